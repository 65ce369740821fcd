"""`Dockerfile` without Docker: linted, small, and of nobody in particular."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.deploy import dockerfile
from tests.deploy.compose import SECRETS, services
from tests.stores import PROJECT


def final() -> dict[str, str]:
    """The instructions of the last stage that may stand once."""
    return {each.word: each.rest for each in dockerfile.stages()[-1]}


def test_the_linter_has_nothing_to_say() -> None:
    linter = Path(sys.executable).with_name("hadolint")
    done = subprocess.run(
        [linter, "--no-color", dockerfile.FILE], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_every_stage_is_of_the_one_pinned_base() -> None:
    bases = {stage[0].rest.split()[0] for stage in dockerfile.stages()}

    assert bases == {"python:3.11-slim-bookworm"}
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"].startswith(">=3.11")


def test_the_last_stage_runs_nothing_and_takes_the_environment_alone() -> None:
    words = [each.word for each in dockerfile.stages()[-1]]

    assert "RUN" not in words
    assert words.count("COPY") == 1
    assert final()["COPY"] == "--from=build /opt/entente /opt/entente"


def test_it_runs_as_nobody_in_particular() -> None:
    user, group = final()["USER"].split(":")

    assert int(user) > 1_000
    assert int(group) > 1_000


def test_what_the_image_does_by_itself_is_what_the_api_service_does() -> None:
    api = services(**SECRETS)["api"]

    assert json_of(final()["CMD"]) == api["command"]
    assert json_of(final()["HEALTHCHECK"].partition(" CMD ")[2]) == api["healthcheck"]["test"][1:]
    assert final()["EXPOSE"] == api["environment"]["ENTENTE_PORT"]


def test_the_builder_is_sent_what_the_build_copies_and_nothing_else() -> None:
    lines = (PROJECT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    sent = {line[1:] for line in lines if line.startswith("!")}
    copied = {
        source
        for each in dockerfile.stages()[0]
        if each.word == "COPY"
        for source in each.rest.split()[:-1]
    }

    assert "*" in lines
    assert sent == copied


def test_what_is_installed_has_a_hash() -> None:
    commands = " ".join(each.rest for each in dockerfile.stages()[0] if each.word == "RUN")
    installs = [part for part in commands.split("&&") if " install " in part]

    assert len(installs) == 3
    # The third is the wheel that was just made.
    assert all("--require-hashes" in part for part in installs[:2])
    assert "--no-deps --no-index" in installs[2]


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_the_requirements_name_no_index(name: str) -> None:
    lines = (PROJECT / name).read_text(encoding="utf-8").splitlines()

    assert not [line for line in lines if "://" in line or line.startswith("-")]


def json_of(text: str) -> list[str]:
    """The words of an instruction in its JSON form, which needs no shell."""
    found: list[str] = json.loads(text)
    return found
