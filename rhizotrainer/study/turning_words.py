"""Find the words that turn what a question asks: negations, sides and directions.

Elsewhere every word counts (`study.meaning`). A lead-in and a vignette may be reworded freely, and only these words,
added, dropped or changed, make another question of the same words.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_APOSTROPHES = re.compile("['’ʼ]")
_WORD = re.compile(r"[^\W\d_]+")
# "isnt" and "couldnt" from here on, since apostrophes are left out; "present" and "patient" are not among them.
_CONTRACTED = re.compile(r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|need|wo|ca)nt")
_NO = """
    not no none never nor neither nobody nothing nowhere cannot without except excepting excluding unless least
    false untrue incorrect incorrectly wrong wrongly absent lacks lacking
"""
_NEGATIONS = frozenset(_NO.split())
_SIDE = re.compile(
    r"(?:antero|postero|supero|infero|dorso|ventro|medio|latero|cranio|caudo)*"
    r"(?:left|right|anterior|posterior|superior|inferior|interior|exterior|internal|external|medial|median|lateral"
    r"|unilateral|bilateral|ipsilateral|contralateral|dorsal|ventral|volar|palmar|plantar|cranial|caudal|rostral"
    r"|proximal|distal|superficial|deep|central|peripheral|upper|lower|above|below|before|after|ascending|descending"
    r"|afferent|efferent|flexion|extension|abduction|adduction|pronation|supination|inversion|eversion"
    r"|increase[sd]?|increasing|decrease[sd]?|decreasing)(?:ly|wards?|most)?"
)
_ENDING = re.compile(r"(?<=[a-z]{4})(?:ly|wards?|most)$")


def is_turned(before: str, after: str) -> bool:
    """Tell whether a text says no where another says yes, or has another side or direction.

    Negations are counted; sides are compared in their order, for left and right may have changed places.
    """
    if before == after:
        return False
    (negations, sides), (now_negations, now_sides) = _read_turns(before), _read_turns(after)
    return negations != now_negations or sides != now_sides


def _read_turns(text: str) -> tuple[Counter[str], list[str]]:
    plain = unicodedata.normalize("NFKC", _APOSTROPHES.sub("", text)).casefold()
    negations: Counter[str] = Counter()
    sides = []
    for word in _WORD.findall(plain):
        if word in _NEGATIONS:
            negations["not" if word == "cannot" else word] += 1
        elif _CONTRACTED.fullmatch(word):
            negations["not"] += 1
        elif _SIDE.fullmatch(word):
            sides.append(_ENDING.sub("", word))
    return negations, sides
