"""Batches of queries as clients send them, by version 0.2 of the protocol and by the draft of 1.0."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from kg.serving.protocol.receiving import Wrong
from kg.serving.reconciling.matching import FEW, MOST, Asked
from kg.serving.reconciling.things import KINDS

BATCH = 50  # queries at once
LONGEST = 300  # characters of a name or value
_VALUES, _PROPERTIES = 10, 20


def parsed(text: str | bytes) -> Any:
    """What JSON says. Raises Wrong."""
    try:
        found = json.loads(text)
        json.dumps(found, ensure_ascii=False).encode()  # half a pair of surrogates cannot be sent back
    except (ValueError, RecursionError) as error:
        raise Wrong(400, "that is no JSON in UTF-8") from error
    return found


def batch(text: str | bytes) -> dict[str, Asked]:
    """The queries of 0.2 by their keys. Raises Wrong."""
    found = parsed(text)
    if not isinstance(found, dict):
        raise Wrong(400, "queries: an object with one query under each key")
    _few(found)
    return {key: _query(key, one) for key, one in found.items()}


def _few(queries: Sequence[Any] | Mapping[str, Any]) -> None:
    if len(queries) > BATCH:
        raise Wrong(413, f"{len(queries)} queries; {BATCH} are answered at once")


def _query(key: str, query: Any) -> Asked:
    if isinstance(query, str):
        query = {"query": query}  # as in the days of 0.1
    if not isinstance(query, dict):
        raise Wrong(400, f"{key[:40]}: a query is an object")
    name = query.get("query", "")
    if not isinstance(name, str):
        raise Wrong(400, f"{key[:40]}: 'query' is text")
    rows = query.get("properties") or []
    if not isinstance(rows, list):
        raise Wrong(400, f"{key[:40]}: 'properties' is a list")
    said: dict[str, tuple[str, ...]] = {}
    for row in rows[:_PROPERTIES]:
        if not isinstance(row, dict) or not isinstance(pid := row.get("pid", row.get("p")), str):
            raise Wrong(400, f"{key[:40]}: a property has 'pid' and 'v'")
        said[pid] = (*said.get(pid, ()), *_values(row.get("v")))
    if not name.strip() and not any(said.values()):
        raise Wrong(400, f"{key[:40]}: neither 'query' nor 'properties'")
    types = query.get("type")
    return _asked(name, types, query.get("limit"), said, query.get("type_strict"))


def conditions(text: bytes) -> list[Asked]:
    """The queries of the draft of 1.0, in their order. Raises Wrong."""
    found = parsed(text)
    queries = found.get("queries") if isinstance(found, dict) else None
    if not isinstance(queries, list):
        raise Wrong(400, "an object with a list 'queries'")
    _few(queries)
    return [_conditions(number, one) for number, one in enumerate(queries)]


def _conditions(number: int, query: Any) -> Asked:
    rows = query.get("conditions") if isinstance(query, dict) else None
    if not isinstance(rows, list) or not rows:
        raise Wrong(400, f"query {number}: 'conditions' is a list with something in it")
    name, said = "", dict[str, tuple[str, ...]]()
    for row in rows[:_PROPERTIES]:
        how, values = (row.get("matchType"), _values(row.get("propertyValue"))) if isinstance(row, dict) else ("", ())
        if how in ("name", "id"):
            name = next(iter(values), "")
        elif how == "property" and isinstance(pid := row.get("propertyId"), str):
            said[pid] = (*said.get(pid, ()), *values)
        else:
            raise Wrong(400, f"query {number}: a condition is on 'name', 'id' or 'property' with its 'propertyId'")
    return _asked(name, query.get("type"), query.get("limit"), said, None)


def _asked(name: str, types: Any, limit: Any, said: Mapping[str, tuple[str, ...]], strict: Any) -> Asked:
    named = [types] if isinstance(types, str) else types if isinstance(types, list) else []
    wanted = [one.get("id") if isinstance(one, dict) else one for one in named]
    wanted = [one for one in wanted if isinstance(one, str) and one]
    kinds = tuple(kind for kind in KINDS if kind in wanted) if wanted else KINDS
    if strict == "all" and len(set(wanted)) > 1:
        kinds = ()  # nothing is of two types
    few = limit if isinstance(limit, int | float) and not isinstance(limit, bool) and limit >= 1 else FEW
    return Asked(name.strip()[:LONGEST], kinds, int(min(few, MOST)), said, others=strict == "should")


def _values(values: Any) -> tuple[str, ...]:
    """Values as text; of a thing that was matched before, its id."""
    found = values if isinstance(values, list) else [values]
    return tuple(text[:LONGEST] for one in found[:_VALUES] if (text := _value(one)))


def _value(one: Any) -> str:
    if isinstance(one, dict):
        one = one.get("id") or one.get("name")
    if isinstance(one, bool) or one is None:
        return ""
    return str(one).strip() if isinstance(one, str | int | float) else ""


def extension(text: str | bytes) -> tuple[list[str], list[str]]:
    """The ids and properties of a data extension query. Raises Wrong."""
    found = parsed(text)
    ids, rows = (found.get("ids"), found.get("properties")) if isinstance(found, dict) else (None, None)
    if not isinstance(ids, list) or not isinstance(rows, list) or not all(isinstance(one, str) for one in ids):
        raise Wrong(400, "extend: an object with 'ids' and 'properties'")
    names = [row.get("id") if isinstance(row, dict) else None for row in rows]
    if not all(isinstance(name, str) for name in names):
        raise Wrong(400, "extend: each property has an 'id'")
    if len(ids) > MOST_ROWS or len(names) > _PROPERTIES:
        raise Wrong(413, f"{MOST_ROWS} rows and {_PROPERTIES} properties are answered at once")
    return ids, [str(name) for name in names]


MOST_ROWS = 200


def number(text: str, most: int) -> int:
    """A count in an address; 0 for what is none."""
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < 7 else 0
