"""All figures to browse, and one field that looks for structures in every one of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.atlas.tile import FigureTile
from rhizotrainer.ui.pages.atlas.tile_grid import TileGrid
from rhizotrainer.ui.pages.atlas.view import CONTEXT, AtlasTarget, FigureKey, FoundInAtlas, GallerySection
from rhizotrainer.ui.tables.found_list import FoundList, FoundRow
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.announcing import announce
from rhizotrainer.ui.widgets.edge_page import EdgePage, inset
from rhizotrainer.ui.widgets.empty_state import EmptyState
from rhizotrainer.ui.widgets.figure.structure_button import scroll_to
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.line_field import LineField
from rhizotrainer.ui.widgets.scroll_page import NARROW_PADDING, PADDING

tr = Tongue(CONTEXT)

_AT_ONCE = 2
_LONGEST = 200


class AtlasGallery(Themed, QWidget):
    """`searched` carries what is typed, `opened` an AtlasTarget, `banks_requested` asks for the page of banks."""

    searched = Signal(object)
    opened = Signal(object)
    banks_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = LineField(
            name=tr("Search the atlas"),
            hint=tr("Search all figures: names, Latin terms, synonyms, descriptions"),
            limit=_LONGEST,
        )
        self.found = FoundList(name=tr("What was found in the atlas"))
        self.nothing = EmptyState("search", "")
        self._groups: list[TileGrid] = []
        self._is_wide = True
        self._drawing = QTimer(self)
        self._drawing.setInterval(0)
        self._build()
        self.follow_theme()
        self._connect_signals()

    @property
    def tiles(self) -> tuple[FigureTile, ...]:
        """Return the figures in view order."""
        return tuple(part for group in self._groups for part in group.parts if isinstance(part, FigureTile))

    @property
    def regions(self) -> tuple[QWidget, ...]:
        return (self._head, self._stack)

    def show_sections(self, sections: tuple[GallerySection, ...]) -> None:
        """Show figures anew, as they are known now."""
        self._clear()
        for section in sections:
            if section.title:
                self._add(inset(Label(section.title, "heading", wraps=True)), gap=20)
            group = TileGrid(section.title or tr("Figures of the atlas"))
            tiles = [FigureTile(tile) for tile in section.tiles]
            for tile in tiles:
                tile.outdated.connect(self._on_outdated)
            group.show_parts(tiles)
            group.pressed.connect(self._on_tile)
            group.left.connect(self._on_left)
            self._groups.append(group)
            self._add(group, gap=8 if section.title else 12)
        if not sections:
            empty = EmptyState(
                "atlas",
                tr("There is no figure yet."),
                tr("Figures of your banks stand here once a side file describes their structures."),
                action=tr("Go to Banks"),
            )
            empty.action_requested.connect(self.banks_requested)
            self._add(empty, gap=12)
        self._scroll.body.addStretch(1)
        self._show_part()
        self._drawing.start()

    def show_found(self, found: FoundInAtlas) -> None:
        """Show what was found; of a text that is not the one in the field any more nothing is shown."""
        if found.text != self.field.text:
            return
        self.found.show_rows(found.rows)
        if found.text and not found.rows:
            self.nothing.show_state(
                tr("No structure matches “{text}”.", text=found.text),
                tr("Names, Latin terms, synonyms and descriptions of all figures were searched."),
                action=tr("Clear the search"),
            )
            announce(self.field, tr("Nothing was found."))
        elif found.text:
            announce(self.field, tr.count(len(found.rows), "{n} result.", "{n} results."))
        self._show_part()

    def take_focus(self) -> None:
        """Put the focus into the search field: arrow down leads on to the figures."""
        self.field.take_focus()

    def stand_at(self, key: FigureKey) -> None:
        """Put the focus on a figure, as after its page was left; while a search is shown it stays in the field."""
        tile = next((one for one in self.tiles if one.view.key == key), None)
        if tile is not None and not self.field.text:
            tile.setFocus(Qt.FocusReason.OtherFocusReason)
            # Tiles that are new have no place yet.
            QTimer.singleShot(0, tile, lambda: scroll_to(tile))

    def set_is_wide(self, is_wide: bool) -> None:
        """Take the padding of a wide window or a narrow one."""
        self._is_wide = is_wide
        self.on_theme(self.theme)

    def on_theme(self, theme: Theme) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.surface)
        self.setPalette(palette)
        side = theme.px(PADDING if self._is_wide else NARROW_PADDING) - 4
        self._column.setContentsMargins(side, theme.px(16), side, 0)
        self._column.setSpacing(theme.px(6))
        self._drawing.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field.focusProxy() and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._obey(event)
        return super().eventFilter(watched, event)

    @Slot()
    def _on_text(self) -> None:
        self.searched.emit(self.field.text)
        if not self.field.text:
            self.found.show_rows(())
            self._show_part()

    @Slot()
    def _on_cleared(self) -> None:
        self.field.show_text("")
        self.field.take_focus()

    @Slot(object)
    def _on_tile(self, part: object) -> None:
        if isinstance(part, FigureTile):
            self.opened.emit(AtlasTarget(part.view.key))

    @Slot(object)
    def _on_left(self, step: object) -> None:
        """Go on from one bank's figures to those of the next; above the first is the search field."""
        group = self.sender()
        at = [one is group for one in self._groups].index(True) + int(str(step))
        if at < 0:
            self.field.take_focus()
        elif at < len(self._groups):
            parts = self._groups[at].parts
            parts[0 if at and step == 1 else -1].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(object)
    def _on_found(self, target: object) -> None:
        self.opened.emit(target)

    @Slot(object)
    def _on_current(self, row: object) -> None:
        if isinstance(row, FoundRow):
            announce(self.field, row.spoken)

    @Slot()
    def _on_outdated(self) -> None:
        self._drawing.start()

    @Slot()
    def _on_draw(self) -> None:
        """Make a few pictures, those in view first, so that typing and scrolling wait for no more than these."""
        waiting = [tile for tile in self.tiles if tile.isVisible() and not tile.is_drawn]
        waiting.sort(key=lambda tile: tile.visibleRegion().isEmpty())
        for tile in waiting[:_AT_ONCE]:
            tile.draw()
        if len(waiting) <= _AT_ONCE:
            self._drawing.stop()

    def _obey(self, event: QKeyEvent) -> bool:
        """Do what a key in the field asks of the list below; say whether it was one of the list's."""
        key = Qt.Key(event.key())
        has_rows = bool(self.found.rows)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}.get(key, 0)
        if step and has_rows:
            self.found.step(step)
            return True
        if key is Qt.Key.Key_Down and self.tiles and not self.field.text:
            self.tiles[0].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and has_rows and self.found.current is not None:
            self.opened.emit(self.found.current.target)
            return True
        if key is Qt.Key.Key_Escape and self.field.text:
            self._on_cleared()
            return True
        return False

    def _show_part(self) -> None:
        part = self._scroll if not self.field.text else self.found if self.found.rows else self._nothing_page
        self._stack.setCurrentWidget(part)

    def _add(self, part: QWidget, *, gap: int) -> None:
        self._scroll.add_gap(gap)
        self._scroll.add_row(part)

    def _clear(self) -> None:
        self._groups = []
        body = self._scroll.body
        while body.count():
            taken = body.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _build(self) -> None:
        self._scroll = EdgePage(padding=4)
        self._nothing_page = EdgePage(padding=4)
        self._nothing_page.add_row(self.nothing)
        self._nothing_page.body.addStretch(1)
        self._stack = QStackedWidget()
        for part in (self._scroll, self.found, self._nothing_page):
            self._stack.addWidget(part)
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(inset(Label(tr("Atlas"), "title")))
        head.addWidget(self.field)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._head)
        self._column.addWidget(inset(Hairline()))
        self._column.addWidget(self._stack, 1)
        self.setAutoFillBackground(True)
        edit = self.field.focusProxy()
        if edit is not None:
            edit.installEventFilter(self)

    def _connect_signals(self) -> None:
        self.field.text_changed.connect(self._on_text)
        self.found.opened.connect(self._on_found)
        self.found.current_changed.connect(self._on_current)
        self.nothing.action_requested.connect(self._on_cleared)
        self._drawing.timeout.connect(self._on_draw)
