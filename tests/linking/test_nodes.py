"""The graph of links: which node is linked to what, how that is told, and what somebody judged of it."""

import pytest

from kg.extraction.extract import Extractor
from kg.facts import Facts
from kg.graph import Names
from kg.identity import Identity
from kg.identity.judgements import Judgement, as_table, read_judgements
from kg.linking.nodes import Linked, candidates_of, linked_nodes
from kg.linking.stating import state_links
from kg.reading.reader import read_text
from kg.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load()
EXTRACTOR = Extractor(VOCABULARY)
REPORTS = {
    "cu": "2024-02-03\n\nUBND tỉnh An Giang tặng Bằng khen cho Trường Đại học Cần Thơ và 3 cá nhân.\n",
    "moi": "2025-09-03\n\nUBND tỉnh An Giang tặng Bằng khen cho Bệnh viện Chợ Rẫy và 2 cá nhân.\n",
    "bo": "2024-05-03\n\nBộ Công an tặng Bằng khen cho Bộ Lao động - Thương binh và Xã hội.\n",
    "xua": "1986-05-03\n\nBộ Nội vụ tặng Bằng khen cho 5 cá nhân.\n",
    "ha-noi": "2024-05-03\n\nUBND thành phố Hà Nội tặng Bằng khen cho 5 cá nhân.\n",
    "nguoi": "2024-09-03\n\nÔng Trần Thanh Mẫn, Chủ tịch Quốc hội, trao Huân chương Lao động cho 2 cá nhân.\n",
    "trung-ten": "2024-09-03\n\nÔng Trần Thanh Mẫn, Phó Giám đốc Sở Y tế tỉnh Nghệ An, trao Giấy khen cho 2 cá nhân.\n",
}


def facts_of(*names: str) -> list[Facts]:
    return [EXTRACTOR.extract(read_text(name, REPORTS[name])) for name in names]


def links_of(*names: str, judgements: tuple[Judgement, ...] = ()) -> dict[str, Linked]:
    facts = facts_of(*names)
    return {one.address: one for one in linked_nodes(facts, Identity(facts, VOCABULARY), judgements)}


def targets(one: Linked) -> dict[str, str]:
    return {link.object_id: link.predicate_id for link in one.links}


def test_a_province_is_linked_by_its_era() -> None:
    found = links_of("cu", "moi")
    old, new = (targets(found[address]) for address in ("place/an-giang", "place/an-giang,2025-07-01"))
    assert old["gso63:89"] == new["gso34:91"] == "skos:exactMatch"
    assert (old["wd:Q36592"], new["wd:Q36592"]) == ("skos:closeMatch", "skos:exactMatch")
    assert "iso:VN-44" in old
    assert not any(target.startswith("gso34:") for target in old)


def test_a_unit_that_the_reform_left_alone_has_both_codes_and_one_item() -> None:
    found = targets(links_of("ha-noi")["place/h%C3%A0-n%E1%BB%99i"])
    assert found["gso63:01"] == found["gso34:01"] == found["wd:Q1858"] == "skos:exactMatch"


def test_bodies_are_linked_by_address_and_name() -> None:
    found = {one.label: one for one in links_of("cu", "moi", "bo").values()}
    assert "gov:000.00.00.G01" in targets(found["Bộ Công an"])
    assert "ror:0071qz696" in targets(found["Trường Đại học Cần Thơ"])
    assert "ror:00n8yb347" in targets(found["Bệnh viện Chợ Rẫy"])


def test_what_is_not_reviewed_is_stated_nowhere_and_may_be_judged() -> None:
    ministry = next(one for one in links_of("bo").values() if one.label.startswith("Bộ Lao động"))
    assert (ministry.outcome, ministry.links) == ("unreviewed", ())
    assert [link.object_id for link in candidates_of(ministry)] == ["gov:000.00.00.G07"]
    facts = facts_of("bo")
    quads = state_links(linked_nodes(facts, Identity(facts, VOCABULARY)), Names())
    assert not [quad for quad in quads if "G07" in str(quad)]


def test_a_ministry_of_another_time_is_another_one() -> None:
    (body,) = (one for one in links_of("xua").values() if one.kind == "organisation")
    assert (body.outcome, body.links) == ("nil", ())


def test_people_are_linked_by_name_and_office_never_by_name_alone() -> None:
    outcome = {
        name: next(one for one in links_of(name).values() if one.kind == "person") for name in ("nguoi", "trung-ten")
    }
    assert targets(outcome["nguoi"]) == {"wd:Q10829474": "skos:exactMatch"}
    assert outcome["trung-ten"].links == ()


def test_each_link_says_how_it_was_decided() -> None:
    facts = facts_of("cu")
    quads = state_links(linked_nodes(facts, Identity(facts, VOCABULARY)), Names())
    assert {str(quad.graph_name) for quad in quads} == {"<https://w3id.org/vinhdanh/graph/links>"}
    target = "<http://www.wikidata.org/entity/Q36592>"
    (reason,) = {
        quad.subject for quad in quads if str(quad.object) == target and quad.predicate.value.endswith("linkTo")
    }
    said = {
        quad.predicate.value.rpartition("#")[2].rpartition("/")[2]: quad.object
        for quad in quads
        if quad.subject == reason
    }
    assert {"linkFeature", "linkConfidence", "reviewedBy", "license", "source", "date"} <= said.keys()
    assert said["linkRelation"].value == "skos:closeMatch"


JUDGED = {
    "same": Judgement(
        "organisation/bộ-lao-động-thương-binh-và-xã-hội", "gov:000.00.00.G07", "same", "read", "An", "2026-11-22"
    ),
    "different": Judgement("organisation/bộ-công-an", "gov:000.00.00.G01", "different", "a test", "An", "2026-11-22"),
    "unsure": Judgement("organisation/bộ-công-an", "gov:000.00.00.G01", "unsure", "a test", "An", "2026-11-22"),
}


def test_a_judgement_beats_the_rules() -> None:
    found = {one.label: one for one in links_of("bo", judgements=(JUDGED["same"], JUDGED["different"])).values()}
    assert found["Bộ Công an"].links == ()
    (link,) = next(one for name, one in found.items() if name.startswith("Bộ Lao động")).links
    assert (link.object_id, link.reviewer_label, link.comment) == ("gov:000.00.00.G07", "An", "read")


@pytest.mark.parametrize("relation", JUDGED)
def test_judgements_of_links_are_kept_in_the_file_of_judgements(tmp_path, relation: str) -> None:  # type: ignore[no-untyped-def]
    (path := tmp_path / "judgements.tsv").write_text(as_table([JUDGED[relation]]), encoding="utf-8")
    assert read_judgements(path) == [JUDGED[relation]]
    assert "owl:sameAs\tgov" not in path.read_text(encoding="utf-8")


def test_judgements_of_links_say_nothing_of_identity() -> None:
    facts = facts_of("bo")
    plain, judged = (Identity(facts, VOCABULARY, judgements) for judgements in ((), JUDGED.values()))
    keys = [identity.organisation_key("bo", facts[0].awards[0].conferrer[0]) for identity in (plain, judged)]
    assert keys[0] == keys[1]
