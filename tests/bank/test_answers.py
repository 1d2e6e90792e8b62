"""What is offered to the parts of a question: each text once, and capitals tell them apart."""

from __future__ import annotations

from tests.bank.banks import ITEMS, bank_of, load_items

PAIRS = """
- id: four
  topic: basics
  stem: How strong is each field?
  pairs:
    - {left: A torch, right: 5 mW, rationale: So it is.}
    - {left: A station, right: 5 MW, rationale: So it is.}
    - {left: Another torch, right: "5  mW", rationale: So it is.}
  extras: [5 kW]
  explanation: Milli and mega.
  takeaway: Capitals count.
  references: [enslin2018]
"""


def test_offers_that_differ_in_capitals_are_two(tmp_path):
    loaded = load_items(tmp_path, (ITEMS, ITEMS + PAIRS))
    assert loaded.listing.problems == ()
    item = bank_of(loaded).items[-1]
    assert [option.text for option in item.options] == ["5 mW", "5 MW", "5 kW"]
    assert [part.keys for part in item.parts] == [(0,), (1,), (0,)]


CASE = """
- id: case-1
  type: case
  topic: basics
  vignette: A woman has facial pain.
  items:
    - {id: c1, stem: It is pain., answer: true, rationales: {"true": So., "false": So.}, explanation: E., takeaway: T.}
    - {id: c2, vignette: Carbamazepine fails., stem: It fails., answer: true, rationales: {"true": So., "false": So.},
       explanation: E., takeaway: T.}
"""


def test_a_question_of_a_case_knows_all_that_came_to_light_before(tmp_path):
    cited = CASE.replace("takeaway: T.", "takeaway: T., references: [enslin2018]")
    items = {item.id: item for item in bank_of(load_items(tmp_path, (ITEMS, ITEMS + cited))).items}
    assert items["c1"].vignette == "A woman has facial pain."
    assert items["c2"].vignette == "A woman has facial pain.\n\nCarbamazepine fails."
    assert [(items[name].case, items[name].case_part, items[name].topic) for name in ("c1", "c2")] == [
        ("case-1", 1, "basics"),
        ("case-1", 2, "basics"),
    ]
