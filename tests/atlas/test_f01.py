"""What must be right on F01: the cord in section, its roots, ganglia, nerves and coverings."""

from __future__ import annotations

import math

import pytest

from tests.atlas.geometry import SheetGeometry, read_sheet

SIDES = ("page-left", "page-right")
# The midline, and the height of the middle of the cord.
X, Y = 400.0, 240.0


@pytest.fixture
def f01() -> SheetGeometry:
    return read_sheet("f01")


def name(structure: str, side: str) -> str:
    return f"f01-{structure}.{side}"


def inwards(side: str) -> str:
    """Return which edge of a piece looks towards the midline."""
    return "right" if side == "page-left" else "left"


def outwards(side: str) -> str:
    return "left" if side == "page-left" else "right"


@pytest.mark.parametrize("side", SIDES)
def test_the_dorsal_rootlets_enter_dorsolaterally(f01: SheetGeometry, side: str) -> None:
    rootlets, cord = name("drootlets", side), f01.bounds("f01-cord")
    assert f01.touches(rootlets, "f01-cord", within=0.5)
    assert f01.touches(rootlets, name("lissauer", side), within=6)
    end = f01.end(rootlets, inwards(side))
    assert end.y() < Y - 0.2 * cord.height()
    assert 0.25 * cord.width() < abs(end.x() - X) < 0.45 * cord.width()


@pytest.mark.parametrize("side", SIDES)
def test_the_ventral_rootlets_leave_ventrolaterally(f01: SheetGeometry, side: str) -> None:
    rootlets, cord = name("vrootlets", side), f01.bounds("f01-cord")
    assert f01.touches(rootlets, "f01-cord", within=0.5)
    end = f01.end(rootlets, inwards(side))
    assert end.y() > Y + 0.2 * cord.height()
    assert 0.1 * cord.width() < abs(end.x() - X) < 0.4 * cord.width()


@pytest.mark.parametrize("side", SIDES)
def test_each_root_is_made_of_its_own_rootlets(f01: SheetGeometry, side: str) -> None:
    assert f01.overlaps(name("drootlets", side), name("droot", side))
    assert f01.overlaps(name("vrootlets", side), name("vroot", side))
    assert f01.gap(name("drootlets", side), name("vroot", side)) > 60
    assert f01.gap(name("vrootlets", side), name("droot", side)) > 60


@pytest.mark.parametrize("side", SIDES)
def test_the_ganglion_lies_on_the_dorsal_root_only(f01: SheetGeometry, side: str) -> None:
    ganglion = name("drg", side)
    assert f01.shared(ganglion, name("droot", side)) > 0.3 * f01.area(ganglion)
    assert f01.gap(ganglion, name("vroot", side)) > 8
    assert f01.gap(ganglion, name("spinalnerve", side)) > 8


@pytest.mark.parametrize("side", SIDES)
def test_the_ganglion_lies_at_the_foramen(f01: SheetGeometry, side: str) -> None:
    centre, foramen = f01.centre(name("drg", side)), f01.bounds(name("foramen", side))
    assert foramen.contains(centre)
    assert abs(centre.x() - X) > f01.bounds("f01-dura").width() / 2


@pytest.mark.parametrize("side", SIDES)
def test_the_roots_join_beyond_the_ganglion(f01: SheetGeometry, side: str) -> None:
    nerve = name("spinalnerve", side)
    assert f01.overlaps(name("droot", side), nerve)
    assert f01.overlaps(name("vroot", side), nerve)
    joint = abs(f01.end(nerve, inwards(side)).x() - X)
    assert joint > abs(f01.end(name("drg", side), outwards(side)).x() - X)
    # Before that they lie apart: in the canal an upright line that meets both has space between them.
    for share in (0.3, 0.5, 0.7):
        x = X + (1 if side == "page-right" else -1) * share * joint
        assert not f01.crosses(name("droot", side), x, Y, x, Y + 200)
        assert not f01.crosses(name("vroot", side), x, Y - 200, x, Y)


