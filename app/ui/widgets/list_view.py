"""The table of every list: whole rows selected, painted by a delegate, the same with 10 or 1,000,000."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from app.ui.models.row_model import DISPLAY, HORIZONTAL, ID, Index, RowModel
from app.ui.widgets import list_copy
from app.ui.widgets.delegate import RowDelegate
from app.ui.widgets.list_header import ListHeader

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent

    from app.ui.theme import Theme

_KEPT = 1_000  # selected rows put back after a refresh
_ROWS = QItemSelectionModel.SelectionFlag.Rows
_SELECT = QItemSelectionModel.SelectionFlag.Select
_CURRENT = QItemSelectionModel.SelectionFlag.NoUpdate


class Place(NamedTuple):
    """Where the user stood in a list, by row numbers."""

    current: int
    selected: tuple[int, ...]
    top: int


class ListView(QTableView):
    """Shows a ``RowModel``.

    Signals:
        opened: a record's id: Enter or a double click.
        current_changed: the id that the keyboard stands on, empty for none.
        selection_changed: what is selected changed.
        menu_wanted: a global position for the context menu.
        archive_wanted: Delete was pressed.
        typed: text typed onto the list, for the search field.
        painted: rows were painted for the first time.
    """

    opened = Signal(str)
    current_changed = Signal(str)
    selection_changed = Signal()
    menu_wanted = Signal(QPoint)
    archive_wanted = Signal()
    typed = Signal(str)
    painted = Signal()

    def __init__(self, model: RowModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows, self._theme = model, theme
        self._hovered, self._everything, self._painted, self._leading = -1, False, False, 0
        self.head = ListHeader(model.spec, theme, self)
        self.setHorizontalHeader(self.head)
        self.setModel(model)
        self._title = next(n for n, c in enumerate(model.spec.columns) if c.key == model.spec.title)
        self.painter = RowDelegate(theme, self, self._title, self)
        self.setItemDelegate(self.painter)
        self._set_up()
        self._connect()

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerWidget(QWidget(self))  # where the scroll bars meet; without it a box is drawn there
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._separate_header_selections()
        self.on_theme_changed()

    def _separate_header_selections(self) -> None:
        """Give each header a selection of its own.

        A header asks the view's selection about every section it might show as selected; with all of
        1,000,000 rows selected that froze the window for 12 to 33 seconds.
        """
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSelectionModel(QItemSelectionModel(self.rows, header))

    def _connect(self) -> None:
        self._theme.changed.connect(self.on_theme_changed)
        self.doubleClicked.connect(self.on_double_clicked)

    # what the delegate asks

    def hovered_row(self) -> int:
        """The row under the mouse, or -1."""
        return self._hovered

    def leading_section(self) -> int:
        """The column that stands first."""
        return self._leading

    def marked_row(self) -> int:
        """The row that the keyboard stands on, while the list has the focus; else -1."""
        return self.currentIndex().row() if self.hasFocus() else -1

    def everything_selected(self) -> bool:
        """Whether all rows that match are selected, however many."""
        return self._everything

    # selection

    def selectAll(self) -> None:  # noqa: N802 - Qt's name
        """Select all that match by a flag: a range over 1,000,000 rows would be counted again and again."""
        self.clearSelection()
        self._everything = self.rows.rowCount() > 0
        self.viewport().update()
        self.selection_changed.emit()

    def selected_count(self) -> int:
        """How many rows are selected."""
        if self._everything:
            return self.rows.records
        heads = self.rows.records < self.rows.rowCount()
        rows = (range(first, last + 1) for first, last in self._ranges())
        return sum(sum(not self.rows.is_head(n) for n in part) if heads else len(part) for part in rows)

    def selected_rowids(self) -> array[int]:
        """Row numbers of the selected rows, in the order of the list."""
        rowids = self.rows.rowids
        if self._everything:
            return self._records(rowids)
        found: array[int] = array("q")
        for first, last in self._ranges():
            found.extend(rowids[first : last + 1])
        return self._records(found)

    def _records(self, rowids: array[int]) -> array[int]:
        """Without the heads of groups."""
        if self.rows.records == self.rows.rowCount():
            return rowids
        return array("q", (rowid for rowid in rowids if rowid > 0))

    def current_id(self) -> str:
        """Id of the record that the keyboard stands on; empty for none."""
        place = self.currentIndex().row()
        row = None if self.rows.is_head(place) else self.rows.row_at(place)
        return row.id if row is not None else ""

    def go_to(self, position: int) -> None:
        """Stand on a row, select it alone and bring it into sight."""
        index = self.rows.index(self.rows.record_from(position), max(0, self._title))
        if index.isValid():
            self._drop_everything()
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def place(self) -> Place:
        """Where the user stands, to come back to after the rows were read again."""
        row = self.rows.row_at(self.currentIndex().row())
        top = self.rows.row_at(self.rowAt(0))
        chosen = () if self._everything else tuple(self.selected_rowids()[:_KEPT])
        return Place(row.rowid if row else 0, chosen, top.rowid if top else 0)

    def come_back(self, place: Place) -> None:
        """Restore selection, current row and scroll position by row number, as far as the rows are here."""
        everything = self._everything and self.rows.rowCount() > 0
        positions = self.rows.positions_of({*place.selected, place.current, place.top})
        last = len(self.rows.spec.columns) - 1
        selection = QItemSelection()
        for rowid in place.selected:
            if (position := positions.get(rowid, -1)) >= 0:
                selection.select(self.rows.index(position, 0), self.rows.index(position, last))
        if place.current in positions:
            index = self.rows.index(positions[place.current], self._title)
            self.selectionModel().setCurrentIndex(index, _CURRENT)
        self.selectionModel().select(selection, _SELECT | _ROWS)
        self._everything = everything
        if place.top in positions:
            top = self.rows.index(positions[place.top], self._title)
            self.scrollTo(top, QAbstractItemView.ScrollHint.PositionAtTop)

    def copy(self) -> None:
        """Put the selected rows on the clipboard as shown: visible columns, in their order, with headings."""
        sections = self.visible_sections()
        headings = [str(self.rows.headerData(n, HORIZONTAL, DISPLAY)) for n in sections]
        chosen = self._positions()[: list_copy.LIMIT]
        cells = ([str(self.rows.index(row, n).data(DISPLAY) or "") for n in sections] for row in chosen)
        QGuiApplication.clipboard().setMimeData(list_copy.as_mime(headings, cells))

    def visible_sections(self) -> list[int]:
        """Columns shown, in the order shown."""
        order = (self.head.logicalIndex(place) for place in range(self.head.count()))
        return [section for section in order if not self.head.isSectionHidden(section)]

    def _positions(self) -> list[int]:
        if self._everything:
            return list(range(min(self.rows.rowCount(), list_copy.LIMIT)))
        found: list[int] = []
        for first, last in self._ranges():
            found.extend(range(first, last + 1))
        return found

    def _ranges(self) -> list[tuple[int, int]]:
        selection = self.selectionModel().selection()
        parts = (selection.at(n) for n in range(selection.size()))
        return sorted((part.top(), part.bottom()) for part in parts)

    def _drop_everything(self) -> None:
        if self._everything:
            self._everything = False
            self.viewport().update()
            self.selection_changed.emit()

    # Qt's events

    def on_theme_changed(self) -> None:
        """Follow row height and colours."""
        self.verticalHeader().setDefaultSectionSize(self._theme.row_height)
        self.viewport().update()

    def on_double_clicked(self, index: QModelIndex) -> None:
        """Open the record."""
        self.opened.emit(str(index.data(ID) or ""))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().currentChanged(current, previous)
        self.viewport().update()
        self.current_changed.emit(self.current_id())

    def selectionChanged(self, chosen: QItemSelection, dropped: QItemSelection) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().selectionChanged(chosen, dropped)
        if not chosen.isEmpty():
            self._everything = False
        self.selection_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            self.opened.emit(self.current_id())
        elif key == Qt.Key.Key_Delete:
            self.archive_wanted.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            self.go_to(0 if key == Qt.Key.Key_Home else self.rows.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Pass what is typed to the search field; Qt's own search would read every row."""
        self.typed.emit(search)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        if event.button() == Qt.MouseButton.LeftButton:
            self._drop_everything()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().leaveEvent(event)
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        self.menu_wanted.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        self._leading = self.head.leading()
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def fit(self) -> None:
        """Let the last column reach the edge, so that the lines do."""
        shown = self.visible_sections()
        self.head.setStretchLastSection(False)  # measured as wide as the user made it
        spare = self.viewport().width() - sum(self.head.sectionSize(section) for section in shown)
        self.head.setStretchLastSection(spare > 0)

    def _hover(self, row: int) -> None:
        if row == self._hovered:
            return
        old, self._hovered = self._hovered, row
        for changed in (old, row):
            if changed >= 0:
                top = self.rowViewportPosition(changed)
                self.viewport().update(0, top, self.viewport().width(), self.rowHeight(changed))
