"""Find anything: a field over whatever page is in view, and what was found as one types. It searches nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.tables.found_list import FoundList, FoundRow
from rhizotrainer.ui.widgets.announcing import announce
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.empty_state import EmptyState
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.line_field import LineField
from rhizotrainer.ui.widgets.scroll_body import ScrollBody

tr = Tongue("Search")

_WIDTH = 720
_HEIGHT = 620
_EDGE = 24
LONGEST = 400


@dataclass(frozen=True, slots=True)
class SearchView:
    """What was found for a text; `words` is the text without its quotation marks.

    `shorter` is what to look for instead where nothing was found.
    """

    text: str
    rows: tuple[FoundRow, ...]
    count: int
    words: str = ""
    shorter: str = ""


class SearchCard(DialogCard):
    """`text_changed` carries what is typed, `opened` the target of the row that was chosen."""

    text_changed = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        field = LineField(name=tr("Search"), hint=tr("Questions, sources, figures and your notes"), limit=LONGEST)
        found = FoundList(name=tr("What was found"))
        hint = Label(
            tr("Every word has to be there; it may go on. Put “quotation marks” round a phrase."),
            "ui",
            "ink2",
            wraps=True,
        )
        nothing, said, rest = EmptyState("search", ""), Label("", "ui", "ink2", wraps=True), QWidget()
        # Its words are as many as what was typed, and a low window has little room for them.
        scroll = ScrollBody(nothing, parent)
        keys = Label(tr("↑ ↓ move · Enter opens · Esc closes"), "small", "ink3", wraps=True)
        super().__init__(parent, tr("Search"), body=(field, found, hint, scroll, rest, said, Hairline(), keys))
        self._field, self._list, self._hint, self._nothing = field, found, hint, nothing
        self._said, self._rest, self._scroll = said, rest, scroll
        self._shorter = ""
        for part in (found, rest):
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        said.hide()
        edit = self._field.focusProxy()
        if edit is not None:
            edit.installEventFilter(self)
        self._show(self._hint)
        self._connect_card()

    @property
    def field(self) -> LineField:
        return self._field

    @property
    def rows(self) -> tuple[FoundRow, ...]:
        return self._list.rows

    @property
    def list(self) -> FoundList:
        return self._list

    @property
    def way_on(self) -> Button:
        """Return the button that looks for less where nothing was found."""
        return self._nothing.button

    @Slot()
    def open_card(self) -> None:
        super().open_card()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_found(self, view: SearchView) -> None:
        """Show what was found; of a text that is not the one in the field any more nothing is shown."""
        if view.text != self._field.text:
            return
        self._said.hide()
        self._shorter = view.shorter
        if not view.text:
            self._list.show_rows(())
            self._show(self._hint)
        elif not view.count:
            self._list.show_rows(())
            self._nothing.show_state(
                tr("Nothing holds “{text}”.", text=view.words or view.text),
                tr("Questions, explanations, sources, figures and your notes were searched."),
                action=tr("Search for “{text}”", text=view.shorter) if view.shorter else tr("Clear the search"),
            )
            self._show(self._scroll)
            announce(self._field, tr("Nothing was found."))
        else:
            self._show(self._list)
            self._list.show_rows(view.rows)
            announce(self._field, tr.count(view.count, "{n} result.", "{n} results."))

    def say(self, sentence: str) -> None:
        """Say why a row does not open."""
        self._said.show_text(sentence)
        self._said.show()
        announce(self._field, sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field.focusProxy() and isinstance(event, QKeyEvent):
            # One gets to the ends of the list from the field, which has the keys.
            return event.type() == QEvent.Type.KeyPress and self._obey(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._obey(event):
            super().keyPressEvent(event)

    @Slot()
    def _on_text(self) -> None:
        self._said.hide()
        self.text_changed.emit(self._field.text)

    @Slot(object)
    def _on_opened(self, target: object) -> None:
        self.opened.emit(target)

    @Slot(object)
    def _on_current(self, row: object) -> None:
        if isinstance(row, FoundRow):
            announce(self._field, row.spoken)

    @Slot()
    def _on_way_on(self) -> None:
        self._field.show_text(self._shorter)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _place_card(self) -> None:
        """Keep one size, whatever was found, so that nothing jumps under the eye."""
        width = min(self.theme.px(_WIDTH), max(self.width() - 2 * _EDGE, 1))
        height = min(self.theme.px(_HEIGHT), max(self.height() - 2 * _EDGE, 1))
        self._card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _obey(self, event: QKeyEvent) -> bool:
        """Do what a key asks the list for; say whether it was one of the list's."""
        key = Qt.Key(event.key())
        has_rows = self._list.isVisible()
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}.get(key, 0)
        if step and has_rows:
            self._list.step(step)
            return True
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if has_rows and plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._list.step_to_end(-1 if key is Qt.Key.Key_Home else 1)
            return True
        is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and has_rows and self._list.current is not None and not self.way_on.hasFocus():
            self.opened.emit(self._list.current.target)
            return True
        return False

    def _show(self, part: QWidget) -> None:
        for one in (self._list, self._hint, self._scroll):
            one.setVisible(one is part)
        # What is not the list leaves the room below it empty.
        self._rest.setVisible(part is not self._list)

    def _connect_card(self) -> None:
        self._field.text_changed.connect(self._on_text)
        self._list.opened.connect(self._on_opened)
        self._list.current_changed.connect(self._on_current)
        self._nothing.action_requested.connect(self._on_way_on)
