"""The right page before the answer: closed. It says what will open here, the keys, and holds the private note."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.study.quoting import list_verified
from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.answering.sheet import Sheet
from rhizotrainer.ui.answering.view import QuestionView
from rhizotrainer.ui.pages.question.note import NotePanel
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.key_caps import KeyList, KeyRow
from rhizotrainer.ui.widgets.label import Label

tr = Tongue("Question page")

_RING = 4
_HINT = ("I", later("Next hint"))
_KEYS = (
    ("1 – 4", later("Set how sure you are")),
    ("Enter", later("Check answer")),
    ("M", later("Flag for later")),
    ("N", later("Write a note")),
    ("P", later("Pause and hide the question")),
    ("R", later("Report a problem")),
    ("Ctrl Z", later("Take back the last answer")),
    ("?", later("All shortcuts")),
)


class ClosedPage(Themed, QWidget):
    """Nothing here tells the answer. `hide_requested` asks to put the page away."""

    hide_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.note = NotePanel()
        self.hide_button = Button(tr("Hide this page"), kind="quiet", key="\\", small=True)
        self._title = Label("", "ui", wraps=True).weigh(600)
        self._place = Label("", "small", "ink3")
        self._keys = KeyList()
        self._side: QWidget | None = None
        self._asks_confidence = True
        self._sheet = Sheet(ground="canvas")
        self._build()
        self.follow_theme()
        self._connect_signals()

    def ask_confidence(self, is_asked: bool) -> None:
        """List the keys that say how sure, or leave them out."""
        self._asks_confidence = is_asked

    def show_question(self, view: QuestionView, *, keys: Sequence[KeyRow], side: QWidget | None = None) -> None:
        """Show which source will open, where the item is written ("file · id"), the keys that answer it, and the note.

        `side` is a part of the answer that stands here instead of the words about the source.
        """
        item = view.presentation.item
        quoted = list_verified(item.quotes, view.header)
        # Questions speak of "the source", or of its third paragraph.
        self._title.show_text(quoted[0].source.title if quoted else "")
        self._place.show_text(f"{item.file_name.rsplit('/', 1)[-1]} · {item.id}")
        self.note.show_note(view.note)
        own = keys if self._asks_confidence else tuple(row for row in keys if not row[0].startswith("Alt + 1"))
        usual = _KEYS if self._asks_confidence else _KEYS[1:]
        hint = (_HINT,) if item.hints else ()
        self._keys.show_keys((*own, *((caps, tr(does)) for caps, does in (*hint, *usual))))
        self._show_side(side)
        self._source_box.setVisible(side is None and bool(quoted))
        self._line.setVisible(side is not None or bool(quoted))

    def on_theme(self, theme: Theme) -> None:
        self._sheet.pad(left=theme.px(32) - _RING, top=theme.px(28), right=theme.px(32) - _RING, bottom=theme.px(20))
        self._outer.setSpacing(theme.px(22))
        self._heading.setSpacing(theme.px(12))
        self._foot.setContentsMargins(theme.px(32), 0, theme.px(32) - theme.px(11), theme.px(6))
        self._source.setSpacing(theme.px(16))
        self._words.setSpacing(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.canvas)
        painter.end()

    def _build(self) -> None:
        self._outer = self._sheet.body
        self._source_box = inset(self._build_source())
        self._outer.addWidget(self._source_box)
        self._line = inset(Hairline())
        self._outer.addWidget(self._line)
        self._heading = QVBoxLayout()
        self._heading.addWidget(Label(tr("Keys"), "ui").weigh(600))
        self._heading.addWidget(self._keys)
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
        self._words.addWidget(self._title)
        self._words.addWidget(
            Label(
                tr("Opens here when you check your answer, at the passage this question is built on."),
                "ui",
                "ink2",
                wraps=True,
            )
        )
        self._source = QHBoxLayout()
        self._source.addWidget(Icon("source", 20, role="ink2"), alignment=Qt.AlignmentFlag.AlignTop)
        self._source.addLayout(self._words, 1)
        return self._source

    def _show_side(self, side: QWidget | None) -> None:
        if side is self._side:
            return
        if self._side is not None:
            self._outer.removeWidget(self._side)
            self._side.hide()
        self._side = side
        if side is not None:
            self._outer.insertWidget(0, side)
            side.show()

    def _connect_signals(self) -> None:
        self.hide_button.clicked.connect(self.hide_requested)
