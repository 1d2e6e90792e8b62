"""Make model values for tests: every maker gives a whole, valid value.

A field is changed by its own name (`make_item(stem="Which?")`), so a test shows only what it is about.
Nothing here reads a clock or throws dice: `NOW` is the moment at which everything happens unless a test says
otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from rhizotrainer.model.banks import BankHeader, BankListing, Reference, Topic, count_topics
from rhizotrainer.model.items import Item, ItemAddress, ItemType, Option, Part, Quantity, Quote, QuotePlace
from rhizotrainer.model.learning import (
    Attempt,
    Confidence,
    ItemStanding,
    MemoryState,
    PlannedQuestion,
    Rating,
    Response,
    SessionMode,
    SessionRecord,
    SessionSummary,
    Verdict,
)
from rhizotrainer.model.sources import Passage, Source

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
BANK = "rhizotomy"
PASSAGES = (
    "Rhizotomy is a surgical procedure that is performed to relieve pain.",
    "The electrode then heats up, destroying the tissue around the root.",
    "The surgeon makes a small incision and exposes the corresponding spinal nerves.",
)


def make_address(item: str = "ind-001", bank: str = BANK) -> ItemAddress:
    return ItemAddress(bank, item)


def make_options(count: int = 4, keys: Iterable[int] = (1,), pinned: Iterable[int] = ()) -> tuple[Option, ...]:
    """Make `count` options; `keys` and `pinned` are authored positions."""
    right, last = frozenset(keys), frozenset(pinned)
    return tuple(
        Option(
            text=f"Option {position}",
            is_key=position in right,
            rationale=f"Why option {position} is {'right' if position in right else 'wrong'}.",
            is_pinned=position in last,
        )
        for position in range(count)
    )


def make_quote(passage: int = 1, **changes: Any) -> Quote:
    """Make a verified quote: the words "heats up" of the second passage, or the whole of another one."""
    text = "heats up" if passage == 1 else PASSAGES[passage]
    start = PASSAGES[passage].index(text)
    place = QuotePlace(passage=passage, start=start, end=start + len(text))
    return replace(Quote(source="article", text=text, place=place), **changes)


def make_item(item_id: str = "ind-001", **changes: Any) -> Item:
    """Make a single-choice item of four options whose key is the second one as authored."""
    item = Item(
        bank=BANK,
        id=item_id,
        type=ItemType.SINGLE_CHOICE,
        topic="technique",
        stem=f"What does the electrode do ({item_id})?",
        options=make_options(),
        explanation="The electrode heats up and destroys the tissue around the root.",
        takeaway="Heat, not cutting.",
        quotes=(make_quote(),),
        file_name="items/technique.yaml",
        line=12,
        fingerprint=f"{item_id}-fingerprint",
    )
    return replace(item, **changes)


def make_multiple(item_id: str = "tec-002", *, count: int = 5, keys: Iterable[int] = (0, 2), **changes: Any) -> Item:
    """Make a multiple-choice item of `count` options."""
    options = make_options(count, keys)
    return make_item(item_id, **({"type": ItemType.MULTIPLE_CHOICE, "options": options} | changes))


def make_true_false(item_id: str = "tf-001", *, is_true: bool = True, **changes: Any) -> Item:
    """Make a true/false item; the authored order is True, False."""
    options = (
        Option(text="True", is_key=is_true, rationale="As the source says."),
        Option(text="False", is_key=not is_true, rationale="The source says otherwise."),
    )
    return make_item(item_id, **({"type": ItemType.TRUE_FALSE, "options": options} | changes))


def make_parts(keys: Iterable[int | tuple[int, ...]]) -> tuple[Part, ...]:
    """Make parts whose right options stand at these authored positions, one or any of several."""
    return tuple(
        Part(text=f"Part {at}", keys=key if isinstance(key, tuple) else (key,), rationale=f"Why part {at}.")
        for at, key in enumerate(keys)
    )


def make_series(
    item_id: str = "ser-001", *, truths: Iterable[bool] = (True, False, True, False), **changes: Any
) -> Item:
    """Make a true/false series; option 0 is True, option 1 False."""
    options = (Option("True", False, "", is_pinned=True), Option("False", False, "", is_pinned=True))
    parts = make_parts(int(not truth) for truth in truths)
    return make_item(item_id, **({"type": ItemType.TRUE_FALSE_SERIES, "options": options, "parts": parts} | changes))


def make_matching(
    item_id: str = "mat-001", *, keys: Iterable[int | tuple[int, ...]] = (0, 1, 2), extras: int = 1, **changes: Any
) -> Item:
    """Make a matching item; `extras` more options belong nowhere."""
    parts = make_parts(keys)
    options = make_options(1 + max(max(part.keys) for part in parts) + extras, keys=())
    return make_item(item_id, **({"type": ItemType.MATCHING, "options": options, "parts": parts} | changes))


def make_extended(item_id: str = "ext-001", **changes: Any) -> Item:
    """Make an extended matching: four options, three scenarios; either of two options will do for the last."""
    item = make_matching(item_id, keys=(2, 0, (1, 3)), extras=0, type=ItemType.EXTENDED_MATCHING)
    return replace(item, **changes)


def make_label(item_id: str = "lab-001", **changes: Any) -> Item:
    """Make three labels for the regions r0, r1 and r2 of the figure, and a fourth label that belongs nowhere."""
    item = make_matching(item_id, type=ItemType.LABEL, figure="segment")
    parts = tuple(replace(part, text="", region=f"r{at}") for at, part in enumerate(item.parts))
    return replace(item, **({"parts": parts} | changes))


def make_ordering(item_id: str = "ord-001", *, count: int = 4, **changes: Any) -> Item:
    """Make an ordering of `count` steps."""
    steps = tuple(Option(f"Step {at}", False, f"Why step {at} stands there.") for at in range(count))
    return make_item(item_id, **({"type": ItemType.ORDERING, "options": steps} | changes))


def make_numeric(
    item_id: str = "num-001", *, value: str = "31", unit: str = "", tolerance: str = "", **changes: Any
) -> Item:
    """Make an item that asks for a number, exactly unless a tolerance ("2", "5 %") is given."""
    quantity = Quantity(value, unit, tolerance.removesuffix("%").rstrip(), tolerance.endswith("%"))
    return make_item(item_id, **({"type": ItemType.NUMERIC, "options": (), "quantity": quantity} | changes))


def make_wrong(*texts: str) -> tuple[Option, ...]:
    """Make wrong answers that the author of a typed item expects."""
    return tuple(Option(text, False, f"Why not {text}.") for text in texts)


def make_short_answer(
    item_id: str = "sho-001",
    *,
    accepts: Iterable[str] = ("Dorsal root ganglion",),
    wrong: Iterable[str] = (),
    **changes: Any,
) -> Item:
    """Make an item answered by typing a text; spelling is exact and case ignored unless told otherwise."""
    typed = {"type": ItemType.SHORT_ANSWER, "options": make_wrong(*wrong), "accepts": tuple(accepts)}
    return make_item(item_id, **(typed | changes))


def make_cloze(
    item_id: str = "clo-001", *, gaps: Iterable[tuple[str, ...]] = (("dorsal",), ("ventral",)), **changes: Any
) -> Item:
    """Make a cloze; each gap is given by the texts that are right in it."""
    parts = tuple(Part("", rationale=f"Why gap {at}.", accepts=accepts) for at, accepts in enumerate(gaps, start=1))
    text = " and ".join(f"a {{{at}}} root" for at in range(1, len(parts) + 1))
    return make_item(item_id, **({"type": ItemType.CLOZE, "options": (), "parts": parts, "text": text} | changes))


def make_locate(item_id: str = "loc-001", *, count: int = 4, keys: Iterable[int] = (1,), **changes: Any) -> Item:
    """Make an item answered in the figure; the options stand for its regions r0, r1, r2 …"""
    options = tuple(replace(option, region=f"r{at}") for at, option in enumerate(make_options(count, keys)))
    return make_item(item_id, **({"type": ItemType.LOCATE, "options": options, "figure": "segment"} | changes))


def make_name(item_id: str = "nam-001", **changes: Any) -> Item:
    """Make an item that asks what is lit in the figure, by options unless `accepts` says by typing."""
    if "accepts" in changes:
        changes = {"options": ()} | changes
    return make_item(item_id, **({"type": ItemType.NAME, "figure": "segment", "regions": ("r1",)} | changes))


def make_right_response(item: Item) -> Response:
    """Make the answer that is wholly right."""
    if item.type is ItemType.ORDERING:
        return Response(placed=tuple(range(len(item.options))))
    if item.type is ItemType.CLOZE:
        return Response(texts=tuple(part.accepts[0] for part in item.parts))
    if item.parts:
        return Response(placed=tuple(part.keys[0] for part in item.parts))
    if item.quantity:
        return Response(texts=(item.quantity.value,))
    if item.accepts:
        return Response(texts=item.accepts[:1])
    if item.type is ItemType.LOCATE:
        regions = sorted(item.options[key].region for key in item.keys)
        return Response(regions=frozenset(regions if item.needs_all else regions[:1]))
    return Response(chosen=item.keys)


def make_source(source_id: str = "article", **changes: Any) -> Source:
    """Make a source of three body passages, numbered from 1; `passages` holds no heading."""
    passages, start = [], 0
    for number, text in enumerate(PASSAGES, start=1):
        passages.append(Passage(number=number, text=text, start=start))
        start += len(text) + 2
    source = Source(
        id=source_id,
        title="Rhizotomy",
        file_name="sources/rhizotomy.txt",
        sha256="0" * 64,
        passages=tuple(passages),
    )
    return replace(source, **changes)


def make_reference(reference_id: str = "enslin2018", **changes: Any) -> Reference:
    reference = Reference(
        id=reference_id,
        title="Neurosurgery for spasticity",
        authors="Enslin JMN, Fieggen AG",
        year="2018",
        container="Neurotherapeutics",
        doi="10.1007/s13311-018-00690-4",
    )
    return replace(reference, **changes)


def make_bank_header(bank_id: str = BANK, **changes: Any) -> BankHeader:
    """Make a header with three topics (the third beneath the second), one source and one reference."""
    header = BankHeader(
        id=bank_id,
        title="Rhizotomy, read closely",
        version="1.0.0",
        licence="CC-BY-4.0",
        authors=("A. Author",),
        topics=(
            Topic("indications", "Indications"),
            Topic("technique", "Technique"),
            Topic("electrode", "Electrode technique", parent="technique"),
        ),
        sources=(make_source(),),
        references=(make_reference(),),
    )
    return replace(header, **changes)


def make_listing(items: Iterable[Item] = (), **changes: Any) -> BankListing:
    """Make the listing of a bank that holds `items`; its bank id is the first item's."""
    held = tuple(items)
    header = make_bank_header(held[0].bank if held else BANK)
    listing = BankListing(
        root=f"question_banks/{header.id}",
        header=header,
        topic_counts=count_topics(held),
    )
    return replace(listing, **changes)


