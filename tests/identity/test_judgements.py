"""What people judge beats every rule, survives what is built anew, and can be undone."""

import shutil
from pathlib import Path

import pytest
from graph.reports import POLICE, award, ceremony, group, people, report
from graph.test_identity import official
from typer.testing import CliRunner

from kg.cli import app
from kg.facts import Facts, Organisation
from kg.graph import state
from kg.identity import Identity
from kg.identity.addresses import address
from kg.identity.clusters import Contradiction
from kg.identity.judgements import DIFFERENT, SAME, UNSURE, Judgement, as_table, read_judgements, valid
from kg.identity.overrides import unheard
from kg.judging.known import Known, Unknown
from kg.judging.reasons import why_same
from kg.vocabulary import Vocabulary

MINISTRY = Organisation("Bộ Công an", "bo-cong-an")
ONE_TEXT = "Ngày 15/3/2022, Công an tỉnh An Giang tặng Giấy khen cho 5 tập thể và 8 cá nhân."


def told_twice() -> list[Facts]:
    return [report("a", award(group(5, 8))), report("b", award(group(5, 8))), report("c", award(group(5, 8)))]


def addresses(facts: list[Facts], kind: str = "conferral") -> list[str]:
    known = Known(facts, Vocabulary.load())
    return [one for one, told in known.told.items() if told.kind == kind]


def documents(facts: list[Facts], *judgements: Judgement) -> list[tuple[str, ...]]:
    return [merge.documents for merge in Identity(facts, None, judgements).merged]


# ---- conferrals and events


def test_what_is_judged_different_is_two_and_the_rest_stays_together() -> None:
    a, b, _ = addresses(told_twice())
    assert documents(told_twice()) == [("a", "b", "c")]
    for first, second in ((a, b), (b, a)):
        judged = Judgement(first, second, DIFFERENT)
        assert documents(told_twice(), judged) in ([("a", "c")], [("b", "c")])


def test_what_is_judged_the_same_is_one_whatever_the_rules_say() -> None:
    facts = [report("a", award(group(5, 8))), report("b", award(group(2, 90), date="2023-01-01", giver=POLICE))]
    a, b = addresses(facts)
    assert documents(facts) == []
    (merge,) = Identity(facts, None, [Judgement(a, b, SAME)]).merged
    assert "judgement" in merge.reasons


def test_the_last_judgement_counts() -> None:
    a, b, c = addresses(told_twice())
    earlier, later = Judgement(a, b, DIFFERENT), Judgement(b, a, SAME)
    assert documents(told_twice(), earlier, later) == [("a", "b", "c")]
    assert valid([earlier, later, Judgement(a, c, SAME)]) == valid([Judgement(a, c, SAME), earlier, later])


def test_who_is_unsure_keeps_them_apart_as_candidates() -> None:
    facts = told_twice()[:2]
    a, b = addresses(facts)
    identity = Identity(facts, None, [Judgement(a, b, UNSURE)])
    assert not identity.merged
    assert [f"{kind}/{one}" for one, _, kind in identity.doubtful] == [min(a, b)]


def test_judgements_that_cannot_all_hold_are_an_error() -> None:
    a, b, c = addresses(told_twice())
    judged = [Judgement(a, b, SAME), Judgement(b, c, SAME), Judgement(a, c, DIFFERENT)]
    with pytest.raises(Contradiction, match="judged different"):
        Identity(told_twice(), None, judged)


def test_a_judgement_finds_its_words_when_they_are_read_otherwise() -> None:
    facts = told_twice()[:2]
    known = Known(facts, Vocabulary.load())
    a, b = (known.meant(f"{one}#Bằng khen") for one in "ab")
    judged = Judgement(a.address, b.address, DIFFERENT, one_source=a.source, other_source=b.source)
    reread = [report("a", award(group(5, 8), movement="Dân vận khéo")), facts[1]]
    assert documents(reread) == [("a", "b")]
    assert documents(reread, judged) == []
    assert unheard([judged], reread) == []


def test_a_judgement_on_what_is_gone_waits() -> None:
    a, b, _ = addresses(told_twice())
    judged = Judgement(a, b, DIFFERENT)
    assert unheard([judged], told_twice()) == []
    assert unheard([judged], told_twice()[1:]) == [judged]
    assert documents(told_twice()[1:], judged) == [("b", "c")]


# ---- people and bodies


def person(identity: Identity, document: str) -> object:
    return identity.person_key(document, "Trần Văn An")


