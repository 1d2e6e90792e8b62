"""The sidebar, 208 px wide, or a rail of icons 56 px wide: which page is open, and which are asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.colour_dot import paint_dot
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.keycap import keycap_width, paint_keycap
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import (
    RIGHT,
    RING,
    Box,
    Ink,
    fill_rect,
    paint_box,
    paint_ring,
    paint_words,
    placed,
    text_width,
)
from rhizotrainer.ui.widgets.pressable import Pressable

tr = Tongue("Sidebar")

WIDE = 208
COMPACT = 56
_ROW = 34
_SIDE = 12
_ICON = 18


@dataclass(frozen=True, slots=True)
class NavItem:
    """One way to a page: any value that names the page, its words and icon; a group's heading, a key to show."""

    page: object
    text: str
    icon: str
    group: str = ""
    key: str = ""


class NavButton(Pressable):
    """One row of the sidebar."""

    def __init__(self, item: NavItem) -> None:
        super().__init__(item.text)
        self.item = item
        self._badge = ""
        self._warning = ""
        self._is_compact = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()
        self.follow_theme()

    @property
    def badge(self) -> str:
        return self._badge

    def show_badge(self, badge: str) -> None:
        """Show a count at the right end, or none."""
        self._badge = badge
        self._tell()
        self.update()

    def show_warning(self, warning: str) -> None:
        """Show a warning sign; its words are read out and stand in the tooltip."""
        self._warning = warning
        self._tell()
        self.update()

    def set_compact(self, is_compact: bool) -> None:
        """Show the icon alone, with the words as tooltip."""
        self._is_compact = is_compact
        self._tell()
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Leave the current page to the window."""

    def sizeHint(self) -> QSize:
        side = COMPACT if self._is_compact else WIDE
        return QSize(self.theme.px(side - 2 * _SIDE), self.theme.px(_ROW) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(32), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        ground = self._ground(theme)
        if ground is not None:
            paint_box(painter, rect, Box(ground, radius=theme.px(6)))
        if self.isChecked():
            bar = QRectF(0, rect.top() + theme.px(7), 3, rect.height() - 2 * theme.px(7))
            fill_rect(painter, placed(self, bar), theme.accent)
        ink = theme.accent if self.isChecked() else theme.ink2
        side = theme.px(_ICON)
        x = (rect.width() - side) / 2 if self._is_compact else theme.px(8)
        self.paint_sign(painter, placed(self, QRectF(x, rect.top(), side, rect.height())), ink)
        if self._is_compact:
            self._paint_dot(painter, rect)
        else:
            self._paint_words(painter, rect)
        if self.shows_ring:
            inner = rect.adjusted(RING, RING, -RING, -RING)
            paint_ring(painter, inner, theme, theme.px(2))
        painter.end()

    def paint_sign(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        """Paint what stands before the words: the icon."""
        paint_icon(painter, rect, self.item.icon, ink)

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        theme = self.theme
        is_current = self.isChecked()
        end = rect.right() - theme.px(8)
        if self._warning:
            side = theme.px(_ICON)
            place = placed(self, QRectF(end - side, rect.top(), side, rect.height()))
            paint_icon(painter, place, "warn", theme.warn)
            end -= side + theme.px(6)
        if self._badge:
            font = theme.font("small", 500)
            width = text_width(self._badge, font) + 2
            place = placed(self, QRectF(end - width, rect.top(), width, rect.height()))
            paint_words(painter, place, self._badge, Ink(font, theme.ink2, RIGHT))
            end -= width + theme.px(6)
        if self.item.key:
            width = keycap_width(self.item.key, theme)
            tall = theme.px(20)
            cap = QRectF(end - width, round(rect.center().y() - tall / 2), width, tall)
            paint_keycap(painter, placed(self, cap), self.item.key, theme)
            end -= width + theme.px(6)
        font = theme.font("ui", 600 if is_current else 400)
        x = theme.px(36)
        place = placed(self, QRectF(x, rect.top(), end - x, rect.height()))
        paint_words(painter, place, self.text(), Ink(font, theme.ink if is_current else theme.ink2))

    def _paint_dot(self, painter: QPainter, rect: QRectF) -> None:
        theme = self.theme
        if self._warning:
            side = theme.px(12)
            place = placed(self, QRectF(rect.right() - side, rect.top(), side, side))
            paint_icon(painter, place, "warn", theme.warn)
        elif self._badge:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent)
            side = theme.px(6)
            painter.drawEllipse(placed(self, QRectF(rect.right() - theme.px(10), rect.top() + theme.px(5), side, side)))

    def _ground(self, theme: Theme) -> QColor | None:
        if self.isDown() or self.is_hovered:
            return theme.pressed
        return theme.accent_tint if self.isChecked() else None

    def _tell(self) -> None:
        name = ", ".join(part for part in (self.item.text, self._badge, self._warning) if part)
        self.setAccessibleName(name)
        self.setToolTip(name if self._is_compact else self._warning)


class LearnerButton(NavButton):
    """Who studies here: a dot in their colour and what they are called."""

    def __init__(self, page: object, title: str, colour: str) -> None:
        self._colour = colour
        super().__init__(NavItem(page, title, ""))
        self._tell()

    def show_learner(self, title: str, colour: str) -> None:
        """Show another name and colour."""
        self._colour = colour
        self.item = NavItem(self.item.page, title, "")
        self.setText(title)
        self._tell()
        self.update()

    def paint_sign(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        side = self.theme.px(12)
        left, top = rect.center().x() - side / 2, rect.center().y() - side / 2
        paint_dot(painter, QRectF(left, top, side, side), self.theme.colour(self._colour))

    def _tell(self) -> None:
        self.setAccessibleName(tr("Learner {name}", name=self.item.text))
        # A long name is elided in the row and missing in the rail.
        self.setToolTip(self.item.text)


class _Brand(Themed, QWidget):
    """The sign and the name at the top."""

    def __init__(self) -> None:
        super().__init__()
        self.is_compact = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        return QSize(40, self.theme.px(41))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        side = theme.px(22)
        tall = theme.px(30)
        x = (self.width() - side) / 2 if self.is_compact else theme.px(8)
        paint_icon(painter, placed(self, QRectF(x, 0, side, tall)), "logo", theme.accent)
        if not self.is_compact:
            place = placed(self, QRectF(theme.px(38), 0, self.width() - theme.px(38), tall))
            paint_words(painter, place, "rhizotrainer", Ink(theme.font("body", 600), theme.ink))
        painter.end()


class NavRail(Themed, QWidget):
    """Ask for pages. `page_requested` carries a NavItem's `page`; the window answers with `show_current`."""

    page_requested = Signal(object)

    def __init__(self, items: Sequence[NavItem], footer: Sequence[NavItem] = ()) -> None:
        super().__init__()
        self._is_compact = False
        self._brand = _Brand()
        self._headings: list[Label] = []
        self._buttons: list[NavButton] = []
        self._learner: LearnerButton | None = None
        self._foot_count = len(footer)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._brand)
        self._add_items(items)
        self._column.addStretch(1)
        self._add_items(footer)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Pages"))
        self.follow_theme()
        self._connect_signals()

    @property
    def is_compact(self) -> bool:
        return self._is_compact

    def button(self, page: object) -> NavButton:
        """Return the row of a page. Raises: KeyError for a page that is not in the sidebar."""
        for button in self._buttons:
            if button.item.page == page:
                return button
        raise KeyError(page)

    def show_learner(self, page: object, title: str, colour: str) -> None:
        """Show at the foot who studies here; `colour` is a role, `page` is what a press asks for."""
        if self._learner is None:
            self._learner = LearnerButton(page, title, colour)
            self._learner.set_compact(self._is_compact)
            self._buttons.insert(len(self._buttons) - self._foot_count, self._learner)
            self._column.insertWidget(self._column.count() - self._foot_count, self._learner)
            self._learner.clicked.connect(self._on_clicked)
        self._learner.show_learner(title, colour)

    def hide_learner(self) -> None:
        """Show nobody, as where only one learner is known."""
        learner, self._learner = self._learner, None
        if learner is not None:
            self._buttons.remove(learner)
            self._column.removeWidget(learner)
            learner.hide()
            learner.deleteLater()

    def show_current(self, page: object) -> None:
        """Show which page is open."""
        for button in self._buttons:
            button.setChecked(button.item.page == page)
        self.update()

    def show_badge(self, page: object, badge: str) -> None:
        """Show a count beside a page, or none."""
        self.button(page).show_badge(badge)

    def show_warning(self, page: object, warning: str) -> None:
        """Show a warning sign beside a page, with its words; none for empty ones."""
        self.button(page).show_warning(warning)

    def set_compact(self, is_compact: bool) -> None:
        """Become a rail of icons, or a sidebar again."""
        if is_compact == self._is_compact:
            return
        self._is_compact = is_compact
        self._brand.is_compact = is_compact
        for button in self._buttons:
            button.set_compact(is_compact)
        self.follow_theme()

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, NavButton):
            self.page_requested.emit(sender.item.page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        focused = QApplication.focusWidget()
        if step and isinstance(focused, NavButton) and focused in self._buttons:
            at = (self._buttons.index(focused) + step) % len(self._buttons)
            self._buttons[at].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def on_theme(self, theme: Theme) -> None:
        side = theme.px(_SIDE)
        self._column.setContentsMargins(side, theme.px(12), side + 1, theme.px(12))
        self.setFixedWidth(theme.px(COMPACT if self._is_compact else WIDE))
        for heading in self._headings:
            heading.setVisible(not self._is_compact)
            heading.setContentsMargins(theme.px(8), theme.px(10), 0, 0)
            heading.setFixedHeight(theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_rect(painter, QRectF(self.rect()), self.theme.canvas)
        line = self.theme.border
        edge = QRectF(self.width() - line, 0, line, self.height())
        fill_rect(painter, placed(self, edge), self.theme.hairline)
        painter.end()

    def _add_items(self, items: Sequence[NavItem]) -> None:
        group = ""
        for item in items:
            if item.group and item.group != group:
                heading = Label(item.group, "small", "ink3")
                self._headings.append(heading)
                self._column.addWidget(heading)
            group = item.group
            button = NavButton(item)
            self._buttons.append(button)
            self._column.addWidget(button)

    def _connect_signals(self) -> None:
        for button in self._buttons:
            button.clicked.connect(self._on_clicked)
