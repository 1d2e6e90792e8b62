"""Sources and quotes: passages and their numbers, the folding law, and the explanation of what was not found."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.bank.effort import PLAIN_LIMIT, Effort
from rhizotrainer.bank.folding import fold
from rhizotrainer.bank.mismatches import explain_mismatch
from rhizotrainer.bank.quotes import QuoteFinder, find_quote
from rhizotrainer.bank.sources import read_source, split_passages
from rhizotrainer.model.sources import Passage, Source

SHIPPED = Path(__file__).parents[2] / "question_banks" / "rhizotomy" / "sources" / "rhizotomy.txt"


def make_source(text: str) -> Source:
    return Source("article", "Rhizotomy", "rhizotomy.txt", "", split_passages(text))


SOURCE = read_source(SHIPPED, source_id="article", title="Rhizotomy")
BODY = [at for at, passage in enumerate(SOURCE.passages) if not passage.is_heading]


def test_the_shipped_text_has_nine_body_passages_and_two_headings():
    assert [passage.number for passage in SOURCE.passages] == [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    text = SHIPPED.read_text(encoding="utf-8")
    assert all(text.startswith(passage.text, passage.start) for passage in SOURCE.passages)


def test_the_hash_of_a_source_is_that_of_its_file_whatever_its_line_ends(tmp_path):
    hashes = set()
    for name, ends in (("a", b"\n"), ("b", b"\r\n"), ("c", b"\r")):
        (tmp_path / name).write_bytes(SHIPPED.read_bytes().replace(b"\n", ends))
        hashes.add(read_source(tmp_path / name, source_id="x", title="X").sha256)
    assert hashes == {sha256(SHIPPED.read_bytes()).hexdigest()}


@pytest.mark.parametrize(
    ("block", "is_heading"),
    [
        ("Indications", True),
        ("Indications and selection (2018)", True),
        ("It relieves pain.", False),
        ('He said "it hurts."', False),
        ("Is it painful?", False),
        ("The steps are these:", False),
        ("Two lines\nof a text", False),
        ("x" * 120, True),
        ("x" * 121, False),
    ],
)
def test_headings_are_short_single_lines_that_do_not_end_like_a_sentence(block, is_heading):
    assert split_passages(block)[0].is_heading is is_heading


def test_line_breaks_fold_and_passages_count_through_the_document():
    passages = split_passages("\ufeff\n  \nTitle\r\n\r\n One  two \r\n   three.\r\n \t\r\n\r\nFour.\n")
    assert [(one.number, one.text) for one in passages[-2:]] == [(1, "One  two three."), (2, "Four.")]


def test_a_quote_is_found_where_it_stands_across_line_breaks_and_double_spaces():
    source = make_source("Title\n\nOne  two\n   three - “four”.\n")
    place = find_quote(source, " two three — 'four' ")
    assert place is not None
    assert source.passages[place.passage].text[place.start : place.end] == "two three - “four”"


@pytest.mark.parametrize(("own", "other"), [("\u00b5", "\u03bc"), ("\u03bc", "\u00b5")])
def test_the_sign_of_micro_and_the_greek_letter_that_looks_like_it_are_the_same(own, other):
    source = make_source(f"It took 75 {own}g of it.\n")
    place = find_quote(source, f"took 75 {other}g of")
    assert place is not None
    assert source.passages[0].text[place.start : place.end] == f"took 75 {own}g of"
    assert find_quote(source, "took 75 mg of") is None


def test_the_body_is_meant_before_a_heading_that_says_the_same():
    source = make_source("The cut nerve\n\nSee the cut nerve.\n")
    places = [find_quote(source, text) for text in ("cut nerve", "The cut nerve")]
    assert [place.passage for place in places if place] == [1, 0]


@pytest.mark.parametrize(
    "text", ["", "  ", "izotomy is a surgical", "Rhizotomy is a surg", "RHIZOTOMY IS", "pain,caused"]
)
def test_what_is_not_the_sources_words_is_not_found(text):
    assert find_quote(SOURCE, text) is None


SPACES = st.text(" \t\n\u00a0\u2009", min_size=1, max_size=3)
QUOTES = st.sampled_from("\"'“”„‘’«»")
DASHES = st.sampled_from("-‐‑–—−")


@st.composite
def disguised_slices(draw: st.DrawFn) -> tuple[int, int, int, str]:
    """Draw words of a passage, and the same with other white space, quotation marks and dashes."""
    at = draw(st.sampled_from(BODY))
    words = SOURCE.passages[at].text.split(" ")
    first = draw(st.integers(0, len(words) - 6))
    last = draw(st.integers(first + 6, len(words)))
    start = len(" ".join(words[:first])) + (first > 0)
    text = " ".join(words[first:last])
    disguise = "".join(
        draw(SPACES) if sign == " " else draw(QUOTES) if sign in "\"'" else draw(DASHES) if sign == "-" else sign
        for sign in text
    )
    return at, start, start + len(text), draw(st.sampled_from(["", " ", "\n"])) + disguise


@given(disguised_slices())
def test_a_slice_is_found_at_its_very_range_however_it_is_spaced_and_quoted(drawn):
    at, start, end, text = drawn
    place = find_quote(SOURCE, text)
    assert place is not None
    # The source says a few things twice; then the first is meant.
    words = SOURCE.passages[at].text[start:end]
    first = next(other for other in BODY if words in SOURCE.passages[other].text)
    begin = SOURCE.passages[first].text.index(words)
    assert (place.passage, place.start, place.end) == (first, begin, begin + end - start)


@given(st.text("ab \n\t-–'\"“.\u00b5\u03bc", max_size=60), st.text("ab \n-'.\u03bc", min_size=1, max_size=6))
def test_what_is_found_folds_to_the_folded_quote(text, quote):
    source = Source("x", "X", "x.txt", "", (Passage(1, text.strip()),))
    place = QuoteFinder(source).find(quote)
    if place is not None:
        assert fold(source.passages[0].text[place.start : place.end]) == fold(quote)
    else:
        assert f" {fold(quote)} " not in f" {fold(text)} " or not fold(quote)


common_words = st.lists(st.sampled_from(["root", "cord", "of", "L4", "a_b", "-"]), max_size=6).map(" ".join)


@given(st.lists(common_words, min_size=1, max_size=5), common_words)
def test_words_are_looked_up_to_the_same_place_as_they_are_searched_for(blocks, quote):
    # So often that no word is rare, and pairs of words are looked up.
    source = make_source("\n\n".join(blocks) + "\n\nA cord\nof L4 root -" + " root cord of a_b L4 of cord" * 20 + ".")
    late = Effort()
    late.searched = PLAIN_LIMIT + 1
    assert QuoteFinder(source, late).find(quote) == QuoteFinder(source).find(quote)


@given(disguised_slices(), st.data())
def test_one_wrong_letter_anywhere_is_told_with_the_word_of_the_source(drawn, data):
    at, start, end, _ = drawn
    text = SOURCE.passages[at].text[start:end]
    letters = [place for place, sign in enumerate(text) if sign.isalpha()]
    place = data.draw(st.sampled_from(letters))
    wrong = f"{text[:place]}{'q' if text[place] != 'q' else 'z'}{text[place + 1 :]}"
    assert find_quote(SOURCE, wrong) is None
    mismatch = explain_mismatch(SOURCE, wrong)
    assert mismatch is not None
    assert mismatch.offset <= place < mismatch.offset + len(mismatch.quote_word)
    # Another passage may say the same words, with one that is nearer to the wrong one.
    if mismatch.passage == at:
        assert text[mismatch.offset :].startswith(mismatch.source_word)


def test_the_passage_with_the_likelier_slip_is_the_nearest():
    mismatch = explain_mismatch(SOURCE, "qnder general anesthesia. The surgeon makes")
    assert mismatch is not None
    assert (SOURCE.passages[mismatch.passage].number, mismatch.source_word) == (8, "under")


@pytest.mark.parametrize(
    ("quote", "offset", "own", "other"),
    [
        ("partial numbness and weakness of the muscles", 21, "weakness", "weakening"),
        ("Partial numbness and weakening", 0, "Partial", "partial"),
        ("artial numbness and weakening of", 0, "artial", "partial"),
        ("numbness and weakening of the muscle", 30, "muscle", "muscles"),
        ("numbness and weakening of the very muscles", 30, "very", "muscles"),
        ("can lead to numbness and weakening", 12, "numbness", "partial"),
        ("indeed partial numbness and weakening", 0, "indeed", "to"),
        ("innervation of the cut nerves and", 23, "nerves", "nerves."),
        ("innervation of the cut, nerves", 19, "cut,", "cut"),
        ("cut nerves. However this is considered", 12, "However", "However,"),
        ("weakning", 0, "weakning", "weakening"),
        ("of the cut nerves.However, this is", 11, "nerves.However,", "nerves. However,"),
        ("of the cut nerves . However, this is", 11, "nerves .", "nerves."),
    ],
)
def test_the_first_difference_is_named(quote, offset, own, other):
    mismatch = explain_mismatch(SOURCE, quote)
    assert mismatch is not None
    assert (mismatch.offset, mismatch.quote_word, mismatch.source_word) == (offset, own, other)


@pytest.mark.parametrize(
    ("quote", "word", "left_out"),
    [
        ("Aspirin is no reason to defer", "is", "alone"),
        ("alone is no to defer", "to", "reason"),
        ("Aspirin no reason to defer", "no", "alone is"),
        ("Aspirin alone is a reason", "a", ""),
        ("Aspirine is no reason to defer", "Aspirine", ""),
    ],
)
def test_words_that_are_left_out_are_named_with_the_word_they_are_missing_before(quote, word, left_out):
    source = make_source("Aspirin alone is no reason to defer the block.\n")
    mismatch = explain_mismatch(source, quote)
    assert mismatch is not None
    assert (mismatch.quote_word, mismatch.left_out) == (word, left_out)


@pytest.mark.parametrize(
    "quote", ["Hello world of other things", "Xylophone", "…", "une phrase en français sans rapport"]
)
def test_a_quote_like_no_passage_resembles_none(quote):
    assert explain_mismatch(SOURCE, quote) is None


def test_words_after_the_end_of_a_passage_are_told():
    source = make_source("The nerve is cut at its root.\n")
    mismatch = explain_mismatch(source, "is cut at its root. Then it heals")
    assert mismatch is not None
    assert (mismatch.quote_word, mismatch.source_word) == ("Then", "")


def test_very_long_texts_are_compared_by_their_beginning():
    words = [f"word{number}" for number in range(1500)]
    source = make_source(" ".join(words) + ".\n")
    wrong = [*words[:1000], "wrong", *words[1001:1400]]
    mismatch = explain_mismatch(source, " ".join(wrong))
    assert mismatch is not None
    assert (mismatch.quote_word, mismatch.source_word) == ("wrong", "word1000")
