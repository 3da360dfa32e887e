"""`kg link --live`: the things of a build are asked for at a service, and what it knows becomes candidates."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from kg.asking.cache import NAME as CACHE
from kg.asking.cache import Cache
from kg.asking.commands import end
from kg.asking.endpoint import Endpoint, EndpointFailed
from kg.asking.polite import Polite
from kg.asking.services import KINDS, NoService, Service, Settings, checked_contact
from kg.linking.live.candidates import NAME, read_candidates, renewed, state_of, write_candidates
from kg.linking.live.finding import contested, find, requests
from kg.linking.live.items import Items
from kg.linking.live.subjects import Subject, subjects
from kg.linking.mappings import Link
from kg.store import Graph

INCOMPLETE = 3  # exit code: the service could not be asked, or not to the end

LiveOption = Annotated[str | None, typer.Option("--live", help="a service to ask (wikidata, qlever, …), or an address")]
KindOption = Annotated[
    list[str] | None, typer.Option("--kind", help=f"what to ask for: {', '.join(KINDS)}; people only if named here")
]
LimitOption = Annotated[int | None, typer.Option("--limit", min=1, help="ask for so many things only")]
ContactOption = Annotated[str, typer.Option("--contact", help="your mail or web address, for the service's operator")]
DryOption = Annotated[bool, typer.Option("--dry-run", help="say what would be sent to whom, and send nothing")]
ShapeOption = Annotated[
    str | None, typer.Option("--shape", help="how an endpoint's data are written: wikidata, dbpedia, geonames, labels")
]
TimeOption = Annotated[float, typer.Option("--timeout", min=0.1, help="seconds to wait for an answer")]


def link_command(
    out: Annotated[Path, typer.Argument(help="folder of a build")] = Path("out"),
    live: LiveOption = None,
    kind: KindOption = None,
    limit: LimitOption = None,
    contact: ContactOption = "",
    shape: ShapeOption = None,
    dry_run: DryOption = False,
    timeout: TimeOption = 60.0,
) -> None:
    """Find what the things of a build are in other datasets: candidates, to be judged by somebody."""
    if live is None:
        end("say which service to ask: --live wikidata", 2)
    ask_live(out, live, kind or (), limit, contact, shape, dry_run, timeout)


def ask_live(
    out: Path,
    word: str,
    kinds: Sequence[str],
    limit: int | None,
    contact: str,
    shape: str | None,
    dry_run: bool,
    timeout: float,
) -> None:
    """Ask a service for the things of a build; ends the program with INCOMPLETE where that could not be done."""
    try:
        settings = Settings.of(out)
        service = settings.service(word, shape)
        if unknown := set(kinds) - set(KINDS):
            raise NoService(f"--kind {', '.join(sorted(unknown))}: one of {', '.join(KINDS)}")
        who = None if dry_run else checked_contact(contact or settings.contact, service)
    except (NoService, OSError) as error:
        end(str(error), 2)
    wanted = set(kinds) & set(service.kinds) if kinds else set(service.kinds) - {"person"}
    try:
        things = subjects(Graph.open(out), wanted)[:limit]
        old = read_candidates(out / NAME)
        endpoint = Endpoint(service.endpoint, who, timeout)
    except (OSError, ValueError) as error:
        end(str(error), 1)
    source = Polite(endpoint, Cache(out / CACHE), pause=service.pause, send=not dry_run)
    items = Items(service, source)
    typer.echo(_heading(service, things))
    if dry_run:
        typer.echo(_plan(items, things))
        return
    _ask(out, items, things, old)


def _ask(out: Path, items: Items, things: Sequence[Subject], old: Sequence[Link]) -> None:
    """Ask, and keep what is found also where that ends before its end."""
    rows: list[Link] = []
    asked = unfit = 0
    failure: BaseException | None = None
    try:
        for found in find(items, things):
            rows += found.candidates
            asked += len(found.subjects)
            unfit += len(found.rejected)
    except (EndpointFailed, OSError, KeyboardInterrupt) as error:
        failure = error
    if rows:
        try:
            write_candidates(out / NAME, renewed(old, rows := contested(rows)))
        except OSError as error:
            end(f"{out / NAME}: {error.strerror}", 1)
    typer.echo(_summary(items, rows, unfit))
    if rows:
        typer.echo(f"→ {out / NAME}; nothing of it is in the graph until somebody has judged it")
    if failure is None:
        return
    kept = f"{asked} of {len(things)} things were asked for; the links there are stand, run again to go on"
    if isinstance(failure, KeyboardInterrupt):
        end(f"interrupted: {kept}", 130)
    reason = "no network, or nobody there: " if getattr(failure, "nobody", False) else ""
    end(f"{items.service.name}: {reason}{failure}; {kept}", INCOMPLETE)


def _heading(service: Service, things: Sequence[Subject]) -> str:
    counts = Counter(one.kind for one in things)
    what = ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if counts[kind]) or "nothing"
    licence = f", {service.licence}" if service.licence else ""
    name = service.title or service.name
    lines = [f"{name} <{service.endpoint}>{licence}", f"asked for: {what}"]
    if service.name == "geonames":
        lines.insert(1, "GeoNames has no SPARQL endpoint: Wikidata is asked for the identifiers it has of it (P1566)")
    return "\n".join(lines)


def _plan(items: Items, things: Sequence[Subject]) -> str:
    names, facts, kept = requests(items, things)
    return (
        f"would send {names} requests with names and up to {facts} on what is found to {items.service.endpoint}, "
        f"one at a time, {items.service.pause:g} s apart; {kept} are answered by the cache"
    )


def _summary(items: Items, rows: Sequence[Link], unfit: int) -> str:
    states = Counter(map(state_of, rows))
    return (
        f"{items.source.sent} requests: {states['proposed']} proposed, {states['open']} open, "
        f"{states['none']} without a match, {unfit} namesakes that do not fit"
    )


def register(app: typer.Typer) -> None:
    """Add the command to an application."""
    app.command("link")(link_command)
