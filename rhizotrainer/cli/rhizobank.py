"""Be the command `rhizobank`: the educators' door to banks.

It gathers the commands, one a module, and sees to it that nobody ever meets a traceback: what was not expected is
written to the log and told in a sentence. It must not reach Qt.
"""

from __future__ import annotations

import os
import sys
import traceback
from datetime import UTC, datetime
from typing import Annotated

import typer

from rhizotrainer import __version__, paths
from rhizotrainer.cli import add, check, coverage, diff, figure, fix, new, packages, rules, schema, stats
from rhizotrainer.cli.exits import MISUSE
from rhizotrainer.cli.misuse import describe_misuse

LOG_NAME = "rhizobank.log"

app = typer.Typer(
    name="rhizobank",
    help="Write, check, mend and count question banks.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("new")(new.make_bank)
app.command("add")(add.add_stub)
app.command("check")(check.check_banks)
app.command("figure")(figure.look_at_figure)
app.command("fix")(fix.fix_banks)
app.command("rules")(rules.show_rules)
app.command("schema")(schema.write_schema)
app.command("stats")(stats.show_statistics)
app.command("coverage")(coverage.show_coverage)
app.command("diff")(diff.show_differences)
app.command("pack")(packages.pack)
app.command("unpack")(packages.unpack)


def main() -> int:
    """Run the command line and return the exit code."""
    _speak_utf8()
    try:
        code = app(prog_name="rhizobank", standalone_mode=False) or 0
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else MISUSE * bool(leaving.code)
    except BrokenPipeError:
        code = 0
    except Exception as error:  # noqa: BLE001  the last door: a bug ends in a sentence and the log
        told = describe_misuse(error)
        code = _tell_of_bug() if told is None else _tell_misuse(told)
    return _close_output(code)


def _show_version(is_asked: bool) -> None:
    if is_asked:
        typer.echo(f"rhizobank {__version__}")
        raise typer.Exit


@app.callback()
def _take_options(
    _version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Write, check, mend and count question banks."""


def _speak_utf8() -> None:
    """Let ¶ and file names in odd encodings be printed on every terminal."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _tell_misuse(sentence: str) -> int:
    sys.stdout.flush()
    if sentence:
        print("".join(sign if sign.isprintable() or sign == "\n" else "�" for sign in sentence), file=sys.stderr)
    return MISUSE


def _tell_of_bug() -> int:
    log = paths.log_folder() / LOG_NAME
    try:
        paths.ensure_private_folder(log.parent)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{datetime.now(UTC).isoformat()} {' '.join(sys.argv)}\n{traceback.format_exc()}\n")
        where = f"What happened is written in {log}; please send it to the authors."
    except OSError:
        where = f"It could not be written to the log in {log.parent}."
    print(f"rhizobank met a fault of its own and stopped. {where}", file=sys.stderr)
    return MISUSE


def _close_output(code: int) -> int:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (`head`, a pager) has gone; Python would complain once more at its own end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
