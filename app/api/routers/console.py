"""The console's style, guide and queries at `/console/`, for the Neo4j Browser of a compose file.

The Browser reads them from its own origin, so these answers alone may be read by other origins:
by those on a loopback address, where such a Browser is. They are the same for everybody.
"""

from typing import Final

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from app.console.assets import GUIDE, assets

CONSOLE: Final = "/console"
LOOPBACK: Final = r"https?://(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?"

# The guide is HTML that other programs show: opened by itself, it runs nothing and loads nothing.
_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
)


def files() -> ASGIApp:
    """Serves the files, with the answers that a Browser on a loopback address needs."""
    return CORSMiddleware(
        _serve,
        allow_origin_regex=LOOPBACK,
        allow_methods=["GET", "HEAD"],
        # Neo4j's Browser sends these two with its request for a guide.
        allow_headers=["Cache-Control", "Pragma"],
        max_age=600,
    )


async def _serve(scope: Scope, receive: Receive, send: Send) -> None:
    """One file; 404 for another name, 405 for another method."""
    name = str(scope["path"]).removeprefix(f"{scope['root_path']}/") or GUIDE
    asset = assets().get(name)
    if asset is None:
        raise HTTPException(404)
    if scope["method"] not in {"GET", "HEAD"}:
        raise HTTPException(405, headers={"Allow": "GET, HEAD"})
    # Kept by whoever likes, and asked for anew each time: it changes with the version.
    headers = {
        "Cache-Control": "no-cache",
        "ETag": asset.etag,
        "Content-Security-Policy": _POLICY,
    }
    if asset.etag in Headers(scope=scope).get("if-none-match", ""):
        await Response(status_code=304, headers=headers)(scope, receive, send)
        return
    response = Response(asset.content, media_type=asset.media_type, headers=headers)
    await response(scope, receive, send)
