"""Which body or place a noun stands for: 'Doanh nghiệp', 'đại diện nhà trường', 'đội', 'xã', 'đơn vị'."""

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile

from kg.extraction.bodies import Body
from kg.extraction.drafts import Sentence
from kg.extraction.groups import Group
from kg.extraction.pronouns import BODY_NOUNS, PLACE_NOUNS, UNIT, body_noun
from kg.extraction.settling.context import Context
from kg.extraction.tokens import Token

_TELLING = frozenset(["body", "lead", "title"])
_OPENING = frozenset(["START", "DATE", "COMMA"])
_ACTS = frozenset(["GIVE", "HAND", "COMMEND", "REWARD", "DECIDE", "ORGANISE"])
_STOPS = frozenset(["COMMA", "SEMI", "TO", "PASSIVE"])
_BACK = 3  # sentences within which one that begins with a body is about it


def body_meant(context: Context, position: int, words: str) -> Body | Group | None:
    """The body of the kind that a noun is for of which the text tells most; of a place, the place."""
    noun = body_noun(words)
    if noun is None:
        return None
    found = _place(context, position, noun) if noun in PLACE_NOUNS else _body(context, position, noun)
    return _subject_before(context, position) if found is None and noun == UNIT else found


def _body(context: Context, position: int, noun: str) -> Body | Group | None:
    heads = tuple(BODY_NOUNS[noun])
    fitting = [b for b in context.bodies if b.name.startswith(heads) and not b.bare]
    fitting = [b for b in fitting if b.name not in heads or b.place or b.parent]  # 'Báo | Hà Tĩnh'
    found = _most_told(fitting, position)
    return found if found is not None else _team(context, position, heads)


def _place(context: Context, position: int, noun: str) -> Body | None:
    """'xã', 'làng': the place of that level."""
    places = [*(t.value for t in _tokens(context, "PLACE")), *(b for b in context.bodies if b.type == "place")]
    return _most_told(sorted((p for p in places if p.place and p.level == noun), key=lambda p: p.start), position)


def _team(context: Context, position: int, heads: tuple[str, ...]) -> Group | None:
    """'đội': the one team before that has a name."""
    teams = [
        t.value for t in _tokens(context, "GROUP") if t.start < position and (t.value.name or "").startswith(heads)
    ]
    return teams[-1] if len({team.name for team in teams}) == 1 else None


def _most_told(bodies: list[Body], position: int) -> Body | None:
    times = Counter(map(_called, bodies))
    before = [b for b in bodies if b.start < position]
    most = max((times[_called(b)] for b in before), default=0)
    return next((b for b in reversed(before) if times[_called(b)] == most), None)


def _called(body: Body) -> tuple[str | None, ...]:
    return body.name, body.place, body.parent.name if body.parent else None, body.parent.place if body.parent else None


def _tokens(context: Context, kind: str) -> Iterator[Token]:
    return (t for s in context.sentences if s.zone in _TELLING and kind in s.kinds for t in s.row if t.kind == kind)


def _subject_before(context: Context, position: int) -> Body | None:
    """'Công an huyện X phá 5 vụ án. Với chiến công này, đơn vị được …': with which a sentence just before begins."""
    before = list(takewhile(lambda s: s.end <= position, (s for s in context.sentences if s.zone in _TELLING)))
    return next((body for s in reversed(before[-_BACK:]) if (body := _begins_with(s)) is not None), None)


def _begins_with(sentence: Sentence) -> Body | None:
    row = [t for t in sentence.row if t.kind not in _OPENING]
    named = (
        bool(row) and row[0].kind == "BODY" and not row[0].value.bare and row[0].value.type not in ("place", "fixed")
    )
    gives = any(t.kind in _ACTS for t in takewhile(lambda t: t.kind not in _STOPS, row))
    return row[0].value if named and not gives else None
