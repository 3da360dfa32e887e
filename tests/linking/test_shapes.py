"""Data in other shapes than Wikidata's, and queries that no engine owns."""

import re
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse
from servers import oxigraph

from kg.asking.endpoint import Endpoint
from kg.asking.polite import Polite
from kg.asking.services import KINDS, SHAPES, Service
from kg.linking.live.candidates import state_of
from kg.linking.live.finding import find
from kg.linking.live.items import Items, prepared
from kg.linking.live.subjects import QUERIES, subjects
from kg.store import Graph

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def others() -> Iterator[str]:
    with oxigraph(HERE / "others.ttl") as url:
        yield url


def found(url: str, shape: str) -> set[tuple[str, str, str]]:
    ours = Graph(parse(path=HERE / "ours.trig", format=RdfFormat.TRIG))
    items = Items(Service("s", url, shape), Polite(Endpoint(url), pause=0))
    return {
        (row.subject_id.removeprefix("id:"), row.object_id, row.comment.partition(";")[0])
        for one in find(items, subjects(ours, KINDS))
        for row in one.candidates
        if state_of(row) != "none"
    }


def test_dbpedia(others: str) -> None:
    dbr = "http://dbpedia.org/resource/"
    assert found(others, "dbpedia") == {
        ("place/an-giang", f"{dbr}An_Giang", "proposed"),
        ("place/an-giang,2025-07-01", f"{dbr}An_Giang", "proposed"),
        ("place/kiên-giang", f"{dbr}Kien_Giang_Province", "proposed"),
        ("organisation/bộ-công-an", f"{dbr}Ministry_of_Public_Security", "proposed"),
    }


def test_geonames(others: str) -> None:
    assert found(others, "geonames") == {
        ("place/an-giang", "https://sws.geonames.org/7100001/", "proposed"),
        ("place/an-giang,2025-07-01", "https://sws.geonames.org/7100001/", "proposed"),
        ("place/kiên-giang", "https://sws.geonames.org/7100002/", "open: its kind is not known"),  # the town
    }


def test_a_register_of_ones_own(others: str) -> None:
    register = "https://register.example.vn/"
    assert found(others, "labels") >= {
        ("organisation/công-an-tỉnh-kiên-giang", f"{register}org#1", "proposed"),
        ("person/trần-minh-khôi", f"{register}person/3", "proposed"),
    }
    assert not [row for row in found(others, "labels") if row[1] == f"{register}org#2"]  # said to lie elsewhere


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("query", "values"), [("names", ['"a"@vi']), ("facts", ["<http://a.example/>"])])
def test_queries_are_plain_sparql(shape: str, query: str, values: list[str]) -> None:
    place = "names" if query == "names" else "items"
    text = prepared(shape, query, place, values)
    assert "$" not in text
    assert not re.search(r"\b(SERVICE|hint:|bd:|wikibase:|mwapi|gas:|ql:|bif:|GRAPH)", text)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        rdflib.Graph().query(text)  # a second parser and engine


def test_every_query_is_of_a_shape() -> None:
    files = {file.stem for file in QUERIES.glob("*.*.rq")}
    assert files == {f"{shape}.{query}" for shape in SHAPES for query in ("names", "facts")}
