"""Settings at the window: opens their card, keeps each choice at once, and carries everything away on request."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from rhizotrainer import __version__
from rhizotrainer.app.belongings import export_learner
from rhizotrainer.app.desk import Desk
from rhizotrainer.app.languages import list_languages
from rhizotrainer.app.learner_room import LearnerRoom
from rhizotrainer.app.tasks import Tasks
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.settings.card import SettingsCard
from rhizotrainer.ui.pages.settings.view import LearnerView, SettingChoice, SettingsView

if TYPE_CHECKING:
    from rhizotrainer.app.card_controller import CardController
    from rhizotrainer.app.memory_room import MemoryRoom
    from rhizotrainer.app.safekeeping_room import BackupRoom

tr = Tongue("Settings")
BANNER = "export"
# What Today shows depends on these.
_SEEN_ON_TODAY = ("day_starts_at", "new_per_day", "reviews_per_day")


class SettingsRoom(QObject):
    """Opens the card of settings and does what it asks for."""

    def __init__(self, desk: Desk, find_cards: Callable[[], CardController], learners: LearnerRoom) -> None:
        super().__init__(desk)
        self._desk = desk
        self._find_cards = find_cards
        self._learners = learners
        self._tasks = Tasks(self)
        self._is_today_old = False
        self._card: SettingsCard | None = None
        self._memory: MemoryRoom | None = None
        self._backups: BackupRoom | None = None
        learners.put_off.connect(self.open_at)
        learners.changed.connect(self.open_learners)

    @property
    def is_busy(self) -> bool:
        """Tell whether an archive is being written, or memory judged anew."""
        return self._tasks.is_busy or (self._memory is not None and self._memory.is_busy)

    def wait(self) -> None:
        """Let an archive that is being written be finished, and stop what is being fitted."""
        self._tasks.wait()
        if self._memory is not None:
            self._memory.wait()
        if self._backups is not None:
            self._backups.wait()

    @Slot()
    def open(self) -> None:
        """Show all settings."""
        self._open()

    @Slot()
    def open_at_memory(self) -> None:
        """Show all settings, the way to the memory parameters in view."""
        self._open().show_memory()

    @Slot()
    def open_at_backups(self) -> None:
        """Show all settings, the way to the backups in view."""
        self._open().show_backups()

    @Slot()
    def open_learners(self) -> None:
        """Show all settings, the learners in view."""
        self._open().show_learners()

    @Slot(object)
    def open_at(self, learner: object) -> None:
        """Show all settings, one learner in view."""
        self._open().show_learners(str(learner))

    @property
    def memory(self) -> MemoryRoom:
        """Return what fits memory parameters, made when first wanted."""
        if self._memory is None:
            # Start-up: fitting loads the scheduler and the optimiser, which few look for.
            from rhizotrainer.app.memory_room import MemoryRoom

            self._memory = MemoryRoom(self._desk, self._find_cards)
            self._memory.left.connect(self.open_at_memory)
        return self._memory

    @property
    def backups(self) -> BackupRoom:
        """Return what lists backups and goes back to one, made when first wanted."""
        if self._backups is None:
            # Start-up: few look at their backups.
            from rhizotrainer.app.safekeeping_room import BackupRoom

            self._backups = BackupRoom(self._desk, self._find_cards, self._learners)
            self._backups.left.connect(self.open_at_backups)
        return self._backups

    @Slot()
    def open_backups(self) -> None:
        """Show the backups of the learner's results."""
        self.backups.open()

    @Slot()
    def open_memory(self) -> None:
        """Show which memory parameters hold."""
        self.memory.open()

    def _open(self) -> SettingsCard:
        card = SettingsCard(self._desk.window, self._build_view())
        learners = self._learners
        card.setting_chosen.connect(self._on_setting_chosen)
        card.show_folder_requested.connect(self._on_show_folder)
        card.export_requested.connect(self._on_export)
        card.backups_requested.connect(self.open_backups)
        card.delete_requested.connect(learners.ask_to_delete_current)
        card.memory_requested.connect(self.open_memory)
        card.learner_chosen.connect(learners.ask_to_switch)
        card.learner_change_requested.connect(learners.open_change)
        card.learner_add_requested.connect(learners.open_add)
        card.closed.connect(self._on_closed)
        self._find_cards().show_card(card)
        self._card = card
        return card

    def _build_view(self) -> SettingsView:
        current = self._learners.current.name
        return SettingsView(
            choices={**asdict(self._desk.settings), "text_scale": self._desk.keeper.scale},
            languages=list_languages(),
            learners=tuple(
                LearnerView(each.name, each.title, each.colour, each.name == current)
                for each in self._learners.profiles.everyone
            ),
            results_path=str(self._desk.store.path),
            version=__version__,
            licence=tr("Code under the MIT licence; questions, explanations and figures under CC BY 4.0"),
            is_saving=self._desk.store.is_saving,
        )

    @Slot(object)
    def _on_setting_chosen(self, choice: object) -> None:
        if not isinstance(choice, SettingChoice):
            return
        cards, keeper = self._find_cards(), self._desk.keeper
        wear = {
            "theme": cards.choose_theme,
            "text_scale": cards.choose_scale,
            "contrast": keeper.set_contrast,
            "motion": keeper.set_motion,
        }.get(choice.setting)
        if wear is not None:
            wear(choice.value)  # type: ignore[arg-type] # the card offers these keepers' own words
        if choice.setting != "text_scale":
            self._desk.change_settings(**{choice.setting: choice.value})
        self._is_today_old |= choice.setting in _SEEN_ON_TODAY
        if choice.setting == "language":
            self._learners.ask_to_switch(self._learners.current.name)

    @Slot()
    def _on_closed(self) -> None:
        if self.sender() is self._card:
            self._card = None
        if self._is_today_old and self._desk.window.current is PageName.TODAY:
            self._desk.show_today()
        self._is_today_old = False

    @Slot()
    def _on_show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.store.path.parent)))

    @Slot()
    def _on_export(self) -> None:
        dialog = QFileDialog(self._desk.window, tr("Export everything"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr("ZIP archive (*.zip)"))
        dialog.setDefaultSuffix("zip")
        day = self._desk.days.find_day(self._desk.outfit.clock())
        dialog.selectFile(f"rhizotrainer-{self._learners.current.name}-{day.isoformat()}.zip")
        dialog.fileSelected.connect(self.export)
        dialog.open()

    @Slot(str)
    def export(self, target: str) -> None:
        """Write everything of the learner to an archive, beside the window's thread, and say what came of it.

        One at a time: two that were written to one file would spoil each other.
        """
        if self._tasks.is_busy:
            return
        current = self._learners.current
        job = partial(export_learner, current.name, Path(target), title=current.title, now=self._desk.outfit.clock())
        task = self._tasks.submit(job)
        task.finished.connect(self._on_exported)
        task.failed.connect(self._on_failed)
        self._say("info", (tr("Exporting."), tr("You can go on studying meanwhile.")))

    @Slot(object)
    def _on_exported(self, path: object) -> None:
        self._say("ok", (tr("Everything was exported."), tr("The archive is {path}.", path=path)))

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        if isinstance(error, RhizotrainerError):
            self._say("error", (error.sentence, error.hint))
            return
        self._desk.window.hide_banner(BANNER)
        if isinstance(error, Exception):
            raise error

    @Slot()
    def _on_dismissed(self) -> None:
        self._desk.window.hide_banner(BANNER)

    def _say(self, kind: str, words: tuple[str, str]) -> None:
        """Say it where it is seen: in the card while that is open, else over the page; the last word counts."""
        window = self._desk.window
        if self._card is not None:
            window.hide_banner(BANNER)
            self._card.show_news(kind, words)
            return
        is_new = window.find_banner(BANNER) is None
        banner = window.show_banner(BANNER, kind, words, action=tr("Dismiss"))
        if is_new:
            banner.action_requested.connect(self._on_dismissed)
