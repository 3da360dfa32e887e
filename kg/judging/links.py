"""What the nodes of a build are linked to, what was left open and why, and what is waiting for a judgement."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.identity import Identity
from kg.identity.addresses import same_spelling
from kg.identity.judgements import Judgement
from kg.judging.known import judgements_of
from kg.linking.deciding import AMBIGUOUS, LINKED, NIL, UNREVIEWED
from kg.linking.entities import EVER
from kg.linking.live.candidates import NAME as LIVE
from kg.linking.live.candidates import NOTHING, read_candidates
from kg.linking.mappings import CLOSE, PAGE, shortened
from kg.linking.nodes import KINDS, UNRESOLVED, Linked, candidates_of, linked_nodes
from kg.memory import recall
from kg.vocabulary import Vocabulary

_OUTCOMES = (LINKED, UNREVIEWED, AMBIGUOUS, NIL, UNRESOLVED)
_HEADS = {
    LINKED: "linked",
    UNREVIEWED: "not reviewed",
    AMBIGUOUS: "ambiguous",
    NIL: "nothing",
    UNRESOLVED: "unresolved",
}
_WHY = {
    UNREVIEWED: "left open: known elsewhere, by mappings that nobody has reviewed ('kg link review')",
    AMBIGUOUS: "left open: more than one fits",
    NIL: "left open: no mapping has that name and fits",
    UNRESOLVED: "left open: the document does not say which body it means",
}
_SIGNS = {CLOSE: "~", PAGE: "→"}
_WIDE = 36
_NAMES = 8  # of what nothing is known of, unless all are asked for


@dataclass(frozen=True, slots=True)
class Question:
    """A link that somebody may judge."""

    address: str
    label: str
    object_id: str
    object_label: str
    known: tuple[str, ...]  # what speaks for it, and where it was read


def linked_of(out: Path) -> list[Linked]:
    """The nodes of a build with their links, as the mappings and judgements have them now.

    Raises FileNotFoundError where there is no build, ValueError for judgements that are not in the form.
    """
    records = recall(out).records
    if not records:
        raise FileNotFoundError(2, "no build here", str(out))
    facts = [records[name].facts for name in sorted(records)]
    judgements = judgements_of(out)
    return linked_nodes(facts, Identity(facts, Vocabulary.load(), judgements), judgements)


def table(linked: Sequence[Linked], every: bool = False) -> Iterator[str]:
    """The lines of `kg link`: counts, what is linked to what and how, and what was left open and why."""
    counts = Counter((one.kind, one.outcome) for one in linked)
    yield f"{'':14}" + "".join(f"{_HEADS[outcome]:>14}" for outcome in _OUTCOMES)
    for kind in KINDS:
        yield f"{kind:14}" + "".join(f"{counts[kind, outcome] or '–':>14}" for outcome in _OUTCOMES)
    for outcome in _OUTCOMES:
        found = [one for one in linked if one.outcome == outcome]
        if not found:
            continue
        yield ""
        yield _WHY.get(outcome, "linked (= the same, ~ close to it)")
        if outcome in (NIL, UNRESOLVED):
            names = [one.label for one in found]
            more = f", … {len(names) - _NAMES} more (--all)" if len(names) > _NAMES and not every else ""
            yield "  " + ", ".join(names if every else names[:_NAMES]) + more
            continue
        width = min(_WIDE, max(len(_name(one)) for one in found))
        for one in found:
            yield f"  {_name(one):{width}}  {_targets(one)}  {_how(one)}"


def _name(one: Linked) -> str:
    """The label; of a unit that is gone with its last day."""
    entity = one.decision.entity
    gone = one.kind == "place" and entity is not None and entity.until != EVER
    return f"{one.label} (to {entity.until})" if gone and entity is not None else one.label


def _targets(one: Linked) -> str:
    links = one.links or candidates_of(one)
    return " ".join(f"{_SIGNS.get(link.predicate_id, '=')} {link.object_id}" for link in links)


def _how(one: Linked) -> str:
    if one.judged:
        return f"[judged by {', '.join(sorted({judged.author or 'somebody' for judged in one.judged}))}]"
    if one.outcome == LINKED and one.decision.candidate is not None:
        return f"[{', '.join(map(str, one.decision.candidate.features))}]"
    comments = {link.comment for link in candidates_of(one) if link.comment}
    return f"[{'; '.join(sorted(comments))}]" if comments else ""


def questions(out: Path) -> list[Question]:
    """What is open and may be judged: offline mappings that nobody reviewed, rivals, and candidates found live."""
    judged = {_pair(one) for one in judgements_of(out) if one.external}
    found = [
        Question(
            *(one.address, one.label, link.object_id, link.object_label),
            (one.decision.why, *filter(None, (link.comment, "; ".join(link.sources)))),
        )
        for one in linked_of(out)
        for link in candidates_of(one)
    ]
    for row in read_candidates(out / LIVE):
        if row.object_id != NOTHING:
            known = (row.comment, "; ".join((*row.sources, row.mapping_date)))
            address = row.subject_id.removeprefix("id:")
            found.append(Question(address, row.subject_label, shortened(row.object_id), row.object_label, known))
    rows = {(same_spelling(one.address), one.object_id): one for one in found}
    return [rows[key] for key in sorted(rows) if key not in judged]


def _pair(one: Judgement) -> tuple[str, str]:
    return same_spelling(one.one), one.other
