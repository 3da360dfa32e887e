"""Community models: the named forms of self-management and security of a document, and how many there are."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

import regex

from kg.extraction.drafts import Sentence
from kg.extraction.settling import model_counts as counts
from kg.extraction.settling import model_words as words
from kg.extraction.settling.citing import Cite, Expand
from kg.extraction.settling.context import Context
from kg.extraction.settling.model_names import Named, Reader
from kg.facts import Evidence, Model
from kg.language.normal import spelling

Zone = tuple[str, int, int]

_LONGEST_PASSAGE = 2000
_GOES_ON = regex.compile(r"[:,;]\s*$")


@dataclass(slots=True)
class _Known:
    """A model as the document has told of it so far."""

    name: str
    zone: str
    passage: int
    evidence: list[Evidence]
    count: int | None


def models(context: Context, zones: Sequence[Zone], labels: Set[str], evidence: Cite, expand: Expand) -> list[Model]:
    """The models of a document: 'mô hình “A”, “B”', '412 “Tổ tự quản …”', 'các mô hình như: A; B; C'."""
    out: dict[str, _Known] = {}
    low = context.text.lower
    held = words.in_document(low)  # a quick look before the thorough ones
    setting = "setting" in held and words.SETTING.search(low) is not None
    if not setting and not ("plain_security" in held and words.PLAIN.search(low)):
        return []  # no name can be one of ours (`words.of_ours`)
    passages = list(_passages(context, zones))
    for number, sentence in enumerate(passages):
        for named, count, span in _counted(context, sentence, labels, setting):
            name = _clean(named.name)
            key = _key(expand(name, context.defined))
            cited = [evidence(sentence, named.start, named.end, "model")]
            if span is not None:
                cited.append(evidence(sentence, *span, "model-counted"))
            _add(out, key, _Known(name, sentence.zone, number, cited, count))
    return [_model(context, known, passages, evidence, alone=len(out) == 1) for known in out.values()]


def _passages(context: Context, zones: Sequence[Zone]) -> Iterator[Sentence]:
    """Sentences, joined where a list or a quote goes on in the next line, each with the sentence that may count it."""
    text = context.text.text
    for zone, begin, stop in zones:
        if zone == "boilerplate":
            continue
        start = None
        end = begin
        for first, last in context.text.sentences(begin, stop):
            if start is not None and (last - start > _LONGEST_PASSAGE or not _joined(text, start, end, first)):
                yield Sentence(0, start, end, zone, [])
                start = None
            start = first if start is None else start
            end = last
        if start is not None:
            yield Sentence(0, start, end, zone, [])


def _joined(text: str, start: int, end: int, following: int) -> bool:
    gap = text[end:following]
    if "\n" not in gap:
        return text[following].islower() or text[end - 1] == "…" or text[end - 3 : end] == "..."
    opened = text.count('"', start, end) % 2 == 1 and gap.count("\n") == 1
    bullet = text[following] in "-•+*–" or text[following].isdigit()
    listing = ":" in text[start:end] and "mô hình" in text[start:end].lower()
    return (
        opened
        or (listing and (_GOES_ON.search(text[start:end]) is not None or bullet))
        or (gap.count("\n") == 1 and text[following].islower() and text[end - 1] not in ".!?")
    )


def _counted(
    context: Context, passage: Sentence, labels: Set[str], setting: bool
) -> Iterator[tuple[Named, int | None, tuple[int, int] | None]]:
    """The models of a passage, each with its own number and where that stands when it is apart."""
    reader = Reader(context.text, passage.start, passage.end, labels, passage.zone == "title")
    found = list(reader.names())
    quoted = [(q.start, q.end) for q in reader.quoted]
    for named in reader.unquoted():
        apart = all(named.end <= a or named.start >= b for a, b in quoted)
        if apart and all(named.end <= n.start or named.start >= n.end for n in found):
            found.append(named)
    if not found:
        return
    sizes = Counter(n.list_of for n in found if n.list_of >= 0)
    for named in found:
        if not words.of_ours(named.name.lower(), named.kind, setting):
            continue
        if sizes[named.list_of] > 1 or (
            words.NAMING.search(named.kind) is not None and regex.search(r"tên|gọi", named.kind) is None
        ):
            named.count = None  # '3 mô hình "A", "B", "C"': so many kinds, not so many of each
        if named.count is not None:
            low = context.text.lower
            wanted = words.is_wanted(low, named.start) and not low.startswith(" hiện", named.end)
            if not wanted or context.text.text[named.end - 1] in "\"'":  # 'thêm 5 tổ tự quản' names none
                yield named, None if wanted else named.count, None
            continue
        later = counts.after(context.text, named, passage.end, sizes[named.list_of] > 1)
        if later is None and len(found) == 1:
            later = counts.later(context.text, named, _paragraph(context, passage))
        if later is not None and words.is_wanted(context.text.lower, later[1]):
            later = None
        yield named, later[0] if later else None, later[1:] if later else None


def _paragraph(context: Context, passage: Sentence) -> int:
    """Where the paragraph of a passage ends; lines may be broken within it."""
    end = context.text.text.find("\n\n", passage.end)
    return end if end >= 0 else len(context.text.text)


def _clean(name: str) -> str:
    name = " ".join(name.strip(" .,;:").split())
    return regex.sub(r"^[Mm](?:ô hình|Ô HÌNH)\s+", "", name)


def _key(name: str) -> str:
    return " ".join(regex.findall(r"[\p{L}\p{N}]+", spelling(name).lower()))


def _add(out: dict[str, _Known], key: str, new: _Known) -> None:
    """A name again, or short for one of another passage ('mô hình "Tổ tự quản"'), is the same model."""
    same = next((k for k in out if k == key or (out[k].passage != new.passage and _short_for(k, key))), None)
    if same is None:
        out[key] = new
        return
    known = out[same]
    if known.count is None and new.count is not None:
        known.count, known.evidence = new.count, [*new.evidence]
    if (len(key) > len(same)) or (known.name.isupper() and not new.name.isupper()):
        known.name = new.name
        if key != same:
            out[key] = out.pop(same)


def _short_for(one: str, other: str) -> bool:
    short, full = sorted((one, other), key=len)
    return short.count(" ") >= 1 and full.startswith(short + " ")


def _model(context: Context, known: _Known, passages: Sequence[Sentence], evidence: Cite, *, alone: bool) -> Model:
    if known.count is None:
        later = counts.again(context.text, known.name, passages) or counts.by_noun(
            context.text, known.name, ((s.start, s.end) for s in passages)
        )
        if later is None and alone:
            later = counts.of_the_only_one(context.text, known.name, passages)
        if later is not None:
            sentence = next(s for s in passages if s.start <= later[1] < s.end)
            cited = evidence(sentence, *later[1:], "model-counted-by-its-noun")
            return Model((*known.evidence, cited), known.name, later[0], context.province)
    return Model(tuple(known.evidence), known.name, known.count, context.province)
