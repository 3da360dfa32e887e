"""Libraries of others that pages use, served from here: packed once, kept by browsers, as a version never changes."""

import gzip
from functools import cache
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

FOLDER = Path(__file__).parent / "static" / "vendor"
TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".md": "text/plain; charset=utf-8"}
_FOR_EVER = "public, max-age=31536000, immutable"


@cache
def _packed(name: str) -> bytes:
    return gzip.compress((FOLDER / name).read_bytes(), 9, mtime=0)


@cache
def names() -> frozenset[str]:
    """The files there are."""
    return frozenset(path.name for path in FOLDER.iterdir() if path.suffix in TYPES)


def vendored(request: Request) -> Response:
    """One file, packed where the browser takes that."""
    name = str(request.path_params["name"])
    if name not in names():
        raise HTTPException(404)
    headers = {"Cache-Control": _FOR_EVER, "Vary": "Accept-Encoding", "Content-Type": TYPES[Path(name).suffix]}
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(_packed(name), headers={**headers, "Content-Encoding": "gzip"})
    return Response((FOLDER / name).read_bytes(), headers=headers)


routes = [Route("/static/vendor/{name}", vendored, name="vendored")]
