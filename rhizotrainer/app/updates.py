"""Take note of what became of the items that a learner answered, in banks that changed.

Joins library, store and the rules of `study.updates`; it never shows anything. `Practice` asks for it, and only where a
bank is not as it was at the last look.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from rhizotrainer.app.library import Library
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import SessionRecord
from rhizotrainer.model.updates import Change, Essence, KnownVersion
from rhizotrainer.store.item_history import ItemHistory
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.updates import build_essence, compare, plan_renames


def notice_updates(
    library: Library,
    store: LearnerStore,
    banks: Collection[str],
    *,
    now: datetime,
    waiting: Collection[ItemAddress] = (),
) -> dict[ItemAddress, ItemAddress]:
    """Note renames and revisions of answered items in these banks; return which addresses became which.

    `waiting` are addresses that something goes by which is not in the store yet.

    Raises:
        StoreError: they could not be noted; the next look finds them again.
    """
    renamed: dict[ItemAddress, ItemAddress] = {}
    for bank, digest in library.state:
        if bank in banks:
            # An id that is missing may stand in a question that could not be read, and a rename is for good.
            if library.is_whole(bank):
                held = store.list_held(bank) | {address.item for address in waiting if address.bank == bank}
                renamed |= _follow_renames(library, store, bank, held=held, now=now)
            _note_revisions(library, store, bank, digest=digest, now=now)
    return renamed


def readdress_sessions(
    records: Iterable[SessionRecord], renamed: Mapping[ItemAddress, ItemAddress]
) -> list[SessionRecord]:
    """Return sessions with their questions by the ids of now."""
    return [
        replace(
            record,
            questions=tuple(
                replace(each, address=renamed.get(each.address, each.address)) for each in record.questions
            ),
        )
        for record in records
    ]


def _follow_renames(
    library: Library, store: LearnerStore, bank: str, *, held: Collection[str], now: datetime
) -> dict[ItemAddress, ItemAddress]:
    history, versions = ItemHistory(store), library.list_versions(bank)
    ids = frozenset(item for item, _version, _was in versions)
    was = {item: former for item, _version, former in versions if former}
    renames = plan_renames(held, ids, was, history.load_renames(bank))
    if renames:
        history.record_renames(bank, renames, now=now)
    return {ItemAddress(bank, rename.old): ItemAddress(bank, rename.new) for rename in renames}


def _note_revisions(library: Library, store: LearnerStore, bank: str, *, digest: str, now: datetime) -> None:
    history = ItemHistory(store)
    versions = {item: version for item, version, _was in library.list_versions(bank)}
    known = {item: found for item, found in history.load_known_versions(bank).items() if item in versions}
    changed = {item: found for item, found in known.items() if versions[item] != found.seen}
    # Answered before essences were kept; while the item is the same, what it is says what it was.
    unkept = {
        item: found for item, found in known.items() if not found.has_essence and versions[item] == found.answered
    }
    items = library.load_items(ItemAddress(bank, item) for item in {**changed, **unkept})
    now_is = {address.item: build_essence(item) for address, item in items.items()}
    history.record_look(
        bank,
        digest,
        changes=_judge(history, changed, versions, now_is),
        essences={found.answered: now_is[item] for item, found in unkept.items() if item in now_is},
        now=now,
    )


def _judge(
    history: ItemHistory,
    changed: Mapping[str, KnownVersion],
    versions: Mapping[str, str],
    now_is: Mapping[str, Essence],
) -> dict[str, tuple[KnownVersion, str, Change]]:
    before = history.load_essences({found.answered for found in changed.values()})
    changes = {}
    for item, found in changed.items():
        if item not in now_is:
            continue
        kept = before.get(found.answered)
        if versions[item] == found.answered:
            change = Change.NONE
        else:
            change = Change.UNKNOWN if kept is None else compare(kept, now_is[item])
        changes[item] = (found, versions[item], change)
    return changes
