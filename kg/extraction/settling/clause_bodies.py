"""What a post without its body is of, by the body before it: 'UBND tỉnh X cho biết, Chủ tịch A …'."""

from collections.abc import Iterator

from kg.extraction.bodies import Body
from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.people import Office
from kg.extraction.settling.like_posts import base

_SUITS: dict[str, list[str]] = data("posts")["suiting_bodies"]


def body_of_clause(office: Office, sentence: Sentence) -> Body | None:
    """The body named last before a post in its sentence, where that has such a post."""
    heads = tuple(_SUITS.get(base(office.post), ()))
    if not heads or office.open or office.former is not None:
        return None
    named = [
        body
        for token in sentence.row
        if token.kind == "BODY" and token.end <= office.start
        for body in _of(token.value)
    ]
    return next((body for body in reversed(named) if body.name.startswith(heads) and not body.bare), None)


def _of(body: Body) -> Iterator[Body]:
    """The body, and after it the one that it is part of: the 'HĐND' of the 'Văn phòng HĐND tỉnh X'."""
    yield body
    if body.parent is not None:
        yield body.parent
