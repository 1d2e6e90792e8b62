"""Make a learner's file again after damage: the newest sound backup, the journal since, and what the file still gives.

The new file is built beside the damaged one and takes its place in one step when it is whole; the damaged one is
kept. What cannot be built leaves everything as it was.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from rhizotrainer.store import migrations
from rhizotrainer.store.contents import check_copy
from rhizotrainer.store.derived import rebuild
from rhizotrainer.store.errors import OPENING, StoreDamagedError, find_fault
from rhizotrainer.store.event_lines import Event
from rhizotrainer.store.inspection import check_shape, is_readable, is_sound
from rhizotrainer.store.journal_lines import Entry, count_known, find_backup_mark, find_cut, read_entries
from rhizotrainer.store.places import (
    OWNER_FILE,
    SET_ASIDE,
    BackupFile,
    build_damaged_path,
    find_backup_folder,
    find_backups,
    find_journal_path,
    find_shared_memory_path,
    find_wal_path,
    find_work_path,
    list_journals,
    make_folder,
    make_private_file,
    sync_file,
    sync_folder,
)
from rhizotrainer.store.recovery_note import note_recovery, read_note
from rhizotrainer.store.salvage import Wreck, open_wreck
from rhizotrainer.store.settling import read_entry, replay_entries, replay_events
from rhizotrainer.store.transaction import transaction
from rhizotrainer.tongue import Tongue

tr = Tongue("Results")

_CHUNK = 1_000_000
_REMARKS = {"flag": "flags", "note": "notes"}
_ALIKE = """
    SELECT id, answered_at FROM attempts WHERE bank = ? AND item = ? AND (answered_at = ? OR sequence = ?)
"""


@dataclass(frozen=True, slots=True)
class Recovery:
    """What came back of a damaged file, in answers, and from where; `missing` are answers known to have been there.

    `unread` are places in the journal where others may have stood that nothing else has; `was_gone` says that there was
    no file at all, where its backups and its journal were.
    """

    kept_as: Path
    answers: int
    missing: int
    backup: BackupFile | None = None
    from_backup: int = 0
    from_journal: int = 0
    from_damaged: int = 0
    unread: int = 0
    was_gone: bool = False


@dataclass(frozen=True, slots=True)
class _Base:
    """What a file is built on: a backup, or nothing; the journal's entries after it; how many answers it knows of."""

    backup: BackupFile | None
    entries: Sequence[Entry]
    known: int


def recover(path: Path, *, now: datetime) -> Recovery:
    """Put a sound file in the place of a damaged one, whose lock the caller holds.

    Raises: StoreDamagedError, OSError, sqlite3.Error; the damaged file is then where it was.
    """
    entries = read_entries(list_journals(path))
    work = find_work_path(path, "recovery")
    make_folder(find_backup_folder(path))
    try:
        found = _build_best(path, work, entries)
        missing = count_known(entries).find_missing(found.answers)
        recovery = replace(
            found,
            kept_as=build_damaged_path(path, now),
            missing=max(found.missing, missing.answers),
            unread=missing.places,
            was_gone=not path.stat().st_size and not find_wal_path(path).exists(),
        )
        note_recovery(path, asdict(recovery))
        put_in_place(path, work, aside=recovery.kept_as)
    except BaseException:
        # A disk that is full needs its room; what is half made is made anew.
        with suppress(OSError):
            work.unlink(missing_ok=True)
        raise
    return recovery


def find_untold(path: Path) -> Recovery | None:
    """Return what came back when a file was made again and nobody was told of it, as after a kill just then."""
    values = read_note(path)
    if values is None:
        return None
    with suppress(TypeError):
        recovery = Recovery(**values)
        # Killed before the new file was in its place, all is done anew, or somebody put another one there.
        if recovery.kept_as.exists() and not recovery.kept_as.samefile(path):
            return recovery
    return None


def keep_stray_log(path: Path, *, now: datetime) -> str:
    """Keep a log whose database is gone or empty beside the backups; return a sentence for the learner.

    Raises: OSError.
    """
    make_folder(find_backup_folder(path))
    log = find_wal_path(path)
    kept = find_wal_path(build_damaged_path(path, now))
    log.chmod(OWNER_FILE)
    log.replace(kept)
    find_shared_memory_path(path).unlink(missing_ok=True)
    sync_folder(kept.parent)
    return tr(
        "The file with your results was gone or empty, and only its log was there. It is kept as {file}.", file=kept
    )


