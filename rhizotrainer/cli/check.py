"""`rhizobank check`: tell all that is wrong with banks, one problem a line.

Problems go to stdout as `path:line:column: severity RULE message`, which editors understand, or in a format for
programs; the summary goes to stderr. `--watch` does it again whenever a file changes.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from rhizotrainer.bank.learner_reports import ReportsRead, read_reports
from rhizotrainer.cli.banks import count, find_roots
from rhizotrainer.cli.checking import Checked, Checker
from rhizotrainer.cli.exits import CLEAN, MISUSE, PROBLEMS
from rhizotrainer.cli.options import take_options
from rhizotrainer.cli.reports import Format, print_report
from rhizotrainer.cli.selection import EmptySelectionError, Selection, UnknownRuleError, build_selection
from rhizotrainer.cli.watch import watch_banks

_RULES_HELP = "Rules, families of rules (quotes) or beginnings (quote-*), with commas between them."


@dataclass(frozen=True, kw_only=True)
class CheckOptions:
    """What `rhizobank check` is told besides its banks."""

    form: Annotated[Format, typer.Option("--format", help="How problems are written to stdout.")] = Format.TEXT
    select: Annotated[list[str] | None, typer.Option(metavar="RULE", help=f"Tell of these alone. {_RULES_HELP}")] = None
    ignore: Annotated[list[str] | None, typer.Option(metavar="RULE", help="Do not tell of these.")] = None
    reports: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Show the reports of learners in this folder, or in this file.")
    ] = None
    is_strict: Annotated[bool, typer.Option("--strict", help="Let warnings count as errors in the exit code.")] = False
    is_watching: Annotated[
        bool, typer.Option("--watch", help="Check again whenever a file changes; Ctrl C ends it.")
    ] = False


@take_options(CheckOptions)
def check_banks(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Banks, their files, or folders of banks.")],
    options: CheckOptions,
) -> None:
    """Check banks and print every problem with its place.

    Exit code: 0 when there is no error (with --strict, no warning either), 1 when there is one, 2 for misuse.
    """
    checker = Checker(_choose(options), _read_reports(options.reports))
    if options.is_watching:
        if options.form is not Format.TEXT:
            _refuse(f"--watch shows text, not {options.form}. Leave --format out.")
        watch_banks(paths, checker, _tell)
        raise typer.Exit(CLEAN)
    checked = checker.check(find_roots(paths))
    print_report(checked, options.form)
    _tell_summary(checked)
    is_clean = not checked.errors and not (options.is_strict and checked.warnings)
    raise typer.Exit(CLEAN if is_clean else PROBLEMS)


def _choose(options: CheckOptions) -> Selection:
    try:
        return build_selection(options.select or (), options.ignore or ())
    except (UnknownRuleError, EmptySelectionError) as error:
        _refuse(str(error))


def _read_reports(path: Path | None) -> ReportsRead | None:
    if path is None:
        return None
    if not path.exists():
        _refuse(f"There is no file or folder {path}.")
    try:
        return read_reports(path)
    except OSError as error:
        _refuse(f"{path} could not be read: {error.strerror}.")


def _refuse(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)
    raise typer.Exit(MISUSE)


def _tell(checked: Checked) -> None:
    print_report(checked, Format.TEXT)
    _tell_summary(checked)


def _tell_summary(checked: Checked) -> None:
    if not checked.listings:
        # Only where files are watched; elsewhere that is misuse.
        print("There is no bank there now.", file=sys.stderr)
        return
    told = "no problems of the rules asked for" if checked.unasked else "no problems"
    if checked.problems:
        told = f"{count(checked.errors, 'error')}, {count(checked.warnings, 'warning')}"
    sys.stdout.flush()
    if checked.foreign_reports:
        print(f"{count(checked.foreign_reports, 'report')} about banks that were not checked.", file=sys.stderr)
    print(f"{count(len(checked.listings), 'bank')}, {_tell_questions(checked)} loaded: {told}.", file=sys.stderr)
    if checked.unasked:
        print(_tell_unasked(checked), file=sys.stderr)


def _tell_unasked(checked: Checked) -> str:
    """Say what the choice of rules kept back, lest what was left out be taken for sound."""
    errors = sum(problem.is_error for problem in checked.unasked)
    held = (
        f"{count(errors, 'error')} and {count(len(checked.unasked) - errors, 'warning')} of other rules are not shown"
    )
    left_out = "; what has an error is left out of the questions" if errors else ""
    return f"{held}{left_out}. Leave out --select and --ignore to see them."


def _tell_questions(checked: Checked) -> str:
    """Return how many questions there are, and how many of them learners do not meet yet."""
    told = [count(checked.questions, "question")]
    if checked.drafts:
        told.append(count(checked.drafts, "draft"))
    if checked.in_review:
        told.append(f"{checked.in_review} in review")
    return " and ".join([", ".join(told[:-1]), told[-1]]) if len(told) > 1 else told[0]
