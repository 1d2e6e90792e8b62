"""Theme, text size and width change while a question is asked, and nothing is lost of it."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from rhizotrainer.ui.widgets.segmented import Segmented
from rhizotrainer.ui.widgets.sliding_stack import SlidingStack
from tests.journeys.player import CONTROL, Key, Player, settle


def state_of(player: Player) -> tuple:
    session = player.session
    return (session.item.address, session.response, session.confidence, session.position, session.phase)


def read_stem(player: Player) -> str:
    return player.question.left.stem.text()


@pytest.fixture
def player(seat) -> Player:
    player = seat()
    player.begin()
    player.press_all(player.right_keys() + "2")
    return player


@pytest.mark.parametrize("is_checked", [False, True])
def test_theme_and_text_size_change_nothing_of_the_question(player, is_checked):
    if is_checked:
        player.press(Key.Key_Return)
    before, stem = state_of(player), read_stem(player)
    player.sitting.cards.choose_theme("dark")
    settle()
    assert player.window.theme.paper.lightness() < 128
    for _ in range(12):
        player.press(Key.Key_Plus, CONTROL)
    assert player.window.theme.scale == 2.0
    assert (state_of(player), read_stem(player)) == (before, stem)
    assert player.question.left.stem.isVisible()
    assert player.question.footer.go_on.isVisible()
    bottom = player.question.footer.mapTo(player.window, player.question.footer.rect().bottomLeft()).y()
    assert bottom <= player.window.height(), "the footer stays in the window"
    player.press(Key.Key_0, CONTROL)
    assert player.window.theme.scale == 1.0
    player.sitting.cards.choose_theme("light")
    assert (state_of(player), read_stem(player)) == (before, stem)
    player.press(Key.Key_Return)
    assert player.session.phase != before[-1] or player.session.position != before[3]


def test_the_chosen_theme_and_size_are_there_the_next_time(player, seat):
    player.sitting.cards.choose_theme("dark")
    player.press(Key.Key_Plus, CONTROL)
    player.leave()
    again = seat()
    assert again.window.theme.scale == 1.1
    assert again.window.theme.paper.lightness() < 128


def test_a_narrow_window_shows_tabs_after_the_check(player):
    page = player.question
    player.window.resize(900, 650)
    settle()
    assert not page.closed.isVisible()
    assert not page.tabs.isVisible()
    player.press(Key.Key_Return)
    assert page.tabs.isVisible()
    assert page.left.isVisible()
    assert not page.evidence.isVisible()
    player.press(Key.Key_S)
    assert page.evidence.isVisible()
    assert not page.left.isVisible()
    assert page.evidence.reader.isAncestorOf(player.window.focusWidget())
    player.press(Key.Key_S)
    assert page.left.isVisible()
    assert page.footer.next.hasFocus()
    player.click(page.tabs.chip)
    assert page.evidence.isVisible()
    player.press(Key.Key_Return)
    assert player.session.position == 1
    assert page.left.isVisible()
    assert not page.tabs.isVisible()


@pytest.mark.parametrize("is_checked", [False, True])
def test_resizing_both_ways_keeps_everything(player, is_checked):
    if is_checked:
        player.press(Key.Key_Return)
    before, page = state_of(player), player.question
    for width in (900, 1280, 1000, 1400):
        player.window.resize(width, 800)
        settle()
        is_wide = width >= 1080
        assert page.tabs.isVisible() == (is_checked and not is_wide)
        assert page.left.isVisible()
        assert page.evidence.isVisible() == (is_checked and is_wide)
        assert page.closed.isVisible() == (not is_checked and is_wide)
        assert state_of(player) == before
    player.press(Key.Key_Return)
    assert state_of(player) != before


def test_large_text_makes_a_wide_window_medium(player):
    page = player.question
    assert page.closed.isVisible()
    for _ in range(5):
        player.press(Key.Key_Plus, CONTROL)
    assert not page.closed.isVisible()


def test_the_check_moves_nothing_but_by_the_verdict(seat):
    """DESIGN 9.2: stem rectangle identical, options moved by the verdict's height, their width unchanged."""
    player = seat()
    player.begin()
    for number in range(20):
        left = player.question.left
        stem, vignette = left.stem.geometry(), left.vignette.geometry()
        place = left.stem.mapTo(player.window, left.stem.rect().topLeft())
        first = left.pane.rows[0]
        top, width = first.mapTo(player.window, first.rect().topLeft()).y(), first.width()
        player.answer(rightly=number % 2 == 0)
        settle()
        assert left.stem.geometry() == stem
        assert left.vignette.geometry() == vignette
        bar = left.findChildren(QScrollArea)[0].verticalScrollBar().value()
        assert left.stem.mapTo(player.window, left.stem.rect().topLeft()).y() + bar == place.y()
        verdict = left.verdict.mapTo(player.window, left.verdict.rect().topLeft()).y()
        moved = first.mapTo(player.window, first.rect().topLeft()).y() - top + bar
        assert first.width() == width
        assert verdict + bar <= top, "the verdict stands where the options began"
        assert abs(moved - left.verdict.height()) <= 11
        player.go_on()


