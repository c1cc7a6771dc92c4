"""The deck: a slide per chapter with its figures, a native chart that can be edited, and the first rows."""

import io
from math import ceil
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.exc import PythonPptxError
from pptx.util import Emu, Pt

from app.exports.cells import shower
from app.exports.frame import Frame
from app.exports.pack.brief import Brief, Chart, Section, rows_of
from app.exports.pack.lexicon import Lexicon
from app.exports.pack.templates import template
from app.rules.errors import Refused

ROWS = 10
"""Rows of a table that a slide shows at most; the slide says how many there are."""

COLUMNS = 6
EDGE = Emu(500_000)
TOP = Emu(1_500_000)
GAP = Emu(150_000)
NOTE = Pt(22)
"""Height of the line at the foot."""
PADDING = 8
"""Points between a cell's text and its edges."""
LATIN = "\u2e80"
"""Letters beyond are as wide as high."""


def write_deck(brief: Brief, path: Path, templates: Path | None = None) -> None:
    """Write the deck.

    Raises:
        Refused: ``template-layout-missing`` or ``template-unreadable`` when the firm's template is not usable.
    """
    source = template("deck.pptx", templates)
    try:
        deck = Presentation(str(source))
    except (OSError, KeyError, ValueError, PythonPptxError) as error:
        raise Refused("template-unreadable", file=source.name) from error
    cover = deck.slides.add_slide(_layout(deck, "Title Slide", source))
    cover.shapes.title.text = brief.title
    about = [
        f"{brief.words['as_of']} {brief.as_of_text}",
        *(f"{name}: {value}" for name, value in brief.filters),
    ]
    if brief.masked:
        about.append(brief.words["masked"])
    _subtitle(cover, source).text = "\n".join(about)
    plain = _layout(deck, "Title Only", source)
    for section in brief.sections:
        _slide(deck, plain, brief, section)
    deck.save(str(path))


def _layout(deck: Any, name: str, source: Path) -> Any:
    found = next((layout for layout in deck.slide_layouts if layout.name == name), None)
    if found is None or not any(shape.placeholder_format.idx == 0 for shape in found.placeholders):
        raise Refused("template-layout-missing", file=source.name, layout=name)
    return found


def _subtitle(slide: Any, source: Path) -> Any:
    found = next((shape for shape in slide.placeholders if shape.placeholder_format.idx == 1), None)
    if found is None:
        raise Refused("template-layout-missing", file=source.name, layout="Title Slide")
    return found


def _slide(deck: Any, layout: Any, brief: Brief, section: Section) -> None:
    slide = deck.slides.add_slide(layout)
    slide.shapes.title.text = section.title
    width = Emu(deck.slide_width - 2 * EDGE)
    y = _text(slide, brief, section, width)
    if section.chart is not None:
        y = _chart(slide, section.chart, y, width, Emu((deck.slide_height - y) // 2))
    if section.picture is not None:
        y = _picture(slide, section.picture, y, Emu(deck.slide_height - y))
    elif section.table is not None and rows_of(section.table):
        _table(slide, brief, section.table, (y, Emu(deck.slide_height - NOTE - GAP)), width)


def _text(slide: Any, brief: Brief, section: Section, width: Emu) -> Emu:
    lines = [f"{figure.label}: {figure.text(brief.shown)}" for figure in section.figures]
    lines += [f"· {note}" for note in section.notes]
    if not lines and not (section.table and rows_of(section.table)):
        lines = [brief.words["none"]]
    if not lines:
        return TOP
    height = Emu(Pt(20) * len(lines))
    frame = slide.shapes.add_textbox(EDGE, TOP, width, height).text_frame
    frame.word_wrap = True
    for at, text in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paragraph.text = text
        paragraph.font.size = Pt(14)
    return Emu(TOP + height + GAP)


def _chart(slide: Any, chart: Chart, y: Emu, width: Emu, height: Emu) -> Emu:
    make: Any = CategoryChartData  # the library's own annotations leave it untyped
    data = make(number_format="#,##0.##")
    data.categories = chart.categories
    for series in chart.series:
        data.add_series(series.name, [float(value) for value in series.values])
    shape = slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, EDGE, y, width, height, data)
    shape.chart.has_title = True
    shape.chart.chart_title.text_frame.text = chart.title
    shape.chart.chart_title.text_frame.paragraphs[0].font.size = Pt(12)
    shape.chart.font.size = Pt(10)
    shape.chart.has_legend = len(chart.series) > 1
    return Emu(y + height + GAP)


def _picture(slide: Any, picture: bytes, y: Emu, room: Emu) -> Emu:
    shape = slide.shapes.add_picture(io.BytesIO(picture), EDGE, y, height=Emu(room - GAP))
    return Emu(y + shape.height + GAP)


def _table(slide: Any, brief: Brief, frame: Frame, ends: tuple[Emu, Emu], width: Emu) -> None:
    """The first rows and columns from ``ends`` on, and at its second, the foot, what is left out."""
    y, foot = ends
    rows, columns = rows_of(frame), frame.columns[:COLUMNS]
    showers = [shower(column, frame.shown) for column in columns]
    texts = [[column.label for column in columns]]
    texts += [[show(value) for show, value in zip(showers, row, strict=False)] for row in rows[:ROWS]]
    heights = _fitting(texts, width / len(columns) / Pt(1), (foot - y) / Pt(1))
    kept = len(heights) - 1
    shape = slide.shapes.add_table(len(heights), len(columns), EDGE, y, width, Pt(sum(heights)))
    for line, (height, cells) in enumerate(zip(heights, texts, strict=False)):
        shape.table.rows[line].height = Pt(height)
        for at, text in enumerate(cells):
            cell = shape.table.cell(line, at)
            cell.text = text
            cell.text_frame.paragraphs[0].font.size = Pt(10)
    lexicon, left_out = Lexicon(brief.language), len(frame.columns) - len(columns)
    words = [lexicon.word("part", shown=kept, total=len(rows))] if len(rows) > kept else []
    words += [lexicon.word("columns_left", count=left_out)] if left_out else []
    if words:
        note = slide.shapes.add_textbox(EDGE, foot, width, NOTE).text_frame
        note.word_wrap = True
        note.text = " ".join(words)
        note.paragraphs[0].font.size = Pt(10)


def _fitting(texts: list[list[str]], width: float, room: float) -> list[int]:
    """Heights of the heading and of the rows that fit below each other, in points; one row at least.

    Args:
        texts: of the heading and the rows.
        width: of a column in points.
        room: in points.
    """
    heights = [_height(cells, width - 2 * PADDING) for cells in texts]
    while len(heights) > 2 and sum(heights) > room:
        heights.pop()
    return heights


def _height(cells: list[str], width: float) -> int:
    """What a row needs when its texts are broken into lines, in points."""
    lengths = [sum(10.0 if letter > LATIN else 5.5 for letter in text) for text in cells]
    return 13 * max(ceil(length / width) or 1 for length in lengths) + PADDING
