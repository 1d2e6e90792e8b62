"""Warn of a stem whose last word fits only some of the options.

A stem that ends in "an" leaves only the options that begin with a vowel, one that ends in "are" only those in the
plural, and grammar answers the question. Sources: Haladyna, Downing & Rodriguez, Appl Meas Educ 2002;15:309, guideline
28 (grammatical inconsistencies); the NBME Item-Writing Guide, 2020, on grammatical cues.

Singular and plural are told of only where the key fits, a distractor does not, and every option is short enough to be
sure of.

Failing:
    stem: The instrument that destroys the root is an
    options: [{text: Electrode, key: true}, {text: Scalpel}, {text: Balloon}]

Passing:
    stem: Which instrument destroys the root?
    options: [{text: An electrode, key: true}, {text: A scalpel}, {text: A balloon}]
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.words import Wording, place, word_set, wording_of
from rhizotrainer.model.problems import Severity

RULE = Rule("grammatical-cue", Severity.WARNING)

_ARTICLES = frozenset({"a", "an"})
_SINGULAR_VERBS = frozenset({"is", "was", "has"})
_PLURAL_VERBS = frozenset({"are", "were", "have"})
_LAST_WORDS = _ARTICLES | _SINGULAR_VERBS | _PLURAL_VERBS
_TRAIL = " \n\t:…._–—-"
_CONSONANT_SOUNDS = re.compile(r"(?:eu|ewe|one\b|once\b|u(?:ni(?!n)|ri|re|se|su|te|ti|bi|ke))")
_VOWEL_SOUNDS = re.compile(r"(?:[aeiou]|hour|honest|honou?r|heir)")
# Names of letters that begin with a vowel: an MRI, but a CT.
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
_VOWEL_NUMBERS = re.compile(r"(?:8|11\b|18\b)")
_SINGULAR_S = re.compile(
    r"(?:ss|us|is|ics|ias|xis|pancreas|biceps|triceps|diabetes|herpes|scabies|rabies|caries|forceps|series|species|pons|"
    r"lens|rhizotomies)$"
)
_PLURAL = re.compile(r"(?:[^s]s|[^aeiou]ia|ganglia|nuclei|rami|fasciculi|gyri|sulci|vertebrae|axillae|children|men)$")
# A longer option is no plain noun.
_WORDS_OF_A_NOUN = 3
_NO_NOUN = word_set("and or of in to by with for at on from the a an not no it that which is are")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at the last word of a stem that fits only some options."""
    wording = wording_of(draft)
    words = wording.stem_words
    if not words or words[-1] not in _LAST_WORDS or not wording.keys or not all(wording.words):
        return ()
    end = len(wording.stem.rstrip(_TRAIL))
    last = words[-1]
    if not wording.stem[:end].lower().endswith(last):
        return ()
    if last in _ARTICLES:
        fits = [_takes_an(text) is (last == "an") for text in wording.texts]
        hint = "Ask a whole question, and write the article in each option."
    else:
        fits = _list_fits(wording, is_plural=last in _PLURAL_VERBS)
        hint = "Ask a whole question, or write every option in the same number."
    if all(fits) or not any(fits[key] for key in wording.keys):
        return ()
    unfit = next(text for text, does_fit in zip(wording.texts, fits, strict=True) if not does_fit)
    message = f'"{last}" at the end of the stem does not fit "{unfit}", so grammar gives the answer away.'
    return (RULE.at(place(draft, draft.spot("stem"), end - len(last)), message, hint),)


def _takes_an(text: str) -> bool:
    first = text.split(maxsplit=1)[0]
    if first.isupper() and len(first) > 1:
        return first[0] in _VOWEL_LETTERS
    if first[0].isdigit():
        return _VOWEL_NUMBERS.match(first) is not None
    low = first.lower()
    return _VOWEL_SOUNDS.match(low) is not None and _CONSONANT_SOUNDS.match(low) is None


def _list_fits(wording: Wording, *, is_plural: bool) -> list[bool]:
    """Return for each option whether its number is that of the verb; all of them where one cannot be told."""
    fits = []
    for words in wording.words:
        if len(words) > _WORDS_OF_A_NOUN or not _NO_NOUN.isdisjoint(words):
            return [True] * len(wording.words)
        plural = _PLURAL.search(words[-1]) is not None and _SINGULAR_S.search(words[-1]) is None
        fits.append(plural is is_plural)
    return fits
