"""The front page: search, questions, what the graph holds, the latest awards."""

from collections import Counter

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.asking import questions
from kg.serving.rendering import page
from kg.serving.site import Site

LATEST = 10


def front(request: Request) -> Response:
    """The front page."""
    site: Site = request.app.state.site
    catalogue = site.now.catalogue
    return page(
        request,
        "front.html",
        questions=questions(),
        counts=Counter(catalogue.kinds.values()),
        latest=[act for act in catalogue.acts if act.date][:LATEST],
    )


routes = [Route("/", front, name="front")]
