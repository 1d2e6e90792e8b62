"""Slips in YAML: told in plain words where they were made, and costing one item alone."""

from __future__ import annotations

import pytest

from rhizotrainer.bank.files import TextFile
from rhizotrainer.bank.reader import read_yaml
from tests.bank.banks import ids_of, load_items, spots_of

# Each: a text, the place of the slip, words of its sentence and of its cure.
SLIPS = [
    ("- text: A\n  key true\n  rationale: x\n", (2, 6), 'colon is missing after "key"', "`key: true`"),
    ("- text: A\n  key true\n", (2, 6), 'colon is missing after "key"', "`key: true`"),
    ("- text It heats\n  key: true\n", (1, 7), 'colon is missing after "text"', "`text: It heats`"),
    ("a:\n- b\nexplanation\n", (3, 12), 'colon is missing after "explanation"', "`explanation: …`"),
    ("- text: A\n  key:true\n  rationale: c\n", (2, 7), 'space is missing after "key:"', "`key: true`"),
    ("- key:true\n  text: a\n", (1, 7), 'space is missing after "key:"', "`key: true`"),
    ("- text: a\n-text: b\n", (2, 2), 'space is missing after "-"', "`- `"),
    ("- stem: foo\n  bar baz and\n  text: x\n", (2, 3), "belongs to no key", "Indent it further"),
    ("- text: A\n\tkey: true\n", (2, 1), "tab is used", "spaces"),
    ("-\ttext: a\n  b: c\n", (1, 2), "tab is used", "spaces"),
    ('- text: "A\n  key: true\n', (1, 9), "opened here and never closed", '"'),
    ('- text: "A\n  key: "true"\n', (1, 9), "opened here and never closed", '"'),
    ("- id: 'a\n- id: b\n", (1, 7), "opened here and never closed", "'"),
    ("- text: 'the doctor's rec'\n", (1, 20), "goes on after this '", "''"),
    ('- text: "a" b\n', (1, 11), 'goes on after this "', '\\"'),
    ("- stem: What is it: a cut\n", (1, 19), 'text of "stem" holds a colon', 'stem: "…"'),
    ("- stem: foo bar\n    goes on: here\n  text: x\n", (2, 12), 'text of "stem" holds a colon', "quotation marks"),
    ("- text: A\n   key: b\n", (2, 4), "indented by 3 spaces", "by 2 spaces"),
    ("- text: A\n key: b\n", (2, 2), "indented by 1 space,", "by 2 spaces"),
    ("- a: b\nc: d\n", (2, 1), "indented by 0 spaces", "by 2 spaces"),
    ("- id: x\n  options:\n  - text: A\n    key: true\n   rationale: q\n", (5, 4), "indented by 3", "by 4 spaces"),
    ("- text: @foo\n", (1, 9), 'cannot begin with "@"', "quotation marks"),
    ("- text: `x`\n", (1, 9), 'cannot begin with "`"', "quotation marks"),
    ("- text: 50\n  stem: %a\n", (2, 9), 'cannot begin with "%"', "quotation marks"),
    ("- text: *bold* x\n", (1, 9), 'cannot begin with "*"', "quotation marks"),
    ("- text: [a\n  key: b\n", (1, 9), 'bracket "["', "Close it"),
    ("- a: {b\n- c: d\n", (1, 6), 'bracket "{"', "Close it"),
    ("- text: > foo\n    bar\n", (1, 11), 'same line as ">"', "next line"),
    ('- text: "a \\d"\n', (1, 12), "backslash", "\\\\"),
    ("a: b\x01\n", (1, 5), "U+0001", "Remove"),
    ("- a: ]\n", (1, 6), 'cannot begin with "]"', "quotation marks"),
    ("- {source: h, text: It should […] exceed 12}\n", (1, 31), 'text of "text" holds "["', 'text: "…"'),
    ("- {text: It [see note] is}\n", (1, 13), 'text of "text" holds "["', 'text: "…"'),
    ("- {text: The {1} root, rationale: b}\n", (1, 14), 'text of "text" holds "{"', 'text: "…"'),
    ("- {text: 5 mg: heavy, rationale: b}\n", (1, 14), 'text of "text" holds a colon', 'text: "…"'),
    ("- accept: [a, b [c], d]\n", (1, 17), 'This text holds "["', '`"…"`'),
    ("- {text: [see note] it is, rationale: b}\n", (1, 10), 'cannot begin with "["', "quotation marks"),
    ("- {accept: [a, b] rationale: b}\n", (1, 18), "A comma is missing", "`, `"),
    ("- id: a\n  text: {1} is the level.\n", (2, 9), 'cannot begin with "{"', "quotation marks"),
    ("- text: [1] is the level.\n  id: a\n", (1, 9), 'cannot begin with "["', "quotation marks"),
    ("- {text: a, rationale: b} c\n  id: a\n", (1, 25), "goes on after this", "quotation marks"),
    ("-id: x1\n  stem: a\n", (1, 2), 'space is missing after "-"', "`- `"),
    ("- a:\n    -text: A\n      key: b\n", (2, 6), 'space is missing after "-"', "`- `"),
    ("- id: [\n", (1, 7), 'bracket "["', "Close it"),
    ("- id: {\n\n- id: b\n", (1, 7), 'bracket "{"', "Close it"),
    ("- a: [b,, c]\n", (1, 8), "Nothing stands after this comma", "Remove"),
    ("- a: {b\n  text: d\n", (1, 6), 'bracket "{"', "Close it"),
    ("- a: b\n...\n- c: d\n", (3, 1), "cannot be read as YAML", "Look for"),
]


