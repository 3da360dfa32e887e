import base64
import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.showing import tell, write_page
from kg.showing.drawing import draw
from kg.showing.terms import CLASSES, RELATIONS
from kg.showing.writing import PAGE, SCRIPTS

WORDS = json.loads((PAGE / "words.json").read_text("utf-8"))
OWN = {path.name: path.read_text("utf-8") for path in sorted(PAGE.iterdir())}


def page_data(path: Path) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', path.read_text("utf-8"), re.S)
    assert found
    return dict(json.loads(found[1]))


def test_the_counts_are_those_of_the_page(small: list[Quad], tmp_path: Path) -> None:
    picture = write_page(small, tmp_path / "new" / "graph.html")
    data = page_data(picture.path)
    assert picture.nodes == sum(picture.by_class.values()) == len(data["nodes"]) == 14
    assert picture.links == len(data["links"]) == 16
    assert (picture.documents, picture.facts, picture.quotes, picture.left_out) == (2, 6, 7, 0)
    assert picture.size == picture.path.stat().st_size < 1_000_000
    assert list(picture.by_class) == list(CLASSES)


def test_the_same_graph_is_the_same_file(small: list[Quad], small_page: Path, tmp_path: Path) -> None:
    write_page(reversed(small), tmp_path / "again.html")
    assert (tmp_path / "again.html").read_bytes() == small_page.read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("seed", ["0", "1", "2"])
