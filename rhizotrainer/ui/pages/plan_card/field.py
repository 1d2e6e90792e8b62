"""A name with its controls on one line; what does not fit goes on in the next."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING

_NAMES = 180
_HEIGHT = 34


class Field(FlowBox):
    """Put controls behind their name. Names of all fields have one width, so that controls stand under each other."""

    def __init__(self, name: str, *controls: QWidget) -> None:
        super().__init__(gap=4)
        self.add(_Name(name, "ui"))
        for control in controls:
            self.add(control)


class _Name(Label):
    """As high as a control with its margin for the ring."""

    def sizeHint(self) -> QSize:
        width = max(super().sizeHint().width(), self.theme.px(_NAMES))
        return QSize(width, self.theme.px(_HEIGHT) + 2 * RING)
