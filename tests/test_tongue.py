"""Sentences: English as written, or what a translation makes of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from rhizotrainer.tongue import Tongue, install, later

tr = Tongue("Page")
GERMAN = {
    ("Page", "Check answer", -1): "Antwort prüfen",
    ("Page", "Question {number} of {total}", -1): "Von {total} die Frage {number}",
    ("Page", "{n} questions", 1): "{n} Frage",
    ("Page", "{n} questions", 4): "{n} Fragen",
}


@pytest.fixture
def _german() -> Iterator[None]:
    install(lambda context, text, count: GERMAN.get((context, text, count), ""))
    yield
    install(None)


def test_english_is_said_as_it_is_written() -> None:
    assert tr("Check answer") == "Check answer"
    assert tr("Question {number} of {total}", number=3, total=20) == "Question 3 of 20"
    assert [tr.count(n, "{n} question", "{n} questions") for n in (0, 1, 4)] == [
        "0 questions", "1 question", "4 questions",
    ]  # fmt: skip


@pytest.mark.usefixtures("_german")
def test_a_translation_speaks_in_its_own_order_and_forms() -> None:
    assert tr("Check answer") == "Antwort prüfen"
    assert tr("Question {number} of {total}", number=3, total=20) == "Von 20 die Frage 3"
    assert [tr.count(n, "{n} question", "{n} questions") for n in (1, 4)] == ["1 Frage", "4 Fragen"]


@pytest.mark.usefixtures("_german")
def test_what_has_no_translation_stays_english() -> None:
    assert tr("Next question") == "Next question"
    assert Tongue("Other page")("Check answer") == "Check answer"
    assert tr.count(7, "{n} question", "{n} questions") == "7 questions"


def test_braces_in_values_are_not_places() -> None:
    assert tr("“{text}”", text="{n} and {text}") == "“{n} and {text}”"
    assert later("{n} banks") == "{n} banks"
