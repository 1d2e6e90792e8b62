"""Warn of a word of vague frequency in a true/false statement: usually, often, rarely, may.

Whether the statement is true hangs on what "often" means, and a statement with "may" is hardly ever false. Sources:
Holsgrove & Elzubeir, Imprecise terms in UK medical multiple-choice questions: what examiners think they mean, Med Educ
1998;32:343, found no agreement among examiners; Case, How often is "often"?, 1988 (ERIC ED304478), found none among
members of test committees either, and calls it worse for true/false than for one best answer. This is one of the better
supported rules.

Failing:
    stem: Rhizotomy often weakens muscles.
    answer: true

Passing:
    stem: In the series of 1998 more than a tenth of the children had weaker muscles after rhizotomy.
    answer: true
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.words import blank_quotes, list_statements, place, split_words, word_set
from rhizotrainer.model.problems import Severity

RULE = Rule("vague-frequency", Severity.WARNING)

_VAGUE = word_set(
    "usually often frequently commonly sometimes occasionally rarely seldom generally typically mostly normally may "
    "might"
)
# Months and names begin with a capital; "how often" asks for a number.
_TERM = re.compile(rf"(?<!how )(?<![\w-])(?:{'|'.join(sorted(_VAGUE))})(?![\w-])")
_OPENING = re.compile(rf"(?:{'|'.join(sorted(word.capitalize() for word in _VAGUE))})\b")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at every word of vague frequency in a statement to be judged."""
    found: list[Finding] = []
    for text, node, _ in list_statements(draft):
        if _VAGUE.isdisjoint(split_words(text)):
            continue
        bare = blank_quotes(text)
        matches = [match for match in (_OPENING.match(bare), *_TERM.finditer(bare)) if match]
        for match in matches[: FINDINGS_A_RULE - len(found)]:
            message = (
                f'"{match[0]}" means something else to every reader, so that the statement is neither true nor false.'
            )
            hint = "Give a number or a range, or say what was found and where."
            found.append(RULE.at(place(draft, node, match.start()), message, hint))
    return found
