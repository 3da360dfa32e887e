"""GraphML and GEXF: read back as they are meant, the same bytes under any hash seed, no day of writing in them."""

import os
import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

import networkx
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.picturing.exchange import gexf, graphml
from kg.showing import Story, tell

ROOT = Path(__file__).parents[2]
ID = "https://w3id.org/vinhdanh/id/"


@pytest.mark.parametrize(("write", "read"), [(graphml, networkx.read_graphml), (gexf, networkx.read_gexf)])
def test_what_is_known_can_be_read_back(story: Story, write: object, read: object) -> None:
    graph = read(BytesIO(write(story, 0)))  # type: ignore[operator]
    assert (len(graph), graph.number_of_edges()) == (len(story.nodes), len(story.links))
    act = graph.nodes[ID + "conferral/c1"]
    assert act["class"] == "Lần khen thưởng"
    assert (act["kind"], act["date"], act["award"], act["form"]) == (
        "conferral",
        "2023-12-22",
        "Bằng khen",
        "Bằng khen",
    )
    assert act["quote"] == "Bộ Mùa Vàng tặng Bằng khen cho 12 tập thể và 30 cá nhân"
    assert act["source_address"] == "https://bao.example/lua-vang"
    assert graph.nodes[ID + "group/g1"]["total_count"] == 42
    assert graph.nodes[ID + "conferral/p1"]["is_award"] is False
    assert graph.nodes[ID + "organisation/lua-vang/sở-sương-mai-tỉnh"]["identity_open"] is True
    edges = {(one, other): said for one, other, said in graph.edges(data=True)}
    given = edges[ID + "organisation/bộ-mùa-vàng", ID + "conferral/c1"]
    assert (given["relation"], given["quote"]) == ("confers", act["quote"])
    assert edges[ID + "person/lê-quốc-hạnh", ID + "organisation/bộ-mùa-vàng"]["note"] == "Thứ trưởng"


def test_gexf_has_the_places_colours_and_sizes_of_the_picture(story: Story) -> None:
    graph = networkx.read_gexf(BytesIO(gexf(story, 0)))
    places = {(node["viz"]["position"]["x"], node["viz"]["position"]["y"]) for _, node in graph.nodes(data=True)}
    assert len(places) == len(story.nodes)
    assert graph.nodes[ID + "organisation/bộ-mùa-vàng"]["viz"]["color"] == {"r": 0, "g": 114, "b": 178, "a": 1.0}


def test_gexf_bears_the_date_of_the_news_not_of_its_writing(story: Story) -> None:
    written = gexf(story, 0).decode()
    assert 'lastmodifieddate="2024-02-01"' in written
    assert date.today().isoformat() not in written
    assert "NetworkX" not in written, "its version would change the bytes"


@pytest.mark.slow
def test_no_hash_seed_and_no_order_changes_the_bytes() -> None:
    code = (
        "import sys; from pyoxigraph import RdfFormat, parse; from kg.showing import tell;"
        "from kg.picturing.exchange import gexf, graphml; from kg.picturing.sheet import svg;"
        "quads = list(parse(path=sys.argv[1], format=RdfFormat.TRIG));"
        "story = tell(quads[:: int(sys.argv[2])]);"
        "sys.stdout.buffer.write(b'\\0'.join((graphml(story, 0), gexf(story, 0), svg(story, 0).encode())))"
    )
    trig = ROOT / "tests" / "showing" / "small.trig"
    made = [
        subprocess.run(
            [sys.executable, "-c", code, str(trig), turn],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        ).stdout.split(b"\0")
        for seed, turn in (("0", "1"), ("1", "-1"), ("2", "1"))
    ]
    assert [len(forms) for forms in made] == [3, 3, 3]
    for form, *again in zip(*made, strict=True):
        assert form
        assert set(again) == {form}


def test_letters_that_xml_cannot_hold_are_left_out(small: list[Quad]) -> None:
    name = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    act = NamedNode(ID + "conferral/c1")
    kept = [q for q in small if (q.subject, q.predicate) != (act, name)]
    story = tell([*kept, Quad(act, name, Literal('a\x0bb <&"> \x1f', language="vi"))])
    for written, read in ((graphml(story, 0), networkx.read_graphml), (gexf(story, 0), networkx.read_gexf)):
        assert read(BytesIO(written)).nodes[act.value]["label"].strip() == 'ab <&">'


def test_in_english(story: Story) -> None:
    graph = networkx.read_graphml(BytesIO(graphml(story, 1)))
    movement = graph.nodes[ID + "movement/đồng-lúa-bình-yên"]
    assert (movement["label"], movement["class"]) == ("Peaceful rice fields", "Movement")
