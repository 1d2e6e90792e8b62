"""The card of backups at the window: lists them, goes back to one, and carries histories to and from other machines.

Whatever takes the place of the results is made and checked beside them first; the exchange itself is the doorway's.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from rhizotrainer.app.desk import Desk
from rhizotrainer.app.exchanging import Exchange
from rhizotrainer.app.histories import (
    Merged,
    PreparedMerge,
    describe_import,
    discard_import,
    export_history,
    merge_history,
    preview_import,
)
from rhizotrainer.app.learner_room import LearnerRoom
from rhizotrainer.app.safekeeping_views import build_backups_view
from rhizotrainer.app.safekeeping_words import Moment, tell_restored
from rhizotrainer.app.tasks import Tasks
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.store.errors import StoreError
from rhizotrainer.store.places import find_backups
from rhizotrainer.store.restoring import Exchanged, KeptBackup, exchange_file, list_kept, prepare_restore
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.confirm_card import ConfirmCard, ConfirmView
from rhizotrainer.ui.pages.safekeeping.card import BackupCard

if TYPE_CHECKING:
    from rhizotrainer.app.card_controller import CardController
    from rhizotrainer.app.sitting import Sitting

tr = Tongue("Backups")

BANNER = "restored"


class BackupRoom(QObject):
    """Opens the card of backups. `left` says that the learner closed it."""

    left = Signal()

    def __init__(self, desk: Desk, find_cards: Callable[[], CardController], learners: LearnerRoom) -> None:
        super().__init__(desk)
        self._desk = desk
        self._find_cards = find_cards
        self._learners = learners
        self._tasks = Tasks(self)
        self._card: BackupCard | None = None
        self._kept: tuple[KeptBackup, ...] = ()
        self._prepared: PreparedMerge | None = None
        self._undoes: Path | None = None

    @property
    def is_busy(self) -> bool:
        """Tell whether a backup is being read, made or checked, or a history written or joined."""
        return self._tasks.is_busy

    def wait(self) -> None:
        """Let what is under way be finished."""
        self._tasks.wait()

    @Slot()
    def open(self) -> None:
        """Show the backups; what they hold is read beside the window's thread."""
        card = BackupCard(self._desk.window, build_backups_view(None, self._moment))
        card.restore_requested.connect(self._on_restore_requested)
        card.backup_requested.connect(self._on_backup_requested)
        card.export_requested.connect(self._on_export_requested)
        card.import_requested.connect(self._on_import_requested)
        card.put_off.connect(self.left)
        card.closed.connect(self._on_closed)
        self._card = card
        self._find_cards().show_card(card)
        self._list()

    def restore(self, backup: Path) -> None:
        """Check a backup, and let it take the place of the results."""
        self._begin(partial(prepare_restore, self._path, backup), partial(self._on_prepared, backup))

    def tell_restored(self, exchanged: Exchanged, backup: Path) -> None:
        """Say in the sitting that follows what is in place now; one press goes back."""
        made = next((each for each in find_backups(self._path) if each.file == backup), None)
        when = made.taken_at if made is not None else self._desk.outfit.clock()
        self._undoes = exchanged.aside
        window = self._desk.window
        banner = window.show_banner(BANNER, "ok", tell_restored(exchanged, self._moment, when), action=tr("Undo"))
        banner.action_requested.connect(self._on_undo)

    def tell_merged(self, merged: Merged) -> None:
        """Say in the sitting that follows what a history brought; one press goes back."""
        self._undoes = merged.exchanged.aside
        words = tr("The history was brought in."), " ".join(describe_import(merged.report))
        banner = self._desk.window.show_banner(BANNER, "ok", words, action=tr("Undo"))
        banner.action_requested.connect(self._on_undo)

    @property
    def _path(self) -> Path:
        return self._desk.store.path

    @property
    def _moment(self) -> Moment:
        return Moment(self._desk.outfit.clock(), self._desk.outfit.tz)

    @Slot()
    def _on_undo(self) -> None:
        self._desk.window.hide_banner(BANNER)
        aside, self._undoes = self._undoes, None
        if aside is not None:
            self.restore(aside)

    @Slot(object)
    def _on_restore_requested(self, key: object) -> None:
        backup = next((each.backup.file for each in self._kept if each.backup.number == key), None)
        if backup is not None:
            self.restore(backup)

    def _on_prepared(self, backup: Path, ready: Any) -> None:
        deed = partial(exchange_file, self._path, ready, now=self._desk.outfit.clock(), origin=backup)
        self._exchange(Exchange(deed, partial(_tell_restored, backup)))

    @Slot()
    def _on_backup_requested(self) -> None:
        file = self._desk.store.file
        # What is begun counts as made, so nothing is begun that could not be gone on with.
        if file is None or self._tasks.is_busy:
            return
        try:
            job = file.begin_backup(self._desk.outfit.clock())
        except StoreError as error:
            self._on_failed(error)
            return
        if job is None:
            self._say("info", (tr("Nothing has changed."), tr("The newest backup holds all of it.")))
            return
        self._begin(job.run, self._on_backed_up, failed=self._on_backup_failed)

    @Slot(object)
    def _on_backup_failed(self, error: object) -> None:
        if isinstance(error, StoreError) and self._desk.store.file is not None:
            # Else the next one would be left out as one too many.
            self._desk.store.file.miss_backup(error)
        self._on_failed(error)

    def _on_backed_up(self, _made: Any) -> None:
        self._say("ok", (tr("A backup was made."), ""))
        self._list()

    @Slot()
    def _on_export_requested(self) -> None:
        dialog = self._ask(tr("Export history"), QFileDialog.AcceptMode.AcceptSave, tr("History (*.jsonl)"))
        dialog.setDefaultSuffix("jsonl")
        day = self._desk.days.find_day(self._desk.outfit.clock())
        dialog.selectFile(f"rhizotrainer-history-{self._desk.outfit.learner}-{day.isoformat()}.jsonl")
        dialog.fileSelected.connect(self.export)
        dialog.open()

    @Slot(str)
    def export(self, target: str) -> None:
        """Write the learner's whole history to a file beside the window's thread."""
        job = partial(export_history, self._desk.outfit.learner, Path(target), now=self._desk.outfit.clock())
        self._begin(job, partial(self._on_exported, target))

    def _on_exported(self, target: str, answers: Any) -> None:
        state = tr.count(int(answers), "{n} answer was exported.", "{n} answers were exported.")
        self._say("ok", (state, tr("The history is {path}.", path=target)))

    @Slot()
    def _on_import_requested(self) -> None:
        kinds = tr("Histories, results and archives (*.jsonl *.db *.zip)")
        dialog = self._ask(tr("Bring in a history"), QFileDialog.AcceptMode.AcceptOpen, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.bring_in)
        dialog.open()

    @Slot(str)
    def bring_in(self, source: str) -> None:
        """Join a history with the learner's in a file beside, and ask whether it is wanted."""
        job = partial(preview_import, self._desk.outfit.learner, Path(source), now=self._desk.outfit.clock())
        self._begin(job, self._on_joined)

    def _on_joined(self, prepared: PreparedMerge) -> None:
        words = " ".join(describe_import(prepared.report))
        if not prepared.report.events_new:
            discard_import(prepared)
            self._say("info", (tr("Nothing was brought in."), words))
            return
        self._prepared = prepared
        kept = tr("What you have now is kept as a backup.")
        view = ConfirmView(tr("Bring in this history?"), f"{words} {kept}", tr("Bring in"))
        card = ConfirmCard(self._desk.window, view)
        card.confirmed.connect(self._on_merge_confirmed)
        card.closed.connect(self._on_merge_closed)
        self._find_cards().show_card(card)

    @Slot()
    def _on_merge_confirmed(self) -> None:
        prepared, self._prepared = self._prepared, None
        if prepared is not None:
            deed = partial(merge_history, prepared, now=self._desk.outfit.clock())
            self._exchange(Exchange(deed, _tell_merged))

    @Slot()
    def _on_merge_closed(self) -> None:
        prepared, self._prepared = self._prepared, None
        if prepared is not None:
            discard_import(prepared)

    def _exchange(self, exchange: Exchange) -> None:
        card = self._card
        if card is not None:
            card.close_card()
        self._learners.ask_to_exchange(exchange)

    def _list(self) -> None:
        if self._desk.store.is_saving:
            task = self._tasks.submit(partial(list_kept, self._path))
            task.finished.connect(self._on_listed)
            task.finished.connect(self._on_ended)
            task.failed.connect(self._on_failed)
        self._show_working()

    @Slot(object)
    def _on_listed(self, kept: object) -> None:
        if isinstance(kept, tuple):
            self._kept = kept
            if self._card is not None:
                self._card.show_view(build_backups_view(self._kept, self._moment))

    def _begin(
        self, job: Callable[[], Any], then: Callable[[Any], None], *, failed: Callable[[object], None] | None = None
    ) -> None:
        """Have a job done beside the window's thread; one at a time."""
        if self._tasks.is_busy:
            return
        task = self._tasks.submit(job)
        task.finished.connect(self._on_ended)
        task.finished.connect(then)
        task.failed.connect(failed or self._on_failed)
        self._show_working()

    @Slot(object)
    def _on_ended(self, _value: object) -> None:
        self._show_working()

    def _show_working(self) -> None:
        if self._card is not None:
            self._card.show_working(is_working=self._tasks.is_busy)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self._on_ended(error)
        if isinstance(error, RhizotrainerError):
            self._say("error", (error.sentence, error.hint))
        elif isinstance(error, Exception):
            raise error

    @Slot()
    def _on_closed(self) -> None:
        if self.sender() is self._card:
            self._card = None

    def _ask(self, title: str, mode: QFileDialog.AcceptMode, kinds: str) -> QFileDialog:
        dialog = QFileDialog(self._desk.window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(mode)
        dialog.setNameFilter(kinds)
        return dialog

    def _say(self, kind: str, words: tuple[str, str]) -> None:
        """Say it where it is seen: in the card while that is open, else over the page."""
        if self._card is not None:
            self._card.show_news(kind, words)
            return
        is_new = self._desk.window.find_banner(BANNER) is None
        banner = self._desk.window.show_banner(BANNER, kind, words, action=tr("Dismiss"))
        if is_new:
            banner.action_requested.connect(self._on_dismissed)

    @Slot()
    def _on_dismissed(self) -> None:
        self._desk.window.hide_banner(BANNER)


def _tell_restored(backup: Path, sitting: Sitting, exchanged: Exchanged) -> None:
    sitting.settings.backups.tell_restored(exchanged, backup)


def _tell_merged(sitting: Sitting, merged: Merged) -> None:
    sitting.settings.backups.tell_merged(merged)
