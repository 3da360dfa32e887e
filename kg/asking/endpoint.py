"""A SPARQL server, asked once and believed cautiously: POST, a name of our own, a deadline, JSON only, no redirects.

SPARQLWrapper makes the request. It does not send it, for it follows redirects to any address and starts its time-out
anew with every piece that arrives; nor does it read the answer, for it takes HTML with status 200 for a result.
Whoever asks more than once asks by way of `kg.asking.polite`.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from math import ceil
from ssl import SSLError
from typing import Any, Protocol
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from pyoxigraph import Literal, QueryBoolean, QueryResultsFormat, QuerySolutions, parse_query_results

from kg import __version__
from kg.sparql import check_query
from kg.store import QueryFailed, Solutions, Table

_JSON = ("application/sparql-results+json", "application/json")
_PIECE = 1 << 16


class EndpointFailed(OSError):
    """An endpoint that gave no answer that can be used; the message is one line and names the endpoint."""

    def __init__(self, line: str, *, status: int | None = None, wait: str | None = None, nobody: bool = False) -> None:
        super().__init__(line)
        self.status = status  # of the answer
        self.wait = wait  # its Retry-After: seconds or a date
        self.nobody = nobody  # nobody was reached: no network, no such host, no server


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
        return self.read(self.fetch(query))

    def fetch(self, query: str) -> bytes:
        """The answer to a SELECT or ASK as it came; raises what `select` raises."""
        if (form := check_query(query, local=False)) not in {"SELECT", "ASK"}:
            raise QueryFailed(f"{form}: an endpoint is asked for tables here, with SELECT or ASK")
        return self._within_time(lambda: self._fetch(query, form))

    def read(self, body: bytes) -> Solutions:
        """An answer that was fetched. Raises EndpointFailed for one that is not whole."""
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
            response: _Response = build_opener(_NoRedirect).open(self._request(query, form), timeout=ceil(self.timeout))
            try:
                return self._read(response, end)
            finally:
                response.close()
        except HTTPError as error:
            with error:  # keeps the connection open
                raise self._refused(error) from error
        except TimeoutError as error:
            raise self._failed(f"no answer within {self.timeout:g} seconds") from error
        except URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise self._failed(f"no answer within {self.timeout:g} seconds") from error
            nobody = not isinstance(error.reason, ConnectionResetError | BrokenPipeError | SSLError)
            raise self._failed(f"not reached: {error.reason}", nobody=nobody) from error
        except (HTTPException, ConnectionError) as error:
            raise self._failed(f"the connection broke: {type(error).__name__} {error}") from error

    def _request(self, query: str, form: str) -> Request:
        from SPARQLWrapper import JSON, POST, SPARQLWrapper  # takes 0.1 s, and brings rdflib along

        wrapper = SPARQLWrapper(self.url, agent=self.agent)
        wrapper.setOnlyConneg(True)
        wrapper.setMethod(POST)
        wrapper.setReturnFormat(JSON)
        wrapper.queryString, wrapper.queryType = query, form  # setQuery would guess the form, and warn
        request: Request = wrapper._createRequest()
        return request

    def _refused(self, error: HTTPError) -> EndpointFailed:
        """What an answer with another status than 200 says."""
        wait = error.headers.get("Retry-After") if error.headers else None
        if 300 <= error.code < 400:
            return self._failed(f"it sends on to {error.headers.get('Location')}: give that address", status=error.code)
        try:
            said = error.read(_PIECE).decode("utf-8", "replace").strip()
        except (HTTPException, OSError):
            said = ""
        line = f"status {error.code} {error.reason}" + (f"; asks to wait {wait}" if wait else "")
        return self._failed(f"{line}: {said}" if said else line, status=error.code, wait=wait)

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

    def _failed(self, reason: str, **details: Any) -> EndpointFailed:
        line = " ".join(f"{self.url}: {reason}".split())
        return EndpointFailed(line if len(line) <= 300 else line[:299] + "…", **details)


class _NoRedirect(HTTPRedirectHandler):
    """An endpoint that sends elsewhere is not followed: only addresses that somebody gave are asked."""

    def redirect_request(self, *_: object) -> None:
        return None
