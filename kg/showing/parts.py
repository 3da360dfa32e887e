"""A story → the story of some of its nodes."""

from dataclasses import replace

from kg.showing.story import Link, Story


def only(story: Story, kept: set[str]) -> Story:
    """Return the story of some nodes: the links among them, the facts about none but them, the documents quoted."""
    numbers = [number for number, fact in enumerate(story.facts) if kept.issuperset(fact.nodes)]
    place = {number: new for new, number in enumerate(numbers)}
    links = [
        Link(link.source, link.target, link.relation, link.notes, [place[f] for f in link.facts if f in place])
        for link in story.links
        if link.source in kept and link.target in kept
    ]
    facts = [story.facts[number] for number in numbers]
    quoted = sorted({quote.source for fact in facts for quote in fact.quotes})
    source = {number: new for new, number in enumerate(quoted)}
    return replace(
        story,
        nodes={iri: node for iri, node in story.nodes.items() if iri in kept},
        links=links,
        facts=[replace(fact, quotes=[replace(q, source=source[q.source]) for q in fact.quotes]) for fact in facts],
        sources=[story.sources[number] for number in quoted],
    )


def neighbours(story: Story) -> dict[str, list[str]]:
    """Return what each node is linked to, in the order of the links, each once."""
    near: dict[str, dict[str, None]] = {iri: {} for iri in story.nodes}
    for link in story.links:
        near[link.source][link.target] = None
        near[link.target][link.source] = None
    return {iri: list(others) for iri, others in near.items()}


def whole_act(story: Story, near: dict[str, list[str]], act: str) -> list[str]:
    """Return an act with all that it is linked to, and where its event took place: it is shown whole or not at all."""
    places = [
        place
        for event in near[act]
        if story.nodes[event].kind == "event"
        for place in near[event]
        if story.nodes[place].kind == "place"
    ]
    return list(dict.fromkeys([act, *near[act], *places]))
