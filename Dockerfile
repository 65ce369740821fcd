# API and worker of Entente, for docker-compose.yml; the store is a Neo4j beside it, so the embedded
# one stays out. Every file that is downloaded must have a hash that requirements.txt names.
# The base is pinned by tag: its digest could not be looked up where this was written.
# tests/deploy/ lints this file and runs its commands outside of a container.

FROM python:3.11-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /src

# `--without-pip`: what the image does not need it does not have.
RUN python -m venv --without-pip /opt/entente && python -m venv /opt/build

# What a package stands for is in lines up to the next name: one set to build with, one to run.
COPY requirements.txt ./
RUN awk '/^[a-z]/ {keep = /^(hatchling|packaging|pathspec|pluggy|trove-classifiers)==/} keep' requirements.txt > build.txt \
    && awk '/^[a-z]/ {drop = /^(arcadedb-embedded|jpype1|hatchling|pathspec|pluggy|trove-classifiers)==/} !drop' requirements.txt > run.txt \
    && /opt/build/bin/python -m pip install --require-hashes -r build.txt \
    && /opt/build/bin/python -m pip --python /opt/entente install --require-hashes --only-binary :all: -r run.txt

COPY pyproject.toml README.md ./
COPY app ./app
COPY ingest ./ingest
COPY seeds ./seeds
RUN /opt/build/bin/python -m pip wheel --no-deps --no-build-isolation --wheel-dir /dist . \
    && /opt/build/bin/python -m pip --python /opt/entente install --no-deps --no-index --find-links /dist entente

FROM python:3.11-slim-bookworm
COPY --from=build /opt/entente /opt/entente
ENV PATH=/opt/entente/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    HOME=/tmp
WORKDIR /tmp
# Nobody in particular: a number needs no entry among the users, and owns no file.
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=10s --start-period=45s CMD ["entente", "health", "api"]
CMD ["entente", "api"]
