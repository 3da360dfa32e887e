"""The policy of identity in one place: which key each name of each document has in the graph."""

from collections.abc import Iterable, Iterator

from kg.facts import Award, Event, Facts, Organisation, Place
from kg.identity.addresses import key_of
from kg.identity.careers import Ranks, split_office
from kg.identity.conflicts import conflicts
from kg.identity.gazetteer import Gazetteer
from kg.identity.groups import Groups
from kg.identity.happenings import bonds, groups, merges
from kg.identity.heads import Heads
from kg.identity.judgements import DIFFERENT, UNSURE, Judgement, of_kind, valid
from kg.identity.keys import Key, body_key, name_key
from kg.identity.organisations import Organisations
from kg.identity.overrides import Aliases, happenings_judged, judged_people
from kg.identity.people import People, SamePerson
from kg.identity.places import Places, Where
from kg.identity.register import Register, understood_on
from kg.identity.reprints import reprints
from kg.identity.telling import conferral_key, event_key, tellings
from kg.identity.units import Units
from kg.vocabulary import Vocabulary


class Identity:
    """Answers who is who, from the facts of all documents.

    Organisations are one by name and place where the text tells which body it is; else they stay in their document.
    A person stays in the document, unless the name is the same in another and one career connects the posts.
    Conferrals and events are one where giver, form, date and recipients of several documents agree (`happenings`).

    >>> identity = Identity()
    >>> identity.organisation_key("a", Organisation("Công an tỉnh Kiên Giang", place="Kiên Giang"))
    Key(parts=('công-an-tỉnh-tỉnh-kiên-giang',), document='')
    >>> identity.organisation_key("a", Organisation("Công an tỉnh", resolved=False))
    Key(parts=('công-an-tỉnh',), document='a')
    >>> identity.person_key("a", "Lê Văn Quý")
    Key(parts=('lê-văn-quý',), document='a')
    """

    def __init__(
        self,
        facts: Iterable[Facts] = (),
        vocabulary: Vocabulary | None = None,
        judgements: Iterable[Judgement] = (),
    ) -> None:
        facts = list(facts)
        self.judgements = valid(judgements)
        self._bodies, self._sites = (Aliases(self.judgements, kind) for kind in ("organisation", "place"))
        self.units = Units.of(vocabulary)
        self._places = Places(self.units, Gazetteer.load())
        self._organisations = Organisations(self._places, Heads.of(vocabulary))
        self._where = {one.document: Where(one.place, understood_on(one)) for one in facts}
        self.register = Register(facts, self.organisation_key, self.place_key, self._organisations)
        self.reprints = reprints(facts)
        told = [one for each in facts for one in tellings(each, self.organisation_key)]
        self.merged, self.doubtful = merges(told, self.reprints.one, happenings_judged(self.judgements, told))
        self._happened = {one.key: merge.key for merge in self.merged for one in merge.told}
        self._group = groups(self.merged)
        self._occasions: dict[str, set[str]] = {}
        for telling in told:
            if telling.event:
                self._occasions.setdefault(self.happened(telling.key), set()).add(self.happened(telling.event))
        self.conflicts = conflicts(self.merged, self.reprints)
        people = self._people(facts, Ranks(vocabulary), vocabulary)
        same = judged_people(self.judgements, people, list(people.same()), bonds(self.merged))
        self.same_people: tuple[SamePerson, ...] = tuple(same)
        self._person = {member: one.person for one in same for member in one.members}
        self.namesakes = self._namesakes(people)

    def _people(self, facts: Iterable[Facts], ranks: Ranks, vocabulary: Vocabulary | None) -> People:
        """Everybody whom the documents name, with the posts of known bodies."""
        people = People(self._organisations)
        central = _central(vocabulary)
        for one in facts:
            for official in one.officials:
                body = self.organisation_key(one.document, official.organisation) if official.organisation else None
                if body is None and official.position:
                    body = central.get(name_key(split_office(official.position)[0]))
                rank = ranks.named(official.rank)
                people.add(one.document, official.person, body, official.position, rank, self._where[one.document].date)
            for beside in one.affiliations:
                body = self.organisation_key(one.document, beside.organisation)
                rank = ranks.named(beside.rank)
                people.add(one.document, beside.person, body, beside.role, rank, self._where[one.document].date)
            for award in one.awards + one.not_awards:
                for name in award.presenter:
                    people.add(one.document, name)
                for recipient in award.recipients:
                    if recipient.kind == "person" and recipient.name:
                        people.add(one.document, recipient.name)
        return people

    def _namesakes(self, people: People) -> tuple[tuple[Key, Key], ...]:
        """Those who share a name and may be one; whom somebody judged to be two are not among them."""
        home = self._person
        found = set(people.namesakes(home))
        for relation, keep in ((DIFFERENT, False), (UNSURE, True)):
            for one in of_kind(self.judgements, "person", relation):
                keys = [key_of(each) for each in (one.one, one.other)]
                first, second = sorted(home.get((key.document, key.parts[0]), key) for key in keys)
                found = (found | {(first, second)}) if keep else (found - {(first, second)})
        return tuple(sorted(found))

    def organisation_key(self, document: str, organisation: Organisation, date: str | None = None) -> Key:
        """The key of a body on a date (the document's without one); confined to a document that leaves it open."""
        own = Key((name_key(organisation.name),), document)
        return self._bodies.key(own, self.rule_key(document, organisation, date))

    def rule_key(self, document: str, organisation: Organisation, date: str | None = None) -> Key:
        """The key of a body as the rules have it, before any judgement."""
        for where in self._at(document, date):
            if found := self._organisations.key(organisation, where):
                return found
        return Key((body_key(organisation.name),), document)

    def body_called(self, key: Key) -> Key:
        """The key of a body that the rules call by a key, after all judgements."""
        return self._bodies.key(key, key)

    def place_key(self, document: str, place: Place, date: str | None = None) -> Key:
        """The key of a place on a date, likewise."""
        own = Key((name_key(" ".join(filter(None, (place.level, place.name)))),), document)
        found = (key for where in self._at(document, date) if (key := self._places.key(place, where)))
        return self._sites.key(own, next(found, own))

    def whole(self, body: Key) -> tuple[Key, str] | None:
        """The body that law or its name makes a body a part of, and what that is called."""
        return self._organisations.whole(body)

    def _at(self, document: str, date: str | None) -> Iterator[Where]:
        """Where and when a name is to be understood: on its own date, else on that of the document."""
        where = self._where.get(document, Where())
        if date and date != where.date:
            yield Where(where.province, date)
        yield where

    def person_key(self, document: str, name: str) -> Key:
        """The key of a person: within one document, a name is one person."""
        return self.person_key_of(document, name_key(name))

    def person_key_of(self, document: str, key: str) -> Key:
        """The key of the person whom a document calls by a name of that key."""
        return self._person.get((document, key), Key((key,), document))

    def conferral_key(self, document: str, award: Award, groups: Groups) -> str:
        """The key of a conferral: of its own document, or of the first document that tells of it."""
        return self.happened(conferral_key(document, award, groups))

    def event_key(self, document: str, event: Event) -> str:
        """The key of an event: of its own document, or of the first document that tells of it."""
        return self.happened(event_key(document, event))

    def occasions(self, own: str) -> set[str]:
        """The keys of the events at which a conferral was given, as any of the documents that tell of it says."""
        return self._occasions.get(self.happened(own), set())

    def happened(self, own: str) -> str:
        """The key of a conferral or event, from the key that it has within its document."""
        return self._happened.get(own, own)

    def group_key(self, own: str) -> str:
        """The key of a group of unnamed recipients, from the key that it has within its document."""
        return self._group.get(own, own)


def _central(vocabulary: Vocabulary | None) -> dict[str, Key]:
    """Offices that only one body in the country has ('Chủ tịch nước'), and that body."""
    offices = vocabulary.scheme("offices") if vocabulary is not None else ()
    out: dict[str, Key] = {}
    for office in offices:
        kinds = office.values("ofKind")
        if vocabulary is not None and "central" in office.values("level") and len(kinds) == 1:
            kind = vocabulary.concept(kinds[0])
            if "none" in kind.values("complement"):
                out |= {name_key(label): Key((body_key(kind.label),)) for label in office.labels}
    return out