def test_every_item_of_the_shipped_bank_marks_the_very_words_of_its_quotes(seat):
    """DESIGN 9.5: what is highlighted is the item's quote, character by character as the source has it."""
    player = seat()
    player.begin()
    library = player.sitting.desk.library
    evidence = player.question.evidence
    quotes = 0
    # What is made of a figure rests on references, and quotes nothing.
    items = library.load_items(brief.address for brief in library.iter_briefs() if not brief.is_made).values()
    assert len(items) >= 45
    for item in items:
        header = library.header_of(item.bank)
        assert header is not None
        evidence.show_item(item, header)
        assert len(evidence.quotes) == len(item.quotes) > 0
        for place, quote in enumerate(item.quotes):
            evidence.open_quote(place)
            marked = evidence.reader.highlighted_texts()[evidence.reader.current]
            assert fold(marked) == fold(quote.text)
            source = header.find_source(quote.source)
            assert source is not None
            assert quote.place is not None
            assert marked == source.passages[quote.place.passage].text[quote.place.start : quote.place.end]
            quotes += 1
    assert quotes >= len(items)


def fold(text: str) -> str:
    """Fold what a quote may differ in: white space, quotation marks and dashes."""
    table = str.maketrans({"“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "–": "-", "—": "-"})
    return " ".join(text.translate(table).split())


def test_the_evidence_slides_in_and_nothing_waits_for_it(player):
    player.sitting.desk.keeper.set_motion("full")
    QTest.keyClick(QApplication.focusWidget() or player.window, Key.Key_Return)
    (stack,) = player.question.findChildren(SlidingStack)
    assert stack.is_sliding
    assert stack.currentWidget() is player.question.evidence
    assert player.question.footer.next.hasFocus(), "the next key is wanted there at once"
    QTest.keyClick(player.window.focusWidget(), Key.Key_Return)
    assert player.session.position == 1
    assert not stack.is_sliding
    assert stack.currentWidget() is player.question.closed


def test_looks_are_chosen_in_the_settings_and_kept(player, seat):
    player.press(Key.Key_Comma, CONTROL)
    for name, words in (("Contrast", "High"), ("Reduced motion", "Off")):
        control = next(each for each in player.card.findChildren(Segmented) if each.accessibleName() == name)
        player.click(next(each for each in control.segments if each.text() == words))
    assert player.window.theme.is_high_contrast
    assert not player.window.theme.reduces_motion
    player.press(Key.Key_Escape)
    player.leave()
    again = seat()
    assert again.window.theme.is_high_contrast
    assert not again.window.theme.reduces_motion


def test_who_is_not_asked_how_sure_sees_no_bar(seat):
    player = seat()
    player.sitting.desk.change_settings(asks_confidence=False)
    player.begin()
    assert not player.question.footer.confidence.isVisible()
    player.press_all(player.right_keys() + "3")
    player.press(Key.Key_Return)
    assert player.question.is_checked
    assert player.session.confidence is None
