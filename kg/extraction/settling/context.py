"""What a document tells about itself: its province, the places, bodies and people it has named, its short forms."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from operator import itemgetter

from kg.extraction.bodies import Body, place_of
from kg.extraction.drafts import Sentence
from kg.extraction.groups import Group
from kg.extraction.lexicon import data
from kg.extraction.people import Office, Person
from kg.extraction.settling.calling import in_full
from kg.extraction.settling.definitions import definitions
from kg.extraction.settling.firms import firms
from kg.extraction.settling.home import NAMING, Home, bodies_of
from kg.extraction.settling.provinces import Provinces
from kg.extraction.settling.sections import Sections
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_IN_A_LIST = frozenset(["COMMA", "AND", "SEMI", "W", "HONORIFIC", "TITLE"])
_BETWEEN = 2  # words that may stand between two names of a list
_NAMING = frozenset(["NAMELY", "COLON", "INCLUDING"])
_CERTAIN = 10  # counts that hardly are of two sets by chance
_NEXT = 4  # sentences after which a set is no longer named
_TELLING = ("body", "lead", "title")
_BEFALLS = tuple(data("members")["befalls"])
_BEFORE_PLACE = (", ", " (", ", thuộc ", " thuộc ", " ở ", ", ở ")  # between a body and the place that it is in
_FARTHEST_PLACE = max(map(len, _BEFORE_PLACE))
_APART = 5  # characters between two bodies of a list
_LAST = "\uffff"
_TELL = NAMING | {"PROVINCE"}


class Context:
    """The document-wide knowledge that settling rules ask for."""

    def __init__(
        self,
        text: Normal,
        sentences: Sequence[Sentence],
        header: Sequence[Token],
        abbreviations: Mapping[str, str],
        provinces: Provinces,
        dateline: tuple[int, int] | None = None,
        fixed: Sequence[Body] = (),
        page: Sequence[Body] = (),
    ) -> None:
        self.text, self._provinces = text, provinces
        self.dateline = dateline  # where the publication date stands
        self.sentences = sentences
        self.page = page  # the bodies that the page's header and footer name
        self.fixed = fixed  # central bodies anywhere in the text, also in sentences that are not read
        self.defined = dict(definitions(text.text, abbreviations))
        telling = [(s, t) for s in sentences for t in s.row if t.kind in _TELL]  # a third of the chunks
        self.people = [(s, person) for s, t in telling for person in _people_of(t)]
        self._full_names = _full_names(self.people)
        self._called: dict[tuple[str, frozenset[str], str | None], str] = {}  # what `full_name` has found
        self._posts: dict[str, set[str]] = {}  # 'Tổng thống Trump' is he of the Trumps who is called so in full
        for _, person in self.people:
            self._posts.setdefault(person.name, set()).update(office.post for office in person.offices)
        self._homes = {o.body.start: p.home for _, p in self.people for o in p.offices if o.body and p.home}
        self._places = [(t.start, found) for _, t in telling if (found := place_of(t))]
        self.levels: dict[str, list[tuple[int, str]]] = {}
        self.aliases: dict[str, str] = {}
        self.bodies = [body for _, t in telling if t.kind in NAMING for body in bodies_of(t)]
        self.bodies.sort(key=lambda body: body.start)
        self._headed: dict[str, list[Body]] = {}
        for body in self.bodies:
            self._headed.setdefault(body.head, []).append(body)
            if body.alias:
                placed = body.type == "named" and body.place is not None
                full = f"{body.name} {body.level} {body.place}" if placed else body.name
                self.aliases[body.alias] = full
                if body.type == "named" and body.alias.isupper() and body.alias not in full:
                    self.defined.setdefault(body.alias, full)  # 'Công đoàn BIDV'
            self._remember(body)
        self.firms = firms(self.bodies)
        for mentions in self.levels.values():
            mentions.sort()
        for level, place in _placed(page):  # 'Cổng thông tin phường X - quận Y' over an article that names no other
            self.levels.setdefault(level, [(0, place.title() if place.isupper() else place)])
        self.province, self.province_span = Home(text, provinces).province(sentences, header)

    def _remember(self, body: Body) -> None:
        town = body.level == "thành phố" and body.place is not None and not self._provinces.is_city(body.place)
        if body.place and body.level and (not body.province or town):  # 'thành phố Bắc Kạn' is a town of its province
            self.levels.setdefault(body.level, []).append((body.start, body.place))
        for level, place in body.containers:
            self.levels.setdefault(level, []).append((body.start, place))
        if body.parent is not None:
            body.parent.start = body.start
            self._remember(body.parent)

    @cached_property
    def sections(self) -> Sections:
        """The provinces that paragraphs are about."""
        return Sections(self.text, self.sentences, self.bodies, self.province, self._provinces)

    # ---- places and bodies

    def nearest(self, level: str, position: int) -> str | None:
        """The place of a level ('huyện') that was named last before a position, or else first after it."""
        mentions = self.levels.get(level)
        if not mentions:
            return None
        at = bisect_right(mentions, (position, _LAST))
        return mentions[at - 1][1] if at else mentions[0][1]

    def containers(self, body: Body) -> tuple[tuple[str, str], ...]:
        """The larger places that the document names with the place of a body; none where it names several."""
        named = self._containers.get((body.level, body.place), ()) if body.place else ()
        return max(named, key=len) if len({found[-1] for found in named}) == 1 else ()

    @cached_property
    def _containers(self) -> dict[tuple[str | None, str | None], list[tuple[tuple[str, str], ...]]]:
        """By level and place, the larger places named with it."""
        out: dict[tuple[str | None, str | None], list[tuple[tuple[str, str], ...]]] = {}
        for body in self.bodies:
            if body.containers:
                out.setdefault((body.level, body.place), []).append(body.containers)
        return out

    def place_after(self, body: Body) -> tuple[tuple[str, str], ...]:
        """The place named right after a body that has none in its name: 'Trường Tiểu học X, xã Y, huyện Z'."""
        if body.end >= 0:
            for at in range(bisect_right(self._places, body.end, key=itemgetter(0)), len(self._places)):
                start, place = self._places[at]
                if start > body.end + _FARTHEST_PLACE:
                    break
                if self.text.text[body.end : start] in _BEFORE_PLACE:
                    return place
        return self._homes.get(body.start, ())

    def has_place(self, level: str, place: str) -> bool:
        """Whether the document names a place with this level."""
        return any(name == place for _, name in self.levels.get(level, ()))

    def names_fixed(self, name: str) -> bool:
        """Whether the document names this central body."""
        return any(body.name == name for body in self.fixed)

    def headed(self, head: str) -> Sequence[Body]:
        """The bodies with this head, in the order of the text."""
        return self._headed.get(head, ())

    def called(self, head: str) -> Iterator[Body]:
        """The bodies whose names begin with these words, in the order of the text."""
        return (body for body in self.bodies if body.head == head or body.name.startswith(head + " "))

    def listed(self, head: str) -> Sequence[Body]:
        """The bodies of a first list of several with this head: 'Công an các tỉnh A, B và C'."""
        run: list[Body] = []
        for body in self.headed(head):
            if run and (body.place is None or not 0 < body.start - run[-1].end <= _APART):
                if len(run) > 1:
                    break
                run = []
            if body.place is not None:
                run.append(body)
        return run if len(run) > 1 else []

    # ---- people

    @cached_property
    def offices(self) -> list[Office]:
        """All offices that the document names: those without a person first, each kind in the order of the text."""
        alone = [t.value for s in self.sentences if "OFFICE" in s.kinds for t in s.row if t.kind == "OFFICE"]
        return alone + [office for _, person in self.people for office in person.offices]

    def split_of(self, total: int) -> Group | None:
        """The set that the document counts as so many collectives and individuals together."""
        groups = [t.value for s in self.sentences for t in s.row if t.kind == "GROUP" and t.value.size == total]
        split = next((g for g in groups if g.collectives and g.individuals), None)
        people = next((g for g in groups if g.individuals == total and total >= _CERTAIN), None)
        return split or people

    def named_next(self, sentence: int, number: int, kind: str = "PERSON") -> list[Person | Body]:
        """'Ba điều dưỡng đó là các chị A, B và C': whom one of the next sentences names for a set of so many."""
        for known in self.sentences:
            if not sentence < known.number <= sentence + _NEXT or not known.row:
                continue
            kinds = {token.kind for token in known.row}
            resumes = _resumes(known.row, kind)
            found = [token.value for token in known.row if token.kind == kind and _is_one(token)]
            if resumes and kinds & _NAMING and len(found) == number:
                return found
        return []

    def runs(self, sentence: int, position: int) -> list[list[Person]]:
        """The coordinated lists of people ('A, B và C') named before a position, in order."""
        out: list[list[Person]] = []
        for known in self.sentences:
            if known.number > sentence:
                break
            out.extend(run for run in _lists(known.row, position) if len(run) > 1)
        return out

    def all_runs(self, number: int) -> list[list[Person]]:
        """The coordinated lists of just so many people in the sentences that tell of nothing bad befalling them."""
        return [run for run in self._runs if len(run) == number]

    @cached_property
    def _runs(self) -> list[list[Person]]:
        telling = (s for s in self.sentences if s.zone in _TELLING)
        well = (s for s in telling if not any(word in self.text.lower[s.start : s.end] for word in _BEFALLS))
        return [run for s in well for run in _lists(s.row, s.end)]

    def holding(self, post: str) -> Sequence[tuple[Person, Office]]:
        """Those who are told to hold such a post, and their offices, in the order of the text."""
        return self._holding.get(post, ())

    @cached_property
    def _holding(self) -> dict[str, list[tuple[Person, Office]]]:
        out: dict[str, list[tuple[Person, Office]]] = {}
        for _, person in self.people:
            for office in person.offices:
                out.setdefault(office.post, []).append((person, office))
        return out

    def meant_by(self, name: str) -> Sequence[Person]:
        """The mentions of one who has this full name."""
        return self._mentions.get(name, ())

    @cached_property
    def _mentions(self) -> dict[str, list[Person]]:
        out: dict[str, list[Person]] = {}
        for _, person in self.people:
            out.setdefault(self.full_name(person), []).append(person)
        return out

    @cached_property
    def honorifics(self) -> dict[str, set[str]]:
        """How people are addressed, by their full names: 'Lê Thị Mây' as 'bà' and 'chị'."""
        out: dict[str, set[str]] = {}
        for _, person in self.people:
            if person.honorific:
                out.setdefault(self.full_name(person), set()).add(person.honorific.split()[-1])
        return out

    def full_name(self, person: Person) -> str:
        """'anh Đạt' is Lê Hoàng Đạt where the document names just one such person in full."""
        name = person.name
        if name.count(" ") > 1:
            return name
        key = name, frozenset([office.post for office in person.offices]), person.honorific
        found = self._called.get(key)
        if found is None:
            found = self._called[key] = in_full(*key, self._full_names, self._posts, self.people)
        return found


def _placed(bodies: Iterable[Body]) -> Iterator[tuple[str, str]]:
    """The levels and places that bodies name, but for provinces."""
    for body in bodies:
        if body.level and body.place and not body.province:
            yield body.level, body.place
        yield from body.containers


def _people_of(token: Token) -> Iterator[Person]:
    """The people that a chunk names: itself, or the givers of an award ('bằng khen của Bộ trưởng A')."""
    if token.kind == "PERSON":
        yield token.value
    elif token.kind == "AWARD":
        yield from (giver for giver in token.value.givers if isinstance(giver, Person))


def _lists(row: Iterable[Token], position: int) -> Iterator[list[Person]]:
    run: list[Person] = []
    between = 0  # words since the last person
    for token in row:
        if token.start >= position:
            break
        if token.kind == "PERSON":
            run.append(token.value)
            between = 0
        elif run:
            between += token.kind == "W"
            if token.kind not in _IN_A_LIST or between > _BETWEEN:
                yield run
                run = []
    yield run


def _is_one(token: Token) -> bool:
    """Whether a chunk names one person or body, and not a mere place or 'đơn vị'."""
    return token.kind != "BODY" or not (token.value.type == "place" or (token.value.bare and token.value.place is None))


def _full_names(people: Iterable[tuple[Sentence, Person]]) -> dict[str, list[str]]:
    """Names of two words and more by their last one, those of three and more first."""
    out: dict[str, list[str]] = {}
    for _, person in people:
        words = person.name.split()
        names = out.setdefault(words[-1], []) if len(words) >= 2 else [person.name]
        if person.name not in names:
            names.insert(0 if len(words) >= 3 else len(names), person.name)
    return out


def _resumes(row: Sequence[Token], kind: str) -> bool:
    """Whether a sentence goes on with a set: 'Ba cá nhân gồm …' with people, not with bodies."""
    first = row[0]
    if first.kind == "GROUP":
        return (first.value.individuals if kind == "BODY" else first.value.collectives) is None
    return any(token.kind == "NAMELY" for token in row[:3])
