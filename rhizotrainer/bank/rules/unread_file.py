"""Warn of a YAML file in a bank's folder that nobody reads: in a folder below items/, or beside bank.yaml.

Questions are read from the files that lie directly in items/. What lies deeper, or one folder too high, is easily taken
for a part of the bank, and its questions are never asked. Files whose names begin with a dot are left alone.

Failing:
    # items/outcomes/pain.yaml
    - id: out-001
      stem: Which of these does the source name as an outcome?

Passing:
    # items/pain.yaml
    - id: out-001
      stem: Which of these does the source name as an outcome?
"""

from __future__ import annotations

from rhizotrainer.bank.findings import Finding, Position, Rule
from rhizotrainer.bank.stamps import ITEMS_FOLDER
from rhizotrainer.model.problems import Severity

RULE = Rule("unread-file", Severity.WARNING)


def describe(name: str) -> Finding:
    """Return the finding for a file of this name, relative to the bank's folder."""
    if name.startswith(f"{ITEMS_FOLDER}/"):
        message = "This file is not read: it lies in a folder of its own below items/."
        return RULE.at(Position(), message, "Move it up into items/ itself.")
    message = "This file is not read: only bank.yaml and what lies in items/ are."
    return RULE.at(Position(), message, "Move it into items/ if it holds questions, or out of the bank's folder.")
