"""Find banks that were read together and have one id; the second is told of it at its `id:`.

The app does the same with what its catalogue holds, where no file is read. Nothing here loads banks.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rhizotrainer.bank.findings import Position
from rhizotrainer.bank.nodes import Mapping
from rhizotrainer.bank.reader import read_file
from rhizotrainer.bank.rules import bank_id_taken
from rhizotrainer.bank.stamps import bank_folder, list_bank_files
from rhizotrainer.model.banks import BankListing
from rhizotrainer.model.problems import Place, Problem


def find_shared_ids(listings: Sequence[BankListing]) -> dict[str, Problem]:
    """Return a problem for every bank whose id belongs to one before it, by the bank's root."""
    ids = [listing.header.id if listing.header else "" for listing in listings]
    return {
        listings[at].root: _describe(Path(listings[at].root), ids[at], listings[first].root)
        for at, first in bank_id_taken.find_taken(ids)
    }


def _describe(root: Path, bank_id: str, owner: str) -> Problem:
    path = root if bank_folder(root) != root else root / list_bank_files(root)[0]
    node = read_file(path).root
    spot = node.values.get("id", node) if isinstance(node, Mapping) else Position()
    found = bank_id_taken.describe(spot, bank_id, owner)
    place = Place(str(path), found.line, found.column)
    return Problem(found.severity, found.rule, found.message, place, found.hint)
