"""The same quads, the same bytes; a file is whole or it is the old one."""

import errno
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, parse

from kg.graph import nquads, state, trig, turtle, write, write_atomic
from kg.graph.terms import LABEL, vi
from kg.vocabulary import Vocabulary

from .sample import corpus

ROOT = Path(__file__).resolve().parents[2]
NODE = NamedNode("https://a.example/1")


def test_any_order_of_quads_gives_the_same_bytes(quads: list[Quad]) -> None:
    shuffled = quads * 2
    random.Random(7).shuffle(shuffled)
    assert nquads(shuffled) == nquads(quads)
    assert trig(shuffled) == trig(quads)


def test_any_order_of_documents_gives_the_same_bytes(quads: list[Quad], vocabulary: Vocabulary) -> None:
    assert nquads(state(corpus()[::-1], vocabulary)) == nquads(quads)


@pytest.mark.parametrize("environment", [{"PYTHONHASHSEED": "2"}, {"LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"}])
def test_hash_seed_locale_and_clock_do_not_matter(tmp_path: Path, environment: dict[str, str]) -> None:
    script = (
        "import sys; from pathlib import Path; from graph.sample import corpus; from kg.graph import state, write;"
        "from kg.vocabulary import Vocabulary; write(Path(sys.argv[1]), state(corpus(), Vocabulary.load()), union=True)"
    )
    written = []
    for number, extra in enumerate(({"PYTHONHASHSEED": "1"}, environment)):
        folder = tmp_path / str(number)
        paths = os.pathsep.join((str(ROOT), str(ROOT / "tests")))
        subprocess.run(
            [sys.executable, "-c", script, str(folder)], check=True, env={**os.environ, **extra, "PYTHONPATH": paths}
        )
        written.append({file.name: file.read_bytes() for file in sorted(folder.iterdir())})
    assert written[0] == written[1]
    assert set(written[0]) == {"graph.nq", "graph.trig", "graph.ttl"}


def test_lines_are_sorted_and_each_once(quads: list[Quad]) -> None:
    lines = nquads(quads).split(b"\n")
    assert lines.pop() == b""
    assert lines == sorted(set(lines))


def test_trig_and_nquads_hold_the_same(quads: list[Quad]) -> None:
    assert set(parse(trig(quads), format=RdfFormat.TRIG)) == set(quads)
    assert set(parse(nquads(quads), format=RdfFormat.N_QUADS)) == set(quads)


def test_turtle_is_the_union(quads: list[Quad]) -> None:
    union = {Quad(quad.subject, quad.predicate, quad.object) for quad in quads}
    assert set(parse(turtle(quads), format=RdfFormat.TURTLE)) == union


def test_trig_reads_well(quads: list[Quad]) -> None:
    text = trig(quads)
    assert "document:thanh-lam-2023-08 {\n" in text
    assert '        rdfs:label "3.184' not in text
    assert (
        "    award:gi%E1%BA%A5y-khen a vd:Award ;\n"
        '        rdfs:label "Giấy khen"@vi ;\n'
        "        vd:hasForm voc-award-form:giay-khen ." in text
    )


@pytest.mark.parametrize(
    "quad",
    [Quad(BlankNode("a"), LABEL, vi("a"), NODE), Quad(NODE, LABEL, BlankNode("a"), NODE)],
    ids=["subject", "object"],
)
def test_a_blank_node_is_refused(quad: Quad, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="blank node"):
        write(tmp_path, [quad])
    assert list(tmp_path.iterdir()) == []


def test_writing_again_replaces_and_leaves_nothing_behind(quads: list[Quad], tmp_path: Path) -> None:
    write(tmp_path, quads)
    write(tmp_path, quads[:10])
    assert sorted(file.name for file in tmp_path.iterdir()) == ["graph.nq", "graph.trig"]
    assert (tmp_path / "graph.nq").read_bytes() == nquads(quads[:10])


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "graph.nq"
    write_atomic(file, b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        write_atomic(file, b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["graph.nq"]
    assert file.read_bytes() == b"old"


def test_a_build_that_is_killed_leaves_the_old_graph(tmp_path: Path) -> None:
    write_atomic(tmp_path / "graph.nq", b"old")
    script = (
        "import os, signal, sys; from pathlib import Path; from kg.graph import write_atomic;"
        "os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL); write_atomic(Path(sys.argv[1]), b'new' * 10**6)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "graph.nq")],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert ended.returncode < 0
    assert (tmp_path / "graph.nq").read_bytes() == b"old"
