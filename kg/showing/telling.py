"""Statements → story: how the nodes hang together, and the words behind each."""

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import Quad, Store

from kg.showing.evidence import Evidence
from kg.showing.nodes import draw_nodes
from kg.showing.statements import Statements
from kg.showing.story import Fact, Link, Story
from kg.showing.terms import FOAF, OFFICES, ORG, RELATIONS, UNDRAWN, VD

QUANTITY = ("comparator", "numericValue", "minValue", "maxValue", "numerator", "denominator")


def tell(quads: Iterable[Quad] | Store) -> Story:
    """Return the story of a graph: the same for the same quads in any order."""
    return Telling(Statements(quads)).story()


class Telling:
    """A story while it is being told."""

    def __init__(self, say: Statements) -> None:
        self.say = say
        self.evidence = Evidence(say)
        self.nodes = draw_nodes(say)
        self.facts: list[Fact] = []
        self.own: dict[str, int] = {}  # node → the fact that states it
        self.links: dict[tuple[str, str, str], Link] = {}
        self.relations: dict[str, tuple[str, str]] = {}

    def story(self) -> Story:
        """Return the whole story."""
        self.state_nodes()
        self.link_statements()
        self.link_offices()
        self.link_posts()
        self.link_counts()
        self.ground_subgroups()
        self.drop_repeated_places()
        linked = {end for link in self.links.values() for end in (link.source, link.target)}
        # A place that nothing is linked to comes from a list of places, not from the news.
        nodes = {iri: node for iri, node in self.nodes.items() if node.kind != "place" or iri in linked}
        links = sorted(self.links.values(), key=lambda link: (link.source, link.target, link.relation))
        return Story(nodes, links, self.facts, self.evidence.sources, self.relations)

    def state(self, kind: str, nodes: list[str], subjects: Iterable[str], details: dict[str, str]) -> int:
        """Add a fact with the quotes of its subjects and return its number."""
        said = {key: value for key, value in details.items() if value}
        self.facts.append(Fact(kind, nodes, said, self.evidence.of(subjects)))
        return len(self.facts) - 1

    def link(self, source: str, target: str, relation: str, facts: Iterable[int], note: str = "") -> None:
        """Draw an edge, or add to the one that is there already; nothing is linked to itself."""
        if source == target:
            return
        link = self.links.setdefault((source, target, relation), Link(source, target, relation))
        link.facts.extend(fact for fact in facts if fact not in link.facts)
        if note and note not in link.notes:
            link.notes.append(note)

    def state_nodes(self) -> None:
        """State each node that a document speaks of by itself: an act, an event, a movement, a model."""
        for iri in self.nodes:
            if self.evidence.of([iri]):
                self.own[iri] = self.state("node", [iri], [iri], {})

    def act(self, *nodes: str) -> list[int]:
        """Return the fact of the act among some nodes: of the conferral rather than of the event it took place at."""
        by_kind = {self.nodes[node].kind: node for node in nodes}
        act = by_kind.get("conferral") or by_kind.get("event")
        return [self.own[act]] if act in self.own else []

    def link_statements(self) -> None:
        """Draw the statements between two nodes, those of an extended ontology under their own labels."""
        for subject in self.nodes:
            for predicate in sorted(self.say.about(subject)):
                if predicate in UNDRAWN or not predicate.startswith((VD, ORG, FOAF)):
                    continue
                relation, turned = RELATIONS.get(predicate, (predicate, False))
                for other in self.say.iris(subject, predicate):
                    if other in self.nodes and other != subject:
                        if relation == predicate:
                            name = self.say.name(predicate)
                            self.relations[predicate] = (name, self.say.label(predicate, "en") or name)
                        source, target = (other, subject) if turned else (subject, other)
                        self.link(source, target, relation, self.act(source, target))

    def link_offices(self) -> None:
        """Draw a conferral by an office from the organisation of that office."""
        for act in self.nodes:
            for predicate, relation in OFFICES.items():
                for office in self.say.iris(act, predicate):
                    for body in self.say.iris(office, ORG + "postIn") or [office]:
                        if body in self.nodes:
                            self.link(body, act, relation, self.act(act))

    def link_posts(self) -> None:
        """Draw who held which post; what several documents attest alike is one fact with all their quotes."""
        attested: dict[tuple[str, str, str, str, str], list[str]] = defaultdict(list)
        for holding in sorted(self.say.said):
            if VD + "PositionHolding" not in self.say.classes(holding):
                continue
            rank = self.say.names(self.say.iris(holding, VD + "rankAtAttestation"))
            former = "yes" if self.say.value(holding, VD + "isFormer") == "true" else ""
            for post in self.say.iris(holding, VD + "onPost") or [""]:
                for body in self.say.iris(post, ORG + "postIn") or [""]:
                    for person in self.say.iris(holding, ORG + "member"):
                        attested[person, body, self.title(post, body), rank, former].append(holding)
        for (person, body, title, rank, former), holdings in sorted(attested.items()):
            drawn = [node for node in (person, body) if node in self.nodes]
            if person in self.nodes:
                fact = self.state("post", drawn, holdings, {"post": title, "rank": rank, "former": former})
                if body in self.nodes:
                    self.link(person, body, "post", [fact], ("nguyên " if former else "") + title)

    def title(self, post: str, body: str) -> str:
        """Return the bare title of a post: 'Phó Giám đốc' of 'Phó Giám đốc Công an tỉnh Kiên Giang'."""
        if not post:
            return ""
        name = self.say.name(post)
        return (name.removesuffix(self.say.name(body)).strip() if body else name) or name

    def link_counts(self) -> None:
        """State how many there are of a model, and draw where it runs."""
        for statistic in sorted(self.say.said):
            for subject in self.say.iris(statistic, VD + "statisticSubject"):
                if subject not in self.nodes:
                    continue
                named = {one for predicate in self.say.about(statistic) for one in self.say.iris(statistic, predicate)}
                places = sorted(one for one in named if one in self.nodes and self.nodes[one].kind == "place")
                for quantity in self.say.iris(statistic, VD + "quantity"):
                    said = {key: self.say.value(quantity, VD + key) for key in QUANTITY}
                    fact = self.state("count", [subject, *places], [statistic], said)
                    for place in places:
                        self.link(subject, place, "runs", [fact])

    def ground_subgroups(self) -> None:
        """Let what makes a group part of another rest on the words that tell of the part: those of its award."""
        told = defaultdict(list)
        for link in self.links.values():
            if link.relation in ("to", "proposed"):
                told[link.target].extend(link.facts)
        for link in self.links.values():
            if link.relation == "subgroup":
                link.facts.extend(fact for fact in dict.fromkeys(told[link.source]) if fact not in link.facts)

    def drop_repeated_places(self) -> None:
        """Leave out the edge from a conferral to the place of its event: the event leads there already."""
        places = defaultdict(list)
        for source, target, relation in self.links:
            if relation == "place":
                places[source].append(target)
        for source, event, relation in list(self.links):
            if relation == "event":
                for place in places[event]:
                    self.links.pop((source, place, "place"), None)
