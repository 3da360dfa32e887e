"""Bodies of a list that have their place in common, told after the last."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.extraction.awards import Giver
from kg.extraction.bodies import Body
from kg.extraction.counted import Receiver
from kg.extraction.lexicon import data

_RULING = frozenset(data("organisations")["ruling"])
_UNION = "Hội "


def placed_alike(givers: Sequence[Giver]) -> list[Giver]:
    """'Sở Y tế, Liên đoàn Lao động và Công an tỉnh X': the place after the last is that of all."""
    bodies = [giver for giver in givers if isinstance(giver, Body)]
    last = bodies[-1] if len(bodies) > 1 else None
    if last is None or not (last.place or last.level):  # 'Đảng ủy, UBND phường': the level is that of both
        return list(givers)
    may = _lacks_a_place if last.province else _rules_with(last)
    return [_placed(g, last) if isinstance(g, Body) and may(g) else g for g in givers]


def placed_in_turn(receivers: Sequence[Receiver]) -> list[Receiver]:
    """'cho Công an, Liên đoàn Lao động và Hội Nông dân huyện X': each is of the place that is told next, or last."""
    out: list[Receiver] = []
    like: Body | None = None
    for receiver in reversed(receivers):
        if not isinstance(receiver, Body):
            like = None
        elif like is not None and _lacks_a_place(receiver):
            receiver = _placed(receiver, like)
        elif receiver.type == "territorial" and receiver.level is not None and receiver.parent is None:
            like = receiver
        else:
            like = None
        out.append(receiver)
    return out[::-1]


def _rules_with(last: Body) -> Callable[[Body], bool]:
    """'Đảng ủy, HĐND, UBND | xã X', 'Hội Nông dân và Hội Phụ nữ | huyện X': those who rule it, or unions, share it."""

    def alike(body: Body) -> bool:
        unions = body.head.startswith(_UNION) and last.head.startswith(_UNION)
        return (unions or {body.head, last.head} <= _RULING) and body.head != last.head and _lacks_a_place(body)

    return alike


def _placed(body: Body, like: Body) -> Body:
    return replace(body, level=like.level, place=like.place, province=like.province, containers=like.containers)


def _lacks_a_place(body: Body) -> bool:
    placed = body.level or body.place or body.parent or body.alias
    return body.type == "territorial" and not placed and not body.bare and body.name.lower() == body.head.lower()
