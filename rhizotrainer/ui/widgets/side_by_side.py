"""Two parts of a page side by side, or one under the other where there is less room. It knows neither."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.edge_page import Gap

_WAYS = QBoxLayout.Direction


class SideBySide(Themed, QWidget):
    """Hold two parts that share the width by `shares`; under `least` px at 100 % the second goes below the first."""

    def __init__(
        self, first: QWidget, second: QWidget, *, shares: tuple[int, int] = (1, 1), least: float = 0, gap: float = 32
    ) -> None:
        super().__init__()
        self._shares = shares
        self._least = least
        self._is_wide = True
        self._parts = QBoxLayout(_WAYS.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self._parts.addWidget(first)
        self._parts.addWidget(Gap(gap))
        self._parts.addWidget(second)
        self.follow_theme()

    def set_is_wide(self, is_wide: bool) -> None:
        """Allow both to stand side by side, or do not."""
        self._is_wide = is_wide
        self._arrange()

    def on_theme(self, theme: Theme) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_wide = self._is_wide and self.width() >= self.theme.px(self._least)
        self._parts.setDirection(_WAYS.LeftToRight if is_wide else _WAYS.TopToBottom)
        self._parts.setStretch(0, self._shares[0] if is_wide else 0)
        self._parts.setStretch(2, self._shares[1] if is_wide else 0)
