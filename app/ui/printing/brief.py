"""The brief of a meeting pack on paper: contents with pages, repeated table headers, page numbers."""

from collections.abc import Collection
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextDocument

from app.exports.pack.brief import Brief
from app.exports.pack.html import Place, brief_html
from app.ui.printing.flow import Bad, column_shares, cut_rows, lonely, starts
from app.ui.printing.pages import laid_out, print_pages

STYLE = """
h1, h2, th { font-weight: 400; }
h1 { font-size: 22pt; color: #1f3a5f; }
h2 { font-size: 14pt; color: #1f3a5f; margin-top: 16px; }
body, td, th, li, p { font-size: 9pt; color: #20242c; }
.about, .chart { color: #5a6270; }
th { background-color: #eceef2; }
.space { font-size: 4pt; }
.bar { background-color: #4a7ab5; font-size: 6pt; }
"""


def print_brief(brief: Brief, path: Path, templates: Path | None = None) -> None:
    """Write the brief as PDF.

    Raises:
        Refused: the firm's template names an unknown field or cannot be read.
        Trouble: ``font-missing``, or ``file-failed`` when the file cannot be written.
    """
    print_pages(path, brief.title, partial(_laid_out, brief, templates))


def _laid_out(brief: Brief, templates: Path | None, page: QSizeF) -> QTextDocument:
    """The document with its contents filled in, no heading alone at the foot of a page and no row cut in two.

    What stands badly is moved in the order of the pages, and the text is made anew each time: changing a document
    that is laid out loses what comes after the change.
    """
    document = laid_out(brief_html(brief, {}, (), templates), STYLE, page)
    natural = column_shares(document, brief)
    breaks: set[str | Place] = set()
    while True:
        cut = {place[0] for place in breaks if not isinstance(place, str)}
        widths = {key: shares for key, shares in natural.items() if key in cut}
        document = laid_out(brief_html(brief, {}, breaks, templates, widths), STYLE, page)
        bad = _first_bad(document, brief, page, breaks)
        if bad is None:
            break
        breaks.add(bad.what)
    pages = {key: int(box.top() // page.height()) + 1 for key, box in starts(document, brief).items()}
    return laid_out(brief_html(brief, pages, breaks, templates, widths), STYLE, page)


def _first_bad(
    document: QTextDocument, brief: Brief, page: QSizeF, moved: Collection[str | Place]
) -> Bad | None:
    """What stands badly and highest, of all that was not moved yet."""
    found = [
        *lonely(starts(document, brief), page.height()),
        *cut_rows(document, brief, page.height(), moved),
    ]
    return min((bad for bad in found if bad.what not in moved), key=lambda bad: bad.top, default=None)
