"""The reconciliation service: what names of a table are matched with."""

import pytest
from starlette.testclient import TestClient

from kg.linking.deciding import MARGIN, THRESHOLD, WORTH
from kg.serving.reconciling.telling import slug
from tests.serving.reconciling import KIEN_GIANG, Json, ask, matched, props


@pytest.mark.parametrize(
    ("name", "said", "expected"),
    [
        ("Công an tỉnh Kiên Giang", {}, [KIEN_GIANG]),
        ("CA tỉnh Kiên Giang", {}, [KIEN_GIANG]),
        ("CA tinh Kien Giang", {}, [KIEN_GIANG]),
        ("cong an tinh kien giang", {}, [KIEN_GIANG]),
        ("CÔNG AN TỈNH KIÊN GIANG", {}, [KIEN_GIANG]),
        ("Công an tỉnh Kiến Giang", {}, []),  # a tone that is typed is meant
        ("Công an tỉnh Kiên Giang", {"province": "An Giang"}, []),
        ("Công an tỉnh Kiên Giang, Phòng Tham mưu", {}, []),  # a part of it
        ("Công an huyện Phú Quốc", {}, []),  # which of several districts of a name is not said
        ("Công an huyện Phú Quốc", {"province": "Kien Giang"}, ["organisation/công-an-huyện-phú-quốc,kiên-giang"]),
        ("CA H. Phú Quốc (Kiên Giang)", {}, ["organisation/công-an-huyện-phú-quốc,kiên-giang"]),
        ("CA H. Phú Quốc (Kiên Giang)", {"province": "Cà Mau"}, []),
        ("Công an tỉnh", {}, []),
        ("Bo Cong an", {}, []),  # without tones, and nothing beside it
        ("Sở Xây dựng tỉnh Lào Cai", {}, []),
    ],
)
def test_bodies(service: TestClient, name: str, said: Json, expected: list[str]) -> None:
    assert matched(ask(service, query=name, type="organisation", properties=props(**said))) == expected


@pytest.mark.parametrize(
    ("name", "said", "expected"),
    [
        ("Kiên Giang", {"date": "2020"}, ["place/kiên-giang"]),
        ("kiên giang", {"date": "2020"}, ["place/kiên-giang"]),
        ("tinh kien giang", {"date": "25/8/2023"}, ["place/kiên-giang"]),
        ("kien giang", {}, []),
        ("Kiến Giang", {}, []),
        ("An Giang", {"date": "2026-01-03"}, ["place/an-giang,2025-07-01"]),
        ("huyện An Giang", {}, []),
    ],
)
def test_places_are_those_of_their_time(service: TestClient, name: str, said: Json, expected: list[str]) -> None:
    assert matched(ask(service, query=name, type="place", properties=props(**said))) == expected


def test_people_are_not_matched_by_name_alone(service: TestClient) -> None:
    who = "person/kien-giang-2023-08/lê-văn-quý"
    (alone,) = ask(service, query="Lê Văn Quý", type="person")
    assert (alone["id"], alone["match"]) == (who, False)
    body = {"organisation": "CA tỉnh Kiên Giang"}
    assert matched(ask(service, query="Lê Văn Quý", type="person", properties=props(**body))) == [who]
    assert matched(ask(service, query="le van quy", type="person", properties=props(**body))) == []
    known = {"organisation": {"id": KIEN_GIANG, "name": "whatever the cell said"}}
    assert matched(ask(service, query="Lê Văn Quý", type="person", properties=props(**known))) == [who]
    assert matched(ask(service, query="Lê Văn Quy", type="person", properties=props(**body))) == []
    other = {"organisation": "Công an tỉnh Bình Dương"}
    assert matched(ask(service, query="Lê Văn Quý", type="person", properties=props(**other))) == []


def test_awards_and_movements(service: TestClient) -> None:
    assert matched(ask(service, query="BK", type="award")) == ["award/bằng-khen"]
    (best, *_) = ask(service, query="Bằng khen của Thủ tướng", type="award")
    assert (best["id"], best["match"], best["score"]) == ("award/bằng-khen", False, 70.0)
    found = ask(service, query="phong trào toàn dân bảo vệ ANTQ", type="movement")
    assert matched(found) == ["movement/toàn-dân-bảo-vệ-an-ninh-tổ-quốc"]


def test_candidates_say_what_speaks_for_them(service: TestClient) -> None:
    found = ask(service, query="CA tinh Kien Giang", limit=25)
    known = {slug(name) for name in WORTH} | {"longer-name", "kind-of-thing"}
    assert [one["score"] for one in found] == sorted((one["score"] for one in found), reverse=True)
    for one in found:
        names = [feature["id"] for feature in one["features"]]
        assert len(set(names)) == len(names)
        assert set(names) <= known
        ruled_out = any(feature["value"] is False for feature in one["features"])
        total = sum(feature["value"] for feature in one["features"] if feature["value"] is not True)
        assert one["score"] == pytest.approx(0 if ruled_out else 100 * total, abs=0.1)
        assert not one["match"] or one["score"] >= 100 * THRESHOLD
    assert found[0]["score"] - found[1]["score"] >= 100 * MARGIN


def test_an_identifier_decides_alone(service: TestClient) -> None:
    assert matched(ask(service, query=KIEN_GIANG)) == [KIEN_GIANG]
    assert matched(ask(service, query="https://w3id.org/vinhdanh/id/" + KIEN_GIANG)) == [KIEN_GIANG]
    assert matched(ask(service, properties=props(same_as="gso63:91"))) == ["place/kiên-giang"]
    assert matched(ask(service, query="http://www.wikidata.org/entity/Q36576")) == ["place/kiên-giang"]


def test_types_and_limits(service: TestClient) -> None:
    assert len(ask(service, query="Công an tỉnh Kiên Giang", limit=1)) == 1
    assert {one["type"][0]["id"] for one in ask(service, query="Công an tỉnh Kiên Giang", type=["place"])} <= {"place"}
    assert ask(service, query="Kiên Giang", type=["place", "person"], type_strict="all") == []
    assert ask(service, query="Toàn dân bảo vệ an ninh Tổ quốc", type="person") == []
    soft = ask(service, query="Toàn dân bảo vệ an ninh Tổ quốc", type="person", type_strict="should")
    assert soft
    assert not any(one["match"] for one in soft)