def test_no_hash_seed_changes_the_file(small_page: Path, tmp_path: Path, seed: str) -> None:
    code = (
        "import sys; from pathlib import Path; from pyoxigraph import RdfFormat, parse;"
        "from kg.showing import write_page;"
        "write_page(parse(path=sys.argv[1], format=RdfFormat.TRIG), Path(sys.argv[2]))"
    )
    trig = Path(__file__).with_name("small.trig")
    subprocess.run(
        [sys.executable, "-c", code, str(trig), str(tmp_path / "page.html")],
        check=True,
        env={"PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert (tmp_path / "page.html").read_bytes() == small_page.read_bytes()


def test_the_language_is_chosen_at_build(small: list[Quad], tmp_path: Path) -> None:
    write_page(small, tmp_path / "page.html", lang="en")
    assert '<html lang="en">' in (tmp_path / "page.html").read_text("utf-8")
    with pytest.raises(ValueError, match="'fr'"):
        write_page(small, tmp_path / "page.html", lang="fr")


def test_a_failed_build_leaves_the_old_page(small: list[Quad], tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("old")

    def broken() -> Iterator[Quad]:
        yield from small
        raise OSError("the disk went away")

    with pytest.raises(OSError, match="went away"):
        write_page(broken(), tmp_path / "page.html")
    assert (tmp_path / "page.html").read_text() == "old"


def test_importing_the_step_loads_neither_networkx_nor_pyvis() -> None:
    code = "import sys, kg.showing; print([name for name in ('networkx', 'pyvis', 'IPython') if name in sys.modules])"
    path = {"PYTHONPATH": str(Path(__file__).parents[2])}
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=path).stdout
        == "[]\n"
    )


def test_the_page_asks_for_nothing(small_page: Path) -> None:
    # Addresses occur as text (sources, the licence of vis-network), never as something the browser would fetch.
    page = re.sub(r"<script.*?</script>", "", small_page.read_text("utf-8"), flags=re.S)
    assert not re.search(r"(src|srcset|action|poster|data)\s*=", page)
    assert re.findall(r'href="([^"]*)"', page) == ["data:,"]
    assert not re.search(r"@import|url\(|image-set", page)
    assert "cdn" not in small_page.read_text("utf-8").lower().replace("cdn_", "")


def test_the_policy_allows_just_the_scripts_and_the_style_of_the_page(small_page: Path) -> None:
    page = small_page.read_text("utf-8")
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert found
    policy = dict(part.strip().split(" ", 1) for part in found[1].split(";"))
    assert policy["default-src"] == policy["connect-src"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert policy["img-src"] == "data:"
    assert policy["require-trusted-types-for"] == "'script'"
    for name, pattern in (("script-src", r"<script>(.*?)</script>"), ("style-src", r"<style>(.*?)</style>")):
        inside = re.findall(pattern, page, re.S)
        hashes = [f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in inside]
        assert inside
        assert policy[name].split() == hashes


def test_no_text_can_leave_the_data_block(small: list[Quad], small_page: Path, tmp_path: Path) -> None:
    evil = "</script><script>alert(1)</script><!-- {{vis}} {{policy}}"
    turned = [Quad(q.subject, q.predicate, Literal(evil) if isinstance(q.object, Literal) else q.object) for q in small]
    turned = [q for q in turned if not q.predicate.value.endswith(("start", "end"))]
    write_page(turned, tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text("utf-8")
    harmless = small_page.read_text("utf-8")
    assert page.count("</script>") == harmless.count("</script>") == 3
    assert page.count("<script") == harmless.count("<script")
    assert "<!--" not in page
    assert evil in json.dumps(page_data(tmp_path / "page.html"), ensure_ascii=False)


def test_pyvis_is_given_no_title_which_it_would_show_as_html(small_page: Path) -> None:
    drawn = page_data(small_page)["picture"]
    assert isinstance(drawn, dict)
    assert not [thing for thing in [*drawn["nodes"], *drawn["edges"]] if "title" in thing]
    assert drawn["options"]["physics"] == {"enabled": False}


def test_pyvis_makes_nodes_edges_and_options_and_says_once_what_all_have_alike(
    small: list[Quad], monkeypatch: pytest.MonkeyPatch
) -> None:
    from pyvis.network import Network

    made: list[Network] = []
    real = Network.get_network_data
    monkeypatch.setattr(Network, "get_network_data", lambda self: made.append(self) or real(self))
    drawn = draw(tell(small))
    (net,) = made
    assert [node["id"] for node in net.nodes] == [node["id"] for node in drawn["nodes"]]
    assert all({"x", "y", "size", "group"} <= set(node) and "shape" not in node for node in drawn["nodes"])
    assert all(set(edge) <= {"id", "from", "to", "dashes"} for edge in drawn["edges"])
    assert drawn["options"]["nodes"]["shape"] == "custom"
    assert drawn["options"]["edges"]["arrows"]["to"]["enabled"]


@pytest.mark.parametrize("name", [name for name in OWN if name.endswith((".js", ".html"))])
def test_our_scripts_never_make_html_or_code_of_text(name: str) -> None:
    html = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|DOMParser|createContextualFragment"
    assert not re.search(html + r"|eval\(|new Function", OWN[name])
    assert not re.search(r"\son[a-z]+\s*=\s*\"", OWN[name]), "handlers are added by script, not written as attributes"


def test_every_script_and_only_those_are_in_the_page() -> None:
    assert {f"{name}.js" for name in SCRIPTS} == {name for name in OWN if name.endswith(".js")}


def leaves(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from leaves(inner)


def test_every_word_exists_in_both_languages_and_is_used() -> None:
    for part, words in WORDS.items():
        for key, pair in words.items():
            assert len(pair) == 2, key
            assert part == "comparators" or all(leaves(pair)), key
    used = set(re.findall(r"\b(?:word|title|say)\('(\w+)'", OWN["page.js"] + OWN["panel.js"]))
    code = "".join(OWN[name] for name in OWN if name.endswith((".js", ".html")))
    columns = re.search(r"const COLUMNS = \[(.*?)\]", code)
    assert columns
    used |= {f"column_{name}" for name in re.findall(r"'(\w+)'", columns[1])}
    unused = {key for key in WORDS["page"] if key not in used and not re.search(rf"['\"{{]{key}['\"}}]", code)}
    assert not unused
    asked = set(re.findall(r"\bword\('(\w+)'", code)) | set(
        re.findall(r'data-(?:word|label|placeholder)="(\w+)"', code)
    )
    assert not asked - set(WORDS["page"])


def test_every_class_has_a_word_a_shape_and_colours_and_every_relation_its_words() -> None:
    assert list(WORDS["classes"]) == list(CLASSES)
    assert {relation for relation, _ in RELATIONS.values()} | {"post", "runs"} == set(WORDS["relations"])
    for name in CLASSES:
        assert re.search(rf"^  {name}: \[?\s*'M", OWN["canvas.js"], re.M)
        assert OWN["page.css"].count(f"--{name}:") == OWN["page.css"].count(f"--{name}-line:") == 2
        assert f".sign.{name} " in OWN["page.css"]


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
def test_text_and_shapes_stand_out_from_the_paper(mode: int) -> None:
    block = re.findall(r":root \{(.*?)\}", OWN["page.css"], re.S)[mode]
    colours = {name: value[:7] for name, value in re.findall(r"--([\w-]+): (#\w+)", block)}
    for ground in ("paper", "card", "hover"):
        for text in ("ink", "quiet", "link"):
            assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
    for name in ("edge", "focus", *(f"{name}-line" for name in CLASSES)):
        assert contrast(colours[name], colours["paper"]) >= 3, name


def test_a_page_of_three_hundred_nodes_stays_small(tmp_path: Path) -> None:
    def quads() -> Iterator[Quad]:
        kind, label = (
            NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
            NamedNode("http://www.w3.org/2000/01/rdf-schema#label"),
        )
        act, giver, taker = (
            "https://w3id.org/vinhdanh/id/conferral/{}",
            "https://w3id.org/vinhdanh/id/organisation/{}",
            "https://w3id.org/vinhdanh/id/person/d/{}",
        )
        vd = "https://w3id.org/vinhdanh/ontology#"
        for number in range(120):
            one, body, person = (
                NamedNode(act.format(number)),
                NamedNode(giver.format(number % 60)),
                NamedNode(taker.format(number)),
            )
            yield Quad(one, kind, NamedNode(vd + "AwardConferral"))
            yield Quad(body, kind, NamedNode("http://www.w3.org/ns/org#Organization"))
            yield Quad(person, kind, NamedNode("http://xmlns.com/foaf/0.1/Person"))
            yield Quad(person, label, Literal(f"Người thứ {number} được tặng thưởng", language="vi"))
            yield Quad(one, NamedNode(vd + "conferredByOrganization"), body)
            yield Quad(one, NamedNode(vd + "recipient"), person)

    picture = write_page(quads(), tmp_path / "page.html")
    assert (picture.nodes, picture.links) == (300, 240)
    assert picture.size < 2_000_000
