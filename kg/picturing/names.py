"""What a user calls a node → the node of the picture; a name of several, or of none, is told in few lines."""

import re
import unicodedata
from difflib import get_close_matches
from urllib.parse import unquote

from pyoxigraph import Store

from kg.asking.words import Words
from kg.showing import Choice, Story
from kg.showing.story import Node
from kg.showing.wording import LANGUAGES, words

SHOWN = 12  # of the things that a name may mean
NEAREST = 4


class Unclear(ValueError):
    """A name of no node, or of several; the message is what to print, line by line."""


def find_node(store: Store, story: Story, word: str, lang: str, kind: str = "") -> str:
    """Return the IRI of the drawn node that a word means: a name with or without tones, an address, a short address.

    Raises Unclear.
    """
    drawn = {iri: node for iri, node in story.nodes.items() if not kind or node.kind == kind}
    stands_for = {other: iri for iri, node in drawn.items() for other in (iri, *node.same)}
    asked = [stands_for[one.value] for one in Words(store, lang).found(word) if one.value in stands_for]
    found = list(dict.fromkeys(asked)) or addressed(stands_for, word) or called(drawn, word)
    if len(found) == 1:
        return found[0]
    if not found:
        raise Unclear(nothing(drawn, word, lang))
    lines = [f"'{word}' may be {len(found)} things; give the address of one:"]
    lines += [f"  {line(drawn[iri], lang)}" for iri in found[:SHOWN]]
    raise Unclear("\n".join([*lines, "  …"] if len(found) > SHOWN else lines))


def addressed(stands_for: dict[str, str], word: str) -> list[str]:
    """Return the nodes with an address, whole or short, whose letters may be written as they are read."""
    short = "/id/" + word.replace(":", "/", 1)
    fits = {
        iri for other, iri in stands_for.items() if unquote(other) == unquote(word) or unquote(other).endswith(short)
    }
    return [iri for iri in dict.fromkeys(stands_for.values()) if iri in fits]


def called(nodes: dict[str, Node], word: str) -> list[str]:
    """Return the nodes that go by a name in any language, or by one that differs in tones and case alone."""
    names = {iri: {node.name, node.english, *node.other_names} for iri, node in nodes.items()}
    alike = {iri for iri in nodes if bare(word) in {bare(name) for name in names[iri] if name}}
    return [iri for iri in nodes if iri in alike]


def nothing(nodes: dict[str, Node], word: str, lang: str) -> str:
    """Return the line that says that nothing is called so, and what is called nearly so."""
    names: dict[str, str] = {}
    for node in nodes.values():
        if node.kind != "conferral":
            names.setdefault(bare(node.name), node.called(LANGUAGES.index(lang)))
    near = get_close_matches(bare(word), list(names), n=NEAREST, cutoff=0.6)
    return f"nothing in the picture is called '{word}'" + (
        f"; the nearest: {', '.join(names[one] for one in near)}" if near else ""
    )


def line(node: Node, lang: str) -> str:
    """Return what tells a node from its namesakes: name, class, address."""
    place = LANGUAGES.index(lang)
    return f"{node.called(place)} ({words()['classes'][node.kind][place]})  {unquote(node.iri)}"


def bare(text: str) -> str:
    """Return a text without tones, case and runs of blanks, as the search box of the page reads it.

    >>> bare("Lê  Quốc Đạt")
    'le quoc dat'
    """
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return " ".join("".join(one for one in letters if not unicodedata.combining(one)).split())


def file_name(choice: Choice, ending: str) -> str:
    """Return a name for the file of a picture that says what is in it.

    >>> file_name(Choice(around="https://w3id.org/vinhdanh/id/organisation/b%E1%BB%99-y-t%E1%BA%BF", hops=2), "html")
    'around-bộ-y-tế-2.html'
    >>> file_name(Choice(since="2023", until="2024-06"), "svg"), file_name(Choice(), "gexf")
    ('from-2023-to-2024-06.svg', 'graph.gexf')
    """
    parts = []
    if choice.around:
        parts.append(f"around-{tail(choice.around)}" + (f"-{choice.hops}" if choice.hops > 1 else ""))
    parts += [f"movement-{tail(choice.movement)}"] if choice.movement else []
    parts += [f"from-{choice.since}"] if choice.since else []
    parts += [f"to-{choice.until}"] if choice.until else []
    return ("-".join(parts) or "graph") + f".{ending}"


def tail(iri: str) -> str:
    """Return the end of an address as part of a file's name: letters, numbers and dashes."""
    _, _, path = unicodedata.normalize("NFC", unquote(iri)).rpartition("/id/")
    return re.sub(r"[\W_]+", "-", path.partition("/")[2] or path).strip("-")[:80]
