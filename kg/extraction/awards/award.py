"""An award as named: its form, its name or grade, and whose it is."""

from dataclasses import dataclass, field
from typing import NamedTuple

from kg.extraction.bodies import Body
from kg.extraction.people import Office, Person
from kg.language.dates import Date

Giver = Body | Office | Person


class Further(NamedTuple):
    """One more award of a form: its name, and its own date where one stands beside it."""

    name: str
    date: Date | None = None


@dataclass(slots=True)
class AwardName:
    """An award as named: form, name or grade, and whose it is where the name says so."""

    form: str
    name: str | None = None
    givers: list[Giver] = field(default_factory=list)
    named_by: str | None = None  # notation of the vocabulary's concept
    by: bool = False  # the giver came with 'do … tặng'
    also: list[Further] = field(default_factory=list)  # more awards: 'hạng Nhất, Nhì và Ba'
    date: Date | None = None  # '| hạng Ba (1995) |, hạng Nhì (2002)': of the first of several
    grades: list[tuple[int, str]] = field(default_factory=list)  # 'trong đó có 12 hạng Nhất, 25 hạng Nhì'
    number: int | None = None  # of prizes: '12 giải nhì'
    grade: str | None = None  # of prizes: 'Ba' of 'giải Ba học sinh giỏi cấp tỉnh'
    bare_title: bool = False  # 'Anh hùng Lao động' without the word 'danh hiệu': what one may be called
    start: int = -1
    end: int = -1

    @property
    def names_its_contest(self) -> bool:
        """Whether a prize says what it was won in: 'giải Ba học sinh giỏi cấp tỉnh môn Địa lý'."""
        return self.grade is not None and self.name != self.grade
