"""The report of a day: on the screen, as text to paste, as PDF."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.exports import day_report
from app.exports.atomic import replacing
from app.ui.pages.tasks.calendar.slots import DAY
from app.ui.pages.tasks.visits import work
from app.ui.widgets.basics import button, icon_button, label, name_button
from app.ui.zones import here, now_here

if TYPE_CHECKING:
    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QTextDocument

    from app.services.visit_day import Day
    from app.ui.context import Context
    from app.ui.jobs import Job

_PAPER = day_report.STYLE % {"head": "#eceef2", "muted": "#5a6270"}


class DayDialog(QDialog):
    """Shows one day; the arrows turn to the day before and after."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.on = now_here(context).date()
        self.found: Day | None = None
        self.setProperty("role", "sheet")
        self.text = QTextBrowser(self)
        self._back, self._forward = (
            icon_button(context.theme, f"chevron-{way}", self) for way in ("left", "right")
        )
        self._heading = label("section", parent=self)
        self.copy, self.pdf, self._close = button("", self), button("primary", self), button("", self)
        self._lay_out()
        self._back.clicked.connect(self.on_back)
        self._forward.clicked.connect(self.on_forward)
        self.copy.clicked.connect(self.on_copy)
        self.pdf.clicked.connect(self.on_pdf)
        self._close.clicked.connect(self.accept)
        self.retranslate()
        self.ask()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._back)
        head.addWidget(self._forward)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        for part in (self._close, self.copy, self.pdf):
            foot.addWidget(part)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addWidget(self.text, 1)
        whole.addLayout(foot)
        self.resize(860, 560)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.setWindowTitle(self.tr("Report of the day"))
        self._heading.setText(self.tr("Report of the day"))
        name_button(self._back, self.tr("The day before"))
        name_button(self._forward, self.tr("The day after"))
        self.copy.setText(self.tr("Copy as text"))
        self.pdf.setText(self.tr("Save as PDF..."))
        self._close.setText(self.tr("Close"))

    def ask(self) -> None:
        """Read the day."""
        user = self.context.database.actor.user_id
        self.context.jobs.query(
            self, "day", partial(work.day, user, self.on, here(self.context)), self.on_day
        )

    def on_day(self, found: Day) -> None:
        """Show it."""
        self.found = found
        theme = self.context.theme
        colours = {"head": theme.colour("sunken").name(), "muted": theme.colour("muted").name()}
        self.text.document().setDefaultStyleSheet(day_report.STYLE % colours)
        self.text.setHtml(day_report.report_html(found, self.context.language.code))

    def on_back(self) -> None:
        """The day before."""
        self.turn(-1)

    def on_forward(self) -> None:
        """The day after."""
        self.turn(1)

    def turn(self, days: int) -> None:
        """Another day."""
        self.on += days * DAY
        self.ask()

    def on_copy(self) -> None:
        """Put it on the clipboard as text."""
        if self.found is not None:
            QApplication.clipboard().setText(day_report.report_text(self.found, self.context.language.code))
            self.context.notices.tell(self.tr("The report is on the clipboard."))

    def on_pdf(self) -> None:
        """Ask where to, and write it."""
        name = f"{day_report.title(self.found, self.context.language.code)}.pdf" if self.found else ""
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), name, "PDF (*.pdf)")
        if path:
            self.save(Path(path).with_suffix(".pdf"))

    def save(self, path: Path) -> None:
        """Write the day as PDF."""
        if self.found is not None:
            step = partial(_print, self.found, self.context.language.code, path)
            self.context.jobs.run(self, "pdf", step, self.on_saved)

    def on_saved(self, path: Path) -> None:
        """Say where it is."""
        self.context.notices.done(self.tr("Saved {file}.").replace("{file}", path.name))


def _print(day: Day, language: str, path: Path, _job: Job) -> Path:
    from app.ui.printing.pages import laid_out, print_pages  # noqa: PLC0415 - printing loads when wanted

    def lay_out(page: QSizeF) -> QTextDocument:
        return laid_out(day_report.report_html(day, language), _PAPER, page)

    with replacing(path) as fresh:
        print_pages(fresh, day_report.title(day, language), lay_out)
    return path
