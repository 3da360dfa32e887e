"""Whether the links that were reviewed still lead somewhere: items are merged, deleted, and cease to be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.asking.polite import batches
from kg.linking.live.items import Item, Items
from kg.linking.mappings import CLOSE, EXACT, LinkSet

STATES = HERE, MOVED, GONE, OTHER = "here", "moved", "gone", "other kind"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a service says of an item that is linked to."""

    item: str
    subjects: tuple[str, ...]  # 'place:VN63-91 Kiên Giang'
    state: str
    note: str = ""

    def __str__(self) -> str:
        return f"{self.state:12}{self.item}  {', '.join(self.subjects)}" + (f"  {self.note}" if self.note else "")


def linked(sets: Iterable[LinkSet], prefix: str) -> dict[str, tuple[list[str], set[str]]]:
    """The items of a dataset that reviewed rows link to, with what they are here and of which kinds that is."""
    found: dict[str, tuple[list[str], set[str]]] = defaultdict(lambda: ([], set()))
    for links in sets:
        for link in links.links:
            if link.reviewed and link.predicate_id in (EXACT, CLOSE):
                iri = links.iri(link.object_id)
                if iri.startswith(prefix):
                    found[iri][0].append(f"{link.subject_id} {link.subject_label}")
                    found[iri][1].add(link.kind)
    return dict(sorted(found.items()))


def standing(items: Items, known: dict[str, tuple[list[str], set[str]]]) -> Iterator[Standing]:
    """What became of each item, a batch at a time; raises what `Items.described` raises."""
    for batch in batches(list(known), items.service.batch):
        described = items.described(batch)
        for iri in batch:
            subjects, kinds = known[iri]
            yield Standing(iri, tuple(sorted(subjects)), *_state(iri, sorted(kinds), described.get(iri)))


def _state(iri: str, kinds: Sequence[str], item: Item | None) -> tuple[str, str]:
    if item is None or not (item.of("label") or item.of("alias")):
        return GONE, "nothing is said of it"
    if item.iri != iri:
        return MOVED, f"to {item.iri} {item.label}"
    if item.of("kind") and not set(kinds) & set(item.of("kind")):
        return OTHER, f"there it is: {', '.join(item.of('kind'))}"
    ends = item.of("end") + item.of("died")
    return HERE, f"ended {min(ends)[:10]}" if ends else ""
