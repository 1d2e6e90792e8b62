"""Memory in short, for plans over very many items: rows are fetched on the store's thread and read on any other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.values import dataclass
from rhizotrainer.store.errors import READING, naming_faults
from rhizotrainer.store.rows import text_to_time

if TYPE_CHECKING:
    from rhizotrainer.store.learner_store import LearnerStore

TraceRow = tuple[str, str, float, float, str, str]


@dataclass(frozen=True, slots=True)
class HeldMemory:
    """An item's memory; siblings have the same but for `answered_at`, when the item itself was answered last."""

    address: ItemAddress
    stability: float
    difficulty: float
    last_review: datetime
    answered_at: datetime


def fetch_traces(store: LearnerStore) -> list[TraceRow]:
    """Return the rows of all items that were ever answered, as they are kept."""
    query = "SELECT bank, item, stability, difficulty, last_review, last_answered_at FROM memory"
    with naming_faults(store.path, READING):
        return store.connection.execute(query).fetchall()


def read_traces(rows: Iterable[TraceRow]) -> Iterator[HeldMemory]:
    """Return what rows say."""
    for bank, item, stability, difficulty, last_review, answered_at in rows:
        address = ItemAddress(bank, item)
        yield HeldMemory(address, stability, difficulty, text_to_time(last_review), text_to_time(answered_at))
