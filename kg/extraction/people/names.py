"""Runs of capitalised words that are names of people: NAME chunks; firms and countries that a post stands before."""

from dataclasses import dataclass

import regex

from kg.extraction.bodies import Body
from kg.extraction.bodies.ministries import ministry
from kg.extraction.bodies.words import FIELD_WORDS
from kg.extraction.lexicon import data
from kg.extraction.people import announcing
from kg.extraction.people.announcing import OF_MINISTRIES, of_minister, of_office, of_one_named, owner_body, owner_of
from kg.extraction.people.things import is_code, names_unit, of_a_thing
from kg.extraction.row import Row
from kg.extraction.surnames import MIDDLE, SURNAMES, is_strong, is_surname
from kg.extraction.tokens import Token
from kg.language.syllables import is_syllable

_NAMES, _POSTS = data("names"), data("posts")
_NEVER_FIRST = frozenset(_NAMES["never_first"])
_WITH_A_MARK = frozenset(["K", "H", "Y"])  # of the Central Highlands
_MARKED = ("K'", "H'")
_PARISH = "Giáo xứ"
_OF_PARISHES = frozenset(_POSTS["of_parishes"])
_SAINTS = frozenset(_NAMES["saints"])
_FIRST_OF_SAINTS = frozenset(name.split(" ", 1)[0] for name in _SAINTS)
_WHERE = frozenset(_NAMES["where"])
_CAPITAL_TITLES = frozenset(_NAMES["capital_titles"])
_HEADS_OF_STATES = frozenset(_POSTS["heads_of_states"])
_OF_STATES = _HEADS_OF_STATES | frozenset(_POSTS["always_of_a_state"])
_COUNTRIES = frozenset(data("organisations")["countries_in_names"])
_BEFORE_NAMES = frozenset(["HONORIFIC", "RANK", "POST", "TITLE"])
_OF_STATES_NAMES = frozenset(["New", "North", "South", "West", "Nam", "Bắc"])
_WITH_HEADS = frozenset(_POSTS["body_in_post"])
_IN_CHARGE = " phụ trách"
_GLUED = regex.compile(r"(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}+)")
_SEVERAL = ("hai ", "ba ", "các ")  # 'hai anh', 'các em'
_TYING, _LISTING = frozenset(["DASH", "MARK"]), frozenset(["AND", "COMMA"])
_AFTER_PART = frozenset(["C", "PROVINCE", "NAME"])
_BEFORE_PART = _BEFORE_NAMES | {"C", "COUNTRY"}
_SHORTEST_GLUED = 4  # letters: 'HàAn'
_MOST = 6  # syllables of a Vietnamese name: 'Nguyễn Thị Hoàng Anh Thư'


@dataclass(slots=True)  # not frozen: there are dozens a document, and a frozen one takes three times as long to make
class _Run:
    """Capitalised words in a row, and what stands before them."""

    words: list[str]
    at: int
    post: str | None  # a post right before
    before_name: bool  # a name or a state's own post tells that a country is meant
    direct: bool  # a rank, honorific, title or post right before
    known: bool  # a rank, honorific, title or post (with or without its body) says that a person follows
    titled: bool  # a title right before: 'cựu binh'


def names(row: Row) -> list[Token]:
    """The row with NAME chunks."""
    row = _hyphened(row)
    tokens = list(row.tokens)
    out: list[Token] = []
    done = 0
    for at in [at for at, token in enumerate(tokens) if token.kind == "C"]:
        if at < done or _stands_plainly(row, at) or (row.kind(at - 1) == "N" and row.touches(at)):
            continue  # 'lớp 9|A Lê Văn Mây'
        out += tokens[done:at]
        end = done = at + 1
        while end < row.size and row.tokens[end].kind == "C" and row.tokens[end].start - row.tokens[end - 1].end == 1:
            end += 1
        post = out[-1].value if out and out[-1].kind == "POST" else ""
        if post.removeprefix("Phó ") in OF_MINISTRIES and (of := ministry(row, at)) is not None and of[0] > at + 1:
            done, body = of  # 'Bộ trưởng | Giao thông vận tải | Trần Văn Mây'
            out.append(Token("BODY", body.start, body.end, body))
            continue
        if end == at + 1 and _given_as_province(row, at, out):
            out.append(Token("NAME", row.tokens[at].start, row.tokens[end].end, row.span(at, end)))
            done = end + 1
            continue
        if end > at + 1 and _ends_in_a_province(row, at, end, out):
            out.append(Token("NAME", row.tokens[at].start, row.tokens[end].end, row.span(at, end)))
            done = end + 1
            continue
        if end == at + 1 and row.kind(end) == "NAME" and row.written(at) in _COUNTRIES:
            # 'Trung tướng Mỹ | John Doe'
            out.append(Token("COUNTRY", row.tokens[at].start, row.tokens[at].end, row.written(at)))
        elif end == at + 1 and _is_of_several(row, at, out):
            out.append(_name(tokens[at:end], [row.written(at)]))
        elif _alone(row, at, end, out) or names_unit(row, at, end):
            out.extend(row.tokens[at:end])
        else:
            out.extend(_read(row, at, end, out))
        done = end
    return out + tokens[done:]


