"""Words for screens: counts, dates, keys, curly quotes. It knows neither colours nor sizes nor Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_FAR_DAYS = 14


def plural(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun: "1 question", "4 questions"; `many` where an s does not do."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: "A", "A and C", "A, C and D"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def capitalised(text: str) -> str:
    """Return text with its first letter large and the rest as it was."""
    return text[:1].upper() + text[1:]


def quoted(text: str) -> str:
    """Return text in curly double quotes."""
    return f"“{text}”"


def date_text(day: date) -> str:
    """Return a day with its weekday: "Thursday 12 June"."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def short_date_text(day: date, today: date) -> str:
    """Return a day without its weekday: "8 June", with the year where it is another than today's."""
    text = f"{day.day} {MONTHS[day.month - 1]}"
    return text if day.year == today.year else f"{text} {day.year}"


def relative_day_text(day: date, today: date) -> str:
    """Return a day as seen from today: "today", "yesterday", "tomorrow", "in 5 days", else "8 June"."""
    distance = (day - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get(distance)
    if near:
        return near
    return f"in {distance} days" if 1 < distance < _FAR_DAYS else short_date_text(day, today)


def weekday_text(day: date) -> str:
    """Return the short weekday: "Thu"."""
    return DAYS[day.weekday()][:3]


def duration_text(milliseconds: int) -> str:
    """Return a length of time as a clock shows it, whole seconds: "1:12", "1:02:07"."""
    seconds = max(milliseconds, 0) // 1000
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def percent_text(share: float) -> str:
    """Return a share 0 … 1 in whole per cent, halves rounded up: "78%"."""
    return f"{int(share * 100 + 0.5)}%"


def keys_text(keys: str) -> str:
    """Return a key chord as the shortcut list writes it: "Ctrl+K" becomes "Ctrl K"."""
    return " ".join(split_keys(keys))


def split_keys(keys: str) -> tuple[str, ...]:
    """Return the single keys of a chord, each for its own keycap; a plus after a plus is the key itself."""
    if keys == "+":
        return ("+",)
    if keys.endswith("++"):
        return (*split_keys(keys[:-2]), "+")
    return tuple(part for part in keys.split("+") if part)
