"""Addresses of nodes below the base of the build: 'person/001/lê-văn-quý', 'conferral/0123456789abcdef'.

The address that a node has where nothing is merged names it for good: it is made of its own document and nothing else.
"""

from urllib.parse import quote, unquote

from kg.identity.keys import Key

KINDS = ("conferral", "event", "person", "organisation", "place")


def segment(text: str) -> str:
    """One segment of a path, percent-encoded; letters keep their case and their tones.

    >>> segment("lê-văn-quý"), segment("tổ 24/7"), segment("..")
    ('l%C3%AA-v%C4%83n-qu%C3%BD', 't%E1%BB%95%2024%2F7', '%2E%2E')
    """
    if text.strip(".") == "":
        return text.replace(".", "%2E")  # a relative reference would swallow '.' and '..'
    return quote(text, safe="", errors="surrogatepass")


def path(key: Key) -> str:
    """The path of a key: the document it is confined to, then the parts of the name between commas.

    >>> path(Key(("bộ-y-tế",))), path(Key(("an", "hà-nội"), document="001"))
    ('b%E1%BB%99-y-t%E1%BA%BF', '001/an,h%C3%A0-n%E1%BB%99i')
    """
    name = ",".join(map(segment, key.parts))
    return f"{segment(key.document)}/{name}" if key.document else name


def address(kind: str, key: Key) -> str:
    """The address of a node that is called by its key.

    >>> address("person", Key(("an",), document="001"))
    'person/001/an'
    """
    return f"{kind}/{path(key)}"


def key_of(address: str) -> Key:
    """The key of an address, percent-encoded or not.

    >>> key_of("person/001/l%C3%AA-an"), key_of("organisation/bộ-y-tế")
    (Key(parts=('lê-an',), document='001'), Key(parts=('bộ-y-tế',), document=''))
    """
    _, _, rest = address.partition("/")
    document, _, name = rest.rpartition("/")
    return Key(tuple(unquote(part) for part in name.split(",")), unquote(document))


def kind_of(address: str) -> str:
    """The kind of node.

    >>> kind_of("conferral/0123456789abcdef")
    'conferral'
    """
    return address.partition("/")[0]


def same_spelling(address: str) -> str:
    """An address in one spelling, whether it was typed with its letters or percent-encoded.

    >>> same_spelling("person/001/lê-an") == same_spelling("person/001/l%C3%AA-an")
    True
    """
    head, *rest = address.split("/")
    return "/".join([head, *(",".join(segment(unquote(part)) for part in one.split(",")) for one in rest)])
