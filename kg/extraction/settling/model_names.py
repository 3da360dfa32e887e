"""Where a passage names models: after their noun, in a list, after a number, before 'là mô hình', without quotes."""

from collections.abc import Iterator, Set
from dataclasses import dataclass, field

import regex

from kg.extraction.settling import model_words as words
from kg.extraction.settling.quotes import Quote, quotes
from kg.language.normal import Normal, spelling
from kg.language.numbers import integer

_FAR = 300  # characters between 'các mô hình …' and 'như: "A"'
_NEAR = 6  # words between 'mô hình' and a name with nothing to introduce it
_SHORTEST = 4  # words of the name of a group: 'tổ liên gia' is what any is called
_SEPARATOR = regex.compile(
    r"(?:\s|[,;&/+•*.…-]|\d{1,2}[.)]|\b(?:và|lẫn|hay|hoặc|cùng|đặc biệt là|các|những|mô hình)\b)*$"
)
_BETWEEN = regex.compile(
    r"\s*(?:\([^()\"]*\))?\s*(?:(?:của|ở|tại|do|trên|với|thuộc|cho)\s[^;\":.]{2,80}?)?(?:,|;|\svà\s|\n|\.{2,}|…)"
)
_COPULA = regex.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:(?:[,:–-]\s*)?(?:chính |cũng |đều )?là\s+|[–-]\s*|,\s*(?=hai|ba|bốn|năm|những|các|một|\d))"
    r"(?:một trong )?(?:một |hai |ba |bốn |năm |\d+ |những |các |tên |tên gọi của |số )*"
    rf"{words.HEAD}(?!\s*[:\"])"
)
_AWARDED = regex.compile(r"\s*(?:được|đã được|vinh dự được)?\s*(?:tặng|trao|nhận|đón nhận)\b")
_CALLED = regex.compile(r"\b(?:danh hiệu|công nhận|đạt|bằng khen|giấy khen|gương)\b[^,;.]*$")
_THIS = regex.compile(
    r"[^.\"\n]*\.\s*(?:(?:đây|đó) (?:cũng |chính )?là (?:một )?(?:trong những )?)?"
    rf"{words.HEAD}(?: này| trên| đó| do| được| tiêu biểu| hay)\b"
)
_REWARD = regex.compile(r"\b(?:tặng|trao|khen thưởng|bằng khen|giấy khen|biểu dương|tuyên dương)\b")
_REWARDED = regex.compile(r"\b(?:biểu dương|tuyên dương|khen thưởng|tôn vinh|vinh danh|khen|tặng)(?: cho)?\s*$")
_SEVERAL = regex.compile(r"(?:các|những|nhiều)\s+$")
_NEXT = regex.compile(r"\s*(?:,|;|và)\s+(?=\p{Lu}\p{Ll})")
_BULLET = regex.compile(r"(?<=[:;,]\s*)(?:[-•*+]|\d{1,2}[.)])\s*$")
_HEADED = regex.compile(words.HEAD + r"(?:\s+(?:điểm|như|gồm|là|sau))?\s*:?\s+")
_LISTING = regex.compile(words.HEAD + r"[^.;:\"]{1,200}?(?:\b(?:như|gồm)\s*:|:|\b(?:như|gồm))\s+")
_BUILT = regex.compile(r"(?:xây dựng|thành lập|duy trì|ra mắt|hình thành|củng cố)(?: được)? (?=\d)")
_COUNTED_ITEM = regex.compile(r"(?P<count>\d+)\s+(?P<name>(?:(?!\s(?:và|,)\s\d|,\s\d).)+)")
_END_OF_SENTENCE = regex.compile(r"[.!?]\s+(?=\p{Lu})")


@dataclass(slots=True)
class Named:
    """A model as a passage names it: the span of the words, the name, and the number right beside it."""

    start: int
    end: int
    name: str
    count: int | None = None
    kind: str = ""  # the words of its noun ('mô hình kinh tế')
    list_of: int = -1  # where the head of the list stands that holds it


