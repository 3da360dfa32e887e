"""Movements and community models: named campaigns and the self-management models that a document tells of."""

from collections.abc import Iterator, Mapping

import regex

from kg.extraction.drafts import Sentence
from kg.extraction.settling.context import Context
from kg.extraction.settling.events import Cite
from kg.extraction.tokens import Token
from kg.facts import Model, Movement
from kg.language.normal import Normal, spelling
from kg.language.numbers import integer

_END_OF_NAME = regex.compile(r"\s*(?:giai đoạn|năm|trong tình hình|ở |tại |trên địa|của |do |được |với |cho |và |,|;|\.|\(|gắn với|thời gian|từng bước|thi đua|đã|tiếp|có|sâu|lan)")
_INSTANCE = ("tổ", "câu lạc bộ", "clb", "đội", "nhóm", "mô hình", "chi hội", "điểm", "cụm", "khu", "camera", "hộ")
_LIST_BREAK = regex.compile(r"\s*;\s*")


def movement_mentions(context: Context, sentence: Sentence, known: Mapping[str, tuple[str, str]]) -> Iterator[tuple[int, int, str, str | None]]:
    """(start, end, name, concept) of each movement that a sentence names."""
    row, text = sentence.row, context.text
    for i, token in enumerate(row):
        if token.kind == "MOVEMENT":
            before = row[i - 1] if i else None
            written = text.lower[token.start : token.end]
            named = before is not None and (before.kind == "MOVEMENT_HEAD" or (before.kind == "EVENT" and before.value == "Ngày hội") or text.lower[before.start : before.end] in ("đua", "nước", "điểm"))
            if named or written.startswith(("phong trào", "cuộc vận động")):
                yield token.start, token.end, token.value[0], token.value[1]
        elif token.kind == "MOVEMENT_HEAD":
            yield from _after_head(row, i, text, known)


def _after_head(row: list[Token], at: int, text: Normal, known: Mapping[str, tuple[str, str]]) -> Iterator[tuple[int, int, str, str | None]]:
    end = at + 1
    while end < len(row) and (row[end].kind in ("COLON",) or text.lower[row[end].start : row[end].end] in ("như", "thi", "đua", "yêu", "nước", "về")):
        end += 1
    listed = end > at + 1 or "các" in text.lower[row[at].start : row[at].end]
    while end < len(row) and row[end].kind == "QUOTED":
        begin, finish = row[end].value
        yield begin, finish, *_known(text.text[begin:finish], known)
        end += 1
        if not listed:
            return
        while end < len(row) and row[end].kind in ("COMMA", "AND", "SEMI"):
            end += 1
    if end == at + 1 and end < len(row) and row[end].kind == "C":
        stop = _END_OF_NAME.search(text.text, row[end].end)
        limit = min(stop.start() if stop else row[-1].end, row[-1].end)
        name = text.text[row[end].start : limit].strip(" .")
        if 2 <= len(name.split()) <= 14 and name.lower() in known:
            yield row[end].start, limit, *_known(name, known)


def _known(name: str, known: Mapping[str, tuple[str, str]]) -> tuple[str, str | None]:
    clean = " ".join(spelling(name).strip(" .,").split())
    found = known.get(clean.lower())
    return found if found is not None else (clean[:1].upper() + clean[1:], None)


def movements(context: Context, sentences: list[Sentence], known: Mapping[str, tuple[str, str]], evidence: Cite, expand: "object") -> list[Movement]:
    """The movements of a document, in order; one entry a name."""
    out: dict[str, Movement] = {}
    for sentence in sentences:
        if sentence.zone == "boilerplate":
            continue
        for start, end, name, concept in movement_mentions(context, sentence, known):
            full = _expanded(expand, name, context)
            if full.lower() not in out and "tình hình mới" not in full.lower():
                out[full.lower()] = Movement((evidence(sentence, start, end, "movement"),), full, concept)
    return list(out.values())


def _expanded(expand: object, name: str, context: Context) -> str:
    assert callable(expand)
    full: str = expand(name, context.defined)
    return full


def models(context: Context, sentences: list[Sentence], evidence: Cite) -> list[Model]:
    """The models of a document: 'mô hình “A”, “B”', '412 “Tổ tự quản …”', 'các mô hình như: A; B; C'."""
    out: dict[str, Model] = {}
    for sentence in sentences:
        if sentence.zone == "boilerplate":
            continue
        for start, end, name, count in _models_in(context, sentence):
            clean = " ".join(name.strip(" .,;").split())
            if not clean or len(clean.split()) > 22:
                continue
            key = spelling(clean).lower().removeprefix("mô hình ")
            known = out.get(key)
            if known is None or (known.count is None and count is not None):
                quotes = (evidence(sentence, start, end, "model"),)
                out[key] = Model(quotes, clean if known is None else known.name, count, context.province)
    return list(out.values())


def _models_in(context: Context, sentence: Sentence) -> Iterator[tuple[int, int, str, int | None]]:
    row, text = sentence.row, context.text
    heads = [i for i, t in enumerate(row) if t.kind == "MODEL_HEAD"]
    done: set[int] = set()
    for head in heads:
        yield from _after_model_head(text, row, head, done, sentence)
    for i, token in enumerate(row):
        if token.kind != "QUOTED" or i in done:
            continue
        count, begin, instance = _count_before(text, row, i)
        begin_quote, end_quote = token.value
        name = text.text[begin_quote:end_quote]
        first = name.split()[0].lower() if name.split() else ""
        model_like = instance in _INSTANCE or first in ("tổ", "đội", "câu", "clb", "nhóm", "cụm", "mô")
        follows = row[i + 1].kind if i + 1 < len(row) else ""
        if count is not None and model_like and follows not in ("GIVE",):
            done.add(i)
            yield row[begin].start, token.end, name, count
        elif instance in ("tổ", "câu lạc bộ", "clb", "đội", "mô hình") and sentence.zone != "title":
            done.add(i)
            yield row[begin].start, token.end, name, None
            yield from _listed(text, row, i + 1, done)
        elif first in ("tổ", "đội", "câu", "clb", "nhóm", "cụm") and heads and heads[0] < i:
            done.add(i)
            yield token.start, token.end, name, None
        elif first in ("tổ", "đội", "câu", "clb", "nhóm", "cụm") and "tự quản" in name.lower() and sentence.zone == "body":
            done.add(i)
            yield token.start, token.end, name, None


