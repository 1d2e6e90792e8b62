"""Warn of two options that say the same in almost the same words.

Of two that mean the same neither can be the key of a single choice, so both are struck out; and a reader who looks for
the difference loses time. Sources: Haladyna, Downing & Rodriguez, Appl Meas Educ 2002;15:309, guideline 22 (choices
independent, not overlapping).

Options are alike when they have the same words, articles, hyphens, singular and plural, and British and American
spelling apart; and where nothing but "and", "or" and "of" joins the words, in whatever order ("damage of nerves",
"nerve damage"). With commas, numbers or other joints, or where the stem asks for two things or for an
order, order makes a difference and is heeded.

Failing:
    options: [{text: Weakness and numbness}, {text: Numbness and weakness}, {text: Pain, key: true}]

Passing:
    options: [{text: Weakness and numbness}, {text: Numbness and ataxia}, {text: Pain, key: true}]
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.words import FUNCTION_WORDS, split_words, wording_of
from rhizotrainer.model.problems import Severity

RULE = Rule("near-duplicate-option", Severity.WARNING)

_ARTICLES = frozenset({"a", "an", "the"})
_LOOSE = frozenset({"and", "or", "of", "a", "an", "the"})
# A stem with these asks for several things at once, or for their order, so that options answer in that order.
_ORDERED = frozenset({"and", "order", "sequence", "first", "respectively", "combination", "pair", "then"})
_ORDERS = ",;:/→"


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at every option that is like one before it in all but small things."""
    wording = wording_of(draft)
    words = wording.words
    if "-" in "".join(wording.texts):
        words = [split_words(text.replace("-", " ")) for text in wording.texts]
    # Options that are alike have the same number of each letter that no folding touches; most items end here.
    lows = [text.lower() for text in wording.texts]
    if len({(low.count("l"), low.count("c"), low.count("p"), low.count("m")) for low in lows}) == len(lows):
        return ()
    # They begin their words with the same letters as well.
    initials = [frozenset([word[0] for word in one if word not in _LOOSE]) for one in words]
    if len(set(initials)) == len(initials):
        return ()
    is_ordered = not _ORDERED.isdisjoint(wording.stem_words)
    seen: dict[tuple[str, ...], int] = {}
    found = []
    for at, text in enumerate(wording.texts):
        form = _fold(text, words[at], is_ordered=is_ordered)
        other = seen.setdefault(form, at)
        if (
            form
            and other != at
            and " ".join(text.split()).casefold() != " ".join(wording.texts[other].split()).casefold()
        ):
            message = f'This option says the same as "{wording.texts[other]}".'
            found.append(RULE.at(wording.nodes[at], message, "Remove one of them, or say what sets them apart."))
    return found


def _fold(text: str, words: list[str], *, is_ordered: bool) -> tuple[str, ...]:
    parts = [word for word in words if word not in _ARTICLES]
    is_loose = (
        not is_ordered
        and not any(sign in _ORDERS or sign.isdigit() for sign in text)
        and all(part in _LOOSE or part not in FUNCTION_WORDS for part in parts)
    )
    forms = [_fold_spelling(part) for part in parts]
    return tuple(sorted(form for form in forms if form not in _LOOSE)) if is_loose else tuple(forms)


def _fold_spelling(word: str) -> str:
    plain = word.replace("ae", "e").replace("oe", "e").replace("our", "or").replace("is", "iz")
    return plain[:-1] if len(plain) > 3 and plain.endswith("s") and not plain.endswith("ss") else plain
