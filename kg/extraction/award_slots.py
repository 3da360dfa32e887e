"""What stands in the award's place of a found construction: names, sums, counts, grades for one each."""

from dataclasses import replace
from itertools import pairwise

from kg.extraction.awards import AwardName
from kg.extraction.counted import Receiver
from kg.extraction.groups import NOUNS, Group
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.numbers import integer


def without_heading(chunks: list[Token]) -> list[Token]:
    """'nhiều huân chương, huy chương, trong đó có Huân chương Lao động': the awards, without the word for them all."""
    named = max((at for at, t in enumerate(chunks) if t.kind in ("INCLUDING", "NAMELY", "COLON")), default=-1)
    worth = {  # 'phần thưởng trị giá | 3 triệu đồng' is one reward
        at for at in range(2, len(chunks)) if [t.kind for t in chunks[at - 2 : at + 1]] == ["AWARD", "OTHER", "MONEY"]
    }
    worth |= {  # 'giải Nhất (20 triệu đồng)': what the prize is worth
        at for at in range(1, len(chunks)) if [t.kind for t in chunks[at - 1 : at + 1]] == ["LPAR", "MONEY"]
    }
    return [
        t
        for at, t in enumerate(chunks)
        if (t.kind in ("MONEY", "REWARD") and at not in worth)
        or (t.kind == "AWARD" and (at > named or t.value.name is not None))
    ]


def award_name(token: Token) -> AwardName:
    """The award; a sum that comes with it is a prize of its own."""
    if token.kind in ("MONEY", "REWARD"):
        return AwardName("Tiền thưởng", start=token.start, end=token.end)
    name: AwardName = token.value
    return name


def count(tokens: list[Token], text: Normal) -> None:
    """'9 Huân chương X và 3 Huân chương Y': the number before each."""
    for number, token in pairwise(tokens):
        if number.kind == "N" and token.kind == "AWARD":
            token.value.number = integer(text.text[number.start : number.end])


def winners(prize: AwardName) -> Group:
    """'12 giải nhì': as many winners, of whom the clause says no more."""
    return Group(total=prize.number, counted=True, head="prize", start=prize.start, end=prize.end)


def one_for_each(receivers: list[Receiver], names: list[AwardName | None], name: AwardName | None) -> list[Receiver]:
    """'1 giải Nhì, 2 giải Ba cho ba em': as many winners as prizes, of each grade its number; else nobody."""
    group = receivers[0] if len(receivers) == 1 else None
    if not isinstance(group, Group) or not group.counted or name is None or name.number is None or len(names) < 2:
        return []
    kind, numbers = NOUNS.get(group.head or ""), [one.number if one is not None else None for one in names]
    if kind is None or None in numbers or group.size != sum(number or 0 for number in numbers):
        return []
    return [replace(group.counting(kind, name.number), counted=True, head="prize")]


def tells_of_more(prize: AwardName, receivers: list[Receiver], verb: int) -> bool:
    """'trao giải Nhất cho A | và 10 giải Khuyến khích': more prizes than are named before, and so others' prizes."""
    told = bool(receivers) and all(one.end >= 0 for one in receivers)
    between = told and verb < min(one.start for one in receivers) and max(one.end for one in receivers) < prize.start
    return between and (prize.number or 0) > len(receivers)  # not 'A giành hai huy chương vàng'


def one_by_one(receivers: list[Receiver], number: int) -> list[list[Receiver]]:
    """'Huân chương hạng Nhất, hạng Nhì cho A và B': of as many grades as people, each has one; else all have all."""
    named = all(not isinstance(receiver, Group) for receiver in receivers)
    return [[receiver] for receiver in receivers] if named and len(receivers) == number else [receivers]