def test_people_are_joined_and_parted_as_judged() -> None:
    facts = [official(one, "Trần Văn An", "Giám đốc", POLICE) for one in "ab"]
    facts.append(official("c", "Trần Văn An", None, None))
    a, b, c = (f"person/{one}/trần-văn-an" for one in "abc")
    rules = Identity(facts)
    assert person(rules, "a") == person(rules, "b") != person(rules, "c")
    judged = Identity(facts, None, [Judgement(a, b, DIFFERENT), Judgement(c, b, SAME)])
    assert person(judged, "b") == person(judged, "c") != person(judged, "a")
    assert {one.rule for one in judged.same_people} == {"judgement"}


def test_parting_two_leaves_the_rest_together() -> None:
    facts = [official(one, "Trần Văn An", "Giám đốc", POLICE) for one in "abcd"]
    judged = Identity(facts, None, [Judgement("person/a/trần-văn-an", "person/d/trần-văn-an", DIFFERENT)])
    assert person(judged, "a") == person(judged, "b") == person(judged, "c") != person(judged, "d")
    assert len({person(judged, one) for one in "ad"}) == 2


def test_namesakes_that_are_judged_are_no_candidates() -> None:
    facts = [official(one, "Trần Văn An", None, None) for one in "ab"]
    judged = Judgement("person/a/trần-văn-an", "person/b/trần-văn-an", DIFFERENT)
    assert Identity(facts).namesakes
    assert not Identity(facts, None, [judged]).namesakes


def test_who_gets_one_award_in_two_papers_is_one_person() -> None:
    facts = [report(one, award(*people("Đỗ Mạnh Hà", "Lê Thu"))) for one in "ab"]
    (first, second) = Identity(facts).same_people
    assert {first.rule, second.rule} == {"same-name-and-award"}
    assert not Identity(facts).namesakes


def test_bodies_are_one_by_judgement_and_one_mention_can_be_taken_out() -> None:
    known, open_ = Organisation("Công an tỉnh An Giang", place="An Giang"), Organisation("Công an tỉnh", resolved=False)
    body = address("organisation", Identity().rule_key("c", known))
    same = Judgement("organisation/a/công-an-tỉnh", body, SAME)
    apart = Judgement("organisation/b/công-an-tỉnh-an-giang", body, DIFFERENT)
    identity = Identity((), None, [same, apart])
    assert identity.organisation_key("a", open_) == identity.organisation_key("a", known)
    assert identity.organisation_key("b", open_).document == "b"
    assert identity.organisation_key("b", known).document == "b"
    assert identity.organisation_key("c", known).document == ""


def test_judgements_are_in_the_graph_with_who_when_and_why(vocabulary: Vocabulary) -> None:
    facts = told_twice()[:2]
    a, b = addresses(facts)
    quads = state(facts, vocabulary, judgements=[Judgement(a, b, DIFFERENT, "hai nơi", "An", "2024-05-01")])
    said = {str(quad.object) for quad in quads if str(quad.graph_name).endswith("/graph/identity>")}
    for words in ('"hai nơi"', '"An"', '"different"', "2024-05-01"):
        assert any(words in one for one in said)


# ---- the file


def test_a_file_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    judged = [
        Judgement("person/a/an", "person/b/an", SAME, 'cùng "quê"\tvà', "An", "2024-05-01", "An", "An"),
        Judgement("event/1", "event/2", UNSURE, one_source="document/a#char=1,2"),
    ]
    path = tmp_path / "judgements.tsv"
    path.write_text(as_table(judged), encoding="utf-8")
    first, second = read_judgements(path)
    assert (first.why, first.author, first.relation) == ('cùng "quê" và', "An", SAME)
    assert second == judged[1]
    assert read_judgements(tmp_path / "none.tsv") == []


