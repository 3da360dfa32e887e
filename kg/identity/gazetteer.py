"""Districts and communes under their provinces (ontology/gazetteer.tsv): to check and to tell apart, not to invent."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from kg.identity.keys import place_key
from kg.resources import resource

REFORM = "2025-07-01"  # since then there are no districts, and communes were drawn anew
OLD, NEW = "63", "34"


@dataclass(frozen=True, slots=True, order=True)
class Local:
    """Where a district or commune is: its province, and its district in the era that had them."""

    era: str
    province: str  # bare name
    district: str = ""  # 'huyện Yên Phong'


class Gazetteer:
    """What places there are of a level and a name.

    >>> [place.province for place in Gazetteer.load().districts("quận", "Hoàn Kiếm")]
    ['Hà Nội']
    >>> Gazetteer.load().communes("phường", "Hàng Trống", OLD)
    (Local(era='63', province='Hà Nội', district='quận Hoàn Kiếm'),)
    """

    def __init__(self, rows: list[dict[str, str]]) -> None:
        districts: dict[tuple[str, str], set[Local]] = defaultdict(set)
        communes: dict[tuple[str, str, str], set[Local]] = defaultdict(set)
        for row in rows:
            district = f"{row['district_level']} {row['district']}".strip()
            place = Local(row["era"], row["province"], district)
            if district:
                districts[row["district_level"], place_key(row["district"])].add(place)
            for name in filter(None, row["communes"].split("; ")):
                communes[row["era"], row["commune_level"], place_key(name)].add(place)
        self._districts = {known: tuple(sorted(places)) for known, places in districts.items()}
        self._communes = {known: tuple(sorted(places)) for known, places in communes.items()}

    @classmethod
    @cache
    def load(cls) -> "Gazetteer":
        """Read the project's own."""
        lines = resource("ontology", "gazetteer.tsv").read_text(encoding="utf-8").splitlines()
        header, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
        return cls([dict(zip(header, row, strict=True)) for row in rows])

    def districts(self, level: str, name: str) -> tuple[Local, ...]:
        """The districts, towns and provincial cities of this level and name, until the reform."""
        return self._districts.get((level, place_key(name)), ())

    def communes(self, level: str, name: str, era: str) -> tuple[Local, ...]:
        """The communes, wards and townships of this level and name in an era."""
        return self._communes.get((era, level, place_key(name)), ())
