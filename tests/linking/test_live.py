"""`kg link --live`, against a real server with data in Wikidata's shape."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import Result
from engines import free_port
from servers import Faulty
from typer.testing import CliRunner

from kg.asking.services import KINDS
from kg.cli import app
from kg.linking.live import commands
from kg.linking.live.candidates import NAME, read_candidates, renewed, state_of, write_candidates
from kg.linking.mappings import Link, read_links

EVERYTHING = [word for kind in KINDS for word in ("--kind", kind)]


def link(out: Path, *words: str) -> Result:
    return CliRunner().invoke(app, ["link", str(out), *words])


def short(row: Link) -> str:
    """wd:Q1 for http://www.wikidata.org/entity/Q1."""
    return row.object_id.replace("http://www.wikidata.org/entity/", "wd:").replace("https://sws.geonames.org/", "gn:")


def found(out: Path) -> dict[str, list[Link]]:
    rows: dict[str, list[Link]] = {}
    for row in read_candidates(out / NAME):
        rows.setdefault(row.subject_id.removeprefix("id:"), []).append(row)
    return rows


@pytest.fixture
def linked(out: Path, wikidata: str) -> dict[str, list[Link]]:
    answer = link(out, "--live", wikidata, "--shape", "wikidata", *EVERYTHING)
    assert answer.exit_code == 0, answer.output
    return found(out)


@pytest.mark.parametrize(
    ("subject", "predicate", "item"),
    [
        ("place/an-giang,2025-07-01", "skos:exactMatch", "wd:Q910001"),
        ("place/an-giang", "skos:closeMatch", "wd:Q910001"),  # one item for both eras
        ("place/kiên-giang", "skos:exactMatch", "wd:Q910002"),  # not the town in another country
        ("place/hòa-bình", "skos:closeMatch", "wd:Q910004"),  # the other tone placement
        ("place/ninh-thuận", "skos:exactMatch", "wd:Q910005"),  # no Vietnamese label
        ("place/huế,2025-01-01", "skos:exactMatch", "wd:Q910007"),
        ("place/thừa-thiên-huế", "skos:exactMatch", "wd:Q910006"),  # ended; the city of that alias began later
        (
            "organisation/bộ-công-an",
            "skos:exactMatch",
            "wd:Q920001",
        ),  # also by a redirect
        ("organisation/công-an-tỉnh-kiên-giang", "skos:exactMatch", "wd:Q920006"),
        ("person/trần-minh-khôi", "skos:exactMatch", "wd:Q930001"),  # the office tells, not the name
        ("award/huân-chương-lao-động", "skos:exactMatch", "wd:Q940001"),
    ],
)
def test_what_is_proposed(linked: dict[str, list[Link]], subject: str, predicate: str, item: str) -> None:
    proposed = [row for row in linked[subject] if state_of(row) == "proposed"]
    assert [(row.predicate_id, short(row)) for row in proposed] == [(predicate, item)]


@pytest.mark.parametrize(
    ("subject", "items", "why"),
    [
        ("organisation/tổng-liên-đoàn-lao-động-việt-nam", ["wd:Q920004", "wd:Q920005"], "2 items are alike"),
        ("organisation/chính-phủ", ["wd:Q920008"], "the name without its tones alone"),
        ("person/vũ-thị-hải-lam", ["wd:Q930004"], "the name alone: no office or body in common"),
        ("award/bằng-khen", ["wd:Q940002"], "its kind is not known"),
        ("organisation/công-an-tỉnh-an-giang", ["sssom:NoTermFound"], "1 of that name, none fits"),  # another province
        ("person/đỗ-bá-ngạn", ["sssom:NoTermFound"], "1 of that name, none fits"),  # dead before
    ],
)
def test_what_stays_open(linked: dict[str, list[Link]], subject: str, items: list[str], why: str) -> None:
    assert [(short(row), row.comment.partition(";")[0].partition(": ")[2]) for row in linked[subject]] == [
        (item, why) for item in items
    ]
    assert "proposed" not in map(state_of, linked[subject])


