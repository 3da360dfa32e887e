"""Who and what is the same: every name of every document gets the key under which the graph states it."""

from kg.identity.identity import Identity
from kg.identity.keys import Key, digest, name_key
from kg.identity.people import SamePerson

__all__ = ["Identity", "Key", "SamePerson", "digest", "name_key"]
