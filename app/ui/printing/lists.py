"""A list on paper: its title, a header on every page, page numbers, sums; into a PDF file or any printer."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPainter

from app.exports.atomic import replacing
from app.exports.cells import shower
from app.exports.export import ExportResult, sha256
from app.exports.frame import Frame, Money, Row
from app.exports.watch import Progress, Watch
from app.rules.errors import Trouble
from app.ui.printing.device import paper_font, pdf
from app.ui.printing.table import Face, Line, fitted, natural_widths, paged, row_lines

BODY_POINTS = 8.5
TITLE_POINTS = 14.0
SPACING = 1.45
INK = QColor(0x20, 0x24, 0x2C)
FAINT = QColor(0xC8, 0xCC, 0xD4)
GROUND = QColor(0xEC, 0xEE, 0xF2)
RIGHT = frozenset({"integer", "money", "percent"})
Wanted = Callable[[int], bool]
WIDE = 7
"""From this many columns on a list is printed across the paper."""


def export_pdf(
    frame: Frame, path: Path, *, note: str = "", progress: Progress | None = None, cancel: Event | None = None
) -> ExportResult:
    """Write all rows of a list to a PDF file; the file is whole or, after a failure, as it was before.

    Args:
        frame: what is shown, all of it.
        path: where to.
        note: a line under the title, e.g. how many records there are and as of when.
        progress: told the rows read so far.
        cancel: when set, the export stops and leaves no file.

    Raises:
        Refused: ``export-cancelled``.
        Trouble: the disk is full, the folder is missing or may not be written, the font is missing.
    """
    watch = Watch(progress, cancel)
    rows = list(watch.over(frame))
    with replacing(path) as draft:
        writer = pdf(draft, frame.title or frame.kind, landscape=len(frame.columns) >= WIDE)
        print_list(writer, frame, rows, note)
        del writer
        if not draft.exists():
            raise Trouble("file-failed", file=str(path))
        digest = sha256(draft)
    return ExportResult(path, watch.rows, digest)


def print_list(
    device: QPagedPaintDevice, frame: Frame, rows: list[Row], note: str = "", wanted: Wanted | None = None
) -> int:
    """Print rows on a device (a PDF file, a printer); how many pages it took.

    Args:
        device: begun by nobody yet.
        frame: what is shown.
        rows: all of them.
        note: a line under the title.
        wanted: chooses among the pages, counted from 1; None prints every one.

    Raises:
        Trouble: ``file-failed`` when the device cannot be drawn on.
    """
    return ListPrinter(device, frame, rows, note).print(wanted)


class ListPrinter:
    """Lays one list out for one device and draws its pages."""

    def __init__(self, device: QPagedPaintDevice, frame: Frame, rows: list[Row], note: str) -> None:
        self._device = device
        self._frame = frame
        self._note = note
        self._body = Face(paper_font(BODY_POINTS), device)
        self._title = Face(paper_font(TITLE_POINTS), device)
        self._line = self._body.metrics.height() * SPACING / 1.2
        layout, dots = device.pageLayout(), device.logicalDpiX()
        self.sheet, self._page = QRectF(layout.fullRectPixels(dots)), QRectF(layout.paintRectPixels(dots))
        self.edge = self._page.topLeft()
        self._page.moveTo(0, 0)
        share = self._page.width() / max(len(frame.columns), 1)
        self._gap = min(self._body.metrics.averageCharWidth(), share / 8)  # a column ends with as much again
        self._lay_out(rows)

    def _lay_out(self, rows: list[Row]) -> None:
        showers = [shower(column, self._frame.shown) for column in self._frame.columns]
        texts = [[show(value) for show, value in zip(showers, row, strict=True)] for row in rows]
        head = [column.label for column in self._frame.columns]
        gaps = self._gap * (len(head) - 1)
        self._widths = fitted(natural_widths(texts, head, self._body), self._page.width() - gaps)
        self._head = row_lines(head, self._widths, self._body, strong=True)
        sums = [row_lines(line, self._widths, self._body, strong=True) for line in self._sums(rows)]
        body = (row_lines(row, self._widths, self._body) for row in texts)
        self._pages = paged(_then(body, sums), self._room())

    def _room(self) -> int:
        """Lines of the table's body that fit on a page."""
        used = self._top() + self._line * (len(self._head) + 2)
        return max(int((self._page.height() - used) / self._line), 1)

    def _top(self) -> float:
        return self._title.metrics.height() * 1.3 + (self._line * 1.2 if self._note else 0.0)

    def _sums(self, rows: list[Row]) -> Iterator[list[str]]:
        """One row of sums per currency."""
        sums: list[Counter[str]] = [Counter() for _ in self._frame.columns]
        for row in rows:
            for at, value in enumerate(row):
                if isinstance(value, Money):
                    sums[at][value.currency] += value.minor
        show = shower(self._frame.columns[0], self._frame.shown) if self._frame.columns else str
        for currency in sorted(set().union(*sums)):
            cells = [show(Money(sum_[currency], currency)) if currency in sum_ else "" for sum_ in sums]
            if cells and not cells[0]:
                cells[0] = self._frame.shown.total
            yield cells

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def draw_page(self, painter: QPainter, number: int) -> None:
        """Draw one page, counted from 1, in units of the device that it was laid out for."""
        self._draw(painter, number, self._pages[number - 1])

    def print(self, wanted: Wanted | None = None) -> int:
        """Draw the pages wanted, or every one; how many.

        Raises:
            Trouble: ``file-failed`` when the device cannot be drawn on.
        """
        chosen = [number for number in range(1, self.count + 1) if wanted is None or wanted(number)]
        painter = QPainter()
        if not painter.begin(self._device):
            raise Trouble("file-failed", file=self._frame.title or self._frame.kind)
        try:
            for place, number in enumerate(chosen):
                if place:
                    self._device.newPage()
                self.draw_page(painter, number)
        finally:
            painter.end()
        return len(chosen)

    def _draw(self, painter: QPainter, number: int, lines: list[Line]) -> None:
        painter.setPen(INK)
        painter.setFont(self._title.font)
        painter.drawText(self._page, Qt.AlignmentFlag.AlignLeft, self._frame.title or self._frame.kind)
        painter.setFont(self._body.font)
        below = QRectF(self._page)
        below.setTop(self._title.metrics.height() * 1.1)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, self._note)
        foot = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(self._page, foot, f"{number} / {len(self._pages)}")
        y = self._top()
        for line in (*self._head, *lines):
            self._draw_line(painter, y, line)
            y += self._line

    def _draw_line(self, painter: QPainter, y: float, line: Line) -> None:
        if line.strong:
            painter.fillRect(QRectF(0, y, self._page.width(), self._line), GROUND)
        if line.first:
            painter.setPen(FAINT)
            painter.drawLine(0, round(y), round(self._page.width()), round(y))
        painter.setPen(INK)
        x = 0.0
        for text, width, column in zip(line.cells, self._widths, self._frame.columns, strict=True):
            side = Qt.AlignmentFlag.AlignRight if column.type in RIGHT else Qt.AlignmentFlag.AlignLeft
            box = QRectF(x, y, width, self._line)
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)
            x += width + self._gap


def _then(body: Iterator[list[Line]], sums: list[list[Line]]) -> Iterator[list[Line]]:
    yield from body
    yield from sums
