"""Tell a mended slip of the pen from a change of meaning; where in doubt, it is a change.

Two texts mean the same where they have the same words, numbers and signs in the same order; white space, punctuation,
capitals, accents, articles and mends of spelling within long words are no difference. There is no list of words that
matter (not, left, dorsal, two …): every word does, and another word is another meaning. docs/updates.md has the rules
as a table.
"""

from __future__ import annotations

import re
import unicodedata

from rhizotrainer.model.values import dataclass
from rhizotrainer.study.spellings import fold_spelling

# Shorter words are too near to each other: ileum and ilium, casual and causal, medial and median.
_SHORTEST_MENDED = 8
_SHORTEST_DOUBLED = 6
_SHORTEST_JOINED = 4
# Beginnings and ends tell medical words apart (abduction and adduction, sulphate and sulphite): a mend is between them.
# So many letters must be common before and after it: two that changed places, one missing, a vowel for a vowel, other.
_KEPT_BY_SWAP = (3, 1)
_KEPT_BY_GAP = (4, 2)
_KEPT_BY_VOWEL = (3, 3)
_KEPT_BY_OTHER = (4, 4)
_VOWELS = frozenset("aeiouy")
# A unit is told by its capitals: mW is not MW. Of a long one the first letter tells: mmol and Mmol, mOsm or mosm.
_LONGEST_UNIT = 3
_LONG_UNIT = re.compile(r"[^\W\d_](?:mol|osm|ohm|bar|cal|torr|kat|rad|rem)s?", re.IGNORECASE)

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]")
_APOSTROPHES = re.compile(r"(?<=[^\W\d_])['’ʼ](?=[^\W\d_])")
_POINT = re.compile(r"(?<![\w.,)\]])(?=[.,]\d)")
_MINUS = re.compile(r"(?<![\w)\]])[-\u2010-\u2013\u2212](?=\d)")
# Where a line may break, and which way it is written, is no part of a word.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015", "-"))
# Signs that are punctuation to Unicode and say something nonetheless, and one that is a sign and says nothing here.
_TELLING = "%‰/&′″†‡"
_SILENT = "`"
_ARTICLES = frozenset({"the", "The", "a", "an", "An"})

