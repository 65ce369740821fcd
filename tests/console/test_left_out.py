"""Without Chromium the tests of the console are left out aloud, and in CI that is a failure."""

from pathlib import Path

import pytest

from tests.stores import start_python


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("true", 1)])
def test_run_without_chromium(tmp_path: Path, ci: str, status: int) -> None:
    case = "tests/console/test_browser.py::test_nobody_else_is_called"
    process = start_python(
        *("-m", "pytest", "-p", "no:cacheprovider", case), PATH=str(tmp_path), CI=ci
    )

    output = process.communicate(timeout=60)[0]

    assert process.returncode == status
    assert "there is no chromium on the PATH" in output
    assert ("1 tests in a real browser were NOT run" in output) == (ci == "")
