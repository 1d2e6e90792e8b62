"""Learners made of dice: what they know and how sure they say they are follows a rule, so that the truth is known."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from rhizotrainer.app.library import Library
from rhizotrainer.app.progress_views import Records, build_progress_view
from rhizotrainer.bank.stamps import stamp_bank
from rhizotrainer.model.banks import Topic
from rhizotrainer.model.items import Item, Option
from rhizotrainer.model.learning import Confidence, Mark, MemoryState, Response
from rhizotrainer.store.catalogue import Catalogue
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.recall import predicted_recall
from rhizotrainer.study.scheduling import Scheduler, is_sure_and_wrong, rate_response
from rhizotrainer.ui.pages.progress.view import Period, ProgressFilter, ProgressView
from tests.builders import make_attempt, make_bank_header, make_item, make_listing

BEGIN = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
BANK = "synthetic"
TOPICS = ("anatomy", "electrode", "outcome")

# How sure a learner says to be, and the chance of being right; memory is None at the first answer.
Answer = tuple[Confidence | None, float]
Mind = Callable[[random.Random, MemoryState | None, datetime], Answer]


def make_question(number: int) -> Item:
    """Make a single choice whose key is the first option; no two questions share a word to be swapped."""
    options = tuple(Option(f"Structure {number}{letter}", letter == "a", "Why.") for letter in "abcd")
    return make_item(f"q-{number}", bank=BANK, topic=TOPICS[number % len(TOPICS)], options=options)


def open_library(folder: Path, count: int) -> Library:
    """Open a library with one bank of `count` questions, compiled already."""
    catalogue = Catalogue.open(folder / "catalogue.db")
    topics = tuple(Topic(topic, topic.title()) for topic in TOPICS)
    questions = [make_question(number) for number in range(count)]
    return Library(catalogue, [compile_bank(catalogue, folder, questions, topics=topics)])


def compile_bank(catalogue: Catalogue, folder: Path, items: Sequence[Item], **header: Any) -> Path:
    """Put a bank into the catalogue as if it had been read from a folder, and return that."""
    root = folder / items[0].bank
    root.mkdir(exist_ok=True)
    (root / "bank.yaml").write_text(f"id: {items[0].bank}\n", encoding="utf-8")
    rows = [(stamp.path, stamp.size, stamp.mtime_ns, stamp.sha256) for stamp in stamp_bank(root)]
    listing = replace(make_listing(items, root=str(root)), header=make_bank_header(items[0].bank, **header))
    # Later than any file, so that no stamp is looked at twice.
    catalogue.store_bank(listing, items, rows, stamped_at_ns=time.time_ns() + 10**10)
    return root


@dataclass
class Learner:
    """One mind before one bank: begins a few questions a day and answers what is due, by the real scheduler."""

    library: Library
    mind: Mind
    seed: int = 1
    store: LearnerStore = field(default_factory=LearnerStore.in_memory)
    now: datetime = BEGIN
    answers: list[tuple[bool, float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)
        self.scheduler = Scheduler(is_fuzzed=False)
        briefs = self.library.list_briefs()
        self.items = self.library.load_items([brief.address for brief in briefs])
        self.unseen = [self.items[brief.address] for brief in briefs]

    def live(self, days: int, *, new: int = 0) -> None:
        """Study for some days: what is due first, then `new` questions."""
        for _day in range(days):
            due = self.store.list_due(before=DayRule(UTC).find_end(self.now))
            fresh, self.unseen = self.unseen[:new], self.unseen[new:]
            self.answer_all([*(self.items[address] for address in due), *fresh])
            self.now += timedelta(days=1)

    def answer_all(self, items: Iterable[Item]) -> None:
        for number, item in enumerate(items):
            self.answer(item, self.now + timedelta(minutes=number))

    def answer(self, item: Item, moment: datetime) -> None:
        standing = self.store.find_standing(item.address)
        memory = standing.memory if standing else None
        confidence, chance = self.mind(self.dice, memory, moment)
        is_right = self.dice.random() < chance
        if memory is not None:
            self.answers.append((is_right, predicted_recall(memory, moment)))
        mark = Mark(float(is_right), int(is_right), 1)
        rating = rate_response(mark, confidence)
        left = self.scheduler.review(
            memory,
            item.address,
            rating,
            moment,
            was_sure_and_wrong=is_sure_and_wrong(mark.verdict, confidence),
        )
        attempt = make_attempt(
            item,
            id=f"{self.dice.getrandbits(128):032x}",
            answered_at=moment,
            confidence=confidence,
            verdict=mark.verdict,
            score=mark.score,
            rating=rating,
            response=Response(chosen=frozenset({0 if is_right else self.dice.randrange(1, 4)})),
        )
        self.store.record_attempt(attempt, left, local_day=moment.date().isoformat())

    def look(self, period: Period = Period.ALL_TIME, *, ahead: int = 0) -> ProgressView:
        """Return the page, as it will be so many days after the day that was studied last."""
        now = self.now - timedelta(days=1) + timedelta(hours=8, days=ahead)
        return build_progress_view(Records(self.library, self.store, now, DayRule(UTC)), ProgressFilter(period))


def say_truly(dice: random.Random, _memory: MemoryState | None, _now: datetime) -> Answer:
    """Answer so that each word holds what it claims."""
    sure = dice.choice(list(Confidence))
    return sure, sure.claimed


def say_too_much(dice: random.Random, _memory: MemoryState | None, _now: datetime) -> Answer:
    """Be right a quarter less often than the word claims."""
    sure = dice.choice(list(Confidence))
    return sure, sure.claimed * 0.75


def say_too_little(dice: random.Random, _memory: MemoryState | None, _now: datetime) -> Answer:
    """Be right more often than the word claims."""
    sure = dice.choice(list(Confidence))
    return sure, sure.claimed + (1 - sure.claimed) * 0.4


def guess(dice: random.Random, _memory: MemoryState | None, _now: datetime) -> Answer:
    """Pick one of four options blindly, and say anything."""
    return dice.choice(list(Confidence)), 0.25


def remember(_dice: random.Random, memory: MemoryState | None, now: datetime) -> Answer:
    """Remember exactly as FSRS says, without a word of how sure; at first, know half."""
    return None, predicted_recall(memory, now) if memory else 0.5
