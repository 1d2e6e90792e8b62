"""Hold F09, the left lumbosacral plexus from the front, against its specification: what joins what, and what is where.

Medial is to the page's left. A nerve comes from a root where one of its pieces begins in the root; what is painted
later is in front.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from tests.atlas.geometry import SheetGeometry, read_sheet

ROOTS = ("l1", "l2", "l3", "l4", "l5", "s1", "s2", "s3", "s4")


@pytest.fixture(scope="module")
def sheet() -> SheetGeometry:
    return read_sheet("f09")


def begins_in(sheet: SheetGeometry, piece: str, root: str) -> bool:
    """Tell whether the medial end of a piece lies in a root, or no further than three units from it."""
    end = sheet.end(f"f09-{piece}", "left")
    around = [QPointF(end.x() + dx, end.y() + dy) for dx in (0, 3) for dy in (-3, 0, 3)]
    return any(sheet.shape(f"f09-{root}").contains(point) for point in around)


def sources(sheet: SheetGeometry, nerve: str) -> dict[str, set[str]]:
    """Return the roots (and the trunk of L4 and L5) in which each piece of a nerve, but its stem, begins."""
    ends = [one for one in ("l1", "l2", "l3", "l4", "lst", "s1", "s2", "s3", "s4") if has(sheet, f"f09-{nerve}.{one}")]
    return {end: {root for root in (*ROOTS, "lst") if begins_in(sheet, f"{nerve}.{end}", root)} for end in ends}


def has(sheet: SheetGeometry, name: str) -> bool:
    return f'id="{name}"' in sheet.file.read_text(encoding="utf-8")


def is_in_front(sheet: SheetGeometry, front: str, back: str) -> bool:
    return sheet.ids.index(f"f09-{front}") > sheet.ids.index(f"f09-{back}")


def edge_at(sheet: SheetGeometry, name: str, y: float, *, side: str) -> float:
    """Return the leftmost or rightmost place of a structure at a height."""
    bounds = sheet.bounds(f"f09-{name}")
    places = range(int(bounds.left()) - 1, int(bounds.right()) + 2)
    if side == "right":
        places = places[::-1]
    return float(next(x for x in places if sheet.crosses(f"f09-{name}", x, y, x + 0.9, y)))


def test_the_roots_leave_in_order_from_above_down_medially(sheet: SheetGeometry) -> None:
    ends = [sheet.end(f"f09-{root}", "left") for root in ROOTS]
    assert [end.y() for end in ends] == sorted(end.y() for end in ends)
    assert all(end.x() < sheet.bounds("f09-psoas").left() for end in ends)


def test_the_femoral_nerve_comes_from_l2_l3_and_l4(sheet: SheetGeometry) -> None:
    assert sources(sheet, "femoral") == {root: {root} for root in ("l2", "l3", "l4")}
    assert all(sheet.touches(f"f09-femoral.{root}", "f09-femoral.stem", within=1) for root in ("l2", "l3", "l4"))


def test_the_obturator_nerve_comes_from_l2_l3_and_l4(sheet: SheetGeometry) -> None:
    assert sources(sheet, "obturator") == {root: {root} for root in ("l2", "l3", "l4")}
    assert all(sheet.touches(f"f09-obturator.{root}", "f09-obturator.stem", within=1) for root in ("l2", "l3", "l4"))


def test_the_obturator_divisions_lie_in_front_of_the_femoral_ones(sheet: SheetGeometry) -> None:
    assert sheet.overlaps("f09-obturator.l2", "f09-femoral.l3")
    assert is_in_front(sheet, "obturator", "femoral")


def test_the_obturator_nerve_leaves_psoas_medially_and_the_femoral_nerve_laterally(sheet: SheetGeometry) -> None:
    for nerve in ("obturator", "femoral"):
        assert sheet.overlaps(f"f09-{nerve}.stem", "f09-psoas"), nerve
    y = sheet.bounds("f09-psoas").bottom() - 15
    left, right = (edge_at(sheet, "psoas", y, side=side) for side in ("left", "right"))
    assert edge_at(sheet, "obturator.stem", y, side="right") < left
    assert edge_at(sheet, "femoral.stem", y, side="left") > right


def test_the_lateral_femoral_cutaneous_nerve_comes_from_l2_and_l3_and_leaves_psoas_laterally(
    sheet: SheetGeometry,
) -> None:
    assert sources(sheet, "lfcn") == {root: {root} for root in ("l2", "l3")}
    assert sheet.overlaps("f09-lfcn", "f09-psoas")
    assert sheet.end("f09-lfcn", "right").x() > sheet.bounds("f09-psoas").right() + 50


def test_the_iliohypogastric_and_ilioinguinal_nerves_come_from_l1(sheet: SheetGeometry) -> None:
    for nerve in ("iliohypo", "ilioing"):
        assert begins_in(sheet, nerve, "l1"), nerve
        assert not any(sheet.touches(f"f09-{nerve}", f"f09-{root}") for root in ROOTS[1:]), nerve
    assert sheet.above("f09-iliohypo", "f09-ilioing")


def test_the_genitofemoral_nerve_comes_from_l1_and_l2(sheet: SheetGeometry) -> None:
    assert sources(sheet, "genfem") == {root: {root} for root in ("l1", "l2")}
    assert is_in_front(sheet, "genfem", "psoas")


def test_the_lumbosacral_trunk_comes_from_l4_and_l5_over_the_ala(sheet: SheetGeometry) -> None:
    assert begins_in(sheet, "lst.l4", "l4")
    assert sheet.touches("f09-lst.stem", "f09-l5", within=1)
    assert sheet.overlaps("f09-lst.stem", "f09-ala")
    assert is_in_front(sheet, "lst", "ala")
    assert sheet.end("f09-lst.stem", "bottom").y() > sheet.bounds("f09-ala").bottom()


def test_the_lumbosacral_trunk_lies_medial_to_psoas(sheet: SheetGeometry) -> None:
    assert not sheet.overlaps("f09-lst.stem", "f09-psoas")
    y = sheet.centre("f09-lst.stem").y()
    assert edge_at(sheet, "lst.stem", y, side="right") < edge_at(sheet, "psoas", y, side="left")


def test_the_tibial_nerve_comes_from_l4_to_s3_and_the_fibular_nerve_from_l4_to_s2(sheet: SheetGeometry) -> None:
    tibial, fibular = sources(sheet, "tibial"), sources(sheet, "fibular")
    assert set(tibial) == {"lst", "s1", "s2", "s3"}
    assert set(fibular) == {"lst", "s1", "s2"}
    assert all(end in found for nerve in (tibial, fibular) for end, found in nerve.items())


def test_the_tibial_divisions_lie_in_front_of_the_fibular_ones(sheet: SheetGeometry) -> None:
    assert sheet.overlaps("f09-tibial.lst", "f09-fibular.s1")
    assert is_in_front(sheet, "tibial", "fibular")


def test_the_sciatic_nerve_gathers_both_and_splits_into_both(sheet: SheetGeometry) -> None:
    for nerve, ends in (("tibial", ("lst", "s1", "s2", "s3")), ("fibular", ("lst", "s1", "s2"))):
        for end in (*ends, "stem"):
            assert sheet.touches(f"f09-{nerve}.{end}", "f09-sciatic", within=1), (nerve, end)
        assert sheet.end(f"f09-{nerve}.stem", "bottom").y() > sheet.end("f09-sciatic", "bottom").y()
    assert sheet.left_of("f09-tibial.stem", "f09-fibular.stem")


def test_the_pudendal_nerve_comes_from_s2_s3_and_s4(sheet: SheetGeometry) -> None:
    assert {end: end in found for end, found in sources(sheet, "pudendal").items()} == dict.fromkeys(
        ("s2", "s3", "s4"), True
    )
    assert not sheet.touches("f09-pudendal", "f09-s1")
    assert not sheet.touches("f09-pudendal", "f09-sciatic")


def test_the_superior_gluteal_nerve_comes_from_the_trunk_and_s1(sheet: SheetGeometry) -> None:
    found = sources(sheet, "supglut")
    assert set(found) == {"lst", "s1"}
    assert all(end in roots for end, roots in found.items())
    assert not sheet.touches("f09-supglut", "f09-s2")


def test_the_inferior_gluteal_nerve_comes_from_the_posterior_divisions_as_low_as_s2(sheet: SheetGeometry) -> None:
    for end in ("lst", "s1", "s2"):
        assert sheet.overlaps(f"f09-infglut.{end}", f"f09-fibular.{end}"), end
        assert sheet.touches(f"f09-infglut.{end}", "f09-infglut.stem", within=1), end
    assert sheet.above("f09-supglut", "f09-infglut")


def test_the_furcal_nerve_is_dashed_at_l4_with_three_branches(sheet: SheetGeometry) -> None:
    text = sheet.file.read_text(encoding="utf-8")
    drawn = text[text.index('<g id="f09-furcal">') :].partition("</g>")[0]
    assert drawn.count("stroke-dasharray") == drawn.count("<path")
    assert sheet.end("f09-l4", "left").y() < sheet.end("f09-furcal.stem", "left").y() < sheet.end("f09-l5", "left").y()
    for target in ("femoral", "obturator", "lst"):
        assert sheet.touches(f"f09-furcal.{target}", f"f09-{target}", within=1), target
