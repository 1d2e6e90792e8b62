"""The window's language: found in a folder, spoken through `tongue`, and English where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication

from rhizotrainer import resources
from rhizotrainer.app.languages import apply_language, find_language, list_languages
from rhizotrainer.tongue import Tongue

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
