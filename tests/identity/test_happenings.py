"""One conferral told by several documents is one node; two that only look alike are two."""

import itertools
from dataclasses import replace

import pytest
from graph.reports import COMMITTEE, POLICE, award, ceremony, group, people, report, two_reports

from kg.facts import Award, Facts, Inference, Organisation, Status
from kg.identity import Identity

NAMELESS = Organisation("Công an tỉnh", "cong-an-tinh", resolved=False)
COMMUNE = Organisation("Ủy ban nhân dân xã Tân Lập", "ubnd-xa")


def merged(*facts: Facts) -> list[tuple[str, tuple[str, ...]]]:
    return [(merge.kind, merge.documents) for merge in Identity(facts).merged]


def one(first: Award, second: Award, **said: str | None) -> bool:
    facts = [report("a", first), report("b", second, **said)]  # type: ignore[arg-type]
    return bool(merged(*facts))


def test_giver_form_day_and_recipients_make_one_conferral() -> None:
    assert one(award(group(5, 8)), award(group(5, 8)))
    assert one(award(*people("Đỗ Mạnh Hà", "Lê Thu")), award(*people("Lê Thu", "Đỗ Mạnh Hà")))


def test_the_one_who_counts_and_the_one_who_names_tell_of_the_same() -> None:
    assert one(award(group(None, 3)), award(*people("Đỗ Mạnh Hà", "Lê Thu", "Y Thim")))


def test_the_office_that_signs_is_the_body_that_gives() -> None:
    body = Organisation(COMMITTEE.name, COMMITTEE.kind, COMMITTEE.place)
    assert one(award(group(5, 8)), award(group(5, 8), giver=body))


@pytest.mark.parametrize(
    "second",
    [
        award(group(5, 8), date="2023-03-15"),
        award(group(5, 8), date="2022-03-22"),
        award(group(5, 8), place="Hải Lâm"),
        award(group(5, 8), giver=POLICE),
        award(group(5, 8), form="Huân chương"),
        award(group(2, 30)),
        award(*people("Lê Thu")),
        award(group(5, 8), form="Tiền thưởng"),
        award(group(None, None, "các tập thể, cá nhân")),
    ],
    ids=[
        "next year",
        "next week",
        "other province",
        "other giver",
        "other form",
        "other counts",
        "named",
        "money",
        "vague",
    ],
)
def test_what_only_looks_alike_is_two(second: Award) -> None:
    assert not one(award(group(5, 8)), second)


def test_other_names_are_other_recipients() -> None:
    assert not one(award(*people("Nguyễn Thị Hà")), award(*people("Nguyễn Thị Hạ")))
    assert not one(award(*people("Đỗ Mạnh Hà", "Lê Thu")), award(*people("Y Thim", "Vũ Hải")))


def test_grades_tell_awards_apart() -> None:
    first, second = (award(*people("Lê Thu"), form="Huân chương", name=f"Lao động hạng {one}") for one in ("Nhì", "Ba"))
    assert not one(first, second)
    assert one(first, award(*people("Lê Thu"), form="Huân chương", name="Lao động"))


def test_a_body_that_nobody_can_tell_is_never_one_with_another() -> None:
    assert not one(award(group(15, 38), giver=NAMELESS), award(group(15, 38), giver=NAMELESS))
    assert not one(award(group(15, 38), giver=NAMELESS), award(group(15, 38), giver=POLICE))


def test_a_commune_is_known_by_its_province() -> None:
    here = [award(group(2, 5), giver=COMMUNE, place=place) for place in ("Sơn Bình", "Sơn Bình", "Hải Lâm")]
    assert one(here[0], here[1])
    assert not one(here[0], here[2])


def test_without_a_date_the_news_of_the_day_are_meant() -> None:
    told, undated = award(*people("Đỗ Mạnh Hà", "Lê Thu")), award(*people("Đỗ Mạnh Hà", "Lê Thu"), date=None)
    assert one(told, undated, published="2022-03-17")
    assert not one(told, undated, published="2022-09-17")
    assert not one(told, undated, published=None)


def test_what_was_just_given_is_as_undated_as_news() -> None:
    told = award(*people("Đỗ Mạnh Hà", "Lê Thu"))
    just = replace(told, date=(told.date or "")[:4], inferences=(Inference("date", "just-before-the-report", "2022"),))
    assert one(told, just, published="2022-03-17")
    assert not one(told, just, published="2022-09-17")
    assert not one(told, replace(just, inferences=()), published="2022-03-17")


def test_a_plan_is_not_what_happened() -> None:
    planned = award(group(5, 8), status=Status.PLANNED)
    facts = [report("a", award(group(5, 8))), Facts("b", "2022-03-16", "Sơn Bình", not_awards=(planned,))]
    assert merged(*facts) == []


