"""Editors of numbers that are kept as whole thousandths or hundredths: quantities and percentages."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from app.ui.widgets.field_editor import TextEditor


class QuantityEditor(TextEditor):
    """A quantity with up to three decimals; the value is in thousandths."""

    places = 3

    def set_value(self, value: Any) -> None:  # noqa: D102 - Qt's meaning
        text = "" if value is None else f"{Decimal(value).scaleb(-self.places):,f}"
        super().set_value(text.rstrip("0").rstrip(".") if "." in text else text)

    def value(self) -> Any:  # noqa: D102 - Qt's meaning
        return self._read() if self._plain() else None

    def problem(self) -> str:  # noqa: D102 - Qt's meaning
        if self._plain() and self._read() is None:
            return self.tr("Enter a number, such as 12.5.")
        return ""

    def _plain(self) -> str:
        return self.line.text().replace(",", "").replace("，", "").replace("%", "").replace("％", "").strip()

    def _read(self) -> int | None:
        try:
            scaled = Decimal(self._plain()).scaleb(self.places)
        except InvalidOperation:
            return None
        return int(scaled) if scaled.is_finite() and scaled == scaled.to_integral_value() else None


class ExchangeRateEditor(QuantityEditor):
    """What a unit of a currency is worth, with up to eight decimals; the value is in hundred-millionths."""

    places = 8


class RateEditor(QuantityEditor):
    """A percentage with up to two decimals; the value is in basis points."""

    places = 2
