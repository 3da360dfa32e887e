"""Which format a client gets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.serving.protocol.negotiation import Offer, choose

OFFERS = [
    Offer("json", "application/sparql-results+json"),
    Offer("xml", "application/sparql-results+xml"),
    Offer("csv", "text/csv"),
    Offer("tsv", "text/tab-separated-values"),
]


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (None, "json"),
        ("", "json"),
        ("*/*", "json"),
        ("text/*", "csv"),
        ("text/csv", "csv"),
        ("TEXT/CSV", "csv"),
        ("text/csv;q=0.1, text/tab-separated-values;q=0.2", "tsv"),
        ("text/csv ; q=0.5 , application/sparql-results+xml ; q=0.5", "xml"),
        ("*/*;q=0.1, text/*;q=0.2, text/csv;q=0", "tsv"),
        ("text/csv;header=present;q=0.9, */*;q=0.5", "csv"),
        ('application/sparql-results+xml;profile="http://a.example/,x", text/csv;q=0.9', "xml"),
        ("application/sparql-results+json;charset=utf-16, text/csv;q=0.9", "json"),
        ("text/csv;q=0.3, text/csv;q=0.8, text/tab-separated-values;q=0.5", "csv"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8", "json"),
        ("text/csv;q=1.5, text/tab-separated-values", "tsv"),
        ("text/csv;q=high, text/tab-separated-values;q=0.1", "tsv"),
        ("text/csv;q=0.0001, */*;q=0.1", "json"),
        ("text/csv;Q=0.2;ext=1, text/tab-separated-values;q=.9", "csv"),
        (",,,text/csv,,", "csv"),
        ("text/html", None),
        ("*/*;q=0", None),
        ("application/*;q=0", None),
        ("nonsense", None),
        ("*", None),
    ],
)
def test_the_best_format_is_chosen(accept: str | None, expected: str | None) -> None:
    offer = choose(accept, OFFERS)
    assert (offer.format if offer else None) == expected


def test_the_type_says_how_its_letters_are_written() -> None:
    assert [offer.header for offer in OFFERS[1:3]] == ["application/sparql-results+xml", "text/csv; charset=utf-8"]


@given(st.text(alphabet='text/csv*;q=0.1, "\\\x00é', max_size=80))
def test_no_header_breaks_it(accept: str) -> None:
    assert choose(accept, OFFERS) in {None, *OFFERS}


def test_a_long_header_takes_no_longer_than_a_short_one() -> None:
    assert choose("a/b;q=0.5," * 100_000 + "text/csv", OFFERS) is None
