"""Finding anything by keys: a question with its answer, a passage, a note, and what a session keeps to itself."""

from __future__ import annotations

from rhizotrainer.app.finding import Finding
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.question.page import QuestionPage
from rhizotrainer.ui.pages.search_card import SearchCard
from rhizotrainer.ui.pages.source.source_page import SourcePage
from rhizotrainer.ui.tables.dense_table import DenseTable
from tests.journeys.player import CONTROL, Key, Player, settle, wait_until


def look_for(player: Player, text: str) -> SearchCard:
    """Open search by its keys, type a text and wait for what is found."""
    if player.card is None:
        player.press(Key.Key_K, CONTROL)
    player.type(text)
    finding: Finding = player.sitting.finding.finding
    wait_until(lambda: not finding.is_busy)
    settle()
    card = player.card
    assert isinstance(card, SearchCard)
    return card


def lookup_of(player: Player) -> QuestionPage:
    page = player.window.page(PageName.LOOKUP)
    assert isinstance(page, QuestionPage)
    return page


def test_a_question_is_looked_up_with_its_answer_and_left_again(seat):
    player = seat()
    player.sitting.desk.show_today()
    card = look_for(player, "electrode")
    row = card.list.current
    assert row is not None
    player.press(Key.Key_Return)
    assert player.page == PageName.LOOKUP
    assert player.card is None
    page = lookup_of(player)
    assert page.is_checked
    assert "Looked up" in page.left.verdict.sentence
    assert page.left.stem.text() == row.title.text or row.title.text.endswith("…") or row.title.text.startswith("…")
    assert player.sitting.desk.store.answer_totals() == (0, 0)
    player.press(Key.Key_Escape)
    assert player.page == PageName.TODAY


def test_arrows_and_ends_move_and_escape_closes(seat):
    player = seat()
    player.sitting.desk.show_today()
    card = look_for(player, "nerve")
    targets = [row.target for row in card.rows if row.target is not None]
    assert len(targets) > 3
    assert card.list.current.target is targets[0]
    player.press(Key.Key_Down)
    assert card.list.current.target is targets[1]
    player.press(Key.Key_End)
    assert card.list.current.target is targets[-1]
    player.press(Key.Key_Down)
    assert card.list.current.target is targets[-1]
    player.press(Key.Key_Home)
    assert card.list.current.target is targets[0]
    player.press(Key.Key_Escape)
    assert player.card is None


def test_a_passage_opens_where_its_words_stand_outlined(seat):
    player = seat()
    player.sitting.desk.show_today()
    look_for(player, '"special electrode"')
    player.press(Key.Key_End)
    player.press(Key.Key_Return)
    page = player.window.page(PageName.SOURCE)
    assert player.page == PageName.SOURCE
    assert isinstance(page, SourcePage)
    assert [text.casefold() for text in page.reader.found_texts()] == ["special electrode"]
    assert page.reader.current_passage in page.reader.visible_passages()
    player.press(Key.Key_Escape)
    assert player.page == PageName.TODAY


def test_a_session_keeps_its_question_to_itself_and_pauses_behind_what_is_opened(seat):
    player = seat()
    player.begin()
    item = player.session.item
    # QTest presses only keys that a plain keyboard has.
    typed = "".join(sign if sign.isascii() and sign != '"' else " " for sign in item.stem)[:350]
    card = look_for(player, f'"{typed}"')
    # Stems begin alike, and one may hold another; that of this question comes among them.
    while card.list.current.target.address != item.address:
        player.press(Key.Key_Down)
    player.press(Key.Key_Return)
    assert "waits for your answer" in player.words
    assert player.page == PageName.QUESTION
    player.press(Key.Key_Escape)
    asked = {shown.item.address for shown in player.session.presentations}
    card = look_for(player, "nerve")
    player.press(Key.Key_End)
    assert all(
        getattr(row.target, "address", None) not in asked
        for row in card.rows
        if row.details.text.startswith("In the answers")
    )
    while getattr(card.list.current.target, "address", None) in asked:
        player.press(Key.Key_Up)
    player.press(Key.Key_Return)
    assert player.page in (PageName.LOOKUP, PageName.SOURCE, PageName.ATLAS)
    assert player.session.is_paused
    player.press(Key.Key_Escape)
    assert player.page == PageName.QUESTION
    assert player.session.item == item


def test_nothing_found_says_so_with_one_way_on(seat):
    player = seat()
    player.sitting.desk.show_today()
    look_for(player, "electrode zebra")
    assert "Nothing holds “electrode zebra”." in player.words
    player.click("Search for “electrode”")
    wait_until(lambda: not player.sitting.finding.finding.is_busy)
    settle()
    assert player.card.rows


def test_a_note_leads_to_its_question(seat):
    player = seat()
    brief = next(player.sitting.desk.library.iter_briefs())
    player.sitting.desk.practice.set_note(brief.address, "Think of a zebra first.")
    player.sitting.desk.show_today()
    card = look_for(player, "zebra")
    assert [row.title.text for row in card.rows] == ["Your notes", "Think of a zebra first."]
    player.press(Key.Key_Return)
    assert lookup_of(player).is_checked
    assert lookup_of(player).evidence.isVisible()


def test_a_source_of_a_bank_opens_from_its_row_and_leads_back(seat):
    player = seat()
    player.press(Key.Key_4, CONTROL)
    banks = player.window.page(PageName.BANKS)
    shown = player.sitting.desk.library.listings
    banks.select_bank(next(one.root for one in shown if one.header and one.header.sources))
    settle()
    sources = next(table for table in banks.findChildren(DenseTable) if table.accessibleName() == "Sources")
    sources.setFocus()
    player.press(Key.Key_Return)
    assert player.page == PageName.SOURCE
    page = player.window.page(PageName.SOURCE)
    assert isinstance(page, SourcePage)
    assert page.reader.current_passage == 0
    player.press(Key.Key_Escape)
    assert player.page == PageName.BANKS
    assert sources.hasFocus()


def test_search_is_closed_during_an_exam(seat, monkeypatch):
    player = seat()
    player.sitting.desk.show_today()
    monkeypatch.setattr(player.window, "_current", PageName.EXAM)
    player.press(Key.Key_K, CONTROL)
    assert player.card is None
    assert "Search is closed during an exam." in " ".join(player.banners)
    monkeypatch.undo()
    player.press(Key.Key_K, CONTROL)
    assert isinstance(player.card, SearchCard)
    assert not player.banners
