"""Warn of a stem that asks for the exception with a word that is easily read over.

Who overlooks a small "not" answers the question that was not asked, and the answer says nothing of what is known.
Sources: Haladyna, Downing & Rodriguez, A review of multiple-choice item-writing guidelines, Appl Meas Educ
2002;15:309, guideline 17 (word the stem positively; a negative word has to be capitalised and bold); the NBME
Item-Writing Guide, 2020, on negatively phrased lead-ins. Emphasis is the lesser cure: Chiavaroli, Practical
Assessment, Research & Evaluation 2017;22(3), found that many go on answering as if the question were positive.

Told of are "not" and "never" in the main clause of a question with which, what or who; "except"; "least" before likely,
appropriate and the like; and "Which is false?". A "not" in a subordinate clause or a contrast is none of these.

Failing:
    stem: Which root is not cut?

Passing:
    stem: Which root is NOT cut?
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.words import blank_quotes, place, wording_of
from rhizotrainer.model.items import ItemType
from rhizotrainer.model.problems import Severity

RULE = Rule("unemphasised-negative", Severity.WARNING)

# A stem has one such word or two.
_MOST_LOOKED_AT = 5
_SHORT = frozenset(f"{verb}n{sign}t" for verb in ("is", "are", "was", "were", "do", "does", "did") for sign in "'’")
_FALSE = frozenset({"false", "incorrect", "untrue", "wrong"})
_NEGATIVES = _SHORT | _FALSE | {"not", "except", "never", "least"}
# Lower case alone: what is written in capitals has its emphasis.
_NEGATIVE = re.compile(
    r"(?<![\w*_])(?:not|except|never|least|false|incorrect|untrue|wrong|(?:is|are|was|were|do|does|did)n['’]t)(?![\w*_-])"
)
# A "which" or "who" further on relates to a noun, and asks nothing.
_ASKS = re.compile(
    r"(?:^|[,;:]\s|^\W*(?:to|in|of|by|from|with|on|at|for|through|under|during|after|before)\s)\W*(?:which|what|whom?)\b",
    re.IGNORECASE,
)
_ALL = re.compile(r"\b(?:all|each|every|any|which|what|who|following)\b", re.IGNORECASE)
# After one of these the word stands in another clause than the question.
_BREAK = re.compile(
    r"[,;(–—]|\b(?:who|whose|whom|that|when|if|because|although|though|while|since|after|before|but|and|or|nor|rather|"
    r"whether|unless|despite|until|where|why|how|patients?|those)\b",
    re.IGNORECASE,
)
_COPULA = re.compile(r"\b(?:is|are|was|were|be)\s+$")
_AFTER_LEAST = re.compile(
    r"\s+(?:likely|probabl[ey]|appropriate|suitable|consistent|compatible|plausible|expected|indicated|helpful|useful|"
    r"correct|true|accurate)\b"
)
_NO_EXCEPTION = re.compile(r"\s+(?:only|yet|until|merely|just|necessarily)\b")
_SENTENCE_END = re.compile(r"[.?!:]\s")
_OTHER_TYPES = frozenset({ItemType.TRUE_FALSE, ItemType.CLOZE})


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at every word that makes the stem ask for the exception without emphasis."""
    wording = wording_of(draft)
    if _NEGATIVES.isdisjoint(wording.stem_words) or draft.item.type in _OTHER_TYPES:
        return ()
    stem = blank_quotes(wording.stem)
    found: list[Finding] = []
    for match in islice(_NEGATIVE.finditer(stem), _MOST_LOOKED_AT):
        if _asks_for_exception(stem, match):
            word = match[0]
            shown = "NOT" if word in _SHORT else word.upper()
            found.append(
                RULE.at(
                    place(draft, draft.spot("stem"), match.start()),
                    f'The question asks for the exception, and "{word}" is easily read over.',
                    f'Ask for what is right; where the exception is the point, write "{shown}" in capitals.',
                )
            )
    return found


def _asks_for_exception(stem: str, match: re.Match[str]) -> bool:
    before = _SENTENCE_END.split(stem[: match.start()])[-1]
    word = match[0]
    if word == "except":
        return _ALL.search(before) is not None and len(stem[match.end() :].split()) <= 1
    asks = list(_ASKS.finditer(before))
    if not asks:
        return False
    if word == "least":
        return _AFTER_LEAST.match(stem, match.end()) is not None
    if word in _FALSE:
        return _COPULA.search(before) is not None or stem.startswith(" statement", match.end())
    return not _BREAK.search(before, asks[-1].end()) and not _NO_EXCEPTION.match(stem, match.end())
