"""What a terminal can show, and the small pieces that every screen of it is made of.

No state is told by colour alone: every outcome has a sign and words. Control characters of a bank go nowhere.
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from rich.box import Box
from rich.console import Console
from rich.markdown import Markdown
from rich.table import Table

from rhizotrainer.model.learning import Verdict
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.marking import OptionOutcome

MARKED = "black on bright_yellow"
QUIET = "dim"
STYLES = {Verdict.CORRECT: "bold green", Verdict.PARTLY: "bold", Verdict.INCORRECT: "bold red"}
OUTCOME_STYLES = {
    OptionOutcome.CORRECT: "green",
    OptionOutcome.INCORRECT: "red",
    OptionOutcome.MISSED: "green",
}

# Beyond the source everything is dashed; rich has no such box of its own.
DASHED = Box("╭╌╌╮\n╎  ╎\n├╌╌┤\n╎  ╎\n├╌╌┤\n├╌╌┤\n╎  ╎\n╰╌╌╯\n")

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
_CONTROLS = {code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}


@dataclass(frozen=True, slots=True)
class Face:
    """What a terminal can show: signs that its encoding has, and whether colour may carry the highlight."""

    has_colour: bool = True
    right: str = "✓"
    wrong: str = "✗"
    partly: str = "◐"
    missed: str = "○"
    quote_start: str = "“"
    quote_end: str = "”"
    mark_start: str = "«"
    mark_end: str = "»"

    def sign_of(self, verdict: Verdict) -> str:
        return {
            Verdict.CORRECT: self.right,
            Verdict.PARTLY: self.partly,
            Verdict.INCORRECT: self.wrong,
        }[verdict]


def choose_face(console: Console) -> Face:
    """Choose what this terminal can show."""
    has_colour = console.color_system is not None and not console.no_color
    if console.encoding.lower().replace("-", "").startswith("utf"):
        return Face(has_colour=has_colour)
    return Face(has_colour, "+", "x", "~", "o", '"', '"', ">>", "<<")


def clean(text: str) -> str:
    """Drop control characters, with which a bank could otherwise steer the terminal; lines and tabs stay."""
    return text.translate(_CONTROLS)


def build_prose(text: str) -> Markdown:
    """Lay out bank text as the window does: Markdown, in which HTML stays plain text."""
    prose = Markdown("", hyperlinks=False)
    prose.parsed = _MARKDOWN.parse(clean(text))
    return prose


def build_rows() -> Table:
    """Return a table of sign, letter and words."""
    rows = Table.grid(padding=(0, 1, 0, 0))
    rows.add_column(no_wrap=True)
    rows.add_column(no_wrap=True)
    rows.add_column(ratio=1)
    return rows


def outcome_sign(outcome: OptionOutcome, face: Face) -> str:
    """Return the sign of an outcome, nothing where there is nothing to say."""
    signs = {
        OptionOutcome.CORRECT: face.right,
        OptionOutcome.INCORRECT: face.wrong,
        OptionOutcome.MISSED: face.missed,
    }
    return signs.get(outcome, "")
