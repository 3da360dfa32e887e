"""Groups are counted once, shared awards are a bundle, and nobody is invented."""

import dataclasses

import pytest

from kg.facts import Award, Facts, Organisation, Recipient, Status
from kg.graph import state
from kg.graph.iri import VD
from kg.identity.groups import total
from kg.store import Graph

from .sample import MINISTRY, POLICE, UNION, ministry, province, words

Q = "PREFIX vd: <https://w3id.org/vinhdanh/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "


def group(start: int = -1, **said: object) -> Recipient:
    return Recipient("group", start=start, end=start + 9 if start >= 0 else -1, **said)  # type: ignore[arg-type]


def award(giver: Organisation, form: str, *recipients: Recipient, start: int = 0, **said: object) -> Award:
    return Award((words("tặng", start),), (giver,), form, None, recipients, **said)  # type: ignore[arg-type]


def graph_of(*awards: Award) -> Graph:
    return Graph(state([Facts("a", None, None, awards=awards)]))


def counted(graph: Graph) -> list[object]:
    return sorted(graph.rows(Q + "SELECT DISTINCT ?g ?n { ?g vd:totalCount ?n }").column("n"), key=str)


def bundles(graph: Graph) -> int:
    return len(graph.rows(Q + "SELECT DISTINCT ?b { ?b a vd:ConferralBundle }"))


def test_a_group_that_shares_three_awards_is_counted_once() -> None:
    graph = Graph(state([province()]))
    assert counted(graph) == [38]
    rows = graph.rows(
        Q
        + """SELECT ?c ?whole ?own { ?b vd:bundleConferral ?c ; vd:bundleRecipient ?whole .
               ?c vd:recipient ?own . ?own vd:subgroupOf ?whole }"""
    )
    assert len(rows) == 3
    assert len(set(rows.column("own"))) == 3
    assert len(set(rows.column("whole"))) == 1
    assert bundles(graph) == 1


def test_each_conferral_of_a_bundle_keeps_its_own_evidence() -> None:
    graph = Graph(state([province()]))
    rows = graph.rows(
        Q + "SELECT DISTINCT ?c ?e { ?b vd:bundleConferral ?c . ?claim vd:claimSubject ?c ; vd:bestEvidence ?e }"
    )
    assert len(set(rows.column("e"))) == 3


def test_equal_counts_in_two_places_are_two_groups() -> None:
    graph = graph_of(
        award(UNION, "Bằng khen", group(10, individuals=2)), award(POLICE, "Giấy khen", group(90, individuals=2))
    )
    assert (bundles(graph), counted(graph)) == (0, [2, 2])


def test_equal_counts_without_a_place_or_label_are_two_groups() -> None:
    graph = graph_of(award(UNION, "Bằng khen", group(individuals=2)), award(POLICE, "Giấy khen", group(individuals=2)))
    assert (bundles(graph), counted(graph)) == (0, [2, 2])


def test_the_same_label_without_a_place_is_one_group() -> None:
    some = group(individuals=2, label="công nhân")
    graph = graph_of(award(UNION, "Bằng khen", some), award(POLICE, "Giấy khen", some))
    assert (bundles(graph), counted(graph)) == (1, [2])


@pytest.mark.parametrize("form", ["Tiền thưởng", "Quà"])
def test_money_with_a_certificate_goes_to_all_of_the_group(form: str) -> None:
    some = group(10, individuals=5)
    graph = graph_of(award(MINISTRY, "Bằng khen", some), award(MINISTRY, form, some))
    assert (bundles(graph), counted(graph)) == (0, [5])


def test_money_for_a_group_that_shares_certificates_is_shared_too() -> None:
    some = group(10, individuals=5)
    graph = graph_of(
        award(UNION, "Bằng khen", some), award(POLICE, "Giấy khen", some), award(POLICE, "Tiền thưởng", some)
    )
    assert len(graph.rows(Q + "SELECT DISTINCT ?c { ?b vd:bundleConferral ?c }")) == 3


def test_an_honour_or_a_proposal_is_no_part_of_a_bundle() -> None:
    some = group(10, individuals=5)
    graph = graph_of(
        award(UNION, "Bằng khen", some),
        award(POLICE, "Tuyên dương", some),
        award(POLICE, "Giấy khen", some, status=Status.PROPOSED),
    )
    assert (bundles(graph), counted(graph)) == (0, [5])


def test_named_recipients_of_two_givers_got_both() -> None:
    graph = graph_of(
        award(UNION, "Bằng khen", Recipient("person", "Trần Văn An")),
        award(POLICE, "Giấy khen", Recipient("person", "Trần Văn An")),
    )
    assert bundles(graph) == 0
    assert len(graph.rows(Q + "SELECT DISTINCT ?p { ?c vd:recipient ?p }")) == 1


def test_an_award_told_twice_in_the_same_terms_is_one() -> None:
    one = award(UNION, "Bằng khen", Recipient("person", "Trần Văn An"))
    graph = graph_of(one, dataclasses.replace(one, evidence=(words("lần nữa", 500),)))
    assert len(graph.rows(Q + "SELECT DISTINCT ?c { ?c a vd:AwardConferral }")) == 1
    assert (
        len(
            graph.rows(
                Q + "SELECT DISTINCT ?e { ?claim vd:claimSubject ?c ; vd:hasEvidence ?e . ?c a vd:AwardConferral }"
            )
        )
        == 2
    )


def test_the_members_of_a_group_are_of_a_body_that_received_nothing() -> None:
    some = dataclasses.replace(group(10, individuals=5), organisation=POLICE)
    graph = graph_of(award(MINISTRY, "Bằng khen", some))
    assert graph.rows(Q + "SELECT ?l { ?g vd:membersAffiliatedWith/rdfs:label ?l }").rows == (
        ("Công an tỉnh Thanh Lâm",),
    )
    assert not graph.rows(Q + f"SELECT ?x {{ ?c vd:recipient ?x . ?x a <{VD}PoliceBody> }}").rows


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ({"collectives": 2, "individuals": 36}, 38),
        ({"collectives": 2, "individuals": 0, "households": 3}, 5),
        ({"label": "30 tập thể, cá nhân"}, 30),
        ({"label": "02 đơn vị"}, 2),
        ({"label": "1.030 công nhân"}, 1030),
        ({"label": "30 tập thể", "individuals": 4}, 4),
        ({"label": "hơn 30 tập thể"}, None),
        ({"label": "gần 10 đơn vị"}, None),
        ({"label": "3 nghìn người"}, None),
        ({"label": "40 lượt tập thể"}, None),
        ({"label": "5 năm liền là chiến sĩ thi đua"}, None),
        ({"label": "100% cán bộ"}, None),
        ({"label": "107/116 xã"}, None),
        ({}, None),
    ],
)
def test_the_total_of_a_group(said: dict[str, object], count: int | None) -> None:
    assert total(group(**said)) == count  # type: ignore[arg-type]


def test_a_group_is_one_node_however_its_awards_are_ordered() -> None:
    one = ministry()
    turned = dataclasses.replace(
        one, awards=one.awards[::-1], not_awards=one.not_awards[::-1], officials=one.officials[::-1]
    )
    assert set(state([one])) == set(state([turned]))
