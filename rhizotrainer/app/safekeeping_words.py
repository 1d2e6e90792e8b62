"""Says in words what came back of damaged results, what backups hold, and what took whose place. It opens nothing."""

from __future__ import annotations

from datetime import datetime, tzinfo

from rhizotrainer.model.values import dataclass
from rhizotrainer.store.places import SET_ASIDE
from rhizotrainer.store.recovery import Recovery
from rhizotrainer.store.restoring import Exchanged, KeptBackup
from rhizotrainer.study.day_words import at_moment_text
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.safekeeping.view import BackupsView, BackupView
from rhizotrainer.ui.text import capitalised, decimal_text

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
    title, known = tr("Your results were damaged."), recovery.answers + recovery.missing
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
    else:
        said.append(tr.count(known, "The one answer came back.", "All {n} answers came back."))
    said += _tell_origins(recovery, moment)
    said.append(tr("The damaged file is kept as {file}.", file=recovery.kept_as))
    return title, " ".join(said)


def tell_return(answers: int) -> Words:
    """Say that answers which the file had lost came back from the journal."""
    reason = tr.count(
        answers,
        "{n} answer that was missing after the last end came back from the journal.",
        "{n} answers that were missing after the last end came back from the journal.",
    )
    return tr("Your results are whole."), reason


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


def build_backups_view(kept: tuple[KeptBackup, ...] | None, moment: Moment) -> BackupsView:
    """Return what the card of backups shows; None while they are being read."""
    about = tr(
        "While you study, your results are copied every hour. Kept are the copies of the last 24 hours, 14 days and 12 "
        "months of use. Going back to one keeps what you have now."
    )
    return BackupsView(about, None if kept is None else tuple(_build_backup_view(each, moment) for each in kept))


def tell_size(size: int) -> str:
    """Return a size in bytes as "1.2 MB", in whole kB below a tenth of that."""
    if size < 100_000:
        return tr("{number} kB", number=max(1, round(size / 1000)))
    return tr("{number} MB", number=decimal_text(round(size / 1_000_000, 1)))


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


def _build_backup_view(kept: KeptBackup, moment: Moment) -> BackupView:
    backup, contents = kept.backup, kept.contents
    when = capitalised(moment.tell(backup.taken_at))
    if contents is None:
        return BackupView(
            backup.number,
            when,
            tr("This backup cannot be read, {size}", size=tell_size(kept.size)),
            can_restore=False,
        )
    answers = tr.count(contents.answers, "{n} answer", "{n} answers")
    sessions = tr.count(contents.sessions, "{n} session", "{n} sessions")
    parts = [answers, sessions, tell_size(kept.size)]
    parts.append(tr("checked") if kept.is_checked else tr("checked when it was made"))
    if backup.reason == SET_ASIDE:
        parts.append(tr("what you had before going back"))
    elif backup.reason:
        parts.append(tr("made before an update"))
    return BackupView(backup.number, when, " · ".join(parts))
