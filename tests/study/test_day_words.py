"""Days in words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rhizotrainer.study import day_words

TODAY = date(2025, 6, 12)


def test_dates_read_in_english_whatever_the_locale() -> None:
    assert day_words.weekday_text(TODAY) == "Thursday 12 June"
    assert day_words.date_text(date(2025, 6, 8), TODAY) == "8 June"
    assert day_words.date_text(date(2024, 12, 31), TODAY) == "31 December 2024"
    assert day_words.short_weekday_text(TODAY) == "Thu"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (2, "in 2 days"),
        (13, "in 13 days"),
        (14, "26 June"),
        (-4, "8 June"),
    ],
)
def test_days_are_seen_from_today(days: int, words: str) -> None:
    assert day_words.relative_day_text(TODAY + timedelta(days=days), TODAY) == words


def test_a_day_in_a_sentence_takes_its_preposition() -> None:
    assert day_words.on_day_text(TODAY + timedelta(days=1), TODAY) == "tomorrow"
    assert day_words.on_day_text(TODAY + timedelta(days=14), TODAY) == "on 26 June"
    assert day_words.at_moment_text(TODAY - timedelta(days=1), TODAY, "21:40") == "yesterday at 21:40"
