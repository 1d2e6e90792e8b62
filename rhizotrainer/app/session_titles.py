"""What a session is called on screen: its mode in the language of now, and the rest of its title as it was stored."""

from __future__ import annotations

from rhizotrainer.model.learning import SessionMode, SessionRecord
from rhizotrainer.tongue import Tongue, later

tr = Tongue("Session builder")

_MARK = " · "
# Stored as it stands here, whatever language is spoken, and said in the language of now.
_ATLAS = later("Atlas")


def name_quiz(figure: str) -> str:
    """Return the title under which a quiz on a figure is stored."""
    return _MARK.join((_ATLAS, figure))


def title_text(record: SessionRecord) -> str:
    """Return a session's title, which was stored in the language in which the session was begun.

    One word before a mark is the mode; a title without it stays as it is.
    """
    head, mark, what = record.title.partition(_MARK)
    if not mark or len(head.split()) != 1:
        return record.title
    if head == _ATLAS:
        return tr("Atlas · {what}", what=what)
    if record.mode is SessionMode.EXAM:
        return tr("Exam · {what}", what=what)
    if record.mode is SessionMode.REVIEW:
        return tr("Review · {what}", what=what)
    return tr("Tutor · {what}", what=what)
