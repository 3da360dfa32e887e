"""A quote in its sentence, as pieces for a page: what is quoted, and in it who gives, what, and to whom."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.language.normal import Normal, lower, spelling

Span = tuple[int, int, str]  # start, end, role
_LEAST = 2  # words of a name that still tell it: 'Công an tỉnh' of 'Công an tỉnh Kiên Giang'


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; within the quote its parts tell their roles ('' for none)."""

    quoted: bool
    parts: tuple[tuple[str, str], ...]  # text and role


def pieces(
    text: str,
    quote: tuple[int, int],
    known: Sequence[Span] = (),
    named: Mapping[str, Sequence[Sequence[str]]] | None = None,
) -> list[Piece]:
    """A text cut where its quote begins and ends, and where a role does.

    `known` are stretches whose role is known; `named` has, by role, the names that each of its things may go by. What
    may stand in several places is the one nearest to what was found before it.

    >>> for piece in pieces(
    ...     "Hôm qua, Bộ Y tế tặng ông An.", (9, 28), [(22, 28, "recipient")], {"giver": [["Bộ Y tế"]]}
    ... ):
    ...     print(piece.quoted, piece.parts)
    False (('Hôm qua, ', ''),)
    True (('Bộ Y tế', 'giver'), (' tặng ', ''), ('ông An', 'recipient'))
    False (('.', ''),)
    """
    spans = [span for span in known if 0 <= span[0] < span[1] <= len(text)]
    near: int | None = None
    for role, things in (named or {}).items():
        for names in things:
            found = next((one for name in names if (one := find(text, quote, name, spans, near))), None)
            if found:
                spans.append((*found, role))
                near = found[0]
    cuts = sorted({0, *quote, len(text), *(edge for start, end, _ in spans for edge in (start, end))})
    found_pieces: list[Piece] = []
    for start, end in pairwise(cuts):
        quoted = quote[0] <= start and end <= quote[1]
        role = next((role for first, last, role in spans if first <= start and end <= last), "")
        part = (text[start:end], role)
        if found_pieces and found_pieces[-1].quoted == quoted:
            found_pieces[-1] = Piece(quoted, (*found_pieces[-1].parts, part))
        else:
            found_pieces.append(Piece(quoted, (part,)))
    return found_pieces


def find(
    text: str, quote: tuple[int, int], name: str, taken: Sequence[Span] = (), near: int | None = None
) -> tuple[int, int] | None:
    """Where a name stands, whole or without its last words, in the quote or else around it, beside what is taken.

    >>> find("Sáng nay Công an tỉnh khen em Tám.", (9, 33), "Công an tỉnh An Hòa")
    (9, 21)
    >>> find("Bằng khen của Bộ, Bằng khen của Sở", (0, 34), "Bằng khen", near=32)
    (18, 27)
    """
    normal = Normal(text)
    first, last = normal.position(quote[0]), normal.position(quote[1])
    words = lower(spelling(name)).split()
    for count in range(len(words), min(_LEAST, len(words)) - 1, -1):
        wanted = " ".join(words[:count])
        for start, stop in ((first, last), (0, len(normal.lower))):
            places = _places(normal.lower, wanted, start, stop)
            spans = [normal.original(place, place + len(wanted)) for place in places]
            free = [span for span in spans if not any(a < span[1] and span[0] < b for a, b, _ in taken)]
            if free:
                return min(free, key=lambda span: abs(span[0] - near)) if near is not None else free[0]
    return None


def _places(text: str, wanted: str, start: int, stop: int) -> Iterator[int]:
    """Where some words stand between two places, none of them cut."""
    place = text.find(wanted, start, stop)
    while place >= 0:
        if _is_whole(text, place, place + len(wanted)):
            yield place
        place = text.find(wanted, place + 1, stop)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word is cut at either end."""
    return not (text[start - 1 : start].isalnum() if start else False) and not text[end : end + 1].isalnum()
