"""What is advised: the cure that fits what the author wrote, and no advice that was followed already."""

from __future__ import annotations

import pytest

from rhizotrainer.bank.library import load_bank
from tests.bank.banks import HEADER, ITEMS, edit, load_items, sentence_of, write_bank

# Each: what is changed in the good items, the rule, words of its sentence.
CURES = [
    ([("stance: differs", "stance: contradicts")], "wrong-kind", 'Did you mean "differs"?'),
    ([("stance: differs", "stance: supports")], "wrong-kind", 'Did you mean "agrees"?'),
    ([("- id: one\n", "- id: one\n  difficulty: moderate\n")], "wrong-kind", 'Did you mean "medium"?'),
    ([("- id: one\n", "- id: one\n  type: mcq\n")], "wrong-kind", 'Did you mean "single_choice"?'),
    ([("- id: one\n", "- id: one\n  hints: Look, it is there.\n")], "wrong-kind", "Write `hints: [first, second]`"),
    ([("[enslin2018]", "[enslin2018]\n  positions: [x]")], "wrong-kind", "Write `- authority: …` on a line of its own"),
    ([("  topic: basics", "  -topic: basics")], "unknown-key", "space after the dash: `- topic:`"),
    ([("- id: one\n", "- id: one\n  was: [two]\n")], "former-id", "Take it out of `was:`, or"),
    ([("  answer: true\n", ""), ("  rationales:\n    true", "  hints: [a]\n  note:"), ("\n    false: The", " The")],
     "item-shape", "Say its `type:`, or write each option below `options:`."),
    ([("- id: one\n", "- id: one\n  type: multiple_choice\n"), ("text: None of", "text: All of")],
     "all-of-the-above", "Remove it; all the others"),
    ([("text: None of", "text: All of")], "all-of-the-above", "Write `type: multiple_choice`"),
    ([("performed to relieve pain", "Rhizotomy can […] to partial numbness"), ("article", "denial")],
     "elision-drops-negation", 'What is left out here is "not".'),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "rule", "words"), CURES)
def test_the_cure_fits_what_was_written(tmp_path, changes, rule, words):
    header = HEADER.replace("  review:", "  denial: {title: Denial, file: sources/denial.txt}\n  review:")
    root = write_bank(tmp_path, edit(ITEMS, *changes), header)
    (root / "sources" / "denial.txt").write_text("Rhizotomy can not to partial numbness lead.\n", encoding="utf-8")
    told = [sentence_of(one) for one in load_bank(root).listing.problems if one.rule == rule]
    assert [words in one for one in told] == [True], told


CASE = """- id: case
  type: case
  topic: basics
  vignette: A child is referred.
  {key}: Is it so?
  items:
    - id: case-a
      stem: Is it so?
      answer: true
      rationales: {{true: Yes., false: No.}}
      explanation: It relieves pain.
      takeaway: Pain.
      references: [enslin2018]

- id: one
"""


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("stem", "Write what is known as `vignette:`, and a `stem:` in each question below `items:`."),
        ("takeaway", "Write `takeaway:` in the questions below `items:`."),
        ("dificulty", 'Did you mean "difficulty"?'),
    ],
)
def test_a_key_of_a_question_in_the_frame_of_a_case_is_shown_its_place(tmp_path, key, words):
    loaded = load_items(tmp_path, ("- id: one\n", CASE.format(key=key)))
    assert [words in sentence_of(one) for one in loaded.listing.problems if one.rule == "unknown-key"] == [True]


SLIPS = [
    ([("rationale: The source says so.", "rational: The source says so.")], ["unknown-key"]),
    ([("  takeaway: Pain.", "  takeway: Pain.")], ["unknown-key"]),
    ([("  stem: What is", "  question: What is")], ["unknown-key"]),
    ([("    false: The source", "    flase: The source")], ["unknown-key"]),
    # What is misspelt is told of, and what is missing beside it as well.
    ([("  takeaway: Pain.", "  tags: [a]\n  colour: red")], ["missing-key", "unknown-key"]),
    ([("rationale: The source says so.", "colour: red")], ["missing-rationale", "unknown-key"]),
]


@pytest.mark.parametrize(("changes", "rules"), SLIPS)
def test_one_slip_is_told_of_once(tmp_path, changes, rules):
    assert sorted(one.rule for one in load_items(tmp_path, *changes).listing.problems if one.is_error) == rules
