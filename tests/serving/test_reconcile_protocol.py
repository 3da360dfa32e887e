"""The reconciliation service in the protocol's words: what it offers, answers and refuses."""

import json

import pytest
from starlette.testclient import TestClient

from kg.serving.reconciling import reading
from tests.serving.reconciling import KIEN_GIANG, Json, ask


def test_the_manifest_says_what_is_offered(service: TestClient) -> None:
    said = service.get("/reconcile").json()
    assert said["versions"] == ["0.2"]
    assert said["identifierSpace"] == "https://w3id.org/vinhdanh/id/"
    assert [one["id"] for one in said["defaultTypes"]] == ["person", "organisation", "place", "award", "movement"]
    assert said["batchSize"] == reading.BATCH
    for offered in (said["view"], said["preview"], said["feature_view"]):
        assert offered["url"].startswith("http://testserver/")
        assert "{{id}}" in offered["url"]
    for name, where in said["suggest"].items():
        address = where["service_url"] + where["service_path"]
        assert service.get(address, params={"prefix": ""}).status_code == 200, name
    assert said["name"] != service.get("/reconcile", headers={"Accept-Language": "en-GB, vi;q=0.5"}).json()["name"]


def test_the_manifest_of_the_draft_is_that_of_another_service(service: TestClient) -> None:
    said = service.get("/reconcile/1.0").json()
    assert said["versions"] == ["1.0-draft"]
    assert said["suggest"] == {"entity": True, "type": True, "property": True}
    assert "identifierSpace" not in said
    assert "{id}" in said["view"]["url"]


def test_one_query_as_it_was_sent_in_the_days_of_0_1(service: TestClient) -> None:
    for text in ("Công an tỉnh Kiên Giang", json.dumps({"query": "Công an tỉnh Kiên Giang"})):
        assert service.get("/reconcile", params={"query": text}).json()["result"][0]["id"] == KIEN_GIANG
    queries = json.dumps({"a": {"query": "Kiên Giang"}, "b": {"query": "x"}})
    assert list(service.get("/reconcile", params={"queries": queries}).json()) == ["a", "b"]


def test_the_draft_answers_in_the_order_of_the_questions(service: TestClient) -> None:
    conditions = [
        {"matchType": "name", "propertyValue": "CA H.Phú Quốc"},
        {"matchType": "property", "propertyId": "province", "propertyValue": ["Kiên Giang"], "required": False},
    ]
    body = {"queries": [{"type": "organisation", "conditions": conditions}, {"conditions": conditions[:1], "limit": 1}]}
    for path in ("/reconcile/match", "/reconcile/1.0/match"):
        results = service.post(path, json=body).json()["results"]
        assert [one["match"] for one in (results[0]["candidates"][0], results[1]["candidates"][0])] == [True, False]
        assert all(feature["name"] for feature in results[0]["candidates"][0]["features"])


def test_suggestions_begin_with_what_was_typed(service: TestClient) -> None:
    found = service.get("/reconcile/suggest/entity", params={"prefix": "cong an tinh kien"}).json()["result"]
    assert found[0]["id"] == KIEN_GIANG
    assert found[0]["notable"][0]["id"] == "organisation"
    rest = service.get("/reconcile/suggest/entity", params={"prefix": "cong an tinh", "cursor": "1"}).json()["result"]
    every = service.get("/reconcile/suggest/entity", params={"prefix": "cong an tinh"}).json()["result"]
    assert rest == every[1:]
    assert [one["id"] for one in service.get("/reconcile/suggest/type", params={"prefix": "tổ"}).json()["result"]] == [
        "organisation"
    ]
    names = service.get("/reconcile/suggest/property", params={"prefix": "chức", "lang": "vi"}).json()["result"]
    assert [one["id"] for one in names] == ["office"]
    assert service.get("/reconcile/suggest/nothing").status_code == 404


def test_values_of_rows_that_were_matched(service: TestClient) -> None:
    offered = service.get("/reconcile/properties", params={"type": "organisation"}).json()
    assert {"province", "award_count"} <= {one["id"] for one in offered["properties"]}
    wanted = {"ids": [KIEN_GIANG, "place/kiên-giang", "no/such"], "properties": [{"id": "province"}, {"id": "until"}]}
    for path in ("/reconcile", "/reconcile/extend"):
        said = service.post(path, data={"extend": json.dumps(wanted)}).json()
        assert [one["id"] for one in said["meta"]] == ["province", "until"]
        assert said["rows"][KIEN_GIANG]["province"] == [{"id": "place/kiên-giang", "name": "Kiên Giang"}]
        assert said["rows"]["place/kiên-giang"]["until"] == [{"date": "2025-06-30T00:00:00Z"}]
        assert said["rows"]["no/such"] == {"province": [], "until": []}
    draft = service.post("/reconcile/1.0/extend", json=wanted).json()
    assert draft["rows"][0]["properties"][0]["values"] == [{"id": "place/kiên-giang", "name": "Kiên Giang"}]