def _stands_plainly(row: Row, at: int) -> bool:
    """A quick look at a capital alone, as most are: nothing beside it makes a name of it, no space is lost in it."""
    tokens, token = row.tokens, row.tokens[at]
    if at + 1 < row.size and tokens[at + 1].kind in _AFTER_PART:
        return False
    before = tokens[at - 1].kind if at else "START"
    if before in _BEFORE_PART or (before in _LISTING and at > 1 and tokens[at - 2].kind in _AFTER_PART):
        return False
    return token.end - token.start < _SHORTEST_GLUED or row.text.text[token.start + 1 : token.end].islower()


def _hyphened(row: Row) -> Row:
    """'Xay-nha-vông': a name of Laos with hyphens between its syllables, and "K'" before a given name, as one word."""
    if _TYING.isdisjoint([token.kind for token in row.tokens]):
        return row
    out: list[Token] = []
    at = 0
    while at < row.size:
        token, at = row.tokens[at], at + 1
        if token.kind == "C":
            end = at
            while (
                row.kind(end) == "DASH"
                and row.touches(end)
                and row.touches(end + 1)
                and _is_small_syllable(row, end + 1)
            ):
                end += 2
            if end == at and row.written(at) == "'" and row.touches(at) and row.written(at - 1) in _WITH_A_MARK:
                end = at + 1  # "bà K' Thủy Ngọc"
            if end > at:
                token, at = Token("C", token.start, row.tokens[end - 1].end), end
        out.append(token)
    return Row(row.text, out) if len(out) < row.size else row


def _is_small_syllable(row: Row, at: int) -> bool:
    word = row.written(at)
    return word.isalpha() and word.islower() and row.kind(at) in ("W", "LEVEL", "HONORIFIC", "FIELD")


def _ends_in_a_province(row: Row, at: int, end: int, out: list[Token]) -> bool:
    """'Phan Thị | Hà Giang', after a rank or honorific also 'ông Lê Mạnh | Hà Giang': two given names called so too."""
    if row.kind(end) != "PROVINCE" or row.tokens[end].start - row.tokens[end - 1].end != 1:
        return False
    if row.written(end - 1) in MIDDLE:
        return True
    announced = bool(out) and out[-1].kind in ("HONORIFIC", "RANK") and row.written(at) in SURNAMES
    return announced and end == at + 2 and len(row.written(end).split()) == 2


def _given_as_province(row: Row, at: int, out: list[Token]) -> bool:
    """'ông Trương | Hòa Bình': after a surname that a rank, honorific or post announces, a province is a given name."""
    if row.kind(at + 1) != "PROVINCE":
        return False
    if row.written(at) not in SURNAMES or not _run(row, at, at + 1, out).known:
        return False
    words = row.written(at + 1).split()
    return row.tokens[at + 1].start - row.tokens[at].end == 1 and len(words) == 2 and all(map(is_syllable, words))


def _alone(row: Row, at: int, end: int, out: list[Token]) -> bool:
    """Whether one capital stands for itself, as most do: no rank or post before it, no space lost in it."""
    announced = bool(out) and (out[-1].kind in _BEFORE_NAMES or (_of_a_state(out) and row.kind(end) != "DASH"))
    announced = announced or (row.written(at)[:2] in _MARKED and of_office(row, at, out))  # "Bí thư Huyện ủy X | K'Mây"
    return end == at + 1 and not announced and _glued(row.written(at)) is None


