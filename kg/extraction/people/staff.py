"""The staff of a body as plain words before it: 'cán bộ, chiến sĩ | Công an xã X' are a set and no office."""

from collections.abc import Iterator, Sequence

from kg.extraction.lexicon import data
from kg.extraction.people.person import Office
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_STAFF = frozenset(data("posts")["staff"])


def staff(text: Normal, tokens: Sequence[Token]) -> list[Token]:
    """The row with words and bodies in place of the offices of staff that no person has taken."""
    if not any(token.value.post.lower() in _STAFF for token in tokens if token.kind == "OFFICE"):
        return list(tokens)
    return [part for token in tokens for part in _parts(text, token)]


def _parts(text: Normal, token: Token) -> Iterator[Token]:
    office = token.value if token.kind == "OFFICE" else None
    if not isinstance(office, Office) or office.post.lower() not in _STAFF:
        yield token
        return
    end = token.start + len(office.post)
    yield Token("W", token.start, end)
    body = office.body
    if body is not None and end < body.start < token.end:
        between = text.text[end : body.start].strip()
        if between:
            start = text.text.index(between, end)
            yield Token("OF" if between in ("của", "thuộc") else "W", start, start + len(between))
        yield Token("BODY", body.start, token.end, body)
    elif end < token.end:
        yield Token("W", end + 1, token.end)
