"""The card of settings: looks, studying, keys, learners, where the data lives, and what rhizotrainer is and is not.

Each choice is said at once. The card keeps none and opens no file.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.pages.settings.rows import Choice, LearnerRow, SettingRow, TextSize
from rhizotrainer.ui.pages.settings.view import (
    CONTRASTS,
    LETTER_KEYS,
    MOTIONS,
    NEW_LIMITS,
    ON_OFF,
    REVIEW_LIMITS,
    THEMES,
    SettingChoice,
    SettingsView,
    Words,
    list_day_starts,
    list_exam_times,
    list_limits,
    say_words,
)
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.announcing import announce
from rhizotrainer.ui.widgets.banner import Banner
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.path_box import PathBox
from rhizotrainer.ui.widgets.scroll_body import ScrollBody
from rhizotrainer.ui.widgets.segmented import Segmented

tr = Tongue("Settings")
WIDTH = 640
ABOUT = (
    later("rhizotrainer is for learning. It gives no clinical advice."),
    later("It quotes its sources; it does not vouch for them."),
    later("Questions, explanations and figures need review by a clinician before they are relied on."),
    later("Found an error? Press R on the question, or write to the bank's authors; Banks names them."),
)


class SettingsCard(DialogCard):
    """Show settings. `setting_chosen` carries a SettingChoice; what asks for a learner carries their file's name."""

    setting_chosen = Signal(object)
    show_folder_requested = Signal()
    export_requested = Signal()
    backups_requested = Signal()
    delete_requested = Signal()
    memory_requested = Signal()
    learner_chosen = Signal(object)
    learner_change_requested = Signal(object)
    learner_add_requested = Signal()

    def __init__(self, parent: QWidget, view: SettingsView) -> None:
        self._body = _Body(view)
        self._scroll = ScrollBody(self._body, parent, width=WIDTH)
        self.news = Banner()
        self.news.hide()
        close = Button(tr("Close"), key="Esc")
        super().__init__(parent, tr("Settings"), [self._scroll, self.news], [close], width=WIDTH)
        close.clicked.connect(self.close_card)
        body = self._body
        body.setting_chosen.connect(self.setting_chosen)
        body.folder.clicked.connect(self.show_folder_requested)
        body.export.clicked.connect(self.export_requested)
        body.backups.clicked.connect(self.backups_requested)
        body.delete.clicked.connect(self.delete_requested)
        body.memory.clicked.connect(self.memory_requested)
        body.add.clicked.connect(self.learner_add_requested)
        for row in body.learners:
            row.chosen.connect(self.learner_chosen)
            row.change_requested.connect(self.learner_change_requested)

    def show_choices(self, choices: Mapping[str, object]) -> None:
        """Show other values, as when the text size was changed by keys."""
        self._body.show_choices(choices)

    def show_news(self, kind: str, words: tuple[str, str]) -> None:
        """Say what became of something that was asked for here, in place of what was said before."""
        self.news.show_notice(kind, *words)
        self.news.show()
        announce(self, self.news.words)

    def show_learners(self, name: str = "") -> None:
        """Bring the learners into view and put the focus there, on one of them where their file's name is given."""
        self._show(next((row.change for row in self._body.learners if row.learner == name), self._body.add))

    def show_memory(self) -> None:
        """Bring the way to the memory parameters into view and put the focus there."""
        self._show(self._body.memory)

    def show_backups(self) -> None:
        """Bring the way to the backups into view and put the focus there."""
        self._show(self._body.backups)

    def _show(self, button: Button) -> None:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(button)


