"""The development corpus and the seeds as one graph; skipped where they are not beside the project (a fresh clone)."""

import json
from pathlib import Path

import pytest

from kg.facts import Facts
from kg.harvest import harvest
from kg.identity import Identity
from kg.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def facts(vocabulary: Vocabulary, shared: Path) -> list[Facts]:
    return [record.facts for record in harvest([shared / "dev-corpus", shared / "seeds"], vocabulary).records]


@pytest.fixture(scope="module")
def pairs(shared: Path) -> list[tuple[str, ...]]:
    said = json.loads((shared / "dev-corpus" / "same-event.json").read_text(encoding="utf-8"))
    return sorted(tuple(sorted(pair)) for pair in said)


def test_each_ceremony_told_twice_is_one_event_with_both_sources(
    facts: list[Facts], pairs: list[tuple[str, ...]], vocabulary: Vocabulary
) -> None:
    merged = Identity(facts, vocabulary).merged
    assert pairs
    for pair in pairs:
        kinds = [merge.kind for merge in merged if merge.documents == pair]
        assert kinds.count("event") == 1, pair
        assert "conferral" in kinds, pair


def test_nothing_else_is_one_across_documents(
    facts: list[Facts], pairs: list[tuple[str, ...]], vocabulary: Vocabulary
) -> None:
    assert sorted({merge.documents for merge in Identity(facts, vocabulary).merged}) == pairs
