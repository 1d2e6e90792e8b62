"""What must be right on F03a and F03b: dermatomes and key points, from the front and from behind."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from tests.atlas.geometry import SheetGeometry, read_sheet

MIDDLE = 400.0
SIDES = ("page-left", "page-right")
TRUNK = [f"t{segment}" for segment in range(3, 13)]
KEY_POINTS = ("C3", "C4", "C5", "T1", "T2", "T4", "T6", "T10", "T12", "L2", "L3", "L4", "L5")
FRONT = ["c3", "c4", "c5", "c6", "c7", "c8", "t1", "t2", *TRUNK, "l1", "l2", "l3", "l4", "l5", "s1"]


@pytest.fixture
def f03a() -> SheetGeometry:
    return read_sheet("f03a")


@pytest.fixture
def f03b() -> SheetGeometry:
    return read_sheet("f03b")


def height_share(sheet: SheetGeometry, name: str, body: str) -> float:
    """Return how high a structure lies, 0 at the sole and 1 at the crown."""
    whole = sheet.bounds(body)
    return (whole.bottom() - sheet.centre(name).y()) / whole.height()


def off_middle(sheet: SheetGeometry, name: str) -> float:
    return abs(sheet.centre(name).x() - MIDDLE)


# --- Front -----------------------------------------------------------------------------------------------------------


def test_the_thumb_is_c6(f03a: SheetGeometry) -> None:
    thumb = f03a.end("f03a-c6.large", "left")
    assert all(thumb.x() < f03a.end(f"f03a-{other}.large", "left").x() - 30 for other in ("c7", "c8"))
    # On the figure itself the thumb is the outermost point of either hand.
    outermost = [f03a.end(f"f03a-{name}.page-right", "right").x() for name in FRONT]
    assert max(outermost) == f03a.end("f03a-c6.page-right", "right").x()


def test_the_middle_finger_is_c7(f03a: SheetGeometry) -> None:
    for piece in ("large", *SIDES):
        tip = f03a.end(f"f03a-c7.{piece}", "bottom").y()
        assert all(tip > f03a.end(f"f03a-{other}.{piece}", "bottom").y() for other in ("c6", "c8"))


def test_the_little_finger_is_c8(f03a: SheetGeometry) -> None:
    assert f03a.are_in_order_right(f"f03a-{name}.large" for name in ("c6", "c7", "c8"))
    ulnar = f03a.end("f03a-c8.large", "right").x()
    assert all(ulnar > f03a.end(f"f03a-{other}.large", "right").x() + 20 for other in ("c6", "c7"))


@pytest.mark.parametrize("side", SIDES)
def test_c5_ends_above_the_hand(f03a: SheetGeometry, side: str) -> None:
    wrist = f03a.bounds(f"f03a-c7.{side}").top()
    assert f03a.bounds(f"f03a-c5.{side}").bottom() < wrist - 40


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("root", KEY_POINTS)
def test_each_key_point_lies_in_its_own_dermatome(f03a: SheetGeometry, root: str, side: str) -> None:
    own = f"f03a-{root.lower()}.{side}"
    point = f"f03a-kp-{root}.{side}"
    assert f03a.shape(own).contains(f03a.centre(point))
    shares = {name: f03a.shared(point, f"f03a-{name}.{side}") for name in FRONT}
    assert max(shares, key=lambda name: shares[name]) == root.lower()


def test_t4_lies_at_the_nipple_and_far_below_the_collarbone(f03a: SheetGeometry) -> None:
    assert 0.73 < height_share(f03a, "f03a-t4", "f03a-body") < 0.76
    assert f03a.above("f03a-c4", "f03a-t4", by=30)
    assert abs(f03a.centre("f03a-kp-T4").y() - f03a.centre("f03a-t4").y()) < 2


def test_t10_lies_at_the_umbilicus(f03a: SheetGeometry) -> None:
    assert 0.58 < height_share(f03a, "f03a-t10", "f03a-body") < 0.61
    assert abs(f03a.centre("f03a-kp-T10").y() - f03a.centre("f03a-t10").y()) < 2


def test_the_bands_of_the_trunk_are_stacked_and_nearly_level(f03a: SheetGeometry) -> None:
    assert f03a.are_in_order_down(f"f03a-{name}" for name in ["c4", *TRUNK, "l1"])
    for name in TRUNK[1:-1]:
        for side in SIDES:
            assert f03a.slope(f"f03a-{name}.{side}") < 6


@pytest.mark.parametrize("side", SIDES)
def test_t2_lies_in_the_axilla_and_t1_at_the_inner_elbow(f03a: SheetGeometry, side: str) -> None:
    assert f03a.above(f"f03a-kp-T2.{side}", f"f03a-kp-T1.{side}", by=60)
    assert off_middle(f03a, f"f03a-kp-T1.{side}") < off_middle(f03a, f"f03a-kp-C5.{side}") - 8
    assert abs(f03a.centre(f"f03a-kp-T1.{side}").y() - f03a.centre(f"f03a-kp-C5.{side}").y()) < 20
    # The axilla is where arm and trunk meet: T2 is on the arm, and touches T3 of the trunk.
    assert f03a.touches(f"f03a-kp-T2.{side}", f"f03a-t3.{side}", within=6)


@pytest.mark.parametrize("side", SIDES)
def test_on_the_inner_leg_l3_lies_above_and_l4_below(f03a: SheetGeometry, side: str) -> None:
    assert f03a.above(f"f03a-kp-L3.{side}", f"f03a-kp-L4.{side}", by=100)
    assert f03a.above(f"f03a-l3.{side}", f"f03a-l4.{side}", by=60)
    assert off_middle(f03a, f"f03a-l4.{side}") < off_middle(f03a, f"f03a-l5.{side}")
    # L4 does not end at the knee.
    assert f03a.bounds(f"f03a-l4.{side}").bottom() > f03a.bounds(f"f03a-kp-L4.{side}").bottom()


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("name", ["l1", "l2", "l3"])
def test_lumbar_bands_slope_downwards_and_medially_in_front(f03a: SheetGeometry, name: str, side: str) -> None:
    inward = "right" if side == "page-left" else "left"
    band = f"f03a-{name}.{side}"
    lowest, middle = f03a.end(band, "bottom"), f03a.bounds(band).center()
    assert abs(lowest.x() - f03a.end(band, inward).x()) < abs(middle.x() - f03a.end(band, inward).x())


@pytest.mark.parametrize(("one", "other"), list(pairwise(FRONT)))
def test_bands_share_borders_and_no_skin(f03a: SheetGeometry, one: str, other: str) -> None:
    for side in SIDES:
        assert f03a.shared(f"f03a-{one}.{side}", f"f03a-{other}.{side}") < 6
        assert f03a.touches(f"f03a-{one}.{side}", f"f03a-{other}.{side}", within=1)


def test_the_rings_of_the_seat_lie_within_one_another(f03a: SheetGeometry) -> None:
    for outer, inner in pairwise(["f03a-s2", "f03a-s3", "f03a-s4", "f03a-s5"]):
        assert f03a.bounds(outer).contains(f03a.bounds(inner))
        assert f03a.shared(outer, inner) < 6


@pytest.mark.parametrize("sheet", ["f03a", "f03b"])
def test_borders_are_dotted_and_the_note_is_printed(sheet: str) -> None:
    drawn = read_sheet(sheet).file.read_text(encoding="utf-8")
    bands = re.findall(r'<path id="f03[ab]-(?:[clst]\d+|[tl]-bands)[."][^>]*>', drawn)
    assert len(bands) > 20
    assert not any("stroke" in band for band in bands)
    assert drawn.count('stroke-dasharray="1.2,3.6"') > 40
    view = re.search(r'data-view="([^"]+)"', drawn)
    assert view is not None
    assert "maps differ" in view[1]
    assert "overlap is normal" in view[1]


def test_c1_has_no_key_point(f03a: SheetGeometry, f03b: SheetGeometry) -> None:
    assert not {"f03a-kp-C1", "f03a-c1", "f03b-kp-C1"} & {*f03a.ids, *f03b.ids}
    assert {f"f03a-kp-{root}" for root in KEY_POINTS} < set(f03a.ids)


# --- Back ------------------------------------------------------------------------------------------------------------


def test_c2_lies_behind_the_head_beside_the_protuberance(f03b: SheetGeometry) -> None:
    assert 0.88 < height_share(f03b, "f03b-kp-C2", "f03b-body") < 0.94
    for side in SIDES:
        # A centimetre is some 3.6 units of a figure of 1.7 m.
        assert 3.6 < off_middle(f03b, f"f03b-kp-C2.{side}") < 20
    assert f03b.above("f03b-kp-C2", "f03b-kp-C3", by=40)


@pytest.mark.parametrize("name", TRUNK[:-1])
def test_trunk_bands_go_on_behind_at_the_same_height(f03a: SheetGeometry, f03b: SheetGeometry, name: str) -> None:
    front, behind = f"f03a-{name}.page-right", f"f03b-t-bands.{name}-page-right"
    assert abs(f03a.centre(front).y() - f03b.centre(behind).y()) < 3
    assert abs(f03a.end(front, "right").y() - f03b.end(behind, "right").y()) < 3


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("name", ["l1", "l2", "l3", "l4", "l5"])
def test_lumbar_bands_slope_downwards_from_the_back(f03b: SheetGeometry, name: str, side: str) -> None:
    inward, outward = ("right", "left") if side == "page-left" else ("left", "right")
    band = f"f03b-l-bands.{name}-{side}"
    assert abs(f03b.end(band, inward).x() - MIDDLE) < 1
    assert f03b.end(band, outward).y() > f03b.end(band, inward).y() + 10


def test_s2_lies_behind_the_knee(f03a: SheetGeometry, f03b: SheetGeometry) -> None:
    condyle = f03a.centre("f03a-kp-L3.page-right").y()
    for side in SIDES:
        assert condyle < f03b.centre(f"f03b-kp-S2.{side}").y() < condyle + 40
        assert f03b.shared(f"f03b-kp-S2.{side}", "f03b-l-bands") < 2


@pytest.mark.parametrize("end", [("figure", "page-left", "page-right"), ("large", "large-left", "large-right")])
def test_s3_lies_at_the_sitting_bones_and_s4_s5_ring_the_anus_between(
    f03b: SheetGeometry, end: tuple[str, ...]
) -> None:
    ring, left, right = f"f03b-kp-S45.{end[0]}", f"f03b-kp-S3.{end[1]}", f"f03b-kp-S3.{end[2]}"
    assert f03b.are_in_order_right([left, ring, right])
    assert min(f03b.gap(left, ring), f03b.gap(ring, right)) > 4
    assert not f03b.shape(ring).contains(f03b.bounds(ring).center())
    assert abs(f03b.centre(left).y() - f03b.bounds(ring).center().y()) < 10


@pytest.mark.parametrize("root", ["S1", "S2", "S3", "S45"])
def test_no_sacral_key_point_lies_on_a_lumbar_band(f03b: SheetGeometry, root: str) -> None:
    assert f03b.shared(f"f03b-kp-{root}", "f03b-l-bands") < 2


@pytest.mark.parametrize("side", SIDES)
def test_the_key_points_of_the_elbow_lie_beside_one_another(f03a: SheetGeometry, side: str) -> None:
    """Both stand just proximal to the crease, so the line between them crosses the arm rather than goes along it."""
    lateral, medial = f03a.centre(f"f03a-kp-C5.{side}"), f03a.centre(f"f03a-kp-T1.{side}")
    assert abs(lateral.x() - medial.x()) > 1.5 * abs(lateral.y() - medial.y())
    assert f03a.shared(f"f03a-kp-C5.{side}", f"f03a-kp-T1.{side}") < 1


@pytest.mark.parametrize("side", SIDES)
def test_the_first_thoracic_band_goes_on_behind(f03a: SheetGeometry, f03b: SheetGeometry, side: str) -> None:
    front, behind = f03a.bounds(f"f03a-t1.{side}"), f03b.bounds(f"f03b-t-bands.t1-{side}")
    assert abs(front.top() - behind.top()) < 2
    assert abs(front.bottom() - behind.bottom()) < 2


def test_s1_lies_at_the_lateral_heel(f03b: SheetGeometry) -> None:
    for side in SIDES:
        assert height_share(f03b, f"f03b-kp-S1.{side}", "f03b-body") < 0.04
        assert off_middle(f03b, f"f03b-kp-S1.{side}") > off_middle(f03b, f"f03b-kp-S2.{side}") + 4


# --- To be met -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sheet", ["f03a", "f03b"])
def test_a_pointer_can_meet_every_structure(sheet: str) -> None:
    drawn = read_sheet(sheet)
    pixel = drawn.view.width() / 720
    drawn_as = re.findall(r' id="(f03[ab]-[^"]+)"', drawn.file.read_text(encoding="utf-8"))
    for name in drawn.ids:
        pieces = [one for one in drawn_as if one.startswith(f"{name}.")] or [name]
        boxes = [drawn.bounds(piece) for piece in pieces]
        assert max(min(box.width(), box.height()) for box in boxes) >= 10 * pixel, name
