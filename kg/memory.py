"""What a build remembers: its records, one a line, and a manifest that says what it was made of and what came of it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from kg import records
from kg.editions import FINDINGS, MANIFEST, PUBLISHED, RECORDS, edition
from kg.records import Record
from kg.resources import PACKAGE, resource
from kg.validation import Finding, Severity

_PROGRAM = {".py", ".yaml", ".tsv", ".js", ".css", ".html", ".json"}


@dataclass(frozen=True, slots=True)
class Memory:
    """A build as it is, without its statements."""

    records: dict[str, Record] = field(default_factory=dict)
    manifest: dict[str, Any] = field(default_factory=dict)

    @property
    def base(self) -> str | None:
        """The base of its identifiers."""
        base: str | None = self.manifest.get("base")
        return base


def recall(out: Path) -> Memory:
    """The memory of the build in a folder; an empty one where there is none. A damaged record is read anew."""
    here = edition(out)
    if here is None:
        return Memory()
    found: dict[str, Record] = {}
    try:
        manifest = json.loads((here / MANIFEST).read_bytes())
        with (here / RECORDS).open("rb") as lines:
            for line in lines:
                one = records.loads(line)
                found[one.name] = one
    except (OSError, ValueError):
        return Memory(found)
    return Memory(found, manifest if isinstance(manifest, dict) else {})


def remember(folder: Path, kept: Iterable[Record], findings: Iterable[Finding], manifest: dict[str, Any]) -> None:
    """Write the memory of an edition, the manifest last."""
    with (folder / FINDINGS).open("w", encoding="utf-8") as file:
        for finding in findings:
            file.write(json.dumps(asdict(finding), ensure_ascii=False) + "\n")
    with (folder / RECORDS).open("w", encoding="utf-8") as file:
        for one in kept:
            file.write(records.dumps(one) + "\n")
    (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def found_by_shapes(folder: Path) -> list[Finding]:
    """What the shapes found in an edition; nothing where an older version wrote it, which kept no findings."""
    try:
        lines = (folder / FINDINGS).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    rows = [json.loads(line) for line in lines]
    return [Finding(**{**row, "severity": Severity(row["severity"])}) for row in rows]


def inputs(kept: Sequence[Record], base: str, out: Path) -> str:
    """A digest of all that the statements of a build are made of; the same digest, the same build."""
    whole = sha256(base.encode())
    for one in kept:
        whole.update(records.dumps(one).encode())
    data = sorted(path for path in resource("ontology").rglob("*") if path.is_file())
    program = sorted(path for path in PACKAGE.rglob("*") if path.suffix in _PROGRAM)
    for path in (*data, *program, *sorted(out.glob("*.tsv"))):
        whole.update(path.name.encode() + path.read_bytes())
    return whole.hexdigest()[:16]


def is_whole(out: Path) -> bool:
    """Whether all files of the build are in their place."""
    here = edition(out)
    return here is not None and all((out / name).exists() and (here / name).exists() for name in PUBLISHED)
