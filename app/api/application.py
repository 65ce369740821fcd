"""The HTTP application without its store: routes, errors, limits and the OpenAPI document."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Final

from fastapi import Depends, FastAPI
from fastapi.routing import APIRoute

from app.api import errors, openapi
from app.api.deps import known_parameters
from app.api.routers import (
    articles,
    changes,
    check,
    console,
    counts,
    docs,
    entities,
    facts,
    health,
    judgements,
    neighbors,
    ontology,
)
from app.api.security import BodyLimit, SafetyHeaders, WriteGuard

Lifespan = Callable[[FastAPI], AbstractAsyncContextManager[None]]

_ROUTERS: Final = (
    articles,
    entities,
    facts,
    neighbors,
    check,
    judgements,
    changes,
    ontology,
    counts,
    health,
    docs,
)


def assemble(lifespan: Lifespan, *, max_body_bytes: int, write_token: str | None = None) -> FastAPI:
    """The application; its lifespan must set `app.state.store` to a `deps.Store`.

    Without a token only requests that name this machine as such may write.
    """
    app = FastAPI(
        title="Entente",
        version="1",
        summary="A diplomatic-event knowledge graph that never says more than its sources say.",
        description=openapi.DESCRIPTION,
        openapi_tags=openapi.TAGS,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        # `/v1/facts/` is an unknown path: a redirect would hide the mistake and lose a POST's body.
        redirect_slashes=False,
        dependencies=[Depends(known_parameters)],
        generate_unique_id_function=_operation_id,
    )
    app.state.max_body_bytes = max_body_bytes
    errors.install(app)
    app.add_middleware(BodyLimit, max_bytes=max_body_bytes)
    app.add_middleware(WriteGuard, token=write_token)
    app.add_middleware(SafetyHeaders)
    # Before the routers, so that nothing else can take the path.
    app.mount(docs.ASSETS, docs.assets(), name="assets")
    app.mount(console.CONSOLE, console.files(), name="console")
    for module in _ROUTERS:
        app.include_router(module.router)
    openapi.install(app)
    return app


def _operation_id(route: APIRoute) -> str:
    """Tag and function: generated clients read `articles_submit`, not the path spelled out."""
    tag = str(route.tags[0]) if route.tags else "page"
    return f"{tag}_{route.name}"
