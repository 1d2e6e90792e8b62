"""The words of the cards: shortcuts, settings, refused stores, questions to be confirmed. It opens nothing."""

from __future__ import annotations

from datetime import datetime, tzinfo
from pathlib import Path

from rhizotrainer import __version__
from rhizotrainer.app.settings import Settings
from rhizotrainer.store.errors import StoreDamagedError, StoreError, StoreLockedError, StoreNewerError
from rhizotrainer.study.session import Session
from rhizotrainer.study.wording import count_text
from rhizotrainer.ui.pages.confirm_card import ConfirmView
from rhizotrainer.ui.pages.locked_card import RefusalView, Way, locked_view
from rhizotrainer.ui.pages.settings_card import SettingsView
from rhizotrainer.ui.pages.shortcuts_card import Shortcut, ShortcutGroup, ShortcutsView

_GROUPS = (
    (
        "Anywhere",
        (
            (("Ctrl+1",), "Today"),
            (("Ctrl+2", "Ctrl+N"), "New session"),
            (("Ctrl+3",), "Progress"),
            (("Ctrl+4",), "Banks"),
            (("Ctrl+,",), "Settings"),
            (("Ctrl++", "Ctrl+-"), "Text larger, smaller"),
            (("Ctrl+0",), "Text at 100%"),
            (("F6",), "Next part of the window"),
            (("F11",), "Full screen"),
            (("?", "F1"), "This list"),
            (("Esc",), "Close the card; in a session, ask to end"),
        ),
    ),
    (
        "Question",
        (
            (("A", "H"), "Choose an option, A to H"),
            (("Shift+A",), "Strike out or restore, A to H"),
            (("X",), "Strike out or restore the focused option"),
            (("↑", "↓"), "Move between options"),
            (("Space",), "Choose the focused option"),
            (("1", "4"), "Guess, Unsure, Fairly sure, Certain"),
            (("Enter",), "Check the answer, then the next question"),
        ),
    ),
    (
        "Session",
        (
            (("M",), "Flag"),
            (("N",), "Note"),
            (("P",), "Pause and hide the question"),
            (("T",), "Hide or show the time"),
            (("R",), "Report a problem"),
            (("\\",), "Hide or show the right page"),
        ),
    ),
    (
        "After checking",
        (
            (("S",), "Go to the source, or back"),
            (("[", "]"), "Previous, next passage"),
            (("Ctrl+C",), "Copy the passage with its citation"),
        ),
    ),
)


def build_shortcuts_view(*, are_letter_keys_on: bool) -> ShortcutsView:
    """Return every key that works so far."""
    groups = tuple(
        ShortcutGroup(title, tuple(Shortcut(keys, does) for keys, does in shortcuts)) for title, shortcuts in _GROUPS
    )
    note = "" if are_letter_keys_on else "Single-letter keys are off: press them together with Alt."
    return ShortcutsView(groups, note)


def build_settings_view(settings: Settings, *, scale: float, results: Path) -> SettingsView:
    """Return the preferences as they stand, and what About says."""
    return SettingsView(
        theme=settings.theme,
        scale=scale,
        are_letter_keys_on=settings.are_letter_keys_on,
        results_path=str(results),
        version=__version__,
        licence="Code under the MIT licence; questions, explanations and figures under CC BY 4.0",
    )


def build_end_view(session: Session) -> ConfirmView:
    """Return what is asked before a session is left."""
    kept = f"{count_text(session.answered, 'answer')} {'is' if session.answered == 1 else 'are'} kept."
    words = f"{kept} You can continue from Today." if session.answered else "Nothing was answered yet."
    return ConfirmView("End session?", words, "End session", "Keep studying")


def build_pending_view(count: int, *, is_saving: bool = True) -> ConfirmView:
    """Return what is asked before a window closes that still holds answers in memory."""
    are = "is" if count == 1 else "are"
    reason = (
        f"the disk did not take {'it' if count == 1 else 'them'}" if is_saving else "your results are not open here"
    )
    return ConfirmView(
        "Close without saving?",
        f"{count_text(count, 'answer')} {are} kept in memory only, because {reason}.",
        "Close and lose",
        "Keep the window",
    )


def build_refusal_view(error: StoreError, *, now: datetime, tz: tzinfo | None) -> RefusalView:
    """Return why the learner's results were not opened and what can be done about it."""
    if isinstance(error, StoreLockedError):
        return locked_view(str(error.path), error.process_id, _since_text(error.since, now, tz))
    title = {
        StoreNewerError: "Your results are from a newer version",
        StoreDamagedError: "Your results could not be read",
    }.get(type(error), "Your results cannot be saved")
    ways = (Way.QUIT, Way.WITHOUT_SAVING) if isinstance(error, StoreNewerError) else tuple(Way)
    return RefusalView(title, error.sentence, str(error.path), hint=error.hint, ways=ways)


def _since_text(since: datetime | None, now: datetime, tz: tzinfo | None) -> str:
    if since is None:
        return ""
    local, today = since.astimezone(tz), now.astimezone(tz).date()
    day = "today" if local.date() == today else f"{local.day}.{local.month}."
    return f"{local:%H:%M} {day}"
