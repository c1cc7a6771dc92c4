"""The rows behind a card, to sort, copy and write to a file."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout

from app.ui.pages.insight.saving import save_numbers
from app.ui.widgets.basics import button, label
from app.ui.widgets.list_copy import as_mime

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QWidget

    from app.ui.context import Context
    from app.ui.pages.insight.content.parts import Table

Index = QModelIndex | QPersistentModelIndex
_NUMBER = re.compile(r"-?[\d,]+(?:\.\d+)?")
_HERE = QModelIndex()


class RowsModel(QAbstractTableModel):
    """A table of words; columns that hold figures sort by them."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.table, self.rows = table, list(table.rows)

    def rowCount(self, parent: Index = _HERE) -> int:  # noqa: D102, N802 - Qt's name and meaning
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _HERE) -> int:  # noqa: D102, N802 - Qt's name and meaning
        return 0 if parent.isValid() else len(self.table.headings)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: D102 - Qt's meaning
        if not index.isValid():
            return None
        words = self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.TextAlignmentRole and figure(words) is not None:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: D102, N802 - Qt's name and meaning
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.table.headings[section]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column: by its figures where it has any."""
        self.layoutAboutToBeChanged.emit()
        self.rows.sort(key=partial(_weight, column), reverse=order == Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()


class RowsDialog(QDialog):
    """Shows a table.

    Args:
        context: the shared things.
        title: the finding.
        subtitle: source and day.
        table: the rows.
        name: of the file that is offered.
        most: rows shown at most; a file has all.
        parent: the window.
    """

    def __init__(
        self,
        context: Context,
        title: str,
        subtitle: str,
        table: Table,
        name: str,
        most: int,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.context, self._table, self._name = context, table, name
        self.setProperty("role", "sheet")
        self.resize(820, 560)
        self.model = RowsModel(table._replace(rows=table.rows[:most]))
        self.view = QTableView(self)
        self.view.setModel(self.model)
        self.view.setSortingEnabled(True)
        self.view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.view.verticalHeader().hide()
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.hint = label("small", parent=self)
        self.copy, self.export, self.close_button = (
            button("", self),
            button("", self),
            button("primary", self),
        )
        shown = self.tr("%n row(s)", "", len(table.rows))
        cut = self.tr("the first {n} are shown").format(n=f"{most:,}") if len(table.rows) > most else ""
        self.hint.setText(" · ".join(words for words in (subtitle, shown, cut) if words))
        self._lay_out(label("section", title, self))
        self._connect()
        self.view.setFocus()

    def _lay_out(self, heading: QLabel) -> None:
        self.copy.setText(self.tr("Copy as table"))
        self.export.setText(self.tr("Export as CSV..."))
        self.close_button.setText(self.tr("Close"))
        heading.setWordWrap(True)
        feet = QHBoxLayout()
        feet.setSpacing(8)
        feet.addWidget(self.copy)
        feet.addWidget(self.export)
        feet.addStretch(1)
        feet.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(8)
        whole.addWidget(heading)
        whole.addWidget(self.hint)
        whole.addWidget(self.view, 1)
        whole.addLayout(feet)

    def _connect(self) -> None:
        copying = QShortcut(QKeySequence.StandardKey.Copy, self.view)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(self.on_copy)
        self.copy.clicked.connect(self.on_copy)
        self.export.clicked.connect(self.on_export)
        self.close_button.clicked.connect(self.accept)

    def on_copy(self) -> None:
        """The selected rows, or all, on the clipboard."""
        places = sorted({index.row() for index in self.view.selectionModel().selectedRows()})
        rows = [self.model.rows[place] for place in places] or self.model.rows
        QApplication.clipboard().setMimeData(as_mime(self._table.headings, rows))

    def on_export(self) -> None:
        """All rows as a file."""
        save_numbers(self.context, self._table, self._name, self)

    def done(self, result: int) -> None:
        """Close and go."""
        super().done(result)
        self.deleteLater()


def figure(words: str) -> float | None:
    """The number that a cell begins with, behind a currency sign; None for words."""
    found = _NUMBER.search(words)
    if (
        found is None
        or found.start() > 4
        or any(sign.isalpha() and ord(sign) > 0x2E7F for sign in words[: found.start()])
    ):
        return None
    return float(found[0].replace(",", ""))


def _weight(column: int, row: tuple[str, ...]) -> tuple[float, str]:
    value = figure(row[column])
    return (float("-inf") if value is None else value, row[column])
