"""A sentence as a row of chunks: what the automaton found, dates, quoted names, numbers, words, marks."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

import regex

from kg.extraction.lexicon import Match, data
from kg.extraction.misread import misread
from kg.extraction.surnames import SURNAMES
from kg.language.dates import dates, periods
from kg.language.normal import Normal

_MARKS = {
    **{",": "COMMA", ";": "SEMI", ":": "COLON", "(": "LPAR", "[": "LPAR", ")": "RPAR", "]": "RPAR"},
    **{"/": "SLASH", "&": "AMP", '"': "MARK", "'": "MARK"},
    **dict.fromkeys(".…!?", "DOT"),
    **dict.fromkeys("-|•*+", "DASH"),
}
_TITLES = frozenset(data("cues")["TITLE"])
_CLAN, _MIDDLE_A = " Ê ", " A "
_SCHOOL = regex.compile(
    r"Trường (?:(?:Mầm|Mẫu|Tiểu|Trung|Phổ|Đại|Cao|Dân|Cán|Chính|Quốc|Sĩ|Bồi|mầm|mẫu)\b|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll})"
)
_HOLDS = regex.compile(r"(?: \p{Lu}\p{Ll}+){2,3}(?:,| [-\u2013]) (?:" + "|".join(data("names")["posts_begin"]) + r")\b")
_LISTING_MARKS = ":;,"
_BEFORE_ENGLAND = frozenset(data("names")["before_england"])
_LONGEST_KNOWN = 20  # characters of a piece that is remembered
_BEFORE_GIVEN = 3  # syllables of a name before the given one
_GAP = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_][^\W_]*(?:'[^\W\d_]+)*|\S")  # \w is \p{L}\p{N} where text is NFC
_MAY_SPAN = re.compile(r"[\"'\d]")
_DECISION = regex.compile(r"\d{1,6}(?: ?/ ?\d{4})? ?/ ?QĐ(?: ?- ?\p{Lu}[\p{L}\p{N}]*)*")  # '863/QĐ-CTN'
_AWARDS = frozenset(["FORM", "AWARD_NAMED"])
_IN_CAPITALS = frozenset(
    "LEVEL FIELD TERRITORIAL POST TRUONG RANK FORM AWARD_NAMED EVENT MODEL_HEAD GRADE FORMER".split()
)
_VERBS = frozenset(["GIVE", "REWARD", "COMMEND"])
_WHO = frozenset(word for words in data("names")["ages"] for word in words)
_BORN = (" sinh", "(sinh", ",sinh", " sn", "(sn")
_QUOTED = regex.compile(
    r"\"\s*([^\"]{2,120}?)\s*(?:(?<!\s)\"|\"(?![\p{L}\p{N}]))"
    r"|(?<![\p{L}\p{N}])(?<!(?<!\p{L})\p{Lu} )'\s*([^']{2,120}?)\s*'(?![\p{L}\p{N}])"
)


class Token:
    """A chunk of a sentence: its kind, where it stands in the normal form, and what it holds."""

    __slots__ = ("end", "kind", "start", "value")

    def __init__(self, kind: str, start: int, end: int, value: Any = None) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.value = value

    def __repr__(self) -> str:
        return f"{self.kind}[{self.start}:{self.end}]{'' if self.value is None else f' {self.value!r}'}"


def tokens(text: Normal, start: int, end: int, matches: Sequence[Match]) -> list[Token]:
    """The chunks of `text[start:end]`, from the matches that lie in it (in order, disjoint).

    Kinds: those of the lexicon; DATE, PERIOD, QUOTED, CODE (number of a decision), N (other number),
    C (capitalised word), W (other word) and marks.
    """
    written = text.text
    # a quick look: without a figure or a quotation mark nothing stands there but what the automaton knows
    spans = list(_spans(text, start, end, matches)) if _MAY_SPAN.search(written, start, end) else []
    in_order = not spans
    before: Match | None = None
    for match in matches:
        entry, begin = match.entry, match.start
        if written[begin].isupper():
            plain = " " not in entry.form or entry.kind == "FORMER"  # 'Lê Sỹ Nguyên là'
            if plain and _is_name(written, start, match, before):
                continue
            if entry.kind == "FIELD" and not plain and _ends_a_name(written, match, before):
                continue  # 'Đại úy Vũ | Hải Quân'
            before = match
            loose = entry.any_case or entry.kind == "FORM"
            shouted = written[begin : match.end].isupper() and match.end - begin > 1 and written[start:end].isupper()
            if loose and begin > start and not shouted and _amid_names(written, start, match):
                continue  # 'Ngô Lâm Tới trao': a cue word written as a name is a name
            if entry.kind == "OTHER" and begin > start and not shouted and written[begin : match.end].istitle():
                continue  # 'Công ty Phong Phú' is not 'phong phú'
        else:
            before = match
        if (other := misread(written, start, match)) is not None:
            spans.append((other[1], other[2], 2, Token(*other)))
            continue
        spans.append((begin, match.end, 2, Token(entry.kind, begin, match.end, entry.value)))
    if not in_order:
        spans.sort(key=lambda span: (span[0], span[2], -span[1]))
    out: list[Token] = []
    position = start
    for begin, finish, _, token in spans:
        if begin >= position:
            if begin - position > 1 or (begin > position and written[position] != " "):
                _words(written, position, begin, out)
            out.append(token)
            position = finish
    _words(written, position, end, out)
    return _apostrophes(written, out) if written.find(" ' ", start, end) >= 0 else out


def _apostrophes(written: str, row: list[Token]) -> list[Token]:
    """'M ' Đrắk', 'H ' Hen': one letter, an apostrophe with blanks around it, and the rest, as one word."""
    out: list[Token] = []
    for token in row:
        name = token.kind in ("C", "W") and len(out) > 1 and out[-1].kind == "MARK"
        if name and written[out[-1].start] == "'" and out[-2].kind in ("C", "LEVEL"):
            first, mark = out[-2], out[-1]
            if first.end - first.start == 1 and token.start - mark.end <= 1 and mark.start - first.end <= 1:
                del out[-2:]
                out.append(Token("C", first.start, token.end))
                continue
        out.append(token)
    return out


def _is_name(written: str, start: int, match: Match, before: Match | None) -> bool:
    """'Đại tá Đoàn Vĩnh Tường', 'Nguyễn Khoa Lâm', 'TP.Bà Rịa': a head or honorific that is part of a name."""
    if match.entry.kind == "FORMER" and match.start > start and written[match.start - 1] == " ":
        word = written[start : match.start - 1].rsplit(" ", 1)[-1]
        return word[:1].isupper() and word.isalpha() and not word.isupper()  # 'Trung tướng Lê Sỹ Nguyên'
    if written.endswith(_CLAN, start, match.start):  # 'Y Thông | Ê | Ban'
        return True
    if match.entry.kind == "GRADE":  # 'ông Hạng A Sùng'
        if written.startswith(_MIDDLE_A, match.end):
            return True
        return before is not None and before.entry.kind in ("RANK", "HONORIFIC") and before.end == match.start - 1
    if match.entry.kind == "TRUONG" and " " not in match.entry.form:  # 'đồng chí Huỳnh Quang | Phó - Chủ tịch Hội X'
        *_, family, middle = ["", "", *written[start : match.start].split()]
        stops = not written[match.end : match.end + 3].strip()[:1].isalpha()
        return stops and family in SURNAMES and middle[:1].isupper() and middle.isalpha()
    if match.entry.kind in ("FIELD", "NAMED"):
        follows = written[match.end + 1 : match.end + 3]
        if follows.isupper() and follows.isalpha():
            return False  # 'học sinh Trường THPT …'
        if _ends_a_name(written, match, before) or _is_listed_holder(written, start, match):
            return True
        if (
            before is not None
            and (before.entry.kind in ("RANK", "HONORIFIC", "TITLE") or _is_staff(before))
            and written[before.end : match.start] == " "
        ):
            if before.entry.kind in ("TITLE", "POST") and written[match.start : match.end] not in SURNAMES:
                return False  # 'phóng viên Báo Đất Mới', 'bác sĩ Bệnh viện …'
            if _SCHOOL.match(written, match.start):
                return False  # 'cô giáo Trường Mầm non Hoa Sen'
            return (
                written[match.end : match.end + 2].strip()[:1].isupper()
                and not written[match.start : match.end].isupper()
            )
        last = written[start : match.start].rstrip(" ").rsplit(" ", 1)[-1]
        return (
            bool(last)
            and last[0].isupper()
            and last[1:].islower()
            and last.isalpha()
            and (before is None or before.end < match.start - 1)
            and written[match.start - 1] == " "
        )
    if match.entry.kind == "LEVEL":
        return _ends_a_name(written, match, before)
    if match.entry.kind == "HONORIFIC" and before is not None and before.entry.kind in ("LEVEL", "TERRITORIAL"):
        return not written[before.end : match.start].strip()
    return False


def _is_listed_holder(written: str, start: int, match: Match) -> bool:
    """'các đồng chí: | Đoàn Xuân Lam, Bí thư X': the surname of one in a list, whose post follows."""
    if match.entry.form not in SURNAMES or _HOLDS.match(written, match.end) is None:
        return False
    return match.start == start or written[: match.start].rstrip()[-1] in _LISTING_MARKS


def _is_staff(match: Match) -> bool:
    """'chiến sĩ | Đoàn Tấn Phú': a post that is a title before a name as well."""
    return match.entry.kind == "POST" and match.entry.form.lower() in _TITLES


def _is_speech(matches: Sequence[Match], quoted: "regex.Match[str]") -> bool:
    """'"…, đồng chí A được Đảng, Nhà nước tặng Huân chương Sao vàng"': a clause that tells of an award is no name."""
    kinds = {match.entry.kind for match in matches if quoted.start() < match.start and match.end < quoted.end()}
    return "PASSIVE" in kinds and "GIVE" in kinds and not kinds.isdisjoint(_AWARDS)


def _ends_a_name(written: str, match: Match, before: Match | None) -> bool:
    """'Trung tá Ngô Đình | Bản', 'đồng chí Lê Đăng | Khoa': a given name after a rank and a family's name."""
    if before is None or before.entry.kind not in ("RANK", "HONORIFIC") or not written[match.end - 1].isalpha():
        return False
    words = written[before.end : match.start].split()
    given = written[match.start : match.end].split()
    two = len(given) == 2 and given[1][0].isupper()  # 'Đại úy Vũ | Hải Quân'
    if not (1 if two else 2) <= len(words) <= _BEFORE_GIVEN or words[0] not in SURNAMES:
        return False
    follows = written[match.end : match.end + 2].strip()[:1]
    return all(w[0].isupper() and w.isalpha() and not w[1:].isupper() for w in words) and not (
        follows.isupper() or follows.isdigit()
    )


