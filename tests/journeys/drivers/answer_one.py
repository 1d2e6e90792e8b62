"""Start the window, answer one question by keys, and say so once its verdict is on screen. Then wait to be killed.

`python -m tests.journeys.drivers.answer_one`; what was answered is printed as one line of JSON.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtWidgets import QApplication

from tests.few_banks import ship_few_banks
from tests.journeys.player import sit_down


def main() -> None:
    app = QApplication([])
    ship_few_banks()
    player = sit_down()
    player.begin()
    session = player.session
    answered = player.answer(rightly=session.position % 2 == 0)
    assert player.question.left.verdict.isVisible()
    told = {
        "planned": [shown.item.id for shown in session.presentations],
        "orders": [shown.order for shown in session.presentations],
        "position": session.position,
        "answered": answered,
    }
    print(json.dumps(told), flush=True)
    sys.stdin.read()
    app.quit()


if __name__ == "__main__":
    main()
