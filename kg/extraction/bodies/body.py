"""What one mention says of a body."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.extraction.lexicon import data

LEVEL_RANK: Mapping[str, str] = {name: row["rank"] for name, row in data("organisations")["levels"].items()}
_ORDER = {"village": 0, "commune": 1, "district": 2, "city": 3, "province": 4}


@dataclass(slots=True)
class Body:
    """A body, place or office as one stretch of text names it; settling completes it from the document."""

    head: str  # full form of the head: 'Công an'
    name: str  # name without its place: 'Phòng Cảnh sát hình sự'
    type: str  # territorial | field | named | fixed | place
    level: str | None = None  # 'tỉnh', 'huyện', 'xã' … where a level is written or implied
    place: str | None = None  # 'Kiên Giang', 'Tuy Phong'
    province: bool = False  # the place is a province or centrally-run city
    parent: "Body | None" = None
    kinds: Mapping[str, str] = field(default_factory=dict)
    office: str | None = None  # 'Chủ tịch' where an office stands for the body
    containers: tuple[tuple[str, str], ...] = ()  # (level, place) that follow: ', huyện X, tỉnh Y'
    alias: str | None = None  # '(Ban Chỉ đạo 138)' right after the name
    of: bool = False  # 'Ủy ban Xã hội của Quốc hội'
    bare: bool = False  # nothing but the head: 'phòng', 'Công ty'
    stands: bool = False  # says enough without a name: 'Ban chuyên án'
    leveled: bool = False  # the level is in the text: 'Sở Y tế tỉnh Nghệ An', not 'Sở Y tế Nghệ An'
    start: int = -1
    end: int = -1

    @property
    def rank(self) -> str | None:
        """province | city | district | commune | village, of the level."""
        return LEVEL_RANK.get(self.level) if self.level else None


def fixed_body(entry: tuple[str, Mapping[str, str]], start: int, end: int) -> Body:
    """The body of an entry that is complete as it stands: 'Chính phủ'."""
    name, row = entry
    kinds = {"any": row["kind"]} if row.get("kind") else {}
    return Body(name, name, "fixed", kinds=kinds, office=row.get("office"), start=start, end=end)


def committee(level: str | None, place: Body | None, start: int, end: int) -> Body:
    """'của tỉnh', 'lãnh đạo tỉnh X': the People's Committee of a place, which confers for it."""
    return Body(
        "Ủy ban nhân dân",
        "Ủy ban nhân dân",
        "territorial",
        level=level,
        place=place.place if place else None,
        province=bool(place and place.province),
        containers=place.containers if place else (),
        kinds={"province": "ubnd-tinh", "district": "ubnd-huyen", "commune": "ubnd-xa"},
        start=start,
        end=end,
    )


def of_province(value: tuple[str, str | None], start: int, end: int) -> Body:
    """'của TP.HCM', 'Hải Phòng đã thưởng': the People's Committee of a province that is named without its level."""
    name, level = value
    body = committee(level or "tỉnh", None, start, end)
    body.place, body.province = name, True
    return body


def school(start: int, end: int) -> Body:
    """'nhà trường', 'ban giám hiệu': the school that the document is about."""
    return Body("Trường", "Trường", "named", bare=True, start=start, end=end)


def larger(outer: str, inner: str | None) -> bool:
    """Whether a place of the first level can contain one of the second.

    >>> larger("tỉnh", "huyện"), larger("xã", "huyện")
    (True, False)
    """
    return inner is None or _ORDER[LEVEL_RANK[outer]] > _ORDER[LEVEL_RANK.get(inner, "commune")]
