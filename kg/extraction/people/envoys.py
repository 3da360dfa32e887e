"""Names of envoys after where they are: 'Đại sứ Mỹ tại Liên Hợp Quốc | Jane Roe'."""

from kg.extraction.bodies.foreign import country
from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.syllables import is_syllable

_ENVOYS = frozenset(data("posts")["envoys"])
_SEATS = frozenset(data("posts")["seats_of_envoys"])
_IN = ("tại", "ở")
_MOST = 4  # capitals of such a name


def envoys(text: Normal, tokens: list[Token]) -> list[Token]:
    """The row with a COUNTRY chunk for where an envoy is, and a NAME chunk for the envoy whose name is right after."""
    posts = [at for at, token in enumerate(tokens) if token.kind == "POST" and token.value in _ENVOYS]
    for at in reversed(posts):
        row = Row(text, tokens)
        of = country(row, at + 1)
        if of == at + 1 or row.low(of) not in _IN:
            continue
        seat = _seat(row, of + 1)
        end = _end(row, seat)
        if seat == of + 1 or end == seat:
            continue
        name = " ".join(row.span(seat, end - 1).replace(" - ", "-").split())
        place = Token("COUNTRY", tokens[of + 1].start, tokens[seat - 1].end)
        person = Token("NAME", tokens[seat].start, tokens[end - 1].end, name)
        tokens = [*tokens[: of + 1], place, person, *tokens[end:]]
    return tokens


def _seat(row: Row, at: int) -> int:
    """Where the place of the embassy ends: a state, 'Liên Hợp Quốc', a capital."""
    if row.kind(at) == "PROVINCE":
        return at + 1
    size = next((n for n in (2, 1) if row.kind(at + n - 1) == "C" and row.span(at, at + n - 1) in _SEATS), 0)
    return at + size if size else country(row, at)


def _end(row: Row, at: int) -> int:
    """Where the name ends that begins here: 'Jane Roe', 'Kim Do - hyon'; the place itself where none begins."""
    end = at
    while row.kind(end) == "C" and row.written(end).istitle() and end - at < _MOST:
        end += 1
    if row.kind(end) == "C" or end < at + 2:
        return at
    hyphen = row.kind(end) == "DASH" and row.kind(end + 1) == "W"
    if hyphen and (not is_syllable(row.low(end + 1)) or (row.touches(end) and row.touches(end + 1))):
        end += 2
    return end
