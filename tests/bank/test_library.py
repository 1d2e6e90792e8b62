"""Whole banks: folders and single files, what is kept when parts fail, and what an item becomes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rhizotrainer.bank.library import find_bank_roots, load_bank
from rhizotrainer.bank.stamps import is_unchanged
from rhizotrainer.model.items import ItemType, Option, Stance
from tests.bank.banks import HEADER, ITEMS, bank_of, edit, ids_of, load_items, spots_of, write_bank

SHIPPED = Path(__file__).parents[2] / "question_banks"


def one_file_text(items: str = ITEMS, header: str = HEADER) -> str:
    return f"{header}items:\n" + "".join(f"  {line}".rstrip() + "\n" for line in items.splitlines())


def write_one_file(folder: Path, text: str) -> Path:
    root = write_bank(folder)
    path = root / "quiz.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_folder_bank_becomes_the_values_its_author_wrote(tmp_path):
    loaded = load_bank(write_bank(tmp_path))
    assert loaded.listing.problems == ()
    header = bank_of(loaded).header
    assert (header.id, header.version, header.authors, header.language) == ("small", "1.0.0", ("A. Author",), "en")
    assert [(one.id, one.parent) for one in header.topics] == [
        ("basics", ""),
        ("technique", ""),
        ("electrode", "technique"),
    ]
    assert header.references[0].year == "2018"
    one, two, three = bank_of(loaded).items
    assert (one.bank, one.file_name, one.line, one.vignette) == ("small", "items/a.yaml", 1, "A resident reads.")
    assert [item.type for item in bank_of(loaded).items] == [
        *list(ItemType)[:1],
        ItemType.TRUE_FALSE,
        ItemType.MULTIPLE_CHOICE,
    ]
    assert one.options[2] == Option("None of the above", False, "The first is right.", is_pinned=True)
    assert one.references == ("enslin2018",)
    assert two.options == (
        Option("True", True, "As the source says.", is_pinned=True),
        Option("False", False, "The source says otherwise.", is_pinned=True),
    )
    assert [quote.stance for quote in three.quotes] == [Stance.AGREES, Stance.DIFFERS]
    place = three.quotes[0].place
    assert place is not None
    assert header.sources[0].passages[place.passage].text[place.start : place.end] == "numbness and weakening"


def test_a_bank_in_one_file_is_the_same_bank(tmp_path):
    loaded = load_bank(write_one_file(tmp_path, one_file_text()))
    assert loaded.listing.problems == ()
    assert ids_of(loaded) == ["one", "two", "three"]
    folder_items = bank_of(load_bank(tmp_path / "small")).items
    assert [item.fingerprint for item in bank_of(loaded).items] == [item.fingerprint for item in folder_items]


def test_a_bank_without_topics_has_items_without_one(tmp_path):
    header = edit(HEADER, (HEADER[HEADER.index("topics:") : HEADER.index("sources:")], ""))
    items = edit(ITEMS, ("  topic: basics\n", ""), ("  topic: electrode\n", ""), ("  topic: technique\n", ""))
    loaded = load_bank(write_one_file(tmp_path, one_file_text(items, header)))
    assert loaded.listing.problems == ()
    assert loaded.listing.topic_counts == (("", 3),)


def test_a_slip_in_a_one_file_bank_costs_one_item(tmp_path):
    text = edit(one_file_text(), ("    answer: true", "    answer true"))
    loaded = load_bank(write_one_file(tmp_path, text))
    assert spots_of(loaded) == [(42, 11, "syntax")]
    assert ids_of(loaded) == ["one", "three"]


def test_a_slip_in_the_head_of_a_one_file_bank_is_told_with_all_of_its_items(tmp_path):
    text = edit(one_file_text(), ("title: A small bank", "title A small bank"), ("answer: true", "answer true"))
    loaded = load_bank(write_one_file(tmp_path, text))
    assert loaded.bank is None
    assert [spot[2] for spot in spots_of(loaded)] == ["syntax", "syntax"]


def test_broken_files_do_not_hide_the_others(tmp_path):
    root = write_bank(tmp_path)
    (root / "items" / "b.yaml").write_text("nothing: but keys\n", encoding="utf-8")
    (root / "items" / "c.yaml").write_text("", encoding="utf-8")
    (root / "items" / "d.yaml").write_bytes(b"\xff\xfe\x00")
    (root / "items" / "e.yml").write_text(
        "- just a text\n" + edit(ITEMS, ("one", "five"), ("What is rhizotomy for?", "Why cut?")).split("\n\n")[0],
        encoding="utf-8",
    )
    loaded = load_bank(root)
    names = [(Path(one.place.path).name, one.rule) for one in loaded.listing.problems]
    assert names == [("b.yaml", "wrong-kind"), ("c.yaml", "file"), ("d.yaml", "encoding"), ("e.yml", "wrong-kind")]
    assert ids_of(loaded) == ["one", "two", "three", "five"]


def test_a_broken_bank_file_still_lets_the_items_be_checked(tmp_path):
    root = write_bank(tmp_path, edit(ITEMS, ("key: true", "key: yes")), "title: [\n")
    loaded = load_bank(root)
    assert loaded.bank is None
    assert loaded.listing.header is None
    assert loaded.listing.title == "small"
    assert [spot[2] for spot in spots_of(loaded)] == ["syntax", "wrong-kind"]


def test_a_bank_without_questions_says_so(tmp_path):
    root = write_bank(tmp_path)
    (root / "items" / "a.yaml").unlink()
    loaded = load_bank(root)
    assert [problem.rule for problem in loaded.listing.problems] == ["file"]
    assert "no questions" in loaded.listing.problems[0].message


def test_problems_stand_in_the_order_of_files_and_lines(tmp_path):
    root = write_bank(tmp_path, edit(ITEMS, ("stance: differs", "stance: no"), ("key: true", "key: yes")))
    (root / "items" / "b.yaml").write_text(edit(ITEMS, ("id: one", "id: x/y")), encoding="utf-8")
    places = [(problem.place.path, problem.place.line) for problem in load_bank(root).listing.problems]
    assert places == sorted(places)


def test_only_the_first_problems_carry_their_lines(tmp_path):
    broken = "".join(f"- id: q{number}\n" for number in range(30))
    problems = load_bank(write_bank(tmp_path, broken)).listing.problems
    assert [problem.excerpt is not None for problem in problems] == [True] * 20 + [False] * (len(problems) - 20)


@pytest.mark.parametrize(
    "change",
    [("What is rhizotomy for?", "What is it for?"), ("key: true", "key: false"), ("It relieves", "Relieves")],
)
def test_a_fingerprint_follows_the_content(tmp_path, change):
    before = bank_of(load_bank(write_bank(tmp_path))).items
    changes = (
        [change] if change[0] != "key: true" else [change, ("Removal of hair", "Removal of hair\n      key: true")]
    )
    after = bank_of(load_items(tmp_path, *changes)).items
    assert before[0].fingerprint != after[0].fingerprint
    assert before[1].fingerprint == after[1].fingerprint


@pytest.mark.parametrize(
    "change", [("- id: one", "\n\n- id: one"), ("id: one", "id: 'one'"), ("A resident", "A   resident")]
)
def test_a_fingerprint_is_not_about_the_place_in_the_file(tmp_path, change):
    before = bank_of(load_bank(write_bank(tmp_path))).items[0]
    after = bank_of(load_items(tmp_path, change)).items[0]
    assert (before.fingerprint == after.fingerprint) is ("resident" not in change[0])


def test_the_roots_of_a_path(tmp_path):
    root = write_bank(tmp_path)
    single = tmp_path / "quiz.yaml"
    single.write_text("id: q\n", encoding="utf-8")
    (tmp_path / ".hidden.yaml").write_text("", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("", encoding="utf-8")
    assert find_bank_roots(tmp_path) == (single, root)
    for part in (root, root / "bank.yaml", root / "items", root / "items" / "a.yaml"):
        assert find_bank_roots(part) == (root,)
    assert find_bank_roots(single) == (single,)


def test_every_file_of_a_bank_stands_for_it(tmp_path, monkeypatch):
    root = write_bank(tmp_path)
    names = [
        "bank.schema.json",
        "more.yaml",
        "items/sub/b.yaml",
        "figures/x.svg",
        "sources/old/copy.yaml",
        "notes/a.md",
    ]
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("- id: one\n", encoding="utf-8")
        assert find_bank_roots(root / name) == (root,), name
    for folder in ("sources", "items/sub", "figures", "notes"):
        assert find_bank_roots(root / folder) == (root,), folder
    monkeypatch.chdir(root / "items")
    for path, found in [(".", ".."), ("a.yaml", ".."), ("sub", ".."), ("../sources", ".."), ("..", "..")]:
        assert find_bank_roots(Path(path)) == (Path(found),), path
    monkeypatch.chdir(tmp_path)
    assert find_bank_roots(Path("small/sources/article.txt")) == (Path("small"),)


def test_a_bank_in_one_file_stays_one_beside_another_bank(tmp_path):
    root = write_bank(tmp_path)
    for name in ("quiz.yaml", "drafts/quiz.yaml"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("# Ours\nid: quiz\n", encoding="utf-8")
        assert find_bank_roots(root / name) == (root / name,)
    assert find_bank_roots(root / "drafts") == (root / "drafts" / "quiz.yaml",)


def test_questions_of_a_bank_whose_file_went_do_not_pass_to_one_above(tmp_path):
    (tmp_path / "bank.yaml").write_text("id: above\n", encoding="utf-8")
    root = write_bank(tmp_path)
    (root / "bank.yaml").unlink()
    path = root / "items" / "a.yaml"
    assert find_bank_roots(path) == find_bank_roots(path.parent) == (path,)


def test_what_is_no_part_of_a_bank_gives_none(tmp_path):
    (tmp_path / "notes.txt").write_text("", encoding="utf-8")
    assert find_bank_roots(tmp_path / "notes.txt") == ()
    (tmp_path / "items").mkdir()
    assert find_bank_roots(tmp_path / "items") == ()


def test_stamps_of_a_loaded_bank_cover_its_sources(tmp_path):
    root = write_bank(tmp_path)
    loaded = load_bank(root)
    assert {stamp.path for stamp in loaded.stamps} == {
        "bank.yaml",
        "items/a.yaml",
        "sources/article.txt",
        "sources/review.txt",
    }
    assert is_unchanged(root, loaded.stamps, 0)
    os.utime(root / "sources" / "review.txt", ns=(1, 1))
    assert not is_unchanged(root, loaded.stamps, 0)


def test_the_shipped_banks_load_without_a_problem():
    for root in find_bank_roots(SHIPPED):
        loaded = load_bank(root)
        assert [str(problem) for problem in loaded.listing.problems] == []
        assert loaded.listing.is_loaded
