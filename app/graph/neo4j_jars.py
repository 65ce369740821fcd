"""What a Neo4j without Docker is made of: a Java, and the jars that Maven fetches once."""

import contextlib
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from filelock import FileLock

from app.domain.errors import StoreFailed, StoreMissing

PROJECT: Final = Path(__file__).parents[2]
DEPLOY: Final = PROJECT / "deploy" / "neo4j"
LIB: Final = PROJECT / ".neo4j" / "lib"

MIN_JAVA: Final = 17
FETCHING: Final = "Fetching Neo4j into {lib} (137 MB, once) ..."
COPY: Final = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"


def find_java() -> str:
    """Return the path of a Java that can run Neo4j; StoreMissing says what is wrong."""
    home = os.environ.get("JAVA_HOME")
    java = shutil.which(str(Path(home, "bin", "java"))) if home else shutil.which("java")
    if java is None:
        where = f"under JAVA_HOME ({home})" if home else "on the PATH"
        raise StoreMissing(f"Neo4j needs Java {MIN_JAVA} or newer, and there is no java {where}")
    shown = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(?:1\.)?(\d+)', shown)
    if found is None or int(found[1]) < MIN_JAVA:
        version = found[1] if found else "of an unknown version"
        raise StoreMissing(f"Neo4j needs Java {MIN_JAVA} or newer, and {java} is Java {version}")
    return java


def jars_directory() -> Path:
    """Where the jars are kept: in the source tree, unless ENTENTE_NEO4J_LIB names another place."""
    return Path(os.environ.get("ENTENTE_NEO4J_LIB") or LIB)


def fetch_jars(lib: Path) -> None:
    """Fetch the jars of `deploy/neo4j/pom.xml` into `lib`, unless it has those of this very pom.

    They go to a directory beside it that is renamed when all are there, so `lib` is whole or
    absent, whoever is interrupted. About 137 MB; a minute the first time.
    """
    pom = DEPLOY / "pom.xml"
    if not pom.is_file():
        raise StoreMissing(f"there is no {pom}: a Neo4j is started from the project's source tree")
    done = lib / "pom.xml"
    if done.is_file() and done.read_bytes() == pom.read_bytes():
        return
    lib.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(lib.with_name(f"{lib.name}.lock")):
        if done.is_file() and done.read_bytes() == pom.read_bytes():
            return
        if lib.exists() and not done.is_file():
            raise StoreFailed(f"{lib} exists, and was not filled by this program: move it away")
        for abandoned in lib.parent.glob(f"{lib.name}.partial-*"):
            shutil.rmtree(abandoned)
        with tempfile.TemporaryDirectory(dir=lib.parent, prefix=f"{lib.name}.partial-") as partial:
            _run_maven(pom, Path(partial, "lib"))
            shutil.copy(pom, Path(partial, "lib", "pom.xml"))
            with contextlib.suppress(FileNotFoundError):
                lib.rename(Path(partial, "old"))
            Path(partial, "lib").rename(lib)


def _run_maven(pom: Path, target: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise StoreMissing("Neo4j's jars are fetched by Maven, and there is no mvn on the PATH")
    options = ["-DincludeScope=runtime", f"-DoutputDirectory={target}"]
    result = subprocess.run(
        [maven, "-B", "-ntp", "-q", "-f", str(pom), COPY, *options],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode != 0:
        first = next((line for line in result.stdout.splitlines() if "ERROR" in line), "")
        raise StoreMissing(f"Maven could not fetch the jars of Neo4j: {first[:300] or 'no reason'}")