def test_the_namesake_of_an_official_is_shown_as_open(linked: dict[str, list[Link]]) -> None:
    by_item = {short(row): row for row in linked["person/trần-minh-khôi"]}
    assert by_item.keys() == {"wd:Q930001", "wd:Q930002"}
    assert "office: Thứ trưởng Bộ Công an, body: Thứ trưởng Bộ Công an" in by_item["wd:Q930001"].comment
    assert by_item["wd:Q930002"].comment.startswith("open: the name alone")


def test_what_is_not_resolved_and_who_holds_no_office_is_not_asked_for(linked: dict[str, list[Link]]) -> None:
    assert not [subject for subject in linked if subject.count("/") > 1]


def test_every_row_says_what_agrees_and_where_it_is_from(linked: dict[str, list[Link]], wikidata: str) -> None:
    (row,) = linked["organisation/công-an-tỉnh-kiên-giang"]
    assert row.comment == (
        "proposed; name: Công an tỉnh Kiên Giang, kind: organisation, country: Vietnam, place: Kiên Giang"
    )
    assert (row.sources, row.reviewed, row.kind) == ((wikidata,), False, "organisation")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", row.mapping_date)
    assert row.confidence == 0.95


def test_candidates_are_not_in_the_graph(out: Path, linked: dict[str, list[Link]]) -> None:
    assert b"wikidata.org" not in (out / "graph.nq").read_bytes()


def test_people_are_asked_for_only_by_name(out: Path, wikidata: str) -> None:
    answer = link(out, "--live", wikidata, "--shape", "wikidata")
    assert "person" not in answer.output
    assert not [subject for subject in found(out) if subject.startswith("person/")]


def test_a_second_run_is_free_of_requests_and_changes_nothing(out: Path, wikidata: str) -> None:
    first = link(out, "--live", wikidata, "--shape", "wikidata", *EVERYTHING)
    before = (out / NAME).read_bytes()
    second = link(out, "--live", wikidata, "--shape", "wikidata", *EVERYTHING)
    assert "2 requests" in first.output
    assert "0 requests" in second.output
    assert (out / NAME).read_bytes() == before
    dead = f"http://127.0.0.1:{free_port()}/query"  # another address is another service
    assert link(out, "--live", dead, "--shape", "wikidata").exit_code == 3
    assert (out / NAME).read_bytes() == before


def test_a_dry_run_counts_and_sends_nothing(out: Path, wikidata: str) -> None:
    dead = f"http://127.0.0.1:{free_port()}/query"
    planned = link(out, "--live", dead, "--shape", "wikidata", "--dry-run")
    assert planned.exit_code == 0
    assert "1 requests with names and up to 1 on what is found" in planned.output
    assert dead in planned.output
    link(out, "--live", wikidata, "--shape", "wikidata")
    again = link(out, "--live", wikidata, "--shape", "wikidata", "--dry-run")
    assert "0 requests with names and up to 0 on what is found" in again.output
    assert "2 are answered by the cache" in again.output


def test_geonames_by_the_identifiers_of_wikidata(out: Path, wikidata: str) -> None:
    (out / "services.yaml").write_text(
        f"services: {{geonames: {{endpoint: '{wikidata}', public: false, pause: 0}}}}", encoding="utf-8"
    )
    answer = link(out, "--live", "geonames")
    assert answer.exit_code == 0, answer.output
    assert "GeoNames has no SPARQL endpoint" in answer.output
    rows = found(out)
    assert [(row.predicate_id, short(row)) for row in rows["place/an-giang"]] == [("skos:closeMatch", "gn:9100001/")]
    assert rows["place/ninh-thuận"][0].comment == "none: http://www.wikidata.org/entity/Q910005 has no such identifier"
    assert not [subject for subject in rows if not subject.startswith("place/")]


