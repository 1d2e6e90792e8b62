"""Learners at the window: who studies now, who else could, and how they are named, added and deleted.

The switch itself happens in the doorway; here is only asked whether it may.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from rhizotrainer import paths
from rhizotrainer.app.desk import Desk
from rhizotrainer.app.exchanging import Exchange
from rhizotrainer.app.profiles import (
    Profile,
    Profiles,
    add_profile,
    change_profile,
    load_profiles,
    pick_colour,
    save_profiles,
)
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.main_window import PageName

if TYPE_CHECKING:
    from rhizotrainer.app.card_controller import CardController
    from rhizotrainer.ui.pages.settings.learner_card import LearnerCard, LearnerChoice

tr = Tongue("Learners")


class LearnerRoom(QObject):
    """`switch_requested` and `removal_requested` carry the name of a learner's file; nobody is asked again.

    `exchange_requested` carries an Exchange: for this learner another file takes the place of the results.

    `hand_over` writes notes and answers that wait, and returns how many answers still do. `leave_session` leaves the
    session under way open, to be continued from Today. `put_off` carries the name of a learner who stays as they are.
    """

    switch_requested = Signal(object)
    removal_requested = Signal(object)
    exchange_requested = Signal(object)
    changed = Signal()
    put_off = Signal(object)

    def __init__(
        self,
        desk: Desk,
        find_cards: Callable[[], CardController],
        *,
        hand_over: Callable[[], int],
        leave_session: Callable[[], None],
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._find_cards = find_cards
        self._hand_over = hand_over
        self._leave_session = leave_session
        self._profiles = load_profiles(desk.outfit.learner)
        self._card: LearnerCard | None = None
        self._wanted: str | Exchange = ""
        self._show_in_sidebar()

    @property
    def profiles(self) -> Profiles:
        return self._profiles

    @property
    def current(self) -> Profile:
        """Return who studies at this window."""
        name = self._desk.outfit.learner
        return self._profiles.find(name) or Profile(name, name)

    @Slot()
    def open_add(self) -> None:
        """Ask how another learner is called."""
        self._open_card("", "", pick_colour(self._profiles.everyone))

    @Slot(object)
    def open_change(self, name: object) -> None:
        """Ask how a learner is to be called from now on."""
        profile = self._profiles.find(str(name))
        if profile is not None:
            self._open_card(profile.name, profile.title, profile.colour)

    @Slot(object)
    def ask_to_switch(self, name: object) -> None:
        """Let another learner study here; a session under way is asked about first."""
        self._ask_to_leave(str(name))

    def ask_to_exchange(self, exchange: Exchange) -> None:
        """Let another file take the place of this learner's results; a session under way is asked about first."""
        self._ask_to_leave(exchange)

    def _ask_to_leave(self, wanted: str | Exchange) -> None:
        # Start-up: cards are made when they are first asked for.
        from rhizotrainer.app.cards import build_end_view
        from rhizotrainer.ui.pages.confirm_card import ConfirmCard, ConfirmView

        self._wanted = wanted
        session = self._desk.session
        if session is not None:
            view = build_end_view(session)
        elif self._desk.window.current is PageName.EXAM:
            words = tr("It is kept as it stands, and its clock with it. You can continue from Today.")
            view = ConfirmView(tr("Leave the exam?"), words, tr("Leave"), tr("Stay"))
        else:
            self._switch()
            return
        card = ConfirmCard(self._desk.window, view)
        card.confirmed.connect(self._switch)
        self._find_cards().show_card(card)

    @Slot()
    def ask_to_delete_current(self) -> None:
        """Ask whether everything of the learner at this window is to be deleted."""
        self.ask_to_delete(self.current.name)

    @Slot(object)
    def ask_to_delete(self, name: object) -> None:
        """Ask for a learner's name in writing before everything of theirs is deleted."""
        # Start-up: as above.
        from rhizotrainer.ui.pages.settings.learner_card import DeleteCard, DeleteView

        profile = self._profiles.find(str(name))
        if profile is None:
            return
        stays = tr(
            "Question banks and the error log stay, and so do archives that were exported and reports that were sent."
        )
        card = DeleteCard(self._desk.window, DeleteView(profile.name, profile.title, self._list_goods(profile), stays))
        card.confirmed.connect(self._on_delete_confirmed)
        card.put_off.connect(self.put_off)
        self._find_cards().show_card(card)

    @Slot(object)
    def _on_delete_confirmed(self, name: object) -> None:
        if str(name) == self._desk.outfit.learner:
            # What is typed now goes as well, and must not come after.
            self._hand_over()
            self.removal_requested.emit(name)
            return
        # Start-up: as above.
        from rhizotrainer.app.belongings import delete_learner

        try:
            delete_learner(str(name), now=self._desk.outfit.clock())
        except RhizotrainerError as error:
            self._desk.show_trouble(error)
        self._profiles = load_profiles(self._desk.outfit.learner)
        self._show_in_sidebar()
        self.changed.emit()

    @Slot(object)
    def _on_saved(self, choice: object) -> None:
        # Start-up: as above.
        from rhizotrainer.ui.pages.settings.learner_card import LearnerChoice

        card, self._card = self._card, None
        if card is None or not isinstance(choice, LearnerChoice):
            return
        try:
            name = self._save(choice)
        except RhizotrainerError as error:
            self._card = card
            card.show_trouble(f"{error.sentence} {error.hint}")
            return
        card.close_card()
        self._show_in_sidebar()
        if name:
            self.ask_to_switch(name)
        else:
            self.changed.emit()

    @Slot()
    def _switch(self) -> None:
        waiting = self._hand_over()
        wanted = self._wanted
        if waiting and isinstance(wanted, Exchange):
            sentence = tr.count(
                waiting,
                "Your results were not changed: {n} answer is kept in memory only.",
                "Your results were not changed: {n} answers are kept in memory only.",
            )
            self._desk.show_trouble(RhizotrainerError(sentence, tr("Try saving again first.")))
            return
        if waiting:
            sentence = tr.count(
                waiting,
                "The learner was not switched: {n} answer is kept in memory only.",
                "The learner was not switched: {n} answers are kept in memory only.",
            )
            self._desk.show_trouble(RhizotrainerError(sentence, tr("Try saving again first, then switch.")))
            return
        self._leave_session()
        if isinstance(wanted, Exchange):
            self.exchange_requested.emit(wanted)
        else:
            self.switch_requested.emit(wanted)

    def _save(self, choice: LearnerChoice) -> str:
        """Keep what was chosen, and return the file name of a learner who is new."""
        # Read anew: another learner's window may have added, renamed or deleted somebody meanwhile.
        known = load_profiles(self._desk.outfit.learner)
        if choice.name:
            profiles = change_profile(known, choice.name, title=choice.title, colour=choice.colour)
            made = None
        else:
            profiles, made = add_profile(known, choice.title, choice.colour)
        save_profiles(profiles)
        self._profiles = profiles
        return made.name if made else ""

    def _open_card(self, name: str, title: str, colour: str) -> None:
        # Start-up: as above.
        from rhizotrainer.ui.pages.settings.learner_card import LearnerCard
        from rhizotrainer.ui.pages.settings.view import LearnerView

        card = LearnerCard(self._desk.window, LearnerView(name, title, colour))
        card.saved.connect(self._on_saved)
        card.delete_requested.connect(self.ask_to_delete)
        card.put_off.connect(self.put_off)
        self._card = card
        self._find_cards().show_card(card)

    def _show_in_sidebar(self) -> None:
        """Say who studies here at the foot of the sidebar, where it could be somebody else."""
        nav = self._desk.window.nav
        if len(self._profiles.everyone) > 1:
            nav.show_learner(PageName.LEARNERS, self.current.title, self.current.colour)
        else:
            nav.hide_learner()

    def _list_goods(self, profile: Profile) -> tuple[str, ...]:
        """Say in sentences what is deleted with a learner."""
        # Start-up: as above.
        from rhizotrainer.app.belongings import list_reports
        from rhizotrainer.store.places import list_backups

        backups = len(list_backups(paths.learner_file(profile.name)))
        reports = len(list_reports(profile.name))
        answers = tr("All answers, flags, notes, sessions and exams")
        if profile.name == self._desk.outfit.learner:
            count, _correct = self._desk.store.answer_totals()
            answers = tr.count(
                count,
                "{n} answer, and all flags, notes, sessions and exams",
                "{n} answers, and all flags, notes, sessions and exams",
            )
        goods = [answers]
        if backups:
            goods.append(tr.count(backups, "{n} backup of them", "{n} backups of them"))
        if reports:
            goods.append(tr.count(reports, "{n} report about a question", "{n} reports about questions"))
        return (*goods, tr("Settings, name and colour"))
