"""Hold F08, the left brachial plexus from the front, against its specification: what joins what, and what is in front.

A join is where the medial end of one piece lies in the lateral end of another. What is painted later is in front.
"""

from __future__ import annotations

import pytest

from tests.atlas.geometry import SheetGeometry, read_sheet

ROOTS = ("c5", "c6", "c7", "c8", "t1")
TRUNKS = ("upper", "middle", "lower")
CORDS = ("lat", "post", "med")


@pytest.fixture(scope="module")
def sheet() -> SheetGeometry:
    return read_sheet("f08")


def goes_into(sheet: SheetGeometry, near: str, far: str) -> bool:
    """Tell whether the lateral end of one piece meets the medial end of another."""
    joint = sheet.bounds(near).right()
    return sheet.touches(near, far, within=1) and abs(joint - sheet.bounds(far).left()) < 15


def is_in_front(sheet: SheetGeometry, front: str, back: str) -> bool:
    return sheet.ids.index(front) > sheet.ids.index(back)


def feeders(sheet: SheetGeometry, names: tuple[str, ...], target: str) -> set[str]:
    return {name for name in names if goes_into(sheet, name, target)}


def test_c5_and_c6_make_the_upper_c7_the_middle_and_c8_and_t1_the_lower_trunk(sheet: SheetGeometry) -> None:
    roots = tuple(f"f08-{root}" for root in ROOTS)
    assert feeders(sheet, roots, "f08-upper") == {"f08-c5", "f08-c6"}
    assert feeders(sheet, roots, "f08-middle") == {"f08-c7"}
    assert feeders(sheet, roots, "f08-lower") == {"f08-c8", "f08-t1"}


def test_each_trunk_splits_into_one_anterior_and_one_posterior_division(sheet: SheetGeometry) -> None:
    for kind in ("ant", "post"):
        for division in TRUNKS:
            piece = f"f08-{kind}-div.{division}"
            assert {trunk for trunk in TRUNKS if goes_into(sheet, f"f08-{trunk}", piece)} == {division}, piece


def test_the_lateral_cord_comes_from_the_anterior_divisions_of_the_upper_and_middle_trunks(
    sheet: SheetGeometry,
) -> None:
    pieces = tuple(f"f08-{kind}-div.{trunk}" for kind in ("ant", "post") for trunk in TRUNKS)
    assert feeders(sheet, pieces, "f08-lat") == {"f08-ant-div.upper", "f08-ant-div.middle"}


def test_the_medial_cord_comes_from_the_anterior_division_of_the_lower_trunk(sheet: SheetGeometry) -> None:
    pieces = tuple(f"f08-{kind}-div.{trunk}" for kind in ("ant", "post") for trunk in TRUNKS)
    assert feeders(sheet, pieces, "f08-med") == {"f08-ant-div.lower"}


def test_the_posterior_cord_comes_from_all_three_posterior_divisions(sheet: SheetGeometry) -> None:
    pieces = tuple(f"f08-{kind}-div.{trunk}" for kind in ("ant", "post") for trunk in TRUNKS)
    assert feeders(sheet, pieces, "f08-post") == {f"f08-post-div.{trunk}" for trunk in TRUNKS}


def test_anterior_divisions_are_painted_in_front_of_posterior_ones_where_they_cross(sheet: SheetGeometry) -> None:
    assert sheet.overlaps("f08-ant-div.middle", "f08-post-div.upper")
    assert is_in_front(sheet, "f08-ant-div", "f08-post-div")


def test_the_dorsal_scapular_nerve_comes_from_c5_only(sheet: SheetGeometry) -> None:
    others = [f"f08-{name}" for name in (*ROOTS[1:], *TRUNKS, *CORDS)]
    assert sheet.overlaps("f08-dscap", "f08-c5")
    assert not any(sheet.touches("f08-dscap", other) for other in others)


