"""The second step of an import: what each column of the file stands for, to be corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.pages.imports.certainty import PROGRAMS, Certainty
from app.ui.pages.imports.field_words import added_names, offered
from app.ui.pages.imports.reading_row import ReadingRow
from app.ui.widgets.basics import button, label
from app.words import labels

if TYPE_CHECKING:
    from app.imports.mapping import ColumnMap, Recognition
    from app.imports.readers.table import Table
    from app.ui.context import Context

SAMPLES = 3
_LONGEST = 40
_WIDTHS = (160, 210, 190)


class MappingStep(QWidget):
    """One table of the file: its kind, its columns with samples, and the field of each.

    Signals:
        kind_changed: the kind of record that the user says the rows are.
        changed: a column was given another field.
        save_wanted: the columns are to be handed on as a file.
        load_wanted: the columns are to be read as a file says.
    """

    kind_changed = Signal(str)
    changed = Signal()
    save_wanted = Signal()
    load_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.kind, self.facts = QComboBox(self), label("muted", parent=self)
        self._caption = label("", parent=self)
        self.save, self.load = button("quiet", self), button("quiet", self)
        self.reading, self.columns = ReadingRow(self), QTableWidget(self)
        self.fields: list[QComboBox] = []
        self._table: Table | None = None
        self._lay_out()
        self.kind.activated.connect(self.on_kind)
        self.save.clicked.connect(self.save_wanted)
        self.load.clicked.connect(self.load_wanted)

    def _lay_out(self) -> None:
        self._caption.setText(self.tr("The rows are"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._caption)
        row.addWidget(self.kind)
        row.addWidget(self.facts, 1)
        self.load.setText(self.tr("Load profile..."))
        self.save.setText(self.tr("Save profile..."))
        row.addWidget(self.load)
        row.addWidget(self.save)
        self.columns.setColumnCount(4)
        self.columns.verticalHeader().hide()
        self.columns.setShowGrid(False)
        self.columns.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.columns.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.columns.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.columns.setHorizontalHeaderLabels(
            [self.tr("Column in the file"), self.tr("Becomes"), self.tr("Certainty"), self.tr("Samples")]
        )
        head = self.columns.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS):
            self.columns.setColumnWidth(column, width)
        self.columns.setWordWrap(False)
        self.columns.setStyleSheet("QTableWidget::item { padding: 0 8px; }")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(row)
        whole.addWidget(self.reading)
        whole.addWidget(self.columns, 1)

    def show_table(self, table: Table, found: Recognition, kinds: tuple[str, ...]) -> None:
        """Show a table as it was recognised."""
        language = self.context.language.code
        self._table = table
        self.reading.show_table(table)
        self.kind.clear()
        for kind in kinds:
            self.kind.addItem(labels.kind_name(kind, language, plural=True), kind)
        self.kind.setCurrentIndex(self.kind.findData(found.kind))
        self._fill(table, found, language)
        self._tell_facts(table, found)

    def _tell_facts(self, table: Table, found: Recognition) -> None:
        parts = [self.tr("%n row(s)", "", len(table.rows))]
        if found.profile != "generic":
            parts.append(
                self.tr("written by {program}").format(program=PROGRAMS.get(found.profile, found.profile))
            )
        if any(column.why == "saved" for column in found.mapping):
            parts.append(self.tr("as confirmed before"))
        known = sum(combo.currentData() is not None for combo in self.fields)
        parts.append(self.tr("{known} of {all} columns recognised").format(known=known, all=len(self.fields)))
        self.facts.setText(" · ".join(parts))

    def _fill(self, table: Table, found: Recognition, language: str) -> None:
        with self.context.database.raw() as connection:
            fields = offered(found.kind, language, added_names(connection))
        sure = found.sure()
        self.columns.setRowCount(len(table.headers))
        self.fields = []
        for row, header in enumerate(table.headers):
            self.columns.setItem(row, 0, QTableWidgetItem(header))
            combo = QComboBox(self.columns)
            combo.addItem(self.tr("– leave out –"), None)
            for field, words in fields:
                combo.addItem(words, field)
            combo.setCurrentIndex(max(0, combo.findData(sure.get(row))))
            combo.activated.connect(self.on_field)
            self.columns.setCellWidget(row, 1, self._framed(combo))
            self.columns.setRowHeight(row, 44)
            self.columns.setItem(row, 3, QTableWidgetItem(samples(table, row)))
            self.fields.append(combo)
            self._judge(row, found.mapping[row], dict(fields))

    def _judge(self, row: int, column: ColumnMap, fields: dict[str, str]) -> None:
        """Say how sure the column is; a suggestion is taken with one press."""
        judged = Certainty(row, column, fields.get(column.field or "", ""), self.columns)
        judged.taken.connect(self.on_suggestion)
        self.columns.setCellWidget(row, 2, judged)

    def on_suggestion(self, row: int, field: str) -> None:
        """Give the column the field that was suggested, and take it from another that has it."""
        combo = self.fields[row]
        combo.setCurrentIndex(max(0, combo.findData(field)))
        self._give(combo, field)

    def _framed(self, combo: QComboBox) -> QWidget:
        """The choice with air around it."""
        box = QWidget(self.columns)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 5, 12, 5)
        row.addWidget(combo)
        return box

    def chosen(self) -> dict[str, str | None]:
        """Heading → field as shown."""
        headers = self._table.headers if self._table is not None else ()
        return {header: combo.currentData() for header, combo in zip(headers, self.fields, strict=True)}

    def on_kind(self, _place: int) -> None:
        """Ask to read the columns as another kind."""
        self.kind_changed.emit(str(self.kind.currentData()))

    def on_field(self, _place: int) -> None:
        """A field is filled by one column: another that had it is left out."""
        picked = self.sender()
        if isinstance(picked, QComboBox):
            self._give(picked, picked.currentData())

    def _give(self, picked: QComboBox, field: str | None) -> None:
        for combo in self.fields:
            if combo is not picked and field is not None and combo.currentData() == field:
                combo.setCurrentIndex(0)
        self.changed.emit()


def samples(table: Table, column: int) -> str:
    """The first different values of a column."""
    found: dict[str, None] = {}
    for row in table.rows[:50]:
        if column < len(row.cells) and row.cells[column].strip():
            found[row.cells[column].strip()[:_LONGEST]] = None
        if len(found) == SAMPLES:
            break
    return "  ·  ".join(found)
