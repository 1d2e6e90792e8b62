"""The whole program in a pseudo-terminal, with the article's bank and a learner's file on disk.

What was kept is looked up with plain sqlite3, so that our own reading cannot hide a fault of our own writing.
"""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from rhizotrainer.resources import question_banks_folder

pexpect = pytest.importorskip("pexpect", reason="a pseudo-terminal needs a POSIX system")
if sys.platform == "win32":
    pytest.skip("a pseudo-terminal needs a POSIX system", allow_module_level=True)

COMMAND = ["-m", "tests.journeys.drivers.study_in_terminal"]
PATIENCE = 60
ESCAPE = re.compile(r"\x1b\[[\d;?]*[A-Za-z]")
# Black on bright yellow: the one style in which words of the source are highlighted.
MARKED = re.compile(r"\x1b\[30;103m(.*?)\x1b\[0m")

Child = Any
Start = Callable[..., Child]


@pytest.fixture
def start(home: Path) -> Iterator[Start]:
    """Return a function that starts the program in a pseudo-terminal; what still runs afterwards is ended."""
    children = []

    def spawn(*, columns: int = 100, **variables: str) -> Child:
        env = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS")}
        env |= {"TERM": "xterm-256color", "PYTHONUTF8": "1", "RHIZOTRAINER_HOME": str(home)} | variables
        child = pexpect.spawn(
            sys.executable, COMMAND, env=env, encoding="utf-8", timeout=PATIENCE, dimensions=(50, columns)
        )
        children.append(child)
        return child

    yield spawn
    for child in children:
        child.close(force=True)


def _begin(child: Child, count: int) -> None:
    child.expect("New session")
    child.expect("Enter takes [^\r\n]*?:")
    child.sendline("n")
    child.expect("How many questions")
    child.sendline(str(count))


def _answer(child: Child, number: int, *, letters: str = "a", confidence: str = "") -> str:
    """Answer the question that must be on the screen, wait for the last line of the verdict, return all of it."""
    child.expect(f"Question {number} of ")
    child.expect("Your answer, A to ")
    child.sendline(letters)
    child.expect("How sure")
    child.sendline(confidence)
    child.expect(r"Enter (for the next question|to end):")
    return str(child.before)


def _rows(home: Path, query: str) -> list[tuple]:
    file = home / "data" / "learners" / "default.db"
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        return connection.execute(query).fetchall()


def _fold(text: str) -> str:
    return " ".join(ESCAPE.sub("", text).split())


def _source_text() -> str:
    sources = (question_banks_folder() / "rhizotomy" / "sources").glob("*.txt")
    return _fold(" ".join(path.read_text(encoding="utf-8") for path in sources))


def test_five_questions_are_played_and_stand_in_the_file(start: Start, home: Path) -> None:
    child = start()
    _begin(child, 5)
    for number, confidence in enumerate(("1", "2", "3", "4", ""), start=1):
        shown = _answer(child, number, confidence=confidence)
        words = _fold(shown)
        assert re.search(r"Correct\.|Incorrect\. The answers? (is|are) [A-H]|Partly right\. ", words)
        assert re.search(r"¶\d", words)
        assert re.search(r"Returns (today|tomorrow|in \d+ days)\. (It was|You were sure)[^.;]+[.;]", words)
        marked = MARKED.findall(shown)
        assert marked
        assert all(_fold(piece) in _source_text() for piece in marked)
        child.sendline("")
    child.expect(r"of 5 correct")
    child.expect("Enter takes [^\r\n]*?:")
    child.sendline("q")
    child.expect("5 answers are kept.")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0

    attempts = _rows(home, "SELECT DISTINCT id, bank, item, confidence FROM attempts ORDER BY sequence")
    assert [confidence for *_rest, confidence in attempts] == [1, 2, 3, 4, None]
    assert {bank for _id, bank, *_rest in attempts} == {"rhizotomy"}
    assert len({item for _id, _bank, item, _confidence in attempts}) == 5
    assert _rows(home, "SELECT count(*) FROM memory") == [(5,)]
    assert _rows(home, "SELECT count(*) FROM sessions WHERE ended_at IS NOT NULL") == [(1,)]


def test_kill_9_loses_no_answer_and_the_session_goes_on(start: Start, home: Path) -> None:
    child = start()
    _begin(child, 7)
    for number in range(1, 4):
        _answer(child, number, confidence="3")
        child.kill(signal.SIGKILL)
        child.wait()
        assert _rows(home, "SELECT count(*) FROM attempts") == [(number,)]
        child = start()
        child.expect(rf"Continue [^\r\n]*?, {number} of 7 answered")
        child.expect("Enter takes continue [^\r\n]*?:")
        child.sendline("")
    for number in range(4, 8):
        _answer(child, number)
        child.sendline("")
    child.expect("of 7 correct")
    child.expect("Enter takes [^\r\n]*?:")
    child.sendeof()
    child.expect(pexpect.EOF)
    asked = _rows(home, "SELECT item FROM session_questions ORDER BY position")
    assert _rows(home, "SELECT item FROM attempts ORDER BY sequence") == asked


def test_ctrl_c_ends_with_the_answers_kept(start: Start, home: Path) -> None:
    child = start()
    _begin(child, 3)
    _answer(child, 1)
    child.sendline("")
    child.expect("Your answer, ")
    child.sendintr()
    child.expect("The session can be continued from here.")
    child.expect("1 answer is kept.")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert _rows(home, "SELECT count(*) FROM attempts") == [(1,)]


@pytest.mark.parametrize(
    ("variables", "may_colour"), [({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False), ({}, True)]
)
def test_a_narrow_terminal_shows_the_quote_with_and_without_colour(
    start: Start, variables: dict[str, str], may_colour: bool
) -> None:
    child = start(columns=40, **variables)
    _begin(child, 1)
    shown = _answer(child, 1)
    assert bool(MARKED.search(shown)) is may_colour
    assert ("«" in shown) is not may_colour
    if "TERM" in variables:
        assert "\x1b" not in shown
    if not may_colour:
        (marked,) = re.findall("«(.*?)»", _fold(shown))[:1]
        assert marked in _source_text()
    lines = [ESCAPE.sub("", line).rstrip("\r") for line in shown.split("\n")[1:]]
    assert max(map(len, lines)) <= 40


def test_a_second_terminal_is_told_which_process_is_first(start: Start, home: Path) -> None:
    first = start()
    first.expect("Enter takes [^\r\n]*?:")
    second = start()
    second.expect("Your results are open in another window.")
    second.expect(f"process {first.pid}")
    first.sendline("q")
    first.expect(pexpect.EOF)
    second.sendline("r")
    second.expect("New session")
    second.sendeof()
    second.expect(pexpect.EOF)


def test_piped_input_plays_too(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, *COMMAND],
        input="n\n2\na\n3\n\na\n",
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "RHIZOTRAINER_HOME": str(home), "PYTHONUTF8": "1"},
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 answer is kept." in done.stdout
    assert "\x1b" not in done.stdout
    assert _rows(home, "SELECT count(*) FROM attempts") == [(1,)]


def test_a_terminal_without_our_signs_still_serves(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, *COMMAND],
        input=b"n\n1\n\xff\na\n\n\nq\n",
        capture_output=True,
        env={**os.environ, "RHIZOTRAINER_HOME": str(home), "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b">>" in done.stdout
    assert _rows(home, "SELECT count(*) FROM attempts") == [(1,)]
