"""Under a figure once the answer is checked: how each structure or slot came out, why, and the rest by name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.model.values import dataclass
from rhizotrainer.study.marking import OptionOutcome
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.figure.mirroring import mirrored
from rhizotrainer.ui.widgets.icon import Icon, paint_icon
from rhizotrainer.ui.widgets.keycap import keycap_width, paint_keycap
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING, Box, Ink, paint_box, paint_ring, paint_words, text_width
from rhizotrainer.ui.widgets.pressable import Pressable

tr = Tongue("Answer")

_GLYPHS = {
    OptionOutcome.CORRECT: ("check", "correct"),
    OptionOutcome.INCORRECT: ("cross", "incorrect"),
    OptionOutcome.MISSED: ("ringcheck", "correct"),
    OptionOutcome.NOT_CHOSEN: ("dot", "ink3"),
}
_SIDE = 18


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """One structure or slot: its name, how it came out, in words, and why."""

    name: str
    outcome: OptionOutcome
    words: str
    rationale: str


class NamesBox(Pressable):
    """The check box that names every structure."""

    def __init__(self) -> None:
        super().__init__(tr("Name every structure"))
        self.setCheckable(True)
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        theme = self.theme
        wide = text_width(self.text(), theme.font("ui")) + keycap_width("L", theme) + theme.px(_SIDE + 18)
        return QSize(round(wide) + 2 * RING, theme.px(28) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect = self.shape_rect
        side = theme.px(_SIDE)
        box = QRectF(rect.left(), round(rect.center().y() - side / 2), side, side)
        fill = theme.accent if self.isChecked() else theme.hover if self.is_hovered else theme.surface
        border = theme.accent if self.isChecked() else theme.line2
        paint_box(painter, mirrored(self, box), Box(fill, border, 1, theme.px(4)))
        if self.isChecked():
            paint_icon(painter, mirrored(self, box), "check", theme.on_accent)
        x = box.right() + theme.px(8)
        wide = text_width(self.text(), theme.font("ui")) + 2
        words = mirrored(self, QRectF(x, rect.top(), wide, rect.height()))
        paint_words(painter, words, self.text(), Ink(theme.font("ui"), theme.ink))
        high = theme.px(20)
        cap = QRectF(round(x + wide + theme.px(8)), round(rect.center().y() - high / 2), keycap_width("L", theme), high)
        paint_keycap(painter, mirrored(self, cap), "L", theme=theme)
        if self.shows_ring:
            paint_ring(painter, rect, theme, theme.px(4))
        painter.end()


class FigureOutcomes(Themed, QWidget):
    """See the module. `names_asked` carries whether every structure shall be named."""

    names_asked = Signal(object)

    def __init__(self, *, has_names: bool = True) -> None:
        super().__init__()
        self.names = NamesBox()
        self.unplaced = Label("", "ui", "ink2", wraps=True)
        self._rows: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(RING, 0, RING, 0)
        self._layout.addWidget(self.names, 0, Qt.AlignmentFlag.AlignTrailing)
        self._layout.addWidget(self.unplaced)
        self.unplaced.hide()
        # Only once it has a parent: by itself it would be a window for a moment.
        self.names.setVisible(has_names)
        self.follow_theme()
        self._connect_signals()

    def show_lines(self, lines: Sequence[OutcomeLine]) -> None:
        """Show these lines, and name no more than what they do."""
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.names.setChecked(False)
        self._rows = [_build_row(line, self.theme) for line in lines]
        for row in self._rows:
            self._layout.addWidget(row)

    def forget(self) -> None:
        """Show nothing and keep no name of the last question."""
        self.show_lines(())
        self.tell_unplaced(())
        self.hide()

    def tell_unplaced(self, names: Sequence[tuple[str, str]]) -> None:
        """Name what found no room on the figure, by letter."""
        told = [tr("{letter}: {name}", letter=letter, name=name) for letter, name in names]
        self.unplaced.show_text("; ".join(told))
        self.unplaced.setVisible(bool(told))

    @Slot(bool)
    def _on_names_toggled(self, is_checked: bool) -> None:
        self.names_asked.emit(is_checked)

    def on_theme(self, theme: Theme) -> None:
        self._layout.setSpacing(theme.px(8))

    def _connect_signals(self) -> None:
        self.names.toggled.connect(self._on_names_toggled)


def _build_row(line: OutcomeLine, theme: Theme) -> QWidget:
    row = QWidget()
    glyph, role = _GLYPHS[line.outcome]
    head = Label(line.name, "ui", "ink", wraps=True).weigh(600)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(head)
    if line.words:
        words.addWidget(Label(line.words, "small", role, wraps=True))
    if line.rationale:
        words.addWidget(Label(line.rationale, "ui", "ink2", wraps=True))
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.px(8))
    layout.addWidget(Icon(glyph, _SIDE, role=role), 0, Qt.AlignmentFlag.AlignTop)
    layout.addLayout(words, 1)
    return row
