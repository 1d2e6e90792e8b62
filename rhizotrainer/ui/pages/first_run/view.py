"""What the first run shows, as values, and the drawing's names."""

from __future__ import annotations

from pathlib import Path

from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.widgets.labelled_figure import Figure, FigureLabel

tr = Tongue("First run")

SCALES = (1.0, 1.2, 1.5, 2.0)

# Of the drawing `cord-section.svg`, in its own units: what is shown of it, and where its four names stand.
_VIEW = (0.0, -78.0, 800.0, 622.0)
_LABELS = (
    (later("Dorsal root"), (149, 3), (281, 138)),
    (later("Dorsal root ganglion"), (649, 3), (603, 158)),
    (later("Spinal nerve"), (92, 387), (87, 232)),
    (later("Ventral root"), (711, 387), (548, 324)),
)


def caption() -> str:
    """Say what the drawing shows."""
    return tr("Spinal cord and nerve roots, axial section, viewed from below. Schematic.")


def list_themes() -> tuple[tuple[str, str], ...]:
    """Return the themes to choose from, as (value, words)."""
    return (("system", tr("System")), ("light", tr("Light")), ("dark", tr("Dark")))


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
    questions = tr.count(view.question_count, "{n} question", "{n} questions")
    sources = tr.count(view.source_count, "{n} source text", "{n} source texts")
    return f"{questions}, {sources}"


def load_cord_figure(path: Path) -> Figure:
    """Read the drawing and return it with its names.

    Raises:
        OSError: the file cannot be read.
    """
    labels = tuple(FigureLabel(tr(words), centre, spot) for words, centre, spot in _LABELS)
    return Figure(path.read_bytes(), _VIEW, labels, caption())
