"""Figures: how many of what a document of the movement tells, with the qualifier and the ratio that it states."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.settling.campaigns import Mention
from kg.extraction.settling.citing import Cite
from kg.extraction.settling.context import Context
from kg.facts import Inference, Model, Movement, Statistic
from kg.language.dates import dates, periods
from kg.language.normal import spelling
from kg.vocabulary import Vocabulary

_WORDS: dict[str, list[str]] = data("statistics")
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?!\d)|\d+(?:,\d+)?"
_BREAK = re.compile(r"[,;:()\"\n]|\.(?:\s|$)|\s-\s")
_NAME = re.compile(r"\s*\"\s*([^\"]{2,120}?)\s*\"")
_QUOTED = re.compile(r"\"[^\"\n]{2,120}\"")
_WORD = re.compile(r"\S+")
_PLANNED = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, _WORDS["planned"])) + r")(?!\w)[^;.]*$")
_LONGEST = 9  # words for what is counted

Span = tuple[int, int]
Zone = tuple[str, int, int]  # its kind, where it begins and ends in the normal form


class Named(Protocol):
    """Knows the movements that a sentence names."""

    def in_sentence(self, sentence: Sentence) -> list[Mention]:
        """All movements named in a sentence."""
        ...


@dataclass(frozen=True, slots=True)
class Known:
    """What the document has told already, which its figures may be about."""

    movements: Sequence[Movement]
    models: Sequence[Model]


class Statistics:
    """Compiled once from the vocabulary's quantity words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = vocabulary.scheme("quantity-words")
        comparators = {
            spelling(n).lower(): c.value("impliesComparator") or "eq"
            for c in words
            for n in c.labels
            if c.value("quantityRole") == "comparator"
        }
        self._comparators = {name: sign for name, sign in comparators.items() if sign != "eq"}
        self._scales = {
            spelling(n).lower(): int(c.value("factor") or 1)
            for c in words
            for n in c.labels
            if c.value("quantityRole") == "scale"
        }
        self._occurrences = tuple(
            spelling(n).lower() for c in words for n in c.labels if c.value("quantityRole") == "occurrences"
        )
        before = "|".join(map(re.escape, sorted(self._comparators, key=len, reverse=True)))
        scale = "|".join(map(re.escape, self._scales))
        self._figure = re.compile(
            rf"(?:(?<!\w)(?P<comparator>{before})\s+)?(?<![\w.,/-])(?P<value>{_NUMBER})"
            rf"(?:\s*/\s*(?P<whole>{_NUMBER}))?(?:\s+(?P<scale>{scale})\b)?(?P<percent>\s*%)?(?![\w/]|[.,-]\d)"
        )
        numbered = "|".join(map(re.escape, _WORDS["numbered"]))
        self._numbered = re.compile(rf"(?<!tổng )(?<!\w)(?:{numbered})\W*$|\d\s*(?:đến|tới|-)\s*$")

    def of(self, context: Context, zones: Sequence[Zone], mentions: Named, known: Known, cite: Cite) -> list[Statistic]:
        """The figures of a document that tells of a movement or a model; any other's are none of ours."""
        if not known.movements and not known.models:
            return []
        out: dict[tuple[str, Decimal], Statistic] = {}
        for sentence in _told(context, zones):
            for statistic in self._in(context, sentence, mentions, known, cite):
                out.setdefault((statistic.subject.lower(), statistic.value), statistic)
        return list(out.values())

    def _in(
        self, context: Context, sentence: Sentence, mentions: Named, known: Known, cite: Cite
    ) -> Iterator[Statistic]:
        low = context.text.lower
        taken = list(_not_counts(context.text.text, sentence))
        years = next((years for _, _, years in periods(context.text.text, sentence.start, sentence.end)), None)
        of_award = bool(sentence.found) or any(t.kind == "AWARD" for t in sentence.row)
        movement, inferred = _movement(mentions.in_sentence(sentence), known.movements)
        place, told = _place(context, sentence)
        for found in self._figure.finditer(low, sentence.start, sentence.end):
            counted = self._counted(low, found, sentence, taken)
            if counted is None:
                continue
            start, end = counted
            occurrences = low.startswith(self._occurrences, start)
            if of_award and not occurrences:
                continue  # the numbers of an award are its recipients
            yield Statistic(
                (
                    cite(
                        sentence,
                        min(found.start(), start),
                        max(found.end(), end + low.startswith('"', end)),
                        "statistic",
                    ),
                ),
                context.text.text[start:end],
                _value(found, self._scales),
                unit=_unit(found, low[start:end]),
                comparator=self._comparators.get(found["comparator"] or "", "eq"),
                qualifier=found["comparator"],
                numerator=_whole(found["value"]) if found["whole"] else None,
                denominator=_whole(found["whole"]),
                occurrences=occurrences,
                place=place,
                period=years,
                model=_model_of(context, sentence, counted, bool(found["whole"]), known.models),
                movement=movement,
                inferences=(*inferred, *told),
            )

    def _counted(self, low: str, found: "re.Match[str]", sentence: Sentence, taken: Sequence[Span]) -> Span | None:
        """Where the words for what is counted stand: after the number, for a percentage at the end before it."""
        if any(start < found.end() and found.start("value") < end for start, end in taken):
            return None
        if _PLANNED.search(low, max(sentence.start, found.start() - 60), found.start()):
            return None
        if self._numbered.search(low, max(sentence.start, found.start() - 16), found.start()) or not _decimal(
            found["value"]
        ):
            return None
        span = _quoted_after(low, found.end(), sentence.end) or _noun_after(low, found.end(), sentence.end)
        if span is None and found["percent"] is not None:
            return _noun_before(low, found.start(), sentence.start)
        return span


