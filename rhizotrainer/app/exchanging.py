"""What is asked of the doorway when another file is to take the place of the results: a deed, and who tells of it.

The deed is done between two sittings, while nobody has the results open. It decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from rhizotrainer.model.values import dataclass

if TYPE_CHECKING:
    from rhizotrainer.app.sitting import Sitting


@dataclass(frozen=True, slots=True)
class Exchange:
    """`deed` puts another file in place and returns what came of it; `tell` says that in the sitting that follows.

    A deed that is refused raises RhizotrainerError, and the results are as they were.
    """

    deed: Callable[[], Any]
    tell: Callable[[Sitting, Any], None]
