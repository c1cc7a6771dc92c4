"""The editor of a currency that stands by itself, without an amount."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from app.rules.currencies import exponent
from app.rules.errors import Refused
from app.ui.widgets.field_editor import TextEditor


class CurrencyEditor(TextEditor):
    """An ISO 4217 code in capitals."""

    def value(self) -> Any:  # noqa: D102 - Qt's meaning
        return self.line.text().strip().upper() or None

    def problem(self) -> str:  # noqa: D102 - Qt's meaning
        code = self.value()
        try:
            if code is not None:
                exponent(code)
        except Refused as refused:
            return self.context.failures.words(refused)
        return ""

    def set_value(self, value: Any) -> None:  # noqa: D102 - Qt's meaning
        super().set_value(value)
        self.line.setMaxLength(3)
        self.line.setAlignment(Qt.AlignmentFlag.AlignLeft)
