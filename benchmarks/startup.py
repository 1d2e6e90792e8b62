"""How long until Today is painted, beside a bare PySide6 window in the same run?

Each start is a fresh process on the offscreen platform; bare and ours take turns, so that the machine's noise falls on
both. Ours has a warm catalogue and a learner with a history. A third window, bare but for one word in Inter, shows
what Qt itself spends on its first enums and its first font. Prints medians in ms, their ratio, and the memory of each
(peak resident set, MB).

    python benchmarks/startup.py [--runs 15] [--cold]
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

_PAINTED = """
import os, resource, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.done:
            self.done = True
            QTimer.singleShot(0, finish)
        return False
watch = Watch()
watch.done = False
def finish():
    spent = (time.clock_gettime(time.CLOCK_BOOTTIME) - born()) * 1000
    print(spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, flush=True)
    os._exit(0)
def born():
    ticks = float(open("/proc/self/stat").read().rpartition(")")[2].split()[19])
    return ticks / os.sysconf("SC_CLK_TCK")
"""

BARE = (
    _PAINTED
    + """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1280, 800)
window.installEventFilter(watch)
window.show()
app.exec()
"""
)

LABEL = (
    _PAINTED
    + """
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
label = QLabel("Today")
label.setAlignment(Qt.AlignmentFlag.AlignCenter)
font = QFont("Inter")
font.setPixelSize(20)
label.setFont(font)
window = QMainWindow()
window.setCentralWidget(label)
window.resize(1280, 800)
label.installEventFilter(watch)
window.show()
app.exec()
"""
)

OURS = (
    _PAINTED
    + """
from PySide6.QtWidgets import QApplication
from rhizotrainer.app.binding import spare_sources
spare_sources()  # as main does, before it imports what follows
from rhizotrainer.ui.pages.today import page as today
first = today.TodayPage.__init__
def init(self, *args, **kwargs):
    first(self, *args, **kwargs)
    self.viewport().installEventFilter(watch)
today.TodayPage.__init__ = init
from rhizotrainer.__main__ import main
main([])
"""
)

HISTORY = """
import random, sys
from datetime import UTC, datetime
from PySide6.QtWidgets import QApplication
app = QApplication([])
from rhizotrainer.app.startup import build_sitting
from rhizotrainer.model.learning import SessionMode
from rhizotrainer.study.session import choose_option
sitting, window, refusal = build_sitting("default")
practice = sitting.desk.practice
asked = [brief.address for brief in sitting.desk.library.iter_briefs() if brief.type == "single_choice"]
session = practice.begin(mode=SessionMode.TUTOR, title="Tutor", addresses=asked[:20])
while session.phase != "ended":
    checked = practice.check(choose_option(session, random.randrange(2)))
    session = practice.advance(checked.session)
sitting.desk.change_settings(has_started=True)
sitting.close()
"""


def start(code: str, home: Path) -> tuple[float, float]:
    """Start a process and return (ms from its birth to the first paint, MB at most)."""
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    env |= {"QT_QPA_PLATFORM": "offscreen", "RHIZOTRAINER_HOME": str(home)}
    done = subprocess.run([sys.executable, "-c", code], env=env, cwd=ROOT, capture_output=True, text=True, check=True)
    if not done.stdout.strip():
        raise SystemExit(done.stderr or "The process painted nothing.")
    spent, memory = done.stdout.split()[-2:]
    return float(spent), float(memory)


def prepare(home: Path) -> None:
    """Give the learner a history and compile the banks."""
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "RHIZOTRAINER_HOME": str(home)}
    subprocess.run([sys.executable, "-c", HISTORY], env=env, cwd=ROOT, capture_output=True, check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument(
        "--cold", action="store_true", help="without a catalogue: the banks are compiled at every start"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        prepare(home)
        results: dict[str, list[tuple[float, float]]] = {"bare": [], "word": [], "ours": []}
        for run in range(options.runs + 1):
            if options.cold:
                shutil.rmtree(home / "cache", ignore_errors=True)
            pair = {"bare": start(BARE, home), "word": start(LABEL, home), "ours": start(OURS, home)}
            if run:  # the first pair only warms the disk's cache
                for name, value in pair.items():
                    results[name].append(value)
    medians = {name: statistics.median(spent for spent, _memory in values) for name, values in results.items()}
    fastest = {name: min(spent for spent, _memory in values) for name, values in results.items()}
    memory = {name: statistics.median(used for _spent, used in values) for name, values in results.items()}
    print(f"bare window    {medians['bare']:7.0f} ms (fastest {fastest['bare']:.0f})   {memory['bare']:5.0f} MB")
    print(f"with one word  {medians['word']:7.0f} ms (fastest {fastest['word']:.0f})   {memory['word']:5.0f} MB")
    print(f"Today painted  {medians['ours']:7.0f} ms (fastest {fastest['ours']:.0f})   {memory['ours']:5.0f} MB")
    print(f"ratio          {medians['ours'] / medians['bare']:7.2f} (fastest {fastest['ours'] / fastest['bare']:.2f})")


if __name__ == "__main__":
    main()
