"""Questions of one case: side by side, in its order, each with what is new."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.items import Item
from rhizotrainer.study.cases import CasePlace, find_case_place, gather_cases, part_vignette
from tests.builders import make_item


def part(case: str, number: int, vignette: str = "", bank: str = "rhizotomy") -> Item:
    return make_item(f"{case or 'plain'}-{number}", bank=bank, case=case, case_part=number, vignette=vignette)


@given(st.lists(st.tuples(st.sampled_from(("", "x", "y")), st.integers(1, 9)), unique=True, max_size=14))
def test_a_case_stands_together_in_its_order_where_its_first_question_stood(made: list[tuple[str, int]]) -> None:
    items = [part(case, number) for case, number in made]
    gathered = gather_cases(items)
    assert sorted(one.id for one in gathered) == sorted(one.id for one in items)
    kinds = [one.case for one in gathered]
    for case in {"x", "y"} & set(kinds):
        first = kinds.index(case)
        numbers = [one.case_part for one in gathered if one.case == case]
        assert kinds[first : first + len(numbers)] == [case] * len(numbers)
        assert numbers == sorted(numbers)
    firsts = [one.id if not one.case else one.case for one in items]
    order = [one.id if not one.case else one.case for one in gathered]
    assert list(dict.fromkeys(order)) == list(dict.fromkeys(firsts))


def test_cases_of_two_banks_are_two() -> None:
    items = [part("x", 1), part("x", 1, bank="other"), part("x", 2)]
    assert [(one.bank, one.case_part) for one in gather_cases(items)] == [
        ("rhizotomy", 1),
        ("rhizotomy", 2),
        ("other", 1),
    ]


def test_a_question_knows_its_place_and_what_came_to_light() -> None:
    items = [make_item(), part("x", 1, "A man."), part("x", 2, "A man."), part("x", 4, "A man.\n\nHis leg.")]
    assert find_case_place(items, 0) is None
    assert find_case_place(items, 1) == CasePlace("x", 1, 3, "A man.")
    assert find_case_place(items, 2) == CasePlace("x", 2, 3, "A man.")
    assert find_case_place(items, 3) == CasePlace("x", 3, 3, "A man.", "His leg.")


@given(st.text(), st.text())
def test_known_and_new_are_all_of_the_vignette(before: str, after: str) -> None:
    known, news = part_vignette(before, after)
    assert after.startswith(known)
    assert news == after[len(known) :].strip()
    grown = f"{before}\n\nNew."
    assert part_vignette(before, grown) == ((before, "New.") if before else (grown, ""))
