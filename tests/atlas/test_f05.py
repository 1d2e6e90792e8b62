"""F05: what must be right about the way to the foramen ovale, measured on the drawing.

In profile (pieces `.profile`) the face looks to the left, 30 units a centimetre; from in front (`.face`) the patient's
left side is on the right of the page, 22 units a centimetre.
"""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPointF

from tests.atlas.geometry import SheetGeometry, read_sheet

PROFILE_CM = 30.0
FACE_CM = 22.0


@pytest.fixture(scope="module")
def sheet() -> SheetGeometry:
    return read_sheet("f05")


def _apart(one: QPointF, other: QPointF) -> float:
    return math.dist(one.toTuple(), other.toTuple())


def _x_on_needle(sheet: SheetGeometry, view: str, y: float) -> float:
    """Return where the line of the needle, from the skin through its tip and on, is at a height of the page."""
    skin, tip = sheet.centre(f"f05-entry.{view}"), sheet.end(f"f05-needle.{view}", "top")
    return skin.x() + (y - skin.y()) * (tip.x() - skin.x()) / (tip.y() - skin.y())


def test_the_needle_goes_in_two_and_a_half_to_three_cm_lateral_to_the_mouth(sheet: SheetGeometry) -> None:
    aside = sheet.centre("f05-entry.face").x() - sheet.centre("f05-angulus.face").x()
    assert 2.5 * FACE_CM <= aside <= 3 * FACE_CM
    assert sheet.left_of("f05-angulus.profile", "f05-entry.profile", by=1.5 * PROFILE_CM)
    for view in ("profile", "face"):
        assert sheet.overlaps(f"f05-needle.{view}", f"f05-entry.{view}")
        assert not sheet.overlaps(f"f05-needle.{view}", f"f05-angulus.{view}")


def test_the_needle_passes_medial_to_the_coronoid_process(sheet: SheetGeometry) -> None:
    process = sheet.bounds("f05-coronoid.face")
    for y in (process.top(), process.center().y(), process.bottom()):
        assert _x_on_needle(sheet, "face", y) < process.left()
    assert not sheet.overlaps("f05-needle.face", "f05-coronoid.face")
    # Seen from the side the process covers it.
    assert sheet.overlaps("f05-needle.profile", "f05-coronoid.profile")
    assert sheet.ids.index("f05-coronoid") > sheet.ids.index("f05-needle")


def test_the_needle_stays_outside_the_mouth_and_the_finger_inside_it(sheet: SheetGeometry) -> None:
    lining = sheet.bounds("f05-mucosa")
    assert not sheet.overlaps("f05-needle.face", "f05-mucosa")
    for y in (lining.top(), lining.center().y()):
        assert _x_on_needle(sheet, "face", y) > lining.right()
    assert sheet.gap("f05-finger", "f05-needle.face") > lining.width() / 2
    assert sheet.end("f05-finger", "top").x() < sheet.end("f05-mucosa", "right").x()
    assert sheet.end("f05-finger", "top").y() > lining.top()


def test_the_point_in_front_of_the_meatus_is_three_cm_away(sheet: SheetGeometry) -> None:
    point, meatus = sheet.centre("f05-3cm"), sheet.centre("f05-eam")
    assert _apart(point, meatus) == pytest.approx(3 * PROFILE_CM, rel=0.03)
    assert point.x() < meatus.x()
    assert abs(point.y() - meatus.y()) < 0.2 * PROFILE_CM


def test_the_line_from_the_side_runs_to_the_point_in_front_of_the_meatus(sheet: SheetGeometry) -> None:
    point = sheet.centre("f05-3cm")
    assert abs(_x_on_needle(sheet, "profile", point.y()) - point.x()) < 0.35 * PROFILE_CM
    assert sheet.overlaps("f05-needle.profile", "f05-3cm")


def test_the_line_from_the_side_aims_at_the_junction_of_petrous_bone_and_clivus(sheet: SheetGeometry) -> None:
    target = sheet.centre("f05-target")
    assert abs(_x_on_needle(sheet, "profile", target.y()) - target.x()) < 5
    assert sheet.touches("f05-target", "f05-petrous", within=0)
    assert sheet.touches("f05-target", "f05-clivus", within=0)
    assert sheet.gap("f05-petrous", "f05-clivus") < 4
    assert sheet.end("f05-petrous", "left").x() - target.x() < 8


def test_the_target_lies_below_the_top_of_the_clivus_by_more_than_the_sella_is_deep(sheet: SheetGeometry) -> None:
    drop = sheet.centre("f05-target").y() - sheet.bounds("f05-clivus").top()
    assert 1.0 * PROFILE_CM < drop < 2.5 * PROFILE_CM


def test_the_line_from_in_front_runs_to_the_medial_edge_of_the_pupil(sheet: SheetGeometry) -> None:
    pupil = sheet.bounds("f05-pupil")
    x = _x_on_needle(sheet, "face", pupil.center().y())
    assert pupil.left() - 3 < x < pupil.center().x() - 1


def test_the_needle_meets_the_foramen_ovale_before_the_cave_and_the_cave_before_the_target(
    sheet: SheetGeometry,
) -> None:
    start = sheet.centre("f05-entry.profile")
    way = [sheet.centre(one) for one in ("f05-fovale.profile", "f05-mcave", "f05-target")]
    far = [_apart(start, one) for one in way]
    assert far == sorted(far)
    for view in ("profile", "face"):
        tip = sheet.end(f"f05-needle.{view}", "top")
        assert sheet.overlaps(f"f05-needle.{view}", f"f05-fovale.{view}")
        assert tip.y() < sheet.bounds(f"f05-fovale.{view}").top()
    assert sheet.shape("f05-mcave").contains(sheet.end("f05-needle.profile", "top"))


def test_the_needle_leaves_the_foramen_spinosum_the_fissure_and_the_carotid_alone(sheet: SheetGeometry) -> None:
    for other in ("f05-fspinosum", "f05-sof", "f05-ica", "f05-eam"):
        assert not sheet.overlaps("f05-needle", other), other


def test_the_spinosum_lies_lateral_to_the_ovale_and_behind_it(sheet: SheetGeometry) -> None:
    assert sheet.left_of("f05-fovale.face", "f05-fspinosum.face", by=15)
    assert sheet.left_of("f05-fovale.profile", "f05-fspinosum.profile", by=15)
    assert sheet.area("f05-fspinosum.face") < sheet.area("f05-fovale.face")


def test_the_superior_orbital_fissure_lies_in_front_of_the_ovale(sheet: SheetGeometry) -> None:
    assert sheet.left_of("f05-sof", "f05-fovale.profile", by=PROFILE_CM)
    assert sheet.above("f05-sof", "f05-fovale.profile")


def test_the_carotid_lies_medial_to_the_ovale(sheet: SheetGeometry) -> None:
    assert sheet.left_of("f05-ica", "f05-fovale.face", by=10)
    assert not sheet.overlaps("f05-ica", "f05-fovale.face")


def test_the_clivus_slopes(sheet: SheetGeometry) -> None:
    assert 35 < sheet.slope("f05-clivus") < 65
    assert sheet.end("f05-clivus", "top").x() + 2 * PROFILE_CM < sheet.end("f05-clivus", "bottom").x()
