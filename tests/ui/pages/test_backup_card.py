"""The card of backups by keyboard: what takes the focus is in view, and the focus goes back to what was asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from rhizotrainer.ui.pages.safekeeping.card import BackupCard
from rhizotrainer.ui.pages.safekeeping.view import BackupsView, BackupView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
MANY = BackupsView(
    "Results are copied every hour.",
    tuple(
        BackupView(number, f"On {number} November at 18:30", f"{number * 30} answers") for number in range(30, 0, -1)
    ),
)


@pytest.fixture
def card(qtbot) -> BackupCard:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 650)
    window.show()
    qtbot.waitExposed(window)
    card = BackupCard(window, MANY)
    card.open_card()
    qtbot.waitUntil(card.rows[0].isVisible)
    return card


def is_in_view(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect().size() == widget.size()


def test_what_the_tab_key_comes_to_from_outside_the_list_is_in_view(qtbot, card) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is card.rows[-1].restore
    restore = card.rows[-1].restore
    assert restore is not None
    assert is_in_view(restore)
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().text() == "Back up now"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert is_in_view(focused)


def test_the_focus_goes_back_to_what_was_asked_for(qtbot, card) -> None:
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    asked = QApplication.focusWidget()
    assert asked.text() == "Export history"
    card.show_working(is_working=True)
    assert QApplication.focusWidget().text() == "Close"
    assert not asked.isEnabled()
    card.show_working(is_working=False)
    assert QApplication.focusWidget() is asked
    assert asked.isEnabled()