def test_every_value_of_every_property_is_one_that_the_protocol_has(service: TestClient) -> None:
    offered = service.get("/reconcile/properties").json()["properties"]
    ids = [one["id"] for one in service.get("/reconcile/suggest/entity?prefix=n&limit=100").json()["result"]]
    assert len(ids) > 5
    wanted = {"ids": ids, "properties": [{"id": one["id"]} for one in offered]}
    rows = service.post("/reconcile", data={"extend": json.dumps(wanted)}).json()["rows"]
    shapes = {tuple(sorted(value)) for row in rows.values() for values in row.values() for value in values}
    assert shapes <= {("id", "name"), ("str",), ("int",), ("date",)}


def test_a_preview_may_be_framed_and_nothing_else_may(service: TestClient) -> None:
    answer = service.get("/reconcile/preview", params={"id": KIEN_GIANG})
    assert "Công an tỉnh Kiên Giang" in answer.text
    assert "x-frame-options" not in answer.headers
    policy = answer.headers["content-security-policy"]
    assert "frame-ancestors *" in policy
    assert "script-src 'none'" in policy
    assert "<script" not in answer.text
    assert "<form" not in answer.text
    for path in ("/", "/reconcile", "/reconcile/preview?id=x", "/page/" + KIEN_GIANG, "/awards"):
        other = service.get(path).headers
        assert other["x-frame-options"] == "DENY", path
        assert "frame-ancestors 'none'" in other["content-security-policy"], path


def test_the_view_leads_to_the_page(service: TestClient) -> None:
    for one in (KIEN_GIANG, "place/an-giang,2025-07-01", "movement/toàn-dân-bảo-vệ-an-ninh-tổ-quốc"):
        assert service.get("/reconcile/view", params={"id": one}).status_code == 200
    assert service.get("/reconcile/view", params={"id": "//a.example/"}).status_code == 404


@pytest.mark.parametrize("path", ["", "/match", "/suggest/entity", "/preview", "/extend", "/1.0", "/1.0/match"])
def test_scripts_of_other_sites_may_ask(service: TestClient, path: str) -> None:
    headers = {"Origin": "https://a.example", "Access-Control-Request-Method": "POST"}
    assert service.options(f"/reconcile{path}", headers=headers).headers["access-control-allow-origin"] == "*"
    assert service.get(f"/reconcile{path}").headers["access-control-allow-origin"] == "*"


def test_no_function_of_the_client_is_called(service: TestClient) -> None:
    answer = service.get("/reconcile", params={"callback": "alert"})
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["versions"]


DEEP = '{"a":' * 20_000


@pytest.mark.parametrize(
    ("queries", "status"),
    [
        ("nonsense", 400),
        ("[]", 400),
        ('{"q": 3}', 400),
        ('{"q": {}}', 400),
        ('{"q": {"query": 3}}', 400),
        ('{"q": {"query": "a", "properties": "b"}}', 400),
        ('{"q": {"query": "a", "properties": ["b"]}}', 400),
        ('{"\\ud800": {"query": "a"}}', 400),
        (DEEP, 400),
        (json.dumps({str(number): {"query": "a"} for number in range(reading.BATCH + 1)}), 413),
        (json.dumps({"q": {"query": "a" * 1_000_000}}), 413),
    ],
)
def test_what_is_no_batch_is_refused(service: TestClient, queries: str, status: int) -> None:
    answer = service.post("/reconcile", data={"queries": queries})
    assert answer.status_code == status
    assert answer.headers["access-control-allow-origin"] == "*"
    assert len(answer.text) < 300


@pytest.mark.parametrize(
    "query",
    [
        {"query": "a" * 100_000},
        {"query": "Công an " * 30},
        {"query": "((((,,,,((((" * 20},
        {"query": "\x00<script>"},
        {"query": "Kiên Giang", "limit": 1e308},
        {"query": "Kiên Giang", "limit": -1},
        {"query": "Kiên Giang", "limit": True},
        {"query": "Kiên Giang", "type": 7},
        {"query": "Kiên Giang", "type": [{"id": "place"}, 7]},
        {"query": "Kiên Giang", "properties": [{"pid": "date", "v": ["99/99/9999", None, {}, 2020]}]},
        {"query": "Kiên Giang", "properties": [{"pid": "province", "v": "A " * 200}, {"pid": "unknown", "v": True}]},
    ],
)
def test_strange_queries_are_answered(service: TestClient, query: Json) -> None:
    assert len(ask(service, **query)) <= 25


def test_a_posted_form_says_what_it_asks(service: TestClient) -> None:
    assert service.post("/reconcile", data={"x": "1"}).status_code == 400
    assert service.post("/reconcile", json={"queries": []}).status_code == 415
    assert service.post("/reconcile/match", json={"queries": {}}).status_code == 400
    assert service.post("/reconcile/match", data={"x": "1"}).status_code == 400
    assert service.post("/reconcile", data={"extend": "{}"}).status_code == 400
