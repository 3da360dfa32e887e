"""What judgements change of what the rules found."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from kg.facts import Facts, Organisation
from kg.identity.addresses import key_of
from kg.identity.clusters import Link, cluster
from kg.identity.happenings import Judged
from kg.identity.judgements import DIFFERENT, SAME, UNSURE, Judgement, of_kind, valid
from kg.identity.keys import Key
from kg.identity.people import JUDGED, SAME_AWARD, People, SamePerson
from kg.identity.telling import Told, tellings

Node = TypeVar("Node", bound=Hashable)


class Aliases:
    """Bodies or places that are called by the key of another, or are not whom their name says."""

    def __init__(self, judgements: Sequence[Judgement], kind: str) -> None:
        same = [(key_of(one.one), key_of(one.other)) for one in of_kind(judgements, kind, SAME)]
        apart = [(key_of(one.one), key_of(one.other)) for one in of_kind(judgements, kind, DIFFERENT, UNSURE)]
        self._called: dict[Key, Key] = {}
        for keys in cluster((), (), _any, same, apart, _order):
            self._called |= dict.fromkeys(keys, keys[0])
        self._apart = {(one, other) for pair in apart for one, other in (pair, pair[::-1])}
        self.unsure = [(key_of(one.one), key_of(one.other)) for one in of_kind(judgements, kind, UNSURE)]

    def key(self, own: Key, found: Key) -> Key:
        """The key of what its document calls `own`, and the rules `found`."""
        if own != found and (own, found) in self._apart:
            found = own
        called = self._called.get(own) if own.document else None
        return called or self._called.get(found, found)


def regroup(
    groups: Iterable[Sequence[Node]], same: Sequence[tuple[Node, Node]], apart: Sequence[tuple[Node, Node]]
) -> list[tuple[Node, ...]]:
    """The groups that the rules made, joined and parted as judged; those that nothing touches are among them too.

    >>> regroup([["a", "b", "c"], ["d", "e"]], [("a", "z")], [("b", "a")])
    [('a', 'c', 'z'), ('d', 'e')]
    """
    barred = {node for pair in apart for node in pair}
    links = []
    for group in (sorted(group, key=repr) for group in groups):
        near = len(group) if barred & set(group) else 1  # a chain will do where nothing can break it
        links += [Link(0, one, other) for at, one in enumerate(group) for other in group[at + 1 : at + 1 + near]]
    return cluster((), links, _any, same, apart)


def judged_people(
    judgements: Sequence[Judgement],
    people: People,
    found: Sequence[SamePerson],
    bonds: Sequence[tuple[tuple[str, str], tuple[str, str]]] = (),
) -> list[SamePerson]:
    """The people of several documents: as careers tell, and awards (`bonds`), joined and parted as judged."""
    members = {one.person: [(document, one.person.parts[0]) for document in one.documents] for one in found}

    def node(address: str) -> tuple[str, str]:
        key = key_of(address)
        return members[key][0] if key in members else (key.document, key.parts[0])

    same = [(node(one.one), node(one.other)) for one in of_kind(judgements, "person", SAME)]
    apart = [(node(one.one), node(one.other)) for one in of_kind(judgements, "person", DIFFERENT, UNSURE)]
    same, apart = ([pair for pair in pairs if all(people.written(*one) for one in pair)] for pairs in (same, apart))
    judged = {one for pair in (*same, *apart) for one in pair}
    drawn = {one for pair in bonds for one in pair}
    touched = [one for one in found if (judged | drawn) & set(members[one.person])]
    firsts = {min(members[one.person]): one for one in touched}
    out = [one for one in found if one not in touched]
    for nodes in regroup([*(members[one.person] for one in touched), *bonds], same, apart):
        parts = [firsts[one] for one in sorted(nodes) if one in firsts]
        first = min(nodes)
        key = parts[0].person if parts else Key((first[1],), first[0])
        by_rule = len(parts) == 1 and set(nodes) == set(members[key])
        out.append(
            SamePerson(
                key,
                min(people.written(*one) for one in nodes),
                tuple(sorted({document for document, _ in nodes})),
                tuple(sorted({tenure for one in parts for tenure in one.tenures})),
                parts[0].rule if by_rule else JUDGED if judged & set(nodes) else SAME_AWARD,
                tuple(sorted(nodes)),
            )
        )
    return sorted(out, key=lambda one: one.person)


def happenings_judged(judgements: Sequence[Judgement], told: Iterable[Told]) -> Judged:
    """The judgements on conferrals and events, by the keys of their tellings.

    What the extractor reads otherwise than before has another key: then the words that told of it are looked up.
    """
    by_key: dict[tuple[str, str], Told] = {}
    by_words: dict[tuple[str, str], list[Told]] = {}
    for one in told:
        by_key[one.kind, one.key] = one
        for start, end in one.evidence:
            by_words.setdefault((one.kind, f"document/{one.document}#char={start},{end}"), []).append(one)

    def found(kind: str, address: str, source: str) -> Told | None:
        if known := by_key.get((kind, address.partition("/")[2])):
            return known
        near = by_words.get((kind, source), [])
        return near[0] if len(near) == 1 else None

    pairs: Mapping[str, list[tuple[str, str]]] = {SAME: [], DIFFERENT: [], UNSURE: []}
    for kind in ("conferral", "event"):
        for judgement in of_kind(judgements, kind, SAME, DIFFERENT, UNSURE):
            first = found(kind, judgement.one, judgement.one_source)
            second = found(kind, judgement.other, judgement.other_source)
            if first is None or second is None or first.key == second.key:
                continue
            if judgement.relation != SAME or first.happened == second.happened:
                pairs[judgement.relation].append((first.key, second.key))
    return Judged(pairs[SAME], pairs[DIFFERENT], pairs[UNSURE])


def unheard(judgements: Iterable[Judgement], facts: Iterable[Facts]) -> list[Judgement]:
    """Judgements on what no document tells (any more): they wait, and change nothing."""
    documents = {one.document for one in facts}
    keys = {f"{told.kind}/{told.key}" for one in facts for told in tellings(one, _nobody)}
    words = {
        f"document/{one.document}#char={start},{end}"
        for one in facts
        for told in tellings(one, _nobody)
        for start, end in told.evidence
    }

    def known(address: str, source: str) -> bool:
        if address.startswith(("conferral/", "event/")):
            return address in keys or source in words
        return not key_of(address).document or key_of(address).document in documents

    return [
        one
        for one in valid(judgements)
        if not known(one.one, one.one_source) or not (one.external or known(one.other, one.other_source))
    ]


def _nobody(document: str, organisation: Organisation, date: str | None) -> Key:
    return Key((organisation.name, date or ""), document)


def _any(*_: object) -> bool:
    return True


def _order(key: Key) -> tuple[bool, Key]:
    """Bodies of the world before those of one document."""
    return bool(key.document), key
