"""The files in queries/: what their heads promise, their text keeps."""

import re
from pathlib import Path

import pytest
import rdflib.plugins.sparql

from kg.asking import Question, UnknownQuestion, ask, question, questions
from kg.asking.binding import bind
from kg.asking.questions import LANGUAGES, read
from kg.sparql import check_query
from kg.store import Graph, QueryRefused

ALL = questions()
RESERVED = {"graph", "endpoint", "contact", "timeout", "format", "lang", "help"}  # options of `kg ask` itself

SUMMED = {"awards-by-form", "awards-by-year", "sources"}  # counts of what has no node of its own
LISTED = {  # nodes, not statements: what each row counts or names has its words by another question
    *("awards-by-grade", "awards-by-province", "bodies-then-and-now", "documents", "givers", "givers-together"),
    *("most-awarded", "movements-by-year", "namesakes", "outside-names", "presenters", "told-by-several"),
}

every = pytest.mark.parametrize("one", ALL, ids=lambda one: one.name)


def test_the_questions_that_were_promised_are_there() -> None:
    assert {one.name for one in ALL} >= {
        *("who-awarded-whom", "awards-by-form", "presented-by-others", "officials", "events", "models", "evidence"),
        *("unresolved", "documents", "decided-or-proposed", "persons-awards", "organisations-awarded-by"),
    }


@every
def test_everything_is_said_in_both_languages(one: Question) -> None:
    texts = [one.title, one.description, *(p.help for p in one.parameters), *(c.title for c in one.columns)]
    assert all(text[language] for text in texts for language in LANGUAGES)


@every
def test_the_columns_are_the_variables(one: Question) -> None:
    assert [column.name for column in one.columns] == list(Graph().select(one.text).variables)


@every
def test_the_file_runs_as_it_stands_and_with_every_parameter(one: Question) -> None:
    said = {parameter.name: parameter.example for parameter in one.parameters}
    rdflib.plugins.sparql.prepareQuery(bind(one, said))
    assert check_query(bind(one, said), local=False) == "SELECT"
    for text in (one.text, bind(one, {name: value for name, value in said.items() if name != "service"})):
        assert check_query(text) == "SELECT"
        Graph().select(text)


def test_only_a_question_that_asks_another_server_is_refused_at_home() -> None:
    asking = {one.name for one in ALL if any(parameter.name == "service" for parameter in one.parameters)}
    assert asking == {"outside-names"}
    with pytest.raises(QueryRefused, match="SERVICE asks another server: refused on the local graph"):
        ask(Graph(), "outside-names", service="http://127.0.0.1:1/sparql")


@every
def test_the_example_and_its_empty_twin_are_values_of_the_parameters(one: Question) -> None:
    for said in (one.example, one.empty):
        assert said
        bind(one, said)


@every
def test_each_parameter_has_lines_and_each_line_a_parameter(one: Question) -> None:
    lines = dict.fromkeys(re.findall(r"#:(\w+) ", one.text))
    assert set(lines) == {parameter.name for parameter in one.parameters}
    wanted = set(re.findall(r"\?wanted_(\w+)", one.text))
    assert wanted == set(lines)
    awake = "\n".join(line for line in one.text.splitlines() if not line.lstrip().startswith("#:"))
    assert "?wanted_" not in awake
    assert "?wanted_" not in bind(one, {parameter.name: parameter.example for parameter in one.parameters})


@every
def test_no_parameter_is_an_option_of_the_command(one: Question) -> None:
    assert not RESERVED & {parameter.name for parameter in one.parameters}


@every
def test_rows_that_are_facts_carry_their_words(one: Question) -> None:
    names = {column.name for column in one.columns}
    assert {"quote", "document", "source", "statement"} <= names or one.name in SUMMED | LISTED


@every
def test_the_order_of_rows_is_the_query_s_own(one: Question) -> None:
    order = one.text.rsplit("ORDER BY", 1)[1]
    assert "?statement" in order or one.name in SUMMED


def test_a_name_that_is_nearly_right_is_suggested() -> None:
    with pytest.raises(UnknownQuestion, match="did you mean officials"):
        question("oficials")
    with pytest.raises(UnknownQuestion, match="known are awarded-officials, "):
        question("xyz")


HEAD = """# title: {vi: a, en: a}
# description: {vi: a, en: a}
# columns: {a: {vi: a, en: a}}
"""


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?a { ?a ?b ?c }",
        "# title: [",
        HEAD.replace("en: a", "x: a"),
        HEAD + "# parameters: {p: {type: colour, vi: a, en: a, example: a}}\n",
        HEAD + "# parameters: {p: {type: text, vi: a, en: a}}\n",
        HEAD + "# parameters: [p]\n",
        "# just a comment\nSELECT ?a { ?a ?b ?c }",
    ],
)
def test_a_head_that_lacks_something_is_named(text: str) -> None:
    with pytest.raises(ValueError, match=r"mine\.rq: the comment at its head"):
        read("mine", text)


def test_a_folder_of_one_s_own(tmp_path: Path) -> None:
    parameter = "# parameters: {p: {type: year, vi: a, en: a, example: 2023, default: 2024}}\n"
    (tmp_path / "mine.rq").write_text(HEAD + parameter + "SELECT ?a { ?a ?b ?c }\n#:p FILTER(?wanted_p)\n")
    (one,) = questions(tmp_path)
    assert (one.name, one.parameters[0].default, one.parameters[0].example) == ("mine", "2024", "2023")
    assert 'FILTER("2024")' in bind(one, {})
    assert 'FILTER("2025")' in bind(one, {"p": "2025"})
