"""Fold a typed text and the text that it is compared with into one writing.

What is folded is how a text is written, never what it says: L4 stays apart from L5, and C2 from C20. Linear in the
text, and never an exception.
"""

from __future__ import annotations

import re
import unicodedata

from rhizotrainer.study.spellings import fold_spelling

_SIGNS = str.maketrans(
    dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
    | dict.fromkeys('"‘’‚‛“”„‟′″`´', "'")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff")
    | {"æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ﬁ": "fi", "ﬂ": "fl"}
    | {"µ": "μ"}
    | {chr(0x2080 + digit): str(digit) for digit in range(10)}
)
# Patterns are compiled at first use, by `re` itself: a start of the app needs none.
_DIACRITICS = "[\u0300-\u036f]+"
# A dash joins or parts words, but for the minus of a number.
_DASH = r"(?<![\s(])-|-(?![\d.,])"
_WORD = r"[^\W\d_]+"
_DASH_IN_WORD = r"(?<=[^\W\d_])-(?=[^\W\d_])"


def fold_text(text: str, join: str = " ", *, keeps_case: bool = False) -> str:
    """Return a text as typed answers are compared: white space, signs, diacritics, variants of spelling folded.

    `join` stands for the hyphen inside a word, so that "post-ganglionic" may be one word or two.
    """
    bare = re.sub(_DIACRITICS, "", unicodedata.normalize("NFD", text.translate(_SIGNS)))
    cased = unicodedata.normalize("NFC", bare if keeps_case else bare.casefold())
    parted = re.sub(_DASH, " ", " " + re.sub(_DASH_IN_WORD, join, cased))
    folded = re.sub(_WORD, lambda found: fold_spelling(found.group()), " ".join(parted.split()))
    return folded.removesuffix(".").rstrip() or folded or text.strip()
