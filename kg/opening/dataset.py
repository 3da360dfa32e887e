"""The store as rdflib sees it: oxrdflib, for reading, and what it lacks for that.

`Dataset.graph(name)` would add the graph to the store first. A query that binds a variable which it does not select is
not for Oxigraph: it goes to rdflib's own engine, as prepared ones do. What writes is refused in words.
"""

from collections.abc import Mapping
from typing import Any, NoReturn

from oxrdflib import OxigraphStore
from pyoxigraph import Store
from rdflib import Dataset, Graph, Namespace
from rdflib.query import Result

from kg.graph.serialise import PREFIXES


class ReadOnlyStore(OxigraphStore):
    """A store that is read."""

    def query(
        self, query: Any, initNs: Mapping[str, Any], initBindings: Mapping[str, Any], queryGraph: str, **kwargs: object
    ) -> Result:
        """Answer a query; NotImplementedError leaves it to rdflib's own engine."""
        try:
            return super().query(query, initNs, initBindings, queryGraph, **kwargs)
        except RuntimeError as error:
            if initBindings and "projection" in str(error):
                raise NotImplementedError(str(error)) from error
            raise

    def add_graph(self, graph: Graph) -> None:
        """Nothing: a graph that is read is there already, or is empty."""

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise PermissionError("the graph of a build is read here; kg add, kg remove and kg same change the build")

    add = addN = remove = remove_graph = update = _refuse


def dataset(store: Store) -> Dataset:
    """A Dataset whose default graph is the union of all graphs, with the prefixes of the project."""
    found = Dataset(store=ReadOnlyStore(store=store), default_union=True)
    for prefix, iri in PREFIXES.items():
        found.bind(prefix, Namespace(iri))
    return found
