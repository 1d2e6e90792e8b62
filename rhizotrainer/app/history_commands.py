"""Exports and joins histories without a window, for a command line or a script: a sentence and an exit code.

It speaks English, as all that is read in a terminal; it prints nothing itself.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from rhizotrainer.app.histories import describe_import, discard_import, export_history, merge_history, preview_import
from rhizotrainer.model.errors import RhizotrainerError

FAILED = 1


def run_export(learner: str, target: Path, *, now: datetime) -> tuple[str, int]:
    """Write a learner's history to a file; say how it went, with 0 where it went well."""
    try:
        answers = export_history(learner, target, now=now)
    except RhizotrainerError as error:
        return str(error), FAILED
    return f"{target} holds the history of {learner}: {answers} answer{'' if answers == 1 else 's'}.", 0


def run_import(learner: str, source: Path, *, now: datetime) -> tuple[str, int]:
    """Join the history in a file with a learner's; say how it went, with 0 where it went well."""
    try:
        prepared = preview_import(learner, source, now=now)
        if not prepared.report.events_new:
            discard_import(prepared)
            return " ".join(describe_import(prepared.report)), 0
        merged = merge_history(prepared, now=now)
    except RhizotrainerError as error:
        return str(error), FAILED
    kept = f"The results of before are kept as {merged.exchanged.aside}."
    return " ".join((*describe_import(merged.report), kept)), 0
