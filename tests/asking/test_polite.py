"""Asking an endpoint again, later, and not twice."""

import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from servers import Faulty

from kg.asking.cache import Cache
from kg.asking.endpoint import Endpoint, EndpointFailed
from kg.asking.polite import NotAsked, Polite, waiting

QUERY = "SELECT ?a { ?a ?b ?c }"


@pytest.fixture
def slept() -> list[float]:
    Faulty.seen.clear()
    return []


def polite(url: str, slept: list[float], cache: Path | None = None, **settings: object) -> Polite:
    return Polite(Endpoint(url, timeout=5), Cache(cache) if cache else None, sleep=slept.append, **settings)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "waits"),
    [
        ("429/2/3", [3, 3]),
        ("429/1/-", [1]),
        ("503/3/-", [1, 2, 4]),
        ("405/1/5", [5]),
        ("500/2/-", [1, 2]),  # Blazegraph's time-out
        ("502/1/-", [1]),
        ("504/1/-", [1]),
    ],
)
def test_who_is_busy_is_asked_again(faults: str, slept: list[float], path: str, waits: list[float]) -> None:
    source = polite(f"{faults}/flaky/{path}", slept)
    assert source.select(QUERY).variables == ("a",)
    assert slept == waits
    assert source.sent == len(Faulty.seen) == len(waits) + 1


@pytest.mark.parametrize("path", ["403", "404", "405", "400", "414", "500"])
def test_what_will_not_help_is_not_tried(faults: str, slept: list[float], path: str) -> None:
    with pytest.raises(EndpointFailed, match=f"status {path}"):
        polite(f"{faults}/status/{path}", slept).select(QUERY)
    assert (slept, len(Faulty.seen)) == ([], 1)


def test_nobody_is_asked_for_ever(faults: str, slept: list[float]) -> None:
    with pytest.raises(EndpointFailed, match="status 503"):
        polite(f"{faults}/flaky/503/99/-", slept).select(QUERY)
    assert (slept, len(Faulty.seen)) == ([1, 2, 4], 4)


def test_a_long_wait_is_said_not_waited(faults: str, slept: list[float]) -> None:
    with pytest.raises(EndpointFailed, match=r"asks to wait 3600.*longer than the 60 seconds.*run again") as failure:
        polite(f"{faults}/flaky/429/1/3600", slept).select(QUERY)
    assert (slept, len(Faulty.seen)) == ([], 1)
    assert "\n" not in str(failure.value)


def test_a_date_to_wait_for() -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    wait = waiting(EndpointFailed("busy", status=429, wait=later), 1)
    assert wait is not None
    assert 25 < wait <= 30
    assert waiting(EndpointFailed("busy", status=429, wait="Sat, 01 Jan 2000 00:00:00 GMT"), 1) == 0
    assert waiting(EndpointFailed("busy", status=429, wait="soon"), 1) == 1


def test_there_is_a_pause_between_requests(faults: str, slept: list[float]) -> None:
    source = polite(f"{faults}/get", slept, pause=0.7)
    source.select(QUERY)
    source.select(QUERY)
    assert slept == [0.7]


def test_a_second_run_asks_nobody(faults: str, slept: list[float], tmp_path: Path) -> None:
    first = polite(f"{faults}/get", slept, tmp_path)
    answer = first.select(QUERY)
    second = polite(f"{faults}/get", slept, tmp_path)
    assert second.select(QUERY) == answer
    assert (second.sent, len(Faulty.seen)) == (0, 1)
    assert second.answered == first.answered != ""


def test_another_query_or_endpoint_is_another_answer(faults: str, slept: list[float], tmp_path: Path) -> None:
    polite(f"{faults}/get", slept, tmp_path).select(QUERY)
    polite(f"{faults}/get", slept, tmp_path).select(QUERY + " ")
    polite(f"{faults}/get/other", slept, tmp_path).select(QUERY)
    assert len(Faulty.seen) == 3


def test_answers_expire(faults: str, slept: list[float], tmp_path: Path) -> None:
    today = datetime(2026, 3, 1, tzinfo=UTC).timestamp()
    Polite(Endpoint(f"{faults}/get"), Cache(tmp_path, 30, now=lambda: today)).select(QUERY)
    for days, requests in ((29, 1), (31, 2)):
        cache = Cache(tmp_path, 30, now=lambda days=days: today + days * 86400)  # type: ignore[misc]
        Polite(Endpoint(f"{faults}/get"), cache).select(QUERY)
        assert len(Faulty.seen) == requests


@pytest.mark.parametrize("path", ["html", "cut", "short", "trailing", "list", "status/403", "status/500"])
def test_a_bad_answer_is_not_kept(faults: str, slept: list[float], tmp_path: Path, path: str) -> None:
    for _ in range(2):
        with pytest.raises(EndpointFailed):
            polite(f"{faults}/{path}", slept, tmp_path).select(QUERY)
    assert len(Faulty.seen) == 2
    assert not list(tmp_path.rglob("*.json"))


@pytest.mark.parametrize("damage", ["", "[]", '{"query": 1}', "answer"])
def test_a_damaged_file_is_asked_for_again(faults: str, slept: list[float], tmp_path: Path, damage: str) -> None:
    polite(f"{faults}/get", slept, tmp_path).select(QUERY)
    (file,) = tmp_path.rglob("*.json")
    kept = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**kept, "answer": '{"head":'}) if damage == "answer" else damage, encoding="utf-8")
    assert polite(f"{faults}/get", slept, tmp_path).select(QUERY).variables == ("a",)
    assert len(Faulty.seen) == 2
    assert polite(f"{faults}/get", slept, tmp_path).select(QUERY).variables == ("a",)
    assert len(Faulty.seen) == 2


def test_a_dry_run_sends_nothing(faults: str, slept: list[float], tmp_path: Path) -> None:
    with pytest.raises(NotAsked):
        polite(f"{faults}/get", slept, tmp_path, send=False).select(QUERY)
    assert Faulty.seen == []
    polite(f"{faults}/get", slept, tmp_path).select(QUERY)
    assert polite(f"{faults}/get", slept, tmp_path, send=False).select(QUERY).variables == ("a",)
