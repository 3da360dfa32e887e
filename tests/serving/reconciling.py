"""What is asked of the reconciliation service, and what it answers."""

import json
from typing import Any

from starlette.testclient import TestClient

KIEN_GIANG = "organisation/công-an-tỉnh-kiên-giang"

Json = dict[str, Any]


def ask(service: TestClient, **query: Any) -> list[Json]:
    """The candidates of one query."""
    answer = service.post("/reconcile", data={"queries": json.dumps({"q": query})})
    assert answer.status_code == 200, answer.text
    found: list[Json] = answer.json()["q"]["result"]
    return found


def matched(found: list[Json]) -> list[str]:
    """The ids of those that the rules would link."""
    return [one["id"] for one in found if one["match"]]


def props(**said: Any) -> list[Json]:
    """Properties as a query has them."""
    return [{"pid": pid, "v": value} for pid, value in said.items()]
