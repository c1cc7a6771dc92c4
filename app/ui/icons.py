"""The icon set: monochrome SVG strokes of ``resources/icons``, tinted when they are drawn."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.ui.resources import resource

GRID = 20
_STROKE = b"currentColor"


@cache
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace(_STROKE, colour.encode())))


def paint(painter: QPainter, name: str, rect: QRectF, colour: str) -> None:
    """Draw the icon ``name`` into ``rect`` in ``colour`` (``#RRGGBB``); sharp at any scale."""
    _renderer(name, colour).render(painter, rect)


class _Engine(QIconEngine):
    """Draws at the size and scale asked for, so one icon serves every screen."""

    def __init__(self, name: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._name, self._colour, self._disabled = name, colour, disabled

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, _state: QIcon.State) -> None:
        colour = self._disabled if mode == QIcon.Mode.Disabled else self._colour
        paint(painter, self._name, QRectF(rect), colour)  # type: ignore[call-overload] # QRect, as Qt calls it

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        if pixmap.isNull():  # a control that has no room for its icon yet
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour, self._disabled)


def icon(name: str, colour: str, disabled: str | None = None) -> QIcon:
    """An icon in ``colour``, paler (``disabled``) on disabled controls."""
    return QIcon(_Engine(name, colour, disabled or colour))


def names() -> list[str]:
    """Every icon of the set, sorted."""
    return sorted(path.stem for path in resource("icons").glob("*.svg"))
