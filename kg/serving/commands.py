"""The command `serve` of the command line; `kg/cli.py` registers it."""

from pathlib import Path
from typing import Annotated

import typer

from kg.build_commands import fail


def serve_command(
    out: Annotated[Path, typer.Argument(help="folder of a build")] = Path("out"),
    host: Annotated[str, typer.Option(help="address to listen on; 0.0.0.0 lets others in")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="port to listen on")] = 8000,
) -> None:
    """Serve a build as a site and a SPARQL endpoint, until Ctrl-C."""
    import uvicorn

    from kg.serving.app import application

    try:
        app = application(out)
    except (OSError, ValueError) as error:
        raise fail(error) from error
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)


def register(app: typer.Typer) -> None:
    """Add the command to an application."""
    app.command("serve")(serve_command)
