"""Names of nodes and graphs: IRIs minted from keys, under a base that an institution may set."""

from urllib.parse import urlsplit

from pyoxigraph import NamedNode

from kg.identity.addresses import path, segment
from kg.identity.keys import Key, digest, name_key

VD = "https://w3id.org/vinhdanh/ontology#"
VOCABULARY = "https://w3id.org/vinhdanh/vocabulary/"
BASE = "https://w3id.org/vinhdanh/"

__all__ = ["BASE", "VD", "VOCABULARY", "Names", "path", "segment"]


class Names:
    """Mints IRIs.

    >>> Names().of("organisation", Key(("bộ-y-tế",))).value
    'https://w3id.org/vinhdanh/id/organisation/b%E1%BB%99-y-t%E1%BA%BF'
    >>> Names("https://kg.example.vn/").evidence("001", 120, 245).value
    'https://kg.example.vn/id/document/001#char=120,245'

    Raises ValueError for a base that is no absolute http(s) address ending in '/'.
    """

    def __init__(self, base: str = BASE) -> None:
        if urlsplit(base).scheme not in {"http", "https"} or not base.endswith("/") or not urlsplit(base).netloc:
            raise ValueError(f"the base '{base}' is no http(s) address ending in '/'")
        NamedNode(base)  # raises ValueError where a character is not allowed
        self.base = base

    def of(self, kind: str, key: Key) -> NamedNode:
        """A node called by its key: an organisation, a person."""
        return NamedNode(f"{self.base}id/{kind}/{path(key)}")

    def named(self, kind: str, *names: str) -> NamedNode:
        """A node called by its own name (or names) the world over: a place, a movement, an award."""
        return NamedNode(f"{self.base}id/{kind}/{'/'.join(segment(name_key(name)) for name in names)}")

    def post(self, organisation: Key, office: str) -> NamedNode:
        """An office of a body."""
        return NamedNode(f"{self.base}id/post/{path(organisation)}/{segment(name_key(office))}")

    def loose_post(self, document: str, office: str) -> NamedNode:
        """An office of a body that the document leaves open; '-' is the key of no organisation."""
        return NamedNode(f"{self.base}id/post/{segment(document)}/-/{segment(name_key(office))}")

    def fact(self, kind: str, *parts: object) -> NamedNode:
        """A node that has no name of its own: a digest of what makes it what it is."""
        return NamedNode(f"{self.base}id/{kind}/{digest(*parts)}")

    def hashed(self, kind: str, key: str) -> NamedNode:
        """A node under a digest that was made before."""
        return NamedNode(f"{self.base}id/{kind}/{key}")

    def claim(self, document: str, subject: NamedNode, about: NamedNode | None = None) -> NamedNode:
        """What a document says of a node, or of one property of it."""
        relative = subject.value.removeprefix(self.base)
        return self.fact("claim", document, relative, about.value if about else None)

    def document(self, name: str) -> NamedNode:
        """A source document, by the name it has within the build."""
        return NamedNode(f"{self.base}id/document/{segment(name)}")

    def run(self, name: str) -> NamedNode:
        """The reading of a document."""
        return NamedNode(f"{self.base}id/run/{segment(name)}")

    def evidence(self, name: str, start: int, end: int) -> NamedNode:
        """A stretch of a document's text (RFC 5147)."""
        return NamedNode(f"{self.base}id/document/{segment(name)}#char={start},{end}")

    def graph(self, *segments: str) -> NamedNode:
        """A named graph: `graph("document", name)`, `graph("identity")`."""
        return NamedNode(f"{self.base}graph/{'/'.join(map(segment, segments))}")

    def software(self, version: str) -> NamedNode:
        """The program in one version."""
        return NamedNode(f"{self.base}id/software/vinhdanh-{segment(version)}")
