"""SERVICE in queries at random: the answer is what an engine gives that follows it itself."""

from itertools import islice
from random import Random

import pytest
from pyoxigraph import RdfFormat, parse

from kg.asking.federation import Federated
from kg.store import Graph

from .elsewhere import PREFIXES, Counted


class Queries:
    """Queries at random, of patterns within patterns, some of them asked elsewhere."""

    VARIABLES = ("?s", "?x", "?y", "?l")

    def __init__(self, seed: int, url: str) -> None:
        self.random, self.url = Random(seed), url

    def triple(self, properties: str) -> str:
        value = self.random.choice((*self.VARIABLES, "there:1", "there:2"))
        return f"{self.random.choice(self.VARIABLES)} {self.random.choice(properties.split())} {value} ."

    def condition(self) -> str:
        one, other = self.random.sample(self.VARIABLES, 2)
        said = self.random.choice((f"BOUND({one})", f"!BOUND({one})", f"{one} != {other}", f"{one} = there:1"))
        return f"FILTER({said})"

    def asked(self) -> str:
        triple = self.triple("there:next there:of")
        more = self.random.choice(
            (
                "",
                self.condition(),
                f"OPTIONAL {{ {self.triple('there:of')} }}",
                f"MINUS {{ {self.triple('there:of')} }}",
            )
        )
        return f"SERVICE <{self.url}> {{ {' '.join(self.random.sample((triple, more), 2))} }}"

    def pattern(self, depth: int = 2) -> str:
        within = [self.pattern(depth - 1) for _ in range(self.random.choice((1, 2)))] if depth else []
        forms = [self.triple(":is :at"), self.triple(":is :at"), self.asked(), self.asked(), self.condition()]
        forms += ["VALUES (?x) { (there:1) (there:2) (UNDEF) }"]
        if within:
            group = f"{{ {' '.join(within)} }}"
            forms += [f"OPTIONAL {group}"] * 3 + [f"{group} UNION {{ {self.pattern(0)} }}", f"MINUS {group}", group]
        return self.random.choice(forms)

    def query(self) -> str:
        return (
            f"{PREFIXES}SELECT * WHERE {{ {' '.join(self.pattern() for _ in range(self.random.choice((2, 3, 4))))} }}"
        )


@pytest.mark.parametrize("seed", range(4))
def test_random_queries_are_answered_as_an_engine_does(there: str, seed: int) -> None:
    queries = Queries(seed, there)
    nodes = ["there:1", "there:2", "there:3", ":a", ":b"]
    asked = 0
    for _ in range(40):
        facts = (f"{queries.random.choice(nodes)} {one} {queries.random.choice(nodes)} ." for one in (":is", ":at") * 5)
        graph = Graph(parse(f"{PREFIXES}{' '.join(facts)}", format=RdfFormat.TURTLE))
        query = queries.query()
        expected = graph.store.query(query)
        names = [variable.value for variable in expected.variables]  # type: ignore[union-attr]
        wanted = sorted(str([one[name] for name in names]) for one in islice(expected, 3000))  # type: ignore
        if "SERVICE" not in query or len(wanted) == 3000:
            continue
        asked += 1
        answer = Federated(graph, {there: Counted(there)}).select(query)  # type: ignore[dict-item]
        rows = [dict(zip(answer.variables, row, strict=True)) for row in answer.rows]
        assert sorted(str([row.get(name) for name in names]) for row in rows) == wanted, query
    assert asked > 15
