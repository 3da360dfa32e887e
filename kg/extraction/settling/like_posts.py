"""What a post without its body is of, where the document tells the same post, or its head's, of one body alone."""

from collections.abc import Sequence

from kg.extraction.bodies import Body
from kg.extraction.lexicon import data
from kg.extraction.people import Office

_POSTS = data("posts")
_LIKE = frozenset(_POSTS["like_posts"])
_NEAR = 200  # characters from a head to its deputies
_ENDINGS = (*_POSTS["standing"], *_POSTS["standing_words"])


def base(post: str) -> str:
    """The post of the head: 'Chủ tịch' for 'Phó Chủ tịch Thường trực'.

    >>> base("Phó Chủ tịch Thường trực"), base("Giám đốc")
    ('Chủ tịch', 'Giám đốc')
    """
    for word in _ENDINGS:
        post = post.removesuffix(f" {word}")
    return post.removeprefix("Quyền ").removeprefix("Phó ")


def body_like(office: Office, offices: Sequence[Office]) -> Body | None:
    """The body of all the document's posts of this kind, if it is one and the same.

    'Các Phó Chủ tịch gồm ông A …' where 'Chủ tịch Hội X là ông B' and no other 'Chủ tịch' is told of.
    """
    kind = base(office.post)
    if kind not in _LIKE or office.open:
        return None
    like = [o.body for o in offices if base(o.post) == kind and o.body is not None and not o.body.bare]
    names = {_name(body) for body in like}
    longest = max(names, key=len, default="")
    if all(longest.startswith(name) for name in names):
        return next((b for b in like if _name(b) == longest), None)
    heads = [o for o in offices if o.post == kind and o.body is not None and 0 <= office.start - o.end <= _NEAR]
    near = max(heads, key=lambda o: o.start, default=None)
    return near.body if near is not None and office.post.startswith("Phó ") else None


def _name(body: Body) -> str:
    parts: list[str] = []
    of: Body | None = body
    while of is not None:
        parts += [of.name, of.level or "", of.place or ""]
        of = of.parent
    return " ".join(part for part in parts if part).lower()
