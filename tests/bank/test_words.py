"""The words of a question: what counts as one, which are one word, and where one stands in its file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.bank.drafts import Draft, build_draft
from rhizotrainer.bank.files import TextFile
from rhizotrainer.bank.nodes import Mapping
from rhizotrainer.bank.reader import read_file
from rhizotrainer.bank.words import blank_quotes, fold_word, list_statements, place, split_words, wording_of

ITEM = """- id: one
  stem: >-
    Which of the roots
    is cut?
  options:
    - {text: The dorsal-root fibre, key: true}
    - {text: "The \\"ventral\\" root"}
"""


def draft_of(folder, text: str) -> Draft:
    path = folder / "a.yaml"
    path.write_text(text, encoding="utf-8")
    node = read_file(path).root.items[0]
    assert isinstance(node, Mapping)
    return build_draft(node, None, file_name="a.yaml", file=TextFile(text, ""))


def test_words_are_lower_case_and_those_with_a_hyphen_one():
    assert split_words("The dorsal-root Fibre, and Meckel's cave (¶2)") == (
        ["the", "dorsal-root", "fibre", "and", "meckel's", "cave", "2"]
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [("rootlet", "rootlets"), ("stimulate", "stimulation"), ("cause", "causes"), ("patient's", "patient")],
)
def test_forms_of_a_word_fold_alike(one, other):
    assert fold_word(one) == fold_word(other)


@pytest.mark.parametrize(("one", "other"), [("root", "roof"), ("sensory", "sense"), ("is", "i")])
def test_other_words_do_not(one, other):
    assert fold_word(one) != fold_word(other)


@given(st.from_regex(r"[a-z]{1,20}", fullmatch=True))
def test_a_folded_word_keeps_its_first_letters(word):
    assert word.startswith(fold_word(word))
    assert len(fold_word(word)) >= min(3, len(word))


@pytest.mark.parametrize("text", ["a “quoted” word", 'a "quoted" word', "a ‘quoted’ word", "a «quoted» word"])
def test_quotes_are_blanked_in_their_place(text):
    bare = blank_quotes(text)
    assert bare.split() == ["a", "word"]
    assert len(bare) == len(text)


def test_apostrophes_quote_nothing():
    assert blank_quotes("the patient's nerve isn't the surgeon's") == "the patient's nerve isn't the surgeon's"


@given(st.text(st.characters(codec="ascii")))
def test_signs_beyond_ascii_change_no_other_word(text):
    assert split_words(f"{text} é") == [*split_words(text), "é"]


def test_the_words_of_a_draft_answer_to_its_options(tmp_path):
    draft = draft_of(tmp_path, ITEM)
    wording = wording_of(draft)
    assert wording.stem_words == ["which", "of", "the", "roots", "is", "cut"]
    assert wording.words[1] == ["the", "ventral", "root"]
    assert (wording.keys, wording.distractors) == ([0], [1])
    assert wording.vocabulary == {"the", "dorsal-root", "fibre", "ventral", "root"}
    assert wording_of(draft) is wording


def test_another_draft_has_words_of_its_own(tmp_path):
    first = draft_of(tmp_path, ITEM)
    second = draft_of(tmp_path, ITEM.replace("is cut", "is spared"))
    assert wording_of(first).stem_words[-1] == "cut"
    assert wording_of(second).stem_words[-1] == "spared"
    assert wording_of(first).stem_words[-1] == "cut"


def test_a_place_is_that_in_the_file(tmp_path):
    draft = draft_of(tmp_path, ITEM)
    wording = wording_of(draft)
    spot = place(draft, draft.spot("stem"), wording.stem.index("cut"))
    assert (spot.line, spot.column) == (4, 8)
    spot = place(draft, wording.nodes[1], wording.texts[1].index("root"))
    assert (spot.line, spot.column) == (7, 31)


def test_statements_are_those_that_are_true_or_false(tmp_path):
    series = (
        "- id: one\n  statements:\n    - {text: It is thin., answer: true}\n    - {text: It is red., answer: false}\n"
    )
    assert [(text, is_true) for text, _, is_true in list_statements(draft_of(tmp_path, series))] == [
        ("It is thin.", True),
        ("It is red.", False),
    ]
    single = "- id: one\n  stem: It is thin.\n  answer: true\n"
    assert [(text, is_true) for text, _, is_true in list_statements(draft_of(tmp_path, single))] == (
        [("It is thin.", True)]
    )
    assert list_statements(draft_of(tmp_path, ITEM)) == []
