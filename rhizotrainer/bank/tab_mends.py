"""Give lines that are indented with tabs the spaces that YAML asks for, where one reading of them is possible.

A tab may have stood for two, four or eight spaces; it is mended only where a single one of these makes the file
readable, or all that do say the same. Nothing here writes a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import yaml

from rhizotrainer.bank.edits import Edit, YamlText, apply_edits
from rhizotrainer.bank.quote_mends import Mend
from rhizotrainer.model.problems import Problem

WIDTHS = (2, 4, 8)
# A tab in the indentation of a key or a dash; elsewhere it may belong to a text.
_INDENTED = re.compile(
    r"^(?=[ ]*\t)([ \t]+)(?:- +)*(?:-$|[\"']?[A-Za-z_][\w.-]*[\"']?[ \t]*:(?:[ \t]|$))", re.MULTILINE
)
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def mend_tabs(text: str, problems: Iterable[Problem]) -> list[Mend]:
    """Return the one mend of a file whose tabs keep it from being read."""
    lines = [
        problem.place.line for problem in problems if problem.rule == "syntax" and "tab" in problem.message.lower()
    ]
    leads = list(_INDENTED.finditer(text))
    if not lines or not leads:
        return []
    readings: dict[str, tuple[Edit, ...]] = {}
    for width in WIDTHS:
        edits = tuple(Edit(*lead.span(1), lead[1].expandtabs(width)) for lead in leads)
        says = _read(apply_edits(text, edits))
        if says is not None:
            readings.setdefault(says, edits)
    if len(readings) != 1:
        return []
    return [Mend("syntax", lines[0], "indented with tabs", "indented with spaces", next(iter(readings.values())))]


def _read(text: str) -> str | None:
    """Return what a text says, whatever its layout; None where it is not YAML."""
    try:
        YamlText(text)
        return "\n".join(
            f"{type(event).__name__} {getattr(event, 'value', '')!r}" for event in yaml.parse(text, _Loader)
        )
    except yaml.YAMLError:
        return None
