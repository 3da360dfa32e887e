import random

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.facts import Award, Evidence, Facts, Model, Official, Organisation, Recipient, Status
from kg.graph import state
from kg.showing.newest import keep_newest
from kg.showing.nodes import draw_nodes
from kg.showing.statements import Statements
from kg.showing.story import Link, Node, Story
from kg.showing.telling import tell
from kg.showing.terms import VD

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
ID = "https://w3id.org/vinhdanh/id/"


@pytest.fixture(scope="module")
def story(small: list[Quad]) -> Story:
    return tell(small)


def node(story: Story, key: str) -> Node:
    return story.nodes[ID + key]


def link(story: Story, source: str, relation: str, target: str) -> Link:
    wanted = (ID + source, relation, ID + target)
    return next(one for one in story.links if (one.source, one.relation, one.target) == wanted)


def quotes(story: Story, link: Link) -> list[str]:
    return [quote.text for fact in link.facts for quote in story.facts[fact].quotes]


def test_a_conferral_stands_between_its_giver_and_its_recipients(story: Story) -> None:
    given = link(story, "organisation/bộ-mùa-vàng", "confers", "conferral/c1")
    received = link(story, "conferral/c1", "to", "group/g1")
    words = ["Bộ Mùa Vàng tặng Bằng khen cho 12 tập thể và 30 cá nhân", "Lúa Vàng tôn vinh tổ tự quản"]
    assert quotes(story, given) == quotes(story, received) == words


def test_an_office_confers_for_its_organisation_or_else_for_itself(story: Story) -> None:
    assert link(story, "organisation/lua-vang/sở-sương-mai-tỉnh", "confers", "conferral/c2")
    assert node(story, "conferral/c2").details["office"] == "Giám đốc Sở Sương Mai tỉnh"
    assert node(story, "post/chủ-tịch-đồng-lúa").kind == "organisation"
    assert link(story, "post/chủ-tịch-đồng-lúa", "asked", "conferral/p1")


def test_what_is_only_proposed_does_not_count_and_is_never_said_to_be_given(story: Story) -> None:
    assert not node(story, "conferral/p1").counted
    assert link(story, "conferral/p1", "proposed", "person/lê-quốc-hạnh")
    assert node(story, "conferral/p1").details["award"] == "Huân chương Sương Mai"
    assert not [
        one
        for one in story.links
        if {one.source, one.target} & {ID + "conferral/p1"} and one.relation in ("confers", "to")
    ]
    assert node(story, "conferral/c1").counted
    assert node(story, "conferral/c2").counted, "a decided award counts before it is handed over"


@pytest.mark.parametrize("status", ["planned", "negated", "proposed"])
def test_no_other_status_counts(small: list[Quad], status: str) -> None:
    act = NamedNode(ID + "conferral/c1")
    kept = [q for q in small if (q.subject, q.predicate.value) != (act, VD + "status")]
    changed = [*kept, Quad(act, NamedNode(VD + "status"), Literal(status))]
    assert not node(tell(changed), "conferral/c1").counted


def test_a_body_left_open_is_marked(story: Story) -> None:
    assert node(story, "organisation/lua-vang/sở-sương-mai-tỉnh").open
    assert not node(story, "organisation/bộ-mùa-vàng").open


def test_people_that_are_the_same_are_one_node_with_the_facts_of_all_documents(story: Story) -> None:
    person = node(story, "person/lê-quốc-hạnh")
    assert person.name == "Lê Quốc Hạnh"
    assert {ID + f"person/{name}/lê-quốc-hạnh" for name in ("lua-vang", "suong-mai")} == set(person.same)
    held = link(story, "person/lê-quốc-hạnh", "post", "organisation/bộ-mùa-vàng")
    assert held.notes == ["Thứ trưởng"]
    assert quotes(story, held) == ["Đại tá Lê Quốc Hạnh, Thứ trưởng Bộ Mùa Vàng", "ông Lê Quốc Hạnh, Thứ trưởng"]


def test_a_former_post_says_so(story: Story) -> None:
    held = link(story, "person/suong-mai/đặng-thị-đào", "post", "organisation/bộ-mùa-vàng")
    assert held.notes == ["nguyên Thứ trưởng"]


def test_derived_statements_are_not_drawn(story: Story, small: list[Quad]) -> None:
    assert not [one for one in story.links if "://" in one.relation or one.relation.startswith("award")]
    flat = [Quad(q.subject, q.predicate, q.object) for q in small]
    derived = {one.relation for one in tell(flat).links} - {one.relation for one in story.links}
    assert derived == {VD + "membersAffiliatedWith"}, "only what the contract does not name as derived"


