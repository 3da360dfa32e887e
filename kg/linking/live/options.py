"""The options of `kg link --live`: apart, so that the command line knows them before it loads what asks."""

from typing import Annotated

import typer

from kg.asking.services import KINDS

LiveOption = Annotated[str | None, typer.Option("--live", help="a service to ask (wikidata, qlever, …), or an address")]
KindOption = Annotated[
    list[str] | None, typer.Option("--kind", help=f"what to ask for: {', '.join(KINDS)}; people only if named here")
]
LimitOption = Annotated[int | None, typer.Option("--limit", min=1, help="ask for so many things only")]
ContactOption = Annotated[str, typer.Option("--contact", help="your mail or web address, for the service's operator")]
DryOption = Annotated[bool, typer.Option("--dry-run", help="say what would be sent to whom, and send nothing")]
CheckOption = Annotated[bool, typer.Option("--check", help="only ask whether what our links lead to is still there")]
ShapeOption = Annotated[
    str | None, typer.Option("--shape", help="how an endpoint's data are written: wikidata, dbpedia, geonames, labels")
]
TimeOption = Annotated[float, typer.Option("--timeout", min=0.1, help="seconds to wait for an answer")]
