"""The session builder at the window: counts what matches, remembers the fields, keeps presets, begins the session."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import QObject, Signal, Slot

from rhizotrainer.app.desk import Desk
from rhizotrainer.app.due import DueQuestions
from rhizotrainer.app.practise_views import build_nodes, build_outcome, find_limit_ms, name_session
from rhizotrainer.app.presets import Preset, fields_to_text, list_presets, text_to_fields, write_presets
from rhizotrainer.app.starts import Starts
from rhizotrainer.model.learning import SessionMode, SessionTerms
from rhizotrainer.store.last_answers import LastAnswers
from rhizotrainer.study.selection_draw import Allowance, Draw, Facet, Wish, build_tally, draw_session
from rhizotrainer.study.selection_pool import Pool, States, build_pool, build_states
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.practise.page import PractisePage
from rhizotrainer.ui.pages.practise.view import Fields, PractiseView, TopicNode

_LOOSER: dict[Facet, dict[str, Any]] = {
    Facet.STATES: {"states": frozenset()},
    Facet.DIFFICULTIES: {"difficulties": frozenset()},
    Facet.TYPES: {"types": frozenset()},
    Facet.TOPICS: {"topics": None},
}


class PractiseRoom(QObject):
    """Joins the page to banks and results. `exam_requested` carries addresses, SessionTerms and title of an exam."""

    exam_requested = Signal(object, object, object)

    def __init__(self, desk: Desk, starts: Starts) -> None:
        super().__init__(desk)
        self._desk = desk
        self._starts = starts
        self._due = DueQuestions(desk.library)
        self._pool_of: object = None
        self._pool: Pool = build_pool(())
        self._states: States = build_states(self._pool, (), flagged=(), noted=())
        self._nodes: tuple[TopicNode, ...] = ()
        self._allowance = Allowance()
        self._pace_ms: int | None = None
        self._seed = 0
        self._fields = Fields()
        self._preset = ""
        self._draw: Draw | None = None

    @property
    def page(self) -> PractisePage:
        """Return the page, made when first wanted."""
        return cast(PractisePage, self._desk.window.page(PageName.PRACTISE))

    @property
    def fields(self) -> Fields:
        """Return what the form says now."""
        return self._fields

    def make_page(self) -> PractisePage:
        """Make the page and answer what it asks for."""
        page = PractisePage()
        page.changed.connect(self._on_changed)
        page.start_requested.connect(self._on_start)
        page.loosen_requested.connect(self._on_loosen)
        page.reset_requested.connect(self._on_reset)
        page.preset_chosen.connect(self._on_preset_chosen)
        page.preset_saved.connect(self._on_preset_saved)
        page.preset_renamed.connect(self._on_preset_renamed)
        page.preset_deleted.connect(self._on_preset_deleted)
        return page

    @Slot()
    def open(self) -> None:
        """Show the builder with the fields as they were left, over banks and results as they are now."""
        self._read()
        settings = self._desk.settings
        usual = replace(Fields(), asks_confidence=settings.asks_confidence, hides_timer=not settings.is_timer_shown)
        self._fields = text_to_fields(settings.practise, usual)
        self._leave_preset()
        page = self.page
        self._show()
        self._desk.window.show_page(PageName.PRACTISE)
        page.take_focus()

    @Slot(object)
    def _on_changed(self, fields: object) -> None:
        self._take(cast(Fields, fields))

    @Slot(object)
    def _on_loosen(self, facet: object) -> None:
        self._take(replace(self._fields, wish=replace(self._fields.wish, **_LOOSER[cast(Facet, facet)])))
        self.page.take_focus()

    @Slot()
    def _on_reset(self) -> None:
        self._take(replace(self._fields, wish=replace(Wish(), count=self._fields.wish.count)))
        self.page.take_focus()

    @Slot()
    def _on_start(self) -> None:
        draw, fields = self._draw, self._fields
        if draw is None or not draw.addresses:
            return
        headers = [listing.header for listing in self._desk.library.listings if listing.header and listing.is_loaded]
        title = name_session(fields, self._nodes, headers)
        terms = SessionTerms(
            asks_confidence=fields.asks_confidence,
            shuffles_options=fields.shuffles_options,
            shows_timer=fields.mode is SessionMode.EXAM or not fields.hides_timer,
            limit_ms=find_limit_ms(fields, len(draw.addresses), self._desk.settings.exam_time_factor),
            may_pause=fields.may_pause,
            pass_mark=fields.pass_mark / 100,
        )
        if not fields.hides_timer and not self._desk.settings.is_timer_shown:
            # The one place beside the session itself where the clock is asked for.
            self._desk.change_settings(is_timer_shown=True)
        if fields.mode is SessionMode.EXAM:
            self.exam_requested.emit(draw.addresses, terms, title)
        elif fields.mode is SessionMode.REVIEW:
            self._starts.start(fields.mode, title, self._due.choose(draw.addresses, self._desk.store), terms)
        else:
            self._starts.start(fields.mode, title, draw.addresses, terms)

    @Slot(object)
    def _on_preset_chosen(self, name: object) -> None:
        preset = next((each for each in self._list_presets() if each.name == name), None)
        self._preset = preset.name if preset else ""
        if preset is not None:
            self._fields = preset.fields
            self._remember()
        self._show()

    @Slot(object)
    def _on_preset_saved(self, name: object) -> None:
        others = [each for each in self._list_presets() if each.name != name]
        self._keep_presets([*others, Preset(str(name), self._fields)], chosen=str(name))

    @Slot(object)
    def _on_preset_renamed(self, name: object) -> None:
        renamed = [
            replace(each, name=str(name)) if each.name == self._preset else each for each in self._list_presets()
        ]
        self._keep_presets(renamed, chosen=str(name))

    @Slot(object)
    def _on_preset_deleted(self, name: object) -> None:
        self._keep_presets([each for each in self._list_presets() if each.name != name], chosen="")

    def _read(self) -> None:
        """Take in banks and results as they are now."""
        desk = self._desk
        desk.refresh_library()
        desk.practice.notice_updates()
        library, store = desk.library, desk.store
        if self._pool_of != library.state:
            self._pool_of = library.state
            self._pool = build_pool(library.iter_briefs())
        door, before = LastAnswers(store), desk.practice.due_before()
        answers = door.list_all(due_before=before)
        self._states = build_states(self._pool, answers, flagged=store.load_flags(), noted=door.list_noted())
        self._allowance = desk.find_allowance()
        self._pace_ms = store.median_duration_ms()
        counts = {key: column.bit_count() for key, column in self._pool.topics.items()}
        self._nodes = build_nodes(library.listings, counts)
        # One throw of the dice a visit: what is shown is what Start asks, and a filter put back brings it back.
        self._seed = random.getrandbits(64)

    def _take(self, fields: Fields) -> None:
        self._fields = fields
        self._leave_preset()
        self._remember()
        self._show()

    def _leave_preset(self) -> None:
        """Forget which preset was chosen once the fields are others, or the learner is."""
        if not any(each.name == self._preset and each.fields == self._fields for each in self._list_presets()):
            self._preset = ""

    def _show(self) -> None:
        wish = self._fit(self._fields.wish)
        rng = random.Random(self._seed)  # noqa: S311 - chooses questions, keeps no secret
        self._draw = draw_session(self._pool, self._states, wish, rng=rng, allowance=self._allowance)
        listings = self._desk.library.listings
        self.page.show_view(
            PractiseView(
                fields=replace(self._fields, wish=wish),
                nodes=self._nodes,
                tally=build_tally(self._pool, self._states, wish),
                outcome=build_outcome(self._draw, self._fields, listings, pace_ms=self._pace_ms),
                presets=tuple(preset.name for preset in self._list_presets()),
                preset=self._preset,
            )
        )

    def _fit(self, wish: Wish) -> Wish:
        """Return the wish without topics that no question has any more; where none is left, all are meant."""
        if not wish.topics:
            return wish
        there = wish.topics & self._pool.topics.keys()
        return replace(wish, topics=frozenset(there) or None)

    def _list_presets(self) -> tuple[Preset, ...]:
        return list_presets(self._desk.settings.presets)

    def _keep_presets(self, presets: list[Preset], *, chosen: str) -> None:
        self._preset = chosen
        self._desk.change_settings(presets=write_presets(presets))
        self._show()

    def _remember(self) -> None:
        self._desk.change_settings(practise=fields_to_text(self._fields))
