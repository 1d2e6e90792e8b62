"""Warn of "always", "never" and the like where they give an option away.

Hardly anything in medicine is always so, and learners strike out what claims it. Sources: Haladyna, Downing &
Rodriguez, Appl Meas Educ 2002;15:309, guideline 28 (specific determiners such as always, never, completely,
absolutely); the NBME Item-Writing Guide, 2020, on absolute terms. In the experiment of Pham, Besanko & Devitt,
MedEdPublish 2018;7:225, most flaws had no effect that could be shown, so this is a counsel of caution.

A cue tells one side from the other: nothing is said where both key and distractors have such words, or where one is
negated ("not always"), or stands between quotation marks. "All", "every", "only" and "none" are common words; of them
only a claim is told of ("in all patients", "All patients are …"), and only if no other option has such a word. In
true/false statements the same holds for false ones.

Failing:
    - text: It always relieves spasticity

Passing:
    - text: It relieves spasticity in most children
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nodes import Node
from rhizotrainer.bank.words import Wording, blank_quotes, list_statements, place, split_words, word_set, wording_of
from rhizotrainer.model.problems import Severity

RULE = Rule("absolute-term", Severity.WARNING)

_STRONG = word_set("always never completely impossible absolutely invariably entirely totally inevitably inevitable")
_WEAK = frozenset({"all", "every", "only", "none"})
_TERMS = _STRONG | _WEAK
# At the end of an option "completely" says how far an act goes: "Withdraw it completely".
_STRONG_TERM = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(_STRONG))})(?![\w-])(?<!completely$)(?<!entirely$)(?<!totally$)", re.IGNORECASE
)
_WEAK_TERM = re.compile(
    r"(?:^|(?<=\bin )|(?<=\bfor )|(?<=\bunder ))(?:all|every|only)\b"
    r"(?! of (?:the|these)\b| likelihood\b| probability\b| (?:if|when|once|after|before|during|in|with|for|by|as|at)\b)"
    r"|(?<=\bin )none\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"(?:\b(?:not|nearly|almost|hardly)|n['’]t)\s+(?:\w+\s+)?$", re.IGNORECASE)
# Without a verb "all" or "only" is a quantity: "all dorsal roots of L5".
_VERBS = word_set(
    "is are was were has have had can cannot will must should does do need needs require requires cause causes lead "
    "leads respond responds benefit benefits relieve relieves improve improves"
)
# A negation stands within so many characters before its word.
_REACH = 40
_CURE = "Say how often, or where, so that the option has to be judged by what it claims."


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at every absolute term that sets key and distractors, or true and false, apart."""
    wording = wording_of(draft)
    if not wording.texts:
        return _check_statements(draft)
    if not wording.keys or _TERMS.isdisjoint(wording.vocabulary):
        return ()
    return _check_options(draft, wording)


def _check_options(draft: Draft, wording: Wording) -> list[Finding]:
    strong: list[tuple[int, re.Match[str]]] = []
    weak: list[tuple[int, re.Match[str]]] = []
    for at, (text, words) in enumerate(zip(wording.texts, wording.words, strict=True)):
        if not _TERMS.isdisjoint(words):
            strong += [(at, match) for match in _list_strong(text)]
            if not _VERBS.isdisjoint(words) or words[0] not in _WEAK:
                weak += [(at, match) for match in _list_terms(_WEAK_TERM, text)]
    with_terms = [at for at, words in enumerate(wording.words) if not _TERMS.isdisjoint(words)]
    if len(with_terms) == 1:
        strong += weak
    are_keys = {at in wording.keys for at, _ in strong}
    if len(are_keys) != 1:
        return []
    side = "the key alone" if True in are_keys else "a wrong option and not in the key"
    return [
        _tell(draft, wording.nodes[at], match, f"stands in {side}, and gives it away.")
        for at, match in strong[:FINDINGS_A_RULE]
    ]


def _check_statements(draft: Draft) -> list[Finding]:
    found: list[Finding] = []
    for text, node, is_true in list_statements(draft):
        if _STRONG.isdisjoint(split_words(text)):
            continue
        for match in _list_strong(text):
            if is_true:
                # Such words stand in true statements as well, so they tell nothing.
                return []
            if len(found) < FINDINGS_A_RULE:
                found.append(_tell(draft, node, match, "makes this false statement easy to guess."))
    return found


def _list_strong(text: str) -> Iterator[re.Match[str]]:
    return _list_terms(_STRONG_TERM, text)


def _list_terms(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    bare = blank_quotes(text)
    return (
        match
        for match in pattern.finditer(bare)
        if not _NEGATED.search(bare[max(0, match.start() - _REACH) : match.start()])
    )


def _tell(draft: Draft, node: Node, match: re.Match[str], words: str) -> Finding:
    return RULE.at(place(draft, node, match.start()), f'"{match[0]}" {words}', _CURE)
