"""Run the program as its command does, and close its window once it stands, or once a banner is in it.

`python -m tests.journeys.drivers.run_and_close [--wait] ARGUMENTS…`; what was on screen is one line of JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer

from rhizotrainer import __main__ as entry
from rhizotrainer.app import startup
from rhizotrainer.app.sitting import Sitting
from rhizotrainer.ui.main_window import MainWindow
from rhizotrainer.ui.widgets.banner import Banner

Open = Callable[[list[Path], str], tuple[Sitting, MainWindow]]


def look_after(open_window: Open, *, waits: bool) -> Open:
    """Open the window as before, and have it looked at and closed as soon as the program runs."""

    def open_and_look(banks: list[Path], learner: str) -> tuple[Sitting, MainWindow]:
        sitting, window = open_window(banks, learner)
        timer = QTimer(window)
        timer.setInterval(20)

        def look() -> None:
            banners = [banner.words for banner in window.findChildren(Banner)]
            if banners or not waits:
                timer.stop()
                print(json.dumps({"page": str(window.current), "banners": banners}), flush=True)
                window.close()

        timer.timeout.connect(look)
        timer.start()
        return sitting, window

    return open_and_look


if __name__ == "__main__":
    wanted = sys.argv[1:]
    setattr(startup, "open_window", look_after(startup.open_window, waits="--wait" in wanted))  # noqa: B010 - for mypy
    sys.exit(entry.main([word for word in wanted if word != "--wait"]))
