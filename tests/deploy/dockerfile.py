"""`Dockerfile` as the tests see it: its instructions, and its build done in a directory."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.stores import PROJECT

FILE: Final = PROJECT / "Dockerfile"

# The directories of the image that the build writes to; in a test they are below another root.
PLACES: Final = re.compile(r"(?<![\w./])/(?=(?:opt|src|dist)\b)")


@dataclass(frozen=True)
class Instruction:
    """One instruction: its word in capitals, and the rest of it on one line."""

    word: str
    rest: str


def stages() -> list[list[Instruction]]:
    """The instructions of each stage, which begins with its FROM."""
    text = "\n".join(
        line
        for line in FILE.read_text(encoding="utf-8").splitlines()
        if not line.lstrip().startswith("#")
    )
    found: list[list[Instruction]] = []
    for line in text.replace("\\\n", " ").splitlines():
        word, _, rest = line.strip().partition(" ")
        if word == "FROM":
            found.append([])
        if word:
            found[-1].append(Instruction(word, rest.strip()))
    return found


def variables(stage: list[Instruction]) -> dict[str, str]:
    """What the ENV instructions of a stage set."""
    pairs = [pair for each in stage if each.word == "ENV" for pair in each.rest.split()]
    return {name: value for name, _, value in (pair.partition("=") for pair in pairs)}


def build(root: Path) -> None:
    """Do the first stage below `root`: every command as it stands, with the paths moved there.

    Only its switch that keeps pip from its cache is left out, and pip compiles nothing: both cost
    time and change nothing. Raises CalledProcessError with what the command said.
    """
    stage = stages()[0]
    (root / "bin").mkdir(parents=True)
    (root / "bin" / "python").symlink_to(Path(sys.executable).resolve())
    environment = {
        **os.environ,
        **variables(stage),
        "PATH": f"{root / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PIP_NO_COMPILE": "1",
    }
    del environment["PIP_NO_CACHE_DIR"]
    directory = root
    for each in stage:
        if each.word == "WORKDIR":
            directory = Path(moved(each.rest, root))
            directory.mkdir(parents=True)
        elif each.word == "COPY":
            copy(each.rest.split(), directory)
        elif each.word == "RUN":
            subprocess.run(
                ["/bin/sh", "-c", moved(each.rest, root)],
                cwd=directory,
                env=environment,
                check=True,
                text=True,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )


def copy(words: list[str], directory: Path) -> None:
    """What COPY does with files and directories of the project."""
    *sources, target = words
    for source in sources:
        if (PROJECT / source).is_dir():
            ignore = shutil.ignore_patterns("__pycache__", "*.pyc")
            shutil.copytree(PROJECT / source, directory / target, ignore=ignore)
        else:
            shutil.copy(PROJECT / source, directory / target)


def moved(text: str, root: Path) -> str:
    """A command with the paths of the image below `root`."""
    return PLACES.sub(f"{root}/", text)
