"""How sure a share is, and the mean of what there may be nothing of: what everything that adds answers up needs.

Recall by topic is `study.retention`, sureness `study.calibration`, the days to come `study.forecast`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable


def wilson_interval(right: int, n: int, *, z: float = 1.96) -> tuple[float, float]:
    """Return the score interval (low, high), each 0 … 1, of a share of `right` in `n`; (0, 1) where n is 0.

    Wilson EB (1927), Probable inference, the law of succession, and statistical inference, Journal of the
    American Statistical Association 22:209-212. `z` 1.96 gives 95 %.
    """
    if n == 0:
        return 0.0, 1.0
    share = right / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    # At the ends the bound is the share itself, which floating point would miss by a hair.
    return 0.0 if right == 0 else middle - half, 1.0 if right == n else middle + half


def mean(values: Iterable[float]) -> float | None:
    """Return the arithmetic mean, None of nothing."""
    held = list(values)
    return math.fsum(held) / len(held) if held else None
