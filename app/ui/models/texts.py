"""Values as lists and panes write them, in the language and at the time of the moment."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from app.rules.custom_values import decode
from app.rules.moments import from_millis
from app.rules.text import phones
from app.ui import formats
from app.ui.models.tones import tone_of
from app.words import labels

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.storage.list_spec import Column
    from app.ui.context import Context


class ContextTexts:
    """Writes values in the language of the context, relative to its clock."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._writers: dict[str, Callable[[Column, Any], str]] = {
            "integer": self._integer,
            "quantity": self._quantity,
            "rate": self._rate,
            "percent": self._percent,
            "money": self._money,
            "date": self._date,
            "time": self._time,
            "choice": self._choice,
            "choices": self._choices,
            "boolean": self._boolean,
            "phone": self._phone,
        }

    @property
    def language(self) -> str:
        """The language in force."""
        return self._context.language.code

    def label(self, kind: str, column: Column) -> str:
        """The heading of a column."""
        return labels.heading(kind, column, self.language)

    def cell(self, column: Column, value: Any) -> str:
        """A value as the list shows it; empty for none."""
        if value is None or value == "":
            return ""
        writer = self._writers.get(column.shape)
        return writer(column, value) if writer is not None else labels.side(str(value), self.language)

    def exact(self, column: Column, value: Any) -> str:
        """A value in full: times and dates not relative, text not shortened."""
        if value is None or value == "":
            return ""
        if column.shape == "time":
            return formats.exact(from_millis(value), self._context.clock().tzinfo, self.language)
        return str(value) if column.shape == "date" else self.cell(column, value)

    def tone(self, column: Column, value: Any) -> str | None:
        """The tone of a state's pill, or None for plain text."""
        return tone_of(column.choices, value)

    def icon(self, _column: Column, _value: Any) -> str:
        """The icon in front of a pill's words; a word is enough for most."""
        return ""

    def _integer(self, _column: Column, value: int) -> str:
        return formats.number(value)

    def _quantity(self, _column: Column, value: int) -> str:
        return formats.quantity(value)

    def _rate(self, _column: Column, value: int) -> str:
        return formats.rate(value)

    def _choices(self, column: Column, value: str) -> str:
        codes = decode("multi_choice", value) or ()
        between = "、" if self.language == labels.CHINESE else ", "
        return between.join(self._choice(column, code) for code in codes)

    def _percent(self, _column: Column, value: int) -> str:
        return formats.percent(value)

    def _money(self, _column: Column, value: tuple[int | None, str | None]) -> str:
        amount, currency = value
        return "" if amount is None else formats.money(amount, currency or "CNY")

    def _date(self, _column: Column, value: str) -> str:
        return formats.day(dt.date.fromisoformat(value), self._context.clock().date(), self.language)

    def _time(self, _column: Column, value: int) -> str:
        return formats.moment(from_millis(value), self._context.clock(), self.language)

    def _choice(self, column: Column, value: str) -> str:
        return labels.choice(column.choices, value, self.language) if column.choices else value

    def _boolean(self, _column: Column, value: int) -> str:
        return labels.yes_no(bool(value), self.language)

    def _phone(self, _column: Column, value: str) -> str:
        return phones.shown(value)
