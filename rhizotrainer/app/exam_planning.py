"""The exam date once there is one, or is to be: its row on Today, its card, today's part of its plan as a session."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from rhizotrainer.app.desk import Desk
from rhizotrainer.app.starts import Starts
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.learning import SessionMode
from rhizotrainer.tongue import Tongue

if TYPE_CHECKING:
    from rhizotrainer.app.card_controller import CardController
    from rhizotrainer.app.plan_work import PlanWork
    from rhizotrainer.model.banks import ItemBrief
    from rhizotrainer.model.items import ItemAddress
    from rhizotrainer.study.planning import Plan
    from rhizotrainer.ui.pages.plan_card.card import PlanCard
    from rhizotrainer.ui.pages.plan_card.view import PlanChoice

tr = Tongue("Titles of sessions")
USUAL_DAYS = 28
# The day, the recall wanted, the cap, and the banks.
Terms = tuple[date, float, int, tuple[str, ...]]


class ExamPlanning(QObject):
    """Keeps the plan of the learner's exam while nothing changes."""

    def __init__(self, desk: Desk, starts: Starts, find_cards: Callable[[], CardController]) -> None:
        super().__init__(desk)
        self._desk, self._starts, self._find_cards = desk, starts, find_cards
        self._work: PlanWork | None = None
        self._card_work: PlanWork | None = None
        self._card: PlanCard | None = None
        self._briefs: tuple[Hashable, tuple[ItemBrief, ...]] | None = None
        self._plan: Plan | None = None

    @property
    def is_busy(self) -> bool:
        """Tell whether a plan is being worked out."""
        return any(work is not None and work.is_busy for work in (self._work, self._card_work))

    @property
    def plan(self) -> Plan | None:
        """Return the plan that Today shows, None while there is none."""
        return self._plan

    @property
    def card(self) -> PlanCard | None:
        """Return the card of the date while it is open."""
        return self._card

    def wait(self) -> None:
        """Let plans that are being worked out come to their end."""
        for work in (self._work, self._card_work):
            if work is not None:
                work.wait()

    @Slot()
    def open(self) -> None:
        """Show the card of the exam date, with the learner's terms or usual ones."""
        # Start-up: cards are made when they are first asked for.
        from rhizotrainer.ui.pages.plan_card.card import PlanCard
        from rhizotrainer.ui.pages.plan_card.view import PlanCardView, PlanChoice

        settings, today = self._desk.settings, self._today
        headers = [listing.header for listing in self._desk.library.listings if listing.header and listing.is_loaded]
        offered = {header.id for header in headers}
        choice = PlanChoice(
            date.fromisoformat(settings.exam_date) if settings.exam_date else today + timedelta(days=USUAL_DAYS),
            round(settings.exam_target * 100),
            settings.exam_cap,
            tuple(bank for bank in settings.exam_banks if bank in offered),
        )
        banks = tuple((header.id, header.title) for header in headers)
        card = PlanCard(self._desk.window, PlanCardView(today, choice, banks, bool(settings.exam_date)))
        card.choice_changed.connect(self._on_choice)
        card.saved.connect(self._on_saved)
        card.removed.connect(self._on_removed)
        card.closed.connect(self._on_closed)
        self._find_cards().show_card(card)
        self._card = card
        self._on_choice(choice)

    @Slot()
    def study(self) -> None:
        """Begin a session with today's part, in the plan's order; of siblings the one asked longest ago is asked."""
        plan = self._plan
        if plan is None or plan.today != self._today:
            self._desk.show_today()
            return
        self._starts.start(SessionMode.TUTOR, tr("Exam plan"), self._choose_wordings(plan.asks))

    @property
    def _today(self) -> date:
        return self._desk.days.find_day(self._desk.outfit.clock())

    def show_on_today(self) -> None:
        """Show the exam's row on Today as far as its plan is known, and have the plan worked out."""
        settings = self._desk.settings
        self._plan = None
        if not settings.exam_date:
            if self._work is not None:
                self._work.drop()
            self._desk.today.show_exam(None)
            return
        # Start-up: most learners have no exam date.
        from rhizotrainer.app.plan_views import build_pending_view
        from rhizotrainer.app.plan_work import PlanWork

        if self._work is None:
            self._work = PlanWork(self)
            self._work.planned.connect(self._on_planned)
            self._work.failed.connect(self._on_failed)
        exam_day = date.fromisoformat(settings.exam_date)
        self._desk.today.show_exam(build_pending_view(exam_day, self._today))
        self._ask(self._work, (exam_day, settings.exam_target, settings.exam_cap, settings.exam_banks))

    def _ask(self, work: PlanWork, terms: Terms) -> None:
        """Say the plan for these terms at once where nothing changed since it was worked out, else have it made."""
        store = self._desk.store
        parameters = store.find_parameters()
        weights = parameters.weights if parameters else ()
        answers = (store.answer_totals(), tuple(sorted(store.last_studied().items())))
        key = (terms, weights, self._desk.library.state, self._today, answers)
        found = work.find(key)
        if found is None:
            work.request(key, partial(self._prepare, terms, weights))
            return
        work.drop()
        work.planned.emit(found[0])

    def _prepare(self, terms: Terms, weights: tuple[float, ...]) -> Callable[[], Plan | None]:
        """Return the job that works out a plan, with all that it needs."""
        # Start-up: as above.
        from rhizotrainer.app.plan_scope import PlanGround, PlanWish, work_out
        from rhizotrainer.store.traces import fetch_traces
        from rhizotrainer.study.planning import PlanTerms

        exam_day, target, cap, banks = terms
        now = self._desk.outfit.clock()
        ground = PlanGround(self._find_briefs(), fetch_traces(self._desk.store), weights, now, self._desk.days)
        return partial(work_out, PlanWish(PlanTerms(exam_day, target, cap), banks), ground)

    def _find_briefs(self) -> tuple[ItemBrief, ...]:
        state = self._desk.library.state
        if self._briefs is None or self._briefs[0] != state:
            self._briefs = (state, self._desk.library.list_briefs())
        return self._briefs[1]

    def _choose_wordings(self, asks: Sequence[ItemAddress]) -> tuple[ItemAddress, ...]:
        """Return what to ask for these, in their order: in place of one with siblings the one asked longest ago."""
        # Start-up: no session begins before Today is painted.
        from rhizotrainer.study.siblings import choose_siblings, group_siblings

        groups = group_siblings(self._desk.library.list_siblings())
        alike = {one for address in asks for one in groups.get(address, ())}
        standings = {one: self._desk.store.find_standing(one) for one in alike}
        last_asked = {one: standing.last_answered_at for one, standing in standings.items() if standing is not None}
        return choose_siblings(asks, groups, last_asked)

    @Slot(object)
    def _on_planned(self, plan: object) -> None:
        # Start-up: as above.
        from rhizotrainer.app.plan_views import build_exam_view
        from rhizotrainer.study.planning import Plan

        settings = self._desk.settings
        if not settings.exam_date:
            return
        self._plan = plan if isinstance(plan, Plan) else None
        self._desk.today.show_exam(build_exam_view(self._plan, date.fromisoformat(settings.exam_date), self._today))

    @Slot(object)
    def _on_choice(self, choice: object) -> None:
        # Start-up: as above.
        from rhizotrainer.app.plan_work import PlanWork
        from rhizotrainer.ui.pages.plan_card.view import PlanChoice

        if not isinstance(choice, PlanChoice):
            return
        if self._card_work is None:
            self._card_work = PlanWork(self)
            self._card_work.planned.connect(self._on_previewed)
            self._card_work.failed.connect(self._on_preview_failed)
        self._ask(self._card_work, (choice.exam_day, choice.target / 100, choice.cap, choice.banks))

    @Slot(object)
    def _on_previewed(self, plan: object) -> None:
        # Start-up: as above.
        from rhizotrainer.app.plan_views import build_preview
        from rhizotrainer.study.planning import Plan

        if self._card is not None:
            self._card.show_preview(build_preview(plan if isinstance(plan, Plan) else None, self._title_of))

    @Slot(object)
    def _on_preview_failed(self, error: object) -> None:
        # Start-up: as above.
        from rhizotrainer.ui.pages.plan_card.view import PreviewView

        if isinstance(error, RhizotrainerError) and self._card is not None:
            # Over the page it would be said behind the card.
            self._card.show_preview(PreviewView(error.sentence, (error.hint,)))
            return
        self._on_failed(error)

    def _title_of(self, bank: str, topic: str) -> str:
        header = self._desk.library.header_of(bank)
        return header.topic_title(topic) if header else topic

    @Slot(object)
    def _on_saved(self, choice: PlanChoice) -> None:
        self._desk.change_settings(
            exam_date=choice.exam_day.isoformat(),
            exam_target=choice.target / 100,
            exam_cap=choice.cap,
            exam_banks=choice.banks,
        )
        self._desk.show_today()

    @Slot()
    def _on_removed(self) -> None:
        self._desk.change_settings(exam_date="")
        self._desk.show_today()

    @Slot()
    def _on_closed(self) -> None:
        if self.sender() is self._card:
            self._card = None
            if self._card_work is not None:
                self._card_work.drop()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        if isinstance(error, RhizotrainerError):
            self._desk.show_trouble(error)
        elif isinstance(error, Exception):
            raise error
