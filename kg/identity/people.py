"""People across documents: one name and posts that one career connects are one person, a name alone never."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from kg.identity.careers import Bodies, Post, Rank, Span, above, agree, conflict, its_service, merged, split_office
from kg.identity.keys import Key, name_key
from kg.identity.pupils import split_class

# Namesakes are paired with this many of those that follow them (sorted neighbourhood): a common name of n holders
# gives at most 5 n candidates instead of n².
WINDOW = 5
SAME_OFFICE, SAME_CAREER = "same-name-office-and-organisation", "same-name-and-career"
SAME_AWARD, JUDGED = "same-name-and-award", "judgement"


@dataclass(frozen=True, slots=True, order=True)
class Tenure:
    """An office of one body, as a key."""

    organisation: Key
    office: str


@dataclass(frozen=True, slots=True, order=True)
class SamePerson:
    """A judgement: these documents speak of one person, and the offices that say so."""

    person: Key
    name: str  # as the documents write it
    documents: tuple[str, ...]
    tenures: tuple[Tenure, ...]
    rule: str
    judged: tuple[tuple[str, str], ...] = ()  # documents and names, where a judgement took part

    @property
    def members(self) -> tuple[tuple[str, str], ...]:
        """The documents, and the key of the name that each calls the person by."""
        return self.judged or tuple((document, self.person.parts[0]) for document in self.documents)


@dataclass(slots=True)
class _Person:
    """What is known of one person while documents are being joined."""

    documents: list[str]
    career: dict[Post, Span]


@dataclass(slots=True)
class People:
    """The people of all documents, by name; one node each per document until their posts say more."""

    bodies: Bodies
    _names: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))  # name → document → as written
    _outer: dict[Key, set[Key]] = field(default_factory=dict)
    _careers: dict[str, dict[str, dict[Post, Span]]] = field(default_factory=lambda: defaultdict(dict))

    def add(
        self,
        document: str,
        name: str,
        organisation: Key | None = None,
        position: str | None = None,
        rank: Rank | None = None,
        date: str | None = None,
    ) -> None:
        """Take note of a person, and of a post where the body is known beyond this document."""
        key = name_key(name)
        written = self._names[key].get(document, name)
        self._names[key][document] = min(written, name)
        if organisation is None or organisation.document:
            return
        office, former = split_office(position) if position else ("", False)
        office, school_class = split_class(office)
        post = Post(organisation, name_key(office) if office else "", former, rank, school_class)
        career = self._careers[key].setdefault(document, {})
        career[post] = (date or "", date or "")

    def written(self, document: str, name: str) -> str:
        """How a document writes a name; '' where it does not name it."""
        return self._names.get(name, {}).get(document, "")

    def same(self) -> Iterator[SamePerson]:
        """Every person of two or more documents, sorted."""
        for name in sorted(self._careers):
            for one in self._joined(name):
                if len(one.documents) > 1:
                    yield self._judged(name, one)

    def namesakes(self, same: dict[tuple[str, str], Key]) -> Iterator[tuple[Key, Key]]:
        """Pairs that share a name and nothing else that would tell: candidates for a judgement."""
        for key in sorted(self._names):
            documents = self._names[key]
            if len(documents) > 1:
                people = sorted({same.get((document, key), Key((key,), document)) for document in documents})
                yield from _neighbours(people)

    def _joined(self, name: str) -> list[_Person]:
        """Documents by their dates, each joined to the people known so far whom it speaks of."""
        careers = self._careers[name]
        people: dict[int, _Person] = {}
        of: dict[Key, set[int]] = defaultdict(set)  # who is of a body, and who of a part of it
        within: dict[Key, set[int]] = defaultdict(set)
        in_order = sorted(careers, key=lambda one: (min(span[0] for span in careers[one].values()), one))
        for number, document in enumerate(in_order):
            joined = _Person([document], dict(careers[document]))
            for near in sorted(self._near(joined.career, of, within)):
                known = people.get(near)
                if known is not None and self._are_one(known.career, joined.career):
                    joined = _Person(known.documents + joined.documents, merged((known.career, joined.career)))
                    del people[near]
            people[number] = joined
            for body in self._bodies_of(joined.career):
                of[body].add(number)
                for outer in self._above(body):
                    within[outer].add(number)
        return list(people.values())

    def _near(self, career: dict[Post, Span], of: dict[Key, set[int]], within: dict[Key, set[int]]) -> set[int]:
        """Those of the same bodies, of their parts, and of what they are parts of: nobody else can be the same."""
        found: set[int] = set()
        for body in self._bodies_of(career):
            found |= of.get(body, set()) | within.get(body, set())
            for outer in self._above(body):
                found |= of.get(outer, set())
        return found

    def _bodies_of(self, career: dict[Post, Span]) -> set[Key]:
        """The bodies of a career, and the services that squads are of."""
        bodies = {post.organisation for post in career}
        return bodies | {its_service(body, self.bodies.heads) for body in bodies}

    def _above(self, body: Key) -> set[Key]:
        if body not in self._outer:
            self._outer[body] = above(body, self.bodies)
        return self._outer[body]

    def _are_one(self, one: dict[Post, Span], other: dict[Post, Span]) -> bool:
        pairs = [(a, one[a], b, other[b]) for a in one for b in other]
        return any(agree(*pair, self.bodies) for pair in pairs) and not any(conflict(*pair) for pair in pairs)

    def _judged(self, name: str, one: _Person) -> SamePerson:
        attested: dict[Tenure, int] = defaultdict(int)
        for document in one.documents:
            for tenure in {Tenure(post.organisation, post.office) for post in self._careers[name][document]}:
                attested[tenure] += 1
        shared = sorted(t for t in attested if attested[t] > 1 and t.office)
        tenures = tuple(shared or sorted(attested))
        first = tenures[0]
        person = Key((name, *first.organisation.parts, *([first.office] if first.office else [])))
        written = min(self._names[name][document] for document in one.documents)
        rule = SAME_OFFICE if shared else SAME_CAREER
        return SamePerson(person, written, tuple(sorted(one.documents)), tenures, rule)


def _neighbours(people: list[Key]) -> Iterator[tuple[Key, Key]]:
    for start, person in enumerate(people):
        for other in islice(people, start + 1, start + 1 + WINDOW):
            yield person, other
