"""Hold F07, the conus and the cauda equina, against its specification.

The main drawing is seen from behind with the body's midline at the filum; roots are measured on the page's right. Each
measure depends on the drawing alone: none knows how it was made.
"""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.atlas.geometry import SheetGeometry, read_sheet

ROOTS = ("t12", "l1", "l2", "l3", "l4", "l5", "s1")
IN_SECTION = ("l4", "l5", "s1")


@pytest.fixture(scope="module")
def sheet() -> SheetGeometry:
    return read_sheet("f07")


def right(root: str) -> str:
    return f"f07-root-{root}.page-right"


def test_the_tip_of_the_conus_lies_between_mid_l1_and_the_top_of_l2(sheet: SheetGeometry) -> None:
    tip = sheet.end("f07-conus", "bottom").y()
    assert sheet.bounds("f07-v-l1").center().y() < tip < sheet.bounds("f07-v-l2").top() + 2


def test_the_conus_continues_the_cord_and_the_filum_continues_the_conus(sheet: SheetGeometry) -> None:
    assert sheet.touches("f07-cord", "f07-conus", within=1)
    assert sheet.touches("f07-conus", "f07-filum", within=1)
    assert sheet.are_in_order_down(["f07-cord", "f07-conus", "f07-filum"])


def test_the_lowest_denticulate_tooth_meets_the_dura_between_the_t12_and_l1_roots(sheet: SheetGeometry) -> None:
    foot = sheet.end("f07-dent.page-right", "right")
    leaves = {name: sheet.bounds(f"f07-dura.sleeve-{name}-page-right") for name in ("t12", "l1")}
    assert sheet.touches("f07-dent.page-right", "f07-dura.edge", within=1)
    assert leaves["t12"].bottom() < foot.y() < leaves["l1"].top()


def test_the_denticulate_tooth_springs_from_the_side_of_the_cord(sheet: SheetGeometry) -> None:
    assert sheet.touches("f07-dent.page-right", "f07-cord", within=1)
    assert sheet.touches("f07-dent.page-left", "f07-cord", within=1)


def test_no_denticulate_tooth_lies_below_the_l1_vertebra(sheet: SheetGeometry) -> None:
    assert sheet.bounds("f07-dent").bottom() < sheet.bounds("f07-v-l1").center().y()


def test_roots_are_longer_from_above_down(sheet: SheetGeometry) -> None:
    lengths = [sheet.length(right(root)) for root in ROOTS]
    assert all(upper < lower for upper, lower in pairwise(lengths))


def test_roots_are_steeper_from_above_down(sheet: SheetGeometry) -> None:
    slopes = [sheet.slope(right(root)) for root in ROOTS] + [sheet.slope("f07-roots-s25.page-right")]
    assert all(upper < lower for upper, lower in pairwise(slopes))


def test_each_lower_root_runs_nearer_the_midline_below_the_conus(sheet: SheetGeometry) -> None:
    level = sheet.bounds("f07-conus").bottom() + 2
    middle = sheet.centre("f07-filum").x()

    def reach(name: str) -> float:
        """Return how far from the midline a structure is met first at the level."""
        steps = range(int(2 * (sheet.bounds("f07-dura.edge").right() - middle)))
        return next(at / 2 for at in steps if sheet.crosses(name, middle + at / 2, level, middle + at / 2 + 0.4, level))

    order = ["f07-roots-s25.page-right", *(right(root) for root in reversed(ROOTS[2:]))]
    distances = [reach(name) for name in order]
    assert distances == sorted(distances)
    assert distances[0] > 2


def test_each_lumbar_root_leaves_beside_and_below_the_upper_half_of_its_own_vertebra(sheet: SheetGeometry) -> None:
    for root in ("l1", "l2", "l5"):
        bone = sheet.bounds(f"f07-v-{root}")
        sleeve = sheet.bounds(f"f07-dura.sleeve-{root}-page-right")
        assert bone.top() < sleeve.center().y() < bone.bottom(), root
        assert sheet.end(right(root), "right").y() > bone.center().y(), root


def test_the_s1_root_leaves_the_sac_above_the_l5_s1_disc(sheet: SheetGeometry) -> None:
    sleeve = sheet.bounds("f07-dura.sleeve-s1-page-right")
    assert sheet.bounds("f07-dura.sleeve-l5-page-right").top() < sleeve.top() < sheet.bounds("f07-v-l5").bottom()


def test_the_filum_runs_in_the_midline(sheet: SheetGeometry) -> None:
    middle = sheet.centre("f07-filum").x()
    assert middle == pytest.approx(sheet.centre("f07-cord").x(), abs=1)
    assert sheet.bounds("f07-filum").width() < 10
    assert not any(sheet.overlaps("f07-filum", right(root)) for root in ROOTS)


def test_the_cistern_begins_at_the_tip_of_the_conus_and_holds_the_roots_below_it(sheet: SheetGeometry) -> None:
    tip = sheet.end("f07-conus", "bottom").y()
    assert sheet.bounds("f07-cistern").top() == pytest.approx(tip, abs=5)
    assert sheet.lies_in("f07-roots-s25.page-right", "f07-cistern", share=0.85)
    for root in ROOTS[2:]:
        assert sheet.overlaps(right(root), "f07-cistern"), root
    assert not any(sheet.overlaps(right(root), "f07-cistern") for root in ROOTS[:2])


def test_in_the_section_the_lowest_sacral_roots_are_dorsal_to_all_others(sheet: SheetGeometry) -> None:
    pieces = [f"f07-roots-s25.inset-{at}-{side}" for at in range(4) for side in ("left", "right")]
    lowest = max(sheet.bounds(piece).bottom() for piece in pieces)
    for root in IN_SECTION:
        for kind in ("sensory", "motor"):
            assert lowest < sheet.centre(f"f07-root-{root}.inset-{kind}-right").y(), root


def test_in_the_section_l4_l5_and_s1_follow_from_anterolateral_to_dorsomedial(sheet: SheetGeometry) -> None:
    layers = [f"f07-root-{root}.inset-sensory-right" for root in IN_SECTION]
    assert sheet.are_in_order_right(reversed(layers))
    assert sheet.are_in_order_down(reversed(layers))
    assert sheet.above("f07-roots-s25.inset-0-right", layers[-1])


def test_in_each_layer_the_motor_bundle_is_anteromedial_to_its_sensory_bundle(sheet: SheetGeometry) -> None:
    for root in IN_SECTION:
        sensory, motor = (f"f07-root-{root}.inset-{kind}" for kind in ("sensory", "motor"))
        assert sheet.above(f"{sensory}-right", f"{motor}-right"), root
        assert sheet.left_of(f"{motor}-right", f"{sensory}-right"), root
        assert sheet.left_of(f"{sensory}-left", f"{motor}-left"), root


def test_no_root_that_has_left_above_l3_4_is_cut_in_the_section(sheet: SheetGeometry) -> None:
    for root in ("t12", "l1", "l2", "l3"):
        assert not sheet.overlaps(f"f07-root-{root}", "f07-axial"), root
    for name in (*(f"f07-root-{root}" for root in IN_SECTION), "f07-roots-s25"):
        assert sheet.overlaps(name, "f07-axial"), name
