"""What is said of damaged results and of going back to a backup: every number in it is true, and adds up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rhizotrainer import paths
from rhizotrainer.app.safekeeping_views import build_backups_view, tell_size
from rhizotrainer.app.safekeeping_words import Moment, tell_recovery, tell_restored, tell_return
from rhizotrainer.app.terminal_talk import Talk, open_store
from rhizotrainer.store.contents import Contents
from rhizotrainer.store.places import SET_ASIDE, BackupFile
from rhizotrainer.store.recovery import Recovery
from rhizotrainer.store.restoring import Exchanged, KeptBackup
from tests.store.files import fill

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
MOMENT = Moment(NOW, UTC)
BACKUP = BackupFile(Path("learner-00012-2026-11-23-1400.db"), 12, NOW - timedelta(hours=4))
KEPT_AS = Path("learner-damaged.db")


@pytest.mark.parametrize(
    ("recovery", "words"),
    [
        (
            Recovery(KEPT_AS, 312, 0, BACKUP, 290, 22, 0),
            "All 312 answers came back. 290 were in the backup made today at 14:00. 22 stood in the journal.",
        ),
        (
            Recovery(KEPT_AS, 300, 12, BACKUP, 290, 0, 10),
            """300 of 312 answers came back; 12 could not be found anywhere. 290 were in the backup made today at 14:00.
            10 could be read in the damaged file.""",
        ),
        (
            Recovery(KEPT_AS, 300, 12, BACKUP, 290, 10, 0, 1),
            """300 of 312 answers came back; 12 could not be found anywhere. 290 were in the backup made today at 14:00.
            10 stood in the journal. 1 place in the journal cannot be read; answers that stood there alone may be
            missing.""",
        ),
        (
            Recovery(KEPT_AS, 300, 0, BACKUP, 290, 10, 0, 2),
            """300 answers came back. 290 were in the backup made today at 14:00. 10 stood in the journal. 2 places
            in the journal cannot be read; answers that stood there alone may be missing.""",
        ),
        (
            Recovery(KEPT_AS, 1, 0, None, 0, 1, 0),
            "The one answer came back. 1 stood in the journal.",
        ),
        (
            Recovery(KEPT_AS, 0, 0),
            "Nothing in them could be read and there was no backup, so new results were begun.",
        ),
    ],
)
def test_what_came_back_is_said_to_the_last_answer(recovery: Recovery, words: str) -> None:
    kept = "The damaged file is kept as learner-damaged.db."
    assert tell_recovery(recovery, MOMENT) == ("Your results were damaged.", f"{' '.join(words.split())} {kept}")


def test_answers_from_the_journal_are_said() -> None:
    assert tell_return(1)[1].startswith("1 answer that was missing")
    assert tell_return(3)[1].startswith("3 answers that were missing")


def test_answers_that_did_not_come_back_are_said_and_nothing_is_called_whole() -> None:
    assert tell_return(3) == (
        "Your results are whole.",
        "3 answers that were missing after the last end came back from the journal.",
    )
    assert tell_return(2, missing=1) == (
        "Answers may be missing.",
        (
            "2 answers that were missing after the last end came back from the journal. "
            "1 answer given before the last end could not be found anywhere."
        ),
    )
    assert tell_return(0, unread=1) == (
        "Answers may be missing.",
        "1 place in the journal cannot be read; answers that stood there alone may be missing.",
    )


def test_going_back_says_where_the_answers_since_are() -> None:
    exchanged = Exchanged(Path("aside.db"), Contents(4, 312, 20), Contents(4, 290, 18))
    state, reason = tell_restored(exchanged, MOMENT, BACKUP.taken_at)
    assert state == "Your results are those of the backup made today at 14:00."
    assert reason == "They hold 290 answers. 22 answers given since are kept in aside.db."
    back = Exchanged(Path("aside.db"), Contents(4, 290, 18), Contents(4, 312, 20))
    assert tell_restored(back, MOMENT, NOW)[1] == "They hold 312 answers. What you had before is kept as aside.db."


def test_a_backup_is_shown_with_what_it_holds() -> None:
    contents = Contents(4, 290, 18)
    kept = (
        KeptBackup(BACKUP, 2_130_000, contents, is_checked=True),
        KeptBackup(BACKUP._replace(reason=SET_ASIDE), 21_300_000, contents, is_checked=False),
        KeptBackup(BACKUP._replace(reason="-before-v4"), 2_130, Contents(3, 1, 1), is_checked=True),
        KeptBackup(BACKUP, 512, None, is_checked=True),
    )
    view = build_backups_view(kept, MOMENT)
    assert view.backups is not None
    assert [each.when for each in view.backups] == ["Today at 14:00"] * 4
    assert [each.holds for each in view.backups] == [
        "290 answers · 18 sessions · 2.1 MB · checked",
        "290 answers · 18 sessions · 21.3 MB · checked when it was made · what you had before going back",
        "1 answer · 1 session · 2 kB · checked · made before an update",
        "This backup cannot be read, 1 kB",
    ]
    assert [each.can_restore for each in view.backups] == [True, True, True, False]


@pytest.mark.parametrize(("size", "words"), [(1, "1 kB"), (99_900, "100 kB"), (100_000, "0.1 MB"), (6e8, "600 MB")])
def test_sizes_are_said_as_they_are_read(size: int, words: str) -> None:
    assert tell_size(size) == words


def test_a_terminal_says_what_came_back(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = paths.learner_file("default")
    fill(path, 1, 2, 3)
    path.write_bytes(b"\xff" * 5000)
    said: list[str] = []
    monkeypatch.setattr(Talk, "__init__", lambda _self: None)
    monkeypatch.setattr(Talk, "say", lambda _self, words, _style=None: said.append(str(words)))
    with open_store(Talk(), path, clock=lambda: NOW) as store:  # type: ignore[call-arg] # it needs no console here
        assert store.answer_totals() == (3, 3)
    (words,) = said
    assert words.startswith("Your results were damaged. All 3 answers came back. 3 stood in the journal. The damaged")


def test_a_file_that_was_gone_is_not_called_damaged() -> None:
    title, said = tell_recovery(Recovery(KEPT_AS, 35, 0, BACKUP, 33, 2, 0, was_gone=True), MOMENT)
    assert title == "Your results were gone."
    assert "All 35 answers came back." in said
    assert "damaged" not in said
