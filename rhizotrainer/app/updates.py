"""Take note of what became of the items that a learner answered, whenever the banks were read.

Joins library, store and the rules of `study.updates`. Where no bank changed it asks the store one question and reads
nothing else; it never shows anything.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from rhizotrainer.app.library import Library
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.updates import Change, Essence, KnownVersion
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.updates import build_essence, compare, plan_renames


def notice_updates(
    library: Library, store: LearnerStore, *, now: datetime, again: Collection[str] = ()
) -> dict[ItemAddress, ItemAddress]:
    """Note renames and revisions of answered items in banks that changed, or that are to be looked at again.

    Return which addresses became which.

    Raises:
        StoreError: they could not be noted; the next look finds them again.
    """
    noticed = store.load_noticed()
    renamed: dict[ItemAddress, ItemAddress] = {}
    for bank, digest in library.state:
        if noticed.get(bank) == digest and bank not in again:
            continue
        held = store.list_held(bank)
        if held:
            renamed |= _follow_renames(library, store, bank, held=held, now=now)
            _note_revisions(library, store, bank, digest=digest, now=now)
    return renamed


def _follow_renames(
    library: Library, store: LearnerStore, bank: str, *, held: Collection[str], now: datetime
) -> dict[ItemAddress, ItemAddress]:
    versions = library.list_versions(bank)
    ids = frozenset(item for item, _version, _was in versions)
    was = {item: former for item, _version, former in versions if former}
    renames = plan_renames(held, ids, was, store.load_renames(bank))
    if renames:
        store.record_renames(bank, renames, now=now)
    return {ItemAddress(bank, rename.old): ItemAddress(bank, rename.new) for rename in renames}


def _note_revisions(library: Library, store: LearnerStore, bank: str, *, digest: str, now: datetime) -> None:
    versions = {item: version for item, version, _was in library.list_versions(bank)}
    known = {item: found for item, found in store.load_known_versions(bank).items() if item in versions}
    changed = {item: found for item, found in known.items() if versions[item] != found.seen}
    # Answered before essences were kept; while the item is the same, what it is says what it was.
    unkept = {
        item: found for item, found in known.items() if not found.has_essence and versions[item] == found.answered
    }
    items = library.load_items(ItemAddress(bank, item) for item in {**changed, **unkept})
    now_is = {address.item: build_essence(item) for address, item in items.items()}
    store.record_look(
        bank,
        digest,
        changes=_judge(store, changed, versions, now_is),
        essences={found.answered: now_is[item] for item, found in unkept.items() if item in now_is},
        now=now,
    )


def _judge(
    store: LearnerStore,
    changed: Mapping[str, KnownVersion],
    versions: Mapping[str, str],
    now_is: Mapping[str, Essence],
) -> dict[str, tuple[KnownVersion, str, Change]]:
    before = store.load_essences({found.answered for found in changed.values()})
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
