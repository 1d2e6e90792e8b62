"""The atlas by keys: found, read, asked, and come back to; and what it keeps to itself during a session."""

from __future__ import annotations

from rhizotrainer.app.library_maps import ATLAS
from rhizotrainer.study.figure_quiz import SPACING, count_repeats
from rhizotrainer.ui.answering.figure_pane import FigurePane
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.atlas.page import AtlasPage
from rhizotrainer.ui.pages.shortcuts_card import ShortcutsCard
from rhizotrainer.ui.widgets.button import Button
from tests.journeys.player import CONTROL, Key, Player, settle
from tests.journeys.test_finding import look_for

FIVE = 5


def atlas_of(player: Player) -> AtlasPage:
    page = player.window.page(PageName.ATLAS)
    assert isinstance(page, AtlasPage)
    return page


def find_ganglion(player: Player) -> AtlasPage:
    """Open the atlas by its key and the ganglion by its Latin name."""
    player.press(Key.Key_7, CONTROL)
    assert player.page == PageName.ATLAS
    player.type("ganglion sensorium")
    player.press(Key.Key_Return)
    return atlas_of(player)


def answer_by_keys(player: Player) -> str:
    """Answer and check the question in view by keys alone; return the region that it asks about."""
    item = player.session.item
    pane = player.question.left.pane
    if isinstance(pane, FigurePane):
        # Letters name the structures; that of the key is typed.
        region = next(option.region for option in item.options if option.is_key)
        player.press_all("L")
        letter = next(one.letter for one in pane.structures if one.region == region)
        player.press_all(letter)
    else:
        region = next(iter(item.regions))
        wanted = next(iter(item.accepts), "") or next(option.text for option in item.options if option.is_key)
        if item.options and not item.accepts:
            player.press_all(player.right_keys())
        else:
            player.type(wanted)
    player.press(Key.Key_Return)
    assert player.question.is_checked, f"{item.id} was not checked; the screen says: {player.words}"
    return region


def test_a_structure_is_found_read_and_asked_and_its_knowledge_is_painted(seat):
    player = seat()
    player.sitting.desk.show_today()
    page = find_ganglion(player)
    assert page.shows_figure
    assert page.figure.canvas.chosen == "f01-drg"
    assert "Dorsal root ganglion" in player.words
    assert "cell bodies" in page.figure.card.words
    player.press(Key.Key_Return)
    assert player.page == PageName.QUESTION
    assert player.session.record.title == "Atlas · Spinal cord, roots and coverings"
    regions = [shown.item.id.split("-", 1)[1] for shown in player.session.presentations]
    assert len(regions) > 2 * FIVE
    assert count_repeats(regions) == 0, f"one comes twice among {SPACING}: {regions}"
    asked = []
    for _ in range(FIVE):
        asked.append(answer_by_keys(player))
        player.press(Key.Key_Return)
    assert player.sitting.desk.store.answer_totals() == (FIVE, FIVE)
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    if player.page == PageName.QUESTION:
        player.click("End session")
    player.sitting.looks.show_summary(player.sitting.desk.store.list_sessions()[0].record.id)
    settle()
    player.click("Back to the atlas")
    assert player.page == PageName.ATLAS
    assert page.shows_figure
    player.press_all("K")
    assert page.figure.canvas.is_painted
    for region in asked:
        assert page.figure.canvas.find_known(region).seen == asked.count(region)
    assert atlas_of(player).figure.foot.scope.summary.startswith("All")


def test_a_summary_at_the_end_leads_back_to_the_figure(seat):
    player = seat()
    player.sitting.desk.show_today()
    page = find_ganglion(player)
    page.figure.field.setFocus()
    player.type("ganglion sensorium")
    assert page.figure.foot.start.text() == "Quiz me on these 1"
    page.figure.foot.start.setFocus()
    player.press(Key.Key_Return)
    assert len(player.session.presentations) == 2
    for _ in range(2):
        answer_by_keys(player)
        player.press(Key.Key_Return)
    assert player.page == PageName.SUMMARY
    player.press(Key.Key_Return)
    assert player.page == PageName.ATLAS
    assert page.figure.view.key.figure == "f01"
    player.press(Key.Key_Escape)
    assert not page.shows_figure


def test_what_search_finds_of_a_sheet_opens_in_the_atlas_and_escape_leads_back(seat):
    player = seat()
    player.sitting.desk.show_today()
    look_for(player, "cornu anterius")
    player.press(Key.Key_End)
    player.press(Key.Key_Return)
    assert player.page == PageName.ATLAS
    assert atlas_of(player).figure.canvas.chosen == "f01-vhorn"
    player.press(Key.Key_Escape)
    assert player.page == PageName.TODAY


def test_over_a_session_nothing_begins_and_back_leads_to_the_question(seat):
    player = seat()
    # A session on words alone hides no sheet.
    player.sitting.starts.study_bank("rhizotomy")
    settle()
    item = player.session.item
    look_for(player, "cornu anterius")
    player.press(Key.Key_End)
    player.press(Key.Key_Return)
    figure = atlas_of(player).figure
    assert not figure.foot.start.isEnabled()
    assert "End the session first" in player.words
    player.press(Key.Key_Return)
    player.press(Key.Key_Escape)
    assert player.page == PageName.QUESTION
    assert player.session.item == item


def test_a_checked_question_leads_to_its_figure_and_back(seat):
    player = seat()
    player.sitting.desk.show_today()
    find_ganglion(player)
    player.press(Key.Key_Return)
    assert "Open in the atlas" not in player.words
    asked = answer_by_keys(player)
    player.click("Open in the atlas")
    assert player.page == PageName.ATLAS
    assert atlas_of(player).figure.view.key.figure == "f01"
    assert atlas_of(player).figure.canvas.chosen == asked
    player.press(Key.Key_Escape)
    assert player.page == PageName.QUESTION
    assert player.question.is_checked


def test_a_session_on_a_sheet_keeps_that_sheet_to_itself(seat):
    player = seat()
    player.sitting.desk.show_today()
    find_ganglion(player)
    player.press(Key.Key_Return)
    card = look_for(player, "cornu anterius")
    figures = [row.target.figure for row in card.rows if getattr(row.target, "region", "")]
    assert "f01" not in figures


def test_the_atlas_is_listed_with_its_keys(seat):
    player = seat()
    player.sitting.desk.show_today()
    player.press(Key.Key_F1)
    assert isinstance(player.card, ShortcutsCard)
    assert "Names, colours by class, what you know" in player.words
    player.press(Key.Key_Escape)
    player.press(Key.Key_7, CONTROL)
    labels = [button.accessibleName() for button in player.window.nav.findChildren(Button)]
    assert player.page == PageName.ATLAS, labels
    assert player.sitting.desk.library.header_of(ATLAS) is not None
