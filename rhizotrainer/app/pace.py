"""How long so many questions will take a learner, in words; it reads no results."""

from __future__ import annotations

from rhizotrainer.study.wording import minutes_text
from rhizotrainer.tongue import Tongue

tr = Tongue("Today")

# Nobody reads a question in less. Answers given faster, as on a second round or by leafing through, foretell no time.
LEAST_MS = 10_000


def pace_text(count: int, median_ms: int | None) -> str:
    """Say about how long `count` questions take, and by what that is reckoned; nothing where there is no pace yet.

    `median_ms` is the learner's usual time for a question in milliseconds, None or 0 where there is none.
    """
    if not count or not median_ms:
        return ""
    minutes = minutes_text(max(60_000, count * max(LEAST_MS, median_ms)))
    if median_ms < LEAST_MS:
        return tr("about {minutes} at 10 seconds a question", minutes=minutes)
    return tr("about {minutes} at your usual pace", minutes=minutes)
