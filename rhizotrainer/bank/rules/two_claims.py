"""Warn of a true/false statement that makes two claims.

Who knows that one half is false need not know the other; who thinks that one half is true cannot say so. The
textbooks on classroom tests ask for one idea to a statement, among them Ebel & Frisbie, Essentials of Educational
Measurement, 1991. This is advice of experience; no trial of it is known to us.

Told of are two clauses that a machine can be sure of: joined by a semicolon or by ", but", by ", and" with a verb of
their own, or by "and" right before a second verb such as is, has or can. A list ("numbness and weakness") is one claim.

Failing:
    stem: Rhizotomy interrupts pain, and it is always done under general anaesthesia.
    answer: false

Passing:
    stem: Rhizotomy is always done under general anaesthesia.
    answer: false
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.words import blank_quotes, list_statements, place
from rhizotrainer.model.problems import Severity

RULE = Rule("two-claims", Severity.WARNING)

_VERB = r"(?:is|are|was|were|has|have|does|do|did|can|cannot|may|must|will|should)\b"
_JOINT = re.compile(
    rf"(?P<semicolon>;)\s|,\s(?P<but>but)\s|(?:,\s(?P<clause>and)\s(?:\w+\s){{1,4}}?|\s(?P<verb>and|but)\s(?:also\s)?){_VERB}",
    re.IGNORECASE,
)
# Behind one of these the joint may stand inside a subordinate clause.
_SUBORDINATE = re.compile(
    r"\b(?:that|which|who|whose|whether|if|when|where|because|although|while|how|what|both|not|neither|either|once|"
    r"unless|until|between)\b",
    re.IGNORECASE,
)


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at the word or sign that joins the two claims of a statement."""
    found = []
    for text, node, _ in list_statements(draft):
        if ";" not in text and " and " not in text and " but " not in text:
            continue
        bare = blank_quotes(text)
        match = _JOINT.search(bare)
        if match is None or _SUBORDINATE.search(bare, 0, match.start()):
            continue
        start = next(match.start(name) for name in ("semicolon", "but", "clause", "verb") if match[name])
        message = "This statement makes two claims, and one answer cannot judge both."
        found.append(
            RULE.at(place(draft, node, start), message, "Make two statements of it, or keep the one that matters.")
        )
    return found
