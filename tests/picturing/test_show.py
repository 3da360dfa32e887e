"""`kg show` as a user types it."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kg.cli import app


def show(out: Path, *words: str) -> Result:
    return CliRunner().invoke(app, ["show", str(out), *words])


def keys(page: Path) -> set[str]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page.read_text("utf-8"), re.S)
    assert found
    return {node["key"] for node in json.loads(found[1])["nodes"]}


def test_the_whole_graph(out: Path) -> None:
    said = show(out)
    assert said.exit_code == 0, said.output
    assert said.output.startswith("14 nodes, 16 links, 7 quotes from 2 documents, ")
    assert len(keys(out / "graph.html")) == 14


@pytest.mark.parametrize(
    "name",
    [
        "Bộ Mùa Vàng",
        "bo mua vang",
        "BMV",
        "organisation:bộ-mùa-vàng",
        "https://w3id.org/vinhdanh/id/organisation/b%E1%BB%99-m%C3%B9a-v%C3%A0ng",
    ],
)
def test_around_a_node_by_any_of_its_names(out: Path, name: str) -> None:
    said = show(out, "--around", name)
    assert said.exit_code == 0, said.output
    assert said.output.startswith("quanh Bộ Mùa Vàng (1 bước)\n")
    assert "nodes not asked for" in said.output
    assert "conferral/c2" not in keys(out / "around-bộ-mùa-vàng.html")
    assert not (out / "graph.html").exists(), "the picture of the whole graph is left alone"


def test_around_one_of_the_addresses_of_a_person_told_of_twice(out: Path) -> None:
    assert show(out, "--around", "person:suong-mai/lê-quốc-hạnh").output.startswith("quanh Lê Quốc Hạnh")


def test_a_name_of_several_things_is_told_with_their_addresses(out: Path) -> None:
    said = show(out, "--around", "Lúa")
    assert said.exit_code == 1
    first, *rest = said.output.splitlines()
    assert first.startswith("kg: 'Lúa' may be ")
    assert "  Lúa Vàng (Địa phương)  https://w3id.org/vinhdanh/id/place/lúa-vàng" in rest


def test_a_name_of_nothing_is_one_line_with_the_nearest(out: Path) -> None:
    said = show(out, "--around", "Lê Quốc Hành")
    assert said.exit_code == 0, "it differs in a tone alone, and nobody else is called so"
    said = show(out, "--around", "Lê Quang Hạnh")
    assert said.exit_code == 1
    assert said.output == ("kg: nothing in the picture is called 'Lê Quang Hạnh'; the nearest: Lê Quốc Hạnh\n")
    assert show(out, "--around", "zzz").output == "kg: nothing in the picture is called 'zzz'\n"


def test_a_movement_and_a_period(out: Path) -> None:
    said = show(out, "--movement", "Đồng lúa bình yên", "--from", "2023", "--to", "2023", "--lang", "en")
    assert said.exit_code == 0, said.output
    assert said.output.startswith("movement Peaceful rice fields · 2023\n")
    assert "conferral/c1" in keys(out / "movement-đồng-lúa-bình-yên-from-2023-to-2023.html")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--movement", "Bộ Mùa Vàng"), "nothing in the picture is called 'Bộ Mùa Vàng'"),
        (("--from", "2031"), "no award act or event is told of there"),
        (("--from", "2023-13"), "'2023-13' is no date"),
        (("--from", "2023", "--to", "2022"), "ends (2022) before it begins (2023)"),
    ],
)
def test_what_cannot_be_shown_is_one_line(out: Path, words: tuple[str, ...], why: str) -> None:
    said = show(out, *words)
    assert said.exit_code == 1
    assert why in said.output
    assert len(said.output.splitlines()) == 1


def test_of_a_hub_the_picture_says_how_many_are_left_out(out: Path) -> None:
    said = show(out, "--around", "Bộ Mùa Vàng", "--most", "3", "-o", str(out / "few.html"))
    assert re.match(r"3 nodes, .*\(5 nodes left out, 6 nodes not asked for\)", said.output.splitlines()[1])
    assert len(keys(out / "few.html")) == 3
