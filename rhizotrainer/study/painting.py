"""How well a place is known: a passage of a source or a structure of a figure, by the questions that ask about it.

Pure sums over standings that the store has read, and their words. It paints nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import ItemStanding
from rhizotrainer.model.mastery import DECAY
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.progress import mean
from rhizotrainer.study.recall import lasting_recall
from rhizotrainer.tongue import Tongue

tr = Tongue("What you know")

STEPS = (70, 80, 90)
"""From how many per cent of predicted recall on a place is of level 1, 2 and 3; at the last nothing is due yet."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known of a place that `questions` ask about, of which `seen` were ever answered, `answers` times in all.

    `recall` is the mean predicted recall, 0 … 1, None while none was seen.
    """

    questions: int = 0
    seen: int = 0
    answers: int = 0
    recall: float | None = None

    @property
    def percent(self) -> int | None:
        """Return the predicted recall as it is written, in whole per cent."""
        return None if self.recall is None else int(100 * self.recall + 0.5)

    @property
    def level(self) -> int | None:
        """Return 0 … 3 by what is written, so that colour and words never disagree; None while none was seen."""
        return None if self.percent is None else sum(self.percent >= step for step in STEPS)

    @property
    def share_seen(self) -> float:
        """Return the share of its questions that were seen, 0 … 1."""
        return self.seen / self.questions if self.questions else 0.0


def find_knowledge(
    asked: Iterable[ItemAddress],
    standings: Mapping[ItemAddress, ItemStanding],
    *,
    now: datetime,
    decay: float = DECAY,
) -> Knowledge:
    """Return what is known of a place that these items ask about.

    Recall is the mean over facts: siblings share one memory, which counts once however many of them were seen.
    """
    addresses = tuple(dict.fromkeys(asked))
    seen = [standings[address] for address in addresses if address in standings]
    facts = {
        (standing.address.bank, standing.fact) if standing.fact else standing.address: standing for standing in seen
    }
    return Knowledge(
        questions=len(addresses),
        seen=len(seen),
        answers=sum(standing.attempts for standing in seen),
        recall=mean(lasting_recall(standing.memory, now, decay) for standing in facts.values()),
    )


def knowledge_words(known: Knowledge) -> str:
    """Say in sentences what is known of a place."""
    return " ".join(list_sentences(known))


def list_sentences(known: Knowledge) -> tuple[str, ...]:
    """Return the sentences that say what is known of a place."""
    if not known.questions:
        return (tr("No question asks about this."),)
    if known.percent is None:
        return (
            tr.count(known.questions, "Asked by {n} question, not seen yet.", "Asked by {n} questions, none seen yet."),
        )
    asked = tr.count(
        known.questions,
        "Asked by {n} question, seen; predicted recall {recall}%.",
        "Asked by {n} questions, {seen} seen; predicted recall {recall}%.",
        seen=known.seen,
        recall=known.percent,
    )
    return asked, tr.count(known.answers, "Answered once.", "Answered {n} times.")
