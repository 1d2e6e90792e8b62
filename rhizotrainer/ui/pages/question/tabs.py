"""Two tabs over the page in windows too narrow for facing pages: the question, and explanation with source."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout

from rhizotrainer.model.learning import Verdict
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.citation_chip import CitationChip, citation_name
from rhizotrainer.ui.widgets.edge_bar import EdgeBar
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.keycap import keycap_width, paint_keycap
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING, Ink, paint_ring, paint_words, text_width
from rhizotrainer.ui.widgets.pressable import Pressable

tr = Tongue("Question page")

_HEIGHT = 40
_GLYPHS = {
    Verdict.CORRECT: ("check", "correct"),
    Verdict.PARTLY: ("partial", "ink"),
    Verdict.INCORRECT: ("cross", "incorrect"),
}


class Tab(Pressable):
    """One tab; the one not in view shows the key that brings it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(text)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self.setFont(theme.font("ui", 600))

    def sizeHint(self) -> QSize:
        theme = self.theme
        cap = 0 if self.isChecked() else theme.px(8) + keycap_width("S", theme)
        width = text_width(self.text(), theme.font("ui", 600)) + cap
        # The row's hairline takes one px of its height.
        return QSize(round(width) + 2 * RING, theme.px(_HEIGHT) - 1)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(RING, 0, -RING, 0)
        is_here = self.isChecked()
        font = theme.font("ui", 600 if is_here else 400)
        paint_words(painter, rect, self.text(), Ink(font, theme.ink if is_here else theme.ink2))
        if is_here:
            bar = QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2)
            painter.fillRect(bar, theme.accent)
        else:
            height = theme.px(20)
            left = rect.left() + round(text_width(self.text(), font)) + theme.px(8)
            cap = QRectF(left, round((self.height() - height) / 2), keycap_width("S", theme), height)
            paint_keycap(painter, cap, "S", theme)
        if self.shows_ring:
            paint_ring(painter, rect.adjusted(0, 6, 0, -6), theme, theme.px(4))
        painter.end()


class TabRow(EdgeBar):
    """`tab_requested` carries whether the source is asked for; `cited` asks for the first citation."""

    tab_requested = Signal(object)
    cited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.question = Tab(tr("Question"))
        self.source = Tab(tr("Explanation and source"))
        self.chip = CitationChip("")
        self._glyph = Icon("check", 16, role="correct")
        self._verdict = Label("", "ui")
        self._layout = QHBoxLayout(self)
        for tab in (self.question, self.source):
            self._layout.addWidget(tab)
        self._layout.addStretch(1)
        self._layout.addWidget(self.chip)
        self._sentence = QHBoxLayout()
        self._sentence.addWidget(self._glyph)
        self._sentence.addWidget(self._verdict)
        self._layout.addLayout(self._sentence)
        self.follow_theme()
        self._connect_signals()

    def show_answer(self, verdict: Verdict, sentence: str, citation: str) -> None:
        """Show the verdict that the source tab repeats, and the citation that the question tab offers."""
        glyph, role = _GLYPHS[verdict]
        self._glyph.show_icon(glyph, role)
        self._verdict.show_text(sentence)
        self._verdict.setToolTip(sentence)
        self._verdict.show_role(role)
        self.chip.setText(citation)
        self.chip.setAccessibleName(citation_name(citation))
        self.chip.updateGeometry()

    def show_tab(self, *, is_source: bool) -> None:
        """Show which tab is in view."""
        self.question.setChecked(not is_source)
        self.source.setChecked(is_source)
        self.question.updateGeometry()
        self.source.updateGeometry()
        self._fit()
        self._glyph.setVisible(is_source)
        self._verdict.setVisible(is_source)
        # The chip keeps a margin for its ring; the words stand in by as much.
        self._sentence.setContentsMargins(0, 0, RING if is_source else 0, 0)

    def on_theme(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(_HEIGHT))
        side = theme.px(28) - RING
        self._layout.setContentsMargins(side, 0, side, 1)
        self._layout.setSpacing(theme.px(16))
        self._sentence.setSpacing(theme.px(6))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Offer the citation where it has room; the tab beside it leads to the same place."""
        tabs = self.question.sizeHint().width() + self.source.sizeHint().width()
        needed = tabs + self.chip.sizeHint().width() + self.theme.px(2 * 28 + 2 * 16)
        is_wanted = self.question.isChecked() and bool(self.chip.text())
        self.chip.setVisible(is_wanted and needed <= self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            is_source = event.key() == Qt.Key.Key_Right
            (self.source if is_source else self.question).setFocus(Qt.FocusReason.OtherFocusReason)
            self.tab_requested.emit(is_source)
            return
        event.ignore()

    @Slot()
    def _on_question(self) -> None:
        self.tab_requested.emit(False)

    @Slot()
    def _on_source(self) -> None:
        self.tab_requested.emit(True)

    def _connect_signals(self) -> None:
        self.question.clicked.connect(self._on_question)
        self.source.clicked.connect(self._on_source)
        self.chip.clicked.connect(self.cited)
