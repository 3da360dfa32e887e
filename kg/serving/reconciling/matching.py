"""A name, and what else a table says, matched with things: by the features and the decision that link our own names."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

import regex

from kg.graph.iri import VD
from kg.language.dates import dates
from kg.linking.bodies import body_candidates
from kg.linking.concepts import concept_candidates
from kg.linking.deciding import Candidate, Decision, Feature, decide
from kg.linking.entities import Register
from kg.linking.mention import Mention
from kg.linking.people import person_candidates
from kg.linking.places import place_candidates
from kg.linking.spellings import expanded, one_spelling, words
from kg.serving.reconciling.things import KINDS, LARGER, Thing, Things

MOST = 25  # candidates of one name
FEW = 10  # where nobody says how many
_CUT = regex.compile(r"\s*[,(;–]\s*|\s+-\s+")
_TAILS = 3  # of a name that may tell of its place or office: 'A, Giám đốc B (C)'
_TOLD = frozenset({"place", "larger body", "office", "former office"})  # what a tail may tell


@dataclass(frozen=True, slots=True)
class Asked:
    """A row of a table: a name, the kinds that it may be of, and what else is said by property."""

    name: str = ""
    kinds: tuple[str, ...] = KINDS
    limit: int = FEW
    said: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    others: bool = False  # whether things of other kinds are listed where none of these kinds is there


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that a row may mean."""

    thing: Thing
    features: tuple[Feature, ...]
    score: float  # in hundredths: 100 is a name that is exactly that of the thing
    match: bool  # whether the rules would link it


@dataclass(frozen=True, slots=True)
class Result:
    """What was found for a row, the best first, and what became of it."""

    found: tuple[Found, ...]
    decision: Decision


def match(asked: Asked, things: Things) -> Result:
    """What a row means, or may mean."""
    candidates = list(_candidates(asked, things))
    decision = decide(candidates)
    ranked = sorted(candidates, key=lambda one: (-one.score, one.entity.subject))
    linked = decision.entity
    found = [_found(things, one, one.entity is linked) for one in ranked]
    if len(found) < asked.limit and asked.name:
        there = {one.thing.id for one in found}
        kinds = KINDS if asked.others and not found else asked.kinds
        for thing, share in things.alike(asked.name, kinds, asked.limit):
            if thing.id not in there:
                found.append(_found(things, Candidate(thing.entity, (Feature("alike", share=share),)), False))
    found.sort(key=lambda one: (-one.score, one.thing.id))
    return Result(tuple(found[: asked.limit]), decision)


def _found(things: Things, one: Candidate, linked: bool) -> Found:
    return Found(things.known[one.entity.subject], one.features, round(100 * one.score, 1), linked)


def _candidates(asked: Asked, things: Things) -> Iterator[Candidate]:
    """The things that the row may mean, each once, with all that speaks for and against it."""
    best: dict[str, Candidate] = {}
    for one in _all(asked, things):
        before = best.get(one.entity.subject)
        if before is None or one.score > before.score:
            best[one.entity.subject] = one
    named = [one for one in asked.said.get("same_as", ()) if one]
    for one in best.values():
        extra = tuple(_beside(asked, things, one, named))
        yield replace(one, features=(*one.features, *extra)) if extra else one


def _all(asked: Asked, things: Things) -> Iterator[Candidate]:
    thing = things.at(asked.name)
    if thing is not None and thing.kind in asked.kinds:
        yield Candidate(thing.entity, (Feature("address"),))
        return
    for thing in things.identified({asked.name, *asked.said.get("same_as", ())}):
        if thing.kind not in asked.kinds:
            continue
        yield Candidate(thing.entity, (Feature("address"),))
    when = _when(asked.said.get("date", ()))
    province = next(filter(None, (_province(one, when) for one in asked.said.get("province", ()))), "")
    for name, tail in _readings(asked.name):
        if "person" in asked.kinds:
            beside = " ".join((*asked.said.get("office", ()), *_names(asked, things, "organisation")))
            after = f"{tail}, {beside}" if beside else tail
            yield from _explained(person_candidates(Mention(name, "", after, when), things.register), "")
        if "organisation" in asked.kinds:
            after = f" ({province})" if province and not tail else tail
            said = _explained(body_candidates(Mention(name, "", after, when), things.register), tail)
            yield from (_of_province(one, province) if tail else one for one in said)
        if not tail:
            if "place" in asked.kinds:  # in a cell, small letters tell nothing
                written = name.title() if name.islower() else name
                yield from place_candidates(Mention(written, "", "", when), things.register)
            for kind in ("award", "movement"):
                if kind in asked.kinds:
                    yield from concept_candidates(name, kind, things.register)


