"""A card for when the learner's results cannot be opened or written: what is wrong, which file, what can be done."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.path_box import PathBox
from rhizotrainer.ui.widgets.scroll_body import ScrollBody

tr = Tongue("Results")


_WAYS = {
    "quit": later("Quit"),
    "without saving": later("Study without saving"),
    "try again": later("Try again"),
}


class Way(StrEnum):
    """What can be done."""

    QUIT = "quit"
    WITHOUT_SAVING = "without saving"
    TRY_AGAIN = "try again"

    @property
    def words(self) -> str:
        """Return the words of its button."""
        return tr(_WAYS[self.value])


@dataclass(frozen=True, slots=True)
class RefusalView:
    """Why the results stay shut. `note` stands beside the path; the last of `ways` is what Enter does."""

    title: str
    sentence: str
    path: str
    note: str = ""
    hint: str = ""
    ways: tuple[Way, ...] = (Way.QUIT, Way.WITHOUT_SAVING, Way.TRY_AGAIN)


def locked_view(path: str, process_id: int | None, since: str = "") -> RefusalView:
    """Return the view for results that another window holds; `since` is like "07:40 today", or empty."""
    running = tr("rhizotrainer is already running on this computer.")
    if since:
        running = tr("rhizotrainer is already running on this computer, since {time}.", time=since)
    return RefusalView(
        title=tr("Your results are open in another window"),
        sentence=f"{running} {tr('Two windows cannot write to the same results.')}",
        path=path,
        note="" if process_id is None else tr("process {number}", number=process_id),
        hint=tr(
            "If no other window is open, the last one may have stopped unexpectedly. "
            "Try again in a moment; nothing is lost."
        ),
    )


class LockedCard(DialogCard):
    """Say why the results stay shut and ask what to do. It stays open until it is closed: Esc decides nothing."""

    try_again_requested = Signal()
    without_saving_requested = Signal()
    quit_requested = Signal()

    def __init__(self, parent: QWidget, view: RefusalView) -> None:
        buttons = {way: _build_button(way, is_last=way is view.ways[-1]) for way in view.ways}
        super().__init__(parent, view.title, [ScrollBody(_Words(view), parent)], list(buttons.values()), icon="lock")
        asks = {
            Way.TRY_AGAIN: self.try_again_requested,
            Way.WITHOUT_SAVING: self.without_saving_requested,
            Way.QUIT: self.quit_requested,
        }
        for way, button in buttons.items():
            button.clicked.connect(asks[way])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
        else:
            super().keyPressEvent(event)


class _Words(Themed, QWidget):
    """What is wrong, with which file, and what may be behind it."""

    def __init__(self, view: RefusalView) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Label(view.sentence, "body", "ink2", wraps=True))
        self._column.addWidget(PathBox(view.path, view.note))
        if view.hint:
            self._column.addWidget(Label(view.hint, "ui", "ink2", wraps=True))
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))


def _build_button(way: Way, *, is_last: bool) -> Button:
    if is_last:
        return Button(way.words, kind="primary", key="Enter")
    return Button(way.words, kind="quiet" if way is Way.QUIT else "secondary")
