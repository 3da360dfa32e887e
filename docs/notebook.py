#!/usr/bin/env python3
"""docs/vinhdanh.ipynb is what this file says, run on the sample: with --write, it is run and written anew.

    python docs/notebook.py [--write] [FOLDER]        FOLDER has a build of the sample in out/; without it, one is made

Without --write it is run and compared, but for the drawing, which may change with the style of pictures. A picture is
kept as the drawing, not as the interactive page beside it, which is half a megabyte; what differs from run to run is
left out.
"""

import os
import subprocess
import sys
import tempfile
from copy import deepcopy
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOK = ROOT / "docs" / "vinhdanh.ipynb"

# Text and code in turn.
CELLS = (
    """# Vinh Danh trong Python · Vinh Danh in Python

`kg.open` mở một bản dựng (`python build_graph.py` dựng bộ mẫu vào `out/`) để hỏi, để xem, và để dùng với rdflib.

`kg.open` opens a build (`python build_graph.py` builds the sample into `out/`): to ask, to see, and for rdflib.""",
    """import kg

build = kg.open("out")
build.questions["who-awarded-whom"]""",
    """Hỏi: câu hỏi có tên như ở `kg ask`, tham số là từ khóa; mỗi dòng kèm câu trích và bài viết.

Ask: the questions of `kg ask` by name, their parameters as keywords; each row has its quote and its document.""",
    """build.ask("who-awarded-whom", giver="Công an tỉnh Kiên Giang", from_=2023)""",
    """Mỗi dòng là một `dict`; `.to_frame()` cho một bảng pandas, bằng chứng vẫn ở trong đó.

A row is a `dict`; `.to_frame()` gives a pandas frame with the evidence still in it.""",
    """frame = build.ask("awards-by-year").to_frame()
frame.pivot_table(index="year", columns="form", values="awards", aggfunc="sum", fill_value=0)""",
    """Một người qua năm tháng: chức vụ, khen thưởng đã nhận và đã trao.

A person over time: posts, awards received and handed over.""",
    """for row in build.ask("career", person="Lê Quốc Hùng"):
    print(row["date"], row["kind"], row["what"], row["body"], sep=" · ")""",
    """Toàn bộ đồ thị là một `rdflib.Dataset` trên kho ở đĩa, chỉ để đọc; tiền tố của dự án có sẵn.

The whole graph is an `rdflib.Dataset` on the store on disk, to be read; the prefixes of the project are bound.""",
    """asked = \"\"\"SELECT ?name (COUNT(DISTINCT ?award) AS ?awards)
WHERE { ?award vd:forMovement ?movement ; vd:confersAward ?what . ?movement rdfs:label ?name }
GROUP BY ?name ORDER BY DESC(?awards) ?name\"\"\"
for name, awards in build.graph.query(asked):
    print(awards, name)""",
    """Xem: đồ thị quanh một nút. Trong Jupyter đây là trang tương tác; ở đây là bản vẽ.

See: the graph around a node. In Jupyter this is the interactive page; here it is the drawing.""",
    """build.show("Lê Quốc Hùng")""",
)


def run(built: str | None = None) -> NotebookNode:
    """The notebook, run where `out/` is a build of the sample."""
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    os.environ.update({"PYTHONPATH": path, "PYTHONHASHSEED": "0"})
    with tempfile.TemporaryDirectory() as empty:
        folder = built or empty
        if not built:
            build = [sys.executable, ROOT / "build_graph.py", "-o", Path(folder, "out")]
            subprocess.run(build, check=True, capture_output=True, timeout=300)
        cells = [(new_code_cell if number % 2 else new_markdown_cell)(text) for number, text in enumerate(CELLS)]
        notebook = new_notebook(cells=cells)
        NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": folder}}).execute()
    return _settled(notebook)


def _settled(notebook: NotebookNode) -> NotebookNode:
    """Without what differs from run to run."""
    notebook.metadata = nbformat.from_dict(
        {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        }
    )
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
        cell.metadata = nbformat.from_dict({})
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            if "image/svg+xml" in data:
                data.pop("text/html", None)
    return notebook


def _text(notebook: NotebookNode) -> str:
    """What is compared: all but the drawings."""
    plain = deepcopy(notebook)
    for cell in plain.cells:
        for output in cell.get("outputs", ()):
            output.get("data", {}).pop("image/svg+xml", None)
    return str(nbformat.writes(plain))


def main() -> int:
    """Say whether the notebook is what comes out now; with --write, make it so."""
    new = run(next((word for word in sys.argv[1:] if word != "--write"), None))
    written = nbformat.writes(new) + "\n"
    same = NOTEBOOK.exists() and _text(nbformat.read(NOTEBOOK, as_version=4)) == _text(new)
    if "--write" in sys.argv:
        NOTEBOOK.write_text(written, encoding="utf-8")
    print(f"{NOTEBOOK.name}: " + ("up to date" if same else "written" if "--write" in sys.argv else "is stale"))
    return int(not same and "--write" not in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
