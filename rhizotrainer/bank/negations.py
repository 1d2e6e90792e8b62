"""Find English words that turn a sentence into its contrary, or make an exception to it.

They are looked for in what an author left out of a quote. Nothing here judges; banks in other languages are not asked.
"""

from __future__ import annotations

import re

_NEGATION = re.compile(
    r"""
    (?: \b(?: (?<!or\ ) not (?!\ (?:only|solely|merely)\b) | cannot | no | none | nor | neither | never | nothing
        | nobody | nowhere | without | except (?:ing|ion|ions)? | exclud (?:e|es|ed|ing) | unless | rarely | seldom
        | hardly | scarcely | barely | (?<!not\ ) (?: only | solely | merely ) | fail (?:s|ed|ing)?\ to | failures?
        | unable\ to | unlikely | lack (?:s|ed|ing)? | absen (?:t|ce) | instead\ of | rather\ than | other\ than
        | apart\ from | contraindicat (?:ed|ion|ions) | (?: advis\w+ | recommend\w* | warn\w* | caution\w* )\ against
        | (?<!\ba\ ) few ) | \b\w+n['’]t )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_GOVERNING = frozenset(
    {"not", "cannot", "never", "no", "without", "rarely", "seldom", "hardly", "scarcely", "barely", "neither", "nor"}
    | {"except", "excluding", "unless"}
)
# These deny what follows with "to".
_GOVERNING_WITH_TO = frozenset({"fail", "fails", "failed", "failing", "unable", "unlikely", "refuses", "refused"})
# What may stand between a negation and the word that it denies.
_BETWEEN = frozenset(
    {"a", "an", "any", "the", "be", "been", "being", "have", "has", "had", "to", "always", "ever", "yet", "even"}
    | {"longer", "quite", "really", "fully", "completely", "entirely", "necessarily", "usually", "directly"}
)
_FARTHEST = 4
_CONDITION = (
    r"only\ (?:if|when|where|after|until|before|for|in|with|by)|(?:provided|providing|so\ long\ as|as\ long\ as)"
)
# What takes part of a sentence back when it comes next; with a capital it would begin another.
_LIMIT_AFTER = re.compile(
    rf"[\s,(–—-]*\b((?:but\ )?(?:{_CONDITION}|if|unless|except|excepting|but\ not|but\ never|other\ than"
    r"|apart\ from))\b"
)
_LIMIT_BEFORE = re.compile(r"\bonly\ (?:if|when|where|after|until|before)\s+(?:(?:the|a|an)\s+)?$", re.IGNORECASE)
_SENTENCE_END = frozenset(".!?;:")


def find_negation(text: str) -> str:
    """Return the first word of a text that negates or makes an exception, "" where there is none."""
    found = _NEGATION.search(text)
    return found[0] if found else ""


def find_governing(before: str) -> str:
    """Return the negation just before the end of a text that holds for what comes next, "" where there is none."""
    words = before.rsplit(None, _FARTHEST)[-_FARTHEST:]
    follows_to = False
    for at in range(len(words) - 1, -1, -1):
        word = words[at].lower().lstrip("(“\"'‘")
        if word in _GOVERNING or word.endswith(("n't", "n’t")):
            # "whether or not" denies nothing.
            return "" if word == "not" and at and words[at - 1].lower() == "or" else words[at]
        if follows_to and word in _GOVERNING_WITH_TO:
            return f"{words[at]} to"
        if word not in _BETWEEN:
            return ""
        follows_to = word == "to"
    return ""


def find_limit_after(quote: str, after: str) -> str:
    """Return the words that limit what a quote says, just after its end, "" where there are none.

    `after` is what follows the quote in its source.
    """
    if quote[-1:] in _SENTENCE_END:
        return ""
    found = _LIMIT_AFTER.match(after)
    return found[1] if found else ""


def find_limit_before(before: str) -> str:
    """Return the "only if" that stands just before the end of a text, "" where there is none."""
    if "nly " not in before:
        return ""
    found = _LIMIT_BEFORE.search(before)
    return found[0].strip() if found else ""
