"""Which set 'các học sinh', 'các ngư dân' means: the one of just such people that the text has counted or named."""

from collections.abc import Iterator
from functools import cached_property

from kg.extraction.counted import Receiver
from kg.extraction.drafts import AwardDraft
from kg.extraction.groups import NOUNS, Group
from kg.extraction.lexicon import data
from kg.extraction.settling.context import Context

_DEFINITE = ("các ", "những ")
_PLAIN = frozenset(data("recipients")["plain"])
_NEAR = 2  # sentences


class Sets:
    """The counted sets of one document."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def counted(self, receiver: Receiver, draft: AwardDraft) -> list[Receiver]:
        """The set that an uncounted one repeats; none where the text counts none or several."""
        if not isinstance(receiver, Group) or not _repeats(receiver):
            return []
        known = [
            (number, group)
            for number, group in self._counted
            if number >= draft.sentence.number - _NEAR and group.start < receiver.start and _alike(group, receiver)
        ]
        sizes = {(group.collectives, group.individuals, group.households) for _, group in known}
        return [known[-1][1]] if len(sizes) == 1 else []

    @cached_property
    def _counted(self) -> list[tuple[int, Group]]:
        return list(self._sets())

    def _sets(self) -> Iterator[tuple[int, Group]]:
        for sentence in self._context.sentences:
            for token in sentence.row:
                if token.kind == "GROUP" and _is_counted(token.value):
                    yield sentence.number, token.value


def _is_counted(group: Group) -> bool:
    return group.counted and group.total is None and (group.size or 0) > 1


def _repeats(group: Group) -> bool:
    if group.size is not None or group.counted or group.named_after or group.name is not None:
        return False
    noun = group.head or ""
    return noun in NOUNS and noun not in _PLAIN and (group.label or "").lower().startswith(_DEFINITE)


def _alike(counted: Group, other: Group) -> bool:
    """Whether both are called the same: '3 sĩ quan', 'các sĩ quan', but not 'các sĩ quan về hưu'."""
    if counted.head != other.head:
        return False
    one, two = (" ".join((group.label or group.head or "").lower().split()) for group in (counted, other))
    return one == two.split(" ", 1)[-1]
