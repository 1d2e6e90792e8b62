"""Say why a question came back: what it was when it was answered, what it is now. Window and terminal share these.

Words only; what counts as a change is `study.updates`' matter. The note gives the key away: it is for after the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from rhizotrainer.model.items import ItemType, Stance
from rhizotrainer.model.updates import Change, Essence, EssencePart, Revision
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.presentation import join_words
from rhizotrainer.study.turning_words import is_turned
from rhizotrainer.study.updates import list_changed_parts, list_changed_quotes
from rhizotrainer.study.wording import date_text, join_alternatives

BADGE = "Changed since you answered it"
_REASONS = {
    Change.TYPE: "You see it again because it is asked in another way now.",
    Change.KEY: "You see it again because what is right changed.",
    Change.QUESTION: "You see it again because what is asked changed.",
    Change.QUOTE: "You see it again because the words that it rests on changed.",
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
    when = f"When you answered on {date_text(to_local(revision.answered_at), to_local(now))},"
    tell = {Change.QUOTE: _tell_quote, Change.QUESTION: _tell_question}.get(revision.change, _tell_key)
    was, is_now = tell(before, after)
    return UpdateNote(_close(f"{when} {was}"), _close(is_now), reason)


def _close(sentence: str) -> str:
    """End a sentence with one full stop, whatever ends the words that it quotes."""
    return sentence if sentence.rstrip("”").endswith((".", "?", "!", "…")) else f"{sentence}."


def _tell_quote(before: Essence, after: Essence) -> tuple[str, str]:
    changed = list_changed_quotes(before, after)
    if not changed:
        return "it rested on another passage", "Now it rests on the one below"
    old, now = changed[0]
    if old.stance == now.stance:
        return f"it rested on “{old.text}”", f"Now it rests on “{now.text}”"
    agrees = old.stance == Stance.AGREES
    return (
        f"“{old.text}” was {'taken to agree' if agrees else 'shown as differing'}",
        f"Now it is {'shown as differing' if agrees else 'taken to agree'}",
    )


def _tell_question(before: Essence, after: Essence) -> tuple[str, str]:
    if is_turned(before.stem, after.stem):
        return f"it asked: {before.stem}", f"Now it asks: {after.stem}"
    return "a negation or a side in its case was another", "Now its case is as it stands above the question"


def _tell_key(before: Essence, after: Essence) -> tuple[str, str]:
    if before.type == after.type == ItemType.TRUE_FALSE and before.right == after.right:
        return f"the statement was: {before.stem}", f"Now it is: {after.stem}"
    changed = list_changed_parts(before, after) if before.type == after.type else ()
    if changed:
        return (
            f"it was: {_list_parts([old for old, _now in changed])}",
            f"Now it is: {_list_parts([now for _old, now in changed])}",
        )
    was, is_now = _tell_right(before), _tell_right(after)
    if was != is_now:
        return f"the right answer was {was}", f"Now it is {is_now}"
    return _tell_rest(before, after)


def _tell_rest(before: Essence, after: Essence) -> tuple[str, str]:
    """Say what differs where the right texts are the same."""
    if before.regions != after.regions:
        return "another place in the figure was right", "The words of the answer are the same"
    if before.needs_all != after.needs_all:
        one, every = "any one of the right places would do", "every one of them has to be found"
        was, is_now = (every, one) if before.needs_all else (one, every)
        return was, f"Now {is_now}"
    return f"it was: {_list_parts(before.positions)}", f"Now it is: {_list_parts(after.positions)}"


def _list_parts(parts: Sequence[EssencePart | None]) -> str:
    return "; ".join(_tell_part(part) if part is not None else "not asked" for part in parts) or "not asked"


def _tell_part(part: EssencePart) -> str:
    name = part.text or part.region
    return f"{name} – {join_alternatives(part.right)}" if name else join_alternatives(part.right)


def _tell_right(essence: Essence) -> str:
    if essence.parts:
        return _list_parts(essence.parts)
    if essence.type == ItemType.NUMERIC:
        return _tell_quantity(essence)
    if essence.type == ItemType.ORDERING:
        return "this order: " + ", ".join(essence.right)
    quoted = [f"“{text}”" for text in essence.right]
    return join_alternatives(quoted) if essence.is_typed else join_words(quoted)


def _tell_quantity(essence: Essence) -> str:
    value = " ".join(part for part in (*essence.right, essence.unit) if part)
    return f"{value} (± {essence.tolerance})" if essence.tolerance else value
