"""Where in sources and figures the library's questions ask: which item quotes which passage, or means which structure.

Read from the catalogue; no item is read for it.
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.app.library import Library
from rhizotrainer.model.items import ItemAddress


def list_quoting(library: Library, bank: str, source: str) -> dict[int, tuple[ItemAddress, ...]]:
    """Return for each passage of a source that is quoted, by its index, the items on offer that quote it."""
    root = _find_root(library, bank)
    found = library.ask(lambda catalogue: catalogue.list_quoting(root, source))
    return {int(part): addresses for part, addresses in _gather(found).items()}


def list_pointing(library: Library, bank: str, figure: str) -> dict[str, tuple[ItemAddress, ...]]:
    """Return for each region of a figure that is asked for the items on offer that ask for it."""
    root = _find_root(library, bank)
    return _gather(library.ask(lambda catalogue: catalogue.list_pointing(root, figure)))


def _find_root(library: Library, bank: str) -> str:
    shown = library.listings
    return next((one.root for one in shown if one.header and one.header.id == bank and one.is_loaded), "")


def _gather(found: Iterable[tuple[str, ItemAddress]]) -> dict[str, tuple[ItemAddress, ...]]:
    gathered: dict[str, list[ItemAddress]] = {}
    for part, address in found:
        gathered.setdefault(part, []).append(address)
    return {part: tuple(addresses) for part, addresses in gathered.items()}
