"""Fold British and American spelling of a word into one, so that either may be typed for the other.

One table for all who compare words. It is narrow on purpose: two words that are not spelling variants must never
become equal, so that the comparison may be exact after it. What is folded is only to be compared, not to be read.
"""

from __future__ import annotations

import re

# Compiled at first use, by `re` itself: a start of the app needs none. Most words have none of these in them.
_HINT = "[aou]e|our|re[sd]?$|is[ei]|isa|ys[ei]|grey|sulph|leuc|ll|ogue|ence|artef|neurone|alum|disk|mme"
_TABLE = (
    # oesophagus, anaemia, hypoaesthesia; gastro-oesophageal is gastroesophageal. Not the plurals (spinae is not spine),
    # and not in words of two syllables: poet, shoed, doer, goer.
    (r"(?<!p)(?<!^sh)(?<!^d)(?<!^g)(?:o*ae|o+e)(?!s?$)|(?<=p)(?:o*ae|o+e)(?!s?$|t|m)", "e"),
    (r"(?<=[a-z]{2})our(?=(?:s|ed|ing|al|less)?$)", "or"),
    (r"(cent|fib|lit|met|tit|theat|calib|sab|spect|lust|goit|euv)re(?=s?$)", r"\1er"),
    (r"(cent|fib)red$", r"\1ered"),
    (r"(?<=[a-z]{3})is(?=(?:e|es|ed|er|ers|ing|ation|ations|ational)$)", "iz"),
    (r"(?<=[a-z])lys(?=(?:e|ed|er|ers|ing)$)", "lyz"),
    ("^grey(?=s?$|ish$|er$)", "gray"),
    ("sulph", "sulf"),
    ("leuc(?=o|e)", "leuk"),
    ("^disk(?=s?$|e|o|i)", "disc"),
    ("neurone(?=s?$)", "neuron"),
    ("(?<=al|ol|il)ogue(?=s?$)", "og"),
    ("(def|off)ence(?=s?$)", r"\1ense"),
    ("^artefact", "artifact"),
    ("^aluminium$", "aluminum"),
    ("^programme(?=s?$)", "program"),
    ("(label|travel|signal|tunnel|channel|model|cancel|level)l(?=ed$|ing$|er$|ers$)", r"\1"),
)
_SHORTEST = 4
# Longer words are no words.
_LONGEST = 60


def fold_spelling(word: str) -> str:
    """Return a word, all of its letters small or not, with its British spelling made American, its case kept."""
    plain = word.casefold()
    if not _SHORTEST <= len(plain) <= _LONGEST or not plain.isascii() or not re.search(_HINT, plain):
        return word
    folded = plain
    for pattern, american in _TABLE:
        folded = re.sub(pattern, american, folded)
    if folded == plain:
        return word
    if word.isupper():
        return folded.upper()
    return folded.capitalize() if word[0].isupper() else folded
