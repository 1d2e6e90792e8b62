"""Why answers went wrong, in words that window and terminal share."""

from __future__ import annotations

from rhizotrainer.model.learning import MissCause
from rhizotrainer.tongue import Tongue, later

tr = Tongue("Misses")

_WORDS = {
    MissCause.DID_NOT_KNOW: later("Did not know"),
    MissCause.CONFUSED: later("Confused"),
    MissCause.MISREAD: later("Misread"),
    MissCause.GUESSED: later("Guessed"),
}
_SENTENCES = {
    MissCause.DID_NOT_KNOW: later("You did not know it."),
    MissCause.CONFUSED: later("You confused it with something else."),
    MissCause.MISREAD: later("You misread it."),
    MissCause.GUESSED: later("You guessed."),
}


def cause_text(cause: MissCause) -> str:
    """Return a cause in a word or two, as lists show it."""
    return tr(_WORDS[cause])


def cause_sentence(cause: MissCause, confused_with: str = "") -> str:
    """Say a cause in a sentence, with what the right answer was confused with where that is known."""
    if cause is MissCause.CONFUSED and confused_with:
        return tr("You confused it with “{text}”.", text=confused_with.rstrip("."))
    return tr(_SENTENCES[cause])
