"""What is done with banks at the window: adding, dropping, checking again, removing, and saying what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from rhizotrainer.app.desk import Desk

if TYPE_CHECKING:
    from rhizotrainer.app.bank_controller import BankController
    from rhizotrainer.app.looks import Looks


class BankRoom(QObject):
    """Joins the bank controller, made when first wanted, to Today, Banks and the window."""

    def __init__(self, desk: Desk, find_looks: Callable[[], Looks]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._find_looks = find_looks
        self._controller: BankController | None = None
        self._connect_signals()

    @property
    def controller(self) -> BankController:
        """Return what adds and checks banks, made when first wanted."""
        if self._controller is None:
            # Start-up: no bank is added before Today is painted.
            from rhizotrainer.app.bank_controller import BankController

            self._controller = BankController(self._desk.library, remember=self._remember, window=self._desk.window)
            self._controller.added.connect(self._on_added)
            self._controller.changed.connect(self._on_changed)
            self._controller.failed.connect(self._desk.show_trouble)
        return self._controller

    def wait(self) -> None:
        """Let reading come to its end, if any is under way."""
        if self._controller is not None:
            self._controller.wait()

    def connect_looks(self, looks: Looks) -> None:
        """Answer what the page of banks and the first run ask for."""
        looks.add_bank_requested.connect(self._on_add_bank)
        looks.choose_folder_requested.connect(self._on_choose_folder)
        looks.show_file_requested.connect(self._on_show_file)
        looks.check_again_requested.connect(self._on_check_again)
        looks.remove_requested.connect(self._on_remove)

    @Slot()
    def _on_add_bank(self) -> None:
        self.controller.choose()

    @Slot()
    def _on_choose_folder(self) -> None:
        self.controller.choose_folder()

    @Slot(object)
    def _on_dropped(self, paths: object) -> None:
        if isinstance(paths, tuple):
            self.controller.add_paths(paths)

    @Slot(object)
    def _on_problems(self, root: object) -> None:
        self._find_looks().show_banks(root)

    @Slot(object)
    def _on_added(self, listing: object) -> None:
        self._find_looks().show_bank_news(listing)

    @Slot()
    def _on_changed(self) -> None:
        self._find_looks().refresh()

    @Slot(object)
    def _on_show_file(self, root: object) -> None:
        self.controller.show_file(root)

    @Slot(object)
    def _on_check_again(self, root: object) -> None:
        self.controller.check_again(root)

    @Slot(object)
    def _on_remove(self, root: object) -> None:
        self.controller.remove(root)

    def _remember(self, roots: tuple[str, ...]) -> None:
        self._desk.change_settings(added_banks=roots)

    def _connect_signals(self) -> None:
        self._desk.window.banks_dropped.connect(self._on_dropped)
        self._desk.today.add_bank_requested.connect(self._on_add_bank)
        self._desk.today.problems_requested.connect(self._on_problems)
