"""When an item returns: the confidence rule, and FSRS-6 by way of py-fsrs.

The one module that imports fsrs, so that screens which only show numbers never load it. It reads no clock.
docs/scheduling.md has the same rule as a table; keep the two together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

import fsrs

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Confidence, Mark, MemoryState, Rating, Review, Verdict

# py-fsrs wants an id for each card; without one it sleeps a millisecond to make one up. Ours are kept
# elsewhere.
_ANY_CARD = 1

# What was answered wrongly and surely is looked at again within the day, and once more after a week: such errors are
# mended well by telling the answer, and tend to be back a week later (Butler, Fazio & Marsh 2011, Psychon Bull Rev
# 18:1238-1244).
RECHECK_SOON = timedelta(hours=4)
RECHECK_LATER = timedelta(days=7)
# A look some hours before its time is that look: reviews are asked by the day.
_RECHECK_SLACK = timedelta(days=1)


def rate_response(mark: Mark, confidence: Confidence | None, hints: int = 0, *, was_seen: bool = False) -> Rating:
    """Turn a mark and the confidence claimed before it into a rating; Easy is never given here.

    A right answer that was a guess shows nothing about memory, so it counts as not known. One that took `hints` was
    remembered with help: it is Hard at most. So is one given after the question's answer `was_seen` in the same session
    and taken back: it was read there, not recalled.
    """
    if mark.verdict is not Verdict.CORRECT or confidence is Confidence.GUESS:
        return Rating.AGAIN
    return Rating.HARD if hints or was_seen or confidence is Confidence.UNSURE else Rating.GOOD


def is_sure_and_wrong(verdict: Verdict, confidence: Confidence | None) -> bool:
    """Tell whether an answer that was not wholly right had been given as fairly sure or certain."""
    return verdict is not Verdict.CORRECT and confidence is not None and confidence >= Confidence.FAIRLY_SURE


class Scheduler:
    """FSRS-6 with no learning steps: an item returns in whole days, at least one, unless it was sure and wrong.

    `weights` are FSRS-6's 21, () for py-fsrs' defaults. `desired_retention` is the chance of being right at which an
    item returns. `is_fuzzed` spreads intervals from 2.5 days up by a few days (15, 10 and 5 % of their parts, py-fsrs'
    FUZZ_RANGES) so that items learnt together do not return together; it throws Python's global dice.
    """

    def __init__(
        self, desired_retention: float = 0.9, *, weights: Sequence[float] = (), is_fuzzed: bool = True
    ) -> None:
        self._fsrs = fsrs.Scheduler(
            desired_retention=desired_retention,
            learning_steps=(),
            relearning_steps=(),
            enable_fuzzing=is_fuzzed,
            parameters=tuple(weights) or fsrs.scheduler.DEFAULT_PARAMETERS,
        )

    def review(
        self,
        memory: MemoryState | None,
        address: ItemAddress,
        rating: Rating,
        now: datetime,
        *,
        was_sure_and_wrong: bool = False,
    ) -> MemoryState:
        """Return the memory after an answer at `now` (aware UTC); `memory` is None at the first answer.

        A lapse is a rating of Again on an item that had been answered before.
        """
        moment = now.astimezone(UTC)
        card, _log = self._fsrs.review_card(_build_card(memory, moment), fsrs.Rating(rating.value), moment)
        if card.stability is None or card.difficulty is None:
            raise AssertionError("py-fsrs returned a reviewed card without a memory")
        has_lapsed = memory is not None and rating is Rating.AGAIN
        after = MemoryState(
            address=address,
            stability=card.stability,
            difficulty=card.difficulty,
            due=card.due,
            last_review=moment,
            repetitions=memory.repetitions + 1 if memory else 1,
            lapses=(memory.lapses if memory else 0) + int(has_lapsed),
            recheck=memory.recheck if memory else None,
        )
        return _watch(after, rating, was_sure_and_wrong=was_sure_and_wrong)

    def replay(
        self, reviews: Iterable[Review], *, known: Mapping[str, MemoryState] = MappingProxyType({})
    ) -> dict[ItemAddress, tuple[str, MemoryState]]:
        """Return for each item the attempt that left its memory and that memory, had all reviews been judged by this.

        Siblings share the memory of their fact, as the store lets them: an item belongs to the fact that its own last
        answer names, and what answers to that fact left is everyone's who belongs to it. What the attempts that are
        `known` by their ids left is taken as it is.
        """
        left: dict[object, tuple[str, MemoryState]] = {}
        belongs: dict[ItemAddress, object] = {}
        members: Counter[object] = Counter()
        for review in reviews:
            address = review.address
            shared: object = (address.bank, review.fact) if review.fact else address
            own = left[belongs[address]] if address in belongs else None
            before = left[shared] if members[shared] else own
            # One that joins its siblings goes on from whichever memory is newer.
            if before is None or (own is not None and own[1].last_review > before[1].last_review):
                before = own
            sure = is_sure_and_wrong(review.verdict, review.confidence)
            memory = before[1] if before else None
            after = known.get(review.attempt) or self.review(
                memory, address, review.rating, review.answered_at, was_sure_and_wrong=sure
            )
            members[belongs.get(address)] -= 1
            members[shared] += 1
            left[shared], belongs[address] = (review.attempt, after), shared
        found = {address: left[shared] for address, shared in belongs.items()}
        return {address: (attempt, replace(memory, address=address)) for address, (attempt, memory) in found.items()}


def _watch(after: MemoryState, rating: Rating, *, was_sure_and_wrong: bool) -> MemoryState:
    """Return a memory that is looked at again as long as it was sure and wrong a short while ago."""
    now = after.last_review
    if was_sure_and_wrong:
        return replace(after, due=now + RECHECK_SOON, recheck=now + RECHECK_LATER)
    if after.recheck is None:
        return after
    if rating is not Rating.AGAIN and now >= after.recheck - _RECHECK_SLACK:
        return replace(after, recheck=None)
    # One that was not known at that look stays watched, and FSRS says when it is next.
    return replace(after, due=min(after.due, after.recheck)) if after.recheck > now else after


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