def test_two_awards_of_one_document_stay_two() -> None:
    twice = report("a", award(group(5, 8)), award(group(5, 8, "học sinh"), start=300))
    merges = Identity([twice, report("b", award(group(5, 8)))]).merged
    assert all(len(merge.told) == len(merge.documents) for merge in merges)


def test_reports_that_differ_by_one_are_of_one_ceremony() -> None:
    both = ("sơn-bình-a", "sơn-bình-b")
    assert sorted(merged(*two_reports())) == [("conferral", both), ("conferral", both), ("event", both)]


def test_what_the_sources_disagree_on_stays_side_by_side() -> None:
    (conflict,) = Identity(two_reports()).conflicts
    assert conflict.about == "individuals"
    assert [(one.value, one.documents, one.sources) for one in conflict.variants] == [
        ("35", ("sơn-bình-a",), 1),
        ("36", ("sơn-bình-b",), 1),
    ]


def test_a_form_that_papers_mistake_is_a_conflict() -> None:
    names = people("Đỗ Mạnh Hà", "Lê Thu")
    identity = Identity([report("a", award(*names)), report("b", award(*names, form="Giấy khen"))])
    (conflict,) = identity.conflicts
    assert (conflict.about, [one.value for one in conflict.variants]) == ("form", ["Bằng khen", "Giấy khen"])


def test_a_day_apart_is_a_conflict_of_dates() -> None:
    names = people("Đỗ Mạnh Hà", "Lê Thu")
    identity = Identity([report("a", award(*names)), report("b", award(*names, date="2022-03-14"))])
    assert [one.about for one in identity.conflicts] == ["date"]


def test_leaving_out_is_no_contradiction() -> None:
    facts = [
        report("a", award(group(3, 12)), events=(ceremony(POLICE),)),
        report("b", award(group(None, 12)), events=(ceremony(POLICE),)),
    ]
    identity = Identity(facts)
    assert len(identity.merged) == 2
    assert identity.conflicts == ()


def test_an_event_by_another_name_is_one_and_another_event_is_not() -> None:
    first = report("a", events=(ceremony(POLICE),))
    other_words = ceremony(POLICE, kind="Hội nghị", quote="Hội nghị biểu dương gương điển hình phòng cháy")
    assert merged(first, report("b", events=(other_words,))) == [("event", ("a", "b"))]
    for said in (
        {"date": "2022-03-22"},
        {"place": "Hải Lâm"},
        {"quote": "Chiều 15/3, lễ phát động tháng an toàn giao thông"},
    ):
        assert merged(first, report("b", events=(ceremony(POLICE, **said),))) == []


def test_morning_and_evening_are_two() -> None:
    morning, evening = (
        ceremony(POLICE, quote=f"{half} 15/3, Công an tỉnh tổ chức Lễ tuyên dương") for half in ("Sáng", "Tối")
    )
    assert merged(report("a", events=(morning,)), report("b", events=(evening,))) == []


def test_communes_of_one_province_hold_events_of_their_own() -> None:
    here, there = (
        ceremony(POLICE, quote=f"Lễ tuyên dương gương điển hình tại xã {name}") for name in ("Tân Lập", "Bình An")
    )
    assert merged(report("a", events=(here,)), report("b", events=(there,))) == []


def test_what_contradicts_a_third_report_is_not_drawn_in_through_the_second() -> None:
    facts = [
        report(str(i), award(group(20, individuals)), events=(ceremony(POLICE),))
        for i, individuals in enumerate((30, 31, 32, 33))
    ]
    for merge in Identity(facts).merged:
        if merge.kind == "conferral":
            numbers = [told.received.counts[1] or 0 for told in merge.told]
            assert max(numbers) - min(numbers) <= 1


def test_the_order_of_documents_does_not_matter() -> None:
    facts = [*two_reports(), report("c", award(group(3, 35))), report("d", award(*people("Lê Thu")))]
    results = {repr((Identity(order).merged, Identity(order).conflicts)) for order in itertools.permutations(facts)}
    assert len(results) == 1


def test_a_document_about_something_else_changes_nothing() -> None:
    before = Identity(two_reports())
    after = Identity([*two_reports(), report("z", award(group(9, 9), giver=POLICE, date="2023-01-05"))])
    assert before.merged == after.merged


def test_the_name_of_a_merged_node_is_that_of_its_first_document() -> None:
    alone = {
        told.key for merge in Identity(two_reports()).merged for told in merge.told if told.document == "sơn-bình-a"
    }
    assert {merge.key for merge in Identity(two_reports()).merged} == alone


def test_a_hundred_reports_of_one_ceremony_are_one() -> None:
    facts = [report(f"{i:03}", award(group(5, 8)), events=(ceremony(POLICE),)) for i in range(100)]
    assert sorted(len(merge.documents) for merge in Identity(facts).merged) == [100, 100]
