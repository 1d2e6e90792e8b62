"""Read a figure's drawing again when it is shown: the file as it was checked, or none.

It is apart from `bank.figures`, because a window that shows a figure need not know how one is judged.
"""

from __future__ import annotations

from pathlib import Path

from rhizotrainer import resources
from rhizotrainer.bank.files import read_text
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.figures import Figure
from rhizotrainer.tongue import Tongue

tr = Tongue("Figure")


def load_svg(figure: Figure, folder: Path) -> bytes:
    """Return the SVG of a figure as it was checked; `folder` is its bank's, and not asked for a sheet of the atlas.

    Raises: UnreadableFileError where it cannot be read; RhizotrainerError where it has changed since.
    """
    home = _find_atlas(figure) if figure.sheet else folder
    file = read_text(home / figure.file_name, folder=home)
    if file.sha256 != figure.sha256:
        raise RhizotrainerError(
            tr('The figure "{title}" has changed since it was checked.', title=figure.title), tr("Reload the bank.")
        )
    return file.text.encode()


def _find_atlas(figure: Figure) -> Path:
    try:
        return resources.atlas_folder()
    except FileNotFoundError as error:
        sentence = tr('The atlas, to which the figure "{title}" belongs, is missing.', title=figure.title)
        raise RhizotrainerError(sentence, tr("Installing rhizotrainer again puts it back.")) from error
