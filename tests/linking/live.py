"""Runs of `kg link --live`, and the candidates that they leave."""

from pathlib import Path

from click.testing import Result
from typer.testing import CliRunner

from kg.cli import app
from kg.linking.live.candidates import NAME, read_candidates
from kg.linking.mappings import Link


def link(out: Path, *words: str) -> Result:
    """What `kg link OUT …` says."""
    return CliRunner().invoke(app, ["link", str(out), *words])


def short(row: Link) -> str:
    """wd:Q1 for http://www.wikidata.org/entity/Q1."""
    return row.object_id.replace("http://www.wikidata.org/entity/", "wd:").replace("https://sws.geonames.org/", "gn:")


def found(out: Path) -> dict[str, list[Link]]:
    """The candidates of a build by what they are for."""
    rows: dict[str, list[Link]] = {}
    for one in read_candidates(out / NAME):
        rows.setdefault(one.subject_id.removeprefix("id:"), []).append(one)
    return rows


def row(subject: str, item: str, dataset: str) -> Link:
    """A candidate of a dataset."""
    return Link(subject, "x", "skos:exactMatch", item, mapping_justification="semapv:Match", sources=(dataset,))
