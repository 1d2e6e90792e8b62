"""Judge a response against an item's keys.

Knows nothing of the order in which options were shown, of time or of confidence.
"""

from __future__ import annotations

from enum import StrEnum

from rhizotrainer.model.items import Item
from rhizotrainer.model.learning import Attempt, Mark, Response


class OptionOutcome(StrEnum):
    """How one option came out once the answer was checked."""

    CORRECT = "correct"
    INCORRECT = "incorrect"
    MISSED = "missed"
    NOT_CHOSEN = "not chosen"


def mark_response(item: Item, response: Response) -> Mark:
    """Mark a response.

    One answer is asked: 1 for the key alone, otherwise 0. Several are asked: every key chosen counts one,
    every distractor chosen takes one away, and the sum is divided by the number of keys, never below 0; so
    the score is 1 for exactly the keys alone. `right` is the number of keys chosen, `parts` the number of
    keys.

    A penalty of one key for each distractor makes choosing everything earn less than knowing; Moodle's
    multichoice question gives the same partial credit when its options are graded +1/keys and -1/keys.

    Raises:
        ValueError: the item has no key, so nothing could be right.
    """
    keys = item.keys
    if not keys:
        raise ValueError(f"{item.address} has no key")
    hits = len(response.chosen & keys)
    extras = len(response.chosen - keys)
    if item.takes_several:
        return Mark(score=max(0, hits - extras) / len(keys), right=hits, parts=len(keys))
    is_right = hits == 1 and not extras
    return Mark(score=1.0 if is_right else 0.0, right=int(is_right), parts=1)


def restore_mark(item: Item, attempt: Attempt) -> Mark:
    """Return the mark that was given then: its score stays, even if the item's keys have changed since."""
    if not item.takes_several:
        return Mark(score=attempt.score, right=int(attempt.score >= 1.0), parts=1)
    return Mark(score=attempt.score, right=len(attempt.response.chosen & item.keys), parts=len(item.keys))


def find_outcome(item: Item, response: Response, authored: int) -> OptionOutcome:
    """Say how the option at an authored position came out.

    Raises:
        IndexError: the item has no such option.
    """
    is_key = item.options[authored].is_key
    if authored in response.chosen:
        return OptionOutcome.CORRECT if is_key else OptionOutcome.INCORRECT
    return OptionOutcome.MISSED if is_key else OptionOutcome.NOT_CHOSEN
