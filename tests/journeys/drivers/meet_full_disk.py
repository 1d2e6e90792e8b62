"""Study in the window while the system lets no file grow: what is said, what waits, and that all is written later.

`python -m tests.journeys.drivers.meet_full_disk PATH` with the learner's file; the finding is one line of JSON.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.few_banks import ship_few_banks
from tests.journeys.player import sit_down


def main() -> None:
    app = QApplication([])
    path = Path(sys.argv[1])
    ship_few_banks()
    player = sit_down()
    player.begin()
    player.answer()
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    grown = max(path.stat().st_size, path.with_name(path.name + "-wal").stat().st_size)
    resource.setrlimit(resource.RLIMIT_FSIZE, (grown, hard))
    answered = 1
    # A page that is in the log already may take another answer or two.
    while not player.banners and answered < 18:
        player.answer_next()
        answered += 1
    first = player.banners
    player.answer_next()
    second = player.banners
    waiting = player.sitting.desk.practice.pending
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    player.click("Try again")
    told = {
        "answered": answered + 1,
        "first": first,
        "second": second,
        "waiting": waiting,
        "after": player.banners,
        "left": player.leave(),
    }
    print(json.dumps(told), flush=True)
    app.quit()


if __name__ == "__main__":
    main()
