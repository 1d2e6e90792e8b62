"""The first thing that a learner sees: two ways in at the left, what it is about at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.pages.first_run.choices import Choices
from rhizotrainer.ui.pages.first_run.view import (
    SCALES,
    FirstRunView,
    caption,
    list_themes,
    load_cord_figure,
    shipped_words,
)
from rhizotrainer.ui.text import percent_text
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import EdgePage, inset
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.labelled_figure import LabelledFigure
from rhizotrainer.ui.widgets.segmented import Segmented

tr = Tongue("First run")

LEFT_PADDING = 56
FIGURE_FROM = 860
WAY_SIDE_BY_SIDE = 400
WELCOME = later("Study rhizotomy, question by question, with the source beside you.")
PROMISE = later("Every explanation quotes the passage it rests on. Results stay on this computer. There is no account.")


class FirstRunPage(Themed, QWidget):
    """Offer the ways in. `theme_chosen` carries "system", "light" or "dark"; `scale_chosen` 1.0 … 2.0."""

    start_requested = Signal()
    open_folder_requested = Signal()
    theme_chosen = Signal(object)
    scale_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = EdgePage(padding=LEFT_PADDING)
        self._shipped = Label("", "ui", "ink2", wraps=True)
        self._start = Button(tr("Start"), kind="primary", key="Enter")
        self._open = Button(tr("Choose folder"))
        self._scale = Segmented(
            [(scale, percent_text(scale)) for scale in SCALES], value=1.0, name=tr("Text size"), small=True
        )
        self._theme_choice = Segmented(list_themes(), value="system", name=tr("Theme"), small=True)
        self._right = EdgePage(ground="canvas", padding=28)
        self._line = Hairline(vertical=True)
        self._figure = LabelledFigure()
        self._row = QHBoxLayout(self)
        self._build()
        self._connect_signals()
        self.follow_theme()

    def show_first_run(self, view: FirstRunView) -> None:
        """Show what is shipped, and the choices as they stand."""
        self._shipped.show_text(shipped_words(view))
        self._scale.show_value(view.scale)
        self._theme_choice.show_value(view.theme)
        if view.figure_path is not None:
            self._figure.show_figure(load_cord_figure(view.figure_path))
        self._arrange()
        self._start.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start with Enter wherever nothing else wants it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._start.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def on_theme(self, theme: Theme) -> None:
        self._arrange()

    def _arrange(self) -> None:
        px = self.theme.px
        has_room = self.width() >= px(FIGURE_FROM)
        self._right.setVisible(has_room)
        self._line.setVisible(has_room)

    def _build(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._page, 9)
        self._row.addWidget(self._line)
        self._row.addWidget(self._right, 7)
        self._build_left()
        self._build_right()

    def _build_left(self) -> None:
        page = self._page
        name = QHBoxLayout()
        name.setSpacing(12)
        name.addWidget(Icon("logo", 24, role="accent"))
        name.addWidget(Label("rhizotrainer", "heading"))
        name.addStretch(1)
        page.add_gap(14)
        page.add_inset(name)
        page.add_gap(20)
        page.body.addStretch(1)
        page.add_inset(Label(tr(WELCOME), "figure", wraps=True))
        page.add_gap(12)
        page.add_inset(Label(tr(PROMISE), "option", "ink2", wraps=True))
        page.add_gap(28)
        page.add_hairline()
        page.add_row(_Way("practise", tr("Start with the rhizotomy banks"), self._shipped, self._start))
        page.add_hairline()
        words = Label(tr("YAML banks from your programme or a colleague"), "ui", "ink2", wraps=True)
        page.add_row(_Way("folder", tr("Open a bank folder"), words, self._open))
        page.add_hairline()
        page.add_gap(24)
        page.body.addStretch(5)
        names = ((tr("Text size"), self._scale), (tr("Theme"), self._theme_choice))
        page.add_row(Choices(names))

    def _build_right(self) -> None:
        self._right.body.addStretch(1)
        self._right.add_inset(self._figure)
        self._right.add_gap(10)
        self._right.add_inset(Label(caption(), "small", "ink2", wraps=True))
        self._right.body.addStretch(1)

    def _connect_signals(self) -> None:
        self._start.clicked.connect(self.start_requested)
        self._open.clicked.connect(self.open_folder_requested)
        self._scale.value_changed.connect(self.scale_chosen)
        self._theme_choice.value_changed.connect(self.theme_chosen)


class _Way(Themed, QWidget):
    """One way in: icon, title, a line about it, its button; the button goes below where there is no room."""

    def __init__(self, icon: str, title: str, words: Label, button: Button) -> None:
        super().__init__()
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(title, "heading", wraps=True))
        texts.addWidget(words)
        self._words = QHBoxLayout()
        self._words.addWidget(inset(Icon(icon, 20)), 0, Qt.AlignmentFlag.AlignVCenter)
        self._words.addLayout(texts, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(button)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self._words.setSpacing(theme.px(12))
        self._row.setContentsMargins(0, theme.px(14), 0, theme.px(14))
        self._row.setSpacing(theme.px(12))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        ways = QBoxLayout.Direction
        is_narrow = self.width() < self.theme.px(WAY_SIDE_BY_SIDE)
        self._row.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
