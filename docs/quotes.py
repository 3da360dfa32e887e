#!/usr/bin/env python3
"""What the READMEs and docs/*.md quote is what the commands print: with --write, they are quoted anew.

A quote is a block ```console: lines that begin with '$ ' are commands, the rest is what they print. The commands run
one after the other in a folder of their own, with documents/ and build_graph.py in it, so that out/ stays as it is.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
READMES = (*(ROOT / name for name in ("README.md", "README.vi.md")), *sorted(ROOT.glob("docs/*.md")))
BLOCK = re.compile(r"(?P<open>^```console\n)(?P<body>.*?)(?P<close>^```$)", re.DOTALL | re.MULTILINE)
SECONDS = re.compile(r"\d+\.\d s\b")  # the only words that differ from run to run


def commands(text: str) -> list[str]:
    """The commands of all quotes, in the order of the text."""
    return [line[2:] for block in BLOCK.finditer(text) for line in block["body"].splitlines() if line.startswith("$ ")]


def prepare(folder: Path) -> None:
    """Put what the commands need into an empty folder."""
    shutil.copytree(ROOT / "documents", folder / "documents")
    for name in ("build_graph.py", "benchmarks", "docs", "tests"):
        (folder / name).symlink_to(ROOT / name)


def printed(lines: list[str], folder: Path, said: dict[str, str] | None = None) -> dict[str, str]:
    """What each command prints in a folder, errors included, run with this Python; `said` are those run before."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    environment = {**os.environ, "PATH": path, "COLUMNS": "120", "TERM": "dumb", "LC_ALL": "C.UTF-8"}
    out = dict(said or {})
    for line in lines:
        if line not in out:
            run = subprocess.run(
                ["bash", "-c", line], cwd=folder, env=environment, text=True, encoding="utf-8", timeout=300,
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
            )  # fmt: skip
            out[line] = "".join(f"{row.rstrip()}\n" for row in run.stdout.rstrip().splitlines())
    return out


def quoted(text: str, answers: dict[str, str]) -> str:
    """The text with what its commands print now; a time that differs is no difference."""

    def renew(block: re.Match[str]) -> str:
        asked = [line[2:] for line in block["body"].splitlines() if line.startswith("$ ")]
        body = "".join(f"$ {line}\n{answers[line]}" for line in asked)
        same = SECONDS.sub("", body) == SECONDS.sub("", block["body"])
        return block[0] if same else f"{block['open']}{body}{block['close']}"

    return BLOCK.sub(renew, text)


def main() -> int:
    """Name the files whose quotes are not what is printed now; with --write, put it there."""
    texts = {path: path.read_text(encoding="utf-8") for path in READMES}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        answers = printed([line for text in texts.values() for line in commands(text)], folder)
    stale = {path: new for path, text in texts.items() if (new := quoted(text, answers)) != text}
    for path, new in stale.items():
        print(f"{path.name}: quotes renewed" if "--write" in sys.argv else f"{path.name}: quotes are stale")
        if "--write" in sys.argv:
            path.write_text(new, encoding="utf-8")
    return int(bool(stale) and "--write" not in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
