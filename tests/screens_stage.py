"""The stage: the real window over a home of its own, with a clock that stands, and hands to press keys.

It is put together as `app.startup` does it; only clock and dice are given.
"""

from __future__ import annotations

import random
from datetime import UTC
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QCursor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rhizotrainer import paths, resources
from rhizotrainer.app.desk import Outfit
from rhizotrainer.app.languages import apply_language
from rhizotrainer.app.library import open_library
from rhizotrainer.app.practice import Practice
from rhizotrainer.app.settings import load_settings
from rhizotrainer.app.sitting import Sitting
from rhizotrainer.model.items import Item, ItemAddress
from rhizotrainer.store.errors import StoreError
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.session import Session
from rhizotrainer.ui.main_window import MainWindow, PageName
from rhizotrainer.ui.pages.question.page import QuestionPage
from rhizotrainer.ui.theme import ThemeKeeper
from tests.screens_history import BANK, Clock, Learner

RESULTS = (True, True, False, True, True, True)
WIDE_ASKED = 20


class Stage:
    """One sitting of the app in the home that RHIZOTRAINER_HOME names. Close it before another one is opened."""

    def __init__(self, app: QApplication) -> None:
        self.app = app
        random.seed(3)
        self.clock = Clock()
        settings = load_settings(paths.settings_file())
        apply_language(settings.language or "en")
        self.keeper = ThemeKeeper(settings.theme, settings.text_scale)
        self.keeper.apply(app)
        # Opening needs the folder's own clock: another window may hold the file.
        open_results = partial(LearnerStore.open, paths.learner_file("default"), now=self.clock())
        self.refusal: StoreError | None = None
        try:
            store = open_results()
        except StoreError as error:
            store, self.refusal = LearnerStore.in_memory(), error
        library = open_library()
        self.practice = Practice(library, store, clock=self.clock, rng=random.Random(3), tz=UTC)
        self.window = MainWindow()
        self.sitting = Sitting(
            self.window,
            self.keeper,
            Outfit(
                library=library,
                practice=self.practice,
                open_store=open_results,
                clock=self.clock,
                tz=UTC,
                settings=settings,
                settings_file=paths.settings_file(),
                data_folder=paths.data_folder(),
                shipped=frozenset(str(root.absolute()) for root in resources.list_shipped_banks()),
            ),
        )

    def open(self, size: tuple[int, int]) -> None:
        """Show the window as the app does at its start."""
        self.window.resize(*size)
        self.sitting.open(is_refused=self.refusal is not None)
        self.sitting.warm_up()
        self.window.show()
        self.window.activateWindow()
        # The pointer of the picture before would rest on whatever lies there now.
        QCursor.setPos(self.window.mapToGlobal(QPoint(size[0] - 2, 2)))
        QTest.mouseMove(self.window, QPoint(size[0] - 2, 2))
        self.settle()
        if self.refusal is not None:
            self.sitting.saving.show_refusal(self.refusal)
            self.settle()

    def wear(self, theme: str, scale: float, size: tuple[int, int]) -> None:
        """Change theme, text size and window as a learner could."""
        self.window.resize(*size)
        self.keeper.set_choice(theme)
        self.keeper.set_scale(scale)
        self.settle()

    def close(self) -> None:
        """End the sitting and forget the window."""
        self.window.close_guard = None
        self.window.close()
        self.sitting.close()
        self.keeper.set_choice("light")
        self.keeper.set_scale(1.0)
        self.keeper.deleteLater()
        self.app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.window.deleteLater()
        self.settle()
        apply_language("en")

    def settle(self) -> None:
        """Let everything happen that waits for the event loop: layouts, reads off the thread, deletions."""
        while self.sitting.banks.is_busy:
            self.app.processEvents()
        # A change of size goes up through as many layouts as hold one another.
        for _ in range(12):
            self.app.sendPostedEvents()
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.app.processEvents()

    def take_picture(self) -> QImage:
        """Return what the window shows."""
        return self.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    @property
    def question(self) -> QuestionPage:
        page = self.window.page(PageName.QUESTION)
        assert isinstance(page, QuestionPage)
        return page

    @property
    def session(self) -> Session:
        session = self.sitting.desk.session
        assert session is not None
        return session

    @property
    def item(self) -> Item:
        return self.session.item

    def press(self, *keys: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the focus is."""
        for key in keys:
            target = self.app.focusWidget() or self.window
            QTest.keyClick(target, key, modifier)  # type: ignore[arg-type] # it takes characters too
            self.settle()

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def point_at(self, widget: QWidget) -> None:
        """Rest the pointer on a widget."""
        QTest.mouseMove(widget, QPoint(widget.width() // 2, widget.height() // 2))
        self.settle()

    def sit_at(self, *items: str, bank: str = BANK, answered: tuple[bool, ...] = RESULTS) -> None:
        """Take up a session of twenty questions at the first of these, with some answered before it."""
        wanted = [ItemAddress(bank, item) for item in items]
        known = [address for address in sorted(self.practice_addresses()) if address not in wanted]
        before = known[: len(answered)]
        rest = known[len(answered) : WIDE_ASKED - len(wanted)]
        self.clock.turn_to(0, 7, 40)
        learner = Learner(self.practice, self.clock, random.Random(8))
        title = "Tutor · Rhizotomy, read closely"
        learner.pause_midway([*before, *wanted, *rest], title, results=answered)
        if before:
            self.practice.store.set_flag(before[-2], True, now=self.clock())
        self.sitting.starts.take_up()
        self.clock.wait(72)
        for timer in self.sitting.asking.controller.findChildren(QTimer):
            timer.timeout.emit()
        self.settle()

    def practice_addresses(self) -> list[ItemAddress]:
        """Return what the shipped bank asks."""
        return [brief.address for brief in self.practice._library.iter_briefs() if brief.address.bank == BANK]  # noqa: SLF001

    def letter(self, authored: int) -> str:
        """Return the letter that an option is shown with."""
        return self.session.presentation.letter_of(authored)

    def choose(self, *authored: int) -> None:
        for place in authored:
            self.press(self.letter(place))

    def find_wrong(self) -> int:
        """Return the first option that is not a key."""
        return next(place for place in range(len(self.item.options)) if place not in self.item.keys)
