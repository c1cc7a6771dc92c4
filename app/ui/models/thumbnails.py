"""Small pictures of attachments, made from the encrypted content when they are looked at; nothing is kept on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

if TYPE_CHECKING:
    from collections.abc import Iterable

EDGE = 40  # pixels
MOST = 32 * 1024 * 1024  # bytes of a picture that is worth it


def thumbnail(pieces: Iterable[bytes], edge: int = EDGE) -> QImage | None:
    """A picture no larger than ``edge`` on either side; None for what is none, or is damaged."""
    content = QByteArray()
    for piece in pieces:
        content.append(piece)
        if content.size() > MOST:
            return None
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isValid():
        # decoded at the size wanted where the format can: a photograph of 12 megapixels takes 100 MB otherwise
        reader.setScaledSize(whole.scaled(QSize(edge, edge), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
