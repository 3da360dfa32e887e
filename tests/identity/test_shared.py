"""The development corpus and the seeds as one graph; skipped where they are not beside the project (a fresh clone)."""

import json
from pathlib import Path

import pytest

from kg.building import extract_facts, read_documents
from kg.facts import Facts
from kg.identity import Identity
from kg.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def facts(vocabulary: Vocabulary, shared: Path) -> list[Facts]:
    return extract_facts(read_documents([shared / "dev-corpus", shared / "seeds"]).documents, vocabulary)


@pytest.fixture(scope="module")
def pairs(shared: Path) -> list[tuple[str, ...]]:
    said = json.loads((shared / "dev-corpus" / "same-event.json").read_text(encoding="utf-8"))
    return sorted(tuple(sorted(pair)) for pair in said)


def test_each_ceremony_told_twice_is_one_event_with_both_sources(
    facts: list[Facts], pairs: list[tuple[str, ...]]
) -> None:
    merged = Identity(facts).merged
    assert pairs
    for pair in pairs:
        kinds = [merge.kind for merge in merged if merge.documents == pair]
        assert kinds.count("event") == 1, pair
        assert "conferral" in kinds, pair


def test_nothing_else_is_one_across_documents(facts: list[Facts], pairs: list[tuple[str, ...]]) -> None:
    assert sorted({merge.documents for merge in Identity(facts).merged}) == pairs
