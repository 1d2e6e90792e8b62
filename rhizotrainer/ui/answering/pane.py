"""What every way of answering has in common: a pane shows a question's answers and says what the learner gave.

A pane never marks and never decides: it makes a whole `Response` by the rules of `study.responding`, says it, and shows
what it is told to show. Letters and digits reach it as actions through the page; arrows, Space and typing are its own.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rhizotrainer.model.learning import Response
from rhizotrainer.study import responding
from rhizotrainer.study.presentation import Presentation
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.keys import KeyAction
from rhizotrainer.ui.answering.view import QuestionView
from rhizotrainer.ui.theme import Themed
from rhizotrainer.ui.widgets.key_caps import KeyRow
from rhizotrainer.ui.widgets.key_pad import KeyPadBox

tr = Tongue("Answer")

_WIDTH = 720


class AnswerPane(Themed, QWidget):
    """One way to answer. `response_given` carries the Response whole, as it then stands.

    `go_on_requested` is Enter where a pane's own field holds the focus and takes the key. `shows_figure` says that the
    pane draws the item's figure itself, `takes_turns` that another of its kind may be made ready beside it.
    """

    response_given = Signal(object)
    go_on_requested = Signal()

    shows_figure = False
    takes_turns = False

    def __init__(self) -> None:
        super().__init__()
        self._view: QuestionView | None = None
        self._response = Response()
        self._is_checked = False
        self._is_ready = False

    @property
    def presentation(self) -> Presentation | None:
        return self._view.presentation if self._view is not None else None

    @property
    def response(self) -> Response:
        """Return the response in view."""
        return self._response

    @property
    def is_checked(self) -> bool:
        """Tell whether outcomes are in view."""
        return self._is_checked

    @property
    def takes_every_letter(self) -> bool:
        """Tell whether every letter A … Z is an answer now, so that the session's letters wait."""
        return False

    @property
    def is_typing(self) -> bool:
        """Tell whether a text field of the answer holds the focus, so that letters and digits act with Alt alone."""
        return False

    @property
    def key_pad(self) -> KeyPadBox | None:
        """Return the keys on screen that the answer may be typed with, None for none."""
        return None

    @property
    def side(self) -> QWidget | None:
        """Return what belongs on the right page until the answer is checked, None for nothing."""
        return None

    def show_question(self, view: QuestionView) -> None:
        """Show a question that waits for its answer, with the response that it has so far."""
        is_ready = self.is_ready_for(view)
        self._view, self._is_ready = view, False
        if is_ready:
            return
        self._is_checked = False
        self._build_question(view)
        self.show_response(view.response)

    def prepare(self, view: QuestionView) -> None:
        """Do the work of `show_question` while the pane is out of view; a question that comes instead is shown anew."""
        self.show_question(view)
        self._is_ready = True

    def is_ready_for(self, view: QuestionView) -> bool:
        """Tell whether the pane was made ready for just this question."""
        return self._is_ready and self._view is not None and _ask_the_same(self._view, view)

    def show_response(self, response: Response) -> None:
        """Show what is given so far."""
        self._response = response
        self._show_given(response)

    def show_outcomes(self, response: Response) -> None:
        """Show how everything came out, with its rationale; nothing can be changed any more."""
        self._response = response
        self._is_checked = True
        self._show_outcomes(response)

    def obey(self, action: KeyAction) -> bool:
        """Do what a key asks for; say whether it meant anything here."""
        return False

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the focus where the first answer is wanted."""
        self.setFocus(reason)

    def leave(self) -> bool:
        """Put away what Esc is for before it leaves the question; say whether there was anything."""
        return False

    def list_keys(self) -> tuple[KeyRow, ...]:
        """Return the keys by which this question is answered, for the right page."""
        return ()

    def find_lack(self, response: Response) -> str:
        """Return what Check says while the answer is not whole; nothing where its usual words do."""
        return ""

    def find_width(self, *, is_wide: bool) -> int:
        """Return the greatest width of the pane's shapes in px, without the rings round them."""
        return self.theme.px(_WIDTH) if is_wide else 16_000_000

    def set_wide(self, is_wide: bool) -> None:
        """Take the shape of the width class."""

    def give(self, response: Response) -> None:
        """Say what the learner gave; the page answers with `show_response`."""
        if not self._is_checked:
            self.response_given.emit(response)

    def _build_question(self, view: QuestionView) -> None:
        """Make what the question needs. Override it."""
        raise NotImplementedError

    def _show_given(self, response: Response) -> None:
        """Show a response before the check. Override it."""
        raise NotImplementedError

    def _show_outcomes(self, response: Response) -> None:
        """Show outcomes after the check. Override it."""
        raise NotImplementedError


def _ask_the_same(before: QuestionView, view: QuestionView) -> bool:
    """Tell whether two views differ in nothing that a pane shows."""
    return (
        before.presentation is view.presentation
        and before.response == view.response
        and before.art == view.art
        and before.hints_shown == view.hints_shown
    )


def count_lack(view: QuestionView | None, response: Response) -> int:
    """Return how many answers are missing."""
    return 0 if view is None else responding.count_missing(view.presentation.item, response)