def _amid_names(written: str, start: int, match: Match) -> bool:
    if match.entry.kind == "FORM" and " " not in match.entry.form:
        *_, family, middle = ["", "", *written[start : match.start].split()]
        return family in SURNAMES and middle[:1].isupper() and middle.isalpha()  # 'Đỗ | Văn | Bằng'
    if match.entry.kind in _IN_CAPITALS or (" " in match.entry.form and match.entry.kind != "AUX"):
        return False  # but 'Trần Văn | Vinh dự lễ'
    before = written[start : match.start].rstrip(" ")
    if match.entry.kind in ("TITLE", "HONORIFIC"):  # 'Nguyễn Anh Tuấn'
        last = before.rsplit(" ", 1)[-1]
        two = before.rsplit(" ", 2)[-2:]
        named = len(two) == 2 and all(w[:1].isupper() and w[1:].islower() and w.isalpha() for w in two)
        named = named or two[0] in _WHO  # 'ông Xuân | Anh'
        named = named or " ".join(before.rsplit(" ", 3)[1:-1]) in _TITLES  # 'diễn viên Quang | Anh'
        if match.entry.form == "anh" and len(last) < len(before):  # 'Công ty Sương | Anh', 'Ngoại Hạng | Anh'
            named = named or last.lower() not in _BEFORE_ENGLAND or two[0][:1].islower()  # 'công ty Hoàng | Anh'
        capital = named or written[match.end : match.end + 2].strip()[:1].isupper()
        return capital and last[:1].isupper() and last.isalpha() and last[1:].islower() and last not in ("Theo", "Và")
    return before[-1:].isalpha()


