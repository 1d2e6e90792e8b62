"""What is larger than any bank is refused at its place, and the work that a bank asks for is bounded."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.bank import composer
from rhizotrainer.bank.composer import ENTRIES_LIMIT, TEXT_LIMIT
from rhizotrainer.bank.drafts import VIGNETTE_LIMIT
from rhizotrainer.bank.effort import COMPARING_LIMIT, PLAIN_LIMIT, SEARCH_LIMIT, Effort
from rhizotrainer.bank.files import TextFile, find_neighbour
from rhizotrainer.bank.folding import fold, list_shifts, unfold_range
from rhizotrainer.bank.library import load_bank
from rhizotrainer.bank.mismatches import explain_mismatch
from rhizotrainer.bank.nearest import find_closest, suggest
from rhizotrainer.bank.outline import Outline, build_outline
from rhizotrainer.bank.quotes import QuoteFinder
from rhizotrainer.bank.reader import read_yaml
from rhizotrainer.bank.sources import PASSAGES_LIMIT, split_passages
from rhizotrainer.model.sources import Passage, Source
from tests.bank.banks import HEADER, ITEMS, ids_of, load_header, load_items, sentence_of, spots_of, write_bank

OTHER = "\n- id: four\n  topic: basics\n  stem: Rhizotomy relieves pain.\n  answer: true\n"


def read(text: str) -> list[tuple[int, int, str]]:
    return [(one.line, one.column, one.message) for one in read_yaml(TextFile(text, "")).findings]


class TestTexts:
    def test_the_longest_text_is_read_and_one_more_character_is_not(self):
        assert read(f"- a: {'x' * TEXT_LIMIT}\n") == []
        (found,) = read(f"- a: {'x' * (TEXT_LIMIT + 1)}\n")
        assert found[:2] == (1, 6)
        assert found[2] == "This text has 20,001 characters; a text of a bank has 20,000 at most."

    def test_it_costs_its_question_and_no_other(self, tmp_path):
        loaded = load_items(tmp_path, ("It relieves pain.", "x" * (TEXT_LIMIT + 1)))
        assert spots_of(loaded) == [(14, 16, "file")]
        assert ids_of(loaded) == ["two", "three"]


class TestLists:
    @pytest.mark.parametrize("text", ["- a: [{}]", "- a:\n    b: {{{}}}"])
    def test_the_longest_list_is_read_and_one_more_entry_is_not(self, text):
        entries = [f"e{at}" for at in range(ENTRIES_LIMIT + 1)]
        pairs = [f"{one}: x" for one in entries] if "{{" in text else entries
        assert read(text.format(", ".join(pairs[:-1]))) == []
        (found,) = read(text.format(", ".join(pairs)))
        assert "has 501 entries; inside a question there are 500 at most." in found[2]

    def test_questions_and_declarations_may_be_more(self):
        many = range(ENTRIES_LIMIT + 1)
        assert read("".join(f"- id: q{at}\n" for at in many)) == []
        assert read("items:\n" + "".join(f"- id: q{at}\n" for at in many)) == []
        assert read("references:\n" + "".join(f"  r{at}: {{title: T}}\n" for at in many)) == []

    def test_the_question_is_lost(self, tmp_path):
        tags = ", ".join(f"t{at}" for at in range(ENTRIES_LIMIT + 1))
        loaded = load_items(tmp_path, ("  takeaway: Pain.", f"  takeaway: Pain.\n  tags: [{tags}]"))
        assert [rule for _, _, rule in spots_of(loaded)] == ["file"]
        assert ids_of(loaded) == ["two", "three"]


class TestFiles:
    def test_what_spells_out_too_much_is_not_read(self, monkeypatch):
        monkeypatch.setattr(composer, "EVENTS_LIMIT", 20)
        ((line, _, message),) = read("- a\n" * 30)
        assert line in range(15, 22)
        assert "holds more than any file of a bank" in message

    def test_pieces_of_a_broken_file_share_what_may_be_spelt_out(self, monkeypatch):
        monkeypatch.setattr(composer, "EVENTS_LIMIT", 100)
        messages = [message for _, _, message in read("- 'a\n" + "- a: b\n" * 60)]
        assert sum("holds more than any file" in message for message in messages) == 1

    def test_three_thousand_questions_pass(self):
        one = ITEMS.split("\n- id: two", maxsplit=1)[0] + "\n"
        assert read(one * 3000) == []

    def test_a_file_of_100_mb_is_refused_by_its_size(self, tmp_path):
        root = write_bank(tmp_path)
        os.truncate(root / "items" / "a.yaml", 100 * 1024**2)
        (problem,) = [one for one in load_bank(root).listing.problems if one.rule == "file"]
        assert "100.0 MB; files of a bank have 4 MB at most" in problem.message

    def test_passages_are_counted(self, tmp_path):
        assert len(split_passages("a\n\n" * (PASSAGES_LIMIT + 9))) == PASSAGES_LIMIT + 1
        root = write_bank(tmp_path)
        (root / "sources" / "review.txt").write_text("a\n\n" * (PASSAGES_LIMIT + 1), encoding="utf-8")
        messages = [sentence_of(one) for one in load_bank(root).listing.problems]
        assert any("more than 50,000 passages" in one for one in messages)

    @pytest.mark.skipif(os.name == "nt", reason="needs links and a file system that tells letters apart")
    def test_names_that_differ_by_case_are_two_files(self, tmp_path):
        root = write_bank(tmp_path, header=HEADER.replace("sources/review.txt", "sources/Article.txt"))
        (root / "sources" / "Article.txt").write_text("It reduces spasticity.\n", encoding="utf-8")
        (root / "items" / "A.yaml").write_text(ITEMS, encoding="utf-8")
        assert [rule for _, _, rule in spots_of(load_bank(root))] == ["duplicate-id"] * 3

    @pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs devices")
    def test_a_device_behind_a_link_is_not_read(self, tmp_path):
        root = write_bank(tmp_path)
        (root / "items" / "b.yaml").symlink_to("/dev/zero")
        (root / "items" / "c.yaml").symlink_to("d.yaml")
        (root / "items" / "d.yaml").symlink_to("c.yaml")
        loaded = load_bank(root)
        assert [rule for _, _, rule in spots_of(loaded)] == ["file"] * 3
        assert ids_of(loaded) == ["one", "two", "three"]


class TestCases:
    def load(self, tmp_path, length):
        vignette = "x" * length
        case = f"\n- id: c\n  type: case\n  topic: basics\n  vignette: {vignette}\n  items:\n"
        part = OTHER.replace("\n", "\n    ").replace("- id: four", "- id: NAME\n      vignette: VIGNETTE")
        rest = "      explanation: e\n      takeaway: t\n      references: [enslin2018]\n"
        parts = "".join(
            part.replace("NAME", name).replace("VIGNETTE", vignette).rstrip(" ").lstrip("\n") + rest
            for name in ("c-a", "c-b")
        )
        return load_bank(write_bank(tmp_path, ITEMS + case + parts))

    def test_vignettes_that_fit_together_are_read(self, tmp_path):
        loaded = self.load(tmp_path, VIGNETTE_LIMIT // 3 - 10)
        assert "case-shape" not in [rule for _, _, rule in spots_of(loaded)]

    def test_vignettes_are_too_long_together(self, tmp_path):
        loaded = self.load(tmp_path, VIGNETTE_LIMIT // 3 + 10)
        assert "case-shape" in [rule for _, _, rule in spots_of(loaded)]
        assert "c-b" not in ids_of(loaded)


WORDS = st.lists(st.sampled_from(["a", "ab", "b-a", "Ba", "1", "a_b", "é", "(a", "b.", "\n\n"]), max_size=30)


def build_source(text: str) -> Source:
    return Source("s", "S", "s.txt", "", split_passages(text))


class TestQuotes:
    @given(WORDS, st.integers(0, 20), st.integers(1, 6), st.booleans())
    def test_the_index_finds_what_plain_search_finds(self, words, start, count, is_known):
        source = build_source(" ".join(words))
        quote = " ".join(words[start : start + count] if is_known else reversed(words[:count]))
        plain, indexed = QuoteFinder(source), QuoteFinder(source)
        indexed.effort.searched = PLAIN_LIMIT + 1
        assert indexed.find(quote) == plain.find(quote)
        assert indexed.find_run(quote) == plain.find_run(quote)

    @given(st.text(alphabet="ab \n\t\u2003\x1c", max_size=40))
    def test_shifts_say_of_every_range_what_the_long_way_says(self, text):
        folded = fold(text)
        places, shifts = list_shifts(text)
        for at, sign in enumerate(folded):
            if sign != " ":
                shift = max((place, shift) for place, shift in zip(places, shifts, strict=True) if place <= at)[1]
                assert (at + shift, at + shift + 1) == unfold_range(text, at, at + 1)

    def test_too_much_searching_ends_in_a_sentence(self, tmp_path, monkeypatch):
        monkeypatch.setattr("rhizotrainer.bank.effort.SEARCH_LIMIT", -1)
        messages = [one.message for one in load_bank(write_bank(tmp_path)).listing.problems]
        assert "So much had to be searched before that this quote was not looked for." in messages

    def test_too_much_comparing_ends_in_a_shorter_sentence(self, tmp_path, monkeypatch):
        monkeypatch.setattr("rhizotrainer.bank.effort.COMPARING_LIMIT", -1)
        loaded = load_items(tmp_path, ("performed to relieve pain", "performed to relieve pains"))
        assert [one.message for one in loaded.listing.problems] == ["This quote is not in the source."]

    def test_every_search_is_counted(self):
        effort = Effort()
        finder = QuoteFinder(build_source("one two three " * 100), effort)
        assert finder.find("three two") is None
        assert 1000 < effort.searched < PLAIN_LIMIT < SEARCH_LIMIT
        explain_mismatch(finder.source, "one three two", effort)
        assert 0 < effort.compared < COMPARING_LIMIT

    def test_a_huge_passage_is_compared_by_its_beginning(self):
        source = Source("s", "S", "s.txt", "", (Passage(1, "one two three. " * 20_000 + "Four five six seven.", 0),))
        found = explain_mismatch(source, "Four five six eight.")
        assert found is not None
        assert (found.quote_word, found.source_word) == ("eight", "seven")


class TestSuggestions:
    def test_the_closest_of_many_is_found(self):
        names = [f"technique-number-{at}" for at in range(200)] + ["complications"]
        assert find_closest("complicatoins", names) == "complications"
        assert suggest("complicatoins", names) == 'Did you mean "complications"?'
        assert find_closest("zzz", names) is None

    def test_a_neighbour_is_looked_for_among_some_hundred_files(self, tmp_path):
        for at in range(400):
            (tmp_path / f"article-{at}.txt").touch()
        assert find_neighbour(tmp_path / "artcile.txt").startswith("article-")


@pytest.mark.parametrize(
    "text", [" " * 300_000, " \n" * 150_000, "\t \n" * 100_000, ".]" * 100_000, "a." + "'" * 200_000]
)
def test_no_text_keeps_the_reader_of_sources_busy(text):
    begun = time.process_time()
    split_passages(f"a{text}b\n\n{text}")
    assert time.process_time() - begun < 1


def test_a_missing_source_among_many_is_told(tmp_path):
    assert "source-file" in [rule for _, _, rule in spots_of(load_header(tmp_path, ("sources/review.txt", "no.txt")))]


def test_an_outline_shares_one_effort(tmp_path):
    bank = load_bank(write_bank(tmp_path)).bank
    assert bank is not None
    outline: Outline = build_outline(bank.header)
    assert len({id(finder.effort) for finder in outline.finders.values()}) == 1
