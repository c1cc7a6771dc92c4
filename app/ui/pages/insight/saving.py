"""A card as a file: the chart as PNG or SVG, its numbers as CSV."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog

_PLAIN = re.compile(r"[-+]?[^\w=@]{0,3}[\d,]+(?:\.\d+)?%?")  # a figure, which no spreadsheet runs

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.ui.charts.picture import Picture
    from app.ui.context import Context
    from app.ui.jobs import Job
    from app.ui.pages.insight.content.parts import Table


def save_numbers(context: Context, table: Table, name: str, owner: QWidget) -> None:
    """Ask where to and write the table."""
    _save(context, owner, name, "csv", partial(_numbers, table))


def save_chart(
    context: Context, picture: Picture, titles: tuple[str, str], name: str, form: str, owner: QWidget
) -> None:
    """Ask where to and write the chart with its finding and source."""
    _save(context, owner, name, form, partial(_chart, picture, form, titles))


def _save(context: Context, owner: QWidget, name: str, form: str, write: Callable[[], bytes]) -> None:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    caption = QCoreApplication.translate("Saving", "Export")
    chosen, _ = QFileDialog.getSaveFileName(
        owner, caption, str(Path(folder) / f"{name}.{form}"), f"{form.upper()} (*.{form})"
    )
    if not chosen:
        return
    path = Path(chosen).with_suffix(f".{form}")
    context.jobs.run(owner, "save", partial(_write, path, write), partial(_told, context))


def _write(path: Path, write: Callable[[], bytes], _job: Job) -> Path:
    from app.exports.atomic import replacing  # noqa: PLC0415 - only when a file is written

    content = write()
    with replacing(path) as draft:
        draft.write_bytes(content)
    return path


def _told(context: Context, path: Path) -> None:
    words = QCoreApplication.translate("Saving", "Saved as {path}.")
    context.notices.done(words.format(path=path))


def _numbers(table: Table) -> bytes:
    import csv  # noqa: PLC0415 - only when a file is written
    import io  # noqa: PLC0415

    from app.exports.csv import guard  # noqa: PLC0415

    text = io.StringIO()
    rows = (
        [cell if _PLAIN.fullmatch(cell) else guard(cell) for cell in row]
        for row in (table.headings, *table.rows)
    )
    csv.writer(text).writerows(rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _chart(picture: Picture, form: str, titles: tuple[str, str]) -> bytes:
    from app.ui.charts import drafting  # noqa: PLC0415 - comes with the first chart

    return drafting.to_file(picture, form, *titles)
