"""Fold a typed text and the text that it is compared with into one writing.

What is folded is how a text is written, never what it says: L4 stays apart from L5, and C2 from C20. Linear in the
text, and never an exception.
"""

from __future__ import annotations

import re
import unicodedata

from rhizotrainer.study.number_words import NUMBER_WORDS
from rhizotrainer.study.spellings import fold_spelling

_SIGNS = str.maketrans(
    dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
    | dict.fromkeys('"‘’‚‛“”„‟′″`´«»‹›', "'")
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
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWERED = str.maketrans(_SUPERSCRIPTS + "⁺⁻", "0123456789+-")
# 10² is not 102, but Ca²⁺ is Ca2+.
_POWER = f"(?<=\\d)(?=[⁺⁻]?[{_SUPERSCRIPTS}])"
_SHARP_S_FOR_BETA = r"(?<!\w)ß(?!\w)"
# Letters that stand among Latin ones, and micro only by itself: a word in Greek is left as it is.
_GREEK = r"-?(?<![\u0370-\u03ff])(?:[α-λν-ωΓΔΘΛΞΠΣΦΨΩ](?![\u0370-\u03ff])|(?<!\w)μ(?!\w))-?"
_NAMED = "alpha|beta|gamma|delta|epsilon|theta|kappa|lambda|sigma|omega"
_NAME_AND_DIGIT = rf"(?i)\b({_NAMED})(?=\d)"
_SLASH = r" ?/ ?"
# A comma between digits may be the sign of a decimal.
_COMMA = r"(?<!\d) ?([,;]) ?|(?<=\d) ?([,;])(?!\d)"
_PER_CENT = r"(?<=\d) (?=[%‰°])"
# The level of a nerve or a vertebra, or a vitamin: a letter and its number.
_LEVEL = r"(?i)\b([a-z]|th|co|cn) (?=\d{1,2}(?!\d))"
_STOPS = " .,;?!"
# The letter before these is a name, and no article.
_LETTERED = "fib|wave|band|cell|site|disc|antigen|group|type|class|point|line|chain|protein|kinase|receptor"
_ARTICLE = rf"(?i)\A(?:the|an|a(?! (?:{_LETTERED}|{_NAMED}|\w(?!\w)|\w*\d))) (?=\S)"
# O'Brien and d'Azyr, and the genitive of a plural; that of a name keeps its sign, for it may be left out whole.
_APOSTROPHE = r"(?<=[^\W\d_])'(?!s(?!\w))(?=[^\W\d_]|\s|$)"
_DASH_IN_WORD = r"(?<=[^\W\d_])-(?=[^\W\d_])"


def fold_text(text: str, join: str = " ", *, keeps_case: bool = False) -> str:
    """Return a text as typed answers are compared: white space, signs, diacritics, variants of spelling folded.

    `join` stands for the hyphen inside a word, so that "post-ganglionic" may be one word or two.
    """
    plain = re.sub(_SHARP_S_FOR_BETA, "β", text.translate(_SIGNS))
    bare = re.sub(_DIACRITICS, "", unicodedata.normalize("NFD", plain))
    cased = unicodedata.normalize("NFC", bare if keeps_case else bare.casefold())
    level = re.sub(_POWER, "^", cased).translate(_LOWERED)
    named = re.sub(_NAME_AND_DIGIT, r"\1 ", re.sub(_GREEK, _name_greek, level))
    parted = " ".join(re.sub(_DASH, " ", " " + re.sub(_DASH_IN_WORD, join, named)).split())
    words = re.sub(_WORD, _fold_word, parted)
    return re.sub(_APOSTROPHE, "", _strip_frame(_fold_gaps(words))) or parted or text.strip()


def _fold_word(found: re.Match[str]) -> str:
    word = found.group()
    return NUMBER_WORDS.get(word.casefold()) or fold_spelling(word)


def list_forms(word: str) -> tuple[str, ...]:
    """Return how a folded word may be written: Meckel's as meckel and meckels too, any other in one way."""
    stem = word.removesuffix("'s").removesuffix("'S")
    return (word,) if stem == word or not stem else (stem, stem + word[-1])


def _name_greek(found: re.Match[str]) -> str:
    letter = found.group().strip("-")
    name = unicodedata.name(letter).rsplit(maxsplit=1)[-1].replace("LAMDA", "LAMBDA")
    return f"-{name.capitalize() if letter.isupper() else name.lower()}-"


def _fold_gaps(text: str) -> str:
    """Fold white space that says nothing: beside a slash or a comma, before %, between a letter and its number."""
    listed = re.sub(_COMMA, lambda found: f"{found[1] or found[2]} ", re.sub(_SLASH, "/", text))
    return re.sub(_LEVEL, r"\1", re.sub(_PER_CENT, "", " ".join(listed.split())))


def _strip_frame(text: str) -> str:
    """Strip what stands around an answer: stops at its end, quotation marks, an article."""
    inner = text.rstrip(_STOPS)
    if len(inner) > 2 and inner[0] == inner[-1] == "'":
        inner = inner[1:-1].strip(" ").rstrip(_STOPS)
    return re.sub(_ARTICLE, "", inner)
