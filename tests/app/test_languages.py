"""The window's language: found in a folder, spoken through `tongue`, and English where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from rhizotrainer import resources
from rhizotrainer.app.languages import apply_language, find_language, list_languages
from rhizotrainer.model.learning import Confidence
from rhizotrainer.study.day_words import date_text, on_day_text, weekday_text
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.text import decimal_text, percent_text, quoted

tr = Tongue("Sidebar")


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_language("en")
    QLocale.setDefault(QLocale.system())


def test_russian_is_shipped_and_called_by_its_own_name():
    assert list_languages()[0] == ("en", "English")
    assert ("ru", "Русский") in list_languages()


def test_a_file_in_the_folder_is_a_language(tmp_path):
    shutil.copy(resources.translations_folder() / "rhizotrainer_ru.qm", tmp_path / "rhizotrainer_de.qm")
    assert list_languages(tmp_path) == (("en", "English"), ("de", "Deutsch"))
    assert find_language("de", tmp_path) == "de"
    assert find_language("de_AT", tmp_path) == "de"
    assert apply_language("de", tmp_path) == "de"
    assert tr("Today") == "Сегодня"


@pytest.mark.parametrize("wish", ["xx", "C", "en", "en_GB"])
def test_english_is_spoken_where_nothing_else_is(wish):
    assert apply_language(wish) == "en"
    assert tr("Today") == "Today"


def test_the_systems_language_is_taken_where_none_was_chosen(monkeypatch):
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _locale: ["fr-FR", "ru-RU", "en-US"])
    assert find_language("") == "ru"


def test_russian_is_spoken_until_another_language_is():
    assert apply_language("ru") == "ru"
    assert tr("Today") == "Сегодня"
    # Qt's own dialogs come along.
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Отмена"
    assert QLocale().toString(2.5) == "2,5"
    apply_language("en")
    assert tr("Today") == "Today"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_the_layout_runs_the_way_the_language_is_written(qapp, tmp_path):
    shutil.copy(resources.translations_folder() / "rhizotrainer_ru.qm", tmp_path / "rhizotrainer_ar.qm")
    apply_language("ar", tmp_path)
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    apply_language("ru")
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_counted_words_have_the_forms_of_their_language():
    apply_language("ru")
    words = Tongue("Banks")
    told = [words.count(n, "{n} question", "{n} questions") for n in (1, 2, 5, 11, 21, 102, 0)]
    assert told == [
        "1 вопрос", "2 вопроса", "5 вопросов", "11 вопросов", "21 вопрос", "102 вопроса", "0 вопросов",
    ]  # fmt: skip


def test_numbers_and_dates_are_written_as_in_their_language():
    apply_language("ru")
    assert percent_text(0.78) == "78\N{NO-BREAK SPACE}%"
    assert decimal_text(1.25) == "1,25"
    assert quoted("под наркозом") == "«под наркозом»"
    today = date(2025, 6, 12)
    assert weekday_text(today) == "четверг, 12 июня"
    assert date_text(date(2024, 12, 31), today) == "31 декабря 2024"
    told = [on_day_text(today + timedelta(days=days), today) for days in (-1, 0, 1, 2, 5, 14)]
    assert told == ["вчера", "сегодня", "завтра", "через 2 дня", "через 5 дней", "26 июня"]


def test_what_is_said_can_change_while_the_program_runs():
    told = []
    for language in ("ru", "en", "ru"):
        apply_language(language)
        told.append(Confidence.CERTAIN.label)
    assert told == ["Точно", "Certain", "Точно"]


def test_english_loads_no_translation(monkeypatch):
    def refuse(*_arguments: object) -> bool:
        raise AssertionError("a translation was loaded")

    monkeypatch.setattr(QTranslator, "load", refuse)
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _locale: ["en-US", "ru-RU"])
    assert apply_language("en") == "en"
    assert apply_language("") == "en"
