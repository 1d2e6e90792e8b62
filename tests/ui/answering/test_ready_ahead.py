"""The next question is made ready while the last one is still read: nothing shows it, and nothing depends on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from rhizotrainer.model.learning import Response
from rhizotrainer.ui.answering.choice_pane import ChoicePane
from rhizotrainer.ui.answering.matching_pane import MatchingPane
from rhizotrainer.ui.answering.question_pane import QuestionPane
from rhizotrainer.ui.widgets.option_row import OptionRow, OptionState
from tests.builders import make_cloze, make_item, make_matching, make_numeric
from tests.ui.answering.figures import make_art, make_view, stand

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
FIRST = replace(make_item("one"), vignette="A first case.", stem="Which root?")
SECOND = replace(make_matching("two"), vignette="A second case.", stem="Match them.")
THIRD = replace(make_matching("three"), vignette="A third case.", stem="Match these.")


@pytest.fixture
def pane(qapp: QApplication):
    pane = QuestionPane()
    window = stand(pane)
    pane.show_question(make_view(FIRST, None))
    yield pane
    window.close()


def read(pane: QuestionPane) -> tuple[str, str]:
    return pane.vignette.text(), pane.stem.text()


def test_what_is_made_ready_is_not_seen(pane):
    before = pane.grab().toImage()
    pane.prepare(make_view(SECOND, None))
    QApplication.sendPostedEvents()
    assert read(pane) == ("A first case.", "Which root?")
    assert isinstance(pane.pane, ChoicePane)
    assert [one for one in pane.findChildren(MatchingPane) if one.isVisible()] == []
    assert pane.grab().toImage() == before


def test_the_question_that_was_expected_is_shown_and_can_be_answered(pane):
    view = make_view(SECOND, None)
    pane.prepare(view)
    given: list[Response] = []
    pane.response_given.connect(given.append)
    pane.show_question(view)
    assert read(pane) == ("A second case.", "Match them.")
    assert isinstance(pane.pane, MatchingPane)
    assert [row.words for row in pane.pane.rows] == [part.text for part in SECOND.parts]
    pane.pane.rows[0].picked.emit(1)
    assert given[0].placed[0] == 1


def test_another_question_than_expected_is_shown_whole(pane):
    pane.prepare(make_view(SECOND, None))
    pane.show_question(make_view(THIRD, None))
    assert read(pane) == ("A third case.", "Match these.")
    assert isinstance(pane.pane, MatchingPane)
    assert [row.words for row in pane.pane.rows] == [part.text for part in THIRD.parts]


def test_a_question_of_the_same_type_is_made_ready_out_of_view(pane):
    first = pane.pane
    view = make_view(replace(FIRST, id="four", stem="And which of these?"), None)
    pane.prepare(view)
    rows = [row for row in pane.findChildren(OptionRow) if not first.isAncestorOf(row)]
    assert pane.pane is first
    assert read(pane) == ("A first case.", "Which root?")
    pane.show_question(view)
    assert list(pane.pane.rows) == rows
    assert not first.isVisible()
    pane.prepare(make_view(THIRD, None))
    pane.prepare(make_view(FIRST, None))
    assert len(pane.findChildren(ChoicePane)) == 2


@pytest.mark.parametrize("make", [make_numeric, make_cloze])
def test_keys_on_screen_stay_as_they_were_left_though_the_next_question_was_made_ready(pane, make):
    pane.show_question(make_view(make("five"), None))
    for name, are_open in (("six", True), ("seven", True), ("eight", False), ("nine", False)):
        if pane.pane.keys.pad.isVisible() is not are_open:
            pane.pane.keys.toggle.click()
        for item in (replace(FIRST, id=f"{name}-between"), make(name)):
            view = make_view(item, None)
            pane.prepare(view)
            pane.show_question(view)
        assert pane.pane.keys.pad.isVisible() is are_open


def test_a_text_with_gaps_is_made_ready_beside_another(pane):
    pane.show_question(make_view(make_cloze("five"), None))
    before = pane.pane
    view = make_view(make_cloze("six"), None)
    pane.prepare(view)
    pane.show_question(view)
    assert pane.pane is not before
    assert all(field.isVisible() for field in pane.pane.text.fields)


def test_an_answer_that_came_meanwhile_is_shown(pane):
    view = make_view(FIRST, None)
    pane.show_question(make_view(SECOND, None))
    pane.prepare(view)
    pane.show_question(replace(view, response=Response(chosen=frozenset({1}))))
    assert isinstance(pane.pane, ChoicePane)
    assert [row.state is OptionState.SELECTED for row in pane.pane.rows][:2] == [False, True]


def test_a_question_that_was_checked_is_asked_anew(pane):
    view = make_view(SECOND, None)
    pane.prepare(view)
    pane.show_question(view)
    pane.pane.show_outcomes(Response(placed=(0,) * len(SECOND.parts)))
    pane.show_question(view)
    assert not pane.pane.is_checked


def test_a_figure_can_be_read_ahead(pane):
    item = replace(FIRST, figure="segment")
    pane.show_question(make_view(item, make_art()))
    view = make_view(replace(item, stem="And this one?"), make_art())
    pane.prepare(view)
    pane.show_question(view)
    assert pane.figure is not None
    assert pane.figure.drawing is not None
    assert read(pane)[1] == "And this one?"
