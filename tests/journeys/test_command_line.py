"""The command itself: what it says without a window, and what becomes of a bank on it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from rhizotrainer import __version__
from tests.bank.banks import write_bank

ROOT = Path(__file__).resolve().parents[2]
LOOK = "tests.journeys.drivers.run_and_close"


def run(*arguments: str, module: str = "rhizotrainer", **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the command, or the driver that looks at its window, and return how it ended."""
    command = [sys.executable, "-m", module, *arguments]
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env |= variables
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=30)


def test_the_version_is_said():
    done = run("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"rhizotrainer {__version__}\n", "")


def test_help_names_every_option(home):
    done = run("--help")
    assert done.returncode == 0
    for word in ("BANK", "--learner", "--terminal", "--version", "rhizobank"):
        assert word in done.stdout
    assert not home.exists(), "asking for help makes no folder"


@pytest.mark.parametrize("name", ["", "../other", "a/b", "x" * 41, "con", ".hidden"])
def test_a_learner_name_that_cannot_be_is_a_sentence(name, home):
    done = run("--learner", name)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("A learner's name has 1 to 40 letters")
    assert not home.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_the_way_on_is_said(home):
    done = run(QT_QPA_PLATFORM="xcb")
    assert done.returncode == 1
    assert "There is no display here" in done.stderr
    assert "rhizotrainer --terminal" in done.stderr
    assert "Traceback" not in done.stderr
    assert not home.exists()


def test_an_unknown_option_is_a_sentence():
    done = run("--lerner", "x")
    assert done.returncode == 2
    assert "unrecognized arguments" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_window_opens_and_closes_without_a_word(home):
    done = run(module=LOOK)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"page": "first run", "banners": []}
    assert "Traceback" not in done.stderr


def test_a_bank_on_the_command_line_is_added(tmp_path):
    bank = write_bank(tmp_path)
    done = run(str(bank), "--wait", module=LOOK)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["banners"] == ["A small bank was added. 3 questions, no problems."]


def test_a_bank_that_does_not_exist_is_said_in_the_window(tmp_path):
    done = run(str(tmp_path / "nothing.yaml"), "--wait", module=LOOK)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["page"] == "banks"
    assert "nothing.yaml was not loaded. 1 problem" in told["banners"][0]
    assert "Traceback" not in done.stderr
