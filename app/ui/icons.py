"""The icon set: monochrome SVG strokes of ``resources/icons``, tinted when they are drawn."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.ui.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable

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
    """Draws at the size and scale and in the colours of the moment, so one icon serves every screen and theme."""

    def __init__(self, name: str, colours: Callable[[], tuple[str, str]]) -> None:
        super().__init__()
        self._name, self._colours = name, colours

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, _state: QIcon.State) -> None:
        colour = self._colours()[mode == QIcon.Mode.Disabled]
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
        return _Engine(self._name, self._colours)


def icon(name: str, colours: Callable[[], tuple[str, str]]) -> QIcon:
    """An icon in the first of ``colours`` (``#RRGGBB``), on disabled controls in the second; asked when it is drawn."""
    return QIcon(_Engine(name, colours))


def names() -> list[str]:
    """Every icon of the set, sorted."""
    return sorted(path.stem for path in resource("icons").glob("*.svg"))
