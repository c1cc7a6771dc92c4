"""Open complaints by age and severity: how many, how many are late; a click shows them in the queue."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.rules.choices import Severity
from app.services.lists import queue_board
from app.services.lists.queue_board import AGES, Cell
from app.ui.widgets.basics import button, label, set_tone
from app.words import labels

if TYPE_CHECKING:
    import datetime as dt

    from app.storage.connection import Connection
    from app.ui.context import Context

_ORDER = tuple(severity.value for severity in reversed(Severity))


class AgeGrid(QWidget):
    """A row for each severity, a column for each age.

    Signals:
        picked: severity, and the youngest and oldest age in days that were clicked; -1 for no oldest.
    """

    picked = Signal(str, int, int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.heading = label("section", parent=self)
        self.heads: list[QLabel] = [label("caption", parent=self) for _ in AGES]
        self.names: dict[str, QLabel] = {key: label("strong", parent=self) for key in _ORDER}
        self.cells: dict[tuple[str, int], QPushButton] = {}
        self._counts: dict[tuple[str, int], Cell] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, head in enumerate(self.heads):
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(head, 0, place + 1)
            grid.setColumnStretch(place + 1, 1)
        for row, key in enumerate(_ORDER, start=1):
            grid.addWidget(self.names[key], row, 0)
            for place in range(len(AGES)):
                cell = button("tile", self)
                cell.clicked.connect(partial(self.on_cell, key, place))
                self.cells[key, place] = cell
                grid.addWidget(cell, row, place + 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(16)
        whole.addWidget(self.heading)
        whole.addLayout(grid)
        whole.addStretch(1)

    def ask(self) -> None:
        """Count again."""
        now = round(self.context.clock().timestamp() * 1000)
        self.context.jobs.query(self, "ages", partial(_ages, now), self.on_found)

    def on_found(self, found: dict[tuple[str, int], Cell]) -> None:
        """Show the counts."""
        self._counts = found
        self.retranslate()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        language = self.context.language.code
        total, late = (sum(cell[n] for cell in self._counts.values()) for n in (0, 1))
        words = (
            self.tr("{late} of {count} open complaints are late")
            if total
            else self.tr("No complaint is open")
        )
        self.heading.setText(words.format(late=late, count=total))
        for place, head in enumerate(self.heads):
            last = AGES[place + 1] if place + 1 < len(AGES) else None
            span = f"{AGES[place]}-{last}" if last else f"{AGES[place]}+"
            head.setText(self.tr("{span} days").format(span=span))
        for key, name in self.names.items():
            name.setText(labels.choice(Severity, key, language))
        for (key, place), cell in self.cells.items():
            self._say(cell, self._counts.get((key, place), Cell(0, 0)))

    def _say(self, control: QPushButton, cell: Cell) -> None:
        late = self.tr("{count} late").format(count=cell.late)
        control.setText(f"{cell.number}\n{late}" if cell.late else str(cell.number))
        control.setEnabled(bool(cell.number))
        set_tone(control, "vermillion" if cell.late else "blue" if cell.number else "")

    def on_cell(self, severity: str, place: int, *_checked: object) -> None:
        """Ask for the complaints behind a number."""
        last = AGES[place + 1] if place + 1 < len(AGES) else -1
        self.picked.emit(severity, AGES[place], last)


def span_of(now: dt.datetime, youngest: int, oldest: int) -> tuple[int | None, int]:
    """When complaints of such ages were received: first and last moment in milliseconds since 1970 UTC."""
    at = round(now.timestamp() * 1000)
    first = at - oldest * queue_board.DAY + 1 if oldest >= 0 else None
    return first, at - youngest * queue_board.DAY


def _ages(now_ms: int, connection: Connection) -> dict[tuple[str, int], Cell]:
    return queue_board.ages(connection, now_ms)
