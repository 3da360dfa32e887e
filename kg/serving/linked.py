"""What the nodes of the served build are linked to elsewhere, what is not and why: as the mappings have it now."""

import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.identity.judgements import NAME as JUDGEMENTS
from kg.judging.links import Question, linked_of, questions
from kg.linking.deciding import AMBIGUOUS, LINKED, NIL, UNREVIEWED
from kg.linking.entities import EVER
from kg.linking.live.candidates import NAME as LIVE
from kg.linking.mappings import link_sets
from kg.linking.nodes import UNRESOLVED, Linked
from kg.serving.catalogue import Catalogue
from kg.serving.eras import eras
from kg.serving.site import Served, Site

OUTCOMES = (LINKED, UNREVIEWED, AMBIGUOUS, NIL, UNRESOLVED)
MOST_DOCUMENTS = 2_000  # of a build, above which the page says which command to use
BEFORE, SINCE, LASTING = "before", "since", "lasting"
_OURS = "https://w3id.org/vinhdanh/"

_one_at_a_time = threading.Lock()


@dataclass(frozen=True, slots=True)
class Count:
    """How many nodes of a kind and era came to what."""

    kind: str
    era: str  # before a reform ended them, since one made them, or lasting; '' for the whole kind
    outcomes: tuple[int, ...]  # in the order of OUTCOMES

    @property
    def whole(self) -> int:
        """All of them."""
        return sum(self.outcomes)


def links(site: Site, served: Served) -> tuple[tuple[Linked, ...], tuple[Question, ...]] | None:
    """Every node with its links, and what waits for a judgement; None where that cannot be told here.

    It is told from the documents' facts, which a bare graph does not have, and for a large build takes too long.
    """
    documents = sum(kind == "document" for kind in served.catalogue.kinds.values())
    if documents > MOST_DOCUMENTS:
        return None
    times = tuple(_time(site.out / name) for name in (JUDGEMENTS, LIVE))
    with _one_at_a_time:
        return _links(site.out, (served.key, times))


@lru_cache(maxsize=1)
def _links(out: Path, _: object) -> tuple[tuple[Linked, ...], tuple[Question, ...]] | None:
    try:
        return tuple(linked_of(out)), tuple(questions(out))
    except (OSError, ValueError):
        return None


def _time(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def counted(linked: Sequence[Linked], served: Served) -> list[Count]:
    """How many of each kind came to what; where reforms divide a kind, of each of its eras too."""
    found: Counter[tuple[str, str, str]] = Counter()
    for one in linked:
        found[one.kind, era(one, served.catalogue, served.base), one.outcome] += 1
    rows = []
    for kind in dict.fromkeys(one.kind for one in linked):
        of_kind = {key: count for key, count in found.items() if key[0] == kind}
        rows.append(Count(kind, "", _row(of_kind, kind, (BEFORE, SINCE, LASTING))))
        told = [each for each in (BEFORE, SINCE, LASTING) if any(key[1] == each for key in of_kind)]
        if told != [LASTING]:
            rows += [Count(kind, each, _row(of_kind, kind, (each,))) for each in told]
    return rows


def _row(found: dict[tuple[str, str, str], int], kind: str, told: Sequence[str]) -> tuple[int, ...]:
    return tuple(sum(found.get((kind, each, outcome), 0) for each in told) for outcome in OUTCOMES)


def era(one: Linked, catalogue: Catalogue, base: str) -> str:
    """Whether a node ended with a reform, began with one, or lasts."""
    entity = one.decision.entity
    known = eras(catalogue).get(f"{base}id/{one.address}")
    if (entity is not None and one.kind == "place" and entity.until != EVER) or (known is not None and known.until):
        return BEFORE
    return SINCE if known is not None and known.since else LASTING


def datasets(linked: Sequence[Linked]) -> list[tuple[str, int]]:
    """To which datasets how many links lead, the most first."""
    found = Counter(link.object_id.partition(":")[0] for one in linked for link in one.links)
    return sorted(found.items(), key=lambda row: (-row[1], row[0]))


def target(curie: str) -> str:
    """Where an entry of another dataset can be read; '' for a code, which is no address."""
    prefix = curie.partition(":")[0]
    if prefix in ("http", "https"):
        return curie
    iri = next((one.iri(curie) for one in link_sets() if prefix in one.prefixes), "")
    return "" if iri.startswith(_OURS) else iri
