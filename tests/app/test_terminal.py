"""The terminal's session, by what is typed and what is printed, on a real store and banks made here."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rhizotrainer.app import terminal
from rhizotrainer.app.terminal_face import Face
from rhizotrainer.app.terminal_views import mark_passage
from rhizotrainer.model.banks import BankHeader, BankListing, ItemBrief, build_brief
from rhizotrainer.model.items import Item, ItemAddress, QuotePlace, Stance
from rhizotrainer.model.learning import Confidence, Verdict
from rhizotrainer.model.problems import Place, Problem, Severity
from rhizotrainer.model.sources import Passage
from rhizotrainer.paths import learner_file
from rhizotrainer.store.errors import StoreFullError
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import (
    make_bank_header,
    make_item,
    make_listing,
    make_multiple,
    make_options,
    make_quote,
    make_true_false,
)

Play = Callable[..., tuple[int, str]]


class ShelfLibrary:
    """A library of banks that were never files."""

    def __init__(self, listings: Sequence[BankListing], items: Iterable[Item]) -> None:
        self.listings = tuple(listings)
        self._items = {item.address: item for item in items}
        self.is_closed = False

    def load_items(self, addresses: Iterable[ItemAddress]) -> dict[ItemAddress, Item]:
        return {address: self._items[address] for address in addresses if address in self._items}

    @property
    def state(self) -> tuple[tuple[str, str], ...]:
        versions = sorted(str(version) for version in self.list_versions(""))
        return tuple((listing.header.id, "".join(versions)) for listing in self.listings if listing.header)

    def list_versions(self, _bank_id: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        return tuple((item.id, item.fingerprint, item.was) for item in self._items.values())

    def is_whole(self, _bank_id: str) -> bool:
        return True

    def header_of(self, bank_id: str) -> BankHeader | None:
        headers = [listing.header for listing in self.listings if listing.header]
        return next((header for header in headers if header.id == bank_id), None)

    def find_topics(self, addresses: Iterable[ItemAddress]) -> dict[ItemAddress, str]:
        return {address: self._items[address].topic for address in addresses if address in self._items}

    def iter_briefs(self) -> Iterator[ItemBrief]:
        return map(build_brief, self._items.values())

    def list_siblings(self) -> tuple[tuple[str, ItemAddress], ...]:
        return tuple((item.siblings, item.address) for item in self._items.values() if item.siblings)

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def play(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], home: Path
) -> Callable[..., tuple[int, str]]:
    """Return a function that plays lines typed on a terminal over items, and gives exit code and print."""

    def run(*typed: str, items: Sequence[Item] = (), listings: Sequence[BankListing] | None = None):
        held = items or (make_item(),)
        library = ShelfLibrary(listings if listings is not None else [make_listing(held)], held)
        monkeypatch.setattr(terminal, "open_library", lambda _roots: library)
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        code = terminal.run_terminal([], "default")
        assert library.is_closed
        return code, capsys.readouterr().out

    return run


def _store() -> LearnerStore:
    return LearnerStore.open(learner_file("default"), now=datetime.now(UTC))


def _attempts() -> list:
    with _store() as store:
        return [
            attempt
            for summary in reversed(store.list_sessions())
            for attempt in store.list_session_attempts(summary.record.id)
        ]


def _letter(item: Item, authored: int, printed: str) -> str:
    """Find under which letter an option was shown."""
    found = re.search(rf"^\s+([A-Z]) {re.escape(item.options[authored].text)}$", printed, re.MULTILINE)
    assert found, printed
    return found[1]


def test_an_answer_is_judged_explained_and_kept(play: Play) -> None:
    item = make_true_false(
        is_true=False, note="The source is brief here.", references=("enslin2018",), vignette="A woman of 60."
    )
    code, printed = play("n", "1", "a", "4", "", "q", items=[item])
    assert code == 0
    for words in (
        "Question 1 of 1",
        "Technique",
        "A woman of 60.",
        "✗ Incorrect. The answer is B.",
        "Your answer A · Certain · 0:00",
        "Your answer",
        "Correct answer",
        "The source says otherwise.",
        "Takeaway  Heat, not cutting.",
        "“heats up”",
        "Rhizotomy ¶2",
        "The electrode then «heats up», destroying the tissue around the root.",
        "Author's note, not in the source",
        "Neurosurgery for spasticity",
        "asked again in a few hours",
        "0 of 1 correct",
        "1 answer is kept.",
    ):
        assert words in printed
    (attempt,) = _attempts()
    assert (attempt.verdict, attempt.confidence) == (Verdict.INCORRECT, Confidence.CERTAIN)
    assert attempt.response.chosen == {0}


def test_several_letters_answer_a_question_with_several_keys(play: Play) -> None:
    item = make_multiple(options=make_options(4, keys=(0, 1), pinned=range(4)))
    code, printed = play("n", "", "a, b", "", "", "q", items=[item])
    assert "Choose all that apply." in printed
    assert "✓ Correct." in printed
    assert code == 0
    assert _attempts()[0].confidence is None


def test_the_letter_shown_leads_to_the_option_it_stood_for(play: Play) -> None:
    item = make_item(options=make_options(8))
    _code, printed = play("n", "", "c", "1", "", "q", items=[item])
    (attempt,) = _attempts()
    (chosen,) = attempt.response.chosen
    assert _letter(item, chosen, printed) == "C"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("e", "E is none of the options A to D."),
        ("ab", "This question takes one letter."),
        ("", "Type the letter of an option."),
        ("\x1b[31m", "none of the options"),
    ],
)
def test_what_is_no_answer_is_asked_again(play: Play, typed: str, sentence: str) -> None:
    code, printed = play("n", "", typed, "b", "7", "2", "what", "", "q")
    assert sentence in printed
    assert "Type 1, 2, 3 or 4, or only Enter." in printed
    assert "\x1b" not in printed
    assert (code, len(_attempts())) == (0, 1)


def test_going_back_changes_the_answer_before_it_is_checked(play: Play) -> None:
    item = make_true_false(is_true=True)
    _code, printed = play("n", "", "b", "b", "a", "3", "", "q", items=[item])
    assert "✓ Correct." in printed


@pytest.mark.parametrize("last", ["question", "confidence", "verdict"])
def test_the_end_of_input_ends_cleanly_with_every_answer_kept(play: Play, last: str) -> None:
    items = [make_true_false(f"tf-{n}") for n in range(3)]
    typed = ["n", "", "a", "3", ""] + {"question": [], "confidence": ["a"], "verdict": ["a", ""]}[last]
    code, printed = play(*typed, items=items)
    kept = 2 if last == "verdict" else 1
    assert code == 0
    assert len(_attempts()) == kept
    assert ("2 answers are kept." if kept == 2 else "1 answer is kept.") in printed
    assert "Traceback" not in printed


def test_ctrl_c_ends_cleanly(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupted(io.StringIO):
        def readline(self, *_size: object) -> str:  # type: ignore[override]
            line = super().readline()
            if line == "^C\n":
                raise KeyboardInterrupt
            return line

    item = make_true_false()
    play_lines = "n\n\na\n\n^C\n"
    library = ShelfLibrary([make_listing([item])], [item])
    monkeypatch.setattr(terminal, "open_library", lambda _roots: library)
    monkeypatch.setattr(sys, "stdin", Interrupted(play_lines))
    assert terminal.run_terminal([], "default") == 0
    assert len(_attempts()) == 1


def test_a_session_is_continued_where_it_was_left(play: Play) -> None:
    items = [make_true_false(f"tf-{n}") for n in range(3)]
    _code, printed = play("n", "", "a", "", "q", items=items)
    assert "The session can be continued from here." in printed
    _code, printed = play("", "a", "", "", "a", "", "", "q", items=items)
    assert "Continue Rhizotomy, read closely, 1 of 3 answered" in printed
    assert "Question 2 of 3" in printed
    assert "3 of 3 correct" in printed
    assert len({attempt.address for attempt in _attempts()}) == 3


def test_a_session_left_before_its_first_answer_is_not_offered_again(play: Play) -> None:
    _code, printed = play("n", "", "q")
    assert "No question was answered." in printed
    _code, printed = play("q")
    assert "Continue" not in printed


def test_a_session_whose_questions_vanished_is_said_to_have_ended(play: Play) -> None:
    items = [make_true_false(f"tf-{n}") for n in range(2)]
    play("n", "", "a", "", "q", items=items)
    answered = _attempts()[0].address.item
    left = [item for item in items if item.id == answered]
    code, printed = play("c", "q", items=left)
    assert "not in your banks any more" in printed
    assert code == 0


def test_a_flag_is_set_and_taken_away(play: Play) -> None:
    item = make_true_false()
    play("n", "", "f", "a", "", "q", items=[item])
    with _store() as store:
        assert store.load_flags() == {item.address}
    _code, printed = play("n", "", "f", "q", items=[item])
    assert "flagged" in printed
    with _store() as store:
        assert store.load_flags() == frozenset()


def test_a_letter_that_is_also_a_command_answers(play: Play) -> None:
    item = make_item(options=make_options(6))
    _code, printed = play("n", "", "/f", "f", "", "", "q", items=[item])
    assert "Flagged." in printed
    assert len(_attempts()) == 1


def test_help_names_every_command(play: Play) -> None:
    _code, printed = play("n", "", "?", "q")
    for words in ("1 Guess", "b goes back", "f flags", "q ends"):
        assert words in printed


def test_counts_and_banks_are_asked_until_they_make_sense(play: Play) -> None:
    one, two = make_item(), make_item("x-1", bank="other")
    other = make_listing([two], header=make_bank_header("other", title="Another bank"))
    _code, printed = play(
        "n", "9", "2", "0", "many", "50", "q", items=[one, two], listings=[make_listing([one]), other]
    )
    assert "Type a number from 1 to 2, or only Enter." in printed
    assert "Type a number from 1 to 1, or only Enter." in printed
    assert "Question 1 of 1" in printed
    assert "x-1" in printed


def test_problems_of_a_bank_are_told_and_the_others_serve(play: Play) -> None:
    problem = Problem(Severity.ERROR, "syntax", "a colon is missing.", Place("broken/bank.yaml", 4, 2))
    broken = make_listing(root="banks/broken", header=None, topic_counts=(), problems=(problem,))
    _code, printed = play("q", listings=[broken, make_listing([make_item()])])
    assert "broken: 1 problem, the first at broken/bank.yaml:4:2" in printed
    code, printed = play(listings=[broken])
    assert "There are no questions yet." in printed
    assert code == 1


def test_a_locked_store_names_the_process_and_offers_three_ways(play: Play) -> None:
    with _store():
        code, printed = play("x", "r", "s", "n", "", "a", "", "", "q", items=[make_true_false()])
        assert code == 0
        assert printed.count("Your results are open in another window.") == 2
        assert re.search(r"The other window is process \d+\.", printed)
        assert "Type r, s or q." in printed
        assert "Nothing is saved: answers are forgotten when you leave." in printed
        assert "Nothing was saved." in printed
        code, printed = play("q")
        assert (code, "New session" in printed) == (0, False)
    assert _attempts() == []


def test_an_answer_the_disk_refused_waits_and_is_saved_in_the_end(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    record, refusals = LearnerStore.record_attempt, [1, 2]

    def refuse_twice(self: LearnerStore, *args: object, **more: object) -> None:
        if refusals:
            refusals.pop()
            raise StoreFullError("The last answer was not saved. The disk is full.", "It waits.", path=self.path)
        record(self, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(LearnerStore, "record_attempt", refuse_twice)
    code, printed = play("n", "", "a", "", "q", "r", items=[make_true_false()])
    assert "The last answer was not saved. The disk is full. It waits." in printed
    assert "1 answer could not be saved." in printed
    assert "1 answer is kept." in printed
    assert code == 0
    assert len(_attempts()) == 1


def test_leaving_with_an_answer_unsaved_says_so_by_its_exit_code(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: LearnerStore, *_args: object, **_more: object) -> None:
        raise StoreFullError("The last answer was not saved.", path=self.path)

    monkeypatch.setattr(LearnerStore, "record_attempt", refuse)
    code, printed = play("n", "", "a", "", "q", "q", items=[make_true_false()])
    assert code == 1
    assert "1 answer was not saved." in printed
    assert "No question was answered." not in printed
    assert "kept." not in printed


def test_forty_columns_hold_every_line(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    item = make_true_false(note="A note that is long enough to need more than one line of forty columns.")
    _code, printed = play("n", "", "a", "", "", "q", items=[item])
    # What is typed stands behind its prompt, on the same line.
    lines = [line.removesuffix(" a").rstrip() for line in printed.splitlines()]
    assert max(len(line) for line in lines) <= 40
    assert "(Enter skips, b goes back):" in " ".join(lines)
    assert "«heats" in printed


def test_where_the_accounts_differ_it_says_so(play: Play) -> None:
    item = make_true_false(quotes=(make_quote(1), make_quote(2, stance=Stance.DIFFERS)))
    _code, printed = play("n", "", "a", "", "", "q", items=[item])
    assert "The accounts differ here" in printed
    assert "Rhizotomy ¶3" in printed


def test_words_that_were_not_found_in_the_source_are_no_quote(play: Play) -> None:
    item = make_true_false(quotes=(make_quote(text="invented words", place=None),))
    _code, printed = play("n", "", "a", "", "", "q", items=[item])
    assert "invented words" not in printed
    assert "In the source" not in printed


def test_quotes_that_overlap_are_marked_as_one() -> None:
    passage = Passage(number=1, text="one two three four five")
    places = [QuotePlace(0, 14, 18), QuotePlace(0, 8, 13), QuotePlace(0, 4, 9)]
    marked = mark_passage(passage, places, Face(has_colour=False))
    assert marked.plain == "one «two three» «four» five"
    assert mark_passage(passage, places, Face()).plain == passage.text


def test_a_bank_cannot_steer_the_terminal(play: Play) -> None:
    item = make_true_false(stem="Red \x1b[31malert\x07?", explanation="Low\x9b2J. <b>Not</b> bold.")
    _code, printed = play("n", "", "a", "", "", "q", items=[item])
    assert not set("\x1b\x07\x9b") & set(printed)
    assert "Red [31malert?" in printed
    assert "<b>Not</b> bold." in printed


def test_no_qt_is_loaded(home: Path) -> None:
    code = (
        "import sys; from rhizotrainer.__main__ import main; code = main(['--terminal']);"
        "print('loaded', sorted(name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))), code)"
    )
    done = subprocess.run([sys.executable, "-c", code], input="q\n", capture_output=True, text=True, check=False)
    assert "loaded [] 0" in done.stdout, done.stdout + done.stderr


def test_a_bug_is_logged_and_said_without_a_traceback(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_banks: object) -> object:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr("rhizotrainer.app.terminal.open_library", fail)
    assert terminal.run_terminal([], "default") == 1
    said = capsys.readouterr()
    assert "Something went wrong in rhizotrainer itself." in said.out
    assert "Traceback" not in said.out + said.err
    logs = list(home.rglob("rhizotrainer.log"))
    assert len(logs) == 1
    assert "ZeroDivisionError: planted" in logs[0].read_text(encoding="utf-8")


def test_a_question_that_changed_says_so_before_and_why_after_the_answer(play: Play) -> None:
    item = make_true_false()
    changed = make_true_false(is_true=False, fingerprint="later")
    play("n", "1", "a", "4", "", "q", items=[item])
    _code, printed = play("r", "a", "4", "", "q", items=[changed])
    question, answered = printed.split("Your answer,", 1)
    assert "Changed since you answered it." in question
    assert "right answer" not in question
    assert "the right answer was “True”." in " ".join(answered.split())
    assert "Now it is “False”." in answered
    assert "You see it again because what is right changed." in answered
    _code, printed = play("n", "1", "a", "4", "", "q", items=[changed])
    assert "Changed since" not in printed


def test_a_question_that_was_removed_is_passed_over_and_its_answer_kept(play: Play) -> None:
    items = [make_true_false("one"), make_true_false("two")]
    play("n", "2", "a", "4", "", "q", items=items)
    answered = _attempts()[0].address.item
    rest = [item for item in items if item.id == answered]
    code, printed = play("c", "n", "1", "a", "4", "", "q", items=rest)
    assert code == 0
    assert "not in your banks any more. The session has ended." in printed
    assert len(_attempts()) == 2
