"""Write what a check found for people, for programs (JSON) and for the annotations of GitHub's runs.

The JSON object is documented in docs/checking.md and only ever grows. SARIF has a module of its own. Nothing here
decides what is told.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from enum import StrEnum

from rich.console import Console
from rich.text import Text

from rhizotrainer import __version__
from rhizotrainer.bank.families import family_of
from rhizotrainer.cli.checking import Checked
from rhizotrainer.cli.sarif import build_sarif
from rhizotrainer.model.problems import Problem

# Raised where a key of the object goes or changes its meaning, not where one is added.
JSON_VERSION = 1
_STYLES = {True: "bold red", False: "bold yellow"}


class Format(StrEnum):
    """How a check is written to stdout."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


def print_report(checked: Checked, form: Format) -> None:
    """Write what was found to stdout."""
    if form is Format.TEXT:
        print_problems(checked.problems)
    elif form is Format.GITHUB:
        for problem in checked.problems:
            print(format_annotation(problem))
    else:
        # ASCII alone, so that no terminal's encoding can break it.
        print(json.dumps(build_object(checked) if form is Format.JSON else build_sarif(checked.problems), indent=2))


def print_problems(problems: Iterable[Problem]) -> None:
    """Write problems to stdout for people, one a line."""
    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    for problem in problems:
        console.print(_colour(problem))


def build_object(checked: Checked) -> dict[str, object]:
    """Return what was found as the documented JSON object."""
    return {
        "format": "rhizobank-check",
        "version": JSON_VERSION,
        "rhizobank": __version__,
        "summary": {
            "banks": len(checked.listings),
            "questions": checked.questions,
            "drafts": checked.drafts,
            "in_review": checked.in_review,
            "errors": checked.errors,
            "warnings": checked.warnings,
        },
        "banks": [
            {
                "path": listing.root,
                "id": listing.header.id if listing.header else None,
                "title": listing.header.title if listing.header else None,
                "questions": listing.item_count,
                "drafts": unreleased.drafts,
                "in_review": unreleased.in_review,
            }
            for listing, unreleased in zip(checked.listings, checked.unreleased, strict=True)
        ],
        "problems": [
            {
                "path": problem.place.path,
                "line": problem.place.line,
                "column": problem.place.column,
                "severity": str(problem.severity),
                "rule": problem.rule,
                "family": str(family_of(problem.rule)),
                "message": problem.message,
                "hint": problem.hint,
            }
            for problem in checked.problems
        ],
    }


def format_annotation(problem: Problem) -> str:
    """Return a problem as a command of GitHub's workflows; they part properties by commas, so those are escaped."""
    place = problem.place
    properties = {"file": place.path.replace("\\", "/"), "title": problem.rule}
    if place.line:
        properties = {"file": properties["file"], "line": str(place.line), "col": str(place.column), **properties}
    told = ",".join(f"{name}={_escape(value, is_property=True)}" for name, value in properties.items())
    return f"::{problem.severity} {told}::{_escape(f'{problem.message} {problem.hint}'.strip())}"


def _escape(text: str, *, is_property: bool = False) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped.replace(":", "%3A").replace(",", "%2C") if is_property else escaped


def _colour(problem: Problem) -> Text:
    place = "".join(sign if sign.isprintable() else "�" for sign in str(problem.place))
    text = str(problem)[len(str(problem.place)) :]
    line = Text(f"{place}{text}")
    start = len(place) + 2
    line.stylize("bold", 0, len(place))
    line.stylize(_STYLES[problem.is_error], start, start + len(problem.severity))
    return line
