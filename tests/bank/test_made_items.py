"""What is made of figures with a side file: two items a region, their texts, their order, and what is left out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rhizotrainer.bank import library, made_items
from rhizotrainer.bank.coverage import cover_bank
from rhizotrainer.bank.differences import compare_banks
from rhizotrainer.bank.library import load_bank
from rhizotrainer.bank.made_items import add_topics, make_items
from rhizotrainer.bank.statistics import count_bank
from rhizotrainer.model.banks import BankHeader, Topic
from rhizotrainer.model.figures import Figure, Region, Tissue
from rhizotrainer.model.items import Item, ItemType
from rhizotrainer.study.marking import mark_response
from tests.bank.atlases import SIDE, SVG, write_figures
from tests.bank.banks import HEADER, ITEMS, bank_of, edit, ids_of, write_bank
from tests.builders import make_right_response

REGIONS = (
    Region(
        "drg", "Dorsal root ganglion", tissue=Tissue.GANGLION, description="A swelling.", neighbours=("root", "cord")
    ),
    Region("root", "Dorsal root", tissue=Tissue.SENSORY, description="Carries afferents.", references=("els",)),
    Region("ramus", "Dorsal ramus", tissue=Tissue.MIXED, description="Runs to the back."),
    Region("stg", "Sympathetic ganglion", tissue=Tissue.GANGLION, description="Lies in front."),
    Region("cord", "Spinal cord", tissue=Tissue.CORD, description="Lies in the middle."),
    Region("artery", "Radicular artery", description="Is said to run here.", is_contested=True),
    Region("drg.left"),
)
FIGURE = Figure("f01", "The cord", "f01.svg", "0" * 64, regions=REGIONS, references=("drake",), is_quizzed=True)


def make(*figures: Figure, language: str = "en", topics: tuple[Topic, ...] = (), taken: set[str] | None = None):
    header = add_topics(BankHeader("small", "Small", language=language, figures=figures or (FIGURE,), topics=topics))
    return {item.id: item for item in make_items(header, taken or set()).items}, header.topics


def texts_of(item: Item) -> list[str]:
    return [option.text for option in item.options]


def change_region(region_id: str, **changes: Any) -> Figure:
    return replace(FIGURE, regions=tuple(replace(r, **changes) if r.id == region_id else r for r in REGIONS))


def test_every_region_with_name_and_description_that_is_agreed_upon_is_asked_for_twice():
    items, topics = make()
    asked = ("drg", "root", "ramus", "stg", "cord")
    assert list(items) == [f"{kind}-{one}" for one in asked for kind in ("locate", "name")]
    assert topics == (Topic("f01", "The cord", is_made=True),)
    assert all(item.is_made and item.topic == "f01" and item.figure == "f01" for item in items.values())


def test_a_place_is_asked_for_among_all_that_has_a_name():
    item = make()[0]["locate-drg"]
    assert (item.type, item.stem, item.difficulty, item.quotes) == (
        ItemType.LOCATE,
        "Find the dorsal root ganglion.",
        None,
        (),
    )
    assert [option.region for option in item.options] == ["drg", "root", "ramus", "stg", "cord", "artery"]
    assert [option.region for option in item.options if option.is_key] == ["drg"]
    assert item.options[1].rationale == "Carries afferents."
    assert item.objective == "Find the dorsal root ganglion in a drawing."


def test_a_name_is_asked_for_among_neighbours_first_then_its_class_then_the_others():
    item = make()[0]["name-drg"]
    assert (item.type, item.regions, item.accepts, item.is_typed) == (ItemType.NAME, ("drg",), (), False)
    (key,) = item.keys
    assert texts_of(item)[key] == "Dorsal root ganglion"
    others = [text for at, text in enumerate(texts_of(item)) if at != key]
    assert others == ["Dorsal root", "Spinal cord", "Sympathetic ganglion", "Dorsal ramus"]


def test_what_is_to_be_found_is_not_lit_and_what_is_to_be_named_is():
    items, _ = make()
    assert items["locate-drg"].regions == ()
    assert items["name-drg"].regions == ("drg",)


def test_the_key_is_not_always_the_first():
    items, _ = make()
    keys = [min(item.keys) for item in items.values() if item.type is ItemType.NAME]
    assert len(set(keys)) > 1
    assert [min(item.keys) for item in make()[0].values() if item.type is ItemType.NAME] == keys


def test_every_item_can_be_answered_rightly():
    for item in make()[0].values():
        assert mark_response(item, make_right_response(item)).score == 1


def test_the_explanation_says_what_it_is_and_how_its_neighbours_differ():
    items, _ = make()
    assert items["name-drg"].explanation == (
        "Dorsal root ganglion: A swelling.\n\nIt is easily taken for what is beside it. "
        "Dorsal root: Carries afferents. Spinal cord: Lies in the middle."
    )
    assert items["name-root"].explanation == "Dorsal root: Carries afferents."
    assert items["name-root"].takeaway == "Dorsal root: Carries afferents."
    assert items["name-root"].references == ("els",)
    assert items["name-drg"].references == ("drake",)


def test_a_neighbour_that_cannot_be_told_apart_is_not_explained():
    figure = change_region("drg", neighbours=("root", "stg", "cord"))
    regions = [
        replace(region, description="")
        if region.id == "root"
        else replace(region, name="dorsal  root ganglion")
        if region.id == "stg"
        else region
        for region in figure.regions
    ]
    items, _ = make(replace(figure, regions=tuple(regions)))
    _, beside = items["locate-drg"].explanation.split("\n\n")
    assert beside == "It is easily taken for what is beside it. Spinal cord: Lies in the middle."


def test_nothing_is_made_whose_id_would_be_too_long():
    long, longest = "d" * 60, "d" * 57
    for name, kinds in ((long, ["locate-", "name-"]), (longest, [])):
        items, _ = make(change_region("cord", id=name))
        assert [kind for kind in ("locate-", "name-") if f"{kind}{name}" not in items] == kinds


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Meckel's cave", "Find Meckel's cave."),
        ("L4 root", "Find the L4 root."),
        ("S2 to S5 roots", "Find the S2 to S5 roots."),
        ("Lamina II", "Find lamina II."),
        ("Gasserian ganglion", "Find the Gasserian ganglion."),
        ("Pia mater", "Find the pia mater."),
        ("The sac", "Find the sac."),
        ("C fibres", "Find the C fibres."),
    ],
)
def test_a_name_stands_in_its_sentence_as_english_has_it(name, asked):
    other = Region("other", "Other", description="Lies beside the Gasserian ganglion.")
    figure = replace(FIGURE, regions=(Region("one", name, description="Lies there."), other))
    assert make(figure)[0]["locate-one"].stem == asked


def test_a_russian_bank_is_asked_in_russian():
    items, _ = make(language="ru-RU")
    assert items["locate-drg"].stem == "Найдите на рисунке: Dorsal root ganglion."
    assert items["name-drg"].stem == "Как называется подсвеченная структура?"


def test_of_two_regions_with_one_name_either_is_right_and_it_is_asked_for_once():
    twin = Region("twin", "dorsal  Root", description="Carries afferents too.")
    items, _ = make(replace(FIGURE, regions=(*REGIONS, twin)))
    assert "locate-twin" not in items
    assert [option.region for option in items["locate-root"].options if option.is_key] == ["root", "twin"]
    assert texts_of(items["name-root"]).count("dorsal  Root") == 0


@pytest.mark.parametrize(
    "regions", [REGIONS[:1], (Region("a"), Region("b")), (replace(REGIONS[0], id="ä ö"), Region("b"))]
)
def test_nothing_is_made_where_there_is_nothing_to_choose_among(regions):
    assert make(replace(FIGURE, regions=regions)) == ({}, ())


def test_nothing_is_made_of_sheets_shown_elsewhere_or_of_what_says_so():
    assert make(replace(FIGURE, is_quizzed=False)) == ({}, ())


def test_an_item_that_somebody_wrote_stands_in_for_one_that_would_be_made():
    assert "locate-drg" not in make(taken={"locate-drg"})[0]


def test_a_topic_of_the_figures_id_is_left_to_its_author():
    items, topics = make(topics=(Topic("f01", "First steps"),))
    assert topics == (Topic("f01", "First steps"), Topic("figure-f01", "The cord", is_made=True))
    assert {item.topic for item in items.values()} == {"figure-f01"}


def test_the_version_changes_with_the_texts_alone():
    before, _ = make()
    same, _ = make(replace(FIGURE, alt="Other", sha256="1" * 64, edges=FIGURE.edges))
    assert same == before
    after, _ = make(change_region("ramus", description="Runs backwards."))
    assert after["name-ramus"].fingerprint != before["name-ramus"].fingerprint
    assert after["name-root"].fingerprint == before["name-root"].fingerprint or "Dorsal ramus" in texts_of(
        before["name-root"]
    )


def test_a_bank_of_figures_alone_has_items_and_topics(tmp_path):
    loaded = load_bank(write_figures(tmp_path / "drawn"))
    assert loaded.listing.problems == ()
    assert loaded.listing.topic_counts == (("cord", 6),)
    assert ids_of(loaded) == ["locate-drg", "name-drg", "locate-root", "name-root", "locate-cord", "name-cord"]
    first = bank_of(loaded).items[0]
    assert (first.bank, first.file_name, first.line) == ("drawn", "cord.yaml", 10)


def test_nothing_is_made_where_the_side_file_says_so(tmp_path):
    loaded = load_bank(write_figures(tmp_path / "drawn", side=f"quiz: false\n{SIDE}"))
    assert [problem.message for problem in loaded.listing.problems] == ["This bank has no questions."]


def test_what_is_made_is_no_concern_of_the_rules_nor_of_what_counts(tmp_path):
    root = write_bank(tmp_path, header=HEADER + "figures:\n  cord: {file: figures/cord.svg}\n")
    write_figures(root / "figures")
    (root / "figures" / "bank.yaml").unlink()
    plain = load_bank(write_bank(tmp_path / "plain"))
    (root / "figures" / "cord.yaml").write_text(SIDE.replace("drake", "enslin2018"), encoding="utf-8")
    loaded = load_bank(root)
    assert loaded.listing.problems == plain.listing.problems
    assert ids_of(loaded)[:4] == ["one", "two", "three", "locate-drg"]
    counts = count_bank(bank_of(loaded))
    assert (counts.made, replace(counts, made=0)) == (6, count_bank(bank_of(plain)))
    assert cover_bank(bank_of(loaded)) == cover_bank(bank_of(plain))
    told = compare_banks(bank_of(plain), bank_of(loaded), lambda one, other: one == other)
    assert (told.added, [change.name for change in told.header]) == ((), ["figure cord"])


def test_a_written_item_with_the_id_of_one_that_is_made_has_it(tmp_path):
    header = HEADER + "figures:\n  cord: {file: figures/cord.svg}\n"
    root = write_bank(tmp_path, edit(ITEMS, ("- id: two\n", "- id: locate-drg\n")), header)
    write_figures(root / "figures")
    loaded = load_bank(root)
    (item,) = [item for item in bank_of(loaded).items if item.id == "locate-drg"]
    assert not item.is_made


def test_a_bank_that_shows_a_sheet_makes_no_items_of_it(tmp_path, monkeypatch):
    folder = write_figures(tmp_path / "atlas", bank_id="atlas", svg=SVG)
    monkeypatch.setattr("rhizotrainer.resources.atlas_folder", lambda: Path(folder))
    root = write_bank(
        tmp_path,
        edit(ITEMS, ("- id: two\n", "- id: two\n  figure: cord\n")),
        f"{HEADER}figures:\n  cord: {{atlas: cord}}\n",
    )
    assert ids_of(load_bank(root)) == ["one", "two", "three"]


def test_a_bank_of_figures_alone_has_nothing_written(tmp_path):
    drawn, both = load_bank(write_figures(tmp_path / "drawn")), load_bank(write_bank(tmp_path))
    assert (drawn.listing.has_written, both.listing.has_written) == (False, True)


def test_of_two_figures_with_one_id_of_a_region_the_second_is_told_of(tmp_path):
    root = write_figures(tmp_path / "drawn")
    text = (root / "bank.yaml").read_text(encoding="utf-8")
    (root / "bank.yaml").write_text(
        f"{text}  again: {{file: cord.svg}}\n  other: {{file: other.svg}}\n", encoding="utf-8"
    )
    for ending in (".svg", ".yaml"):
        (root / f"other{ending}").write_text((root / f"cord{ending}").read_text(encoding="utf-8"), encoding="utf-8")
    loaded = load_bank(root)
    told = [(Path(one.place.path).name, one.place.line, one.rule) for one in loaded.listing.problems]
    assert told[:2] == [("other.yaml", 10, "duplicate-id")] * 2
    assert loaded.listing.problems[0].message == 'The id "locate-drg" is taken by the question in cord.yaml, line 10.'
    assert len(told) == len(ids_of(loaded)) == 6


def test_no_more_is_made_than_a_bank_can_have(tmp_path, monkeypatch):
    for module in (made_items, library):
        monkeypatch.setattr(module, "ITEMS_LIMIT", 3)
    loaded = load_bank(write_figures(tmp_path / "drawn"))
    assert len(ids_of(loaded)) == 3
    (problem,) = loaded.listing.problems
    most = "(3, and 16 million characters in them)"
    assert problem.message == f"More questions would be made of figures than a bank can have {most}; the rest are not."
