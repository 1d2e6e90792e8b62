"""The one table of colour roles: by day, by night and at high contrast. It paints nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, Self, overload

from PySide6.QtGui import QColor


class HasColours(Protocol):
    """Anything that carries one colour a role."""

    @property
    def colours(self) -> Mapping[str, QColor]: ...


class Role:
    """One colour role; read from a theme it is that theme's QColor.

    `contrast` names the role that stands in for this one when the system asks for high contrast.
    """

    def __init__(self, light: str, dark: str, *, contrast: str = "") -> None:
        self.light = light
        self.dark = dark
        self.contrast = contrast
        self.name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, theme: None, owner: type) -> Self: ...

    @overload
    def __get__(self, theme: HasColours, owner: type) -> QColor: ...

    def __get__(self, theme: HasColours | None, owner: type) -> Self | QColor:
        return self if theme is None else theme.colours[self.name]


class Roles:
    """Every role under the name that widgets ask for. Nothing else in the app writes a colour down."""

    canvas = Role("#F1F4F5", "#0E1317")
    surface = Role("#FFFFFF", "#151B20")
    sunken = Role("#F7F9FA", "#12181C")
    paper = Role("#FCFBF7", "#191B19")
    hover = Role("#F0F4F6", "#1D252B")
    pressed = Role("#E4EAED", "#263039")
    hairline = Role("#DBE1E5", "#2A343C", contrast="line2")
    line2 = Role("#818E99", "#707E8A")
    ink = Role("#16202A", "#E8EDF1")
    ink2 = Role("#43515D", "#B7C2CB")
    ink3 = Role("#5A6772", "#94A1AC", contrast="ink2")
    accent = Role("#1F55A3", "#86B4F2")
    accent_hover = Role("#18447F", "#A5C8F7")
    on_accent = Role("#FFFFFF", "#0A1A2E")
    accent_tint = Role("#E7EFF9", "#182A42", contrast="surface")
    accent_line = Role("#9DBBE3", "#3D5F8F")
    correct = Role("#0A6A57", "#57C9AA")
    on_correct = Role("#FFFFFF", "#06231C")
    correct_tint = Role("#E3F3EE", "#122C27", contrast="surface")
    incorrect = Role("#AE3319", "#FF9478")
    on_incorrect = Role("#FFFFFF", "#330E05")
    incorrect_tint = Role("#FBECE7", "#341D17", contrast="surface")
    warn = Role("#8F4700", "#F2AE66")
    warn_tint = Role("#FDF0E1", "#36260F", contrast="surface")
    flag = Role("#75399A", "#D3A8F0")
    flag_tint = Role("#F4ECF9", "#2E2139", contrast="surface")
    mark = Role("#FFE594", "#584510")
    mark_bar = Role("#A87A00", "#DDB23F")
    mark_ink = Role("#6F5000", "#F0D27E")
    mark_tint = Role("#FFF8E0", "#2A2413", contrast="surface")
    selection = Role("#CFE0F6", "#2A4870")
    track = Role("#E6EBEE", "#263038")
    tissue_white = Role("#F4F6F7", "#232C33")
    tissue_grey = Role("#C4CED6", "#3E4C57")
    tissue_nerve = Role("#E3EAEE", "#2F3B44")
    tissue_bone = Role("#F7F8F9", "#171E23")
    tissue_disc = Role("#D9E1E6", "#34414B")
    tissue_vessel = Role("#AEBBC5", "#53636F")
    tissue_muscle = Role("#EAEEF1", "#28323A")
    tissue_fluid = Role("#FBFCFD", "#131A1F")
    tissue_skin = Role("#F2F4F6", "#1D252B")
    tissue_tool = Role("#8894A0", "#77858F")
    tissue_line = Role("#5E6C78", "#93A1AD")
    bone_line = Role("#D3DAE0", "#2C363E")
    # Classes of structures, laid over a figure when that is asked for; each has a pattern of its own besides.
    class_sensory = Role("#00595F", "#6FD0DA")
    class_motor = Role("#8F1747", "#FF9FC4")
    class_mixed = Role("#62268A", "#D3A9F6")
    class_ganglion = Role("#7A3500", "#F6B27C")
    class_bone = Role("#54462F", "#D3C8B8")
    class_disc = Role("#275A17", "#9AD684")
    class_dura = Role("#0A5443", "#79D8BC")
    class_vessel = Role("#8E1414", "#FF9F96")
    class_cord = Role("#39434D", "#C9D2DA")
    class_fluid = Role("#12506D", "#93CDEC")
    class_ligament = Role("#45521B", "#BFCE90")
    class_muscle = Role("#703324", "#E9AC9B")
    class_skin = Role("#6F4153", "#E0B4C4")
    class_space = Role("#46417C", "#BFBDF2")
    class_tool = Role("#2C2C2C", "#E8E8E8")
    scrim = Role("#6B16202A", "#6B000000")
    heat1 = Role("#BFD4EF", "#2B4467")
    heat2 = Role("#6F9DD8", "#4F7AB5")


ROLES: Mapping[str, Role] = {name: role for name, role in vars(Roles).items() if isinstance(role, Role)}


def build_colours(name: str, *, is_high_contrast: bool = False) -> dict[str, QColor]:
    """Return a colour for every role, by day ("light") or by night ("dark")."""
    colours = {role.name: QColor(role.dark if name == "dark" else role.light) for role in ROLES.values()}
    if is_high_contrast:
        colours.update({role.name: colours[role.contrast] for role in ROLES.values() if role.contrast})
    colours["line"] = colours["hairline"]  # the design's word; as an attribute it would hide Theme.line()
    return colours
