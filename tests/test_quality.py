"""The corpus is read at least as well as it once was; `benchmarks/quality.py` prints how well."""

from collections import Counter
from pathlib import Path

import pytest
import quality

CORPUS = Path(__file__).parent / "corpus"
FLOORS = {
    "awards": 0.80,
    "presenters": 0.75,
    "award dates": 0.80,
    "officials": 0.90,
    "events": 0.90,
    "movements": 0.95,
    "models": 0.85,
}


@pytest.fixture(scope="module")
def counts() -> dict[str, Counter[str]]:
    """What is right, missed and wrong in the whole corpus."""
    sums: dict[str, Counter[str]] = {kind: Counter() for kind in quality.KINDS}
    for _, documents in quality.parts(CORPUS, CORPUS):
        for kind, row in quality.compare(documents, CORPUS).items():
            sums[kind] += row
    return sums


@pytest.mark.parametrize(("kind", "floor"), FLOORS.items())
def test_the_corpus_is_read_no_worse_than_before(kind: str, floor: float, counts: dict[str, Counter[str]]) -> None:
    row = counts[kind]
    f1 = 2 * row["right"] / (2 * row["right"] + row["missed"] + row["wrong"])
    assert f1 >= floor, f"{kind}: {f1:.3f}"


def test_spelling_case_and_punctuation_do_not_count() -> None:
    assert quality.level("Uỷ ban nhân dân  xã «Hoà Bình»") == quality.level("ủy ban nhân dân xã Hòa Bình")


def test_an_award_with_another_giver_is_missed_and_wrong() -> None:
    award = {"conferrer": ["A"], "award": "Bằng khen", "recipients": [{"kind": "person", "name": "C"}]}
    rest = {"date": None, "presenter": []}
    none: dict[str, list[str]] = {"officials": [], "events": [], "movements": [], "models": []}
    one, other = (set(quality.facts({"awards": [award | rest | {"conferrer": [x]}], **none})) for x in "AB")
    assert {kind for kind, _ in one & other} == {"awards, any giver"}
