"""The card of memory parameters: which hold now, what fitting them to the answers would bring, and the way back.

It fits nothing and keeps nothing; each button says what was asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QGridLayout, QVBoxLayout, QWidget

from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.text import decimal_text, percent_text
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.announcing import announce
from rhizotrainer.ui.widgets.banner import Banner
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.scroll_body import ScrollBody

tr = Tongue("Memory parameters")
WIDTH = 600
_SCROLLING = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


@dataclass(frozen=True, slots=True)
class MemoryView:
    """Which parameters hold. `since` is when the learner's own were adopted, in words, empty for the defaults.

    `reviews` is how many answers those were fitted to, the losses what that brought. `counting` is how many answers a
    fit could learn from, None while they are being counted, of `least` that are needed. `obstacle` says, in a sentence
    and a hint, why nothing can be fitted here, empty where it can.
    """

    least: int
    counting: int | None = None
    since: str = ""
    reviews: int = 0
    loss_before: float = 0.0
    loss_after: float = 0.0
    can_go_back: bool = False
    obstacle: tuple[str, str] = ("", "")

    @property
    def can_fit(self) -> bool:
        """Tell whether there is anything that could be fitted to."""
        return not self.obstacle[0] and self.counting is not None and self.counting >= self.least


@dataclass(frozen=True, slots=True)
class FitView:
    """What a fit brought: how many answers it learnt from, and the log-loss of the parameters of now and of its own.

    The first pair is over `held_out` answers, the newest, that were kept from the fit; the second over all.
    """

    reviews: int
    held_out: int
    held_out_losses: tuple[float, float]
    overall_losses: tuple[float, float]
    is_better: bool
    is_plain: bool = True


class MemoryCard(DialogCard):
    """Show parameters. `put_off` says that the learner closed the card."""

    fit_requested = Signal()
    cancel_requested = Signal()
    use_requested = Signal()
    back_requested = Signal()
    put_off = Signal()

    def __init__(self, parent: QWidget, view: MemoryView) -> None:
        self._body = _Body(view)
        self.news = self._body.news
        self._leave = Button(tr("Close"), key="Esc")
        self._back = Button(tr("Go back to before"))
        self._stop = Button(tr("Cancel"))
        self._fit = Button(tr("Fit to my answers"))
        self._use = Button(tr("Use these"))
        buttons = [self._leave, self._back, self._stop, self._fit, self._use]
        self._scroll = ScrollBody(self._body, parent, width=WIDTH)
        super().__init__(parent, tr("Memory parameters"), [self._scroll], buttons, width=WIDTH)
        self._stop.installEventFilter(self)
        self._leave.clicked.connect(self._on_leave)
        self._back.clicked.connect(self.back_requested)
        self._stop.clicked.connect(self.cancel_requested)
        self._fit.clicked.connect(self.fit_requested)
        self._use.clicked.connect(self.use_requested)
        self._can_go_back = view.can_go_back
        self.show_view(view)

    def show_view(self, view: MemoryView) -> None:
        """Show which parameters hold, and nothing of a fit."""
        self._can_go_back = view.can_go_back
        self._body.show_view(view)
        self._offer(self._fit if view.can_fit else self._leave)

    def show_course(self, share: float, *, can_cancel: bool = True) -> None:
        """Say how far the work under way is."""
        self.news.hide()
        self._body.show_course(tr("Working. {share} done.", share=percent_text(share)))
        self._scroll.updateGeometry()
        if self._stop.isHidden() or not can_cancel:
            self._offer(self._stop if can_cancel else None)
            QTimer.singleShot(0, self._bring_latest_in_view)

    def show_fit(self, fit: FitView) -> None:
        """Show what a fit brought, and offer it where it is better."""
        sentence = self._body.show_fit(fit)
        self._offer(self._use if fit.is_better else self._leave)
        QTimer.singleShot(0, self._bring_latest_in_view)
        announce(self, sentence)

    def show_news(self, kind: str, words: tuple[str, str]) -> None:
        """Say what became of what was asked for."""
        self.news.show_notice(kind, *words)
        self.news.show()
        self._scroll.updateGeometry()
        self._scroll.verticalScrollBar().setValue(0)
        announce(self, self.news.words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the second press of a double click from cancelling what the first one began in the same place."""
        if watched is self._stop and event.type() == QEvent.Type.MouseButtonDblClick:
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc as the closing that it is, and let arrows move what does not fit: nothing in it takes the focus."""
        key, bar = Qt.Key(event.key()), self._scroll.verticalScrollBar()
        if key is Qt.Key.Key_Escape:
            self._on_leave()
        elif key in _SCROLLING:
            bar.triggerAction(_SCROLLING[key])
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    @Slot()
    def _on_leave(self) -> None:
        self.close_card()
        self.put_off.emit()

    @Slot()
    def _bring_latest_in_view(self) -> None:
        """Let how far the work is, or what it brought, be seen where not all fits."""
        latest = self._body.latest
        if latest is not None:
            self._scroll.ensureWidgetVisible(latest, 0, 0)

    def _offer(self, main: Button | None) -> None:
        """Show the buttons that go with one of them, which Enter presses and which has the focus."""
        is_working = main in (self._stop, None)
        for button in (self._fit, self._use, self._stop):
            button.setVisible(button is main)
        self._back.setVisible(self._can_go_back and not is_working)
        for button in (self._leave, self._stop, self._fit, self._use):
            is_main = button is main and button is not self._stop
            button.show_kind("primary" if is_main else "secondary")
        # The card is as high as what stands in it by now.
        self._scroll.updateGeometry()
        focused = main or self._leave
        if self.isVisible():
            focused.setFocus(Qt.FocusReason.TabFocusReason)


class _Body(Themed, QWidget):
    """Sentences on the parameters of now, and below them what a fit brought."""

    def __init__(self, view: MemoryView) -> None:
        super().__init__()
        # It scrolls with the rest: at a large text size there is no room beside it.
        self.news = Banner()
        self.news.hide()
        self._state = Label("", "heading", wraps=True)
        self._past = Label("", "ui", "ink2", wraps=True)
        self._basis = Label("", "ui", "ink2", wraps=True)
        self._course = Label("", "body", wraps=True)
        self._verdict = Label("", "heading", wraps=True)
        self._table = _Comparison()
        self._meaning = Label(
            tr(
                "Log-loss says how far predictions were from what happened, per answer: 0 is never wrong, 0.693 is "
                "tossing a coin, lower is better. It is measured on answers that were kept from the fit, because what "
                "was fitted to is always met well."
            ),
            "small",
            "ink3",
            wraps=True,
        )
        about = tr(
            "21 parameters say how your memory grows with each answer and how it fades. The defaults were fitted to "
            "many learners; with enough answers they can be fitted to yours. Due dates then change."
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (
            self.news,
            Label(about, "ui", "ink2", wraps=True),
            self._state,
            self._past,
            self._basis,
            self._course,
            self._verdict,
            self._table,
            self._meaning,
        ):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.show_view(view)
        self.follow_theme()

    def show_view(self, view: MemoryView) -> None:
        if view.since:
            self._state.show_text(tr("Your own parameters hold, since {day}.", day=view.since))
            self._past.show_text(
                tr.count(
                    view.reviews,
                    "They were fitted to {n} answer. On the newest, log-loss went from {before} to {after}.",
                    "They were fitted to {n} answers. On the newest, log-loss went from {before} to {after}.",
                    before=_loss_text(view.loss_before),
                    after=_loss_text(view.loss_after),
                )
            )
        else:
            self._state.show_text(tr("The defaults hold."))
        self._past.setVisible(bool(view.since))
        self._basis.show_text(_say_basis(view))
        self._show(self._course, "")
        self._show(self._verdict, "")
        self._table.hide()
        self._meaning.setVisible(bool(view.since))

    @property
    def latest(self) -> QWidget | None:
        """Return what was said last of a fit: how far it is, or its losses, where they are shown."""
        return next((each for each in (self._course, self._table) if not each.isHidden()), None)

    def show_course(self, words: str) -> None:
        self._show(self._course, words)
        self._show(self._verdict, "")
        self._table.hide()

    def show_fit(self, fit: FitView) -> str:
        """Show a fit and return the sentence on it."""
        before, after = fit.held_out_losses
        share = percent_text((before - after) / before)
        if fit.is_better and fit.is_plain:
            sentence = tr("Fitted parameters predict your newest answers better: log-loss is {n} lower.", n=share)
        elif fit.is_better:
            sentence = tr(
                "Fitted parameters predict your newest answers better: log-loss is {n} lower, which may be chance.",
                n=share,
            )
        else:
            sentence = tr("Fitted parameters would not predict your answers better. Those of now stay.")
        self._show(self._course, "")
        self._show(self._verdict, sentence)
        newest = tr.count(
            fit.held_out,
            "The newest answer, kept from the fit",
            "The newest {n} answers, kept from the fit",
        )
        everything = tr.count(fit.reviews, "{n} answer that counts", "All {n} answers that count")
        self._table.show_rows([(newest, *fit.held_out_losses), (everything, *fit.overall_losses)])
        self._table.show()
        self._meaning.show()
        return sentence

    def on_theme(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(8))

    def _show(self, label: Label, words: str) -> None:
        label.show_text(words)
        label.setVisible(bool(words))


class _Comparison(Themed, QWidget):
    """Log-losses of now and of the fit, side by side; read out row by row."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._cells: list[Label] = []
        self.follow_theme()

    def show_rows(self, rows: Sequence[tuple[str, float, float]]) -> None:
        """Show rows of a name and two losses in place of those before."""
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.deleteLater()
        self._cells = []
        self._add(0, (tr("Log-loss"), tr("now"), tr("fitted")), "small")
        for at, (name, before, after) in enumerate(rows, start=1):
            self._add(at, (name, _loss_text(before), _loss_text(after)), "ui")
            said = tr("{name}: now {before}, fitted {after}", name=name, before=before, after=after)
            self._cells[-3].setAccessibleName(said)

    def on_theme(self, theme: Theme) -> None:
        self._grid.setHorizontalSpacing(theme.px(20))
        self._grid.setVerticalSpacing(theme.px(4))

    def _add(self, row: int, words: tuple[str, str, str], style: str) -> None:
        for column, text in enumerate(words):
            label = Label(text, style, "ink3" if row == 0 else "ink", wraps=column == 0)
            side = Qt.AlignmentFlag.AlignTrailing if column else Qt.AlignmentFlag.AlignLeading
            self._grid.addWidget(
                label, row, column, side | Qt.AlignmentFlag.AlignTop if column else Qt.AlignmentFlag(0)
            )
            self._cells.append(label)


def _say_basis(view: MemoryView) -> str:
    sentence, hint = view.obstacle
    if sentence:
        return f"{sentence} {hint}".strip()
    if view.counting is None:
        return tr("Counting your answers.")
    if view.counting < view.least:
        return tr.count(
            view.least - view.counting,
            "A fit needs {least} answers to questions that had been answered on an earlier day; {n} is missing.",
            "A fit needs {least} answers to questions that had been answered on an earlier day; {n} are missing.",
            least=view.least,
        )
    return tr.count(
        view.counting,
        "{n} answer to a question that had been answered on an earlier day can be learnt from.",
        "{n} answers to questions that had been answered on an earlier day can be learnt from.",
    )


def _loss_text(loss: float) -> str:
    return decimal_text(round(loss, 3))
