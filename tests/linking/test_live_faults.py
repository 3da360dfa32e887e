"""`kg link --live`, against a server with faults: each is one line, and what was found before stays."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from engines import free_port
from servers import Faulty

from kg.linking.live.candidates import NAME, write_candidates
from tests.linking.live import found, link, row

PATHS = [
    *("status/403", "status/405", "status/500", "status/400", "status/414", "flaky/429/9/3600", "flaky/405/9/3600"),
    *("html", "xml", "untyped", "cut", "short", "trailing", "list", "redirect", "reset", "get"),
]


@pytest.mark.parametrize("path", PATHS)
def test_each_fault_is_one_line_and_no_link(out: Path, faults: str, path: str) -> None:
    write_candidates(out / NAME, [row("id:place/x", "sssom:NoTermFound", "elsewhere")])
    before = (out / NAME).read_bytes()
    answer = link(out, "--live", f"{faults}/{path}", "--shape", "wikidata")
    if path == "get":  # a whole answer with nothing in it is no fault: nothing of these names is there
        assert answer.exit_code == 0
        assert {row.object_id for rows in found(out).values() for row in rows} == {"sssom:NoTermFound"}
        return
    assert answer.exit_code == 3
    assert answer.stderr.count("\n") == 1
    assert f"{faults}/{path}: " in answer.stderr
    assert "the links there are stand" in answer.stderr
    assert (out / NAME).read_bytes() == before


@pytest.mark.parametrize("path", ["silent", "drip", "headers"])
def test_a_slow_server_is_left(out: Path, faults: str, path: str) -> None:
    begun = time.monotonic()
    answer = link(out, "--live", f"{faults}/{path}", "--timeout", "0.5")
    assert time.monotonic() - begun < 9  # the server takes ten
    assert answer.exit_code == 3
    assert "no answer within 0.5 seconds" in answer.stderr


def test_without_a_network_the_links_there_are_stand(out: Path) -> None:
    answer = link(out, "--live", f"http://127.0.0.1:{free_port()}/sparql")
    assert answer.exit_code == 3
    assert "no network, or nobody there" in answer.stderr
    assert answer.stderr.count("\n") == 1


def test_an_answer_with_rows_left_out_is_found_out(out: Path, faults: str) -> None:
    answer = link(out, "--live", f"{faults}/truncated", "--shape", "wikidata", "--kind", "award", "--limit", "1")
    assert answer.exit_code == 3
    assert "1 of 7 rows" in answer.stderr
    assert not (out / NAME).exists()


def test_killed_in_the_middle_a_second_run_goes_on(out: Path, faults: str) -> None:
    """A server that stays silent after two answers; the run is killed there; the next asks only for the rest."""
    Faulty.seen.clear()
    (out / "services.yaml").write_text(
        f"services: {{slow: {{endpoint: '{faults}/stops/2', shape: labels, batch: 4, public: false, pause: 0}}}}",
        encoding="utf-8",
    )
    words = [sys.executable, "-m", "kg.cli", "link", str(out), "--live", "slow"]
    run = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ})
    for _ in range(900):
        if len(Faulty.seen) >= 3:
            break
        time.sleep(0.05)
    run.send_signal(signal.SIGKILL)
    run.communicate()
    assert len(Faulty.seen) == 3
    assert len(list((out / ".links-cache").rglob("*.json"))) == 2
    Faulty.seen.clear()
    again = link(out, "--live", "slow", "--timeout", "20")
    assert (again.exit_code, len(Faulty.seen)) == (0, 2)  # of four batches the two that are missing
    assert len(found(out)) == 14
