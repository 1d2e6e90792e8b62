"""What the atlas shows, as values: figures to browse, one figure with its structures, what was found, what to ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rhizotrainer.model.figures import FigureArt, Side, Tissue
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.figure_quiz import FigureQuestion, Scope, choose_questions
from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.tables.found_list import FoundRow

CONTEXT = "Atlas"

tr = Tongue(CONTEXT)

_SIDES = {
    Side.LEFT: later("On the left of the body"),
    Side.RIGHT: later("On the right of the body"),
    Side.BOTH: later("On both sides of the body"),
    Side.MIDLINE: later("In the midline"),
}
_SCOPES = {
    Scope.ALL: later("All ({n})"),
    Scope.WEAK: later("Weak or unseen ({n})"),
    Scope.PLACES: later("Only places ({n})"),
    Scope.NAMES: later("Only names ({n})"),
}


@dataclass(frozen=True, slots=True)
class FigureKey:
    """A figure of a bank, by their ids."""

    bank: str
    figure: str


@dataclass(frozen=True, slots=True)
class FigureTileView:
    """A figure in the gallery. `counts` are its questions mastered, learning and unseen; `find_art` reads the file."""

    key: FigureKey
    title: str
    structures: int
    counts: tuple[int, int, int]
    find_art: Callable[[], FigureArt | None]


@dataclass(frozen=True, slots=True)
class GallerySection:
    """Figures under a heading, that of the atlas itself being empty."""

    title: str
    tiles: tuple[FigureTileView, ...]


@dataclass(frozen=True, slots=True)
class AtlasTarget:
    """What a row of what was found opens: a figure, and the structure in it where one was found."""

    key: FigureKey
    region: str = ""


@dataclass(frozen=True, slots=True)
class FoundInAtlas:
    """What was found for a text: rows whose targets are AtlasTargets."""

    text: str
    rows: tuple[FoundRow, ...]


@dataclass(frozen=True, slots=True)
class StructureView:
    """A structure as its card tells it. `neighbours` are regions of this figure; `references` are short citations,
    `sources` the whole ones."""

    region: str
    name: str
    latin: str = ""
    synonyms: tuple[str, ...] = ()
    side: Side | None = None
    tissue: Tissue | None = None
    description: str = ""
    neighbours: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    is_contested: bool = False


@dataclass(frozen=True, slots=True)
class AtlasFigureView:
    """A figure with its structures in reading order. `region` is the one that was found, empty for none.

    `credit` are the lines under the drawing, and `sources` the whole citations of what they name.
    """

    key: FigureKey
    title: str
    bank: str
    art: FigureArt | None
    structures: tuple[StructureView, ...]
    credit: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    region: str = ""

    def find_structure(self, region: str) -> StructureView | None:
        return next((one for one in self.structures if one.region == region), None)


@dataclass(frozen=True, slots=True)
class QuizWish:
    """A quiz that is asked for: which questions, and about which structures alone, None for all."""

    scope: Scope
    regions: tuple[str, ...] | None = None


def side_words(side: Side) -> str:
    """Say on which side of the body a structure lies."""
    return tr(_SIDES[side])


def list_scopes(
    questions: Iterable[FigureQuestion], regions: Iterable[str] | None
) -> tuple[tuple[Scope, str, int], ...]:
    """Return each scope with its words and the number of questions that it means."""
    held = tuple(questions)
    wanted = None if regions is None else tuple(regions)
    counts = {scope: len(choose_questions(held, scope, regions=wanted)) for scope in Scope}
    return tuple((scope, tr(words, n=counts[scope]), counts[scope]) for scope, words in _SCOPES.items())
