"""Study in the terminal as ``rhizotrainer --terminal`` does, from the few banks whose questions letters answer."""

from __future__ import annotations

import sys

from rhizotrainer.__main__ import main
from tests.few_banks import ship_few_banks

if __name__ == "__main__":
    ship_few_banks()
    sys.exit(main(["--terminal", *sys.argv[1:]]))
