"""What one mention says of a person and of an office."""

from dataclasses import dataclass, field

from kg.extraction.bodies import Body


@dataclass(slots=True)
class Office:
    """A post, of a body where one is written: 'nguyên Phó Giám đốc' of 'Công an tỉnh'."""

    post: str
    body: Body | None
    former: str | None = None  # 'nguyên', 'cựu'
    open: bool = False  # of some body that is not named: 'Tổng Giám đốc một công ty'
    start: int = -1
    end: int = -1


@dataclass(slots=True)
class Person:
    """A person as one stretch of text names him or her."""

    name: str  # as written in the original spelling of the normal form
    rank: str | None = None
    offices: list[Office] = field(default_factory=list)
    honorific: str | None = None
    late: bool = False  # 'cố Thủ tướng …'
    name_start: int = -1
    name_end: int = -1
    head: str | None = None  # title before the name: 'lão nông', 'trung vệ'
    notes: list[Body] = field(default_factory=list)  # bodies and places in the brackets after the name
    home: tuple[tuple[str, str], ...] = ()  # the place in those brackets, (level, name), and the larger ones
    unit: Body | None = None  # of one with a rank and no post: 'Đại úy A, Đồn Biên phòng X'
    branch: str | None = None  # 'hải quân' of 'trung sĩ hải quân A'
    start: int = -1
    end: int = -1
