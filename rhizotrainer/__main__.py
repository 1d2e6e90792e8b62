"""Read the command line of ``rhizotrainer`` and open the window, or the session in the terminal.

Everything is imported only once it is known to be needed, so that ``--version`` and ``--help``
answer without Qt and a start over SSH never loads it. Nothing else of the program belongs here.
"""

from __future__ import annotations

import gc
import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rhizotrainer import __version__

if TYPE_CHECKING:
    import argparse

X_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108  (fixed by X itself; it is only looked at)
NO_DISPLAY = (
    "There is no display here, so the window cannot open. Use `rhizotrainer --terminal` to study in this terminal."
)


class Arguments(NamedTuple):
    """What the command line asked for; no learner's name means the one who studied last."""

    banks: Sequence[Path] = ()
    learner: str | None = None
    terminal: bool = False
    export_history: Path | None = None
    import_history: Path | None = None


def main(argv: list[str] | None = None) -> int:
    """Run rhizotrainer with the given arguments, or the process's own, and return its exit code."""
    arguments = parse_arguments(sys.argv[1:] if argv is None else argv)
    # start-up: not needed for --version and --help, which have ended above.
    from rhizotrainer.paths import LEARNER_NAME_RULE, is_learner_name

    if arguments.learner is not None and not is_learner_name(arguments.learner):
        return _fail(LEARNER_NAME_RULE, code=2)
    # start-up: as above.
    from rhizotrainer.app.profiles import find_last_learner

    learner = arguments.learner or find_last_learner()
    if arguments.export_history or arguments.import_history:
        return _carry_history(arguments, learner)
    if arguments.terminal:
        # start-up: the terminal's session needs no Qt, the window's no rich.
        from rhizotrainer.app.terminal import run_terminal

        return run_terminal(list(arguments.banks), learner)
    if not has_display(os.environ):
        return _fail(NO_DISPLAY)
    try:
        # start-up: Qt is tried by itself, so that a fault of the machine is told from one of ours.
        import PySide6.QtWidgets  # noqa: F401  (loading it is the whole point)
    except ImportError as error:
        return _fail(describe_qt_failure(str(error)))
    # start-up: before all that is imported after Qt.
    from rhizotrainer.app.binding import spare_sources

    spare_sources()
    # A start makes thousands of objects and throws none away; `app.startup.settle` turns the collector on again.
    gc.disable()
    try:
        # start-up: after Qt is known to load.
        from rhizotrainer.app.startup import run_window

        return run_window(list(arguments.banks), learner)
    finally:
        gc.enable()


def parse_arguments(argv: list[str]) -> Arguments:
    """Read the arguments; without any, nothing is loaded to read them.

    Raises:
        SystemExit: they make no sense, or asked for help or the version, which has been printed.
    """
    if not argv:
        return Arguments()
    found = build_parser().parse_args(argv)
    return Arguments(found.banks, found.learner, found.terminal, found.export_history, found.import_history)


def build_parser() -> argparse.ArgumentParser:
    """Build the parser of the command line (argparse: it loads 40 ms faster than typer)."""
    # start-up: most starts have no arguments.
    import argparse

    parser = argparse.ArgumentParser(
        prog="rhizotrainer",
        description="Answer questions and see, for every option, why it is right or wrong.",
        epilog="Educators check and inspect question banks with `rhizobank`.",
    )
    parser.add_argument(
        "banks", metavar="BANK", nargs="*", type=Path, help="a question bank to add: a folder or a YAML file"
    )
    parser.add_argument("--learner", metavar="NAME", help="whose answers to keep (default: who studied last)")
    parser.add_argument("--terminal", action="store_true", help="study in this terminal instead of a window")
    carrying = parser.add_mutually_exclusive_group()
    carrying.add_argument(
        "--export-history", metavar="FILE", type=Path, help="write a learner's whole history to a file, and end"
    )
    carrying.add_argument(
        "--import-history",
        metavar="FILE",
        type=Path,
        help="join a history, a learner's file or an exported archive with a learner's history, and end",
    )
    parser.add_argument("--version", action="version", version=f"rhizotrainer {__version__}")
    return parser


def has_display(environ: Mapping[str, str], *, system: str = sys.platform, sockets: Path = X_SOCKETS) -> bool:
    """Say whether a window can open, as far as can be told without Qt.

    Qt ends the whole process where it cannot reach a display, so this is asked beforehand. A display
    on another machine (`ssh -X`) is taken at its word. ``sockets`` is where X keeps its local ones.
    """
    platform = environ.get("QT_QPA_PLATFORM", "")
    if system != "linux" or not (platform == "" or platform.startswith(("xcb", "wayland"))):
        return True
    wayland = environ.get("WAYLAND_DISPLAY", "")
    if wayland and _answers(str(Path(environ.get("XDG_RUNTIME_DIR", "")) / wayland)):
        return True
    display = environ.get("DISPLAY", "")
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        return display != ""
    path = str(sockets / f"X{local[1]}")
    return _answers(path) or _answers("\0" + path)


def describe_qt_failure(message: str) -> str:
    """Turn the message of a failed import of Qt into a sentence that says what to do."""
    library = re.search(r"([^\s:]+\.so[.\d]*): cannot open shared object file", message)
    if library:
        return (
            f"Qt cannot start, because the system library {library[1]} is missing here. In rhizotrainer's "
            "own folder, `python3 run.py setup` installs it, or prints the line that does."
        )
    return (
        f"Qt cannot be loaded ({message}). In rhizotrainer's own folder, `python3 run.py` sets up "
        "everything that is needed."
    )


def _carry_history(arguments: Arguments, learner: str) -> int:
    # start-up: few starts carry a history anywhere.
    from datetime import UTC, datetime

    # start-up: as above.
    from rhizotrainer.app.history_commands import run_export, run_import

    now = datetime.now(UTC)
    if arguments.export_history:
        sentence, code = run_export(learner, arguments.export_history, now=now)
    else:
        sentence, code = run_import(learner, arguments.import_history or Path(), now=now)
    if code:
        return _fail(sentence, code=code)
    print(sentence)
    return 0


def _answers(address: str) -> bool:
    # start-up: only Linux has these sockets, and only the window asks for them.
    import socket

    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(1.0)
        return probe.connect_ex(address) == 0


def _fail(sentence: str, *, code: int = 1) -> int:
    print(sentence, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
