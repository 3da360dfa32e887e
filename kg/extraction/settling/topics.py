"""For whose merit an award is told: 'Ghi nhận hành động của anh A, UBND xã đã tặng giấy khen'."""

from collections.abc import Sequence

from kg.extraction import pronouns
from kg.extraction.counted import Receiver
from kg.extraction.drafts import AwardDraft
from kg.extraction.groups import Group
from kg.extraction.lexicon import data
from kg.extraction.people import Person
from kg.extraction.settling.context import Context
from kg.extraction.tokens import Token

_FRONTS = tuple(f"{word} " for word in data("recipients")["for_merit"])
_MAY_OPEN = frozenset(["OTHER", "COMMEND", "PLAN", "AND"])  # 'Nhằm động viên', 'Với hành động'
_BEFORE = frozenset(["START", "COMMA", "DATE", "SEMI", "DOT", "PLACE"])
_ON_THE_WAY = frozenset(["OTHER", "N", "AUX", "COMMEND", "AND", "COMMA"])
_JOINS = frozenset(["AND", "COMMA"])
_HONOURED = frozenset(["PERSON", "GROUP", "BODY"])
_PRONOUN, _ADDRESSED = 3, 2  # words
_TO_THEM = frozenset(["OTHER", "N", "AUX", "COMMEND", "AND", "COMMA", "PLAN"])  # 'để | kịp thời | biểu dương tinh thần'
_OTHERS_TOO = frozenset(["TO", "PASSIVE", "AWARD"])
_SEVERAL, _CALLED = frozenset(data("recipients")["plural"]), frozenset(data("recipients")["pronouns"])


def topic(draft: AwardDraft, context: Context) -> list[Receiver | str]:
    """Those whose deed the words in front of the giver name, or the pronoun that stands there; none as a rule."""
    clause = draft.sentence.clause
    first = next((at for at in range(draft.index, 0, -1) if _opens(clause, at, context)), None)
    if first is None:
        return []
    at = first + 1
    while at < draft.index and clause[at].kind in _ON_THE_WAY:
        at += 1
    if at >= draft.index or clause[at].kind != "OF":
        return []
    if at + 1 == draft.index and [token.kind for token in clause[at + 1 : at + 3]] == ["BODY", "COMMA"]:
        return [clause[at + 1].value]  # 'Ghi nhận đóng góp của | Sở X, Chủ tịch UBND tỉnh | đã tặng …'
    word = _pronoun(clause[at + 1], context)
    return [word] if word is not None else list(_listed(clause[at + 1 : draft.index]))


def told_behind(draft: AwardDraft, before: Sequence[AwardDraft]) -> list[Receiver | str]:
    """'tặng Giấy khen, biểu dương tinh thần dũng cảm của các anh': those whose deed the words after the award name."""
    clause, at = draft.sentence.clause, draft.last
    while at < len(clause) and clause[at].kind in _TO_THEM:
        at += 1
    if at == draft.last or at + 1 >= len(clause) or clause[at].kind != "OF":
        return []
    whose = clause[at + 1]
    if any(token.kind in _OTHERS_TOO for token in clause[at + 2 :]):
        return []
    if whose.kind == "PRONOUN":
        return [str(whose.value)]
    if whose.kind == "GROUP":
        return list(_several(whose.value, before))
    return list(_listed(clause[at + 1 :])) if whose.kind == "PERSON" else []


def _several(group: Group, before: Sequence[AwardDraft]) -> Sequence[Receiver]:
    """'các anh', 'các em': those, all of them named, who were told to receive last."""
    words = (group.label or "").lower().split()
    if group.counted or len(words) != _ADDRESSED or words[0] not in _SEVERAL or group.head not in _CALLED:
        return []
    told = (draft.receivers for draft in reversed(before) if draft.receivers)
    last = [one for one in next(told, []) if not (isinstance(one, Group) and one.named_after)]
    return last if len(last) > 1 and all(isinstance(one, Person) for one in last) else []


def _opens(clause: Sequence[Token], at: int, context: Context) -> bool:
    if clause[at].kind not in _MAY_OPEN or clause[at - 1].kind not in _BEFORE:
        return False
    following = clause[at + 1].end if at + 1 < len(clause) else clause[at].end
    return context.text.lower[clause[at].start : following].startswith(_FRONTS)


def _pronoun(token: Token, context: Context) -> str | None:
    """'của anh', 'của nữ sinh này': the words that stand for one told before."""
    if token.kind == "PRONOUN":
        return str(token.value)
    if token.kind != "OTHER":
        return None
    words = context.text.lower[token.start : token.end].split()
    if pronouns.describes_one(words):
        return " ".join(words)
    found = (words[:n] for n in range(min(_PRONOUN, len(words)), 0, -1))
    return next((" ".join(some) for some in found if pronouns.pronoun(some) is not None), None)


def _listed(chunks: Sequence[Token]) -> list[Receiver]:
    """The people, bodies and sets that stand side by side; 'hai em A và B' are A and B."""
    out: list[Receiver] = []
    for at, token in enumerate(chunks):
        if token.kind in _HONOURED:
            named = token.kind == "GROUP" and chunks[at + 1 : at + 2] and chunks[at + 1].kind == "PERSON"
            out.extend([] if named else [token.value])
        elif token.kind not in _JOINS:
            break
    return out
