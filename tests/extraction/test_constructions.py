"""Every construction file tests itself: it alone finds its examples, at the bracketed words, and no counter-example."""

import re
import unicodedata
from dataclasses import replace

import pytest

from kg.extraction.construction import Construction, ConstructionError, Found, Grammar
from kg.extraction.extract import Extractor
from kg.extraction.phrases import within
from kg.language.normal import Normal
from kg.language.sentences import sentences

GRAMMAR = Grammar.load()
EXAMPLES = [pytest.param(c, e, id=f"{c.id}-{i}") for c in GRAMMAR.constructions for i, e in enumerate(c.examples)]
COUNTEREXAMPLES = [
    pytest.param(c, e, id=f"{c.id}-{i}") for c in GRAMMAR.constructions for i, e in enumerate(c.counterexamples)
]
ROLE = re.compile(r"\[([a-z_]+) ([^\[\]]+)\]")


def unbracket(example: str) -> tuple[str, dict[str, list[str]]]:
    roles: dict[str, list[str]] = {}
    for role, words in ROLE.findall(example):
        roles.setdefault(role, []).append(words)
    return ROLE.sub(r"\2", example).replace("{", "").replace("}", ""), roles


def context_end(example: str) -> int:
    """'{UBND tỉnh tặng Bằng khen cho 5 tập thể}; [giver …]': what stands in braces is another construction's."""
    return len(unbracket(example[: example.index("}")])[0]) if "}" in example else 0


def found_in(extractor: Extractor, words: str) -> tuple[Normal, list[Found]]:
    text = Normal(words)
    matches = extractor.phrases.scan(text)
    starts = [m.start for m in matches]
    found: list[Found] = []
    for start, end in sentences(text.text):
        clause = extractor.phrases.clause(
            extractor.phrases.row(text, start, end, within(matches, starts, start, end)), text
        )
        found += extractor.grammar.find(clause)[0]
    return text, found


def first_word(found: Found) -> int:
    return min(token.start for tokens in found.roles.values() for token in tokens)


def words_of(text: Normal, found: Found, role: str) -> str:
    tokens = found.tokens(role)
    return text.text[tokens[0].start : tokens[-1].end]


@pytest.mark.parametrize(("construction", "example"), EXAMPLES)
def test_an_example_is_found_by_its_own_construction_at_the_bracketed_words(
    construction: Construction, example: str, extractor: Extractor
) -> None:
    plain, roles = unbracket(example)
    text, found = found_in(extractor, plain)
    found = [f for f in found if first_word(f) >= context_end(example)]
    assert [f.construction.id for f in found] == [construction.id]
    for role, expected in roles.items():
        for words in expected:
            assert Normal(words).text in words_of(text, found[0], role), f"{role}: {words_of(text, found[0], role)}"


@pytest.mark.parametrize(("construction", "example"), EXAMPLES)
def test_decomposed_unicode_gives_the_same_words(
    construction: Construction, example: str, extractor: Extractor
) -> None:
    plain, roles = unbracket(example)
    decomposed = unicodedata.normalize("NFD", plain)
    text, found = found_in(extractor, decomposed)
    found = [f for f in found if first_word(f) >= context_end(example)]
    assert [f.construction.id for f in found] == [construction.id]
    for role in roles:
        tokens = found[0].tokens(role)
        start, end = text.original(tokens[0].start, tokens[-1].end)
        assert unicodedata.normalize("NFC", decomposed[start:end]) == plain[tokens[0].start : tokens[-1].end]


@pytest.mark.parametrize(("construction", "example"), COUNTEREXAMPLES)
def test_a_counterexample_is_not_found_by_the_construction(
    construction: Construction, example: str, extractor: Extractor
) -> None:
    _, found = found_in(extractor, example)
    assert construction.id not in [f.construction.id for f in found]


def test_no_example_stands_in_two_files() -> None:
    texts = [unbracket(e)[0] for c in GRAMMAR.constructions for e in (*c.examples, *c.counterexamples)]
    assert len(texts) == len(set(texts))


def test_nothing_beats_in_a_circle() -> None:
    beats = {c.id: c.beats for c in GRAMMAR.constructions}

    def reach(start: str, seen: frozenset[str]) -> None:
        for other in beats[start]:
            assert other not in seen, f"{start} and {other} beat each other"
            reach(other, seen | {other})

    for construction in beats:
        reach(construction, frozenset({construction}))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"pattern": '"[giver GIVER] GIVE"'}, "no chunk kind 'GIVER'"),
        ({"pattern": '"[giver nobody] GIVE"'}, "no macro 'nobody'"),
        ({"pattern": '"[giver BODY GIVE"'}, "a role is not closed"),
        ({"id": "other"}, "id and file name must agree"),
        ({"examples": "[]"}, "two examples"),
        ({"beats": "[nothing]"}, "do not exist"),
        ({"pattern": '"[giver BODY] (GIVE"'}, "brackets or repeats do not fit"),
        ({"pattern": '"[giver BODY] GIVE?{2}"'}, "brackets or repeats do not fit"),
    ],
)
def test_a_broken_file_is_refused_with_its_name_and_the_remedy(change: dict[str, str], message: str, tmp_path) -> None:
    rows = {
        "id": "mine",
        "meaning": "{vi: a, en: b}",
        "fact": "award",
        "pattern": '"[giver BODY] GIVE"',
        "examples": "[a, b]",
        "counterexamples": "[c]",
    }
    (tmp_path / "macros.yaml").write_text("filler: OTHER\n", encoding="utf-8")
    (tmp_path / "mine.yaml").write_text("\n".join(f"{k}: {v}" for k, v in {**rows, **change}.items()), encoding="utf-8")
    with pytest.raises(ConstructionError, match=re.escape(message)) as error:
        assert Grammar.load(tmp_path).constructions[0].regex
    assert "mine" in str(error.value)


def test_a_construction_that_is_passed_over_would_have_found_nothing(extractor: Extractor) -> None:
    tried = Grammar(replace(construction, needs=()) for construction in GRAMMAR.constructions)
    for construction in GRAMMAR.constructions:
        for example in (*construction.examples, *construction.counterexamples):
            text = Normal(unbracket(example)[0])
            row = extractor.phrases.clause(
                extractor.phrases.row(text, 0, len(text.text), extractor.phrases.scan(text)), text
            )
            quick, thorough = (
                sorted((f.construction.id, f.first, f.last) for f in grammar.candidates(row))
                for grammar in (GRAMMAR, tried)
            )
            assert quick == thorough
    assert all(construction.needs for construction in GRAMMAR.constructions)
