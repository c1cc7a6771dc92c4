"""The rows behind a card, to sort, copy and write to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout

from app.ui.pages.insight.rows_model import RowsModel
from app.ui.pages.insight.saving import save_numbers
from app.ui.widgets.basics import button, label
from app.ui.widgets.list_copy import as_mime

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QWidget

    from app.ui.context import Context
    from app.ui.pages.insight.content.parts import Table


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
        self.view.setProperty("role", "plain")
        self.view.setSortingEnabled(True)
        self.view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.view.verticalHeader().hide()
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.view.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
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
