"""Neo4j's Browser with the console's preset in it, as a directory for Neo4j's class path.

The server serves `browser/` of the first entry that has one, and of no other. So all files of the
Browser's jar are put there, and ours beside them.
"""

import shutil
import zipfile
from pathlib import Path
from typing import Final

from app.console.assets import GUIDE, assets, dumped, preset, static
from app.console.queries import saved_queries
from app.domain.errors import StoreMissing

PRESET_PAGE: Final = "preset.html"
GUIDE_PAGE: Final = f"entente/{GUIDE}"
"""Both below `/browser/`."""


def write_class_path(directory: Path, *, lib: Path) -> None:
    """Make the directory anew, from the Browser's jar in `lib` and the console's own files.

    StoreMissing where the jar is not there.
    """
    jars = sorted(lib.glob("neo4j-browser-*.jar"))
    if not jars:
        raise StoreMissing(f"there is no Neo4j Browser in {lib}: remove it, and it is fetched anew")
    shutil.rmtree(directory, ignore_errors=True)
    browser = directory / "browser"
    with zipfile.ZipFile(jars[-1]) as jar:
        jar.extractall(directory, [n for n in jar.namelist() if n.startswith("browser/")])
    for name in (PRESET_PAGE, "preset.js"):
        (browser / name).write_text(static(name), encoding="utf-8")
    own = browser / "entente"
    own.mkdir()
    for name, asset in assets().items():
        (own / name).write_bytes(asset.content)
    (own / "preset.json").write_bytes(dumped(preset(saved_queries())))
