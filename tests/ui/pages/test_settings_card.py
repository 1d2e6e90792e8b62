"""The card of settings and the cards of learners, driven by clicks and keys over an empty window."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from rhizotrainer.app.profiles import COLOURS as PROFILE_COLOURS
from rhizotrainer.app.settings import CONTRASTS as KNOWN_CONTRASTS
from rhizotrainer.app.settings import EXAM_TIME_FACTORS, LATEST_DAY_START, Settings
from rhizotrainer.app.settings import MOTIONS as KNOWN_MOTIONS
from rhizotrainer.app.settings import THEMES as KNOWN_THEMES
from rhizotrainer.ui.pages.settings import view as words
from rhizotrainer.ui.pages.settings.card import SettingsCard
from rhizotrainer.ui.pages.settings.learner_card import DeleteCard, DeleteView, LearnerCard, LearnerChoice
from rhizotrainer.ui.pages.settings.rows import Choice
from rhizotrainer.ui.pages.settings.view import LearnerView, SettingChoice, SettingsView
from rhizotrainer.ui.widgets.path_box import PathBox
from rhizotrainer.ui.widgets.segmented import Segmented

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LEARNERS = (LearnerView("default", "Me", "accent", True), LearnerView("Anna", "Anna K.", "flag"))


def make_view(**changes) -> SettingsView:
    values = {
        "choices": asdict(Settings(theme="light")),
        "languages": (("en", "English"), ("ru", "Русский")),
        "learners": LEARNERS,
        "results_path": "/kept/here/results.db",
        "version": "0.1.0",
        "licence": "Code under MIT",
    }
    return SettingsView(**(values | changes))


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 650)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def card(window) -> SettingsCard:
    card = SettingsCard(window, make_view())
    card.open_card()
    return card


def seen_words(card: QWidget) -> str:
    return " ".join(label.text() for label in card.findChildren(QLabel) if not label.isHidden())


def find_button(card: QWidget, words: str) -> QAbstractButton:
    return next(
        button for button in card.findChildren(QAbstractButton) if words in (button.text(), button.accessibleName())
    )


def find_segments(card: QWidget, name: str) -> Segmented:
    return next(each for each in card.findChildren(Segmented) if each.accessibleName() == name)


def press(qtbot, card: QWidget, words: str) -> None:
    qtbot.mouseClick(find_button(card, words), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("name", "words", "setting", "value"),
    [
        ("Theme", "Dark", "theme", "dark"),
        ("Contrast", "High", "contrast", "high"),
        ("Reduced motion", "On", "motion", "reduced"),
        ("Ask how sure I am", "Off", "asks_confidence", False),
        ("Time in exams", "× 1.5", "exam_time_factor", 1.5),
        ("Single-letter keys", "With Alt only", "are_letter_keys_on", False),
    ],
)
def test_each_choice_is_said_at_once(qtbot, card, name, words, setting, value):
    segment = next(each for each in find_segments(card, name).segments if each.text() == words)
    with qtbot.waitSignal(card.setting_chosen) as told:
        qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert told.args == [SettingChoice(setting, value)]


@pytest.mark.parametrize(
    ("name", "down", "setting", "value"),
    [
        ("A day begins at", 4, "day_starts_at", 4),
        ("New questions a day", 1, "new_per_day", 5),
        ("Reviews a day", 2, "reviews_per_day", 20),
        ("Language", 2, "language", "ru"),
    ],
)
def test_lists_are_chosen_from_by_key(qtbot, card, name, down, setting, value):
    field = next(each for each in card.findChildren(Choice) if each.accessibleName().startswith(f"{name}:"))
    field.open_menu()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    for _ in range(down):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    with qtbot.waitSignal(card.setting_chosen) as told:
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert told.args == [SettingChoice(setting, value)]
    menu.hide()


def test_text_size_goes_in_tenths_and_stops_at_its_ends(qtbot, card):
    assert not find_button(card, "Smaller text").isEnabled()
    with qtbot.waitSignal(card.setting_chosen) as told:
        press(qtbot, card, "Larger text")
    assert told.args == [SettingChoice("text_scale", 1.1)]
    assert "110%" in seen_words(card)
    card.show_choices({"text_scale": 2.0})
    assert not find_button(card, "Larger text").isEnabled()
    assert "200%" in seen_words(card)


def test_every_choice_is_one_that_settings_know():
    assert [value for value, _words in words.THEMES] == list(KNOWN_THEMES)
    assert [value for value, _words in words.CONTRASTS] == list(KNOWN_CONTRASTS)
    assert [value for value, _words in words.MOTIONS] == list(KNOWN_MOTIONS)
    assert tuple(value for value, _words in words.list_exam_times()) == EXAM_TIME_FACTORS
    assert words.list_day_starts()[-1] == (LATEST_DAY_START, "06:00")
    assert tuple(value for value, _words in words.COLOURS) == PROFILE_COLOURS


def test_a_limit_that_was_set_otherwise_is_offered_too():
    assert (7, "7") in words.list_limits(words.NEW_LIMITS, 7)
    assert words.list_limits(words.NEW_LIMITS, 0)[0] == (0, "No limit")


def test_one_language_is_no_choice(window):
    card = SettingsCard(window, make_view(languages=(("en", "English"),)))
    assert "Language" not in seen_words(card)


def test_it_says_where_the_data_lives_and_what_the_app_is_not(qtbot, card):
    assert card.findChild(PathBox).path == "/kept/here/results.db"
    for part in ("no clinical advice", "does not vouch", "review by a clinician", "Found an error?", "0.1.0"):
        assert part in seen_words(card)
    for words_, signal in (
        ("Show folder", card.show_folder_requested),
        ("Export everything", card.export_requested),
        ("Delete everything", card.delete_requested),
        ("Add a learner", card.learner_add_requested),
    ):
        with qtbot.waitSignal(signal):
            press(qtbot, card, words_)


def test_results_that_are_not_open_are_neither_exported_nor_deleted(window):
    card = SettingsCard(window, make_view(is_saving=False))
    assert not find_button(card, "Export everything").isEnabled()
    assert not find_button(card, "Delete everything").isEnabled()
    assert "not open here" in seen_words(card)


def test_learners_are_switched_and_changed(qtbot, card):
    with qtbot.waitSignal(card.learner_chosen) as chosen:
        press(qtbot, card, "Switch to Anna K.")
    with qtbot.waitSignal(card.learner_change_requested) as changed:
        press(qtbot, card, "Change Me")
    assert (chosen.args, changed.args) == (["Anna"], ["default"])
    assert find_button(card, "Switch to Me").isHidden(), "who studies here needs no switch"


def test_a_learner_is_named_by_keys(qtbot, window):
    card = LearnerCard(window, LearnerView("", "", "warn"))
    card.open_card()
    field = card.findChild(QLineEdit)
    assert not find_button(card, "Add and switch").isEnabled()
    qtbot.keyClicks(field, " Anna K. ")
    with qtbot.waitSignal(card.saved) as saved:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert saved.args == [LearnerChoice("", "Anna K.", "warn")]
    assert card.isVisible(), "whether the name is free is not known here"
    card.show_trouble("There is a learner called “Anna K.” already.")
    assert "already" in seen_words(card)
    qtbot.keyClicks(field, "x")
    assert "already" not in seen_words(card)


def test_a_learners_colour_is_chosen_by_its_name(qtbot, window):
    card = LearnerCard(window, LearnerView("Anna", "Anna", "accent"))
    card.open_card()
    card.findChild(Choice).choose("flag")
    with qtbot.waitSignal(card.saved) as saved:
        press(qtbot, card, "Save")
    assert saved.args == [LearnerChoice("Anna", "Anna", "flag")]
    with qtbot.waitSignal(card.delete_requested) as asked:
        press(qtbot, card, "Delete everything")
    assert asked.args == ["Anna"]


def test_deleting_wants_the_name_in_writing(qtbot, window):
    view = DeleteView("Anna", "Anna K.", ("142 answers", "3 backups of them"), "Question banks stay.")
    card = DeleteCard(window, view)
    card.open_card()
    assert all(part in seen_words(card) for part in ("142 answers", "3 backups", "Question banks stay."))
    delete, field = find_button(card, "Delete everything"), card.findChild(QLineEdit)
    assert not delete.isEnabled()
    qtbot.keyClicks(field, "Anna K")
    assert not delete.isEnabled()
    qtbot.keyClicks(field, ".")
    with qtbot.waitSignals([card.confirmed, card.closed], order="strict"):
        press(qtbot, card, "Delete everything")


def test_enter_deletes_nobody(qtbot, window):
    card = DeleteCard(window, DeleteView("Anna", "Anna K.", ("142 answers",), "Question banks stay."))
    card.open_card()
    field = card.findChild(QLineEdit)
    qtbot.keyClicks(field, "Anna K.")
    with qtbot.assertNotEmitted(card.confirmed), qtbot.waitSignal(card.closed):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_card_can_be_worked_by_keys_alone(qtbot, window, card):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    reached = set()
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused.accessibleName())
        card.focusNextPrevChild(True)
    for name in ("Theme", "Contrast", "Reduced motion", "Larger text", "Time in exams", "Add a learner", "Close"):
        assert name in reached
    assert "" not in reached, "whatever takes the focus has a name"
