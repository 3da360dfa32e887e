"""Why two are one, or two, in words: the chain of comparisons and judgements between them."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from kg.identity.addresses import key_of, kind_of
from kg.identity.comparing import Likeness, alike
from kg.identity.judgements import SAME, Judgement
from kg.identity.people import JUDGED, SAME_AWARD, SAME_CAREER, SAME_OFFICE
from kg.identity.telling import Told
from kg.judging.known import Known, Node

_RULES = {
    SAME_OFFICE: "one name, one office of one body",
    SAME_CAREER: "one name, and posts that one career connects",
    SAME_AWARD: "one name among the recipients of one award",
    JUDGED: "a judgement",
}
_FEATURES = {
    "giver": ("giver", "organiser"),
    "form": ("form of award", "kind of event"),
    "date": ("date", "date"),
    "place": ("place", "place"),
    "received": ("recipients", "recipients"),
    "setting": ("occasion", "name of the event"),
    "decision": ("decision", "decision"),
    "ground": ("movement and period", "movement and period"),
}


def why_same(known: Known, one: Node, other: Node) -> Iterator[str]:
    """The reasons, line by line; the first says whether the two are one."""
    homes = known.home(one), known.home(other)
    yield "one node" if homes[0] == homes[1] else "two nodes"
    for letter, node, home in zip("AB", (one, other), homes, strict=True):
        yield f"{letter}: {node.label}  {node.address}" + ("" if home == node.address else f" → {home}")
        if node.quote:
            yield f"   {node.document}: “{node.quote}”"
    judged = _judged(known.identity.judgements, one, other)
    if judged is not None:
        yield _said(judged)
    if kind_of(one.address) in ("conferral", "event"):
        yield from _happenings(known, one, other)
    elif kind_of(one.address) == "person":
        yield from _people(known, one, other, homes[0] == homes[1])
    elif judged is None:
        yield (
            "both are called so"
            if homes[0] == homes[1]
            else "each is called by a key of its own; no judgement joins them"
        )


def _happenings(known: Known, one: Node, other: Node) -> Iterator[str]:
    first, second = known.told[one.address], known.told[other.address]
    merge = next((m for m in known.identity.merged if {first.key, second.key} <= {t.key for t in m.told}), None)
    if merge is None:
        if kind_of(one.address) == kind_of(other.address):
            yield f"compared: {_compared(first, second, alike(first, second))}"
        homes = {known.identity.happened(first.key), known.identity.happened(second.key)}
        if any({a, b} == homes for a, b, _ in known.identity.doubtful):
            yield "marked as possibly the same: a judgement decides (kg same, kg different)"
        return
    told = {each.key: each for each in merge.told}
    judged = {frozenset(_keys(each)): each for each in known.identity.judgements if each.relation == SAME}
    chain = _path(merge.links, first.key, second.key)
    for here, there in pairwise(chain):
        a, b = told[here], told[there]
        said = judged.get(frozenset((here, there)))
        words = _said(said) if said else _compared(a, b, alike(*sorted((a, b), key=lambda t: (t.document, t.key))))
        yield f"{a.document} = {b.document}: {words}"
    for group in known.identity.reprints.clusters:
        if first.document in group and second.document in group:
            yield f"{first.document} and {second.document} are one text: one source"
    for conflict in known.identity.conflicts:
        if conflict.key == merge.key:
            values = " ≠ ".join(f"{v.value} ({', '.join(v.documents)})" for v in conflict.variants)
            yield f"the sources disagree on {conflict.about}: {values}"


def _people(known: Known, one: Node, other: Node, are_one: bool) -> Iterator[str]:
    home = key_of(known.home(one))
    same = next((each for each in known.identity.same_people if each.person == home), None)
    if are_one and same is not None:
        yield f"{same.name} in {', '.join(same.documents)}: {_RULES[same.rule]}"
        for tenure in same.tenures:
            yield f"   {tenure.office or 'member'} – {', '.join(tenure.organisation.parts)}"
    elif not are_one:
        names = {key_of(each.address).parts[0] for each in (one, other)}
        yield (
            "the names differ"
            if len(names) > 1
            else "one name, and nothing that joins the two: a name alone never does"
        )


def _compared(one: Told, other: Told, like: Likeness) -> str:
    event = one.kind == "event"
    said = []
    for names, word in ((like.agreed, "agree on"), (like.differing, "differ on")):
        if names:
            said.append(f"{word} " + ", ".join(f"{_FEATURES[n][event]} ({_values(n, one, other)})" for n in names))
    return "; ".join(said) or "nothing that both tell"


def _values(name: str, one: Told, other: Told) -> str:
    if name == "setting":
        return " ".join(sorted(one.setting.words & other.setting.words))
    both = [_value(name, told) for told in (one, other)]
    return both[0] if both[0] == both[1] else " / ".join(value or "–" for value in both)


def _value(name: str, told: Told) -> str:
    values: Mapping[str, str] = {
        "giver": ", ".join(party.written for party in told.parties),
        "form": f"{told.form} {told.name.replace('-', ' ')}".strip() if told.kind == "conferral" else told.form,
        "date": told.date,
        "place": told.where.replace("-", " ").title(),
        "received": told.label.rpartition(" – ")[2],
        "decision": told.decision,
        "ground": told.campaign,
    }
    return values[name]


def _judged(judgements: Sequence[Judgement], one: Node, other: Node) -> Judgement | None:
    pair = frozenset({one.address, other.address})
    return next((each for each in judgements if each.pair == pair), None)


def _said(judgement: Judgement) -> str:
    who = f" by {judgement.author}" if judgement.author else ""
    when = f" on {judgement.date}" if judgement.date else ""
    return f"judged {judgement.relation}{who}{when}" + (f": {judgement.why}" if judgement.why else "")


def _keys(judgement: Judgement) -> tuple[str, str]:
    return judgement.one.partition("/")[2], judgement.other.partition("/")[2]


def _path(links: Sequence[tuple[str, str]], start: str, end: str) -> list[str]:
    """The shortest chain of links between two tellings."""
    near: dict[str, list[str]] = {}
    for one, other in links:
        near.setdefault(one, []).append(other)
        near.setdefault(other, []).append(one)
    came: dict[str, str] = {start: start}
    todo = deque([start])
    while todo and end not in came:
        here = todo.popleft()
        for there in near.get(here, []):
            if there not in came:
                came[there] = here
                todo.append(there)
    path = [end] if end in came else []
    while path and path[-1] != start:
        path.append(came[path[-1]])
    return path[::-1]