def test_the_long_thoracic_nerve_comes_from_c5_c6_and_c7(sheet: SheetGeometry) -> None:
    for root in ROOTS[:3]:
        twig = f"f08-lthor.{root}"
        start = sheet.end(twig, "left")
        assert sheet.shape(f"f08-{root}").contains(start), root
        assert sheet.touches(twig, "f08-lthor.stem", within=1), root
    assert not any(sheet.touches("f08-lthor", f"f08-{cord}") for cord in CORDS)


def test_the_long_thoracic_nerve_runs_down_behind_the_plexus_and_the_artery(sheet: SheetGeometry) -> None:
    for name in ("lower", "subclavian"):
        assert sheet.overlaps("f08-lthor.stem", f"f08-{name}"), name
        assert is_in_front(sheet, f"f08-{name}", "f08-lthor"), name


def test_the_suprascapular_nerve_comes_from_the_upper_trunk(sheet: SheetGeometry) -> None:
    start = sheet.end("f08-suprascap", "left")
    assert sheet.shape("f08-upper").contains(start)
    assert not any(sheet.touches("f08-suprascap", f"f08-{name}") for name in (*ROOTS, "middle", "lower", *CORDS))


def test_the_nerve_to_subclavius_comes_from_the_upper_trunk(sheet: SheetGeometry) -> None:
    start = sheet.end("f08-nsub", "top")
    assert sheet.shape("f08-upper").contains(start)
    assert not any(sheet.touches("f08-nsub", f"f08-{name}") for name in (*ROOTS, *CORDS))


def test_the_roots_pass_behind_the_anterior_and_in_front_of_the_middle_scalene(sheet: SheetGeometry) -> None:
    for root in ROOTS[:4]:
        name = f"f08-{root}"
        assert sheet.overlaps(name, "f08-scalene-ant"), root
        assert sheet.overlaps(name, "f08-scalene-mid"), root
        assert is_in_front(sheet, "f08-scalene-ant", name), root
        assert is_in_front(sheet, name, "f08-scalene-mid"), root


def test_the_trunks_begin_lateral_to_the_anterior_scalene(sheet: SheetGeometry) -> None:
    edge = sheet.bounds("f08-scalene-ant").right()
    assert all(sheet.bounds(f"f08-{trunk}").left() > edge for trunk in TRUNKS)


def test_the_trunks_begin_in_front_of_the_middle_scalene(sheet: SheetGeometry) -> None:
    for trunk in TRUNKS:
        begin = sheet.end(f"f08-{trunk}", "left")
        assert sheet.shape("f08-scalene-mid").contains(begin), trunk
        assert is_in_front(sheet, f"f08-{trunk}", "f08-scalene-mid"), trunk


def test_the_subclavian_artery_passes_behind_the_anterior_scalene_below_the_lower_trunk(sheet: SheetGeometry) -> None:
    assert sheet.overlaps("f08-subclavian", "f08-scalene-ant")
    assert is_in_front(sheet, "f08-scalene-ant", "f08-subclavian")
    assert is_in_front(sheet, "f08-subclavian", "f08-lower")
    assert sheet.above("f08-lower", "f08-subclavian")
    assert not sheet.overlaps("f08-subclavian", "f08-upper")


def test_the_phrenic_nerve_comes_from_c3_c4_and_c5_in_front_of_the_anterior_scalene(sheet: SheetGeometry) -> None:
    for twig in ("c3", "c4", "c5"):
        assert sheet.touches(f"f08-phrenic.{twig}", "f08-phrenic.stem", within=1), twig
    assert sheet.shape("f08-c5").contains(sheet.end("f08-phrenic.c5", "right"))
    assert not sheet.touches("f08-phrenic.c3", "f08-c5")
    assert not sheet.touches("f08-phrenic.c4", "f08-c5")
    assert sheet.overlaps("f08-phrenic.stem", "f08-scalene-ant")
    assert is_in_front(sheet, "f08-phrenic", "f08-scalene-ant")


def test_roots_trunks_and_cords_lie_in_order_from_above_down(sheet: SheetGeometry) -> None:
    for names in (ROOTS, TRUNKS, CORDS):
        assert sheet.are_in_order_down([f"f08-{name}" for name in names])
