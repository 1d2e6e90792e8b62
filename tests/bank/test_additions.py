"""Stubs: every type's loads as a draft, with the next free id, in the manner of its file, and all else stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from rhizotrainer.bank.additions import find_item_file, plan_addition, write_addition
from rhizotrainer.bank.library import load_bank
from rhizotrainer.bank.schema import CASE_TYPE, TYPE_WORDS
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import ItemType, Status
from tests.bank.banks import HEADER, bank_of, ids_of, write_bank

FIGURES = """figures:
  cord:
    title: The cord
    file: figures/cord.svg
    alt: A section
    licence: CC-BY-4.0
    author: A. Author
    origin: Drawn for this bank
    regions: {b: "Root: the dorsal one", "true": Yes, d: D}
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="a"/><g id="b"/><g id="true"/><g id="d"/></svg>'
BODY = """{pad}topic: basics
{pad}stem: {stem}
{pad}answer: true
{pad}rationales: {{true: So the source says., false: The source says otherwise.}}
{pad}explanation: Motor fibres run in the nerve.
{pad}takeaway: Weakness.
{pad}references: [enslin2018]
"""


def body(stem: str, pad: str = "  ") -> str:
    return BODY.format(stem=stem, pad=pad)


def write_small(folder: Path, items: str = "- id: ind-007\n" + body("Rhizotomy weakens muscles.")) -> Path:
    """Write the small bank with these questions and a figure."""
    root = write_bank(folder, items, HEADER + FIGURES)
    (root / "figures").mkdir()
    (root / "figures" / "cord.svg").write_text(SVG, encoding="utf-8")
    return root


def add(root: Path, kind: str = "single_choice", topic: str = "", name: str = "") -> str:
    """Add a stub and return its id."""
    addition = plan_addition(root, kind=kind, topic=topic, name=name)
    write_addition(addition)
    assert f"id: {addition.id}" in addition.after.splitlines()[addition.line - 1]
    return addition.id


@pytest.mark.parametrize("kind", TYPE_WORDS)
def test_the_stub_of_every_type_loads_as_a_draft_that_is_told_what_it_lacks(tmp_path, kind):
    root = write_small(tmp_path)
    added = add(root, kind)
    loaded = load_bank(root)
    assert [str(problem) for problem in loaded.listing.errors] == []
    item = bank_of(loaded).items[-1]
    assert item.status is Status.DRAFT
    assert (item.case or item.id) == added == "ind-008"
    assert item.type is (ItemType.SINGLE_CHOICE if kind == CASE_TYPE else ItemType(kind))
    rules = {problem.rule for problem in loaded.listing.problems if problem.place.path.endswith("a.yaml")}
    assert "empty-text" in rules
    assert ids_of(loaded) == ["ind-007"]


def test_stubs_of_all_types_stand_in_one_file(tmp_path):
    root = write_small(tmp_path)
    ids = [add(root, kind) for kind in TYPE_WORDS]
    assert ids[:2] == ["ind-008", "ind-009"]
    loaded = load_bank(root)
    assert loaded.listing.errors == ()
    assert len(bank_of(loaded).items) == len(TYPE_WORDS) + 1


NUMBERINGS = [
    (["ind-007"], "ind-008"),
    (["ind-007", "ind-003"], "ind-008"),
    (["a1", "b09"], "b10"),
    (["q9"], "q10"),
    (["q99", "q100"], "q101"),
    (["12"], "13"),
    (["Ind-007", "ind-001"], "ind-008"),
    (["first", "ind-007", "last"], "ind-008"),
    (["first", "last"], "a-001"),
    (["1.1", "1.2"], "1.3"),
]


def test_a_former_id_does_not_say_how_to_go_on(tmp_path):
    assert add(write_small(tmp_path, "- id: ind-007\n  was: [old-011]\n" + body("It weakens."))) == "ind-008"


@pytest.mark.parametrize(("ids", "following"), NUMBERINGS)
def test_the_next_id_goes_on_in_the_manner_of_the_bank(tmp_path, ids, following):
    items = "\n".join(f"- id: {one}\n{body(f'Statement {one} is true.')}" for one in ids)
    assert add(write_small(tmp_path, items)) == following


def test_ids_of_other_files_cases_and_former_ids_are_taken(tmp_path):
    root = write_small(tmp_path, "- id: ind-007\n  was: [ind-011]\n" + body("Rhizotomy weakens muscles."))
    assert add(root) == "ind-012"
    (root / "items" / "b.yaml").write_text(
        "- id: ind-020\n  type: case\n  items:\n    - id: IND-030\n", encoding="utf-8"
    )
    assert add(root, name="items/a.yaml") == "ind-031"


def test_the_file_is_the_one_with_most_questions_of_the_topic(tmp_path):
    root = write_small(tmp_path)
    (root / "items" / "b.yaml").write_text("- id: el-01\n" + body("It heats.").replace("basics", "electrode"), "utf-8")
    assert add(root, topic="basics") == "ind-008"
    assert add(root, topic="electrode") == "el-02"
    assert add(root) == "el-03"
    assert bank_of(load_bank(root)).items[-1].topic == "electrode"


