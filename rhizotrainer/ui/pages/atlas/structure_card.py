"""What is told of one structure: its names, side and class, what it is, and what it is taken for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.atlas.view import CONTEXT, StructureView, side_words
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.figure.class_patterns import ClassSwatch, class_words
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.label import Label

tr = Tongue(CONTEXT)


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
        self.neighbours = FlowBox(gap=2, line_gap=0)
        self._taken = Label(tr("Taken for"), "small", "ink2", wraps=True).weigh(600)
        self._facts = QWidget()
        self._told: tuple[StructureView, Mapping[str, str]] | None = None
        self._regions: dict[QObject, str] = {}
        self._build()
        self.show_nothing()
        self.follow_theme()

    @property
    def words(self) -> str:
        """Return what is told, in one piece."""
        parts = (self.name, self.latin, self.synonyms, self.description, self.contested)
        return " ".join(part.text() for part in parts if not part.isHidden())

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Return the buttons of what it is taken for, the most alike first."""
        return tuple(one for one in self._regions if isinstance(one, Button))

    def show_nothing(self) -> None:
        """Say how to come to a structure."""
        self._told = None
        self._clear()
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
        self._show_neighbours([one for one in structure.neighbours if one in names], names)

    def on_theme(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(4))
        self._facts_row.setSpacing(theme.px(8))

    @Slot()
    def _on_neighbour(self) -> None:
        sender = self.sender()
        if sender in self._regions:
            self.neighbour_requested.emit(self._regions[sender])

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
        self._clear()
        for region in regions:
            button = Button(names[region], small=True)
            button.setAccessibleDescription(tr("Compare with this structure"))
            button.setToolTip(names[region])
            button.clicked.connect(self._on_neighbour)
            self._regions[button] = region
            self.neighbours.add(button)
        self._taken_part.setVisible(bool(regions))

    def _clear(self) -> None:
        self._regions = {}
        self.neighbours.clear()

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
        taken.addWidget(self.neighbours)
        self._column.addWidget(self._taken_part)
        self._column.addWidget(inset(self.references))
