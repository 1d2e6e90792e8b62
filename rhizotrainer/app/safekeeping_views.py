"""Says in words what the card of backups shows: when each was made and what it holds. It opens nothing."""

from __future__ import annotations

from rhizotrainer.app.safekeeping_words import Moment
from rhizotrainer.store.places import SET_ASIDE
from rhizotrainer.store.restoring import KeptBackup
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.safekeeping.view import BackupsView, BackupView
from rhizotrainer.ui.text import capitalised, decimal_text

tr = Tongue("Backups")


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
