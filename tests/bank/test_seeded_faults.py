"""A bank of every type with a fault of some forty rules: one run of the check finds each at its place, and no other."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest

from rhizotrainer.bank.library import load_bank
from rhizotrainer.cli import rhizobank
from rhizotrainer.model.items import ItemType
from tests.bank.banks import bank_of

SOUND = (Path(__file__).parent / "seeded_bank.txt").read_text(encoding="utf-8")
_FILE = re.compile(r"^## file: (\S+)\n", re.MULTILINE)
_MARK = re.compile("‹([a-z-]+)›")

# Each: the file, what stands in it once, and what takes its place, with the rule where it tells of it.
FAULTS = [
    ("bank.yaml", "licence: CC-BY-4.0\nauthors", "‹unknown-key›license: CC-BY-4.0\nauthors"),
    ("bank.yaml", "  anatomy: Anatomy\n", "  anatomy: Anatomy\n  ‹id-pattern›open access: Open access\n"),
    ("bank.yaml", "  aftercare: Aftercare\n", "  aftercare: Aftercare\n  ‹duplicate-topic›blade: Blades\n"),
    ("bank.yaml", "references:\n", "  atlas: {title: An atlas, file: ‹source-file›sources/atlas.txt}\nreferences:\n"),
    ("bank.yaml", "park2013: {title: Selective dorsal rhizotomy", 'park2013: {title: ‹empty-text›""'),
    ("bank.yaml", "figures:\n", "waive:\n  ‹waiver›longest-opton: The keys are short.\nfigures:\n"),
    ("figures/cord.svg", "</svg>", '‹figure-text›<text x="1" y="5">Dorsal root</text>\n</svg>'),
    ("items/choice.yaml", "- id: aim-1", "- ‹missing-key›id: aim-1"),
    ("items/choice.yaml", "  takeaway: Rhizotomy relieves pain by interrupting roots.\n", ""),
    ("items/choice.yaml", "The nerve root, key: true", "The nerve root, key: ‹wrong-kind›yes"),
    ("items/choice.yaml", "source: leaflet, text: Facet", "source: ‹unknown-source›leaflets, text: Facet"),
    ("items/choice.yaml", "electrode is heated}", "electrode is ‹quote-not-in-source›warmed}"),
    ("items/choice.yaml", "{source: leaflet, text: destroy", "{source: ‹quote-in-other-source›review, text: destroy"),
    ("items/choice.yaml", "{text: Bone,", "{text: ‹duplicate-option›muscle,"),
    (
        "items/choice.yaml",
        "- {text: Loss of hearing, rationale: It is not mentioned.}",
        "- ‹missing-rationale›{text: Loss of hearing}",
    ),
    ("items/choice.yaml", "- {text: After one day,", "‹key-count›- {text: After one day,"),
    ("items/choice.yaml", "After one week, key: true,", "After one week,"),
    ("items/choice.yaml", "- id: after-3", "- id: ‹duplicate-id›AIM-3"),
    ("items/choice.yaml", "  note: Strength", "  note: ‹note-without-reference›Strength"),
    ("items/choice.yaml", "  references: [park2013]\n", ""),
    (
        "items/choice.yaml",
        "topic: technique\n  stem: Which two ways",
        "topic: ‹unknown-topic›techniques\n  stem: Which two ways",
    ),
    ("items/choice.yaml", "{text: Double vision,", "{text: ‹all-of-the-above›All of the above,"),
    ("items/choice.yaml", "- {text: Children with", "‹option-count›- {text: Children with"),
    ("items/choice.yaml", "    - {text: Adults with back pain, rationale: They are in the leaflet.}\n", ""),
    ("items/choice.yaml", "    - {text: Athletes with sprains, rationale: Nobody names them.}\n", ""),
    ("items/choice.yaml", "- id: tf-2", "- ‹uncited-item›id: tf-2"),
    ("items/choice.yaml", "  quotes: [{source: leaflet, text: Patients rest for two days}]\n", ""),
    (
        "items/choice.yaml",
        "  stem: Ventral roots carry sensation.\n",
        "  stem: Ventral roots carry sensation.\n  ‹duplicate-key›stem: Ventral roots carry pain.\n",
    ),
    ("items/choice.yaml", "each rootlet.\n  answer: true", "each rootlet.\n  answer:‹item-shape›"),
    (
        "items/parts.yaml",
        "  takeaway: Numbness, rest and regrowth.\n",
        "  takeaway: Numbness, rest and regrowth.\n  waive: {‹unused-waiver›note-without-reference: It is known.}\n",
    ),
    ("items/parts.yaml", "answer: Testing,", "answer: ‹unknown-answer›Tests,"),
    ("items/parts.yaml", "[enslin2018]", "[‹unknown-reference›enslin2081]"),
    ("items/parts.yaml", "- {left: Rest,", "‹part-count›- {left: Rest,"),
    ("items/parts.yaml", "    - {left: Regrowth, right: One year, rationale: The longest of them.}\n", ""),
    ("items/parts.yaml", "{text: The first drive,", "{text: ‹duplicate-part›two days  of rest,"),
    ("items/typed.yaml", "answer: 75", "answer: ‹number›seventy-five"),
    ("items/typed.yaml", "stem: Which quality", "stem: ‹alias›&stem Which quality"),
    ("items/typed.yaml", "stem: What does the surgeon", "stem: ‹tag›!!str What does the surgeon"),
    (
        "items/figures.yaml",
        "{region: ventral-root, rationale: It carries",
        "{region: ‹unknown-region›root, rationale: It carries",
    ),
    ("items/figures.yaml", "figure: cord\n  stem: Mark", "figure: ‹unknown-figure›chord\n  stem: Mark"),
    ("items/cases.yaml", "stem: Selective", "stem‹syntax› Selective"),
]
ADDED = {
    "items/deep.yaml": "[" * 32 + "‹nesting›" + "[" * 8,
    "items/empty.yaml": "# Nothing but this line, which is told of with no place in it.\n",
    "items/latin.yaml": "- id: latin\n  stem: At 42 ‹encoding›\xb0C?\n",
    "items/second.yaml": "[]\n‹several-documents›---\n- id: second\n",
}
WHOLE = {("items/empty.yaml", 0, 0, "file")}


def read_files(text: str) -> dict[str, str]:
    parts = _FILE.split(text)
    return {name: body.strip("\n") + "\n" for name, body in zip(parts[1::2], parts[2::2], strict=True)}


def seed_faults(rows: list[tuple[str, str, str]], added: dict[str, str]) -> dict[str, str]:
    """Return the files of the bank with faults, marked."""
    seeded = read_files(SOUND)
    for name, old, new in rows:
        assert seeded[name].count(old) == 1, (name, old)
        seeded[name] = seeded[name].replace(old, new)
    return seeded | added


def list_single_faults() -> list[Any]:
    """Return each fault by itself: a row with a mark, and the rows after it that have none."""
    groups: dict[str, list[tuple[str, str, str]]] = {}
    rule = ""
    for row in FAULTS:
        rule = next(iter(_MARK.findall(row[2])), rule)
        groups.setdefault(rule, []).append(row)
    changed = [pytest.param(rows, {}, id=rule) for rule, rows in groups.items()]
    return [*changed, *(pytest.param([], {name: text}, id=name) for name, text in ADDED.items())]


def locate_marks(name: str, text: str) -> set[tuple[str, int, int, str]]:
    found = set()
    for mark in _MARK.finditer(text):
        before = _MARK.sub("", text[: mark.start()])
        found.add((name, before.count("\n") + 1, len(before) - before.rfind("\n"), mark[1]))
    return found


def list_expected(files: dict[str, str]) -> set[tuple[str, int, int, str]]:
    whole = {spot for spot in WHOLE if spot[0] in files}
    return whole.union(*(locate_marks(name, text) for name, text in files.items()))


def write_files(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_MARK.sub("", text).encode("latin-1" if "latin" in name else "utf-8"))


def test_the_bank_is_sound_without_its_faults(tmp_path):
    write_files(tmp_path / "seeded", read_files(SOUND))
    loaded = load_bank(tmp_path / "seeded")
    assert [str(problem) for problem in loaded.listing.problems] == []
    items = bank_of(loaded).items
    assert len(items) >= 40
    assert {item.type for item in items} == set(ItemType)
    assert len({item.case for item in items if item.case}) == 2


@pytest.mark.parametrize("is_folder_named", [True, False])
def test_one_run_of_the_check_finds_every_fault_at_its_place_and_nothing_else(
    tmp_path, monkeypatch, capsys, is_folder_named
):
    seeded = seed_faults(FAULTS, ADDED)
    write_files(tmp_path / "seeded", seeded)
    expected = list_expected(seeded)
    assert len({rule for *_, rule in expected}) == len(expected) >= 30
    monkeypatch.chdir(tmp_path / "seeded" if not is_folder_named else tmp_path)
    monkeypatch.setattr(sys, "argv", ["rhizobank", "check", "seeded" if is_folder_named else "."])
    assert rhizobank.main() == 1
    lines = capsys.readouterr().out.splitlines()
    found = []
    for line in lines:
        place, _, told = line.partition(": ")
        path, row, column = place.rsplit(":", 2)
        found.append((path.removeprefix("seeded/"), int(row), int(column), told.split()[1]))
    assert sorted(found) == sorted(expected), "\n".join(lines)


@pytest.mark.parametrize(("rows", "added"), list_single_faults())
def test_a_fault_by_itself_is_told_once(tmp_path, rows, added):
    """What a fault brings with it is not told beside it, however sound the rest of the bank is."""
    seeded = seed_faults(rows, added)
    write_files(tmp_path / "seeded", seeded)
    problems = load_bank(tmp_path / "seeded").listing.problems
    found = [
        (Path(one.place.path).relative_to(tmp_path / "seeded").as_posix(), one.place.line, one.place.column, one.rule)
        for one in problems
    ]
    assert sorted(found) == sorted(list_expected(seeded)), "\n".join(map(str, problems))


ALIASES = [
    ("items/choice.yaml", "text: Relief of pain,", "text: ‹alias›*relief,"),
    ("items/choice.yaml", "rationale: The first sentence says so.", "rationale: ‹alias›*first"),
    ("items/choice.yaml", "The nerve root, key: true", "The nerve root, key: ‹alias›*yes"),
    ("items/choice.yaml", "topic: heat\n  vignette", "topic: ‹alias›*heat\n  vignette"),
    ("items/choice.yaml", "  references: [park2013]", "  references: [‹alias›*park]"),
    (
        "items/choice.yaml",
        "  quotes: [{source: leaflet, text: Facet joints of",
        "  quotes: ‹alias›*facet\n  # Facet joints of",
    ),
    ("items/parts.yaml", "answer: Testing,", "answer: ‹alias›*testing,"),
    ("items/typed.yaml", "answer: 75", "answer: ‹alias›*hot"),
    ("items/typed.yaml", "accept: [sensation, feeling]", "accept: ‹alias›*feeling"),
]


@pytest.mark.parametrize("row", ALIASES, ids=lambda row: row[2])
def test_in_place_of_an_alias_nothing_is_missed(tmp_path, row):
    seeded = seed_faults([row], {})
    write_files(tmp_path / "seeded", seeded)
    problems = load_bank(tmp_path / "seeded").listing.problems
    assert [(one.rule, one.place.line, one.place.column) for one in problems] == [
        (rule, line, column) for _, line, column, rule in list_expected(seeded)
    ], "\n".join(map(str, problems))
