"""The ten looks of an option row, as a table: solid is what you chose, dashed is what you did not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue, later

tr = Tongue("Answer")


class OptionState(StrEnum):
    """What an option row shows; hover, pressed and focus come from pointer and keyboard."""

    IDLE = "idle"
    HOVER = "hover"
    PRESSED = "pressed"
    FOCUS = "focus"
    SELECTED = "selected"
    ELIMINATED = "eliminated"
    CORRECT = "correct"
    INCORRECT = "incorrect"
    MISSED = "missed"
    NOT_CHOSEN = "not chosen"

    @property
    def is_checked(self) -> bool:
        """Tell whether the answer has been checked: the row can no longer be chosen or struck out."""
        return self in _AFTER

    @property
    def is_chosen(self) -> bool:
        return self in (OptionState.SELECTED, OptionState.CORRECT, OptionState.INCORRECT)


_AFTER = (OptionState.CORRECT, OptionState.INCORRECT, OptionState.MISSED, OptionState.NOT_CHOSEN)


@dataclass(frozen=True, slots=True)
class OptionLook:
    """Roles and strokes of one state. `cap` is the keycap's colour: filled when chosen, else its outline.

    `glyph` and `words` stand in the end slot; an answered row's words are given by the page.
    """

    outline: str
    width: float = 1.0
    dashes: Sequence[float] = ()
    fill: str = ""
    cap: str = "line2"
    letter: str = "ink2"
    is_cap_filled: bool = False
    ink: str = "ink"
    weight: int = 400
    glyph: str = ""
    words: str = ""
    slot_ink: str = "ink3"
    slot_weight: int = 400
    spoken: str = ""

    @property
    def slot_words(self) -> str:
        """Return the words of the end slot in the learner's language."""
        return tr(self.words) if self.words else ""

    def tell(self, *, is_struck_out: bool = False) -> str:
        """Return the state in words, for a screen reader."""
        spoken = tr(self.spoken) if self.spoken else ""
        return tr("{state}, struck out", state=spoken) if is_struck_out else spoken


_IDLE = OptionLook("line", fill="surface", glyph="strike")

LOOKS: Mapping[OptionState, OptionLook] = {
    OptionState.IDLE: _IDLE,
    OptionState.FOCUS: _IDLE,
    OptionState.HOVER: OptionLook("line2", fill="hover", glyph="strike", words=later("Strike out"), slot_ink="ink2"),
    OptionState.PRESSED: OptionLook(
        "line2", fill="pressed", glyph="strike", words=later("Strike out"), slot_ink="ink2"
    ),
    OptionState.SELECTED: OptionLook(
        "accent",
        width=2,
        fill="accent_tint",
        cap="accent",
        letter="on_accent",
        is_cap_filled=True,
        weight=500,
        glyph="strike",
        spoken=later("selected"),
    ),
    OptionState.ELIMINATED: OptionLook(
        "line",
        dashes=(4, 3),
        ink="ink3",
        letter="ink3",
        glyph="undo",
        words=later("Restore"),
        slot_ink="ink2",
        spoken=later("struck out"),
    ),
    OptionState.CORRECT: OptionLook(
        "correct",
        width=2,
        fill="correct_tint",
        cap="correct",
        letter="on_correct",
        is_cap_filled=True,
        glyph="check",
        slot_ink="correct",
        slot_weight=600,
        spoken=later("your answer, correct"),
    ),
    OptionState.INCORRECT: OptionLook(
        "incorrect",
        width=2,
        fill="incorrect_tint",
        cap="incorrect",
        letter="on_incorrect",
        is_cap_filled=True,
        glyph="cross",
        slot_ink="incorrect",
        slot_weight=600,
        spoken=later("your answer, incorrect"),
    ),
    OptionState.MISSED: OptionLook(
        "correct",
        width=2,
        dashes=(3, 2),
        fill="surface",
        cap="correct",
        letter="correct",
        glyph="ringcheck",
        slot_ink="correct",
        slot_weight=600,
        spoken=later("correct answer, not chosen"),
    ),
    OptionState.NOT_CHOSEN: OptionLook(
        "line", fill="surface", glyph="strike", slot_weight=500, spoken=later("not chosen")
    ),
}
