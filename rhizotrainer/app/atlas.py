"""The atlas at the window: opens its gallery and its figures, finds structures, and begins their quizzes.

Joins banks and results to the page; the order of a quiz is `study.figure_quiz`' business.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Slot

from rhizotrainer.app.atlas_views import (
    Entry,
    Recollection,
    build_figure,
    build_questions,
    build_sections,
    filter_structures,
    list_entries,
    search_atlas,
)
from rhizotrainer.app.desk import Desk, WayBack
from rhizotrainer.app.knowing import Knowing
from rhizotrainer.app.library_maps import ATLAS, find_sheet, list_pointing_anywhere
from rhizotrainer.app.session_titles import name_quiz
from rhizotrainer.app.starts import Starts
from rhizotrainer.model.figures import FigureArt
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import SessionMode
from rhizotrainer.study.figure_quiz import FigureQuestion, choose_questions, order_questions
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.atlas.layers import Layer
from rhizotrainer.ui.pages.atlas.page import AtlasPage
from rhizotrainer.ui.pages.atlas.view import CONTEXT, AtlasTarget, FigureKey, QuizWish

tr = Tongue(CONTEXT)


class Atlas(QObject):
    """One learner's atlas. What is laid over a figure stays so for the next one."""

    def __init__(self, desk: Desk, starts: Starts) -> None:
        super().__init__(desk)
        self._desk = desk
        self._starts = starts
        self._knowing = Knowing(desk, starts)
        self._entry: Entry | None = None
        self._questions: tuple[FigureQuestion, ...] = ()
        self._layers: set[Layer] = set()
        self._before: PageName | None = None
        self._rng = random.Random(int(desk.outfit.clock().timestamp()))  # noqa: S311 - nobody is dealt secrets

    @property
    def page(self) -> AtlasPage:
        """Return the page, made when first wanted."""
        return cast(AtlasPage, self._desk.window.page(PageName.ATLAS))

    def make_page(self) -> AtlasPage:
        """Make the page and answer what it asks for."""
        page = AtlasPage()
        page.opened.connect(self._on_opened)
        page.searched.connect(self._on_searched)
        page.filtered.connect(self._on_filtered)
        page.back_requested.connect(self._on_back)
        page.quiz_requested.connect(self._on_quiz)
        page.practise_requested.connect(self._on_practise)
        page.layer_shown.connect(self._on_layer)
        page.banks_requested.connect(self._on_banks)
        return page

    @Slot()
    def open(self) -> None:
        """Show all figures, as they are known now."""
        self._entry, self._before = None, None
        entries = list_entries(self._desk.library.listings)
        asked = {entry.key: self._list_asked(entry) for entry in entries}
        memory = self._recall(asked)
        sections = build_sections(entries, lambda entry: memory.count(asked[entry.key]), self._find_art)
        self.page.show_gallery(sections)
        self._desk.window.show_page(PageName.ATLAS)
        self.page.take_focus()

    def open_figure(self, key: FigureKey, region: str = "", *, before: PageName | None = None) -> bool:
        """Show a figure with a structure lit; Back leads to the page `before`, else to the gallery.

        Tell whether there is such a figure.
        """
        entry = next((one for one in list_entries(self._desk.library.listings) if one.key == key), None)
        if entry is None:
            return False
        self._entry, self._before = entry, before
        known = self._knowing.find_anywhere(key.bank, entry.figure)
        asked = list_pointing_anywhere(self._desk.library, key.bank, entry.figure)
        memory = self._recall({key: tuple(address for group in asked.values() for address in group)})
        self._questions = build_questions(asked, key.bank, memory)
        view = build_figure(entry, self._find_art(entry), region=region)
        figure = self.page.figure
        figure.set_letters_on(self._desk.settings.are_letter_keys_on)
        self.page.show_figure(view, self._layers)
        figure.show_knowledge(known, self._questions, can_practise=self._knowing.can_practise)
        self._on_filtered(figure.field.text)
        self._desk.window.show_page(PageName.ATLAS)
        self.page.take_focus()
        return True

    def find_key(self, bank: str, figure: str) -> FigureKey | None:
        """Return under which key the atlas shows a figure of a bank, None where it does not."""
        header = self._desk.library.header_of(bank)
        shown = header.find_figure(figure) if header is not None else None
        sheet = find_sheet(bank, shown)
        keys = [FigureKey(bank, figure), *([FigureKey(ATLAS, sheet)] if sheet else [])]
        held = {entry.key for entry in list_entries(self._desk.library.listings)}
        return next((key for key in keys if key in held), None)

    @Slot(object)
    def _on_opened(self, target: object) -> None:
        if isinstance(target, AtlasTarget):
            self.open_figure(target.key, target.region)

    @Slot(object)
    def _on_searched(self, text: object) -> None:
        found = search_atlas(list_entries(self._desk.library.listings), str(text))
        self.page.gallery.show_found(found)

    @Slot(object)
    def _on_filtered(self, text: object) -> None:
        if self._entry is not None:
            self.page.figure.show_filtered(filter_structures(self._entry, str(text)))

    @Slot()
    def _on_back(self) -> None:
        before, self._before = self._before, None
        if before is None:
            left = self._entry
            self.open()
            if left is not None:
                self.page.gallery.stand_at(left.key)
        elif before is PageName.TODAY:
            self._desk.show_today()
        else:
            self._desk.window.show_page(before)
            self._desk.window.take_focus()

    @Slot()
    def _on_banks(self) -> None:
        self._desk.window.page_requested.emit(PageName.BANKS)

    @Slot(object)
    def _on_quiz(self, wish: object) -> None:
        """Ask about the figure, what is mistaken for one another near each other; new ones within the day's limit."""
        entry = self._entry
        if not isinstance(wish, QuizWish) or entry is None or not self._knowing.can_practise:
            return
        chosen = choose_questions(self._questions, wish.scope, regions=wish.regions)
        near = {region.id: region.neighbours for region in entry.structures}
        ordered = order_questions(chosen, near, rng=self._rng)
        unseen = [one.address for one in ordered if one.recall is None]
        allowed = frozenset(unseen[: self._desk.find_allowance().unseen])
        addresses = [one.address for one in ordered if one.recall is not None or one.address in allowed]
        self._starts.start(SessionMode.TUTOR, name_quiz(entry.figure.title), addresses)
        self._lead_back(entry.key)

    @Slot(object, object, object)
    def _on_practise(self, region: object, name: object, is_new_only: object) -> None:
        entry = self._entry
        self._knowing.practise(str(region), str(name), is_new_only=bool(is_new_only))
        if entry is not None:
            self._lead_back(entry.key, str(region))

    @Slot(object, object)
    def _on_layer(self, layer: object, is_on: object) -> None:
        if isinstance(layer, Layer):
            self._layers = self._layers | {layer} if is_on else self._layers - {layer}

    def _lead_back(self, key: FigureKey, region: str = "") -> None:
        """Let the summary of the session that has begun lead back to the figure."""
        session = self._desk.session
        if session is not None:
            way = WayBack(tr("Back to the atlas"), partial(self._return_to, key, region))
            self._desk.lead_back(session.record.id, way)

    def _return_to(self, key: FigureKey, region: str) -> None:
        if not self.open_figure(key, region):
            self.open()

    def _find_art(self, entry: Entry) -> FigureArt | None:
        return self._desk.library.find_drawing(entry.header.id, entry.figure.id)

    def _list_asked(self, entry: Entry) -> tuple[ItemAddress, ...]:
        asked = list_pointing_anywhere(self._desk.library, entry.header.id, entry.figure)
        return tuple(dict.fromkeys(address for group in asked.values() for address in group))

    def _recall(self, asked: Mapping[FigureKey, tuple[ItemAddress, ...]]) -> Recollection:
        self._desk.practice.notice_updates()
        addresses = tuple(dict.fromkeys(address for group in asked.values() for address in group))
        standings = self._knowing.read_standings(addresses)
        return Recollection(standings, self._desk.outfit.clock(), self._knowing.find_decay())
