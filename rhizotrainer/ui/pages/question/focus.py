"""Who takes the focus on the question page. It knows no page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from rhizotrainer.ui.widgets.option_row import OptionRow


def spare_focus(part: QWidget) -> None:
    """Let clicks on the buttons in a part leave the focus where it is, so that Enter still means "check" or "next".

    The Tab key comes by as before. Options are what the keys are for, and take the focus.
    """
    for button in part.findChildren(QAbstractButton):
        if button.focusPolicy() == Qt.FocusPolicy.StrongFocus and not isinstance(button, OptionRow):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