MANNERS = [
    "- id: q-1\n  {}",
    "-   id: q-1\n    {}",
    "  - id: q-1\n    {}",
    "# A comment\n\n- id: q-1   # and another\n  {}",
]
CHOICE = """topic: basics
stem: Which are named?
options:
{nest}- text: Numbness
{nest}  key: true
{nest}  rationale: Named.
{nest}- {{text: Bleeding, rationale: Not named.}}
explanation: Both stand in one sentence.
takeaway: One of them.
references: [enslin2018]"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("end", ["", "\n", "\n\n", "\n# the end\n"])
@pytest.mark.parametrize("nest", ["", "  ", "    "])
@pytest.mark.parametrize("manner", MANNERS)
def test_a_stub_takes_the_manner_of_its_file_and_leaves_the_rest(tmp_path, manner, nest, end, newline):
    pad = " " * (manner.index("{") - manner.rindex("\n") - 1)
    items = manner.format(CHOICE.format(nest=nest).replace("\n", f"\n{pad}")) + end
    root = write_small(tmp_path)
    path = root / "items" / "a.yaml"
    path.write_bytes(items.replace("\n", newline).encode())
    add(root)
    data = path.read_bytes().decode()
    assert data.startswith(items.replace("\n", newline))
    added = data[len(items.replace("\n", newline)) :]
    column = manner.rindex("-", 0, manner.index("id"))
    dash = " " * (column - manner.rfind("\n", 0, column) - 1) + "-"
    assert newline + dash in newline + added
    assert f"{newline}{pad}options:{newline}{pad}{nest}- text:" in added
    assert added.replace("\r\n", "").count("\n") == (0 if newline == "\r\n" else added.count("\n"))
    assert load_bank(root).listing.errors == ()


def test_a_missing_file_is_made_with_the_line_for_editors(tmp_path):
    root = write_small(tmp_path)
    (root / "bank.schema.json").write_text("{}", encoding="utf-8")
    assert find_item_file(root / "items" / "new.yaml") == (root, "items/new.yaml")
    assert add(root, name="items/new.yaml") == "new-001"
    text = (root / "items" / "new.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../bank.schema.json\n\n- id: new-001\n")
    assert load_bank(root).listing.errors == ()


def test_a_file_is_found_from_within_its_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(write_small(tmp_path) / "items")
    found = find_item_file(Path("a.yaml"))
    assert found is not None
    root, name = found
    assert (root.resolve(), name) == (tmp_path / "small", "items/a.yaml")
    assert find_item_file(Path("a.txt")) is None
    assert find_item_file(tmp_path / "small" / "bank.yaml") is None


@pytest.mark.parametrize("text", ["", "# Nothing yet\n", "# Nothing yet"])
def test_a_file_without_questions_takes_its_first(tmp_path, text):
    root = write_small(tmp_path)
    (root / "items" / "b.yaml").write_text(text, encoding="utf-8")
    assert add(root, name="items/b.yaml") == "b-001"
    assert (root / "items" / "b.yaml").read_text(encoding="utf-8").startswith(text)
    assert load_bank(root).listing.errors == ()


@pytest.mark.parametrize("tail", ["", "authors: [A. Author]\n"])
def test_a_bank_in_one_file_takes_its_first(tmp_path, tail):
    path = tmp_path / "quiz.yaml"
    path.write_text(f"id: q\ntitle: Q\nitems:\n{tail}", encoding="utf-8")
    assert add(path) == "quiz-001"
    assert [item.id for item in bank_of(load_bank(path)).items] == ["quiz-001"]


def test_a_bank_in_one_file_keeps_what_follows_its_questions(tmp_path):
    head = "id: q\ntitle: Q\ntopics: {basics: Basics}\nitems:\n"
    tail = "\n# who wrote it\nauthors: [A. Author]\nreferences:\n  enslin2018: {title: Dorsal rhizotomy}\n"
    path = tmp_path / "quiz.yaml"
    path.write_text(f"{head}  - id: q1\n{body('It hurts.', '    ')}{tail}", encoding="utf-8")
    assert add(path) == "q2"
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"{head}  - id: q1\n")
    assert text.endswith(tail)
    assert [item.id for item in bank_of(load_bank(path)).items] == ["q1", "q2"]


REFUSED = [
    ({"kind": "singel_choice"}, 'Did you mean "single_choice"?'),
    ({"kind": "label", "topic": "basic"}, 'Did you mean "basics"?'),
]


@pytest.mark.parametrize(("asked", "words"), REFUSED)
def test_what_is_not_known_is_refused_with_the_nearest(tmp_path, asked, words):
    with pytest.raises(RhizotrainerError) as refused:
        add(write_small(tmp_path), **asked)
    assert words in str(refused.value)


@pytest.mark.parametrize("kind", ["locate", "name", "label"])
def test_a_type_of_figures_needs_a_figure(tmp_path, kind):
    with pytest.raises(RhizotrainerError, match="no figure"):
        add(write_bank(tmp_path), kind)


@pytest.mark.parametrize(
    "items", ["[{id: a}]\n", "- id: a\n  stem: [x\n", "id: a\n", "- id: a\n...\n", "- {id: a}\n---\n"]
)
def test_a_file_that_cannot_take_more_stays_as_it_is(tmp_path, items):
    root = write_small(tmp_path, items)
    with pytest.raises(RhizotrainerError):
        add(root)
    assert (root / "items" / "a.yaml").read_text(encoding="utf-8") == items


def test_a_broken_header_is_refused(tmp_path):
    with pytest.raises(RhizotrainerError, match="cannot be read as a bank"):
        add(write_bank(tmp_path, header="title: [x\n"))


def test_a_file_that_changed_meanwhile_is_not_written(tmp_path):
    root = write_small(tmp_path)
    addition = plan_addition(root, kind="numeric")
    (root / "items" / "a.yaml").write_text("- id: other\n", encoding="utf-8")
    with pytest.raises(RhizotrainerError, match="changed"):
        write_addition(addition)
    assert (root / "items" / "a.yaml").read_text(encoding="utf-8") == "- id: other\n"
