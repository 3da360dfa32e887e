"""A story too large to draw → its latest conferrals with all that hangs on them; nothing is left out unsaid."""

from dataclasses import replace

from kg.showing.parts import neighbours, only, whole_act
from kg.showing.story import Story


def keep_newest(story: Story, most: int) -> Story:
    """Return the story with at most `most` nodes, and the number of those it left out."""
    if len(story.nodes) <= most:
        return story
    near = neighbours(story)
    acts = [node for node in story.nodes.values() if node.kind == "conferral"]
    acts.sort(key=lambda node: (node.details.get("date", ""), node.iri), reverse=True)
    kept: set[str] = set()
    for act in acts:
        # An act is kept whole or not at all: half a conferral would say something the documents do not.
        wanted = set(whole_act(story, near, act.iri)) - kept
        if len(kept) + len(wanted) <= most:
            kept |= wanted
    for iri in story.nodes:
        if len(kept) < most and story.nodes[iri].kind != "conferral":
            kept.add(iri)
    return replace(only(story, kept), left_out=story.left_out + len(story.nodes) - len(kept))
