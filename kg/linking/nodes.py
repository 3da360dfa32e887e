"""What the nodes of a graph are linked to: each by all that its documents say of it, and by what somebody judged."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.facts import Facts, Organisation
from kg.identity import Identity, Key, name_key
from kg.identity.addresses import address, key_of, kind_of, same_spelling
from kg.identity.judgements import DIFFERENT, SAME, UNSURE, Judgement
from kg.identity.register import bodies_of, understood_on
from kg.linking.bodies import body_candidates
from kg.linking.deciding import LINKED, NIL, Candidate, Decision, Feature, decide
from kg.linking.entities import Entity, Register
from kg.linking.mappings import CLOSE, EXACT, Link
from kg.linking.mention import Mention
from kg.linking.people import person_candidates

KINDS = ("place", "organisation", "person")
UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True)
class Linked:
    """A node and what became of it."""

    kind: str
    key: Key
    label: str
    decision: Decision
    links: tuple[Link, ...] = ()  # reviewed, or judged by somebody; nothing else is stated
    judged: tuple[Judgement, ...] = ()

    @property
    def address(self) -> str:
        """Its address below the base: 'organisation/bộ-công-an'."""
        return address(self.kind, self.key)

    @property
    def outcome(self) -> str:
        """linked, nil, ambiguous, unreviewed; 'unresolved' for what its document leaves open."""
        return (
            LINKED
            if self.links
            else UNRESOLVED
            if self.key.document and self.kind != "person"
            else self.decision.outcome
        )


@dataclass(slots=True)
class _Seen:
    """What the documents say of a node."""

    label: str
    mentions: dict[Mention, None] = field(default_factory=dict)


def linked_nodes(
    facts: Sequence[Facts], identity: Identity, judgements: Iterable[Judgement] = (), register: Register | None = None
) -> list[Linked]:
    """Every place, organisation and person that documents name, in order of kind and address."""
    register = register or Register.load()
    by_hand: dict[str, list[Judgement]] = defaultdict(list)
    for one in judgements:
        if one.external:
            by_hand[same_spelling(one.one)].append(one)
    found = [*_places(identity, register), *_bodies(facts, identity, register), *_people(facts, identity, register)]
    known = {same_spelling(one.address) for one in found}
    for address_of in sorted(by_hand.keys() - known):  # an award or a movement: linked only where somebody says so
        label = next((each.one_label for each in by_hand[address_of] if each.one_label), address_of)
        found.append(Linked(kind_of(address_of), key_of(address_of), label, Decision(NIL)))
    judged = (_judged(one, by_hand.get(same_spelling(one.address), ()), register) for one in found)
    return sorted(judged, key=lambda one: ([*KINDS, one.kind].index(one.kind), one.address))


def _places(identity: Identity, register: Register) -> Iterator[Linked]:
    """Units by the concepts that they are: nothing is left to decide."""
    for key in sorted(identity.register.places):
        unit = identity.units.with_key(key)
        concepts = [f"place:{notation}" for notation in unit.concepts] if unit is not None else []
        subjects = concepts or [f"id:place/{','.join(key.parts)}"]
        entities = [one for one in register.entities if one.subject in subjects and not key.document]
        label = unit.name if unit is not None else key.parts[0].replace("-", " ")
        if not entities:
            yield Linked("place", key, label, Decision(NIL))
            continue
        entities.sort(key=lambda one: one.until)
        best = Candidate(entities[-1], (Feature("address"),))
        decision = replace(decide([best]), rivals=tuple(entities[:-1]))
        yield Linked("place", key, label, decision, _stated(decision))


def _bodies(facts: Sequence[Facts], identity: Identity, register: Register) -> Iterator[Linked]:
    subjects = {one.subject: one for one in register.entities}
    seen: dict[Key, _Seen] = {}
    for one in facts:
        for body, date in bodies_of(one):
            key = identity.organisation_key(one.document, body, date)
            mention = _as_told(body, date or understood_on(one) or "")
            seen.setdefault(key, _Seen(body.name)).mentions[mention] = None
    for key, told in sorted(seen.items()):
        if key.document:
            yield Linked("organisation", key, told.label, Decision(NIL))
            continue
        entity = subjects.get(f"id:organisation/{','.join(key.parts)}")
        if entity is not None:
            decision = decide([Candidate(entity, (Feature("address"), *_in_time(entity, told)))])
        else:
            decision = _best([decide(body_candidates(mention, register)) for mention in told.mentions])
        yield Linked("organisation", key, told.label, decision, _stated(decision))


def _as_told(body: Organisation, date: str) -> Mention:
    """A body as if it stood in a text: with its place behind it where its name does not say it."""
    place = body.place if body.place and name_key(body.place) not in name_key(body.name) else ""
    return Mention(body.name, "", f" ({place})" if place else "", date)


def _in_time(entity: Entity, told: _Seen) -> Iterator[Feature]:
    """A body that has the name of one that was not there yet: 'Bộ Nội vụ' of 1986."""
    dates = sorted({mention.published for mention in told.mentions if mention.published})
    if dates and dates[-1] < entity.since[: len(dates[-1])]:
        yield Feature("time", f"since {entity.since}, not {dates[-1]}", against=True)


def _people(facts: Sequence[Facts], identity: Identity, register: Register) -> Iterator[Linked]:
    known = {name for kind, name in register.forms["spelling"] if kind == "person"}
    seen: dict[Key, _Seen] = {}
    for one in facts:
        for official in one.officials:
            key = identity.person_key(one.document, official.person)
            body = official.organisation.name if official.organisation is not None else ""
            office = " ".join(filter(None, (official.position, body)))
            rank = f"{official.rank} " if official.rank else ""
            after = f", {office}" if office else ""
            mention = Mention(official.person, rank, after, understood_on(one) or "")
            seen.setdefault(key, _Seen(official.person)).mentions[mention] = None
    for key, told in sorted(seen.items()):
        if told.label and name_key(told.label).replace("-", " ") not in known:
            yield Linked("person", key, told.label, Decision(NIL))
            continue
        decision = _best([decide(person_candidates(mention, register)) for mention in told.mentions])
        yield Linked("person", key, told.label, decision, _stated(decision))


def _best(decisions: Sequence[Decision]) -> Decision:
    """Of what several mentions are linked to: the one they agree on; none where two of them differ."""
    linked = {one.entity.subject: one for one in decisions if one.entity is not None}
    if len(linked) == 1:
        return next(iter(linked.values()))
    if linked:
        return Decision(NIL)
    return next((one for one in decisions if one.outcome != NIL), decisions[0])


def _stated(decision: Decision) -> tuple[Link, ...]:
    """The links that may be stated; of a unit that a reform left alone, those of its last time."""
    if decision.entity is None:
        return ()
    out: dict[str, Link] = {}
    for entity in (decision.entity, *decision.rivals):
        for link in entity.links:
            if link.reviewed:
                out.setdefault(link.object_id, link)
    return tuple(out[name] for name in sorted(out))


def _judged(one: Linked, judgements: Sequence[Judgement], register: Register) -> Linked:
    """What somebody judged of the links of a node beats what the rules found."""
    if not judgements:
        return one
    last = {each.other: each for each in judgements}
    refused = {other for other, each in last.items() if each.relation in (DIFFERENT, UNSURE)}
    links = [link for link in one.links if link.object_id not in refused]
    known = {link.object_id: link for entity in register.entities for link in entity.links}
    for other, each in sorted(last.items()):
        if each.relation == SAME and other not in {link.object_id for link in links}:
            links.append(_by_hand(one, each, known.get(other)))
    return replace(one, links=tuple(links), judged=tuple(last[other] for other in sorted(last)))


def _by_hand(one: Linked, judged: Judgement, known: Link | None) -> Link:
    """The link that a judgement makes."""
    license = known.license if known is not None else ""
    predicate = known.predicate_id if known is not None and known.predicate_id in (EXACT, CLOSE) else EXACT
    return Link(
        *(f"id:{one.address}", one.label, predicate, judged.other, judged.other_label, "semapv:ManualMappingCuration"),
        *(judged.author, judged.date, 1.0, license, True),
        comment=judged.why,
    )


def candidates_of(one: Linked) -> tuple[Link, ...]:
    """What a node may be linked to besides, for somebody to judge."""
    if one.decision.candidate is None or one.decision.outcome == NIL:
        return ()
    entities = (one.decision.candidate.entity, *one.decision.rivals)
    seen = {each.other for each in one.judged} | {link.object_id for link in one.links}
    rows = (link for entity in entities for link in entity.links if link.predicate_id in (EXACT, CLOSE))
    return tuple(dict.fromkeys(link for link in rows if link.object_id not in seen))
