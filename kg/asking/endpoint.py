"""A SPARQL server, asked politely and believed cautiously: POST, a name of our own, a deadline, JSON only.

SPARQLWrapper sends the query; its own reading of the answer is not used: it takes HTML with status 200 for a result,
and its time-out starts anew with every piece that arrives.
"""

import threading
import time
from ast import literal_eval
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from math import ceil
from typing import Protocol
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from pyoxigraph import Literal, QueryBoolean, QueryResultsFormat, QuerySolutions, parse_query_results

from kg import __version__
from kg.graph.sparql import check_query
from kg.store import QueryFailed, Solutions, Table

_JSON = ("application/sparql-results+json", "application/json")
_PIECE = 1 << 16


class EndpointFailed(OSError):
    """An endpoint that gave no answer that can be used; the message is one line and names the endpoint."""


class _Response(Protocol):
    headers: HTTPMessage

    def read1(self, size: int, /) -> bytes:
        """At most so many bytes, without waiting for all of them."""

    def close(self) -> None:
        """Let the connection go."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A SPARQL 1.1 endpoint.

    `contact` (an address at which the operator of the endpoint can reach you) goes into the User-Agent.

    Raises ValueError for an address that is not http(s), or that holds a password.
    """

    url: str
    contact: str | None = None
    timeout: float = 30.0  # seconds for the whole answer
    most_bytes: int = 256 << 20

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError(f"'{self.url}' is no http(s) address of an endpoint")
        if parts.username or parts.password:
            raise ValueError(f"the address of {parts.hostname} holds a user name or password: leave them out")

    @property
    def agent(self) -> str:
        """The User-Agent."""
        contact = " ".join((self.contact or "").split())
        return f"vinhdanh/{__version__} (+{contact})" if contact else f"vinhdanh/{__version__}"

    def select(self, query: str) -> Solutions:
        """Ask a SELECT or ASK; an ASK has one column, `answer`.

        Raises EndpointFailed; QueryRefused and QueryFailed for what is neither.
        """
        if (form := check_query(query, local=False)) not in {"SELECT", "ASK"}:
            raise QueryFailed(f"{form}: an endpoint is asked for tables here, with SELECT or ASK")
        body = self._within_time(lambda: self._fetch(query, form))
        results, reason = None, "its answer is no SPARQL JSON"
        try:
            results = parse_query_results(body, format=QueryResultsFormat.JSON)
            if isinstance(results, QueryBoolean):
                return Solutions(("answer",), ((Literal(bool(results)),),))
            if isinstance(results, QuerySolutions):
                return Solutions(tuple(one.value for one in results.variables), tuple(tuple(row) for row in results))
        except (SyntaxError, ValueError) as error:
            reason = f"its answer is no whole SPARQL JSON: {error}"
        # An error keeps what stood here when it was raised, and half-read results must not end in another thread.
        del results
        raise self._failed(reason)

    def rows(self, query: str) -> Table:
        """Ask a SELECT or ASK and get Python values; raises what `select` raises."""
        return Table.of(self.select(query))

    def _fetch(self, query: str, form: str) -> bytes:
        end = time.monotonic() + self.timeout
        try:
            response = self._send(query, form)
            try:
                return self._read(response, end)
            finally:
                response.close()
        except HTTPError as error:
            with error:
                raise self._failed(_status(error)) from error
        except TimeoutError as error:
            raise self._failed(f"no answer within {self.timeout:g} seconds") from error
        except URLError as error:
            reason = error.reason
            late = isinstance(reason, TimeoutError)
            raise self._failed(f"no answer within {self.timeout:g} seconds" if late else f"{reason}") from error
        except (HTTPException, ConnectionError) as error:
            raise self._failed(f"the connection broke: {type(error).__name__} {error}") from error

    def _send(self, query: str, form: str) -> _Response:
        from SPARQLWrapper import JSON, POST, SPARQLWrapper  # takes 0.1 s, and brings rdflib along
        from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

        wrapper = SPARQLWrapper(self.url, agent=self.agent)
        wrapper.setOnlyConneg(True)
        wrapper.setMethod(POST)
        wrapper.setReturnFormat(JSON)
        wrapper.setTimeout(ceil(self.timeout))
        wrapper.queryString, wrapper.queryType = query, form  # setQuery would guess the form, and warn
        try:
            response: _Response = wrapper.query().response
        except SPARQLWrapperException as error:
            cause = error.__context__
            if not isinstance(cause, HTTPError):
                raise self._failed(str(error)) from error
            with cause:  # SPARQLWrapper leaves the connection open
                raise self._failed(_status(cause, _said(error))) from error
        return response

    def _read(self, response: _Response, end: float) -> bytes:
        kind = response.headers.get_content_type()
        if kind not in _JSON:
            raise self._failed(f"it answers with {kind}, not with SPARQL JSON: is this the address of an endpoint?")
        pieces, size = [], 0
        while piece := response.read1(_PIECE):
            pieces.append(piece)
            size += len(piece)
            if size > self.most_bytes:
                raise self._failed(f"its answer is longer than {self.most_bytes >> 20} MB: narrow the question")
            if time.monotonic() > end:
                raise TimeoutError
        return b"".join(pieces)

    def _within_time(self, fetch: Callable[[], bytes]) -> bytes:
        """Wait for an answer no longer than the deadline, whatever the server does: drip its headers, say nothing."""
        answer: list[bytes | BaseException] = []

        def run() -> None:
            try:
                answer.append(fetch())
            except BaseException as error:
                answer.append(error)

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        thread.join(self.timeout + 0.2)  # the reading thread, if it can, ends first and closes the connection
        if not answer:
            raise self._failed(f"no answer within {self.timeout:g} seconds")
        if isinstance(answer[0], BaseException):
            raise answer[0]
        return answer[0]

    def _failed(self, reason: str) -> EndpointFailed:
        line = " ".join(f"{self.url}: {reason}".split())
        return EndpointFailed(line if len(line) <= 300 else line[:299] + "…")


def _status(error: HTTPError, said: str = "") -> str:
    wait = error.headers.get("Retry-After") if error.headers else None
    line = f"status {error.code} {error.reason}"
    return line + (f"; asks to wait {wait}" if wait else "") + (f": {said}" if said else "")


def _said(error: Exception) -> str:
    """What the server wrote, out of SPARQLWrapper's own sentence, which shows it as Python writes bytes."""
    shown = str(error).partition("Response:\n")[2]
    try:
        return str(literal_eval(shown).decode("utf-8", "replace"))
    except (ValueError, SyntaxError, AttributeError):
        return shown
