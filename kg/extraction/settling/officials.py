"""Named people with their posts and ranks; one entry a person, position and body."""

from kg.extraction.people import Office, Person
from kg.extraction.settling.context import Context
from kg.extraction.settling.events import Cite
from kg.extraction.settling.organisations import Names, _central
from kg.facts import Inference, Official, Organisation
from kg.language.normal import spelling

_ENTRY = tuple[str, str | None, Organisation | None]
_MEMBER = {"Tỉnh ủy viên": "Tỉnh ủy", "Thành ủy viên": "Thành ủy", "Huyện ủy viên": "Huyện ủy", "Quận ủy viên": "Quận ủy"}
_SCHOOLS = ("Trường", "Đại học", "Học viện")
_FIRMS = ("Công ty", "Tổng Công ty", "Tập đoàn", "Ngân hàng")
_BODY_OF_POST = {"Bộ trưởng": ("Bộ", "Bộ Công an", "Bộ Quốc phòng", "Bộ Giáo dục và Đào tạo"), "Thứ trưởng": ("Bộ",), "Cục trưởng": ("Cục",), "Vụ trưởng": ("Vụ",), "Hiệu trưởng": _SCHOOLS,
                 "Chủ tịch HĐQT": _FIRMS, "Chủ tịch Hội đồng quản trị": _FIRMS, "Tổng Giám đốc": _FIRMS, "Viện trưởng": ("Viện",), "Đại đội trưởng": ("Đại đội",), "Đội trưởng": ("Đội",),
                 "Đồn trưởng": ("Đồn Biên phòng", "Đồn Công an"), "Trưởng phòng": ("Phòng",), "Trưởng khoa": ("Khoa",)}  # fmt: skip
_NO_POSITION = ("Thuyền trưởng", "Đội trưởng", "Đại biểu", "Tổng đạo diễn")


def officials(context: Context, names: Names, evidence: Cite) -> list[Official]:
    """Every named person with a position or rank, in the order of the text."""
    ranks: dict[str, str] = {}
    posts: dict[str, list[tuple[str, Organisation | None, Official]]] = {}
    order: list[str] = []
    for sentence, person in context.people:
        if sentence.zone == "boilerplate":
            continue
        full = context.full_name(person)
        if len(full.split()) < 2:
            continue
        if person.rank and not person.late:
            ranks.setdefault(full, person.rank)
        if not person.rank and not person.offices:
            continue
        if full not in order:
            order.append(full)
        last_body = next((o.body for o in reversed(person.offices) if o.body is not None), None)
        for at, office in enumerate(person.offices):
            position, organisation, inferences = _position(context, names, office, person, at, last_body)
            if position is None:
                continue
            start, end = min(person.start, office.start), max(person.end, office.end)
            fact = Official((evidence(sentence, start, end, "office"),), full, person.rank, position, organisation, inferences)
            known = posts.setdefault(full, [])
            _add(known, fact)
        if not person.offices:
            posts.setdefault(full, [])
            ranks.setdefault(full, person.rank or "")
    out: list[Official] = []
    for full in order:
        rank = ranks.get(full) or None
        for _, _, fact in posts.get(full, []):
            out.append(Official(fact.evidence, full, rank, fact.position, fact.organisation, fact.inferences))
        if not posts.get(full) and rank:
            sentence, person = next((s, p) for s, p in context.people if context.full_name(p) == full and p.rank)
            out.append(Official((evidence(sentence, person.start, person.end, "rank"),), full, rank, None, None))
    return out


def _position(context: Context, names: Names, office: Office, person: Person, at: int, last_body: object) -> tuple[str | None, Organisation | None, tuple[Inference, ...]]:
    post = office.post
    if office.former:
        post = f"{office.former} {post}"
    post = names.expanded(post)
    central = _central(office)
    if central is not None:
        return (post, Organisation("Chính phủ", "chinh-phu") if central.startswith("Thủ tướng") else None, ())
    if office.body is not None:
        organisation, inferences = names.organisation(office.body, office)
        return post, organisation, inferences
    if office.post in _MEMBER:
        from kg.extraction.bodies import Body

        level = {"Tỉnh ủy": "tỉnh", "Thành ủy": "thành phố", "Huyện ủy": "huyện", "Quận ủy": "quận"}[_MEMBER[office.post]]
        body = Body(_MEMBER[office.post], _MEMBER[office.post], "territorial", level=level, start=office.start, end=office.end)
        organisation, inferences = names.organisation(body, office)
        return post, organisation, inferences
    # 'Bí thư, Chủ tịch UBND tỉnh', 'Chủ tịch kiêm Tổng Giám đốc Công ty X': the body of the office beside it
    for other in (*person.offices[at + 1 :], *reversed(person.offices[:at])):
        if other.body is not None:
            organisation, inferences = names.organisation(other.body, office)
            return post, organisation, inferences
    heads = next((h for p, h in _BODY_OF_POST.items() if office.post.removeprefix("Phó ").lower() == p.lower()), ())
    named = [b for b in context.bodies if b.head in heads and not b.bare]
    before = [b for b in named if b.start < office.start]
    if heads and named and (before or heads != ("Bộ",)) and (heads != ("Bộ",) or len({b.name for b in named}) == 1):
        organisation, inferences = names.organisation(before[-1] if before else named[0], office)
        return post, organisation, (*inferences, Inference("organisation", "body-of-the-post-named-last", organisation.name))
    level = office.post.rsplit(" ", 1)[-1]
    if office.post.startswith(("Trưởng ", "Phó Trưởng ", "Phó trưởng ")) and (place := context.nearest(level, office.start)):
        return post, Organisation(f"{level} {place}"), (Inference("organisation", "place-named-last", place),)
    return post, None, ()


def _add(known: list[tuple[str, Organisation | None, Official]], fact: Official) -> None:
    """Keep one entry for each post: 'Thứ trưởng' said again without its ministry adds nothing."""
    position = spelling(fact.position or "")
    for i, (other, organisation, earlier) in enumerate(known):
        if other.lower() != position.lower():
            continue
        if fact.organisation is None:
            return
        if organisation is None:
            known[i] = (position, fact.organisation, fact)
            return
        if organisation.name.lower() == fact.organisation.name.lower() or (not fact.organisation.resolved and organisation.name.startswith(fact.organisation.name)):
            return
        if organisation.name.lower().startswith(fact.organisation.name.lower()) or organisation.name.lower().endswith(fact.organisation.name.lower()):
            return
        if fact.organisation.name.lower().startswith(organisation.name.lower()) or fact.organisation.name.lower().endswith(organisation.name.lower()):
            known[i] = (position, fact.organisation, fact)
            return
        del earlier
    known.append((position, fact.organisation, fact))
