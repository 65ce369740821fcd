"""HTTP connections that do not wait for ever for a request to be complete.

The server itself limits how long a connection may be idle between two requests, and
`app.api.security` how long a body may take; this is the part before the body.
"""

import asyncio
from typing import Any, Final

from uvicorn.protocols.http.h11_impl import H11Protocol

HEADERS_S: Final = 20.0
"""From the connection, or the first byte of a further request, to the end of its headers."""


class PromptProtocol(H11Protocol):
    """HTTP/1.1; closes a connection whose next request is not there within `headers_s`."""

    headers_s = HEADERS_S

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Wait on, for as long as what came does not make a request."""
        super().data_received(data)
        if self.cycle is None or self.cycle.response_complete:
            self._wait()
        else:
            self._wait_no_more()

    def connection_lost(self, exc: Exception | None) -> None:
        """Leave no timer behind."""
        self._wait_no_more()
        super().connection_lost(exc)

    def _wait(self) -> None:
        # Not anew with each byte.
        if self._deadline is None:
            self._deadline = self.loop.call_later(self.headers_s, self.transport.close)

    def _wait_no_more(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
