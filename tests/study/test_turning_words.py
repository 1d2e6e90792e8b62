"""Which words turn a question, and which may come and go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.study.turning_words import is_turned

TURNED = (
    ("Which is true?", "Which is NOT true?"),
    ("Which is likely?", "Which is least likely?"),
    ("All are seen", "All except one are seen"),
    ("It can be cut", "It cannot be cut"),
    ("It does hurt", "It doesn’t hurt"),
    ("the left leg", "the right leg"),
    ("the left arm and the right leg", "the right arm and the left leg"),
    ("it lies dorsolaterally", "it lies dorsomedially"),
    ("on the side", "on the ipsilateral side"),
    ("uppermost", "lowermost"),
)
SAME = (
    ("It does not hurt", "It doesn't hurt"),
    ("It can not be cut", "It cannot be cut"),
    ("It is not felt in the left leg", "In the left leg it isn't felt"),
    ("dorsally", "dorsal"),
    ("a patient presents", "patients present"),
    ("noted knots", "known notes"),
)


@pytest.mark.parametrize(("before", "after"), TURNED)
def test_a_negation_or_a_side_turns_a_text(before: str, after: str) -> None:
    assert is_turned(before, after)
    assert is_turned(after, before)


@pytest.mark.parametrize(("before", "after"), SAME)
def test_other_words_turn_none(before: str, after: str) -> None:
    assert not is_turned(before, after)


@given(st.text(), st.text())
def test_the_order_of_two_texts_does_not_matter(first: str, second: str) -> None:
    assert is_turned(first, second) == is_turned(second, first)
    assert not is_turned(first, f"  {first}\n")
