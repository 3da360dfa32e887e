"""The reconciliation service against the schemas of its specification."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.serving.reconciling import Json, props

SPECS = os.environ.get("RECONCILIATION_SPECS", "")  # a copy of github.com/reconciliation-api/specs


def _valid(schema: Path, said: Any) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    referencing = pytest.importorskip("referencing.jsonschema")
    registry = pytest.importorskip("referencing").Registry()
    for file in sorted(schema.parent.glob("*.json")):
        found = referencing.DRAFT7.create_resource(json.loads(file.read_text(encoding="utf-8")))
        registry = registry.with_resource(found.contents.get("$id", ""), found)
    jsonschema.Draft7Validator(json.loads(schema.read_text(encoding="utf-8")), registry=registry).validate(said)


@pytest.mark.skipif(not SPECS, reason="RECONCILIATION_SPECS names no folder with the schemas of the specification")
@pytest.mark.parametrize("version", ["0.2", "1.0-draft"])
def test_the_schemas_of_the_specification(service: TestClient, version: str) -> None:
    folder = Path(SPECS) / version
    root = "/reconcile" if version == "0.2" else "/reconcile/1.0"
    said = {
        "manifest": service.get(root).json(),
        "suggest-entities-response": service.get(f"{root}/suggest/entity?prefix=công").json(),
        "suggest-types-response": service.get(f"{root}/suggest/type?prefix=").json(),
        "suggest-properties-response": service.get(f"{root}/suggest/property?prefix=").json(),
        "data-extension-property-proposal": service.get("/reconcile/properties?type=person").json(),
    }
    for name, document in said.items():
        _valid(folder / "schemas" / f"{name}.json", document)
    ids = [one["id"] for one in said["suggest-entities-response"]["result"]]
    wanted = {
        "ids": ids,
        "properties": [{"id": one["id"]} for one in service.get("/reconcile/properties").json()["properties"]],
    }
    _valid(folder / "schemas" / "data-extension-query.json", wanted)
    sent: Any = {"data": {"extend": json.dumps(wanted)}} if version == "0.2" else {"json": wanted}
    extended = service.post("/reconcile" if version == "0.2" else f"{root}/extend", **sent).json()
    _valid(folder / "schemas" / "data-extension-response.json", extended)
    examples = sorted((folder / "examples" / "reconciliation-query-batch" / "valid").glob("*.json"))
    assert examples
    ours: Json = {"q": {"query": "CA tinh Kien Giang", "properties": props(province="Kiên Giang")}}
    if version != "0.2":
        ours = {"queries": [{"conditions": [{"matchType": "name", "propertyValue": "CA tinh Kien Giang"}]}]}
    for batch in (*(json.loads(file.read_text(encoding="utf-8")) for file in examples), ours):
        _valid(folder / "schemas" / "reconciliation-query-batch.json", batch)
        sent = {"data": {"queries": json.dumps(batch)}} if version == "0.2" else {"json": batch}
        answer = service.post("/reconcile" if version == "0.2" else f"{root}/match", **sent)
        assert answer.status_code == 200, answer.text
        _valid(folder / "schemas" / "reconciliation-result-batch.json", answer.json())
