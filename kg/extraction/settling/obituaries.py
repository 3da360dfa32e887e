"""Posts in the set form of an obituary: 'Đồng chí A, sinh ngày …; nguyên: Bí thư X; Bộ trưởng Y khóa II'."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.drafts import Sentence
from kg.extraction.people import Person
from kg.extraction.people.completing import complete
from kg.extraction.settling.careers import Told
from kg.extraction.settling.context import Context

_CUE, _FORMER = "nguyên:", "nguyên"
_NEAR = 2  # sentences from the name to a list that begins a sentence


def obituaries(context: Context) -> Iterator[Told]:
    """The people of whom a list of former posts is told after 'nguyên:'."""
    low = context.text.lower
    if _CUE not in low:
        return
    for number, sentence in enumerate(context.sentences):
        begin = low.find(_CUE, sentence.start, sentence.end)
        if begin < 0 or "OFFICE" not in sentence.kinds:
            continue
        who = _holder(context, number, begin)
        held = [token for token in sentence.row if token.start > begin]
        if who is None or any(token.kind == "PERSON" for token in held):
            continue
        offices = [replace(t.value, former=t.value.former or _FORMER) for t in held if t.kind == "OFFICE"]
        offices = [replace(o, body=replace(o.body) if o.body is not None else None) for o in offices]
        complete(offices)
        yield Told(sentence, replace(who, offices=offices))


def _holder(context: Context, number: int, begin: int) -> Person | None:
    """The first one whom the sentence names; of a list that begins it, the last one named right before."""
    sentence = context.sentences[number]
    named = [who for who in _people(sentence) if who.start < begin]
    if named:
        return named[0]
    if context.text.lower[sentence.start : begin].strip():
        return None
    before = context.sentences[max(0, number - _NEAR) : number]
    return next((people[-1] for s in reversed(before) if (people := _people(s))), None)


def _people(sentence: Sentence) -> list[Person]:
    return [token.value for token in sentence.row if token.kind == "PERSON"]
