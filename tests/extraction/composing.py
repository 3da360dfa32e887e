"""Sentences composed of parts: every part is to be read beside every other, not only where an example has it.

A file of `parts/` holds templates and parts. A template is a text with slots ('{giver}'; '{giver2}' draws another of
the parts of 'giver'), or a mapping of `text`, perhaps `title` and `published`, and what is told: `awards`,
`presenters`, `officials`, `events`, `dates` (of awards), `organisers`, each a list of rows of slots and words, joined
with ' | '. What a template does not say of a kind is the file's own `awards` and so on; upper and lower case are one.
A part is a text, or a text and its meaning: ' + ' in it makes a row of each member, ' & ' names bodies that give
together, '-' makes no row. Texts and meanings may hold slots themselves. A part may have other forms: a list of the
text, the meaning and a mapping of them, which a slot names ('{place.bare}'); '{hero.given}' and '{hero.full}' are the
names in its meaning, joined. With `page`, the text is read as the page of a newspaper, its title first, so that it has
a lead and captions. The parts, and pairs of parts, that are read wrong most:

    python -m tests.extraction.composing tests/extraction/parts/active.yaml 3000
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Any

import yaml

from kg.extraction.extract import Extractor
from kg.facts import Facts, Recipient
from kg.reading import read_text
from kg.vocabulary import Vocabulary
from tests.extraction.telling import told

KINDS = ("awards", "presenters", "officials", "events", "dates", "organisers")
SLOT = re.compile(r"\{([a-z]+)(\d*)(?:\.([a-z]+))?\}")
Rows = Counter[str]


@dataclass(frozen=True)
class Part:
    """What a slot may hold: a text, what it means, and its other forms."""

    text: str
    means: str
    forms: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, data: Any) -> "Part":
        """A part as a file has it."""
        if isinstance(data, list):
            return cls(data[0], data[1], tuple(data[2].items()) if len(data) > 2 else ())
        return cls(*next(iter(data.items()))) if isinstance(data, dict) else cls(data, data)

    def form(self, name: str | None) -> str:
        """Its text, or another form of it."""
        if name is None or name in dict(self.forms):
            return dict(self.forms)[name] if name else self.text
        members = self.means.split(" + ")
        if name == "given":
            members = [member.rsplit(" ", 1)[-1] for member in members]
        elif name != "full":
            raise KeyError(name)
        return " và ".join(filter(None, (", ".join(members[:-1]), members[-1])))


Chosen = dict[str, Part]


@dataclass(frozen=True)
class Composed:
    """A text made of parts, what it must tell, by kind, and the parts that were chosen."""

    title: str | None
    text: str
    published: str | None
    told: dict[str, Rows]
    parts: tuple[tuple[str, str], ...]
    page: bool = False


def _who(recipient: Recipient) -> str:
    if recipient.kind != "group":
        return str(recipient.name)
    counts = ((recipient.collectives, "tập thể"), (recipient.individuals, "cá nhân"), (recipient.households, "hộ"))
    return ", ".join(f"{count} {unit}" for count, unit in counts if count is not None) or "?"


def rows(facts: Facts) -> dict[str, Rows]:
    """What a document tells, by kind, one row a recipient, a presenter, an official, an event."""
    return {
        "awards": Counter(
            " | ".join((" & ".join(sorted(o.name for o in a.conferrer)), a.form, _who(r)))
            for a in facts.awards
            for r in a.recipients
        ),
        "presenters": Counter(
            " | ".join((a.form, _who(r), p)) for a in facts.awards for r in a.recipients for p in a.presenter
        ),
        "officials": Counter(
            " | ".join((o.person, o.rank or "", o.position or "", o.organisation.name if o.organisation else ""))
            for o in facts.officials
        ),
        "events": Counter(" | ".join((e.kind, e.date or "")) for e in facts.events),
        "dates": Counter(" | ".join((a.form, _who(r), a.date)) for a in facts.awards for r in a.recipients if a.date),
        "organisers": Counter(" | ".join((e.date or "", o.name)) for e in facts.events for o in e.organisers),
    }


def _meanings(row: str, chosen: Chosen) -> Iterator[str]:
    """The rows that a row of slots stands for: one of each member of each part's meaning."""
    names = list(dict.fromkeys(m[0] + m[1] for m in SLOT.findall(row)))
    for members in product(*(_inner(chosen[n].means, chosen).split(" + ") for n in names)):
        filled = row
        for name, member in zip(names, members, strict=True):
            filled = filled.replace("{" + name + "}", member)
        cells = [" & ".join(sorted(c.strip().split(" & "))) for c in filled.split("|")]
        if "-" not in cells:  # a part that means nothing of this kind
            yield " | ".join(cells)


def _inner(meaning: str, chosen: Chosen) -> str:
    return SLOT.sub(lambda m: chosen[m[1] + m[2]].form(m[3]) if m[3] else chosen[m[1] + m[2]].means, meaning)


