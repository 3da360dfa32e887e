"""Recipients known by what they are and how many."""

from copy import copy
from dataclasses import dataclass, field

from kg.extraction.bodies import Body


@dataclass(slots=True)
class Group:
    """Recipients known by what they are and how many; counts that are not said are None."""

    collectives: int | None = None
    individuals: int | None = None
    households: int | None = None
    total: int | None = None
    label: str | None = None
    counted: bool = False
    head: str | None = None  # the noun: 'cá nhân'
    named_after: bool = False
    told: bool = False  # 'các em này', '3 cá nhân nói trên': those of whom the text has told
    name: str | None = None  # of one body that is called so: 'đội tuyển bóng đá nữ Việt Nam'
    bodies: list[Body] = field(default_factory=list)  # those that the label names: 'của Công an huyện X'
    start: int = -1
    end: int = -1

    @property
    def size(self) -> int | None:
        """How many they are together, where that is known."""
        known = [n for n in (self.collectives, self.individuals, self.households) if n is not None]
        return sum(known) if known else self.total

    def counting(self, kind: str, number: int) -> "Group":
        """The same set with so many 'collectives', 'individuals' or 'households'."""
        other = copy(self)
        setattr(other, kind, number)
        return other