@dataclass(slots=True)
class Reader:
    """Reads one passage for models."""

    text: Normal
    start: int
    end: int
    labels: Set[str] = frozenset()  # the names of models that the vocabulary knows, in lower case
    title: bool = False
    quoted: list[Quote] = field(default_factory=list)

    def names(self) -> Iterator[Named]:
        """The models of the passage, in order; quoted ones and then those without quotes."""
        self.quoted = quotes(self.text.text, self.start, self.end)
        before: Named | None = None
        position = self.start
        waiting: list[Named] = []  # a list that only its end may call models: '"A", "B" là những mô hình'
        for quote in self.quoted:
            left = _BULLET.sub("", self.text.lower[position : quote.start])
            before = None if self._is_speech(quote, left) else self._named(quote, left, position, before)
            if not self._continues(left):
                waiting = []
            if before is None and not (self._is_speech(quote, left) or words.of_others(left)):
                waiting.append(Named(quote.start, quote.end, self.text.text[quote.first : quote.last]))
            elif before is not None:
                if self._copula(quote):
                    yield from waiting
                waiting = []
                yield before
            position = quote.end

    def _is_speech(self, quote: Quote, left: str) -> bool:
        """A quoted sentence; right after its noun it may be a name ('mô hình "Có dân là có bình yên"')."""
        inner = self.text.text[quote.first : quote.last]
        if len(inner.split()) > words.LONGEST or ". " in inner:
            return True
        if words.HEAD_AT_END.search(left):
            return False
        return inner[-1] in ".!?" or (
            left.rstrip()[-1:] in (":", ",") and words.SPEAKS.match(inner.lower()) is not None
        )

    def _named(self, quote: Quote, left: str, offset: int, before: Named | None) -> Named | None:
        name = self.text.text[quote.first : quote.last]
        low = name.lower()
        named = Named(quote.start, quote.end, name)
        counted = words.counted(left)
        if counted is not None and _REWARDED.search(left[: counted.start()]):
            return None  # 'biểu dương 40 nhà trọ "xanh, sạch"'
        if (
            counted is not None
            and not self._awarded(quote)
            and (counted["noun"] or words.FIRST.match(low) or words.PLAIN.search(low))
        ):
            if counted["noun"] is None and _CALLED.search(left[: counted.start()]):
                return None
            if words.OTHERS.search(counted["kind"] or "") is None and words.PARTS.search(counted["kind"] or "") is None:
                named.start, named.count = offset + counted.start("count"), number(counted["count"])
                named.kind = counted["kind"] or ""
                named.list_of = named.start if counted["noun"] in words.WORDS["heads"] else -1
                return named
        head = self._head(left, offset)
        if head is not None:
            named.start, named.kind, named.list_of = offset + head[0], head[1], offset + head[0]
            named.count = self._holders(offset + head[0])
            return named
        if before is not None and self._continues(left):
            named.kind, named.list_of = before.kind, before.list_of
            return named
        secure = words.SECURITY.search(low) is not None
        around = words.SECURITY.search(self.text.lower, self.start, self.end) and not _REWARD.search(left)
        kind = words.KIND.search(left) if secure or around else None
        if kind is None and secure and not _CALLED.search(left):
            kind = words.BY_INSTANCE.search(left)
        if kind is not None:
            named.count = self._holders(offset + kind.start())
            return named
        if self._copula(quote) and not words.of_others(left):
            return named
        if secure and (had := self._holders(quote.start)) is not None and not _CALLED.search(left):
            named.count = had  # '11 huyện duy trì "Đường dây nóng an ninh"'
            return named
        told = secure or words.HEADS.search(self.text.lower, self.start, quote.start) is not None
        apart = self.title or words.of_others(left) or _CALLED.search(left) or words.GENERIC.fullmatch(low)
        known = spelling(low) in self.labels or (secure and _THIS.match(self.text.lower, quote.end) is not None)
        return named if not apart and ((told and words.FIRST.match(low)) or known) else None

    def _copula(self, quote: Quote) -> bool:
        return _COPULA.match(self.text.lower, quote.end, min(quote.end + 60, self.end)) is not None

    def _awarded(self, quote: Quote) -> bool:
        return _AWARDED.match(self.text.lower, quote.end) is not None

    def _head(self, left: str, offset: int) -> tuple[int, str] | None:
        """Where 'mô hình' stands that the name belongs to, and the words between."""
        heads = list(words.HEADS.finditer(left))
        between = left[heads[-1].end() :] if heads else ""
        if not heads or words.OTHERS.search(between):
            return None
        stripped = between.strip()
        if _END_OF_SENTENCE.search(self.text.text, offset + heads[-1].end(), offset + len(left) + 2):
            return None
        naming = words.NAMING.search(between) is not None
        if stripped.endswith(":") and words.SPEECH.search(stripped):
            return None
        short = len(stripped.split()) <= _NEAR and words.PARTS.search(stripped) is None
        short = short or words.FOR.fullmatch(stripped) is not None
        return (heads[-1].start(), stripped) if short or (naming and len(between) < _FAR) else None

    def _continues(self, left: str) -> bool:
        """',', 'và', 'của xã A;': only the end of an item and its owner between two names of a list."""
        if _SEPARATOR.fullmatch(left) is not None and left.strip():
            return True
        item = _BETWEEN.match(left)
        return item is not None and _SEPARATOR.fullmatch(left[item.end() :]) is not None

    def _holders(self, head: int) -> int | None:
        """'45 khu dân cư duy trì mô hình "…"': the number of those that have it."""
        found = words.HAS.search(self.text.lower, self.start, head)
        return number(found["count"]) if found is not None else None

    # ---- without quotes

    def unquoted(self) -> Iterator[Named]:
        """'mô hình Camera an ninh', '12 câu lạc bộ Phòng, chống tội phạm', 'như: A; B; C'."""
        low = self.text.lower[self.start : self.end]
        headed = words.tells("heads", low)
        for head in _HEADED.finditer(low) if headed else ():
            at = self.start + head.end()
            listed = head.group().rstrip()[-1:] == ":" or head.group().split()[-1] in ("như", "gồm")
            several = _SEVERAL.search(low, 0, head.start()) is not None
            yield from self._list(at) if listed else self._run(self.start + head.start(), at, several=several)
        for listing in _LISTING.finditer(low) if headed else ():
            if not words.SPEECH.search(listing.group()[-30:]):
                yield from self._list(self.start + listing.end())

        for quote in self.quoted:  # '… "B" và Câu lạc bộ Phụ nữ tự phòng'
            last = words.AFTER_QUOTED.match(self.text.text, quote.end, self.end)
            if last is not None:
                yield from self._single(last.end(), last.end())
        if words.MAYBE_CAPITAL.search(low) is not None:
            for counted in words.CAPITAL.finditer(self.text.text, self.start, self.end):
                yield from self._single(counted.start(), counted.end())
        if not words.tells("self_kept", low):
            return
        for begun in words.SET_UP.finditer(self.text.text, self.start, self.end):
            yield from self._self_kept(begun.end(), begun.end(), None)
        for grouped in words.GROUPED.finditer(self.text.lower, self.start, self.end):
            yield from self._self_kept(grouped.start("count"), grouped.end(), number(grouped["count"]))

    def _self_kept(self, begin: int, at: int, count: int | None) -> Iterator[Named]:
        """'108 tổ nhân dân tự quản', 'thành lập Tổ xe ôm tự quản': a group with more to its name than 'tự quản'."""
        stop = self._stop(at)
        joined = self.text.lower.find(" và ", at, stop)
        if joined >= 0 and words.SECURITY.search(self.text.lower, joined, stop) is None:
            stop = joined  # '… tự quản và lắp mới'
        name = self.text.text[at:stop]
        low = name.lower().strip()
        if not _SHORTEST <= len(low.split()) <= words.LONGEST or words.SELF_KEPT.search(low) is None:
            return
        if words.GENERIC.fullmatch(low) is None:
            yield Named(begin, stop, name, count, "", begin)

    def _run(self, begin: int, at: int, *, several: bool) -> Iterator[Named]:
        """'các mô hình | Tổ dân phố tự quản, Camera an ninh, Hộp thư tố giác': one name, or several after 'các'."""
        first = next(self._single(begin, at), None)
        if first is None:
            return
        yield first
        after = _NEXT.match(self.text.text, first.end, self.end) if several else None
        if after is not None:
            yield from self._run(after.end(), after.end(), several=True)

    def _single(self, begin: int, at: int) -> Iterator[Named]:
        stop = self._stop(at)
        name = self.text.text[at:stop]
        low = name.lower()
        headed = (
            name[:1].isupper()
            and not name.isupper()
            and words.HEAD_AT_END.search(self.text.lower, self.start, at) is not None
        )
        secure = words.SECURITY if headed else words.PLAIN
        if not 2 <= len(name.split()) <= words.LONGEST or secure.search(low) is None or words.GENERIC.fullmatch(low):
            return
        lower_name = words.LOWER_NAME.match(low) and len(name.split()) > 2
        if name[0].isupper() or lower_name:
            counted = words.COUNTED.search(self.text.lower, self.start, at)
            count = number(counted["count"]) if counted is not None else self._holders(begin)
            yield Named(counted.start("count") if counted is not None else begin, stop, name, count, "", begin)

    def _list(self, at: int) -> Iterator[Named]:
        """Names without quotes, parted by ';' where they hold commas."""
        stop = regex.search(r"\.{2,}|…|\.\s|\.$|\"|$", self.text.text[at : self.end])
        stretch = self.text.text[at : at + stop.start() if stop else self.end]
        parts = list(
            regex.finditer(
                r"[^;\n]+" if ";" in stretch or "\n" in stretch else r"(?:(?!,\s+\p{Lu}|\svà\s\p{Lu}).)+", stretch
            )
        )
        if len(parts) < 2:
            if parts and "," not in stretch:
                yield from self._single(at, at)
            return
        for part in parts:
            last = part is parts[-1]
            lead = regex.match(r"[\s,;•*+-]*(?:\d{1,2}[.)]\s*)?(?:và\s+)?(?:(?:các\s+)?[Mm]ô hình\s+)?", part.group())
            begin = at + part.start() + (lead.end() if lead else 0)
            cut = words.ITEM_ENDS.search(self.text.lower, begin, at + part.end()) if last else None
            name = self.text.text[begin : cut.start() if cut else at + part.end()].strip(" .\"'")
            if words.OTHERS_FIRST.match(name.lower()):
                continue  # 'các mô hình, hoạt động như: phong trào A; xây dựng 5 tổ B và 7 đội C'
            if (built := _BUILT.match(name.lower())) is not None:
                yield from self._built(begin + built.end(), begin + len(name))
                continue
            if 2 <= len(name.split()) <= 20 and (name[0].isupper() or words.SECURITY.search(name.lower())):
                yield Named(begin, begin + len(name), name, None, "", at)
            else:
                return

    def _built(self, start: int, end: int) -> Iterator[Named]:
        """'xây dựng | 5 tổ tự quản và 7 đội xung kích trên địa bàn …': each with its number."""
        for counted in _COUNTED_ITEM.finditer(self.text.lower, start, end):
            stop = words.NAME_ENDS.search(self.text.lower, counted.start("name"), counted.end())
            last = stop.start() if stop is not None else counted.end()
            name = self.text.text[counted.start("name") : last].strip(" ,.")
            if len(name.split()) > 1:
                yield Named(counted.start(), last, name, number(counted["count"]))

    def _stop(self, at: int) -> int:
        ends = words.NAME_ENDS.search(self.text.lower, at, self.end)
        return ends.start() if ends is not None else self.end


def number(written: str) -> int | None:
    """The number written; 'một' only says that it is one of them."""
    return None if written == "một" else integer(written)
