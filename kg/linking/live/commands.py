"""`kg link --live`: the things of a build are asked for at a service, and what it knows becomes candidates."""

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

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
from kg.linking.live.standing import HERE, STATES, linked, standing
from kg.linking.live.subjects import Subject, subjects
from kg.linking.mappings import Link, link_sets
from kg.store import Graph

_SPACES = {"wikidata": "http://www.wikidata.org/entity/", "dbpedia": "http://dbpedia.org/resource/"}
INCOMPLETE = 3  # exit code: the service could not be asked, or not to the end


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked of whom: the options of the command."""

    out: Path
    live: str
    kinds: Sequence[str] = ()
    limit: int | None = None
    contact: str = ""
    shape: str | None = None
    dry_run: bool = False
    timeout: float = 60.0

    def items(self) -> Items:
        """The service, ready to be asked; ends the program where it is not known or may not be asked."""
        try:
            settings = Settings.of(self.out)
            service = settings.service(self.live, self.shape)
            if unknown := set(self.kinds) - set(KINDS):
                raise NoService(f"--kind {', '.join(sorted(unknown))}: one of {', '.join(KINDS)}")
            who = None if self.dry_run else checked_contact(self.contact or settings.contact, service)
            endpoint = Endpoint(service.endpoint, who, self.timeout)
        except (OSError, ValueError) as error:
            end(str(error), 2)
        cache = Cache(self.out / CACHE)
        return Items(service, Polite(endpoint, cache, pause=service.pause, send=not self.dry_run))


def ask_live(asking: Asking) -> None:
    """Ask a service for the things of a build; ends the program with INCOMPLETE where that could not be done."""
    items = asking.items()
    possible = set(items.service.kinds)
    wanted = set(asking.kinds) & possible if asking.kinds else possible - {"person"}
    try:
        every = subjects(Graph.open(asking.out), wanted)
        old = read_candidates(asking.out / NAME)
    except (OSError, ValueError) as error:
        end(str(error), 1)
    space = items.service.identifier.prefix if items.service.identifier else _SPACES.get(items.service.shape)
    known = [one for one in every if space and any(there.startswith(space) for there in one.linked)]
    things = [one for one in every if one not in known][: asking.limit]
    typer.echo(_heading(items.service, things))
    if known:
        typer.echo(f"not asked for: {len(known)} that are linked there already")
    if asking.dry_run:
        typer.echo(_plan(items, things))
        return
    _ask(asking.out, items, things, old)


def check_links(asking: Asking) -> None:
    """Ask a service whether the items that reviewed links lead to are still there, and what they were made into."""
    items = asking.items()
    if (space := _SPACES.get(items.service.shape)) is None or items.service.identifier is not None:
        end(f"--check: {items.service.name} is not what our links lead to; wikidata, qlever and dbpedia are", 2)
    known = dict(list(linked(link_sets(), space).items())[: asking.limit])
    requests = -(-len(known) // items.service.batch)
    typer.echo(f"{items.service.title or items.service.name} <{items.service.endpoint}>: {len(known)} items linked to")
    if asking.dry_run:
        typer.echo(f"would send {requests} requests at most, and as many again for items that were moved")
        return
    counts: Counter[str] = Counter()
    try:
        for one in standing(items, known):
            counts[one.state] += 1
            if one.state != HERE or one.note:
                typer.echo(str(one))
    except EndpointFailed as error:
        end(_failure(items, error, f"{counts.total()} of {len(known)} items were asked for"), INCOMPLETE)
    typer.echo(f"{items.source.sent} requests: " + ", ".join(f"{counts[state]} {state}" for state in STATES))


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
            _progress(asked, len(things))
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
    end(_failure(items, failure, kept), INCOMPLETE)


def _progress(asked: int, of: int) -> None:
    """How far it is, on a terminal: with pauses between requests a large graph takes minutes."""
    if sys.stderr.isatty():
        typer.echo(f"\r{asked} of {of}" + ("" if asked < of else "\r" + " " * 24 + "\r"), err=True, nl=False)


def _failure(items: Items, failure: BaseException, kept: str) -> str:
    reason = "no network, or nobody there: " if getattr(failure, "nobody", False) else ""
    return f"{items.service.name}: {reason}{failure}; {kept}"


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
