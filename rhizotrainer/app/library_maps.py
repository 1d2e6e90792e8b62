"""Where in sources and figures the library's questions ask: which item quotes which passage, or means which structure.

Read from the catalogue; no item is read for it.
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.app.library import Library
from rhizotrainer.model.figures import Figure
from rhizotrainer.model.items import ItemAddress

ATLAS = "atlas"
"""The id of the bank whose figures are the sheets that other banks show."""


def list_quoting(library: Library, bank: str, source: str) -> dict[int, tuple[ItemAddress, ...]]:
    """Return for each passage of a source that is quoted, by its index, the items on offer that quote it."""
    root = _find_root(library, bank)
    found = library.ask(lambda catalogue: catalogue.list_quoting(root, source))
    return {int(part): addresses for part, addresses in _gather(found).items()}


def list_pointing(library: Library, bank: str, figure: str) -> dict[str, tuple[ItemAddress, ...]]:
    """Return for each region of a figure that is asked for the items on offer that ask for it."""
    root = _find_root(library, bank)
    return _gather(library.ask(lambda catalogue: catalogue.list_pointing(root, figure)))


def list_shown(library: Library, bank: str, figure: str) -> tuple[tuple[str, str], ...]:
    """Return (bank, figure) wherever the drawing of a figure is shown, that figure first; itself alone for most."""
    headers = {one.header.id: one.header for one in library.listings if one.header and one.is_loaded}
    own = headers[bank].find_figure(figure) if bank in headers else None
    sheet = "" if own is None else find_sheet(bank, own)
    if not sheet:
        return ((bank, figure),)
    shown = ((header.id, one.id) for header in headers.values() for one in header.figures)
    same = [at for at in shown if find_sheet(at[0], headers[at[0]].find_figure(at[1])) == sheet]
    return tuple(dict.fromkeys(((bank, figure), *same)))


def find_sheet(bank: str, figure: Figure | None) -> str:
    """Return the id of the sheet that a figure of a bank is, or shows; empty for a figure of the bank's own."""
    if figure is None:
        return ""
    return figure.id if bank == ATLAS else figure.sheet


def list_pointing_anywhere(library: Library, bank: str, figure: Figure) -> dict[str, tuple[ItemAddress, ...]]:
    """Return for each named region of a figure the items of any bank that ask for it, or for a piece of it."""
    named = frozenset(region.id for region in figure.regions if region.name)
    gathered: dict[str, tuple[ItemAddress, ...]] = {}
    for owner, shown in list_shown(library, bank, figure.id):
        for region, addresses in list_pointing(library, owner, shown).items():
            whole = region if region in named else region.rpartition(".")[0]
            if whole in named:
                gathered[whole] = tuple(dict.fromkeys((*gathered.get(whole, ()), *addresses)))
    return gathered


def _find_root(library: Library, bank: str) -> str:
    shown = library.listings
    return next((one.root for one in shown if one.header and one.header.id == bank and one.is_loaded), "")


def _gather(found: Iterable[tuple[str, ItemAddress]]) -> dict[str, tuple[ItemAddress, ...]]:
    gathered: dict[str, list[ItemAddress]] = {}
    for part, address in found:
        gathered.setdefault(part, []).append(address)
    return {part: tuple(addresses) for part, addresses in gathered.items()}
