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
