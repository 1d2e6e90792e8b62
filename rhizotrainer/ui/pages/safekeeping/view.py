"""What the card of backups shows, as plain values."""

from __future__ import annotations

from rhizotrainer.model.values import dataclass


@dataclass(frozen=True, slots=True)
class BackupView:
    """One backup in words: when it was made and what it holds. `key` is its number; some cannot be restored."""

    key: int
    when: str
    holds: str
    can_restore: bool = True


@dataclass(frozen=True, slots=True)
class BackupsView:
    """All backups, the newest first; None while they are being read. `about` says how they come about."""

    about: str
    backups: tuple[BackupView, ...] | None = None
