"""Titles of sessions in the language of now, whatever the language in which they were begun."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from rhizotrainer.app.languages import apply_language
from rhizotrainer.app.session_titles import title_text
from rhizotrainer.model.learning import SessionMode
from tests.builders import make_record


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_language("en")
    QLocale.setDefault(QLocale.system())


@pytest.mark.parametrize(
    ("mode", "stored", "shown"),
    [
        (SessionMode.TUTOR, "Обучение · Technique", "Tutor · Technique"),
        (SessionMode.EXAM, "Экзамен · All · banks", "Exam · All · banks"),
        (SessionMode.REVIEW, "Review · Technique", "Review · Technique"),
        (SessionMode.REVIEW, "Review due", "Review due"),
        (SessionMode.TUTOR, "A bank of mine · Part 2", "A bank of mine · Part 2"),
    ],
)
def test_the_mode_is_said_in_the_language_of_now(mode, stored, shown):
    assert title_text(make_record(title=stored, mode=mode)) == shown


def test_an_english_session_is_shown_in_russian():
    apply_language("ru")
    assert title_text(make_record(title="Tutor · Technique", mode=SessionMode.TUTOR)) == "Обучение · Technique"
