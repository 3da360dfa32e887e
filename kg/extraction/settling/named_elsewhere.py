"""The body that a shorter mention means, which the document names in full: 'Hội Nông dân', 'Công ty Sông Mây'."""

from kg.extraction.bodies import Body
from kg.extraction.settling.context import Context

INVESTIGATION = "Ban chuyên án"
_SHORTENED = frozenset(["Công ty", "Trường"])  # heads after which a text may leave out what a body does
_CLUB = "Câu lạc bộ"


def named_elsewhere(body: Body, context: Context) -> Body | None:
    """The fuller mention of a body without a place; None where there is none, or several differ."""
    if body.type == "territorial":
        return _of_its_kind(body, context)
    if body.bare:
        before = [b for b in context.called(body.head) if not b.bare and b.start < body.start]
        before = before or [b for b in context.page if b.head == body.head and not b.bare]
        kind = body.name.lower()
        named = [b for b in before if b.name.lower().startswith(kind)] or before
        return named[-1] if named and body.head != INVESTIGATION else None
    name = body.name.lower()
    same = [b for b in context.headed(body.head) if b.name.lower() == name and b is not body]
    placed = [b for b in same if (b.place or b.level) and b.type == "field"]  # 'CLB "Mây" xã X', 'CLB "Mây"'
    alone = len({(b.level, b.place) for b in placed}) == 1 and body.kinds.get("any") != "so"
    placed = placed if alone or body.head == _CLUB else []
    return next((b for b in same if b.parent), next(iter(placed), None)) or _longer(body, context)


def _of_its_kind(body: Body, context: Context) -> Body | None:
    """'Công an' and no more: the one body of that kind that the document is about, of a province or of a town."""
    alike = (*context.headed(body.head), *context.headed(f"{body.head} Việt Nam"))
    same = [b for b in alike if b is not body]
    provincial = [b for b in same if b.level == "tỉnh" or b.province]
    if provincial:
        return provincial[0] if len({b.place for b in provincial if b.place}) <= 1 else None
    before = [b for b in same if b.level is not None and b.start < body.start]
    named = [b for b in before if b.place] or before  # 'UBND xã', and then 'UBND'
    return named[0] if named and len({(b.level, b.place) for b in named}) == 1 else None


def _longer(body: Body, context: Context) -> Body | None:
    """'Công ty Sông Mây': the 'Công ty Cổ phần Dệt may Sông Mây' of the text, if there is just one that ends so."""
    proper = body.name[len(body.head) :].strip()
    if body.head == "Phòng" and proper.count(" ") > 1:  # 'Phòng An ninh mạng | và phòng, chống tội phạm …'
        also = {b.name: b for b in context.headed(body.head) if b.name.startswith(f"{body.name} và ")}
        return next(iter(also.values())) if len(also) == 1 else None
    if body.type != "named" or body.head not in _SHORTENED or not proper:
        return None
    found = {b.name: b for b in context.called(body.head) if not b.bare and _is_longer(b.name, body.name, proper)}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_longer(name: str, short: str, proper: str) -> bool:
    """Whether a name ends in the proper name of a short one, or goes on with the country."""
    ends_so = proper[0].isupper() and name.endswith(f" {proper}")
    return len(name) > len(short) and (ends_so or name == f"{short} Việt Nam")
