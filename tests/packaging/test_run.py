"""The bootstrap: what it stamps, notices and advises, and how it recovers. Nothing is installed here."""

from __future__ import annotations

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
import types
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def run() -> types.ModuleType:
    """run.py itself, as a module of its own for each test."""
    spec = importlib.util.spec_from_file_location("run_py", ROOT / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path: Path) -> str:
    """A checkout with just what run.py reads, and no .venv yet."""
    root = tmp_path / "checkout"
    (root / ".requirements").mkdir(parents=True)
    for name in ("run", "dev"):
        (root / ".requirements" / f"{name}.txt").write_text("a==1 \\\n    --hash=sha256:0\n", encoding="utf-8")
    (root / "pyproject.toml").write_text('[project]\nname = "a"\n\n[tool.ruff]\nx = 1\n', encoding="utf-8")
    shutil.copy(ROOT / "run.py", root)
    return str(root)


def make_set_up(run: types.ModuleType, root: str) -> None:
    (Path(root) / ".venv").mkdir()
    run.write_stamp(root, "made", run.describe_python(root))
    run.write_stamp(root, "run", run.digest_needs(root, "run"))


class Recorder:
    """Stand-in for run_quietly: notes the commands and answers with what the test wants."""

    def __init__(self, *answers: tuple[str, int]):
        self.answers = answers
        self.commands: list[str] = []

    def __call__(self, command, env=None, on_line=None):
        line = " ".join(command)
        self.commands.append(line)
        codes = [code for part, code in self.answers if part in line]
        return (codes[0] if codes else 0), "    the last line"


# --- An old Python ---


def test_an_old_python_can_read_it_up_to_its_sentence():
    tree = ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 6))
    first = [type(node).__name__ for node in tree.body[:4]]
    assert first == ["Expr", "Import", "If", "Import"], "the version is checked before anything else"