class _Body(Themed, QWidget):
    """Sections of rows, one under another."""

    setting_chosen = Signal(object)

    def __init__(self, view: SettingsView) -> None:
        super().__init__()
        self._controls: dict[str, Segmented | Choice | TextSize] = {}
        self.folder = Button(tr("Show folder"), icon="folder", small=True)
        self.export = Button(tr("Export everything"), icon="export", small=True)
        self.backups = Button(tr("Backups"), small=True)
        self.delete = Button(tr("Delete everything"), icon="trash", small=True)
        self.memory = Button(tr("Memory parameters"), small=True)
        self.add = Button(tr("Add a learner"), icon="plus", small=True)
        self.learners = [LearnerRow(each) for each in view.learners]
        self._path = PathBox(view.results_path)
        self._column = QVBoxLayout(self)
        self._build(view)
        self.follow_theme()

    def show_choices(self, choices: Mapping[str, object]) -> None:
        """Show values in their controls."""
        for setting, value in choices.items():
            control = self._controls.get(setting)
            if isinstance(control, TextSize):
                control.show_scale(float(str(value)))
            elif control is not None:
                control.show_value(value)

    def on_theme(self, theme: Theme) -> None:
        # Margins are not mirrored as layouts are; the scroll bar is.
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = theme.px(16)
        self._column.setContentsMargins(side if is_mirrored else 0, 0, 0 if is_mirrored else side, 0)
        self._column.setSpacing(theme.px(4))

    @Slot(object)
    def _on_value_changed(self, value: object) -> None:
        sender = self.sender()
        setting = next(name for name, control in self._controls.items() if control is sender)
        self.setting_chosen.emit(SettingChoice(setting, value))

    def _build(self, view: SettingsView) -> None:
        self._build_looks(view)
        self._build_study(view)
        self._build_memory()
        self._build_learners()
        self._build_data(view)
        self._add_heading(tr("About"))
        self._add_words(tr("rhizotrainer {version}. {licence}.", version=view.version, licence=view.licence))
        for sentence in ABOUT:
            self._add_words(tr(sentence))

    def _build_looks(self, view: SettingsView) -> None:
        values = view.choices
        self._add_heading(tr("Looks"), is_first=True)
        size = TextSize(float(str(values["text_scale"])))
        size.scale_chosen.connect(self._on_value_changed)
        self._add_row("text_scale", tr("Text size"), size)
        self._add_segments("theme", tr("Theme"), say_words(THEMES), values)
        self._add_segments("contrast", tr("Contrast"), say_words(CONTRASTS), values)
        about = tr("The evidence slides in when an answer is checked; with reduced motion it is there at once.")
        self._add_segments("motion", tr("Reduced motion"), say_words(MOTIONS), values, about=about)
        if len(view.languages) > 1:
            self._add_choice("language", tr("Language"), (("", tr("System")), *view.languages), values)

    def _build_study(self, view: SettingsView) -> None:
        values = view.choices
        self._add_heading(tr("Studying"))
        about = tr("Answers given before that hour count to the day before.")
        self._add_choice("day_starts_at", tr("A day begins at"), list_day_starts(), values, about=about)
        new = list_limits(NEW_LIMITS, values["new_per_day"])
        self._add_choice("new_per_day", tr("New questions a day"), new, values)
        reviews = list_limits(REVIEW_LIMITS, values["reviews_per_day"])
        self._add_choice("reviews_per_day", tr("Reviews a day"), reviews, values)
        self._add_segments("asks_confidence", tr("Ask how sure I am"), say_words(ON_OFF), values)
        about = tr("For learners who are granted more time. It counts from the next exam on.")
        self._add_segments("exam_time_factor", tr("Time in exams"), list_exam_times(), values, about=about)
        self._add_heading(tr("Keys"))
        about = tr("Letters and digits that act by themselves while no text is typed.")
        self._add_segments("are_letter_keys_on", tr("Single-letter keys"), say_words(LETTER_KEYS), values, about=about)

    def _build_memory(self) -> None:
        self._add_heading(tr("Memory"))
        self._add_words(tr("When a question returns follows from how memory fades: for most learners, or for you."))
        self._column.addWidget(self.memory, 0, Qt.AlignmentFlag.AlignLeading)

    def _build_learners(self) -> None:
        self._add_heading(tr("Learners at this computer"))
        self._add_words(tr("Each has results and settings of their own; question banks are shared."))
        for row in self.learners:
            self._column.addWidget(row)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)

    def _build_data(self, view: SettingsView) -> None:
        self._add_heading(tr("Your data"))
        if view.is_saving:
            self._add_words(tr("Your results are kept on this computer alone, with backups beside them:"))
            self._column.addWidget(self._path)
        else:
            self._add_words(tr("Your results are not open here, so they can be neither exported nor deleted."))
        buttons = FlowBox(gap=4, line_gap=0)
        for button in (self.folder, self.backups, self.export, self.delete):
            button.setEnabled(view.is_saving)
            buttons.add(button)
        self._column.addWidget(buttons)

    def _add_segments(
        self, setting: str, name: str, options: Words, values: Mapping[str, object], *, about: str = ""
    ) -> None:
        control = Segmented(options, value=values[setting], name=name, small=True)
        control.value_changed.connect(self._on_value_changed)
        self._add_row(setting, name, control, about)

    def _add_choice(
        self, setting: str, name: str, options: Words, values: Mapping[str, object], *, about: str = ""
    ) -> None:
        control = Choice(name, options, value=values[setting])
        control.value_changed.connect(self._on_value_changed)
        self._add_row(setting, name, control, about)

    def _add_row(self, setting: str, name: str, control: Segmented | Choice | TextSize, about: str = "") -> None:
        self._controls[setting] = control
        self._column.addWidget(SettingRow(name, control, about))

    def _add_heading(self, words: str, *, is_first: bool = False) -> None:
        if not is_first:
            self._column.addWidget(Hairline())
        self._column.addWidget(Label(words, "heading"))

    def _add_words(self, words: str) -> None:
        self._column.addWidget(Label(words, "ui", "ink2", wraps=True))
