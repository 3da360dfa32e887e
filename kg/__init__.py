"""Vinh Danh: documents in, a graph of who awarded whom out, each statement with the words it rests on."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kg.opening import Build

__version__ = "0.1.0"


def open(out: "Path | str" = "out", *, lang: str = "vi") -> "Build":
    """Open a build: `kg.open("out").ask("who-awarded-whom", giver="Bộ Công an")`, `.graph`, `.show("Bộ Công an")`.

    Raises FileNotFoundError where no graph is there, ValueError where the file is none.
    """
    from kg.opening import Build  # whoever wants but a part of the package waits for nothing else

    return Build(out, lang=lang)
