"""Which of the formats on offer a client prefers (RFC 9110, 12.5.1)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

MOST = 100  # ranges of one Accept header that are read

_PART = re.compile(r'(?:[^,"]|"(?:[^"\\]|\\.)*"|")+', re.DOTALL)  # up to a comma that is not within quotes
_RANGE = re.compile(r"\s*(?P<type>[\w!#$&^.+*-]+/[\w!#$&^.+*-]+)\s*(?P<rest>(?:;.*)?)", re.ASCII | re.DOTALL)
_QUALITY = re.compile(r";\s*q\s*=\s*(?P<q>[^;]*?)\s*(?:;|$)", re.ASCII | re.IGNORECASE)
_NUMBER = re.compile(r"(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Offer:
    """A format, and the media type by which clients know it."""

    format: str
    type: str

    @property
    def header(self) -> str:
        """The value of Content-Type."""
        return f"{self.type}; charset=utf-8" if self.type.startswith("text/") else self.type


def choose(accept: str | None, offers: Sequence[Offer]) -> Offer | None:
    """The offer that a client likes best, the first of several it likes alike; None where it wants none of them.

    >>> offers = [Offer("ttl", "text/turtle"), Offer("nt", "application/n-triples")]
    >>> choose("application/*;q=0.9, text/turtle;q=0.5", offers).format, choose("image/png, */*;q=0.1", offers).format
    ('nt', 'ttl')
    >>> choose("text/html", offers), choose("*/*, text/turtle;q=0", offers).format
    (None, 'nt')

    Parameters other than q (charset, profile, version) ask for nothing that could be refused.
    """
    if accept is None or not accept.strip():
        return offers[0] if offers else None
    ranges = _ranges(accept)
    liked = [(quality, offer) for offer in offers if (quality := _quality(offer.type, ranges)) > 0]
    return max(liked, key=lambda one: one[0])[1] if liked else None


def _quality(media: str, ranges: dict[str, float]) -> float:
    """How much a client likes a type: what it says of it most precisely."""
    for name in (media, media.partition("/")[0] + "/*", "*/*"):
        if name in ranges:
            return ranges[name]
    return 0.0


def _ranges(accept: str) -> dict[str, float]:
    """The ranges of a header with their qualities (the better of two); what is no range is passed over."""
    found: dict[str, float] = {}
    for part in islice(_PART.finditer(accept), MOST):
        media = _RANGE.fullmatch(part.group())
        if media is None:
            continue
        said = _QUALITY.search(media["rest"])
        if said and not _NUMBER.fullmatch(said["q"]):
            continue
        name, quality = media["type"].lower(), float(said["q"]) if said else 1.0
        found[name] = max(quality, found.get(name, 0.0))
    return found
