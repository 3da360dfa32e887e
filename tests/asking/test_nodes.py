"""What is known of a node, and why; what changed between two graphs."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kg.building import add, build, remove
from kg.cli import app
from kg.store import Graph

TEXTS = {
    "an-giang": "Công an An Giang khen thưởng\n\n25/6/2024 08:00\n\n"
    "Ngày 20/6, Đại tá Trần Minh Khôi, Giám đốc Công an tỉnh An Giang trao Giấy khen của Công an tỉnh An Giang "
    "cho 7 cá nhân tiêu biểu.\n",
    "dong-nai": "Ngày 2/3/2023, UBND tỉnh Đồng Nai tặng Bằng khen cho Công an huyện Long Thành.\n",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the documents and a build of them."""
    folder = tmp_path_factory.mktemp("nodes")
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    build(sorted(folder.glob("*.txt")), folder / "out")
    return folder


@pytest.fixture(scope="module")
def one(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of one of the documents."""
    out = tmp_path_factory.mktemp("one") / "out"
    build([built / "an-giang.txt"], out)
    return out


def kg(*words: str | Path) -> Result:
    """Run the command line."""
    return CliRunner().invoke(app, [str(word) for word in words])


def explained(word: str, out: Path, *options: str) -> str:
    result = kg("explain-node", word, "--graph", out, *options)
    assert result.exit_code == 0, result.output
    return result.stdout


# ---- explain-node


@pytest.mark.parametrize(
    "word",
    [
        "Công an tỉnh An Giang",
        "công an tỉnh an giang",
        "organisation:công-an-tỉnh-an-giang",
        "https://w3id.org/vinhdanh/id/organisation/c%C3%B4ng-an-t%E1%BB%89nh-an-giang",
    ],
)
def test_a_node_is_found_by_name_and_by_address(word: str, built: Path) -> None:
    lines = explained(word, built / "out").splitlines()
    assert lines[0] == "Công an tỉnh An Giang"
    assert lines[1].strip() == "https://w3id.org/vinhdanh/id/organisation/c%C3%B4ng-an-t%E1%BB%89nh-an-giang"


def test_statements_come_with_their_quotes_and_what_read_them(built: Path) -> None:
    text = explained("Công an tỉnh An Giang", built / "out", "--lang", "en")
    assert "an-giang: Công an An Giang khen thưởng · 2024-06-25 · read by Vinh Danh" in text
    assert "← conferred by organisation: Công an tỉnh An Giang – Giấy khen – 7 cá nhân" in text.replace(
        "zation", "sation"
    )
    assert "“Đại tá Trần Minh Khôi" in text
    assert "dong-nai" not in text


def test_an_inferred_value_names_its_rule_and_words(built: Path) -> None:
    (conferral,) = (
        Graph.open(built / "out")
        .rows(
            "PREFIX vd: <https://w3id.org/vinhdanh/ontology#> "
            "SELECT ?c { ?c a vd:AwardConferral ; vd:conferralDate ?d FILTER(STR(?d) = '2024-06-20') }"
        )
        .column("c")
    )
    text = explained(str(conferral), built / "out", "--lang", "en")
    assert "inferred: date: year-from-publication → 2024 “25/6/2024” [boilerplate" in text


def test_what_follows_says_from_what(built: Path) -> None:
    text = explained("Trần Minh Khôi", built / "out", "--lang", "en")
    assert "follows from the statements above" in text
    (reason,) = [line for line in text.splitlines() if "because" in line and "Giám đốc" in line and "held" not in line][
        :1
    ]
    assert "Trần Minh Khôi" in reason


def test_labels_follow_the_language(built: Path) -> None:
    assert "suy ra từ các phát biểu trên" in explained("Trần Minh Khôi", built / "out")
    assert "suy luận" not in explained("Trần Minh Khôi", built / "out", "--lang", "en")


def test_a_word_for_many_things_lists_them(built: Path) -> None:
    result = kg("explain-node", "tỉnh Đồng Nai", "--graph", built / "out")
    assert result.exit_code == 1
    assert "may be" in result.stderr
    assert "Ủy ban nhân dân tỉnh Đồng Nai" in result.stderr


@pytest.mark.parametrize("word", ["nobody of that name", "https://example.org/x", "vd:nothing", "x:y z<>"])
def test_what_is_not_there_is_one_line(word: str, built: Path) -> None:
    result = kg("explain-node", word, "--graph", built / "out")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1


# ---- diff


def test_the_same_graph_does_not_differ(built: Path) -> None:
    assert kg("diff", built / "out", built / "out" / "graph.nq").stdout == "Không có gì khác nhau.\n"
    assert kg("diff", built / "out", built / "out", "--lang", "en").stdout == "Nothing differs.\n"


def test_documents_that_come_and_go_are_told_with_what_they_say(built: Path, one: Path) -> None:
    came = kg("diff", one, built / "out", "--lang", "en").stdout
    assert "documents: +1 −0 ~0" in came
    assert "  + Ủy ban nhân dân tỉnh Đồng Nai – Bằng khen – Công an huyện Long Thành" in came
    went = kg("diff", built / "out", one, "--lang", "en").stdout
    assert "awards: +0 −1 ~0" in went
    assert "organisations: +0 −3 ~0" in went


def test_a_correction_is_told_as_a_change(built: Path, tmp_path: Path) -> None:
    text = TEXTS["dong-nai"].replace("2/3/2023", "4/3/2023")
    (tmp_path / "dong-nai.txt").write_text(text, encoding="utf-8")
    build([built / "dong-nai.txt"], tmp_path / "before")
    build([tmp_path / "dong-nai.txt"], tmp_path / "after")
    lines = kg("diff", tmp_path / "before", tmp_path / "after", "--lang", "en").stdout.splitlines()
    assert "awards: +0 −0 ~1" in lines
    assert "      conferral date: 2023-03-02 → 2023-03-04" in lines


def test_a_diff_after_add_and_remove_tells_both(built: Path, one: Path, tmp_path: Path) -> None:
    out = shutil.copytree(one, tmp_path / "out", symlinks=True)
    add([built / "dong-nai.txt"], out)
    remove(["an-giang"], out)
    text = kg("diff", one, out).stdout
    assert "văn bản: +1 −1 ~0" in text
    assert "  − Trần Minh Khôi" in text


def test_long_lists_are_cut(built: Path, one: Path) -> None:
    text = kg("diff", one, built / "out", "--most", "1").stdout
    assert "  + … 2" in text


def test_a_folder_without_a_graph_is_one_line(tmp_path: Path) -> None:
    result = kg("diff", tmp_path, tmp_path)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
