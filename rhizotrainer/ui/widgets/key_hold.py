"""Whether a key is pressed or only held down longer. It knows no meaning of any key."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent

# Keyboards repeat a key ten times a second and faster; nobody lets go of one and presses it again in that time.
_SOONEST_MS = 150


class HeldKey:
    """The key that was last said to be held, and when.

    On X11 Qt takes some of the presses in the middle of a row for new ones; they come as fast as the others.
    """

    def __init__(self) -> None:
        self._key = 0
        self._at = 0

    def is_held(self, event: QKeyEvent) -> bool:
        """Tell whether a press came from holding the key down; the same event may be asked about again."""
        at = event.timestamp()
        follows = bool(self._at) and event.key() == self._key and 0 <= at - self._at < _SOONEST_MS
        if not event.isAutoRepeat() and not follows:
            return False
        self._key, self._at = event.key(), at
        return True


# There is one keyboard, whichever widget it speaks to.
KEYBOARD = HeldKey()
