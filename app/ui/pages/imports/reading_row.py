"""How a file was read, to be changed when the preview looks wrong: encoding, separator, heading row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.ui.widgets.basics import label
from app.ui.widgets.spin_boxes import SpinBox

if TYPE_CHECKING:
    from app.imports.readers.table import Reading, Table

ENCODINGS = (
    "utf-8",
    "gb18030",
    "cp950",
    "utf-16",
    "cp1252",
    "cp932",
)
DELIMITERS = (",", ";", "\t", "|")
MOST_ROWS = 50


class ReadingRow(QWidget):
    """Shows what the reader chose; what the user changes overrules it.

    Signals:
        changed: the file is to be read again.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.encoding, self.delimiter, self.heading = QComboBox(self), QComboBox(self), SpinBox(self)
        self._captions = [label("muted", parent=self) for _ in range(3)]
        self._touched: set[QWidget] = set()
        self._heading = 0  # as the file was read
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for caption, control in zip(
            self._captions, (self.encoding, self.delimiter, self.heading), strict=True
        ):
            row.addWidget(caption)
            row.addWidget(control)
        row.addStretch(1)
        self.heading.setRange(0, MOST_ROWS)
        self._say()
        self.encoding.activated.connect(self.on_encoding)
        self.delimiter.activated.connect(self.on_delimiter)
        self.heading.editingFinished.connect(self.on_heading)

    def _say(self) -> None:
        names = (self.tr("Encoding"), self.tr("Separator"), self.tr("Heading row"))
        for caption, name in zip(self._captions, names, strict=True):
            caption.setText(name)
        self.heading.setSpecialValueText(self.tr("none"))
        words = (self.tr("Comma"), self.tr("Semicolon"), self.tr("Tab"), self.tr("Vertical bar"))
        for mark, word in zip(DELIMITERS, words, strict=True):
            self.delimiter.addItem(word, mark)
        self.encoding.addItems(list(ENCODINGS))

    def show_table(self, table: Table) -> None:
        """Show how a table was read; what its format does not have is not shown."""
        if table.encoding and self.encoding.findText(table.encoding) < 0:
            self.encoding.addItem(table.encoding)
        if table.delimiter and self.delimiter.findData(table.delimiter) < 0:
            self.delimiter.addItem(table.delimiter, table.delimiter)
        self.encoding.setCurrentText(table.encoding or "")
        self.delimiter.setCurrentIndex(self.delimiter.findData(table.delimiter))
        self._heading = table.header_row or 0
        self.heading.setValue(self._heading)
        shown = (table.encoding is not None, table.delimiter is not None, table.header_row is not None)
        controls = (self.encoding, self.delimiter, self.heading)
        for caption, control, there in zip(self._captions, controls, shown, strict=True):
            caption.setVisible(there)
            control.setVisible(there)
        self.setVisible(any(shown))

    def decided(self) -> Reading:
        """What the user decided; the rest is left to the reader."""
        from app.imports.readers.table import Reading  # noqa: PLC0415 - loaded with the reader

        return Reading(
            self.encoding.currentText() if self.encoding in self._touched else None,
            self.delimiter.currentData() if self.delimiter in self._touched else None,
            self.heading.value() if self.heading in self._touched else None,
        )

    def forget(self) -> None:
        """Leave the next file to the reader again."""
        self._touched.clear()

    def on_encoding(self, _place: int) -> None:
        """Another encoding was chosen."""
        self._decide(self.encoding)

    def on_delimiter(self, _place: int) -> None:
        """Another separator was chosen."""
        self._decide(self.delimiter)

    def on_heading(self) -> None:
        """Another heading row was typed; leaving the field without a change is none."""
        if self.heading.value() != self._heading:
            self._decide(self.heading)

    def _decide(self, control: QWidget) -> None:
        self._touched.add(control)
        self.changed.emit()
