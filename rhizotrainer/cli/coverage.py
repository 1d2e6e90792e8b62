"""`rhizobank coverage`: show which passages nobody quotes, and which topics lack questions of a kind.

Tables or a JSON object go to stdout; that a bank has errors, or quotes too little, is told on stderr.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from rhizotrainer.bank.coverage import BankCoverage, SourceCoverage, cover_bank
from rhizotrainer.bank.library import LoadedBank
from rhizotrainer.cli.banks import count
from rhizotrainer.cli.exits import CLEAN, PROBLEMS
from rhizotrainer.cli.loading import load_banks, tell_errors
from rhizotrainer.cli.tables import Form, open_console, print_object, show_table
from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.items import Difficulty

JSON_VERSION = 1
# What stands in a cell without a question; nothing else in the table looks like it.
_EMPTY = "–"


def show_coverage(
    path: Annotated[Path, typer.Argument(metavar="BANK", help="A bank, or a folder of banks.")],
    form: Annotated[Form, typer.Option("--format", help="How it is written to stdout.")] = Form.TEXT,
    fail_under: Annotated[
        float, typer.Option(metavar="PERCENT", min=0, max=100, help="Fail where fewer passages are quoted.")
    ] = 0,
) -> None:
    """Show which passages of the sources are quoted by which questions, and which topics lack questions of a kind.

    Exit code: 0, or 1 when a bank has errors or quotes fewer passages than --fail-under asks for, 2 for misuse.
    """
    banks = load_banks(path)
    covered = [(loaded.bank.header, cover_bank(loaded.bank)) for loaded in banks if loaded.bank is not None]
    if form is Form.JSON:
        print_object("rhizobank-coverage", JSON_VERSION, {"banks": [_build_object(*one) for one in covered]})
    else:
        console = open_console()
        for header, coverage in covered:
            _show_bank(console, header, coverage)
    has_errors = tell_errors(banks, "covers nothing")
    is_short = _tell_shortfall(banks, fail_under)
    raise typer.Exit(PROBLEMS if has_errors or is_short else CLEAN)


def _tell_shortfall(banks: list[LoadedBank], fail_under: float) -> bool:
    """Say of every bank that quotes too little how much is missing; say whether there is one."""
    is_short = False
    for loaded in banks:
        if loaded.bank is None:
            continue
        coverage = cover_bank(loaded.bank)
        if coverage.percent < fail_under:
            is_short = True
            sentence = f"{loaded.listing.root}: {_tell_share(coverage)}; {fail_under:g}% were asked for."
            print(sentence, file=sys.stderr)
    return is_short


def _tell_share(coverage: BankCoverage) -> str:
    if not coverage.sources:
        return "it has no source that could be quoted"
    if not coverage.passages:
        return "its sources have no passage that could be quoted"
    # Cut, not rounded: what falls short of a limit should not look as if it had reached it.
    percent = int(coverage.percent * 10) / 10
    return f"{coverage.quoted} of {count(coverage.passages, 'passage')} are quoted, {percent:g}%"


def _show_bank(console: Console, header: BankHeader, coverage: BankCoverage) -> None:
    console.print(f"{header.title} ({header.id} {header.version}".rstrip() + f"): {_tell_share(coverage)}")
    for source in coverage.sources:
        _show_source(console, source)
    _show_cells(console, header, coverage)


def _show_source(console: Console, source: SourceCoverage) -> None:
    console.print(f"\n{source.title} ({source.id}): {source.quoted} of {count(len(source.passages), 'passage')}")
    rows = [
        (f"¶{one.number}", one.opening, len(one.items), ", ".join(one.items) or "nobody quotes it")
        for one in source.passages
    ]
    show_table(console, ("Passage", "Begins", "Quoted by", "Questions"), rows, wrapped="Questions")


def _show_cells(console: Console, header: BankHeader, coverage: BankCoverage) -> None:
    if not coverage.cells:
        return
    cells = {(cell.topic, cell.type, cell.difficulty): cell.items for cell in coverage.cells}
    rows: list[tuple[object, ...]] = []
    bare = []
    for topic in coverage.topics:
        counts = {kind: [cells[topic, kind, one] for one in (*Difficulty, None)] for kind in coverage.types}
        asked = {kind: row for kind, row in counts.items() if any(row)}
        missing = [str(kind) for kind in counts if kind not in asked]
        told = [(str(kind), *[number or _EMPTY for number in row], sum(row)) for kind, row in asked.items()]
        if missing:
            told.append((f"none: {', '.join(missing)}", *[_EMPTY] * 5))
        rows += [((topic or "-") if at == 0 else "", *row) for at, row in enumerate(told)]
        if not asked:
            bare.append(header.topic_title(topic))
    heads = ("Topic", "Type", *[one.capitalize() for one in Difficulty], "Not said", "All")
    show_table(console, heads, rows, wrapped="Type")
    if bare:
        console.print(f"\nWithout a question of their own: {', '.join(bare)}.")


def _build_object(header: BankHeader, coverage: BankCoverage) -> dict[str, object]:
    """Return what a bank covers as the documented JSON object."""
    return {
        "id": header.id,
        "title": header.title,
        "bank_version": header.version,
        "passages": coverage.passages,
        "quoted": coverage.quoted,
        "percent": coverage.percent,
        "sources": [
            {
                "id": source.id,
                "title": source.title,
                "passages": [
                    {"passage": one.number, "begins": one.opening, "questions": one.items} for one in source.passages
                ],
            }
            for source in coverage.sources
        ],
        "cells": [
            {
                "topic": cell.topic,
                "type": str(cell.type),
                "difficulty": str(cell.difficulty) if cell.difficulty else None,
                "questions": cell.items,
            }
            for cell in coverage.cells
        ],
    }
