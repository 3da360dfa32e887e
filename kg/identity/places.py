"""Which place a name of a document is: a province of its era, a district or commune under it, or open."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.facts import Place
from kg.identity.gazetteer import NEW, OLD, REFORM, Gazetteer, Local
from kg.identity.keys import Key, place_key
from kg.identity.units import Unit, Units

PROVINCE_LEVELS = ("tỉnh", "thành phố")
DISTRICT_LEVELS = ("quận", "huyện", "thị xã", "thành phố")
COMMUNE_LEVELS = ("xã", "phường", "thị trấn", "đặc khu")
VILLAGE_LEVELS = ("thôn", "ấp", "bản", "làng", "buôn", "xóm", "khóm", "khu phố", "tổ dân phố")


@dataclass(frozen=True, slots=True)
class Where:
    """What a document tells about where it is: its province by name, and its date."""

    province: str | None = None
    date: str | None = None


class Places:
    """Resolves names of places.

    >>> from kg.vocabulary import Vocabulary
    >>> places = Places(Units.of(Vocabulary.load()), Gazetteer.load())
    >>> places.key(Place("Hoàn Kiếm", "quận"), Where(date="2023-04-01"))
    Key(parts=('quận-hoàn-kiếm', 'hà-nội'), document='')
    >>> places.key(Place("Huế", "thành phố"), Where(date="2023-04-01"))
    Key(parts=('thành-phố-huế', 'thừa-thiên-huế'), document='')
    >>> places.key(Place("Tân Tiến", "xã"), Where(date="2023-04-01")) is None
    True
    """

    def __init__(self, units: Units, gazetteer: Gazetteer) -> None:
        self.units = units
        self._gazetteer = gazetteer

    def key(self, place: Place, where: Where) -> Key | None:
        """The key of a place the world over; None where the document leaves open which one it is."""
        if place.level in (None, *PROVINCE_LEVELS) and (unit := self.unit(place, where)):
            return unit.key
        if self.units.none:
            return Key((place_key(" ".join(filter(None, (place.level, place.name)))),))
        if place.level == "tỉnh" and not self.units.called(place.name):
            return Key((place_key(place.name),))  # a province that the vocabulary does not know, or not any more
        if place.level is None:
            return self._bare(place, where)
        if place.level == "thành phố" and self._is_city(place, where):
            return None  # a centrally-run city whose era the date leaves open
        if place.level in DISTRICT_LEVELS:
            return self._district(place, where)
        if place.level in COMMUNE_LEVELS:
            return self._commune(place, where)
        if place.level in VILLAGE_LEVELS:
            return self._village(place, where)
        return None

    def unit(self, place: Place, where: Where) -> Unit | None:
        """The province or centrally-run city that a name means, if it means one."""
        known = self.units.called(place.name)
        if not known or any(one.split(" ")[0] in PROVINCE_LEVELS for one in place.within):
            return None  # 'thành phố Bắc Giang, tỉnh Bắc Giang'
        if place.level == "thành phố" and self._is_town(place.name, where.date):
            return None
        if place.former:
            return self.units.before(place.name, where.date)
        return self.units.named(place.name, where.date, place.level)

    def _is_town(self, name: str, date: str | None) -> bool:
        """Whether 'thành phố' and this name mean the town, since the province of that name is no city at that time."""
        city = self.units.named(name, date, "thành phố")
        return (city is None or (date is not None and not city.on(date))) and bool(
            self._gazetteer.districts("thành phố", name)
        )

    def _is_city(self, place: Place, where: Where) -> bool:
        cities = any(unit.level == "thành phố" for unit in self.units.called(place.name))
        around = any(one.split(" ")[0] in PROVINCE_LEVELS for one in place.within)
        return cities and not around and not self._is_town(place.name, where.date)

    def _bare(self, place: Place, where: Where) -> Key | None:
        """'Đà Lạt': the one town of that name."""
        found = {
            (level, local)
            for level in DISTRICT_LEVELS
            for local in self._gazetteer.districts(level, place.name)
            if _fits(local, place.within, None)
        }
        towns = {(level, local) for level, local in found if level == "thành phố"} or found
        if len(towns) != 1:
            return None
        ((level, _),) = towns
        return self._district(Place(place.name, level, place.within), where)

    # ---- below the province

    def _district(self, place: Place, where: Where) -> Key | None:
        level = str(place.level)
        local = _only(self._gazetteer.districts(level, place.name), place.within, where.province)
        named = self._named_province(place.within)
        province = local.province if local else named
        if province is None and not self._gazetteer.districts(level, place.name):
            province = where.province  # not in the gazetteer, which holds no district that was gone by then
        if province is None:
            return None
        return Key((f"{place_key(level)}-{place_key(place.name)}", place_key(province)))

    def _commune(self, place: Place, where: Where) -> Key | None:
        name = f"{place_key(str(place.level))}-{place_key(place.name)}"
        for era in self._eras(place, where):
            known = self._gazetteer.communes(str(place.level), place.name, era)
            local = _only(known, place.within, where.province)
            province = local.province if local else self._named_province(place.within)
            if era == NEW and province is not None:
                unit = self.units.named(province, REFORM)
                return Key((name, *(unit.key.parts if unit else (place_key(province),)), REFORM))
            district = local.district if local else _first(place.within, DISTRICT_LEVELS)
            if local is None and district is not None and province is None:
                level, _, bare = _split(district)
                there = self._gazetteer.districts(level, bare)
                province = there[0].province if len(there) == 1 else None
            if province is not None and district is not None:
                return Key((name, place_key(district), place_key(province)))
        return None

    def _eras(self, place: Place, where: Where) -> Sequence[str]:
        """The eras in which a commune may be: by its district, which the new one has none of, else by the date."""
        if _first(place.within, ("quận", "huyện", "thị xã")) or place.level == "thị trấn":
            return (OLD,)
        if not where.date or (where.date < REFORM and REFORM.startswith(where.date)):
            either = [era for era in (OLD, NEW) if self._gazetteer.communes(str(place.level), place.name, era)]
            return either if len(either) == 1 else ()
        return (NEW,) if where.date >= REFORM else (OLD,)

    def _village(self, place: Place, where: Where) -> Key | None:
        commune = _first(place.within, COMMUNE_LEVELS)
        if commune is None:
            return None
        level, _, name = _split(commune)
        outer = place.within[place.within.index(commune) + 1 :]
        around = self._commune(Place(name, level, outer), where)
        if around is None:
            return None
        return Key((f"{place_key(str(place.level))}-{place_key(place.name)}", *around.parts))

    def _named_province(self, within: Sequence[str]) -> str | None:
        """The province among the larger places."""
        for one in reversed(within):
            level, _, name = _split(one)
            if level in PROVINCE_LEVELS and self.units.called(name):
                if level == "thành phố" and all(unit.level != "thành phố" for unit in self.units.called(name)):
                    continue
                return self.units.called(name)[0].name
        return None


def _only(known: Sequence[Local], within: Sequence[str], province: str | None) -> Local | None:
    """The one place that fits what is named with it, else what the document is about."""
    found = [local for local in known if _fits(local, within, None)]
    if len(found) > 1 and province is not None:
        found = [local for local in found if _fits(local, within, province)]
    return found[0] if len(found) == 1 else None


def _fits(local: Local, within: Sequence[str], province: str | None) -> bool:
    around = {place_key(one) for one in within}
    names = {place_key(_split(one)[2]) for one in within if _split(one)[0] in PROVINCE_LEVELS}
    districts = {one for one in within if _split(one)[0] in ("quận", "huyện", "thị xã")}
    if districts and local.district and place_key(local.district) not in around:
        return False
    bare = {place_key(one) for one in within if not _split(one)[0]}
    if bare and local.district and place_key(_split(local.district)[2]) not in bare:
        return False
    towns = {place_key(_split(local.district)[2])} if local.district.startswith("thành phố") else set()
    if names and place_key(local.province) not in names and not names & towns:
        return False
    return province is None or place_key(province) == place_key(local.province)


def _first(within: Sequence[str], levels: Sequence[str]) -> str | None:
    return next((one for one in within if _split(one)[0] in levels), None)


def _split(place: str) -> tuple[str, str, str]:
    """'huyện Yên Phong' → its level and its name.

    >>> _split("thành phố Hội An"), _split("Yên Phong")
    (('thành phố', ' ', 'Hội An'), ('', '', 'Yên Phong'))
    """
    for level in (*PROVINCE_LEVELS, *DISTRICT_LEVELS, *COMMUNE_LEVELS, *VILLAGE_LEVELS):
        if place.startswith(level + " "):
            return level, " ", place[len(level) + 1 :]
    return "", "", place
