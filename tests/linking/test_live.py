"""`kg link --live`, against a real server with data in Wikidata's shape."""

import re
from pathlib import Path

import pytest
from engines import free_port

from kg.asking.services import KINDS
from kg.linking.live.candidates import NAME, state_of
from kg.linking.mappings import Link
from tests.linking.live import found, link, short

EVERYTHING = [word for kind in KINDS for word in ("--kind", kind)]


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
