"""A fingerprint is for ever: learners' answers are kept with it, so its content is spelt out here once more."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from hashlib import sha256

from hypothesis import example, given
from hypothesis import strategies as st

from rhizotrainer.bank.fingerprints import fingerprint_of, seal
from rhizotrainer.model.items import Item, ItemType, Option, Quantity, Quote, Spelling, Stance

PLAIN = Item("bank", "one", ItemType.SINGLE_CHOICE, "roots", "Which?", (), "Why.", "So.", ())
ASKED_OF_ALL = ("type", "topic", "vignette", "stem", "explanation", "takeaway", "note", "references")
ASKED_OF_FEW = ("text", "accepts", "figure", "regions", "needs_all", "hints")


def list_quotes(quotes: list[dict[str, object]]) -> list[object]:
    return [[one["source"], one["text"], one["stance"]] for one in quotes]


def find_slowly(item: Item) -> str:
    """Return the fingerprint by way of everything that an item holds, by name."""
    held = asdict(item)
    options = [[one["text"], one["is_key"], one["rationale"], one["is_pinned"]] for one in held["options"]]
    regions = [[one["region"]] if one["region"] else [] for one in held["options"]]
    content = {name: held[name] for name in ASKED_OF_ALL}
    content["options"] = [option + region for option, region in zip(options, regions, strict=True)]
    content["quotes"] = list_quotes(held["quotes"])
    few = {name: held[name] for name in ASKED_OF_FEW}
    names = ("text", "keys", "rationale", "region", "accepts")
    few["parts"] = [[part[name] for name in names] for part in held["parts"]]
    few["quantity"] = list(held["quantity"].values()) if held["quantity"] else None
    few["case_exact"] = held["is_case_exact"]
    few["spelling"] = held["spelling"] if item.spelling is Spelling.CLOSE else ""
    few["positions"] = [
        [one["authority"], one["keys"], list_quotes(one["quotes"]), one["references"], one["text"]]
        for one in held["positions"]
    ]
    content.update({name: value for name, value in few.items() if value})
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, indent=None, separators=(",", ":"))
    return sha256(canonical.encode()).hexdigest()


@given(st.from_type(Item))
@example(PLAIN)
@example(replace(PLAIN, options=(Option("a", True, "b", True, "c"), Option("d", False, "")), text='"\\/\x7f\u2028ä😀'))
@example(replace(PLAIN, spelling=Spelling.CLOSE))
@example(replace(PLAIN, quantity=Quantity("4.5", "mm", "10", True), quotes=(Quote("s", "t", Stance.DIFFERS),)))
def test_the_quick_way_gives_what_the_slow_one_does(item: Item):
    assert fingerprint_of(item) == find_slowly(item)


def test_a_sealed_item_is_the_same_but_for_its_fingerprint():
    item = replace(PLAIN)
    assert seal(item) is item
    assert item == replace(PLAIN, fingerprint=fingerprint_of(PLAIN))


def test_it_is_that_of_earlier_versions():
    assert fingerprint_of(PLAIN) == "3611e197480710c011c04b0106b4385d30a4b236ade5adf8b3dfd8712c6a1f49"
    cloze = replace(PLAIN, type=ItemType.CLOZE, text="The {1}.", is_case_exact=True, hints=("ä",))
    assert fingerprint_of(cloze) == "0e3d349c8c5123e4ffa111b1d3007cc22661648a88c7af97ec9f3d2cb9d56348"
