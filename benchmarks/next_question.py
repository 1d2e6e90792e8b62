"""How long from Enter on a checked answer to the next question painted, with 100,000 items in the catalogue?

The real window answers sessions of every type of item by key; one question in six has a figure of 500 elements, 40 of
which are structures with names. Beside it, in the same run and over the same file, the floor: a bare QTextBrowser
that shows the next item's text. The time ends when the page has been painted and nothing is left to do. Prints median,
95th and 99th percentiles by type and whole, by the clock and, beside it, of the processor (which does not wait for
other programs), their ratios to the floor, and the memory of the app beside that of a bare PySide6 window
(resident set, MB). It also times what is typed into search over that library. Asked for: text items ≤ 16 ms at the 99th
percentile, figures ≤ 50 ms, search ≤ 50 ms, memory ≤ 2 bare windows.

    python benchmarks/next_question.py [--items 100000] [--turns 400] [--keep FOLDER] [--profile] [--xvfb]
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # for the tests' builders

# ruff: noqa: E402 - the path above is what makes these importable
from rhizotrainer.model.figures import Figure, Region
from rhizotrainer.model.items import Item, ItemAddress, ItemType, Option

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication, QWidget

BANK = "large"
FIGURES = 8
ELEMENTS = 500
# Structures that can be pointed at; the other elements are drawing.
NAMED = 40
TOPICS = 64
SESSION = 20
# After so many questions without a figure comes one with a figure.
FIGURE_EVERY = 5
PICTURED = frozenset({"locate", "label", "name"})
TEXT_MS, FIGURE_MS, SEARCH_MS, MEMORY = 16.0, 50.0, 50.0, 2.0
WORDS = (
    *("nerve", "root", "dorsal", "ventral", "lesion", "electrode", "facial", "pain", "spasm", "sensory", "motor"),
    *("cord", "horn", "ganglion", "anterior", "lateral", "branch", "muscle", "tone", "reflex", "thermal", "balloon"),
    *("glycerol", "trigeminal", "neuralgia", "sclerosis", "multiple", "patient", "treated", "relief", "recurrence"),
    *("numbness", "weakness", "cortex", "thalamus", "pathway", "fibre", "myelin", "artery", "vein", "scar", "graft"),
)
QUERIES = (
    "n",
    "ne",
    "nerve",
    "nerve ro",
    "anterior lateral",
    '"dorsal root"',
    "glycerol balloon thermal",
    "zebra",
    "41",
)


def main() -> int:
    options = read_options()
    if options.child:
        return CHILDREN[options.child](options)
    with working_folder(options.keep) as home:
        make_library(home, options.items)
        found = {name: run_child(name, home, options) for name in ("bare", "floor", "window", "search")}
    return show(found)


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--items", type=int, default=100_000)
    parser.add_argument("--turns", type=int, default=400, help="questions without a figure, and a fifth with one")
    parser.add_argument("--keep", type=Path, help="folder to build in, used again by the next run")
    parser.add_argument("--profile", action="store_true", help="say where the window spends its time")
    parser.add_argument("--xvfb", action="store_true", help="draw to an X server in memory instead of offscreen")
    parser.add_argument("--types", default="", help="types of items to ask, with commas between; all of them without")
    parser.add_argument("--reading", type=int, default=300, help="ms that the explanation is read before Enter")
    parser.add_argument("--child", choices=tuple(CHILDREN), help=argparse.SUPPRESS)
    return parser.parse_args()


@contextmanager
def working_folder(kept: Path | None) -> Iterator[Path]:
    if kept is not None:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept.absolute()
        return
    folder = Path(tempfile.mkdtemp(prefix="next-question-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def run_child(name: str, home: Path, options: argparse.Namespace) -> dict[str, Any]:
    """Run one part in a process of its own and return what it measured."""
    platform = "xcb" if options.xvfb else "offscreen"
    environment = {**os.environ, "RHIZOTRAINER_HOME": str(home), "QT_QPA_PLATFORM": platform}
    command = [sys.executable, str(Path(__file__)), "--child", name, "--turns", str(options.turns)]
    command += ["--types", options.types, "--items", str(options.items), "--reading", str(options.reading)]
    command += ["--profile"] if options.profile else []
    done = subprocess.run(
        [*(["xvfb-run", "-a"] if options.xvfb else []), *command],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stderr}")
    *said, last = done.stdout.splitlines()
    print("\n".join(said), end="\n" if said else "")
    found: dict[str, Any] = json.loads(last)
    return found


def make_library(home: Path, count: int) -> None:
    """Make a bank's files and its catalogue as if it had been read, once a folder."""
    os.environ["RHIZOTRAINER_HOME"] = str(home)
    from rhizotrainer import paths
    from rhizotrainer.app.settings import Settings, save_settings
    from rhizotrainer.bank.stamps import stamp_bank
    from rhizotrainer.store.catalogue import Catalogue
    from tests.builders import make_bank_header, make_listing

    bank = home / "bank"
    if bank.exists():
        return
    (bank / "items").mkdir(parents=True)
    (bank / "bank.yaml").write_text("id: large\n", encoding="utf-8")
    figures = tuple(make_figure(bank, number) for number in range(FIGURES))
    header = make_bank_header(BANK)
    topics = tuple(replace(header.topics[0], id=f"topic-{at}", title=f"Topic {at}") for at in range(TOPICS))
    header = replace(header, title="A large bank", topics=topics, figures=figures)
    items = [make_question(number) for number in range(count)]
    listing = replace(make_listing(items, root=str(bank)), header=header)
    stamps = stamp_bank(bank, [figure.file_name for figure in figures])
    begun = time.perf_counter()
    with Catalogue.open(paths.catalogue_file()) as catalogue:
        rows = [(stamp.path, stamp.size, stamp.mtime_ns, stamp.sha256) for stamp in stamps]
        catalogue.store_bank(listing, items, rows, stamped_at_ns=time.time_ns())
    size = paths.catalogue_file().stat().st_size / 1e6
    print(f"{count:,} items stored in {time.perf_counter() - begun:.0f} s, {size:.0f} MB")
    save_settings(paths.settings_file(), Settings(added_banks=(str(bank),), has_started=True))


