"""What is told of one structure: its names, side and class, what it is, and what it is taken for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.atlas.view import CONTEXT, StructureView, side_words
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.figure.class_patterns import ClassSwatch, class_words
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING, Box, LaidText, paint_box, paint_ring, text_width
from rhizotrainer.ui.widgets.pressable import Pressable

tr = Tongue(CONTEXT)


_PAD = 10
_WIDEST = 168


class NeighbourButton(Pressable):
    """What a structure is taken for; a long name takes several lines."""

    def __init__(self) -> None:
        super().__init__()
        self.region = ""
        self._laid: tuple[int, LaidText] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleDescription(tr("Compare with this structure"))
        self.follow_theme()

    def show_neighbour(self, region: str, name: str) -> None:
        """Stand for another structure."""
        self.region = region
        self._laid = None
        self.setText(name)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._lay(width).height + self.theme.px(8), self.theme.px(28)) + 2 * RING

    def sizeHint(self) -> QSize:
        theme = self.theme
        words = text_width(self.text(), theme.font("small", 500)) + 2 * theme.px(_PAD) + 2
        width = min(round(words), theme.px(_WIDEST)) + 2 * RING
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self.theme.px(28) + 2 * RING)

    def on_theme(self, theme: Theme) -> None:
        self._laid = None
        self.setFont(theme.font("small", 500))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect, radius = self.shape_rect, theme.px(6)
        ground = theme.pressed if self.isDown() else theme.hover if self.is_hovered else theme.surface
        paint_box(painter, rect, Box(ground, theme.line2, theme.border, radius))
        laid = self._lay(self.width())
        place = QRectF(0, 0, laid.width, laid.height)
        place.moveCenter(rect.center())
        laid.draw(painter, place.topLeft(), theme.ink)
        if self.shows_ring:
            paint_ring(painter, rect, theme, radius)
        painter.end()

    def _lay(self, width: int) -> LaidText:
        """Return the name broken into lines, its box closed round them so that it stands in the middle."""
        if self._laid is None or self._laid[0] != width:
            theme = self.theme
            font, line = theme.font("small", 500), theme.line("small")
            room = width - 2 * RING - 2 * theme.px(_PAD)
            loose = LaidText(self.text(), font, room, line)
            self._laid = (width, LaidText(self.text(), font, min(loose.width + 1, room), line))
        return self._laid[1]


class StructureCard(Themed, QWidget):
    """Show one structure, or how to come to one. `neighbour_requested` carries the region of what it is taken for."""

    neighbour_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.name = Label("", "heading", wraps=True)
        self.latin = Label("", "ui", "ink2", wraps=True)
        self.synonyms = Label("", "ui", "ink2", wraps=True)
        self.description = Label("", "body", wraps=True)
        self.contested = Label(tr("References differ or none was read; not asked."), "ui", "warn", wraps=True)
        self.references = Label("", "small", "ink3", wraps=True)
        self._neighbours: list[NeighbourButton] = []
        self._taken = Label(tr("Taken for"), "small", "ink2", wraps=True).weigh(600)
        self._facts = QWidget()
        self._told: tuple[StructureView, Mapping[str, str]] | None = None
        self._build()
        self.show_nothing()
        self.follow_theme()

    @property
    def words(self) -> str:
        """Return what is told, in one piece."""
        parts = (self.name, self.latin, self.synonyms, self.description, self.contested)
        return " ".join(part.text() for part in parts if not part.isHidden())

    @property
    def buttons(self) -> tuple[NeighbourButton, ...]:
        """Return the buttons of what it is taken for, the most alike first."""
        return tuple(one for one in self._neighbours if not one.isHidden())

    def show_nothing(self) -> None:
        """Say how to come to a structure."""
        self._told = None
        self._show_neighbours([], {})
        self.name.hide()
        for part in (self.latin, self.synonyms, self._facts, self.contested, self.references, self._taken_part):
            part.hide()
        self.description.show_text(tr("Point at a structure to read of it. A click keeps it here."))
        self.description.show_role("ink2")

    def show_structure(self, structure: StructureView, names: Mapping[str, str]) -> None:
        """Tell of a structure; `names` are those of all structures of the figure."""
        told = (structure, names)
        if told == self._told:
            return
        self._told = told
        self.name.show_text(structure.name)
        self.name.show()
        self._show_line(self.latin, structure.latin)
        also = tr("Also: {names}", names=", ".join(structure.synonyms)) if structure.synonyms else ""
        self._show_line(self.synonyms, also)
        self._show_facts(structure)
        self._show_line(self.description, structure.description)
        self.description.show_role("ink")
        self.contested.setVisible(structure.is_contested)
        cited = tr("References: {titles}", titles=" · ".join(structure.references)) if structure.references else ""
        self._show_line(self.references, cited)
        self.references.setToolTip("\n".join(structure.sources))
        self._show_neighbours([one for one in structure.neighbours if one in names], names)

    def on_theme(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(4))
        self._facts_row.setSpacing(theme.px(8))

    @Slot()
    def _on_neighbour(self) -> None:
        button = self.sender()
        if isinstance(button, NeighbourButton):
            self.neighbour_requested.emit(button.region)

    def _show_line(self, label: Label, text: str) -> None:
        label.show_text(text)
        label.setVisible(bool(text))

    def _show_facts(self, structure: StructureView) -> None:
        while self._facts_row.count():
            taken = self._facts_row.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        words = []
        if structure.tissue is not None:
            self._facts_row.addWidget(ClassSwatch(structure.tissue))
            words.append(class_words(structure.tissue))
        if structure.side is not None:
            words.append(side_words(structure.side))
        self._facts_row.addWidget(Label(" · ".join(words), "ui", "ink2", wraps=True), 1)
        self._facts.setVisible(bool(words))

    def _show_neighbours(self, regions: list[str], names: Mapping[str, str]) -> None:
        # They are taken again for what is pointed at next: one of them may have the focus.
        while len(self._neighbours) < len(regions):
            button = NeighbourButton()
            button.clicked.connect(self._on_neighbour)
            row, column = divmod(len(self._neighbours), 2)
            self._grid.addWidget(button, row, column)
            self._neighbours.append(button)
        for at, button in enumerate(self._neighbours):
            if at < len(regions):
                button.show_neighbour(regions[at], names[regions[at]])
            button.setVisible(at < len(regions))
        self._taken_part.setVisible(bool(regions))

    def _build(self) -> None:
        self._facts_row = QHBoxLayout(self._facts)
        self._facts_row.setContentsMargins(0, 0, 0, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self.name, self.latin, self.synonyms, self._facts, self.description, self.contested):
            words.addWidget(part)
        self._column.addWidget(inset(words))
        self._taken_part = QWidget()
        taken = QVBoxLayout(self._taken_part)
        taken.setContentsMargins(0, 0, 0, 0)
        taken.setSpacing(0)
        taken.addWidget(inset(self._taken))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2)
        for column in range(2):
            self._grid.setColumnStretch(column, 1)
        taken.addLayout(self._grid)
        self._column.addWidget(self._taken_part)
        self._column.addWidget(inset(self.references))
