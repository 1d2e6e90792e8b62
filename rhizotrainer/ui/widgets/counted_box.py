"""The base of what is turned on or off and says how many it stands for. It paints nothing of its own."""

from __future__ import annotations

from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.paint import text_width
from rhizotrainer.ui.widgets.pressable import Pressable


class CountedBox(Pressable):
    """Hold words, what they stand for, and a number that is read out with the words."""

    def __init__(self, text: str, value: object = None, *, count: int | None = None) -> None:
        super().__init__(text)
        self.value = value
        self.count = count
        self.setCheckable(True)
        self.tell()
        self.follow_theme()

    def show_text(self, text: str) -> None:
        """Show other words."""
        self.setText(text)
        self.tell()
        self.updateGeometry()
        self.update()

    def show_count(self, count: int | None) -> None:
        """Show another number, or none."""
        self.count = count
        self.tell()
        self.updateGeometry()
        self.update()

    def on_theme(self, theme: Theme) -> None:
        self.setFont(theme.font("ui"))

    def find_count_width(self, gap: int) -> int:
        """Return the width in px of the number with a gap before it, 0 where there is none."""
        if self.count is None:
            return 0
        return round(text_width(str(self.count), self.theme.font("ui"))) + gap

    def tell(self) -> None:
        """Name it to those who cannot see it."""
        self.setAccessibleName(self.text() if self.count is None else f"{self.text()}, {self.count}")