def test_an_unknown_statement_between_two_nodes_is_drawn_under_its_own_label(small: list[Quad]) -> None:
    supports = NamedNode(VD + "supportsMovement")
    ends = (NamedNode(ID + "model/đèn-sáng-ngõ"), NamedNode(ID + "movement/đồng-lúa-bình-yên"))
    label = Quad(supports, NamedNode("http://www.w3.org/2000/01/rdf-schema#label"), Literal("hưởng ứng", language="vi"))
    told = tell([*small, Quad(ends[0], supports, ends[1]), label])
    assert link(told, "model/đèn-sáng-ngõ", supports.value, "movement/đồng-lúa-bình-yên")
    assert told.relations[supports.value][0] == "hưởng ứng"


def test_concepts_and_unlinked_places_of_the_vocabulary_are_not_drawn(story: Story) -> None:
    assert not [iri for iri in story.nodes if "/vocabulary/" in iri]
    assert ID + "place/đá-bạc" not in story.nodes


def test_the_place_of_an_event_is_not_drawn_twice(story: Story) -> None:
    assert link(story, "event/e1", "place", "place/lúa-vàng")
    assert link(story, "conferral/c2", "place", "place/lúa-vàng"), "without an event, an act has its own place"
    assert not [one for one in story.links if one.source == ID + "conferral/c1" and one.relation == "place"]


def test_a_count_keeps_its_qualifier_and_its_place(story: Story) -> None:
    fact = next(fact for fact in story.facts if fact.kind == "count")
    assert fact.details == {"comparator": "gt", "numericValue": "3184"}
    assert fact.nodes == [ID + "model/đèn-sáng-ngõ", ID + "place/lúa-vàng"]


def test_an_address_that_is_not_of_the_web_is_dropped(story: Story) -> None:
    assert [(source.title, source.url) for source in story.sources] == [
        ("Lúa Vàng tôn vinh tổ tự quản", "https://bao.example/lua-vang"),
        ("Đề nghị tặng Huân chương Sương Mai", ""),
    ]


def test_a_movement_has_the_english_name_of_its_concept(story: Story) -> None:
    assert node(story, "movement/đồng-lúa-bình-yên").english == "Peaceful rice fields"


def test_the_order_of_the_quads_and_a_store_make_no_difference(story: Story, small: list[Quad]) -> None:
    store = Store()
    store.extend(small)
    assert tell(store) == story
    for seed in range(5):
        mixed = [*small]
        random.Random(seed).shuffle(mixed)
        assert tell(mixed) == story


def test_a_body_open_in_one_document_and_known_in_another_is_known(small: list[Quad]) -> None:
    same = NamedNode("http://www.w3.org/2002/07/owl#sameAs")
    ends = (NamedNode(ID + "organisation/lua-vang/sở-sương-mai-tỉnh"), NamedNode(ID + "organisation/tổ-tự-quản-số-3"))
    told = tell([*small, Quad(ends[0], same, ends[1])])
    assert not node(told, "organisation/tổ-tự-quản-số-3").open
    assert ends[0].value not in told.nodes


def test_a_large_story_keeps_its_latest_acts_whole_and_counts_what_it_leaves_out(story: Story) -> None:
    assert keep_newest(story, len(story.nodes)) is story
    short = keep_newest(story, 7)
    assert set(short.nodes) == {
        ID + key for key in ("conferral/c1", "organisation/bộ-mùa-vàng", "group/g1", "event/e1", "person/lê-quốc-hạnh")
    } | {ID + "movement/đồng-lúa-bình-yên", ID + "place/lúa-vàng"}
    assert short.left_out == len(story.nodes) - 7
    assert all({one.source, one.target} <= set(short.nodes) for one in short.links)
    assert quotes(short, link(short, "conferral/c1", "to", "group/g1")) == quotes(
        story, link(story, "conferral/c1", "to", "group/g1")
    )


