"""The application: every page module's routes, one site, and headers on every answer."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from anyio.to_thread import current_default_thread_limiter
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from kg.answering.pool import Pool
from kg.serving import vendored
from kg.serving.headers import SecurityHeaders
from kg.serving.pages import awards, explore, front, links, map, matrix, node, query, questions, search, timeline
from kg.serving.protocol import data, description, reconcile, sparql
from kg.serving.rendering import HERE, page
from kg.serving.site import Site

PAGES = (front, search, awards, questions, timeline, map, matrix, node, query, explore, links, vendored)
PROTOCOL = (sparql, description, reconcile, data)


def routes() -> Sequence[BaseRoute]:
    """All routes of the site."""
    return [
        *(route for module in (*PAGES, *PROTOCOL) for route in module.routes),
        Mount("/static", StaticFiles(directory=HERE / "static"), name="static"),
    ]


def application(out: Path) -> Starlette:
    """The site of the build in a folder, as an ASGI application.

    Raises FileNotFoundError where no graph is there, ValueError where what is there is none.
    """
    site = Site(out)
    pool = Pool(lambda: (site.now.source, site.now.key))

    @asynccontextmanager
    async def living(_: Starlette) -> AsyncIterator[None]:
        # Who waits for the answer to a question holds a thread meanwhile: so many more, and pages have theirs
        current_default_thread_limiter().total_tokens += pool.limits.crowd
        yield
        pool.close()

    app = Starlette(
        lifespan=living,
        routes=routes(),
        middleware=[Middleware(SecurityHeaders), Middleware(GZipMiddleware, minimum_size=1000)],
        exception_handlers={HTTPException: failed, 500: broken},
    )
    app.state.site = site
    app.state.pool = pool
    return app


def failed(request: Request, error: Exception) -> Response:
    """The page for what is not there, or is asked in a wrong way."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    answer = page(request, "error.html", status, code=status, detail=getattr(error, "detail", ""))
    answer.headers.update(getattr(error, "headers", None) or {})
    return answer


def broken(request: Request, _: Exception) -> Response:
    """The page for a fault of ours: it says nothing of the inside."""
    return page(request, "error.html", 500, code=500, detail="")