def _told(context: Context, zones: Sequence[Zone]) -> Iterator[Sentence]:
    """The sentences of the body, composed where they were."""
    composed = {s.start: s for s in context.sentences}
    for zone, begin, stop in zones:
        if zone not in ("body", "lead"):
            continue
        for start, end in context.text.sentences(begin, stop):
            sentence = composed.get(start) or Sentence(0, start, end, zone, [])
            yield sentence


def _quoted_after(low: str, start: int, end: int) -> Span | None:
    """'127 "Tổ công nhân tự quản"'."""
    quoted = _NAME.match(low, start, end)
    return quoted.span(1) if quoted is not None else None


def _noun_after(low: str, start: int, end: int) -> Span | None:
    stop = _BREAK.search(low, start, end)
    words = list(_WORD.finditer(low, start, stop.start() if stop else end))[:_LONGEST]
    if words and words[0].group() in _WORDS["money"]:
        return words[0].span()
    if (
        not words
        or words[0].group() in _WORDS["not_counted"]
        or not words[0].group()[0].isalpha()
        or words[0].group() in _WORDS["ends"]
    ):
        return None
    last = 1
    while last < len(words) and not _ends(words, last):
        last += 1
    return words[0].start(), words[last - 1].end()


def _ends(words: "Sequence[re.Match[str]]", at: int) -> bool:
    word, two = words[at].group(), " ".join(w.group() for w in words[at : at + 2])
    if word[0].isdigit():
        return True
    if word in _WORDS["tells_more"] or two in _WORDS["tells_more"]:
        return at + 1 >= len(words) or words[at + 1].group()[0].isdigit()
    return word in _WORDS["ends"] or two in _WORDS["ends"]


def _noun_before(low: str, start: int, begin: int) -> Span | None:
    """'tỷ lệ khu dân cư đạt chuẩn đạt 58,01%'."""
    breaks = [b.end() for b in _BREAK.finditer(low, begin, start)]
    words = list(_WORD.finditer(low, breaks[-1] if breaks else begin, start))
    while words and words[-1].group() in ("đạt", "chiếm", "là", "tỷ", "lệ", "bằng", "tới", "đến"):
        words.pop()
    words = words[-_LONGEST:]
    return (words[0].start(), words[-1].end()) if words else None


def _not_counts(text: str, sentence: Sentence) -> Iterator[Span]:
    """Numbers that count nothing: those of dates and periods, and those inside a quoted name."""
    for date in dates(text, sentence.start, sentence.end):
        yield date.start, date.end
    for start, end, _ in periods(text, sentence.start, sentence.end):
        yield start, end
    for quoted in _QUOTED.finditer(text, sentence.start, sentence.end):
        yield quoted.span()


def _value(found: "re.Match[str]", scales: dict[str, int]) -> Decimal:
    return _decimal(found["value"]) * scales.get(found["scale"] or "", 1)


def _decimal(written: str) -> Decimal:
    """'3.184' is 3184, '58,01' is 58.01.

    >>> _decimal("3.184"), _decimal("58,01")
    (Decimal('3184'), Decimal('58.01'))
    """
    return Decimal(written.replace(".", "").replace(",", "."))


def _whole(written: str | None) -> int | None:
    return int(_decimal(written)) if written else None


def _unit(found: "re.Match[str]", counted: str) -> str | None:
    if found["percent"] is not None:
        return "%"
    return counted if counted in _WORDS["money"] else None


def _model_of(context: Context, sentence: Sentence, counted: Span, ratio: bool, models: Sequence[Model]) -> str | None:
    """The model that is named where it is counted: '3.184 mô hình "Tổ tự quản …"', '1.021/1797 thôn có mô hình …'."""
    text = context.text.text
    near = spelling(text[counted[0] : sentence.end if ratio else counted[1]]).lower()
    quoted = _NAME.match(text, counted[1], sentence.end)
    named = spelling(quoted[1]).lower() if quoted is not None else ""
    return next((m.name for m in models if spelling(m.name).lower() == named or spelling(m.name).lower() in near), None)


def _movement(named: Sequence[Mention], movements: Sequence[Movement]) -> tuple[str | None, tuple[Inference, ...]]:
    if named:
        return named[0][2], ()
    if len(movements) == 1:
        return movements[0].name, (Inference("movement", "only-movement-of-the-document", movements[0].name),)
    return None, ()


def _place(context: Context, sentence: Sentence) -> tuple[str | None, tuple[Inference, ...]]:
    if (
        any(words in context.text.lower[sentence.start : sentence.end] for words in _WORDS["nationwide"])
        or context.province is None
    ):
        return None, ()
    where = context.province_span
    start, end = context.text.original(*where) if where else (None, None)
    return context.province, (Inference("place", "province-of-the-document", context.province, start, end),)