def make_memory(address: ItemAddress | None = None, **changes: Any) -> MemoryState:
    """Make the memory of an item last answered at `NOW` and due in three days."""
    memory = MemoryState(
        address=address or make_address(),
        stability=3.2,
        difficulty=5.3,
        due=NOW + timedelta(days=3),
        last_review=NOW,
    )
    return replace(memory, **changes)


def make_standing(address: ItemAddress | None = None, **changes: Any) -> ItemStanding:
    """Make the standing of an item answered once, rightly, at `NOW`; `memory` takes the same address."""
    where = address or make_address()
    standing = ItemStanding(
        address=where,
        attempts=1,
        last_verdict=Verdict.CORRECT,
        last_answered_at=NOW,
        memory=make_memory(where),
    )
    return replace(standing, **changes)


def make_attempt(item: Item | None = None, *, number: int = 1, **changes: Any) -> Attempt:
    """Make a right answer to `item` given at `NOW`; `number` makes its id."""
    asked = item or make_item()
    attempt = Attempt(
        id=f"{number:032x}",
        address=asked.address,
        session="session-1",
        answered_at=NOW,
        item_type=asked.type,
        item_version=asked.fingerprint,
        response=make_right_response(asked),
        option_order=tuple(range(len(asked.options))),
        confidence=Confidence.FAIRLY_SURE,
        score=1.0,
        verdict=Verdict.CORRECT,
        rating=Rating.GOOD,
        duration_ms=42_000,
        topic=asked.topic,
    )
    return replace(attempt, **changes)


def make_record(items: Iterable[Item] = (), **changes: Any) -> SessionRecord:
    """Make the record of a session over `items`, their options in authored order."""
    questions = tuple(PlannedQuestion(item.address, tuple(range(len(item.options)))) for item in items)
    record = SessionRecord(
        id="session-1",
        mode=SessionMode.TUTOR,
        title="Rhizotomy, read closely",
        started_at=NOW,
        questions=questions,
    )
    return replace(record, **changes)


def make_summary(record: SessionRecord, results: Iterable[Verdict | None] = (), **changes: Any) -> SessionSummary:
    """Make a summary of `record`; missing results count as not answered."""
    given = tuple(results)
    padded = given + (None,) * (len(record.questions) - len(given))
    summary = SessionSummary(record=record, results=padded, last_answered_at=NOW, duration_ms=42_000 * len(given))
    return replace(summary, **changes)