HEAD = "subject_id\tpredicate_id\tobject_id\n"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("a\tb\n", "no column subject_id"),
        (f"{HEAD}id:event/1\tskos:broadMatch\tid:event/2\n", "predicate_id 'skos:broadMatch'"),
        (f"{HEAD}id:event/1\tsame\tid:person/a/an\n", "no two addresses of one kind"),
        (f"{HEAD}event\tsame\tid:event/1\n", "no two addresses of one kind"),
    ],
)
def test_a_file_that_is_not_in_the_form_is_named_with_its_line(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "judgements.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=complaint) as error:
        read_judgements(path)
    assert "judgements.tsv:" in str(error.value)


def test_the_project_s_own_judgements_are_in_the_form() -> None:
    from kg.resources import resource

    read_judgements(resource("ontology", "judgements.tsv"))


# ---- what is meant, and why


def test_what_is_meant_by_words_of_a_document() -> None:
    facts = [report("a", award(*people("Đỗ Mạnh Hà"), giver=POLICE), events=(ceremony(POLICE),)), *told_twice()[1:]]
    known = Known(facts, Vocabulary.load())
    assert known.meant("a#Đỗ Mạnh Hà").address == known.meant("person/a/đỗ-mạnh-hà").address
    assert known.meant("a#Công an tỉnh Sơn Bình").address.startswith("organisation/")
    assert known.meant("a#bằng khen").address.startswith("conferral/")
    assert known.meant("a#tuyên dương gương").address.startswith("event/")
    for wrong, complaint in (("a#xyz", "nothing"), ("z#bằng khen", "no address"), ("event/0", "nothing")):
        with pytest.raises(Unknown, match=complaint):
            known.meant(wrong)


def test_the_chain_of_reasons_goes_through_the_reports_between() -> None:
    facts = told_twice()
    known = Known(facts, Vocabulary.load())
    lines = list(why_same(known, known.meant("a#Bằng khen"), known.meant("c#Bằng khen")))
    assert lines[0] == "one node"
    assert any(line.startswith("a = c: agree on giver") for line in lines)
    other = [*facts, report("d", award(*people("Lê Thu"), date="2023-01-01"))]
    known = Known(other, Vocabulary.load())
    lines = list(why_same(known, known.meant("a#Bằng khen"), known.meant("d#Bằng khen")))
    assert lines[0] == "two nodes"
    assert any("differ on date" in line for line in lines)


def run(*words: str) -> str:
    result = CliRunner().invoke(app, list(words))
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two documents that tell the same, and a build of them, `out`."""
    folder = tmp_path_factory.mktemp("judged")
    for name in ("một", "hai"):
        (folder / f"{name}.txt").write_text(f"16/3/2022\n\n{ONE_TEXT}\n", encoding="utf-8")
    run("build", *map(str, folder.glob("*.txt")), "-o", str(folder / "out"), "--workers", "1")
    return folder


def test_judging_on_the_command_line(built: Path, tmp_path: Path) -> None:
    out = shutil.copytree(built / "out", tmp_path / "out", symlinks=True)
    place = ["-o", str(out)]
    graph = (out / "graph.nq").read_bytes()
    pair = ["một#Giấy khen", "hai#Giấy khen"]
    assert run("why-same", *pair, *place).startswith("one node")
    run("different", *pair, "--why", "hai đợt", "--by", "An", "--date", "2024-05-01", *place)
    assert "2024-05-01" in (out / "judgements.tsv").read_text(encoding="utf-8")
    run("add", *place, "--workers", "1")
    said = run("why-same", *pair, *place)
    assert said.startswith("two nodes")
    assert "judged different by An on 2024-05-01: hai đợt" in said
    assert (out / "graph.nq").read_bytes() != graph
    run("build", *map(str, built.glob("*.txt")), *place, "--workers", "1")
    assert run("why-same", *pair, *place).startswith("two nodes")
    run("undo", *pair, *place)
    run("add", *place, "--workers", "1")
    assert (out / "graph.nq").read_bytes() == graph


@pytest.mark.parametrize(
    "words",
    [
        ["same", "một#xyz", "một#Giấy khen", "--why", "x"],
        ["same", "một#Giấy khen", "một#Giấy khen", "--why", "x"],
        ["same", "một#Giấy khen", "một#Công an tỉnh An Giang", "--why", "x"],
        ["different", "một#Giấy khen", "một#xyz", "--why", "x", "--date", "hôm nay"],
        ["undo", "một#Giấy khen", "hai#Giấy khen"],
        ["why-same", "một#Giấy khen", "ba#Giấy khen"],
    ],
)
def test_a_wrong_reference_is_one_line(built: Path, tmp_path: Path, words: list[str]) -> None:
    shutil.copytree(built / "out", tmp_path / "out", symlinks=True)
    result = CliRunner().invoke(app, [*words, "-o", str(tmp_path / "out")])
    assert result.exit_code in (1, 2)
    assert len(result.output.strip().splitlines()) == 1
    assert not (tmp_path / "out" / "judgements.tsv").exists()
