"""The tails of distributions: textbook values, and laws that hold for any."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.bank.chances import chi_square_tail, fair_coin_tail, normal_tail, quadratic_form

# Critical values from printed tables (NIST/SEMATECH e-Handbook, 1.3.6.7.4 and 1.3.6.7.1).
TABLED = [(3.841, 1, 0.05), (6.635, 1, 0.01), (5.991, 2, 0.05), (11.345, 3, 0.01), (13.277, 4, 0.01), (18.475, 7, 0.01)]


@pytest.mark.parametrize(("statistic", "degrees", "chance"), TABLED)
def test_chi_square_agrees_with_the_tables(statistic, degrees, chance):
    assert chi_square_tail(statistic, degrees) == pytest.approx(chance, rel=1e-3)


@pytest.mark.parametrize(("deviate", "chance"), [(0, 0.5), (1.645, 0.05), (2.326, 0.01), (-1.645, 0.95)])
def test_the_normal_curve_agrees_with_the_tables(deviate, chance):
    assert normal_tail(deviate) == pytest.approx(chance, rel=2e-3)


@given(st.floats(0, 400), st.floats(0, 10), st.integers(1, 12))
def test_the_further_off_the_less_likely(statistic, more, degrees):
    near, far = chi_square_tail(statistic, degrees), chi_square_tail(statistic + more, degrees)
    # Sums are rounded in their last digit.
    assert 0 <= far <= near + 1e-12
    assert near <= 1


@pytest.mark.parametrize(
    ("heads", "throws", "chance"), [(0, 5, 2 / 32), (5, 5, 2 / 32), (1, 5, 12 / 32), (2, 5, 1), (5, 10, 1), (0, 0, 1)]
)
def test_a_coin_is_counted_out(heads, throws, chance):
    assert fair_coin_tail(heads, throws) == pytest.approx(chance)


@pytest.mark.parametrize("heads", [440, 460, 480, 495])
def test_the_curve_takes_over_where_counting_ends(heads):
    assert fair_coin_tail(heads, 1001) == pytest.approx(fair_coin_tail(heads, 1000), rel=0.1)


@given(st.lists(st.tuples(st.integers(0, 50), st.floats(1, 50)), min_size=2, max_size=8))
def test_the_form_of_independent_counts_is_a_sum_of_squares(cells):
    size = len(cells)
    deviations = [count - expected for count, expected in cells]
    variances = [[cells[at][1] if at == other else 0.0 for other in range(size)] for at in range(size)]
    squares = sum((count - expected) ** 2 / expected for count, expected in cells)
    assert quadratic_form(deviations, variances) == pytest.approx(squares)
