"""The editor of an amount and its currency."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from app.rules.currencies import exponent
from app.ui.widgets.field_editor import TextEditor

if TYPE_CHECKING:
    from app.services.schema import FieldInfo
    from app.ui.context import Context

CURRENCIES = ("CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "KRW", "SGD")


class MoneyEditor(TextEditor):
    """An amount and its currency; the value is a pair (minor units or None, ISO 4217 code)."""

    def __init__(self, context: Context, field: FieldInfo, parent: QWidget | None = None) -> None:
        super().__init__(context, field, parent)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.currency = QComboBox(self)
        self.currency.addItems(CURRENCIES)
        self.currency.setEnabled(field.editable)
        self.currency.setFixedWidth(84)
        self.retranslate()
        self.row.addWidget(self.currency)
        self.currency.activated.connect(self.on_edited)

    def retranslate(self) -> None:
        """Name the currency's control."""
        self.currency.setAccessibleName(self.tr("Currency"))

    def set_value(self, value: Any) -> None:  # noqa: D102 - Qt's meaning
        amount, code = value if value is not None else (None, None)
        code = code or CURRENCIES[0]
        if self.currency.findText(code) < 0:
            self.currency.addItem(code)
        self.currency.setCurrentText(code)
        self.line.setText("" if amount is None else _written(amount, exponent(code)))

    def value(self) -> Any:  # noqa: D102 - Qt's meaning
        code, text = self.currency.currentText(), self._plain()
        return (None if not text or self.problem() else _minor(text, exponent(code)), code)

    def problem(self) -> str:  # noqa: D102 - Qt's meaning
        places = exponent(self.currency.currentText())
        pattern = rf"-?\d{{1,13}}(\.\d{{1,{places}}})?" if places else r"-?\d{1,13}"
        if self._plain() and not re.fullmatch(pattern, self._plain()):
            return self.tr("Enter an amount, such as 12,500.00.")
        return ""

    def _plain(self) -> str:
        return re.sub(r"[,，\s]", "", self.line.text())


def _minor(text: str, places: int) -> int:
    whole, _, rest = text.lstrip("-").partition(".")
    units: int = int(whole) * 10**places + int((rest + "0" * places)[:places] or 0)
    return -units if text.startswith("-") else units


def _written(minor: int, places: int) -> str:
    whole, rest = divmod(abs(minor), 10**places)
    fraction = f".{rest:0{places}d}" if places else ""
    return f"{'-' if minor < 0 else ''}{whole:,}{fraction}"
