"""`rhizobank fix`: mend the slips of a bank that have one cure, and tell the author each of them, before and after.

What is mended goes to stdout, one mend a line and at its place; the summary to stderr. Nothing is decided here.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from difflib import unified_diff
from pathlib import Path
from typing import Annotated

import typer

from rhizotrainer.bank.fixes import FileFix, UnwritableFileError, fix_bank, write_fix
from rhizotrainer.bank.library import load_bank
from rhizotrainer.cli.banks import count, find_roots
from rhizotrainer.cli.exits import CLEAN, PROBLEMS
from rhizotrainer.cli.progress import show_progress
from rhizotrainer.model.problems import Problem


def fix_banks(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A bank, one of its files, or a folder of banks.")],
    is_dry: Annotated[bool, typer.Option("--dry-run", help="Tell what would be mended, and write nothing.")] = False,
    is_diff: Annotated[bool, typer.Option("--diff", help="Show the changed lines, and write nothing.")] = False,
) -> None:
    """Mend what has one cure, and tell each mend, before and after.

    Mended are misspelt keys, `yes` for `true`, a text where a list belongs, an unpinned "none of the above", a DOI
    given as an address, quotes of the wrong source or without the source's very words, useless waivers, tabs.

    Comments and layout stay, and ids are never changed. Look at what was done to quotes: the source's words may not say
    what the question took them to say.

    Exit code: as `rhizobank check` would give it then; 2 for misuse.
    """
    errors = warnings = mended = 0
    is_refused = False
    for root in find_roots([path]):
        with show_progress("Mending") as advance:
            fixes = fix_bank(root, progress=advance)
        for fix in fixes:
            _tell(fix, is_diff=is_diff)
            mended += len(fix.mends)
            if not (is_dry or is_diff):
                is_refused |= not _write(fix)
        problems = load_bank(root).listing.problems
        _tell_unmended(problems, {str(fix.path) for fix in fixes})
        found = sum(problem.is_error for problem in problems)
        errors += found
        warnings += len(problems) - found
    verb, when = ("would be mended", "now") if is_dry or is_diff else ("mended", "left")
    sys.stdout.flush()
    told = f"{count(errors, 'error')}, {count(warnings, 'warning')} {when}"
    print(f"{count(mended, 'problem')} {verb}; {told}.", file=sys.stderr)
    raise typer.Exit(PROBLEMS if errors or is_refused else CLEAN)


def _tell_unmended(problems: Iterable[Problem], mended: Collection[str]) -> None:
    """Say of every file that cannot be read whole that it was left as it is; its first slip has to go first."""
    sys.stdout.flush()
    slips: dict[str, int] = {}
    for problem in problems:
        if problem.rule == "syntax":
            slips.setdefault(problem.place.path, problem.place.line)
    for path, line in slips.items():
        more = " further" if path in mended else ""
        print(_clean(f"{path} was not mended{more}: mend its line {line} first."), file=sys.stderr)


def _tell(fix: FileFix, *, is_diff: bool) -> None:
    if not is_diff:
        for mend in fix.mends:
            print(_clean(f"{fix.path}:{mend.line}: {mend.rule}: {mend.before} → {mend.after}"))
        return
    old, new = fix.before.splitlines(), fix.after.splitlines()
    for line in unified_diff(old, new, f"{fix.path}", f"{fix.path} (mended)", lineterm=""):
        print(_clean(line))


def _clean(text: str) -> str:
    """Return the text without control characters, for a bank's words may hold a terminal's codes."""
    return "".join(sign if sign.isprintable() or sign == "\t" else "�" for sign in text)


def _write(fix: FileFix) -> bool:
    try:
        write_fix(fix)
    except UnwritableFileError as error:
        print(str(error), file=sys.stderr)
        return False
    return True
