"""Tell whether what was typed after a number is the unit that was asked for.

Nothing is converted: another unit is wrong, even where the quantity would be equal. Linear in what was typed, and
never an exception.
"""

from __future__ import annotations

import re
import unicodedata

from rhizotrainer.study.number_words import NUMBER_WORDS

_SIGNS = str.maketrans(dict.fromkeys("−‐‑‒–﹣－", "-") | dict.fromkeys("º˚", "°") | {"µ": "u", "μ": "u", "’": "'"})
_PRODUCT = r"[\s·⋅*]+"
_FACTOR = r"([^\W\d_]+|[%‰°])\^?([+-]?\d{1,2})?(?!\d)"
# One writing of each unit that people write in several ways; keys in small letters.
_SYNONYMS = {
    word: name
    for name, words in {
        "°": "degree degrees deg degs",
        "°c": "celsius centigrade degc degreec degreesc degcelsius degreecelsius degreescelsius",
        "%": "percent percentage pct",
        "min": "min mins minute minutes",
        "s": "s sec secs second seconds",
        "h": "h hr hrs hour hours",
        "d": "d day days",
        "week": "wk wks week weeks",
        "month": "mo mth mths month months",
        "year": "y yr yrs year years",
        "ug": "mcg mcgs",
        "um": "micron microns",
        "mmhg": "mmhg",
        "mol": "mol mole moles",
        "ph": "ph",
        "mm": "mms",
        "cm": "cms",
        "g": "gm gms",
        "kg": "kgs",
        "ml": "mls",
        "ms": "msec msecs",
        "ω": "ohm ohms ω",
    }.items()
    for word in words.split()
}
_PREFIXES = {"nano": "n", "micro": "u", "milli": "m", "centi": "c", "deci": "d", "kilo": "k", "mega": "M", "giga": "G"}
_NAMES = {
    "metre": "m", "meter": "m", "gram": "g", "gramme": "g", "litre": "l", "liter": "l", "second": "s", "volt": "v",
    "amp": "a", "ampere": "a", "hertz": "hz", "newton": "n", "pascal": "pa", "joule": "j", "watt": "w", "mole": "mol",
    "ohm": "ω",
}  # fmt: skip
_SPELT_OUT = f"({'|'.join(_PREFIXES)})?({'|'.join(_NAMES)})s?"
# Names of up to so many letters are symbols: the case of their first letter tells milli from mega, nano from newton.
_LONGEST_SYMBOL = 4
_CASED = "mpn"
# Words after a bare number that make another number of it, or none.
_NUMERIC_WORDS = """
    and or to not less more fewer than least most about half quarter third thirds tenth tenths percent per hundred
    thousand million billion dozen score times squared cubed minus plus point thirty forty fifty sixty seventy eighty
    ninety
"""
_LONG_SYMBOLS = "mmol umol nmol kpa mpa hpa khz mhz ghz meq mosm ppm bpm rpm kcal cal mah cmhg atm bar torr dpt"
_PLAIN_WORDS = r"[^\W\d_]{3,}(?: (?:of|in|[^\W\d_]{3,})){0,4}"

Factors = tuple[tuple[str, int], ...]


def is_unit(typed: str, unit: str) -> bool:
    """Say whether a typed text is a unit, in one of its writings; where there is none to type, a plain noun is none.

    "31 pairs" is 31 where no unit is asked for, but "31 mm" and "31 million" are not.
    """
    if not unit.strip():
        return _is_plain_noun(typed)
    given, meant = _read_factors(typed), _read_factors(unit)
    if given is None or meant is None:
        return _squeeze(typed) == _squeeze(unit)
    if meant == (("°c", 1),) and given == (("c", 1),):
        return True
    # All capitals are no prefix: megametres are written Mm.
    is_shouted = len(typed) > 1 and typed.isupper() and unit.replace("L", "l").islower()
    return given == meant or (is_shouted and _read_factors(typed.lower()) == meant)


def _is_plain_noun(typed: str) -> bool:
    words = typed.casefold().split()
    if not re.fullmatch(_PLAIN_WORDS, " ".join(words)):
        return False
    if not NUMBER_WORDS.keys().isdisjoint(words) or not set(_NUMERIC_WORDS.split()).isdisjoint(words):
        return False
    symbols = {*_SYNONYMS, *_LONG_SYMBOLS.split()}
    return not any(word in symbols or re.fullmatch(_SPELT_OUT, word) for word in words)


def _read_factors(text: str) -> Factors | None:
    """Return the names of a unit with their powers ("m s⁻¹" and "m/s" are one), None where it is not written so."""
    plain = unicodedata.normalize("NFKC", text.translate(_SIGNS)).translate(_SIGNS).replace("Ω", "ω")
    spoken = re.sub(r"(?i)\bper\s+(?!cent)", "/", re.sub(r"(?i)\bper\s+cent\b", "percent", plain)).strip()
    factors: list[tuple[str, int]] = []
    for at, part in enumerate(spoken.split("/")):
        names: list[tuple[str, int]] = []
        for name, power in _split_factors(part):
            if names and names[-1][1] == 1 and power > 0:
                names[-1] = (names[-1][0] + name, power)
            else:
                names.append((name, power))
        if not names:
            return None
        sign = -1 if at else 1
        factors += [
            (_fold_name(name), sign * power if place == 0 else power) for place, (name, power) in enumerate(names)
        ]
    return tuple(factors)


def _split_factors(part: str) -> list[tuple[str, int]]:
    """Return the names and powers in a product, none where it has anything else in it."""
    pieces = [piece for piece in re.split(_PRODUCT, part) if piece]
    found: list[tuple[str, int]] = []
    for piece in pieces:
        end = 0
        for factor in re.finditer(_FACTOR, piece):
            if factor.start() != end:
                return []
            end = factor.end()
            found.append((factor[1], int(factor[2] or 1)))
        if end != len(piece):
            return []
    return found


def _fold_name(name: str) -> str:
    """Return one writing of a unit's name: a synonym's, a symbol with its first letter's case, or small letters."""
    small = name.casefold()
    if small in _SYNONYMS:
        return _SYNONYMS[small]
    spelt = re.fullmatch(_SPELT_OUT, small)
    if spelt:
        return _PREFIXES.get(spelt[1], "") + _NAMES[spelt[2]]
    if len(name) > _LONGEST_SYMBOL:
        return small.removesuffix("s")
    singular = small.removesuffix("s") if len(small) > _LONGEST_SYMBOL - 1 else small
    return name[0] + singular[1:] if name[0].casefold() in _CASED else singular


def _squeeze(text: str) -> str:
    return "".join(text.casefold().split())
