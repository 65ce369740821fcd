"""The page for people works without any other server."""

import re

from fastapi import FastAPI
from fastapi.testclient import TestClient


def test_the_bare_address_leads_to_the_docs(client: TestClient) -> None:
    response = client.get("/")

    assert response.status_code == 307
    assert response.headers["location"] == "/docs"


def test_the_page_loads_nothing_from_elsewhere(client: TestClient) -> None:
    html = client.get("/docs").text

    loaded = re.findall(r'(?:src|href)="([^"]+)"', html)
    assert len(loaded) == 3
    assert not re.search(r"(https?:)?//\w", re.sub(r"<!--.*?-->", "", html))
    for address in loaded:
        assert client.get(address).status_code == 200, address
    assert '"validatorUrl": null' in html


def test_the_page_reads_the_document_from_here(client: TestClient) -> None:
    html = client.get("/docs").text

    address = re.search(r"url: '([^']+)'", html)
    assert address is not None
    assert client.get(address[1]).json()["openapi"].startswith("3.1")


def test_the_styles_load_nothing_from_elsewhere(client: TestClient) -> None:
    css = client.get("/docs/assets/swagger-ui.css").text

    assert not re.search(r"url\(['\"]?(https?:)?//", css)
    assert "@import" not in css


def test_behind_a_proxy_all_addresses_have_its_prefix(app: FastAPI) -> None:
    with TestClient(app, root_path="/entente", follow_redirects=False) as client:
        assert client.get("/").headers["location"] == "/entente/docs"
        html = client.get("/docs").text

    assert 'src="/entente/docs/assets/swagger-ui-bundle.js"' in html
    assert "url: '/entente/openapi.json'" in html
