"""Warn of a group of siblings with one question alone, and of siblings with different topics.

Siblings ask for the same fact in other words; a session shows one of them. A group of one is a name misspelt, or its
other questions are yet to be written. The same fact belongs to one topic.

Failing:
    - id: ind-001
      siblings: knee-jerk
    - id: ind-002
      siblings: knee-jrek

Passing:
    - id: ind-001
      siblings: knee-jerk
    - id: ind-002
      siblings: knee-jerk
"""

from __future__ import annotations

from collections.abc import Iterator

from rhizotrainer.bank.findings import FINDINGS_A_RULE, Rule
from rhizotrainer.bank.nearest import COMPARED, shorten, suggest
from rhizotrainer.bank.survey import BankFinding, Entry, Survey
from rhizotrainer.model.problems import Severity

RULE = Rule("siblings", Severity.WARNING)


def check(survey: Survey) -> Iterator[BankFinding]:
    """Return a finding for every sibling that stands alone, or has another topic than the first of its group."""
    groups: dict[str, list[Entry]] = {}
    for entry in survey.entries:
        if entry.siblings is not None:
            groups.setdefault(entry.item.siblings, []).append(entry)
    told = 0
    for name, entries in groups.items():
        first = entries[0]
        # While a question is lost to an error, it may be the one that belongs here.
        if len(entries) == 1 and survey.is_whole and first.siblings is not None:
            message = f'No other question is a sibling in "{shorten(name, 40)}".'
            told += 1
            hint = "Write the other question, or remove this."
            # Looking for the nearest takes long among many names, and one slip makes two groups of one.
            if 1 < len(groups) <= COMPARED and told <= FINDINGS_A_RULE:
                hint = suggest(name, groups.keys() - {name}) or hint
            yield BankFinding(RULE.at(first.siblings, message, hint), first)
        for entry in entries[1:]:
            if entry.item.topic != first.item.topic and entry.siblings is not None:
                where = f"{first.item.file_name}, line {first.item.line}"
                message = f'This sibling has the topic "{entry.item.topic}", that in {where} "{first.item.topic}".'
                yield BankFinding(RULE.at(entry.siblings, message, "Give both the same topic."), entry)
