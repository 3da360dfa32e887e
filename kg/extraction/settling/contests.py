"""Contests and festivals: how a report says that one is over, and the committee that gives its prizes."""

from collections.abc import Sequence

import regex

from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.tokens import Token
from kg.facts import Event, Organisation

_WORDS = data("events")
_NOUNS = tuple(_WORDS["contest_nouns"])
_CONTEST = regex.compile(r"(?<!\p{L})(?:" + "|".join(_NOUNS) + r")(?!\p{L})", regex.IGNORECASE)
_TOURNAMENT = regex.compile(r"giải (?:" + "|".join(_WORDS["sports"]) + r")(?!\p{L})")
_CLOSING = regex.compile("|".join(_WORDS["closes"]))
_OVER = "|".join(_WORDS["is_over"])
_IS_OVER = regex.compile(rf"(?:{_OVER})(?!\p{{L}})")
_GIVES = "|".join(_WORDS["awards_prizes"])
_HELD = "|".join(_NOUNS)
_COMMITTEE = regex.compile(
    r"(?<!\p{L}|trưởng |trực |viên )(?:ban tổ chức|btc)(?!\p{L})" + rf"(?:[^.;]{{0,60}}?(?:{_GIVES})| (?:{_HELD}))"
)
_BY_ITS_COMMITTEE = regex.compile(r"(?:ban (?:tổ chức|giám khảo)|btc)\s*$")
_THIS_TIME = regex.compile(rf"\s+(?:(?:lần )?này|(?:được )?tổ chức|diễn ra|(?:đã |vừa )?(?:{_OVER}))$")
_OCCASION = regex.compile(r"\s+(?:chào mừng|hưởng ứng|nhân dịp|kỷ niệm|hướng tới|là)\b", regex.IGNORECASE)
_QUOTED = regex.compile(r"(?:\p{L}+ ){2}\"")
_NUMBERED = regex.compile(r"\blần thứ\b")
_PLACED = regex.compile(r"(?:\p{L}+,? ){4,14}(?:tỉnh|thành phố|huyện) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}$")
_BY_WHOM = regex.compile(r" do (?:[\p{L},]+ ){1,20}?tổ chức\b")
_SUBJECTS = frozenset(["BODY", "AUX"])
_CEREMONIES = ("Lễ", "Buổi lễ")
_SOON = 80  # characters
_BETWEEN = 6  # chunks of 'tổng kết và trao giải'
_MANY = 4  # organisers, of whom none is the one that gives


def is_contest(token: Token) -> bool:
    """Whether the noun of an event is that of a contest."""
    return token.kind == "EVENT" and token.value.lower() in _NOUNS


def is_tournament(low: str, token: Token) -> bool:
    """'giải | bóng đá', 'giải | việt dã': a contest too."""
    return token.kind == "EVENT" and _TOURNAMENT.match(low, token.start) is not None


def closing(low: str, row: Sequence[Token]) -> tuple[int, int] | None:
    """'X đã tổng kết | hội thi', '| Hội thi W của X | đã bế mạc': the verb that closes a contest, and the contest."""
    for at, token in enumerate(row):
        if not is_contest(token) or _BY_ITS_COMMITTEE.search(low, row[0].start, token.start):
            continue
        for verb in range(max(at - _BETWEEN, 1), at):
            said = low[row[verb].start : token.start].strip(" ,")
            if row[verb - 1].kind in _SUBJECTS and row[verb].kind != "AUX" and _CLOSING.fullmatch(said):
                return verb, at
        for verb in range(at + 1, len(row)):
            if row[verb].kind in ("COMMA", "SEMI", "TO"):
                break
            if _IS_OVER.match(low, row[verb].start) and verb > at + 1:
                return verb, at
    return None


def closes(low: str, sentence: Sentence, at: int, kind: str) -> bool:
    """'X tổ chức | Lễ bế mạc | hội thi W': a ceremony of the contest that is told of elsewhere."""
    token = sentence.row[at]
    if token.value not in _CEREMONIES or kind.lower() not in _NOUNS:
        return False
    after = low[token.end : min(token.end + _SOON, sentence.end)]
    return kind.lower() in after and _CLOSING.search(after) is not None


def committee(low: str, event: Event, titles: Sequence[str] = ()) -> tuple[Organisation, ...]:
    """'Ban tổ chức | Hội thi W': who gives the prizes of a contest of nobody, or of many, where the text says so."""
    found = _CONTEST.search(event.title or "")
    if found is None or _COMMITTEE.search(low) is None:
        return ()
    name = _named((event.title or "")[found.start() :])
    again = [full for full in titles if full.lower().startswith(found.group().lower()) and _NUMBERED.search(full)]
    name = name if _NUMBERED.search(name) or not again else _named(again[0])
    return (Organisation(f"Ban tổ chức {name}", resolved=False),) if " " in name[found.end() - found.start() :] else ()


def unheld(low: str, titles: Sequence[str]) -> tuple[Organisation, ...]:
    """'Ban tổ chức trao …' in a report that names a contest and does not say when it was: its committee's."""
    called = (title for title in titles if _NUMBERED.search(title) or _QUOTED.match(title) or _PLACED.fullmatch(title))
    name = next(called, None) if _COMMITTEE.search(low) is not None else None
    if name is not None and _is_held_by_somebody(low, name):
        return ()
    return (Organisation(f"Ban tổ chức {_named(name)}", resolved=False),) if name is not None else ()


def _is_held_by_somebody(low: str, title: str) -> bool:
    """'Hội thi “A” | do X tổ chức | đã bế mạc'."""
    return _BY_WHOM.match(low, low.find(title.lower()) + len(title)) is not None


def _named(title: str) -> str:
    """'Hội thi "A" | chào mừng ngày B', 'Liên hoan A | đã bế mạc': what the contest is called, and no more."""
    return _OCCASION.split(_THIS_TIME.sub("", title))[0]


def givers(low: str, event: Event, titles: Sequence[str] = ()) -> tuple[Organisation, ...]:
    """Whose the prizes of a contest are: its organisers', or their committee's where these are many or untold."""
    organisers = event.organisers
    if 0 < len(organisers) < _MANY:
        return organisers
    return committee(low, event, titles) or organisers or unheld(low, titles)
