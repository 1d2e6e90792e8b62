"""What is known, at the window: shown and hidden by K, told in words, and practised by key and by click."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rhizotrainer.app.library_maps import list_pointing, list_quoting
from rhizotrainer.app.settings import load_settings
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.widgets.figure.knowledge_canvas import KnowledgeCanvas
from rhizotrainer.ui.widgets.passage_mark import PassageMark
from rhizotrainer.ui.widgets.practise_menu import PractiseMenu
from tests.screens_history import BANK
from tests.screens_knowledge import MANUAL, figure_page, open_figure, open_source, source_page
from tests.screens_stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def _menus_are_closed(qapp: QApplication) -> Iterator[None]:
    yield
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()


def menu_of(stage: Stage) -> PractiseMenu:
    """Return the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, PractiseMenu), "no menu is open"
    return menu


def words_of(menu: PractiseMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def pick(stage: Stage, *keys: Qt.Key) -> None:
    """Press keys in the open menu."""
    for key in keys:
        QTest.keyClick(menu_of(stage), key)
        stage.settle()


def is_told(stage: Stage) -> bool:
    """Tell whether the source page shows what is known."""
    return any(mark.isVisible() for mark in source_page(stage).reader.marks)


def seen_of(stage: Stage, passage: int) -> tuple[int, int]:
    """Return how many questions quote a passage, and how many of them were seen."""
    asked = list_quoting(stage.sitting.desk.library, BANK, "article")[passage]
    return len(asked), sum(stage.practice.store.find_standing(address) is not None for address in asked)


def find_partly_seen(stage: Stage) -> int:
    """Return the place of the first mark of a passage of whose questions some have been seen and some have not."""
    for place, mark in enumerate(source_page(stage).reader.marks):
        questions, seen = seen_of(stage, mark.passage)
        if 0 < seen < questions:
            return place
    raise LookupError("Every passage has been seen whole, or not at all.")


def test_marks_say_what_the_store_knows(play) -> None:
    stage = play("known-source")
    for mark in source_page(stage).reader.marks:
        questions, seen = seen_of(stage, mark.passage)
        assert (mark.known.questions, mark.known.seen) == (questions, seen)
        assert mark.accessibleDescription().startswith(f"Asked by {questions} questions, {seen} seen; predicted recall")


def test_k_hides_and_shows_what_is_known_and_is_remembered(play) -> None:
    from rhizotrainer import paths

    stage = play("known-source")
    page = source_page(stage)
    assert is_told(stage)
    width = page.reader.viewport().width()
    stage.press("k")
    assert not is_told(stage)
    assert page.reader.viewport().width() == width, "the lines break as they did"
    assert not load_settings(paths.settings_file()).is_knowledge_shown
    stage.press(Key.Key_Escape)
    open_source(stage)
    assert not is_told(stage)
    stage.click(page.bar.toggle)
    assert is_told(stage)
    assert load_settings(paths.settings_file()).is_knowledge_shown


def test_without_letter_keys_k_needs_alt(play) -> None:
    stage = play("known-source")
    stage.sitting.desk.change_settings(are_letter_keys_on=False)
    open_source(stage)
    stage.press("k")
    assert is_told(stage)
    stage.press("k", modifier=ALT)
    assert not is_told(stage)


def test_tab_arrows_and_enter_lead_from_the_text_to_a_session_of_a_passage(play) -> None:
    stage = play("known-source")
    assert source_page(stage).reader.hasFocus()
    place = find_partly_seen(stage)
    stage.press(Key.Key_Tab, *[Key.Key_Down] * place)
    mark = source_page(stage).reader.marks[place]
    assert mark.hasFocus()
    questions, seen = seen_of(stage, mark.passage)
    stage.press(Key.Key_Return)
    assert words_of(menu_of(stage)) == [
        f"Paragraph {place + 1}",
        f"Asked by {questions} questions, {seen} seen; predicted recall {mark.known.percent}%.",
        f"Answered {mark.known.answers} times.",
        f"Practise {questions} questions",
        f"Practise the {questions - seen} not seen yet",
    ]
    pick(stage, Key.Key_Return)
    assert stage.window.current is PageName.QUESTION
    asked = {shown.item.address for shown in stage.session.presentations}
    assert asked == set(list_quoting(stage.sitting.desk.library, BANK, "article")[mark.passage])
    assert stage.session.record.title == f"Tutor · Rhizotomy, ¶{place + 1}"


def test_those_not_seen_yet_can_be_asked_alone(play) -> None:
    stage = play("known-source")
    mark = source_page(stage).reader.marks[find_partly_seen(stage)]
    questions, seen = seen_of(stage, mark.passage)
    stage.click(mark)
    pick(stage, Key.Key_Down, Key.Key_Return)
    asked = [shown.item.address for shown in stage.session.presentations]
    assert len(asked) == questions - seen
    assert not any(stage.practice.store.find_standing(address) for address in asked)


def test_the_limit_of_new_questions_a_day_holds(play) -> None:
    stage = play("known-source-unseen")
    stage.sitting.desk.change_settings(new_per_day=2)
    stage.click(source_page(stage).reader.marks[0])
    pick(stage, Key.Key_Return)
    assert len(stage.session.presentations) == 2


def test_a_menu_that_is_closed_leaves_everything_as_it_was(play) -> None:
    stage = play("known-source")
    mark = source_page(stage).reader.marks[0]
    stage.click(mark)
    pick(stage, Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert stage.window.current is PageName.SOURCE
    assert stage.sitting.desk.session is None


def test_a_session_under_way_is_not_put_aside(play) -> None:
    stage = play("question-idle")
    session = stage.session
    open_source(stage)
    mark = source_page(stage).reader.marks[0]
    stage.click(mark)
    assert words_of(menu_of(stage))[-1] == "End the session first to practise this."
    assert not [words for words in words_of(menu_of(stage)) if words.startswith("Practise")]
    pick(stage, Key.Key_Return, Key.Key_Escape)
    assert stage.session.record.id == session.record.id


@pytest.mark.parametrize("scene", ["question-idle", "answered-source"])
def test_nothing_is_told_beside_a_question(play, scene: str) -> None:
    """Before the check the source is closed; after it the reader shows what is quoted, and no more."""
    stage = play(scene)
    assert not stage.question.findChildren(PassageMark)
    assert not stage.question.findChildren(KnowledgeCanvas)
    stage.press("k")
    assert not stage.question.findChildren(PassageMark)


def test_a_structure_is_named_described_and_practised_by_key(play) -> None:
    stage = play("known-figure")
    canvas = figure_page(stage).canvas
    button = next(one for one in canvas.buttons if one.structure.region == "ganglion")
    assert button.hasFocus()
    assert button.accessibleName().endswith("Dorsal root ganglion")
    assert button.accessibleDescription().startswith("Asked by 2 questions, 1 seen; predicted recall")
    stage.press(Key.Key_Return)
    assert words_of(menu_of(stage))[-2:] == ["Practise 2 questions", "Practise the 1 not seen yet"]
    pick(stage, Key.Key_Return)
    asked = {shown.item.address for shown in stage.session.presentations}
    assert asked == set(list_pointing(stage.sitting.desk.library, MANUAL, "segment")["ganglion"])
    assert stage.session.record.title.endswith(", Dorsal root ganglion")


def test_a_structure_is_practised_by_click(play) -> None:
    stage = play("known-figure")
    canvas = figure_page(stage).canvas
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.find_spot("cord").toPoint() + QPoint(0, 40))
    stage.settle()
    assert words_of(menu_of(stage)) == ["Spinal cord", "Asked by 1 question, not seen yet.", "Practise 1 question"]
    pick(stage, Key.Key_Return)
    assert [shown.item.id for shown in stage.session.presentations] == ["figure-003"]


def test_the_table_says_what_the_figure_shows_and_its_rows_are_practised(play) -> None:
    stage = play("known-figure")
    page = figure_page(stage)
    model = page.table.model()
    rows = [[model.index(row, at).data() for at in range(5)] for row in range(model.rowCount())]
    told = {one.region: one for one in page._structures.values()}  # noqa: SLF001 - what the figure was given
    assert [row[0] for row in rows] == [told[region].name for region in canvas_regions(stage)]
    assert ["Ventral root", "1", "1 of 1", "1", "94%"] in rows
    assert ["Spinal cord", "1", "0 of 1", "0", "–"] in rows
    page.table.setFocus()
    page.table.selectRow(len(rows) - 1)
    stage.press(Key.Key_End, Key.Key_Return)
    assert [shown.item.id for shown in stage.session.presentations] == ["figure-002"]


def canvas_regions(stage: Stage) -> list[str]:
    canvas = figure_page(stage).canvas
    return [region for region in canvas.regions if canvas.find_known(region).questions]


def test_k_hides_what_is_known_of_a_figure_and_leaves_its_zoom(play) -> None:
    stage = play("known-figure")
    page = figure_page(stage)
    painted = page.canvas.grab().toImage()
    assert page.table.isVisible()
    stage.press("+")
    zoom = page.canvas.port.zoom_factor
    stage.press("k")
    assert not page.table.isVisible()
    assert page.canvas.port.zoom_factor == zoom > 1
    stage.press("0")
    assert page.canvas.grab().toImage() != painted


def test_structures_of_one_name_are_told_apart_by_their_place(play) -> None:
    stage = play("known-figure-dense")
    names = [one.name for one in figure_page(stage)._structures.values()]  # noqa: SLF001 - the names it gives
    assert len(names) == len(set(names))
    assert any(name.startswith("Dorsal root, ") for name in names)


def test_a_figure_that_nothing_asks_about_is_shown_as_before(play, monkeypatch) -> None:
    stage = play("known-figure")
    monkeypatch.setattr("rhizotrainer.app.knowing.list_pointing", lambda *_args: {})
    open_figure(stage, MANUAL, "ventral-root")
    page = figure_page(stage)
    assert not page.bar.isVisible()
    assert not page.table.isVisible()
    assert not page.canvas.buttons
    stage.press("k")
    assert not page.canvas.is_painted
