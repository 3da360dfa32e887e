"""`kg link --live … --check`: whether reviewed links still lead somewhere."""

import re
from pathlib import Path

import pytest

from kg.linking.live import commands
from kg.linking.mappings import read_links
from tests.linking.live import link

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
