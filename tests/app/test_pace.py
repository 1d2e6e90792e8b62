"""How long a session is said to take: by the learner's own pace, but never faster than one can read."""

from __future__ import annotations

import pytest

from rhizotrainer.app.pace import pace_text


@pytest.mark.parametrize(
    ("count", "median_ms", "words"),
    [
        (20, 1_500, "about 3 minutes at 10 seconds a question"),
        (20, 45_000, "about 15 minutes at your usual pace"),
        (1, 12_000, "about 1 minute at your usual pace"),
        (20, None, ""),
        (0, 45_000, ""),
    ],
)
def test_the_time_is_never_less_than_reading_takes(count, median_ms, words):
    assert pace_text(count, median_ms) == words
