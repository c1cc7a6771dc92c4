"""The lines of a quote or order as a table that is typed into; sums are made at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.rules.currencies import exponent
from app.rules.errors import Refused
from app.rules.totals import Totals, line_totals, sum_totals

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME, QUANTITY, PRICE, DISCOUNT, TAX, TOTAL = range(6)
DISPLAY, EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ROOT = QModelIndex()
_KEYS = {QUANTITY: "quantity_milli", PRICE: "unit_price", DISCOUNT: "discount_bp", TAX: "tax_bp"}

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """A line as it stands in the grid; ``listed`` while its price is the one of the price lists."""

    name: str = ""
    quantity_milli: int = 1000
    unit_price: int = 0
    discount_bp: int = 0
    tax_bp: int = 0
    product_id: str | None = None
    listed: bool = False

    def totals(self, *, inclusive: bool) -> Totals:
        """Its sums; nothing while it cannot stand."""
        try:
            return line_totals(
                self.quantity_milli, self.unit_price, self.discount_bp, self.tax_bp, inclusive=inclusive
            )
        except Refused:
            return Totals(0, 0, 0)


class LineModel(QAbstractTableModel):
    """Rows and, while it may be edited, an empty one below them to go on typing.

    Signals:
        edited: a line was changed, added, moved or taken away.
        price_wanted: place of a row whose product or quantity asks for a price.
    """

    edited = Signal()
    price_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.headings = [""] * 6
        self.editable, self.inclusive, self.currency = True, False, "CNY"
        self._totals: list[Totals] = []

    def show(self, rows: Sequence[Row], currency: str, *, inclusive: bool, editable: bool) -> None:
        """Show lines."""
        self.beginResetModel()
        self.rows, self.currency = list(rows), currency
        self.inclusive, self.editable = inclusive, editable
        self._sum_all()
        self.endResetModel()

    def set_inclusive(self, inclusive: bool) -> None:
        """Read the prices with or without tax in them."""
        self.inclusive = inclusive
        self._sum_all()
        self.dataChanged.emit(self.index(0, TOTAL), self.index(max(0, len(self.rows) - 1), TOTAL))
        self.edited.emit()

    def whole(self) -> Totals:
        """The sums of all lines."""
        return sum_totals(self._totals)

    def put(self, place: int, row: Row) -> None:
        """Change a line, or add it at the end."""
        if place >= len(self.rows):
            self.beginInsertRows(_ROOT, len(self.rows), len(self.rows))
            self.rows.append(row)
            self._totals.append(row.totals(inclusive=self.inclusive))
            self.endInsertRows()
        else:
            self.rows[place] = row
            self._totals[place] = row.totals(inclusive=self.inclusive)
            self.dataChanged.emit(self.index(place, 0), self.index(place, TOTAL))
        self.edited.emit()

    def take_away(self, place: int) -> None:
        """Remove a line."""
        if self.editable and 0 <= place < len(self.rows):
            self.beginRemoveRows(_ROOT, place, place)
            del self.rows[place], self._totals[place]
            self.endRemoveRows()
            self.edited.emit()

    def shift(self, place: int, step: int) -> bool:
        """Move a line up or down by one; whether it moved."""
        to = place + step
        if not self.editable or not (0 <= place < len(self.rows) and 0 <= to < len(self.rows)):
            return False
        self.rows[place], self.rows[to] = self.rows[to], self.rows[place]
        self._sum_all()
        self.dataChanged.emit(self.index(min(place, to), 0), self.index(max(place, to), TOTAL))
        self.edited.emit()
        return True

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: D102, N802 - Qt's name and meaning
        return 0 if parent.isValid() else len(self.rows) + self.editable

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: D102, N802 - Qt's name and meaning
        return 0 if parent.isValid() else 6

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:  # noqa: D102, N802 - Qt's name and meaning
        if role == DISPLAY:
            return self.headings[section] if orientation == Qt.Orientation.Horizontal else str(section + 1)
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return _LEFT if section == NAME else _RIGHT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102 - Qt's meaning
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        made = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        typed = self.editable and index.column() != TOTAL
        on_empty = index.row() == len(self.rows) and index.column() != NAME
        return made | Qt.ItemFlag.ItemIsEditable if typed and not on_empty else made

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: D102 - Qt's meaning
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if index.column() == NAME else _RIGHT
        if role not in (DISPLAY, EDIT) or index.row() >= len(self.rows):
            return None
        return self.text(index.row(), index.column())

    def setData(self, index: Index, value: Any, role: int = EDIT) -> bool:  # noqa: D102, N802 - Qt's name and meaning
        place, column = index.row(), index.column()
        row = self.rows[place] if place < len(self.rows) else Row()
        if role != EDIT:
            return False
        if column == NAME:
            return self._rename(place, row, str(value).strip())
        number = self.read(column, str(value))
        if number is None or place >= len(self.rows):
            return False
        change: dict[str, Any] = {_KEYS[column]: number, "listed": row.listed and column != PRICE}
        self.put(place, replace(row, **change))
        if column == QUANTITY and row.listed:
            self.price_wanted.emit(place)
        return True

    def text(self, place: int, column: int) -> str:
        """A cell as it is shown and typed."""
        row = self.rows[place]
        if column == NAME:
            return row.name
        if column in {PRICE, TOTAL}:
            minor = row.unit_price if column == PRICE else self._totals[place].gross
            return f"{Decimal(minor).scaleb(-exponent(self.currency)):,f}"
        shown = Decimal(row.quantity_milli).scaleb(-3)
        if column != QUANTITY:
            shown = Decimal(row.discount_bp if column == DISCOUNT else row.tax_bp).scaleb(-2)
        written = f"{shown:,f}"
        written = written.rstrip("0").rstrip(".") if "." in written else written
        return written if column == QUANTITY else f"{written}%"

    def read(self, column: int, text: str) -> int | None:
        """What a typed number means in the units of its column; None when it means none."""
        places = {QUANTITY: 3, PRICE: exponent(self.currency)}.get(column, 2)
        plain = text.replace(",", "").replace("，", "").replace("%", "").replace("％", "").strip() or "0"
        try:
            scaled = Decimal(plain).scaleb(places)
        except InvalidOperation:
            return None
        limit = {DISCOUNT: 10_000, TAX: 100_000}.get(column, 10**15)
        if scaled != scaled.to_integral_value() or not 0 <= scaled <= limit:
            return None
        return int(scaled)

    def _rename(self, place: int, row: Row, name: str) -> bool:
        if name == row.name or (not name and place >= len(self.rows)):
            return False
        self.put(place, replace(row, name=name, product_id=None, listed=False))
        return True

    def _sum_all(self) -> None:
        self._totals = [row.totals(inclusive=self.inclusive) for row in self.rows]
