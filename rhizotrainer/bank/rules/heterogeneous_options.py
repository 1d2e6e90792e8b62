"""Warn of one option that is of another kind than all the others.

What differs in form is taken for the key, or struck out at once. Source: Haladyna, Downing & Rodriguez, Appl Meas Educ
2002;15:309, guideline 23 (choices homogeneous in content and grammatical structure); that paper knew of one experiment,
which found no difference, so this rests on judgement.

Told of is one option against all the others, of which there are two or more: a text among numbers or a number among
texts, a sentence with a full stop among phrases or the other way round, or (of four options or more) one that does not
begin with the "by", "to", "because" … with which all the others begin.

Failing:
    options: [{text: 40 °C}, {text: 75 °C, key: true}, {text: The root glows}]

Passing:
    options: [{text: 40 °C}, {text: 75 °C, key: true}, {text: 120 °C}]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rhizotrainer.bank.amounts import read_amount
from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.words import Wording, word_set, wording_of
from rhizotrainer.model.problems import Severity

RULE = Rule("heterogeneous-options", Severity.WARNING)

_OPTIONS = 3
_OPTIONS_WITH_OPENING = 4
_SENTENCE_WORDS = 4
_OPENINGS = word_set("by to because when where that it if before after how which who what")
# What may stand among numbers.
_NO_NUMBER = word_set("none no never unknown any unlimited zero it all nothing neither variable not")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at the one option that is of another kind than the others."""
    wording = wording_of(draft)
    count = len(wording.texts)
    if count < _OPTIONS or not all(wording.words):
        return ()
    return _check_numbers(wording) or _check_sentences(wording) or _check_openings(wording)


def _find_odd(marks: list[bool]) -> int | None:
    """Return the position of the one mark that differs from all the others."""
    total = sum(marks)
    if total == 1:
        return marks.index(True)
    return marks.index(False) if total == len(marks) - 1 else None


def _check_numbers(wording: Wording) -> tuple[Finding, ...]:
    texts = wording.texts
    odd = _find_odd([text[0].isdigit() for text in texts])
    if odd is None:
        return ()
    is_number = texts[odd][0].isdigit()
    numbers = [text for text in texts if text[0].isdigit()]
    others = [text for text in texts if not text[0].isdigit()]
    has_digits = any(any(sign.isdigit() for sign in text) for text in others)
    if has_digits or wording.words[odd][0] in _NO_NUMBER or any(read_amount(text) is None for text in numbers):
        return ()
    message = "This option is a number, and the others are words." if is_number else "The other options are numbers."
    return (RULE.at(wording.nodes[odd], message, "Write all options as answers of one kind."),)


def _check_sentences(wording: Wording) -> tuple[Finding, ...]:
    odd = _find_odd([text[-1] == "." for text in wording.texts])
    if odd is None or len(wording.words[odd]) < _SENTENCE_WORDS:
        return ()
    is_sentence = wording.texts[odd].endswith(".")
    message = (
        "This option ends with a full stop like a sentence, and the others do not."
        if is_sentence
        else "The other options end with a full stop like sentences, and this one does not."
    )
    return (RULE.at(wording.nodes[odd], message, "Write all options as sentences, or none."),)


def _check_openings(wording: Wording) -> tuple[Finding, ...]:
    if len(wording.texts) < _OPTIONS_WITH_OPENING:
        return ()
    firsts = [words[0] for words in wording.words]
    if _OPENINGS.isdisjoint(firsts):
        return ()
    opening, times = Counter(firsts).most_common(1)[0]
    if opening not in _OPENINGS or times != len(firsts) - 1:
        return ()
    odd = next(at for at, first in enumerate(firsts) if first != opening)
    message = f'All the other options begin with "{opening}".'
    return (RULE.at(wording.nodes[odd], message, "Give all options the same grammatical form."),)
