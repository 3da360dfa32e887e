"""A report → Markdown, JSON, CSV."""

import json
import re
from typing import Any

from kg.analysing.figures import Figures
from kg.analysing.sections import Section, about, sections, words
from kg.asking.output import to_csv
from kg.showing.story import Node
from kg.store import Table, Value

SPECIAL = re.compile(r"([\\`*_\[\]<>|#&~])")


def markdown(found: Figures, lang: int, most: int) -> str:
    """Return the report as Markdown."""
    parts = [f"# {words()['title'][lang]}", *about(found, lang)]
    for one in sections(found, lang, most):
        parts += [f"## {one.title}", *filter(None, [one.meaning]), rows(one)]
    return "\n\n".join(parts) + "\n"


def rows(one: Section) -> str:
    """Return a table as Markdown; what names hold stays text."""
    numbers = [all(isinstance(row[place], int | float) for row in one.table.rows) for place in range(len(one.titles))]
    lines = [
        "| " + " | ".join(one.titles.values()) + " |",
        "| " + " | ".join("---:" if number else "---" for number in numbers) + " |",
        *("| " + " | ".join(plain(value) for value in row) + " |" for row in one.table.rows),
    ]
    return "\n".join(lines)


def plain(value: Value) -> str:
    r"""Return a value as text that Markdown shows as it is.

    >>> plain("a|b <i>")
    'a\\|b \\<i\\>'
    """
    return "" if value is None else SPECIAL.sub(r"\\\1", " ".join(str(value).split()))


def as_csv(found: Figures) -> str:
    """Return one row a node: what it gave and received, how far it bridges, its community."""
    columns = ("address", "name", "class", "gave", "received", "share", "linked", "community")
    values: dict[str, dict[str, Any]] = {}

    def of(node: Node) -> dict[str, Any]:
        return values.setdefault(node.iri, {"address": node.iri, "name": node.name, "class": node.kind})

    for giver in found.givers:
        of(giver.node)["gave"] = giver.acts
    for taker in found.takers:
        of(taker.node)["received"] = taker.acts
    for bridge in found.bridges:
        of(bridge.node).update(share=bridge.share, linked=bridge.neighbours)
    for place, community in enumerate(found.communities, 1):
        for node in (*community.givers, *community.takers):
            of(node)["community"] = place
    table = Table(columns, tuple(tuple(values[iri].get(key) for key in columns) for iri in sorted(values)))
    return to_csv(table)


def as_json(found: Figures, lang: int) -> str:
    """Return all figures, with the addresses of the nodes and what the figures mean."""

    def told(node: Node) -> dict[str, str]:
        return {"address": node.iri, "name": node.name, "class": node.kind}

    def row(one: Any, *keys: str) -> dict[str, Any]:
        return told(one.node) | {key: getattr(one, key) for key in keys}

    counted = ("acts", "recipients", "collectives", "individuals", "documents", "first", "last")
    whole = {
        "about": about(found, lang) + [one.meaning for one in sections(found, lang, 0) if one.meaning],
        **{key: getattr(found, key) for key in ("acts", "documents", "unnamed_givers", "modularity", "estimated")},
        "givers": [row(one, *counted) for one in found.givers],
        "takers": [row(one, "acts", "givers", "documents") for one in found.takers],
        "bridges": [row(one, "share", "neighbours") for one in found.bridges],
        "communities": [
            {"acts": one.acts, "givers": [*map(told, one.givers)], "takers": [*map(told, one.takers)]}
            for one in found.communities
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
