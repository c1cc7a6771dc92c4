"""A long table on paper: columns as wide as their texts, cells wrapped, pages cut between rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF, QPaintDevice, QTextLayout, QTextOption

SAMPLE = 200
"""Rows that are measured to find the columns' widths."""

WORD = 16
"""Characters of a word that is kept whole; Chinese has no words between spaces and breaks anywhere."""

HAN = "\u2e80"

WORDS_OF = 5_000
"""Rows whose words are looked at."""

Texts = Sequence[str]
Lines = list[str]


class Face:
    """A font measured on the device that it will be printed on."""

    def __init__(self, font: QFont, device: QPaintDevice) -> None:
        self.font = font
        self.device = device
        self.metrics = QFontMetricsF(font, device)

    def width(self, text: str) -> float:
        """How wide a text is, in device units."""
        return self.metrics.horizontalAdvance(text)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of print: a piece of text per column.

    Attributes:
        cells: what stands in the columns.
        first: True for the first line of a row.
        strong: True for header and sums.
    """

    cells: tuple[str, ...]
    first: bool = True
    strong: bool = False


def natural_widths(rows: Sequence[Texts], head: Texts, face: Face) -> list[float]:
    """The width each column would like: its header whole, nine tenths of its cells on one line, words whole."""
    widths = []
    for at, label in enumerate(head):
        cells = sorted(face.width(row[at].partition("\n")[0]) for row in rows[:SAMPLE])
        usual = cells[(len(cells) - 1) * 9 // 10] if cells else 0.0
        words = {
            word
            for row in rows[:WORDS_OF]
            for word in row[at].split()
            if len(word) <= WORD and max(word) < HAN
        }
        longest = max(map(face.width, sorted(words, key=len)[-SAMPLE:]), default=0.0)
        widths.append(max(face.width(label) * 1.1, usual, longest) + face.metrics.averageCharWidth())
    return widths


def fitted(widths: Sequence[float], room: float) -> list[float]:
    """Widths that add up to the room: narrow columns keep theirs, the wide ones share what is left."""
    if sum(widths) <= room:
        spare = (room - sum(widths)) / max(len(widths), 1)
        return [width + spare for width in widths]
    kept: dict[int, float] = {}
    while True:
        share = (room - sum(kept.values())) / (len(widths) - len(kept))
        small = {at: width for at, width in enumerate(widths) if at not in kept and width <= share}
        if not small:
            return [kept.get(at, share) for at in range(len(widths))]
        kept |= small


def wrapped(text: str, width: float, face: Face) -> Lines:
    """The text in lines no wider than ``width``, broken at words, or within one that is too long."""
    if "\n" not in text and face.width(text) <= width:
        return [text]
    lines: Lines = []
    for part in text.splitlines() or [""]:
        lines += _broken(part, width, face)
    return lines


def _broken(text: str, width: float, face: Face) -> Lines:
    if face.width(text) <= width:
        return [text]
    layout = QTextLayout(text, face.font, face.device)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: Lines = []
    units = text.encode("utf-16-le")
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        lines.append(units[start:end].decode("utf-16-le").rstrip())
    layout.endLayout()
    return lines


def row_lines(texts: Texts, widths: Sequence[float], face: Face, *, strong: bool = False) -> list[Line]:
    """A row as lines of print, as many as its longest cell needs."""
    cells = [wrapped(text, width, face) for text, width in zip(texts, widths, strict=True)]
    height = max((len(cell) for cell in cells), default=1)
    filled = [cell + [""] * (height - len(cell)) for cell in cells]
    return [Line(piece, at == 0, strong) for at, piece in enumerate(zip(*filled, strict=True))]


def paged(rows: Iterator[list[Line]], room: int) -> list[list[Line]]:
    """Rows on pages of ``room`` lines: a row is cut only when it is longer than a page."""
    pages: list[list[Line]] = [[]]
    for row in rows:
        if len(pages[-1]) + len(row) > room and len(row) <= room:
            pages.append([])
        for line in row:
            if len(pages[-1]) == room:
                pages.append([])
            pages[-1].append(line)
    return pages
