"""Live a learner's weeks: real answers through Practice into a real store, so that every number on a screen adds up.

The learner is invented, the arithmetic is not. Each story is one home folder with its settings and results.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from rhizotrainer.app.library import Library
from rhizotrainer.app.practice import Practice
from rhizotrainer.app.settings import Settings, save_settings
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Confidence, SessionMode
from rhizotrainer.store.catalogue import Catalogue
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study import session as sessions
from rhizotrainer.study.session import Session, SessionPhase
from tests.few_banks import list_few_banks

NOW = datetime(2025, 6, 12, 8, 0, tzinfo=UTC)
BANK = "rhizotomy"
TITLES = (
    ("definition", "Definition and purpose"),
    ("indications", "Indications and selection"),
    ("technique-electrode", "Electrode technique (first account)"),
    ("technique-open", "Open technique (second account)"),
    ("benefits-and-limits", "Benefits and limits"),
    ("complications", "Side effects and complications"),
    ("comparing-accounts", "Comparing the two accounts"),
)


class Story(StrEnum):
    """What lies behind the learner."""

    NEW = "new"
    STARTED = "started"
    FEW = "few"
    BUSY = "busy"
    RESTED = "rested"


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def turn_to(self, day: int, hour: int, minute: int = 0) -> None:
        """Go to an hour so many days after (before, where negative) the day of the pictures."""
        self.now = NOW.replace(hour=hour, minute=minute) + timedelta(days=day)


@dataclass
class Learner:
    """Answers like a person: mostly right, surer where right, a minute for each."""

    practice: Practice
    clock: Clock
    rng: random.Random
    skill: float = 0.68
    met: set[ItemAddress] = field(default_factory=set)

    def answer(self, session: Session, *, is_right: bool | None = None) -> Session:
        """Answer the question in view, check it and go on."""
        item = session.item
        skill = self.skill + (0.16 if item.address in self.met else 0)
        self.met.add(item.address)
        right = self.rng.random() < skill if is_right is None else is_right
        self.clock.wait(self.rng.uniform(24, 70))
        keys = sorted(item.keys)
        others = [place for place in range(len(item.options)) if place not in item.keys]
        chosen = keys if right else keys[:-1] or [self.rng.choice(others)]
        for authored in chosen:
            session = sessions.choose_option(session, authored)
        sure = list(Confidence)
        weights = (1, 3, 6, 4) if right else (3, 5, 3, 1)
        if self.rng.random() < 0.94:
            session = sessions.set_confidence(session, self.rng.choices(sure, weights)[0])
        return self.practice.advance(self.practice.check(session).session)

    def sit(self, mode: SessionMode, title: str, addresses: Sequence[ItemAddress]) -> None:
        """Answer a whole session, if there is anything to ask."""
        if not addresses:
            return
        session = self.practice.begin(mode=mode, title=title, addresses=addresses)
        while session.phase is not SessionPhase.ENDED:
            session = self.answer(session)

    def study(self, day: int, hour: int, *, topic: int, count: int) -> None:
        """Review what is due, then take new questions of a topic."""
        self.clock.turn_to(day, hour, 10)
        self.sit(SessionMode.REVIEW, "Review due", self.practice.due_addresses())
        self.clock.wait(90)
        name, words = TITLES[topic]
        new = self.practice.select_new(count=count, topics=frozenset({(BANK, name)}))
        self.sit(SessionMode.TUTOR, f"Tutor · {words}", [address for address in new if address not in self.met])

    def pause_midway(self, addresses: Sequence[ItemAddress], title: str, *, results: Sequence[bool]) -> Session:
        """Begin a session and leave it after as many answers as there are results."""
        session = self.practice.begin(mode=SessionMode.TUTOR, title=title, addresses=addresses)
        for is_right in results:
            session = self.answer(session, is_right=is_right)
        return session


def build_home(folder: Path, story: Story, added: Sequence[Path] = ()) -> Path:
    """Make a learner's home in which the story has happened; `added` are banks beside the few shipped ones."""
    has_started = story is not Story.NEW
    settings = Settings(theme="light", added_banks=tuple(map(str, added)), has_started=has_started)
    save_settings(folder / "config" / "settings.json", settings)
    for kind in ("cache", "data/learners"):
        (folder / kind).mkdir(parents=True, mode=0o700)
    library = Library(Catalogue.open(folder / "cache" / "catalogue.db"), [*list_few_banks(), *added])
    clock = Clock()
    clock.turn_to(-30, 19)
    # FSRS spreads its intervals with the dice of the process.
    random.seed(16)
    store = LearnerStore.open(folder / "data" / "learners" / "default.db", now=clock())
    practice = Practice(library, store, clock=clock, rng=random.Random(12), tz=UTC)
    tell(story, Learner(practice, clock, random.Random(4)))
    store.close()
    library.close()
    return folder


def tell(story: Story, learner: Learner) -> None:
    """Let the learner live the story up to the day of the pictures."""
    if story is Story.FEW:
        learner.study(-2, 20, topic=0, count=5)
    if story not in (Story.BUSY, Story.RESTED):
        return
    for day, topic, count in ((-26, 0, 7), (-24, 1, 7), (-21, 1, 5), (-19, 2, 7), (-16, 3, 6), (-13, 4, 5), (-9, 6, 4)):
        learner.study(day, 19, topic=topic, count=count)
    for day, topic in ((-7, 4), (-5, 3), (-4, 2)):
        learner.study(day, 21, topic=topic, count=2)
    learner.study(-2, 20, topic=5, count=0)
    learner.clock.turn_to(-1, 21, 34)
    if story is Story.RESTED:
        learner.sit(SessionMode.REVIEW, "Review due", learner.practice.due_addresses())
        learner.clock.turn_to(0, 7, 20)
        learner.sit(SessionMode.REVIEW, "Review due", learner.practice.due_addresses())
        return
    new = learner.practice.select_new(count=8, topics=frozenset({(BANK, "complications")}))
    session = learner.pause_midway(new, "Tutor · Side effects and complications", results=(True, True, False, True))
    flagged = session.presentations[1].item.address
    learner.practice.store.set_flag(flagged, True, now=learner.clock())
