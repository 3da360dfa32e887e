"""Teams and places that win prizes, by their whole names: 'đội Khối Sở - Ngành', 'đội thi đến từ xã A', 'xã A và B'."""

from dataclasses import replace

import regex

from kg.extraction.awards.prizes import is_prize
from kg.extraction.bodies import Body
from kg.extraction.lexicon import data
from kg.extraction.provincial_teams import teams_of_provinces
from kg.extraction.row import Row
from kg.extraction.surnames import is_strong
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_WORDS = data("recipients")
_NOUN = regex.compile(r"(?:" + "|".join(_WORDS["teams"]) + r")(?!\p{L})")
_SEVERAL = regex.compile(r"(?:các|hai|ba|bốn|\d+) (?:" + "|".join((*_WORDS["teams"], "đơn vị", "đoàn")) + ")")
_KIND = regex.compile(r"\s+(?:" + "|".join(_WORDS["team_kinds"]) + r")(?!\p{L})")
_FROM = regex.compile(r"\s+(?:đến )?từ(?: đơn vị)?\s+")
_VERBATIM = regex.compile(r"\s+(?:" + "|".join(_WORDS["mixed_teams"]) + r")(?!\p{L})")
_LARGER = regex.compile(r",\s+(?=tỉnh|huyện|quận|thị xã|thành phố|tp|xã|phường)", regex.IGNORECASE)  # where it is from
_MAY_BEGIN = frozenset("W C BODY GROUP NAMED SHELL FIELD TERRITORIAL MODEL_HEAD".split())
_BEFORE = frozenset(["START", "TO", "BELONG", "HAND", "COLON", "COMMA", "SEMI", "AND", "DOT", "DASH"])
_INSIDE = frozenset("W C N BODY PROVINCE LEVEL TERRITORIAL FIELD NAMED DASH AND NAME POST TITLE QUOTED EVENT".split())
_PROPER = frozenset("C N BODY PROVINCE QUOTED".split())
_JOINS = frozenset(["COMMA", "AND"])
_AFTER_PLACES = frozenset("COMMA AND RECEIVE AWARD SEMI DOT AUX END PASSIVE TOGETHER".split())
_OF_SAME_KIND = frozenset(["huyện", "xã", "quận", "phường", "thôn", "ấp", "bản"])
_SHARED = _OF_SAME_KIND | {"thành phố", "thị xã", "thị trấn"}
_NAMED_SO = frozenset(["nhóm", "nhóm nhạc", "ban nhạc"])
_JOINT = "liên quân giữa"
_PLACE = 3  # words of a place
_LONGEST = 14  # chunks


def compose(text: Normal, tokens: list[Token]) -> list[Token]:
    """The row with a BODY for each team that its parts do not name in full; only where a prize is told of."""
    if not any(token.kind == "AWARD" and is_prize(token.value.form, token.value.name) for token in tokens):
        return tokens
    row, out, at = Row(text, tokens), list[Token](), 0
    while at < row.size:
        if (several := teams_of_provinces(row, at)) is not None:
            at, teams = several
            out += teams
            continue
        if (listed := _first_of_a_list(row, at)) is not None:
            out += listed
            at += 1
            continue
        end, token = _team(row, at)
        if end == at + 1 and (token.kind in ("C", "PERSON", "PROVINCE") or _has_no_level(token)) and len(out) > 1:
            end, token = _sibling(row, at, out)
        out.append(token)
        at = end
    return out


def _first_of_a_list(row: Row, at: int) -> list[Token] | None:
    """'các đội | Công an xã A |, Công an xã B': what was read as a set is the first of those who won."""
    token = row.tokens[at]
    if token.kind != "GROUP" or not token.value.bodies:
        return None
    body = token.value.bodies[-1]
    if body.end != token.end or not _SEVERAL.fullmatch(row.text.lower[token.start : body.start].strip()):
        return None
    if token.value.counted and _listed(row, at) != token.value.size:
        return None  # 'hai đội xã A' may be two of one place
    return [Token("W", token.start, body.start - 1), Token("BODY", body.start, body.end, body)]


def _listed(row: Row, at: int) -> int:
    """How many bodies a list holds that begins at a place."""
    number = 1
    while row.kind(at + 1) in _JOINS and row.kind(at + 2) == "BODY":
        number, at = number + 1, at + 2
    return number


def _sibling(row: Row, at: int, before: list[Token]) -> tuple[int, Token]:
    """'huyện A và | B |, 'Liên đoàn Lao động huyện A, | B |': a place of the kind that is named before it."""
    first = before[-2].value if before[-2].kind == "BODY" and before[-1].kind in _JOINS else None
    if first is not None and row.kind(at) == "PROVINCE":
        return at + 1, _of_a_province(row.tokens[at], first)
    if first is None or first.place is None or first.province or first.level not in _SHARED:
        return at + 1, row.tokens[at]
    end = at
    while row.kind(end) == "C" or (end == at and (_is_bare(row.tokens[at]) or _has_no_level(row.tokens[at]))):
        end += 1
    words = row.span(at, end - 1).split()
    if len(words) > _PLACE or (row.kind(end) not in _AFTER_PLACES and row.low(end) != "đồng"):  # "đồng giải Ba"
        return at + 1, row.tokens[at]
    start, stop = row.tokens[at].start, row.tokens[end - 1].end
    place = replace(first, place=" ".join(words), containers=(), start=start, end=stop)
    if first.level not in _OF_SAME_KIND:
        place.level = None  # beside a town stand districts
        if first.type == "place":
            return at + 1, row.tokens[at]
    return end, Token("BODY", start, stop, place)


