"""What must be right on the sheet of the facet joints, measured on the drawing itself; y grows downwards."""

from __future__ import annotations

import math

import pytest

from tests.atlas.geometry import SheetGeometry, read_sheet

NERVES = ("f06-mb-l3", "f06-mb-l4", "f06-dr-l5")


@pytest.fixture
def sheet() -> SheetGeometry:
    return read_sheet("f06")


def test_l4_l5_and_s1_follow_one_another_from_above_down(sheet: SheetGeometry) -> None:
    assert sheet.are_in_order_down(["f06-l4.arch", "f06-l5.arch", "f06-s1.arch"])
    assert sheet.are_in_order_down(["f06-facet-l45", "f06-facet-l5s1"])
    assert sheet.are_in_order_down([f"{nerve}.stem" for nerve in NERVES])


@pytest.mark.parametrize(
    ("joint", "supply"),
    [("f06-facet-l45", {"f06-mb-l3", "f06-mb-l4"}), ("f06-facet-l5s1", {"f06-mb-l4", "f06-dr-l5"})],
)
def test_each_facet_gets_two_nerves_by_the_rule_of_its_level(
    sheet: SheetGeometry, joint: str, supply: set[str]
) -> None:
    assert {nerve for nerve in NERVES if sheet.overlaps(nerve, joint)} == supply


@pytest.mark.parametrize(("joint", "upper", "lower"), [("l45", "l4", "l5-right"), ("l5s1", "l5", "s1-right")])
def test_a_facet_joins_the_upper_vertebras_inferior_and_the_lower_vertebras_superior_process(
    sheet: SheetGeometry, joint: str, upper: str, lower: str
) -> None:
    assert sheet.touches(f"f06-facet-{joint}", f"f06-iap.{upper}")
    assert sheet.touches(f"f06-facet-{joint}", f"f06-sap.{lower}")
    # From behind, the inferior process of the upper vertebra is the medial one.
    assert sheet.left_of(f"f06-iap.{upper}", f"f06-facet-{joint}")
    assert sheet.left_of(f"f06-facet-{joint}", f"f06-sap.{lower}")


@pytest.mark.parametrize(("nerve", "bone"), [("f06-mb-l3", "l4"), ("f06-mb-l4", "l5")])
def test_a_medial_branch_crosses_the_junction_of_the_two_processes_of_the_vertebra_below(
    sheet: SheetGeometry, nerve: str, bone: str
) -> None:
    assert sheet.touches(f"{nerve}.stem", f"f06-sap.{bone}-right", within=12)
    assert sheet.overlaps(f"{nerve}.stem", f"f06-tp.{bone}-right")
    other = "l5" if bone == "l4" else "l4"
    assert not sheet.overlaps(f"{nerve}.stem", f"f06-tp.{other}-right")


@pytest.mark.parametrize(("nerve", "bone"), [("f06-mb-l3", "l4"), ("f06-mb-l4", "l5")])
def test_a_medial_branch_passes_under_the_mamillo_accessory_ligament(
    sheet: SheetGeometry, nerve: str, bone: str
) -> None:
    assert sheet.shared(f"{nerve}.stem", f"f06-mal.{bone}") > 30
    # What is painted later lies on top.
    assert sheet.ids.index("f06-mal") > sheet.ids.index(nerve)


@pytest.mark.parametrize(("nerve", "bone"), [("f06-mb-l3", "l4"), ("f06-mb-l4", "l5")])
def test_the_nerve_runs_under_the_ligament_nearer_the_accessory_process(
    sheet: SheetGeometry, nerve: str, bone: str
) -> None:
    common = sheet.shape(f"{nerve}.stem").intersected(sheet.shape(f"f06-mal.{bone}")).boundingRect().center()
    band, knob = sheet.bounds(f"f06-mal.{bone}"), sheet.centre(f"f06-accproc.{bone}")
    to_accessory = math.dist(common.toTuple(), knob.toTuple())
    to_mamillary = math.dist(common.toTuple(), (band.left() + 5, band.top() + 5))
    assert to_accessory + 5 < to_mamillary


def test_the_ligament_ends_on_the_accessory_process_at_the_root_of_the_transverse_process(sheet: SheetGeometry) -> None:
    for bone in ("l4", "l5"):
        assert sheet.overlaps(f"f06-mal.{bone}", f"f06-accproc.{bone}")
        assert sheet.overlaps(f"f06-mal.{bone}", f"f06-sap.{bone}-right")
        assert sheet.overlaps(f"f06-accproc.{bone}", f"f06-tp.{bone}-right")
        assert sheet.centre(f"f06-accproc.{bone}").x() < sheet.centre(f"f06-tp.{bone}-right").x() - 20


def test_the_l5_dorsal_ramus_runs_in_the_groove_between_ala_and_s1_process(sheet: SheetGeometry) -> None:
    assert sheet.overlaps("f06-dr-l5.stem", "f06-ala.page-right")
    assert sheet.touches("f06-dr-l5.stem", "f06-sap.s1-right", within=12)
    assert sheet.left_of("f06-sap.s1-right", "f06-dr-l5.stem")


def test_no_l5_branch_lies_at_the_l5_transverse_process(sheet: SheetGeometry) -> None:
    assert not sheet.overlaps("f06-dr-l5", "f06-tp")
    assert not sheet.overlaps("f06-dr-l5", "f06-mal")
    assert sheet.bounds("f06-dr-l5").top() > sheet.bounds("f06-tp.l5-right").bottom()


def test_all_three_nerves_reach_multifidus(sheet: SheetGeometry) -> None:
    for nerve in NERVES:
        assert sheet.overlaps(f"{nerve}.multifidus", "f06-multifidus.page-right")


def test_multifidus_lies_medial_to_the_joints(sheet: SheetGeometry) -> None:
    for joint in ("f06-facet-l45", "f06-facet-l5s1"):
        assert sheet.bounds("f06-multifidus.page-right").right() < sheet.bounds(joint).left()


def test_the_electrodes_tip_lies_along_a_medial_branch_on_bone(sheet: SheetGeometry) -> None:
    assert sheet.shared("f06-electrode.tip", "f06-mb-l3.stem") > 0.4 * sheet.area("f06-electrode.tip")
    assert sheet.lies_in("f06-electrode.tip", "f06-l4.arch", share=0.75)
    assert sheet.slope("f06-electrode.tip") > 65
    assert not sheet.overlaps("f06-electrode", "f06-facet-l45")


def test_the_electrode_is_far_from_the_nerve_where_it_leaves_the_foramen(sheet: SheetGeometry) -> None:
    # The branch below begins on the spinal nerve, at the L4-5 foramen.
    for nerve in ("f06-mb-l4", "f06-dr-l5"):
        assert sheet.gap("f06-electrode", nerve) > 18
    begin = sheet.end("f06-mb-l4.stem", "top")
    tip = sheet.bounds("f06-electrode.tip")
    assert tip.bottom() + 30 < begin.y()


def test_the_medial_branch_comes_from_behind_the_transverse_process_and_turns_medially(sheet: SheetGeometry) -> None:
    for nerve in ("f06-mb-l3", "f06-mb-l4"):
        top, bottom = sheet.end(f"{nerve}.stem", "top"), sheet.end(f"{nerve}.stem", "bottom")
        assert bottom.x() < top.x()
        assert bottom.x() < sheet.bounds("f06-mal").left()
