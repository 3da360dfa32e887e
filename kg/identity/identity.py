"""The policy of identity in one place: which key each name of each document has in the graph."""

from collections.abc import Iterable, Iterator

from kg.facts import Award, Event, Facts, Organisation, Place
from kg.identity.careers import Ranks, split_office
from kg.identity.conflicts import conflicts
from kg.identity.gazetteer import Gazetteer
from kg.identity.groups import Groups
from kg.identity.happenings import groups, merges
from kg.identity.heads import Heads
from kg.identity.keys import Key, name_key
from kg.identity.organisations import Organisations
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
    Key(parts=('công-an-tỉnh-kiên-giang',), document='')
    >>> identity.organisation_key("a", Organisation("Công an tỉnh", resolved=False))
    Key(parts=('công-an-tỉnh',), document='a')
    >>> identity.person_key("a", "Lê Văn Quý")
    Key(parts=('lê-văn-quý',), document='a')
    """

    def __init__(self, facts: Iterable[Facts] = (), vocabulary: Vocabulary | None = None) -> None:
        facts = list(facts)
        self.units = Units.of(vocabulary)
        self._places = Places(self.units, Gazetteer.load())
        self._organisations = Organisations(self._places, Heads.of(vocabulary))
        self._where = {one.document: Where(one.place, understood_on(one)) for one in facts}
        self.register = Register(facts, self.organisation_key, self.place_key, self._organisations)
        people = self._people(facts, Ranks(vocabulary), vocabulary)
        self.same_people: tuple[SamePerson, ...] = tuple(people.same())
        self._person = {
            (document, judgement.person.parts[0]): judgement.person
            for judgement in self.same_people
            for document in judgement.documents
        }
        self.namesakes: tuple[tuple[Key, Key], ...] = tuple(people.namesakes(self._person))
        self.reprints = reprints(facts)
        told = [one for each in facts for one in tellings(each, self.organisation_key)]
        self.merged, self.doubtful = merges(told, self.reprints.one)
        self._happened = {one.key: merge.key for merge in self.merged for one in merge.told}
        self._group = groups(self.merged)
        self._occasions: dict[str, set[str]] = {}
        for telling in told:
            if telling.event:
                self._occasions.setdefault(self.happened(telling.key), set()).add(self.happened(telling.event))
        self.conflicts = conflicts(self.merged, self.reprints)

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
            for award in one.awards + one.not_awards:
                for name in award.presenter:
                    people.add(one.document, name)
                for recipient in award.recipients:
                    if recipient.kind == "person" and recipient.name:
                        people.add(one.document, recipient.name)
        return people

    def organisation_key(self, document: str, organisation: Organisation, date: str | None = None) -> Key:
        """The key of a body on a date (the document's without one); confined to a document that leaves it open."""
        for where in self._at(document, date):
            if found := self._organisations.key(organisation, where):
                return found
        return Key((name_key(organisation.name),), document)

    def place_key(self, document: str, place: Place, date: str | None = None) -> Key:
        """The key of a place on a date, likewise."""
        for where in self._at(document, date):
            if found := self._places.key(place, where):
                return found
        return Key((name_key(" ".join(filter(None, (place.level, place.name)))),), document)

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
        key = name_key(name)
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
                out |= {name_key(label): Key((name_key(kind.label),)) for label in office.labels}
    return out
