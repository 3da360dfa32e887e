"""The file of candidates: its form, and what new rows do to old ones."""

from pathlib import Path

from kg.linking.live.candidates import NAME, read_candidates, renewed, write_candidates
from kg.linking.mappings import read_links
from tests.linking.live import row


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
