"""Neo4j serves `browser/` of one class path entry only, so all of the Browser has to be in ours."""

import json
import zipfile
from pathlib import Path

import pytest

from app.console.assets import assets
from app.console.classpath import GUIDE_PAGE, PRESET_PAGE, write_class_path
from app.domain.errors import StoreMissing


@pytest.fixture
def lib(tmp_path: Path) -> Path:
    """A directory of jars, with a small Browser."""
    (tmp_path / "lib").mkdir()
    with zipfile.ZipFile(tmp_path / "lib" / "neo4j-browser-5.24.0.jar", "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", "")
        jar.writestr("browser/index.html", "<html></html>")
        jar.writestr("browser/assets/logo.svg", "<svg/>")
    return tmp_path / "lib"


def test_the_browser_and_our_files_are_in_one_directory(tmp_path: Path, lib: Path) -> None:
    write_class_path(tmp_path / "console", lib=lib)

    browser = tmp_path / "console" / "browser"
    assert (browser / "index.html").read_text() == "<html></html>"
    assert (browser / "assets" / "logo.svg").exists()
    assert (browser / PRESET_PAGE).exists()
    assert (browser / GUIDE_PAGE).read_bytes() == assets()["guide.html"].content
    preset = json.loads((browser / "entente" / "preset.json").read_bytes())
    assert {"grass", "folder", "documents", "settings", "connection"} <= set(preset)
    assert "password" not in preset["connection"]
    assert [path.name for path in (tmp_path / "console").iterdir()] == ["browser"]


def test_files_of_an_earlier_version_are_gone(tmp_path: Path, lib: Path) -> None:
    write_class_path(tmp_path / "console", lib=lib)
    (tmp_path / "console" / "browser" / "old.js").touch()

    write_class_path(tmp_path / "console", lib=lib)

    assert not (tmp_path / "console" / "browser" / "old.js").exists()


def test_a_missing_browser_is_said_and_leaves_everything(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing, match="no Neo4j Browser in"):
        write_class_path(tmp_path / "console", lib=tmp_path)
    assert not (tmp_path / "console").exists()
