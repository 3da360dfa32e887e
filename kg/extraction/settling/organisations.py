"""A body as mentioned → the body named in full, with the place that the document lets one infer."""

from dataclasses import replace

from kg.extraction.awards import Giver
from kg.extraction.bodies import Body
from kg.extraction.bodies.foreign import COUNTRIES
from kg.extraction.lexicon import data
from kg.extraction.people import Office, Person
from kg.extraction.settling.context import Context
from kg.facts import Inference, Organisation
from kg.language.normal import spelling

_POLICE = ("Cảnh sát", "An ninh", "Hậu cần", "Tham mưu", "Kỹ thuật hình sự", "Kỹ thuật", "Hồ sơ", "Quản lý xuất nhập cảnh", "Xây dựng phong trào", "Tổ chức cán bộ",
           "Công tác Đảng", "Công tác đảng", "Điều tra", "Ngoại tuyến", "Viễn thông", "PV", "PC", "PA", "PX", "PK", "CSGT", "Trinh sát")  # fmt: skip
_COMPANY_HEADS = ("Công ty", "Tổng Công ty", "Tập đoàn", "Ngân hàng", "Trường", "Đại học", "Học viện", "Bệnh viện")
_CITY = "Hồ Chí Minh"
_HEADS_OF_STATES = frozenset(data("posts")["heads_of_states"])


