"""The graph of identity: what of several documents is one, why, who else might be, and where the sources disagree."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.iri import Names
from kg.graph.terms import DCTERMS, LABEL, ORG, PROV, RDFS, SKOS, TYPE, XSD, exact, integer, moment, term, vd, vi
from kg.identity import Identity, Key
from kg.identity.addresses import same_spelling
from kg.identity.happenings import Merge
from kg.identity.judgements import Judgement
from kg.identity.people import JUDGED, SAME_AWARD, SAME_CAREER, SAME_OFFICE, SamePerson

_GROUNDS = {
    SAME_OFFICE: "cùng tên, chức vụ và cơ quan",
    SAME_CAREER: "cùng tên, cùng một quá trình công tác",
    SAME_AWARD: "cùng tên, cùng một lần khen thưởng",
    JUDGED: "theo phán định của người dùng",
}
_WORDS = {"conferral": "một lần khen thưởng", "event": "một sự kiện"}
_ABOUT = {
    "date": "ngày",
    "form": "hình thức",
    "movement": "phong trào",
    "period": "giai đoạn",
    "collectives": "số tập thể",
    "individuals": "số cá nhân",
    "households": "số hộ",
    "total": "tổng số",
    "recipients": "người nhận",
}

Said = tuple[NamedNode, NamedNode, NamedNode | Literal]


def state_identity(identity: Identity, names: Names) -> list[Quad]:
    """The judgements, each with its rule and documents; who may be one but is not; reprints; contradictions."""
    graph = names.graph("identity")
    said = [
        *(one for same in identity.same_people for one in _person(same, names)),
        *(one for merge in identity.merged for one in _happening(merge, names)),
        *(one for judgement in identity.judgements if not judgement.external for one in _by_hand(judgement, names)),
        *_candidates(identity, names),
        *_parts(identity, names),
        *_successions(identity, names),
        *_reprints(identity, names),
        *_conflicts(identity, names),
    ]
    return [Quad(*one, graph) for one in dict.fromkeys(said)]


def _person(same: SamePerson, names: Names) -> Iterator[Said]:
    judgement = names.fact("judgement", "same", same.person)
    label = f"{same.name}: một người trong {len(same.documents)} tài liệu, {_GROUNDS[same.rule]}"
    yield from _same(judgement, label, same.rule)
    yield judgement, vd("judgedAgent"), names.of("person", same.person)
    posts = [tenure for tenure in same.tenures if tenure.office and same.rule == SAME_OFFICE]
    for tenure in posts:
        yield judgement, vd("sharedPost"), names.post(tenure.organisation, tenure.office)
    for document, name in same.members:
        yield judgement, _DERIVED, names.document(document)
        yield judgement, vd("unitesAddress"), _address(names.of("person", Key((name,), document)).value)


def _happening(merge: Merge, names: Names) -> Iterator[Said]:
    node = names.hashed(merge.kind, merge.key)
    judgement = names.fact("judgement", "same", merge.kind, merge.key)
    label = f"{merge.told[0].label}: {_WORDS[merge.kind]} trong {len(merge.documents)} tài liệu"
    yield from _same(judgement, label, f"same-{merge.kind}")
    yield judgement, vd("judgedHappening"), node
    for reason in merge.reasons:
        yield judgement, vd("agreesOn"), exact(reason)
    for told in merge.told:
        claim = names.claim(told.document, node)
        yield judgement, _DERIVED, names.document(told.document)
        yield judgement, vd("unitesClaim"), claim
        alone = names.hashed(told.kind, told.key).value
        yield claim, vd("addressAlone"), _address(alone)


def _by_hand(judged: Judgement, names: Names) -> Iterator[Said]:
    """What somebody judged: it holds whether or not the rules would say the same."""
    node = names.fact("judgement", "judged", judged.one, judged.other)
    words = f"{judged.one_label or judged.one} – {judged.other_label or judged.other}: {judged.relation}"
    yield from _judged(node, words, judged.relation, JUDGED)
    for address in (judged.one, judged.other):
        yield node, vd("judgedAddress"), _address(f"{names.base}id/{same_spelling(address)}")
    if judged.author:
        yield node, term(DCTERMS, "creator"), exact(judged.author)
    if judged.date:
        yield node, term(DCTERMS, "date"), moment(judged.date)
    if judged.why:
        yield node, term(RDFS, "comment"), exact(judged.why)


def _address(address: str) -> Literal:
    return Literal(address, datatype=term(XSD, "anyURI"))


def _same(judgement: NamedNode, label: str, rule: str) -> Iterator[Said]:
    yield from _judged(judgement, label, "same", rule)


def _judged(judgement: NamedNode, label: str, verdict: str, rule: str) -> Iterator[Said]:
    yield judgement, TYPE, vd("IdentityJudgement")
    yield judgement, LABEL, vi(label)
    yield judgement, vd("judgement"), exact(verdict)
    yield judgement, vd("identityRule"), exact(rule)


def _candidates(identity: Identity, names: Names) -> Iterator[Said]:
    for namesake, other in identity.namesakes:
        yield names.of("person", namesake), vd("possiblySame"), names.of("person", other)
    for one in identity.register.candidates:
        judgement = names.fact("judgement", "unsure", one.open, one.body)
        label = f"{one.name} giữ cùng chức vụ trong hai tài liệu: có thể là cùng một cơ quan"
        yield from _judged(judgement, label, "unsure", "same-official")
        yield judgement, vd("judgedAgent"), names.of("organisation", one.open)
        for document in one.documents:
            yield judgement, _DERIVED, names.document(document)
        yield names.of("organisation", one.open), vd("possiblySame"), names.of("organisation", one.body)
    for first, second, kind in identity.doubtful:
        yield names.hashed(kind, first), vd("possiblySame"), names.hashed(kind, second)


def _parts(identity: Identity, names: Names) -> Iterator[Said]:
    """The bodies that law or statute makes a body a part of; one that no document names gets its name here."""
    named = identity.register.bodies
    wholes = dict(identity.register.wholes)
    while more := {
        whole: outer
        for whole, label in wholes.values()
        if label and whole not in wholes and (outer := identity.whole(whole)) is not None
    }:
        wholes |= more
    for part, (whole, label) in sorted(wholes.items()):
        if whole not in named and not label:
            continue
        node = names.of("organisation", whole)
        yield names.of("organisation", part), _PART_OF, node
        if whole not in named:
            yield node, TYPE, term(ORG, "Organization")
            yield node, LABEL, vi(label)
            yield node, term(SKOS, "prefLabel"), vi(label)


def _successions(identity: Identity, names: Names) -> Iterator[Said]:
    """Which units, and which of their bodies, followed which at a reform."""
    for body, follower in identity.register.followed:
        yield names.of("organisation", body), vd("bodySucceededBy"), names.of("organisation", follower)
    waiting = [unit for key in identity.register.places if (unit := identity.units.with_key(key)) is not None]
    named = {unit.key for unit in waiting}
    seen: set[Key] = set()
    while waiting:
        unit = waiting.pop()
        if unit.key in seen:
            continue
        seen.add(unit.key)
        node = names.of("place", unit.key)
        if unit.key not in named:
            yield node, TYPE, vd("Place")
            yield node, TYPE, vd("ProvinceUnit")
            yield node, LABEL, vi(unit.name)
            yield node, vd("placeConcept"), NamedNode(identity.units.concept(unit))
        for after in identity.units.successors(unit):
            yield node, vd("succeededBy"), names.of("place", after.key)
            waiting.append(after)


def _reprints(identity: Identity, names: Names) -> Iterator[Said]:
    for first, *others in identity.reprints.clusters:
        for other in others:
            yield names.document(other), vd("reprintOf"), names.document(first)


def _conflicts(identity: Identity, names: Names) -> Iterator[Said]:
    for conflict in identity.conflicts:
        node = names.fact("conflict", conflict.kind, conflict.key, conflict.about)
        values = " ≠ ".join(variant.value for variant in conflict.variants)
        yield node, TYPE, vd("Conflict")
        yield node, LABEL, vi(f"{_ABOUT[conflict.about]}: {values}")
        yield node, vd("conflictAbout"), names.hashed(conflict.kind, conflict.key)
        yield node, vd("conflictOn"), exact(conflict.about)
        for variant in conflict.variants:
            one = names.fact("variant", conflict.kind, conflict.key, conflict.about, variant.value)
            yield node, vd("hasVariant"), one
            yield one, TYPE, vd("ConflictVariant")
            yield one, LABEL, vi(f"{_ABOUT[conflict.about]}: {variant.value}")
            yield one, vd("variantValue"), exact(variant.value)
            yield one, vd("sourceCount"), integer(variant.sources)
            for document in variant.documents:
                yield one, _DERIVED, names.document(document)


_DERIVED, _PART_OF = term(PROV, "wasDerivedFrom"), term(ORG, "subOrganizationOf")
