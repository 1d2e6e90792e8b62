"""The door to the atlas: who opens it, and when it is made. What it does stands in `atlas`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from rhizotrainer.app.desk import Desk
from rhizotrainer.app.find_room import FindRoom
from rhizotrainer.app.starts import Starts
from rhizotrainer.ui.main_window import PageName

if TYPE_CHECKING:
    from rhizotrainer.app.atlas import Atlas


class AtlasRoom(QObject):
    """Joins the atlas, made when first wanted, to the window and to what search found of figures."""

    def __init__(self, desk: Desk, starts: Starts, finding: FindRoom) -> None:
        super().__init__(desk)
        self._desk = desk
        self._starts = starts
        self._atlas: Atlas | None = None
        desk.window.add_page(PageName.ATLAS, self._make_page)
        self._finding = finding
        finding.figure_opener = self.open_structure
        desk.figure_requested.connect(self._on_figure_requested)

    @property
    def atlas(self) -> Atlas:
        """Return the atlas, made when first wanted."""
        if self._atlas is None:
            # Start-up: its page comes after Today.
            from rhizotrainer.app.atlas import Atlas

            self._atlas = Atlas(self._desk, self._starts)
        return self._atlas

    @Slot()
    def open(self) -> None:
        """Show all figures."""
        self.atlas.open()

    def open_structure(self, bank: str, figure: str, region: str) -> bool:
        """Show a structure that was found, if the atlas shows its figure; Back leads to the page that was left."""
        key = self.atlas.find_key(bank, figure)
        if key is None:
            return False
        current = self._desk.window.current
        before = current if current is not PageName.ATLAS else None
        return self.atlas.open_figure(key, region, before=before)

    @Slot(object, object, object)
    def _on_figure_requested(self, bank: object, figure: object, region: object) -> None:
        """Show the figure of a question whose answer was checked, at what it asked for; its session waits meanwhile."""
        if self._desk.window.current is PageName.QUESTION and self._desk.session is not None:
            self._finding.session_left.emit()
        self.open_structure(str(bank), str(figure), str(region))

    def _make_page(self) -> QWidget:
        return self.atlas.make_page()
