"""The docs say what is so: commands exist, quotes are what is printed, links lead somewhere, no machine is named."""

import importlib.util
import re
import subprocess
import sys
from difflib import unified_diff
from pathlib import Path
from types import ModuleType

import pytest
import typer

from kg.cli import app

ROOT = Path(__file__).resolve().parent.parent
README, README_VI = (ROOT / name for name in ("README.md", "README.vi.md"))
PAGES = sorted({*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("documents/*.md")})
COMMANDS = set(typer.main.get_command(app).commands)  # type: ignore[attr-defined]

CODE = re.compile(r"^```(?:sh|console)\n(.*?)^```$|`([^`\n]+)`", re.DOTALL | re.MULTILINE)
KG = re.compile(r"(?:^|[\s/(|;&])kg (?P<command>[a-z][a-z-]*)")
LINK = re.compile(r"\]\((?!https?:|mailto:|#)(?P<target>[^)\s]+)\)|\bsrc=\"(?!https?:)(?P<source>[^\"]+)\"")
SHELL = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def quotes() -> ModuleType:
    spec = importlib.util.spec_from_file_location("quotes", ROOT / "docs" / "quotes.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def sample(quotes: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A folder in which the first command of the README has built the sample, and what it printed."""
    folder = tmp_path_factory.mktemp("readme")
    quotes.prepare(folder)
    return folder, quotes.printed(quotes.commands(README.read_text(encoding="utf-8"))[:1], folder)


def named(page: Path) -> set[str]:
    """The commands of `kg` that a page names in code."""
    code = [block or span for block, span in CODE.findall(page.read_text(encoding="utf-8"))]
    return {match["command"] for text in code for match in KG.finditer(text)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_command_named_exists(page: Path) -> None:
    assert named(page) <= COMMANDS


@pytest.mark.parametrize("readme", [README, README_VI], ids=lambda page: page.name)
def test_every_command_is_named_in_the_readme(readme: Path) -> None:
    assert named(readme) >= COMMANDS


def test_both_readmes_name_the_same_commands(quotes: ModuleType) -> None:
    english, vietnamese = (page.read_text(encoding="utf-8") for page in (README, README_VI))
    assert SHELL.findall(english) == SHELL.findall(vietnamese)
    assert quotes.commands(english) == quotes.commands(vietnamese)


@pytest.mark.slow
def test_what_is_quoted_is_what_is_printed(
    quotes: ModuleType, sample: tuple[Path, dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")  # for a graph as small as this
    text = README.read_text(encoding="utf-8")
    new = quotes.quoted(text, quotes.printed(quotes.commands(text), *sample))
    changes = "\n".join(unified_diff(text.splitlines(), new.splitlines(), "quoted", "printed", n=0, lineterm=""))
    assert changes == "", "python docs/quotes.py --write renews the quotes"


def test_both_readmes_quote_the_same_answers(quotes: ModuleType) -> None:
    english, vietnamese = (quotes.BLOCK.findall(page.read_text(encoding="utf-8")) for page in (README, README_VI))
    assert [quotes.SECONDS.sub("", "".join(block)) for block in english] == [
        quotes.SECONDS.sub("", "".join(block)) for block in vietnamese
    ]


def test_the_construction_and_the_question_shown_are_of_ours() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    construction, example = re.findall(r"^```yaml\n(.*?)^```$", page, re.S | re.M)
    name = construction.partition("\n")[0].removeprefix("id: ")
    assert (ROOT / "kg/extraction/constructions" / f"{name}.yaml").read_text(encoding="utf-8") == construction
    assert any(example in path.read_text(encoding="utf-8") for path in ROOT.glob("queries/*.rq"))


@pytest.mark.parametrize("name", ["build", "test"])
def test_each_of_the_two_commands_stands_between_its_marks(name: str) -> None:
    found = re.findall(rf"<!-- {name} -->\n```sh\n(.+)\n```\n<!-- /{name} -->", README.read_text(encoding="utf-8"))
    assert len(found) == 1, "one line, which .ci/run takes from here"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    targets = [match["target"] or match["source"] for match in LINK.finditer(page.read_text(encoding="utf-8"))]
    assert [target for target in targets if not (page.parent / target.partition("#")[0]).exists()] == []


# Written in pieces, so that this file does not name what it forbids.
MACHINES = [f"/{name}/" for name in ("work", "home", "root", "Users", "opt", "mnt")]
REGISTRIES = [f"{name}.{end}" for name, end in (("pypi", "org"), ("python" + "hosted", "org"), ("npmjs", "org"))]
FORBIDDEN = re.compile(rf"(?<![\w.<:/-])(?:{'|'.join(MACHINES)})|\b(?:{'|'.join(map(re.escape, REGISTRIES))})\b")


def test_no_file_names_a_machine_or_a_registry() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    found = {}
    for name in filter(None, listed.stdout.decode().split("\0")):
        path = ROOT / name
        if path.is_file() and b"\0" not in (data := path.read_bytes())[:8000]:
            lines = data.decode(encoding="utf-8", errors="replace").splitlines()
            for number, line in enumerate(lines, 1):
                if FORBIDDEN.search(line):
                    found[f"{name}:{number}"] = line.strip()[:120]
    assert found == {}


@pytest.mark.slow
def test_the_notebook_is_what_comes_out_when_it_is_run(sample: tuple[Path, dict[str, str]]) -> None:
    pytest.importorskip("nbclient")
    command = [sys.executable, ROOT / "docs" / "notebook.py", sample[0]]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert run.returncode == 0, f"{run.stdout}{run.stderr[-2000:]}: python docs/notebook.py --write runs it anew"
