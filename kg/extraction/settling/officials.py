"""Named people with their posts and ranks; one entry a person, position and body."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.people import Office, Person
from kg.extraction.settling.careers import careers
from kg.extraction.settling.citing import Cite
from kg.extraction.settling.context import Context
from kg.extraction.settling.countries import is_foreign
from kg.extraction.settling.held_posts import add, told_once
from kg.extraction.settling.obituaries import obituaries
from kg.extraction.settling.organisations import Names
from kg.extraction.settling.posts import Posts
from kg.extraction.surnames import is_whole
from kg.facts import Inference, Official

_NEEDS_BODY = frozenset(data("posts")["needs_body"])
_OF_STATES = frozenset(data("posts")["always_of_a_state"])


@dataclass(slots=True)
class _Holder:
    """What the document says of one person, in the order of the text."""

    rank: str | None = None
    mentions: list[tuple[Sentence, Person]] = field(default_factory=list)
    notes: dict[int, tuple[Inference, ...]] = field(default_factory=dict)  # how one knows whom a mention means


def officials(context: Context, names: Names, evidence: Cite) -> list[Official]:
    """Every named person with a position or rank, in the order of the text."""
    posts = Posts(context, names)
    holders = _holders(context)
    for told in (*careers(context), *obituaries(context)):
        name = context.full_name(told.person)
        if is_whole(name):
            holder = holders.setdefault(name, _Holder())
            holder.mentions.append((told.sentence, told.person))
            holder.notes[id(told.person)] = told.inferences
    return [fact for name, holder in holders.items() for fact in _facts(name, holder, posts, evidence)]


def _holders(context: Context) -> dict[str, _Holder]:
    """The people with a rank or post, by their full names."""
    holders: dict[str, _Holder] = {}
    ranks: dict[str, str] = {}
    for sentence, person in context.people:
        name = context.full_name(person)
        if sentence.zone == "boilerplate" or (not is_whole(name) and not _is_known_by_it(person, context)):
            continue
        if person.offices and name != person.name and is_foreign(name) and not _shares_post(person, name, context):
            continue
        if person.rank and not person.late:
            ranks.setdefault(name, person.rank)
        if person.rank or person.offices:
            holders.setdefault(name, _Holder()).mentions.append((sentence, person))
    for name, holder in holders.items():
        holder.rank = ranks.get(name)
    return holders


def _is_known_by_it(person: Person, context: Context) -> bool:
    """Whether a state's own office with its state is told of one whom the document calls by the last name alone."""
    state = any(o.post in _OF_STATES and o.body is not None and o.body.start >= 0 for o in person.offices)
    if not state or not is_foreign(person.name):
        return False
    return all(p.name == person.name or person.name not in p.name.split() for _, p in context.people)


def _shares_post(person: Person, name: str, context: Context) -> bool:
    """'Tổng thống Roe' is the 'Jane Roe' of the document only where she is told to be one, or is an 'ông'."""
    posts = {office.post for office in person.offices}
    named = [p for _, p in context.people if p.name == name]
    return any(p.honorific == "ông" or any(office.post in posts for office in p.offices) for p in named)


def _facts(name: str, holder: _Holder, posts: Posts, evidence: Cite) -> list[Official]:
    facts: list[Official] = []
    for sentence, person, office in _told(holder, posts.low):
        organisation, inferences = posts.body(person, office)
        if organisation is None and office.post in _NEEDS_BODY:
            continue
        cited = evidence(sentence, min(person.start, office.start), max(person.end, office.end), "office")
        position, organisation = posts.of_bureau(office, organisation)
        inferences += holder.notes.get(id(person), ())
        fact = Official((cited,), name, holder.rank, position, organisation, inferences)
        add(facts, fact)
    facts = told_once(facts)
    if facts or holder.rank is None:
        return facts
    ranked = [(s, p) for s, p in holder.mentions if p.rank]
    sentence, person = next(((s, p) for s, p in ranked if p.unit is not None), ranked[0])
    cited = evidence(sentence, person.start, person.end, "rank")
    unit, inferences = posts.unit(person)
    return [Official((cited,), name, holder.rank, None, unit, inferences)]


def _told(holder: _Holder, low: str) -> Iterator[tuple[Sentence, Person, Office]]:
    """The offices of a person; one named again without its body adds nothing to one that has it."""
    written = {(o.post, o.former) for _, p in holder.mentions for o in p.offices if _has_own_body(o)}
    beside = {(o.post, o.former) for _, p in holder.mentions for o in p.offices[:-1] if o.body is None}
    for sentence, person in holder.mentions:
        for office in person.offices:
            again = (office.post, office.former) in beside and len(person.offices) == 1
            further = (office.post, office.former) not in written and not again
            if further or _has_own_body(office) or _in_one_hand(person, office, low):
                yield sentence, person, office


def _in_one_hand(person: Person, office: Office, low: str) -> bool:
    """'Tư lệnh | kiêm | Chính ủy Quân khu X': a post that is of the body named with the one after it."""
    following = next((o for o in person.offices if o.start > office.end >= 0), None)
    if following is None or following.body is None or office.body is not None:
        return False
    return low[office.end : following.start].strip() == "kiêm"


def _has_own_body(office: Office) -> bool:
    """Whether the text names the body at the office; 'Thủ tướng' implies the government without naming it."""
    body = office.body
    return body is not None and not body.bare and (body.name != "Chính phủ" or body.start >= 0)
