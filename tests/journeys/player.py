"""A learner at the window, for the journeys: presses keys, clicks what can be seen, and reads the screen.

Nothing here reaches past the window but to look: what is asked is asked by events, as a learner would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from rhizotrainer.app.sitting import Sitting
from rhizotrainer.app.startup import open_window
from rhizotrainer.study.session import Session
from rhizotrainer.ui.main_window import MainWindow
from rhizotrainer.ui.pages.question.page import QuestionPage
from rhizotrainer.ui.widgets.banner import Banner
from rhizotrainer.ui.widgets.dialog_card import DialogCard

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LETTERS = "ABCDEFGH"
PATIENCE_MS = 20_000


class Player:
    """One learner at one window."""

    def __init__(self, sitting: Sitting, window: MainWindow) -> None:
        self.sitting = sitting
        self.window = window
        self.is_seated = True

    @property
    def page(self) -> str:
        return str(self.window.current)

    @property
    def question(self) -> QuestionPage:
        pages = self.window.findChildren(QuestionPage)
        assert pages, "no question was shown yet"
        return pages[0]

    @property
    def session(self) -> Session:
        session = self.sitting.desk.session
        assert session is not None, "there is no session under way"
        return session

    @property
    def card(self) -> DialogCard | None:
        """Return the card over the window."""
        cards = [card for card in self.window.findChildren(DialogCard) if card.isVisible()]
        assert len(cards) < 2, "two cards are open at once"
        return cards[0] if cards else None

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press and release a key, wherever the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        settle()

    def press_all(self, keys: str) -> None:
        """Press letter, digit and sign keys one after another."""
        for sign in keys:
            self.press(Qt.Key(ord(sign.upper())))

    def type(self, text: str) -> None:
        """Type text into the field that has the focus."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        settle()

    def click(self, target: QWidget | str, at: QPoint | None = None) -> None:
        """Click a widget that can be seen, in its middle or at a point of it."""
        widget = self.find_button(target) if isinstance(target, str) else target
        assert widget.isVisible(), f"{widget} cannot be seen"
        assert widget.isEnabled(), f"{widget} cannot be pressed"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, at or widget.rect().center())
        settle()

    def find_button(self, words: str) -> QAbstractButton:
        """Return the button in view with these words, or this accessible name."""
        inside: QWidget = self.card or self.window
        for button in inside.findChildren(QAbstractButton):
            if button.isVisible() and words in (button.text(), button.accessibleName()):
                return button
        raise AssertionError(f"there is no button {words!r}; the screen says: {self.words}")

    @property
    def words(self) -> str:
        """Return all that can be read on screen, as a screen reader finds it."""
        return " | ".join(text for text in read_names(self.card or self.window) if text)

    @property
    def banners(self) -> list[str]:
        return [banner.words for banner in self.window.findChildren(Banner) if banner.isVisible()]

    def right_keys(self) -> str:
        """Return the letters of the right options as shown."""
        shown = self.session.presentation
        return "".join(shown.letter_of(authored) for authored in sorted(shown.item.keys))

    def wrong_key(self) -> str:
        """Return the letter of an option that is wrong."""
        shown = self.session.presentation
        return next(letter for letter in shown.letters if letter not in self.right_keys())

    def answer(self, *, rightly: bool = True, confidence: int = 3) -> str:
        """Answer and check the question in view by keys; return its item's id."""
        item = self.session.item.id
        self.press_all(self.right_keys() if rightly else self.wrong_key())
        if confidence:
            self.press_all(str(confidence))
        self.press(Key.Key_Return)
        assert self.question.is_checked, "the answer was not checked"
        return item

    def answer_next(self, *, rightly: bool = True) -> str:
        """Leave the checked answer behind and answer the next question."""
        self.go_on()
        return self.answer(rightly=rightly)

    def go_on(self) -> None:
        self.press(Key.Key_Return)

    def wait_for_banks(self) -> None:
        """Wait until every bank that was asked for has been read and shown."""
        wait_until(lambda: not self.sitting.banks.is_busy)
        settle()

    def begin(self) -> None:
        """Begin whatever Enter begins: the first session, or the primary button of Today."""
        self.press(Key.Key_Return)
        assert self.page == "question", f"no session began; the screen says: {self.words}"

    def leave(self) -> bool:
        """Close the window by its cross; say whether it closed."""
        if not self.window.close():
            return False
        self.stand_up()
        return True

    def stand_up(self) -> None:
        """Take the window away, as the end of the program does."""
        if self.is_seated:
            self.is_seated = False
            self.window.hide()
            self.sitting.close()
            self.window.deleteLater()
            settle()


def sit_down(banks: Iterable[Path] = (), learner: str = "default") -> Player:
    """Start the program's window for a learner."""
    sitting, window = open_window(list(banks), learner)
    player = Player(sitting, window)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window), "the window did not come up"
    settle()
    return player


def settle() -> None:
    """Let everything happen that is due, layouts and queued signals too."""
    for _ in range(4):
        QApplication.sendPostedEvents()
        QTest.qWait(0)


def wait_until(is_so: Callable[[], object]) -> None:
    """Let the program run until something is so."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not is_so():
        assert not deadline.hasExpired(), "what was waited for never came"
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def read_names(widget: QWidget) -> Iterator[str]:
    """Return the names of everything visible in a widget, in the order of the accessible tree."""
    for found in walk(widget):
        yield found.text(QAccessible.Text.Name)


def walk(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Walk the visible part of a widget's accessible tree."""
    top = QAccessible.queryAccessibleInterface(widget)
    if top is not None:
        yield from _walk(top)


def _walk(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if node.state().invisible:
        return
    yield node
    for place in range(node.childCount()):
        child = node.child(place)
        if child is not None:
            yield from _walk(child)
