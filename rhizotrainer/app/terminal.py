"""The main job in a terminal: answer, see why in the source, find it kept; no display and no Qt.

Line by line, so that it works over SSH, in a dumb terminal and with piped input. It joins the same rooms as
the window (library, store, practice) and decides nothing that they decide.
"""

from __future__ import annotations

import contextlib
import io
import random
import signal
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.text import Text

from rhizotrainer import paths
from rhizotrainer.app.bug_log import record_bug
from rhizotrainer.app.library import Library, open_library
from rhizotrainer.app.practice import Checked, Clock, Practice
from rhizotrainer.app.returns import tell_answered
from rhizotrainer.app.settings import load_learner_settings
from rhizotrainer.app.terminal_answers import ask_words, lack_words, read_answer, shows_figure
from rhizotrainer.app.terminal_face import clean
from rhizotrainer.app.terminal_talk import ERROR_STYLE, LeavingError, Talk, open_store
from rhizotrainer.app.terminal_views import (
    build_answer,
    build_closing,
    build_evidence,
    build_question,
    build_report,
    build_update,
)
from rhizotrainer.model.banks import BankHeader, BankListing
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Confidence, SessionMode, SessionSummary
from rhizotrainer.model.updates import Revision
from rhizotrainer.store.errors import StoreError
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.report import build_session_report
from rhizotrainer.study.selection import ItemStatus
from rhizotrainer.study.session import Session, SessionPhase, can_check, respond, set_confidence
from rhizotrainer.study.update_notes import build_update_note
from rhizotrainer.study.updates import build_essence
from rhizotrainer.study.wording import count_text, kept_sentence

USUAL_COUNT = 20
LARGEST_COUNT = 200
HELP = """\
Letters choose: b for one answer, ac where several may be right. Rows take a number and a letter each, 1b 2a; steps take
their letters in order, c a b. Words, numbers and gaps are typed as they are.
Then 1 Guess, 2 Unsure, 3 Fairly sure, 4 Certain; Enter skips it, b goes back to the options.
f flags the question, or takes the flag away. q ends; every checked answer is kept.
Where a letter is also an option's, and where words are typed, put a stroke before the command: /f.
"""


def run_terminal(banks: list[Path], learner: str) -> int:
    """Study in this terminal with the shipped banks and `banks`; return the process's exit code.

    1 means that there was nothing to study, or that answers could not be saved.
    """
    # A shell's background job, or a test run by one, hands down an ignored Ctrl C; a session in a terminal heeds it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for stream in (sys.stdin, sys.stdout):
        # A terminal of another encoding shows a question mark for a sign it lacks, and the session goes on.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    talk = Talk(Console(markup=False, highlight=False, emoji=False))
    library: Library | None = None
    try:
        library = open_library(banks)
        store = open_store(talk, paths.learner_file(learner), clock=_read_clock)
        with store:
            practice = Practice(library, store, clock=_read_clock, rng=random.SystemRandom())
            practice.days = DayRule(None, load_learner_settings(learner).day_starts_at)
            return Sitting(talk, library, practice, clock=_read_clock).run()
    except (LeavingError, KeyboardInterrupt):
        return 0
    except RhizotrainerError as error:
        talk.say_error(error)
        return 1
    except Exception as error:  # noqa: BLE001 - a bug is logged and said, and never shown as a traceback
        talk.say_error(record_bug(error))
        return 1
    finally:
        if library is not None:
            library.close()


