"""Each rule of asides.yaml tests itself: with it, who is bracketed stands aside or receives; without it, not so."""

import re

import pytest

from kg.extraction.asides import Aside, rules
from kg.extraction.extract import Extractor
from tests.extraction.telling import told

BRACKETS = re.compile(r"\[(?P<role>aside|receives) (?P<words>[^\[\]]+)\]")
EXAMPLES = [pytest.param(r, e, id=f"{r.about}-{i}") for r in rules() for i, e in enumerate(r.examples)]
COUNTEREXAMPLES = [pytest.param(e, id=f"{r.about}-{i}") for r in rules() for i, e in enumerate(r.counterexamples)]


def read(example: str) -> tuple[str, list[str], list[str]]:
    """The sentence, the words that stand aside and the words that receive."""
    words: dict[str, list[str]] = {"aside": [], "receives": []}
    for bracket in BRACKETS.finditer(example):
        words[bracket["role"]].append(bracket["words"])
    return BRACKETS.sub(lambda bracket: bracket["words"], example), words["aside"], words["receives"]


def recipients(extractor: Extractor, sentence: str) -> list[str]:
    spans = {(r.start, r.end) for award in told(extractor, sentence).awards for r in award.recipients}
    return [sentence[start:end] for start, end in sorted(spans)]


def meets(words: str, spans: list[str]) -> bool:
    return any(words in span or span in words for span in spans)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_who_stands_aside_receives_nothing(
    rule: Aside, example: str, extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentence, aside, receive = read(example)
    found = recipients(extractor, sentence)
    assert all(meets(words, found) for words in receive), found
    assert not any(meets(words, found) for words in aside), found
    others = tuple(other for other in rules() if other is not rule)
    monkeypatch.setattr("kg.extraction.asides.rules", lambda: others)
    assert recipients(extractor, sentence) != found, "this example is read so without the rule"


@pytest.mark.parametrize("example", COUNTEREXAMPLES)
def test_others_receive(example: str, extractor: Extractor) -> None:
    sentence, _, receive = read(example)
    found = recipients(extractor, sentence)
    assert all(meets(words, found) for words in receive), found
