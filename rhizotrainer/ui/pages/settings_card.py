"""A card with the learner's settings, where results are kept, and what rhizotrainer is and is not."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from rhizotrainer.model.values import dataclass
from rhizotrainer.ui.text import percent_text
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.path_box import PathBox
from rhizotrainer.ui.widgets.scroll_body import ScrollBody
from rhizotrainer.ui.widgets.segmented import Segmented

THEMES = (("system", "System"), ("light", "Light"), ("dark", "Dark"))
LETTER_KEYS = ((True, "On"), (False, "With Alt only"))
SMALLEST, LARGEST, STEP = 1.0, 2.0, 0.1
ABOUT = (
    "rhizotrainer is for learning. It gives no clinical advice.",
    "It quotes its sources; it does not vouch for them.",
    "Questions, explanations and figures need review by a clinician before they are relied on.",
    "Found an error? Press R on the question, or write to the bank's authors; Banks names them.",
)


@dataclass(frozen=True, slots=True)
class SettingsView:
    """The settings as they stand; `scale` is 1.0 … 2.0."""

    theme: str
    scale: float
    are_letter_keys_on: bool
    results_path: str
    version: str
    licence: str


class SettingsCard(DialogCard):
    """Show settings; each choice is said at once.

    `theme_chosen` carries "system", "light" or "dark", `scale_chosen` a scale, `letter_keys_toggled` a truth.
    """

    theme_chosen = Signal(object)
    scale_chosen = Signal(object)
    letter_keys_toggled = Signal(object)
    show_folder_requested = Signal()

    def __init__(self, parent: QWidget, view: SettingsView) -> None:
        body = _Body(view)
        close = Button("Close", key="Esc")
        super().__init__(parent, "Settings", [ScrollBody(body, parent)], [close])
        self._body = body
        close.clicked.connect(self.close_card)
        body.theme_choice.value_changed.connect(self.theme_chosen)
        body.letter_keys.value_changed.connect(self.letter_keys_toggled)
        body.scale_chosen.connect(self.scale_chosen)
        body.folder.clicked.connect(self.show_folder_requested)

    def show_settings(self, view: SettingsView) -> None:
        """Show other settings, as when the text size was changed by keys."""
        self._body.show_settings(view)


class _Body(Themed, QWidget):
    """Rows of settings, then where results are kept, then About."""

    scale_chosen = Signal(object)

    def __init__(self, view: SettingsView) -> None:
        super().__init__()
        self._scale = view.scale
        self.theme_choice = Segmented(THEMES, value=view.theme, name="Theme", small=True)
        self.letter_keys = Segmented(LETTER_KEYS, value=view.are_letter_keys_on, name="Single-letter keys", small=True)
        self.folder = Button("Show folder", icon="folder", small=True)
        self._path = PathBox(view.results_path)
        self._smaller = Button("", icon="minus", small=True)
        self._larger = Button("", icon="plus", small=True)
        self._shown_scale = Label("", "ui")
        self._grid = QGridLayout(self)
        self._build(view)
        self.show_settings(view)
        self._connect_signals()
        self.follow_theme()

    def show_settings(self, view: SettingsView) -> None:
        """Show the settings that can be changed here."""
        self.theme_choice.show_value(view.theme)
        self.letter_keys.show_value(view.are_letter_keys_on)
        self._path.show_path(view.results_path)
        self._show_scale(view.scale)

    @Slot()
    def _on_smaller_clicked(self) -> None:
        self._choose_scale(self._scale - STEP)

    @Slot()
    def _on_larger_clicked(self) -> None:
        self._choose_scale(self._scale + STEP)

    def on_theme(self, theme: Theme) -> None:
        self._grid.setContentsMargins(0, 0, theme.px(16), 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(6))

    def _choose_scale(self, scale: float) -> None:
        chosen = round(min(max(scale, SMALLEST), LARGEST), 1)
        self._show_scale(chosen)
        self.scale_chosen.emit(chosen)

    def _show_scale(self, scale: float) -> None:
        self._scale = scale
        self._shown_scale.show_text(percent_text(scale))
        self._smaller.setEnabled(scale > SMALLEST)
        self._larger.setEnabled(scale < LARGEST)

    def _build(self, view: SettingsView) -> None:
        self._smaller.setAccessibleName("Smaller text")
        self._larger.setAccessibleName("Larger text")
        stepper = QHBoxLayout()
        stepper.setSpacing(6)
        for part in (self._smaller, self._shown_scale, self._larger):
            stepper.addWidget(part)
        stepper.addStretch(1)
        self._grid.setColumnStretch(1, 1)
        left = Qt.AlignmentFlag.AlignLeft
        for row, name in enumerate(("Theme", "Text size", "Single-letter keys")):
            self._grid.addWidget(Label(name, "ui", "ink2"), row, 0)
        self._grid.addWidget(self.theme_choice, 0, 1, left)
        self._grid.addLayout(stepper, 1, 1)
        self._grid.addWidget(self.letter_keys, 2, 1, left)
        self._add_wide(3, Label("Where your results are kept", "ui").weigh(600))
        self._add_wide(4, self._path)
        self._grid.addWidget(self.folder, 5, 0, 1, 2, left)
        self._add_wide(6, Label("About", "ui").weigh(600))
        self._add_wide(7, Label(f"rhizotrainer {view.version}. {view.licence}.", "ui", "ink2", wraps=True))
        for row, sentence in enumerate(ABOUT, start=8):
            self._add_wide(row, Label(sentence, "ui", "ink2", wraps=True))

    def _add_wide(self, row: int, widget: QWidget) -> None:
        self._grid.addWidget(widget, row, 0, 1, 2)

    def _connect_signals(self) -> None:
        self._smaller.clicked.connect(self._on_smaller_clicked)
        self._larger.clicked.connect(self._on_larger_clicked)
