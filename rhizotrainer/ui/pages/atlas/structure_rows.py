"""The structures of a figure as a list to read through: one row each, arrows move, a press chooses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.atlas.view import CONTEXT, StructureView
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.choice_group import ChoiceGroup
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.figure.structure_button import scroll_to
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import (
    RING,
    Box,
    Ink,
    LaidText,
    fill_rect,
    paint_box,
    paint_ring,
    paint_words,
    placed,
    text_width,
)
from rhizotrainer.ui.widgets.pressable import Pressable

tr = Tongue(CONTEXT)

_PAD = 8


class StructureRow(Pressable):
    """One structure; `letter` is the one that stands on the drawing where its name found no room."""

    def __init__(self, structure: StructureView) -> None:
        super().__init__(structure.name)
        self.structure = structure
        self._letter = ""
        self._is_pointed = False
        self._laid: tuple[int, LaidText] | None = None
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(structure.name)
        self.setAccessibleDescription(structure.latin)
        self.follow_theme()

    def nextCheckState(self) -> None:
        """Leave the choice to the page."""

    def show_letter(self, letter: str) -> None:
        """Show the letter that stands on the drawing, or none."""
        if letter != self._letter:
            self._letter = letter
            self._laid = None
            self.updateGeometry()
            self.update()

    def show_pointed(self, is_pointed: bool) -> None:
        """Show whether the pointer rests on it in the drawing."""
        if is_pointed != self._is_pointed:
            self._is_pointed = is_pointed
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(width).height + 2 * self.theme.px(4) + 2

    def sizeHint(self) -> QSize:
        width = self.theme.px(200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(100), self.theme.px(28))

    def on_theme(self, theme: Theme) -> None:
        self._laid = None
        self.setFont(theme.font("ui"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            scroll_to(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        ground = theme.accent_tint if self.isChecked() else theme.hover if self.is_hovered or self._is_pointed else None
        if ground is not None:
            paint_box(painter, rect, Box(ground, radius=theme.px(4)))
        if self.isChecked():
            fill_rect(painter, placed(self, QRectF(0, rect.top(), 3, rect.height())), theme.accent)
        laid = self._lay(self.width())
        y = rect.center().y() - laid.height / 2
        place = placed(self, QRectF(RING + theme.px(_PAD), y, self._find_room(self.width()), laid.height))
        laid.draw(painter, place.topLeft(), theme.ink)
        if self._letter:
            wide = self._letter_width()
            end = placed(self, QRectF(rect.right() - wide - theme.px(_PAD), rect.top(), wide, rect.height()))
            paint_words(painter, end, self._letter, Ink(theme.font("small", 600), theme.ink2))
        if self.shows_ring:
            paint_ring(painter, rect.adjusted(RING, RING, -RING, -RING), theme, theme.px(2))
        painter.end()

    def _letter_width(self) -> float:
        return text_width(self._letter, self.theme.font("small", 600)) + 2 if self._letter else 0

    def _lay(self, width: int) -> LaidText:
        if self._laid is None or self._laid[0] != width:
            theme = self.theme
            font = theme.font("ui", 600 if self.isChecked() else 400)
            self._laid = (width, LaidText(self.text(), font, self._find_room(width), theme.line("ui")))
        return self._laid[1]

    def _find_room(self, width: int) -> float:
        return width - 2 * RING - 2 * self.theme.px(_PAD) - self._letter_width()

    def show_chosen(self, is_chosen: bool) -> None:
        """Show whether it is the one whose card is in view."""
        if is_chosen != self.isChecked():
            self.setChecked(is_chosen)
            self._laid = None
            self.updateGeometry()
            self.update()


class StructureList(QWidget):
    """`chosen` carries the region of the row that was pressed."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._group = ChoiceGroup(tr("Structures"), column=240, most=3)
        self._none = Label(tr("No structure matches."), "ui", "ink2", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._group)
        self._none_row = inset(self._none)
        column.addWidget(self._none_row)
        self._none_row.hide()
        self._structures: tuple[StructureView, ...] = ()
        self._shown: frozenset[str] | None = None
        self._letters: Mapping[str, str] = {}
        self._chosen = ""
        self._group.pressed.connect(self._on_pressed)

    @property
    def rows(self) -> tuple[StructureRow, ...]:
        return tuple(part for part in self._group.parts if isinstance(part, StructureRow))

    def show_structures(self, structures: Sequence[StructureView]) -> None:
        """Show other structures, all of them."""
        self._structures, self._shown, self._chosen = tuple(structures), None, ""
        self._build_rows()

    def show_only(self, regions: Iterable[str] | None) -> None:
        """Show the structures of these regions, None for all."""
        shown = None if regions is None else frozenset(regions)
        if shown != self._shown:
            self._shown = shown
            self._build_rows()

    def show_chosen(self, region: str) -> None:
        """Show which structure's card is in view."""
        self._chosen = region
        for row in self.rows:
            row.show_chosen(row.structure.region == region)
            if row.structure.region == region:
                self._group.show_current(row)

    def show_pointed(self, region: str) -> None:
        """Show which structure is pointed at in the drawing, none for an empty region."""
        for row in self.rows:
            row.show_pointed(row.structure.region == region)

    def show_letters(self, letters: Mapping[str, str]) -> None:
        """Show the letters that stand on the drawing in place of names."""
        self._letters = dict(letters)
        for row in self.rows:
            row.show_letter(self._letters.get(row.structure.region, ""))

    def find_row(self, region: str) -> StructureRow | None:
        return next((row for row in self.rows if row.structure.region == region), None)

    @Slot(object)
    def _on_pressed(self, row: object) -> None:
        if isinstance(row, StructureRow):
            self.chosen.emit(row.structure.region)

    def _build_rows(self) -> None:
        shown = self._shown
        rows = [StructureRow(one) for one in self._structures if shown is None or one.region in shown]
        self._group.show_parts(rows)
        self._group.setVisible(bool(rows))
        self._none_row.setVisible(not rows)
        self.show_chosen(self._chosen)
        self.show_letters(self._letters)
