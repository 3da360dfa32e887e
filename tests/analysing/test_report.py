"""Figures that can be counted by hand, the same under any hash seed, told as what they are."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import networkx
import pytest
from pyoxigraph import RdfFormat, parse, serialize
from typer.testing import CliRunner, Result

from kg.analysing.figures import Figures, communities, figures
from kg.analysing.sections import sections, words
from kg.analysing.writing import as_csv, as_json, markdown
from kg.cli import app
from kg.showing.story import Fact, Link, Node, Quote, Source, Story

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "showing" / "small.trig"


def story(gave: dict[str, tuple[str, str]], posts: tuple[tuple[str, str], ...] = ()) -> Story:
    """A story of acts: name of the act → givers and recipients, in letters; small letters are people, digits groups."""
    nodes: dict[str, Node] = {}
    links: list[Link] = []

    def node(name: str) -> str:
        kind = "organisation" if name.isupper() else "group" if name.isdigit() else "person"
        nodes.setdefault(name, Node(name, kind, f"Tên {name}"))
        return name

    for act, (givers, takers) in gave.items():
        nodes[act] = Node(act, "conferral", act, details={"date": f"20{act[-2:]}"})
        links += [Link(node(giver), act, "confers") for giver in givers]
        links += [Link(act, node(taker), "to") for taker in takers]
    links += [Link(node(person), node(body), "post") for person, body in posts]
    facts = [Fact("node", [act], {}, [Quote(number % 2, 0, 1, "…")]) for number, act in enumerate(gave)]
    return Story(nodes, links, facts, [Source("một", "", ""), Source("hai", "", "")])


@pytest.fixture
def found() -> Figures:
    """Two bodies with their own circles, and a person whom both commend."""
    return figures(
        story(
            {
                **{"act-20": ("A", "ab"), "act-21": ("A", "bc"), "act-22": ("A", "m1")},
                **{"act-23": ("B", "de"), "act-24": ("B", "m"), "act-19": ("", "a")},
            }
        )
    )


def test_who_gives_most(found: Figures) -> None:
    assert (found.acts, found.unnamed_givers, found.documents) == (6, 1, 2)
    first, second = found.givers
    assert (first.node.iri, first.acts, first.recipients, first.first, first.last) == ("A", 3, 4, "2020", "2022")
    assert (second.node.iri, second.acts, second.recipients) == ("B", 2, 3)
    assert (first.documents, second.documents) == (2, 2)


def test_who_receives_most(found: Figures) -> None:
    assert [(one.node.iri, one.acts, one.givers) for one in found.takers[:3]] == [("m", 2, 2), ("a", 2, 1), ("b", 2, 1)]
    assert "1" not in {one.node.iri for one in found.takers}, "a group has no name"


def test_who_bridges(found: Figures) -> None:
    assert {one.node.iri for one in found.bridges} == {"A", "B", "m"}
    bridge = next(one for one in found.bridges if one.node.iri == "m")
    assert bridge.neighbours == 2
    assert bridge.share == pytest.approx(15 / 28, abs=1e-4), "five at A's side times three at B's, of 8·7/2 pairs"


def test_a_post_is_a_way_too() -> None:
    apart = {"act-20": ("A", "ab"), "act-21": ("B", "cd")}
    assert {one.node.iri for one in figures(story(apart)).bridges} == {"A", "B"}
    assert {one.node.iri for one in figures(story(apart, (("a", "B"),))).bridges} == {"A", "B", "a"}


def test_who_belongs_together(found: Figures) -> None:
    first, second = found.communities
    assert [one.iri for one in first.givers] == ["A"]
    assert {one.iri for one in first.takers} >= {"a", "b", "c", "1"}
    assert {one.iri for one in second.takers} >= {"d", "e"}
    assert 0.2 < found.modularity < 1
    assert first.takers[-1].iri == "1", "those with names first"


def test_what_is_only_proposed_is_no_award() -> None:
    one = story({"act-20": ("A", "a"), "act-21": ("A", "b")})
    one.nodes["act-21"].counted = False
    assert figures(one).acts == figures(one).givers[0].acts == 1


def test_counts_that_the_sources_disagree_on_are_not_added() -> None:
    one = story({"act-20": ("A", "1"), "act-21": ("A", "2")})
    one.nodes["1"].details = {"collective": "12", "individual": "30"}
    one.nodes["2"].details = {"collective": "3", "individual": "5, 6"}
    (giver,) = figures(one).givers
    assert (giver.collectives, giver.individuals) == (15, 30)


def test_a_graph_without_awards_has_no_figures() -> None:
    empty = figures(Story({}, [], [], []))
    assert (empty.acts, empty.givers, empty.communities, empty.modularity) == (0, (), (), 0.0)
    assert communities(networkx.DiGraph()) == ([], 0.0)
    assert markdown(empty, 0, 5).startswith("# Mạng lưới khen thưởng")


def test_each_section_is_told_in_both_languages(found: Figures) -> None:
    for lang in (0, 1):
        for one in sections(found, lang, 10):
            assert one.title == words()[one.key][lang]
            assert set(one.titles) == set(one.table.columns)
    assert "{" not in markdown(found, 0, 10) + markdown(found, 1, 10)


def test_markdown_shows_names_as_they_are() -> None:
    one = story({"act-20": ("A", "a")})
    one.nodes["A"].name = "<img src=x> | [a](b)\n# c"
    row = next(line for line in markdown(figures(one), 0, 5).splitlines() if "img" in line)
    assert row.startswith("| \\<img src=x\\> \\| \\[a\\](b) \\# c | 1 |")


def test_csv_has_a_row_a_node_and_no_formulas() -> None:
    one = story({"act-20": ("A", "ab"), "act-21": ("A", "a")})
    one.nodes["A"].name = "=1+1"
    rows = {row["address"]: row for row in csv.DictReader(io.StringIO(as_csv(figures(one))))}
    assert set(rows) == {"A", "a", "b"}
    assert (rows["A"]["name"], rows["A"]["gave"], rows["A"]["community"]) == ("'=1+1", "2", "1")
    assert (rows["a"]["received"], rows["a"]["gave"]) == ("2", "")


def test_json_holds_everything_and_what_it_means(found: Figures) -> None:
    told = json.loads(as_json(found, 1))
    assert told["givers"][0]["address"] == "A"
    assert len(told["communities"]) == 2
    assert any("not power" in line for line in told["about"])


def report(*said: str) -> Result:
    return CliRunner().invoke(app, ["report", *said])


@pytest.fixture
def out(tmp_path: Path) -> Path:
    quads = parse(path=str(SMALL), format=RdfFormat.TRIG)
    (tmp_path / "graph.nq").write_bytes(serialize(quads, format=RdfFormat.N_QUADS) or b"")
    return tmp_path


def test_the_command(out: Path) -> None:
    said = report(str(out))
    assert said.exit_code == 0, said.output
    assert said.output.startswith("2 lần khen thưởng mà 1 bài kể lại; 0 lần không nói ai trao.\n")
    for part in ("TRAO NHIỀU NHẤT", "Bộ Mùa Vàng", "CẦU NỐI", "không phải quyền lực"):
        assert part in said.output
    said = report(str(out), "--format", "md", "--lang", "en", "-o", str(out / "report.md"))
    assert said.output == f"2 acts, 2 givers → {out / 'report.md'}\n"
    assert (out / "report.md").read_text("utf-8").startswith("# The network of awards")
    assert report(str(out / "nothing")).exit_code == 1


@pytest.mark.slow
def test_no_hash_seed_changes_the_figures(out: Path) -> None:
    made = {
        subprocess.run(
            [sys.executable, "-m", "kg.cli", "report", str(out), "--format", "json"],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        ).stdout
        for seed in "012"
    }
    assert len(made) == 1
