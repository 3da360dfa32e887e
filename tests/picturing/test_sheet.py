"""The sheet for print: everything on it, within its edges, readable, and nothing of a name is code."""

import re
import struct
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pyoxigraph import Literal, Quad

from kg.picturing.lettering import Box, Room, lines, meets, spots, width
from kg.picturing.raster import NoPainter, png
from kg.picturing.sheet import svg
from kg.showing import Choice, Story, choose, tell

from .test_show import show

NS = "{http://www.w3.org/2000/svg}"
ID = "https://w3id.org/vinhdanh/id/"


def texts(sheet: str) -> list[str]:
    return ["".join(text.itertext()) for text in ElementTree.fromstring(sheet).iter(f"{NS}text")]


def test_the_sheet_is_a4_with_title_amount_legend_and_sources(story: Story) -> None:
    sheet = svg(story, 0)
    root = ElementTree.fromstring(sheet)
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("297mm", "210mm", "0 0 297 210")
    said = texts(sheet)
    assert said.count("Vinh Danh: ai khen thưởng ai") == 1
    assert "14 nút, 16 liên kết, 2 bài" in said
    assert "Lần khen thưởng (3)" in said
    assert any(one.startswith("viền đứt") for one in said)
    assert any(one.startswith("rỗng") for one in said)
    assert any(one.startswith("Nguồn: 2 bài (23/12/2023 – 01/02/2024): Lúa Vàng tôn vinh") for one in said)


def test_every_node_of_a_small_picture_is_named_and_every_edge_says_what_it_is(story: Story) -> None:
    said = texts(svg(story, 0))
    for name in ("Bộ Mùa Vàng", "Lê Quốc Hạnh", "Đèn sáng ngõ", "Lúa Vàng", "Bằng khen"):
        assert name in said
    assert "trao" in said
    assert "Certificate of merit" in texts(svg(story, 1))


def test_the_title_of_a_part_says_what_it_shows_and_what_not(story: Story) -> None:
    part = choose(story, Choice(around=ID + "organisation/bộ-mùa-vàng"), 200)
    said = texts(svg(part, 0))
    assert "Vinh Danh: quanh Bộ Mùa Vàng (1 bước)" in said
    assert f"Đồ thị còn {len(story.nodes) - len(part.nodes)} nút khác ngoài phần này" in " ".join(said)


def test_nothing_is_drawn_beyond_the_edges(story: Story) -> None:
    sheet = svg(story, 0)
    shapes = [tuple(map(float, found)) for found in re.findall(r"translate\(([\d.-]+) ([\d.-]+)\)", sheet)]
    letters = [tuple(map(float, found)) for found in re.findall(r' x="([\d.-]+)" y="([\d.-]+)"', sheet)]
    assert len(shapes) >= len(story.nodes)
    assert all(5 < x < 292 and 5 < y < 208 for x, y in [*shapes, *letters])


def test_names_are_text_whatever_they_hold(small: list[Quad]) -> None:
    evil = "</text><script>alert(1)</script>"
    turned = [Quad(q.subject, q.predicate, Literal(evil) if isinstance(q.object, Literal) else q.object) for q in small]
    turned = [q for q in turned if not q.predicate.value.endswith(("start", "end"))]
    root = ElementTree.fromstring(svg(tell(turned), 0))
    assert {one.tag.removeprefix(NS) for one in root.iter()} <= {
        *("svg", "title", "rect", "g", "path", "text", "tspan", "circle")
    }


def test_names_do_not_run_into_each_other() -> None:
    room = Room(Box(0, 0, 100, 100))
    assert room.take(Box(10, 10, 30, 14), 1)
    assert not room.take(Box(29, 13, 40, 17), 2)
    assert room.take(Box(29, 13, 40, 17), 2, sure=True)
    assert not room.take(Box(90, 90, 101, 95), 3), "it would leave the sheet"
    boxes = list(spots(50, 50, 2, 20, 4))
    assert not [box for box in boxes[:4] if meets(box, Box(49, 49, 51, 51))], "no name covers its own node"


def test_long_names_break_into_bearable_lines() -> None:
    assert lines("Văn phòng Cơ quan Cảnh sát điều tra Công an tỉnh", most=2)[-1].endswith("…")
    assert lines("x" * 90) == ["x" * 22 + "…"]
    assert lines("") == [""]
    assert width("Ủy ban") > width("ll")


def test_png_is_a4_at_three_hundred_dots_and_the_same_every_time(story: Story) -> None:
    pytest.importorskip("resvg_py", reason="resvg-py is not installed (pip install '.[print]')")
    painted = png(svg(story, 0))
    assert painted[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", painted[16:24]) == (3508, 2480)
    assert painted == png(svg(story, 0))
    assert len(painted) > 50_000, "an empty sheet would be smaller"


def test_without_the_painter_one_line_says_what_to_install(
    out: Path, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(NoPainter, match=r"vinhdanh\[print\]"):
        png(svg(story, 0))
    said = show(out, "--format", "png")
    assert said.exit_code == 1
    assert said.output == "kg: PNG needs resvg-py: pip install 'vinhdanh[print]', or take --format svg\n"


@pytest.mark.parametrize("form", ["svg", "graphml", "gexf"])
def test_each_form_is_written_beside_the_build(out: Path, form: str) -> None:
    said = show(out, "--format", form)
    assert said.exit_code == 0, said.output
    assert said.output.startswith("14 nodes, 16 links, ")
    assert ElementTree.parse(out / f"graph.{form}")
    assert not (out / "graph.html").exists()


def test_an_empty_graph_is_an_empty_sheet() -> None:
    assert "Vinh Danh" in texts(svg(tell([]), 0))[0]
