"""When an item returns: the confidence rule, and FSRS-6 by way of py-fsrs.

The one module that imports fsrs, so that screens which only show numbers never load it. It reads no clock.
docs/scheduling.md has the same rule as a table; keep the two together.
"""

from __future__ import annotations

from datetime import UTC, datetime

import fsrs

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Confidence, Mark, MemoryState, Rating, Verdict

# py-fsrs wants an id for each card; without one it sleeps a millisecond to make one up. Ours are kept
# elsewhere.
_ANY_CARD = 1


def rate_response(mark: Mark, confidence: Confidence | None, hints: int = 0, *, was_seen: bool = False) -> Rating:
    """Turn a mark and the confidence claimed before it into a rating; Easy is never given here.

    A right answer that was a guess shows nothing about memory, so it counts as not known. One that took `hints` was
    remembered with help: it is Hard at most. So is one given after the question's answer `was_seen` in the same session
    and taken back: it was read there, not recalled.
    """
    if mark.verdict is not Verdict.CORRECT or confidence is Confidence.GUESS:
        return Rating.AGAIN
    return Rating.HARD if hints or was_seen or confidence is Confidence.UNSURE else Rating.GOOD


class Scheduler:
    """FSRS-6 with its default weights and no learning steps: an item returns in whole days, at least one.

    `desired_retention` is the chance of being right at which an item returns. `is_fuzzed` spreads intervals
    from 2.5 days up by a few days (15, 10 and 5 % of their parts, py-fsrs' FUZZ_RANGES) so that items learnt
    together do not return together; it throws Python's global dice.
    """

    def __init__(self, desired_retention: float = 0.9, *, is_fuzzed: bool = True) -> None:
        self._fsrs = fsrs.Scheduler(
            desired_retention=desired_retention,
            learning_steps=(),
            relearning_steps=(),
            enable_fuzzing=is_fuzzed,
        )

    def review(self, memory: MemoryState | None, address: ItemAddress, rating: Rating, now: datetime) -> MemoryState:
        """Return the memory after an answer at `now` (aware UTC); `memory` is None at the first answer.

        A lapse is a rating of Again on an item that had been answered before.
        """
        moment = now.astimezone(UTC)
        card, _log = self._fsrs.review_card(_build_card(memory, moment), fsrs.Rating(rating.value), moment)
        if card.stability is None or card.difficulty is None:
            raise AssertionError("py-fsrs returned a reviewed card without a memory")
        has_lapsed = memory is not None and rating is Rating.AGAIN
        return MemoryState(
            address=address,
            stability=card.stability,
            difficulty=card.difficulty,
            due=card.due,
            last_review=moment,
            repetitions=memory.repetitions + 1 if memory else 1,
            lapses=(memory.lapses if memory else 0) + int(has_lapsed),
        )


def _build_card(memory: MemoryState | None, moment: datetime) -> fsrs.Card:
    if memory is None:
        return fsrs.Card(card_id=_ANY_CARD, due=moment)
    return fsrs.Card(
        card_id=_ANY_CARD,
        state=fsrs.State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due.astimezone(UTC),
        last_review=memory.last_review.astimezone(UTC),
    )
