"""The question page in the real window: what stays where it is, what is quoted, and what each key does."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from rhizotrainer import resources
from rhizotrainer.bank.library import load_bank
from rhizotrainer.model.items import Position, Stance
from rhizotrainer.ui.pages.exam.page import ExamPage
from rhizotrainer.ui.pages.question.evidence import EvidencePage
from rhizotrainer.ui.pages.question.positions import PositionsDiffer
from rhizotrainer.ui.pages.question.tabs import Tab
from rhizotrainer.ui.widgets.citation_chip import CitationChip
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.option_row import OptionState
from rhizotrainer.ui.widgets.quote_block import QuoteBlock
from rhizotrainer.ui.widgets.text_block import TextBlock
from tests.builders import make_bank_header, make_item, make_multiple
from tests.screens import SMALL
from tests.ui.answering.figures import make_view

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key


def place_of(widget: QWidget) -> QRect:
    """Return where a widget stands in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def answer_wrongly(stage: Any) -> None:
    stage.choose(stage.find_wrong())
    stage.press(Key.Key_Return)


@pytest.mark.parametrize("scene", ["question-idle", "question-multiple", "question-true-false"])
def test_checking_moves_the_options_by_the_verdict_alone(play, scene):
    stage = play(scene)
    left = stage.question.left
    stem, rows = place_of(left.stem), [place_of(row) for row in left.pane.rows]
    answer_wrongly(stage)
    assert place_of(left.stem) == stem
    after = [place_of(row) for row in left.pane.rows]
    assert [row.left() for row in after] == [row.left() for row in rows]
    assert [row.width() for row in after] == [row.width() for row in rows]
    moved = after[0].top() - rows[0].top()
    assert left.verdict.height() <= moved <= left.verdict.height() + 16
    for (above, below), (was_above, was_below) in zip(pairwise(after), pairwise(rows), strict=True):
        assert below.top() - above.bottom() == was_below.top() - was_above.bottom()


def test_citations_go_on_in_the_next_line_where_the_page_is_full(qapp):
    page = EvidencePage()
    page.resize(460, 750)
    page.show()
    for root in resources.list_shipped_banks():
        bank = load_bank(root).bank
        assert bank is not None
        item = max(bank.items, key=lambda each: len(each.quotes))
        page.show_item(item, bank.header)
        for _ in range(4):
            qapp.processEvents()
        chips = [chip for chip in page.findChildren(CitationChip) if chip.isVisible()]
        assert chips or not item.quotes
        for chip in chips:
            assert chip.mapTo(page, chip.rect().topRight()).x() < page.width(), (item.id, chip.text())
    page.close()
    page.deleteLater()


def test_every_shipped_quote_is_marked_and_shown_in_the_sources_own_words(qapp):
    (root,) = (root for root in resources.list_shipped_banks() if root.name == "rhizotomy")
    bank = load_bank(root).bank
    assert bank is not None
    assert bank.items
    page = EvidencePage()
    for item in bank.items:
        page.show_item(item, bank.header)
        assert len(page.quotes) == len(item.quotes) > 0
        for place, quote in enumerate(item.quotes):
            source = bank.header.find_source(quote.source)
            assert source is not None
            assert quote.place is not None
            words = source.passages[quote.place.passage].text[quote.place.start : quote.place.end]
            assert " ".join(quote.text.split()) == " ".join(words.split()), item.id
            page.open_quote(place)
            assert page.reader.highlighted_texts()[page.reader.current] == words, item.id
        shown = [block.text for block in page.findChildren(QuoteBlock) if not block.isHidden()]
        assert page.quotes[0].text in shown, item.id
        differing = [verified.text for verified in page.quotes if verified.stance is Stance.DIFFERS]
        assert all(words in shown for words in differing), item.id
        for block in page.findChildren(QuoteBlock):
            block.setParent(None)
    page.deleteLater()


def test_s_goes_to_the_source_and_back(play):
    stage = play("answered-wrong")
    page = stage.question
    stage.press("S")
    assert page.evidence.reader.isAncestorOf(stage.app.focusWidget())
    stage.press("S")
    assert stage.app.focusWidget() is page.footer.next


def test_s_shows_the_right_page_where_it_was_hidden(play):
    stage = play("answered-wrong")
    stage.press("\\")
    assert not stage.question.evidence.isVisible()
    stage.press("S")
    assert stage.question.evidence.reader.isVisible()
    assert stage.question.evidence.reader.isAncestorOf(stage.app.focusWidget())


