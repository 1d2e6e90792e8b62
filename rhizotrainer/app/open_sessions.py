"""Which sessions could be continued. It takes none up and ends none."""

from __future__ import annotations

from rhizotrainer.app.library import Library
from rhizotrainer.model.learning import SessionSummary
from rhizotrainer.store.learner_store import LearnerStore


def list_continuable(library: Library, store: LearnerStore) -> tuple[SessionSummary, ...]:
    """Return the open sessions and exams of which an unanswered question is still in the banks, the newest first."""
    opened = store.list_open_sessions()
    waiting = {
        summary.record.id: {
            question.address
            for question, result in zip(summary.record.questions, summary.results, strict=True)
            if result is None
        }
        for summary in opened
    }
    known = set(library.find_topics(set().union(*waiting.values()))) if opened else set()
    return tuple(summary for summary in opened if waiting[summary.record.id] & known)
