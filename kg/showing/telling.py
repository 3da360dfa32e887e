"""Statements → story: how the nodes hang together, and the words behind each."""

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import Quad, Store

from kg.showing.evidence import Evidence
from kg.showing.nodes import draw_nodes
from kg.showing.statements import Statements
from kg.showing.story import Fact, Link, Story
from kg.showing.terms import DERIVED, FOAF, ORG, RELATIONS, VD


def tell(quads: Iterable[Quad] | Store) -> Story:
    """Return the story of a graph: the same for the same quads in any order."""
    return Telling(Statements(quads)).story()


class Telling:
    """A story while it is being told."""

    def __init__(self, say: Statements) -> None:
        self.say = say
        self.evidence = Evidence(say)
        self.nodes, self.member = draw_nodes(say)
        self.facts: list[Fact] = []
        self.own: dict[str, list[int]] = {}  # node → the facts that are about it alone
        self.links: dict[tuple[str, str, str], Link] = {}
        self.relations: dict[str, tuple[str, str]] = {}

    def story(self) -> Story:
        """Return the whole story."""
        self.state_nodes()
        self.link_statements()
        self.link_offices()
        self.link_posts()
        self.link_counts()
        self.drop_repeated_places()
        linked = {end for link in self.links.values() for end in (link.source, link.target)}
        # A place that nothing is linked to comes from a list of places, not from the news.
        nodes = {iri: node for iri, node in self.nodes.items() if node.kind != "place" or iri in linked}
        links = sorted(self.links.values(), key=lambda link: (link.source, link.target, link.relation))
        return Story(nodes, links, self.facts, self.evidence.sources, self.relations)

    def state(self, kind: str, nodes: list[str], subjects: Iterable[str], details: dict[str, str]) -> int:
        """Add a fact with the quotes of its subjects and return its number."""
        self.facts.append(Fact(kind, nodes, details, self.evidence.of(subjects)))
        return len(self.facts) - 1

    def link(self, source: str, target: str, relation: str, facts: Iterable[int], note: str = "") -> None:
        """Draw an edge, or add to the one that is there already."""
        link = self.links.setdefault((source, target, relation), Link(source, target, relation))
        link.facts.extend(fact for fact in facts if fact not in link.facts)
        if note and note not in link.notes:
            link.notes.append(note)

    def state_nodes(self) -> None:
        """State each node that a document speaks of by itself: an act, an event, a movement, a model."""
        members = defaultdict(list)
        for iri, node in self.member.items():
            members[node].append(iri)
        for iri in self.nodes:
            if self.evidence.of(members[iri]):
                self.own[iri] = [self.state("node", [iri], members[iri], {})]

    def acts(self, *nodes: str) -> list[int]:
        """Return the facts of the act among some nodes, of the conferral rather than of the event it took place at."""
        by_kind = {self.nodes[node].kind: node for node in nodes}
        act = by_kind.get("conferral") or by_kind.get("event")
        return self.own.get(act, []) if act else []

    def link_statements(self) -> None:
        """Draw the statements between two nodes, those of an extended ontology under their own labels."""
        for subject in sorted(self.member.keys() & self.say.said.keys()):
            for predicate in sorted(self.say.about(subject)):
                if predicate not in RELATIONS and (predicate in DERIVED or not predicate.startswith((VD, ORG, FOAF))):
                    continue
                relation, turned = RELATIONS.get(predicate, (predicate, False))
                for other in self.say.iris(subject, predicate):
                    ends = [self.member[subject], self.member.get(other, "")]
                    if ends[1] and ends[0] != ends[1]:
                        if predicate not in RELATIONS:
                            self.relations[predicate] = (self.say.name(predicate), self.say.name(predicate, "en"))
                        source, target = reversed(ends) if turned else ends
                        self.link(source, target, relation, self.acts(source, target))

    def link_offices(self) -> None:
        """Draw a conferral by an office from the organisation of that office."""
        for act in sorted(self.member.keys() & self.say.said.keys()):
            for office in self.say.iris(act, VD + "conferredByOffice"):
                for body in self.say.iris(office, ORG + "postIn") or [office]:
                    if body in self.member:
                        self.link(self.member[body], self.member[act], "confers", self.acts(self.member[act]))

    def link_posts(self) -> None:
        """Draw who held which post; what several documents attest alike is one fact with all their quotes."""
        attested: dict[tuple[str, str, str, str, str], list[str]] = defaultdict(list)
        for holding in sorted(self.say.said):
            for person in self.say.iris(holding, ORG + "member"):
                if person not in self.member or VD + "PositionHolding" not in self.say.classes(holding):
                    continue
                rank = ", ".join(self.say.name(rank) for rank in self.say.iris(holding, VD + "rankAtAttestation"))
                former = "yes" if self.say.value(holding, VD + "isFormer") == "true" else ""
                for post in self.say.iris(holding, VD + "onPost") or [""]:
                    for body in self.say.iris(post, ORG + "postIn") or [""]:
                        key = (self.member[person], self.member.get(body, ""), self.title(post, body), rank, former)
                        attested[key].append(holding)
        for (person, body, title, rank, former), holdings in sorted(attested.items()):
            dates = {date for holding in holdings for date in self.say.values(holding, VD + "attestedOn")}
            said = {"post": title, "rank": rank, "former": former, "attested": ", ".join(sorted(dates))}
            nodes = [person, body] if body else [person]
            fact = self.state("post", nodes, holdings, {key: value for key, value in said.items() if value})
            if body:
                self.link(person, body, "post", [fact], ("nguyên " if former else "") + title)
            else:
                self.own.setdefault(person, []).append(fact)

    def title(self, post: str, body: str) -> str:
        """Return the bare title of a post: 'Phó Giám đốc' of 'Phó Giám đốc Công an tỉnh Kiên Giang'."""
        name, of = (self.say.name(post), self.say.name(body)) if body else (self.say.name(post) if post else "", "")
        return name.removesuffix(of).strip() or name

    def link_counts(self) -> None:
        """State how many there are of a model, and draw where it runs."""
        for statistic in sorted(self.say.said):
            for subject in self.say.iris(statistic, VD + "statisticSubject"):
                if subject not in self.member:
                    continue
                places = {self.member[o] for p in self.say.about(statistic) for o in self.say.iris(statistic, p) if o in self.member}
                places = {place for place in places if self.nodes[place].kind == "place"}
                for quantity in self.say.iris(statistic, VD + "quantity"):
                    said = {key: self.say.value(quantity, VD + key) for key in QUANTITY}
                    nodes = [self.member[subject], *sorted(places)]
                    fact = self.state("count", nodes, [statistic], {key: value for key, value in said.items() if value})
                    self.own.setdefault(nodes[0], []).append(fact)
                    for place in nodes[1:]:
                        self.link(nodes[0], place, "runs", [fact])

    def drop_repeated_places(self) -> None:
        """Leave out the edge from a conferral to the place of its event: the event leads there already."""
        at = {(link.source, link.target) for link in self.links.values() if link.relation == "place"}
        for link in [link for link in self.links.values() if link.relation == "event"]:
            for source, place in at:
                if source == link.target:
                    self.links.pop((link.source, place, "place"), None)


QUANTITY = ("comparator", "numericValue", "minValue", "maxValue", "numerator", "denominator")
