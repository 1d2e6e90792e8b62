"""The right page before the answer: closed. It says what will open here, the keys, and holds the private note."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.ui.pages.question.note import NotePanel
from rhizotrainer.ui.pages.question.sheet import Sheet
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.keycap import Keycap
from rhizotrainer.ui.widgets.label import Label

_RING = 4


class ClosedPage(Themed, QWidget):
    """Nothing here tells the answer. `hide_requested` asks to put the page away."""

    hide_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.note = NotePanel()
        self.hide_button = Button("Hide this page", kind="quiet", key="\\", small=True)
        self._place = Label("", "small", "ink3")
        self._keys = QGridLayout()
        self._key_rows: list[QWidget] = []
        self._last_letter = ""
        self._sheet = Sheet(ground="canvas")
        self._build()
        self.follow_theme()
        self._connect_signals()

    def show_question(self, *, place: str, last_letter: str, note: str) -> None:
        """Show where the item is written ("file · id"), its last option's letter, and the note."""
        self._place.show_text(place)
        self.note.show_note(note)
        if last_letter != self._last_letter:
            self._last_letter = last_letter
            self._fill_keys()

    def on_theme(self, theme: Theme) -> None:
        self._sheet.pad(left=theme.px(32) - _RING, top=theme.px(28), right=theme.px(32) - _RING, bottom=theme.px(20))
        self._outer.setSpacing(theme.px(22))
        self._heading.setSpacing(theme.px(12))
        self._foot.setContentsMargins(theme.px(32), 0, theme.px(32) - theme.px(11), theme.px(6))
        self._keys.setVerticalSpacing(theme.px(8))
        self._keys.setHorizontalSpacing(theme.px(14))
        self._source.setSpacing(theme.px(16))
        self._words.setSpacing(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.canvas)
        painter.end()

    def _build(self) -> None:
        self._outer = self._sheet.body
        self._outer.addWidget(inset(self._build_source()))
        self._outer.addWidget(inset(Hairline()))
        self._heading = QVBoxLayout()
        self._heading.addWidget(Label("Keys", "ui").weigh(600))
        self._heading.addLayout(self._keys)
        self._outer.addWidget(inset(self._heading))
        self._outer.addWidget(inset(Hairline()))
        self._outer.addWidget(self.note)
        self._outer.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._place)
        self._foot.addStretch(1)
        self._foot.addWidget(self.hide_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._sheet, 1)
        layout.addLayout(self._foot)

    def _build_source(self) -> QHBoxLayout:
        self._words = QVBoxLayout()
        self._words.addWidget(Label("Source", "ui").weigh(600))
        self._words.addWidget(
            Label(
                "Opens here when you check your answer, at the passage this question is built on.",
                "ui",
                "ink2",
                wraps=True,
            )
        )
        self._source = QHBoxLayout()
        self._source.addWidget(Icon("source", 20, role="ink2"), alignment=Qt.AlignmentFlag.AlignTop)
        self._source.addLayout(self._words, 1)
        return self._source

    def _fill_keys(self) -> None:
        for widget in self._key_rows:
            self._keys.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._key_rows = []
        to_last = f"A – {self._last_letter}"
        rows = (
            (to_last, "Choose an option"),
            (f"Shift + {to_last}", "Strike out, or restore"),
            ("1 – 4", "Set how sure you are"),
            ("Enter", "Check answer"),
            ("M", "Flag for later"),
            ("N", "Write a note"),
            ("P", "Pause and hide the question"),
            ("?", "All shortcuts"),
        )
        for place, (keys, words) in enumerate(rows):
            caps = key_caps(keys)
            label = Label(words, "ui", "ink2")
            self._keys.addWidget(caps, place, 0)
            self._keys.addWidget(label, place, 1)
            self._key_rows += [caps, label]
        self._keys.setColumnStretch(1, 1)

    def _connect_signals(self) -> None:
        self.hide_button.clicked.connect(self.hide_requested)


def key_caps(keys: str) -> QWidget:
    """Return a row of keycaps with the signs between them: "Shift + A – E"."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    for part in keys.split(" "):
        layout.addWidget(Label(part, "small", "ink3") if part in ("–", "+") else Keycap(part))
    layout.addStretch(1)
    return row
