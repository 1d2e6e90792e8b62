"""What must be right on F10: the field of selective dorsal rhizotomy, its channels and the multilevel variant.

The patient lies prone and is seen from behind: what is nearer the surgeon is drawn later.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from tests.atlas.geometry import SheetGeometry, read_sheet

SIDES = ("page-left", "page-right")
CHANNELS = ("adductor", "quad", "ham", "ta", "gastroc", "sphincter")
# The midline of the back.
X = 204.0


@pytest.fixture
def f10() -> SheetGeometry:
    return read_sheet("f10")


def strands_at(sheet: SheetGeometry, name: str, y: float) -> int:
    """Return how many separate strands of a structure a level line meets, those that touch taken one by one."""
    level = QPainterPath()
    level.addRect(QRectF(0, y, 800, 1))
    found = 0
    for polygon in sheet.shape(name).toSubpathPolygons():
        one = QPainterPath()
        one.addPolygon(polygon)
        found += one.intersects(level)
    return found


@pytest.mark.parametrize("side", SIDES)
def test_dorsal_roots_lie_nearer_the_surgeon_than_ventral_roots(f10: SheetGeometry, side: str) -> None:
    assert f10.ids.index("f10-ventral-roots") < f10.ids.index("f10-dorsal-roots")
    assert f10.overlaps(f"f10-dorsal-roots.{side}", f"f10-ventral-roots.{side}")


@pytest.mark.parametrize("side", SIDES)
def test_dorsal_roots_rise_from_the_back_of_the_conus_and_ventral_roots_from_beneath(
    f10: SheetGeometry, side: str
) -> None:
    order = f10.ids
    assert order.index("f10-ventral-roots") < order.index("f10-conus") < order.index("f10-dorsal-roots")
    assert f10.overlaps(f"f10-dorsal-roots.{side}", "f10-conus")
    assert f10.overlaps(f"f10-ventral-roots.{side}", "f10-conus")


def test_a_dorsal_root_is_split_into_rootlets_between_two_whole_ends(f10: SheetGeometry) -> None:
    assert strands_at(f10, "f10-rootlets", 230) >= 4
    assert f10.touches("f10-rootlets", "f10-dorsal-roots.page-right", within=1)
    assert f10.bounds("f10-dorsal-roots.page-right").top() < f10.bounds("f10-rootlets").top()
    assert f10.bounds("f10-dorsal-roots.page-right").bottom() > f10.bounds("f10-rootlets").bottom()


def test_only_part_of_the_root_is_cut(f10: SheetGeometry) -> None:
    box = f10.bounds("f10-cut")
    levels = [box.top() + box.height() * step / 40 for step in range(1, 40)]
    parted = [level for level in levels if strands_at(f10, "f10-cut", level) == 0]
    assert parted
    assert all(strands_at(f10, "f10-spared", level) == 2 for level in levels)
    assert max(strands_at(f10, "f10-cut", level) for level in levels) == 3
    assert f10.touches("f10-cut", "f10-spared", within=12)


@pytest.mark.parametrize("side", SIDES)
def test_no_ventral_root_is_cut(f10: SheetGeometry, side: str) -> None:
    name = f"f10-ventral-roots.{side}"
    box = f10.bounds(name)
    counts = {strands_at(f10, name, y) for y in range(200, 395, 5)}
    assert len(counts) == 1
    assert 0 not in counts
    assert box.bottom() > f10.bounds("f10-csf").bottom() - 40
    assert f10.gap(name, "f10-cut") > 0.5


def test_the_field_lies_at_the_conus(f10: SheetGeometry) -> None:
    assert f10.lies_in("f10-conus", "f10-csf", share=0.9)
    tip = f10.end("f10-conus", "bottom").y()
    for side in SIDES:
        arch = f10.bounds(f"f10-lamina-l1.{side}")
        assert arch.top() < tip < arch.bottom()
        assert f10.gap(f"f10-lamina-l1.{side}", "f10-dura") < 20
    assert f10.left_of("f10-lamina-l1.page-left", "f10-conus", by=100)
    assert f10.left_of("f10-conus", "f10-lamina-l1.page-right", by=100)


def test_one_strand_is_lifted_on_the_hook_and_stimulated(f10: SheetGeometry) -> None:
    assert f10.overlaps("f10-hook", "f10-rootlets")
    assert f10.touches("f10-stim", "f10-rootlets", within=2)
    for tool in ("f10-hook", "f10-stim"):
        assert f10.gap(tool, "f10-ventral-roots") > 5
        assert f10.gap(tool, "f10-s2") > 30
        assert f10.gap(tool, "f10-cut") > 15


@pytest.mark.parametrize("side", SIDES)
def test_the_lowest_sacral_root_is_nearest_the_midline_and_whole(f10: SheetGeometry, side: str) -> None:
    name = f"f10-s2.{side}"
    assert f10.bounds(name).top() > f10.bounds(f"f10-dorsal-roots.{side}").top() + 60
    assert abs(f10.centre(name).x() - X) < abs(f10.centre(f"f10-dorsal-roots.{side}").x() - X) - 15
    assert all(strands_at(f10, name, y) == 1 for y in range(215, 410, 15))
    assert not f10.overlaps(name, "f10-cut")


def test_the_opened_dura_frames_the_field(f10: SheetGeometry) -> None:
    assert f10.left_of("f10-dura.page-left", "f10-conus", by=40)
    assert f10.left_of("f10-conus", "f10-dura.page-right", by=40)
    for name in ("f10-conus", "f10-s2", "f10-cut", "f10-spared", "f10-ventral-roots"):
        assert f10.bounds("f10-dura").contains(f10.bounds(name))


@pytest.mark.parametrize("channel", CHANNELS)
def test_each_channel_has_its_muscle_and_its_trace(f10: SheetGeometry, channel: str) -> None:
    muscle, trace = f"f10-emg-{channel}.muscle", f"f10-emg-{channel}.trace"
    assert not f10.overlaps(muscle, trace)
    assert f10.gap(muscle, trace) < 70
    assert not any(f10.overlaps(muscle, f"f10-emg-{other}.muscle") for other in CHANNELS if other != channel)


def test_the_muscles_lie_where_they_do_in_a_leg_seen_from_its_inner_side(f10: SheetGeometry) -> None:
    muscle = {channel: f"f10-emg-{channel}.muscle" for channel in CHANNELS}
    assert f10.are_in_order_right(muscle[one] for one in ("quad", "adductor", "ham"))
    assert f10.left_of(muscle["ta"], muscle["gastroc"])
    for thigh in ("quad", "adductor", "ham"):
        assert f10.above(muscle[thigh], muscle["ta"], by=60)
        assert f10.above(muscle["sphincter"], muscle[thigh], by=20)


def test_each_root_of_the_multilevel_variant_reaches_its_own_foramen(f10: SheetGeometry) -> None:
    def pieces(name: str) -> list[QPainterPath]:
        found = []
        for polygon in f10.shape(name).toSubpathPolygons():
            found.append(QPainterPath())
            found[-1].addPolygon(polygon)
        return found

    roots, foramina = pieces("f10-cauda.roots"), pieces("f10-cauda.foramina")
    assert len(roots) == len(foramina) == 10
    met = [[at for at, hole in enumerate(foramina) if hole.intersects(root)] for root in roots]
    assert all(len(one) == 1 for one in met)
    assert len({one[0] for one in met}) == 10
    assert f10.gap("f10-cauda", "f10-conus") > 300
