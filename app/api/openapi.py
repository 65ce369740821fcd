"""The OpenAPI document: what FastAPI makes, with problems under their media type and examples."""

from collections.abc import Iterator
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from app.api import examples
from app.api.curating_examples import judgement_row
from app.api.errors import HOST_REFUSED, TOO_SLOW, UNAUTHORIZED
from app.api.errors import document as documented
from app.api.problem import MEDIA_TYPE, Failure
from app.api.schemas import JudgementRow
from app.api.security import SAFE_METHODS
from app.domain.article import ArticleRow

Json = dict[str, Any]

DESCRIPTION: Final = """
Entente reads English-language news and keeps what it says about diplomacy, span by span.

* A **claim** is what one span of one article says. A **fact** is what the claims about one
  happening, or one state, add up to. A **relationship** is a fact as the graph shows it.
* A plan is not a visit: the *status* is part of every fact, and of every relationship type.
* Times are [EDTF](https://www.loc.gov/standards/datetime/) with their first and last day; null
  means that no source says.
* Every list takes `limit` and `cursor` and answers `items`, `next_cursor` and `total`.
* Every failure is an [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) problem with a stable
  `code`. A parameter that is not known is an error, never ignored.
"""

TAGS: Final[list[Json]] = [
    {"name": "articles", "description": "Send articles, see what was read in them."},
    {"name": "entities", "description": "Leaders, countries, cities, organizations, summits."},
    {"name": "facts", "description": "What the claims add up to, with their spans."},
    {"name": "neighbors", "description": "What is one relationship away."},
    {"name": "check", "description": "Yes, no, or not stated."},
    {"name": "judgements", "description": "What people decide about entities and claims."},
    {"name": "changes", "description": "The log of what this service did."},
    {"name": "ontology", "description": "Kinds, statuses and relationship types."},
    {"name": "counts", "description": "The size of the graph."},
    {"name": "health", "description": "For whoever runs the service."},
]

TOKEN: Final[Json] = {
    "type": "http",
    "scheme": "bearer",
    "description": "`ENTENTE_WRITE_TOKEN` of the server, where one is set. Reading needs none.",
}

_METHODS: Final = ("get", "post", "put", "patch", "delete")


def install(app: FastAPI) -> None:
    """Make `app.openapi()` return the finished document; it is built once, on first use."""

    def document() -> Json:
        if app.openapi_schema is None:
            app.openapi_schema = _finish(
                get_openapi(
                    title=app.title,
                    version=app.version,
                    summary=app.summary,
                    description=app.description,
                    tags=app.openapi_tags,
                    routes=app.routes,
                )
            )
        return app.openapi_schema

    app.openapi = document  # type: ignore[method-assign]  # FastAPI's documented way to extend it


def operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    """Path, method and operation of every route in an OpenAPI document."""
    for path, item in document["paths"].items():
        for method in _METHODS:
            if method in item:
                yield path, method, item[method]


def _finish(document: Json) -> Json:
    document["components"]["schemas"].update(_body_schemas())
    document["components"]["securitySchemes"] = {"writeToken": TOKEN}
    answers = examples.responses()
    for path, method, operation in operations(document):
        if method.upper() not in SAFE_METHODS:
            _guard(operation)
        parameters = examples.parameters(operation["operationId"])
        for parameter in operation.get("parameters", []):
            if parameter["name"] in parameters:
                parameter["example"] = parameters[parameter["name"]]
        instance = path.format_map(parameters)
        for status, response in operation["responses"].items():
            if int(status) < 300:
                example = answers[operation["operationId"], int(status)]
                response["content"]["application/json"]["example"] = example
            else:
                _move_problem(int(status), response, instance)
    body = document["paths"]["/v1/articles"]["post"]["requestBody"]
    body["content"]["application/json"]["example"] = examples.row()
    body["content"]["application/x-ndjson"]["example"] = examples.row()
    body = document["paths"]["/v1/judgements"]["post"]["requestBody"]
    body["content"]["application/json"]["example"] = judgement_row()
    return document


def _guard(operation: Json) -> None:
    """Say of a write what the middlewares in `security` ask, and how they refuse."""
    # Or nothing: a server that only its own machine reaches needs no token.
    operation["security"] = [{"writeToken": []}, {}]
    refusals = [UNAUTHORIZED, HOST_REFUSED, *([TOO_SLOW] if "requestBody" in operation else [])]
    for status, response in documented(refusals).items():
        del response["model"]
        schema = {"$ref": "#/components/schemas/Problem"}
        response["content"] = {"application/json": {"schema": schema}}
        operation["responses"][str(status)] = response


def _body_schemas() -> Json:
    """The request bodies; FastAPI does not know them, because their routes read them."""
    _, schema = models_json_schema(
        [(ArticleRow, "validation"), (JudgementRow, "validation")],
        ref_template="#/components/schemas/{model}",
    )
    schemas: Json = schema["$defs"]
    return schemas


def _move_problem(status: int, response: Json, instance: str) -> None:
    """Put the schema of a failure under the media type that is really sent, with an example."""
    schema = response["content"].pop("application/json")["schema"]
    title, _, code = response["description"].split("; ")[0].rpartition(" (")
    kind = Failure(status, code.strip("`)"), title)
    example = kind.problem(
        detail="What went wrong and what to do, in a sentence.", instance=instance
    )
    response["content"][MEDIA_TYPE] = {"schema": schema, "example": example.model_dump(mode="json")}
