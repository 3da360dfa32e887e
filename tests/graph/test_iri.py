from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from kg.graph.iri import Names, path, segment
from kg.identity import Key, digest, name_key

NAMES = Names()


@pytest.mark.parametrize(
    ("one", "other"),
    [("Nguyễn Văn Hùng", "Nguyễn Văn Hưng"), ("Lê Thị Hoa", "Lê Thị Hòa"), ("Trần Tú", "Trần Tư"), ("Đỗ An", "Do An")],
)
def test_names_that_differ_by_one_mark_are_two(one: str, other: str) -> None:
    assert NAMES.named("place", one) != NAMES.named("place", other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Công an tỉnh Hoà Bình", "công an  tỉnh\u00a0Hòa Bình"),
        ("Đỗ Văn Quý", "\u0110\u0103\u0300"[:1] + "ỗ Văn Quý"),
        ("Xanh – Sạch – Đẹp", "Xanh-Sạch-Đẹp"),
        ("“Dân vận khéo”", "Dân vận khéo"),
    ],
)
def test_spellings_of_one_name_are_one(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_percent_encoding_round_trip() -> None:
    node = NAMES.of("organisation", Key(("công-an-tỉnh-kiên-giang",)))
    assert node.value == "https://w3id.org/vinhdanh/id/organisation/c%C3%B4ng-an-t%E1%BB%89nh-ki%C3%AAn-giang"
    assert unquote(node.value).endswith("/công-an-tỉnh-kiên-giang")


@given(st.text())
def test_any_text_makes_a_name_of_its_own(text: str) -> None:
    node = NAMES.named("model", text)
    tail = node.value.removeprefix("https://w3id.org/vinhdanh/id/model/")
    assert tail
    assert "/" not in tail
    assert unquote(tail) == name_key(text)
    assert NamedNode(node.value) == node


@given(st.text(min_size=1), st.text(min_size=1))
def test_two_segments_are_never_one(one: str, other: str) -> None:
    assert (segment(one) == segment(other)) == (one == other)


def test_a_part_of_a_key_cannot_pass_for_two() -> None:
    assert path(Key(("a,b",))) != path(Key(("a", "b")))
    assert path(Key(("a/b",))) != path(Key(("b",), document="a"))
    assert path(Key(("b",), document="a/c")).count("/") == 1


def test_long_names_are_told_apart_by_a_digest() -> None:
    one, other = ("Ban Chỉ đạo " + "rất " * 100 + end for end in ("dài", "dai"))
    assert name_key(one) != name_key(other)
    assert len(name_key(one)) == 160


@pytest.mark.parametrize("name", ["", " ", "—", "...", '""'])
def test_a_name_of_signs_alone_has_a_key(name: str) -> None:
    assert name_key(name) == "x-" + digest(name)


@pytest.mark.parametrize("name", [".", "..", "a/../b", "tin 24/7 #1?", "Ảnh"])
def test_names_of_documents_stay_one_segment(name: str) -> None:
    tail = NAMES.document(name).value.removeprefix("https://w3id.org/vinhdanh/id/document/")
    assert "/" not in tail
    assert "#" not in tail
    assert tail not in {".", ".."}
    assert unquote(tail) == name


def test_a_post_without_a_body_is_no_post_of_a_body_called_like_the_document() -> None:
    assert NAMES.loose_post("bộ-y-tế", "Bộ trưởng") != NAMES.post(Key(("bộ-y-tế",)), "Bộ trưởng")


def test_digests_do_not_run_together() -> None:
    assert len({digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("a", None, "bc"), digest(["a", "bc"])}) == 5


def test_the_base_moves_individuals_and_graphs_but_no_terms() -> None:
    names = Names("https://kg.example.vn/tdkt/")
    assert names.fact("event", 1).value.startswith("https://kg.example.vn/tdkt/id/event/")
    assert names.fact("event", 1).value.rsplit("/", 1)[1] == NAMES.fact("event", 1).value.rsplit("/", 1)[1]
    assert names.graph("identity").value == "https://kg.example.vn/tdkt/graph/identity"


@pytest.mark.parametrize(
    "base", ["", "w3id.org/x/", "https://a.example", "ftp://a.example/", "https:///x/", "https://a b/"]
)
def test_a_base_that_is_none_is_refused(base: str) -> None:
    with pytest.raises(ValueError, match=r"base|IRI"):
        Names(base)
