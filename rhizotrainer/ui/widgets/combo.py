"""The labelled drop-down field: "Bank All 4 ⌄". One value, or several to tick."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QPainter, QPaintEvent

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.menu import Menu
from rhizotrainer.ui.widgets.paint import RING, Box, Ink, paint_box, paint_ring, paint_words, placed, text_width
from rhizotrainer.ui.widgets.pressable import Pressable

tr = Tongue("Menu")

_PAD = 11
_LABEL_GAP = 4
_CHEVRON = 18
_CHEVRON_GAP = 12
_HEIGHT = 34
_SMALL_HEIGHT = 28
_WIDEST_SUMMARY = 260


class Combo(Pressable):
    """Choose from a menu. `value_changed` carries the value, or where several may be ticked a frozenset of them.

    With several, none ticked means no restriction, and reads `all_text` ("Any", "All 4").
    """

    value_changed = Signal(object)

    def __init__(
        self,
        label: str,
        options: Sequence[tuple[object, str]],
        *,
        value: object = None,
        is_multiple: bool = False,
        all_text: str = "",
    ) -> None:
        super().__init__(label)
        self._label = label
        self._options = tuple(options)
        self._is_multiple = is_multiple
        self._all_text = all_text or tr("Any")
        self._value = _as_value(value, is_multiple=is_multiple)
        self._menu: Menu | None = None
        self._style = "ui"
        self._tell()
        self.follow_theme()
        self._connect_signals()

    @property
    def value(self) -> object:
        """Return the chosen value; where several may be ticked, a frozenset of them."""
        return self._value

    @property
    def summary(self) -> str:
        """Return the choice as the field writes it."""
        if not isinstance(self._value, frozenset):
            return next((text for value, text in self._options if value == self._value), "")
        chosen = [text for value, text in self._options if value in self._value]
        if not chosen or len(chosen) == len(self._options):
            return self._all_text
        return ", ".join((chosen[0], *(text[:1].lower() + text[1:] for text in chosen[1:])))

    def shrink(self) -> Combo:
        """Write small, in a lower field, and return the field."""
        self._style = "small"
        self.wear(self.theme)
        return self

    def show_options(self, options: Sequence[tuple[object, str]], *, value: object, all_text: str = "") -> None:
        """Offer other values, with one (or some) of them chosen; nothing is said to have changed."""
        self._options = tuple(options)
        self._all_text = all_text or self._all_text
        self.show_value(value)

    def show_value(self, value: object) -> None:
        """Show a choice without saying that it changed."""
        self._value = _as_value(value, is_multiple=self._is_multiple)
        self._tell()
        self.updateGeometry()
        self.update()

    def choose(self, value: object) -> None:
        """Choose as a learner would: set the value, or where several may be ticked, tick or untick it."""
        if isinstance(self._value, frozenset):
            value = self._value ^ {value}
        elif value == self._value:
            return
        self.show_value(value)
        self.value_changed.emit(self._value)

    @Slot()
    def open_menu(self) -> None:
        """Open the menu under the field."""
        menu = self._build_menu()
        corner = self.mapToGlobal(QPoint(RING, self.height() - RING + 2))
        menu.setMinimumWidth(self.width() - 2 * RING)
        menu.popup(corner)
        checked = [action for action in menu.actions() if action.isChecked()]
        menu.setActiveAction((checked or menu.actions())[0])

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.choose(self._options[int(action.data())][0])

    def sizeHint(self) -> QSize:
        theme = self.theme
        label = text_width(self._label, theme.font(self._style)) + theme.px(_LABEL_GAP)
        summary = min(text_width(self.summary, theme.font(self._style, 500)), theme.px(_WIDEST_SUMMARY))
        width = round(label + summary) + theme.px(2 * _PAD + _CHEVRON + _CHEVRON_GAP)
        return QSize(width + 2 * RING, theme.px(_SMALL_HEIGHT if self._style == "small" else _HEIGHT) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(100), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_menu()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect = self.shape_rect
        ground = theme.pressed if self.isDown() else theme.hover if self.is_hovered else theme.surface
        radius = theme.px(6)
        paint_box(painter, rect, Box(ground, theme.line2, theme.border, radius))
        x = rect.left() + theme.px(_PAD)
        label = text_width(self._label, theme.font(self._style))
        room = rect.right() - theme.px(_PAD + _CHEVRON)
        place = placed(self, QRectF(x, rect.top(), label + 2, rect.height()))
        paint_words(painter, place, self._label, Ink(theme.font(self._style), theme.ink2))
        x += label + theme.px(_LABEL_GAP)
        place = placed(self, QRectF(x, rect.top(), room - x, rect.height()))
        is_live = self.isEnabled()
        ink = Ink(theme.font(self._style, 500), theme.ink if is_live else theme.ink3)
        paint_words(painter, place, self.summary, ink)
        chevron = QRectF(room, rect.top(), theme.px(_CHEVRON), rect.height())
        paint_icon(painter, placed(self, chevron), "chevd", theme.ink2)
        if self.shows_ring:
            paint_ring(painter, rect, theme, radius)
        painter.end()

    def on_theme(self, theme: Theme) -> None:
        self.setFont(theme.font(self._style))

    def _build_menu(self) -> Menu:
        if self._menu is not None:
            self._menu.deleteLater()
        menu = Menu(self, is_ticked=self._is_multiple)
        group = None if self._is_multiple else QActionGroup(menu)
        for place, (value, text) in enumerate(self._options):
            action = QAction(text.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setData(place)
            chosen = self._value
            action.setChecked(value in chosen if isinstance(chosen, frozenset) else value == chosen)
            if group is not None:
                group.addAction(action)
            menu.addAction(action)
        menu.triggered.connect(self._on_triggered)
        self._menu = menu
        return menu

    def _tell(self) -> None:
        self.setAccessibleName(tr("{label}: {value}", label=self._label, value=self.summary))
        self.setToolTip(self.summary)

    def _connect_signals(self) -> None:
        self.clicked.connect(self.open_menu)


def _as_value(value: object, *, is_multiple: bool) -> object:
    if not is_multiple:
        return value
    return frozenset(value) if isinstance(value, Iterable) else frozenset()
