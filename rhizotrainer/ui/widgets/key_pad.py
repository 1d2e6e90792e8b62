"""Keys on the screen, for whoever types with a pointer alone. It knows no field: it says what was pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.paint import RING

tr = Tongue("Keys on screen")

_DIGITS = ("7 8 9", "4 5 6", "1 2 3", "0 . , - + /")
_LETTERS = {
    "": ("1 2 3 4 5 6 7 8 9 0", "q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m - . , / %"),
    "ru": (
        "1 2 3 4 5 6 7 8 9 0",
        "й ц у к е н г ш щ з х ъ",
        "ф ы в а п р о л д ж э",
        "я ч с м и т ь б ю ё - . ,",
    ),
}


class KeyPad(Themed, QWidget):
    """`pressed` carries what to put in, `erased` asks to take the last sign away. It never takes the focus."""

    pressed = Signal(object)
    erased = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[str, ...] = ()
        self._wanted: tuple[tuple[str, ...], bool] | None = None
        self._is_large = False
        self._keys: list[Button] = []
        self._lines: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(tr("Keys on screen"))
        self.follow_theme()

    def show_keys(self, *, is_number: bool, language: str = "") -> None:
        """Offer digits alone, or letters of a language (Latin ones where it is not known) with digits.

        Four dozen keys are made only where they are in view: few open them, and every question would wait.
        """
        rows = _DIGITS if is_number else _LETTERS.get(language.partition("-")[0], _LETTERS[""])
        self._wanted = (rows, is_number)
        if not self.isHidden():
            self.build()

    def build(self) -> None:
        """Make the keys that were asked for, where others stand or none."""
        if self._wanted is None or self._wanted[0] == self._rows:
            return
        rows, is_number = self._wanted
        self._rows = rows
        self._is_large = False
        for line in self._lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._keys = [self._make_key(sign) for row in rows for sign in row.split()]
        cut = iter(self._keys)
        self._lines = [self._line([next(cut) for _ in row.split()]) for row in rows]
        self._lines.append(self._line(self._make_last_row(is_number=is_number)))
        for line in self._lines:
            self._layout.addWidget(line)

    def on_theme(self, theme: Theme) -> None:
        # Keys keep their rings' margins, which are distance enough.
        self._layout.setSpacing(0)

    @Slot()
    def _on_key(self) -> None:
        sender = self.sender()
        if isinstance(sender, Button):
            self.pressed.emit(sender.text())

    @Slot()
    def _on_space(self) -> None:
        self.pressed.emit(" ")

    @Slot()
    def _on_shift(self) -> None:
        self._is_large = not self._is_large
        for key in self._keys:
            key.show_text(key.text().upper() if self._is_large else key.text().lower())

    def _make_key(self, sign: str) -> Button:
        key = Button(sign, small=True)
        key.clicked.connect(self._on_key)
        return key

    def _make_last_row(self, *, is_number: bool) -> list[Button]:
        erase = Button(tr("Erase"), small=True)
        erase.clicked.connect(self.erased)
        if is_number:
            return [erase]
        shift, space = Button(tr("Capitals"), small=True), Button(tr("Space"), small=True)
        shift.clicked.connect(self._on_shift)
        space.clicked.connect(self._on_space)
        return [shift, space, erase]

    def _line(self, keys: Sequence[Button]) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for key in keys:
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(key)
        row.addStretch(1)
        return line


class KeyPadBox(Themed, QWidget):
    """A quiet button that opens and closes the keys; it stays as it was left from question to question."""

    pressed = Signal(object)
    erased = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.toggle = Button(tr("Keys on screen"), kind="quiet", icon="keyboard", small=True)
        self.toggle.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.pad = KeyPad()
        self.pad.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.toggle)
        self._layout.addWidget(self.pad)
        self.follow_theme()
        self._connect_signals()

    @property
    def is_open(self) -> bool:
        """Tell whether the keys are open, in view or not."""
        return not self.pad.isHidden()

    def set_open(self, is_open: bool) -> None:
        """Open the keys or close them."""
        if is_open:
            self.pad.build()
        self.pad.setVisible(is_open)

    def on_theme(self, theme: Theme) -> None:
        self._layout.setContentsMargins(0, theme.px(4) - RING if theme.px(4) > RING else 0, 0, 0)

    @Slot()
    def _on_toggled(self) -> None:
        self.set_open(not self.is_open)

    def _connect_signals(self) -> None:
        self.toggle.clicked.connect(self._on_toggled)
        self.pad.pressed.connect(self.pressed)
        self.pad.erased.connect(self.erased)
