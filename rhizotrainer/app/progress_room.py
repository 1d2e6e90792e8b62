"""The page Progress and what it asks for: another filter, all sessions, a drill, an export. It adds nothing up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QObject, Signal, Slot

from rhizotrainer.app.desk import Desk
from rhizotrainer.app.progress_views import Records, build_progress_view
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.progress.page import ProgressPage
from rhizotrainer.ui.pages.progress.view import ConfusionPair, ProgressFilter, ProgressView


class ProgressRoom(QObject):
    """Shows Progress under the filter that was chosen last in this sitting.

    `practise_topic_requested` carries (bank id, topic id), `drill_requested` a ConfusionPair, `session_requested` and
    `continue_requested` a session's id, `export_requested` an ExportKind and the ProgressView on screen.
    """

    practise_topic_requested = Signal(object)
    drill_requested = Signal(object)
    session_requested = Signal(object)
    continue_requested = Signal(object)
    practice_requested = Signal()
    export_requested = Signal(object, object)

    def __init__(self, desk: Desk, list_continuable: Callable[[], frozenset[str]]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._list_continuable = list_continuable
        self._filter = ProgressFilter()
        self._shows_all = False
        self._view: ProgressView | None = None

    @property
    def view(self) -> ProgressView | None:
        """Return what is shown, None before the page was opened."""
        return self._view

    def make_page(self) -> ProgressPage:
        """Make the page and answer what it asks for."""
        page = ProgressPage()
        page.filter_changed.connect(self._on_filter_changed)
        page.all_sessions_requested.connect(self._on_all_sessions)
        page.export_requested.connect(self._on_export)
        page.drill_requested.connect(self._on_drill)
        page.practise_topic_requested.connect(self.practise_topic_requested)
        page.session_requested.connect(self.session_requested)
        page.continue_requested.connect(self.continue_requested)
        page.practice_requested.connect(self.practice_requested)
        return page

    def build_records(self) -> Records:
        """Return what Progress is made of now."""
        self._desk.practice.notice_updates()
        return Records(self._desk.library, self._desk.store, self._desk.outfit.clock(), self._desk.days)

    @Slot()
    def show(self) -> None:
        """Show Progress as it is now, with the newest sessions."""
        self._shows_all = False
        self._show()

    @Slot(object)
    def _on_filter_changed(self, shown: object) -> None:
        if isinstance(shown, ProgressFilter):
            self._filter = shown
            self._shows_all = False
            self._show()

    @Slot()
    def _on_all_sessions(self) -> None:
        self._shows_all = True
        self._show()

    @Slot(object)
    def _on_export(self, kind: object) -> None:
        if self._view is not None:
            self.export_requested.emit(kind, self._view)

    @Slot(object)
    def _on_drill(self, pair: object) -> None:
        """Ask for the questions of a pair that are still on offer, both sides taking turns."""
        if isinstance(pair, ConfusionPair):
            offered = self._desk.library.find_topics(pair.questions)
            self.drill_requested.emit(replace(pair, questions=tuple(offered)))

    def _show(self) -> None:
        view = build_progress_view(
            self.build_records(), self._filter, shows_all=self._shows_all, continuable=self._list_continuable()
        )
        self._view, self._filter = view, view.shown
        cast(ProgressPage, self._desk.window.page(PageName.PROGRESS)).show_progress(view)
        self._desk.window.show_page(PageName.PROGRESS)
