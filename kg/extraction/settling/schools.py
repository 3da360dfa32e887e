"""The school that its union is of, where the union is called by its kind alone: 'Đoàn trường', 'Công đoàn trường'."""

from kg.extraction.bodies import Body
from kg.extraction.lexicon import data
from kg.extraction.settling.context import Context

_UNIONS = frozenset(data("organisations")["unions_of_schools"])
_SCHOOLS = ("Trường ", "Đại học ", "Học viện ")


def school_of(body: Body, context: Context) -> Body | None:
    """The one school of which the document tells; none where it names several."""
    if body.name not in _UNIONS or body.parent is not None:
        return None
    named = [b for b in context.bodies if b.name.startswith(_SCHOOLS) and b.type == "named" and not b.bare]
    schools = {b.name: b for b in named}
    return next(iter(schools.values())) if len(schools) == 1 else None
