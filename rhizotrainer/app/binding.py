"""What the start asks of the binding to Qt. It imports neither Qt nor anything of ours."""

from __future__ import annotations

import sys

_ASKED = "_mod_uses_pyside"


def spare_sources() -> None:
    """Keep PySide from reading the source of every module that is imported after it.

    It looks for its own name there, to leave the others alone when one asks for `__feature__`. Nobody does here, so it
    may take all for its users: a start reads a hundred files less and keeps 4 MB less of their text. Where PySide is
    another than it was, nothing is changed.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, _ASKED):
        setattr(feature, _ASKED, _uses_pyside)


def _uses_pyside(_module: object) -> bool:
    return True