def test_what_the_graph_step_states_is_what_is_drawn() -> None:
    words = Evidence(0, 60, "Sở Nội vụ đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 2 cá nhân", "body", "proposal")
    body = Organisation("Ủy ban nhân dân tỉnh Lúa Vàng", place="Lúa Vàng", office="Chủ tịch")
    two = Recipient("group", individuals=2)
    proposal = Award((words,), (body,), "Bằng khen", None, (two,), status=Status.PROPOSED)
    given = Award((words,), (body,), "Giấy khen", "Mùa gặt", (Recipient("person", "Lê Quốc Hạnh"),), ("Trần Thị Lúa",))
    model = Model((words,), "Đèn sáng ngõ", 31, "Lúa Vàng")
    official = Official((words,), "Lê Quốc Hạnh", "Đại tá", "Phó Giám đốc", Organisation("Sở Sương Mai"))
    told = tell(
        state(
            [
                Facts(
                    "bài",
                    "2024-02-01",
                    None,
                    None,
                    None,
                    None,
                    (given,),
                    (official,),
                    (),
                    (),
                    (model,),
                    not_awards=(proposal,),
                )
            ]
        )
    )
    drawn = {(one.relation, told.nodes[one.source].name, told.nodes[one.target].name, *one.notes) for one in told.links}
    acts = {node.details["award"]: node.name for node in told.nodes.values() if node.kind == "conferral"}
    assert drawn == {
        ("confers", body.name, acts["Giấy khen Mùa gặt"]),
        ("to", acts["Giấy khen Mùa gặt"], "Lê Quốc Hạnh"),
        ("hands", "Trần Thị Lúa", acts["Giấy khen Mùa gặt"]),
        ("asked", body.name, acts["Bằng khen"]),
        ("proposed", acts["Bằng khen"], "2 cá nhân"),
        ("post", "Lê Quốc Hạnh", "Sở Sương Mai", "Phó Giám đốc"),
        ("area", body.name, "Lúa Vàng"),
        ("runs", "Đèn sáng ngõ", "Lúa Vàng"),
    }
    assert all(one.facts for one in told.links if one.relation != "area")


def test_nothing_at_all_is_a_story_too() -> None:
    assert tell([]) == Story({}, [], [], [])


def test_a_unit_that_was_merged_is_drawn_with_its_last_day() -> None:
    place, concept = NamedNode(ID + "place/đá-xưa"), NamedNode(ID + "concept/đá-xưa")
    graph = NamedNode(ID + "graph")
    day = NamedNode("http://www.w3.org/2001/XMLSchema#date")
    label = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    kind = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    quads = [
        Quad(place, kind, NamedNode(VD + "Place"), graph),
        Quad(place, label, Literal("Đá Xưa", language="vi"), graph),
        Quad(place, NamedNode(VD + "placeConcept"), concept, graph),
        Quad(concept, NamedNode(VD + "validTo"), Literal("2025-06-30", datatype=day), graph),
    ]
    drawn = draw_nodes(Statements(quads))[place.value]
    assert (drawn.name, drawn.english) == ("Đá Xưa (đến 30/06/2025)", "Đá Xưa (until 30/06/2025)")


def test_a_link_from_a_group_to_the_whole_rests_on_the_words_of_its_award(small: list[Quad]) -> None:
    part, whole = NamedNode(ID + "group/g1"), NamedNode(ID + "group/all")
    more = [
        Quad(whole, NamedNode(RDF_TYPE), NamedNode(VD + "RecipientGroup")),
        Quad(part, NamedNode(VD + "subgroupOf"), whole),
    ]
    told = tell([*small, *more])
    assert quotes(told, link(told, "group/g1", "subgroup", "group/all"))[0].startswith("Bộ Mùa Vàng tặng Bằng khen")


def test_nothing_is_linked_to_itself(small: list[Quad]) -> None:
    place = NamedNode(ID + "place/lúa-vàng")
    told = tell([*small, Quad(NamedNode(ID + "statistic/s1"), NamedNode(VD + "statisticSubject"), place)])
    assert not [one for one in told.links if one.source == one.target]
    assert any(fact.nodes == [place.value, place.value] for fact in told.facts), "what is counted is still told"


def test_an_event_does_not_repeat_its_day_and_counts_have_english_names(small: list[Quad]) -> None:
    event, label = NamedNode(ID + "event/e1"), NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    kept = [q for q in small if (q.subject, q.predicate) != (event, label)]
    told = tell([*kept, Quad(event, label, Literal("Hội nghị – Bộ Mùa Vàng – 2023-12-22", language="vi"))])
    assert node(told, "event/e1").name == "Hội nghị – Bộ Mùa Vàng"
    assert node(told, "group/g1").english == "12 collectives, 30 individuals"
