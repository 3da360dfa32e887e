"""A story too large to draw → its latest conferrals with all that hangs on them; nothing is left out unsaid."""

from dataclasses import replace

from kg.showing.story import Link, Story


def keep_newest(story: Story, most: int) -> Story:
    """Return the story with at most `most` nodes, and the number of those it left out."""
    if len(story.nodes) <= most:
        return story
    near: dict[str, list[str]] = {iri: [] for iri in story.nodes}
    for link in story.links:
        near[link.source].append(link.target)
        near[link.target].append(link.source)
    acts = [node for node in story.nodes.values() if node.kind == "conferral"]
    acts.sort(key=lambda node: (node.details.get("date", ""), node.iri), reverse=True)
    kept: set[str] = set()
    for act in acts:
        # An act is kept whole or not at all: half a conferral would say something the documents do not.
        wanted = {act.iri, *near[act.iri]} - kept
        if len(kept) + len(wanted) <= most:
            kept |= wanted
    for iri in story.nodes:
        if len(kept) < most and story.nodes[iri].kind != "conferral":
            kept.add(iri)
    return only(story, kept)


def only(story: Story, kept: set[str]) -> Story:
    """Return the story of some of its nodes: the links among them, and the facts about none but them."""
    facts = [number for number, fact in enumerate(story.facts) if kept.issuperset(fact.nodes)]
    place = {number: new for new, number in enumerate(facts)}
    links = [
        Link(link.source, link.target, link.relation, link.notes, [place[f] for f in link.facts if f in place])
        for link in story.links
        if link.source in kept and link.target in kept
    ]
    return replace(
        story,
        nodes={iri: node for iri, node in story.nodes.items() if iri in kept},
        links=links,
        facts=[story.facts[number] for number in facts],
        left_out=story.left_out + len(story.nodes) - len(kept),
    )
