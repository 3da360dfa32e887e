"""Figures → tables in words, in Vietnamese or English."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from kg.analysing.figures import PIVOTS, SMALLEST, Figures
from kg.showing.story import Node
from kg.showing.wording import day_in_words
from kg.showing.wording import words as page_words
from kg.store import Table

NAMED = 4  # names of a community in a row; the rest is a number


@dataclass(frozen=True, slots=True)
class Section:
    """A table with its title and what its figures mean."""

    key: str
    title: str
    table: Table
    titles: dict[str, str]  # of its columns
    meaning: str = ""


@cache
def words() -> dict[str, Any]:
    """Return the words of the report: key → (vi, en)."""
    return dict(json.loads(resources.files("kg.analysing").joinpath("words.json").read_text("utf-8")))


def about(found: Figures, lang: int) -> list[str]:
    """Return what the report counts, and what that means."""
    head = words()["about"][lang].format(acts=found.acts, documents=found.documents, unnamed=found.unnamed_givers)
    return [head, words()["meaning"][lang]]


def sections(found: Figures, lang: int, most: int) -> list[Section]:
    """Return the tables of a report, each with at most so many rows."""
    bridging = [words()["meaning_bridges"][lang]]
    bridging += [words()["meaning_estimated"][lang].format(pivots=PIVOTS)] if found.estimated else []
    dividing = words()["meaning_communities"][lang].format(
        modularity=found.modularity, small=found.small, smallest=SMALLEST
    )
    givers = (
        (
            g.node.called(lang),
            g.acts,
            g.recipients,
            g.collectives,
            g.individuals,
            g.documents,
            day(g.first),
            day(g.last),
        )
        for g in found.givers[:most]
    )
    takers = ((t.node.called(lang), kind(t.node, lang), t.acts, t.givers, t.documents) for t in found.takers[:most])
    bridges = (
        (b.node.called(lang), kind(b.node, lang), round(b.share * 100, 1), b.neighbours) for b in found.bridges[:most]
    )
    communities = (
        (place, names(c.givers, lang), names(c.takers, lang), len(c.givers) + len(c.takers), c.acts)
        for place, c in enumerate(found.communities[:most], 1)
    )
    by_count = "name acts recipients collectives individuals documents first last"
    return [
        section("givers", by_count, givers, lang),
        section("takers", "name class acts givers documents", takers, lang),
        section("bridges", "name class share neighbours", bridges, lang, " ".join(bridging)),
        section("communities", "community givers takers members acts", communities, lang, dividing),
    ]


def section(key: str, columns: str, rows: Iterable[tuple[Any, ...]], lang: int, meaning: str = "") -> Section:
    """Return a section with the titles of its columns."""
    names = tuple(columns.split())
    titles = {column: words()["columns"][column][lang] for column in names}
    return Section(key, words()[key][lang], Table(names, tuple(rows)), titles, meaning)


def kind(node: Node, lang: int) -> str:
    """Return the class of a node in words."""
    return str(page_words()["classes"][node.kind][lang])


def names(nodes: Iterable[Node], lang: int) -> str:
    """Return the first names of some nodes, and how many more there are."""
    every = [node.called(lang) for node in nodes]
    return "; ".join(every[:NAMED]) + (f"; … +{len(every) - NAMED}" if len(every) > NAMED else "")


def day(told: str) -> str | None:
    """Return a date as it is read, None for none."""
    return day_in_words(told) if told else None
