"""Hints, causes of misses, answers taken back and cases on the question page, by key and by click."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from rhizotrainer import __version__
from rhizotrainer.app import session_controller
from rhizotrainer.model.learning import MissCause, Rating
from rhizotrainer.paths import reports_folder
from rhizotrainer.store.causes import MissLog
from rhizotrainer.ui.widgets.combo import Combo
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.keycap import Keycap
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.menu import Menu
from rhizotrainer.ui.widgets.scroll_bar import ScrollBar
from tests.screens import SMALL

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
FIRST = "Follow the fibres from the skin towards the cord."
SECOND = "It is a swelling just before the two roots join."


def list_read(widget: QWidget) -> list[str]:
    """Return every accessible name in a window, as a screen reader meets them."""
    found, waiting = [], [QAccessible.queryAccessibleInterface(widget.window())]
    while waiting:
        here = waiting.pop()
        if not here.isValid():
            continue
        found.append(here.text(QAccessible.Text.Name))
        found.append(here.text(QAccessible.Text.Value))
        waiting += [here.child(at) for at in range(here.childCount())]
    return found


def attempts(stage: Any) -> list[Any]:
    return list(stage.practice.store.list_session_attempts(stage.session.record.id))


def undo(stage: Any) -> None:
    stage.press(Key.Key_Z, modifier=CONTROL)


def test_hints_come_one_after_the_other_and_no_sooner(play):
    stage = play("study-hint-shown")
    hints, read = stage.question.aids.hints, list_read(stage.question)
    assert FIRST in read
    assert SECOND not in read
    assert hints.more.text() == "Hint 2 of 2"
    stage.click(hints.more)
    read = list_read(stage.question)
    assert {FIRST, SECOND} <= set(read)
    assert not hints.more.isVisible()
    stage.press("I")
    assert stage.session.hints_shown == 2


def list_keys(stage):
    return [cap.accessibleName() for cap in stage.question.closed.findChildren(Keycap) if cap.isVisible()]


def test_the_list_of_keys_names_hints_only_where_there_are_some(play):
    keys = list_keys(play("study-hint-shown"))
    assert "I" in keys
    assert "R" in keys


def test_a_question_without_hints_offers_none(play):
    stage = play("question-idle")
    stage.press("I")
    assert not stage.question.aids.hints.isVisible()
    assert stage.session.hints_shown == 0
    assert "I" not in list_keys(stage)
    assert "R" in list_keys(stage)


def closed_words(stage):
    return [label.text() for label in stage.question.closed.findChildren(Label) if label.isVisible()]


def test_the_closed_page_names_the_source_that_will_open(play):
    words = closed_words(play("question-idle"))
    assert "Rhizotomy" in words
    assert any(one.startswith("Opens here when you check") for one in words)


def test_no_source_is_promised_where_none_will_open(play):
    stage = play("atlas-plain")
    stage.press(Key.Key_Return)
    words = closed_words(stage)
    assert words
    assert not any(one.startswith("Opens here") for one in words)


def test_a_right_answer_after_a_hint_says_so_and_is_rated_hard(play):
    stage = play("study-hint-answered")
    assert stage.question.left.verdict.details.startswith("1 hint")
    assert not stage.question.aids.hints.more.isVisible()
    assert FIRST in list_read(stage.question), "hints that were read stay"
    last = attempts(stage)[-1]
    assert (last.hints, last.rating) == (1, Rating.HARD)


def test_two_keys_say_why_and_two_more_say_otherwise(play):
    stage = play("study-missed")
    log, causes = MissLog(stage.practice.store), stage.question.aids.causes
    last = attempts(stage)[-1]
    stage.press("W", "3")
    assert causes.said.text() == "You misread it."
    assert not causes.choices[0].isVisible()
    stage.press("W", "1")
    assert causes.said.text() == "You did not know it."
    said = log.find_cause(last.id)
    assert said is not None
    assert said.cause is MissCause.DID_NOT_KNOW
    rows = stage.practice.store.connection.execute("SELECT count(*) FROM causes").fetchone()
    assert rows == (2,)


def test_what_it_was_confused_with_is_the_option_chosen_until_another_is(play):
    stage = play("study-missed-why")
    item, causes = stage.item, stage.question.aids.causes
    log, last = MissLog(stage.practice.store), attempts(stage)[-1]
    (chosen,) = last.response.chosen
    stage.click(causes.choices[1])
    assert causes.other.isVisible()
    said = log.find_cause(last.id)
    assert (said.cause, said.confused_with) == (MissCause.CONFUSED, item.options[chosen].text)
    other = next(each.text for at, each in enumerate(item.options) if at != chosen and not each.is_key)
    causes.other.choose(other)
    assert log.find_cause(last.id).confused_with == other


def test_escape_stops_asking_why_and_digits_say_nothing_then(play):
    stage = play("study-missed-why")
    causes = stage.question.aids.causes
    stage.press(Key.Key_Escape)
    assert not causes.choices[0].isVisible()
    stage.press("2")
    assert MissLog(stage.practice.store).list_session(stage.session.record.id) == ()
    assert stage.question.is_checked
    assert not [card for card in stage.window.findChildren(DialogCard) if card.isVisible()], "the session goes on"


def test_nobody_is_asked_why_an_answer_was_right(play):
    stage = play("answered-right")
    stage.press("W", "1")
    assert not stage.question.aids.causes.why.isVisible()
    assert MissLog(stage.practice.store).list_session(stage.session.record.id) == ()


def test_the_next_question_asks_nothing_of_the_one_before(play):
    stage = play("study-missed-confused")
    stage.press(Key.Key_Return)
    assert not stage.question.aids.causes.isVisible()
    assert not stage.question.aids.causes.why.isVisible()


@pytest.mark.parametrize("way", ["key", "click"])
def test_the_answer_in_view_is_taken_back_and_asked_again(play, way):
    stage = play("study-missed")
    asked, before = stage.item.address, len(attempts(stage))
    if way == "key":
        undo(stage)
    else:
        stage.click(stage.question.footer.take_back)
    assert (stage.item.address, len(attempts(stage))) == (asked, before - 1)
    assert not stage.question.is_checked
    assert not stage.session.response.chosen
    assert stage.session.confidence is None
    assert not stage.question.footer.undo.isVisible(), "only the last answer can be taken back"
    kept = stage.practice.store.connection.execute("SELECT count(*) FROM withdrawals").fetchone()
    assert kept == (1,)
    stage.choose(*stage.item.keys)
    stage.press(Key.Key_Return)
    assert stage.question.left.verdict.sentence == "Correct."
    assert [each.address for each in attempts(stage)].count(asked) == 1


@pytest.mark.parametrize("way", ["key", "click"])
def test_the_answer_before_is_taken_back_on_the_next_question(play, way):
    stage = play("study-take-back")
    following = stage.item.address
    stage.press("A")
    if way == "key":
        undo(stage)
    else:
        stage.click(stage.question.footer.undo)
    assert stage.item.address != following
    assert not stage.question.is_checked
    stage.choose(*stage.item.keys)
    stage.press(Key.Key_Return, Key.Key_Return)
    assert stage.item.address == following
    assert not stage.session.response.chosen


def test_the_button_to_take_back_leaves_the_footer_on_one_line(play):
    stage = play("study-missed")
    footer = stage.question.footer
    assert footer.height() == stage.keeper.theme.px(64)
    assert footer.take_back.isVisible()
    assert footer.take_back.accessibleName() == "Take back the last answer"


def test_a_case_goes_on_with_its_vignette_in_place(play):
    stage = play("study-case-goes-on")
    left = stage.question.left
    assert left.case_line.text() == "Question 2 of 2 in this case"
    assert left.vignette.text().startswith("A 48-year-old gardener")
    assert left.news.isVisible()
    assert left.news.text.text().startswith("Imaging shows")
    assert f"{left.vignette.words}\n\n{left.news.text.words}" == stage.item.vignette


def test_a_case_keeps_its_place_on_the_screen(play):
    stage = play("study-case-begins", SMALL)
    stage.keeper.set_scale(1.5)
    stage.settle()
    left = stage.question.left
    assert (left.case_line.text(), left.news.isVisible()) == ("Question 1 of 2 in this case", False)
    top = left.vignette.mapTo(stage.window, QPoint(0, 0))
    words = left.vignette.words
    stage.choose(*stage.item.keys)
    stage.press(Key.Key_Return, Key.Key_Return)
    assert left.vignette.words == words
    assert left.vignette.mapTo(stage.window, QPoint(0, 0)) == top


def test_a_note_and_a_flag_go_by_key_and_come_back_with_the_question(play):
    stage = play("study-missed")
    address = stage.item.address
    stage.press("N")
    stage.press("L", "A", "T", "E", "R")
    stage.press(Key.Key_Escape)
    stage.press("M")
    assert stage.practice.find_note(address).lower() == "later"
    assert address in stage.practice.store.load_flags()
    undo(stage)
    assert stage.question.closed.note.edit.toPlainText().lower() == "later"
    assert stage.question.bar.flag.isChecked()


def report(stage: Any, words: str, sentence: str | None = None) -> dict[str, str]:
    """Report the question in view by key, and return what the file says."""
    stage.press("R")
    (card,) = [card for card in stage.window.findChildren(DialogCard) if card.isVisible()]
    if sentence is not None:
        card.findChildren(Combo)[1].choose(sentence)
    stage.press(*words)
    stage.press(Key.Key_Return, modifier=CONTROL)
    folder = reports_folder(stage.sitting.desk.outfit.learner)
    (path,) = folder.glob("*.yaml")
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def offered(stage: Any) -> set[str]:
    stage.press("R")
    (card,) = [card for card in stage.window.findChildren(DialogCard) if card.isVisible()]
    card.findChildren(Combo)[1].open_menu()
    menu = card.findChildren(Combo)[1].findChild(Menu)
    words = {action.text() for action in menu.actions()}
    menu.close()
    stage.press(Key.Key_Escape)
    return words


def test_a_report_says_which_question_and_which_sentence_in_which_version(play):
    stage = play("study-missed")
    item = stage.item
    sentence = item.options[0].rationale
    told = report(stage, "no", sentence)
    assert (told["bank"], told["item"], told["fingerprint"]) == (item.bank, item.id, item.fingerprint)
    assert (told["file"], told["line"]) == (item.file_name, str(item.line))
    assert (told["sentence"], told["report"], told["kind"]) == (sentence, "no", "other")
    assert told["app"] == __version__


def test_a_report_before_the_answer_offers_nothing_that_tells_it(play):
    stage = play("study-hint-shown")
    words = offered(stage)
    assert {FIRST, "Where is its target?"} <= words
    assert not words & {SECOND, *(option.rationale for option in stage.item.options), stage.item.takeaway}


def test_a_past_answer_says_why_it_was_missed_and_asks_no_more(play):
    stage = play("study-past")
    causes = stage.question.aids.causes
    assert causes.said.isVisible()
    assert causes.said.text().startswith("You confused it with “")
    assert not causes.why.isVisible()
    stage.press("W", "1")
    undo(stage)
    assert causes.said.text().startswith("You confused it with “")
    assert stage.question.is_checked
    stage.press("N")
    stage.press("S", "E", "E", "N")
    stage.press(Key.Key_Escape)
    address = stage.sitting.asking.controller.item.address
    assert stage.practice.store.find_note(address).lower() == "seen"


def test_a_field_of_the_answer_leaves_flag_note_and_undo_to_the_session(play):
    stage = play("study-case-goes-on")
    field, address = stage.app.focusWidget(), stage.item.address
    stage.press("M", "N")
    assert field.text().lower() == "mn"
    stage.press(Key.Key_Escape)
    assert stage.app.focusWidget() is not field
    stage.press("M")
    assert address in stage.practice.store.load_flags()
    stage.press("N")
    stage.press("L", "5", "?")
    stage.press(Key.Key_Escape)
    assert stage.practice.find_note(address).lower() == "l5?"
    assert field.text().lower() == "mn"
    stage.press(Key.Key_Escape)
    undo(stage)
    assert stage.item.address.item == "case-001-a"


def test_ctrl_z_undoes_typing_first_and_the_last_answer_only_from_an_empty_field(play):
    stage = play("study-case-goes-on")
    stage.press("L", "5")
    undo(stage)
    assert stage.item.address.item == "case-001-b"
    while stage.app.focusWidget().isUndoAvailable():
        undo(stage)
    undo(stage)
    assert stage.item.address.item == "case-001-a"


def test_what_changes_is_spoken(play, monkeypatch):
    said: list[str] = []
    monkeypatch.setattr(session_controller, "announce", lambda _widget, words: said.append(words))
    stage = play("study-hint-shown")
    assert said == [FIRST]
    stage.choose(stage.find_wrong())
    stage.press(Key.Key_Return)
    assert said[1:] == [stage.question.left.verdict.sentence]
    stage.press("W", "3", "N", "A", Key.Key_Escape)
    assert said[2:] == ["You misread it.", "Note saved."]
    undo(stage)
    assert said[-1] == "The last answer was taken back."


def test_a_long_case_shows_what_is_new_wherever_it_was_read(play):
    stage = play("study-case-begins", SMALL)
    stage.keeper.set_scale(2.0)
    stage.settle()
    bar = stage.question.left.findChild(ScrollBar)
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    stage.choose(*stage.item.keys)
    stage.press(Key.Key_Return)
    bar.setValue(bar.maximum())
    stage.press(Key.Key_Return)
    left = stage.question.left
    top, height = left.stem.mapTo(left, QPoint(0, 0)).y(), left.stem.height()
    assert top >= 0
    assert top + height <= left.height()
