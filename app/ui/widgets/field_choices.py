"""Choose several of a fixed set: a button that says what is ticked and opens the ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from app.ui.widgets.field_editor import FieldEditor
from app.words import labels

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from app.services.schema import FieldInfo
    from app.ui.context import Context


class MultiChoiceEditor(FieldEditor):
    """Several of a fixed set, or nothing."""

    def __init__(self, context: Context, field: FieldInfo, parent: QWidget | None = None) -> None:
        super().__init__(context, field, parent)
        self.button, self._kept = QPushButton(self), list[str]()
        self.button.setStyleSheet("text-align: left; padding: 5px 8px")
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.button.setEnabled(field.editable)
        self.list = QMenu(self.button)
        self.actions_by_code: dict[str, QAction] = {}
        for member in field.choices or ():
            action = self.list.addAction("")
            action.setCheckable(True)
            action.toggled.connect(self.on_toggled)
            self.actions_by_code[member.value] = action
        self.button.setMenu(self.list)
        self.row.addWidget(self.button, 1)
        self._quiet = False
        self.retranslate()

    def retranslate(self) -> None:
        """Name the choices in the language in force."""
        family, language = self.field.choices, self.context.language.code
        for code, action in self.actions_by_code.items():
            action.setText(labels.choice(family, code, language) if family is not None else code)
        self._say()

    def set_value(self, value: Any) -> None:  # noqa: D102 - Qt's meaning
        codes = list(value or [])
        # a choice that was taken away stays with the record until somebody changes it
        self._kept = [code for code in codes if code not in self.actions_by_code]
        self._quiet = True
        for code, action in self.actions_by_code.items():
            action.setChecked(code in codes)
        self._quiet = False
        self._say()

    def value(self) -> Any:  # noqa: D102 - Qt's meaning
        ticked = [code for code, action in self.actions_by_code.items() if action.isChecked()]
        return sorted([*ticked, *self._kept]) or None

    def control(self) -> QWidget:  # noqa: D102 - Qt's meaning
        return self.button

    def on_toggled(self, _ticked: bool) -> None:
        """Say what is ticked, and that the user changed it."""
        self._say()
        if not self._quiet:
            self.changed.emit()

    def _say(self) -> None:
        ticked = [action.text() for action in self.actions_by_code.values() if action.isChecked()]
        between = "、" if self.context.language.code == labels.CHINESE else ", "
        self.button.setText(between.join([*ticked, *self._kept]) or "–")
