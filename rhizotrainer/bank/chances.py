"""Say how likely a count is by chance alone: the tails of three distributions, with their sources.

Standard library only; exact where that is cheap. Nothing here knows items or judges what is too unlikely.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import comb, erfc, exp, gamma, sqrt


def chi_square_tail(statistic: float, degrees: int) -> float:
    """Return P(X ≥ statistic) for a chi-square variable with 1 or more degrees of freedom.

    Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.4.4 and 26.4.5: a finite sum for every
    whole number of degrees.
    """
    half = max(statistic, 0.0) / 2
    shape = 0.5 if degrees % 2 else 1.0
    tail: float = erfc(sqrt(half)) if degrees % 2 else exp(-half)
    while shape < degrees / 2:
        tail += float(half**shape) * exp(-half) / gamma(shape + 1)
        shape += 1
    return min(tail, 1.0)


def normal_tail(deviate: float) -> float:
    """Return P(Z ≥ deviate) for a standard normal variable."""
    return erfc(deviate / sqrt(2)) / 2


def fair_coin_tail(heads: int, throws: int) -> float:
    """Return the chance that a fair coin lands as unevenly as this, or more so, to either side (exact binomial)."""
    rarer = min(heads, throws - heads)
    if 2 * rarer >= throws - 1:
        return 1.0
    if throws > 1000:
        # Beyond this the normal curve, with Yates' half, agrees to three digits and the sum would take long.
        return min(1.0, 2 * normal_tail((throws / 2 - rarer - 0.5) / (sqrt(throws) / 2)))
    return min(1.0, 2 * sum(comb(throws, at) for at in range(rarer + 1)) / (1 << throws))


def quadratic_form(deviations: Sequence[float], covariance: Sequence[Sequence[float]]) -> float:
    """Return d'V⁻¹d for deviations d and their positive definite covariance V, by Gauss's elimination."""
    size = len(deviations)
    rows = [[*covariance[at], deviations[at]] for at in range(size)]
    total = 0.0
    for at in range(size):
        row = rows[at]
        # Each pivot with what is left of its deviation adds one square: the form is a sum of them.
        total += row[size] ** 2 / row[at]
        for below in rows[at + 1 :]:
            factor = below[at] / row[at]
            for column in range(at, size + 1):
                below[column] -= factor * row[column]
    return total
