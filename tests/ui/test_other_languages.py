"""In another language no screen says anything in English that has a translation."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.screens_languages import AGAIN
from tests.screens_stage import Stage
from tests.translations import find_files, read_ts

_WORD = re.compile(r"(?<![{A-Za-z])[A-Za-z]{2,}(?![A-Za-z}])")
_PLACE = re.compile(r"\\\{\w+\\\}")


def read_english() -> re.Pattern[str]:
    """Match what the code says in English and Russian says otherwise; placeholders stand for anything.

    A single word between placeholders, as in "{words} and {last}", is found in what banks say as well.
    """
    sources = {
        message.source
        for message in read_ts(find_files()["ru"]).values()
        if message.source not in message.forms and len(_WORD.findall(message.source)) > ("{" in message.source)
    }
    return re.compile("|".join(_PLACE.sub(".+", re.escape(source)) for source in sorted(sources)))


ENGLISH = read_english()
# What the bank, the learner and the story before the scene say is theirs, in whatever language; keys bear their names.
# "Atlas" is what the bank that comes with the atlas calls itself, "Mixed" what the story calls sessions of its past.
THEIRS = re.compile(
    r"(?:Tutor|Review|Exam|Timed exam)\b.*|True|False|[A-H], (?:True|False)|Space|Home|End"
    r"|Dorsal root.*|Ventral root|Spinal nerve|One side of a cord.*|Technique|Outcome|Atlas|Mixed"
)


def read_widgets(stage: Stage) -> Iterator[str]:
    for widget in [stage.window, *stage.window.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        found = QAccessible.queryAccessibleInterface(widget)
        yield from (found.child(place).text(QAccessible.Text.Name) for place in range(min(found.childCount(), 60)))


@pytest.mark.slow
@pytest.mark.parametrize("scene", [f"ru-{name}" for name in AGAIN])
def test_nothing_is_left_in_english(play, scene: str) -> None:
    told = {text.strip() for text in read_widgets(play(scene)) if text}
    assert any(re.search("[а-я]", text) for text in told)
    assert [text for text in sorted(told) if ENGLISH.fullmatch(text) and not THEIRS.fullmatch(text)] == []
