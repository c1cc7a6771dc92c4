"""One page of paper on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent


class PaperSheet(QWidget):
    """One page of paper on a grey ground, as large as fits."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumSize(320, 320)
        self._page: Callable[[int, int], QImage] | None = None
        self._image: QImage | None = None
        self._size = QSize()

    def show_page(self, page: Callable[[int, int], QImage]) -> None:
        """Show a page, drawn for the room there is."""
        self._page, self._image = page, None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the page in the middle."""
        ratio = self.devicePixelRatioF()
        if self._page is not None and (self._image is None or self._size != self.size()):
            self._size = self.size()
            self._image = self._page(round(self.width() * ratio), round(self.height() * ratio))
        if self._image is None:
            return
        width, height = self._image.width() / ratio, self._image.height() / ratio
        painter = QPainter(self)
        painter.setPen(Qt.GlobalColor.gray)
        left, top = round((self.width() - width) / 2), round((self.height() - height) / 2)
        picture = QImage(self._image)
        picture.setDevicePixelRatio(ratio)
        painter.drawImage(left, top, picture)
        painter.drawRect(left, top, round(width) - 1, round(height) - 1)
        painter.end()