class Sitting:
    """One learner at one terminal, from the choice of what to study until they leave."""

    def __init__(self, talk: Talk, library: Library, practice: Practice, *, clock: Clock) -> None:
        self._talk = talk
        self._library = library
        self._practice = practice
        self._clock = clock
        self._session: Session | None = None
        self._revision: Revision | None = None
        self._answered = 0

    def run(self) -> int:
        """Study until the learner leaves; return 1 where nothing could be studied or saved."""
        for listing in self._library.listings:
            self._say_problems(listing)
        if not any(listing.is_loaded for listing in self._library.listings):
            self._talk.say("There are no questions yet. Give a question bank: rhizotrainer --terminal BANK")
            return 1
        if not self._practice.store.is_saving:
            self._talk.say("Nothing is saved: answers are forgotten when you leave.", ERROR_STYLE)
        try:
            while self._choose_session():
                self._study()
        except (LeavingError, KeyboardInterrupt):
            self._leave_session()
        code = self._save_rest()
        self._say_kept()
        return code

    def _say_problems(self, listing: BankListing) -> None:
        if not listing.errors:
            return
        first = listing.errors[0]
        self._talk.say(
            f"{clean(listing.title)}: {count_text(len(listing.errors), 'problem')}, the first at {clean(str(first))}"
        )

    # Choosing what to study

    def _choose_session(self) -> bool:
        due = self._leave_out_figures(self._practice.due_addresses())
        opened = self._find_open()
        offers: dict[str, str] = {}
        if due:
            offers["r"] = f"Review {count_text(len(due), 'due question')}"
        if opened is not None:
            answered = f"{opened.answered} of {len(opened.record.questions)} answered"
            offers["c"] = f"Continue {clean(opened.record.title)}, {answered}"
        offers |= {"n": "New session", "q": "Quit"}
        self._talk.say(Text())
        for letter, words in offers.items():
            self._talk.say(f"  {letter}  {words}")
        likeliest = next(iter(offers.values()))
        given = self._talk.choose(f"Enter takes {likeliest[0].lower()}{likeliest[1:]}:", tuple(offers))
        match given:
            case "r":
                self._session = self._practice.begin(mode=SessionMode.REVIEW, title="Review", addresses=due)
            case "c":
                self._session = self._resume()
            case "n":
                self._session = self._begin_new()
        return given != "q"

    def _resume(self) -> Session | None:
        session = self._practice.resume()
        if session is None:
            self._talk.say("The questions left in it are not in your banks any more. The session has ended.")
        return session

    def _find_open(self) -> SessionSummary | None:
        """Return the session to be continued here: no exam, and none that still asks for a figure."""
        opened = self._practice.store.find_open_session()
        if opened is None:
            return None
        title = clean(opened.record.title)
        if opened.record.mode is SessionMode.EXAM:
            self._talk.say(f"{title} is an exam; it goes on in the window.")
            return None
        results = zip(opened.record.questions, opened.results, strict=True)
        waiting = [question.address for question, result in results if result is None]
        if any(shows_figure(item) for item in self._library.load_items(waiting).values()):
            self._talk.say(
                f"{title} has questions about figures, which a terminal cannot show; it goes on in the window."
            )
            return None
        return opened

    def _leave_out_figures(self, addresses: Sequence[ItemAddress]) -> list[ItemAddress]:
        items = self._library.load_items(addresses)
        shown = [address for address in addresses if address not in items or not shows_figure(items[address])]
        left_out = len(addresses) - len(shown)
        if left_out:
            verb = "is" if left_out == 1 else "are"
            words = f"{count_text(left_out, 'question')} about figures {verb} left out"
            self._talk.say(f"{words}: a terminal cannot show the drawing. The window asks them.")
        return shown

    def _begin_new(self) -> Session | None:
        header = self._choose_bank()
        banks = frozenset({header.id}) if header else None
        everything = frozenset(ItemStatus)
        selected = self._practice.select_new(count=LARGEST_COUNT, banks=banks, statuses=everything)
        available = self._leave_out_figures(selected)
        if not available:
            return None
        count = self._choose_count(len(available))
        return self._practice.begin(
            mode=SessionMode.TUTOR,
            title=header.title if header else "All banks",
            addresses=available[:count],
        )

    def _choose_bank(self) -> BankHeader | None:
        loaded = [listing for listing in self._library.listings if listing.is_loaded]
        # The atlas and its like are drawings alone, of which nothing can be asked here.
        written = [listing for listing in loaded if listing.has_written] or loaded
        headers = [listing.header for listing in written if listing.header is not None]
        if len(headers) == 1:
            return headers[0]
        for number, header in enumerate(headers, start=1):
            self._talk.say(f"  {number}  {clean(header.title)}")
        while given := self._talk.ask(f"Which bank? 1 to {len(headers)}, Enter for all:"):
            if given.isdecimal() and 1 <= int(given) <= len(headers):
                return headers[int(given) - 1]
            self._talk.say(f"Type a number from 1 to {len(headers)}, or only Enter.")
        return None

    def _choose_count(self, available: int) -> int:
        usual = min(USUAL_COUNT, available)
        while given := self._talk.ask(f"How many questions? 1 to {available}, Enter for {usual}:"):
            if given.isdecimal() and int(given) >= 1:
                return min(int(given), available)
            self._talk.say(f"Type a number from 1 to {available}, or only Enter.")
        return usual

    # Studying

    def _study(self) -> None:
        while self._session is not None and self._session.phase is not SessionPhase.ENDED:
            self._session = self._ask_question(self._session)
            checked = self._practice.check(self._session)
            self._session = checked.session
            self._answered += 1
            self._show_answer(checked)
            self._command("Enter for the next question:" if not checked.session.is_last else "Enter to end:")
            self._session = self._practice.advance(checked.session)
            if self._session.phase is SessionPhase.ENDED:
                self._show_report(self._session)
        self._session = None

    def _ask_question(self, session: Session) -> Session:
        header = self._header_of(session)
        address = self._practice.address_of(session.item)
        is_flagged = address in self._practice.store.load_flags()
        self._revision = self._practice.find_revision(address)
        is_changed = self._revision is not None
        self._talk.say(build_question(session, header, is_flagged=is_flagged, is_changed=is_changed))
        while True:
            answered = self._read_answer(session)
            sure = self._read_confidence(answered)
            if sure is not None:
                return sure

    def _read_answer(self, session: Session) -> Session:
        shown = session.presentation
        while not can_check(session):
            given = self._talk.ask(f"{ask_words(shown, session.response)} (? for help):")
            is_command = given == "?" or given.startswith("/")
            if is_command and self._obey(given.lower().removeprefix("/")):
                continue
            try:
                response = read_answer(given, shown, session.response)
            except ValueError as error:
                if session.item.is_typed or not self._obey(given.lower()):
                    self._talk.say(str(error))
                continue
            session = respond(session, response)
            lack = lack_words(shown, response)
            if lack:
                self._talk.say(lack)
        return session

    def _read_confidence(self, session: Session) -> Session | None:
        told = ", ".join(f"{confidence.value} {confidence.label}" for confidence in Confidence)
        while True:
            given = self._talk.ask(f"How sure? {told} (Enter skips, b goes back):").lower()
            if not given:
                return session
            if given == "b":
                return None
            if given in {str(confidence.value) for confidence in Confidence}:
                return set_confidence(session, Confidence(int(given)))
            if not self._obey(given.removeprefix("/")):
                self._talk.say("Type 1, 2, 3 or 4, or only Enter.")

    def _show_answer(self, checked: Checked) -> None:
        session = checked.session
        self._talk.say(build_answer(session, self._talk.face))
        if self._revision is not None:
            now_is = build_essence(session.item)
            note = build_update_note(self._revision, now_is, now=self._clock(), to_local=self._practice.days.find_day)
            if note is not None:
                self._talk.say(build_update(note))
        self._talk.say(build_evidence(session.presentation, self._header_of(session), self._talk.face))
        # Once more: on a small screen the verdict has scrolled away above the passages.
        returns, why = tell_answered(checked.attempt, checked.memory, self._practice.days)
        self._talk.say(build_closing(session, f"{returns}. {why}"))
        if checked.failure is not None:
            self._talk.say_error(checked.failure)

    def _command(self, prompt: str) -> None:
        while given := self._talk.ask(prompt).lower():
            if not self._obey(given.removeprefix("/")):
                self._talk.say("Press Enter to go on; ? shows the commands.")

    def _obey(self, given: str) -> bool:
        match given:
            case "q":
                raise LeavingError
            case "f":
                self._toggle_flag()
            case "?":
                self._talk.say(HELP)
            case _:
                return False
        return True

    def _toggle_flag(self) -> None:
        if self._session is None:
            return
        address = self._practice.address_of(self._session.item)
        is_flagged = address not in self._practice.store.load_flags()
        try:
            self._practice.store.set_flag(address, is_flagged, now=self._clock())
        except StoreError as error:
            self._talk.say_error(error)
        else:
            self._talk.say("Flagged." if is_flagged else "The flag is taken away.")

    def _header_of(self, session: Session) -> BankHeader:
        bank = session.item.bank
        return self._library.header_of(bank) or BankHeader(id=bank, title=bank)

    # Ending

    def _show_report(self, session: Session) -> None:
        store = self._practice.store
        summary = store.find_session(session.record.id)
        if summary is None:
            self._talk.say(f"{session.correct} of {session.answered} correct.")
            return
        attempts = store.list_session_attempts(session.record.id)
        addresses: list[ItemAddress] = [attempt.address for attempt in attempts]
        headers = {listing.header.id: listing.header for listing in self._library.listings if listing.header}
        report = build_session_report(summary, attempts, self._library.load_items(addresses), headers)
        self._talk.say(build_report(report, self._talk.face))

    def _leave_session(self) -> None:
        session = self._session
        if session is None or session.phase is SessionPhase.ENDED:
            return
        if session.is_last and session.phase is SessionPhase.CHECKED:
            self._practice.advance(session)
        elif session.answered:
            self._talk.say("The session can be continued from here.")
        else:
            self._practice.end(session)

    def _say_kept(self) -> None:
        lost = self._practice.pending
        if lost:
            self._talk.say(f"{count_text(lost, 'answer')} {'was' if lost == 1 else 'were'} not saved.", ERROR_STYLE)
        if not self._practice.store.is_saving:
            self._talk.say("Nothing was saved.")
        elif not lost or self._answered > lost:
            self._talk.say(kept_sentence(self._answered - lost))

    def _save_rest(self) -> int:
        with contextlib.suppress(LeavingError, KeyboardInterrupt):
            while self._practice.retry_pending():
                waiting = f"{count_text(self._practice.pending, 'answer')} could not be saved."
                self._talk.say(f"{waiting} Make space on the disk, then try again.", ERROR_STYLE)
                if self._talk.choose("r try again, q leave without saving:", ("r", "q")) == "q":
                    break
        return 1 if self._practice.pending else 0


def _read_clock() -> datetime:
    return datetime.now(UTC)