def test_what_is_linked_there_already_is_not_asked_for(out: Path, wikidata: str) -> None:
    ministry = "<https://w3id.org/vinhdanh/id/organisation/bộ-công-an>"
    same = "<http://www.w3.org/2004/02/skos/core#exactMatch> <http://www.wikidata.org/entity/Q920001>"
    code = "<http://www.w3.org/2004/02/skos/core#exactMatch> <https://a.example/G01>"
    government = "<https://w3id.org/vinhdanh/id/organisation/chính-phủ>"
    links = "<https://w3id.org/vinhdanh/graph/links>"
    with (out / "graph.nq").open("a", encoding="utf-8") as file:
        file.write(f"{ministry} {same} {links} .\n{government} {code} {links} .\n")
    answer = link(out, "--live", wikidata, "--shape", "wikidata", "--kind", "organisation")
    assert "asked for: 4 organisation\nnot asked for: 1 that are linked there already" in answer.output
    assert "organisation/bộ-công-an" not in found(out)
    assert "organisation/chính-phủ" in found(out)


def test_limits(out: Path, wikidata: str) -> None:
    link(out, "--live", wikidata, "--shape", "wikidata", "--kind", "place", "--limit", "2")
    assert len(found(out)) == 2


# --- whether reviewed links still lead somewhere

REVIEWED = """# mapping_set_id: https://a.example/
# curie_map:
#   id: https://w3id.org/vinhdanh/id/
#   wd: http://www.wikidata.org/entity/
#   semapv: https://w3id.org/semapv/vocab/
subject_id\tsubject_label\tpredicate_id\tobject_id\tmapping_justification\treviewer_label\treviewed
id:place/an-giang\tAn Giang\tskos:closeMatch\twd:Q910001\tsemapv:MappingReview\tA\ttrue
id:place/kiên-giang\tKiên Giang\tskos:exactMatch\twd:Q910002\tsemapv:MappingReview\tA\ttrue
id:organisation/bộ-công-an\tBộ Công an\tskos:exactMatch\twd:Q920002\tsemapv:MappingReview\tA\ttrue
id:organisation/đã-xóa\tĐã xóa\tskos:exactMatch\twd:Q999999\tsemapv:MappingReview\tA\ttrue
id:person/bằng-khen\tBằng\tskos:exactMatch\twd:Q940001\tsemapv:MappingReview\tA\ttrue
id:person/chưa-duyệt\tChưa\tskos:exactMatch\twd:Q930001\tsemapv:MappingReview\t\tfalse
"""


def test_links_that_lead_nowhere_are_found(
    out: Path, tmp_path: Path, wikidata: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.sssom.tsv").write_text(REVIEWED, encoding="utf-8")
    monkeypatch.setattr(commands, "link_sets", lambda: (read_links(tmp_path / "a.sssom.tsv"),))
    answer = link(out, "--live", wikidata, "--shape", "wikidata", "--check")
    assert answer.exit_code == 0, answer.output
    entity = "http://www.wikidata.org/entity/"
    assert answer.output.splitlines()[1:] == [
        f"here        {entity}Q910002  id:place/kiên-giang Kiên Giang  ended 2025-06-30",
        f"moved       {entity}Q920002  id:organisation/bộ-công-an Bộ Công an  to {entity}Q920001 Bộ Công an",
        f"other kind  {entity}Q940001  id:person/bằng-khen Bằng  there it is: award",
        f"gone        {entity}Q999999  id:organisation/đã-xóa Đã xóa  nothing is said of it",
        "2 requests: 2 here, 1 moved, 1 gone, 1 other kind",
    ]


def test_our_own_links_can_be_checked(out: Path, faults: str) -> None:
    planned = link(out, "--live", "wikidata", "--check", "--dry-run")
    assert re.search(r": \d{2,} items linked to\nwould send \d+ requests at most", planned.output)
    failed = link(out, "--live", f"{faults}/status/403", "--shape", "wikidata", "--check")
    assert (failed.exit_code, failed.stderr.count("\n")) == (3, 1)
    assert link(out, "--live", "geonames", "--check", "--dry-run").exit_code == 2


# --- who asks


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--live", "wikidata"], "who asks: give your mail or web address with --contact"),
        (["--live", "https://sparql.example.org/query"], "who asks"),
        (["--live", "wikidata", "--contact", "someone"], "at which you can be reached"),
        (["--live", "wikidata", "--contact", "x@example.org"], "at which you can be reached"),
        (["--live", "wikidata", "--contact", "https://my.invalid/"], "at which you can be reached"),
        (["--live", "wikipedia"], "no service 'wikipedia'; known are dbpedia, geonames, qlever, wikidata"),
        (["--live", "qlever", "--kind", "river"], "--kind river: one of place"),
        (["--live", "qlever", "--shape", "round"], "no shape 'round'"),
    ],
)
def test_what_is_missing_is_one_line(out: Path, words: list[str], reason: str) -> None:
    answer = link(out, *words)
    assert answer.exit_code == 2
    assert reason in answer.stderr
    assert answer.stderr.count("\n") == 1
    assert not (out / NAME).exists()


