"""Mend the slips of a bank that have one cure: find the mends, try them on a copy, and keep those that help.

A file is changed only where its bank, checked again with the change, has fewer problems in that file, no new one, and
every question that it had before. Edits are made at exact places, so that comments and layout stay; no writer of YAML
is asked. The copy is checked, never the author's folder; writing is the last step and is done by `write_fix`.
"""

from __future__ import annotations

import os
import re
import tempfile
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import yaml

from rhizotrainer.bank.builder import list_declared_files
from rhizotrainer.bank.edits import Edit, apply_edits, overlap
from rhizotrainer.bank.families import Family, family_of
from rhizotrainer.bank.files import TextFile
from rhizotrainer.bank.library import LoadedBank, load_bank
from rhizotrainer.bank.mends import MENDABLE, find_mends
from rhizotrainer.bank.quote_mends import Mend
from rhizotrainer.bank.reader import read_file, read_yaml
from rhizotrainer.bank.side_names import is_side_file
from rhizotrainer.bank.stamps import bank_folder, list_bank_files
from rhizotrainer.bank.tab_mends import mend_tabs
from rhizotrainer.bank.views import read_outline, view_file
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.problems import Problem

# A mend may bring to light another slip; nothing hides deeper than this.
ROUNDS = 8
# How many mends may follow one another before a file has to be the better for it.
LOOK_AHEAD = 3
# Where mends spoil one another they are tried one by one, each with a check of the whole bank.
SINGLE_TRIES = 40
_LINE_NUMBER = re.compile(r"\bline \d+")

Texts = dict[str, str]
Mends = dict[str, list[Mend]]


class UnwritableFileError(RhizotrainerError):
    """A file that may not be written, or that changed while it was being mended."""


@dataclass(slots=True)
class FileFix:
    """One file: its text as it was and as it is mended, and the mends in the order in which they were made."""

    path: Path
    before: str
    after: str
    mends: list[Mend] = field(default_factory=list)


def fix_bank(root: Path, *, progress: Callable[[], object] | None = None) -> list[FileFix]:
    """Return the files of a bank that mending changes, without writing any.

    `progress` is called before each file is read, several times where mends are tried.
    """
    with _copy_bank(root, progress) as trial:
        fixes: dict[str, FileFix] = {}
        for _ in range(ROUNDS):
            made = trial.improve()
            for name, mends in made.items():
                fix = fixes.setdefault(name, FileFix(trial.path_of(name), trial.originals[name], ""))
                fix.mends += mends
            if not made:
                break
        for name, fix in fixes.items():
            fix.after = trial.texts[name]
        return [fixes[name] for name in sorted(fixes)]


def write_fix(fix: FileFix) -> None:
    """Write a mended file in one step, with its mode, line ends and byte order mark.

    Raises: UnwritableFileError where that cannot be done; the file is then as it was.
    """
    path = fix.path.resolve()
    try:
        old = path.read_bytes()
        mark = BOM_UTF8 if old.startswith(BOM_UTF8) else b""
        if old[len(mark) :] != fix.before.encode():
            raise UnwritableFileError(f"{fix.path} changed while it was being mended.", "Run the command again.")
        if not os.access(path, os.W_OK):
            raise UnwritableFileError(f"{fix.path} may not be written.", "Change its permissions so that you may.")
        _replace(path, mark + fix.after.encode())
    except OSError as error:
        raise UnwritableFileError(
            f"{fix.path} could not be written: {error.strerror}.", "Check the disk and the folder's permissions."
        ) from error


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(path.stat().st_mode & 0o7777)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _list_declared(root: Path) -> tuple[str, ...]:
    return list_declared_files(read_file(bank_folder(root) / list_bank_files(root)[0]).root)


def _list_side_files(root: Path) -> list[str]:
    """Return the side files of a bank's figures, those of the atlas left out."""
    folder = bank_folder(root)
    return [name for name in _list_declared(root) if not Path(name).is_absolute() and is_side_file(folder / name)]


@contextmanager
def _copy_bank(root: Path, progress: Callable[[], object] | None) -> Iterator[_Trial]:
    folder = bank_folder(root)
    declared = _list_declared(root)
    with tempfile.TemporaryDirectory(prefix="rhizobank-") as made:
        # The copy has the folder's name, for that is what some sentences say.
        copy = Path(made) / (folder.resolve().name or "bank")
        for name in (*list_bank_files(root), *declared):
            # A name that is no path is told of by the check of the copy, where the file is missing.
            with suppress(OSError, ValueError):
                _copy_file(folder, copy, name, is_given=root == folder / name)
        copied = copy if folder == root else copy / root.name
        yield _Trial(root, copied, progress)


def _copy_file(folder: Path, copy: Path, name: str, *, is_given: bool) -> None:
    """Copy a file of a bank; it has to lie inside the folder, but for a bank in one file that was given by name."""
    source, target = folder / name, copy / name
    if not Path(os.path.normpath(target)).is_relative_to(copy) or not source.is_file():
        return
    if is_given or source.resolve().is_relative_to(folder.resolve()):
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())


