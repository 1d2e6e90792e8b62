"""What the first run shows, as values, and the drawing's names."""

from __future__ import annotations

from pathlib import Path

from rhizotrainer.model.values import dataclass
from rhizotrainer.ui.text import plural
from rhizotrainer.ui.widgets.labelled_figure import Figure, FigureLabel

CAPTION = "Spinal cord and nerve roots, axial section, viewed from above. Schematic."
THEMES = (("system", "System"), ("light", "Light"), ("dark", "Dark"))
SCALES = ((1.0, "100%"), (1.2, "120%"), (1.5, "150%"), (2.0, "200%"))

# Of the drawing `cord-section.svg`, in its own units: what is shown of it, and where its four names stand.
_VIEW = (0.0, -78.0, 800.0, 622.0)
_LABELS = (
    FigureLabel("Dorsal root", (149, 3), (281, 138)),
    FigureLabel("Dorsal root ganglion", (649, 3), (603, 158)),
    FigureLabel("Spinal nerve", (92, 387), (87, 232)),
    FigureLabel("Ventral root", (711, 387), (548, 324)),
)


@dataclass(frozen=True, slots=True)
class FirstRunView:
    """The shipped banks in numbers, the drawing's file, and the theme and text size as they stand."""

    question_count: int
    source_count: int
    figure_path: Path | None = None
    theme: str = "system"
    scale: float = 1.0


def shipped_words(view: FirstRunView) -> str:
    """Say what the shipped banks hold."""
    return f"{plural(view.question_count, 'question')}, {plural(view.source_count, 'source text')}"


def load_cord_figure(path: Path) -> Figure:
    """Read the drawing and return it with its names.

    Raises:
        OSError: the file cannot be read.
    """
    return Figure(path.read_bytes(), _VIEW, _LABELS, CAPTION)
