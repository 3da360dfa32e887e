"""The police body that a department or squad is part of, where its name leaves that out."""

import regex

from kg.extraction.bodies import Body
from kg.extraction.people import Office
from kg.extraction.people.completing import AGENCY, heads_agency
from kg.extraction.settling.context import Context
from kg.extraction.settling.provinces import Provinces

_DEPARTMENTS_OF_POLICE = regex.compile(r"Phòng (?:[Cc]ảnh sát|[Aa]n ninh|P[ACKX]\d\d\b)")


def police_parent(body: Body, context: Context, provinces: Provinces) -> Body | None:
    """'Đội Cảnh sát hình sự': the body of the police that was named last, or else first after it."""
    bodies = [b for b in context.headed("Công an") if _has_departments(b, body.head, context, provinces)]
    before = [b for b in bodies if b.start <= body.start]
    own = [b for b in before if b.rank == "district"] if body.head == "Đội" else []  # provinces have 'Phòng'
    return (own or before)[-1] if before else next(iter(bodies), None)


def whose_agency(office: Office, context: Context, provinces: Provinces) -> Body | None:
    """'Thủ trưởng Cơ quan An ninh điều tra (Công an X)': the police, for the agency confers nothing of its own."""
    if office.body is None or office.body.head != AGENCY or not heads_agency(office):
        return None
    return office.body.parent or police_parent(office.body, context, provinces)


def _has_departments(body: Body, head: str, context: Context, provinces: Provinces) -> bool:
    """Whether a police body has 'Phòng' (a province's) or at least 'Đội' (a district's)."""
    if not (body.level or body.place) or body.rank not in (None, "province", "city", "district"):
        return False
    if head != "Phòng" or body.rank == "province" or body.province:
        return True
    return body.rank == "city" and provinces.is_city(body.place or context.province)


def is_of_police(department: str) -> bool:
    """'Phòng Cảnh sát giao thông': whether only the police have such a department."""
    return _DEPARTMENTS_OF_POLICE.match(department) is not None
