# The routine commands, the same here and in .ci/run. `make` alone lists them.

# The first of these that is new enough makes .venv; `make PYTHON=... install` names another.
PYTHON ?= python3.11 python3.12 python3.13 python3.14 python3 python
GOLD ?= ../shared/gold
CORPUS ?= $(wildcard ../shared/corpus/*.jsonl.gz)

BIN := .venv/bin
RUNTIME := .venv/.runtime-installed
DEV := .venv/.dev-installed

UV_LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run install test lint types lint-imports check lock settings eval train bench bench-store neo4j screenshots clean

help:  ## list these commands
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(RUNTIME)  ## install what is needed, serve on 127.0.0.1:8000 with the seed articles, until Ctrl-C
	@exec $(BIN)/entente serve --ingest seeds/articles

install: $(DEV)  ## make .venv with everything that the other commands need

test: $(DEV)  ## run the whole test suite, against both stores
	$(BIN)/pytest

lint: $(DEV)  ## check rules and format of the code
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(DEV)  ## check types
	$(BIN)/mypy
	$(BIN)/basedpyright app/graph

lint-imports: $(DEV)  ## check which module may import which
	$(BIN)/lint-imports

check: lint types lint-imports test  ## all four

lock: $(DEV)  ## write the two requirements files anew from pyproject.toml
	$(UV_LOCK) --extra build -o requirements.txt
	$(UV_LOCK) --extra build --extra dev -o requirements-dev.txt

settings: $(DEV)  ## write docs/settings.md anew from app/settings.py
	$(BIN)/python -m app.settings_page > docs/settings.md

eval: $(DEV)  ## score the pipeline on every gold set in GOLD (../shared/gold)
	$(BIN)/entente eval --gold $(GOLD)

train: $(DEV)  ## make the weights of the relation model anew from the gold sets in GOLD and our own texts
	$(BIN)/python -m ingest.relations.train --gold $(GOLD)

bench: $(DEV)  ## words a second against spaCy's full pipeline, on the seeds and on CORPUS
	$(BIN)/python -m ingest.bench $(addprefix --corpus ,$(CORPUS))

bench-store: $(DEV)  ## words a second of an ingest into both stores, with CORPUS, against the same
	$(BIN)/python -m ingest.bench_store --corpus $(firstword $(CORPUS))

neo4j: $(RUNTIME)  ## run a Neo4j with the console and the seed articles (Java 17 and Maven) until Ctrl-C
	@exec $(BIN)/entente console --ingest seeds/articles

screenshots: $(DEV)  ## make the pictures of docs/console.md anew (Java 17, Maven, Chromium)
	ENTENTE_RENEW_SCREENSHOTS=1 $(BIN)/pytest tests/console/test_browser.py -k 'picture'

clean:  ## remove .venv, caches and builds; the graph in .entente and the Neo4j in .neo4j stay
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist
	find app ingest seeds tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Nothing is installed twice: each set when its file of requirements has changed, or pyproject.toml.
# Every file that is downloaded must have a hash that requirements*.txt names.
$(RUNTIME): requirements.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): requirements-dev.txt $(RUNTIME)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

$(BIN)/python:
	@for python in $(PYTHON); do \
		if "$$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; then \
			echo "$$python -m venv .venv"; exec "$$python" -m venv .venv; \
		fi; \
	done; \
	echo "Entente needs Python 3.11 to 3.14 and found none: install one, or name it: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)" >&2; \
	exit 1
