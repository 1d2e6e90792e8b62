"""The interval round a share, and means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.study.progress import mean, wilson_interval


@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    # Newcombe RG (1998), Statistics in Medicine 17:857-872, table I, method 3: the Wilson score interval.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_interval_as_published(right: int, n: int, low: float, high: float) -> None:
    assert wilson_interval(right, n) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(0, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_its_share(pair: tuple[int, int]) -> None:
    right, n = pair
    low, high = wilson_interval(right, n)
    assert 0 <= low <= high <= 1
    if n:
        assert low <= right / n <= high
        mirrored = wilson_interval(n - right, n)
        assert (1 - mirrored[1], 1 - mirrored[0]) == pytest.approx((low, high))


def test_nothing_known_is_anything_possible() -> None:
    assert wilson_interval(0, 0) == (0.0, 1.0)


def test_of_nothing_there_is_no_mean() -> None:
    assert mean([]) is None
    assert mean([1, 2, 6]) == pytest.approx(3)
