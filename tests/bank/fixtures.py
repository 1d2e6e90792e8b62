"""Read the fixtures of the rules: short banks that a rule finds fault with, or lets pass.

`tests/bank/rules/<rule>.txt` holds sections. A line `#### fails: words` or `#### passes: words` begins one; what
follows is its file of items, with `‹›` set at every exact place where the rule tells of something. A line
`## file: NAME` begins another file of the bank (bank.yaml, items/b.yaml, sources/…, figures/…), `## bytes: NAME` one
whose lines are written with Python's escapes (`\\xff`; nothing is added to it), `## folder: NAME` puts a folder there
and `## no file: NAME` nothing; `‹›` after the name means the file as a whole. A name
that begins with `../` belongs to another bank, which is checked after this one; below `reports/` lie the reports of
learners. `## common` on the first line of the
fixture file begins what is added to every item that has no explanation of its own. Without a bank.yaml, and for
sources, the small bank of `tests.bank.banks` stands in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from rhizotrainer.bank.learner_reports import find_reported, read_reports
from rhizotrainer.bank.library import load_bank
from rhizotrainer.bank.shared_ids import find_shared_ids
from rhizotrainer.model.problems import Problem
from tests.bank.banks import ARTICLE, HEADER, REVIEW

MARK = "‹›"
FOLDER = Path(__file__).parent / "rules"
_SECTION = re.compile(r"^#### (fails|passes): (.+)$", re.MULTILINE)
_FILE = re.compile(rf"^## (file|bytes|folder|no file): (\S+)( {MARK})?$", re.MULTILINE)
_ITEM = re.compile(rf"^(?:{MARK})?- ", re.MULTILINE)

COMMON = """  topic: basics
  explanation: It relieves pain.
  takeaway: Pain.
  quotes:
    - source: article
      text: performed to relieve pain
"""

Spot = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Fixture:
    """One small bank: its files without marks, and the places (file, line, column) where they were."""

    rule: str
    words: str
    fails: bool
    # None stands for a folder.
    files: tuple[tuple[str, bytes | None], ...]
    spots: tuple[Spot, ...]

    def __str__(self) -> str:
        return f"{self.rule} {'fails' if self.fails else 'passes'}: {self.words}"


def read_fixtures() -> list[Fixture]:
    """Return every section of every fixture file."""
    return [fixture for path in sorted(FOLDER.glob("*.txt")) for fixture in _read(path)]


def check_fixture(fixture: Fixture, folder: Path) -> list[tuple[Spot, Problem]]:
    """Write the bank, check it, and return what the fixture's rule finds with the place in the bank's files."""
    root = folder / "small"
    for name, data in fixture.files:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if data is None:
            path.mkdir()
        else:
            path.write_bytes(data)
    others = sorted({name.split("/")[1] for name, _ in fixture.files if name.startswith("../")})
    listings = [load_bank(one).listing for one in (root, *(folder / name for name in others))]
    problems = [problem for listing in listings for problem in listing.problems]
    problems += find_shared_ids(listings).values()
    if (root / "reports").is_dir():
        problems += _find_reported(root)
    return [(_spot_of(one, root), one) for one in problems if one.rule == fixture.rule]


def _find_reported(root: Path) -> list[Problem]:
    """Return what the reports of learners beside a bank say of it."""
    loaded, read = load_bank(root), read_reports(root / "reports")
    versions = {item.id: item.fingerprint for item in loaded.bank.items} if loaded.bank else {}
    return [*find_reported(loaded.listing, read.reports, versions), *read.problems]


def _spot_of(problem: Problem, root: Path) -> Spot:
    path = Path(problem.place.path)
    name = path.relative_to(root) if path.is_relative_to(root) else Path("..") / path.relative_to(root.parent)
    return name.as_posix(), problem.place.line, problem.place.column


def _read(path: Path) -> list[Fixture]:
    text = path.read_text(encoding="utf-8")
    rule = path.stem.replace("_", "-")
    common = COMMON
    if text.startswith("## common\n"):
        common = text[len("## common\n") : _SECTION.search(text).start()].strip("\n") + "\n"
    pieces = _SECTION.split(text)[1:]
    found = []
    for kind, words, body in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True):
        files, spots = _take_files(body, common)
        assert bool(spots) == (kind == "fails"), f"{path.name}: {words}: marks and verdict disagree"
        found.append(Fixture(rule, words.strip(), kind == "fails", files, spots))
    return found


def _take_files(body: str, common: str) -> tuple[tuple[tuple[str, bytes | None], ...], tuple[Spot, ...]]:
    parts = _FILE.split(body)
    named: list[tuple[str, str, str | None, str]] = []
    if parts[0].strip() or len(parts) == 1:
        named.append(("file", "items/a.yaml", None, parts[0]))
    named += zip(parts[1::4], parts[2::4], parts[3::4], parts[4::4], strict=True)
    texts = {"bank.yaml": HEADER, "sources/article.txt": ARTICLE, "sources/review.txt": REVIEW}
    files: dict[str, bytes | None] = {name: text.encode() for name, text in texts.items()}
    spots: list[Spot] = []
    for kind, name, mark, raw in named:
        spots += [(name, 0, 0)] * bool(mark)
        if kind == "file":
            text = raw.strip("\n") + "\n"
            text = _complete(text, common) if name.startswith("items/") else text
            spots += [(name, *_locate(text, match.start())) for match in re.finditer(MARK, text)]
            files[name] = text.replace(MARK, "").encode()
        elif kind == "bytes":
            texts_and_marks = [_unescape(piece) for piece in (raw.strip("\n") + "\n").split(MARK)]
            before = ["".join(texts_and_marks[:at]) for at in range(1, len(texts_and_marks))]
            spots += [(name, one.count("\n") + 1, len(one) - one.rfind("\n")) for one in before]
            files[name] = "".join(texts_and_marks).encode("latin-1")
        elif kind == "folder":
            files[name] = None
        else:
            del files[name]
    return tuple(files.items()), tuple(sorted(spots))


def _unescape(text: str) -> str:
    """Return the text with Python's escapes read, one sign for each byte."""
    return text.encode("ascii").decode("unicode_escape")


def _complete(text: str, common: str) -> str:
    starts = [match.start() for match in _ITEM.finditer(text)]
    if not starts:
        return text
    pieces = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    whole = [
        piece if "explanation:" in piece else piece.rstrip("\n") + "\n" + _lacking(piece, common) for piece in pieces
    ]
    return text[: starts[0]] + "".join(whole)


def _lacking(piece: str, common: str) -> str:
    """Return the common keys that an item does not have itself."""
    groups = re.split(r"^(?=  \w)", common, flags=re.MULTILINE)
    has = {line.strip(MARK + " -").split(":")[0] for line in piece.splitlines() if re.match(r"^(- |  )(‹›)?\w", line)}
    return "".join(group for group in groups if group.strip() and group.strip().split(":")[0] not in has)


def _locate(text: str, at: int) -> tuple[int, int]:
    line = text[text.rfind("\n", 0, at) + 1 : at].replace(MARK, "")
    return text.count("\n", 0, at) + 1, len(line) + 1
