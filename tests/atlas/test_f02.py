"""What must be right on the sheet of the lumbar roots, measured on the drawing itself; y grows downwards."""

from __future__ import annotations

import pytest

from tests.atlas.geometry import SheetGeometry, read_sheet

SIDES = ("page-left", "page-right")


@pytest.fixture
def sheet() -> SheetGeometry:
    return read_sheet("f02")


def test_the_levels_follow_one_another_from_above_down(sheet: SheetGeometry) -> None:
    levels = ["f02-l3.body", "f02-d-l34", "f02-l4.body", "f02-d-l45.main", "f02-l5.body", "f02-d-l5s1", "f02-s1"]
    assert sheet.are_in_order_down(levels)
    assert sheet.are_in_order_down(
        ["f02-r-l3.page-left", "f02-r-l4.page-left", "f02-r-l5.page-left", "f02-r-s1.page-left"]
    )


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("level", ["l4", "l5"])
def test_each_root_hugs_the_inside_and_the_underside_of_its_own_pedicle(
    sheet: SheetGeometry, level: str, side: str
) -> None:
    own, nerve = f"f02-p-{level}.{side}", f"f02-r-{level}.{side}"
    pedicle = sheet.bounds(own)
    assert sheet.touches(nerve, own, within=8)
    assert not sheet.overlaps(nerve, own)
    assert sheet.crosses(nerve, pedicle.center().x(), pedicle.bottom(), pedicle.center().x(), pedicle.bottom() + 24)
    assert not sheet.crosses(nerve, pedicle.center().x(), pedicle.top(), pedicle.center().x(), pedicle.top() - 14)


@pytest.mark.parametrize("side", SIDES)
def test_no_root_runs_above_the_pedicle_of_its_number(sheet: SheetGeometry, side: str) -> None:
    for level in ("l4", "l5"):
        pedicle = sheet.bounds(f"f02-p-{level}.{side}")
        outer = pedicle.left() - 6 if side == "page-left" else pedicle.right() + 6
        assert not sheet.crosses(f"f02-r-{level}.{side}", outer, pedicle.top() - 30, outer, pedicle.bottom())


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(("level", "disc"), [("l3", "f02-d-l34"), ("l4", "f02-d-l45.main"), ("l5", "f02-d-l5s1")])
def test_a_root_passes_below_its_pedicle_before_it_comes_to_the_height_of_its_disc(
    sheet: SheetGeometry, level: str, disc: str, side: str
) -> None:
    nerve = f"f02-r-{level}.{side}"
    stump = sheet.bounds(f"f02-l3.pedicle-{side}" if level == "l3" else f"f02-p-{level}.{side}")
    middle = stump.center().x()
    assert sheet.crosses(nerve, middle, stump.bottom(), middle, sheet.bounds(disc).top())
    assert not sheet.crosses(nerve, middle, sheet.bounds(disc).top() + 6, middle, sheet.bounds(disc).bottom())


def test_the_l4_root_alone_passes_the_l45_foramen_and_through_its_upper_part(sheet: SheetGeometry) -> None:
    hole = sheet.bounds("f02-foramen-l45")
    assert sheet.shared("f02-r-l4.page-left", "f02-foramen-l45") > 0.15 * sheet.area("f02-foramen-l45")
    for other in ("l3", "l5", "s1"):
        assert not sheet.overlaps(f"f02-r-{other}.page-left", "f02-foramen-l45")
    inner = hole.right() - 8
    assert sheet.crosses("f02-r-l4.page-left", inner, hole.top(), inner, hole.center().y())
    assert not sheet.crosses("f02-r-l4.page-left", inner, hole.center().y(), inner, hole.bottom())


def test_the_foramen_lies_between_the_two_pedicles(sheet: SheetGeometry) -> None:
    hole, upper, lower = (sheet.bounds(one) for one in ("f02-foramen-l45", "f02-p-l4.page-left", "f02-p-l5.page-left"))
    assert abs(hole.top() - upper.bottom()) < 5
    assert abs(hole.bottom() - lower.top()) < 5


@pytest.mark.parametrize("side", SIDES)
def test_the_root_that_crosses_the_l45_disc_beside_the_sac_is_l5(sheet: SheetGeometry, side: str) -> None:
    disc, pedicle = sheet.bounds("f02-d-l45.main"), sheet.bounds(f"f02-p-l4.{side}")
    inner = pedicle.right() if side == "page-left" else pedicle.left()
    height = disc.center().y()
    middle = sheet.bounds("f02-sac.main").center().x()
    assert sheet.crosses(f"f02-r-l5.{side}", middle, height, inner, height)
    assert not sheet.crosses(f"f02-r-l4.{side}", middle, height, inner, height)


@pytest.mark.parametrize("side", SIDES)
def test_the_traversing_root_runs_in_the_lateral_recess_between_sac_and_pedicle(
    sheet: SheetGeometry, side: str
) -> None:
    recess = f"f02-recess.main-{side}"
    assert sheet.shared(f"f02-r-l5.{side}", recess) > 0.3 * sheet.area(recess)
    assert not sheet.overlaps(f"f02-r-l4.{side}", recess)
    assert sheet.touches(recess, "f02-sac.main")
    assert sheet.touches(recess, f"f02-p-l5.{side}")
    assert sheet.lies_in(f"f02-r-l5.inset-{side.removeprefix('page-')}", f"f02-recess.inset-{side}", share=0.8)