def test_brackets_go_through_the_passages_and_stop_at_the_ends(play):
    stage = play("answered-differ")
    evidence = stage.question.evidence
    count = len(evidence.quotes)
    assert count > 1
    seen = [evidence.current_quote]
    for _ in range(count):
        stage.press("]")
        seen.append(evidence.current_quote)
    assert seen == [*evidence.quotes, evidence.quotes[-1]]
    for _ in range(count):
        stage.press("[")
    assert evidence.current_quote is evidence.quotes[0]


@pytest.mark.parametrize("key", ["S", "[", "]"])
def test_the_keys_of_the_source_do_nothing_before_checking(play, key):
    stage = play("question-idle")
    focused = stage.app.focusWidget()
    stage.press(key)
    assert stage.app.focusWidget() is focused
    assert not stage.question.evidence.isVisible()
    assert not stage.question.is_checked


def test_backslash_hides_the_right_page_and_brings_it_back(play):
    stage = play("question-idle")
    page = stage.question
    stage.press("\\")
    assert not page.closed.isVisible()
    stage.press("\\")
    assert page.closed.isVisible()


def test_n_opens_the_note_on_the_closed_page_and_escape_goes_back(play):
    stage = play("question-idle")
    page = stage.question
    stage.press("N")
    assert stage.app.focusWidget() is page.closed.note.edit
    stage.press(*"Ab")
    assert page.closed.note.edit.toPlainText().lower() == "ab"
    assert not stage.session.response.chosen, "letters in a note choose no option"
    stage.press(Key.Key_Escape)
    assert stage.app.focusWidget() is page.left.pane.current_row


def test_n_opens_the_note_over_the_footer_after_checking(play):
    stage = play("answered-wrong")
    stage.press("N")
    assert stage.app.focusWidget() is stage.question.note.edit
    stage.press(Key.Key_Escape)
    assert not stage.question.note.isVisible()


def test_p_covers_the_question_and_shows_it_again(play):
    stage = play("question-idle")
    page = stage.question
    stage.press("P")
    assert page.cover.isVisible()
    assert not page.left.isVisible()
    stage.press("P")
    assert page.left.isVisible()
    assert stage.app.focusWidget() is page.left.pane.current_row


def test_t_hides_the_time_and_shows_it_again(play):
    stage = play("question-idle")
    stage.press("T")
    assert not stage.question.bar.time.isVisible()
    stage.press("T")
    assert stage.question.bar.time.isVisible()


def test_x_strikes_the_focused_option_out_and_restores_it(play):
    stage = play("question-idle")
    options = stage.question.left.pane
    stage.press(Key.Key_Down, "X")
    assert [row.state is OptionState.ELIMINATED for row in options.rows].index(True) == 1
    stage.press("X")
    assert all(row.state is OptionState.IDLE for row in options.rows)


def test_a_letter_brings_the_ring_to_the_row_it_chooses(play):
    stage = play("question-idle")
    rows = stage.question.left.pane.rows
    stage.press(Key.Key_Down, "C")
    assert [row.hasFocus() for row in rows].index(True) == 2
    assert rows[2].shows_ring
    assert stage.question.left.pane.current_row is rows[2]
    stage.question.footer.check.setFocus()
    stage.press("A")
    assert stage.question.footer.check.hasFocus(), "the focus stays where the learner has put it"
    assert stage.question.left.pane.current_row is rows[0]


def test_tabs_stand_in_a_medium_window_once_it_is_checked(play):
    stage = play("question-idle", SMALL)
    page = stage.question
    assert not page.tabs.isVisible()
    assert not page.closed.isVisible()
    answer_wrongly(stage)
    assert page.tabs.isVisible()
    assert page.left.isVisible()
    stage.press("S")
    assert page.evidence.isVisible()
    assert not page.left.isVisible()
    stage.press("S")
    assert page.left.isVisible()
    assert not page.evidence.isVisible()


def test_tabs_are_pressed_and_walked_with_arrows(play):
    stage = play("answered-wrong", SMALL)
    page = stage.question
    stage.click(page.tabs.source)
    assert page.evidence.isVisible()
    QTest.keyClick(page.tabs.source, Key.Key_Left)
    stage.settle()
    assert page.left.isVisible()
    assert [tab.isChecked() for tab in page.tabs.findChildren(Tab)] == [True, False]