def _spans(text: Normal, start: int, end: int, matches: Sequence[Match]) -> Iterator[tuple[int, int, int, Token]]:
    written = text.text
    marks = [at for at in (written.find('"', start, end), written.find("'", start, end)) if at >= 0]
    if marks:
        awards = {match.start for match in matches if match.entry.kind in ("FORM", "AWARD_NAMED")}
        verbs = {(match.start, match.end) for match in matches if match.entry.kind in _VERBS}
        for found in _QUOTED.finditer(written, min(marks), end):
            group = 1 if found[1] is not None else 2
            inner = found[group]
            if found.span(group) in verbs:
                continue  # 'đã "thưởng nóng" 5 triệu đồng'
            named = found.start(group) in awards  # '"Huân chương Dũng cảm"': the marks go, the award stays
            if ". " not in inner and "? " not in inner and not named and not _is_speech(matches, found):
                yield (
                    found.start(),
                    found.end(),
                    0,
                    Token("QUOTED", found.start(), found.end(), (found.start(group), found.end(group))),
                )
    if written.find("QĐ", start, end) >= 0:
        for found in _DECISION.finditer(written, start, end):
            yield found.start(), found.end(), 0, Token("CODE", found.start(), found.end())
    for begin, finish, years in periods(written, start, end):
        yield begin, finish, 1, Token("PERIOD", begin, finish, years)
    for date in dates(written, start, end):
        if text.lower[max(start, date.start - 6) : date.start].rstrip().endswith(_BORN):
            continue  # 'sinh năm 1970' dates nothing that is told
        yield date.start, date.end, 1, Token("DATE", date.start, date.end, date)


