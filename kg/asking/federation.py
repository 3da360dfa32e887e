"""SERVICE without letting any engine ask a server: the blocks are asked from here, and become VALUES.

Only addresses on the operator's list are asked, by `kg.asking.polite`, with its deadline, pauses and cache; the query
that is then run reaches nobody, and is looked at as any other is. It also works for endpoints that refuse SERVICE:
what the rest of a query already tells is sent along as VALUES, so many rows at a time.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from pyoxigraph import BlankNode, Literal, NamedNode

from kg.asking.ask import Source
from kg.asking.blocks import Block, Blocks
from kg.asking.polite import batches
from kg.sparql import QueryRefused
from kg.store import Solutions, Term

BATCH = 100  # rows of VALUES in one request
MOST_ROWS = 10_000  # of a service's answer, and of what is sent along

_TOTAL = "rowsThatThereAre"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SPECIAL = re.compile(r"([~.\-!$&'()*+,;=/?#@])")


class TooMuch(QueryRefused):
    """A SERVICE that would need, or answers with, more rows than are joined here."""


class Federated:
    """A source whose queries may ask some services; `services` by the addresses that are allowed.

    Raises what `resolved` raises when it is asked.
    """

    def __init__(self, source: Source, services: Mapping[str, Source]) -> None:
        self._source, self._services = source, services

    def select(self, query: str) -> Solutions:
        """Answer a SELECT."""
        return self._source.select(resolved(self._source, query, self._services))


def resolved(source: Source, query: str, services: Mapping[str, Source]) -> str:
    """A query in which the answers of the services stand in the place of its SERVICE blocks.

    Raises NotHere for a SERVICE that is not allowed, TooMuch, and what the source and the services raise.
    """
    blocks = Blocks(query, services)
    known: dict[Block, str] = {}
    prefixes: dict[str, str] = {}
    for block in blocks.blocks:
        answers = _answers(source, blocks, block, known, services[block.iri])
        known[block] = _values(answers, prefixes)
    heading = "".join(f"PREFIX {name}: <{space}>\n" for space, name in prefixes.items())
    return heading + blocks.replaced(known) if known else query


def _answers(
    source: Source, blocks: Blocks, block: Block, known: Mapping[Block, str], service: Source
) -> list[Solutions]:
    """What a service answers, for what the rest of the query leaves possible."""
    names, group = blocks.narrowed_by(block, known)
    rows: list[tuple[Term | None, ...]] = []
    if names:
        chosen = " ".join(f"?{name}" for name in names)
        narrowed = source.select(f"{blocks.prologue}SELECT DISTINCT {chosen} WHERE {group}")
        # Where a row leaves a variable open, anything fits it
        kept = [i for i in range(len(names)) if all(row[i] is not None for row in narrowed.rows)]
        names = [names[i] for i in kept]
        distinct = {tuple(row[i] for i in kept) for row in narrowed.rows}
        rows = sorted((row for row in distinct if not any(isinstance(one, BlankNode) for one in row)), key=str)
        if names and not rows:
            return []  # nothing here for which anybody would have to be asked
        if len(rows) > MOST_ROWS:
            raise TooMuch(
                f"SERVICE <{block.iri}>: {len(rows):,} rows to ask for, at most {MOST_ROWS:,}: narrow the query"
            )
    answers, size = [], 0
    for batch in batches(rows, BATCH) if names else [()]:
        prefixes: dict[str, str] = {}
        values = _table(names, batch, prefixes) if names else ""
        heading = "".join(f"PREFIX {name}: <{space}>\n" for space, name in prefixes.items())
        answer = service.select(heading + blocks.prologue + _with_total(f"{values} {blocks.body(block)}"))
        answers.append(_whole(answer, block.iri))
        size += len(answer.rows)
        if size > MOST_ROWS:
            raise TooMuch(f"SERVICE <{block.iri}>: more than {MOST_ROWS:,} rows: narrow the query")
    return answers


def _with_total(body: str) -> str:
    """A query whose every row says how many there should be: some servers silently leave rows out."""
    total = f"{{ SELECT (COUNT(*) AS ?{_TOTAL}) WHERE {{ {body}\n}} }}"
    return f"SELECT * WHERE {{\n{{ {body}\n}}\n{total}\n}} LIMIT {MOST_ROWS + 1}\n"


def _whole(answer: Solutions, iri: str) -> Solutions:
    if not answer.rows:
        return answer
    place = answer.variables.index(_TOTAL) if _TOTAL in answer.variables else None
    told = answer.rows[0][place] if place is not None else None
    there = int(told.value) if isinstance(told, Literal) and told.value.isdecimal() else -1
    if place is None or there > len(answer.rows):
        raise TooMuch(f"SERVICE <{iri}>: it answers with {len(answer.rows):,} of {there:,} rows: narrow the query")
    rows = tuple((*row[:place], *row[place + 1 :]) for row in answer.rows)
    return Solutions((*answer.variables[:place], *answer.variables[place + 1 :]), rows)


def _values(answers: Sequence[Solutions], prefixes: dict[str, str]) -> str:
    """All answers of a service as one VALUES."""
    names = list(dict.fromkeys(name for answer in answers for name in answer.variables))
    rows = []
    for number, answer in enumerate(answers):
        for row in answer.rows:
            said = dict(zip(answer.variables, row, strict=True))
            rows.append([_named(said.get(name), number) for name in names])
    if not names:
        return "VALUES () { }" if not rows else f"VALUES () {{ {'() ' * len(rows)}}}"
    return _table(names, rows, prefixes)


def _table(names: Sequence[str], rows: Iterable[Sequence[Term | None]], prefixes: dict[str, str]) -> str:
    heading = " ".join(f"?{name}" for name in names)
    lines = "\n".join(f"({' '.join(_written(one, prefixes) for one in row)})" for row in rows)
    return f"VALUES ({heading}) {{\n{lines}\n}}"


def _named(term: Term | None, batch: int) -> Term | None:
    """A blank node of an answer gets a name, as VALUES holds none; nothing else can be joined to it."""
    return NamedNode(f"urn:blank:{batch}:{term.value}") if isinstance(term, BlankNode) else term


def _written(term: Term | None, prefixes: dict[str, str]) -> str:
    if isinstance(term, NamedNode) and "'" in term.value:
        # To a lexer that may be a comparison with a string; a prefixed name is nothing else
        space, _, local = term.value.partition("'")
        name = prefixes.setdefault(space, f"written{len(prefixes)}")
        return f"{name}:\\'" + _SPECIAL.sub(r"\\\1", local)
    if isinstance(term, Literal) and _CONTROL.search(term.value):
        clean = _CONTROL.sub("\ufffd", term.value)
        if term.language:
            return str(Literal(clean, language=term.language))
        return str(Literal(clean, datatype=term.datatype))
    return "UNDEF" if term is None else str(term)
