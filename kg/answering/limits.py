"""How much of a server one query may have, and one client."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may take: time, memory, rows, bytes; and how many there may be."""

    seconds: float = 5.0  # by the clock on the wall, of one query
    memory: int = 512 << 20  # bytes beyond what an open store needs
    rows: int = 10_000
    size: int = 5 << 20  # bytes of an answer
    query: int = 32 << 10  # bytes of a query
    workers: int = 6  # queries at a time
    each: int = 2  # queries at a time, of one client
    probation: float = 60.0  # seconds for which a client whose query was stopped has one at a time
    waiting: int = 20  # queries of one client that wait for their turn
    crowd: int = 200  # queries that wait, of all clients
    patience: float = 10.0  # seconds that a query waits for its turn
    brisk: float = 0.25  # seconds after which a query stands behind all others