class _Trial:
    """A copy of a bank on which mends are tried."""

    def __init__(self, root: Path, copy: Path, progress: Callable[[], object] | None) -> None:
        self._root = root
        self._copy = copy
        self._folder = bank_folder(copy)
        self._progress = progress
        self.originals: Texts = self._read_texts()
        self.texts: Texts = dict(self.originals)
        self._loaded = load_bank(copy, progress=progress)

    def path_of(self, name: str) -> Path:
        """Return the author's own file."""
        return bank_folder(self._root) / name

    def improve(self) -> Mends:
        """Make all mends that help, by their files; none where there is nothing more to mend."""
        found = self._find_mends()
        made = self._try(found) if found else {}
        if made or not found:
            return made
        for name, mends in found.items():
            some = self._try({name: mends}) if len(found) > 1 else {}
            _gather(made, some or self._try_singly(name, mends))
        return made

    def _try_singly(self, name: str, mends: list[Mend]) -> Mends:
        """Try the mends of one file one after another."""
        made: Mends = {}
        refused: Counter[tuple[str, str]] = Counter()
        for mend in mends[:SINGLE_TRIES]:
            # A mend before it may have moved what this one stands at, so its edits are found anew.
            words = (mend.before, mend.after)
            alike = [one for one in self._find_mends().get(name, ()) if (one.before, one.after) == words]
            some = self._try({name: [alike[refused[words]]]}) if len(alike) > refused[words] else {}
            refused[words] += not some
            _gather(made, some)
        return made

    def _read_texts(self) -> Texts:
        texts: Texts = {}
        for name in (*list_bank_files(self._copy), *_list_side_files(self._copy)):
            with suppress(OSError, UnicodeDecodeError):
                texts[name] = (self._folder / name).read_bytes().removeprefix(BOM_UTF8).decode()
        return texts

    def _find_mends(self) -> Mends:
        """Return the mends for the copy as it lies there."""
        return self._find_mends_of(self._loaded, self.texts)

    def _find_mends_of(self, loaded: LoadedBank, texts: Texts) -> Mends:
        outline = read_outline(self._copy)
        sides = set(_list_side_files(self._copy))
        found: Mends = {}
        for name, problems in _group(loaded, self._folder).items():
            if name not in texts or not MENDABLE.intersection(problem.rule for problem in problems):
                continue
            file = TextFile(texts[name], sha256(texts[name].encode()).hexdigest())
            if any(problem.rule == "syntax" for problem in problems):
                mends = mend_tabs(file.text, problems)
            else:
                mends = []
                root = read_yaml(file).root
                if root is not None:
                    with suppress(yaml.YAMLError):
                        view = view_file(file, root, outline, problems, is_side_file=name in sides)
                        view.may_drop_waivers = not loaded.listing.errors
                        mends = find_mends(view, problems)
            mends = _drop_overlapping(mends)
            if mends:
                found[name] = mends
        return found

    def _try(self, mends: Mends) -> Mends:
        """Make mends and check the bank; return what was made, nothing where it was taken back as no help.

        A mend may bring to light what another one mends, so a few steps are made before that is said.
        """
        made: Mends = {}
        changed: Texts = {}
        for _ in range(LOOK_AHEAD):
            now = self.texts | changed
            changed |= {name: apply_edits(now[name], _edits_of(some)) for name, some in mends.items()}
            self._write(changed)
            _gather(made, mends)
            loaded = load_bank(self._copy, progress=self._progress)
            if self._is_better(loaded, changed) and _keeps_items(self._loaded, loaded):
                self.texts |= changed
                self._loaded = loaded
                return made
            mends = self._find_mends_of(loaded, self.texts | changed)
            if not mends:
                break
        self._write({name: self.texts[name] for name in changed})
        return {}

    def _is_better(self, loaded: LoadedBank, changed: Texts) -> bool:
        """Say whether every changed file has fewer problems and none that is new, and no other file a new error.

        What only a whole bank shows is not counted: a question that loads at last takes part in it for the first time.
        Nor are other files where the header could not be read before, for then they were hardly checked.
        """
        before, after = (_group(one, self._folder) for one in (self._loaded, loaded))
        is_found = self._loaded.bank is None and loaded.bank is not None
        for name in before.keys() | after.keys():
            old, new = _count(before.get(name, [])), _count(after.get(name, []))
            if name in changed:
                if new - old or new.total() >= old.total():
                    return False
            elif not is_found and any(is_error for is_error, _, _ in new - old):
                return False
        return True

    def _write(self, texts: Texts) -> None:
        for name, text in texts.items():
            path = self._folder / name
            mark = BOM_UTF8 if path.read_bytes().startswith(BOM_UTF8) else b""
            path.write_bytes(mark + text.encode())


def _gather(made: Mends, more: Mends) -> None:
    for name, mends in more.items():
        made[name] = [*made.get(name, ()), *mends]


def _edits_of(mends: list[Mend]) -> list[Edit]:
    return [edit for mend in mends for edit in mend.edits]


def _drop_overlapping(mends: list[Mend]) -> list[Mend]:
    kept: list[Mend] = []
    for mend in mends:
        if not overlap(_edits_of([*kept, mend])):
            kept.append(mend)
    return kept


def _group(loaded: LoadedBank, folder: Path) -> dict[str, list[Problem]]:
    """Return the problems of a bank by the names of its files."""
    found: dict[str, list[Problem]] = {}
    for problem in loaded.listing.problems:
        found.setdefault(Path(problem.place.path).relative_to(folder).as_posix(), []).append(problem)
    return found


def _count(problems: list[Problem]) -> Counter[tuple[bool, str, str]]:
    return Counter(
        (problem.is_error, problem.rule, _LINE_NUMBER.sub("line", problem.message))
        for problem in problems
        if family_of(problem.rule) is not Family.BANK_WIDE
    )


def _keeps_items(before: LoadedBank, after: LoadedBank) -> bool:
    # What is made of figures follows what their side files are mended to.
    both = [loaded.bank.items if loaded.bank else () for loaded in (before, after)]
    items = [{item.id for item in every if not item.is_made} for every in both]
    return items[0] <= items[1]
