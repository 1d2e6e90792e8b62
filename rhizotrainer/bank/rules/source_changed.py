"""Warn of a source whose text is not the one that its quotes were chosen from.

A quote can still be found in a new edition and mean something else there. The declaration of a source may keep the
SHA-256 of its file (line ends count as one sign, whatever the system); once the file differs, the finding says which
quotes are lost and which have to be read again, and the hash to write when that is done.

Failing:
    sources:
      article:
        title: Rhizotomy
        file: sources/rhizotomy.txt
        sha256: 0000000000000000000000000000000000000000000000000000000000000000

Passing:
    sources:
      article: {title: Rhizotomy, file: sources/rhizotomy.txt}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rhizotrainer.bank.findings import Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import text_of
from rhizotrainer.bank.survey import BankFinding, Survey
from rhizotrainer.model.items import Item, Position
from rhizotrainer.model.problems import Severity
from rhizotrainer.model.sources import Source

RULE = Rule("source-changed", Severity.WARNING)

_HASH = re.compile(r"[0-9a-f]{64}")
_LISTED = 5


def check(survey: Survey) -> Iterator[BankFinding]:
    """Return a finding, at the declared hash, for every source that has another."""
    for source in survey.header.sources:
        declared = survey.find_declaration("sources", source.id)
        written = text_of(declared.values.get("sha256")) if declared else ""
        if declared is None or not written or written.lower() == source.sha256:
            continue
        if _HASH.fullmatch(written.lower()):
            message = f"This source is not the text that was quoted: {_describe(survey, source)}."
            hint = f"Read its quotes again, then write `sha256: {source.sha256}`."
        else:
            message = f'"{shorten(written, 20)}" is no SHA-256, which has 64 digits and letters from a to f.'
            hint = f"Write `sha256: {source.sha256}`."
        yield BankFinding(RULE.at(declared.values["sha256"], message, hint))


def _describe(survey: Survey, source: Source) -> str:
    """Say how many quotes still stand in a source, and which questions have lost theirs."""
    items = [entry.item for entry in survey.entries]
    bearers: list[Item | Position] = [*items, *(position for item in items for position in item.positions)]
    quotes = [quote for one in bearers for quote in one.quotes]
    standing = sum(quote.source == source.id and quote.place is not None for quote in quotes)
    stand = "1 quote still stands" if standing == 1 else f"{standing} quotes still stand"
    lost = survey.lost_quotes.get(source.id, [])
    if not lost:
        return f"{stand}, none is lost"
    names = ", ".join(lost[:_LISTED]) + (" and others" if len(lost) > _LISTED else "")
    return f"{stand}, those of {names} do not"
