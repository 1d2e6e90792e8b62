"""Warn of one work under two ids: two references with the same DOI or the same PMID.

Readers would see it as two supports for an answer where there is one. Chapters of one book may share its ISBN.

Failing:
    references:
      enslin2018: {title: Selective dorsal rhizotomy, doi: 10.1007/s13311-018-00690-4}
      evolution: {title: The evolution of rhizotomy, doi: 10.1007/S13311-018-00690-4}

Passing:
    references:
      enslin2018: {title: Selective dorsal rhizotomy, doi: 10.1007/s13311-018-00690-4}
      graham2016: {title: Single-level rhizotomy, doi: 10.21037/jss.2016.08.08}
"""

from __future__ import annotations

from collections.abc import Iterator

from rhizotrainer.bank.findings import Rule
from rhizotrainer.bank.survey import BankFinding, Survey
from rhizotrainer.model.problems import Severity

RULE = Rule("duplicate-reference", Severity.WARNING)


def check(survey: Survey) -> Iterator[BankFinding]:
    """Return a finding for every reference that is the work of one above it."""
    first: dict[tuple[str, str], str] = {}
    for reference in survey.header.references:
        for name, number in (("doi", reference.doi.casefold()), ("pmid", reference.pmid)):
            taken = first.setdefault((name, number), reference.id) if number else reference.id
            if taken == reference.id:
                continue
            declared = survey.find_declaration("references", reference.id)
            spot = declared.values[name] if declared else survey.spot
            message = f'This {name.upper()} is that of the reference "{taken}".'
            yield BankFinding(RULE.at(spot, message, f'Cite "{taken}" instead, and remove this one.'))
            break
