"""Choose a list's columns and their order, by mouse or keys; every change shows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui.widgets.basics import button, label
from app.ui.widgets.filter_checklist import ChecklistDelegate

if TYPE_CHECKING:
    from app.ui.models.row_model import Texts
    from app.ui.theme import Theme
    from app.ui.widgets.list_columns import ListColumns

_KEY = Qt.ItemDataRole.UserRole


class ColumnsChooser(QFrame):
    """A popup with all columns: tick to show, drag or Alt+Up and Alt+Down to move."""

    def __init__(self, columns: ListColumns, texts: Texts, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "card")
        self._columns, self._texts = columns, texts
        self._title, self._list, self._reset = (
            label("caption", parent=self),
            QListWidget(self),
            button("link", self),
        )
        self._list.setItemDelegate(ChecklistDelegate(theme, self._list))
        self._list.setMouseTracking(True)
        self._list.setStyleSheet("background: transparent")
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._lay_out()
        self._fill()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self._title)
        column.addWidget(self._list, 1)
        column.addWidget(self._reset, alignment=Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self._list.itemChanged.connect(self.on_ticked)
        self._list.model().rowsMoved.connect(self.on_moved)
        self._reset.clicked.connect(self.on_reset)
        for keys, handler in (("Alt+Up", self.move_up), ("Alt+Down", self.move_down)):
            QShortcut(QKeySequence(keys), self, handler)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self._title.setText(self.tr("Columns"))
        self._reset.setText(self.tr("Back to the first arrangement"))
        self._list.setToolTip(self.tr("Drag to move, or Alt+Up and Alt+Down"))

    def open_at(self, corner: QPoint) -> None:
        """Show with the top right corner at a global position."""
        self.resize(240, min(460, 90 + 28 * self._list.count()))
        self.move(corner - QPoint(self.width() + 8, 0))
        self.show()
        self._list.setFocus()

    def on_ticked(self, item: QListWidgetItem) -> None:
        """Show or hide a column; the last one shown stays."""
        key = str(item.data(_KEY))
        self._columns.show(key, visible=item.checkState() == Qt.CheckState.Checked)
        if not self._columns.shown(key) and item.checkState() == Qt.CheckState.Checked:
            item.setCheckState(Qt.CheckState.Unchecked)
        elif self._columns.shown(key) and item.checkState() != Qt.CheckState.Checked:
            item.setCheckState(Qt.CheckState.Checked)

    def on_moved(self, *_rows: object) -> None:
        """Put the columns in the order of the list."""
        for place in range(self._list.count()):
            self._columns.move(str(self._list.item(place).data(_KEY)), place)

    def on_reset(self) -> None:
        """Arrange as the program came."""
        self._columns.reset()
        self._list.blockSignals(True)
        self._fill()
        self._list.blockSignals(False)

    def move_up(self) -> None:
        """Move the current column one place to the left."""
        self._move(-1)

    def move_down(self) -> None:
        """Move the current column one place to the right."""
        self._move(1)

    def _move(self, step: int) -> None:
        place = self._list.currentRow()
        if 0 <= place + step < self._list.count():
            item = self._list.takeItem(place)
            self._list.insertItem(place + step, item)
            self._list.setCurrentRow(place + step)
            self.on_moved()

    def _fill(self) -> None:
        self._list.clear()
        for key in self._columns.keys():  # noqa: SIM118 - a method, not a mapping
            item = QListWidgetItem(self._texts.label(self._columns.spec.kind, self._columns.spec.column(key)))
            item.setData(_KEY, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            shown = self._columns.shown(key)
            item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
