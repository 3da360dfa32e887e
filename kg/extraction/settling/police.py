"""The police body that a department or squad is part of, where its name leaves that out."""

from kg.extraction.bodies import Body
from kg.extraction.settling.context import Context
from kg.extraction.settling.provinces import Provinces


def police_parent(body: Body, context: Context, provinces: Provinces) -> Body | None:
    """'Đội Cảnh sát hình sự': the body of the police that was named last, or else first after it."""
    bodies = [b for b in context.headed("Công an") if _has_departments(b, body.head, context, provinces)]
    before = [b for b in bodies if b.start <= body.start]
    own = [b for b in before if b.rank == "district"] if body.head == "Đội" else []  # provinces have 'Phòng'
    return (own or before)[-1] if before else next(iter(bodies), None)


def _has_departments(body: Body, head: str, context: Context, provinces: Provinces) -> bool:
    """Whether a police body has 'Phòng' (a province's) or at least 'Đội' (a district's)."""
    if not (body.level or body.place) or body.rank not in (None, "province", "city", "district"):
        return False
    if head != "Phòng" or body.rank == "province" or body.province:
        return True
    return body.rank == "city" and provinces.is_city(body.place or context.province)
