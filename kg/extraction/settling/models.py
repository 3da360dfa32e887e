"""Community models: the forms of self-management and security that a document names, and how many there are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import regex

from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.settling.citing import Cite
from kg.extraction.settling.context import Context
from kg.extraction.tokens import Token
from kg.facts import Model
from kg.language.normal import Normal, spelling
from kg.language.numbers import integer

_WORDS: dict[str, list[str]] = data("models")
_INSTANCES = frozenset(_WORDS["instances"])
_KINDS = frozenset(_WORDS["kinds"])
_FIRST = frozenset(_WORDS["first_words"])
_LISTING = frozenset(_WORDS["listing"])
_COMMON = frozenset(_WORDS["common"])
_ALTERNATIVES = {name: "|".join(map(regex.escape, _WORDS[name])) for name in _WORDS}
_NAME_ENDS = regex.compile(rf"\s+(?:{_ALTERNATIVES['name_ends']})\b|\s*[,;.:(]")
_SELF_MANAGED = regex.compile(rf"(?:{_ALTERNATIVES['self_managed']})$")
_LISTS = regex.compile(r"như|:|gồm|là ")
_LIST_BREAK = regex.compile(r"\s*;\s*")
_LIST_END = regex.compile(r"\.{2,}|…|\.\s|$")
_LEADING_NOUN = regex.compile(r"^(?:và\s+)?(?:[Mm]ô hình\s+)?")
_LONGEST = 22  # words of a name


@dataclass(slots=True)
class Named:
    """A model as one sentence names it."""

    start: int
    end: int
    name: str
    count: int | None


def models(context: Context, sentences: Sequence[Sentence], evidence: Cite) -> list[Model]:
    """The models of a document: 'mô hình “A”, “B”', '412 “Tổ tự quản …”', 'các mô hình như: A; B; C'."""
    out: dict[str, Model] = {}
    for sentence in sentences:
        if sentence.zone == "boilerplate":
            continue
        for named in _Row(context.text, sentence).models():
            name = " ".join(named.name.strip(" .,;").split())
            if not name or len(name.split()) > _LONGEST:
                continue
            key = spelling(name).lower().removeprefix("mô hình ")
            known = out.get(key)
            if known is None or (known.count is None and named.count is not None):
                quotes = (evidence(sentence, named.start, named.end, "model"),)
                out[key] = Model(quotes, name if known is None else known.name, named.count, context.province)
    return [_counted_later(model, context, sentences, evidence) for model in out.values()]


def _counted_later(model: Model, context: Context, sentences: Sequence[Sentence], evidence: Cite) -> Model:
    """'mô hình "Tiếng kẻng an ninh" … cả xã có 16 điểm kẻng': counted by a word of its name."""
    words = [w for w in spelling(model.name).lower().split() if len(w) > 1 and w not in _COMMON and w.isalpha()]
    if model.count is not None or not words:
        return model
    pattern = regex.compile(rf"(?<![\d.,/])(\d[\d.]*) (?:{_ALTERNATIVES['instances']}) (?:{'|'.join(words)})\b")
    for sentence in sentences:
        found = pattern.search(context.text.lower, sentence.start, sentence.end)
        if found is not None and sentence.zone != "boilerplate":
            quote = evidence(sentence, *found.span(), "model-counted-by-its-noun")
            return Model((*model.evidence, quote), model.name, integer(found[1]), model.place, model.concept)
    return model


@dataclass(slots=True)
class _Row:
    """The chunks of one sentence, read for models; `done` are the quoted names already taken."""

    text: Normal
    sentence: Sentence
    done: set[int] = field(default_factory=set)

    @property
    def row(self) -> list[Token]:
        return self.sentence.row

    def word(self, at: int) -> str:
        return self.text.lower[self.row[at].start : self.row[at].end]

    def kind(self, at: int) -> str:
        return self.row[at].kind if 0 <= at < len(self.row) else ""

    def models(self) -> Iterator[Named]:
        heads = [i for i, t in enumerate(self.row) if t.kind == "MODEL_HEAD"]
        for head in heads:
            yield from self.after_head(head)
        for at, token in enumerate(self.row):
            if token.kind == "QUOTED" and at not in self.done:
                yield from self.quoted(at, bool(heads) and heads[0] < at)
            elif token.kind == "BODY" and self.kind(at - 1) == "N":
                yield from self.counted_body(at)

    # ---- after 'mô hình'

    def after_head(self, head: int) -> Iterator[Named]:
        at = head + 1
        while self.kind(at) not in ("QUOTED", "DOT", "MODEL_HEAD", "") and at - head < 60:
            if self.kind(at) == "COLON" or (self.kind(at) == "NAMELY" and self.word(at) in _LISTING):
                at += self.kind(at + 1) == "COLON"
                if self.kind(at + 1) not in ("QUOTED", ""):
                    yield from self.unquoted_list(at + 1)
                    return
            at += 1
        if self.kind(at) == "QUOTED" and self._belongs(head, at):
            yield self._take(head, at, self._count_at(head) or self._spread(at))
            yield from self.listed(at + 1)
        else:
            yield from self.counted_by_ratio(head)

    def _belongs(self, head: int, at: int) -> bool:
        between = self.text.text[self.row[head].end : self.row[at].start]
        return at == head + 1 or _LISTS.search(between) is not None or (at - head < 6 and "trong" in between)

    def _take(self, begin: int, at: int, count: int | None) -> Named:
        self.done.add(at)
        first, last = self.row[at].value
        return Named(self.row[begin].start, self.row[at].end, self.text.text[first:last], count)

    def listed(self, at: int) -> Iterator[Named]:
        """'…, tổ "B" và 12 đội "C"' after a first name."""
        while self.kind(at) in ("COMMA", "AND", "SEMI"):
            following = at + 1
            while self.kind(following) in ("AND", "MODEL_HEAD", "N") or (
                self.kind(following) and self.word(following) in _INSTANCES
            ):
                following += 1
            if self.kind(following) != "QUOTED":
                return
            yield self._take(following, following, self._count_before(following)[0])
            at = following + 1

    def unquoted_list(self, at: int) -> Iterator[Named]:
        """'như: Mô hình A; B; C...': names without quotes, parted by ';' since they hold commas."""
        start = self.row[at].start
        stop = _LIST_END.search(self.text.text, start)
        stretch = self.text.text[start : min(stop.start() if stop else self.sentence.end, self.sentence.end)]
        if ";" not in stretch:
            return
        position = start
        for part in _LIST_BREAK.split(stretch):
            begin = self.text.text.index(part, position)
            position = begin + len(part)
            name = _LEADING_NOUN.sub("", part).strip(" .\"'")
            if 2 <= len(name.split()) <= 20:
                yield Named(begin, position, name, None)

    def counted_by_ratio(self, head: int) -> Iterator[Named]:
        """'1.021/1797 thôn … có mô hình quần chúng tự quản': so many of them have it."""
        numerators = [i for i in range(head) if self.kind(i) == "N" and self.kind(i + 1) == "SLASH"]
        has = [i for i in range(head) if self.word(i) == "có"]
        if not numerators or not has or not numerators[-1] < has[-1] or has[-1] < head - 3:
            return
        end = _NAME_ENDS.search(self.text.lower, self.row[head].end + 1, self.sentence.end)
        begin, stop = self.row[head].end + 1, end.start() if end else self.sentence.end
        if _SELF_MANAGED.search(self.text.lower[begin:stop]):
            count = integer(self.text.text[self.row[numerators[-1]].start : self.row[numerators[-1]].end])
            yield Named(self.row[numerators[-1]].start, stop, self.text.text[begin:stop], count)

    # ---- quoted names by themselves

    def quoted(self, at: int, told_of: bool) -> Iterator[Named]:
        count, begin, instance = self._count_before(at)
        first, last = self.row[at].value
        name = self.text.text[first:last]
        model_like = (name.split() or [""])[0].lower() in _FIRST
        if count is not None and (instance in _INSTANCES or model_like) and self.kind(at + 1) != "GIVE":
            yield self._take(begin, at, count)
        elif instance in _KINDS and self.sentence.zone != "title":
            yield self._take(begin, at, None)
            yield from self.listed(at + 1)
        elif model_like and (told_of or ("tự quản" in name.lower() and self.sentence.zone == "body")):
            yield self._take(at, at, None)

    def counted_body(self, at: int) -> Iterator[Named]:
        """'19 câu lạc bộ "Công nhân với pháp luật"': the number tells that it is no club but a kind of club."""
        body = self.row[at]
        written = self.text.text[body.start : body.end]
        quoted = regex.fullmatch(r"(.+?)\s*[\"']\s*([^\"']+?)\s*[\"']", written)
        count = integer(self.text.text[self.row[at - 1].start : self.row[at - 1].end])
        if quoted is not None and quoted[1].lower() in _KINDS and count is not None:
            yield Named(self.row[at - 1].start, body.end, quoted[2], count)

    # ---- how many

    def _count_at(self, at: int) -> int | None:
        """The number right before a chunk."""
        if self.kind(at - 1) != "N":
            return None
        return integer(self.text.text[self.row[at - 1].start : self.row[at - 1].end])

    def _spread(self, at: int) -> int | None:
        """'mô hình “A” được nhân rộng lên 11 cụm', '… ra 61 chi hội', '… phát triển thành 58 tổ'."""
        for i in range(at + 1, min(at + 60, len(self.row) - 1)):
            if self.kind(i) in ("SEMI", "DOT", "QUOTED"):
                return None
            word = self.word(i)
            if (i - at < 7 and word in _WORDS["spread_near"]) or word in _WORDS["spread_far"]:
                token = self.row[i + 1]
                if token.kind == "GROUP":
                    size: int | None = token.value.size
                    return size
                if token.kind == "N":
                    return integer(self.text.text[token.start : token.end])
        return None

    def _count_before(self, at: int) -> tuple[int | None, int, str]:
        """'73 “Tổ …”', '12 CLB “…”': the number and the noun before a quoted name, and where they begin."""
        begin = at
        words: list[str] = []
        while self.kind(begin - 1) in ("W", "C", "FIELD", "MODEL_HEAD", "LEVEL", "EVENT") and begin and len(words) < 3:
            word = self.word(begin - 1)
            if self.kind(begin - 1) == "W" and word not in _NOUN_SYLLABLES:
                break
            words.insert(0, word)
            begin -= 1
        instance = " ".join(words).removeprefix("các ")
        before = self.row[begin - 1] if begin else None
        if before is not None and before.kind == "N":
            return self._count_at(begin), begin - 1, instance
        if before is not None and before.kind == "GROUP" and before.value.counted:
            return before.value.size, begin - 1, instance or str(before.value.head)
        return None, begin, instance


_NOUN_SYLLABLES = frozenset(" ".join([*_WORDS["instances"], "các"]).split()) | {"hội"}
