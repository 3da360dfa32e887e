"""`kg ask` and `kg query` as a user types them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from kg.asking import questions
from kg.asking.commands import register

APP = typer.Typer()
register(APP)


def kg(*words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(APP, list(words), input=stdin)


@pytest.mark.parametrize(("language", "title"), [("vi", "Ai khen thưởng ai"), ("en", "Who awarded whom")])
def test_without_a_name_all_questions_are_listed(language: str, title: str) -> None:
    answer = kg("ask", "--lang", language)
    assert answer.exit_code == 0
    assert title in answer.output
    for one in questions():
        assert f"{one.name}: {one.title[language]}" in answer.output
        assert all(f"--{parameter.name} ({parameter.type})" in answer.output for parameter in one.parameters)


def test_a_question_with_parameters_as_a_table(out: Path) -> None:
    answer = kg("ask", "who-awarded-whom", "--giver", "Bộ Công an", "--recipient=trần văn an", "--graph", str(out))
    assert answer.exit_code == 0, answer.output
    for part in (
        "Nơi khen",
        "Kỷ niệm chương Bảo vệ an ninh Tổ quốc",
        "Trần Văn An",
        "2024-05-01",
        "bo-cong-an-2024-05",
    ):
        assert part in answer.output
    assert "https://w3id.org" not in answer.output


def test_formats(out: Path) -> None:
    said = ("ask", "models", "--name", "tự quản", "--graph", str(out), "--format")
    assert kg(*said, "csv").output.splitlines()[0] == "name,count,place,quote,document,source,statement"
    assert json.loads(kg(*said, "json").output)[0]["count"] == 3184
    assert "a vd:CommunityModelType" in kg(*said, "ttl").output
    assert "Model" in kg(*said, "table", "--lang", "en").output


def test_no_rows(out: Path) -> None:
    said = ("ask", "models", "--name", "không có", "--graph", str(out))
    assert kg(*said).output == "Không có dòng nào.\n"
    assert kg(*said, "--lang", "en").output == "No rows.\n"
    assert kg(*said, "--format", "json").output == "[]\n"


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("ask", "oficials"), 2, "kg: no question 'oficials'; did you mean officials or awarded-officials?"),
        (
            ("ask", "officials", "--persn", "x"),
            2,
            "kg: 'officials' has no parameter 'persn'; it has person, organisation, post",
        ),
        (("ask", "officials", "--person"), 2, 'kg: --person needs a value, such as "Trần Văn An"'),
        (("ask", "officials", "--person", "--post", "x"), 2, 'kg: --person needs a value, such as "Trần Văn An"'),
        (("ask", "officials", "--person", "a", "--person", "b"), 2, "kg: --person is given twice"),
        (("ask", "officials", "An"), 2, "kg: 'An': a parameter is given as --name value"),
        (
            ("ask", "events", "--from", "hôm qua"),
            2,
            "kg: --from: 'hôm qua' is no date such as 2023, 2023-08 or 2023-08-25",
        ),
        (("ask", "evidence", "--statement", "x"), 2, "kg: --statement: 'x' is no address such as "),
        (("ask", "awards-by-form", "--format", "ttl"), 1, "kg: these rows are counts"),
        (("ask", "officials", "--endpoint", "ftp://a.example/"), 1, "kg: 'ftp://a.example/' is no http(s) address"),
    ],
)
def test_errors_are_one_line(out: Path, words: tuple[str, ...], code: int, message: str) -> None:
    answer = kg(*words, "--graph", str(out))
    assert (answer.exit_code, answer.stderr.count("\n"), answer.stdout) == (code, 1, "")
    assert answer.stderr.startswith(message)


def test_where_there_is_no_graph(tmp_path: Path) -> None:
    for words in (("ask", "officials"), ("query", "-")):
        answer = kg(*words, "--graph", str(tmp_path), stdin="ASK { ?s ?p ?o }")
        assert (answer.exit_code, answer.stderr.count("\n")) == (1, 1)
        assert "build one first" in answer.stderr


def test_a_query_of_one_s_own(out: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text("SELECT ?n { ?x <http://xmlns.com/foaf/0.1/name> ?n } ORDER BY ?n LIMIT 2", encoding="utf-8")
    from_file = kg("query", str(file), "--graph", str(out), "--format", "csv")
    from_input = kg("query", "-", "--graph", str(out), "--format", "csv", stdin=file.read_text(encoding="utf-8"))
    assert from_file.output == from_input.output
    assert from_file.output.splitlines()[0] == "n"
    assert len(from_file.output.splitlines()) == 3


def test_forms_of_queries(out: Path) -> None:
    def query(text: str, form: str) -> Result:
        return kg("query", "-", "--graph", str(out), "--format", form, stdin=text)

    assert json.loads(query("ASK { ?s ?p ?o }", "json").output) == [{"answer": True}]
    construct = "PREFIX vd: <https://w3id.org/vinhdanh/ontology#> CONSTRUCT { ?e a vd:Event } WHERE { ?e a vd:Event }"
    assert query(construct, "table").output.count("a vd:Event") == 3
    assert query(construct, "ttl").output == query(construct, "table").output
    assert query(construct, "csv").output.splitlines()[0] == "subject,predicate,object"
    assert query("CONSTRUCT { [] a ?c } WHERE { ?e a ?c }", "ttl").exit_code == 0
    refused = query("SELECT * { ?s ?p ?o }", "ttl")
    assert (refused.exit_code, refused.stderr) == (1, "kg: SELECT gives a table: --format table, csv or json\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "kg: SERVICE asks another server"),
        ("SELECT * FROM <a:b> { ?s ?p ?o }", "kg: FROM picks another dataset"),
        ("CLEAR ALL", "kg: CLEAR changes a graph"),
        ("SELECT * { ?s ?p }", "kg: no SPARQL query: error at 1:"),
        ("SELECT * " + "{" * 200, "kg: the query is nested deeper than 100 levels"),
        ("", "kg: no SELECT, ASK, CONSTRUCT or DESCRIBE"),
    ],
)
def test_queries_that_are_refused(out: Path, text: str, message: str) -> None:
    answer = kg("query", "-", "--graph", str(out), stdin=text)
    assert (answer.exit_code, answer.stderr.count("\n"), answer.stdout) == (1, 1, "")
    assert answer.stderr.startswith(message)


def test_a_query_without_end_is_ended(out: Path) -> None:
    product = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    answer = kg("query", "-", "--graph", str(out), "--timeout", "0.5", stdin=product)
    assert (answer.exit_code, answer.stderr) == (1, "kg: stopped: no answer within 0.5 seconds\n")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "latin.rq").write_bytes(b"SELECT \xff")
    for name, word in (("nowhere.rq", "nowhere.rq"), ("latin.rq", "not UTF-8")):
        answer = kg("query", str(tmp_path / name))
        assert (answer.exit_code, answer.stderr.count("\n")) == (1, 1)
        assert word in answer.stderr


def test_listing_the_questions_is_quick_and_loads_no_engine_of_others() -> None:
    script = (
        "import sys; from kg.asking.commands import listing; listing('vi');"
        "print([name for name in ('rdflib', 'SPARQLWrapper', 'rich.table', 'networkx') if name in sys.modules])"
    )
    root = Path(__file__).resolve().parents[2]
    answer = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    assert answer.stdout == "[]\n"
