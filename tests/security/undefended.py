"""The process that answers queries with some of its defences off, so that the attacks can be seen to succeed.

    python tests/security/undefended.py look,network,memory,engine STORE MEMORY

`look`: a query goes to the engine unread. `network`: it may make connections. `memory`: it may have all there is.
`engine`: rdflib answers, as in many endpoints, and it fetches what FROM names.
"""

import sys
import warnings
from pathlib import Path

from pyoxigraph import QueryResultsFormat, Store, parse_query_results

from kg.answering import child
from kg.sparql import Look


class Rdflib:
    """A store of rdflib's with the face of pyoxigraph's."""

    def __init__(self, _: Path) -> None:
        import rdflib

        self.dataset = rdflib.Dataset(default_union=True)
        self.query("ASK { FILTER(REGEX('a', 'a')) }")  # its parser is made at the first query, which takes long

    def query(self, query: str, **_: object) -> object:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            answer = self.dataset.query(query)
            if answer.type in {"CONSTRUCT", "DESCRIBE"}:
                return Store().query("CONSTRUCT WHERE { ?s ?p ?o }")
            return parse_query_results(answer.serialize(format="json") or b"", format=QueryResultsFormat.JSON)


def switch_off(names: set[str]) -> None:
    """Take defences out of the process that is going to answer."""
    if "network" in names:
        child.no_network = lambda: True
    if "memory" in names:
        child.limit_memory = lambda most: None
    if "look" in names:
        child.look_at = lambda query, **_: Look("SELECT", False)
    if "engine" in names:
        child._open = Rdflib  # type: ignore[assignment]


if __name__ == "__main__":
    switch_off(set(sys.argv[1].split(",")))
    child.main(sys.argv[2], int(sys.argv[3]))
