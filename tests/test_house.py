"""The rules of the house: small modules, imports in one direction, no drawers, letters named by property."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
import yaml

from kg.resources import from_yaml

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "kg").rglob("*.py"))

# From the first to the last; a module imports what stands above it, or its own package.
ORDER = (
    "resources facts workers editions",
    "language sparql",
    "vocabulary interchange records",
    "reading",
    "extraction",
    "identity",
    "graph",
    "triples ontology",
    "datatypes derivation",
    "contradictions",
    "shapes shacl",
    "reasoning validation",
    "store answering",
    "asking showing",
    "linking exporting",
    "harvest",
    "assembly withdrawals memory tally soundness writing",
    "building evaluating",
    "report",
    "build_commands",
    "analysing judging picturing",
    "opening",
    "serving",
    "cli",
)
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names.split()}

MOST_LINES, MEDIAN_LINES = 400, 150


def _name(path: Path) -> str:
    return path.relative_to(ROOT / "kg").as_posix()


def _part(path: Path) -> str:
    """The part of the house that a module belongs to: 'extraction' for extraction/settling/awards.py."""
    return path.relative_to(ROOT / "kg").parts[0].removesuffix(".py")


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def imported(source: str) -> Iterator[str]:
    """The parts of `kg` that a module imports, at its head or within a function."""
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute here"
            names = [f"{node.module}.{alias.name}" if node.module == "kg" else str(node.module) for alias in node.names]
        for name in names:
            if name.startswith("kg.") and not name.startswith("kg.__"):
                yield name.split(".")[1]


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_no_module_is_long(path: Path) -> None:
    assert _lines(path) <= MOST_LINES


def test_most_modules_are_small() -> None:
    assert median(map(_lines, MODULES)) <= MEDIAN_LINES


def test_every_part_has_its_place_in_the_order() -> None:
    assert {_part(path) for path in MODULES} - {"__init__"} == set(RANK), "say in ORDER where a new part stands"


@pytest.mark.parametrize("path", [path for path in MODULES if _part(path) != "__init__"], ids=_name)
def test_imports_go_one_way(path: Path) -> None:
    own = _part(path)
    later = {name for name in imported(path.read_text(encoding="utf-8")) if name != own and RANK[name] >= RANK[own]}
    assert not later, f"{own} must not import {', '.join(sorted(later))}"


def test_the_main_job_is_a_table_of_contents() -> None:
    assert _lines(ROOT / "build_graph.py") <= 40


@pytest.mark.parametrize("path", sorted((ROOT / "kg").rglob("*.yaml")), ids=_name)
def test_data_reads_alike_where_libyaml_is_missing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert yaml.load(text, yaml.SafeLoader) == from_yaml(text)


def test_no_module_is_a_drawer() -> None:
    drawers = {"util", "utils", "helper", "helpers", "manager", "managers", "misc", "common"}
    assert [_name(path) for path in MODULES if drawers & set(re.split(r"[/_.]", _name(path)))] == []


# In Unicode 'à-ỹ' holds most accented capitals too; \p{Ll} and \p{Lu} mean what they say.
RANGE = re.compile(r"\[[^\]\s\"']*?(?P<first>[^\W\d_])-(?P<last>[^\W\d_])")


def ranges(text: str) -> list[str]:
    """Character classes that count on the order of accented letters."""
    found = [f"{match['first']}-{match['last']}" for match in RANGE.finditer(text)]
    return [one for one in found if not one.isascii()]


@pytest.mark.parametrize(("text", "expected"), [("[à-ỹ]", ["à-ỹ"]), ("[a-zđ]", []), ('["Thừa Thiên-Huế"]', [])])
def test_ranges_of_letters_are_seen(text: str, expected: list[str]) -> None:
    assert ranges(text) == expected


@pytest.mark.parametrize("ending", ["py", "yaml", "tsv"])
def test_letters_are_named_by_property(ending: str) -> None:
    files = sorted((ROOT / "kg").rglob(f"*.{ending}"))
    assert files
    assert {_name(file): ranges(text) for file in files if ranges(text := file.read_text(encoding="utf-8"))} == {}
