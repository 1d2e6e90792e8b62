"""Says in words what came back of damaged results and what took whose place, at the window and in a terminal.

It opens nothing and knows no screen.
"""

from __future__ import annotations

from datetime import datetime, tzinfo

from rhizotrainer.model.values import dataclass
from rhizotrainer.store.connection import LearnerFile
from rhizotrainer.store.recovery import Recovery
from rhizotrainer.store.restoring import Exchanged
from rhizotrainer.study.day_words import at_moment_text
from rhizotrainer.tongue import Tongue

tr = Tongue("Backups")

Words = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is said, and in which time zone; none for the machine's own."""

    now: datetime
    tz: tzinfo | None = None

    def tell(self, when: datetime) -> str:
        """Return when something was, to stand in a sentence: "today at 14:00", "on 8 June at 07:05"."""
        local = when.astimezone(self.tz)
        return at_moment_text(local.date(), self.now.astimezone(self.tz).date(), f"{local:%H:%M}")


def tell_recovery(recovery: Recovery, moment: Moment) -> Words:
    """Say what came back of damaged results, from where, and what did not."""
    title = tr("Your results were gone.") if recovery.was_gone else tr("Your results were damaged.")
    known = recovery.answers + recovery.missing
    said = []
    if not known:
        said.append(tr("Nothing in them could be read and there was no backup, so new results were begun."))
    elif recovery.missing:
        said.append(
            tr.count(
                known,
                "{back} of {n} answer came back; {missing} could not be found anywhere.",
                "{back} of {n} answers came back; {missing} could not be found anywhere.",
                back=recovery.answers,
                missing=recovery.missing,
            )
        )
    elif recovery.unread:
        # Not all that there were, as far as anyone can tell.
        said.append(tr.count(known, "{n} answer came back.", "{n} answers came back."))
    else:
        said.append(tr.count(known, "The one answer came back.", "All {n} answers came back."))
    said += _tell_origins(recovery, moment)
    said += _tell_unread(recovery.unread)
    if not recovery.was_gone:
        said.append(tr("The damaged file is kept as {file}.", file=recovery.kept_as))
    return title, " ".join(said)


def tell_return(answers: int, *, missing: int = 0, unread: int = 0) -> Words:
    """Say that answers which the file had lost came back from the journal, and which did not."""
    said = []
    if answers:
        said.append(
            tr.count(
                answers,
                "{n} answer that was missing after the last end came back from the journal.",
                "{n} answers that were missing after the last end came back from the journal.",
            )
        )
    if missing:
        said.append(
            tr.count(
                missing,
                "{n} answer given before the last end could not be found anywhere.",
                "{n} answers given before the last end could not be found anywhere.",
            )
        )
    said += _tell_unread(unread)
    is_whole = not missing and not unread
    return tr("Your results are whole.") if is_whole else tr("Answers may be missing."), " ".join(said)


def tell_opening(file: LearnerFile, moment: Moment) -> Words | None:
    """Say what came back when a learner's file was opened, None where nothing had to."""
    if file.recovery is not None:
        return tell_recovery(file.recovery, moment)
    missing, unread = file.missing
    return tell_return(file.came_back, missing=missing, unread=unread) if file.came_back or any(file.missing) else None


def tell_restored(exchanged: Exchanged, moment: Moment, made_at: datetime) -> Words:
    """Say which results are in place now, and where those of before are."""
    state = tr("Your results are those of the backup made {when}.", when=moment.tell(made_at))
    before = exchanged.before
    since = before.answers - exchanged.after.answers if before is not None else 0
    now = tr.count(exchanged.after.answers, "They hold {n} answer.", "They hold {n} answers.")
    kept = tr("What you had before is kept as {file}.", file=exchanged.aside)
    if since > 0:
        kept = tr.count(
            since,
            "{n} answer given since is kept in {file}.",
            "{n} answers given since are kept in {file}.",
            file=exchanged.aside,
        )
    return state, f"{now} {kept}"


def _tell_unread(places: int) -> list[str]:
    if not places:
        return []
    words = tr.count(
        places,
        "{n} place in the journal cannot be read; answers that stood there alone may be missing.",
        "{n} places in the journal cannot be read; answers that stood there alone may be missing.",
    )
    return [words]


def _tell_origins(recovery: Recovery, moment: Moment) -> list[str]:
    said = []
    if recovery.backup is not None:
        said.append(
            tr.count(
                recovery.from_backup,
                "{n} was in the backup made {when}.",
                "{n} were in the backup made {when}.",
                when=moment.tell(recovery.backup.taken_at),
            )
        )
    if recovery.from_journal:
        said.append(tr.count(recovery.from_journal, "{n} stood in the journal.", "{n} stood in the journal."))
    if recovery.from_damaged:
        said.append(
            tr.count(
                recovery.from_damaged,
                "{n} could be read in the damaged file.",
                "{n} could be read in the damaged file.",
            )
        )
    return said
