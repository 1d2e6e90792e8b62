"""Say why a question came back: what it was when it was answered, what it is now. Window and terminal share these.

Words only; what counts as a change is `study.updates`' matter. The note gives the key away: it is for after the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from rhizotrainer.model.items import ItemType, Stance
from rhizotrainer.model.updates import Change, Essence, EssencePart, Revision
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.day_words import date_text
from rhizotrainer.study.presentation import join_words
from rhizotrainer.study.turning_words import is_turned
from rhizotrainer.study.updates import list_changed_parts, list_changed_quotes
from rhizotrainer.study.wording import join_alternatives, write_number
from rhizotrainer.tongue import Tongue, later

tr = Tongue("Changed question")

BADGE = later("Changed since you answered it")
_REASONS = {
    Change.TYPE: later("You see it again because it is asked in another way now."),
    Change.KEY: later("You see it again because what is right changed."),
    Change.QUESTION: later("You see it again because what is asked changed."),
    Change.QUOTE: later("You see it again because the words that it rests on changed."),
}


@dataclass(frozen=True, slots=True)
class UpdateNote:
    """Three sentences: what was, what is, and why the question came back."""

    before: str
    after: str
    reason: str


def build_update_note(
    revision: Revision, after: Essence, *, now: datetime, to_local: Callable[[datetime], date]
) -> UpdateNote | None:
    """Say what changed about a question that came back; None where there is nothing to say of it."""
    before = revision.before
    reason = _REASONS.get(revision.change)
    if before is None or reason is None:
        return None
    date = date_text(to_local(revision.answered_at), to_local(now))
    tell = {Change.QUOTE: _tell_quote, Change.QUESTION: _tell_question}.get(revision.change, _tell_key)
    was, is_now = tell(before, after, date)
    return UpdateNote(_close(was), _close(is_now), tr(reason))


def badge_text() -> str:
    """Say before the answer that a question changed; nothing in it tells the key."""
    return tr(BADGE)


def _close(sentence: str) -> str:
    """End a sentence with one full stop, whatever ends the words that it quotes."""
    return sentence if sentence.rstrip("”").endswith((".", "?", "!", "…")) else f"{sentence}."


def _tell_quote(before: Essence, after: Essence, date: str) -> tuple[str, str]:
    changed = list_changed_quotes(before, after)
    if not changed:
        return (
            tr("When you answered on {date}, it rested on another passage", date=date),
            tr("Now it rests on the one below"),
        )
    old, now = changed[0]
    if old.stance == now.stance:
        return (
            tr("When you answered on {date}, it rested on “{quote}”", date=date, quote=old.text),
            tr("Now it rests on “{quote}”", quote=now.text),
        )
    if old.stance == Stance.AGREES:
        return (
            tr("When you answered on {date}, “{quote}” was taken to agree", date=date, quote=old.text),
            tr("Now it is shown as differing"),
        )
    return (
        tr("When you answered on {date}, “{quote}” was shown as differing", date=date, quote=old.text),
        tr("Now it is taken to agree"),
    )


def _tell_question(before: Essence, after: Essence, date: str) -> tuple[str, str]:
    if is_turned(before.stem, after.stem):
        return (
            tr("When you answered on {date}, it asked: {question}", date=date, question=before.stem),
            tr("Now it asks: {question}", question=after.stem),
        )
    return (
        tr("When you answered on {date}, a negation or a side in its case was another", date=date),
        tr("Now its case is as it stands above the question"),
    )


def _tell_key(before: Essence, after: Essence, date: str) -> tuple[str, str]:
    if before.type == after.type == ItemType.TRUE_FALSE and before.right == after.right:
        return (
            tr("When you answered on {date}, the statement was: {statement}", date=date, statement=before.stem),
            tr("Now it is: {words}", words=after.stem),
        )
    changed = list_changed_parts(before, after) if before.type == after.type else ()
    if changed:
        return _tell_lists([old for old, _now in changed], [now for _old, now in changed], date)
    was, is_now = _tell_right(before), _tell_right(after)
    if was != is_now:
        return (
            tr("When you answered on {date}, the right answer was {answer}", date=date, answer=was),
            tr("Now it is {answer}", answer=is_now),
        )
    return _tell_rest(before, after, date)


def _tell_rest(before: Essence, after: Essence, date: str) -> tuple[str, str]:
    """Say what differs where the right texts are the same."""
    if before.regions != after.regions:
        return (
            tr("When you answered on {date}, another place in the figure was right", date=date),
            tr("The words of the answer are the same"),
        )
    if before.needs_all == after.needs_all:
        return _tell_lists(before.positions, after.positions, date)
    if before.needs_all:
        return (
            tr("When you answered on {date}, every one of the right places had to be found", date=date),
            tr("Now any one of the right places will do"),
        )
    return (
        tr("When you answered on {date}, any one of the right places would do", date=date),
        tr("Now every one of them has to be found"),
    )


def _tell_lists(
    before: Sequence[EssencePart | None], after: Sequence[EssencePart | None], date: str
) -> tuple[str, str]:
    return (
        tr("When you answered on {date}, it was: {words}", date=date, words=_list_parts(before)),
        tr("Now it is: {words}", words=_list_parts(after)),
    )


def _list_parts(parts: Sequence[EssencePart | None]) -> str:
    return "; ".join(_tell_part(part) if part is not None else tr("not asked") for part in parts) or tr("not asked")


def _tell_part(part: EssencePart) -> str:
    name = part.text or part.region
    return f"{name} – {join_alternatives(part.right)}" if name else join_alternatives(part.right)


def _tell_right(essence: Essence) -> str:
    if essence.parts:
        return _list_parts(essence.parts)
    if essence.type == ItemType.NUMERIC:
        return _tell_quantity(essence)
    if essence.type == ItemType.ORDERING:
        return tr("this order: {steps}", steps=", ".join(essence.right))
    quoted = [tr("“{text}”", text=text) for text in essence.right]
    return join_alternatives(quoted) if essence.is_typed else join_words(quoted)


def _tell_quantity(essence: Essence) -> str:
    value = write_number(" ".join(essence.right), essence.unit)
    return f"{value} (± {essence.tolerance})" if essence.tolerance else value
