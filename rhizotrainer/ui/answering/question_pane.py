"""The left page: vignette, lead-in, verdict, answers. It keeps its place when the answer is checked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.model.learning import Response
from rhizotrainer.study.cases import CasePlace
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.case_news import CaseNews
from rhizotrainer.ui.answering.keys import ZOOMS, KeyAction
from rhizotrainer.ui.answering.pane import AnswerPane
from rhizotrainer.ui.answering.panes import find_maker
from rhizotrainer.ui.answering.sheet import Sheet
from rhizotrainer.ui.answering.view import AnswerView, QuestionView
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.change_note import ChangeBadge
from rhizotrainer.ui.widgets.figure.frame import FigureFrame
from rhizotrainer.ui.widgets.figure.marks import Mark, MarkKind
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.one_paint import laid_once
from rhizotrainer.ui.widgets.text_block import TextBlock
from rhizotrainer.ui.widgets.verdict_strip import VerdictStrip

tr = Tongue("Question page")

_RING = 4
_TEXT_WIDTH = 780
_PAGE_WIDTH = 720
_FIGURE_ABOVE = 400


class QuestionPane(Themed, QWidget):
    """One question. `response_given` carries a whole Response; `go_on_requested` is Enter in a field of the answer."""

    response_given = Signal(object)
    go_on_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_wide = True
        self.changed = ChangeBadge()
        self.case_line = Label("", "small", "ink2").weigh(600)
        self.vignette = TextBlock("", "stem", markdown=True)
        self.news = CaseNews()
        self.stem = TextBlock("", "stem", weight=600)
        self.several = Label("", "small", "ink2", wraps=True)
        self.verdict = VerdictStrip()
        self._panes: dict[object, list[AnswerPane]] = {}
        self._pane: AnswerPane | None = None
        self._case: tuple[str, str] | None = None
        self._are_keys_open = False
        self._figure: FigureFrame | None = None
        self._sheet = Sheet()
        self._build()
        self.follow_theme()

    @property
    def pane(self) -> AnswerPane:
        """Return the pane that the question in view is answered in."""
        if self._pane is None:
            raise LookupError("no question is in view")
        return self._pane

    def add_below(self, part: QWidget) -> None:
        """Put a part of the page's own under the answers; it scrolls with them."""
        self._sheet.body.insertWidget(self._sheet.body.count() - 1, part)

    @property
    def figure(self) -> FigureFrame | None:
        """Return the figure beside a question that is answered elsewhere than in it, None where none is in view."""
        return self._figure if self._figure is not None and not self._figure.isHidden() else None

    def obey(self, action: KeyAction) -> bool:
        """Do what a key asks the answer or the figure for; say whether it meant anything here."""
        if self.pane.obey(action):
            return True
        figure = self.figure
        return figure is not None and action.command in ZOOMS and figure.zoom(ZOOMS[action.command])

    def add_under_stem(self, part: QWidget) -> None:
        """Put a part of the page's own under the lead-in."""
        self._words.addWidget(part)

    def add_to_verdict(self, beside: QWidget, under: QWidget) -> None:
        """Put parts of the page's own beside the verdict and under it."""
        self._verdict_row.addWidget(beside, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._verdict_layout.addWidget(under)

    def show_question(self, view: QuestionView) -> None:
        """Show a question that waits for its answer; say so where it changed since it was answered.

        It is shown from its top, but a case goes on where the question before it was read.
        """
        item = view.presentation.item
        case = (item.bank, view.case.case) if view.case else None
        goes_on, self._case = case is not None and case == self._case, case
        with laid_once(self._sheet.body, self._words):
            self.changed.setVisible(view.is_changed)
            self._show_vignette(item.vignette, view.case)
            self.stem.show_text(item.stem)
            self._show_several(is_several=item.takes_several)
            self._verdict_box.hide()
            self._gap.setFixedHeight(self.theme.px(13))
            self._choose_pane(view)
        if goes_on:
            # The new heights are known once the layout has run.
            QTimer.singleShot(0, self._show_stem_in_view)
        else:
            self._sheet.verticalScrollBar().setValue(0)

    def prepare(self, view: QuestionView) -> None:
        """Make what another question needs while this one is still in view; nothing that is seen changes."""
        item = view.presentation.item
        known = view.case.known if view.case else item.vignette
        for block, text in ((self.vignette, known), (self.stem, item.stem)):
            block.prepare(text)
        maker = find_maker(item)
        is_new = maker not in self._panes
        pane = self._find_spare(maker)
        if pane is not self._pane:
            pane.prepare(view)
            _lay_ahead(pane, min(self._answers.geometry().width(), pane.find_width(is_wide=self._is_wide) + 2 * _RING))
        if is_new:
            # The first painting of any kind of part takes long; this one nobody waits for.
            pane.grab()
        frame = pane.findChild(FigureFrame) if pane.shows_figure else self._figure
        if isinstance(frame, FigureFrame) and view.art is not None:
            frame.prepare(view.art)

    def show_answer(self, answer: AnswerView, response: Response) -> None:
        """Insert the verdict under the lead-in and the rationales into the answers; nothing else moves."""
        self.verdict.show_verdict(answer.mark.verdict, answer.sentence, answer.details)
        self._verdict_box.show()
        self._gap.setFixedHeight(self.theme.px(10))
        self.pane.show_outcomes(response)

    def show_verdict_in_view(self) -> None:
        """Scroll just as far as the verdict needs, and not at all where it can be seen."""
        self._show_in_view(self.verdict, self.stem)

    @Slot()
    def _show_stem_in_view(self) -> None:
        news = self.news if self.news.isVisible() else self.stem
        self._show_in_view(self.stem, news)

    def _show_in_view(self, part: QWidget, first: QWidget) -> None:
        """Where a part cannot be seen whole, scroll to the one that is read before it."""
        content = self._sheet.content
        self._sheet.body.activate()
        content.adjustSize()
        top = part.mapTo(content, QPoint(0, 0)).y()
        before = first.mapTo(content, QPoint(0, 0)).y()
        bar = self._sheet.verticalScrollBar()
        is_below = top + part.height() > bar.value() + self._sheet.viewport().height()
        if top < bar.value() or is_below:
            bar.setValue(max(0, before - self.theme.px(8)))

    def set_wide(self, is_wide: bool) -> None:
        """Take the padding and the widths of the width class."""
        self._is_wide = is_wide
        for pane in self._list_panes():
            pane.set_wide(is_wide)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        side = theme.px(40 if self._is_wide else 28) - _RING
        top = theme.px(28 if self._is_wide else 20)
        self._sheet.pad(left=side, top=top, right=side, bottom=theme.px(20))
        self._words.setContentsMargins(_RING, 0, _RING, 0)
        self._words_box.setMaximumWidth(theme.px(_TEXT_WIDTH) + 2 * _RING)
        self._words.setSpacing(theme.px(14))
        self._lead_in.setSpacing(theme.px(4))
        width = theme.px(_PAGE_WIDTH) + 2 * _RING if self._is_wide else 16_777_215
        self._verdict_box.setMaximumWidth(width)
        self._fit_panes()
        self._verdict_layout.setContentsMargins(_RING, 0, _RING, theme.px(11) - _RING)
        self._gap.setFixedHeight(theme.px(13))

    def _show_vignette(self, vignette: str, case: CasePlace | None) -> None:
        """Show what is told before the stem; in a case what was known stays as it was, and what is new follows it."""
        known = case.known if case else vignette
        if known != self.vignette.words:
            self.vignette.show_text(known)
        self.vignette.setVisible(bool(known))
        if case is not None or not self.news.isHidden():
            self.news.show_news(case.news if case else "")
        self.case_line.setVisible(case is not None and case.total > 1)
        if case is not None:
            self.case_line.show_text(
                tr("Question {number} of {total} in this case", number=case.number, total=case.total)
            )

    def _show_several(self, *, is_several: bool) -> None:
        """Say under the lead-in that several answers may be chosen; the square keycaps alone tell it to few."""
        self.several.show_text(tr("Choose all that apply.") if is_several else "")
        self.several.setVisible(is_several)

    def _choose_pane(self, view: QuestionView) -> None:
        """Bring the pane of the item's type into view; panes are kept, since most sessions mix few types."""
        wanted = self._find_pane(view)
        self._show_figure(view, wanted)
        wanted.show_question(view)
        wanted.setAccessibleDescription(self.several.text())
        self._hand_keys_on(wanted)
        if self._pane is not wanted:
            if self._pane is not None:
                self._pane.hide()
            self._pane = wanted
            wanted.show()
        self._fit_panes()

    def _hand_keys_on(self, wanted: AnswerPane) -> None:
        """Leave the keys on screen open or closed as they were, whichever pane has them next."""
        before, after = self._pane.key_pad if self._pane is not None else None, wanted.key_pad
        if before is not None:
            self._are_keys_open = before.is_open
        if after is not None and after.is_open != self._are_keys_open:
            after.set_open(self._are_keys_open)

    def _find_pane(self, view: QuestionView) -> AnswerPane:
        """Return the pane for a question: the one that was made ready for it, else the one in view where it will do."""
        maker = find_maker(view.presentation.item)
        made = self._panes.get(maker) or [self._make_pane(maker)]
        in_view = self._pane if self._pane in made else made[0]
        return next((pane for pane in made if pane.is_ready_for(view)), in_view)

    def _find_spare(self, maker: Callable[[], AnswerPane]) -> AnswerPane:
        """Return a pane to make ready; of kinds that take turns one out of view."""
        made = self._panes.get(maker) or [self._make_pane(maker)]
        # Most sessions ask one type, so that the pane in view is the one wanted next.
        if made == [self._pane] and made[0].takes_turns:
            made = [*made, self._make_pane(maker)]
        return next((pane for pane in made if pane is not self._pane), made[0])

    def _make_pane(self, maker: Callable[[], AnswerPane]) -> AnswerPane:
        """Make another pane of a kind, out of view."""
        pane = maker()
        self._panes.setdefault(maker, []).append(pane)
        pane.hide()
        pane.set_wide(self._is_wide)
        pane.response_given.connect(self.response_given)
        pane.go_on_requested.connect(self.go_on_requested)
        self._answers.addWidget(pane)
        return pane

    def _list_panes(self) -> list[AnswerPane]:
        return [pane for made in self._panes.values() for pane in made]

    def _show_figure(self, view: QuestionView, pane: AnswerPane) -> None:
        """Show the figure of a question that is not answered in it, with what is lit; nothing there can be chosen."""
        item = view.presentation.item
        if not item.figure or pane.shows_figure:
            if self._figure is not None:
                self._figure.hide()
            return
        if self._figure is None:
            self._figure = FigureFrame()
            # What is answered stands below it and has to be seen with it.
            self._figure.canvas.port.tallest = _FIGURE_ABOVE
            self._figure.skip_requested.connect(self.go_on_requested)
            self._answers.insertWidget(0, self._figure)
        self._figure.show_art(view.art)
        if self._figure.drawing is not None:
            self._figure.canvas.show_marks({region: Mark(MarkKind.LIT, "?") for region in item.regions})
        self._figure.show()

    def _fit_panes(self) -> None:
        if self._figure is not None:
            self._figure.setContentsMargins(0, 0, 0, self.theme.px(14))
            self._figure.setMaximumWidth(self.theme.px(_PAGE_WIDTH) + 2 * _RING if self._is_wide else 16_777_215)
        for pane in self._list_panes():
            pane.setMaximumWidth(pane.find_width(is_wide=self._is_wide) + 2 * _RING)

    def _build(self) -> None:
        self._words_box = QWidget()
        self._words = QVBoxLayout(self._words_box)
        self._lead_in = QVBoxLayout()
        self._lead_in.addWidget(self.stem)
        self._lead_in.addWidget(self.several)
        self.several.hide()
        self._words.addWidget(self.changed)
        self._words.addWidget(self.case_line)
        self._words.addWidget(self.vignette)
        self._words.addWidget(self.news)
        self._words.addLayout(self._lead_in)
        self._verdict_box = QWidget()
        self._verdict_layout = QVBoxLayout(self._verdict_box)
        self._verdict_row = QHBoxLayout()
        self._verdict_row.setSpacing(_RING)
        self._verdict_row.addWidget(self.verdict, 1)
        self._verdict_layout.addLayout(self._verdict_row)
        self._verdict_box.hide()
        self._gap = QWidget()
        self._gap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._answers = QVBoxLayout()
        self._answers.setSpacing(0)
        for part in (self._words_box, self._gap, self._verdict_box):
            self._sheet.body.addWidget(part)
        self._sheet.body.addLayout(self._answers)
        self._sheet.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._sheet)


def _lay_ahead(pane: QWidget, width: int) -> None:
    """Lay a pane that is out of view out at the width that it will have: its rows keep how their words break there."""
    layout = pane.layout()
    if layout is not None:
        pane.resize(width, max(layout.heightForWidth(width), layout.sizeHint().height()))
        layout.activate()
