"""Adds, checks again, shows and removes banks; reading happens off the GUI thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from rhizotrainer.app.library import Library
from rhizotrainer.app.tasks import Tasks
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.tongue import Tongue

tr = Tongue("Banks")


def read_bank(root: Path) -> tuple[Path, object, int]:
    """Read a bank and say when; a pure job for another thread."""
    # Start-up: the reading wing brings PyYAML along, which an unchanged library never needs.
    from rhizotrainer.bank.library import load_bank

    stamped_at_ns = time.time_ns()
    return root, load_bank(root), stamped_at_ns


def list_roots(path: Path) -> tuple[Path, ...]:
    """Return the banks that a path names: itself, or those in the folder.

    Raises:
        RhizotrainerError: there is no bank there.
    """
    # Start-up: as above.
    from rhizotrainer.bank.library import find_bank_roots

    roots = find_bank_roots(path)
    if not roots:
        hint = tr("Choose a folder with a bank.yaml in it, or one YAML file.")
        raise RhizotrainerError(tr("There is no question bank in {path}.", path=path), hint)
    return roots


class BankController(QObject):
    """`added` carries the listing of a bank just read; `changed` says that the list is another one."""

    added = Signal(object)
    changed = Signal()
    failed = Signal(object)

    def __init__(self, library: Library, *, remember: Callable[[tuple[str, ...]], None], window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._remember = remember
        self._window = window
        self._tasks = Tasks(self)
        self._new: set[Path] = set()

    @property
    def is_busy(self) -> bool:
        return self._tasks.is_busy

    def wait(self) -> None:
        """Wait for what is being read, as when the window closes."""
        self._tasks.wait()

    @Slot()
    def choose(self) -> None:
        """Ask for a bank's file, then add it; a folder bank is chosen by its bank.yaml."""
        dialog = QFileDialog(self._window, tr("Add a bank"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                "{} (*.yaml *.yml)".format(tr("Question banks: bank.yaml, or one YAML file")),
                "{} (*)".format(tr("All files")),
            ]
        )
        self._ask(dialog)

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder that is a bank or holds banks, then add them."""
        dialog = QFileDialog(self._window, tr("Open a bank folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._ask(dialog)

    @Slot(object)
    def add_paths(self, paths: tuple[Path, ...]) -> None:
        """Read every bank at these paths and add it to the list."""
        for path in paths:
            try:
                roots = list_roots(path)
            except RhizotrainerError as error:
                self.failed.emit(error)
                continue
            for root in roots:
                self._new.add(root.absolute())
                self._read(root)

    @Slot(object)
    def check_again(self, root: object) -> None:
        """Read a bank again."""
        self._read(Path(str(root)))

    @Slot(object)
    def remove(self, root: object) -> None:
        """Take a bank from the list; its files and the learner's answers stay."""
        path = Path(str(root))
        self._library.remove(path)
        self._remember(self._added_roots())
        self.changed.emit()

    @Slot(object)
    def show_file(self, root: object) -> None:
        """Show where a bank lies in the system's file manager."""
        path = Path(str(root))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path if path.is_dir() else path.parent)))

    @Slot(str)
    def _on_chosen(self, path: str) -> None:
        self.add_paths((Path(path),))

    def _ask(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    def _read(self, root: Path) -> None:
        task = self._tasks.submit(partial(read_bank, root))
        task.finished.connect(self._on_read)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_read(self, value: tuple[Path, object, int]) -> None:
        root, loaded, stamped_at_ns = value
        is_new = root.absolute() in self._new
        self._new.discard(root.absolute())
        listing = self._library.add(root, loaded, stamped_at_ns=stamped_at_ns)  # type: ignore[arg-type] # read_bank's
        self._remember(self._added_roots())
        self.changed.emit()
        if is_new:
            self.added.emit(listing)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        if isinstance(error, RhizotrainerError):
            self.failed.emit(error)
        elif isinstance(error, Exception):
            raise error

    def _added_roots(self) -> tuple[str, ...]:
        # Start-up: only a change of the list needs to know what is shipped.
        from rhizotrainer import resources

        shipped = {root.absolute() for root in resources.list_shipped_banks()}
        return tuple(str(root) for root in self._library.roots if root not in shipped)