def test_l4_leaves_the_sac_below_the_l34_disc(sheet: SheetGeometry) -> None:
    for side in SIDES:
        assert sheet.end(f"f02-r-l4.{side}", "top").y() > sheet.bounds("f02-d-l34").bottom()


def test_s1_leaves_the_sac_above_the_l5s1_disc_and_crosses_it(sheet: SheetGeometry) -> None:
    disc = sheet.bounds("f02-d-l5s1")
    for side in SIDES:
        assert sheet.end(f"f02-r-s1.{side}", "top").y() < disc.top()
        assert sheet.overlaps(f"f02-r-s1.{side}", "f02-d-l5s1")
        assert sheet.overlaps(f"f02-r-s1.{side}", "f02-sac.main")


def test_s1_leaves_within_the_sacrum_and_not_at_the_l5s1_foramen(sheet: SheetGeometry) -> None:
    for side in SIDES:
        stump, nerve = sheet.bounds(f"f02-s1.pedicle-{side}"), sheet.bounds(f"f02-r-s1.{side}")
        assert nerve.bottom() > stump.bottom()
        reach = sheet.bounds("f02-sac.main").center().x()
        outer = max(abs(nerve.left() - reach), abs(nerve.right() - reach))
        upper = sheet.bounds(f"f02-p-l5.{side}")
        assert outer < max(abs(upper.left() - reach), abs(upper.right() - reach)) + 8
        assert not sheet.crosses(
            f"f02-r-s1.{side}", stump.center().x(), upper.bottom(), stump.center().x(), stump.top()
        )


def test_a_paracentral_herniation_touches_l5_and_not_l4(sheet: SheetGeometry) -> None:
    assert sheet.touches("f02-hern-para", "f02-r-l5.inset-left")
    assert sheet.gap("f02-hern-para", "f02-r-l4.inset-left") > 10
    assert sheet.overlaps("f02-hern-para", "f02-d-l45.inset")


def test_a_foraminal_herniation_touches_l4_and_not_l5(sheet: SheetGeometry) -> None:
    assert sheet.touches("f02-hern-foram", "f02-r-l4.inset-right")
    assert sheet.gap("f02-hern-foram", "f02-r-l5.inset-right") > 10
    assert sheet.overlaps("f02-hern-foram", "f02-d-l45.inset")


def test_the_paracentral_herniation_lies_nearer_the_midline_than_the_foraminal_one(sheet: SheetGeometry) -> None:
    middle = sheet.bounds("f02-sac.inset").center().x()
    assert abs(sheet.centre("f02-hern-para").x() - middle) + 40 < abs(sheet.centre("f02-hern-foram").x() - middle)


def test_the_middle_of_the_foraminal_herniation_lies_no_further_out_than_the_pedicle(sheet: SheetGeometry) -> None:
    main, inset = sheet.bounds("f02-d-l45.main"), sheet.bounds("f02-d-l45.inset")
    reach = (sheet.bounds("f02-p-l4.page-right").right() - main.center().x()) / main.width()
    assert (sheet.centre("f02-hern-foram").x() - inset.center().x()) / inset.width() < reach


def test_kambins_triangle_lies_on_the_disc_below_the_exiting_root(sheet: SheetGeometry) -> None:
    triangle = sheet.bounds("f02-kambin")
    assert sheet.above("f02-r-l4.page-right", "f02-kambin")
    assert sheet.touches("f02-kambin", "f02-r-l4.page-right")
    assert sheet.overlaps("f02-kambin", "f02-d-l45.main")
    # The base is the upper border of the lower vertebra.
    assert abs(triangle.bottom() - sheet.bounds("f02-l5.body").top()) < 3
    # The third side is upright and looks at the sac, beyond the traversing root.
    assert abs(sheet.end("f02-kambin", "top").x() - triangle.left()) < 2
    assert triangle.left() > sheet.bounds("f02-sac.main").right()


def test_the_hypotenuse_of_kambins_triangle_is_the_exiting_root(sheet: SheetGeometry) -> None:
    triangle, nerve = sheet.bounds("f02-kambin"), "f02-r-l4.page-right"
    for share in (0.2, 0.5, 0.8):
        x = triangle.left() + share * triangle.width()
        y = triangle.top() + share * triangle.height()
        assert sheet.crosses(nerve, x - 4, y + 4, x + 8, y - 8)


def test_the_safe_triangle_lies_above_the_same_root_under_the_pedicle(sheet: SheetGeometry) -> None:
    safe = sheet.bounds("f02-safetri")
    outer = safe.right() - 6
    assert sheet.crosses("f02-r-l4.page-right", outer, safe.center().y(), outer, safe.bottom() + 20)
    assert not sheet.crosses("f02-r-l4.page-right", outer, safe.center().y(), outer, safe.top() - 20)
    assert sheet.above("f02-p-l4.page-right", "f02-safetri")
    assert sheet.touches("f02-safetri", "f02-p-l4.page-right")
    assert sheet.touches("f02-safetri", "f02-r-l4.page-right")
    assert sheet.above("f02-safetri", "f02-kambin", by=10)
    assert sheet.bounds("f02-safetri").bottom() < sheet.bounds("f02-kambin").bottom()