@pytest.mark.parametrize("side", SIDES)
def test_the_nerve_splits_into_its_rami_at_once(f01: SheetGeometry, side: str) -> None:
    nerve, back, front = (name(one, side) for one in ("spinalnerve", "dramus", "vramus"))
    assert f01.overlaps(nerve, back)
    assert f01.overlaps(nerve, front)
    assert f01.above(back, front, by=60)
    assert f01.length(nerve) < min(f01.length(back), f01.length(front)) / 2
    for ramus in (back, front):
        assert f01.gap(ramus, name("droot", side)) > 4
        assert f01.gap(ramus, name("vroot", side)) > 4


@pytest.mark.parametrize("side", SIDES)
def test_the_denticulate_ligament_runs_from_pia_to_dura_between_the_roots(f01: SheetGeometry, side: str) -> None:
    ligament = name("dentlig", side)
    assert f01.overlaps(ligament, "f01-pia")
    assert f01.touches(ligament, "f01-dura", within=1)
    assert f01.slope(ligament) < 5
    assert f01.above(name("droot", side), ligament, by=30)
    assert f01.above(ligament, name("vroot", side), by=30)
    for one in ("drootlets", "droot", "drg", "vrootlets", "vroot"):
        assert f01.gap(ligament, name(one, side)) > 15


@pytest.mark.parametrize("side", SIDES)
def test_the_sleeve_reaches_to_about_the_ganglion(f01: SheetGeometry, side: str) -> None:
    sleeve, ganglion = name("sleeve", side), name("drg", side)
    assert f01.touches(sleeve, "f01-dura")
    assert f01.touches(sleeve, ganglion)
    end = abs(f01.end(sleeve, outwards(side)).x() - X)
    inner = abs(f01.end(ganglion, inwards(side)).x() - X)
    outer = abs(f01.end(ganglion, outwards(side)).x() - X)
    assert inner < end <= outer + 5


def test_the_fluid_lies_between_arachnoid_and_pia(f01: SheetGeometry) -> None:
    assert f01.touches("f01-csf", "f01-pia", within=1)
    assert f01.touches("f01-csf", "f01-arach", within=1)
    assert f01.shared("f01-csf", "f01-cord") < 1
    assert f01.bounds("f01-dura").contains(f01.bounds("f01-pia"))


def test_the_coverings_follow_one_another_outwards(f01: SheetGeometry) -> None:
    def first(structure: str) -> float:
        return next(y for y in range(int(Y), 0, -1) if f01.crosses(structure, X + 20, Y, X + 20, float(y)))

    order = [first(f"f01-{one}") for one in ("pia", "csf", "arach", "dura")]
    assert order == sorted(order, reverse=True)
    assert len(set(order)) == 4


def test_one_artery_runs_in_front_in_the_midline_and_two_behind_near_the_dorsal_root_lines(f01: SheetGeometry) -> None:
    front = f01.centre("f01-asa")
    assert abs(front.x() - X) < 1
    assert front.y() > f01.bounds("f01-cord").bottom()
    for side in SIDES:
        back = f01.centre(name("psa", side))
        assert back.y() < Y - 60
        assert f01.gap(name("psa", side), name("drootlets", side)) < 25
        assert math.dist((back.x(), back.y()), (X, back.y())) > 25


@pytest.mark.parametrize("side", SIDES)
def test_lissauers_tract_caps_the_dorsal_horn_beside_the_columns(f01: SheetGeometry, side: str) -> None:
    tract, horn, column = (name(one, side) for one in ("lissauer", "dhorn", "dcol"))
    assert f01.touches(tract, horn, within=4)
    assert f01.above(tract, horn)
    assert f01.above(horn, name("vhorn", side), by=30)
    assert abs(f01.centre(column).x() - X) < abs(f01.centre(horn).x() - X) < abs(f01.centre(tract).x() - X)
    assert all(f01.lies_in(one, "f01-cord") for one in (tract, horn, column, name("vhorn", side)))
