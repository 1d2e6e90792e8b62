"""What the card of settings shows, as plain values, and the words of every choice in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.text import decimal_text

tr = Tongue("Settings")

Words = Sequence[tuple[object, str]]

THEMES: Words = (("system", later("System")), ("light", later("Light")), ("dark", later("Dark")))
CONTRASTS: Words = (("system", later("System")), ("normal", later("Normal")), ("high", later("High")))
MOTIONS: Words = (("system", later("System")), ("reduced", later("On")), ("full", later("Off")))
LETTER_KEYS: Words = ((True, later("On")), (False, later("With Alt only")))
ON_OFF: Words = ((True, later("On")), (False, later("Off")))
COLOURS: Words = (
    ("accent", later("Blue")),
    ("correct", later("Green")),
    ("warn", later("Orange")),
    ("flag", later("Violet")),
    ("incorrect", later("Red")),
    ("ink3", later("Grey")),
)
EXAM_TIMES = (1.0, 1.25, 1.5, 2.0)
NEW_LIMITS = (5, 10, 15, 20, 30, 40, 50, 75, 100)
REVIEW_LIMITS = (10, 20, 30, 50, 75, 100, 150, 200, 300)
LATEST_DAY_START = 6


def say_words(words: Words) -> tuple[tuple[object, str], ...]:
    """Return choices with their words in the learner's language."""
    return tuple((value, tr(text)) for value, text in words)


def list_exam_times() -> tuple[tuple[object, str], ...]:
    """Return by how much an exam may take longer."""
    return tuple((factor, f"× {decimal_text(factor)}") for factor in EXAM_TIMES)


def list_day_starts() -> tuple[tuple[object, str], ...]:
    """Return the hours at which a day may begin."""
    return tuple((hour, f"{hour:02d}:00") for hour in range(LATEST_DAY_START + 1))


def list_limits(usual: Sequence[int], chosen: object) -> tuple[tuple[object, str], ...]:
    """Return limits a day, none first; one that was set otherwise is among them."""
    numbers = {*usual, chosen} if isinstance(chosen, int) and chosen > 0 else set(usual)
    return (0, tr("No limit")), *((number, str(number)) for number in sorted(numbers))


@dataclass(frozen=True, slots=True)
class LearnerView:
    """One learner: file name, what they are called, the role of their colour, whether they study here now."""

    name: str
    title: str
    colour: str
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class SettingsView:
    """The settings as they stand. `choices` holds values by the names of the settings; `text_scale` is 1.0 … 2.0."""

    choices: Mapping[str, object]
    languages: Words
    learners: tuple[LearnerView, ...]
    results_path: str
    version: str
    licence: str
    is_saving: bool = True


@dataclass(frozen=True, slots=True)
class SettingChoice:
    """A setting by its name, and what was chosen for it."""

    setting: str
    value: object