def _of_a_state(out: list[Token]) -> bool:
    """'Tổng thống Pháp | Durand', 'Ngoại trưởng Nhật Bản | Zelmo': a post with its state right before."""
    return out[-1].kind == "COUNTRY" and len(out) > 1 and out[-2].kind == "POST" and out[-2].value in _OF_STATES


def _is_of_several(row: Row, at: int, out: list[Token]) -> bool:
    """'hai anh Quân và | Hùng', 'các em An, Mây và | Trà': given names after one word for all of them."""
    before = len(out) - 1
    while before > 0 and out[before].kind in _LISTING and out[before - 1].kind == "NAME":
        before -= 2
    if before < 0 or before == len(out) - 1 or out[before].kind != "HONORIFIC":
        return False
    several = row.text.lower.startswith(_SEVERAL, out[before].start)
    given = all(" " not in str(token.value) for token in out[before + 1 :] if token.kind == "NAME")
    return several and given and is_syllable(row.written(at)) and len(row.written(at)) > 1


def _read(row: Row, at: int, end: int, out: list[Token]) -> list[Token]:
    """The chunks that a run of capitalised words makes."""
    run = _run(row, at, end, out)
    tokens = list(row.tokens[at:end])
    if run.post in _OF_PARISHES:  # 'chính xứ | Sương Lạnh'
        start, stop = tokens[0].start, tokens[-1].end
        parish = f"{_PARISH} {row.text.text[start:stop]}"
        return [Token("BODY", start, stop, Body(_PARISH, parish, "named", start=start, end=stop))]
    owner = owner_of(run.words, run.post, before_name=run.before_name) if run.post is not None else 0
    if not owner and of_one_named(run.words, out):
        owner = len(run.words)
    if owner:  # 'Tổng Giám đốc Vietcombank | Nghiêm Xuân Thành', 'Tổng thống Mỹ | Donald Trump'
        start, stop = tokens[0].start, tokens[owner - 1].end
        body = Token("BODY", start, stop, owner_body(" ".join(run.words[:owner]), start, stop))
        return [body, _name(tokens[owner:], run.words[owner:])] if tokens[owner:] else [body]
    skip = _no_part_of_name(run)
    if row.low(at - 1) == "bang" and len(run.words) < 3:
        return tokens
    if row.low(at - 1) == "bang":  # 'Thống đốc bang New Jersey | John Doe'
        skip = 1 + (run.words[0] in _OF_STATES_NAMES and len(run.words) > 3)
    if not _is_name(run, run.words[skip:], row, end):
        return tokens
    before = tokens[:skip]
    if before and " ".join(run.words[:skip]) in _COUNTRIES:
        before = [Token("COUNTRY", before[0].start, before[-1].end)]
    return [*before, _name(tokens[skip:], run.words[skip:])]


def _run(row: Row, at: int, end: int, out: list[Token]) -> _Run:
    before = out[-1] if out else None
    post = str(before.value) if before is not None and before.kind == "POST" else None
    direct = before is not None and before.kind in _BEFORE_NAMES
    known = of_office(row, at, out) or of_minister(row, at, end, out) or direct
    before_name = row.kind(end) == "NAME" or (post or "").removeprefix("Phó ") in _HEADS_OF_STATES
    titled = before is not None and before.kind == "TITLE"
    return _Run([row.written(i) for i in range(at, end)], at, post, before_name, direct, known, titled)


def _name(tokens: list[Token], words: list[str]) -> Token:
    start, end = tokens[0].start, tokens[-1].end
    parts = [part for word in words for part in (_glued(word) or (word,))]
    return Token("NAME", start, end, " ".join(parts))


def _glued(word: str) -> tuple[str, str] | None:
    """'NguyễnVăn' is two words with a space lost, where the first is a surname."""
    if word.islower() or word[1:].islower():
        return None
    found = _GLUED.fullmatch(word)
    return (found[1], found[2]) if found and found[1] in SURNAMES and is_syllable(found[2]) else None


def _no_part_of_name(run: _Run) -> int:
    """How many words before the name are none of it: 'Gặp | Nguyễn Văn An', 'Bộ trưởng GTVT | Lê Văn Quý'."""
    words = run.words
    sizes = (2, 1) if words[0] in _FIRST_OF_SAINTS else ()
    saint = next((size for size in sizes if " ".join(words[:size]) in _SAINTS), 0)
    if saint and len(words) - saint >= 2:
        return saint
    if run.known:
        return _leading(words)
    if len(words) > 2 and words[0] in _CAPITAL_TITLES and words[1] in SURNAMES:
        return 1
    starts = run.at == 0 and len(words) >= 3
    return int(starts and words[0] not in SURNAMES and words[1] in SURNAMES and words[1] not in MIDDLE)


