"""What names a community model, how far its name goes, how many there are, and what is no model of ours."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from kg.extraction.extract import Extractor
from kg.reading.document import Document, Zone, ZoneKind

Expected = list[tuple[str, int | None]]
_CASES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("models.yaml").read_text(encoding="utf-8"))


def cases(name: str) -> list[tuple[str, Expected]]:
    """The texts of a list with the models that they tell."""
    return [(case["text"], [(model, count) for model, count in case["models"]]) for case in _CASES[name]]


def models_of(extractor: Extractor, text: str) -> Expected:
    title, _, body = text.partition(" ## ")
    zones = [Zone(ZoneKind.BODY, 0, len(text))]
    if body:
        text = f"{title}\n\n{body}"
        zones = [Zone(ZoneKind.TITLE, 0, len(title)), Zone(ZoneKind.BODY, len(title) + 2, len(text))]
    return [(m.name, m.count) for m in extractor.extract(Document("d", text, tuple(zones))).models]


def check(extractor: Extractor, text: str, expected: Expected) -> None:
    assert sorted(models_of(extractor, text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(("text", "expected"), cases("named"))
def test_a_model_is_named_after_its_noun_and_in_quotes(extractor: Extractor, text: str, expected: Expected) -> None:
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), cases("lists"))
def test_each_item_of_a_list_is_a_model_and_none_takes_the_number_of_all(
    extractor: Extractor, text: str, expected: Expected
) -> None:
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), cases("counts"))
def test_a_count_is_of_instances_or_of_places_not_of_members(
    extractor: Extractor, text: str, expected: Expected
) -> None:
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), cases("unquoted"))
def test_a_name_without_quotes_needs_a_word_of_security(extractor: Extractor, text: str, expected: Expected) -> None:
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), cases("again"))
def test_the_same_model_is_told_once(extractor: Extractor, text: str, expected: Expected) -> None:
    check(extractor, text, expected)


@pytest.mark.parametrize("text", _CASES["none"])
def test_what_is_no_community_model(extractor: Extractor, text: str) -> None:
    assert models_of(extractor, text) == []


@pytest.mark.parametrize(("text", "expected"), [(case["text"], case["movements"]) for case in _CASES["movements"]])
def test_movements_in_a_list_told_later_and_no_models_among_them(
    extractor: Extractor, text: str, expected: list[str]
) -> None:
    document = Document("d", text, (Zone(ZoneKind.BODY, 0, len(text)),))
    assert [m.name for m in extractor.extract(document).movements] == expected
