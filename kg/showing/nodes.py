"""Statements → nodes: what is drawn, under which class and name."""

from collections.abc import Iterator

from kg.showing.statements import Statements
from kg.showing.story import Node
from kg.showing.terms import CLASSES, COUNTED, ORG, RDFS, SAME, SKOS, VD

KIND_OF = {iri: kind for kind, iris in CLASSES.items() for iri in iris}
ORDER = {kind: place for place, kind in enumerate(CLASSES)}
ELSEWHERE = (SAME, SKOS + "exactMatch")
CONCEPTS = (VD + "movementConcept", VD + "placeConcept", VD + "modelConcept")


def draw_nodes(say: Statements) -> tuple[dict[str, Node], dict[str, str]]:
    """Return the nodes, one for all the IRIs a thing goes by, and for every such IRI that of its node."""
    kinds = {iri: kind for iri in say.said if (kind := kind_of(say, iri))}
    for office in conferring_offices(say):
        kinds.setdefault(office, "organisation")
    together = {iri: same for same in say.same() for iri in same}
    nodes: dict[str, Node] = {}
    member: dict[str, str] = {}
    for iri in sorted(kinds, key=lambda i: (ORDER[kinds[i]], len(i), i)):
        if iri not in member:
            same = [iri, *(other for other in together.get(iri, ()) if other != iri)]
            member.update(dict.fromkeys(same, iri))
            nodes[iri] = draw(say, kinds[iri], same)
    return nodes, member


def kind_of(say: Statements, iri: str) -> str:
    """Return the class under which a thing is drawn, '' for one that is not; concepts of the vocabulary are not."""
    classes = say.classes(iri)
    return "" if SKOS + "Concept" in classes else next((KIND_OF[c] for c in classes if c in KIND_OF), "")


def conferring_offices(say: Statements) -> Iterator[str]:
    """Yield the posts that confer awards and belong to no organisation: 'Chủ tịch nước' stands for itself."""
    for act in list(say.said):
        for office in say.iris(act, VD + "conferredByOffice"):
            if not say.iris(office, ORG + "postIn"):
                yield office


def draw(say: Statements, kind: str, members: list[str]) -> Node:
    """Return the node of all the IRIs of one thing, named and described."""
    iri = members[0]
    english = say.name(iri, "en")
    for concept in (c for predicate in CONCEPTS for c in say.iris(iri, predicate)):
        english = english or say.name(concept, "en")
    node = Node(iri, kind, say.name(iri), english)
    known = [one for one in members if say.classes(one)]
    node.open = bool(known) and all(VD + "Unresolved" in say.classes(one) for one in known)
    names = {n for one in members for p in (SKOS + "altLabel", RDFS + "label") for n in say.values(one, p)}
    node.other_names = sorted(names - {node.name, english})
    elsewhere = {other for one in members for p in ELSEWHERE for other in say.iris(one, p)}
    node.same = sorted({*members, *elsewhere} - {iri})
    node.details = {key: value for key, value in details(say, iri, kind).items() if value}
    node.counted = node.details.get("status", COUNTED[0]) in COUNTED
    return node


def details(say: Statements, iri: str, kind: str) -> dict[str, str]:
    """Return what the graph says of a node apart from its links, under the keys of page/words.json."""
    if kind == "conferral":
        return conferral(say, iri)
    if kind == "event":
        return {"event_kind": say.value(iri, VD + "eventKind"), "date": say.all(iri, VD + "eventDate")}
    if kind == "group":
        return {key: say.value(iri, f"{VD}{key}Count") for key in ("total", "collective", "individual", "household")}
    if kind == "organisation":
        return {"body_kind": ", ".join(say.name(concept) for concept in say.iris(iri, VD + "orgKind"))}
    return {}


def conferral(say: Statements, iri: str) -> dict[str, str]:
    """Return what is said of an award act; one that is merely proposed is never without its status."""
    found: dict[str, str] = {}
    for award in say.iris(iri, VD + "confersAward"):
        forms = say.iris(award, VD + "hasForm")
        found["award"] = say.name(award)
        found["award_name"] = say.value(award, VD + "awardName")
        found["form"] = next((say.name(form) for form in forms), "")
        found["form_en"] = next((say.name(form, "en") for form in forms), "")
    proposed = VD + "AwardProposal" in say.classes(iri)
    return found | {
        "date": say.all(iri, VD + "conferralDate"),
        "period": ", ".join(say.name(period) for period in say.iris(iri, VD + "forPeriod")),
        "office": ", ".join(say.name(post) for post in say.iris(iri, VD + "conferredByOffice")),
        "decision": say.all(iri, VD + "decisionNumber"),
        "status": say.value(iri, VD + "status") or ("proposed" if proposed else ""),
        "on_behalf": "yes" if say.value(iri, VD + "presentedOnBehalf") == "true" else "",
    }
