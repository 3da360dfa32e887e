"""Statements → nodes: what is drawn, under which class and name."""

import re
from collections.abc import Iterator

from kg.showing.statements import Statements
from kg.showing.story import Node
from kg.showing.terms import CLASSES, COUNTED, OFFICES, ORG, RDFS, SKOS, TYPE, VD
from kg.showing.wording import day_in_words, phrase, words

KIND_OF = {iri: kind for kind, iris in CLASSES.items() for iri in iris}
ORDER = {kind: place for place, kind in enumerate(CLASSES)}
NUMBER = re.compile(r"\d{1,3}(\.\d{3})*|\d+")
CONCEPTS = (VD + "movementConcept", VD + "placeConcept", VD + "modelConcept")


def draw_nodes(say: Statements) -> dict[str, Node]:
    """Return the nodes by IRI, class after class."""
    kinds = {iri: kind for iri in say.said if (kind := kind_of(say, iri))}
    for office in conferring_offices(say):
        kinds.setdefault(office, "organisation")
    return {iri: draw(say, iri, kinds[iri]) for iri in sorted(kinds, key=lambda i: (ORDER[kinds[i]], len(i), i))}


def kind_of(say: Statements, iri: str) -> str:
    """Return the class under which a thing is drawn, '' for one that is not; concepts of the vocabulary are not."""
    classes = say.classes(iri)
    return "" if SKOS + "Concept" in classes else next((KIND_OF[c] for c in classes if c in KIND_OF), "")


def conferring_offices(say: Statements) -> Iterator[str]:
    """Yield the posts that confer awards and belong to no organisation: 'Chủ tịch nước' stands for itself."""
    for act in say.said:
        for office in offices(say, act):
            if not say.iris(office, ORG + "postIn"):
                yield office


def offices(say: Statements, act: str) -> list[str]:
    """Return the posts that an act names as conferring, or as asked to confer."""
    named = [one for predicate in OFFICES for one in say.iris(act, predicate)]
    return [one for one in named if ORG + "Post" in say.iris(one, TYPE)]


def draw(say: Statements, iri: str, kind: str) -> Node:
    """Return the node of a thing, named and described."""
    concepts = [concept for predicate in CONCEPTS for concept in say.iris(iri, predicate)]
    english = next(filter(None, (say.label(one, "en") for one in (iri, *concepts))), "")
    node = Node(iri, kind, say.name(iri), english, open=VD + "Unresolved" in say.classes(iri))
    names = {name for predicate in (SKOS + "altLabel", RDFS + "label") for name in say.values(iri, predicate)}
    node.other_names = sorted(names - {node.name, english})
    ended = next(filter(None, (say.value(concept, VD + "validTo") for concept in concepts)), "")
    if ended:  # 'Đồng Nai' was the name of three units, one after the other
        vi, en = (phrase("ended", lang, day=day_in_words(ended)) for lang in (0, 1))
        node.english, node.name = f"{english or node.name} ({en})", f"{node.name} ({vi})"
    node.same = sorted({*say.members.get(iri, ()), *say.iris(iri, SKOS + "exactMatch")})
    node.details = {key: value for key, value in details(say, iri, kind).items() if value}
    if kind == "event":  # its day is told beside its name
        node.name = node.name.removesuffix(f" – {node.details.get('date')}")
    if kind == "group":
        node.english = english or counted(node.name)
    node.counted = node.details.get("status", COUNTED[0]) in COUNTED
    return node


def counted(name: str) -> str:
    """Return the name of a group in English if it holds nothing but counts, else ''.

    >>> counted("2 tập thể, 1.036 cá nhân"), counted("1 hộ gia đình"), counted("8 tập thể của huyện")
    ('2 collectives, 1,036 individuals', '1 household', '')
    """
    parts = []
    for part in name.split(", "):
        number, _, what = part.partition(" ")
        if not NUMBER.fullmatch(number) or what not in words()["counted"]:
            return ""
        parts.append(f"{number.replace('.', ',')} {words()['counted'][what][number != '1']}")
    return ", ".join(parts)


def details(say: Statements, iri: str, kind: str) -> dict[str, str]:
    """Return what the graph says of a node apart from its links, under the keys of page/words.json."""
    if kind == "conferral":
        return conferral(say, iri)
    if kind == "event":
        return {"event_kind": say.value(iri, VD + "eventKind"), "date": say.all(iri, VD + "eventDate")}
    if kind == "group":
        return {key: say.all(iri, f"{VD}{key}Count") for key in ("total", "collective", "individual", "household")}
    if kind == "organisation":
        return {"body_kind": say.names(say.iris(iri, VD + "orgKind"))}
    return {}


def conferral(say: Statements, iri: str) -> dict[str, str]:
    """Return what is said of an award act; one that is merely proposed is never without its status."""
    found: dict[str, str] = {}
    for award in (say.iris(iri, VD + "confersAward") or say.iris(iri, VD + "proposedAward"))[:1]:
        form = next(iter(say.iris(award, VD + "hasForm")), "")
        found = {"award": say.name(award), "award_name": say.value(award, VD + "awardName")}
        found |= {"form": say.name(form), "form_en": say.label(form, "en")}
    proposed = VD + "AwardProposal" in say.classes(iri)
    return found | {
        "date": say.all(iri, VD + "conferralDate"),
        "period": say.names(say.iris(iri, VD + "forPeriod")),
        "office": say.names(offices(say, iri)),
        "decision": say.all(iri, VD + "decisionNumber"),
        "status": say.value(iri, VD + "status") or ("proposed" if proposed else ""),
        "on_behalf": "yes" if say.value(iri, VD + "presentedOnBehalf") == "true" else "",
    }
