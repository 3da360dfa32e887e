"""Which body a name of a document is: what it is called, of which place, in which era; or that this is open."""

import regex

from kg.facts import Organisation, Place
from kg.identity.heads import Head, Heads
from kg.identity.keys import Key, body_key, place_key
from kg.identity.places import COMMUNE_LEVELS, DISTRICT_LEVELS, PROVINCE_LEVELS, VILLAGE_LEVELS, Places, Where
from kg.identity.units import Unit
from kg.language.normal import spelling

_LEVELS = sorted({*PROVINCE_LEVELS, *DISTRICT_LEVELS, *COMMUNE_LEVELS, *VILLAGE_LEVELS}, key=len, reverse=True)
_LEVEL = "|".join(level.replace(" ", r"\s") for level in _LEVELS)
# ' xã Hòa Tiến', ' thôn 3, xã Hòa Tiến' at the end of a name
_TAIL = regex.compile(
    rf"(?<!nông|tác|cơ|xuất|văn)(?:^|\s)(?P<level>(?i:{_LEVEL}))\s+(?P<place>(?:\p{{Lu}}|\d)[\p{{L}}\p{{M}}\d'’]*(?:[\s\-–]+(?:\p{{Lu}}|\d)[\p{{L}}\p{{M}}\d'’]*)*)"
    r"(?P<outer>(?:,\s[^,]+)*)$"
)
_LONGEST_PROVINCE = 5  # words: 'Bà Rịa - Vũng Tàu'
_OF = " của "
_NATIONAL = (
    "-việt-nam",
    "-trung-ương",
    "-quốc-gia",
    "-công-an-nhân-dân",
    "-quân-đội-nhân-dân",
)  # one of its name, whatever it is
_LOCAL = (*DISTRICT_LEVELS, *COMMUNE_LEVELS)


