"""Keeps results safe while they are used: a backup every hour off the window's thread, and what is to be said of them.

What came back of damaged results is said as soon as Today is painted.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QTimer, Slot

from rhizotrainer.app.desk import Desk
from rhizotrainer.app.safekeeping_words import Moment, tell_opening
from rhizotrainer.app.tasks import Tasks
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.store.backup_needs import find_newest_ordinary
from rhizotrainer.store.connection import LearnerFile
from rhizotrainer.store.errors import StoreDamagedError, StoreError
from rhizotrainer.tongue import Tongue

tr = Tongue("Backups")

BANNER = "safekeeping"
NOTICE_BANNER = "safekeeping notice"
# How often it is looked whether an hour has gone by: a machine that slept has its backup soon after.
LOOK_MS = 5 * 60 * 1000
INTERVAL = timedelta(hours=1)


class Safekeeping(QObject):
    """Makes the backups of one sitting."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._tasks = Tasks(self)
        self._is_stopped = Event()
        self._told: LearnerFile | None = None
        self._is_trouble_told = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.tell()

    @property
    def is_busy(self) -> bool:
        """Tell whether a backup is being made."""
        return self._tasks.is_busy

    def close(self) -> None:
        """Stop what is under way, before the files are closed."""
        self._timer.stop()
        self._is_stopped.set()
        self._tasks.wait()

    @Slot()
    def tell(self) -> None:
        """Say what came back when the results were opened, once for each opening."""
        file = self._desk.store.file
        if file is None or file is self._told:
            return
        self._told = file
        moment = Moment(self._desk.outfit.clock(), self._desk.outfit.tz)
        words = tell_opening(file, moment)
        if words is not None:
            self._say("ok" if file.recovery is None and not any(file.missing) else "warn", words)
            file.note_told()
        self._tell_notices()

    @Slot()
    def look(self) -> None:
        """Begin a backup where an hour has gone by since the last one and something was written since."""
        self.tell()
        self._tell_notices()
        file, now = self._desk.store.file, self._desk.outfit.clock()
        if file is None or self._tasks.is_busy:
            return
        newest = find_newest_ordinary(file.path)
        # One from the future was made before the clock was set back.
        if newest is not None and timedelta() <= now - newest.taken_at < INTERVAL:
            return
        try:
            job = file.begin_backup(now)
        except StoreError as error:
            self._on_failed(error)
            return
        if job is not None:
            task = self._tasks.submit(partial(job.run, self._is_stopped.is_set))
            task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        if not isinstance(error, StoreError):
            if isinstance(error, Exception):
                raise error
            return
        if self._desk.store.file is not None:
            self._desk.store.file.miss_backup(error)
        if self._is_trouble_told:
            return
        self._is_trouble_told = True
        self._say("warn", _describe(error))

    def _tell_notices(self) -> None:
        for notice in self._desk.store.take_notices():
            state, stop, reason = notice.partition(". ")
            self._say("warn", (state + stop.rstrip(), reason), name=NOTICE_BANNER)

    def _say(self, kind: str, words: tuple[str, str], *, name: str = BANNER) -> None:
        window = self._desk.window
        is_new = window.find_banner(name) is None
        banner = window.show_banner(name, kind, words, action=tr("Dismiss"))
        if is_new:
            banner.action_requested.connect(partial(window.hide_banner, name))


def _describe(error: RhizotrainerError) -> tuple[str, str]:
    if isinstance(error, StoreDamagedError):
        reason = tr("Answers are still saved. When rhizotrainer is started next, what is damaged is made again.")
        return tr("A backup showed that your results may be damaged."), reason
    return error.sentence, error.hint
