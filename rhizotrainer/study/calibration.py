"""How sure, how right: what the answers given with a confidence say of it, in sentences that hold.

Pure sums. How sure a word claims to be is `Confidence.claimed`; right means wholly right. docs/progress.md has the
formulas and the reasons.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from rhizotrainer.model.learning import Confidence
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.progress import wilson_interval
from rhizotrainer.tongue import Tongue

tr = Tongue("Progress")

FEWEST_OF_A_WORD = 5
"""With fewer answers than these, nothing is said of a confidence by itself."""
FEWEST = 10
"""With fewer answers than these, nothing is said at all."""
# Up to five looks are taken before one sentence is said: at all answers, and at each of four words. At 99 % each, a
# learner whose words all hold is told otherwise in one case of twenty at most (Bonferroni).
_Z_OF_FIVE = 2.576
_TAIL_OF_FIVE = 0.005
# With more answers the score interval is as good as exact.
_MOST_EXACT = 1000
# Where the interval is no wider than this on either side, "as often as you claim" means something.
_CLOSE = 0.1


@dataclass(frozen=True, slots=True)
class SureCount:
    """How many answers were given with one confidence, and how many of them were wholly right."""

    confidence: Confidence
    answers: int
    right: int

    @property
    def share(self) -> float:
        """Return the share that was right, 0 … 1; 0 where there are no answers."""
        return self.right / self.answers if self.answers else 0.0


@dataclass(frozen=True, slots=True)
class Balance:
    """How much more was claimed than was right, on average over `answers`, with its interval.

    Above 0 is over-confidence, below it under-confidence; 0.1 is ten points of per cent.
    """

    excess: float
    low: float
    high: float
    answers: int


def find_balance(counts: Sequence[SureCount], *, z: float = 1.96) -> Balance | None:
    """Return the mean of claimed less the share of right answers; None of fewer answers than FEWEST.

    The interval combines the score intervals of the words' shares, each weighted by its answers, by square and add:
    Zou GY, Donner A (2008), Construction of confidence limits about effect measures: a general approach, Statistics in
    Medicine 27:1693-1702. `z` 1.96 gives 95 %.
    """
    total = sum(count.answers for count in counts)
    if total < FEWEST:
        return None
    excess = math.fsum(count.answers * count.confidence.claimed - count.right for count in counts) / total
    below = above = 0.0
    for count in counts:
        low, high = wilson_interval(count.right, count.answers, z=z)
        weight = count.answers / total
        below += (weight * (high - count.share)) ** 2
        above += (weight * (count.share - low)) ** 2
    return Balance(excess, excess - math.sqrt(below), excess + math.sqrt(above), total)


def finding_sentence(counts: Sequence[SureCount]) -> str:
    """Say the one thing that the answers show most plainly; what they cannot show is not said.

    In this order: too few; how sure one is tells nothing; the word that is farthest from its claim, or over- and
    under-confidence as a whole where no word shows it by itself; as often as claimed; not clear yet.
    """
    spoken = [count for count in counts if count.answers >= FEWEST_OF_A_WORD]
    total = sum(count.answers for count in counts)
    if total < FEWEST or not spoken:
        return tr("Too few answers with a “How sure?” to tell.")
    if _tells_nothing(spoken):
        share = sum(count.right for count in spoken) / sum(count.answers for count in spoken)
        return tr(
            "How sure you are does not tell how often you are right: about {share} either way.", share=_percent(share)
        )
    off = [count for count in spoken if not _holds(count)]
    if off:
        return _tell_word(max(off, key=lambda count: abs(count.share - count.confidence.claimed)))
    return _tell_whole(counts)


def balance_sentence(counts: Sequence[SureCount]) -> str:
    """Say how far claims and answers are apart on the whole, with the interval; "" of too few answers."""
    balance = find_balance(counts)
    if balance is None:
        return ""
    points = round(abs(balance.excess) * 100)
    low, high = sorted((round(abs(balance.low) * 100), round(abs(balance.high) * 100)))
    if balance.low > 0:
        return tr.count(
            points,
            "You claim {n} point more than you are right (95% interval {low} to {high}).",
            "You claim {n} points more than you are right (95% interval {low} to {high}).",
            low=low,
            high=high,
        )
    if balance.high < 0:
        return tr.count(
            points,
            "You claim {n} point less than you are right (95% interval {low} to {high}).",
            "You claim {n} points less than you are right (95% interval {low} to {high}).",
            low=low,
            high=high,
        )
    return tr(
        "What you claim less what is right: {points} points (95% interval {low} to {high}), which may be chance.",
        points=_signed(balance.excess),
        low=_signed(balance.low),
        high=_signed(balance.high),
    )


def _tell_word(count: SureCount) -> str:
    word, share = count.confidence.label, _percent(count.share)
    claimed = _percent(count.confidence.claimed)
    if count.share < count.confidence.claimed:
        return tr(
            "When “{word}” you are right {share} of the time, less than the {claimed} that it claims.",
            word=word,
            share=share,
            claimed=claimed,
        )
    return tr(
        "When “{word}” you are right {share} of the time, more than the {claimed} that it claims.",
        word=word,
        share=share,
        claimed=claimed,
    )


def _tell_whole(counts: Sequence[SureCount]) -> str:
    balance = find_balance(counts, z=_Z_OF_FIVE)
    if balance is None:
        return tr("Too few answers with a “How sure?” to tell.")
    if balance.low > 0:
        return tr("You are right less often than you claim.")
    if balance.high < 0:
        return tr("You are right more often than you claim.")
    if max(-balance.low, balance.high) <= _CLOSE:
        return tr("You are right about as often as you claim.")
    return tr("Nothing shows that you are right more or less often than you claim; there are few answers yet.")


def _holds(count: SureCount) -> bool:
    """Tell whether the answers of a word may have come of what it claims.

    With few answers by the binomial distribution itself: there the score interval of 99 % misses a claim of 95 % in up
    to 6 cases of 100.
    """
    claimed, answers, right = count.confidence.claimed, count.answers, count.right
    if answers > _MOST_EXACT:
        low, high = wilson_interval(right, answers, z=_Z_OF_FIVE)
        return low <= claimed <= high
    if right < answers * claimed:
        return _sum_binomial(range(right + 1), answers, claimed) > _TAIL_OF_FIVE
    return _sum_binomial(range(right, answers + 1), answers, claimed) > _TAIL_OF_FIVE


def _sum_binomial(counts: Iterable[int], answers: int, chance: float) -> float:
    """Return the chance that as many of `answers` are right as one of the counts says."""
    whole = math.lgamma(answers + 1)
    return math.fsum(
        math.exp(
            whole
            - math.lgamma(right + 1)
            - math.lgamma(answers - right + 1)
            + right * math.log(chance)
            + (answers - right) * math.log1p(-chance)
        )
        for right in counts
    )


def _tells_nothing(spoken: Sequence[SureCount]) -> bool:
    """Tell whether shares do not rise with the claims, and answers are enough to have shown it.

    Right answers are regressed on claims, each word weighted by its answers. With words that hold, the slope is 1;
    where all of its 99 % interval lies below a half and it reaches 0, being sure tells nothing.
    """
    total = sum(count.answers for count in spoken)
    claimed = math.fsum(count.answers * count.confidence.claimed for count in spoken) / total
    spread = math.fsum(count.answers * (count.confidence.claimed - claimed) ** 2 for count in spoken)
    if len(spoken) < 2 or not spread:
        return False
    weights = [count.answers * (count.confidence.claimed - claimed) / spread for count in spoken]
    slope = math.fsum(weight * count.share for weight, count in zip(weights, spoken, strict=True))
    # Shares of 0 and 1 would have no variance: two right and two wrong answers are added (Agresti and Coull 1998).
    variances = [_variance((count.right + 2) / (count.answers + 4), count.answers + 4) for count in spoken]
    error = math.sqrt(math.fsum(w * w * v for w, v in zip(weights, variances, strict=True)))
    return slope - _Z_OF_FIVE * error <= 0 and slope + _Z_OF_FIVE * error < 0.5


def _variance(share: float, answers: int) -> float:
    return share * (1 - share) / answers


def _signed(share: float) -> str:
    points = round(share * 100)
    return f"+{points}" if points > 0 else f"−{-points}" if points else "0"


def _percent(share: float) -> str:
    return tr("{number}%", number=int(share * 100 + 0.5))
