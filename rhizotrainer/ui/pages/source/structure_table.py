"""A figure's structures as a table: how often each is asked, and how well it is known. A row opens its questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from rhizotrainer.model.values import dataclass
from rhizotrainer.study.painting import Knowledge
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.tables.cells import Column, LinkCell, Row, TextCell
from rhizotrainer.ui.text import of_text, percent_text
from rhizotrainer.ui.widgets.figure.structures import Structure

tr = Tongue("What you know")


@dataclass(frozen=True, slots=True)
class StructureKnowledge:
    """A structure that can be pointed at, and what is known of it."""

    region: str
    name: str
    known: Knowledge


def name_structures(structures: Sequence[Structure], named: Mapping[str, str]) -> dict[str, str]:
    """Return what to call each structure: its name, with its place where others bear the same one, else its letter."""
    count = Counter(named.get(one.region, "") for one in structures)
    names: dict[str, str] = {}
    for one in structures:
        name = named.get(one.region, "")
        if name and count[name] > 1:
            name = tr("{name}, {place}", name=name, place=one.place)
        names[one.region] = name or tr("Structure {letter}", letter=one.letter)
    return names


def structure_columns() -> tuple[Column, ...]:
    """Return the columns of the table."""
    return (
        Column(tr("Structure"), is_elastic=True, least=140),
        Column(tr("Questions"), is_right=True),
        Column(tr("Seen"), is_right=True),
        Column(tr("Answers"), is_right=True, is_optional=True),
        Column(tr("Recall"), is_right=True),
        Column("", is_right=True, width=76),
    )


def structure_rows(structures: Iterable[StructureKnowledge], *, can_practise: bool) -> tuple[Row, ...]:
    """Return a row for each structure that is asked, in the order given."""
    rows = []
    for one in structures:
        known = one.known
        if not known.questions:
            continue
        recall = TextCell("–", "ink3") if known.recall is None else TextCell(percent_text(known.recall), weight=600)
        cells = (
            TextCell(one.name),
            TextCell(str(known.questions)),
            TextCell(of_text(known.seen, known.questions), "ink2"),
            TextCell(str(known.answers), "ink2"),
            recall,
            LinkCell(tr("Practise")) if can_practise else TextCell(""),
        )
        rows.append(Row(cells, key=one.region if can_practise else None))
    return tuple(rows)
