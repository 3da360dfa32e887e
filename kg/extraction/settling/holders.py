"""Who holds an office, and which offices somebody holds, wherever the document says so."""

from kg.extraction.bodies.foreign import COUNTRIES
from kg.extraction.lexicon import data
from kg.extraction.people import Office, Person
from kg.extraction.settling.context import Context
from kg.extraction.settling.organisations import Names

_MEMBERSHIPS = tuple(data("awards")["memberships"])
_DELEGATES = "Đoàn đại biểu Quốc hội"


def holder_of(office: Office, context: Context, names: Names) -> str | None:
    """The person whom the document names as holder of an office."""
    body = names.organisation(office.body)[0].name if office.body is not None else None

    def is_it(held: Office) -> bool:
        return body is None or (held.body is not None and names.organisation(held.body)[0].name == body)

    holders = [(person, held) for person, held in context.holding(office.post) if is_it(held)]
    past = all(held.former is not None for _, held in holders)
    present = _of_the_state(office, context) if past else []
    holder = next(iter([*present, *(person for person, _ in holders)]), None)
    return context.full_name(holder) if holder is not None else None


def _of_the_state(office: Office, context: Context) -> list[Person]:
    """'Chủ tịch A', where an award goes to the 'Chủ tịch Cuba' and the text names but his predecessor as such."""
    if office.body is None or office.body.name not in COUNTRIES:
        return []
    loose = [p for p, held in context.holding(office.post) if held.body is None and held.former is None]
    return loose if len({context.full_name(person) for person in loose}) == 1 else []


def offices_of(person: Person, context: Context) -> list[Office]:
    """The offices that somebody holds now: those of the State, those of the Party, of the delegates in parliament."""
    offices = [o for p in context.meant_by(context.full_name(person)) for o in p.offices]
    present = [o for o in offices if not o.post.startswith(_MEMBERSHIPS) and o.former is None]
    party_first = len(present) > 1 and present[0].post.startswith(("Bí thư", "Phó Bí thư"))
    present = present[::-1] if party_first else present
    return sorted(present, key=lambda office: office.body is not None and office.body.head == _DELEGATES)