def test_the_contact_may_stand_in_the_settings(out: Path, faults: str) -> None:
    Faulty.seen.clear()
    (out / "services.yaml").write_text(
        f"contact: kho@thu-vien.vn\nservices: {{ours: {{endpoint: '{faults}/status/403', shape: labels}}}}",
        encoding="utf-8",
    )
    assert link(out, "--live", "ours").exit_code == 3
    ((_, headers, _),) = Faulty.seen
    assert headers["User-Agent"].endswith("(+kho@thu-vien.vn)")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("services: [", "no YAML"),
        ("[1]", "names with values"),
        ("services: {a: 7}", "names with values"),
        ("services: {a: {endpoint: 'https://a.vn/', shape: round}}", "no shape 'round'"),
        ("services: {a: {endpoint: 'https://a.vn/', colour: red}}", "colour"),
        ("services: {a: {endpoint: 'https://a.vn/', kinds: [river]}}", "no kind river"),
    ],
)
def test_settings_that_are_wrong_are_one_line(out: Path, text: str, reason: str) -> None:
    (out / "services.yaml").write_text(text, encoding="utf-8")
    answer = link(out, "--live", "a")
    assert answer.exit_code == 2
    assert reason in answer.stderr
    assert answer.stderr.count("\n") == 1


# --- faults

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


def row(subject: str, item: str, dataset: str) -> Link:
    return Link(subject, "x", "skos:exactMatch", item, mapping_justification="semapv:Match", sources=(dataset,))


def test_new_rows_take_the_place_of_old_ones_of_the_same_dataset() -> None:
    old = [row("id:1", "wd:Q1", "a"), row("id:1", "wd:Q1", "b"), row("id:2", "wd:Q2", "a")]
    new = [row("id:1", "wd:Q9", "a")]
    assert renewed(old, new) == [old[1], old[2], new[0]]


def test_the_file_is_one_of_mappings(out: Path, tmp_path: Path) -> None:
    """Addresses of any dataset are written short, and read again as they were."""
    items = [
        "http://www.wikidata.org/entity/Q1",
        "https://sws.geonames.org/7/",
        "https://a.vn/id/x#1",
        "https://a.vn/2/",
    ]
    rows = [row(f"id:place/{place}", item, "https://a.vn/") for place, item in enumerate(items)]
    write_candidates(out / NAME, rows)
    assert read_candidates(out / NAME) == rows
    links = read_links(out / NAME)
    assert [one.object_id for one in links.links][:2] == ["wd:Q1", "gn:7/"]
    assert [links.iri(one.object_id) for one in links.links] == items