@pytest.mark.parametrize(("text", "spot", "words", "cure"), SLIPS)
def test_a_slip_is_told_in_plain_words_where_it_was_made(text, spot, words, cure):
    found = read_yaml(TextFile(text, "")).findings
    assert [(one.line, one.column, one.rule) for one in found] == [(*spot, "syntax")]
    assert words in found[0].message
    assert cure in found[0].hint


@pytest.mark.parametrize("text", [slip[0] for slip in SLIPS])
def test_the_parsers_own_words_are_never_repeated(text):
    told = " ".join(f"{one.message} {one.hint}" for one in read_yaml(TextFile(text, "")).findings)
    for words in ("mapping values", "expected", "simple key", "block collection", "token", "scalar", "flow"):
        assert words not in told


# Slips in the middle item of the good bank.
BREAKS = [
    ("  answer: true\n", "  answer true\n", (25, 9)),
    ("  takeaway: Weakness.\n", '  takeaway: "Weakness.\n', (30, 13)),
    ("  stem: Rhizotomy can", "  stem: Rhizotomy: it can", (24, 18)),
    ("    true: As", "\ttrue: As", (27, 1)),
    ("  explanation: Motor", "   explanation: Motor", (29, 4)),
    ("stem: Rhizotomy can", "stem: [Rhizotomy can", (24, 9)),
]


@pytest.mark.parametrize(("old", "new", "spot"), BREAKS)
def test_only_the_item_with_the_slip_is_lost(tmp_path, old, new, spot):
    loaded = load_items(tmp_path, (old, new))
    assert spots_of(loaded) == [(*spot, "syntax")]
    assert ids_of(loaded) == ["one", "three"]


def test_slips_in_two_items_are_both_told_and_a_fault_in_the_third_too(tmp_path):
    loaded = load_items(tmp_path, ("key: true", "key true"), BREAKS[0][:2], ("stance: differs", "stance: no"))
    assert spots_of(loaded) == [(7, 10, "syntax"), (25, 9, "syntax"), (46, 58, "wrong-kind")]


def test_the_lines_round_a_problem_come_with_it(tmp_path):
    loaded = load_items(tmp_path, BREAKS[0][:2])
    excerpt = loaded.listing.problems[0].excerpt
    assert excerpt is not None
    assert excerpt.first_line == 22
    assert excerpt.lines[3] == "  answer true"
    assert len(excerpt.lines) == 7
