"""Typed cells of a workbook: how each kind of value is written, what its numbers cannot hold."""

import datetime as dt
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeAlias

from app.exports.amounts import decimals
from app.exports.cells import local, shower
from app.exports.frame import Cell, ColumnHead, Money, Shown
from app.rules.errors import Refused

Writer: TypeAlias = Callable[[int, int, Cell], None]
"""Writes a value that is not None at a line and a column, both counted from 0."""

CELL_TEXT = 32_767
"""Characters that a cell can hold."""

WHOLE_DIGITS = 10**15
"""From here on a workbook's numbers lose digits; such values are written as text."""

FIRST_DAY = dt.date(1900, 3, 1)
"""Workbooks have a 29 February 1900, so that days before are off by one, or not there."""

TOO_LONG = -2
"""What xlsxwriter answers when it cut a text."""


class Formats:
    """The formats of one workbook, made when first wanted."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[str, bool], Any] = {}

    def __call__(self, number: str = "", *, bold: bool = False) -> Any:
        """A format by its number pattern."""
        key = (number, bold)
        if key not in self._made:
            self._made[key] = self._book.add_format({"num_format": number or "General", "bold": bold})
        return self._made[key]

    def money(self, currency: str, *, bold: bool = False) -> Any:
        """The format of amounts in a currency: grouped, with its decimals and its code."""
        places = decimals(currency)
        return self(f'#,##0{"." if places else ""}{"0" * places} "{currency}"', bold=bold)


class ColumnCells:
    """Writes the cells of one column; how is chosen once and not for every cell."""

    def __init__(
        self, sheet: Any, column: ColumnHead, shown: Shown, formats: Formats, sums: Counter[str]
    ) -> None:
        self._sheet = sheet
        self._column = column
        self._zone = shown.zone
        self._show = shower(column, shown)
        self._formats = formats
        self._sums = sums
        self._day = formats("yyyy-mm-dd")
        self._time = formats("yyyy-mm-dd hh:mm")
        self._share = formats("0.##%")

    @property
    def writer(self) -> Writer:
        """The method for the column's type."""
        writers: dict[str, Writer] = {
            "text": self.shown if self._column.private == "phone" else self.text,
            "choice": self.shown,
            "yesno": self.shown,
            "integer": self.number,
            "percent": self.percent,
            "money": self.money,
            "date": self.date,
            "time": self.time,
        }
        return writers[self._column.type]

    def text(self, line: int, at: int, value: Cell) -> None:
        """Text as it is, never a formula or a link.

        Raises:
            Refused: ``cell-too-long``.
        """
        text = value if isinstance(value, str) else self._show(value)
        if self._sheet.write_string(line, at, text) == TOO_LONG:
            raise Refused("cell-too-long", self._column.key, row=line, characters=len(text), limit=CELL_TEXT)

    def shown(self, line: int, at: int, value: Cell) -> None:
        """The label of a choice, the word for yes or no."""
        self.text(line, at, self._show(value))

    def number(self, line: int, at: int, value: Cell) -> None:
        """A number, as text when a workbook would round it."""
        if isinstance(value, int | Decimal) and -WHOLE_DIGITS < value < WHOLE_DIGITS:
            self._sheet.write_number(line, at, value)
        else:
            self.text(line, at, value)

    def percent(self, line: int, at: int, value: Cell) -> None:
        """A share, kept as a fraction of one as workbooks do."""
        if isinstance(value, int | Decimal):
            self._sheet.write_number(line, at, float(Decimal(value) / 100), self._share)
        else:
            self.text(line, at, value)

    def money(self, line: int, at: int, value: Cell) -> None:
        """An amount with its currency in the format, added to the column's sums."""
        if not isinstance(value, Money):
            self.text(line, at, value)
            return
        minor, currency = value.minor, value.currency
        self._sums[currency] += minor
        if abs(minor) < WHOLE_DIGITS:
            self._sheet.write_number(
                line, at, minor / 10 ** decimals(currency), self._formats.money(currency)
            )
        else:
            self.text(line, at, value)

    def date(self, line: int, at: int, value: Cell) -> None:
        """A day, as text when it is older than workbooks can count."""
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime) and value >= FIRST_DAY:
            self._sheet.write_datetime(line, at, value, self._day)
        else:
            self.text(line, at, value)

    def time(self, line: int, at: int, value: Cell) -> None:
        """A moment on the wall clock of the export's zone."""
        if isinstance(value, dt.datetime) and value.date() > FIRST_DAY:
            self._sheet.write_datetime(line, at, local(value, self._zone), self._time)
        else:
            self.text(line, at, value)
