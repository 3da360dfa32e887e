"""A story → the part that is asked for: around a node, of a movement, of a period; what is left out is counted."""

from dataclasses import dataclass, replace

from kg.showing.near import around
from kg.showing.newest import keep_newest
from kg.showing.parts import neighbours, only, whole_act
from kg.showing.period import of_period
from kg.showing.story import Extract, Node, Story
from kg.showing.wording import dates_in_words, phrase


class NothingThere(ValueError):
    """What is asked for holds no node; the message says so in one line."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a story is shown; the parts narrow each other."""

    around: str = ""  # the IRI of a node of the story
    hops: int = 1  # how far from it; an award act is no step: it is shown with all who take part in it
    movement: str = ""  # the IRI of a movement of the story
    since: str = ""  # a year, month or day, as the sources date their acts
    until: str = ""

    def __bool__(self) -> bool:
        return bool(self.around or self.movement or self.since or self.until)


def choose(story: Story, choice: Choice, most: int) -> Story:
    """Return the part of a story that is chosen, with at most `most` nodes, nearest or newest first.

    Raises NothingThere where no node is left, ValueError for a date that is none.
    """
    if not choice:
        return keep_newest(story, most)
    part = story
    if choice.since or choice.until:
        part = only(part, of_period(part, choice.since, choice.until))
    if choice.movement:
        part = only(part, of_movement(part, choice.movement))
    if choice.around:
        if choice.around not in part.nodes:
            raise NothingThere("nothing is told of it in what else is chosen")
        kept, all_near = around(part, choice.around, choice.hops, most)
        chosen = replace(only(part, kept), left_out=all_near - len(kept))
    else:
        chosen = keep_newest(part, most)
    if not chosen.nodes:
        raise NothingThere("no award act or event is told of there")
    outside = len(story.nodes) - len(chosen.nodes) - chosen.left_out
    centres = tuple(filter(None, (choice.around, choice.movement)))
    extract = Extract((title(story, choice, 0), title(story, choice, 1)), centres, outside, bool(choice.around))
    return replace(chosen, extract=extract)


def title(story: Story, choice: Choice, lang: int) -> str:
    """Return what a choice shows, in words: 'Quanh Bộ Công an (1 bước) · Phong trào … · 2023'."""
    parts = []
    if choice.around:
        node = story.nodes[choice.around]
        parts.append(phrase("around", lang, name=called(node, lang), hops=choice.hops))
    if choice.movement:
        parts.append(phrase("of_movement", lang, name=called(story.nodes[choice.movement], lang)))
    if choice.since or choice.until:
        parts.append(dates_in_words(choice.since, choice.until, lang))
    return " · ".join(parts)


def called(node: Node, lang: int) -> str:
    """Return the name of a node in a language, in Vietnamese where it has no other."""
    return node.called(lang) or node.iri


def of_movement(story: Story, movement: str) -> set[str]:
    """Return a movement, what it is linked to, and all who take part in its acts."""
    near = neighbours(story)
    kept = {movement, *near[movement]}
    for act in near[movement]:
        if story.nodes[act].kind == "conferral":
            kept.update(other for other in whole_act(story, near, act) if story.nodes[other].kind != "movement")
    return kept
