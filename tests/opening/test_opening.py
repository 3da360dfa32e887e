"""`kg.open`: answers for Python and pandas, the graph for rdflib, a picture for notebooks."""

import builtins
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import RDF, RDFS, Dataset, Namespace, URIRef
from rdflib.plugins.sparql import prepareQuery

import kg
from kg.asking import BadParameter, UnknownQuestion, questions
from kg.building import add, build
from kg.opening import Answer, Build
from kg.store import QueryRefused, Table

VD = Namespace("https://w3id.org/vinhdanh/ontology#")
TEXTS = {
    "a": "Chiều 20/6/2024, Công an tỉnh An Giang tặng Giấy khen cho 7 cá nhân tiêu biểu.\n",
    "b": "Ngày 2/3/2023, UBND tỉnh Đồng Nai tặng Bằng khen cho Công an huyện Long Thành.\n",
}


@pytest.fixture(autouse=True)
def _rdflib_warns_of_its_own_names() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        yield


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("opening")
    for name, text in TEXTS.items():
        (home / f"{name}.txt").write_text(text, encoding="utf-8")
    assert build([home / "a.txt", home / "b.txt"], home / "out").ok
    return home / "out"


@pytest.fixture(scope="module")
def opened(out: Path) -> Build:
    return kg.open(out)


def test_a_question_gives_rows_that_are_dictionaries(opened: Build) -> None:
    answer = opened.ask("who-awarded-whom", giver="Công an tỉnh An Giang")
    assert len(answer) == 1
    assert (answer[0]["giver"], answer[0]["individuals"]) == (("Công an tỉnh An Giang",), 7)
    assert [row["date"] for row in answer] == answer.column("date") == ["2024-06-20"]
    assert "Giấy khen" in str(answer[0]["quote"])
    assert answer[0:0].columns == answer.columns
    assert len(answer[0:0]) == 0


def test_words_of_python_s_own_are_parameters_too(opened: Build) -> None:
    assert len(opened.ask("who-awarded-whom", from_=2024)) == 1
    assert len(opened.ask("who-awarded-whom", **{"from": "2024", "to": "2024"})) == 1
    assert len(opened.ask("who-awarded-whom", giver=None)) == 2


def test_a_frame_for_pandas(opened: Build) -> None:
    pandas = pytest.importorskip("pandas")
    answer = opened.ask("who-awarded-whom")
    frame = answer.to_frame()
    assert list(frame.columns) == list(answer.columns)
    assert list(frame["statement"]) == answer.column("statement")
    assert pandas.DataFrame(answer).equals(frame)
    assert list(opened.ask("who-awarded-whom", to=1999).to_frame().columns) == list(answer.columns)


def test_without_pandas_the_remedy_is_told(opened: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match="pip install pandas"):
        opened.ask("events").to_frame()


def test_what_does_not_exist_is_named(opened: Build, tmp_path: Path) -> None:
    with pytest.raises(UnknownQuestion, match="did you mean"):
        opened.ask("who-awarded-who")
    with pytest.raises(BadParameter, match="has no parameter 'year'"):
        opened.ask("who-awarded-whom", year=2024)
    with pytest.raises(FileNotFoundError, match="build one first"):
        kg.open(tmp_path)
    with pytest.raises(ValueError, match="'vi' or 'en'"):
        kg.open(tmp_path, lang="fr")
    with pytest.raises(QueryRefused, match="SERVICE"):
        opened.query("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")


def test_a_query_of_one_s_own_and_the_names_of_the_questions(opened: Build) -> None:
    assert opened.query("SELECT (3 AS ?n) {}")[0] == {"n": 3}
    assert list(opened.questions) == [one.name for one in questions()]
    assert "statements" in repr(opened)


def test_a_notebook_shows_text_only_whatever_a_cell_holds() -> None:
    hostile = "<script>alert(1)</script>\"'>"
    row = (hostile, hostile, "javascript:alert(1)", hostile, True)
    html = Answer(Table(("quote", "document", "source", hostile, "shared"), (row,)))._repr_html_()
    assert "<script" not in html
    assert "href" not in html
    assert "<q>&lt;script&gt;" in html
    assert "✓" in html


def test_a_notebook_links_the_document_and_tells_how_much_it_leaves_out(opened: Build) -> None:
    answer = Answer(Table(("document", "source"), (("Tin", "https://bao.example/1?a=1&b=2"),) * 30), lang="en")
    html = answer._repr_html_()
    assert html.count('<a href="https://bao.example/1?a=1&amp;b=2" rel="noreferrer">Tin</a>') == 20
    assert "… 10 more rows" in html
    assert "Nơi khen" in opened.ask("who-awarded-whom")._repr_html_()
    assert "conferral" not in opened.ask("who-awarded-whom")._repr_html_()
    assert "Given by" in kg.open(opened.out, lang="en").ask("who-awarded-whom")._repr_html_()


