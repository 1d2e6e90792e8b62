"""Opens the counts of a learner's memory over the banks as they are now. It counts nothing itself."""

from __future__ import annotations

from contextlib import suppress

from rhizotrainer.app.library import Library
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.store.counts import Counts
from rhizotrainer.store.learner_store import LearnerStore


def open_counts(library: Library, store: LearnerStore) -> Counts:
    """Look for items that may not stand in their banks as they did, and return the counts.

    Nothing is looked for while banks are as they were, but what was answered for the first time since.
    """
    counts = Counts(store, library.state)
    unplaced = counts.list_unplaced()
    if unplaced:
        # Where the disk refuses, they count where they were answered and are looked for the next time.
        with suppress(RhizotrainerError):
            counts.place(unplaced, library.find_topics(unplaced))
    return counts
