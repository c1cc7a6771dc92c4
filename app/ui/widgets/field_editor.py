"""Editors of single values: each shows a value, gives it back, and says in words when it cannot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from app.ui.widgets.basics import set_invalid
from app.words import labels

if TYPE_CHECKING:
    from app.services.schema import FieldInfo
    from app.ui.context import Context


class FieldEditor(QWidget):
    """One editor.

    Signals:
        changed: the user changed the value.
    """

    changed = Signal()

    def __init__(self, context: Context, field: FieldInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.field = context, field
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(6)

    def set_value(self, value: Any) -> None:
        """Show a value without announcing a change."""
        raise NotImplementedError

    def value(self) -> Any:
        """The value as the services take it; None for empty. Meaningless while there is a problem."""
        raise NotImplementedError

    def problem(self) -> str:
        """Why the text is no value, in one sentence; empty when it is one."""
        return ""

    def control(self) -> QWidget:
        """The widget that takes the focus and the mark of a refusal."""
        raise NotImplementedError

    def mark(self, invalid: bool) -> None:
        """Mark the editor as refused, or clear the mark."""
        set_invalid(self.control(), invalid)

    def retranslate(self) -> None:
        """Set texts again in the language in force; most editors have none."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def on_edited(self, *_value: object) -> None:
        """Announce that the user changed something."""
        self.changed.emit()


class TextEditor(FieldEditor):
    """A line of text."""

    def __init__(self, context: Context, field: FieldInfo, parent: QWidget | None = None) -> None:
        super().__init__(context, field, parent)
        self.line = QLineEdit(self)
        self.line.setReadOnly(not field.editable)
        self.row.addWidget(self.line)
        self.line.textEdited.connect(self.on_edited)

    def set_value(self, value: Any) -> None:  # noqa: D102 - Qt's meaning
        self.line.setText("" if value is None else str(value))
        self.line.setCursorPosition(0)

    def value(self) -> Any:  # noqa: D102 - Qt's meaning
        return self.line.text().strip() or None

    def control(self) -> QWidget:  # noqa: D102 - Qt's meaning
        return self.line


class IntegerEditor(TextEditor):
    """A whole number; thousands marks are read over."""

    def set_value(self, value: Any) -> None:  # noqa: D102 - Qt's meaning
        super().set_value("" if value is None else f"{value:,}")

    def value(self) -> Any:  # noqa: D102 - Qt's meaning
        text = self._digits()
        return int(text) if text and not self.problem() else None

    def problem(self) -> str:  # noqa: D102 - Qt's meaning
        text = self._digits()
        if text and not re.fullmatch(r"-?\d{1,15}", text):
            return self.tr("Enter a whole number, such as 120.")
        return ""

    def _digits(self) -> str:
        return re.sub(r"[,，\s%％]", "", self.line.text())


class LongEditor(FieldEditor):
    """Several lines of text."""

    def __init__(self, context: Context, field: FieldInfo, parent: QWidget | None = None) -> None:
        super().__init__(context, field, parent)
        self.box = QPlainTextEdit(self)
        self.box.setTabChangesFocus(True)
        self.box.setReadOnly(not field.editable)
        self.box.setFixedHeight(92)
        self.row.addWidget(self.box)
        self._quiet = False
        self.box.textChanged.connect(self.on_text)

    def on_text(self) -> None:
        """Announce edits, not what ``set_value`` wrote."""
        if not self._quiet:
            self.changed.emit()

    def set_value(self, value: Any) -> None:  # noqa: D102 - Qt's meaning
        self._quiet = True
        self.box.setPlainText("" if value is None else str(value))
        self._quiet = False

    def value(self) -> Any:  # noqa: D102 - Qt's meaning
        return self.box.toPlainText().strip() or None

    def control(self) -> QWidget:  # noqa: D102 - Qt's meaning
        return self.box


class ChoiceEditor(FieldEditor):
    """One of a fixed set, or nothing when it is not required."""

    def __init__(self, context: Context, field: FieldInfo, parent: QWidget | None = None) -> None:
        super().__init__(context, field, parent)
        self.combo = QComboBox(self)
        self.combo.setEnabled(field.editable)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.row.addWidget(self.combo)
        if not field.required:
            self.combo.addItem("", None)
        for value in list(field.choices) if field.choices is not None else []:
            self.combo.addItem("", value.value)
        self.retranslate()
        self.combo.activated.connect(self.on_edited)

    def set_value(self, value: Any) -> None:  # noqa: D102 - Qt's meaning
        self.combo.setCurrentIndex(max(0, self.combo.findData(value)))

    def value(self) -> Any:  # noqa: D102 - Qt's meaning
        return self.combo.currentData()

    def control(self) -> QWidget:  # noqa: D102 - Qt's meaning
        return self.combo

    def retranslate(self) -> None:
        """Name the choices in the language in force."""
        family, language = self.field.choices, self.context.language.code
        for n in range(self.combo.count()):
            value = self.combo.itemData(n)
            words = (
                labels.choice(family, value, language) if family is not None and value is not None else "–"
            )
            self.combo.setItemText(n, words)


class BooleanEditor(FieldEditor):
    """Yes or no."""

    def __init__(self, context: Context, field: FieldInfo, parent: QWidget | None = None) -> None:
        super().__init__(context, field, parent)
        self.tick = QCheckBox(self)
        self.tick.setEnabled(field.editable)
        self.row.addWidget(self.tick)
        self.row.addStretch(1)
        self.tick.clicked.connect(self.on_edited)

    def set_value(self, value: Any) -> None:  # noqa: D102 - Qt's meaning
        self.tick.setChecked(bool(value))

    def value(self) -> Any:  # noqa: D102 - Qt's meaning
        return self.tick.isChecked()

    def control(self) -> QWidget:  # noqa: D102 - Qt's meaning
        return self.tick