def make_figure(folder: Path, number: int) -> Figure:
    dice = random.Random(number)
    elements = []
    for at in range(ELEMENTS):
        x, y, side = dice.randrange(900), dice.randrange(600), dice.randrange(10, 60)
        curve = f"M{x} {y} C{x + side} {y} {x + side} {y + side} {x} {y + side} L{x - 5} {y + 5} Z"
        elements.append(f'<path id="r{at}" d="{curve}" fill="#E3EAEE" stroke="#5E6C78"/>')
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 660">{"".join(elements)}</svg>'
    name = f"figure-{number}.svg"
    (folder / name).write_text(svg, encoding="utf-8")
    regions = tuple(Region(f"r{at}", f"Structure {at}" if at < NAMED else "") for at in range(ELEMENTS))
    return Figure(
        f"figure-{number}", f"Figure {number}", name, sha256(svg.encode()).hexdigest(), "A section", regions=regions
    )


def make_question(number: int) -> Item:
    """Make an item; the odd ones have a figure."""
    from tests import builders

    dice = random.Random(number)
    makers = (
        builders.make_item,
        builders.make_multiple,
        builders.make_true_false,
        builders.make_series,
        builders.make_matching,
        builders.make_ordering,
        builders.make_numeric,
        builders.make_short_answer,
        builders.make_cloze,
    )
    pictured = (builders.make_locate, builders.make_label, builders.make_name)
    maker = pictured[number // 2 % len(pictured)] if number % 2 else makers[number // 2 % len(makers)]
    item = maker(f"item-{number:06d}")
    options = tuple(replace(option, text=option.text, rationale=say(dice, 14)) for option in item.options)
    if item.type is ItemType.SINGLE_CHOICE:
        options = tuple(Option(f"{say(dice, 6)} {at}", at == 1, say(dice, 20)) for at in range(5))
    return replace(
        item,
        bank=BANK,
        topic=f"topic-{number % TOPICS}",
        options=options,
        vignette="" if number % 2 else say(dice, 70),
        stem=f"{say(dice, 12)} ({number})?",
        explanation=say(dice, 60),
        figure=f"figure-{number // 2 % FIGURES}" if number % 2 else "",
    )


def say(dice: random.Random, count: int) -> str:
    return " ".join(dice.choices(WORDS, k=count)).capitalize()


def measure_bare(_options: argparse.Namespace) -> int:
    """A window with nothing in it."""
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    settle(app)
    return report({"memory": find_memory()})


def measure_floor(options: argparse.Namespace) -> int:
    """A text browser that shows the next item's text, read from the same file."""
    import sqlite3

    from PySide6.QtWidgets import QApplication, QTextBrowser

    from rhizotrainer import paths
    from rhizotrainer.model.items import Item as Kind
    from rhizotrainer.store.codec import Codec

    app = QApplication([])
    browser = QTextBrowser()
    browser.resize(1280, 800)
    browser.show()
    settle(app)
    codec = Codec(Kind)
    times = []
    with sqlite3.connect(paths.catalogue_file()) as connection:
        for address in choose_addresses(options, parity=0):
            begun = time.perf_counter()
            (value,) = connection.execute(
                "SELECT value FROM items WHERE item = ? AND bank = ?", (address.item, BANK)
            ).fetchone()
            item = codec.decode(value)
            browser.setPlainText("\n\n".join([item.vignette, item.stem, *(option.text for option in item.options)]))
            settle(app)
            times.append((time.perf_counter() - begun) * 1000)
    return report({"text": times})


def measure_window(options: argparse.Namespace) -> int:
    """The app itself, answering by key."""
    from PySide6.QtWidgets import QApplication

    from rhizotrainer.app.binding import spare_sources

    # As main does, before it imports what follows.
    spare_sources()
    from rhizotrainer.app.startup import build_sitting
    from rhizotrainer.app.startup import settle as after_start
    from rhizotrainer.model.learning import SessionMode
    from rhizotrainer.ui.answering import panes

    app = QApplication([])
    sitting, window, _refusal = build_sitting("default")
    sitting.open()
    window.resize(1280, 800)
    window.show()
    settle(app)
    sitting.warm_up()
    after_start(window)
    settle(app)
    at_start = find_memory()
    practice, library = sitting.desk.practice, sitting.desk.library
    items = library.load_items(mix_addresses(options))
    known = getattr(panes, "_MAKERS", {})
    wanted = set(options.types.split(",")) if options.types else {str(kind) for kind in known}
    asked = [address for address, item in items.items() if item.type in known and str(item.type) in wanted]
    profile = start_profile(options)
    spent: dict[str, list[float]] = {}
    work: dict[str, list[float]] = {}
    for first in range(0, len(asked), SESSION):
        session = practice.begin(mode=SessionMode.TUTOR, title="Tutor", addresses=asked[first : first + SESSION])
        sitting.desk.enter(session)
        settle(app)
        answer_all(app, sitting, (spent, work, profile), options.reading)
    for kind, times in sorted(spent.items()):
        print(f"    {kind:20}{len(times):5}  {describe(times)}  most {max(times):6.1f}")
        print(f"    {'of the processor':25}  {describe(work[kind])}  most {max(work[kind]):6.1f}")
    show_profile(profile)
    memory = find_memory()
    sitting.close()
    found: dict[str, Any] = {"memory": memory, "at_start": at_start}
    for name, by_type in (("", spent), (" busy", work)):
        found["figure" + name] = [time for kind, times in by_type.items() for time in times if kind in PICTURED]
        found["text" + name] = [time for kind, times in by_type.items() for time in times if kind not in PICTURED]
    return report(found)


def answer_all(app: QApplication, sitting: Any, found: tuple[Any, Any, Any], reading: int = 0) -> None:
    """Answer every question of the session rightly and end it; note how long each next one took, in ms, by its type.

    Before Enter the explanation is in view for `reading` ms, in which the app makes the next question ready.
    `found` takes the time by the clock, that of the processor, and a profile where one is asked for.
    """
    from PySide6.QtCore import Qt

    from rhizotrainer.study.session import SessionPhase
    from tests.builders import make_right_response

    spent, work, profile = found
    while (now := sitting.desk.session) is not None and now.phase is SessionPhase.ASKING:
        sitting.asking.page.response_given.emit(make_right_response(now.item))
        press(app, Qt.Key.Key_Return)
        checked = sitting.desk.session
        if checked is None or checked.phase is not SessionPhase.CHECKED:
            raise SystemExit(f"{now.item.type} {now.item.id} was not checked")
        if checked.is_last:
            press(app, Qt.Key.Key_Return)
            break
        read(reading)
        begun, busy = time.perf_counter(), time.process_time()
        if profile:
            profile.enable()
        press(app, Qt.Key.Key_Return)
        if profile:
            profile.disable()
        ended, rest = time.perf_counter(), time.process_time()
        after = sitting.desk.session
        if after is not None:
            spent.setdefault(str(after.item.type), []).append((ended - begun) * 1000)
            work.setdefault(str(after.item.type), []).append((rest - busy) * 1000)


def measure_search(options: argparse.Namespace) -> int:
    """What is typed into search."""
    from rhizotrainer import paths
    from rhizotrainer.app.library import open_library
    from rhizotrainer.store.search_words import parse_query

    begun = time.perf_counter()
    library = open_library()
    print(f"    library of {library.item_count:,} opened in {(time.perf_counter() - begun) * 1000:.0f} ms", end="")
    begun = time.perf_counter()
    count = sum(1 for _ in library.iter_briefs())
    print(f", {count:,} briefs read in {(time.perf_counter() - begun) * 1000:.0f} ms; {paths.catalogue_file().name}")
    finder, roots = library.open_finder(), library.offered_roots
    times = []
    for query in QUERIES * max(options.turns // 60, 1):
        begun = time.perf_counter()
        terms = parse_query(query)
        found = finder.find_items(roots, terms, limit=30)
        finder.find_passages(roots, terms, limit=10)
        finder.find_structures(roots, terms, limit=10)
        times.append((time.perf_counter() - begun) * 1000)
        if len(times) <= len(QUERIES):
            print(f"    {query:30}{len(found):4} found in {times[-1]:7.1f} ms")
    finder.close()
    library.close()
    return report({"text": times})


CHILDREN = {"bare": measure_bare, "floor": measure_floor, "window": measure_window, "search": measure_search}


def mix_addresses(options: argparse.Namespace) -> list[ItemAddress]:
    """Choose five items of text to one with a figure, or of one kind alone where no type of the other is asked."""
    wanted = set(options.types.split(",")) if options.types else {*PICTURED, "text"}
    text, pictured = (choose_addresses(options, parity=parity) for parity in (0, 1))
    if not wanted & PICTURED:
        return text
    if wanted <= PICTURED:
        return pictured
    mixed: list[ItemAddress] = []
    for at, address in enumerate(text):
        mixed.append(address)
        if at % FIGURE_EVERY == FIGURE_EVERY - 1:
            mixed.append(pictured[at // FIGURE_EVERY])
    return mixed


def choose_addresses(options: argparse.Namespace, *, parity: int) -> list[ItemAddress]:
    """Choose items all over the library: even numbers are text, odd ones have figures."""
    numbers = random.Random(7 + parity).sample(range(options.items // 2), options.turns)
    return [ItemAddress(BANK, f"item-{2 * number + parity:06d}") for number in numbers]


def press(app: QApplication, key: Any) -> None:
    """Press a key where the focus is, and return once all that follows is painted."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    # Without a window manager no window is the active one; the window still knows what has its focus.
    windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and widget.isWindow()]
    target: QWidget | None = QApplication.focusWidget() or next((one.focusWidget() for one in windows), None)
    if target is None:
        raise SystemExit("nothing has the focus")
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        app.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "\r"))
    settle(app)


def read(duration: int) -> None:
    """Let some ms pass in the event loop."""
    from PySide6.QtCore import QEventLoop, QTimer

    if duration:
        loop = QEventLoop()
        QTimer.singleShot(duration, loop.quit)
        loop.exec()


def settle(app: QApplication | QObject) -> None:
    """Paint and deliver until nothing is left that is due now."""
    from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop

    # What is deleted later waits for the loop that runs here in real life.
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    del app


def find_memory() -> float:
    """Return the resident set now, in MB."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def start_profile(options: argparse.Namespace) -> Any:
    import cProfile

    return cProfile.Profile() if options.profile else None


def show_profile(profile: Any) -> None:
    if profile:
        import pstats

        pstats.Stats(profile).sort_stats("cumulative").print_stats(60)


def report(found: dict[str, Any]) -> int:
    print(json.dumps(found))
    return 0


def describe(times: list[float]) -> str:
    middle, high, highest = find_ranks(times)
    return f"p50 {middle:6.1f}  p95 {high:6.1f}  p99 {highest:6.1f} ms"


def find_ranks(times: list[float]) -> tuple[float, float, float]:
    held = sorted(times)
    return statistics.median(held), held[int(len(held) * 0.95)], held[min(int(len(held) * 0.99), len(held) - 1)]


def show(found: dict[str, dict[str, Any]]) -> int:
    floor = find_ranks(found["floor"]["text"])
    rows = (
        ("floor, text", found["floor"]["text"], None),
        ("text items", found["window"]["text"], TEXT_MS),
        ("  processor", found["window"]["text busy"], None),
        ("figure items", found["window"]["figure"], FIGURE_MS),
        ("  processor", found["window"]["figure busy"], None),
        ("search", found["search"]["text"], SEARCH_MS),
    )
    is_kept = True
    for words, times, asked in rows:
        if not times:
            print(f"{words:14} nothing of the kind could be asked")
            continue
        ranks = find_ranks(times)
        ratios = " / ".join(f"{mine / least:.1f}" for mine, least in zip(ranks, floor, strict=True))
        verdict = "" if asked is None else f"  asked ≤ {asked:g} ms: {'kept' if ranks[2] <= asked else 'NOT KEPT'}"
        is_kept = is_kept and (asked is None or ranks[2] <= asked)
        print(f"{words:14}{describe(times)}  × floor {ratios}{verdict}")
    bare, memory = found["bare"]["memory"], found["window"]["memory"]
    kept = "kept" if memory <= MEMORY * bare else "NOT KEPT"
    print(
        f"memory        bare window {bare:.0f} MB, app at Today {found['window']['at_start']:.0f} MB,"
        f" after the session {memory:.0f} MB: × {memory / bare:.2f}, asked ≤ {MEMORY:g}: {kept}"
    )
    return 0 if is_kept and memory <= MEMORY * bare else 1


if __name__ == "__main__":
    raise SystemExit(main())
