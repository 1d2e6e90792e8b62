"""The main job by the mouse alone."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from tests.journeys.files import count_answers
from tests.journeys.player import CONTROL, Key, Player


def click_option(player: Player, letter: str) -> None:
    row = next(row for row in player.question.left.pane.rows if row.letter == letter)
    player.click(row, QPoint(40, 20))


def strike_option(player: Player, letter: str) -> None:
    row = next(row for row in player.question.left.pane.rows if row.letter == letter)
    player.click(row, QPoint(row.width() - 24, 20))


def test_three_questions_by_clicks(seat, home):
    player = seat()
    player.click("Start")
    for number in range(3):
        page = player.question
        wrong = player.wrong_key()
        strike_option(player, wrong)
        assert len(player.session.response.struck_out) == 1
        strike_option(player, wrong)
        assert not player.session.response.struck_out
        assert not player.session.response.chosen
        for letter in player.right_keys():
            click_option(player, letter)
        player.click("Certain" if number else "Unsure")
        assert player.session.confidence is not None
        player.click("Check answer")
        assert page.left.verdict.sentence == "Correct."
        player.click("Next question")
    assert count_answers(home) == 3
    player.click("Flag question 4, off")
    assert "Flag question 4, on" in player.words
    player.click("Hide this page")
    assert not page.closed.isVisible()
    player.click("End")
    player.click("End session")
    assert player.page == "today"
    player.click("Progress")
    assert player.page == "progress"
    player.click("Settings")
    player.click("Dark")
    assert not player.window.theme.paper.lightness() > 128


def test_a_chip_opens_its_passage(seat):
    player = seat()
    player.click("Start")
    for _ in range(20):
        click_option(player, player.right_keys()[0])
        player.click("Check answer")
        evidence = player.question.evidence
        chips = [chip for chip in evidence.findChildren(type(player.question.tabs.chip)) if chip.isVisible()]
        if len(chips) > 1:
            break
        player.click("Next question")
    player.click(chips[1])
    quote = evidence.current_quote
    assert quote is not None
    assert quote is not evidence.quotes[0]
    assert str(quote.passage.number) in chips[1].text()
    assert evidence.reader.highlighted_texts()[evidence.reader.current] == quote.text
    player.click("Previous passage")
    assert evidence.reader.current == 0
    player.click(chips[1])
    position = player.session.position
    player.press(Key.Key_Return)
    assert player.session.position == position + 1, "Enter goes on, whatever was clicked before"


def test_a_past_answer_can_be_looked_at_again(seat):
    player = seat()
    player.click("Start")
    stems = []
    for _ in range(20):
        stems.append(player.session.item.stem)
        click_option(player, player.right_keys()[0])
        player.click("Check answer")
        player.click("See the summary" if player.session.is_last else "Next question")
    assert player.page == "summary"
    first = player.sitting.looks
    first.show_past(player.sitting.desk.store.list_session_attempts(summary_of(player))[0].address)
    assert player.page == "question"
    assert stems[0] in player.words
    player.click("Back to the summary")
    assert player.page == "summary"


def summary_of(player: Player) -> str:
    return player.sitting.desk.store.list_sessions()[0].record.id


def test_flags_notes_and_reports_work_on_a_past_answer(seat, home):
    player = seat()
    player.begin()
    for _ in range(20):
        player.answer()
        player.go_on()
    store = player.sitting.desk.store
    address = store.list_session_attempts(summary_of(player))[0].address
    player.sitting.looks.show_past(address)
    player.click("Flag question 1, off")
    assert "Flag question 1, on" in player.words
    assert store.load_flags() == {address}
    player.press(Key.Key_N)
    player.type("seen again")
    player.press(Key.Key_Escape)
    assert store.find_note(address) == "seen again"
    player.press(Key.Key_R)
    assert player.card is not None
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    assert player.page == "summary"


def test_a_session_after_a_past_answer_stays_in_view(seat):
    player = seat()
    player.begin()
    player.answer()
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    looks = player.sitting.looks
    looks.show_summary(summary_of(player))
    looks.show_past(player.sitting.desk.store.list_session_attempts(summary_of(player))[0].address)
    player.press(Key.Key_1, CONTROL)
    player.begin()
    player.answer()
    player.go_on()
    assert player.page == "question"
    assert player.session.position == 2
