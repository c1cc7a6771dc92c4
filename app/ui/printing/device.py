"""Paper without a display: the application object Qt wants, the bundled font, a PDF file."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QMarginsF
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPageLayout, QPageSize, QPdfWriter

from app.exports.fonts import font_file
from app.rules.errors import Trouble

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

RESOLUTION = 1200
"""Dots per inch of documents: fine enough that letters keep their distances."""

MARGIN = 14.0
"""Millimetres around every page."""


def ensure_application() -> QGuiApplication:
    """The running Qt application, or one without windows for a command line program."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return _windowless()


@cache
def _windowless() -> QGuiApplication:
    """Kept for the life of the process, because fonts and devices live in it."""
    return QGuiApplication([])


@cache
def paper_family() -> str:
    """Register the bundled font for documents; the family's name.

    Raises:
        Trouble: ``font-missing`` when the file was removed or damaged.
    """
    ensure_application()
    number = QFontDatabase.addApplicationFont(str(font_file()))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if not families:
        raise Trouble("font-missing", file=str(font_file()))
    return families[0]


def paper_font(points: float) -> QFont:
    """The bundled font in a size.

    It has one weight, and a bold that Qt makes of it is written twice into a PDF and found twice by a search:
    documents stress by size, colour and ground.
    """
    font = QFont(paper_family(), 1)
    font.setPointSizeF(points)
    return font


def pdf(path: Path, title: str, *, landscape: bool = False) -> QPdfWriter:
    """An A4 document that is written to a file."""
    ensure_application()
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setCreator("Baifang")
    return _on_a4(writer, landscape=landscape)


def laid_for_paper(nowhere: QIODevice, *, landscape: bool = False) -> QPdfWriter:
    """A device like the one of ``pdf`` to lay out for, of which nothing is kept."""
    ensure_application()
    return _on_a4(QPdfWriter(nowhere), landscape=landscape)


def page_layout(*, landscape: bool) -> QPageLayout:
    """A4 with a margin around it."""
    turn = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), turn, margins, QPageLayout.Unit.Millimeter)


@contextmanager
def printed(printer: "QPrinter") -> Iterator[None]:
    """Tells what a printer did not take in words for printers.

    Raises:
        Trouble: ``printer-failed``.
    """
    name = printer.printerName() or Path(printer.outputFileName()).name
    try:
        yield
    except Trouble as trouble:
        raise (
            Trouble("printer-failed", printer=name) if trouble.code == "file-failed" else trouble
        ) from trouble
    if printer.printerState() in {printer.PrinterState.Error, printer.PrinterState.Aborted}:
        raise Trouble("printer-failed", printer=name)


def _on_a4(writer: QPdfWriter, *, landscape: bool) -> QPdfWriter:
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(page_layout(landscape=landscape))
    return writer
