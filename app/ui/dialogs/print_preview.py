"""How a list or a record will look on paper, page by page, before it is printed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.rules.errors import Told
from app.ui.widgets.basics import button, icon_button, label, name_button
from app.ui.widgets.paper_sheet import PaperSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from app.exports.frame import Frame
    from app.ui.context import Context
    from app.ui.jobs import Job
    from app.ui.printing.preview import Laid


class PreviewDialog(QDialog):
    """Shows the pages, and prints them or saves them as PDF.

    Args:
        context: the shared things.
        make: gives what is printed; called off the main thread.
        parent: the window.
    """

    def __init__(self, context: Context, make: Callable[[], Frame], parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self.laid: Laid | None = None
        self.number = 1
        self.setProperty("role", "sheet")
        self.sheet = PaperSheet(self)
        self.place = label("muted", parent=self)
        self.before = icon_button(context.theme, "chevron-left", self)
        self.after = icon_button(context.theme, "chevron-right", self)
        self.save, self.do, self._cancel = button("", self), button("primary", self), button("", self)
        self.trouble = label("error", parent=self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show_place()
        context.jobs.run(self, "preview", partial(_lay, make), self.on_laid, failed=self.on_failed)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(10)
        whole.addWidget(self.sheet, 1)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        whole.addWidget(self.trouble)
        feet = QHBoxLayout()
        feet.setSpacing(8)
        feet.addWidget(self.before)
        feet.addWidget(self.place)
        feet.addWidget(self.after)
        feet.addStretch(1)
        for part in (self._cancel, self.save, self.do):
            feet.addWidget(part)
        whole.addLayout(feet)
        self.resize(760, 720)

    def _connect(self) -> None:
        self.before.clicked.connect(self.turn_back)
        self.after.clicked.connect(self.turn_on)
        self.save.clicked.connect(self.on_save)
        self.do.clicked.connect(self.on_print)
        self._cancel.clicked.connect(self.reject)
        for key, handler in (("PgUp", self.turn_back), ("PgDown", self.turn_on)):
            QShortcut(QKeySequence(key), self).activated.connect(handler)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.setWindowTitle(self.tr("Print preview"))
        name_button(self.before, self.tr("Page before"), "PgUp")
        name_button(self.after, self.tr("Next page"), "PgDown")
        self.save.setText(self.tr("Save as PDF..."))
        self.do.setText(self.tr("Print..."))
        self._cancel.setText(self.tr("Cancel"))
        self.sheet.setAccessibleName(self.windowTitle())

    def on_laid(self, laid: Laid) -> None:
        """The pages are known."""
        self.laid = laid
        self._turn_to(1)

    def turn_back(self) -> None:
        """Show the page before."""
        self._turn_to(self.number - 1)

    def turn_on(self) -> None:
        """Show the next page."""
        self._turn_to(self.number + 1)

    def _turn_to(self, number: int) -> None:
        if self.laid is not None and 1 <= number <= self.laid.count:
            self.number = number
            self.sheet.show_page(partial(self.laid.picture, number))
        self._show_place()

    def _show_place(self) -> None:
        count = self.laid.count if self.laid is not None else 0
        self.place.setText(
            self.tr("Page {number} of {count}").format(number=self.number, count=count)
            if count
            else self.tr("Laying out...")
        )
        self.before.setEnabled(self.number > 1)
        self.after.setEnabled(self.number < count)
        for part in (self.save, self.do):
            part.setEnabled(count > 0)

    def on_save(self) -> None:
        """Write the pages to a file."""
        folder = self.context.settings.text("export/folder", str(Path.home()))
        name, _ = QFileDialog.getSaveFileName(self, self.save.text(), str(Path(folder) / "list.pdf"), "*.pdf")
        if name and self.laid is not None:
            path = Path(name).with_suffix(".pdf")
            work = partial(_save, self.laid, path)
            self.context.jobs.run(self, "preview-save", work, self.on_saved, failed=self.on_failed)

    def on_saved(self, name: str) -> None:
        """Say where they are."""
        self.context.notices.done(self.tr("Saved as {name}.").format(name=name))
        self.accept()

    def on_print(self) -> None:
        """Choose the printer, then print without stopping other work."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415 - seldom wanted

        from app.ui.printing.device import page_layout  # noqa: PLC0415 - as above
        from app.ui.printing.lists import WIDE  # noqa: PLC0415 - as above

        if self.laid is None:
            return
        if not QPrinterInfo.availablePrinterNames():
            self._tell(self.tr("This computer knows no printer: add one in its settings, or save as PDF."))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout(landscape=len(self.laid.frame.columns) >= WIDE))
        printer.setDocName(self.laid.frame.title or self.laid.frame.kind)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, self.laid.count)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            work = partial(_print, self.laid, printer)
            self.context.jobs.run(self, "print", work, self.on_printed, failed=self.on_failed)

    def on_printed(self, pages: int) -> None:
        """Say what went to the printer."""
        self.context.notices.done(self.tr("%n page(s) went to the printer.", "", pages))
        self.accept()

    def on_failed(self, error: BaseException) -> None:
        """Say why not, here."""
        if isinstance(error, Told):
            self._tell(self.context.failures.words(error))
        else:
            self.context.failures.show(error)

    def _tell(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.show()

    def closeEvent(self, event: Any) -> None:  # noqa: D102, N802 - Qt's name and meaning
        self.context.jobs.cancel(self, "preview")
        super().closeEvent(event)


def _lay(make: Callable[[], Frame], _job: Job) -> Laid:
    from app.ui.printing.preview import Laid  # noqa: PLC0415 - writers load when wanted

    frame = make()
    return Laid(frame, list(frame.rows))


def _save(laid: Laid, path: Path, _job: Job) -> str:
    from dataclasses import replace  # noqa: PLC0415 - as above

    from app.ui.printing.lists import export_pdf  # noqa: PLC0415 - as above

    export_pdf(replace(laid.frame, rows=tuple(laid.rows)), path, note=laid.note)
    return path.name


def _print(laid: Laid, printer: QPrinter, _job: Job) -> int:
    from app.ui.printing.device import printed  # noqa: PLC0415 - writers load when wanted
    from app.ui.printing.lists import print_list  # noqa: PLC0415 - as above

    with printed(printer):
        return print_list(printer, laid.frame, laid.rows, laid.note, partial(_wanted, printer))


def _wanted(printer: QPrinter, page: int) -> bool:
    """Whether a page lies between those that were chosen; 0 is what Qt says where nobody chose."""
    return printer.fromPage() <= page <= (printer.toPage() or page)