def put_in_place(path: Path, ready: Path, *, aside: Path) -> None:
    """Let a finished file take the place of the learner's, which is kept as `aside`, whole at every moment.

    Raises: OSError; what was not done is then still to be done, and nothing is lost.
    """
    sync_file(ready)
    # A log belongs to the file that it was written for; the next one must not be read with it.
    find_shared_memory_path(path).unlink(missing_ok=True)
    for log in (find_wal_path, find_journal_path):
        if log(path).exists() and log(path).stat().st_size:
            log(path).replace(log(aside))
        log(path).unlink(missing_ok=True)
    try:
        os.link(path, aside)
    except OSError:
        # Some file systems know no links.
        make_private_file(aside)
        shutil.copyfile(path, aside)
        sync_file(aside)
    ready.replace(path)
    sync_folder(path.parent)
    sync_folder(aside.parent)


def _build_best(path: Path, work: Path, entries: Sequence[Entry]) -> Recovery:
    for base in _list_bases(path, entries):
        try:
            return _build(path, work, base)
        except (StoreDamagedError, UnicodeDecodeError):
            continue
        except sqlite3.DatabaseError as error:
            fault = find_fault(error, path, OPENING)
            if not isinstance(fault, StoreDamagedError | None):
                # The disk is at fault, not the backup.
                raise
        finally:
            _clear_logs(work)
    raise StoreDamagedError(path)


def _list_bases(path: Path, entries: Sequence[Entry]) -> Iterator[_Base]:
    """Give what a file can be built on, the best first.

    Where the learner went back to an earlier backup, or began anew, what was there before comes last.
    """
    cut, known = find_cut(entries), count_known(entries).answers
    values = entries[cut].values if cut >= 0 else {}
    after, origin = values.get("after", 0), values.get("from", "")
    backups = find_backups(path)
    for backup in backups:
        if backup.reason != SET_ASIDE and backup.number > after:
            yield _Base(backup, entries[max(find_backup_mark(entries, backup.number), cut) + 1 :], known)
    for backup in backups:
        if backup.file.name == origin:
            yield _Base(backup, entries[cut + 1 :], known)
    if cut >= 0 and entries[cut].mark == "begun":
        yield _Base(None, entries[cut + 1 :], known)
    for backup in backups:
        if backup.number <= after and backup.reason != SET_ASIDE:
            yield _Base(backup, entries[find_backup_mark(entries, backup.number) + 1 :], known)
    for backup in backups:
        if backup.reason == SET_ASIDE:
            yield _Base(backup, entries, known)
    yield _Base(None, entries, known)