class Names:
    """Names bodies in full, by the context of their document."""

    def __init__(self, context: Context, expand: "Expand") -> None:
        self._context = context
        self._expand = expand

    def organisation(self, body: Body, office: Office | None = None) -> tuple[Organisation, tuple[Inference, ...]]:
        """The body in full. Inferences name the rule and the words for each part that the mention does not hold."""
        inferences: list[Inference] = []
        name, resolved, province = self._name(body, inferences)
        kind = self._kind(body)
        parent = self._name(body.parent, inferences)[0] if body.parent is not None else None
        post = office.post if office is not None else body.office
        return Organisation(name, kind, province, parent, post, resolved), tuple(inferences)

    def giver(self, giver: Giver) -> tuple[Organisation, tuple[Inference, ...]] | None:
        """The body that confers when this body, office or office-holder does; None where that is not said."""
        if isinstance(giver, Body):
            return self.organisation(giver)
        if isinstance(giver, Person):
            office = next((o for o in giver.offices if o.body is not None or _central(o)), None)
            return self.giver(office) if office is not None else None
        central = _central(giver)
        if central is not None:
            return Organisation(central, "chinh-phu" if central != "Chủ tịch nước" else "nha-nuoc", None, None, giver.post), ()
        if giver.body is None:
            return None
        if giver.post in _HEADS_OF_STATES and giver.body.name in COUNTRIES:  # 'Tổng thống Nga' confers as such
            return Organisation(f"{giver.post} {giver.body.name}", None, None, None, giver.post), ()
        return self.organisation(giver.body, giver)

    def expanded(self, words: str) -> str:
        """The words with their abbreviations written out."""
        return self._expand(words, self._context.defined)

    # ---- parts

    def _name(self, body: Body, inferences: list[Inference]) -> tuple[str, bool, str | None]:
        context = self._context
        base = self._expand(context.aliases.get(body.name, body.name), context.defined)
        if body.type == "fixed":
            return spelling(base), True, None
        if body.parent is not None:
            outer, resolved, province = self._name(body.parent, inferences)
            return spelling(f"{base} của {outer}" if body.of else f"{base} {outer}"), resolved, province
        if body.type == "place":
            place = self._place(body, inferences)
            return spelling(f"{body.level} {place}" if place else str(body.level)), place is not None, None
        if body.type in ("field", "named") and body.level is None:
            return self._unplaced(body, base, inferences)
        level = body.level
        if body.place is not None and level is None:
            level = self._level_of(body.place)
        if body.place is None and level in ("tỉnh", "thành phố"):
            return self._of_province(body, base, level, inferences)
        place = body.place if body.place is not None else (self._place(body, inferences) if level else None)
        if level is None:
            if body.place is not None:
                return spelling(f"{base} {body.place}"), True, None
            return self._unplaced(body, base, inferences)
        suffix = self._suffix(body, base, level, place)
        province = place if body.province else context.province
        return spelling(f"{base}{suffix}"), place is not None, province

    def _suffix(self, body: Body, base: str, level: str, place: str | None) -> str:
        tail = ", ".join(f"{lv} {pl}" for lv, pl in body.containers if body.rank == "village") if body.rank == "village" else ""
        tail = f", {tail}" if tail else ""
        if base in ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Tỉnh đoàn", "Thành đoàn", "Huyện đoàn", "Quận đoàn"):
            return f" {place}" if place and place != _CITY else (" Thành phố Hồ Chí Minh" if place else "")
        if body.type in ("field", "named") and body.province and not body.level:
            return f" {place}"
        if place == _CITY and body.province:
            return " Thành phố Hồ Chí Minh"
        if body.type != "territorial" and body.province and level == "tỉnh" and not _written_level(self._context, body, place):
            return f" {place}"
        return f" {level} {place}{tail}" if place else f" {level}"

    def _of_province(self, body: Body, base: str, level: str, inferences: list[Inference]) -> tuple[str, bool, str | None]:
        """'UBND tỉnh', 'Công an thành phố': the province of the document, or the town named last."""
        context = self._context
        if level == "thành phố":
            town = context.nearest("thành phố", body.start)
            if town is not None and not (context.province and self._is_city(context.province)):
                inferences.append(Inference("conferrer", "town-named-last", town))
                return spelling(f"{base}{self._suffix(body, base, level, town)}"), True, context.province
            if context.province is None or not self._is_city(context.province):
                return spelling(f"{base} {level}") if base not in ("Thành ủy", "Thành đoàn") else base, False, None
        if context.province is None or (level == "tỉnh" and self._is_city(context.province)):
            short = base if base in ("Tỉnh ủy", "Tỉnh đoàn") else f"{base} {level}"
            return spelling(short), False, None
        span = context.province_span
        inferences.append(Inference("organisation", "province-of-the-document", context.province, *(span or (None, None))))
        filled = replace(body, place=context.province, province=True)
        return spelling(f"{base}{self._suffix(filled, base, level, context.province)}"), True, context.province

    def _unplaced(self, body: Body, base: str, inferences: list[Inference]) -> tuple[str, bool, str | None]:
        """A department without its parent: the police body that the document is about, or the firm it stands in."""
        context = self._context
        head = body.head
        if body.type == "territorial":  # 'Công an' and no more: the one body of that kind that the document is about
            same = [b for b in context.bodies if b.head == head and b is not body and (b.level == "tỉnh" or b.province)]
            if same and len({b.place for b in same if b.place}) <= 1:
                return self._name(same[0], inferences)
            return spelling(base), False, None
        if body.bare and head not in ("Ban chuyên án",):
            same = [b for b in context.bodies if (b.head == head or b.name.startswith(head + " ")) and not b.bare and b.start < body.start]
            if same:
                return self._name(same[-1], inferences)
            return base, False, None
        twin = next((b for b in context.bodies if b.parent is not None and b.name.lower() == body.name.lower() and b is not body), None)
        if twin is not None:
            return self._name(twin, inferences)
        if head in ("Ban chuyên án",):
            longer = [b for b in context.bodies if b.head == head and len(b.name) > len(body.name)]
            return (self._expand(longer[0].name, context.defined) if longer and body.bare else base), True, None
        if head in ("Phòng", "Đội") and base[len(head) :].strip().startswith(_POLICE):
            parent = self._police_parent(body)
            if parent is not None:
                outer, resolved, province = self._name(parent, inferences)
                inferences.append(Inference("organisation", "department-of-the-police-body", outer))
                return spelling(f"{base} {outer}"), resolved, province
            if context.province and head == "Phòng":
                level = "thành phố" if self._is_city(context.province) else "tỉnh"
                inferences.append(Inference("organisation", "department-of-the-provincial-police", context.province))
                place = "Thành phố Hồ Chí Minh" if context.province == _CITY else f"{level} {context.province}"
                return spelling(f"{base} Công an {place}"), True, context.province
        return spelling(base), True, None

    def _police_parent(self, body: Body) -> Body | None:
        bodies = [b for b in self._context.bodies if b.head == "Công an" and b.rank in (None, "province", "city", "district") and (b.level or b.place)]
        if body.head == "Phòng":
            bodies = [b for b in bodies if b.rank in ("province",) or b.province or (b.rank == "city" and self._is_city(b.place or self._context.province or ""))]
        before = [b for b in bodies if b.start <= body.start]
        return before[-1] if before else (bodies[0] if bodies else None)

    def _place(self, body: Body, inferences: list[Inference]) -> str | None:
        if body.place is not None:
            return body.place
        if body.level is None:
            return None
        place = self._context.nearest(body.level, body.start)
        if place is not None:
            inferences.append(Inference("organisation", "place-named-last", place))
        return place

    def _level_of(self, place: str) -> str | None:
        if self._is_province(place):
            return "thành phố" if self._is_city(place) else "tỉnh"
        for level in ("huyện", "thị xã", "thành phố", "quận", "xã", "phường", "thị trấn"):
            if any(name == place for _, name in self._context.levels.get(level, ())):
                return level
        return None

    def _kind(self, body: Body) -> str | None:
        rank = body.rank
        if rank == "city":
            rank = "province" if (body.province or (body.place is None and self._context.province and self._is_city(self._context.province))) else "district"
        if rank is None and body.province:
            rank = "province"
        return body.kinds.get(rank or "") or body.kinds.get("any")

    def _is_city(self, province: str) -> bool:
        return province in CITIES

    def _is_province(self, place: str) -> bool:
        return place in PROVINCES


class Expand:
    """Writes abbreviations out."""

    def __call__(self, words: str, extra: dict[str, str] | None = None) -> str: ...


CITIES = frozenset({"Hà Nội", "Hồ Chí Minh", "Đà Nẵng", "Hải Phòng", "Cần Thơ", "Huế"})
PROVINCES: set[str] = set()


def _written_level(context: Context, body: Body, place: str | None) -> bool:
    del place
    return f"{body.level} " in context.text.lower[body.start : body.end]


def _central(office: Office) -> str | None:
    if office.body is not None and office.body.name in COUNTRIES:
        return None  # the head of another state
    if office.post in ("Thủ tướng",) and (office.body is None or office.body.name == "Chính phủ"):
        return "Thủ tướng Chính phủ"
    if office.post == "Chủ tịch nước":
        return "Chủ tịch nước"
    return None
