"""The form of one added field: its labels, its type, its choices, what a new record begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.rules.choices import FieldType
from app.ui.widgets.basics import label, set_invalid
from app.words import labels

if TYPE_CHECKING:
    from app.services.lists.definitions import Definition
    from app.ui.context import Context

CHOSEN = (FieldType.CHOICE.value, FieldType.MULTI_CHOICE.value)
_CODE = 0x0100  # Qt.ItemDataRole.UserRole: the code of a choice, which stays when it is renamed
_SPARE = 1  # empty lines below the choices, to write another


class FieldForm(QWidget):
    """Shows and reads one field."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self.label, self.english, self.default = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.type, self.required = QComboBox(self), QCheckBox(self)
        self.options = QTableWidget(0, 2, self)
        self._captions: dict[str, QLabel] = {}
        self.trouble = label("error", parent=self)
        for each in FieldType:
            self.type.addItem(labels.choice(FieldType, each.value, context.language.code), each.value)
        self._lay_out()
        self.type.currentIndexChanged.connect(self.on_type)
        self.options.itemChanged.connect(self.on_option)
        self._say()
        self.on_type()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, (key, editor) in enumerate(
            (("label", self.label), ("english", self.english), ("type", self.type), ("default", self.default))
        ):
            grid.addWidget(self._caption(key, editor), place // 2 * 2, place % 2)
            grid.addWidget(editor, place // 2 * 2 + 1, place % 2)
        grid.addWidget(self.required, 4, 0, 1, 2)
        grid.addWidget(self._caption("options", self.options), 5, 0, 1, 2)
        grid.addWidget(self.options, 6, 0, 1, 2)
        grid.addWidget(self.trouble, 7, 0, 1, 2)
        grid.setRowStretch(6, 20)
        grid.setRowStretch(8, 1)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.options.verticalHeader().hide()
        self.options.setShowGrid(False)
        self.options.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.options.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.options.setTabKeyNavigation(False)

    def _caption(self, key: str, editor: QWidget) -> QLabel:
        self._captions[key] = label("caption", parent=self)
        self._captions[key].setBuddy(editor)
        return self._captions[key]

    def _say(self) -> None:
        for key, words in {
            "label": self.tr("Label in Chinese"),
            "english": self.tr("Label in English"),
            "type": self.tr("Type"),
            "default": self.tr("New records begin with"),
            "options": self.tr("Choices; an emptied line takes its choice away"),
        }.items():
            self._captions[key].setText(words)
        self.required.setText(self.tr("Needed in new records"))
        self.options.setHorizontalHeaderLabels([self.tr("Chinese"), self.tr("English")])

    def load(self, found: Definition | None, default: str) -> None:
        """Show a field, or an empty form for a new one."""
        self.label.setText(found.names[1] if found is not None else "")
        self.english.setText(found.names[0] if found is not None and found.names[0] != found.names[1] else "")
        self.type.setCurrentIndex(
            max(0, self.type.findData(found.value_type if found is not None else "text"))
        )
        self.default.setText(default)
        self.required.setChecked(found is not None and found.required)
        self._show_options(found.options if found is not None else ())
        self.say("")
        self.on_type()

    def _show_options(self, options: tuple[tuple[str, str, str], ...]) -> None:
        self.options.blockSignals(True)
        self.options.setRowCount(0)
        for code, english, chinese in options:
            self._add(code, chinese, "" if english == chinese else english)
        for _ in range(_SPARE):
            self._add("", "", "")
        self.options.blockSignals(False)

    def _add(self, code: str, chinese: str, english: str) -> None:
        row = self.options.rowCount()
        self.options.insertRow(row)
        first = QTableWidgetItem(chinese)
        first.setData(_CODE, code)
        self.options.setItem(row, 0, first)
        self.options.setItem(row, 1, QTableWidgetItem(english))

    def values(self) -> dict[str, object]:
        """What is written, by the names of a draft's attributes."""
        return {
            "label": self.label.text(),
            "label_en": self.english.text(),
            "type": str(self.type.currentData()),
            "default": self.default.text(),
            "required": self.required.isChecked(),
            "options": tuple(self._options()) if self.type.currentData() in CHOSEN else (),
        }

    def _options(self) -> list[tuple[str, str, str]]:
        found = []
        for row in range(self.options.rowCount()):
            first, second = self.options.item(row, 0), self.options.item(row, 1)
            english = second.text().strip() if second is not None else ""
            chinese = first.text().strip() if first is not None else ""
            if first is not None and (chinese or english):
                found.append((str(first.data(_CODE) or ""), chinese or english, english))
        return found

    def say(self, words: str, field: str = "") -> None:
        """Say what is wrong, beside its field."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        beside = {
            "label": self.label,
            "label_en": self.english,
            "default": self.default,
            "options": self.options,
        }
        for key, editor in beside.items():
            set_invalid(editor, bool(words) and key == field)
        if words and field in beside:
            beside[field].setFocus()

    def on_type(self, *_place: object) -> None:
        """Only a choice has choices; a sentence says how a default is written."""
        chosen = self.type.currentData() in CHOSEN
        self.options.setVisible(chosen)
        self._captions["options"].setVisible(chosen)
        self.default.setPlaceholderText(
            {
                "number": "12.5",
                "money": "100.00 CNY",
                "date": "2026-12-31",
                "yes_no": self.tr("yes or no"),
            }.get(str(self.type.currentData()), "")
        )
        person = self.type.currentData() == FieldType.PERSON.value
        self.default.setEnabled(not person)

    def on_option(self, item: QTableWidgetItem) -> None:
        """There is always a line more to write in."""
        if item.row() == self.options.rowCount() - 1 and item.text().strip():
            self.options.blockSignals(True)
            self._add("", "", "")
            self.options.blockSignals(False)
