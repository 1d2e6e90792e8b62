"""What must be right on F11: segments of the cord against the vertebrae, and the nerves between them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.atlas.geometry import SheetGeometry, read_sheet

CERVICAL = [f"c{at}" for at in range(1, 8)]
THORACIC = [f"t{at}" for at in range(1, 13)]
LUMBAR = [f"l{at}" for at in range(1, 6)]
VERTEBRAE = [*CERVICAL, *THORACIC, *LUMBAR]
SEGMENTS = [f"f11-{name}s" for name in [*CERVICAL, "c8", *THORACIC, *LUMBAR, *(f"s{at}" for at in range(1, 6))]]
SEGMENTS += ["f11-co"]


@pytest.fixture
def f11() -> SheetGeometry:
    return read_sheet("f11")


def body(vertebra: str) -> str:
    return f"f11-{vertebra}v.body"


def way_out(sheet: SheetGeometry, nerve: str) -> float:
    """Return the height at which a nerve leaves the canal: that of its foremost point."""
    return sheet.end(f"f11-nerve-{nerve}", "left").y()


def is_between(sheet: SheetGeometry, nerve: str, upper: str, lower: str) -> bool:
    """Tell whether a nerve leaves between two vertebrae, not further into either than a tenth of it."""
    above, below = sheet.bounds(body(upper)), sheet.bounds(body(lower))
    out = way_out(sheet, nerve)
    return above.bottom() - above.height() / 10 < out < below.top() + below.height() / 10


def are_opposite(sheet: SheetGeometry, segment: str, vertebra: str) -> bool:
    """Tell whether a segment lies beside a vertebra for a good part of its own height."""
    one, other = sheet.bounds(segment), sheet.bounds(body(vertebra))
    common = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    return common > 0.3 * one.height()


def test_there_are_eight_cervical_segments_for_seven_vertebrae(f11: SheetGeometry) -> None:
    assert [name for name in f11.ids if name in {f"f11-c{at}v" for at in range(10)}] == [f"f11-{n}v" for n in CERVICAL]
    assert (
        len([name for name in f11.ids if name.startswith("f11-c") and name.endswith("s") and name[5:-1].isdigit()]) == 8
    )
    span = f11.bounds("f11-c1s").united(f11.bounds("f11-c8s"))
    assert f11.bounds(body("c1")).top() < span.center().y() < f11.bounds(body("c7")).top()
    # The eight are shorter than the seven: the last of them ends above the foot of C7.
    assert f11.bounds("f11-c8s").bottom() < f11.bounds(body("c7")).bottom() - 4


def test_the_c8_nerve_leaves_between_c7_and_t1(f11: SheetGeometry) -> None:
    assert is_between(f11, "c8", "c7", "t1")
    assert f11.touches("f11-nerve-c8", "f11-c8s")


def test_the_t1_nerve_leaves_below_t1(f11: SheetGeometry) -> None:
    assert is_between(f11, "t1", "t1", "t2")
    assert f11.touches("f11-nerve-t1", "f11-t1s")


def test_the_l4_nerve_leaves_below_l4(f11: SheetGeometry) -> None:
    assert is_between(f11, "l4", "l4", "l5")
    assert f11.touches("f11-nerve-l4", "f11-l4s")


@pytest.mark.parametrize("number", range(1, 11))
def test_the_rule_of_two_holds_from_t1_to_t10(f11: SheetGeometry, number: int) -> None:
    assert are_opposite(f11, f"f11-t{number + 2}s", f"t{number}")


@pytest.mark.parametrize("number", range(1, 6))
def test_lumbar_segments_lie_opposite_t10_to_t12(f11: SheetGeometry, number: int) -> None:
    segment = f11.bounds(f"f11-l{number}s")
    assert f11.bounds(body("t10")).top() < segment.top()
    assert segment.bottom() < f11.bounds(body("l1")).top()


@pytest.mark.parametrize("segment", SEGMENTS[-6:])
def test_sacral_and_coccygeal_segments_lie_opposite_l1(f11: SheetGeometry, segment: str) -> None:
    lies, vertebra = f11.bounds(segment), f11.bounds(body("l1"))
    assert vertebra.top() - 8 < lies.top()
    assert lies.bottom() < vertebra.bottom() + 2


def test_the_conus_ends_at_l1_to_l1_l2_and_no_cord_lies_below(f11: SheetGeometry) -> None:
    tip = f11.end("f11-conus", "bottom").y()
    assert f11.centre(body("l1")).y() < tip < f11.bounds(body("l2")).top() + 2
    assert all(f11.bounds(name).bottom() < tip for name in SEGMENTS if name[4] in "lso")


def test_the_conus_holds_the_sacral_segments(f11: SheetGeometry) -> None:
    for segment in SEGMENTS[-6:]:
        assert f11.lies_in(segment, "f11-conus", share=0.9)
    assert f11.shared("f11-l4s", "f11-conus") < 2


def test_nerves_grow_longer_and_steeper_from_above_down(f11: SheetGeometry) -> None:
    for upper, lower in pairwise(["f11-nerve-c8", "f11-nerve-t1", "f11-nerve-l4"]):
        assert f11.length(lower) > 1.2 * f11.length(upper)
        assert f11.slope(lower) > f11.slope(upper) + 5


def test_vertebrae_and_segments_stand_in_their_order(f11: SheetGeometry) -> None:
    upper, lower = VERTEBRAE[:16], VERTEBRAE[16:]
    assert f11.are_in_order_down(body(name) for name in upper)
    assert f11.are_in_order_down(body(name) for name in lower)
    assert f11.are_in_order_down(SEGMENTS[:19])
    assert f11.are_in_order_down(SEGMENTS[19:])
    assert f11.left_of(body("t9"), "f11-t11s")
    assert f11.left_of("f11-t9v.spine", body("t10"))


@pytest.mark.parametrize(("one", "other"), [("l1", "l1"), ("l3", "l3"), ("l5", "l5")])
def test_lumbar_segments_are_far_shorter_than_their_vertebrae(f11: SheetGeometry, one: str, other: str) -> None:
    assert f11.bounds(f"f11-{one}s").height() < 0.5 * f11.bounds(body(other)).height()


def test_sacral_segments_are_the_shortest_and_middle_thoracic_ones_the_longest(f11: SheetGeometry) -> None:
    tall = {name: f11.bounds(name).height() for name in SEGMENTS}
    sacral = [tall[f"f11-s{at}s"] for at in range(1, 6)]
    assert max(sacral) < min(tall[f"f11-{name}s"] for name in [*CERVICAL, *THORACIC, *LUMBAR])
    assert tall["f11-t7s"] > 1.5 * tall["f11-c5s"]


def test_the_cord_is_widest_at_c5_and_swells_again_for_the_lower_limb(f11: SheetGeometry) -> None:
    enlargement = f11.bounds("f11-enl-c")
    middle = f11.centre("f11-c5s").y()
    reach = {y: _width(f11, "f11-enl-c", y) for y in (enlargement.top() + 6, middle, enlargement.bottom() - 6)}
    assert reach[middle] > 1.25 * max(width for y, width in reach.items() if y != middle)
    for at in range(5, 9):
        assert f11.lies_in(f"f11-c{at}s", "f11-enl-c")
    for at in range(1, 6):
        assert f11.shared(f"f11-l{at}s", "f11-enl-l") > 0.8 * f11.area(f"f11-l{at}s")


def _width(sheet: SheetGeometry, name: str, y: float) -> float:
    """Return how wide a structure is at a height, to a unit."""
    box = sheet.bounds(name)
    met = [x for x in range(int(box.left()) - 1, int(box.right()) + 2) if sheet.crosses(name, x, y, x + 1, y)]
    return max(met) - min(met)


def test_the_cord_lies_behind_the_bodies_and_before_the_spines(f11: SheetGeometry) -> None:
    for name in VERTEBRAE[2:]:
        box = f11.bounds(body(name))
        near = [one for one in SEGMENTS if abs(f11.centre(one).y() - box.center().y()) < 45]
        here = [one for one in near if abs(f11.centre(one).x() - box.center().x()) < 150]
        for segment in here:
            assert f11.bounds(segment).left() > box.right()
            assert f11.bounds(segment).right() < f11.bounds(f"f11-{name}v.spine").left()


def test_a_pointer_can_meet_every_structure(f11: SheetGeometry) -> None:
    pixel = f11.view.width() / 720
    for name in [*(body(one) for one in VERTEBRAE), *SEGMENTS, "f11-conus", "f11-enl-c", "f11-enl-l"]:
        box = f11.bounds(name)
        assert min(box.width(), box.height()) >= 10 * pixel, name
