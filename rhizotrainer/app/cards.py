"""The words of the cards: shortcuts, settings, refused stores, questions to be confirmed. It opens nothing."""

from __future__ import annotations

from datetime import datetime, tzinfo

from rhizotrainer.store.errors import StoreDamagedError, StoreError, StoreLockedError, StoreNewerError
from rhizotrainer.study.day_words import on_day_text
from rhizotrainer.study.session import Session
from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.pages.confirm_card import ConfirmView
from rhizotrainer.ui.pages.locked_card import RefusalView, Way, locked_view
from rhizotrainer.ui.pages.shortcuts_card import Shortcut, ShortcutGroup, ShortcutsView

tr = Tongue("Cards")

_GROUPS = (
    (
        later("Anywhere"),
        (
            (("Ctrl+1",), later("Today")),
            (("Ctrl+2", "Ctrl+N"), later("New session")),
            (("Ctrl+3",), later("Progress")),
            (("Ctrl+4",), later("Banks")),
            (("Ctrl+7",), later("Atlas")),
            (("Ctrl+K",), later("Search")),
            (("Ctrl+,",), later("Settings")),
            (("Ctrl++", "Ctrl+-"), later("Text larger, smaller")),
            (("Ctrl+0",), later("Text at 100%")),
            (("F6", "Shift+F6"), later("Next, previous part of the window")),
            (("F11",), later("Full screen")),
            (("?", "F1"), later("This list")),
            (("Esc",), later("Close the card; in a session, ask to end")),
        ),
    ),
    (
        later("Question"),
        (
            (("A", "H"), later("Choose an option, A to H")),
            (("Shift+A",), later("Strike out or restore, A to H")),
            (("X",), later("Strike out or restore the focused option")),
            (("↑", "↓"), later("Move between options")),
            (("Space",), later("Choose the focused option")),
            (("1", "4"), later("Guess, Unsure, Fairly sure, Certain")),
            (("Enter",), later("Check the answer, then the next question")),
        ),
    ),
    (
        later("Figures, rows and steps"),
        (
            (("L",), later("Letter every structure; after checking, name them")),
            (("+", "-", "0"), later("Zoom in, out, fit")),
            (("Del",), later("Empty the slot or row, or clear the choice")),
            (("Alt+↑", "Alt+↓"), later("Move a step up, down")),
        ),
    ),
    (
        later("Session"),
        (
            (("M",), later("Flag")),
            (("N",), later("Note")),
            (("P",), later("Pause and hide the question")),
            (("T",), later("Hide or show the time")),
            (("R",), later("Report a problem")),
            (("I",), later("Next hint")),
            (("Ctrl+Z",), later("Take back the last answer")),
            (("\\",), later("Hide or show the right page")),
        ),
    ),
    (
        later("Exam"),
        (
            (("←", "→", "Alt+←", "Alt+→"), later("Previous, next question")),
            (("Ctrl+G",), later("Go to a question by number")),
            (("Ctrl+Enter",), later("Review, then submit")),
        ),
    ),
    (
        later("After checking"),
        (
            (("S",), later("Go to the source, or back")),
            (("[", "]"), later("Previous, next passage")),
            (("Ctrl+C",), later("Copy the passage with its citation")),
            (("W",), later("Say why you missed it, then 1 to 4")),
        ),
    ),
    (
        later("Source and figure"),
        (
            (("K",), later("Show or hide what you know")),
            (("Enter",), later("Offer the questions of a passage or structure")),
        ),
    ),
    (
        later("Atlas"),
        (
            (("L", "C", "K"), later("Names, colours by class, what you know")),
            (("←", "↑", "→", "↓"), later("Step to the structure that way")),
            (("Space",), later("Keep a structure in view, or let go of it")),
            (("Enter",), later("Quiz on the figure; on a painted structure, its questions")),
            (("Esc",), later("Back to all figures")),
        ),
    ),
    (
        later("Lists, tables and charts"),
        (
            (("↑", "↓"), later("Move")),
            (("Home", "End"), later("First, last")),
            (("Enter",), later("Open")),
            (("T",), later("A chart as a table, and back")),
            (("D",), later("Practise a pair that is often confused")),
        ),
    ),
)


# Pairs of keys above that stand for all between them.
_RANGES = frozenset({("A", "H"), ("1", "4")})


def build_shortcuts_view(*, are_letter_keys_on: bool) -> ShortcutsView:
    """Return every key that works so far."""
    groups = tuple(
        ShortcutGroup(tr(title), tuple(Shortcut(keys, tr(does), keys in _RANGES) for keys, does in shortcuts))
        for title, shortcuts in _GROUPS
    )
    note = "" if are_letter_keys_on else tr("Single-letter keys are off: press them together with Alt.")
    return ShortcutsView(groups, note)


def build_end_view(session: Session) -> ConfirmView:
    """Return what is asked before a session is left."""
    words = tr("Nothing was answered yet.")
    if session.answered:
        words = tr.count(
            session.answered,
            "{n} answer is kept. You can continue from Today.",
            "{n} answers are kept. You can continue from Today.",
        )
    return ConfirmView(tr("End session?"), words, tr("End session"), tr("Keep studying"))


def build_pending_view(count: int, *, is_saving: bool = True) -> ConfirmView:
    """Return what is asked before a window closes that still holds answers in memory."""
    if is_saving:
        reason = tr.count(
            count,
            "{n} answer is kept in memory only, because the disk did not take it.",
            "{n} answers are kept in memory only, because the disk did not take them.",
        )
    else:
        reason = tr.count(
            count,
            "{n} answer is kept in memory only, because your results are not open here.",
            "{n} answers are kept in memory only, because your results are not open here.",
        )
    return ConfirmView(tr("Close without saving?"), reason, tr("Close and lose"), tr("Keep the window"), loses=True)


def build_refusal_view(error: StoreError, *, now: datetime, tz: tzinfo | None) -> RefusalView:
    """Return why the learner's results were not opened and what can be done about it."""
    if isinstance(error, StoreLockedError):
        return locked_view(str(error.path), error.process_id, _since_text(error.since, now, tz))
    titles: dict[type[StoreError], str] = {
        StoreNewerError: tr("Your results are from a newer version"),
        StoreDamagedError: tr("Your results could not be read"),
    }
    title = titles.get(type(error), tr("Your results cannot be saved"))
    ways = (Way.QUIT, Way.WITHOUT_SAVING) if isinstance(error, StoreNewerError) else tuple(Way)
    return RefusalView(title, error.sentence, str(error.path), hint=error.hint, ways=ways)


def _since_text(since: datetime | None, now: datetime, tz: tzinfo | None) -> str:
    if since is None:
        return ""
    local, today = since.astimezone(tz), now.astimezone(tz).date()
    return tr("{time} {day}", time=f"{local:%H:%M}", day=on_day_text(local.date(), today))
