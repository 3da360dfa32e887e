"""A sheet → PNG, by resvg: small, permissively licensed, without a system library, and the same bytes every time."""

DOTS = 300.0  # an inch, as printers want them


class NoPainter(RuntimeError):
    """The library that paints is not installed."""


def png(svg: str) -> bytes:
    """Return an SVG as PNG, painted with the fonts of this machine.

    Raises NoPainter.
    """
    try:
        from resvg_py import svg_to_bytes
    except ModuleNotFoundError as error:
        raise NoPainter("PNG needs resvg-py: pip install 'vinhdanh[print]', or take --format svg") from error
    return bytes(svg_to_bytes(svg_string=svg, dpi=DOTS))
