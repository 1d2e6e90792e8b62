"""Warn of what a bank declares and no question uses: a topic, a source, a reference.

A topic is used where a question has it or one below it. What is not used is left from an earlier text of the bank, or a
question has lost it by a slip. Nothing is told while a question has errors: it may be the one.

Failing:
    references:
      enslin2018: {title: Selective dorsal rhizotomy}
    items:
      - id: ind-001
        references: []

Passing:
    references:
      enslin2018: {title: Selective dorsal rhizotomy}
    items:
      - id: ind-001
        references: [enslin2018]
"""

from __future__ import annotations

from collections.abc import Iterator

from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nodes import Mapping, Node
from rhizotrainer.bank.survey import BankFinding, Survey
from rhizotrainer.model.figures import Figure, Region
from rhizotrainer.model.items import Item, Position
from rhizotrainer.model.problems import Severity

RULE = Rule("unused-declaration", Severity.WARNING)

_TABLES = (
    ("sources", 'No question quotes the source "{}".'),
    ("references", 'No question cites the reference "{}".'),
)


def check(survey: Survey) -> Iterator[BankFinding]:
    """Return a finding, at its id, for every topic, source and reference that no question uses."""
    if not survey.entries or not survey.is_whole or survey.node is None:
        return
    used = _list_used(survey)
    found = list(_check_topics(survey.node.values.get("topics"), used["topics"]))
    for table, message in _TABLES:
        node = survey.node.values.get(table)
        keys = node.keys if type(node) is Mapping else []
        unused = [key for key in keys if key.value not in used[table]]
        found += [RULE.at(key, message.format(key.value), "Use it, or remove it.") for key in unused[:FINDINGS_A_RULE]]
    yield from map(BankFinding, found)


def _check_topics(table: Node | None, used: set[str]) -> Iterator[Finding]:
    if type(table) is not Mapping:
        return
    for key in table.keys:
        node = table.values[key.value]
        below = node.values.get("topics") if type(node) is Mapping else None
        if key.value in used:
            yield from _check_topics(below, used)
        else:
            yield RULE.at(key, f'No question has the topic "{key.value}".', "Write one, or remove the topic.")


def _list_used(survey: Survey) -> dict[str, set[str]]:
    """Return the ids that questions use, table by table, and with a topic those above it."""
    items = [entry.item for entry in survey.entries]
    bearers: list[Item | Position] = [*items, *(position for item in items for position in item.positions)]
    parents = {topic.id: topic.parent for topic in survey.header.topics}
    topics: set[str] = set()
    for topic in {item.topic for item in items}:
        above = topic
        while above and above not in topics:
            topics.add(above)
            above = parents.get(above, "")
    return {
        "topics": topics,
        "sources": {quote.source for one in bearers for quote in one.quotes},
        "references": {name for one in (*bearers, *_list_figures(survey)) for name in one.references},
    }


def _list_figures(survey: Survey) -> Iterator[Figure | Region]:
    """Yield the bank's figures and their regions, of which side files say what they rest on."""
    for figure in survey.header.figures:
        yield figure
        yield from figure.regions
