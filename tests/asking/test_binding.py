"""Values become one term, whatever they hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.asking import BadParameter, Parameter, ask, question
from kg.asking.binding import bind, literal
from kg.store import Graph

TEXT = Parameter("giver", "text", {}, "Bộ Công an")
INJECTIONS = [
    '" } DROP ALL #',
    "x') } UNION { ?s ?p ?o } #",
    '\\" } SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } { "',
    "?wanted_giver",
    "\n#:giver }",
    "}}}}{{{{((((",
    "\\u0022 } #",
    "'''",
]


@pytest.mark.parametrize("value", INJECTIONS)
@pytest.mark.parametrize("engine", ["graph", "other_engine"])
def test_a_hostile_value_is_a_text_that_nothing_holds(value: str, engine: str, request: pytest.FixtureRequest) -> None:
    assert len(ask(request.getfixturevalue(engine), "events", organiser=value)) == 0


def test_a_value_of_which_nothing_is_left_is_refused() -> None:
    with pytest.raises(BadParameter, match="--giver: no value"):
        literal(TEXT, " \\\x00\n ")


@given(st.text())
def test_any_text_is_one_literal_and_the_query_stays_whole(value: str) -> None:
    try:
        term = literal(TEXT, value)
    except BadParameter:
        return
    rows = Graph().store.query(f"SELECT ({term} AS ?x) {{}}")
    (row,) = rows  # type: ignore[misc]
    assert len(row) == 1
    assert not set(row[0].value) & {chr(code) for code in range(32)}


def test_texts_match_in_any_case_and_either_composition(graph: Graph) -> None:
    composed, decomposed = "BỘ CÔNG AN", "bo\u0323\u0302 co\u0302ng an"
    assert ask(graph, "who-awarded-whom", giver=composed) == ask(graph, "who-awarded-whom", giver=decomposed)
    assert len(ask(graph, "who-awarded-whom", giver=composed)) == 4


@pytest.mark.parametrize("value", ["2023", "2023-08", "2023-08-25", " 2023 "])
def test_dates_are_as_precise_as_given(value: str) -> None:
    assert literal(Parameter("from", "date", {}, "2023"), value) == f'"{value.strip()}"'


@pytest.mark.parametrize(
    "value", ["23", "2023-13", "2023-02-30", "25/8/2023", "2023-8-1", "soon", "", "2023-08-25T00:00", "20233"]
)
def test_what_is_no_date_is_refused(value: str) -> None:
    with pytest.raises(BadParameter, match="--from"):
        literal(Parameter("from", "date", {}, "2023"), value)


@pytest.mark.parametrize(("value", "good"), [("2023", True), ("0023", False), ("23", False), ("2023-08", False)])
def test_years(value: str, good: bool) -> None:
    year = Parameter("year", "year", {}, "2023")
    if good:
        assert literal(year, value) == '"2023"'
    else:
        with pytest.raises(BadParameter, match="no year"):
            literal(year, value)


@pytest.mark.parametrize(
    "value", ["conferral/1", "https://a b/", "<https://a.example/>", 'https://a.example/"x', "https://a/> } #"]
)
def test_what_is_no_address_is_refused(value: str) -> None:
    with pytest.raises(BadParameter, match="no address"):
        literal(Parameter("statement", "iri", {}, "https://a.example/1"), value)


def test_an_address_keeps_its_case() -> None:
    assert (
        literal(Parameter("statement", "iri", {}, ""), "https://a.example/C%C3%B4ng") == "<https://a.example/C%C3%B4ng>"
    )


def test_an_unknown_parameter_lists_the_known() -> None:
    with pytest.raises(BadParameter, match="it has person, organisation, post"):
        bind(question("officials"), {"giver": "x"})


def test_a_value_that_looks_like_a_parameter_is_not_read_again() -> None:
    asked = question("who-awarded-whom")
    assert bind(asked, {"giver": "?wanted_recipient", "recipient": "x"}).count("?wanted_recipient") == 1
