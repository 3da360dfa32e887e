"""How a sentence is read, for people: chunks, constructions, and why each other candidate lost."""

from collections.abc import Iterator

from kg.extraction import slots
from kg.extraction.construction import Found, Grammar
from kg.extraction.phrases import Phrases, within
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.sentences import sentences
from kg.vocabulary import Vocabulary


def explain(words: str, vocabulary: Vocabulary) -> str:
    """The chunks of each sentence, the constructions found with their roles, and the candidates that lost.

    >>> print(explain("Trời hôm nay đẹp.", Vocabulary.load()))
    Trời hôm nay đẹp.
      chunks: [Trời hôm nay đẹp] DOT
      no construction: no chunk names an award or a commendation
    """
    phrases, grammar = Phrases(vocabulary), Grammar.load()
    return "\n".join(_lines(words, phrases, grammar))


def _lines(words: str, phrases: Phrases, grammar: Grammar) -> Iterator[str]:
    text = Normal(words)
    matches = phrases.scan(text)
    starts = [m.start for m in matches]
    for start, end in sentences(text.text):
        clause = phrases.clause(
            slots.compose(text, phrases.row(text, start, end, within(matches, starts, start, end))), text
        )
        yield text.text[start:end]
        yield "  chunks: " + " ".join(_chunk(token, text) for token in clause if token.kind != "START")
        kept, lost = grammar.find(clause)
        for found in kept:
            yield f"  {found.construction.id} ({found.construction.status}): {found.construction.meaning['vi']}"
            yield from (f"    {role}: {_words(found, role, text)}" for role in found.roles)
        for loser in lost:
            yield f"  not {loser.found.construction.id}: {loser.why} ({loser.winner.construction.id})"
        if not kept:
            yield f"  no construction: {_why_none(clause)}"


def _chunk(token: Token, text: Normal) -> str:
    words = text.text[token.start : token.end]
    if token.kind == "OTHER":
        return f"[{words}]"
    return token.kind if not words[:1].isalnum() else f"{token.kind}[{words}]"


def _words(found: Found, role: str, text: Normal) -> str:
    tokens = found.tokens(role)
    return text.text[tokens[0].start : tokens[-1].end]


def _why_none(clause: list[Token]) -> str:
    kinds = {token.kind for token in clause}
    if not kinds & {"AWARD", "MONEY", "COMMEND", "REWARD", "RECOGNISE"}:
        return "no chunk names an award or a commendation"
    if not kinds & {"PERSON", "BODY", "GROUP", "PLACE", "OFFICE"}:
        return "no chunk names a recipient"
    if not kinds & {"GIVE", "HAND", "RECEIVE", "COMMEND", "REWARD", "RECOGNISE", "TO"}:
        return "an award is named, but no verb gives or receives it"
    return "the order of the chunks fits no pattern"
