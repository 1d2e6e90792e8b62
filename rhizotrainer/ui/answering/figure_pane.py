"""Pointing at structures of a figure: one, or every one that is asked for.

Before the check it shows letters and places and no name; afterwards what was chosen and what is right, with the why.
"""

from __future__ import annotations

from string import ascii_uppercase

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.model.items import Item
from rhizotrainer.model.learning import Response
from rhizotrainer.study.marking import OptionOutcome, find_outcome, is_also_right
from rhizotrainer.study.responding import point_at
from rhizotrainer.study.wording import outcome_words
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.figure_outcomes import FigureOutcomes, OutcomeLine
from rhizotrainer.ui.answering.keys import ZOOMS, Command, KeyAction
from rhizotrainer.ui.answering.pane import AnswerPane
from rhizotrainer.ui.answering.view import QuestionView
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing
from rhizotrainer.ui.widgets.figure.frame import FigureFrame
from rhizotrainer.ui.widgets.figure.marks import Mark, MarkKind
from rhizotrainer.ui.widgets.figure.stacking import lies_inside
from rhizotrainer.ui.widgets.figure.structures import Structure, list_structures
from rhizotrainer.ui.widgets.key_caps import KeyRow
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING

tr = Tongue("Answer")

_KINDS = {
    OptionOutcome.CORRECT: MarkKind.CORRECT,
    OptionOutcome.INCORRECT: MarkKind.INCORRECT,
    OptionOutcome.MISSED: MarkKind.MISSED,
}
# The place of L in the alphabet: where every letter answers, and none goes as far, L still puts the letters away.
_L = 11


