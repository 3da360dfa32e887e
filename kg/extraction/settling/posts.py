"""What the posts of one document are of: the body as written, or as the mention or the document tells it."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.bodies import Body
from kg.extraction.bodies.foreign import COUNTRIES
from kg.extraction.lexicon import data
from kg.extraction.people import Office, Person
from kg.extraction.settling.beside import employer, lends, party_committee
from kg.extraction.settling.clause_bodies import body_of_clause
from kg.extraction.settling.context import Context
from kg.extraction.settling.countries import Countries, is_foreign
from kg.extraction.settling.like_posts import body_like
from kg.extraction.settling.organisations import Names
from kg.extraction.settling.states import central
from kg.facts import Inference, Organisation

_POSTS = data("posts")
_MEMBERS: dict[str, str] = _POSTS["members"]
_LEVELS = {name: row["level"] for name, row in data("organisations")["territorial"].items() if row.get("level")}
_CENTRAL = frozenset(_POSTS["central"])
_BODIES_OF_POSTS: dict[str, list[str]] = {post.lower(): heads for post, heads in _POSTS["bodies_of_posts"].items()}
_NO_MINISTRY = tuple(_POSTS["no_ministries"])
_OF_COMMITTEES = frozenset(_POSTS["of_committees"])
_PARTY_COMMITTEES = frozenset([*data("organisations")["committees"], "Trung ương Đoàn"])
_GENERALS = frozenset(_POSTS["generals"])
_OF_STATES = frozenset(_POSTS["always_of_a_state"])
_OF_BUREAUS: dict[str, str] = _POSTS["of_bureaus"]
_OF_EVENTS = ("Ban Tổ chức", "Ban Giám khảo", "Ban chuyên án", "Đảng ủy", "Ban Chỉ đạo")
_MEMBER, _CENTRAL_COMMITTEE = "Ủy viên", "Trung ương Đảng"
_LOCAL = (*data("organisations")["committees"], "Đảng ủy", "Đảng bộ", "Quân ủy")
_OF_THE_COUNTRY: dict[str, list[str]] = _POSTS["of_the_country"]
_DEPUTY, _ASSEMBLY, _COUNCIL = "Đại biểu", "Quốc hội", "Hội đồng nhân dân"
_ELDER, _VILLAGES = "Già làng", ("làng", "bản", "buôn", "thôn", "xóm", "ấp", "khóm")
_SCHOOL, _OF_MINISTRY = "Trường", "Bộ"
_MINISTER, _OF_MINISTERS = "Bộ trưởng", frozenset(_POSTS["of_ministers"])
_OF_PLACES = ("Trưởng ", "Phó Trưởng ", "Phó trưởng ")


_Body = tuple[Organisation | None, tuple[Inference, ...]]


class Posts:
    """Settles the posts of one document."""

    def __init__(self, context: Context, names: Names) -> None:
        self._context, self._names = context, names
        self.low = context.text.lower
        self._countries = Countries(context.text, context.offices)

    def position(self, office: Office) -> str:
        """The post in full: 'nguyên Chủ tịch Hội đồng quản trị'."""
        return self._names.expanded(f"{office.former} {office.post}" if office.former else office.post)

    def of_bureau(self, office: Office, organisation: Organisation | None) -> tuple[str, Organisation | None]:
        """'Ủy viên BCH Hội X': 'Ủy viên' of the 'Ban Chấp hành Hội X'; of a local Party committee the post stays."""
        position = self.position(office)
        bureau = _OF_BUREAUS.get(office.post)
        if bureau is None or organisation is None or organisation.name.startswith(_LOCAL):
            return position, organisation
        member = f"{office.former} {_MEMBER}" if office.former else _MEMBER
        if organisation.name == _CENTRAL_COMMITTEE:
            return member, organisation
        if organisation.name == "Quốc hội":
            bureau = "Ủy ban Thường vụ"
        name = organisation.name.removeprefix(f"{bureau} ")
        return member, replace(organisation, name=f"{bureau} {name}")

    def unit(self, person: Person) -> _Body:
        """The unit of one whose rank alone is told, or the branch of the army that it is a rank of."""
        if person.unit is not None:
            return self._names.organisation(person.unit)
        if person.branch is None or not is_foreign(person.name):
            return None, ()
        of = self._countries.main
        branch = person.branch.capitalize()
        if of is None:
            return Organisation(branch), ()
        return Organisation(f"{branch} {of}"), (Inference("organisation", "country-of-the-document", of),)

    def body(self, person: Person, office: Office) -> _Body:
        """The body that an office is of, as written, or as the rest of the mention or of the document tells it."""
        foreign = is_foreign(person.name)
        state = self._of_state(office, self._context.full_name(person)) if foreign else None
        if state is not None:
            return state
        name = central(office)
        if name is not None:
            government = name.startswith("Thủ tướng") and not foreign
            return (Organisation("Chính phủ", "chinh-phu") if government else None), ()
        if office.post == _MINISTER and office.body is None and self._heads_an_office(person):
            return None, ()  # 'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ'
        if office.body is not None and office.body.bare and office.body.name == _SCHOOL:
            school = self._in_document(office)
            return school or (None, ())
        if office.body is not None and office.body.bare and office.body.name == _OF_MINISTRY:
            ministry = self._ministry()
            return self._names.organisation(ministry, office) if ministry is not None else (None, ())
        body = office.body or self._of_member(office) or (None if office.open else self._beside(person, office))
        if body is not None:
            unplaced = body.type == "territorial" and not (body.level or body.place or body.parent)
            of_country = any(
                body.head in _OF_THE_COUNTRY.get(of, ()) for of in (office.post.removeprefix("Phó "), person.rank or "")
            )
            if unplaced and (person.rank in _GENERALS or of_country):
                return Organisation(body.name, None, None, None, office.post), ()
            named = self._names.organisation(body, office)
            unnamed = body.bare and body.type in ("named", "field") and not named[0].resolved
            unnamed = unnamed and body.head not in _OF_EVENTS  # 'Giám đốc Công ty' of no name
            return (None, ()) if unnamed else named
        found = (
            None
            if office.open
            else self._of_chamber(office)
            or self._of_party(office)
            or self._of_police(person, office)
            or self._in_document(office)
            or self._of_last_place(person, office)
            or self._of_clause(office)
            or self._like(office)
        )
        return found or (None, ())

    def _heads_an_office(self, who: Person) -> bool:
        """Whether the document tells a minister to head an office of the government, which is no ministry."""
        same = (who, *(p for _, p in self._context.people if p.name == who.name))
        return any(o.body is not None and o.body.name in _OF_MINISTERS for p in same for o in p.offices)

    def _others(self, name: str) -> Iterator[Person]:
        return (p for _, p in self._context.people if p.name != name and self._context.full_name(p) != name)

    def _of_state(self, office: Office, name: str) -> _Body | None:
        """'Tổng thống John Doe', 'Bộ trưởng Quốc phòng John Doe': the other state that the document is about."""
        body = office.body
        implied = body is None or (body.name == "Chính phủ" and body.start < 0)
        ministry = (
            office.post in ("Bộ trưởng", "Thứ trưởng")
            and body is not None
            and body.type == "fixed"
            and body.parent is None
        )
        if not (office.post in _OF_STATES and implied) and not ministry:
            return None
        of = self._countries.main
        others = {
            o.body.name
            for o in self._context.offices
            if o.post == office.post and o.body is not None and o.body.name in COUNTRIES
        }
        same = {o.body.name for p in self._others(name) for o in p.offices if o.post == office.post and o.body}
        held = of in same
        if implied and len(left := others - same) == 1 and same & others:
            of, others, held = next(iter(left)), set(), False  # the only state whose holder nobody else is told to be
        if of is None or others - {of} or (held and office.former is None):
            return None  # 'cố Thủ tướng A' beside the 'Thủ tướng Singapore' may be of any country
        if ministry and body is not None and body.name.endswith(tuple(COUNTRIES)):
            return None
        full = f"{body.name} {of}" if ministry and body is not None else of
        return Organisation(full), (Inference("organisation", "country-of-the-document", of),)

    def _of_member(self, office: Office) -> Body | None:
        """'Tỉnh ủy viên': the committee is in the post."""
        name = _MEMBERS.get(office.post)
        if name is None:
            return None
        return Body(name, name, "territorial", level=_LEVELS[name], start=office.start, end=office.end)

    def _beside(self, person: Person, office: Office) -> Body | None:
        """'Bí thư, Chủ tịch UBND tỉnh', 'Chủ tịch kiêm Tổng Giám đốc Công ty X': the body of the office beside it."""
        if office.post in _CENTRAL:
            return None
        at = person.offices.index(office)
        beside = (*person.offices[at + 1 :], *reversed(person.offices[:at]))
        bodies = (employer(o.body, office) for o in beside if o.body is not None)
        body = next((lender for lender in bodies if lends(lender, office)), None)
        if body is None and office.post == "Vụ trưởng":  # 'Vụ trưởng, Giám đốc Cơ quan đại diện Bộ X'
            parents = (o.body.parent for o in beside if o.body is not None and o.body.parent is not None)
            body = next((parent for parent in parents if parent.name.startswith("Bộ ")), None)
        committee = party_committee(body, office) if body is not None else None
        if committee is not None:
            return committee
        if body is not None and body.parent is not None and office.post in _OF_COMMITTEES:
            return body.parent if body.parent.head in _PARTY_COMMITTEES else body
        return body

    def _of_party(self, office: Office) -> _Body | None:
        """'Về phía Hội X có ông A, Phó Chủ tịch': the body whose people the clause names."""
        sentence = next((s for s in self._context.sentences if s.start <= office.start < s.end), None)
        if sentence is None:
            return None
        low = self._context.text.lower
        bodies = [t.value for t in sentence.row if t.kind == "BODY" and t.end <= office.start]
        for body in reversed(bodies):
            before, after = low[sentence.start : body.start].rstrip(), low[body.end : office.start].lstrip()
            if before.endswith("phía") and after.startswith(("có ", "gồm ", "tham dự có ")) and body.type != "place":
                return self._names.organisation(body, office)
        return None

    def _of_chamber(self, office: Office) -> _Body | None:
        """'Đại biểu Lê Văn A': of the National Assembly or the council that the document named last, or alone."""
        if office.post != _DEPUTY:
            return None
        chambers = [b for b in self._context.fixed if b.name == _ASSEMBLY]
        chambers += [b for b in self._context.headed(_COUNCIL) if b.level or b.place]
        before = [b for b in chambers if b.start < office.start]
        body = max(before, key=lambda b: b.start) if before else next(iter(chambers), None)
        if body is None:
            return None
        organisation, inferences = self._names.organisation(body, office)
        return organisation, (*inferences, Inference("organisation", "chamber-named-last", organisation.name))

    def _of_police(self, person: Person, office: Office) -> _Body | None:
        """'Đại tá A, Phó Giám đốc,': of the provincial police that the document named last."""
        if not person.rank or office.post.removeprefix("Phó ") != "Giám đốc":
            return None
        police = [b for b in self._context.headed("Công an") if b.level == "tỉnh" or b.province]
        before = [b for b in police if b.start < office.start] or police
        return self._names.organisation(before[-1], office) if before else None

    def _in_document(self, office: Office) -> _Body | None:
        """'Hiệu trưởng', 'Bộ trưởng': the body of its kind that the document named last, or alone."""
        heads = _BODIES_OF_POSTS.get(office.post.removeprefix("Phó ").lower())
        if heads is None:
            return None
        body = self._ministry() if heads == ["Bộ"] else self._named_last(heads, office.start)
        if body is None:
            return None
        organisation, inferences = self._names.organisation(body, office)
        return organisation, (*inferences, Inference("organisation", "body-of-the-post-named-last", organisation.name))

    def _of_clause(self, office: Office) -> _Body | None:
        """'UBND tỉnh X cho biết, Chủ tịch A …': the body that the clause begins with."""
        sentence = next((s for s in self._context.sentences if s.start <= office.start < s.end), None)
        body = body_of_clause(office, sentence) if sentence is not None else None
        if body is None:
            return None
        organisation, inferences = self._names.organisation(body, office)
        return organisation, (*inferences, Inference("organisation", "body-of-the-clause", organisation.name))

    def _like(self, office: Office) -> _Body | None:
        """'nguyên Chủ tịch A': of the only body whose 'Chủ tịch' the document tells of."""
        body = body_like(office, self._context.offices)
        if body is None:
            return None
        organisation, inferences = self._names.organisation(body, office)
        return organisation, (*inferences, Inference("organisation", "body-of-the-same-post", organisation.name))

    def _named_last(self, heads: list[str], position: int) -> Body | None:
        parents = (b.parent for b in self._context.bodies if b.parent is not None)  # 'Đảng ủy | Trường X'
        named = [b for head in heads for b in self._context.headed(head) if not b.bare]
        named = named or [b for b in parents if b.head in heads and not b.bare]
        before = [b for b in named if b.start < position]
        return max(before, key=lambda b: b.start) if before else next(iter(named), None)

    def _ministry(self) -> Body | None:
        """The only ministry of the document, or the one that it names far more often than any other."""
        named: dict[str, list[Body]] = {}
        for body in (*self._context.bodies, *self._context.fixed):
            if body.name.startswith("Bộ ") and body.parent is None and not body.name.startswith(_NO_MINISTRY):
                named.setdefault(self._names.organisation(body)[0].name, []).append(body)
        ranked = sorted(named.values(), key=len, reverse=True)
        if not ranked or (len(ranked) > 1 and len(ranked[0]) < 2 * len(ranked[1])):
            return None
        return ranked[0][0]

    def _of_last_place(self, person: Person, office: Office) -> _Body | None:
        """'Trưởng thôn': the village that was named last."""
        level = office.post.removesuffix(" trưởng").lower().rsplit(" ", 1)[-1]
        of_a_place = office.post.startswith(_OF_PLACES) or level in _VILLAGES
        place = self._context.nearest(level, office.start) if of_a_place else None
        if office.post == _ELDER:
            named = [found for found in map(self._village, _VILLAGES) if found is not None]
            level, place = named[0] if len(named) == 1 else (level, None)
        if place is None and person.home and office.post.startswith(_OF_PLACES) and person.home[0][0] in _VILLAGES:
            level, place = person.home[0]  # 'làm Trưởng thôn, bà A (làng X, …)'
        if place is None:
            return None
        return Organisation(f"{level} {place}"), (Inference("organisation", "place-named-last", place),)

    def _village(self, level: str) -> tuple[str, str] | None:
        """The only village of a level that the document names."""
        names = {name for _, name in self._context.levels.get(level, ())}
        return (level, names.pop()) if len(names) == 1 else None
