"""The test suite itself notices what a test leaves behind, and takes no warning for silence."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from tests.architecture.house import ROOT

TESTS = """
import warnings

import pytest
from PySide6.QtCore import QMimeData, QThreadPool, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

KEPT = []


def test_window(qapp):
    KEPT.append(QWidget(windowTitle="Forgotten"))
    KEPT[-1].show()


def test_closed_window(qapp):
    window = QWidget()
    window.show()
    window.close()


def test_window_given_to_the_bot(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()


def test_copying(qapp):
    data = QMimeData()
    data.setText("copied")
    QGuiApplication.clipboard().setMimeData(data)


def test_job(qapp):
    import time
    QThreadPool.globalInstance().start(lambda: time.sleep(2))


def test_warning_of_qt(qapp):
    qWarning("something is odd")


def test_warning_of_python():
    warnings.warn("something is old", DeprecationWarning)


@pytest.mark.slwo
def test_misspelt_mark():
    pass
"""


@pytest.fixture(scope="module")
def outcome(tmp_path_factory) -> str:
    """What pytest says about these tests, under this suite's own rules."""
    folder = tmp_path_factory.mktemp("suite")
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    shutil.copy(ROOT / "pyproject.toml", folder)
    mark = "@pytest.mark.slwo"
    (folder / "test_left.py").write_text(TESTS.replace(mark, ""), encoding="utf-8")
    (folder / "test_mark.py").write_text(TESTS[: TESTS.index("KEPT")] + TESTS[TESTS.index(mark) :], encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-rA", "--tb=short", "-p", "no:cacheprovider", "."]
    command += ["--continue-on-collection-errors"]
    env = {**os.environ, "COLUMNS": "200", "NO_COLOR": "1"}
    env.pop("PYTEST_ADDOPTS", None)
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    return f"{done.stdout}{done.stderr}\nended with {done.returncode}"


@pytest.mark.parametrize(
    "line",
    [
        "ERROR test_left.py::test_window - Failed: This test left behind: the window QWidget 'Forgotten'.",
        "ERROR test_left.py::test_job - Failed: This test left behind: 1 jobs under way.",
        "PASSED test_left.py::test_closed_window",
        "PASSED test_left.py::test_window_given_to_the_bot",
        "FAILED test_left.py::test_warning_of_qt",
        "FAILED test_left.py::test_warning_of_python - DeprecationWarning: something is old",
        "PASSED test_left.py::test_copying",
        "ended with 1",  # and not in a crash of what outlived Python
        "'slwo' not found in `markers` configuration option",
    ],
)
def test_what_pytest_says(outcome, line):
    assert line in outcome
