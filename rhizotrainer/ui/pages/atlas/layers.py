"""The row over a figure that lays names, class colours or what is known over it, with the legend of what is shown."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.model.figures import Tissue
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.atlas.view import CONTEXT
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.figure.class_patterns import ClassSwatch, class_words, list_classes
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.heat import list_legend
from rhizotrainer.ui.widgets.keycap import Keycap
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.toggle import Toggle

tr = Tongue(CONTEXT)


class Layer(StrEnum):
    """What can be laid over a figure, by its key."""

    NAMES = "L"
    COLOURS = "C"
    KNOWN = "K"


class LayerBar(QWidget):
    """`toggled` carries a Layer and whether it is shown from now on. Colours and what is known take turns."""

    toggled = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.toggles = {
            Layer.NAMES: Toggle(tr("Names"), Layer.NAMES),
            Layer.COLOURS: Toggle(tr("Colours"), Layer.COLOURS),
            Layer.KNOWN: Toggle(tr("What you know"), Layer.KNOWN),
        }
        self._flow = FlowBox(gap=12, line_gap=2)
        for layer, toggle in self.toggles.items():
            self._flow.add(_with_key(toggle, layer))
            toggle.clicked.connect(self._on_clicked)
        self.legend = FlowBox(gap=14, line_gap=4)
        self._classes: tuple[Tissue, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._flow)
        column.addWidget(self.legend)
        self.legend.hide()

    def is_on(self, layer: Layer) -> bool:
        """Tell whether something is laid over the figure."""
        return self.toggles[layer].isChecked()

    def show_layers(self, layers: Iterable[Layer], classes: Iterable[Tissue]) -> None:
        """Show which layers are on, over a figure with structures of these classes."""
        held, present = frozenset(layers), frozenset(classes)
        self._classes = tuple(one for one in list_classes() if one in present)
        for layer, toggle in self.toggles.items():
            toggle.setChecked(layer in held)
        self._show_legend()

    def offer(self, layer: Layer, *, is_offered: bool) -> None:
        """Offer a layer, or leave it out where the figure has nothing for it."""
        part = self.toggles[layer].parentWidget()
        if part is not None:
            part.setVisible(is_offered)
            self._flow.arrange()

    def press(self, layer: Layer) -> None:
        """Turn a layer on or off, as its key does."""
        part = self.toggles[layer].parentWidget()
        if part is not None and not part.isHidden():
            self.toggles[layer].click()

    @Slot()
    def _on_clicked(self) -> None:
        toggle = self.sender()
        if not isinstance(toggle, Toggle) or not isinstance(toggle.value, Layer):
            return
        layer = toggle.value
        other = {Layer.COLOURS: Layer.KNOWN, Layer.KNOWN: Layer.COLOURS}.get(layer)
        if other is not None and toggle.isChecked() and self.is_on(other):
            self.toggles[other].setChecked(False)
            self.toggled.emit(other, False)
        self._show_legend()
        self.toggled.emit(layer, toggle.isChecked())

    def _show_legend(self) -> None:
        self.legend.clear()
        if self.is_on(Layer.COLOURS):
            for tissue in self._classes:
                self.legend.add(_build_entry(tissue))
        elif self.is_on(Layer.KNOWN):
            for part in list_legend():
                # Entries begin with room for rings, which bare words have not.
                self.legend.add(inset(part) if isinstance(part, Label) else part)
        self.legend.setVisible(self.is_on(Layer.COLOURS) or self.is_on(Layer.KNOWN))


def _with_key(toggle: Toggle, key: str) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(toggle)
    row.addWidget(Keycap(key))
    return part


def _build_entry(tissue: Tissue) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(RING, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(ClassSwatch(tissue))
    row.addWidget(Label(class_words(tissue), "small", "ink2"))
    return part
