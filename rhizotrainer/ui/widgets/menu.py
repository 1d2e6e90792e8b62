"""Pop-up menus in the theme's colours, with rows large enough to hit. What entries do is their owner's affair."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.paint import Box, paint_box

_BOX = 16
_PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
# A stylesheet costs nothing here: a menu is made when it opens, and it has no children to polish.
_SHEET = """
QMenu {{ background: {surface}; border: 1px solid {line2}; padding: 4px; }}
QMenu::item {{ color: {ink}; padding: {pad}px {end}px {pad}px {start}px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selection}; }}
QMenu::item:disabled {{ color: {ink3}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 0; }}
QMenu::indicator {{ width: 0; height: 0; }}
"""


class Menu(Themed, QMenu):
    """A menu; with `is_ticked` its entries have boxes to tick, and it stays open while they are."""

    def __init__(self, parent: QWidget, *, is_ticked: bool = False) -> None:
        super().__init__(parent)
        self._is_ticked = is_ticked
        self._is_lettered = False
        self.follow_theme()

    @property
    def is_lettered(self) -> bool:
        """Tell whether the last key was a sign, as an entry's letter is."""
        return self._is_lettered

    def on_theme(self, theme: Theme) -> None:
        self.setFont(theme.font("ui"))
        names = ("surface", "line2", "ink", "selection", "ink3", "line")
        roles = {name: theme.colour(name).name() for name in names}
        start = theme.px(34) if self._is_ticked else theme.px(28)
        self.setStyleSheet(_SHEET.format(pad=theme.px(6), start=start, end=theme.px(16), **roles))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_lettered = False
        action = self.actionAt(event.position().toPoint())
        if self._is_ticked and _is_tickable(action):
            action.trigger()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        self._is_lettered = bool(event.text().strip())
        if self._is_ticked and event.key() in _PRESSES and _is_tickable(action):
            action.trigger()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        for action in self.actions():
            if action.isCheckable():
                self._paint_tick(painter, action)
        painter.end()

    def _paint_tick(self, painter: QPainter, action: QAction) -> None:
        theme = self.theme
        side = theme.px(_BOX)
        row = QRectF(self.actionGeometry(action))
        box = QRectF(row.left() + theme.px(8), round(row.center().y() - side / 2), side, side)
        if self._is_ticked:
            is_on = action.isChecked()
            ground, border = (theme.accent, theme.accent) if is_on else (theme.surface, theme.line2)
            paint_box(painter, box, Box(ground, border, theme.border, theme.px(4)))
        if action.isChecked():
            ink = theme.on_accent if self._is_ticked else theme.accent
            paint_icon(painter, box, "check", ink)


def _is_tickable(action: QAction | None) -> bool:
    """Qt answers with None where there is no entry, whatever its stubs say."""
    return action is not None and action.isCheckable() and action.isEnabled()
