"""Real servers answer every question as the store at home does, with the example and the empty twin of each."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from engines import virtuoso
from servers import oxigraph

from kg.asking import Question, ask, questions
from kg.asking.endpoint import Endpoint, EndpointFailed
from kg.store import Graph

every = pytest.mark.parametrize("one", questions(), ids=lambda one: one.name)

NOT_ON_VIRTUOSO = {  # 7.2.5
    "awards-by-province": "a province that kept its name in a merger is left out",
    "reciprocal-awards": "its planner runs out of memory (SQ200) on a union of unions",
}


@pytest.fixture(scope="module")
def oxigraph_server(sample_file: Path) -> Iterator[Endpoint]:
    with oxigraph(sample_file) as address:
        yield Endpoint(address)


@every
def test_an_oxigraph_server(oxigraph_server: Endpoint, sample: Graph, one: Question) -> None:
    for said in (one.example, one.empty):
        assert ask(oxigraph_server, one, **said) == ask(sample, one, **said)


@pytest.mark.slow
def test_virtuoso(sample_file: Path, sample: Graph) -> None:
    with virtuoso(sample_file) as address:
        if address is None:
            pytest.skip("Virtuoso is not installed: apt-get install virtuoso-opensource-7-bin")
        server = Endpoint(address, timeout=20)
        asked = {one.name: (one, (one.example, one.empty)) for one in questions()}
        differing = {
            name for name, (one, twins) in asked.items() if not all(_same(server, sample, one, s) for s in twins)
        }
    assert differing == set(NOT_ON_VIRTUOSO)


def _same(server: Endpoint, home: Graph, one: Question, said: Mapping[str, str]) -> bool:
    """Whether the rows are the same; in which order, Virtuoso sees in its own way."""
    try:
        return Counter(ask(server, one, **said).rows) == Counter(ask(home, one, **said).rows)
    except EndpointFailed:
        return False


def test_an_endpoint_looks_up_what_another_server_calls_it(tmp_path: Path) -> None:
    node, there = "<https://w3id.org/vinhdanh/id/organisation/a>", "<https://other.example/entity/1>"
    label = "<http://www.w3.org/2000/01/rdf-schema#label>"
    match = "<http://www.w3.org/2004/02/skos/core#exactMatch>"
    home, elsewhere = tmp_path / "home.nq", tmp_path / "elsewhere.nq"
    home.write_text(
        f'{node} {label} "Cơ quan A"@vi <https://w3id.org/vinhdanh/graph/document/1> .\n'
        f"{node} {match} {there} <https://w3id.org/vinhdanh/graph/links> .\n",
        encoding="utf-8",
    )
    elsewhere.write_text(
        f'{there} {label} "Body A"@en <https://other.example/g> .\n'
        f'{there} {label} "Körper A"@de <https://other.example/g> .\n'
        f'<https://other.example/entity/2> {label} "Body B"@en <https://other.example/g> .\n',
        encoding="utf-8",
    )
    with oxigraph(home) as ours, oxigraph(elsewhere) as theirs:
        said = {"address": there.strip("<>"), "service": theirs}
        (row,) = ask(Endpoint(ours), "outside-names", **said).records()
        assert (row["name"], row["outside"], row["language"]) == ("Cơ quan A", "Body A", "en")
        alone = ask(Endpoint(ours), "outside-names", address=there.strip("<>")).records()
        assert [one["outside"] for one in alone] == [None]
        assert ask(Endpoint(ours), "outside-names", **(said | {"name": "không có"})).rows == ()
