"""The command line is read as promised, and a machine without a display is told so in a sentence."""

from __future__ import annotations

import socket
import sys
import types
from pathlib import Path

import pytest

from rhizotrainer import __main__ as entry
from rhizotrainer import __version__, paths
from rhizotrainer.app.profiles import Profile, Profiles, save_profiles


@pytest.fixture
def calls(monkeypatch) -> list[tuple]:
    """Stand-ins for the window and the terminal, which note what they were called with."""
    noted: list[tuple] = []

    def note(kind, code):
        def run(banks, learner):
            noted.append((kind, banks, learner))
            return code

        return run

    startup = types.ModuleType("rhizotrainer.app.startup")
    startup.run_window = note("window", 3)
    terminal = types.ModuleType("rhizotrainer.app.terminal")
    terminal.run_terminal = note("terminal", 4)
    monkeypatch.setitem(sys.modules, "rhizotrainer.app.startup", startup)
    monkeypatch.setitem(sys.modules, "rhizotrainer.app.terminal", terminal)
    return noted


def test_version(capsys):
    with pytest.raises(SystemExit) as ended:
        entry.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"rhizotrainer {__version__}\n"


def test_the_window_gets_banks_and_learner(calls):
    assert entry.main(["a", "b.yaml", "--learner", "Ana"]) == 3
    assert calls == [("window", [Path("a"), Path("b.yaml")], "Ana")]


def test_the_terminal_needs_no_display(calls, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert entry.main(["--terminal"]) == 4
    assert calls == [("terminal", [], "default")]


def test_a_learners_name_that_cannot_be(calls, capsys):
    assert entry.main(["--learner", "../x"]) == 2
    assert "letters, digits, spaces" in capsys.readouterr().err
    assert calls == []


def test_no_display_is_said_in_a_sentence(calls, monkeypatch, capsys):
    monkeypatch.setattr(entry, "has_display", lambda environ: False)
    assert entry.main([]) == 1
    assert capsys.readouterr().err == entry.NO_DISPLAY + "\n"
    assert calls == []


def test_a_missing_library_is_named(calls, monkeypatch, capsys):
    class Broken:
        def find_spec(self, name, path=None, target=None):
            if name == "PySide6.QtWidgets":
                raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.delitem(sys.modules, "PySide6.QtWidgets", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Broken(), *sys.meta_path])
    assert entry.main([]) == 1
    said = capsys.readouterr().err
    assert "the system library libEGL.so.1 is missing" in said
    assert "`python3 run.py setup`" in said
    assert calls == []


def test_qt_not_installed_at_all():
    assert "python3 run.py" in entry.describe_qt_failure("No module named 'PySide6'")


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
        ({"DISPLAY": ":987"}, False),
        ({"DISPLAY": "unix:987.0"}, False),
        ({"DISPLAY": "localhost:10.0"}, True),
        ({"DISPLAY": "desk.example:0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": "localhost:10.0"}, True),
    ],
)
def test_display(environ, expected, tmp_path):
    environ = {"XDG_RUNTIME_DIR": str(tmp_path), **environ}
    assert entry.has_display(environ, system="linux", sockets=tmp_path) is expected


def test_other_systems_always_have_one():
    assert entry.has_display({}, system="darwin")
    assert entry.has_display({}, system="win32")


@pytest.mark.skipif(sys.platform != "linux", reason="local sockets of X and Wayland")
@pytest.mark.parametrize(("name", "variable", "text"), [("X5", "DISPLAY", ":5"), ("w-0", "WAYLAND_DISPLAY", "w-0")])
def test_a_display_that_answers(name, variable, text, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # a socket's path has a limit of about 100 characters
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(name)
        environ = {variable: text, "XDG_RUNTIME_DIR": "."}
        assert not entry.has_display(environ, system="linux", sockets=Path())
        server.listen()
        assert entry.has_display(environ, system="linux", sockets=Path())


def test_without_a_name_the_learner_who_studied_last_comes_in(calls, home):
    for name in ("default", "Anna"):
        path = paths.learner_file(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    save_profiles(Profiles((Profile("default", "Me"), Profile("Anna", "Anna")), "Anna"))
    assert entry.main([]) == 3
    assert entry.main(["--learner", "default"]) == 3
    assert [learner for _kind, _banks, learner in calls] == ["Anna", "default"]