# --- rdflib


def test_the_graph_is_an_rdflib_dataset(opened: Build) -> None:
    graph = opened.graph
    assert isinstance(graph, Dataset)
    awards = set(graph.subjects(RDF.type, VD.AwardConferral))
    assert len(awards) == 2
    for award in awards:
        assert graph.value(award, RDFS.label)
    asked = graph.query("SELECT ?s { ?s a vd:AwardConferral }")
    assert {row[0] for row in asked} == awards
    assert bool(graph.query("ASK { GRAPH ?g { ?s vd:recipient ?o } }").askAnswer)
    built = graph.query("CONSTRUCT { ?s a ?c } WHERE { ?s a ?c . ?s vd:confersAward ?o }").graph
    assert len(built) == 2
    assert str(graph.namespace_manager.normalizeUri(VD.Award)) == "vd:Award"


def test_one_named_graph_by_itself(opened: Build) -> None:
    (name,) = (one.identifier for one in opened.graph.graphs() if str(one.identifier).endswith("document/a"))
    one = opened.graph.graph(name)
    assert len(one) == len(set(one)) > 10
    assert len(list(one.subjects(VD.confersAward))) == 1
    assert len(opened.graph.graph(URIRef("https://a.example/none"))) == 0


def test_bound_and_prepared_queries_go_to_rdflib_s_own_engine(opened: Build) -> None:
    text = "SELECT ?label { ?s a ?class ; rdfs:label ?label }"
    bound = opened.graph.query(text, initBindings={"class": VD.AwardConferral})
    prepared = opened.graph.query(prepareQuery(text.replace("?class", "<" + VD.AwardConferral + ">")))
    assert {str(row[0]) for row in bound} == {str(row[0]) for row in prepared}
    assert len(opened.graph.query(text)) > 100


@pytest.mark.parametrize(
    "write",
    [
        lambda graph: graph.add((VD.a, VD.b, VD.c)),
        lambda graph: graph.addN([(VD.a, VD.b, VD.c, graph.default_graph)]),
        lambda graph: graph.remove((None, None, None)),
        lambda graph: graph.update("CLEAR ALL"),
        lambda graph: graph.remove_graph(VD.a),
    ],
    ids=["add", "addN", "remove", "update", "remove_graph"],
)
def test_the_graph_cannot_be_written(opened: Build, write: object) -> None:
    before = len(opened.graph)
    with pytest.raises(PermissionError, match="is read here; kg add"):
        write(opened.graph)  # type: ignore[operator]
    assert len(opened.graph) == before


def test_an_open_graph_keeps_nobody_from_building_and_the_next_answer_is_of_the_new_build(tmp_path: Path) -> None:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    out = tmp_path / "out"
    build([tmp_path / "a.txt"], out)
    opened = kg.open(out)
    graph = opened.graph
    before = len(graph)
    assert len(opened.ask("documents")) == 1
    for _ in range(2):  # two editions take turns in the same folders
        add([tmp_path / "b.txt"], out)
        assert len(opened.ask("documents")) == 2
        assert len(opened.graph) > before
        (tmp_path / "b.txt").write_text(TEXTS["b"] + TEXTS["b"], encoding="utf-8")
    assert len(set(graph.subjects(RDF.type, VD.AwardConferral))) == 1, "what was opened before goes on"


def test_many_threads_may_read(opened: Build) -> None:
    answers: list[int] = []
    threads = [threading.Thread(target=lambda: answers.append(len(opened.ask("who-awarded-whom")))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [2] * 8


# --- pictures


def test_a_picture_is_a_page_in_a_frame_of_its_own_or_a_drawing(opened: Build) -> None:
    whole, near = opened.show(), opened.show("Công an tỉnh An Giang")
    assert len(near.story.nodes) < len(whole.story.nodes)
    frame = near._repr_html_()
    assert frame.startswith('<iframe sandbox="allow-scripts"')
    assert frame.count('"') == 6, "the page is one attribute"
    assert "allow-same-origin" not in frame
    assert near._repr_svg_().startswith("<svg")
    assert "An Giang" in near.svg()
    assert '<html lang="en"' in kg.open(opened.out, lang="en").show().html()
    with pytest.raises(ValueError, match="nowhere"):
        opened.show("nowhere")


def test_opening_is_quick_to_import_and_brings_neither_rdflib_nor_pandas(out: Path) -> None:
    script = (
        f"import sys, kg; kg.open({str(out)!r}).ask('events');"
        "print([name for name in ('rdflib', 'pandas', 'networkx', 'pyvis') if name in sys.modules])"
    )
    root = Path(__file__).resolve().parents[2]
    run = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
    assert builtins.open is not kg.open
