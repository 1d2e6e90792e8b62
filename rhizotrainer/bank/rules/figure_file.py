"""Ask for a readable SVG behind every figure, inside the bank's folder.

The file is UTF-8 text of 4 MB at most, not compressed, reached by a path relative to the bank's file. It is
well-formed XML whose outermost element is <svg>, with 20,000 elements at most, 32 deep; copies (`<use>`), patterns,
masks and markers count as often as they are drawn, 100,000 in all, and none of them draws itself. It says how large it
is, by `viewBox` or by `width` and `height` in numbers, and nothing in it lies, or is moved or enlarged, beyond
1,000,000,000 units. Questions on a figure that cannot be shown are not loaded.

Failing:
    figures:
      cord: {title: The cord, file: ../cord.svg}

Passing:
    figures:
      cord: {title: The cord, file: figures/cord.svg}
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drawings import FIGURE_FILE, Drawing
from rhizotrainer.bank.expansion import find_runaway
from rhizotrainer.bank.figure_views import FARTHEST, find_far, find_view
from rhizotrainer.bank.files import ENCODING, UnreadableFileError
from rhizotrainer.bank.findings import Finding
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import Scalar

RULE = FIGURE_FILE


def check(drawing: Drawing) -> Iterable[Finding]:
    """Return a finding for what keeps a drawing from being shown; the reader finds all else."""
    runaway = find_runaway(drawing)
    if runaway is not None:
        element, sentence = runaway
        hint = "Give each shape its own colours and references, and fewer copies in one another."
        yield RULE.at(drawing.spot(element), sentence, hint)
    far = find_far(drawing)
    if far is not None:
        element, name = far
        message = f'This "{name}" leads beyond {FARTHEST:,} units, where nothing can be drawn.'
        yield RULE.at(drawing.spot(element, name, at_value=True), message, "Draw it within the view.")
    elif find_view(drawing) is None:
        root = drawing.elements[0]
        name = "viewBox" if root.find("viewBox") else ""
        hint = 'Write viewBox="0 0 WIDTH HEIGHT" in numbers above zero.'
        yield RULE.at(drawing.spot(root, name, at_value=bool(name)), "This drawing does not say how large it is.", hint)


def describe(file: Scalar, error: UnreadableFileError, neighbour: str) -> Finding:
    """Return the finding for a figure's file that could not be read; `neighbour` is a file with a similar name."""
    hint = f'Did you mean "{neighbour}"?' if neighbour and "no such file" in error.sentence else error.hint
    if error.rule is ENCODING:
        hint = "Save it again as plain SVG in UTF-8, not compressed (not SVGZ)."
    return RULE.at(file, f'Figure file "{shorten(file.value)}": {error.sentence}', hint)


def describe_sheet(sheet: Scalar) -> Finding:
    """Return the finding for a sheet of the atlas whose drawing has errors."""
    message = f'The sheet "{shorten(sheet.value, 40)}" of the atlas cannot be shown: its drawing has errors.'
    return RULE.at(sheet, message, "Run `rhizobank check` on the atlas, or install rhizotrainer again.")


def describe_surplus(file: Scalar, count: int, size: int) -> Finding:
    """Return the finding for the first figure past `count` figures or `size` bytes in all."""
    message = f"A bank has {count} figures and {size // 1024**2} MB of them at most; the rest is not read."
    return RULE.at(file, message, "Split the bank in two.")
