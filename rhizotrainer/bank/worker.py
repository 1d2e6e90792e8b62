"""Be the process that reads a share of a large bank's files: an order comes on stdin, units go to stdout.

It is started by `bank.gathering` alone, with `python -m rhizotrainer.bank.worker`. Where the bank's own file is not
the one that the order speaks of, it leaves with 1 and the other process does the work.
"""

from __future__ import annotations

import marshal
import sys
from pathlib import Path

from rhizotrainer.bank.builder import build_header
from rhizotrainer.bank.gathering import read_until_hopeless, write_block
from rhizotrainer.bank.nodes import Mapping
from rhizotrainer.bank.outline import build_outline
from rhizotrainer.bank.reader import paused_collector, read_file
from rhizotrainer.bank.schema import BANK
from rhizotrainer.bank.stamps import BANK_FILE
from rhizotrainer.bank.unit_rows import pack_unit
from rhizotrainer.bank.units import BankFrame
from rhizotrainer.bank.waivers import build_waivers


def main() -> int:
    """Read the files that are ordered and write their units."""
    root, bank_sha256, names = marshal.loads(sys.stdin.buffer.read())  # noqa: S302 - from our own process
    folder = Path(root)
    with paused_collector():
        reading = read_file(folder / BANK_FILE, folder=folder)
        if reading.file.sha256 != bank_sha256 or not isinstance(reading.root, Mapping):
            return 1
        found = build_header(reading.root, BANK, folder)
        header = found.header
        outline = build_outline(header, found.unread_sources, unread_figures=found.unread_figures) if header else None
        frame = BankFrame(folder, outline, build_waivers(reading.root))
        for unit, _ in read_until_hopeless(names, frame):
            write_block(sys.stdout.buffer, pack_unit(unit))
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
