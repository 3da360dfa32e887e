"""What is stated of each kind of fact, asked of the graph itself."""

import dataclasses
from decimal import Decimal

import pytest
from pyoxigraph import Quad

from kg.facts import Award, Evidence, Facts, Organisation, Recipient, Statistic
from kg.graph import state
from kg.graph.iri import VD
from kg.graph.terms import ORG
from kg.store import Graph, Value
from kg.vocabulary import Vocabulary

from .sample import HOSTILE, SOME_POLICE, corpus, ministry, province, words

PREFIXES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX vd: <https://w3id.org/vinhdanh/ontology#>
"""


def ask(graph: Graph, pattern: str, *names: str) -> set[tuple[Value, ...]]:
    variables = " ".join(f"?{name}" for name in names)
    return set(graph.rows(f"{PREFIXES} SELECT DISTINCT {variables} WHERE {{ {pattern} }}").rows)


def test_a_conferral_with_all_its_circumstances(graph: Graph) -> None:
    assert ask(
        graph,
        """?c a vd:AwardConferral ; vd:conferredByOrganization/rdfs:label ?by ; vd:confersAward/rdfs:label ?award ;
              vd:recipient/rdfs:label ?to ; vd:presentedBy/rdfs:label ?hand ; vd:presentedOnBehalf true ;
              vd:conferralDate ?date ; vd:status ?status""",
        *("by", "award", "to", "hand", "date", "status"),
    ) == {
        (
            "Bộ Công an",
            "Kỷ niệm chương Bảo vệ an ninh Tổ quốc",
            "Trần Văn An",
            "Hoàng Thị Bích",
            "2024-05-01",
            "asserted",
        )
    }
    assert ask(
        graph,
        """?c vd:conferredByOffice ?post ; vd:forMovement/rdfs:label ?movement ; vd:forPeriod/rdfs:label ?period ;
              vd:conferralPlace/rdfs:label ?place ; vd:atEvent/rdfs:label ?event .
           ?post rdfs:label ?office ; org:postIn/rdfs:label ?body""",
        *("office", "body", "movement", "period", "place", "event"),
    ) == {
        (
            "Chủ tịch Ủy ban nhân dân tỉnh Thanh Lâm",
            "Ủy ban nhân dân tỉnh Thanh Lâm",
            "Toàn dân bảo vệ an ninh Tổ quốc",
            "2018–2023",
            "Thanh Lâm",
            "Hội nghị – Công an tỉnh Thanh Lâm, Liên đoàn Lao động tỉnh Thanh Lâm – 2023-08-25",
        )
    }


def test_an_honour_is_no_conferral(graph: Graph) -> None:
    assert ask(graph, "?c a vd:Honour ; vd:conferredByOrganization/rdfs:label ?by . ?c a ?class", "by", "class") == {
        ("Bộ Công an", VD + "Honour"),
        ("Cục Truyền thông Thanh Lâm", VD + "Honour"),
    }


def test_what_is_decided_is_an_award_with_its_number(graph: Graph) -> None:
    found = ask(
        graph,
        "?c vd:status 'decided' ; a ?class ; vd:decisionNumber ?number ; vd:conferralDate ?date",
        "class",
        "number",
        "date",
    )
    assert found == {(VD + "AwardConferral", "863/QĐ-CTN", "2024")}


def test_what_is_proposed_or_planned_touches_nothing_that_awards_are_derived_from(graph: Graph) -> None:
    proposals = ask(
        graph, "?c a vd:AwardProposal ; vd:status ?status ; vd:proposedRecipient/rdfs:label ?to", "status", "to"
    )
    assert proposals == {("proposed", "Đỗ Văn Cảnh"), ("planned", "12 tập thể")}
    derived_from = "vd:recipient|vd:confersAward|vd:conferredByOrganization|vd:conferredByOffice"
    assert ask(graph, f"?c a vd:AwardProposal ; {derived_from} ?x", "x") == set()
    assert ask(graph, "?c a vd:AwardProposal ; vd:proposedConferrer/rdfs:label ?by", "by") == {
        ("Thủ tướng Chính phủ",),
        ("Chủ tịch Ủy ban nhân dân tỉnh Thanh Lâm",),
    }


def test_what_is_denied_stays_out_of_the_graph(graph: Graph) -> None:
    assert ask(graph, "?x foaf:name 'Phan Văn Đông'@vi", "x") == set()


def test_counts_of_groups(graph: Graph) -> None:
    pattern = """?g a vd:RecipientGroup ; rdfs:label ?label
                 OPTIONAL { ?g vd:totalCount ?total } OPTIONAL { ?g vd:collectiveCount ?c }
                 OPTIONAL { ?g vd:individualCount ?i } OPTIONAL { ?g vd:householdCount ?h }"""
    assert ask(graph, pattern, "label", "total", "c", "i", "h") == {
        ("2 tập thể, 36 cá nhân (điển hình tiên tiến)", 38, 2, 36, None),
        ("trong số 2 tập thể, 36 cá nhân (điển hình tiên tiến)", None, None, None, None),
        ("30 tập thể, cá nhân", 30, None, None, None),
        ("5 cá nhân", 5, None, 5, None),
        ("12 tập thể", 12, 12, None, None),
        ("7 cá nhân", 7, None, 7, None),
        ("3 hộ gia đình", 3, None, None, 3),
    }


def test_a_person_in_an_office(graph: Graph) -> None:
    pattern = """?h a vd:PositionHolding ; org:member/foaf:name 'Lê Minh Đạo'@vi ; vd:attestedOn ?on ;
                    vd:onPost/rdfs:label ?post
                 OPTIONAL { ?h vd:rankAtAttestation ?rank } OPTIONAL { ?h vd:isFormer ?former }"""
    colonel = "https://w3id.org/vinhdanh/vocabulary/rank/dai-ta"
    assert ask(graph, pattern, "post", "on", "rank", "former") == {
        ("Phó Giám đốc Công an tỉnh Thanh Lâm", "2023-08-26", colonel, None),
        ("Phó Giám đốc Công an tỉnh Thanh Lâm", "2024-05-02", None, True),
        ("Giám đốc Công an tỉnh Thanh Lâm", "2024-05-02", colonel, None),
    }


def test_a_rank_alone_is_held_by_someone_on_no_post(graph: Graph) -> None:
    assert ask(graph, "?h org:member/foaf:name 'Vũ Hải'@vi ; vd:rankAtAttestation/rdfs:label ?rank", "rank") == {
        ("Trung úy",)
    }
    assert ask(graph, "?h org:member/foaf:name 'Vũ Hải'@vi ; vd:onPost ?post", "post") == set()


def test_a_post_of_a_body_that_nobody_names_stays_in_its_document(graph: Graph) -> None:
    ((post, kind),) = ask(graph, "?p a org:Post , vd:Unresolved ; vd:officeConcept/rdfs:label ?kind", "p", "kind")
    assert (str(post).count("/-/"), kind) == (1, "Già làng")


def test_classes_and_kinds_of_organisations_come_from_the_vocabulary(graph: Graph) -> None:
    found = ask(
        graph,
        "?o skos:prefLabel 'Công an tỉnh Thanh Lâm'@vi ; a ?class ; vd:orgKind ?kind ; vd:jurisdiction/rdfs:label ?of",
        "class",
        "kind",
        "of",
    )
    kind = "https://w3id.org/vinhdanh/vocabulary/organisation-kind/cong-an-tinh"
    assert found == {(VD + "PoliceBody", kind, "Thanh Lâm"), (ORG + "Organization", kind, "Thanh Lâm")}


def test_a_parent_does_not_take_the_place_of_its_part(graph: Graph) -> None:
    parents = ask(graph, "?o skos:prefLabel 'Công an tỉnh Thanh Lâm'@vi ; org:subOrganizationOf ?p", "p")
    assert parents == ask(graph, "?p skos:prefLabel 'Bộ Công an'@vi", "p")
    assert len(parents) == 1


def test_a_parent_that_its_name_does_not_tell_stays_open(vocabulary: Vocabulary) -> None:
    part = Organisation("Phòng Tham mưu", place="Thanh Lâm", parent="Công an tỉnh")
    award = Award((words("x", 0),), (part,), "Giấy khen", None, (Recipient("person", "Trần Văn An"),))
    graph = Graph(state([Facts("a", None, None, awards=(award,))], vocabulary))
    assert ask(graph, "?o org:subOrganizationOf ?p . ?p a vd:Unresolved", "p") == {
        ("https://w3id.org/vinhdanh/id/organisation/a/c%C3%B4ng-an-t%E1%BB%89nh",)
    }


def test_what_the_text_leaves_open_is_of_its_document(graph: Graph) -> None:
    found = ask(graph, "?o a vd:Unresolved , org:Organization ; skos:prefLabel ?name", "o", "name")
    assert {name for _, name in found} == {"Công an tỉnh", "Tổ dân phố 5"}
    assert all("/kh%C3%B4ng%20t%C3%AAn%2024%2F7%20%231/" in str(node) for node, _ in found)


def test_events_movements_models_places(graph: Graph) -> None:
    assert ask(
        graph,
        "?b vd:organises ?e . ?b rdfs:label ?by . ?e vd:eventKind ?kind ; vd:eventDate ?date",
        "by",
        "kind",
        "date",
    ) == {
        ("Công an tỉnh Thanh Lâm", "Hội nghị", "2023-08-25"),
        ("Liên đoàn Lao động tỉnh Thanh Lâm", "Hội nghị", "2023-08-25"),
        ("Công an tỉnh", "Ngày hội", "2022-09-22"),
    }
    movement = "https://w3id.org/vinhdanh/vocabulary/movement/tdbvantq"
    assert ask(graph, "?m a vd:Movement ; vd:movementConcept ?c", "c") == {(movement,)}
    assert ask(graph, "?m a vd:CommunityModelType ; rdfs:label ?name ; vd:modelPlace/rdfs:label ?in", "name", "in") == {
        ("Tổ tự quản khu nhà trọ công nhân", "Thanh Lâm")
    }


def test_figures_keep_their_qualifier_and_their_ratio(graph: Graph) -> None:
    pattern = """?s a vd:Statistic ; vd:countedThing ?thing ; vd:statisticSubject/rdfs:label ?of ; vd:quantity ?q .
                 ?q vd:comparator ?comparator OPTIONAL { ?q vd:numericValue ?value } OPTIONAL { ?q vd:minValue ?least }
                 OPTIONAL { ?q vd:numerator ?n ; vd:denominator ?d } OPTIONAL { ?q vd:unit ?unit }
                 OPTIONAL { ?q vd:countsOccurrences ?times }"""
    columns = ("thing", "of", "comparator", "value", "least", "n", "d", "unit", "times")
    assert ask(graph, pattern, *columns) == {
        (*["Tổ tự quản khu nhà trọ công nhân"] * 2, "eq", 3184, None, None, None, None, None),
        ("lượt công nhân", "Toàn dân bảo vệ an ninh Tổ quốc", "gt", None, 5000, None, None, None, True),
        ("xã", "Thanh Lâm", "eq", None, None, 107, 116, None, None),
        ("khu dân cư đạt chuẩn", "thanh-lam-2023-08", "eq", Decimal("58.01"), None, None, None, "%", None),
    }


def test_a_count_that_is_told_as_a_figure_is_one_statistic() -> None:
    one = province()
    told = Statistic((words("3.184", 600),), "tổ", Decimal(3184), model=one.models[0].name)
    graph = Graph(state([dataclasses.replace(one, statistics=(told,))]))
    assert ask(graph, "?s a vd:Statistic ; vd:countedThing ?thing", "thing") == {("tổ",)}


def test_the_document_its_source_and_its_run(graph: Graph) -> None:
    pattern = """?d a vd:SourceDocument ; rdfs:label ?name ; prov:wasGeneratedBy ?run . ?run prov:used ?d
                 OPTIONAL { ?d dcterms:source ?source } OPTIONAL { ?d dcterms:issued ?on }"""
    assert ask(graph, pattern, "name", "source", "on") == {
        ("thanh-lam-2023-08", "https://bao.example.vn/thanh-lam?id=1", "2023-08-26"),
        ("bo-cong-an-2024-05", "https://bao.example.vn/bo", "2024-05-02"),
        ("không tên 24/7 #1", None, None),
    }


@pytest.mark.parametrize("source", ["javascript:alert(1)", "file:///etc/passwd", "not an address", "https://", ""])
def test_an_address_that_is_no_web_address_is_not_stated(source: str) -> None:
    quads = state([dataclasses.replace(province(), source=source)])
    assert not [quad for quad in quads if quad.predicate.value.endswith("/source")]


TOLD_OF = "?p vd:placeConcept ?unit FILTER NOT EXISTS { ?earlier vd:succeededBy ?p }"


@pytest.mark.parametrize(
    ("date", "unit"),
    [("2024-05-02", "VN63-89"), ("2025-12-01", "VN34-91"), ("2025", None), (None, None)],
)
def test_a_province_is_the_unit_of_its_time(vocabulary: Vocabulary, date: str | None, unit: str | None) -> None:
    graph = Graph(state([Facts("a", date, "An Giang")], vocabulary))
    expected = {(f"https://w3id.org/vinhdanh/vocabulary/place/{unit}",)} if unit else set()
    assert ask(graph, TOLD_OF, "unit") == expected


def test_a_name_that_only_one_unit_ever_had_needs_no_date(vocabulary: Vocabulary) -> None:
    graph = Graph(state([Facts("a", None, "Kiên Giang")], vocabulary))
    assert ask(graph, TOLD_OF, "unit") == {("https://w3id.org/vinhdanh/vocabulary/place/VN63-91",)}


def test_the_units_that_followed_are_known_by_their_concepts_too(vocabulary: Vocabulary) -> None:
    graph = Graph(state([Facts("a", "2024", "Đồng Nai")], vocabulary))
    after = "?p vd:succeededBy ?after . ?after vd:placeConcept ?unit"
    known = {f"https://w3id.org/vinhdanh/vocabulary/place/{unit}" for unit in ("VN34-75a", "VN34-75")}
    assert ask(graph, after, "unit") == {(unit,) for unit in known}


def test_dates_are_as_precise_as_known() -> None:
    given = {"2023-08-25": "date", "2023-08": "gYearMonth", "2023": "gYear", "2023-02-30": "string"}
    awards = tuple(dataclasses.replace(ministry().awards[0], date=date) for date in given)
    quads = state([Facts("a", None, None, awards=awards)])
    dates = {
        q.object.value: q.object.datatype.value.rsplit("#")[1]
        for q in quads
        if q.predicate.value == VD + "conferralDate"
    }  # type: ignore[union-attr]
    assert dates == given


def test_hostile_labels_are_text_and_nothing_else(graph: Graph) -> None:
    label = 'Công ty "A\\B" \' } <script>alert(1)</script> | =1+1 #x'
    assert ask(graph, "?o skos:prefLabel ?l FILTER(CONTAINS(?l, 'script'))", "l") == {(label,)}
    assert HOSTILE.split()[0] in label


def test_an_award_at_one_of_two_events_of_a_day_is_at_neither() -> None:
    one = province()
    second = dataclasses.replace(one.events[0], kind="Ngày hội")
    quads = state([dataclasses.replace(one, events=(*one.events, second))])
    assert not [quad for quad in quads if quad.predicate.value == VD + "atEvent"]


def test_no_vocabulary_is_needed(quads: list[Quad]) -> None:
    def conferrals(found: list[Quad]) -> set[object]:
        return {quad.subject for quad in found if quad.predicate.value == VD + "status"}

    assert conferrals(state(corpus())) == conferrals(quads)


def test_two_documents_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="thanh-lam-2023-08"):
        state([province(), province()])


def test_an_unresolved_body_of_two_documents_is_two(vocabulary: Vocabulary) -> None:
    award = Award((words("x", 0),), (SOME_POLICE,), "Giấy khen", None, (Recipient("person", "Trần Văn An"),))
    graph = Graph(state([Facts(name, None, None, awards=(award,)) for name in "ab"], vocabulary))
    assert len(ask(graph, "?o a vd:Unresolved", "o")) == 2


def test_an_award_that_a_document_spells_in_two_ways_has_one_name() -> None:
    awards = tuple(
        Award((Evidence(start, start + 9, "Huân chương", "body", "c"),), (), "Huân chương", name, (to,))
        for start, name, to in (
            (0, "Sao đỏ", Recipient("person", "Trần Văn An")),
            (50, "Sao Đỏ", Recipient("person", "Lê Thị Bình")),
        )
    )
    quads = state([Facts("001", None, None, awards=awards)])
    assert [str(quad.object) for quad in quads if quad.predicate.value == VD + "awardName"] == ['"Sao Đỏ"@vi']