def _of_a_province(token: Token, first: Body) -> Token:
    """'đội Công an Lào Cai và | Lai Châu |': such a body of the other province."""
    if first.type != "territorial" or not first.province or token.value[1] != "tỉnh":
        return token
    body = replace(first, place=token.value[0], level="tỉnh", containers=(), start=token.start, end=token.end)
    return Token("BODY", token.start, token.end, body)


def _has_no_level(token: Token) -> bool:
    """'các xã A, | B |': a place of which the first of the list tells the level."""
    return token.kind == "BODY" and token.value.type == "place" and not token.value.level


def _is_bare(token: Token) -> bool:
    """Whether what was read as a person may be a place: two or three words with a capital, not 'Lê Nguyên Tám'."""
    if token.kind != "PERSON":
        return False
    person, words = token.value, token.value.name.split()
    if person.honorific or person.rank or person.head or person.offices or len(words) > _PLACE:
        return False
    return len(words) < _PLACE or not is_strong(words[0])


def _team(row: Row, at: int) -> tuple[int, Token]:
    """The team that begins at a chunk and where it ends; the chunk itself where none does."""
    token, low = row.tokens[at], row.text.lower
    if row.kind(at + 1) == "QUOTED" and row.low(at) in _NAMED_SO and row.kind(at - 1) != "AWARD":
        quoted = row.tokens[at + 1]  # 'tập thể | nhóm “Lá xanh” | của Phòng A'
        name = row.text.text[token.start : quoted.end]
        return at + 2, Token(
            "BODY", token.start, quoted.end, Body(name, name, "named", start=token.start, end=quoted.end)
        )
    noun = _NOUN.match(low, token.start) if token.kind in _MAY_BEGIN else None
    if noun is None or row.kind(at - 1) not in _BEFORE:
        return at + 1, token
    begin = noun.end()
    source = _FROM.match(low, begin)
    end = _end(row, at, source.end() if source else begin)
    last = row.tokens[end - 1]
    whole = end == at + 1 and (token.kind == "BODY" or (token.kind == "GROUP" and token.value.name is not None))
    placed = token.kind == "GROUP" and _LARGER.search(low, begin, last.end) is not None
    if last.end <= (source.end() if source else begin) or (whole and not placed and not _VERBATIM.match(low, begin)):
        return at + 1, token
    proper = any(_is_proper(row, i) for i in range(at, end))
    if not proper and not _KIND.match(low, begin):
        return at + 1, token
    name = f"{row.text.text[token.start : begin]} {row.text.text[source.end() if source else begin : last.end]}"
    name = " ".join(_LARGER.split(name)[0].split())
    name = name[0].upper() + name[1:]
    return end, Token("BODY", token.start, last.end, Body(name, name, "named", start=token.start, end=last.end))


def _end(row: Row, at: int, begin: int) -> int:
    """Past the chunks that make the name of the team."""
    end = at + 1
    while end < row.size and row.tokens[end].start < begin:
        end += 1  # 'đội thi | đến từ đơn vị | xã A'
    proper = any(_is_proper(row, i) for i in range(at, end))
    joint = row.text.lower.startswith(_JOINT, row.tokens[at].start)  # 'liên quân giữa A và B'
    while end < min(at + _LONGEST, row.size) and row.kind(end) in _INSIDE:
        if row.kind(end) == "AND" and joint and row.kind(end + 1) == "BODY":
            joint = False
        elif row.kind(end) == "AND" and not _goes_on(row, end, proper):
            break
        if row.kind(end) in ("W", "POST", "TITLE") and row.small(end) and proper and row.kind(end - 1) != "DASH":
            break  # 'đội xã A | xuất sắc giành giải Nhất'
        proper = proper or _is_proper(row, end)
        end += 1
    while end > at + 1 and row.kind(end - 1) in ("DASH", "AND"):
        end -= 1
    return end


def _is_proper(row: Row, at: int) -> bool:
    words = row.span(at, at).split()
    capital = row.kind(at) in _PROPER and row.kind(at - 1) != "START"  # 'Liên quân giữa …' begins a sentence
    return capital or any(word[:1].isupper() for word in words[1:])


def _goes_on(row: Row, at: int, proper: bool) -> bool:
    """'đội chữa cháy | và | cứu nạn trung tâm': small words, of which none begins another team."""
    follows = row.tokens[at + 1] if at + 1 < row.size else None
    small = follows is not None and follows.kind == "W" and row.small(at + 1)
    return small and not proper and _NOUN.match(row.text.lower, row.tokens[at + 1].start) is None
