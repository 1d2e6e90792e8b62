"""The left page: vignette, lead-in, verdict, options. It keeps its place when the answer is checked."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.model.learning import Response
from rhizotrainer.study.presentation import Presentation
from rhizotrainer.ui.pages.question.options import OptionColumn
from rhizotrainer.ui.pages.question.sheet import Sheet
from rhizotrainer.ui.pages.question.view import AnswerView
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.change_note import ChangeBadge
from rhizotrainer.ui.widgets.text_block import TextBlock
from rhizotrainer.ui.widgets.verdict_strip import VerdictStrip

_RING = 4
_TEXT_WIDTH = 780
_PAGE_WIDTH = 720


class QuestionPane(Themed, QWidget):
    """One question. Both signals carry the authored position of the option meant."""

    option_chosen = Signal(object)
    option_struck = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._is_wide = True
        self.changed = ChangeBadge()
        self.vignette = TextBlock("", "stem", markdown=True)
        self.stem = TextBlock("", "stem", weight=600)
        self.verdict = VerdictStrip()
        self.options = OptionColumn()
        self._sheet = Sheet()
        self._build()
        self.follow_theme()
        self._connect_signals()

    def show_question(self, presentation: Presentation, response: Response, *, is_changed: bool = False) -> None:
        """Show a question that waits for its answer, from its top; say so where it changed since it was answered."""
        item = presentation.item
        self.changed.setVisible(is_changed)
        self.vignette.show_text(item.vignette)
        self.vignette.setVisible(bool(item.vignette))
        self.stem.show_text(item.stem)
        self._verdict_box.hide()
        self._gap.setFixedHeight(self.theme.px(13))
        self.options.show_options(presentation, response)
        self._sheet.verticalScrollBar().setValue(0)

    def show_answer(self, answer: AnswerView, response: Response) -> None:
        """Insert the verdict under the lead-in and the rationales into the rows; nothing else moves."""
        self.verdict.show_verdict(answer.mark.verdict, answer.sentence, answer.details)
        self._verdict_box.show()
        self._gap.setFixedHeight(self.theme.px(10))
        self.options.show_outcomes(response)

    def show_verdict_in_view(self) -> None:
        """Scroll just as far as the verdict needs, and not at all where it can be seen."""
        content = self._sheet.content
        self._sheet.body.activate()
        content.adjustSize()
        top = self.verdict.mapTo(content, QPoint(0, 0)).y()
        lead_in = self.stem.mapTo(content, QPoint(0, 0)).y()
        bar = self._sheet.verticalScrollBar()
        is_below = top + self.verdict.height() > bar.value() + self._sheet.viewport().height()
        if top < bar.value() or is_below:
            bar.setValue(max(0, lead_in - self.theme.px(8)))

    def set_wide(self, is_wide: bool) -> None:
        """Take the padding and the widths of the width class."""
        self._is_wide = is_wide
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        side = theme.px(40 if self._is_wide else 28) - _RING
        top = theme.px(28 if self._is_wide else 20)
        self._sheet.pad(left=side, top=top, right=side, bottom=theme.px(20))
        self._words.setContentsMargins(_RING, 0, _RING, 0)
        self._words_box.setMaximumWidth(theme.px(_TEXT_WIDTH) + 2 * _RING)
        self._words.setSpacing(theme.px(14))
        width = theme.px(_PAGE_WIDTH) + 2 * _RING if self._is_wide else 16_777_215
        self.options.setMaximumWidth(width)
        self._verdict_box.setMaximumWidth(width)
        self._verdict_layout.setContentsMargins(_RING, 0, _RING, theme.px(11) - _RING)
        self._gap.setFixedHeight(theme.px(13))

    @Slot(object)
    def _on_chosen(self, authored: object) -> None:
        self.option_chosen.emit(authored)

    @Slot(object)
    def _on_struck(self, authored: object) -> None:
        self.option_struck.emit(authored)

    def _build(self) -> None:
        self._words_box = QWidget()
        self._words = QVBoxLayout(self._words_box)
        self._words.addWidget(self.changed)
        self._words.addWidget(self.vignette)
        self._words.addWidget(self.stem)
        self._verdict_box = QWidget()
        self._verdict_layout = QVBoxLayout(self._verdict_box)
        self._verdict_layout.addWidget(self.verdict)
        self._verdict_box.hide()
        self._gap = QWidget()
        self._gap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for part in (self._words_box, self._gap, self._verdict_box, self.options):
            self._sheet.body.addWidget(part)
        self._sheet.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._sheet)

    def _connect_signals(self) -> None:
        self.options.option_chosen.connect(self._on_chosen)
        self.options.option_struck.connect(self._on_struck)
