"""Report YAML that cannot be read, where the slip was made and in plain words.

The wording is found by `bank.syntax`. In a file of items only the item with the slip is lost.

Failing:
    - text: Trigeminal neuralgia
      key true

Passing:
    - text: Trigeminal neuralgia
      key: true
"""

from __future__ import annotations

from rhizotrainer.bank.findings import Rule

RULE = Rule("syntax")
