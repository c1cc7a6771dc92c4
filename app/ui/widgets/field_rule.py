"""The editor of a repetition: the usual ones by name, any other as RFC 5545 writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.rules.errors import Refused
from app.ui.widgets.field_editor import FieldEditor
from app.words.recurrence import rule_words

if TYPE_CHECKING:
    from app.services.schema import FieldInfo
    from app.ui.context import Context

USUAL = (
    "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY",
    "FREQ=MONTHLY;INTERVAL=3", "FREQ=YEARLY",
)  # fmt: skip
_OWN = "own"


class RuleEditor(FieldEditor):
    """A choice of repetitions; the last one opens a line for any rule, which is checked while it is written."""

    def __init__(self, context: Context, field: FieldInfo, parent: QWidget | None = None) -> None:
        super().__init__(context, field, parent)
        self.box, self.line = QComboBox(self), QLineEdit(self)
        self.line.setPlaceholderText("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1")
        self.line.hide()
        self.row.addWidget(self.box)
        self.row.addWidget(self.line, 1)
        self.retranslate()
        self.box.activated.connect(self.on_chosen)
        self.line.textEdited.connect(self.on_edited)

    def retranslate(self) -> None:
        """Name the repetitions again."""
        kept = self.value() if self.box.count() else None
        self.box.clear()
        self.box.addItem(self.tr("Once"), "")
        for rule in USUAL:
            self.box.addItem(rule_words(rule, self.context.language.code), rule)
        self.box.addItem(self.tr("Another rule..."), _OWN)
        self.set_value(kept)

    def set_value(self, value: Any) -> None:  # noqa: D102 - Qt's meaning
        rule = str(value or "")
        place = self.box.findData(rule)
        self.box.setCurrentIndex(place if place >= 0 else self.box.count() - 1)
        self.line.setText(rule if place < 0 else "")
        self.line.setVisible(place < 0)
        self.line.setToolTip(rule_words(rule, self.context.language.code))

    def value(self) -> Any:  # noqa: D102 - Qt's meaning
        chosen = self.box.currentData()
        return (self.line.text().strip() if chosen == _OWN else chosen) or None

    def problem(self) -> str:  # noqa: D102 - Qt's meaning
        from app.rules.recurrence import check_rule  # noqa: PLC0415 - its library loads when a rule is written

        rule = self.value()
        if not rule:
            return ""
        try:
            check_rule(rule, self.context.clock(), "UTC")
        except Refused as told:
            return self.context.failures.words(told)
        return ""

    def control(self) -> QWidget:  # noqa: D102 - Qt's meaning
        return self.line if self.box.currentData() == _OWN else self.box

    def on_chosen(self, _place: int) -> None:
        """Open the line for a rule of one's own."""
        own = self.box.currentData() == _OWN
        self.line.setVisible(own)
        if own:
            self.line.setFocus()
        self.changed.emit()
