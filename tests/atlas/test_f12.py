"""What must be right on F12: the fibres of a dorsal rootlet where it meets the cord, and the cut into the entry zone.

The right of the body with dorsal up: medial is to the left of the page.
"""

from __future__ import annotations

import math
from itertools import groupby, pairwise

import pytest
from PySide6.QtCore import QPointF

from tests.atlas.geometry import SheetGeometry, read_sheet

LAMINAE = [f"f12-lam{number}" for number in range(1, 6)]


@pytest.fixture
def f12() -> SheetGeometry:
    return read_sheet("f12")


def order_across(sheet: SheetGeometry, share: float) -> str:
    """Return which fibres a line across the rootlet meets, the dorsomedial ones first: "L" for large, "s" for small.

    `share` is 0 at the middle of the rootlet and 1 at the middle of the junction.
    """
    outer, inner = sheet.centre("f12-rootlet"), sheet.centre("f12-junction")
    along = inner - outer
    out = QPointF(-along.y(), along.x()) / math.hypot(along.x(), along.y())
    if out.x() + out.y() < 0:
        out = -out
    here = outer + along * share
    met = ""
    for step in range(-75, 76):
        point = here + out * step
        if sheet.shape("f12-small").contains(point):
            met += "s"
        elif sheet.shape("f12-large").contains(point):
            met += "L"
        else:
            met += " "
    return "".join(letter for letter, _ in groupby(met)).replace(" ", "")


def test_large_and_small_fibres_are_mixed_in_the_peripheral_rootlet(f12: SheetGeometry) -> None:
    for share in (-0.6, -0.2):
        met = order_across(f12, share)
        half = len(met) // 2
        assert len(met) == 8
        assert {"L", "s"} == set(met[:half]) == set(met[half:])


def test_fibres_are_sorted_at_the_junction_large_ones_dorsomedially(f12: SheetGeometry) -> None:
    assert order_across(f12, 1.1) == "LLLLssss"
    for share in (1.2, 1.3, 1.4):
        assert order_across(f12, share).startswith("LLLLss")


def test_sorting_begins_within_the_junction(f12: SheetGeometry) -> None:
    edge = f12.end("f12-junction", "top").y()
    sorted_at = next(share / 20 for share in range(-20, 40) if order_across(f12, share / 20) == "LLLLssss")
    outer, inner = f12.centre("f12-rootlet"), f12.centre("f12-junction")
    assert outer.y() + (inner.y() - outer.y()) * sorted_at > edge
    assert f12.touches("f12-junction", "f12-lissauer")


def test_large_fibres_turn_medially_into_the_dorsal_column(f12: SheetGeometry) -> None:
    end = f12.end("f12-large", "left")
    assert f12.shape("f12-dcol").contains(end + QPointF(3, 0))
    assert end.x() < f12.end("f12-lam1", "left").x()
    assert not any(f12.overlaps("f12-large", one) for one in LAMINAE)


def test_small_fibres_turn_laterally_into_lissauers_tract_and_the_first_two_laminae(f12: SheetGeometry) -> None:
    assert all(f12.overlaps("f12-small", one) for one in ("f12-lissauer", "f12-lam1", "f12-lam2"))
    assert not any(f12.overlaps("f12-small", one) for one in ("f12-lam3", "f12-lam4", "f12-lam5", "f12-dcol"))
    within = f12.shape("f12-small").intersected(f12.shape("f12-lissauer")).boundingRect()
    assert within.right() > f12.end("f12-junction", "right").x() - 10


def test_the_incision_lies_ventrolateral_of_the_rootlet(f12: SheetGeometry) -> None:
    mouth = f12.end("f12-incision", "right")
    rootlet = f12.centre("f12-junction")
    assert mouth.x() > rootlet.x() + 30
    assert mouth.y() > rootlet.y() + 20
    assert f12.touches("f12-incision", "f12-junction", within=8)


def test_the_incision_runs_through_the_tract_to_the_tip_of_the_horn(f12: SheetGeometry) -> None:
    assert f12.overlaps("f12-incision", "f12-lissauer")
    assert f12.touches("f12-incision", "f12-lam1")
    tip = f12.end("f12-incision", "bottom")
    assert tip.x() < f12.end("f12-incision", "right").x() - 30
    for one in ("f12-lam3", "f12-lam4", "f12-lam5"):
        assert not f12.overlaps("f12-incision", one)


def test_the_incision_spares_the_large_fibres_and_meets_the_small_ones(f12: SheetGeometry) -> None:
    assert f12.gap("f12-incision", "f12-large") > 15
    assert f12.gap("f12-incision", "f12-dcol") > 10
    assert f12.overlaps("f12-incision", "f12-small")


def test_the_laminae_follow_one_another_from_the_tip(f12: SheetGeometry) -> None:
    assert f12.are_in_order_down(LAMINAE)
    for one, following in pairwise(LAMINAE):
        assert f12.touches(one, following, within=1)
    assert not f12.touches("f12-lam1", "f12-lam3")
    assert f12.above("f12-lissauer", "f12-lam1")


def test_the_dorsal_column_is_medial_and_the_tract_lateral(f12: SheetGeometry) -> None:
    assert f12.left_of("f12-dcol", "f12-lam1", by=60)
    assert f12.left_of("f12-lam1", "f12-lissauer", by=20)


def test_the_forceps_come_from_outside_to_the_mouth_of_the_cut(f12: SheetGeometry) -> None:
    assert f12.touches("f12-bipolar", "f12-incision", within=2)
    assert not f12.overlaps("f12-bipolar", "f12-rootlet")
    assert f12.end("f12-bipolar", "right").x() > f12.end("f12-rootlet", "right").x()
