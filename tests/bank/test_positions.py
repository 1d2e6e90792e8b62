"""The place of a character of a value in its file, in every style that YAML can write it in."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from rhizotrainer.bank.files import TextFile
from rhizotrainer.bank.nodes import Mapping, Scalar
from rhizotrainer.bank.positions import locate
from rhizotrainer.bank.reader import read_yaml
from tests.bank.banks import load_items, sentence_of, spots_of

STYLES = ["", "'", '"', "|", ">"]


def read_text(text: str) -> tuple[Scalar, list[str]]:
    file = TextFile(text, "")
    root = read_yaml(file).root
    assert isinstance(root, Mapping)
    scalar = root.values["text"]
    assert isinstance(scalar, Scalar)
    return scalar, file.lines


@given(
    words=st.lists(st.text("abcdéß¶'\"\\,.-’ ", min_size=1, max_size=12), min_size=1, max_size=25),
    style=st.sampled_from(STYLES),
    data=st.data(),
)
def test_every_visible_character_is_found_where_it_stands(words, style, data):
    value = " ".join(" ".join(words).split())
    assume(value)
    text = yaml.safe_dump({"text": value}, default_style=style or None, width=20, allow_unicode=True)
    scalar, lines = read_text(text.replace('"text":', "text:").replace("'text':", "text:"))
    assume(scalar.style == style or not style)
    offset = data.draw(st.sampled_from([at for at, sign in enumerate(value) if not sign.isspace()]))
    found = locate(scalar, lines, scalar.value.index(value) + offset)
    written = lines[found.line - 1][found.column - 1]
    # In a quoted text a sign may be written with a backslash before it.
    assert written in {value[offset], "\\"}
    if offset and value[offset - 1].isspace():
        before = lines[found.line - 1][: found.column - 1]
        assert not before or before[-1] in " \"'\\"


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("text: one two three", "three", (1, 15)),
        ("text: one\n  two\n\n  three", "three", (4, 3)),
        ("text: 'it''s three'", "three", (1, 14)),
        ('text: "\\u201cone\\" \\\n  \\ three"', "three", (2, 5)),
        ('text: "one\\ttwo\\n three"', "three", (1, 19)),
        ("text: >-  # folded\n  one\n  two three", "three", (3, 7)),
        ("text: |2\n   one\n  three", "three", (3, 3)),
    ],
)
def test_escapes_folds_and_headers_are_seen_through(text, value, expected):
    scalar, lines = read_text(text)
    found = locate(scalar, lines, scalar.value.index(value))
    assert (found.line, found.column) == expected


QUOTE = "text: partial numbness and weakening of the muscles"


@pytest.mark.parametrize(
    ("written", "spot"),
    [
        ("text: partial numbness and weakness of the muscles", (33, 34)),
        ('text: "partial numbness and weakness of the muscles"', (33, 35)),
        ("text: 'partial numbness and weakness of the muscles'", (33, 35)),
        ("text: >-\n        partial numbness\n        and weakness of the muscles", (35, 13)),
        ("text: |\n        partial\n        numbness and\n        weakness of the muscles", (36, 9)),
        ("text: partial numbness\n        and weakness of\n        the muscles", (34, 13)),
    ],
)
def test_a_wrong_word_of_a_quote_is_told_where_it_stands(tmp_path, written, spot):
    loaded = load_items(tmp_path, (QUOTE, written))
    assert spots_of(loaded) == [(*spot, "quote-not-in-source")]
    expected = 'Quote differs from the source at "weakness". The source says "weakening" (¶2).'
    assert sentence_of(loaded.listing.problems[0]) == expected


@pytest.mark.parametrize(
    ("quote", "sentence"),
    [
        ("Nothing like it at all", 'No passage of "Rhizotomy" resembles this quote. Copy the words from the source.'),
        (
            "on their way. Rhizotomy can lead",
            "This quote runs on from ¶1 into ¶2. Quote each passage by itself.",
        ),
        ("of the cut nerves. Then", 'Quote differs from the source at "Then". The source ends before it (¶2).'),
    ],
)
def test_other_misses_have_sentences_of_their_own(tmp_path, quote, sentence):
    loaded = load_items(tmp_path, (QUOTE, f"text: {quote}"))
    assert [sentence_of(problem) for problem in loaded.listing.problems] == [sentence]