def _leading(words: list[str]) -> int:
    """The country or short form before a name: 'phát ngôn Bộ Ngoại giao | Mỹ | Jane Roe', 'TSKH | Trần Văn An'."""
    for size in (3, 2, 1):
        rest = words[size:]
        if rest and " ".join(words[:size]) in _COUNTRIES and (size == 3 or not all(map(is_syllable, rest))):
            return size
    if len(words) > 4 and words[0] not in SURNAMES and is_strong(words[2]) and not is_code(words[0]):
        return 2  # 'Tổng cục trưởng Du Lịch | Lê Văn An'
    if len(words) < 3 or is_syllable(words[0]) or words[0][1:].islower():
        return 0
    short = words[0].isupper() and len(words[0]) > 2  # 'Tổng thư ký NATO | Jens Roe'
    return int(short or (words[1] in SURNAMES and all(map(is_syllable, words[1:]))))


def _is_name(run: _Run, name: list[str], row: Row, end: int) -> bool:
    glued = _glued(name[0])
    marked = name[0][:2] in _MARKED and name[0][2:3].isupper()  # "K'Mây"
    surname = glued is not None or marked or is_surname(name[0]) or (len(name) > 2 and name[1] in MIDDLE)
    if name[0] in _NEVER_FIRST or " ".join(name) in _COUNTRIES or any(" " in word for word in name):
        return False  # 'Thượng tá Quân đội': a compound is no part of a name
    if any(map(str.isdigit, "".join(name))) or _is_numbered(row, end, name):
        return False  # 'phi công L39', 'phi công Su-25', 'chủ tàu AG 90123'
    if run.titled and len(name) > 1 and is_code(name[0]):
        return False  # 'học sinh THPT Bình Lâm'
    if name[0] == "Hạng" and name[1:2] in (["Nhất"], ["Nhì"], ["Ba"]):
        return False  # 'Huân chương Lao động Hạng Ba'
    if not run.known:
        if not surname or not 2 <= len(name) + (glued is not None) <= _MOST or of_a_thing(row, run.at):
            return False
        if len(name) == 2 and row.low(run.at - 1) in _WHERE:
            return False
        return len(name) >= 3 or not all(word.isupper() and len(word) > 1 for word in name)
    direct = run.direct or announcing.of_a_state(row, run.at - 1)  # 'Thủ tướng Campuchia | Hun Sen'
    letter = len(name[0]) == 1  # 'Chủ tịch UBND xã Sương Lạnh | A Thút'
    if not (direct or letter) and len(name) == 2 and not is_strong(name[0]) and all(map(is_syllable, name)):
        return False  # 'phó đồn Biên phòng quốc tế | Bờ Y': of the body's name
    if len(name) == 1:
        announced = row.kind(end) == "NAME"  # 'hạ nghị sĩ | Illinois | John Doe'
        if run.post is not None and run.post.endswith(_IN_CHARGE) and row.kind(end) == "W":
            return False  # 'Phó Giám đốc phụ trách | Quản lý'
        if len(name[0]) == 1 or announced or (run.titled and (name[0] in _COUNTRIES or is_code(name[0]))):
            return False  # 'một cựu binh Mỹ', 'học sinh THPT'
        if run.post not in (None, *_HEADS_OF_STATES) and not surname and row.kind(end) in ("W", "AND"):
            return False  # 'Bộ trưởng Giáo dục và Đào tạo'
        heads = run.post in OF_MINISTRIES or (run.post or "").removeprefix("Phó ") in _WITH_HEADS
        if heads and {name[0].lower(), row.low(end)} <= FIELD_WORDS:
            return False  # 'Bộ trưởng An ninh', 'Vụ trưởng Quản lý '
    return len(name) <= (_MOST if surname else _MOST - 1)


def _is_numbered(row: Row, end: int, name: list[str]) -> bool:
    dash = row.kind(end) == "DASH"
    return len(name) == 1 and row.kind(end + dash) == "N" and (dash or name[0].isupper())
