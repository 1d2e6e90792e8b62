"""Opens the window: what is made in which order. Everything that can wait for the first paint does."""

from __future__ import annotations

import gc
import random
import sys
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication

from rhizotrainer import __version__, paths, resources
from rhizotrainer.app.bug_log import LOG_NAME, record_bug
from rhizotrainer.app.desk import Outfit
from rhizotrainer.app.doorway import Doorway
from rhizotrainer.app.failures import Failures
from rhizotrainer.app.languages import apply_language
from rhizotrainer.app.library import open_library
from rhizotrainer.app.practice import Practice
from rhizotrainer.app.settings import load_learner_settings
from rhizotrainer.app.sitting import Sitting
from rhizotrainer.store.errors import StoreDamagedError, StoreError
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.ui.main_window import MainWindow
from rhizotrainer.ui.theme import FUSION, ThemeKeeper

SETTLE_MS = 100


def run_window(banks: list[Path], learner: str) -> int:
    """Study in a window until it is closed; return the process's exit code."""
    app = QApplication([*sys.argv[:1], *FUSION])
    app.setApplicationName("rhizotrainer")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("rhizotrainer")
    failures = Failures(paths.log_folder() / LOG_NAME, app)
    failures.install()
    try:
        doorway = Doorway(open_window, banks, learner, app)
    except Exception as error:  # noqa: BLE001 - there is no window yet that could say it
        print(record_bug(error), file=sys.stderr)  # noqa: T201 - nor any other place
        return 1
    QTimer.singleShot(SETTLE_MS, partial(settle, doorway.window))
    failures.failed.connect(doorway.show_failure)
    code = app.exec()
    doorway.close()
    return code


def open_window(
    banks: list[Path],
    learner: str,
    *,
    place: QRect | None = None,
    state: Qt.WindowState = Qt.WindowState.WindowNoState,
) -> tuple[Sitting, MainWindow]:
    """Bring the window up for a learner, with the card over it where the results stay shut; read `banks` beside it.

    It takes the place and the state of the one before, where there was one.
    """
    try:
        sitting, window, refusal = _open_sitting(learner, place, state)
    except StoreDamagedError:
        # It was noticed as Today was read; as the file is opened now it is looked at closely, and made again.
        sitting, window, refusal = _open_sitting(learner, place, state)
    window.show()
    if refusal is not None:
        sitting.saving.show_refusal(refusal)
    if banks:
        sitting.banks.add_paths(tuple(path.absolute() for path in banks))
    return sitting, window


def _open_sitting(
    learner: str, place: QRect | None, state: Qt.WindowState
) -> tuple[Sitting, MainWindow, StoreError | None]:
    """Make window and controllers with the first page in view.

    Raises: StoreDamagedError where the results that were opened cannot be read; they are closed then.
    """
    sitting, window, refusal = build_sitting(learner)
    if place is not None:
        window.setGeometry(place)
        window.setWindowState(state)
    try:
        sitting.open(is_refused=refusal is not None)
    except StoreDamagedError:
        with suppress(StoreError):
            sitting.close()
        window.deleteLater()
        raise
    return sitting, window, refusal


def settle(window: MainWindow) -> None:
    """Do once Today is painted what nobody waits for."""
    # Start-up: the first paint needs none of these.
    import signal

    # start-up: as above.
    from PySide6.QtGui import QIcon

    window.setWindowIcon(QIcon(str(resources.asset("logo.svg"))))
    # Ctrl C in the terminal ends the program at once; every answer on screen as checked is on disk by then.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # What a start makes stays till the end; the collector, off until now, need not look at it again.
    gc.freeze()
    gc.enable()


def build_sitting(learner: str) -> tuple[Sitting, MainWindow, StoreError | None]:
    """Make window and controllers for a learner; the third value says why the results stayed shut, if they did."""
    settings = load_learner_settings(learner)
    apply_language(settings.language)
    keeper = ThemeKeeper(settings.theme, settings.text_scale)
    keeper.set_contrast(settings.contrast)
    keeper.set_motion(settings.motion)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        keeper.apply(app)
    store, refusal = open_or_study_without(learner)
    library = open_library()
    practice = Practice(library, store, clock=utc_now, rng=random.Random())  # noqa: S311 - shuffles, keeps no secret
    outfit = Outfit(
        library=library,
        practice=practice,
        open_store=partial(open_store, learner),
        clock=utc_now,
        tz=None,
        settings=settings,
        settings_file=paths.learner_settings_file(learner),
        data_folder=paths.data_folder(),
        shipped=frozenset(str(root.absolute()) for root in resources.list_shipped_banks()),
        learner=learner,
    )
    window = MainWindow()
    return Sitting(window, keeper, outfit), window, refusal


def open_store(learner: str) -> LearnerStore:
    """Open a learner's results.

    Raises:
        StoreError: they are locked, newer, damaged or cannot be written.
    """
    return LearnerStore.open(paths.learner_file(learner), now=utc_now())


def open_or_study_without(learner: str) -> tuple[LearnerStore, StoreError | None]:
    """Open a learner's results, or an empty store in memory together with the reason."""
    try:
        return open_store(learner), None
    except StoreError as error:
        return LearnerStore.in_memory(), error


def utc_now() -> datetime:
    """Return the time by the machine's clock, aware UTC."""
    return datetime.now(UTC)
