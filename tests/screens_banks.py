"""Write the banks that only pictures need: one whose author is not done, one of extreme lengths, one of a long name."""

from __future__ import annotations

from pathlib import Path

from tests.bank.manual import write_example
from tests.screens_atlas_bank import write_own_figures
from tests.screens_figures_bank import write_cord
from tests.screens_types_bank import write_types

LONG_NAME = "Dorsal rhizotomy in children with spastic diplegia, a reader for theatre staff"
SOURCE = """Lengths

Rhizotomy is a surgical procedure that is performed to relieve pain.
"""
_HEADER = """id: {id}
title: {title}
version: "1.0.0"
licence: CC-BY-4.0
authors: [A. Author]
topics:
  basics: {topic}
sources:
  article:
    title: Lengths
    file: sources/article.txt
"""
_ITEM = """- id: {id}
  topic: basics
{vignette}  stem: {stem}
  options:
{options}
  explanation: It is performed to relieve pain.
  takeaway: Relief of pain.
  quotes:
    - source: article
      text: performed to relieve pain
"""
_LATIN = (
    "A 61-year-old ceramics teacher describes electric shocks along the jaw that last seconds, come in volleys when "
    "she washes her face, and leave her afraid to eat."
)
_CYRILLIC = (
    "Пациентка отмечает, что приступы начались весной, становились чаще к вечеру и прекращались только тогда, когда "
    "она лежала неподвижно в тёмной комнате."
)
_GREEK = (
    "Η εξέταση δείχνει ακέραιη αισθητικότητα, φυσιολογικά αντανακλαστικά και καμία αδυναμία των μασητήρων μυών, ενώ ο "
    "πόνος προκαλείται με ελαφριά αφή."
)
_OPTION = (
    "Interruption of the sensory rootlets at the level where they enter the cord, with the motor roots beneath them "
    "left alone, so that the painful impulses end before they reach the second neurone"
)


def write_banks(folder: Path) -> tuple[Path, ...]:
    """Write a draft that does not load, one that loads in part, one of long content, one of a long name."""
    return (
        _write_draft(folder / "radiofrequency"),
        _write_part(folder / "facet-joints"),
        _write_long(folder / "lengths"),
        _write_named(folder / "diplegia"),
        write_example(folder),
        write_cord(folder),
        write_own_figures(folder),
        write_types(folder / "two-accounts"),
    )


def _write_draft(root: Path) -> Path:
    _write(root, _HEADER.format(id="radiofrequency", title="Radiofrequency (draft)", topic="Basics"))
    item = _item("rf-001", "What does the electrode do once it is at the root?")
    broken = item.replace("      key: true\n", "      key true\n")
    misquoted = item.replace("rf-001", "rf-002").replace("to relieve pain\n", "to releive pain\n")
    (root / "items" / "basics.yaml").write_text(f"{broken}\n{misquoted}", encoding="utf-8")
    return root


def _write_part(root: Path) -> Path:
    _write(root, _HEADER.format(id="facet-joints", title="Facet joints", topic="Basics"))
    good = _item("fac-001", "What is rhizotomy performed for at a facet joint?")
    unkeyed = good.replace("fac-001", "fac-002").replace("      key: true\n", "")
    (root / "items" / "basics.yaml").write_text(f"{good}\n{unkeyed}", encoding="utf-8")
    return root


def _write_long(root: Path) -> Path:
    _write(root, _HEADER.format(id="lengths", title="Lengths", topic="Long content"))
    words = " ".join((_LATIN, _CYRILLIC, _GREEK) * 12).split()[:900]
    options = [f"{place}. {_OPTION}"[:199] + "." for place in range(1, 9)]
    text = _item("len-001", "Which of these explains the relief?", vignette=" ".join(words), options=options)
    (root / "items" / "basics.yaml").write_text(text, encoding="utf-8")
    return root


def _write_named(root: Path) -> Path:
    _write(root, _HEADER.format(id="diplegia", title=LONG_NAME, topic="Basics"))
    items = (_item(f"dip-{place:03}", f"What is rhizotomy performed for ({place})?") for place in range(1, 7))
    (root / "items" / "basics.yaml").write_text("\n".join(items), encoding="utf-8")
    return root


def _write(root: Path, header: str) -> None:
    for folder in ("items", "sources"):
        (root / folder).mkdir(parents=True)
    (root / "bank.yaml").write_text(header, encoding="utf-8")
    (root / "sources" / "article.txt").write_text(SOURCE, encoding="utf-8")


def _item(item_id: str, stem: str, *, vignette: str = "", options: list[str] | None = None) -> str:
    given = options or ["To relieve pain", "To lengthen a tendon", "To straighten the spine"]
    lines = []
    for place, option in enumerate(given):
        key = "      key: true\n" if place == 0 else ""
        lines.append(f'    - text: "{option}"\n{key}      rationale: The source names the relief of pain alone.')
    scenario = f"  vignette: {vignette}\n" if vignette else ""
    return _ITEM.format(id=item_id, stem=stem, vignette=scenario, options="\n".join(lines))
