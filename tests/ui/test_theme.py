"""The theme: colours that can be read, lengths that grow, and a change that reaches every living widget."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rhizotrainer.ui.theme import Theme, Themed, ThemeKeeper, build_theme, theme_of
from rhizotrainer.ui.theme.faces import FACES
from rhizotrainer.ui.theme.roles import ROLES

INK_GROUNDS = ("canvas", "surface", "sunken", "paper", "hover", "pressed")
TINTS = ("accent_tint", "correct_tint", "incorrect_tint", "warn_tint", "flag_tint", "mark_tint", "mark", "selection")
READ = [
    *((ink, ground) for ink in ("ink", "ink2", "ink3") for ground in INK_GROUNDS),
    *(("ink", ground) for ground in TINTS),
    *(("ink2", ground) for ground in ("correct_tint", "incorrect_tint", "accent_tint")),
    ("accent", "accent_tint"),
    ("accent", "surface"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("correct", "correct_tint"),
    ("correct", "surface"),
    ("on_correct", "correct"),
    ("incorrect", "incorrect_tint"),
    ("on_incorrect", "incorrect"),
    ("warn", "warn_tint"),
    ("flag", "flag_tint"),
    ("mark_ink", "mark_tint"),
    ("mark_ink", "mark"),
    ("warn", "surface"),
    ("incorrect", "surface"),
    ("accent", "canvas"),
    ("ink2", "warn_tint"),
    ("ink2", "mark_tint"),
]
SEEN = [
    ("line2", "surface"),
    ("line2", "canvas"),
    ("mark_bar", "mark"),
    ("mark_bar", "paper"),
    ("mark_bar", "surface"),
    ("accent", "canvas"),
    ("accent", "accent_tint"),
    ("correct", "correct_tint"),
    ("incorrect", "incorrect_tint"),
    ("warn", "warn_tint"),
    ("flag", "flag_tint"),
    ("tissue_line", "surface"),
    ("tissue_line", "tissue_grey"),
]


@pytest.fixture
def keeper(qapp: QApplication) -> Iterator[ThemeKeeper]:
    keeper = ThemeKeeper("light")
    keeper.apply(qapp)
    yield keeper
    keeper.set_choice("light")
    keeper.set_scale(1.0)
    keeper.deleteLater()


class Probe(Themed, QWidget):
    """A widget that notes every theme it is given."""

    def __init__(self, *, is_dressed: bool = True) -> None:
        super().__init__()
        self.worn: list[Theme] = []
        if is_dressed:
            self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self.worn.append(theme)


def luminance(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("is_high_contrast", [False, True])
@pytest.mark.parametrize(("ink", "ground"), READ)
def test_text_can_be_read_on_its_ground(name: str, is_high_contrast: bool, ink: str, ground: str) -> None:
    theme = build_theme(name, is_high_contrast=is_high_contrast)
    assert contrast(theme.colour(ink), theme.colour(ground)) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("is_high_contrast", [False, True])
@pytest.mark.parametrize(("mark", "ground"), SEEN)
def test_boundaries_and_bars_can_be_seen(name: str, is_high_contrast: bool, mark: str, ground: str) -> None:
    theme = build_theme(name, is_high_contrast=is_high_contrast)
    assert contrast(theme.colour(mark), theme.colour(ground)) >= 3.0


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("ground", ["canvas", "surface", "sunken", "paper"])
def test_high_contrast_shows_every_hairline(name: str, ground: str) -> None:
    theme = build_theme(name, is_high_contrast=True)
    assert contrast(theme.hairline, theme.colour(ground)) >= 3.0


def test_the_learner_chooses_contrast_and_motion(keeper: ThemeKeeper) -> None:
    keeper.set_contrast("high")
    assert keeper.theme.is_high_contrast
    keeper.set_motion("full")
    assert not keeper.theme.reduces_motion
    keeper.set_contrast("normal")
    keeper.set_motion("reduced")
    assert not keeper.theme.is_high_contrast
    assert keeper.theme.reduces_motion
    keeper.set_contrast("puce")
    keeper.set_motion("puce")
    assert (keeper.contrast, keeper.motion) == ("system", "system")


def test_the_system_is_asked_for_its_contrast(keeper: ThemeKeeper, monkeypatch) -> None:
    monkeypatch.setattr("rhizotrainer.ui.theme.keeper._wants_high_contrast", lambda: True)
    keeper.set_contrast("system")
    assert keeper.theme.is_high_contrast
    keeper.set_contrast("normal")
    assert not keeper.theme.is_high_contrast


def test_a_role_is_an_attribute_and_a_name() -> None:
    theme = build_theme("dark")
    for name in ROLES:
        assert getattr(theme, name) == theme.colour(name)
    with pytest.raises(KeyError):
        theme.colour("mauve")


def test_high_contrast_turns_hairlines_into_lines_and_tints_off() -> None:
    theme = build_theme(is_high_contrast=True)
    assert theme.hairline == theme.line2
    assert theme.ink3 == theme.ink2
    assert theme.correct_tint == theme.surface
    assert theme.border == 2


@pytest.mark.parametrize("style", FACES)
def test_fonts_and_lines_grow_together_and_text_fits_its_line(qapp: QApplication, style: str) -> None:
    plain, doubled = build_theme(), build_theme(scale=2.0)
    assert doubled.line(style) == 2 * plain.line(style)
    assert doubled.font(style).pixelSize() == pytest.approx(2 * plain.font(style).pixelSize(), abs=1)
    assert plain.font(style).pixelSize() < plain.line(style)
    assert plain.font(style).pixelSize() >= 12


def test_a_font_handed_out_is_the_widgets_own(qapp: QApplication) -> None:
    theme = build_theme()
    theme.font("option").setStrikeOut(True)
    assert not theme.font("option").strikeOut()


def test_lengths_are_rounded_half_up() -> None:
    assert [build_theme(scale=1.5).px(length) for length in (1, 2, 3)] == [2, 3, 5]


def test_scale_goes_in_tenths_between_once_and_twice(keeper: ThemeKeeper) -> None:
    keeper.step_scale(-1)
    assert keeper.scale == 1.0
    for _ in range(3):
        keeper.step_scale(+1)
    assert keeper.scale == 1.3
    keeper.set_scale(9)
    keeper.step_scale(+1)
    assert keeper.scale == 2.0


def test_a_change_reaches_children_and_is_told_once(keeper: ThemeKeeper, qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    probe = Probe()
    QVBoxLayout(window).addWidget(probe)
    with qtbot.waitSignal(keeper.theme_changed) as told:
        keeper.set_choice("dark")
    assert told.args == [keeper.theme]
    assert [theme.name for theme in probe.worn] == ["light", "dark"]
    assert theme_of(probe) is keeper.theme


def test_the_same_choice_again_changes_nothing(keeper: ThemeKeeper, qtbot) -> None:
    with qtbot.assertNotEmitted(keeper.theme_changed):
        keeper.set_choice("light")
        keeper.set_scale(1.04)


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_a_widget_that_did_not_dress_is_dressed_when_shown(keeper: ThemeKeeper, qtbot) -> None:
    probe = Probe(is_dressed=False)
    qtbot.addWidget(probe)
    probe.show()
    assert probe.worn == [keeper.theme]
    probe.hide()


def test_the_application_wears_palette_and_font(keeper: ThemeKeeper, qapp: QApplication) -> None:
    keeper.set_choice("dark")
    assert qapp.palette().color(QPalette.ColorRole.Window) == keeper.theme.canvas
    assert qapp.palette().color(QPalette.ColorRole.Text) == keeper.theme.ink
    assert qapp.style().name() == "fusion"
    assert qapp.styleSheet() == ""


def test_an_unknown_choice_follows_the_system(qapp: QApplication) -> None:
    keeper = ThemeKeeper("puce")
    assert keeper.choice == "system"


def test_what_is_held_is_dressed_before_what_holds_it(qtbot, qapp):
    """A layout that asks its parts for their size gets the one of now."""
    dressed = []

    class Part(Themed, QWidget):
        def on_theme(self, theme):
            dressed.append(self.objectName())

    outer = Part()
    outer.setObjectName("outer")
    qtbot.addWidget(outer)
    inner = [Part() for _ in range(5)]
    column = QVBoxLayout(outer)
    for part in inner:
        part.setObjectName("inner")
        column.addWidget(part)
        part.follow_theme()
    outer.follow_theme()
    keeper = ThemeKeeper("light", 1.0)
    keeper.apply(qapp)
    dressed.clear()
    keeper.set_scale(1.5)
    assert dressed == [*["inner"] * 5, "outer"]
    keeper.set_scale(1.0)
    keeper.deleteLater()
