"""F04: what must be right about the trigeminal root, its ganglion and its foramina, measured on the drawing.

The right side seen from above: up the page is anterior, to the right is lateral.
"""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.atlas.geometry import SheetGeometry, read_sheet

WAYS_OUT = {"f04-v1": "f04-sof", "f04-v2": "f04-frotundum", "f04-v3": "f04-fovale"}
OPENINGS = ["f04-sof", "f04-frotundum", "f04-fovale", "f04-fspinosum", "f04-flacerum"]


@pytest.fixture(scope="module")
def sheet() -> SheetGeometry:
    return read_sheet("f04")


def test_the_root_leaves_the_lateral_side_of_the_pons(sheet: SheetGeometry) -> None:
    pons, entry = sheet.bounds("f04-pons"), sheet.centre("f04-rez")
    assert sheet.touches("f04-root-s", "f04-pons")
    assert entry.x() > pons.left() + 0.6 * pons.width()
    assert sheet.left_of("f04-pons", "f04-root-s")


def test_the_motor_root_leaves_the_pons_medial_to_the_sensory_root(sheet: SheetGeometry) -> None:
    assert sheet.touches("f04-root-m", "f04-pons")
    assert sheet.end("f04-root-m", "left").x() + 10 < sheet.end("f04-root-s", "left").x()
    start, side = sheet.end("f04-root-m", "left"), sheet.end("f04-root-s", "bottom")
    assert start.y() + 20 < side.y()


def test_the_motor_root_passes_under_the_ganglion_to_the_third_division(sheet: SheetGeometry) -> None:
    assert sheet.overlaps("f04-root-m", "f04-ganglion")
    assert sheet.ids.index("f04-root-m") < sheet.ids.index("f04-ganglion")
    assert sheet.touches("f04-root-m", "f04-fovale")
    assert sheet.overlaps("f04-root-m", "f04-v3")
    assert not sheet.overlaps("f04-root-m", "f04-v2")
    assert not sheet.overlaps("f04-root-m", "f04-v1")


def test_the_first_division_is_the_most_medial_and_the_third_the_most_lateral(sheet: SheetGeometry) -> None:
    assert sheet.are_in_order_right(["f04-v1", "f04-v2", "f04-v3"])


@pytest.mark.parametrize("division", WAYS_OUT)
def test_each_division_leaves_by_its_own_opening_and_no_other(sheet: SheetGeometry, division: str) -> None:
    assert sheet.touches(division, "f04-ganglion", within=0)
    assert sheet.overlaps(division, WAYS_OUT[division])
    for other in OPENINGS:
        assert other == WAYS_OUT[division] or sheet.gap(division, other) > 10, other


def test_the_openings_of_the_divisions_go_from_front_to_back(sheet: SheetGeometry) -> None:
    assert sheet.are_in_order_down(["f04-sof", "f04-frotundum", "f04-fovale", "f04-fspinosum"])
    assert sheet.are_in_order_right(["f04-sof", "f04-frotundum", "f04-fovale", "f04-fspinosum"])


def test_the_spinosum_lies_just_posterolateral_to_the_ovale(sheet: SheetGeometry) -> None:
    assert sheet.left_of("f04-fovale", "f04-fspinosum", by=20)
    assert sheet.above("f04-fovale", "f04-fspinosum", by=20)
    gaps = {one: sheet.gap("f04-fspinosum", one) for one in OPENINGS if one != "f04-fspinosum"}
    assert min(gaps, key=lambda one: gaps[one]) == "f04-fovale"


def test_the_middle_meningeal_artery_comes_through_the_spinosum_alone(sheet: SheetGeometry) -> None:
    assert sheet.overlaps("f04-mma", "f04-fspinosum")
    assert sheet.gap("f04-mma", "f04-fovale") > 10


def test_the_spinosum_is_smaller_than_the_ovale_and_the_ovale_longer_than_wide(sheet: SheetGeometry) -> None:
    assert sheet.area("f04-fspinosum") < sheet.area("f04-frotundum") < sheet.area("f04-fovale")
    assert sheet.length("f04-fovale") ** 2 > 1.5 * sheet.area("f04-fovale") * 4 / 3.1416


def test_the_carotid_and_the_lacerum_lie_medial_to_the_ovale_and_the_first_division(sheet: SheetGeometry) -> None:
    assert sheet.are_in_order_right(["f04-flacerum", "f04-v1", "f04-fovale"])
    assert sheet.are_in_order_right(["f04-ica", "f04-v1", "f04-fovale"])
    assert sheet.overlaps("f04-ica", "f04-flacerum")


def test_the_transition_zone_is_close_to_the_pons_and_apart_from_the_root_entry_zone(sheet: SheetGeometry) -> None:
    assert sheet.lies_in("f04-tz", "f04-root-s", share=0.9)
    assert not sheet.overlaps("f04-tz", "f04-rez")
    assert sheet.gap("f04-tz", "f04-rez") > 8
    assert sheet.overlaps("f04-rez", "f04-pons")
    assert not sheet.overlaps("f04-tz", "f04-pons")
    assert sheet.gap("f04-tz", "f04-pons") < 0.4 * sheet.gap("f04-tz", "f04-ganglion")


def test_the_ganglion_lies_in_the_cave_and_the_root_enters_it(sheet: SheetGeometry) -> None:
    assert sheet.lies_in("f04-ganglion", "f04-meckel")
    assert sheet.overlaps("f04-root-s", "f04-meckel")
    assert not sheet.overlaps("f04-tz", "f04-meckel")
    assert not sheet.overlaps("f04-fovale", "f04-meckel")


def test_the_superior_petrosal_sinus_runs_over_the_porus_above_the_root(sheet: SheetGeometry) -> None:
    assert sheet.overlaps("f04-sps", "f04-root-s")
    assert sheet.ids.index("f04-sps") > sheet.ids.index("f04-root-s")
    assert sheet.touches("f04-sps", "f04-meckel", within=0)
    assert not sheet.overlaps("f04-sps", "f04-ganglion")


def test_the_superior_cerebellar_artery_meets_the_root_between_pons_and_porus(sheet: SheetGeometry) -> None:
    assert sheet.overlaps("f04-sca", "f04-root-s")
    assert sheet.gap("f04-sca", "f04-tz") < 12
    assert not sheet.overlaps("f04-sca", "f04-meckel")


def test_no_two_openings_run_into_each_other(sheet: SheetGeometry) -> None:
    assert all(sheet.gap(one, other) > 10 for one, other in combinations(OPENINGS, 2))