def _filled(text: str | None, chosen: Chosen) -> str | None:
    if text is None:
        return None
    while SLOT.search(text):
        text = SLOT.sub(lambda m: chosen[m[1] + m[2]].form(m[3]), text)
    text = re.sub(r" +(?=[,.;:])", "", re.sub(r"[ \t]+", " ", text))
    text = re.sub(r",(?=[,.;:])", "", text)
    text = re.sub(r"(?:(?<=[.!?] )|(?<=[.!?]” ))[^\W\d_]", lambda m: m[0].upper(), text)
    return "\n".join(line.strip()[:1].upper() + line.strip()[1:] for line in text.split("\n"))


class Grammar:
    """The templates and parts of a file."""

    def __init__(self, path: Path) -> None:
        data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        self.templates = [{"text": t} if isinstance(t, str) else t for t in data["templates"]]
        self.told = {kind: data[kind] for kind in KINDS if kind in data}
        self.page = bool(data.get("page"))
        self.parts = {name: [Part.of(part) for part in parts] for name, parts in data["parts"].items()}

    def compose(self, seed: int) -> Composed:
        """One text: a template and, for each of its slots, a part, as a seed has it."""
        rng = random.Random(seed)
        template = rng.choice(self.templates)
        told = {kind: template.get(kind, self.told.get(kind)) for kind in KINDS}
        chosen: Chosen = {}
        open_slots = SLOT.findall(" ".join([template.get("title") or "", template["text"]]))
        while open_slots:
            name, number, _ = open_slots.pop(0)
            if name + number in chosen:
                continue
            used = {v for k, v in chosen.items() if k.rstrip("0123456789") == name}
            part = chosen[name + number] = rng.choice([p for p in self.parts[name] if p not in used])
            open_slots += SLOT.findall(" ".join([part.text, part.means, *(form for _, form in part.forms)]))
        expected = {
            kind: Counter(r for row in lines for r in _meanings(row, chosen))
            for kind, lines in told.items()
            if lines is not None
        }
        parts = (("template", template["text"]), *((k, part.text) for k, part in chosen.items()))
        title, text = _filled(template.get("title"), chosen), str(_filled(template["text"], chosen))
        return Composed(title, text, template.get("published"), expected, parts, self.page)


def difference(extractor: Extractor, composed: Composed) -> tuple[list[str], list[str]]:
    """What is missed, and what is told wrongly."""
    if composed.page:
        facts = extractor.extract(read_text("composed", f"{composed.title}\n\n{composed.text}"))
    else:
        facts = told(extractor, composed.text, title=composed.title, published=composed.published)
    found = rows(facts)
    missed, wrong = [], []
    for kind, rows_told in composed.told.items():
        want, have = (Counter({row.casefold(): n for row, n in r.items()}) for r in (rows_told, found[kind]))
        missed += [f"{kind}: {row}" for row in (want - have).elements()]
        wrong += [f"{kind}: {row}" for row in (have - want).elements()]
    return missed, wrong


def _explore(path: Path, texts: int, show: str | None) -> None:
    grammar, extractor = Grammar(path), Extractor(Vocabulary.load())
    tried: Counter[object] = Counter()
    bad: Counter[object] = Counter()
    failures = []
    for seed in range(texts):
        composed = grammar.compose(seed)
        missed, wrong = difference(extractor, composed)
        keys = [*composed.parts, *combinations(composed.parts, 2)]
        tried.update(keys)
        if missed or wrong:
            bad.update(keys)
            failures.append((composed, missed, wrong))
    print(f"{texts - len(failures)} of {texts} read right")

    def tell(keys: list[object], most: int) -> None:
        cases = [f for f in failures if all(k in f[0].parts for k in keys)]
        for composed, missed, wrong in cases[:most]:
            title = f"{composed.title} // " if composed.title else ""
            print(f"      {title}{composed.text}\n        missed {missed}\n        wrong  {wrong}")

    if show:
        failures = [f for f in failures if any(show in text for _, text in f[0].parts)]
        tell([], 40)
        return
    base = len(failures) / texts
    parts = sorted({p for f in failures for p in f[0].parts}, key=lambda p: (-bad[p] / tried[p], p))
    worst = [p for p in parts if bad[p] >= 2 and bad[p] / tried[p] > 1.25 * base][:25]
    for part in worst:
        print(f"  {bad[part]}/{tried[part]} {': '.join(part)}")
        tell([part], 2)
    hopeless = {p for p in worst if bad[p] / tried[p] > 0.7}
    pairs = [p for f in failures for p in combinations(f[0].parts, 2) if not hopeless & set(p)]
    pairs = sorted(set(pairs), key=lambda p: (-bad[p] / tried[p] * min(tried[p], 6), p))
    for pair in [p for p in pairs if bad[p] >= 2 and bad[p] / tried[p] > max(0.5, 1.5 * base)][:25]:
        print(f"  {bad[pair]}/{tried[pair]} {'  ×  '.join(': '.join(p) for p in pair)}")
        tell(list(pair), 1)
    rest = [f for f in failures if not hopeless & set(f[0].parts)][:15]
    print("  others")
    failures[:] = rest
    tell([], 15)


if __name__ == "__main__":
    _explore(
        Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1500, sys.argv[3] if len(sys.argv) > 3 else None
    )
