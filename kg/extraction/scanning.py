"""A document → the sentences that can hold a fact, composed, and what its header and footer name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import regex

from kg.extraction.bodies import Body, fixed_body
from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import Match, data
from kg.extraction.phrases import AWARD_WORDS, TRIGGERS, Phrases, within
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.sentences import goes_on
from kg.reading.document import Document

_AWARDS = frozenset(["FORM", "AWARD_NAMED"])
_AROUND = 2  # sentences before and after one that tells of an award, which say of whom
_ITEM_MARKS = frozenset("0123456789-•+*")
_LONGEST_OF_A_PAGE = 90  # characters of a line of the page's own that tells of anything
_TELLING_OF_OTHERS = frozenset(["ORGANISE", "COMMEND", "GIVE", "HAND", "FORM"])
_LINE = 200  # characters of an item of a list
_FIRST = 6  # sentences that are always read: they say where and when
_OF_A_SET = tuple(data("members")["exemplary"] + data("members")["examples"])
# kinds that matter beside others where a document tells of awards at all
_MAY_MATTER = frozenset(["GIVE", "HONORIFIC", "LEVEL", "TERRITORIAL"])
# 'Ảnh: Hoài Thu', '(Ảnh: …/TTXVN)' at the end of a caption
_CREDIT = regex.compile(r"\b(?<![Tt]rong )[Ảả]nh\s*:")  # not 'Trong ảnh: Ông A trao …'
_LONGEST_CREDIT = 12  # words; else it is a sentence after 'Ảnh:'
_BEFORE_CREDIT = ".-(|"


@dataclass(slots=True)
class Scanned:
    """What a scan of a document found."""

    rows: list[Sentence] = field(default_factory=list)
    header: list[Token] = field(default_factory=list)  # the provinces that the page's header and footer name
    page: list[Body] = field(default_factory=list)  # the bodies and places that they name
    fixed: list[Body] = field(default_factory=list)  # the bodies with a name of their own ('Bộ Công an')


def scan(document: Document, text: Normal, phrases: Phrases) -> Scanned:
    """Compose the sentences that can hold a fact."""
    matches = phrases.scan(text)
    starts = [m.start for m in matches]
    out = Scanned(fixed=[fixed_body(m.entry.value, m.start, m.end) for m in matches if m.entry.kind == "FIXED"])
    about_awards = not AWARD_WORDS.isdisjoint([m.entry.kind for m in matches])
    stretches = [(*one, within(matches, starts, one[1], one[2])) for one in _sentences(document, text)]
    listed = _listed(text, stretches) if about_awards else frozenset[int]()
    around = _around_awards([inside for *_, inside in stretches]) if about_awards else frozenset[int]()
    for number, (kind, start, end, inside) in enumerate(stretches, 1):
        if kind == "boilerplate":
            if inside and not (end - start > _LONGEST_OF_A_PAGE and _tells(inside)):
                row = phrases.row(text, start, end, inside)
                out.header.extend(_provinces(row))
                out.page.extend(token.value for token in row if token.kind == "BODY")
        elif (
            number <= _FIRST
            or number in around
            or number in listed
            or (about_awards and text.lower.startswith(_OF_A_SET, start))
            or _can_hold_a_fact(inside, about_awards, text.text[start] in _ITEM_MARKS)
            or (kind == "caption" and about_awards and any(m.entry.kind == "EVENT" for m in inside))
        ):
            row = phrases.row(text, start, end, inside)
            out.rows.append(Sentence(number, start, end, kind, row))
    return out


def _tells(inside: Sequence[Match]) -> bool:
    """Whether a sentence of the page's furniture tells something: it is another article's."""
    return any(m.entry.kind in _TELLING_OF_OTHERS for m in inside)


def _listed(text: Normal, stretches: Sequence[tuple[str, int, int, Sequence[Match]]]) -> frozenset[int]:
    """The numbers of the short lines after one that tells of an award and ends in a colon: a list of names."""
    out: set[int] = set()
    listing = False
    for number, (_, start, end, inside) in enumerate(stretches, 1):
        if text.text[start:end].rstrip().endswith(":"):
            listing = listing or any(m.entry.kind in _AWARDS for m in inside)
        elif end - start > _LINE:
            listing = False
        if listing:
            out.add(number)
    return frozenset(out)


def _around_awards(sentences: Sequence[Sequence[Match]]) -> frozenset[int]:
    """The numbers of the sentences next to those that tell of an award."""
    tell = [n for n, inside in enumerate(sentences, 1) if not _AWARDS.isdisjoint([m.entry.kind for m in inside])]
    return frozenset(n for told in tell for n in range(told - _AROUND, told + _AROUND + 1))


def _sentences(document: Document, text: Normal) -> Iterator[tuple[str, int, int]]:
    """The sentences of each zone, without the credits of its pictures."""
    for kind, begin, stop in _stretches(document, text):
        for start, end in text.sentences(begin, _before_credit(text, begin, stop)):
            yield kind, start, end


def _before_credit(text: Normal, begin: int, stop: int) -> int:
    """Where a stretch ends, or before that the credit of a picture begins, with the marks before it."""
    written, at = text.text, text.lower.find("ảnh", begin, stop)
    while at >= 0:
        credit = _CREDIT.match(written, at, stop)
        if credit is not None:
            line = written.find("\n", credit.end(), stop)
            if len(written[credit.end() : line if line >= 0 else stop].split()) <= _LONGEST_CREDIT:
                while at > begin and (written[at - 1] in _BEFORE_CREDIT or written[at - 1].isspace()):
                    at -= 1
                return at
        at = text.lower.find("ảnh", at + 1, stop)
    return stop


def _stretches(document: Document, text: Normal) -> list[tuple[str, int, int]]:
    """The zones; lines that an abbreviation's full stop has broken are one ('trung tướng H.R.⏎McMaster')."""
    out: list[tuple[str, int, int]] = []
    for zone in document.zones:
        kind, begin, stop = str(zone.kind), text.position(zone.start), text.position(zone.end)
        if out and out[-1][0] == kind and goes_on(text.text, out[-1][2], begin):
            out[-1] = (kind, out[-1][1], stop)
        else:
            out.append((kind, begin, stop))
    return out


def _can_hold_a_fact(inside: Sequence[Match], about_awards: bool, item: bool) -> bool:
    kinds = {m.entry.kind for m in inside}
    if about_awards and item:
        return True  # '6. Mai Xuân Lợi, nông dân'
    if about_awards and ("HONORIFIC" in kinds or (len(inside) > 1 and not kinds.isdisjoint(_MAY_MATTER))):
        return True
    return not kinds.isdisjoint(TRIGGERS)


def _provinces(row: Sequence[Token]) -> Iterator[Token]:
    for token in row:
        if token.kind == "PROVINCE" and token.value[0] != "Việt Nam":
            yield token
        elif token.kind == "BODY" and token.value.province and token.value.place:
            yield Token("PROVINCE", token.start, token.end, (token.value.place, token.value.level))
        elif token.kind == "BODY" and token.value.containers:  # 'PHƯỜNG A - QUẬN B - THÀNH PHỐ HẢI PHÒNG'
            level, place = token.value.containers[-1]
            yield Token("PROVINCE", token.start, token.end, (place, level))
