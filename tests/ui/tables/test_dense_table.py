"""A dense table, driven by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from rhizotrainer.ui.tables.cells import Column, LinkCell, MasteryCell, Row, ShareCell, TextCell
from rhizotrainer.ui.tables.dense_table import DenseTable
from rhizotrainer.ui.tables.row_model import RowModel

COLUMNS = (
    Column("Topic", is_elastic=True, least=60),
    Column("Share of questions"),
    Column("Recall", is_right=True),
    Column("Note", is_optional=True),
    Column("", is_right=True),
)


def make_row(number: int, title: str = "") -> Row:
    return Row(
        (
            TextCell(title or f"Topic {number}"),
            MasteryCell(2, 3, 5),
            TextCell(f"{60 + number}%", weight=600),
            TextCell("since May", role="ink3"),
            LinkCell("Practise"),
        ),
        key=f"key-{number}",
    )


@pytest.fixture
def table(qtbot):
    host = QScrollArea()
    host.setWidgetResizable(True)
    host.resize(700, 400)
    qtbot.addWidget(host)
    table = DenseTable(row_height=29)
    host.setWidget(table)
    table.show_rows(COLUMNS, [make_row(number) for number in range(1, 5)])
    host.show()
    qtbot.waitExposed(host)
    yield table
    host.close()


def click_cell(qtbot, table, row: int, column: int) -> None:
    place = table.visualRect(table.model().index(row, column)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_pressing_a_link_opens_its_row(qtbot, table):
    with qtbot.waitSignal(table.row_opened) as opened:
        click_cell(qtbot, table, 2, 4)
    assert opened.args == ["key-3"]


def test_pressing_words_opens_nothing(qtbot, table):
    with qtbot.assertNotEmitted(table.row_opened):
        click_cell(qtbot, table, 2, 0)


def test_arrows_home_and_end_walk_the_rows_and_enter_opens_one(qtbot, table):
    opened: list[object] = []
    table.row_opened.connect(opened.append)
    table.setFocus()
    for keys in (
        (Qt.Key.Key_Return,),
        (Qt.Key.Key_Down, Qt.Key.Key_Enter),
        (Qt.Key.Key_End, Qt.Key.Key_Return),
        (Qt.Key.Key_Up, Qt.Key.Key_Return),
        (Qt.Key.Key_Home, Qt.Key.Key_Return),
    ):
        for key in keys:
            qtbot.keyClick(table, key)
    assert opened == ["key-1", "key-2", "key-4", "key-3", "key-1"]


def test_a_row_without_a_key_opens_nothing(qtbot, table):
    table.show_rows(COLUMNS[:1], [Row((TextCell("Nothing behind it"),))])
    with qtbot.assertNotEmitted(table.row_opened):
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_every_row_is_seen_without_scrolling(table):
    last = table.visualRect(table.model().index(3, 0))
    assert table.viewport().rect().contains(last)


def test_a_table_that_is_not_wide_drops_its_optional_columns(table):
    assert not table.isColumnHidden(3)
    table.set_is_wide(False)
    assert table.isColumnHidden(3)
    assert not table.isColumnHidden(4)


def test_words_that_do_not_fit_are_told_whole_in_a_tooltip(table):
    long_title = "Sensory loss in the area supplied by the nerves that were cut, and what follows from it"
    table.show_rows(COLUMNS, [make_row(1, long_title), make_row(2)])
    model = table.model()
    assert table.tooltip_at(model.index(0, 0)) == long_title
    assert table.tooltip_at(model.index(1, 0)) == ""
    assert table.tooltip_at(model.index(0, 1)) == "2 mastered, 3 learning, 5 unseen"


def test_the_model_says_bars_in_words():
    model = RowModel()
    model.show_rows((Column("Mastery"), Column("Share")), [Row((MasteryCell(3, 1, 2), ShareCell(0.75)))])
    assert model.data(model.index(0, 0)) == "3 mastered, 1 learning, 2 unseen"
    assert model.data(model.index(0, 1)) == "75%"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Share"
