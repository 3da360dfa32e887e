"""A build changes all at once, or not at all, whatever becomes of it; the store on disk is that of its files."""

import json
import os
import shutil
import time
from functools import partial
from pathlib import Path

import killing
import pytest

from kg import editions
from kg.editions import edition
from kg.soundness import ENOUGH, Unsound
from kg.store import Graph

from .news import TEXTS, add, build, files, graph, kg, of_documents, remove


def test_a_build_that_cannot_be_right_leaves_the_one_before(out: Path, tmp_path: Path) -> None:
    mute = tmp_path / "mute"
    before = graph(out)
    mute.mkdir()
    for number in range(ENOUGH):
        (mute / f"{number}.txt").write_text("Ai cũng vui. Bằng khen.\n", encoding="utf-8")
    with pytest.raises(Unsound, match="not one award"):
        build([mute], out)
    assert graph(out) == before
    assert sorted(path.name for path in (out / ".build").iterdir()) == ["0", "current", "lock"]
    result = kg("build", mute, "-o", out)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1


def test_a_build_of_plain_files_becomes_one_of_editions(news: Path, out: Path, tmp_path: Path) -> None:
    here = edition(out)
    assert here is not None
    plain = tmp_path / "plain"
    plain.mkdir()
    for name in ("graph.nq", "graph.trig", "graph.html"):
        shutil.copy(here / name, plain / name)
    shutil.copytree(here / "facts", plain / "facts")
    build(files(news, "an-giang"), plain)
    assert [path.name for path in (plain / "facts").iterdir()] == ["an-giang.json"]
    assert set(of_documents(plain)) == {"an-giang"}


def test_a_folder_of_somebody_else_is_not_touched(news: Path, tmp_path: Path) -> None:
    mine = tmp_path / "out" / "store"
    mine.mkdir(parents=True)
    (mine / "diary.txt").write_text("…")
    result = kg("build", news, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "store" in result.stderr
    assert (mine / "diary.txt").read_text() == "…"
    assert not (tmp_path / "out" / "graph.nq").exists()


@pytest.mark.slow
def test_builds_that_are_killed_leave_the_old_graph_or_the_new_one(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    # benchmarks/killing.py kills more
    ended, unsound = killing.kill_builds(files(news, *sorted(TEXTS)), out, kills=3, seed=20)
    assert unsound == 0
    assert ended < 3
    build([news], out)
    here = edition(out)
    assert here is not None
    assert sorted(path.name for path in (out / ".build").iterdir()) == sorted([here.name, "current", "lock"])
    assert not [path for path in out.iterdir() if path.name.endswith((".new", ".tmp"))]


def test_a_first_build_that_is_killed_leaves_nothing_that_looks_like_a_graph(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    point = editions._point

    def die_before_the_switch(path: Path, target: str) -> None:
        if path.name == "current":
            raise KeyboardInterrupt
        point(path, target)

    monkeypatch.setattr(editions, "_point", die_before_the_switch)
    with pytest.raises(KeyboardInterrupt):
        build([news], tmp_path / "out")
    assert not (tmp_path / "out" / "graph.nq").exists()
    monkeypatch.undo()
    build([news], tmp_path / "out")
    assert len(of_documents(tmp_path / "out")) == len(TEXTS)


def test_a_folder_may_be_named_from_where_one_stands(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    out = Path("out")
    build([news], out)
    shutil.copytree("out", "copy", symlinks=True)
    with pytest.raises(KeyError):
        remove(["nobody"], out)
    assert set(of_documents(out)) == set(TEXTS), "what fails leaves the graph"
    remove(["an-giang"], Path("copy"))
    assert len(of_documents(out)) == len(of_documents(Path("copy"))) + 1
    add([news / "an-giang.txt"], Path("copy"))
    assert graph(out) == graph(Path("copy"))


def test_two_builds_of_one_folder_wait_for_each_other(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    names = sorted(TEXTS)[:2]
    other = killing.begun(partial(add, files(news, names[0]), out))
    add(files(news, names[1]), out)
    other.join(120)
    assert other.exitcode == 0
    assert sorted(of_documents(out)) == names


# ---- the store on disk


def test_the_store_on_disk_is_asked_and_says_the_same(out: Path) -> None:
    query = "SELECT ?s ?p ?o WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o"
    here = edition(out)
    assert here is not None
    on_disk = Graph.open(out).rows(query)
    assert on_disk == Graph.open(out / "graph.nq").rows(query)
    (out / "graph.nq").unlink()
    (out / "graph.nq").write_bytes(b"<urn:a> <urn:b> <urn:c> .\n")
    assert len(Graph.open(out)) == 1, "a graph.nq that is not of this build is believed before the store"


def test_a_graph_file_that_was_edited_is_believed_before_the_store(out: Path) -> None:
    with (out / "graph.nq").open("ab") as file:
        file.write(b"<urn:a> <urn:b> <urn:c> <urn:d> .\n")
    os.utime(out / "graph.nq", (time.time() + 2, time.time() + 2))
    assert len(Graph.open(out).rows("SELECT * { <urn:a> ?p ?o }")) == 1


def test_the_picture_is_written_again_into_its_edition(out: Path) -> None:
    assert kg("show", out, "--lang", "en").exit_code == 0
    here = edition(out)
    assert here is not None
    assert (out / "graph.html").is_symlink()
    assert 'lang="en"' in (here / "graph.html").read_text(encoding="utf-8")[:400]


def test_a_damaged_memory_is_made_anew(news: Path, out: Path) -> None:
    before, here = graph(out), edition(out)
    assert here is not None
    lines = (here / "records.jsonl").read_text(encoding="utf-8").splitlines()
    (here / "records.jsonl").write_text("\n".join([lines[0], "{damaged", *lines[2:]]) + "\n", encoding="utf-8")
    build([news], out)
    assert graph(out) == before
    assert json.loads((out / ".build" / "current" / "build.json").read_text())["counts"]["documents"] == len(TEXTS)
