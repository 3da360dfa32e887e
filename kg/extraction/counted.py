"""Counted sets among those who receive: which stand in front, which are others of a set, which are nobody."""

from dataclasses import replace

from kg.extraction.bodies import Body
from kg.extraction.construction import Found
from kg.extraction.groups import NOUNS, Group
from kg.extraction.lexicon import data
from kg.extraction.people import Office, Person
from kg.language.normal import Normal

Receiver = Person | Body | Group | Office

_JOINING = frozenset(["AND", "SEMI", "NAMELY", "COLON", "INCLUDING"])
WINNING = frozenset(data("recipients")["winning"])


def without_fronted(receivers: list[Receiver], found: Found) -> list[Receiver]:
    """'Sau khi cứu 4 bạn, em Đông được …': a counted set before one person, with no 'và', is not a recipient."""
    kinds = {token.kind for token in found.tokens("recipient")}
    if len(receivers) != 2 or not isinstance(receivers[0], Group) or _JOINING & kinds or "COMMA" not in kinds:
        return receivers
    fronted = isinstance(receivers[1], Person) or _of_one_kind(receivers[0], receivers[1])
    return receivers[1:] if fronted else receivers


def _of_one_kind(one: Receiver, other: Receiver) -> bool:
    """'mất 30 phi công, 23 người được …': two counts of people that nothing joins are no list."""
    return isinstance(one, Group) and isinstance(other, Group) and bool(one.individuals and other.individuals)


def others(group: Group, named: int) -> Group | None:
    """The rest of a counted set: 'A là một trong 10 gương mặt được …' are nine more."""
    mixed = group.collectives and group.individuals
    if not group.counted or group.size is None or group.size <= named or mixed:
        return None
    kind = "collectives" if group.collectives else "individuals"
    return replace(group.counting(kind, group.size - named), label=None)


def is_nobody(group: Group, text: Normal) -> bool:
    """'những người có công …' are nobody in particular; 'lượt cá nhân' count times, not people."""
    return (group.head == "người" and not group.counted) or counts_times(group, text)


def counts_times(group: Group, text: Normal) -> bool:
    """Whether '1.000 lượt cá nhân' counts times, not people."""
    return " lượt " in f" {text.lower[group.start : group.end]} "


def without_guest(receivers: list[Receiver], found: Found) -> list[Receiver]:
    """'Ông A, Chủ tịch X, và các tập thể đoạt giải': he stands in the picture with those who won, and won nothing."""
    if len(receivers) != 2 or not isinstance(receivers[0], Person) or not isinstance(receivers[1], Group):
        return receivers
    wins = any(str(token.value).split()[-1] in WINNING for token in found.tokens("verb"))
    wins = wins or NOUNS.get(receivers[1].head or "") == "collectives"  # 'Phó Thủ tướng A và các doanh nghiệp nhận …'
    guest = wins and bool(receivers[0].offices) and receivers[1].size is None and receivers[1].name is None
    return receivers[1:] if guest else receivers