class Organisations:
    """Resolves names of bodies."""

    def __init__(self, places: Places, heads: Heads) -> None:
        self._places, self.heads = places, heads

    def key(self, body: Organisation, where: Where) -> Key | None:
        """The key of a body the world over; None where the document leaves open which one it is."""
        name = spelling(body.name).strip()
        if not body.resolved or not name:
            return None
        where = Where(body.place or where.province, where.date)
        if body.parent and (found := self._part(name, spelling(body.parent), body, where)):
            return found
        return self._named(name, body, where)

    def successors(self, body: Key) -> tuple[Key, ...]:
        """The bodies that followed one when its province was merged or made a city; none where it stayed."""
        name, *era = body.parts
        words = name.split("-")
        for at in range(1, len(words)):
            unit = self._places.units.ended("-".join(words[at:]), era[0] if era else "")
            if unit is None or len(era) > 1:
                continue
            level = body_key(unit.level)
            first = "-".join(words[:at])
            told = first.endswith(f"-{level}")
            first = first.removesuffix(f"-{level}")
            head = self.heads.at(words)
            if head is None or head.scope not in ("unit", "part"):
                return ()
            return tuple(self._after(first, told, unit, after) for after in self._places.units.successors(unit))
        return ()

    def whole(self, body: Key) -> tuple[Key, str] | None:
        """The body that law or its own name makes one a part of, and what that is called."""
        words = body.parts[0].split("-")
        head = self.heads.at(words)
        if head is None:
            return None
        if head.scope == "part":
            return self._holder_of(body, words, head)
        if not head.part_of:
            return None
        outer = self.heads.at(body_key(head.part_of).split("-"))
        unit = self._unit_of(body)
        if outer is not None and unit is None and head.scope == "unit":
            return self._larger(body, head)
        if outer is None or (unit is None and head.scope != "nation"):
            return None
        if outer.scope == "whole":
            return Key((outer.canonical,)), outer.label
        if unit is None:
            return None
        name = f"{outer.label} {unit.level} {unit.name}"
        return Key((body_key(name), *body.parts[1:])), name

    def _larger(self, body: Key, head: Head) -> tuple[Key, str] | None:
        """'Công an huyện X': the same service of the province; of a commune, that of the district."""
        _, *places = body.parts
        unit = self._places.units.at(places[-1], ()) if places else None
        if unit is None or len(places) > 2:
            return None
        if len(places) == 2:
            return Key((f"{head.canonical}-{places[0]}", places[1])), ""
        name = f"{head.label} {unit.level} {unit.name}"
        return Key((f"{head.canonical}-{body_key(unit.level)}-{place_key(unit.name)}",)), name

    def _holder_of(self, body: Key, words: list[str], head: Head) -> tuple[Key, str] | None:
        for at in range(head.key.count("-") + 1, len(words)):
            inner = self.heads.at(words, at)
            if inner is not None and inner.scope == "whole":
                return Key((inner.canonical,)), inner.label  # there is one, wherever its part is told of
            if inner is not None and inner.scope == "unit":
                key = Key(("-".join(words[at:]), *body.parts[1:]))
                return key, self._label(key, inner)
        return None

    def _label(self, key: Key, head: Head) -> str:
        """A body in words, from its key."""
        unit = self._unit_of(key)
        if unit is None:
            return head.label if head.canonical == key.parts[0] else ""
        return f"{head.label} {unit.name}" if self._holds_level(head) else f"{head.label} {unit.level} {unit.name}"

    def _unit_of(self, body: Key) -> Unit | None:
        """The province that a body is of, as a body of the province itself."""
        words = body.parts[0].split("-")
        found = (self._places.units.at("-".join(words[at:]), body.parts[1:]) for at in range(1, len(words)))
        return next((unit for unit in found if unit is not None), None)

    def followed(self, one: Key, other: Key) -> bool:
        """Whether one body is the successor of the other."""
        return other in self.successors(one) or one in self.successors(other)

    def _after(self, first: str, told: bool, unit: Unit, after: Unit) -> Key:
        name, level = place_key(after.name), body_key(after.level)
        if told:
            return Key((f"{first}-{level}-{name}", *after.key.parts[1:]))
        if unit.level != after.level:  # 'Tỉnh ủy' of a province that became a city is 'Thành ủy'
            old, new = (body_key(one.level).split("-")[0] for one in (unit, after))
            first = first.replace(f"{old}-ủy", f"{new}-ủy")
        return Key((f"{first}-{name}", *after.key.parts[1:]))

    def _part(self, name: str, parent: str, body: Organisation, where: Where) -> Key | None:
        """'Phòng Tham mưu Công an tỉnh X': the part, of the body that its name ends with."""
        inner = name.removesuffix(parent)
        if inner == name or not inner.strip():
            return None
        outer = self._named(parent, body, where)
        head = self.heads.at(body_key(inner).split("-"))
        holder = self.heads.at(body_key(parent).split("-"))
        of = body_key(head.part_of) if head is not None else ""
        if head is not None and head.scope == "nation" and holder is not None and of == holder.canonical:
            return Key((self._canonical(body_key(inner).split("-")),))  # 'Cục Cảnh sát hình sự' is of nobody else
        return self._within(inner, outer) if outer is not None else None

    def _within(self, inner: str, outer: Key) -> Key:
        first, *rest = outer.parts
        inner = body_key(inner.removesuffix(_OF.rstrip()))
        head = self.heads.at(inner.split("-"))
        if head is not None and head.scope == "organ" and head.key == inner:
            return outer  # what the executive committee does, the body does
        words = self._canonical(inner.split("-"))
        return Key((f"{words}-{first}", *rest))

    def _canonical(self, words: list[str]) -> str:
        head = self.heads.at(words)
        if head is None:
            return "-".join(words)
        return "-".join([head.canonical, *words[head.key.count("-") + 1 :]])

    def _named(self, name: str, body: Organisation, where: Where) -> Key | None:
        words = body_key(name).split("-")
        head = self.heads.at(words)
        if head is None:
            return None if words[-1].isdigit() else Key(("-".join(words),))  # 'Hải đội 2': many have such a number
        if head.scope == "whole":
            return Key((head.canonical,))
        rest = _after(name, head)
        if head.scope in ("part", "organ") and (found := self._holder(name, words, head, body, where)):
            return found
        field, place = self._tail(rest, head, body)
        if head.scope == "unit" and place is not None and field == "Việt Nam":
            field = ""  # 'Hội Liên hiệp Thanh niên Việt Nam tỉnh X'
        called = "-".join(part for part in (head.canonical, body_key(field) if field else "") if part)
        if head.scope == "nation":
            return self._national(called, place, where)
        if place is None and called.endswith(_NATIONAL):
            return Key((called,))
        if place is not None:
            found = self._of_place(called, head, place, where)
            return found if found is not None or head.scope != "province" else self._scoped(called, head, body, where)
        return self._scoped(called, head, body, where)

    def _holder(self, name: str, words: list[str], first: Head, body: Organisation, where: Where) -> Key | None:
        """The body that a part is of, where the name goes on with one."""
        for at in range(first.key.count("-") + 1, len(words)):
            head = self.heads.at(words, at)
            if head is None or head.scope not in ("unit", "whole", "part"):
                continue
            outer = _from(name, words, at)
            if outer is None or not outer[:1].isupper():
                continue
            key = self._named(outer, body, where)
            if key is not None:
                return self._within(name[: len(name) - len(outer)].strip(), key)
        return None

    def _national(self, called: str, place: Place | None, where: Where) -> Key | None:
        if place is None:
            return Key((called,))
        unit = self._places.unit(place, where)
        if unit is not None:
            return Key((f"{called}-{place_key(unit.name)}",))
        level = f"{body_key(place.level)}-" if place.level else ""
        return Key((f"{called}-{level}{place_key(place.name)}",))

    def _of_place(self, called: str, head: Head, place: Place, where: Where) -> Key | None:
        """A body told by its place; one that is of a province or commune ends with it."""
        unit = self._places.unit(place, where) if place.level in (None, *PROVINCE_LEVELS) else None
        if unit is None:
            key = self._places.key(place, where)
            if key is None:
                return None
            if place.level == "tỉnh" and head.scope in ("unit", "part") and not self._holds_level(head):
                return Key((f"{called}-tỉnh-{key.parts[0]}", *key.parts[1:]))
            local = place_key(place.name) if self._holds_level(head) else key.parts[0]
            return Key((f"{called}-{local}", *key.parts[1:]))
        if head.scope in ("unit", "part"):
            level = "" if self._holds_level(head) else f"{body_key(unit.level)}-"
            return Key((f"{called}-{level}{place_key(unit.name)}", *unit.key.parts[1:]))
        return Key((f"{called}-{place_key(unit.name)}", *unit.key.parts))

    def _holds_level(self, head: Head) -> bool:
        """'Tỉnh ủy': whether the level is in the word that keys have for it."""
        canonical = self.heads.at(head.canonical.split("-"))
        return canonical is not None and canonical.key == head.canonical and bool(canonical.level)

    def _scoped(self, called: str, head: Head, body: Organisation, where: Where) -> Key | None:
        """One of its name in a province or district: told where the document says which."""
        outer = None
        if head.scope == "province" and where.province:
            unit = self._places.units.named(where.province, where.date)
            unheard = not self._places.units.called(where.province)
            outer = unit.key if unit is not None else Key((body_key(where.province),)) if unheard else None
        elif head.scope == "local":
            outer = self._surroundings(body, where)
        return Key((called, *outer.parts)) if outer is not None else None

    def _surroundings(self, body: Organisation, where: Where) -> Key | None:
        for at, around in enumerate(body.within):
            level = next((level for level in _LOCAL if around.startswith(level + " ")), None)
            if level is not None:
                place = Place(around[len(level) + 1 :], level, body.within[at + 1 :])
                return self._places.key(place, where)
        return None

    # ---- the place at the end of a name

    def _tail(self, rest: str, head: Head, body: Organisation) -> tuple[str, Place | None]:
        """What a name says after its beginning: the field, and the place if it ends with one."""
        if found := _TAIL.search(rest):
            outer = tuple(part.strip() for part in found["outer"].split(",") if part.strip())
            level = found["level"].lower()
            return rest[: found.start()].strip(), Place(found["place"].strip(), level, outer or body.within)
        words = rest.split()
        for size in range(min(len(words), _LONGEST_PROVINCE), 0, -1):
            last = " ".join(words[-size:])
            if self._places.units.called(last):
                return " ".join(words[:-size]), Place(last, head.level or None, body.within)
        if body.place and body_key(rest).endswith(body_key(body.place)):
            return rest[: len(rest) - len(body.place)].strip(), Place(body.place, "tỉnh", body.within)
        if head.level and words:
            return "", Place(rest.strip(), head.level, body.within)
        return rest.strip(), None


def _after(name: str, head: Head) -> str:
    """What follows the beginning in the name as written."""
    length = head.key.count("-") + 1
    return _skip(name, length)


def _skip(name: str, words: int) -> str:
    """The name without so many words of its key."""
    at, seen = 0, 0
    for piece in regex.finditer(r"[^\s\-–]+", name):
        if not body_key(piece.group()) or not piece.group().strip("\"'"):
            continue
        seen += 1
        at = piece.end()
        if seen == words:
            break
    return name[at:].strip()


def _from(name: str, words: list[str], at: int) -> str | None:
    """The name as written from a word of its key on."""
    rest = _skip(name, at)
    return rest if body_key(rest).split("-") == words[at:] else None
