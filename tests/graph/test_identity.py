"""Who is one and who is not, across documents."""

import pytest
from pyoxigraph import NamedNode

from kg.facts import Award, Facts, Official, Organisation, Recipient
from kg.graph import Names, state, state_identity
from kg.graph.iri import VD
from kg.graph.terms import PROV, TYPE
from kg.identity import Identity
from kg.identity.people import WINDOW

from .sample import MINISTRY, POLICE, SOME_POLICE, corpus, words


def official(document: str, name: str, position: str | None, body: Organisation | None) -> Facts:
    return Facts(document, None, None, officials=(Official((words(name, 0),), name, None, position, body),))


def one(*facts: Facts) -> bool:
    identity = Identity(facts)
    name = facts[0].officials[0].person
    return len({identity.person_key(each.document, name) for each in facts}) == 1


def test_name_office_and_body_make_one_person() -> None:
    a, b = official("a", "Trần Văn An", "Giám đốc", POLICE), official("b", "TRẦN VĂN AN", "Giám đốc", POLICE)
    assert one(a, b)


def test_the_same_office_held_before_is_the_same_office() -> None:
    assert one(
        official("a", "Trần Văn An", "Giám đốc", POLICE), official("b", "Trần Văn An", "nguyên Giám đốc", POLICE)
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Trần Văn An", None, None), ("Trần Văn An", None, None)),
        (("Trần Văn An", "Giám đốc", POLICE), ("Trần Văn An", "Phó Giám đốc", POLICE)),
        (("Trần Văn An", "Giám đốc", POLICE), ("Trần Văn An", "Giám đốc", MINISTRY)),
        (("Trần Văn An", "Giám đốc", SOME_POLICE), ("Trần Văn An", "Giám đốc", SOME_POLICE)),
        (("Trần Văn An", "cán bộ", POLICE), ("Trần Văn An", "Cán bộ", POLICE)),
        (("Trần Văn An", "Ủy viên", MINISTRY), ("Trần Văn An", "nguyên Uỷ viên", MINISTRY)),
        (("Trần Văn An", None, POLICE), ("Trần Văn An", None, POLICE)),
    ],
)
def test_a_name_alone_is_never_enough(
    first: tuple[str, str | None, Organisation | None], second: tuple[str, str | None, Organisation | None]
) -> None:
    assert not one(official("a", *first), official("b", *second))


def test_names_that_differ_by_a_tone_are_never_one() -> None:
    identity = Identity(
        [official("a", "Trần Văn Hùng", "Giám đốc", POLICE), official("b", "Trần Văn Hưng", "Giám đốc", POLICE)]
    )
    assert not identity.same_people
    assert not identity.namesakes


def test_people_are_united_through_a_third_document() -> None:
    both = Facts(
        "b",
        None,
        None,
        officials=(
            Official((words("x", 0),), "Trần Văn An", None, "Giám đốc", POLICE),
            Official((words("y", 9),), "Trần Văn An", None, "Thứ trưởng", MINISTRY),
        ),
    )
    a, c = official("a", "Trần Văn An", "Giám đốc", POLICE), official("c", "Trần Văn An", "Thứ trưởng", MINISTRY)
    assert one(a, both, c)
    (same,) = Identity([c, a, both]).same_people
    assert (same.documents, len(same.tenures)) == (("a", "b", "c"), 2)


def test_within_a_document_a_name_is_one_person() -> None:
    award = Award(
        (words("x", 0),),
        (POLICE,),
        "Giấy khen",
        None,
        (Recipient("person", "Trần Văn An"),),
        presenter=("Trần văn An",),
    )
    quads = state([Facts("a", None, None, awards=(award,))])
    assert len({quad.object for quad in quads if quad.predicate.value in {VD + "recipient", VD + "presentedBy"}}) == 1


def test_the_reason_is_recorded_with_its_documents() -> None:
    documents = corpus()
    quads = state_identity(Identity(documents), Names())
    assert {quad.graph_name for quad in quads} == {NamedNode("https://w3id.org/vinhdanh/graph/identity")}
    judgement = next(quad.subject for quad in quads if quad.predicate == TYPE)
    said = {(quad.predicate.value, getattr(quad.object, "value", "")) for quad in quads if quad.subject == judgement}
    base = "https://w3id.org/vinhdanh/id/"
    assert {
        (VD + "judgement", "same"),
        (VD + "identityRule", "same-name-office-and-organisation"),
        (PROV + "wasDerivedFrom", base + "document/thanh-lam-2023-08"),
        (PROV + "wasDerivedFrom", base + "document/bo-cong-an-2024-05"),
    } <= said


def test_the_judged_person_is_in_both_documents() -> None:
    quads = state(corpus())
    (person,) = {quad.object for quad in quads if quad.predicate.value == VD + "judgedAgent"}
    graphs = {quad.graph_name for quad in quads if quad.object == person and quad.predicate.value.endswith("#member")}
    assert len(graphs) == 2


def test_namesakes_stay_apart_and_are_candidates() -> None:
    quads = state(corpus())
    pairs = [(str(quad.subject), str(quad.object)) for quad in quads if quad.predicate.value == VD + "possiblySame"]
    assert len(pairs) == 1
    assert all("tr%E1%BA%A7n-v%C4%83n-an" in node for node in pairs[0])


def test_a_common_name_gives_few_candidates() -> None:
    identity = Identity([official(f"{i:04}", "Nguyễn Văn Hùng", None, None) for i in range(1000)])
    assert len(identity.namesakes) < 1000 * WINDOW


def test_the_order_of_documents_does_not_matter() -> None:
    documents = corpus()
    assert Identity(documents).same_people == Identity(documents[::-1]).same_people
    assert Identity(documents).namesakes == Identity(documents[::-1]).namesakes


def test_a_document_that_is_not_about_them_changes_nothing_else() -> None:
    before, after = set(state(corpus())), set(state([*corpus(), official("z", "Hồ Thị Kim", "Chủ tịch", MINISTRY)]))
    assert before <= after
    assert {str(quad.graph_name) for quad in after - before} == {"<https://w3id.org/vinhdanh/graph/document/z>"}


def test_a_body_without_its_place_in_its_name_is_called_with_it() -> None:
    identity = Identity()
    here, there = (
        identity.organisation_key("a", Organisation("Ban chuyên án 918C", place=place))
        for place in ("Nghệ An", "Hà Nam")
    )
    assert here != there
    assert identity.organisation_key("b", Organisation("Ban chuyên án 918C", place="Nghệ An")) == here
