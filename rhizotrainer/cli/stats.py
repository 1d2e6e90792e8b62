"""`rhizobank stats`: show what a bank holds, where it is thin, and what gives its keys away.

Tables or a JSON object go to stdout; that a bank has errors is told on stderr, for then not all of it is counted.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from rhizotrainer.bank.statistics import BankStatistics, count_bank
from rhizotrainer.bank.tendencies import FEWEST, KeyLengths, KeyPositions, Truths
from rhizotrainer.cli.banks import count
from rhizotrainer.cli.exits import CLEAN, PROBLEMS
from rhizotrainer.cli.loading import load_banks, tell_errors
from rhizotrainer.cli.tables import Form, open_console, print_object, show_table
from rhizotrainer.model.banks import Bank

JSON_VERSION = 1


def show_statistics(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A bank, or a folder of banks.")],
    form: Annotated[Form, typer.Option("--format", help="How the counts are written to stdout.")] = Form.TEXT,
) -> None:
    """Count questions by topic, type, difficulty and status, quotes by passage, and show what gives keys away.

    Exit code: 0, or 1 when a bank has errors, 2 for misuse.
    """
    banks = load_banks(path)
    counted = [(loaded.bank, count_bank(loaded.bank)) for loaded in banks if loaded.bank is not None]
    if form is Form.JSON:
        print_object("rhizobank-stats", JSON_VERSION, {"banks": [_build_object(*one) for one in counted]})
    else:
        console = open_console()
        for bank, counts in counted:
            _show_bank(console, bank, counts)
    raise typer.Exit(PROBLEMS if tell_errors(banks, "is not counted") else CLEAN)


def _show_bank(console: Console, bank: Bank, counts: BankStatistics) -> None:
    header = bank.header
    written = count(len(bank.items) - counts.made, "question")
    made = f", and {counts.made} made of figures" if counts.made else ""
    console.print(f"{header.title} ({header.id} {header.version}".rstrip() + f"): {written}{made}")
    topics = [(topic or "-", header.topic_title(topic) if topic else "", number) for topic, number in counts.topics]
    show_table(console, ("Topic", "Title", "Questions"), topics)
    show_table(console, ("Type", "Questions"), counts.types)
    show_table(
        console, ("Difficulty", "Questions"), [(name or "not said", number) for name, number in counts.difficulties]
    )
    show_table(console, ("Status", "Questions"), counts.statuses)
    passages = [(one.source, f"¶{one.number}", one.items, f"{one.opening}…") for one in counts.passages]
    show_table(console, ("Source", "Passage", "Quoted by", "Begins"), passages)
    _show_positions(console, counts.positions)
    told = (_tell_lengths(counts.lengths), _tell_truths(counts.truths), _tell_lacks(bank, counts))
    for sentence in filter(None, told):
        console.print()
        console.print(sentence)


def _show_positions(console: Console, positions: KeyPositions) -> None:
    if not positions.items:
        return
    rows = [
        (chr(ord("A") + at), number, f"{number / positions.items:.0%}", f"{expected:.1f}")
        for at, (number, expected) in enumerate(zip(positions.counts, positions.expected, strict=True))
    ]
    show_table(console, ("Key of a single choice", "Questions", "Share", "By chance"), rows)
    console.print()
    if positions.statistic is None or positions.chance is None:
        console.print(f"Whether they stand evenly can be told from {FEWEST} single choices on.")
        return
    console.print(
        f"Chi-square {positions.statistic:.2f} with {count(positions.degrees, 'degree')} of freedom, "
        f"p {_tell_chance(positions.chance)}."
    )


def _tell_lengths(lengths: KeyLengths) -> str:
    if not lengths.items:
        return ""
    total = lengths.items
    certainty = f"; p {_tell_chance(lengths.chance)}" if lengths.chance is not None else ""
    return (
        f"The key is the longest option in {lengths.longest} of {count(total, 'single choice')} "
        f"({lengths.longest / total:.0%}). Who always picks the longest gets {lengths.guesser / total:.0%} of them "
        f"right, who picks by lot {lengths.by_chance / total:.0%}{certainty}."
    )


def _tell_truths(truths: Truths) -> str:
    if not truths.statements:
        return ""
    certainty = f" (p {_tell_chance(truths.chance)} against one half)" if truths.chance is not None else ""
    total = count(truths.statements, "true/false statement")
    return f"True: {truths.true} of {total}, {truths.share:.0%}{certainty}."


def _tell_lacks(bank: Bank, counts: BankStatistics) -> str:
    total = len(bank.items) - counts.made
    if not total:
        return ""
    difficulty, objective = len(counts.without_difficulty), len(counts.without_objective)
    return f"Without a difficulty: {difficulty} of {total}. Without an objective: {objective} of {total}."


def _tell_chance(chance: float) -> str:
    return "< 0.001" if chance < 0.001 else f"= {chance:.3f}"


def _build_object(bank: Bank, counts: BankStatistics) -> dict[str, object]:
    """Return the counts of one bank as the documented JSON object."""
    header, positions, lengths, truths = bank.header, counts.positions, counts.lengths, counts.truths
    return {
        "id": header.id,
        "title": header.title,
        "bank_version": header.version,
        "questions": len(bank.items) - counts.made,
        "made": counts.made,
        "topics": [
            {"id": topic, "title": header.topic_title(topic), "questions": number} for topic, number in counts.topics
        ],
        "types": {str(kind): number for kind, number in counts.types},
        "difficulties": {str(name or "none"): number for name, number in counts.difficulties},
        "statuses": {str(status): number for status, number in counts.statuses},
        "passages": [
            {"source": one.source, "passage": one.number, "quoted_by": one.items, "begins": one.opening}
            for one in counts.passages
        ],
        "key_positions": {
            "single_choices": positions.items,
            "counts": positions.counts,
            "expected": positions.expected,
            "chi_square": positions.statistic,
            "degrees_of_freedom": positions.degrees,
            "p": positions.chance,
        },
        "longest_option": {
            "single_choices": lengths.items,
            "key_is_longest": lengths.longest,
            "guesser_right": lengths.guesser,
            "by_lot_right": lengths.by_chance,
            "p": lengths.chance,
        },
        "true_false": {"statements": truths.statements, "true": truths.true, "p": truths.chance},
        "without_difficulty": counts.without_difficulty,
        "without_objective": counts.without_objective,
    }
