"""A body as mentioned → the body named in full, with the place that the document lets one infer."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

import regex

from kg.extraction.awards import Giver
from kg.extraction.bodies import Body
from kg.extraction.lexicon import data
from kg.extraction.people import Office, Person
from kg.extraction.settling.context import Context
from kg.extraction.settling.named_elsewhere import INVESTIGATION, named_elsewhere
from kg.extraction.settling.police import is_of_police, police_parent, whose_agency
from kg.extraction.settling.provinces import CAPITALISED_CITY, Provinces
from kg.extraction.settling.schools import school_of
from kg.extraction.settling.states import central, of_a_state
from kg.facts import Inference, Organisation, Place
from kg.language.normal import spelling

_POLICE_FIELDS = tuple(data("organisations")["police_fields"])
_COMMITTEES = frozenset(data("organisations")["committees"])
_DISTRICT_LEVELS = ("huyện", "thị xã", "thành phố", "quận", "xã", "phường", "thị trấn")
_OF_POLICE = frozenset(["Phòng", "Đội", "Cơ quan"])
_MINISTRY_FIELDS = ("Cảnh sát", "An ninh")
_MINISTRY = "Bộ Công an"
_CENTRAL = "Trung ương Hội"
_CASE = regex.compile(  # 'Chuyên án 270H', 'chuyên án mang bí số LC624-KB'
    r"[Cc]huyên án (?:(?:mang )?(?:bí số|ký hiệu|số) )?[\"'“‘]?"
    r"((?=[\p{Lu}\d]*\d)(?=[\p{Lu}\d]*\p{Lu})[\p{Lu}\d]+(?:-[\p{Lu}\d]+)?)\b"
)
_OF_THE_COUNTRY: dict[str, list[str]] = data("posts")["of_the_country"]
_NUMBERED = regex.compile(r"(?:số )?\d+")
_DEPARTMENT, _HOSPITAL = "Khoa", "Bệnh viện"

Named = tuple[str, bool, str | None]  # the full name, whether the body is known for certain, its province


class Expand(Protocol):
    """Writes abbreviations out."""

    def __call__(self, name: str, defined: Mapping[str, str] | None = None) -> str:
        """The name in full; `defined` are the short forms that the document defines."""


class Names:
    """Names bodies in full, by the context of their document."""

    def __init__(self, context: Context, expand: Expand, provinces: Provinces) -> None:
        self._context = context
        self._expand = expand
        self._provinces = provinces

    def organisation(self, body: Body, office: Office | None = None) -> tuple[Organisation, tuple[Inference, ...]]:
        """The body in full. Inferences name the rule and the words for each part that the mention does not hold."""
        inferences: list[Inference] = []
        name, resolved, province = self._name(body, inferences)
        parent = self._name(body.parent, inferences)[0] if body.parent is not None else None
        post = office.post if office is not None else body.office
        within = self._within(body)
        province = province if body.province else self._province_of(within) or province
        return Organisation(name, self._kind(body), province, parent, post, resolved, within), tuple(inferences)

    def place(self, body: Body) -> Place:
        """The place of a body, or the body that is a place, with the larger ones named with it."""
        return Place(self._context.aliases.get(body.place or "", body.place or ""), body.level, self._within(body))

    def giver(self, giver: Giver) -> tuple[Organisation, tuple[Inference, ...]] | None:
        """The body that confers when this body, office or office-holder does; None where that is not said."""
        if isinstance(giver, Body):
            named = self.organisation(giver)
            return None if giver.bare and not named[0].resolved else named  # 'nhà trường' that nobody names
        if isinstance(giver, Person):
            office = next((o for o in giver.offices if o.body is not None or central(o)), None)
            return self.giver(office) if office is not None else None
        name = central(giver)
        if name is not None:
            kind = "chinh-phu" if name != "Chủ tịch nước" else "nha-nuoc"
            return Organisation(name, kind, None, None, giver.post), ()
        if giver.body is None:
            return None
        if of_a_state(giver):  # 'Tổng thống Nga' confers as such
            return Organisation(f"{giver.post} {giver.body.name}", None, None, None, giver.post), ()
        if giver.body.head in _OF_THE_COUNTRY.get(giver.post.removeprefix("Phó "), ()):  # 'Thư khen của Tư lệnh BĐBP'
            return Organisation(f"Bộ {giver.post} {giver.body.head}", None, None, None, giver.post), ()
        body, inferences = self.organisation(whose_agency(giver, self._context, self._provinces) or giver.body, giver)
        unnamed = giver.body.bare and giver.body.type == "named" and not body.resolved
        return None if unnamed else (body, inferences)

    def expanded(self, words: str) -> str:
        """The words with their abbreviations written out."""
        return self._expand(words, self._context.defined)

    # ---- the name

    def _name(self, body: Body, inferences: list[Inference]) -> Named:
        known = self._context.firms if body.type == "named" and body.head == body.name else {}
        base = self._context.aliases.get(body.name) or known.get(body.name, body.name)
        if not (body.head == body.name and any(map(str.isdigit, base.split()))):  # not in 'tàu cá KH 91234 TS'
            base = self._expand(base, self._context.defined)
        if body.type == "fixed":
            return spelling(base), True, None
        if body.parent is not None:
            outer, resolved, province = self._name(self._house(body.parent), inferences)
            return spelling(f"{base} của {outer}" if body.of else f"{base} {outer}"), resolved, province
        if body.type == "place":
            place = self._place(body, inferences)
            if place and body.containers and _NUMBERED.fullmatch(place):  # 'Tổ dân phố số 2, phường X'
                outer = ", ".join(f"{larger} {name}".strip() for larger, name in body.containers)
                return spelling(f"{body.level} {place}, {outer}"), True, None
            return spelling(f"{body.level} {place}" if place else str(body.level)), place is not None, None
        if body.type != "territorial" and body.level is None:
            return self._unplaced(body, base, inferences)
        return self._placed(body, base, inferences)

    def _house(self, parent: Body) -> Body:
        """'Đảng ủy | Trường', 'Đảng ủy | nhà trường': the only one of its kind that the document names, or the same."""
        if not parent.bare or parent.type != "named":
            return parent
        within = (body.parent for body in self._context.bodies if body.parent is not None)
        named = {b.name: b for b in (*self._context.bodies, *within) if b.head == parent.head and not b.bare}
        return next(iter(named.values())) if len(named) == 1 else parent

    def _placed(self, body: Body, base: str, inferences: list[Inference]) -> Named:
        """A body with a level or a place, or one that the document may give a place."""
        level = body.level or (self._level_of(body.place) if body.place is not None else None)
        if body.head == "Phòng" and body.province and not body.leveled and is_of_police(base):
            police = replace(body, head="Công an", name="Công an", type="territorial", kinds={}, level=level)
            base, body = f"{base} Công an", replace(police, leveled=True)  # 'Phòng CSGT Hà Nội'
        if level is None:
            placed = (spelling(f"{base} {body.place}"), True, None) if body.place is not None else None
            return placed or self._unplaced(body, base, inferences)
        if body.place is None and level in ("tỉnh", "thành phố"):
            return self._of_province(body, base, level, inferences)
        place = self._place(body, inferences)
        province = place if body.province else self._context.province
        return spelling(base + self._suffix(body, base, level, place)), place is not None, province

    def _suffix(self, body: Body, base: str, level: str, place: str | None) -> str:
        """How the place stands after the name: ' tỉnh Kiên Giang', ' Kiên Giang', ' thôn 3, xã Hòa Tiến'."""
        if place is not None and base.endswith(f" {place}") and base != body.head:  # 'Đoàn … Hồ Chí Minh' has a place
            return ""  # a short form that stands for the name with its place
        if base in _COMMITTEES:  # 'Tỉnh ủy Kiên Giang': the level is in the name
            if place == CAPITALISED_CITY:
                return f" Thành phố {place}"
            if place is not None and place.isdigit():  # 'Quận ủy Quận 12'
                return f" {level.capitalize()} {place}"
            return f" {place}" if place else ""
        if place is None:
            return f" {level}"
        whole = body.head == base and " " in base and base != "Câu lạc bộ"  # 'Sở Giáo dục và Đào tạo Nghệ An'
        if place == CAPITALISED_CITY and body.province:
            return f" Thành phố {place}"
        if body.type != "territorial" and body.province and not body.leveled and not whole:
            return f" {place}"  # 'Sở Y tế Nghệ An', 'Báo Đà Nẵng' stay as they are written
        if body.rank == "village" and body.containers:
            outer = ", ".join(f"{larger} {name}" for larger, name in body.containers)
            return f" {level} {place}, {outer}"
        return f" {level} {place}"

    def _of_province(self, body: Body, base: str, level: str, inferences: list[Inference]) -> Named:
        """'UBND tỉnh', 'Công an thành phố': the province of the document, or the town named last."""
        context = self._context
        section = context.sections.province(body.start, level)
        province, words = section or (context.province, context.province_span)
        in_city = self._provinces.is_city(province)
        if level == "thành phố" and not in_city:
            town = context.nearest(level, body.start)
            if town is None:
                return spelling(base if base in _COMMITTEES else f"{base} {level}"), False, None
            inferences.append(Inference("conferrer", "town-named-last", town))
            return spelling(base + self._suffix(body, base, level, town)), True, province
        if province is None or (level == "tỉnh" and in_city):
            return spelling(base if base in _COMMITTEES else f"{base} {level}"), False, None
        rule = "province-of-the-paragraph" if section else "province-of-the-document"
        span = context.text.original(*words) if words is not None else (None, None)
        inferences.append(Inference("organisation", rule, province, *span))
        filled = replace(body, place=province, province=True)
        return spelling(base + self._suffix(filled, base, level, province)), True, province

    # ---- bodies without a place

    def _unplaced(self, body: Body, base: str, inferences: list[Inference]) -> Named:
        """The body that the document has named in full elsewhere, or the police body that a department is of."""
        same = named_elsewhere(body, self._context)
        if same is not None:
            return self._name(same, inferences)
        if (school := school_of(body, self._context)) is not None:  # 'Đoàn | trường'
            outer = self._name(school, inferences)[0]
            inferences.append(Inference("organisation", "union-of-the-school", outer))
            return f"{base.removesuffix(' trường')} {outer}", True, None
        if body.type == "territorial":
            return spelling(base), base.endswith(" Việt Nam"), None
        sited = base.endswith(f"Thành phố {CAPITALISED_CITY}")
        if (
            body.kinds.get("any") == "so" and self._context.province and not body.bare and not sited
        ):  # of a province by law
            level = self._provinces.level(self._context.province)
            return self._of_province(replace(body, leveled=True), base, level, inferences)
        if body.bare and body.head == _CENTRAL and (union := self._union()) is not None:
            inferences.append(Inference("organisation", "central-body-of-the-union", union))
            return f"Trung ương {union} Việt Nam", True, None
        if body.bare and body.head != INVESTIGATION:
            return base, False, None
        if body.head == INVESTIGATION:
            longer = next((b for b in self._context.headed(body.head) if len(b.name) > len(body.name)), None)
            if longer is None and len(codes := set(_CASE.findall(self._context.text.text))) == 1 and base == body.head:
                return f"{base} {codes.pop()}", True, None
            return self.expanded(longer.name) if longer is not None and body.bare else base, True, None
        if body.head == _DEPARTMENT and (hospital := self._hospital(body)) is not None:
            inferences.append(Inference("organisation", "department-of-the-hospital", hospital))
            return spelling(f"{base} {hospital}"), True, None
        department = f"Phòng {base.split(' Phòng ', 1)[1]}" if body.head == "Đội" and " Phòng " in base else base
        head = body.head if department == base else "Phòng"  # 'Đội 3 Phòng Cảnh sát hình sự' is as the department is
        field = department[len(head) :].strip()
        field = field.capitalize() if " " in field and field.isupper() else field  # 'ĐỘI CẢNH SÁT HÌNH SỰ'
        if head in _OF_POLICE and (field[:1].upper() + field[1:]).startswith(_POLICE_FIELDS):
            return self._of_police(replace(body, head=head), base, inferences)
        if body.head == "Cục" and field.startswith(_MINISTRY_FIELDS) and self._context.names_fixed(_MINISTRY):
            inferences.append(Inference("organisation", "department-of-the-ministry", _MINISTRY))
            return spelling(f"{base} {_MINISTRY}"), True, None
        return spelling(base), True, None

    def _hospital(self, body: Body) -> str | None:
        """'Khoa Cấp cứu': of the hospital that the document has named by then, if it is the only one."""
        named = [b for b in self._context.called(_HOSPITAL) if not b.bare and not b.alias]
        names = {self._name(b, [])[0] for b in named}
        return names.pop() if len(names) == 1 and named[0].start < body.start else None

    def _union(self) -> str | None:
        """'Trung ương Hội': of the union whose branches the document speaks of, if of one alone."""
        unions = (b for b in self._context.bodies if b.type == "territorial" and b.head.startswith("Hội "))
        heads = {b.head for b in unions if not b.head.startswith("Hội đồng")}
        return heads.pop() if len(heads) == 1 else None

    def _of_police(self, body: Body, base: str, inferences: list[Inference]) -> Named:
        """'Phòng Cảnh sát hình sự': the police body that the document is about."""
        parent = police_parent(body, self._context, self._provinces)
        if parent is not None:
            outer, resolved, province = self._name(parent, inferences)
            inferences.append(Inference("organisation", "department-of-the-police-body", outer))
            return spelling(f"{base} {outer}"), resolved, province
        province = self._context.province
        if province is None or body.head != "Phòng":
            return spelling(base), True, None
        inferences.append(Inference("organisation", "department-of-the-provincial-police", province))
        level = self._provinces.level(province)
        level = level.capitalize() if province == CAPITALISED_CITY else level
        return spelling(f"{base} Công an {level} {province}"), True, province

    # ---- places

    def _within(self, body: Body) -> tuple[str, ...]:
        """The larger places named with a body, here or where the document names its place in full."""
        outer: Body | None = body
        while outer is not None and not outer.containers and outer.parent is not None:
            outer = outer.parent
        if outer is None:
            return ()
        named = outer.containers or self._context.containers(outer)
        open_place = outer.type in ("named", "field") and outer.place is None
        if not named and (open_place or outer.rank == "village"):
            named = self._context.place_after(outer)
        return tuple(f"{level} {name}".strip() for level, name in named)

    def _province_of(self, within: tuple[str, ...]) -> str | None:
        """The province among some larger places."""
        bare = (place.removeprefix("tỉnh ").removeprefix("thành phố ") for place in within)
        return next((name for name in bare if name in self._provinces), None)

    def _place(self, body: Body, inferences: list[Inference]) -> str | None:
        if body.place is not None or body.level is None:
            return body.place
        if (place := self._context.nearest(body.level, body.start)) is not None:
            inferences.append(Inference("organisation", "place-named-last", place))
        return place

    def _level_of(self, place: str) -> str | None:
        if place in self._provinces:
            return self._provinces.level(place)
        return next((level for level in _DISTRICT_LEVELS if self._context.has_place(level, place)), None)

    def _kind(self, body: Body) -> str | None:
        rank = body.rank
        if rank == "city":
            of_city = body.place is None and self._provinces.is_city(self._context.province)
            rank = "province" if body.province or of_city else "district"
        elif rank is None and body.province:
            rank = "province"
        return body.kinds.get(rank or "") or body.kinds.get("any")
