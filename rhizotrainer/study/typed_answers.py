"""Judge a text that was typed against the texts that are accepted and the wrong ones that were expected.

Compares words only; numbers with a tolerance are `typed_numbers`' work. Linear in what was typed, and never an
exception: whatever does not fit is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from rhizotrainer.model.items import Item, Spelling
from rhizotrainer.study.telling_words import find_look_alikes, may_be_slip
from rhizotrainer.study.typed_folding import fold_text, list_forms
from rhizotrainer.study.typed_numbers import TypedJudgement

# Letters that an accepted word must have before one slip, and before two slips, are forgiven in it.
ONE_SLIP_FROM = 5
TWO_SLIPS_FROM = 9
# Longer words are no words.
_LONGEST_WORD = 60


def judge_text(item: Item, typed: str, accepts: Sequence[str]) -> TypedJudgement:
    """Judge a typed text by an item's rules of case and spelling.

    An accepted text typed exactly is right. Otherwise an expected wrong answer wins where it fits exactly, or with
    fewer slips than any accepted text. Wrong answers are recognised by close spelling in any case.
    """
    wrongs = [option.text for option in item.options]
    longest = max(map(len, [*accepts, *wrongs]), default=0)
    text = typed.strip()
    if not text or len(text) > 2 * longest + 50:
        return TypedJudgement(is_right=False)
    keeps_case = item.is_case_exact
    right = _find_best(text, accepts, keeps_case=keeps_case, is_close=item.spelling is Spelling.CLOSE)
    if right and right[0] == 0:
        return TypedJudgement(is_right=True)
    wrong = _find_best(text, wrongs, keeps_case=keeps_case, is_close=True)
    if wrong and (wrong[0] == 0 or not right or wrong[0] < right[0]):
        return TypedJudgement(is_right=False, wrong=wrong[1])
    return TypedJudgement(is_right=right is not None)


def count_slips(typed: str, known: str) -> int | None:
    """Return in how many letters a folded text differs from a known one, None where it is no misspelling of it.

    Word by word: no slip in words of up to four letters, one from five, two from nine letters on; none in words with
    digits, nor where it could change the meaning (`telling_words`). A slip is a letter left out, added, changed, or
    swapped with its neighbour: Damerau's four errors (Damerau FJ. A technique for computer detection and correction
    of spelling errors. Commun ACM 1964;7:171-176).
    """
    given, meant = typed.split(), known.split()
    if len(given) != len(meant):
        return None
    slips = 0
    for word, right in zip(given, meant, strict=True):
        found = [_count_in_word(form, other) for form in list_forms(word) for other in list_forms(right)]
        fewest = min((count for count in found if count is not None), default=None)
        if fewest is None:
            return None
        slips += fewest
    return slips


def _count_in_word(word: str, right: str) -> int | None:
    if word == right:
        return 0
    allowed = (len(right) >= ONE_SLIP_FROM) + (len(right) >= TWO_SLIPS_FROM)
    if not allowed or len(right) > _LONGEST_WORD or abs(len(word) - len(right)) > allowed:
        return None
    distance = _measure_distance(word, right)
    plain, meant = word.casefold(), right.casefold()
    if distance > allowed or not may_be_slip(plain, meant):
        return None
    is_nearer = any(_measure_distance(plain, other) <= distance for other in find_look_alikes(meant))
    return None if is_nearer else distance


def _is_same(typed: str, known: str) -> bool:
    """Tell whether two folded texts are the same, the 's of a name written in any way."""
    if typed == known or "'" not in typed + known:
        return typed == known
    given, meant = typed.split(), known.split()
    return len(given) == len(meant) and all(
        word == right or not set(list_forms(word)).isdisjoint(list_forms(right))
        for word, right in zip(given, meant, strict=True)
    )


def _find_best(text: str, known: Sequence[str], *, keeps_case: bool, is_close: bool) -> tuple[int, int] | None:
    """Return the fewest slips and the position of the known text that they lead to, None where none fits."""
    fits = []
    for join in (" ", ""):
        folded = fold_text(text, join, keeps_case=keeps_case)
        for at, candidate in enumerate(known):
            wanted = fold_text(candidate, join, keeps_case=keeps_case)
            if _is_same(folded, wanted):
                fits.append((0, at))
            elif is_close and (slips := count_slips(folded, wanted)) is not None:
                fits.append((slips, at))
    return min(fits, default=None)


def _measure_distance(first: str, second: str) -> int:
    """Return the Damerau-Levenshtein distance of two words, no letter being edited twice."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, start=1):
        last, row, before_last = row, [i], before
        for j, other in enumerate(second, start=1):
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == other:
                best = min(best, before_last[j - 2] + 1)
            row.append(best)
        before = last
    return row[-1]