# Endings that are often confused; both sides are folded, so only sameness counts. British and American spelling is
# folded before, by the table that typed answers use too.
_ENDINGS = (
    (re.compile("an(?=t$|ts$|ce$|ces$|cy$|tly$)"), "en"),
    (re.compile("ible(?=s?$)"), "able"),
)
# Parts of words that are one letter apart and worlds apart.
_OPPOSITES = (("blast", "clast"), ("stomy", "tomy"), ("troph", "trop"))
_CONFUSABLE = tuple(
    frozenset(pair.split())
    for pair in (
        "casually causally",
        "contact contract",
        "contiguous continuous",
        "contiguously continuously",
        "cysteine cystine",
        "cysteines cystines",
        "insulated insulted",
        "perineal peroneal",
        "perineum peroneum",
        "perineural peroneural",
        "prostate prostrate",
    )
)


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, number or sign: as it was written, and folded for comparing."""

    written: str
    folded: str
    is_unit: bool = False

    @property
    def is_word(self) -> bool:
        return self.written[0].isalpha()


def is_same_meaning(first: str, second: str) -> bool:
    """Tell whether two texts differ by slips of the pen at most; the order of the two does not matter."""
    if first == second:
        return True
    ours, theirs = _read_tokens(first), _read_tokens(second)
    at, there = 0, 0
    while at < len(ours) and there < len(theirs):
        if _is_same_token(ours[at], theirs[there]):
            at, there = at + 1, there + 1
        elif _is_joined(ours[at : at + 2], theirs[there]):
            at, there = at + 2, there + 1
        elif _is_joined(theirs[there : there + 2], ours[at]):
            at, there = at + 1, there + 2
        else:
            return False
    return at == len(ours) and there == len(theirs)


def _read_tokens(text: str) -> list[_Token]:
    plain = unicodedata.normalize("NFC", text).translate(_UNSEEN).replace("\u00b5", "\u03bc")
    plain = _POINT.sub("0", _APOSTROPHES.sub("", plain))
    plain = _MINUS.sub(" \u2212", plain).translate(_DASHES)
    tokens: list[_Token] = []
    for written in _TOKEN.findall(plain):
        if written in _ARTICLES or not _says_something(written):
            continue
        is_unit = bool(tokens) and tokens[-1].written[0].isdigit() and _is_unit(written)
        tokens.append(_Token(written, _fold(written), is_unit))
    return tokens


def _is_unit(written: str) -> bool:
    return len(written) <= _LONGEST_UNIT or bool(_LONG_UNIT.fullmatch(written))


def _says_something(written: str) -> bool:
    if written[0].isalnum() or written in _TELLING:
        return True
    # Marks that are left are no accents of Latin letters: in other scripts they are vowels.
    return unicodedata.category(written)[0] in "SM" and written not in _SILENT


def _fold(written: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFD", written.casefold()) if not unicodedata.combining(c))
    return bare or written


def _is_same_token(ours: _Token, theirs: _Token) -> bool:
    if ours.folded == theirs.folded:
        if not (ours.is_unit or theirs.is_unit):
            return True
        told = None if len(ours.written) <= _LONGEST_UNIT else 1
        return ours.written[:told] == theirs.written[:told]
    return ours.is_word and theirs.is_word and _is_mended(ours.folded, theirs.folded)


def _is_joined(pair: list[_Token], whole: _Token) -> bool:
    """Tell whether two long words written as one are that one: radio-frequency; never "a typical"."""
    if len(pair) < 2 or not all(part.is_word and len(part.folded) >= _SHORTEST_JOINED for part in pair):
        return False
    return pair[0].folded + pair[1].folded == whole.folded


def _is_mended(ours: str, theirs: str) -> bool:
    shorter, longer = sorted((ours, theirs), key=len)
    # In other scripts a sign may be a whole word.
    if not (ours.isascii() and theirs.isascii()) or len(shorter) < _SHORTEST_DOUBLED - 1:
        return False
    if frozenset({ours, theirs}) in _CONFUSABLE:
        return False
    if any(_is_opposite(ours, theirs, pair) for pair in _OPPOSITES):
        return False
    first, second = _fold_spelling(ours), _fold_spelling(theirs)
    if first == second:
        return True
    if len(longer) >= _SHORTEST_DOUBLED and _undouble(first) == _undouble(second):
        return True
    return len(shorter) >= _SHORTEST_MENDED - 1 and len(longer) >= _SHORTEST_MENDED and _is_one_slip(ours, theirs)


def _is_opposite(ours: str, theirs: str, pair: tuple[str, str]) -> bool:
    one, other = pair
    return (one in ours or one in theirs) and ours.replace(one, other) == theirs.replace(one, other)


def _fold_spelling(word: str) -> str:
    word = fold_spelling(word)
    for pattern, folded in _ENDINGS:
        word = pattern.sub(folded, word)
    return word


def _undouble(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


def _is_one_slip(ours: str, theirs: str) -> bool:
    """Tell whether one letter is missing, added, another, or changed places with its neighbour, inside the word."""
    start = _count_common(ours, theirs)
    end = min(_count_common(ours[::-1], theirs[::-1]), len(ours) - start, len(theirs) - start)
    left, right = ours[start : len(ours) - end], theirs[start : len(theirs) - end]
    if len(left) == 2 and left == right[::-1]:
        needed = _KEPT_BY_SWAP
    elif len(left) + len(right) == 1:
        needed = _KEPT_BY_GAP
    elif len(left) == len(right) == 1:
        needed = _KEPT_BY_VOWEL if {left, right} <= _VOWELS else _KEPT_BY_OTHER
    else:
        return False
    return start >= needed[0] and end >= needed[1]


def _count_common(ours: str, theirs: str) -> int:
    count = 0
    while count < min(len(ours), len(theirs)) and ours[count] == theirs[count]:
        count += 1
    return count
