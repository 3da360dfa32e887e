"""What a program sends: parameters and bodies, no longer and no slower than is allowed."""

import asyncio
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

FORM = "application/x-www-form-urlencoded"
MOST_FIELDS = 200
SECONDS = 10.0  # for a request to arrive

Fields = list[tuple[str, str]]


class Wrong(Exception):
    """A request that cannot be answered: a status, and why."""

    def __init__(self, status: int, why: str, **headers: str) -> None:
        super().__init__(why)
        self.status = status
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def fields_of(text: bytes, most: int) -> Fields:
    """Name and value of each parameter of an address or a form. Raises Wrong."""
    if len(text) > most:
        raise Wrong(414, f"an address of more than {most >> 10} kB: send the query by POST")
    try:
        return parse_qsl(
            text.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS, encoding="utf-8"
        )
    except UnicodeDecodeError as error:
        raise Wrong(400, "the request is no UTF-8") from error
    except ValueError as error:
        raise Wrong(400, f"more than {MOST_FIELDS} parameters") from error


async def body_of(request: Request, most: int) -> bytes:
    """The body of a request. Raises Wrong."""
    pieces, length = [], 0
    try:
        async with asyncio.timeout(SECONDS):
            async for piece in request.stream():
                length += len(piece)
                if length > most:
                    raise Wrong(413, f"a request of more than {most >> 10} kB")
                pieces.append(piece)
    except (TimeoutError, ClientDisconnect) as error:
        raise Wrong(408, "the request did not arrive in time") from error
    return b"".join(pieces)
