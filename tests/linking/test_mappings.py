"""The mappings that come with the project are in SSSOM's form, and fall into none of the known traps."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from kg.facts import Organisation
from kg.identity import Identity
from kg.identity.addresses import key_of
from kg.linking.entities import Register
from kg.linking.mappings import CLOSE, COLUMNS, ENDING, EXACT, Link, LinkSet, as_table, link_sets, read_links
from kg.vocabulary import Vocabulary

FOLDER = Path(__file__).parents[2] / "ontology" / "links"
SETS = {one.name: one for one in link_sets()}
LINKS = [link for one in SETS.values() for link in one.links]
# SSSOM 1.0's slots of a mapping that we use; every other column is declared as an extension
SLOTS = set(
    "subject_id subject_label predicate_id object_id object_label mapping_justification reviewer_label mapping_date "
    "confidence license comment".split()
)
# What suffices alone for an identifier: the register that gives it, or the text of the decision that does
REGISTERS = {"ror": r"ROR (?:.+ )?\(the register itself\)", "gov": r"QĐ 09/2025/QĐ-TTg via .+"}
JUSTIFICATIONS = {"semapv:MappingReview", "semapv:BackgroundKnowledgeBasedMatching", "semapv:ManualMappingCuration"}


@pytest.mark.parametrize("name", SETS)
def test_a_file_is_as_it_would_be_written(name: str) -> None:
    assert as_table(SETS[name]) == (FOLDER / f"{name}{ENDING}").read_text(encoding="utf-8")


@pytest.mark.parametrize("one", SETS.values(), ids=SETS)
def test_the_head_says_what_sssom_asks_for(one: LinkSet) -> None:
    head = "\n".join(one.head)
    for slot in ("mapping_set_id", "license", "curie_map"):
        assert re.search(rf"^{slot}:", head, re.MULTILINE), slot
    declared = set(re.findall(r"slot_name: (\w+)", head))
    assert set(COLUMNS) - SLOTS <= declared
    assert all(address.startswith("http") for address in one.prefixes.values())


def test_every_row_says_why_from_where_and_under_which_licence() -> None:
    for link in LINKS:
        assert link.mapping_justification in JUSTIFICATIONS, link
        assert link.sources, link
        assert link.license.startswith("http"), link
        assert bool(link.reviewer_label) == link.reviewed, link


def test_one_source_is_not_enough_for_an_item_number() -> None:
    for link in LINKS:
        if link.reviewed and link.object_id.startswith("wd:"):
            assert len(link.sources) >= 2, link
            assert "disagree" not in link.comment, link


def test_what_is_reviewed_has_two_sources_or_that_of_its_register() -> None:
    for link in LINKS:
        if link.reviewed and len(set(link.sources)) < 2:
            register = REGISTERS.get(link.object_id.partition(":")[0], "two sources")
            assert re.fullmatch(register, link.sources[0]), link


def test_nothing_is_the_same_as_two_provinces() -> None:
    assert not [link for link in LINKS if link.predicate_id == "owl:sameAs"]
    vocabulary = {f"place:{one.notation}": one for one in Vocabulary.load().scheme("provinces")}
    exact = defaultdict(set)
    for link in LINKS:
        if link.predicate_id == EXACT and link.object_id.startswith("wd:") and link.kind == "place":
            exact[link.object_id].add(link.subject_id)
    for item, subjects in exact.items():
        changed = [s for s in subjects if s in vocabulary and vocabulary[s].value("successionKind") == "merged"]
        assert not changed or len(subjects) == 1, (item, subjects)


def test_a_code_that_was_given_away_means_two_units() -> None:
    codes = defaultdict(dict)
    for link in LINKS:
        found = re.fullmatch(r"gso(\d\d):(\d\d)", link.object_id)
        if found is not None and not link.subject_id.startswith("place:VN63h"):
            codes[found[2]][found[1]] = link.subject_label.split(" ", 1)[1]
    assert (codes["15"]["63"], codes["15"]["34"]) == ("Yên Bái", "Lào Cai")
    reused = {code for code, eras in codes.items() if len(eras) == 2 and len(set(eras.values())) == 2}
    assert reused == {"15", "24", "44", "52", "80", "82", "91"}


def test_both_eras_are_whole() -> None:
    subjects = {link.subject_id for link in LINKS if link.kind == "place" and link.reviewed}
    known = {f"place:{one.notation}" for one in Vocabulary.load().scheme("provinces")}
    assert known <= subjects


def test_merged_units_are_close_and_those_of_today_exact() -> None:
    an_giang = {link.subject_id: link.predicate_id for link in LINKS if link.object_id == "wd:Q36592"}
    assert an_giang == {"place:VN63-89": CLOSE, "place:VN34-91": EXACT}


@pytest.mark.parametrize("entity", Register.load().entities, ids=lambda one: one.subject)
def test_subjects_have_the_address_that_documents_give_them(entity) -> None:  # type: ignore[no-untyped-def]
    if entity.kind != "organisation":
        return
    identity = Identity([], Vocabulary.load())
    body = Organisation(entity.label, place=entity.within or None)
    dates = ("2024-06-01", "2025-10-01")
    keys = [identity.organisation_key("", body, date) for date in dates]
    assert key_of(entity.subject.removeprefix("id:")) in keys


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("wd:Q36592", "Q36592"), "no CURIE"),
        (("skos:exactMatch", "skos:narrowMatch"), "one of skos:exactMatch"),
        (("\ttrue\t", "\tyes\t"), "true or false"),
        (("Vinh Danh\t", "\t"), "reviewed, but by nobody"),
        (("2025-07-01", "1/7/2025"), "YYYY-MM-DD"),
        (("\t0.95\t", "\t95%\t"), "a number from 0 to 1"),
        (("reviewer_label", "reviewer"), "unknown column reviewer"),
    ],
)
def test_a_bad_row_is_named_with_its_line(tmp_path: Path, change: tuple[str, str], complaint: str) -> None:
    head = [
        line for line in (FOLDER / f"provinces-34{ENDING}").read_text(encoding="utf-8").splitlines() if line[0] == "#"
    ]
    link = Link(
        *("place:VN34-91", "Tỉnh An Giang", EXACT, "wd:Q36592", "An Giang", "semapv:MappingReview", "Vinh Danh"),
        *("2026-11-22", 0.95, "https://example.org/", True, "2025-07-01"),
        sources=("one", "two"),
    )
    prefixes = SETS["provinces-34"].prefixes
    text = as_table(LinkSet("a", tuple(line[2:] for line in head), prefixes, (link,)))
    before, after = text.rsplit("subject_id\t", 1)
    (path := tmp_path / f"a{ENDING}").write_text(before + "subject_id\t" + after.replace(*change), encoding="utf-8")
    with pytest.raises(ValueError, match=complaint):
        read_links(path)
