"""How sure? Four words with rising bars, asked before any feedback; leaving it unset is allowed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QPainter

from rhizotrainer.model.learning import Confidence
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.widgets.paint import Box, paint_box
from rhizotrainer.ui.widgets.segmented import Segment, Segmented

tr = Tongue("Question page")

_BAR = 4
_BAR_STEP = 5
_HEIGHTS = (4, 7, 9, 11)
_SIGN_GAP = 6


class ConfidenceSegment(Segment):
    """A word with as many full bars as it claims."""

    @property
    def sign_width(self) -> int:
        return self.theme.px(len(_HEIGHTS) * _BAR_STEP - 1 + _SIGN_GAP)

    def paint_sign(self, painter: QPainter, rect: QRectF) -> None:
        theme = self.theme
        level = self.value if isinstance(self.value, Confidence) else Confidence.GUESS
        colour = theme.ink if self.isChecked() else theme.ink2
        bottom = rect.center().y() + theme.px(6)
        for place, height in enumerate(_HEIGHTS):
            tall = theme.px(height)
            bar = QRectF(rect.left() + theme.px(place * _BAR_STEP), bottom - tall, theme.px(_BAR), tall)
            box = Box(colour if place < level else None, colour, width=1, radius=1)
            paint_box(painter, bar, box)


class ConfidenceBar(Segmented):
    """Guess, unsure, fairly sure or certain. `confidence_changed` carries a Confidence, or None."""

    confidence_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__([(each, each.label) for each in Confidence], name=tr("How sure?"), is_optional=True)

    @property
    def confidence(self) -> Confidence | None:
        return self.value if isinstance(self.value, Confidence) else None

    def show_confidence(self, confidence: Confidence | None) -> None:
        """Show a confidence without saying that it changed."""
        self.show_value(confidence)

    def build_segment(self, value: object, text: str, style: str) -> Segment:
        return ConfidenceSegment(value, text, style)

    @Slot(object)
    def _on_value_changed(self, value: object) -> None:
        self.confidence_changed.emit(value)

    def _connect_signals(self) -> None:
        super()._connect_signals()
        self.value_changed.connect(self._on_value_changed)
