"""How long does reading a large bank take, beside PyYAML's own loader on the same files in the same run?

Writes a bank of 10,000 varied items in 100 files with two sources into a temporary folder and prints, as ratios to
`yaml.load` with `CSafeLoader` of all its files:

- the cold compile: reading, every quote, every rule, and the catalogue with its index of words (asked: at most 1.0);
- opening it unchanged: stamps compared, listing read (asked: at most 0.02);

and in milliseconds the check of the bank after one file of 100 items was edited, with a warm catalogue (asked: at
most 300). Run it as `python -m benchmarks.bank_load [--items N] [--rounds N] [--profile]`.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import accumulate
from pathlib import Path

import yaml

from rhizotrainer.app.library import Library
from rhizotrainer.bank.library import load_bank
from rhizotrainer.store.catalogue import Catalogue
from rhizotrainer.store.shelf import Shelf

ITEMS_A_FILE = 100
_LEVELS = [
    f"{letter}{number}" for letter, count in (("C", 8), ("T", 12), ("L", 5), ("S", 5)) for number in range(1, count + 1)
]
_SMALL = ("the", "of", "and", "a", "to", "in", "is", "that", "with", "for", "by", "on", "from", "at", "which", "as")
_SYLLABLES = (
    "ra",
    "do",
    "lum",
    "ven",
    "tri",
    "gem",
    "fa",
    "cet",
    "sac",
    "ral",
    "med",
    "lat",
    "neu",
    "spi",
    "gan",
    "gli",
)


def _make_words() -> list[str]:
    """Return 4,000 made-up words; how often each is used falls with its rank, as in any language (Zipf)."""
    rng = random.Random(3)
    return ["".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(2, 4))) for _ in range(4000)]


_WORDS = _make_words()
_WEIGHTS = list(accumulate(1 / (rank + 3) for rank in range(len(_WORDS))))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--profile", action="store_true", help="show where a cold compile spends its time")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = write_bank(Path(folder) / "large", asked.items)
        if asked.profile:
            _profile(root)
            return
        _measure(root, Path(folder), asked.rounds)


def write_bank(root: Path, items: int) -> Path:
    """Write a bank of varied items that the check finds no error in."""
    rng = random.Random(7)
    for name in ("items", "sources"):
        (root / name).mkdir(parents=True)
    passages = [_sentence(rng, 60) for _ in range(400)]
    (root / "sources" / "book.txt").write_text("\n\n".join(passages) + "\n", encoding="utf-8")
    (root / "bank.yaml").write_text(
        "id: large\ntitle: A large bank\ntopics:\n"
        + "".join(f"  topic-{at}: Topic {at}\n" for at in range(20))
        + "sources:\n  book: {title: Book, file: sources/book.txt}\n"
        + "references:\n  enslin2018: {title: Dorsal rhizotomy, year: 2018}\n",
        encoding="utf-8",
    )
    for at in range(0, items, ITEMS_A_FILE):
        numbers = range(at, min(items, at + ITEMS_A_FILE))
        text = "\n".join(_item(rng, number, passages) for number in numbers)
        (root / "items" / f"part-{at // ITEMS_A_FILE:04}.yaml").write_text(text, encoding="utf-8")
    return root


def _sentence(rng: random.Random, words: int) -> str:
    terms = rng.choices(_WORDS, cum_weights=_WEIGHTS, k=words)
    for at in range(0, words, 3):
        terms[at] = rng.choice(_SMALL)
    return " ".join(terms).capitalize() + "."


def _item(rng: random.Random, number: int, passages: list[str]) -> str:
    passage = rng.choice(passages).rstrip(".").split()
    start = rng.randrange(1, len(passage) - 12)
    quote = " ".join(passage[start : start + 10])
    head = f"- id: q-{number:05}\n  topic: topic-{number % 20}\n"
    tail = (
        f"  explanation: {_sentence(rng, 40)}\n  takeaway: {_sentence(rng, 8)}\n"
        f"  quotes:\n    - source: book\n      text: {quote}\n  references: [enslin2018]\n"
    )
    level = rng.choice(_LEVELS)
    if number % 10 == 0:
        answer = rng.choice(("true", "false"))
        return (
            f"{head}  stem: {_sentence(rng, 14)}\n  answer: {answer}\n  rationales:\n"
            f"    true: {_sentence(rng, 14)}\n    false: {_sentence(rng, 14)}\n{tail}"
        )
    key = rng.randrange(5)
    options = "".join(
        f"    - text: {_sentence(rng, rng.randint(4, 7)).rstrip('.')}\n"
        + ("      key: true\n" if at == key else "")
        + f"      rationale: {_sentence(rng, 16)}\n"
        for at in range(5)
    )
    stem = _sentence(rng, 12).rstrip(".")
    vignette = f"  vignette: {_sentence(rng, 40)}\n" if number % 3 == 0 else ""
    return f"{head}{vignette}  stem: Which {stem.lower()} at {level}?\n  options:\n{options}{tail}"


def _measure(root: Path, folder: Path, rounds: int) -> None:
    floor: list[float] = []
    cold: list[float] = []
    opened: list[float] = []
    edited: list[float] = []
    for turn in range(rounds):
        floor.append(_time(partial(_load_plainly, root)))
        catalogue = folder / f"catalogue-{turn}.sqlite"
        cold.append(_time(partial(_open, catalogue, root)))
        opened.append(_time(partial(_open, catalogue, root)))
        shelf = Shelf.open(folder / "shelf.sqlite")
        load_bank(root, shelf=shelf)
        part = root / "items" / f"part-{turn % 10:04}.yaml"
        part.write_text(part.read_text(encoding="utf-8").replace("Which ", "Which one ", 5), encoding="utf-8")
        edited.append(_time(partial(load_bank, root, shelf=shelf)))
        shelf.close()
    base = statistics.median(floor)
    print(f"CSafeLoader, all files: {base * 1000:8.0f} ms")
    _tell("cold compile", cold, base)
    _tell("unchanged open", opened, base)
    if edited:
        print(f"check of one edited file: {statistics.median(edited) * 1000:.0f} ms")


def _tell(name: str, times: list[float], base: float) -> None:
    found = statistics.median(times)
    print(f"{name:22}: {found * 1000:8.0f} ms, {found / base:.3f} x")


def _load_plainly(root: Path) -> list[object]:
    """Load every file as whoever wants the bank would: all of it is there at the end."""
    files = sorted((root / "items").iterdir())
    return [yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) for path in files]


def _open(catalogue: Path, root: Path) -> None:
    library = Library(Catalogue.open(catalogue), [root])
    assert library.listings[0].item_count > 0
    library.close()


def _time(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _profile(root: Path) -> None:
    import cProfile
    import pstats

    profile = cProfile.Profile()
    profile.enable()
    load_bank(root)
    profile.disable()
    pstats.Stats(profile).sort_stats("tottime").print_stats(35)


if __name__ == "__main__":
    main()
