"""A page from its template: words in the reader's language, links that keep it, names and dates as people say them."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlencode, urlsplit

import jinja2
from markupsafe import Markup, escape
from pyoxigraph import Literal, NamedNode
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kg.resources import from_yaml
from kg.serving.site import served_to

HERE = Path(__file__).parent
LANGUAGES = ("vi", "en")
_LETTERS = re.compile(r"(%[89A-F][0-9A-F])+")  # beyond ASCII, percent-encoded


@cache
def words() -> Mapping[str, Mapping[str, str]]:
    """The words of all pages by key, of `words/*.yaml`.

    Raises ValueError for a key that two files have, or that lacks a language.
    """
    found: dict[str, Mapping[str, str]] = {}
    for file in sorted((HERE / "words").glob("*.yaml")):
        for key, said in from_yaml(file.read_text(encoding="utf-8")).items():
            if key in found or set(said) != set(LANGUAGES):
                raise ValueError(f"{file.name}: '{key}' is there already, or is not said in {' and '.join(LANGUAGES)}")
            found[key] = said
    return found


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["day"] = day
    environment.filters["number"] = number
    environment.filters["key_of"] = lambda iri, view: view.key(iri)
    return environment


class View:
    """What a template may ask for one request: `v.say`, `v.link`, `v.name`, `v.href`."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.served = served_to(request)
        asked = request.query_params.get("lang", LANGUAGES[0])
        self.lang = asked if asked in LANGUAGES else LANGUAGES[0]

    def say(self, key: str, **values: object) -> str:
        """The words for a key, with values in their gaps: `say('found', count=3)`."""
        return words()[key][self.lang].format(**values)

    def link(self, path: str, **parameters: object) -> str:
        """An address on this site, in the language of this page; a parameter that is None or '' is left out."""
        return _address(quote(path, safe="/-._~,()'%"), {**parameters, "lang": self._lang()})

    def here(self, **changes: object) -> str:
        """The address of this page with some parameters changed, in the order they stand in; None takes one out."""
        given = dict.fromkeys(self.request.query_params)
        asked = {key: changes.get(key, self.request.query_params.getlist(key)) for key in given}
        return _address(quote(self.request.url.path, safe="/-._~,()'%"), asked | changes)

    def name(self, iri: str) -> str:
        """What a node is called, in the language of this page."""
        return self.served.catalogue.name(iri, self.lang)

    def href(self, iri: str) -> str | None:
        """Where a node or an outside address leads: a page here, an http(s) address, else nowhere."""
        path = self.served.path(iri)
        if path is not None:
            return self.link("/page/" + path)
        return iri if urlsplit(iri).scheme in {"http", "https"} else None

    def node(self, iri: str) -> Markup:
        """The name of a node, linked to its page."""
        path = self.served.path(iri)
        has_page = path is None or path.startswith(("group/", "post/")) or iri in self.served.catalogue.kinds
        href = self.href(iri) if has_page else None
        name = escape(self.name(iri))
        return Markup('<a href="{}">{}</a>').format(href, name) if href else Markup("<span>{}</span>").format(name)

    @property
    def search(self) -> str:
        """What follows the path in the address of this page, with its '?'; '' for nothing."""
        return f"?{self.request.url.query}" if self.request.url.query else ""

    def key(self, iri: str) -> str:
        """What a node is called in an address of this site: its path, letters as they are read, '%2F' as it is."""
        return _LETTERS.sub(lambda letters: unquote(letters[0]), self.served.path(iri) or "")

    def has(self, key: str) -> bool:
        """Whether there are words for a key."""
        return key in words()

    def text(self, value: NamedNode | Literal) -> str:
        """A value in words: the name of a node that has one, else what it is written as."""
        named = isinstance(value, NamedNode) and value.value in self.served.catalogue.names
        return self.name(value.value) if named else value.value

    def hint(self, iri: str) -> str:
        """What tells a node from its namesakes: the end of its address, letters as they are read."""
        return unquote((self.served.path(iri) or iri).partition("/")[2])

    def graph_name(self, graph: str) -> str:
        """A named graph without the base of the build."""
        return unquote(graph.removeprefix(f"{self.served.base}graph/"))

    def _lang(self) -> str | None:
        return None if self.lang == LANGUAGES[0] else self.lang


def page(request: Request, template: str, status: int = 200, **context: Any) -> Response:
    """A page from `templates/NAME.html`."""
    view = View(request)
    text = _environment().get_template(template).render(v=view, say=view.say, lang=view.lang, **context)
    return HTMLResponse(text, status, headers={"Vary": "Accept", "Content-Language": view.lang})


def day(date: str) -> Markup:
    """A date as people write it, with the one that programs read: as precise as it is known.

    >>> print(day("2023-12-22"), day("2023-12"))
    <time datetime="2023-12-22">22/12/2023</time> <time datetime="2023-12">12/2023</time>
    """
    return Markup('<time datetime="{}">{}</time>').format(date, "/".join(reversed(date.split("-"))))


def number(count: int, lang: str) -> str:
    """A number in groups of three digits, as the language writes it.

    >>> number(24367, "vi"), number(24367, "en")
    ('24.367', '24,367')
    """
    return f"{count:,}".replace(",", "." if lang == LANGUAGES[0] else ",")


def _address(path: str, parameters: Mapping[str, object]) -> str:
    pairs = [
        (key, str(one))
        for key, value in parameters.items()
        for one in (value if isinstance(value, list | tuple) else [value])
        if one not in (None, "")
    ]
    return path + (f"?{urlencode(pairs, quote_via=quote)}" if pairs else "")