def _readings(name: str) -> Iterator[tuple[str, str]]:
    """The whole name, and its head with what follows a sign: 'Công an huyện Phú Quốc' | ', Kiên Giang'."""
    whole = " ".join(_short().sub(lambda found: f"{units()[found.group().strip()]} ", name).split())
    if whole:
        yield whole, ""
    for cut in list(_CUT.finditer(whole))[:_TAILS]:
        if cut.start():
            yield whole[: cut.start()], whole[cut.start() :]


@cache
def _short() -> regex.Pattern[str]:
    """'H. Phú Quốc', 'TX.Phú Mỹ': what stands for the level of a unit before its name."""
    return regex.compile(rf"(?<![\p{{L}}.])(?:{'|'.join(map(regex.escape, units()))})\s*(?=\p{{Lu}})")


def units() -> Mapping[str, str]:
    """The letters of words.yaml that stand for levels."""
    found: Mapping[str, str] = words()["unit_letters"]
    return found


def _explained(candidates: Iterable[Candidate], tail: str) -> Iterator[Candidate]:
    """Of a name with a tail only what the tail tells of: 'Bệnh viện A, Khoa B' is not the hospital."""
    for one in candidates:
        if tail and not any(feature.name in _TOLD for feature in one.features):
            yield replace(one, features=(*one.features, Feature("longer name", tail.strip(" ,(;–-"), against=True)))
        else:
            yield one


def _of_province(one: Candidate, province: str) -> Candidate:
    """A body whose tail tells its place may still be said to be of another province."""
    own = one_spelling(one.entity.within)
    if not province or not own or own == one_spelling(province):
        return one
    return replace(one, features=(*one.features, Feature("place", f"{province}, not {own}", against=True)))


def _beside(asked: Asked, things: Things, one: Candidate, named: list[str]) -> Iterator[Feature]:
    """What the other columns say of a candidate: features that are in no name."""
    entity, iri = one.entity, things.known[one.entity.subject].iri
    if named and entity.kind != "place" and (known := things.elsewhere(iri)) and not set(named) & set(known):
        spaces = {each.partition(":")[0] for each in known}
        if any(each.partition(":")[0] in spaces for each in named):
            yield Feature("address", f"{known[0]}, not {named[0]}", against=True)
    if entity.kind == "person":
        own = things.values(iri, VD + "affiliatedWith")
        bodies = (*own, *(larger for body in own for larger in things.values(body, *LARGER)))
        said = {expanded(name) for name in _names(asked, things, "organisation")}
        if body := next((each for each in bodies if said & _called(things, each)), ""):
            yield Feature("body", things.catalogue.name(body))
        places = {one_spelling(things.catalogue.name(place)): place for place in things.provinces(iri)}
        for value in asked.said.get("province", ()):
            if (name := one_spelling(_province(value, ""))) in places:
                yield Feature("place", name)
                break
    if entity.kind in {"person", "organisation"}:
        awards = things.values(iri, VD + "receivedAward")
        said = {expanded(name) for name in _names(asked, things, "award")}
        if award := next((each for each in awards if said & _called(things, each)), ""):
            yield Feature("award", things.catalogue.name(award))


def _called(things: Things, iri: str) -> set[str]:
    thing = things.of(iri)
    return {expanded(name) for name in (thing.entity.label, *thing.entity.names)} if thing is not None else set()


def _names(asked: Asked, things: Things, property: str) -> tuple[str, ...]:
    """The names that a property gives; of a thing that was matched before, its name."""
    values = (things.at(one) or one for one in asked.said.get(property, ()))
    return tuple(one.name if isinstance(one, Thing) else one for one in values)


def _when(values: Iterable[str]) -> str:
    """The day, month or year that a column says, however it is written; '' for none."""
    for value in values:
        text = value.strip()[:40]
        iso = regex.match(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?!\d)", text)
        if iso:
            return iso.group()
        found = next((one.iso for one in dates(text.lower()) if one.iso), "")
        if found:
            return found
    return ""


def _province(value: str, when: str) -> str:
    """The name of the province that a column means, tones or none; '' for none."""
    register = Register.load()
    text = value.rpartition("/")[2].partition(",")[0].replace("-", " ").title() if value.startswith("place/") else value
    decision = decide(place_candidates(Mention(text.strip(), "", "", when), register))
    best = decision.candidate
    return best.entity.label if best is not None and best.score else ""
