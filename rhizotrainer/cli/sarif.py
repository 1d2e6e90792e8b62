"""Write problems as SARIF 2.1.0, which code hosts and editors show beside the lines.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 2020. Rules carry their manual pages;
files lie relative to the folder the command was started in. Nothing here decides what is told.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from rhizotrainer import __version__
from rhizotrainer.bank.manual import RulePage, list_pages
from rhizotrainer.model.problems import Place, Problem

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# The name that code hosts and editors know for the root of what was checked.
_BASE = "%SRCROOT%"


def build_sarif(problems: Sequence[Problem]) -> dict[str, Any]:
    """Return a SARIF log of one run; every rule is described, whether it found something or not."""
    pages = list_pages()
    ranks = {name: at for at, name in enumerate(pages)}
    run = {
        "tool": {
            "driver": {
                "name": "rhizobank",
                "version": __version__,
                "rules": [_describe_rule(page) for page in pages.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_BASE: {"uri": Path.cwd().as_uri().rstrip("/") + "/"}},
        "results": [_describe_result(problem, ranks[problem.rule]) for problem in problems],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _describe_rule(page: RulePage) -> dict[str, Any]:
    examples = "\n\n".join(f"{one.words}:\n\n```yaml\n{one.text}\n```" for one in page.examples)
    return {
        "id": page.name,
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": page.text},
        "help": {"text": page.text, "markdown": f"{page.text}\n\n{examples}".rstrip()},
        "defaultConfiguration": {"level": str(page.severity)},
        "properties": {"tags": [str(page.family)]},
    }


def _describe_result(problem: Problem, rank: int) -> dict[str, Any]:
    return {
        "ruleId": problem.rule,
        "ruleIndex": rank,
        "level": str(problem.severity),
        "message": {"text": f"{problem.message} {problem.hint}".strip()},
        "locations": [{"physicalLocation": _locate(problem.place)}],
    }


def _locate(place: Place) -> dict[str, Any]:
    path = Path(os.path.normpath(Path(place.path).absolute()))
    location: dict[str, Any] = {"artifactLocation": {"uri": path.as_uri()}}
    if path.is_relative_to(Path.cwd()):
        inside = path.relative_to(Path.cwd()).as_posix()
        location["artifactLocation"] = {"uri": quote(os.fsencode(inside)), "uriBaseId": _BASE}
    if place.line:
        # A region cannot begin before column 1.
        location["region"] = {"startLine": place.line, "startColumn": max(place.column, 1)}
    return location
