"""The OpenAPI document is a promise: complete, and changed only on purpose.

After a change on purpose: `ENTENTE_RENEW_OPENAPI=1 .venv/bin/pytest tests/api/test_openapi.py`,
and read the difference before it is committed.
"""

import json
import os
import re
from pathlib import Path
from typing import Any, Final

import pytest
from fastapi import FastAPI
from pydantic import TypeAdapter

from app.api import examples, openapi, schemas
from app.domain import views
from app.domain.article import Article, ArticleRow

SNAPSHOT: Final = Path(__file__).with_name("openapi.json")


@pytest.fixture
def document(app: FastAPI) -> dict[str, Any]:
    return app.openapi()


def test_the_document_is_the_snapshot(document: dict[str, Any]) -> None:
    text = json.dumps(document, indent=1, ensure_ascii=False) + "\n"
    if os.environ.get("ENTENTE_RENEW_OPENAPI"):
        SNAPSHOT.write_text(text, encoding="utf-8")

    assert json.loads(SNAPSHOT.read_text(encoding="utf-8")) == json.loads(text)


def test_every_route_is_documented_with_its_failures(document: dict[str, Any]) -> None:
    for path, method, operation in openapi.operations(document):
        name = f"{method} {path}"
        assert operation["summary"], name
        assert len(operation["description"]) > 40, name
        statuses = set(operation["responses"])
        assert {"422", "500"} <= statuses, name
        if operation["tags"] != ["ontology"] and path != "/healthz":
            assert "503" in statuses, name
        if "{" in path:
            assert "404" in statuses, name


def test_every_failure_is_a_problem_under_its_media_type(document: dict[str, Any]) -> None:
    for path, _, operation in openapi.operations(document):
        for status, response in operation["responses"].items():
            if int(status) < 300:
                continue
            assert list(response["content"]) == ["application/problem+json"], path
            content = response["content"]["application/problem+json"]
            assert content["schema"] == {"$ref": "#/components/schemas/Problem"}
            assert content["example"]["status"] == int(status)
            assert f"`{content['example']['code']}`" in response["description"]
    assert "HTTPValidationError" not in document["components"]["schemas"]


def test_operation_ids_are_tag_and_function(document: dict[str, Any]) -> None:
    found = [operation["operationId"] for *_, operation in openapi.operations(document)]

    assert len(found) == len(set(found))
    for *_, operation in openapi.operations(document):
        assert re.fullmatch(rf"{operation['tags'][0]}_[a-z]+", operation["operationId"])


def test_every_tag_is_described(document: dict[str, Any]) -> None:
    used = {operation["tags"][0] for *_, operation in openapi.operations(document)}

    assert used == {tag["name"] for tag in document["tags"]}


def test_every_parameter_is_described_with_an_example(document: dict[str, Any]) -> None:
    for path, _, operation in openapi.operations(document):
        for parameter in operation.get("parameters", []):
            assert parameter["description"], (path, parameter["name"])
            if parameter["name"] not in {"limit", "cursor", "depth"}:
                assert "example" in parameter, (path, parameter["name"])


MODELS: Final[dict[str, Any]] = {
    "articles_submit": schemas.Submitted | schemas.SubmittedBatch,
    "articles_retry": schemas.Submitted,
    "articles_withdraw": views.Tombstone,
    "articles_reinstate": views.Tombstone,
    "judgements_make": views.JudgementView,
    "judgements_index": views.Page[views.JudgementView],
    "judgements_read": views.JudgementView,
    "judgements_revoke": views.JudgementView,
    "changes_index": views.Page[views.Change],
    "articles_index": views.Page[views.ArticleSummary],
    "articles_read": views.ArticleView,
    "articles_claims": views.Page[views.ClaimView],
    "entities_index": views.Page[views.EntitySummary],
    "entities_read": views.EntityView,
    "facts_index": views.Page[views.FactSummary],
    "facts_read": views.FactView,
    "neighbors_read": views.Page[views.Neighbor],
    "check_read": views.CheckAnswer,
    "ontology_read": schemas.OntologyView,
    "counts_read": views.Counts,
    "health_alive": schemas.Health,
    "health_ready": schemas.Readiness,
}


def test_every_answer_has_an_example_that_fits_its_model(document: dict[str, Any]) -> None:
    for *_, operation in openapi.operations(document):
        model = MODELS[operation["operationId"]]
        for status, response in operation["responses"].items():
            if int(status) < 300:
                example = json.dumps(response["content"]["application/json"]["example"])
                TypeAdapter(model).validate_json(example, strict=False)


def test_the_example_body_is_the_first_seed(document: dict[str, Any]) -> None:
    body = document["paths"]["/v1/articles"]["post"]["requestBody"]["content"]["application/json"]

    article = Article.from_row(ArticleRow.model_validate(body["example"]))

    assert article.text.lstrip().startswith("date 2024-11-19 Russian President Vladimir Putin")


def test_the_examples_quote_the_seeds() -> None:
    for claim in (examples.planned_visit(), examples.no_member()):
        source = examples.article(str(claim.source_id))
        assert source.text[claim.start : claim.end] == claim.quote


def test_output_models_have_no_defaults(document: dict[str, Any]) -> None:
    """A field with a default would be optional to a client, who would test for it for nothing."""
    for name, schema in document["components"]["schemas"].items():
        if name != "ArticleRow" and schema["type"] == "object":
            assert set(schema.get("required", [])) == set(schema["properties"]), name
