"""Three small ASGI middlewares: who may write, how much, and the safety headers of every answer."""

import asyncio
import ipaddress
import re
import secrets
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.errors import HOST_REFUSED, UNAUTHORIZED, failure_of
from app.api.problem import SAFETY_HEADERS
from app.domain.errors import TooLarge


class SafetyHeaders:
    """Adds `SAFETY_HEADERS` to every answer that does not have them."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and its answer back with the headers."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SAFETY_HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, with_headers)


SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
"""What changes nothing; everything else is a write, whatever route takes it."""

_HOST: Final = re.compile(r"(\[[0-9a-f:.]+\]|[^:\[\]]+)(:[0-9]*)?", re.IGNORECASE)


class WriteGuard:
    """Lets those write who may; it goes by method, so that no route can be forgotten.

    With a token: 401 unless the request carries it. Without one the server listens for this
    machine alone (`app.listener`), and 403 unless the request names it by a loopback name: a web
    page whose own name was turned to 127.0.0.1 could otherwise write from a visitor's browser.
    """

    def __init__(self, app: ASGIApp, *, token: str | None) -> None:
        self._app = app
        self._token = None if token is None else token.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it before its body is read."""
        if scope["type"] != "http" or scope["method"] in SAFE_METHODS:
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        # The rest of the body is not wanted.
        answer = {"Connection": "close"}
        if self._token is None:
            if all(map(is_loopback_host, headers.getlist("host"))):
                await self._app(scope, receive, send)
                return
            refusal = HOST_REFUSED.response(scope, _WRONG_HOST, headers=answer)
        else:
            if _carries(headers, self._token):
                await self._app(scope, receive, send)
                return
            answer["WWW-Authenticate"] = "Bearer"
            refusal = UNAUTHORIZED.response(scope, _NO_TOKEN, headers=answer)
        await refusal(scope, receive, send)


_NO_TOKEN: Final = (
    "writing here needs the header `Authorization: Bearer <token>` with the server's "
    "ENTENTE_WRITE_TOKEN; this request has none, or another"
)
_WRONG_HOST: Final = (
    "without ENTENTE_WRITE_TOKEN this server takes writes only at http://127.0.0.1 or "
    "http://localhost; set that token to write under another name"
)


def _carries(headers: Headers, token: bytes) -> bool:
    given = headers.getlist("authorization")
    scheme, _, credentials = given[0].partition(" ") if len(given) == 1 else ("", "", "")
    # In constant time: how long it takes tells nothing of how much was right.
    is_right = secrets.compare_digest(credentials.strip().encode(), token)
    return scheme.lower() == "bearer" and is_right


def is_loopback_host(header: str) -> bool:
    """Whether a Host header names this machine in a way that no name server has a say in."""
    match = _HOST.fullmatch(header.strip())
    name = match[1].strip("[]").lower() if match else ""
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


BODY_S: Final = 60.0
"""How long a body may take, whole; the largest allowed comes in it at 33 kB a second."""


class BodyLimit:
    """Refuses a body of more than `max_bytes` with 413, without holding it in memory.

    A declared length is judged before anything is read. A body sent in chunks is counted while it
    is read: the chunk that crosses the limit raises TooLarge in the reader. One that is not whole
    after `max_s` seconds raises HTTPException 408 there.
    """

    def __init__(self, app: ASGIApp, *, max_bytes: int, max_s: float = BODY_S) -> None:
        self._app = app
        self._max_bytes = max_bytes
        self._max_s = max_s

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with a bounded body, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if _declared_length(scope) > self._max_bytes:
            refusal = failure_of(TooLarge).response(
                scope, self._sentence(), headers={"Connection": "close"}
            )
            await refusal(scope, receive, send)
            return
        await self._app(scope, self._bounded(receive), send)

    def _bounded(self, receive: Receive) -> Receive:
        n_bytes = 0
        deadline: float | None = asyncio.get_running_loop().time() + self._max_s

        async def bounded() -> Message:
            nonlocal n_bytes, deadline
            try:
                async with asyncio.timeout_at(deadline):
                    message = await receive()
            except TimeoutError as error:
                raise HTTPException(
                    408,
                    f"the body was not complete after {self._max_s:g} s; send it faster",
                    headers={"Connection": "close"},
                ) from error
            if not message.get("more_body", False):
                # What comes after the body is the end of the connection: no haste with that.
                deadline = None
            n_bytes += len(message.get("body", b""))
            if n_bytes > self._max_bytes:
                raise TooLarge(self._sentence())
            return message

        return bounded

    def _sentence(self) -> str:
        return (
            f"the body has more than the {self._max_bytes} bytes of ENTENTE_MAX_BODY_BYTES; "
            "raise that setting or split the text"
        )


def _declared_length(scope: Scope) -> int:
    """Bytes by the Content-Length header; 0 where there is none or it is no number."""
    values = [value for name, value in scope["headers"] if name == b"content-length"]
    digits = values[0].strip().lstrip(b"0") if values else b""
    if not digits.isdigit():
        return 0
    # So that a header of many digits costs nothing; 20 digits are more than any limit.
    return int(digits[:20])
