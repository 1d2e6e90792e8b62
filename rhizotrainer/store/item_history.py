"""The door to what items were when they were answered, and to what became of them since.

A part of the learner's store that a start does without. Nothing here judges a change.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.updates import Change, Essence, KnownVersion, Rename, Revision
from rhizotrainer.store import history
from rhizotrainer.store.errors import READING, UPDATES, naming_faults
from rhizotrainer.store.essences import insert_essence
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.noticed import write_noticed
from rhizotrainer.store.transaction import transaction


class ItemHistory:
    """Versions, revisions and renames in one learner's file. Reading may raise StoreError; writing says what."""

    def __init__(self, store: LearnerStore) -> None:
        """Open the door in a store that is open."""
        self._connection = store.connection
        self._path = store.path

    def load_known_versions(self, bank: str) -> dict[str, KnownVersion]:
        """Return how far the learner is with each answered item, by the id that it goes by now."""
        with naming_faults(self._path, READING):
            return history.load_known_versions(self._connection, bank)

    def load_essences(self, versions: Iterable[str]) -> dict[str, Essence]:
        """Return what is kept of these versions."""
        with naming_faults(self._path, READING):
            return history.load_essences(self._connection, versions)

    def load_renames(self, bank: str) -> tuple[Rename, ...]:
        """Return the renames that were noticed, in their order."""
        with naming_faults(self._path, READING):
            return history.load_renames(self._connection, bank)

    def find_revision(self, address: ItemAddress) -> Revision | None:
        """Return what became of an item since it was last answered, None where it is as it was."""
        with naming_faults(self._path, READING):
            return history.find_revision(self._connection, address)

    def record_renames(self, bank: str, renames: Sequence[Rename], *, now: datetime) -> None:
        """Let new ids take over memory, history, flags, notes and places in queues; attempts stay as they are.

        Raises: StoreWriteError in one of its kinds, StoreDamagedError.
        """
        with naming_faults(self._path, UPDATES), transaction(self._connection):
            history.insert_renames(self._connection, bank, renames, now=now)

    def record_look(
        self,
        bank: str,
        digest: str,
        *,
        changes: Mapping[str, tuple[KnownVersion, str, Change]],
        essences: Mapping[str, Essence],
        now: datetime,
    ) -> None:
        """Note how a bank's items differ from what was answered, and that it was looked at.

        `changes` has for each item id the version known, the version that it is now and how they differ; `essences`
        are versions that had not been kept. Raises: StoreWriteError in one of its kinds, StoreDamagedError.
        """
        with naming_faults(self._path, UPDATES), transaction(self._connection):
            for version, essence in essences.items():
                insert_essence(self._connection, version, essence)
            history.insert_revisions(self._connection, bank, changes, now=now)
            write_noticed(self._connection, bank, digest)
