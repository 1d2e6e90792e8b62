"""The banks that journeys and pictures start from: a part of what is shipped that does not grow with it.

It is the article's own bank as far as its questions are answered by letters, and the atlas. The copy lies in the home
that RHIZOTRAINER_HOME names, so that it goes with it and is the same for every process of one journey.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from rhizotrainer import resources

# Of every type; a learner who answers by letters cannot be told how.
_OTHERS = "read-critically.yaml"


def list_few_banks() -> tuple[Path, ...]:
    """Return the banks as `resources.list_shipped_banks` does, making the copy where there is none."""
    root = Path(os.environ["RHIZOTRAINER_HOME"]) / "shipped" / "rhizotomy"
    if not root.exists():
        shipped = resources.question_banks_folder() / "rhizotomy"
        shutil.copytree(shipped, root, ignore=shutil.ignore_patterns(_OTHERS))
    return root, resources.atlas_folder()


def ship_few_banks() -> None:
    """Let a process of its own start from these banks."""
    setattr(resources, "list_shipped_banks", list_few_banks)  # noqa: B010 - for mypy
