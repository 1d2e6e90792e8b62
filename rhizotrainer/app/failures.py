"""What happens when something goes wrong that nobody expected: a log entry and a sentence, never a traceback.

The hook may run on any thread; it hops to the GUI thread by signal before anything is shown.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot

from rhizotrainer.app.bug_log import describe, write_log
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue

tr = Tongue("Failures")


@dataclass(frozen=True, slots=True)
class Failure:
    """One failure as it is shown: sentences, and for a bug the details that a report would carry."""

    sentence: str
    hint: str
    details: str = ""


class Failures(QObject):
    """Catch what nobody caught. `failed` carries a Failure and always arrives on the GUI thread."""

    failed = Signal(object)
    _caught = Signal(object)

    def __init__(self, log_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_file = log_file
        self._connect_signals()

    def install(self) -> None:
        """Catch uncaught exceptions of every thread from now on."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            raise SystemExit(130)
        if isinstance(error, RhizotrainerError):
            self._caught.emit(Failure(error.sentence, error.hint))
            return
        details = describe(kind, error, trace)
        write_log(self._log_file, details)
        self._caught.emit(
            Failure(
                tr("Something went wrong in rhizotrainer itself."),
                tr("Your answers up to here are kept. The details are in {file}.", file=self._log_file),
                details,
            )
        )

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(object)
    def _on_caught(self, failure: Failure) -> None:
        self.failed.emit(failure)

    def _connect_signals(self) -> None:
        self._caught.connect(self._on_caught, Qt.ConnectionType.QueuedConnection)
