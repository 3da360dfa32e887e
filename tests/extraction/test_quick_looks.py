"""Quick looks spare most words the thorough ones, and change nothing: the corpus reads the same without them."""

import re
import unicodedata
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis.strategies import text

from kg.extraction import awards as all_awards
from kg.extraction.bodies import foreign as bodies
from kg.extraction.construction import Grammar
from kg.extraction.extract import Extractor
from kg.extraction.people import foreign as people
from kg.extraction.settling import campaigns, model_words
from kg.language import normal
from kg.reading import read_text

CORPUS = sorted((Path(__file__).parent.parent / "corpus").glob("*.txt"))
TEXTS = [(path.stem, path.read_text(encoding="utf-8")) for path in CORPUS if path.stem != "set-aside"]
ABROAD = (
    "Tổng thống Iraq Haider al-Sadiq và trung sĩ hải quân John F. Miller dự lễ. Thủ tướng Anh trao Huân chương "
    "Thập tự cho ông Peter von Braun. Ông Lê Văn Mây được nước Pháp trao tặng Huân chương Bắc đẩu Bội tinh. "
    "Quân đội Mỹ và Bamboo Airways tặng Bằng khen cho 2 tập thể. Ông được công nhận là nông dân giỏi, đoạt giải "
    '"Cánh én vàng", trong phong trào "Người tốt, việc tốt".'
)


# the packages have functions of these names
awards, groups = import_module("kg.extraction.awards.compose"), import_module("kg.extraction.groups.compose")
names = import_module("kg.extraction.people.names")


class _All:
    """Holds everything that one asks about."""

    def __contains__(self, _: object) -> bool:
        return True


def test_without_the_quick_looks_the_same_facts_are_found(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = [read_text(*one) for one in (*TEXTS, ("abroad", ABROAD))]
    quick = [extractor.extract(document) for document in documents]
    monkeypatch.setattr(people, "_beginnings", lambda text, tokens: range(len(tokens)))
    monkeypatch.setattr(names, "_stands_plainly", lambda row, at: False)
    monkeypatch.setattr(bodies, "_concerns", lambda row: True)
    monkeypatch.setattr(bodies, "_may_begin", lambda row, at: True)
    monkeypatch.setattr(groups, "_beginnings", lambda text, row: range(len(row)))
    monkeypatch.setattr(awards, "STARTS", _All())
    monkeypatch.setattr(all_awards, "STARTS", frozenset(["C", "DOT", "N", "W"]))  # one of which any row holds
    monkeypatch.setattr(campaigns, "_MAY_NAME", _All())
    monkeypatch.setattr(model_words, "tells", lambda kind, low: True)
    monkeypatch.setattr(model_words, "in_document", lambda low: {"setting", "plain_security"})
    monkeypatch.setattr(model_words, "last_words", lambda words: 0)
    tried = Grammar(replace(one, needs=()) for one in extractor.grammar.constructions)
    monkeypatch.setattr(extractor, "grammar", tried)
    thorough = [extractor.extract(document) for document in documents]
    assert [one.document for one, other in zip(quick, thorough, strict=True) if one != other] == []
    assert any(facts.awards for facts in quick)


@given(
    text(alphabet="aăâêơuưđÂỐố ờ\n.,“–\u0300\u0301\u0303\u0309\u0323\u0302\u031b\u0340\u0344가ㄱ\u1100\u1161\u2000Å")
)
def test_marks_are_composed_in_clusters_as_they_are_one_by_one(written: str) -> None:
    quick = normal._compose(written)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(normal, "_FAR_AWAY", re.compile(""))
        assert normal._compose(written) == quick
    assert quick[0] == unicodedata.normalize("NFC", written)
