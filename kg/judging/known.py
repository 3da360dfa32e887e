"""What a build knows, and what somebody means by an address, or by a few words of a document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.facts import Facts, Organisation
from kg.identity import Identity, Key, name_key
from kg.identity.addresses import KINDS, address, key_of, kind_of, same_spelling
from kg.identity.judgements import NAME, Judgement, is_external, read_judgements
from kg.identity.telling import Told, tellings
from kg.language.normal import lower, spelling
from kg.memory import recall
from kg.resources import resource
from kg.vocabulary import Vocabulary


class Unknown(LookupError):
    """A reference that means nothing here, or more than one thing; the message says what there is."""


@dataclass(frozen=True, slots=True)
class Node:
    """What a reference means: the address that it has where nothing is merged, and the words that tell of it."""

    address: str
    label: str
    source: str = ""  # 'document/001#char=12,40', for what has no name of its own
    document: str = ""
    quote: str = ""


def judgements_of(out: Path) -> list[Judgement]:
    """The project's judgements and then those beside a build, which count more.

    Raises ValueError for a file that is not in the form.
    """
    return [*read_judgements(resource("ontology", NAME)), *read_judgements(out / NAME)]


class Known:
    """The facts of a build and what identity makes of them."""

    def __init__(self, facts: Sequence[Facts], vocabulary: Vocabulary, judgements: Sequence[Judgement] = ()) -> None:
        self.facts = {one.document: one for one in facts}
        self._vocabulary = vocabulary
        self.identity = Identity(facts, vocabulary, judgements)
        self.told: dict[str, Told] = {
            f"{one.kind}/{one.key}": one for each in facts for one in tellings(each, self.identity.organisation_key)
        }

    @classmethod
    def of(cls, out: Path) -> "Known":
        """What the build in a folder knows.

        Raises FileNotFoundError where there is no build, ValueError for judgements that are not in the form.
        """
        records = recall(out).records
        if not records:
            raise FileNotFoundError(2, "no build here", str(out))
        return cls([one.facts for one in records.values()], Vocabulary.load(), judgements_of(out))

    def check(self, judgements: Sequence[Judgement]) -> None:
        """See that judgements can all hold together.

        Raises Contradiction, a ValueError.
        """
        Identity(self.facts.values(), self._vocabulary, judgements)

    def meant(self, reference: str, *, alone: bool = False) -> Node:
        """The node of an address (whole, below the base, or `id:…`), or of a document and its words ('001#Bằng khen').

        `alone`: a body or place as this document names it, whichever body of the world that is.
        Raises Unknown.
        """
        if is_external(reference) and "/id/" not in reference and "#" not in reference:
            return Node(reference, reference)  # an entry of another dataset
        document, _, words = reference.partition("#")
        if words and not words.startswith("char=") and document in self.facts:
            return self._one(reference, list(self._named(self.facts[document], words, alone)))
        below = same_spelling(_below_the_base(reference))
        if kind_of(below) == "document":
            return self._one(reference, [one for one in self._nodes() if one.source == below])
        if kind_of(below) not in KINDS:
            raise Unknown(f"'{reference}' is no address ({', '.join(KINDS)}/…) and no DOCUMENT#WORDS of this build")
        if below in self.told:
            return self._happening(self.told[below])
        for same in self.identity.same_people:
            if address("person", same.person) == below:  # its name in its first document is the one that lasts
                document, name = min(same.members)
                return Node(address("person", Key((name,), document)), same.name, "", document)
        return self._one(reference, [one for one in self._nodes() if one.address == below])

    def _one(self, reference: str, found: list[Node]) -> Node:
        nodes = {one.address: one for one in found}
        if len(nodes) == 1:
            return next(iter(nodes.values()))
        if not nodes:
            raise Unknown(f"'{reference}' is nothing that this build knows")
        some = ", ".join(f"{one.address} ({one.label})" for one in list(nodes.values())[:5])
        raise Unknown(f"'{reference}' may mean {len(nodes)} things: {some}")

    def _nodes(self) -> Iterator[Node]:
        for one in self.told.values():
            yield self._happening(one)
        for facts in self.facts.values():
            for name in people_of(facts):
                yield Node(address("person", Key((name_key(name),), facts.document)), name, "", facts.document)
            for body in bodies_of(facts):
                yield self._body(facts, body, False)
                yield self._body(facts, body, True)

    def _named(self, facts: Facts, words: str, alone: bool) -> list[Node]:
        """What a document calls so; else what it tells with these words."""
        wanted = name_key(words)
        named = [
            Node(address("person", Key((wanted,), facts.document)), name, "", facts.document)
            for name in people_of(facts)
            if name_key(name) == wanted
        ]
        named += [self._body(facts, body, alone) for body in bodies_of(facts) if name_key(body.name) == wanted]
        if named:
            return named
        told = [one for one in self.told.values() if one.document == facts.document]
        small = lower(spelling(words))
        exact = [one for one in told if lower(spelling(f"{one.form} {one.name.replace('-', ' ')}")).startswith(small)]
        quoting = [one for one in told if any(small in lower(spelling(quote)) for quote in self._quotes(one))]
        return [self._happening(one) for one in (exact or quoting)]

    def _quotes(self, told: Told) -> list[str]:
        facts = self.facts[told.document]
        awards = (one for award in (*facts.awards, *facts.not_awards) for one in award.evidence)
        evidence = (*awards, *(one for event in facts.events for one in event.evidence))
        return [one.quote for one in evidence if (one.start, one.end) in told.evidence]

    def _happening(self, told: Told) -> Node:
        start, end = told.evidence[0]
        source = f"document/{told.document}#char={start},{end}"
        quote = next(iter(self._quotes(told)), "")
        return Node(f"{told.kind}/{told.key}", told.label, source, told.document, quote)

    def _body(self, facts: Facts, body: Organisation, alone: bool) -> Node:
        own = Key((name_key(body.name),), facts.document)
        key = own if alone else self.identity.rule_key(facts.document, body)
        return Node(address("organisation", key), body.name, "", facts.document)

    def home(self, node: Node) -> str:
        """The address of the node in the graph, with everything merged that is."""
        kind, key = kind_of(node.address), key_of(node.address)
        if kind in ("conferral", "event"):
            return f"{kind}/{self.identity.happened(key.parts[0])}"
        if kind == "person" and key.document:
            return address(kind, self.identity.person_key_of(key.document, key.parts[0]))
        if kind == "organisation":
            return address(kind, self.identity.body_called(key))
        return node.address


def people_of(facts: Facts) -> list[str]:
    """Everybody whom a document names."""
    names = [one.person for one in facts.officials]
    for award in (*facts.awards, *facts.not_awards):
        names += award.presenter
        names += [one.name for one in award.recipients if one.kind == "person" and one.name]
    return sorted(set(names))


def bodies_of(facts: Facts) -> list[Organisation]:
    """Every body that a document names."""
    found = [one.organisation for one in facts.officials if one.organisation]
    for award in (*facts.awards, *facts.not_awards):
        found += award.conferrer
        found += [one.organisation for one in award.recipients if one.organisation]
    for event in facts.events:
        found += event.organisers
    return list(dict.fromkeys(found))


def _below_the_base(reference: str) -> str:
    return reference.partition("/id/")[2] if "://" in reference else reference.removeprefix("id:")
