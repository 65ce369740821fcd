"""Two small ASGI middlewares: no body without a bound, no answer without its safety headers."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.errors import failure_of
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


class BodyLimit:
    """Refuses a body of more than `max_bytes` with 413, without holding it in memory.

    A declared length is judged before anything is read. A body sent in chunks is counted while it
    is read: the chunk that crosses the limit raises TooLarge in the reader.
    """

    def __init__(self, app: ASGIApp, *, max_bytes: int) -> None:
        self._app = app
        self._max_bytes = max_bytes

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
        await self._app(scope, self._counted(receive), send)

    def _counted(self, receive: Receive) -> Receive:
        n_bytes = 0

        async def bounded() -> Message:
            nonlocal n_bytes
            message = await receive()
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