def test_it_uses_the_standard_library_alone():
    tree = ast.parse((ROOT / "run.py").read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names


# --- Stamps ---


def test_a_fresh_checkout_is_not_set_up(run, checkout):
    assert not run.is_set_up(checkout, "run", run.NOTHING)
    assert run.needs_new_venv(checkout)


def test_a_stamped_checkout_starts_at_once(run, checkout):
    make_set_up(run, checkout)
    assert run.is_set_up(checkout, "run", run.NOTHING)
    assert not run.is_set_up(checkout, "dev", run.NOTHING)
    assert not run.is_set_up(checkout, "run", run.WINDOW)
    run.write_stamp(checkout, "libraries-window", "found")
    assert run.is_set_up(checkout, "run", run.WINDOW)


@pytest.mark.parametrize(
    ("name", "old", "new", "kinds"),
    [
        (".requirements/run.txt", "a==1", "a==2", {"run", "dev"}),
        (".requirements/dev.txt", "a==1", "a==2", {"dev"}),
        ("pyproject.toml", '"a"', '"b"', {"run", "dev"}),
        ("pyproject.toml", "x = 1", "x = 2", set()),
    ],
)
def test_only_what_matters_calls_for_an_installation(run, checkout, name, old, new, kinds):
    before = {kind: run.digest_needs(checkout, kind) for kind in ("run", "dev")}
    path = Path(checkout) / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert {kind for kind in before if run.digest_needs(checkout, kind) != before[kind]} == kinds


def test_another_python_or_place_calls_for_another_venv(run, checkout, monkeypatch):
    described = run.describe_python(checkout)
    assert run.describe_python(checkout + "-moved") != described
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert run.describe_python(checkout) != described


# --- Half-made environments ---


def test_a_half_made_venv_is_replaced(run, checkout, monkeypatch):
    venv = Path(checkout) / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").touch()
    assert run.needs_new_venv(checkout)
    recorder = Recorder()

    def make(command, env=None, on_line=None):
        venv.mkdir()
        return recorder(command)

    monkeypatch.setattr(run, "run_quietly", make)
    monkeypatch.setattr(run, "ensure_pip_source", list)
    run.make_venv(checkout)
    assert not (venv / "bin").exists()
    assert run.read_stamp(checkout, "made") == run.describe_python(checkout)
    assert " -m venv " in recorder.commands[0]


def test_a_killed_installation_is_not_trusted(run, checkout):
    make_set_up(run, checkout)
    run.write_stamp(checkout, "busy", "run")
    assert not run.is_set_up(checkout, "run", run.NOTHING)
    assert run.needs_new_venv(checkout)


@pytest.mark.parametrize("content", ["thesis.txt", "bin/../notes"])
def test_what_is_no_environment_is_left_alone(run, checkout, content):
    mine = Path(checkout) / ".venv" / Path(content).name
    mine.parent.mkdir()
    mine.touch()
    with pytest.raises(run.SetupError, match="left alone"):
        run.make_venv(checkout)
    assert mine.exists()


def test_an_installation_is_stamped_only_when_it_is_whole(run, checkout, monkeypatch, capsys):
    (Path(checkout) / ".venv").mkdir()
    monkeypatch.setattr(run, "run_quietly", Recorder(("--require-hashes", 1)))
    with pytest.raises(run.SetupError, match=r"Is there a network.*\n    the last line"):
        run.install(checkout, "run")
    assert run.read_stamp(checkout, "run") == ""
    assert run.read_stamp(checkout, "busy") == "", "pip ended by itself and tidied up"

    recorder = Recorder()
    monkeypatch.setattr(run, "run_quietly", recorder)
    run.install(checkout, "dev")
    assert [kind for kind in ("run", "dev") if run.read_stamp(checkout, kind)] == ["run", "dev"]
    assert any("--no-deps --no-build-isolation --editable" in line for line in recorder.commands)


def test_a_killed_pip_leaves_its_mark(run, checkout, monkeypatch):
    (Path(checkout) / ".venv").mkdir()
    monkeypatch.setattr(run, "run_quietly", Recorder(("--require-hashes", -9)))
    with pytest.raises(run.SetupError):
        run.install(checkout, "run")
    assert run.read_stamp(checkout, "busy")


def test_a_failure_is_a_sentence_and_no_traceback(run, checkout, monkeypatch, capsys):
    monkeypatch.setattr(run, "HERE", checkout)
    monkeypatch.setattr(run, "needs_new_venv", lambda root: False)
    monkeypatch.setattr(run, "run_quietly", Recorder(("--require-hashes", 1)))
    (Path(checkout) / ".venv").mkdir()
    assert run.main(["--version"]) == 1
    said = capsys.readouterr().err
    assert "Is there a network" in said
    assert "Traceback" not in said


# --- What is started ---


@pytest.mark.parametrize(
    ("verb", "arguments", "environ", "level"),
    [
        ("test", [], {"DISPLAY": ":0"}, "drawing"),
        ("setup", [], {}, "window"),
        ("start", ["--terminal"], {"DISPLAY": ":0"}, "nothing"),
        ("start", ["--version"], {"DISPLAY": ":0"}, "nothing"),
        ("rhizobank", ["check", "bank"], {"DISPLAY": ":0"}, "nothing"),
        ("start", [], {}, "nothing"),
        ("start", ["bank"], {"DISPLAY": ":0"}, "window"),
        ("start", [], {"WAYLAND_DISPLAY": "wayland-0"}, "window"),
        ("start", [], {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "drawing"),
        ("start", [], {"QT_QPA_PLATFORM": "xcb"}, "window"),
    ],
)
def test_a_start_asks_for_no_more_of_qt_than_it_needs(run, verb, arguments, environ, level):
    assert run.choose_level(verb, arguments, environ) == level


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        (["a bank", "--learner", "Ana"], ["rhizotrainer", "a bank", "--learner", "Ana"]),
        (["rhizobank", "check", "a bank"], ["rhizobank", "check", "a bank"]),
        (["test", "-k", "bank"], ["python", "-m", "pytest", "-k", "bank"]),
        (["--terminal", "test"], ["rhizotrainer", "--terminal", "test"]),
    ],
)
def test_arguments_are_passed_on(run, checkout, monkeypatch, arguments, command):
    handed: list[tuple[list[str], dict[str, str]]] = []
    monkeypatch.setattr(run, "HERE", checkout)
    monkeypatch.setattr(run, "is_set_up", lambda *needs: True)

    def hand_over(line, env):
        handed.append((line, env))
        return 7

    monkeypatch.setattr(run, "hand_over", hand_over)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.chdir(checkout)
    assert run.main(arguments) == 7
    line, env = handed[0]
    assert [Path(line[0]).stem, *line[1:]] == command
    assert ("QT_QPA_PLATFORM" in env) == (command[0] == "python")


