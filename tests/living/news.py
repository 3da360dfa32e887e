"""A few documents, and builds of them."""

from functools import partial
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, parse
from typer.testing import CliRunner, Result

from kg import building
from kg.cli import app

TEXTS = {
    "an-giang": "Chiều 20/6/2024, Công an tỉnh An Giang tặng Giấy khen cho 7 cá nhân tiêu biểu.\n",
    "dong-nai": "Ngày 2/3/2023, UBND tỉnh Đồng Nai tặng Bằng khen cho Công an huyện Long Thành.\n",
    "hai-phong": "Sáng 5/4/2023, Đại tá Vũ Minh Tuấn, Giám đốc Công an thành phố Hải Phòng trao Giấy khen của Công an "
    "thành phố Hải Phòng cho 3 tập thể, 12 cá nhân có thành tích trong phong trào Toàn dân bảo vệ an ninh Tổ quốc.\n",
    "kien-giang": "Ngày 19/8/2022, Bộ Công an tặng Bằng khen cho 2 tập thể, 36 cá nhân của tỉnh Kiên Giang.\n",
}
# For a few documents a second process costs more than it does.
build, add, remove = (
    partial(work, settings=building.Settings(workers=1)) for work in (building.build, building.add, building.remove)
)


def publish(folder: Path) -> Path:
    """Make a folder with the documents."""
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def kg(*words: str | Path) -> Result:
    """Run the command line."""
    return CliRunner().invoke(app, [str(word) for word in words])


def graph(out: Path) -> bytes:
    """The bytes of a graph."""
    return (out / "graph.nq").read_bytes()


def of_documents(out: Path) -> dict[str, set[Quad]]:
    """The statements of each document."""
    found: dict[str, set[Quad]] = {}
    for quad in parse(path=out / "graph.nq", format=RdfFormat.N_QUADS):
        assert isinstance(quad, Quad)
        _, mark, name = quad.graph_name.value.partition("/graph/document/")
        if mark:
            found.setdefault(name, set()).add(quad)
    return found


def files(news: Path, *names: str) -> list[Path]:
    return [news / f"{name}.txt" for name in names]
