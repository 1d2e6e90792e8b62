"""Carries a learner's whole history to another machine and joins what comes from there, in words for who asks.

Joins store and scheduling: what was answered on both machines is judged anew in the common order. Functions over names
and paths, to be run off the window's thread; only `merge_history` needs the results closed.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rhizotrainer import paths
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import MemoryState, OwnParameters, Review
from rhizotrainer.store.extract import remove_learner
from rhizotrainer.store.history_file import is_current, write_history
from rhizotrainer.store.journal_marks import is_settled
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.merging import MergeReport, build_merged, read_stamp
from rhizotrainer.store.places import find_work_path, list_backups, list_journals
from rhizotrainer.store.restoring import Exchanged, exchange_file
from rhizotrainer.tongue import Tongue

tr = Tongue("History")


@dataclass(frozen=True, slots=True)
class PreparedMerge:
    """A joined history that waits for a word to take the place of the learner's; `stamp` is what that was then."""

    learner: str
    source: Path
    ready: Path
    stamp: str
    report: MergeReport


@dataclass(frozen=True, slots=True)
class Merged:
    """A history that was joined: what came in, and where the results of before are kept."""

    report: MergeReport
    exchanged: Exchanged


def export_history(learner: str, target: Path, *, now: datetime) -> int:
    """Write a learner's whole history to a file of JSON lines, also while they study; return how many answers it has.

    Raises: RhizotrainerError where the results cannot be read or the file not be written.
    """
    _refuse_own_folder(target)
    path = paths.learner_file(learner)
    if not is_current(path):
        # A new learner gets a file, one of an earlier version is brought up to this one.
        LearnerStore.open(path, now=now).close()
    return write_history(path, target, learner=learner, now=now).get("attempt", 0)


def preview_import(learner: str, source: Path, *, now: datetime) -> PreparedMerge:
    """Join a learner's history and that of another machine in a file beside, for `merge_history` to put in place.

    `source` is a history, a learner's file, or the archive with everything. The results may be in use.
    Raises: RhizotrainerError; nothing is then left behind, nor a learner whom there was not before.
    """
    path = paths.learner_file(learner)
    was_there = path.exists() or bool(list_journals(path)) or bool(list_backups(path))
    try:
        return _prepare(learner, source, now=now)
    except RhizotrainerError:
        if not was_there:
            with suppress(RhizotrainerError):
                remove_learner(path, now=now)
        raise


def _prepare(learner: str, source: Path, *, now: datetime) -> PreparedMerge:
    path = paths.learner_file(learner)
    if not is_current(path):
        LearnerStore.open(path, now=now).close()
    ready = find_work_path(path, "merge")
    # Before the results are read: what is answered between the two is joined anew, not lost.
    stamp = read_stamp(path)
    return PreparedMerge(learner, source, ready, stamp, build_merged(path, source, ready, judge=judge, now=now))


def merge_history(prepared: PreparedMerge, *, now: datetime) -> Merged:
    """Put a joined history in the place of the learner's, whose window is closed; what was there is kept as a backup.

    Where something was answered since it was prepared, it is joined anew first.
    Raises: StoreLockedError, RhizotrainerError; the results are then as they were.
    """
    path = paths.learner_file(prepared.learner)
    try:
        if not is_settled(list_journals(path)):
            # What stands in the journal alone belongs to the results of before, and is joined as well.
            LearnerStore.open(path, now=now).close()
        if not prepared.ready.exists() or read_stamp(path) != prepared.stamp:
            prepared = preview_import(prepared.learner, prepared.source, now=now)
        return Merged(prepared.report, exchange_file(path, prepared.ready, now=now))
    finally:
        discard_import(prepared)


def discard_import(prepared: PreparedMerge) -> None:
    """Forget a joined history that is not wanted."""
    with suppress(OSError):
        prepared.ready.unlink(missing_ok=True)


def describe_import(report: MergeReport) -> tuple[str, ...]:
    """Say in sentences what a joined history brings."""
    if not report.events_new:
        return (tr("Nothing in it is new: all of it is here already."),)
    said = []
    if report.answers_new or not report.sessions_new:
        said.append(tr.count(report.answers_new, "{n} answer comes in.", "{n} answers come in."))
    if report.answers_known:
        said.append(
            tr.count(
                report.answers_known,
                "{n} answer is here already and counts once.",
                "{n} answers are here already and count once.",
            )
        )
    if report.sessions_new:
        said.append(tr.count(report.sessions_new, "{n} session comes in.", "{n} sessions come in."))
    if report.notes_joined:
        said.append(
            tr.count(
                report.notes_joined,
                "{n} question had a different note on each machine; it has both now.",
                "{n} questions had a different note on each machine; they have both now.",
            )
        )
    if report.judged:
        said.append(
            tr.count(
                report.judged,
                "When {n} question returns is judged anew from the answers of both machines.",
                "When {n} questions return is judged anew from the answers of both machines.",
            )
        )
    return tuple(said)


def judge(parameters: OwnParameters | None, reviews: Iterator[Review]) -> Mapping[ItemAddress, tuple[str, MemoryState]]:
    """Judge answers in their order by the parameters that hold; without dice, so that every machine judges alike.

    Raises: RhizotrainerError for parameters that nothing can be judged by.
    """
    # Start-up: fsrs is loaded where something is judged, not where a history is only written.
    from rhizotrainer.study.scheduling import Scheduler

    weights = parameters.weights if parameters else ()
    try:
        scheduler = Scheduler(weights=weights, is_fuzzed=False)
    except ValueError as error:
        raise RhizotrainerError(
            tr("The history was not brought in: FSRS cannot work with the parameters in it."),
            tr("Go back to the default parameters on the other machine and export it anew."),
        ) from error
    return scheduler.replay(reviews)


def _refuse_own_folder(target: Path) -> None:
    """Keep an export from taking the place of somebody's results."""
    if target.resolve().is_relative_to(paths.data_folder().resolve()):
        raise RhizotrainerError(
            tr("The history was not exported: {reason}.", reason=os.strerror(errno.EPERM)),
            tr("Choose a folder that is not rhizotrainer's own."),
        )
