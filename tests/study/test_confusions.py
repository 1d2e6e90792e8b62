"""What is taken for what: by the words of options, structures and typed answers, both ways together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.figures import Region
from rhizotrainer.model.items import Item, ItemAddress
from rhizotrainer.model.learning import Response
from rhizotrainer.study.confusions import Swap, is_same_pair, list_former_swaps, list_swaps, rank_pairs, tell_right
from rhizotrainer.study.updates import build_essence
from tests.builders import (
    BANK,
    make_address,
    make_cloze,
    make_extended,
    make_item,
    make_label,
    make_locate,
    make_matching,
    make_multiple,
    make_name,
    make_numeric,
    make_ordering,
    make_right_response,
    make_series,
    make_short_answer,
    make_true_false,
)

REGIONS = tuple(Region(f"r{at}", f"Region {at}") for at in range(4))
NAMELESS = tuple(replace(option, text="") for option in make_locate().options)
EVERY = (
    *(make_item(), make_multiple(), make_true_false(), make_series(), make_matching(), make_extended(), make_label()),
    *(make_ordering(), make_numeric(), make_short_answer(), make_cloze(), make_locate(), make_name()),
)


def chosen(*positions: int) -> Response:
    return Response(chosen=frozenset(positions))


def pointed(*regions: str) -> Response:
    return Response(regions=frozenset(regions))


@pytest.mark.parametrize(
    ("item", "response", "pairs"),
    [
        (make_item(), chosen(3), [("Option 1", "Option 3")]),
        (make_name(), chosen(0), [("Option 1", "Option 0")]),
        # Of several right ones it is plain where one is missing and one is wrong.
        (make_multiple(keys=(0, 2)), chosen(0, 3), [("Option 2", "Option 3")]),
        (make_multiple(keys=(0, 2)), chosen(1, 3), []),
        (make_multiple(keys=(0, 2)), chosen(0), []),
        (make_matching(), Response(placed=(1, 0, 2)), [("Option 0", "Option 1"), ("Option 1", "Option 0")]),
        (make_label(), Response(placed=(0, 3, -1)), [("Option 1", "Option 3")]),
        # Either of two would have done for the last.
        (make_extended(), Response(placed=(2, 3, 0)), [("Option 0", "Option 3")]),
        (make_short_answer(), Response(texts=("ventral  root",)), [("Dorsal root ganglion", "ventral  root")]),
        (make_cloze(), Response(texts=("ventral", "ventral")), [("dorsal", "ventral")]),
        (make_cloze(), Response(texts=("", "dorsal")), [("ventral", "dorsal")]),
        (make_locate(), pointed("r2"), [("Option 1", "Option 2")]),
        (make_locate(options=NAMELESS), pointed("r2"), [("Region 1", "Region 2")]),
        (make_locate(), pointed("elsewhere"), []),
        (make_locate(keys=(0, 1)), pointed("r2"), []),
        (make_locate(keys=(0, 1), needs_all=True), pointed("r0", "r2"), [("Option 1", "Option 2")]),
        (make_true_false(), chosen(1), []),
        (make_series(), Response(placed=(1, 1, 1, 1)), []),
        (make_ordering(), Response(placed=(1, 0, 2, 3)), []),
        (make_numeric(), Response(texts=("13",)), []),
    ],
)
def test_a_wrong_answer_tells_what_was_taken_for_what(
    item: Item, response: Response, pairs: list[tuple[str, str]]
) -> None:
    assert list(list_swaps(item, response, REGIONS)) == pairs


@pytest.mark.parametrize("item", EVERY, ids=lambda item: item.type.value)
def test_a_right_answer_and_no_answer_swap_nothing(item: Item) -> None:
    assert list_swaps(item, make_right_response(item), REGIONS) == ()
    assert list_swaps(item, Response(), REGIONS) == ()


@pytest.mark.parametrize(
    ("item", "response", "pairs"),
    [
        (make_item(), chosen(3), [("Option 1", "Option 3")]),
        (make_item(), chosen(9), []),
        (make_short_answer(), Response(texts=("ventral root",)), [("Dorsal root ganglion", "ventral root")]),
        (make_locate(), pointed("r2"), [("Region 1", "Region 2")]),
        (make_matching(), Response(placed=(1, 0, 2)), []),
        (make_true_false(), chosen(1), []),
        (make_ordering(), Response(placed=(1, 0, 2, 3)), []),
    ],
)
def test_an_answer_to_a_former_version_is_read_by_what_is_kept_of_it(
    item: Item, response: Response, pairs: list[tuple[str, str]]
) -> None:
    assert list(list_former_swaps(build_essence(item), response, REGIONS)) == pairs


def test_the_one_right_thing_is_told_where_there_is_one() -> None:
    assert [tell_right(each) for each in (make_item(), make_short_answer(), make_locate())] == [
        "Option 1",
        "Dorsal root ganglion",
        "Option 1",
    ]
    several = (make_multiple(), make_matching(), make_true_false(), make_ordering(), make_cloze(), make_numeric())
    assert {tell_right(each) for each in several} == {""}


def swap(right: str, taken: str, answers: int = 1, item: str = "q", bank: str = BANK) -> Swap:
    return Swap(make_address(item, bank), right, taken, answers)


def test_both_ways_are_added_up_over_questions_and_ranked() -> None:
    pairs = rank_pairs(
        [
            swap("Ventral root", "Dorsal root", 1, "v-1"),
            swap("Dorsal root", "Ventral root", 2, "d-1"),
            swap("dorsal  ROOT", "ventral root", 1, "d-2"),
            swap("Ventral root", "Dorsal root", 1, "v-2"),
            swap("Horn", "Root", 2, "h"),
            swap("Once", "Only", 1),
            swap("Same", "same ", 9),
            swap("Nameless", "", 9),
        ]
    )
    assert [(pair.first, pair.second, pair.second_for_first, pair.first_for_second) for pair in pairs] == [
        ("Dorsal root", "Ventral root", 3, 2),
        ("Horn", "Root", 2, 0),
    ]
    assert [address.item for address in pairs[0].items] == ["d-1", "v-1", "d-2", "v-2"]


def test_banks_keep_their_own_pairs() -> None:
    pairs = rank_pairs([swap("a", "b", 1, bank="one"), swap("b", "a", 2, bank="two"), swap("a", "b", 1, bank="two")])
    assert [(pair.bank, pair.answers) for pair in pairs] == [("two", 3)]


def test_pairs_are_the_same_but_for_case_and_spaces() -> None:
    assert is_same_pair(("Dorsal root", "Horn"), ("dorsal  root", " horn"))
    assert not is_same_pair(("Dorsal root", "Horn"), ("Horn", "Dorsal root"))


words = st.sampled_from(["dorsal", "ventral", "Dorsal ", "horn", "root", ""])
swaps = st.lists(
    st.builds(Swap, st.builds(ItemAddress, st.just("b"), st.sampled_from("pqr")), words, words, st.integers(1, 4))
)


@given(swaps)
def test_no_answer_is_counted_twice_or_lost(given_swaps: list[Swap]) -> None:
    def fold(text: str) -> str:
        return " ".join(text.casefold().split())

    pairs = rank_pairs(given_swaps)
    assert all(pair.answers >= 2 and pair.second_for_first >= pair.first_for_second for pair in pairs)
    assert [pair.answers for pair in pairs] == sorted((pair.answers for pair in pairs), reverse=True)
    for pair in pairs:
        sides = {fold(pair.first), fold(pair.second)}
        held = [each for each in given_swaps if {fold(each.right), fold(each.taken)} == sides]
        assert pair.answers == sum(each.answers for each in held)
        assert set(pair.items) == {each.address for each in held}
        assert len(set(pair.items)) == len(pair.items)
    again = rank_pairs(reversed(given_swaps))
    assert sorted(pair.answers for pair in again) == sorted(pair.answers for pair in pairs)