@pytest.mark.skipif(os.name != "posix", reason="shell scripts stand in for the commands")
def test_the_quick_way_ends_as_the_app_ends(run, checkout):
    make_set_up(run, checkout)
    command = Path(run.find_in_venv(checkout, "rhizotrainer"))
    command.parent.mkdir()
    command.write_text('#!/bin/sh\necho "got $*"\nexit 9\n', encoding="utf-8")
    command.chmod(0o755)
    done = subprocess.run(
        [sys.executable, f"{checkout}/run.py", "--terminal", "x y"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (9, "got --terminal x y\n", "")


# --- System libraries ---


def test_missing_libraries_are_found_by_trying(run):
    def load(name):
        if name in ("libEGL.so.1", "libxcb-cursor.so.0"):
            raise OSError(name)

    assert run.find_missing_libraries(run.NOTHING, load) == []
    assert run.find_missing_libraries(run.DRAWING, load) == ["libEGL.so.1"]
    assert run.find_missing_libraries(run.WINDOW, load) == ["libEGL.so.1", "libxcb-cursor.so.0"]


def test_packages_are_named_once(run):
    assert run.list_packages(["libEGL.so.1", "libGL.so.1"], 0) == ["libegl1", "libgl1"]
    assert run.list_packages(["libEGL.so.1", "libGL.so.1"], 2) == ["libglvnd"]


def test_advice_is_one_line_for_a_known_system_and_three_otherwise(run):
    missing = ["libEGL.so.1", "libxcb-cursor.so.0"]
    assert run.build_advice(missing, "dnf".__eq__) == "    Fedora: sudo dnf install libglvnd-egl xcb-util-cursor"
    lines = run.build_advice(missing, lambda name: False).splitlines()
    assert [line.split(":")[0].strip() for line in lines] == ["Debian or Ubuntu", "Fedora", "Arch"]
    assert lines[0].endswith("sudo apt-get install libegl1 libxcb-cursor0")


@pytest.fixture
def linux(run, monkeypatch):
    """A Linux on which one library is missing until apt-get installs it."""
    monkeypatch.setattr(sys, "platform", "linux")
    recorder = Recorder(("dpkg-query", 1))

    def find_missing(level, load=None):
        is_installed = any("libegl1" in command for command in recorder.commands)
        return [] if is_installed else ["libEGL.so.1"]

    monkeypatch.setattr(run, "run_quietly", recorder)
    monkeypatch.setattr(run, "find_missing_libraries", find_missing)
    return recorder


def test_root_on_debian_gets_them_installed_and_fonts_too(run, linux, monkeypatch, capsys):
    monkeypatch.setattr(run, "may_install", lambda: True)
    assert run.ensure_libraries(run.WINDOW) == (run.DRAWING, run.WINDOW)
    installs = [command for command in linux.commands if command.startswith("apt-get install")]
    assert installs[0].endswith(" libegl1")
    assert installs[1].endswith(" fonts-inter fonts-noto-core fonts-jetbrains-mono")
    assert linux.commands.index("apt-get update -qq") < linux.commands.index(installs[0])
    assert "libegl1" in capsys.readouterr().err


def test_fonts_never_fail_a_set_up(run, linux, monkeypatch, capsys):
    monkeypatch.setattr(run, "may_install", lambda: True)
    linux.answers = (("dpkg-query", 1), ("fonts-inter", 100))
    assert run.ensure_libraries(run.DRAWING) == (run.DRAWING,)
    assert "uses those that are here" in capsys.readouterr().err


def test_anyone_else_gets_the_line_to_run(run, linux, monkeypatch):
    monkeypatch.setattr(run, "may_install", lambda: False)
    monkeypatch.setattr(run, "has_command", "pacman".__eq__)
    with pytest.raises(run.SetupError, match=r"libEGL\.so\.1\.\n.*\n    Arch: sudo pacman -S --needed libglvnd"):
        run.ensure_libraries(run.DRAWING)
    assert linux.commands == []


def test_other_systems_need_none(run, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert run.ensure_libraries(run.WINDOW) == (run.WINDOW,)


# --- Python's own venv where Debian split it off ---


@pytest.fixture
def split(run, monkeypatch, tmp_path):
    monkeypatch.setattr(os, "__file__", str(tmp_path / "os.py"))
    recorder = Recorder()
    monkeypatch.setattr(run, "run_quietly", recorder)
    return recorder


def test_root_gets_venv_installed(run, split, monkeypatch):
    monkeypatch.setattr(run, "may_install", lambda: True)
    assert run.ensure_pip_source() == []
    assert split.commands[-1].endswith(f"python3.{sys.version_info[1]}-venv")


def test_another_pip_will_do(run, split, monkeypatch):
    monkeypatch.setattr(run, "may_install", lambda: False)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: object())
    assert run.ensure_pip_source() == ["--without-pip"]


def test_without_either_the_line_is_said(run, split, monkeypatch):
    monkeypatch.setattr(run, "may_install", lambda: False)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(run.SetupError, match=r"sudo apt-get install python3\.\d+-venv"):
        run.ensure_pip_source()


# --- Requirements ---


@pytest.mark.parametrize("kind", ["run", "dev"])
def test_requirements_are_locked_by_hash_and_name_no_address(kind):
    text = (ROOT / ".requirements" / f"{kind}.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text
    pins = text.replace("\\\n", " ").splitlines()
    assert pins
    assert all("==" in pin and "--hash=sha256:" in pin for pin in pins)


def test_tests_run_on_the_very_versions_that_the_app_runs_on():
    def read(kind: str) -> set[str]:
        lines = (ROOT / ".requirements" / f"{kind}.txt").read_text(encoding="utf-8").splitlines()
        return {line.removesuffix(" \\") for line in lines if not line.startswith(" ")}

    assert read("run") <= read("dev")