def _build(path: Path, work: Path, base: _Base) -> Recovery:
    """Make the file that is to be; what it says of the damaged file's own name comes later."""
    _clear_logs(work)
    work.unlink(missing_ok=True)
    make_private_file(work)
    if base.backup is not None:
        with work.open("wb") as file:
            file.writelines(_read_chunks(base.backup.file))
        check_copy(work)
    with closing(sqlite3.connect(work, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA foreign_keys = ON")
        if migrations.find_version(connection) > len(migrations.STEPS):
            raise sqlite3.DatabaseError
        migrations.migrate(connection)
        check_shape(connection, work)
        from_backup = _count(connection)
        with transaction(connection):
            connection.execute("SAVEPOINT journal")
            replay_entries(connection, base.entries)
            from_journal = _count(connection) - from_backup
            last = _salvage(connection, path, base)
            rebuild(connection)
        answers = _count(connection)
        if not is_sound(connection):
            connection.execute("REINDEX")
        if not is_readable(connection):
            raise StoreDamagedError(work)
    found = Recovery(work, answers, max(0, last - answers), base.backup, from_backup, from_journal)
    return Recovery(
        found.kept_as, answers, found.missing, base.backup, from_backup, from_journal,
        answers - from_backup - from_journal,
    )  # fmt: skip


def _read_chunks(backup: Path) -> Iterator[bytes]:
    """Give a backup piece by piece; one that the disk does not give any more is damaged, and there may be others."""
    try:
        with backup.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk
    except OSError as error:
        raise StoreDamagedError(backup) from error


def _salvage(connection: sqlite3.Connection, path: Path, base: _Base) -> int:
    """Add what the damaged file still gives and nothing else has; return how many answers it says it had."""
    count = _count(connection)
    is_whole = count >= base.known > 0 and not any(entry.is_spoilt for entry in base.entries)
    opened = open_wreck(path)
    if opened is None:
        return 0
    with opened as wreck:
        last = wreck.find_last_attempt()
        if is_whole and 0 < last <= count:
            return last
        places = wreck.list_answers()
        _put_between(connection, wreck, base.entries, places)
        wanted = _list_wanted(connection, places)
        events = wreck.read(wanted, has_states=not is_whole)
        replay_events(connection, (event for event in events if _is_new(connection, event, places)))
    # A number far above all that could be read is damage, not an answer.
    return last if last <= 2 * _count(connection) + 1000 else 0


def _list_wanted(connection: sqlite3.Connection, places: Mapping[str, int]) -> list[int]:
    has = "SELECT 1 FROM attempts WHERE id = ?"
    return [place for attempt, place in places.items() if connection.execute(has, (attempt,)).fetchone() is None]


def _put_between(
    connection: sqlite3.Connection, wreck: Wreck, entries: Sequence[Entry], places: Mapping[str, int]
) -> None:
    """Replay the journal anew, with what only the damaged file has where that file says that it was given.

    Memory is what the last answer left, so an answer whose line was torn must not come after later ones.
    """
    answers = [_find_answer(entry) for entry in entries]
    newest = max((places.get(answer, 0) for answer in answers), default=0)
    wanted = (place for place in _list_wanted(connection, places) if place < newest)
    lost = [place for place in wanted if any(_is_new(connection, event, places) for event in wreck.read_answer(place))]
    if lost:
        connection.execute("ROLLBACK TO journal")
        replay_events(connection, _weave(wreck, entries, [places.get(answer, 0) for answer in answers], lost))


def _weave(wreck: Wreck, entries: Sequence[Entry], places: Sequence[int], lost: Sequence[int]) -> Iterator[Event]:
    """Give the events of a journal, whose answers have these places, and the lost ones between them.

    What was said of an answer follows its line, so a lost one is given where a line is spoilt, if not before.
    """
    following, after = list(places), sys.maxsize
    for number in reversed(range(len(following))):
        following[number] = after = following[number] or after
    rest = deque(lost)
    for entry, place, limit in zip(entries, places, following, strict=True):
        while rest and (place or entry.is_spoilt) and rest[0] < limit:
            yield from wreck.read_answer(rest.popleft())
        event = read_entry(entry)
        if event is not None:
            yield event


def _find_answer(entry: Entry) -> str:
    """Return the id of the answer that a line is, nothing where it is something else."""
    event = read_entry(entry)
    return str(event.values["id"]) if event is not None and event.kind == "attempt" else ""


def _is_new(connection: sqlite3.Connection, event: Event, places: Mapping[str, int]) -> bool:
    """Tell whether nothing is known of what an event is about, where only the newest state of it is kept."""
    values = event.values
    if event.kind == "attempt":
        alike = connection.execute(_ALIKE, (values["bank"], values["item"], values["answered_at"], event.number))
        # An answer whose id was spoilt is not another answer; one that stands elsewhere in the file is.
        return not any(at == values["answered_at"] or attempt not in places for attempt, at in alike)
    if event.kind in ("flag", "note", "cleared"):
        kind = values.get("of", event.kind)
        item = (values["bank"], values["item"])
        table = _REMARKS[kind]
        queries = (
            f"SELECT 1 FROM {table} WHERE bank = ? AND item = ?",  # noqa: S608 - one of two names of our own
            f"SELECT 1 FROM cleared WHERE kind = '{kind}' AND bank = ? AND item = ?",  # noqa: S608 - as above
        )
        return all(connection.execute(query, item).fetchone() is None for query in queries)
    if event.kind == "exam place":
        query = "SELECT 1 FROM exam_places WHERE session = ? AND position = ?"
        return connection.execute(query, (values["session"], values["position"])).fetchone() is None
    if event.kind == "exam clock":
        query = "SELECT 1 FROM exam_clocks WHERE session = ?"
        return connection.execute(query, (values["session"],)).fetchone() is None
    return True


def _count(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM attempts").fetchone()[0])


def _clear_logs(work: Path) -> None:
    for end in ("-journal", "-wal", "-shm"):
        work.with_name(work.name + end).unlink(missing_ok=True)
