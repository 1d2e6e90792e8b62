"""Warn of a stem that is word for word, or nearly, that of an earlier question.

Two questions that ask the same thing give it double weight, and the first answers the second (guideline 4 of Haladyna,
Downing & Rodriguez, Appl Meas Educ 2002;15:309-334: keep items independent of one another); a bank that grew over years
or was put together from several collects them unseen. The vignette counts with the stem, and so does what the
type asks besides: statements, scenarios, left sides, steps, labels, the sentence of a cloze.

Told are: stems that are the same but for case and punctuation, also where their options differ (the stem then does
not say what is asked); stems that differ in small words alone (the, of, which …); and stems whose sets of words have a
Jaccard index of at least 0.85 and whose key is the same as well. Not told are pairs that are meant as pairs: questions
of one `siblings` group or one case, the same words about another figure or other regions, and stems that turn on a
word (left for right, above for below, 40 for 60 ml) and have another key for it. Two statements that are true or false
may differ in one word of substance and have the same key, so of them only the first two sorts are told.

Failing:
    - id: one
      stem: Which of these does the source name as an indication for rhizotomy?
    - id: two
      stem: Which of these does the source name as an indication of a rhizotomy?

Passing:
    - id: one
      siblings: indications
      stem: Which of these does the source name as an indication for rhizotomy?
    - id: two
      siblings: indications
      stem: Which of these does the source name as an indication of a rhizotomy?
"""

from __future__ import annotations

from functools import cache

from rhizotrainer.bank.answers import fold_answer
from rhizotrainer.bank.findings import Rule
from rhizotrainer.bank.near_texts import Words, find_near, split_words
from rhizotrainer.bank.survey import BankFinding, BankFindings, Entry, Survey
from rhizotrainer.model.items import Item, ItemType
from rhizotrainer.model.problems import Severity

RULE = Rule("near-duplicate-stem", Severity.WARNING)

# Words that can change without a change of what is asked. Those that turn a sentence round (not, no, without, from,
# to, before, or) are not among them.
_SMALL_WORDS = frozenset(
    split_words(
        "a an the this that these those is are was were be been being has have had do does did it its his her their he "
        "she they of for in on at by as which what who whom whose following likely"
    )
)
# Stems with fewer words of substance are the same only where all their words are.
_FEWEST_OF_SUBSTANCE = 3
_TRUE_OR_FALSE = frozenset({ItemType.TRUE_FALSE, ItemType.TRUE_FALSE_SERIES})


def check(survey: Survey) -> BankFindings:
    """Return a finding, at the later stem, for every question that asks what an earlier one asks."""
    entries = survey.entries
    texts = [entry.words for entry in entries]
    same = _find_same(entries, texts)
    for at, earlier in same.items():
        yield _tell(entries[at], entries[earlier], is_same=True)
    near = _find_same(entries, [_leave_small_words(words) for words in texts])
    rest = [at for at in range(len(entries)) if at not in same and at not in near]

    key_of = cache(lambda at: _name_key(entries[rest[at]].item))

    def is_pair(later: int, earlier: int) -> bool:
        may_pair = _may_pair(entries[rest[earlier]].item, entries[rest[later]].item)
        return may_pair and key_of(earlier) is not None and key_of(earlier) == key_of(later)

    for later, earlier in find_near([texts[at] for at in rest], is_pair):
        near[rest[later]] = rest[earlier]
    for at, earlier in near.items():
        if at not in same:
            yield _tell(entries[at], entries[earlier], is_same=False)


def _leave_small_words(words: Words) -> Words:
    left = tuple([word for word in words if word not in _SMALL_WORDS])
    return left if len(left) >= _FEWEST_OF_SUBSTANCE else ()


def _find_same(entries: list[Entry], texts: list[Words]) -> dict[int, int]:
    """Return the earlier for every later question in the same words; kept are the first of each group of siblings."""
    found: dict[int, int] = {}
    known: dict[tuple[object, ...], dict[tuple[str, str], int]] = {}
    for at, (entry, words) in enumerate(zip(entries, texts, strict=True)):
        item = entry.item
        if not words:
            continue
        firsts = known.setdefault((words, item.figure, item.regions), {})
        earlier = next((first for first in firsts.values() if _may_pair(entries[first].item, item)), None)
        firsts.setdefault((item.siblings, item.case), at)
        if earlier is not None:
            found[at] = earlier
    return found


def _may_pair(first: Item, second: Item) -> bool:
    if first.siblings and first.siblings == second.siblings:
        return False
    if first.case and first.case == second.case:
        return False
    return first.figure == second.figure and first.regions == second.regions


def _name_key(item: Item) -> object:
    """Return the key in a form that can be compared between types; None where an equal key is no sign of anything."""
    if item.type in _TRUE_OR_FALSE:
        return None
    names = [fold_answer(option.text or option.region) for option in item.options]
    if item.parts:
        return [sorted(names[at] for at in part.keys) or sorted(map(fold_answer, part.accepts)) for part in item.parts]
    if item.quantity is not None:
        return item.quantity.value, item.quantity.unit
    if item.type is ItemType.ORDERING:
        return names
    return sorted([names[at] for at in item.keys] + [fold_answer(text) for text in item.accepts])


def _tell(entry: Entry, earlier: Entry, *, is_same: bool) -> BankFinding:
    what, whose = ("vignette and stem are", "those") if entry.item.vignette else ("stem is", "that")
    how = "word for word" if is_same else "nearly"
    place = f"{earlier.item.file_name}, line {earlier.stem.line}"
    hint = "Keep one, say in each what it alone asks, or put both into one group with `siblings:`."
    message = f'The {what} {how} {whose} of "{earlier.item.id}" ({place}).'
    return BankFinding(RULE.at(entry.stem, message, hint), entry)