def _words(text: str, start: int, end: int, out: list[Token]) -> None:
    """Add the words, numbers and marks of a stretch; most words stand between blanks and hold nothing but letters."""
    at = start
    for piece in text[start:end].split(" "):
        stop = at + len(piece)
        if piece.isalpha():
            out.append(Token("C" if piece[0].isupper() else "W", at, stop))
        elif piece:  # 'word,', '(2023)'
            for kind, first, last in _known(piece) if len(piece) <= _LONGEST_KNOWN else _pieces(piece):
                out.append(Token(kind, at + first, at + last))
        at = stop + 1


def _pieces(written: str) -> tuple[tuple[str, int, int], ...]:
    """The chunks of what stands between two blanks: their kinds, where they begin and end in it.

    >>> _pieces("(Huế,"), _pieces("3.184")
    ((('LPAR', 0, 1), ('C', 1, 4), ('COMMA', 4, 5)), (('N', 0, 5),))
    """
    return tuple((_kind(found.group()[0]), *found.span()) for found in _GAP.finditer(written))


def _kind(first: str) -> str:
    if first.isdigit():
        return "N"
    if first.isalpha():
        return "C" if first.isupper() else "W"
    return _MARKS.get(first, "MARK")


_known = lru_cache(maxsize=16384)(_pieces)  # the same few come again and again: '",', '50%', '(SN'