def test_the_chip_beside_the_tabs_opens_the_source(play):
    stage = play("answered-wrong", SMALL)
    stage.click(stage.question.tabs.chip)
    assert stage.question.evidence.reader.isVisible()


@pytest.mark.parametrize(
    ("scene", "is_several"),
    [("question-multiple", True), ("figure-several", True), ("question-idle", False), ("figure-idle", False)],
)
def test_that_several_may_be_chosen_is_said_before_the_check(play, scene, is_several):
    left = play(scene).question.left
    assert left.several.isVisible() == is_several
    assert left.pane.accessibleDescription() == ("Choose all that apply." if is_several else "")
    if is_several:
        assert left.several.text() == "Choose all that apply."
        assert place_of(left.stem).bottom() < place_of(left.several).top() < place_of(left.pane).top()
        assert any(does.startswith("Choose or unchoose") for _cap, does in left.pane.list_keys())


def test_the_line_goes_with_its_question_in_practice_and_exam_alike(qtbot):
    page = ExamPage()
    qtbot.addWidget(page)
    left = page.left
    left.show_question(make_view(make_multiple(), None))
    assert not left.several.isHidden()
    left.show_question(make_view(make_item(), None))
    assert left.several.isHidden()
    assert left.pane.accessibleDescription() == ""


def read_positions(stage: Any) -> list[str]:
    """Return the words of the box in which authorities differ, from top to bottom."""
    box = stage.question.evidence.findChild(PositionsDiffer)
    assert box.isVisible()
    parts = [part for part in box.findChildren(QWidget) if isinstance(part, Label | TextBlock | CitationChip)]
    parts.sort(key=lambda part: part.mapTo(box, QPoint(0, 0)).y())
    return [part.words if isinstance(part, TextBlock) else part.text() for part in parts]


def test_what_each_authority_holds_is_told_after_the_check_in_the_letters_shown(play):
    stage = play("types-disputed")
    words = read_positions(stage)
    assert words[:3] == ["Authorities differ here", "StatPearls", f"Holds {stage.letter(0)}: T9 to T12"]
    assert words[4:6] == ["Taterra and colleagues", f"Holds {stage.letter(1)}: T8 to L1"]
    assert words[6].startswith("A meta-analysis of 60 studies")
    assert "Taterra" in words[7]
    assert len(words) == 8


def test_positions_stand_on_the_tab_where_the_window_is_narrow(play):
    stage = play("types-disputed", size=SMALL)
    assert not stage.question.evidence.isVisible()
    stage.press("S")
    assert "Authorities differ here" in read_positions(stage)


def test_the_chip_of_a_position_opens_its_passage_and_only_quoted_words_are_lit(play):
    stage = play("types-disputed-quoted")
    evidence = stage.question.evidence
    parts = ["The electrode heats the tissue", "under local or general anesthesia"]
    own, second = evidence.quotes
    assert own.text == " […] ".join(parts)
    assert [block.text for block in evidence.findChildren(QuoteBlock)].count(own.text) == 2
    assert evidence.reader.highlighted_texts() == [*parts, "The spinal nerves are exposed", "general anesthesia"]
    box = evidence.findChild(PositionsDiffer)
    first_chip, second_chip = box.chips
    assert (first_chip.is_open, second_chip.is_open) == (True, False)
    second_chip.click()
    assert evidence.current_quote is second
    assert (first_chip.is_open, second_chip.is_open) == (False, True)
    stage.press("[")
    assert evidence.current_quote is own


def test_another_question_takes_the_positions_away(qapp):
    page = EvidencePage()
    held = (Position("One", (0,)), Position("Two", (1,), text="Otherwise."))
    page.show_item(make_item(positions=held), make_bank_header())
    assert page.findChild(PositionsDiffer).isVisibleTo(page)
    page.show_item(make_item(), make_bank_header())
    assert not any(box.isVisibleTo(page) for box in page.findChildren(PositionsDiffer))
    page.deleteLater()


def test_the_lead_in_stays_heavy_when_the_text_size_changes(play):
    stage = play("answered-wrong")
    for scale in (1.5, 2.0):
        stage.keeper.set_scale(scale)
        stage.settle()
        assert stage.question.left.stem.document().defaultFont() == stage.keeper.theme.font("stem", 600)