def _after_model_head(text: Normal, row: list[Token], head: int, done: set[int], sentence: Sentence) -> Iterator[tuple[int, int, str, int | None]]:
    at = head + 1
    while at < len(row) and row[at].kind not in ("QUOTED", "DOT", "MODEL_HEAD") and at - head < 60:
        if row[at].kind == "COLON" or (row[at].kind == "NAMELY" and False) or (row[at].kind == "NAMELY" and text.lower[row[at].start : row[at].end] in ("như", "gồm", "là")):
            if at + 1 < len(row) and row[at + 1].kind == "COLON":
                at += 1
            if at + 1 < len(row) and row[at + 1].kind != "QUOTED":
                yield from _unquoted(text, row, at + 1, sentence)
                return
        at += 1
    count = _count_at(text, row, head)
    between = text.text[row[head].end : row[at].start] if at < len(row) else ""
    if at < len(row) and row[at].kind == "QUOTED" and (at == head + 1 or any(m in between for m in ("như", ":", "gồm", "là ")) or (at - head < 6 and "trong" in between)):
        begin, finish = row[at].value
        done.add(at)
        if count is None:
            count = _spread(text, row, at)
        yield row[head].start, row[at].end, text.text[begin:finish], count
        yield from _listed(text, row, at + 1, done)


def _listed(text: Normal, row: list[Token], at: int, done: set[int]) -> Iterator[tuple[int, int, str, int | None]]:
    while at + 1 < len(row) and row[at].kind in ("COMMA", "AND", "SEMI"):
        nxt = at + 1
        while nxt < len(row) and (row[nxt].kind in ("AND", "MODEL_HEAD", "N") or text.lower[row[nxt].start : row[nxt].end] in _INSTANCE):
            nxt += 1
        if nxt >= len(row) or row[nxt].kind != "QUOTED":
            return
        begin, finish = row[nxt].value
        done.add(nxt)
        count, _, _ = _count_before(text, row, nxt)
        yield row[nxt].start, row[nxt].end, text.text[begin:finish], count
        at = nxt + 1


def _unquoted(text: Normal, row: list[Token], at: int, sentence: Sentence) -> Iterator[tuple[int, int, str, int | None]]:
    """'như: Mô hình A; B; C...': names without quotes, parted by ';' since they hold commas."""
    start = row[at].start
    stop = regex.compile(r"\.{2,}|…|\.\s|$").search(text.text, start)
    end = min(stop.start() if stop else sentence.end, sentence.end)
    stretch = text.text[start:end]
    if ";" not in stretch:
        return
    position = start
    for part in _LIST_BREAK.split(stretch):
        begin = text.text.index(part, position) if part else position
        position = begin + len(part)
        name = regex.sub(r"^(?:và\s+)?(?:[Mm]ô hình\s+)?", "", part).strip(" .\"'")
        if 2 <= len(name.split()) <= 20:
            yield begin, position, name, None


def _count_at(text: Normal, row: list[Token], head: int) -> int | None:
    if head and row[head - 1].kind == "N":
        return integer(text.text[row[head - 1].start : row[head - 1].end])
    return None


def _spread(text: Normal, row: list[Token], at: int) -> int | None:
    """'mô hình “A” được nhân rộng lên 11 cụm', '… ra 61 chi hội': how many there are."""
    for i in range(at + 1, min(at + 60, len(row) - 1)):
        word = text.lower[row[i].start : row[i].end]
        if row[i].kind in ("SEMI", "DOT", "QUOTED"):
            return None
        near = i - at < 7 and word in ("lên", "ra", "tại")
        if (near or word == "thành") and row[i + 1].kind in ("N", "GROUP"):
            if row[i + 1].kind == "GROUP":
                size: int | None = row[i + 1].value.size
                return size
            return integer(text.text[row[i + 1].start : row[i + 1].end])
    return None


def _count_before(text: Normal, row: list[Token], at: int) -> tuple[int | None, int, str]:
    """'73 “Tổ …”', '12 CLB “…”': the number and the noun before a quoted name."""
    begin = at
    words: list[str] = []
    while begin and row[begin - 1].kind in ("W", "C", "FIELD", "MODEL_HEAD", "LEVEL", "EVENT") and len(words) < 3:
        word = text.lower[row[begin - 1].start : row[begin - 1].end]
        if row[begin - 1].kind == "W" and word not in ("lạc", "bộ", "hội", "câu", "mô", "hình", "tổ", "điểm", "các"):
            break
        words.insert(0, word)
        begin -= 1
    instance = " ".join(words).removeprefix("các ")
    if begin and row[begin - 1].kind == "N":
        return integer(text.text[row[begin - 1].start : row[begin - 1].end]), begin - 1, instance
    if begin and row[begin - 1].kind == "GROUP" and row[begin - 1].value.counted:
        return row[begin - 1].value.size, begin - 1, instance or str(row[begin - 1].value.head)
    return None, begin, instance
