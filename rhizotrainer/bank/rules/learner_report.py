"""Show what learners reported, at the very sentence that they pointed at.

`rhizobank check --reports DIR` reads the files that learners send and looks for each question, also under a former
id. The finding says what kind of fault is meant and in which words, and whether the question has changed since. A
report is one reader's opinion and no proof: it never keeps a question from learners. Once it has been dealt with,
delete its file.

Of the two below a learner has reported the stem of the first.

Failing:
    - id: ind-001
      stem: Rhizotomy relieves pane.

Passing:
    - id: ind-002
      stem: Rhizotomy relieves pain.
"""

from __future__ import annotations

from rhizotrainer.bank.findings import Finding, Rule, Spot
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.model.problems import Severity
from rhizotrainer.model.reports import ProblemReport, ReportKind

RULE = Rule("learner-report", Severity.WARNING)

_LONGEST = 240
_WORDS = {
    ReportKind.WRONG_KEY: "that the key is wrong",
    ReportKind.UNCLEAR: "that this is unclear",
    ReportKind.TYPO: "a slip of the pen",
    ReportKind.FIGURE: "a fault of the figure",
    ReportKind.SOURCE: "that the source says otherwise",
    ReportKind.OTHER: "a problem",
}


def describe(spot: Spot, report: ProblemReport, *, state: str = "") -> Finding:
    """Return the finding for a report; `state` is a sentence on what became of the question since."""
    words = shorten(" ".join(report.text.split()), _LONGEST).removesuffix(".")
    version = f"It was written about version {shorten(report.version, 20)} of the bank." if report.version else ""
    return RULE.at(spot, f'A learner reports {_WORDS[report.kind]}: "{words}".', state or version)


def refuse(spot: Spot, sentence: str) -> Finding:
    """Return the finding for a file that is no report."""
    return RULE.at(spot, f"This report cannot be read: {sentence}", "Ask for it again, or delete it.")