class FigurePane(AnswerPane):
    """A figure whose structures are the answers."""

    shows_figure = True

    def __init__(self) -> None:
        super().__init__()
        self.frame = FigureFrame()
        self.chosen = Label("", "ui", "ink", wraps=True).weigh(500)
        self.clear = Button(tr("Clear"), kind="link", small=True)
        self.outcomes = FigureOutcomes()
        self._typed = ""
        self._build()
        self.follow_theme()
        self._connect_signals()

    @property
    def structures(self) -> tuple[Structure, ...]:
        """Return the structures that can be chosen, in reading order."""
        return self.frame.canvas.structures

    @property
    def takes_every_letter(self) -> bool:
        return self.frame.canvas.shows_letters and not self.is_checked

    def obey(self, action: KeyAction) -> bool:
        """Zoom; show or hide letters, after the check names; choose a lettered structure."""
        if self.frame.drawing is None:
            return False
        if action.command in ZOOMS:
            return self.frame.zoom(ZOOMS[action.command])
        if action.command is Command.LETTERS:
            self._toggle_letters()
            return True
        if action.command is Command.EMPTY and not self.is_checked:
            if not self._typed:
                self._on_clear()
            self._type("")
            return True
        if action.command is not Command.CHOOSE or not self.takes_every_letter:
            return False
        self._take_letter(action.number)
        return True

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the focus on the structure that holds the group's place."""
        self.frame.take_focus(reason)

    def leave(self) -> bool:
        """Take a letter back that was typed, or else put the letters away."""
        are_shown = self.takes_every_letter
        if are_shown and self._typed:
            self._type("")
        elif are_shown:
            self._toggle_letters()
        return are_shown

    def list_keys(self) -> tuple[KeyRow, ...]:
        if self.frame.drawing is None:
            return ()
        is_several = self.presentation is not None and self.presentation.item.takes_several
        are_two = len(self.structures) > len(ascii_uppercase)
        letters = tr("Letter every structure, then type its letter")
        if are_two:
            letters = tr("Letter every structure, then type its two letters")
        choose = tr("Choose or unchoose the outlined structure") if is_several else tr("Choose the outlined structure")
        return (
            (tr("Arrows"), tr("Step to the structure that way")),
            ("PgUp PgDn", tr("Step in the order they are read")),
            ("Space", choose),
            ("L", letters),
            ("+ - 0", tr("Zoom in, out, fit")),
        )

    @Slot(object)
    def _on_pressed(self, region: object) -> None:
        self._choose(str(region))

    @Slot()
    def _on_clear(self) -> None:
        had_focus = self.clear.hasFocus()
        if self.response.regions:
            self.give(Response())
        if had_focus:
            self.take_focus()

    @Slot(object)
    def _on_names_asked(self, are_wanted: object) -> None:
        item = self.presentation.item if self.presentation is not None else None
        names = {one.region: self._name_of(item, one) for one in self.structures} if are_wanted and item else {}
        self.frame.canvas.show_names(names)
        self._tell_unplaced()

    @Slot()
    def _on_arranged(self) -> None:
        self._tell_unplaced()

    def on_theme(self, theme: Theme) -> None:
        self._layout.setSpacing(theme.px(8))

    def _build_question(self, view: QuestionView) -> None:
        item = view.presentation.item
        drawing = self.frame.read(view.art)
        structures = list_structures(drawing, list_choices(drawing, item, view)) if drawing and view.art else ()
        self.frame.show_art(view.art, structures)
        self._typed = ""
        self.outcomes.forget()
        self._chosen_row.setVisible(drawing is not None)

    def _show_given(self, response: Response) -> None:
        given = [one for one in self.structures if one.region in response.regions]
        marks = {one.region: Mark(MarkKind.CHOSEN, one.letter) for one in given}
        self.frame.canvas.show_marks(marks, dict.fromkeys(marks, tr("selected")))
        told = [tr("structure {letter}, {place} of the figure", letter=one.letter, place=one.place) for one in given]
        self.chosen.show_text(tr("Chosen: {structures}", structures="; ".join(told)) if told else self._ask())
        self.chosen.show_role("ink" if told else "ink3")
        self.clear.setVisible(bool(told))

    def _show_outcomes(self, response: Response) -> None:
        shown = self.presentation
        if shown is None:
            return
        item = shown.item
        lines, marks, states = [], {}, {}
        stray = [one for one in self.structures if one.region in response.regions - {o.region for o in item.options}]
        found = [
            (*_judge_option(item, response, at), option.region, option.rationale)
            for at, option in enumerate(item.options)
        ]
        wrong = OptionOutcome.INCORRECT
        found += [(wrong, _say_outcome(wrong), one.region, "") for one in stray]
        for outcome, words, region, rationale in found:
            structure = next((one for one in self.structures if one.region == region), None)
            name = self._name_of(item, structure) if structure is not None else region
            lines.append(OutcomeLine(name, outcome, words, rationale))
            if outcome in _KINDS and structure is not None:
                marks[region] = Mark(_KINDS[outcome], structure.letter, name, words)
                # What the sign says to the eye.
                states[region] = tr("Your answer · incorrect") if outcome is wrong else words
        self.frame.canvas.show_letters(False)
        self.frame.canvas.show_marks(marks, states)
        self._chosen_row.hide()
        # What was chosen and what was right come first: of dozens of structures these are what the learner asks about.
        self.outcomes.show_lines(sorted(lines, key=lambda line: line.outcome is OptionOutcome.NOT_CHOSEN))
        self.outcomes.show()
        self._tell_unplaced()

    def _choose(self, region: str) -> None:
        if self.presentation is not None and not self.is_checked:
            self.give(point_at(self.presentation.item, self.response, region))

    def _take_letter(self, place: int) -> None:
        """Choose the structure whose letters are typed now; where these only begin some, wait for the next."""
        typed = self._typed + ascii_uppercase[place]
        meant = [one for one in self.structures if one.letter.startswith(typed)]
        if not meant and place == _L:
            self._toggle_letters()
        elif any(one.letter == typed for one in meant):
            self._type("")
            self._choose(meant[0].region)
        elif meant:
            self._type(typed)

    def _type(self, typed: str) -> None:
        """Let the letters that begin with what was typed alone be in view."""
        if typed != self._typed:
            self._typed = typed
            self.frame.canvas.show_letters(self.frame.canvas.shows_letters, typed=typed)

    def _toggle_letters(self) -> None:
        if self.is_checked:
            self.outcomes.names.click()
            return
        canvas = self.frame.canvas
        self._typed = ""
        canvas.show_letters(not canvas.shows_letters)
        if canvas.shows_letters:
            # Esc and every letter are then meant for the figure.
            self.take_focus(Qt.FocusReason.ShortcutFocusReason)

    def _ask(self) -> str:
        item = self.presentation.item if self.presentation is not None else None
        if item is not None and item.needs_all:
            return tr("Nothing is chosen yet. Choose every structure that is asked for.")
        return tr("Nothing is chosen yet.")

    def _name_of(self, item: Item | None, structure: Structure) -> str:
        """Return what a structure is called, in the question or in the figure, or else its letter.

        A piece that has no name of its own is called after the whole, with its place.
        """
        text = (
            next((one.text for one in item.options if one.region == structure.region and one.text), "") if item else ""
        )
        art = self._view.art if self._view is not None else None
        names = {one.id: one.name for one in art.figure.regions if one.name} if art is not None else {}
        name = text or names.get(structure.region, "")
        whole = names.get(structure.drawing.find_whole(structure.region), "")
        if not name and whole:
            return tr("{name} ({place})", name=whole, place=structure.place)
        return name or tr("Structure {letter}", letter=structure.letter)

    def _tell_unplaced(self) -> None:
        self.outcomes.tell_unplaced(self.frame.canvas.unplaced_names if self.is_checked else ())

    def _build(self) -> None:
        self._chosen_row = QWidget()
        row = QHBoxLayout(self._chosen_row)
        row.setContentsMargins(RING, 0, 0, 0)
        row.addWidget(self.chosen, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.frame, self._chosen_row, self.outcomes):
            self._layout.addWidget(part)
        self.outcomes.hide()
        self.clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _connect_signals(self) -> None:
        self.frame.canvas.pressed.connect(self._on_pressed)
        self.frame.skip_requested.connect(self.go_on_requested)
        self.frame.canvas.arranged.connect(self._on_arranged)
        self.clear.clicked.connect(self._on_clear)
        self.outcomes.names_asked.connect(self._on_names_asked)


