"""Take an exam until it is killed: answer some questions by keys, wait, say how it stands, then wait for the end.

`python -m tests.journeys.drivers.take_exam ANSWERS LIMIT_MS`; an exam under way is continued from Today. What is
said is one line of JSON.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtWidgets import QApplication

from rhizotrainer.model.learning import SessionTerms
from tests.few_banks import ship_few_banks
from tests.journeys.player import Key, Player, settle, sit_down, wait_until


def main() -> None:
    answers, limit_ms = int(sys.argv[1]), int(sys.argv[2])
    app = QApplication([])
    ship_few_banks()
    player = sit_down()
    controller = player.sitting.exams.examining.controller
    if player.sitting.desk.practice.list_open() is None:
        asked = [brief.address for brief in player.sitting.desk.library.iter_briefs()]
        addresses = sorted(address for address in asked if address.bank == "rhizotomy")[:12]
        player.sitting.start_exam("Exam", addresses, SessionTerms(limit_ms=limit_ms))
    else:
        player.press(Key.Key_Return)
    settle()
    began = controller.exam
    assert began is not None, player.words
    for _ in range(answers):
        player.press_all("A2")
        player.press(Key.Key_Return)
    # The timer of the window itself has to keep the clock.
    used = began.clock.used_ms
    wait_until(lambda: controller.exam is None or controller.exam.clock.used_ms - used >= 1500)
    print(json.dumps(_tell(player, used)), flush=True)
    sys.stdin.read()
    app.quit()


def _tell(player: Player, began_at: int) -> dict[str, object]:
    exam = player.sitting.exams.examining.controller.exam
    assert exam is not None
    return {
        "session": exam.record.id,
        "began_at": began_at,
        "used_ms": exam.clock.used_ms,
        "position": exam.position,
        "chosen": [sorted(place.response.chosen) for place in exam.places],
        "orders": [list(shown.order) for shown in exam.presentations],
        "banners": player.banners,
    }


if __name__ == "__main__":
    main()
