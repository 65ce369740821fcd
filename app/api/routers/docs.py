"""The page for people at `/docs`, with all its files served from here: it works offline."""

from typing import Final

from fastapi import APIRouter, Request
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles

DOCS: Final = "/docs"
ASSETS: Final = "/docs/assets"

router = APIRouter(include_in_schema=False)


def assets() -> StaticFiles:
    """Swagger UI as the package `fastapi-offline` ships it.

    Only its files are used: FastAPI's own page would load them from another company's server.
    """
    return StaticFiles(packages=[("fastapi_offline", "static")])


@router.get("/")
async def root(request: Request) -> RedirectResponse:
    """Leads a person who opens the bare address to the documentation."""
    return RedirectResponse(f"{request.scope.get('root_path', '')}{DOCS}")


@router.get(DOCS)
async def page(request: Request) -> HTMLResponse:
    """The OpenAPI document as a page to read and to try."""
    root = request.scope.get("root_path", "")
    return get_swagger_ui_html(
        openapi_url=f"{root}{request.app.openapi_url}",
        title=request.app.title,
        swagger_js_url=f"{root}{ASSETS}/swagger-ui-bundle.js",
        swagger_css_url=f"{root}{ASSETS}/swagger-ui.css",
        swagger_favicon_url=f"{root}{ASSETS}/favicon.png",
        # Its validator badge would send the document's address to a third party.
        swagger_ui_parameters={"validatorUrl": None, "defaultModelsExpandDepth": 0},
    )
