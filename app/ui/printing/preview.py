"""A page of a laid-out list as a picture, for the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter

from app.ui.printing.device import RESOLUTION, laid_for_paper
from app.ui.printing.lists import WIDE, ListPrinter

if TYPE_CHECKING:
    from app.exports.frame import Frame, Row

_DOTS_PER_METRE = round(RESOLUTION / 0.0254)


class Laid:
    """A list laid out on paper, page by page; it can be made on any thread."""

    def __init__(self, frame: Frame, rows: list[Row], note: str = "") -> None:
        self.frame, self.rows, self.note = frame, rows, note
        self._nowhere = QBuffer()
        self._nowhere.open(QIODevice.OpenModeFlag.WriteOnly)
        self._device = laid_for_paper(self._nowhere, landscape=len(frame.columns) >= WIDE)
        self._printer = ListPrinter(self._device, frame, rows, note)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._printer.count

    def picture(self, number: int, width: int, height: int) -> QImage:
        """One page, counted from 1, as large as fits into so many pixels."""
        sheet = self._printer.sheet
        scale = min(width / sheet.width(), height / sheet.height())
        image = QImage(
            max(1, round(sheet.width() * scale)),
            max(1, round(sheet.height() * scale)),
            QImage.Format.Format_RGB32,
        )
        image.setDotsPerMeterX(_DOTS_PER_METRE)  # letters are as large as on the paper, and scaled with it
        image.setDotsPerMeterY(_DOTS_PER_METRE)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        painter.translate(self._printer.edge)
        self._printer.draw_page(painter, number)
        painter.end()
        return image