def list_choices(drawing: FigureDrawing, item: Item, view: QuestionView) -> list[str]:
    """Return the regions that can be chosen: those the figure names, and those the options stand for.

    A named part of an option's region is left to that option: who points at the horn has pointed at the grey matter.
    Where an option stands for one piece of a region (the left of two), its other pieces stand for themselves.
    """
    options = [option.region for option in item.options if option.region]
    wholes = {drawing.find_whole(option) for option in options} - {""}
    named = [region.id for region in view.art.figure.regions if region.name] if view.art is not None else []
    apart = [piece for one in wholes if one not in options for piece in drawing.list_pieces(one)]
    named = [one for one in dict.fromkeys((*named, *sorted(apart, key=drawing.order_of))) if one not in wholes]
    return options + [
        region
        for region in named
        if region not in options and not any(lies_inside(drawing, region, option) for option in options)
    ]


def _judge_option(item: Item, response: Response, authored: int) -> tuple[OptionOutcome, str]:
    """Return how an option is marked, and what is said of it; one that would have done is marked as a right one."""
    if is_also_right(item, response, authored):
        return OptionOutcome.MISSED, tr("Also right")
    outcome = find_outcome(item, response, authored)
    return outcome, _say_outcome(outcome)


def _say_outcome(outcome: OptionOutcome) -> str:
    return tr("Correct structure") if outcome is OptionOutcome.MISSED else outcome_words(outcome)
