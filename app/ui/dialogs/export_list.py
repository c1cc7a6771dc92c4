"""Write a list as shown to a file: which form, where to, how far, and what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.rules.errors import Told
from app.ui.dialogs.export_work import FORMS, Form, open_folder, write_list
from app.ui.widgets.basics import button, label
from app.words import labels

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.widgets.list_pane import ListPane


class ExportDialog(QDialog):
    """Exports what the list shows: its filters, search, order and visible columns."""

    def __init__(self, context: Context, pane: ListPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self._pane = context, pane
        self.setProperty("role", "sheet")
        self._heading, self._what = label("section", parent=self), label("muted", parent=self)
        kind = pane.spec.kind
        self._offered = tuple(form for form in FORMS if not form.kinds or kind in form.kinds)
        self.forms = {form.key: QRadioButton(self) for form in self._offered}
        self._hints = {form.key: label("small", parent=self) for form in self._offered}
        self.path, self._browse = QLineEdit(self), button("", self)
        self._bar, self._trouble = QProgressBar(self), label("error", parent=self)
        self.do, self._cancel = button("primary", self), button("", self)
        self._stop = Event()
        self._running = False
        self.forms["xlsx"].setChecked(True)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.path.setText(str(self._suggested()))

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(4)
        whole.addWidget(self._heading)
        whole.addWidget(self._what)
        whole.addSpacing(8)
        for form in self._offered:
            whole.addWidget(self.forms[form.key])
            self._hints[form.key].setContentsMargins(24, 0, 0, 6)
            whole.addWidget(self._hints[form.key])
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.path, 1)
        row.addWidget(self._browse)
        whole.addLayout(row)
        whole.addSpacing(4)
        whole.addWidget(self._bar)
        whole.addWidget(self._trouble)
        self._trouble.setWordWrap(True)
        feet = QHBoxLayout()
        feet.setSpacing(8)
        feet.addStretch(1)
        feet.addWidget(self._cancel)
        feet.addWidget(self.do)
        whole.addSpacing(8)
        whole.addLayout(feet)
        self._bar.hide()
        self._trouble.hide()
        self.setMinimumWidth(520)

    def _connect(self) -> None:
        for made in self.forms.values():
            made.clicked.connect(self.on_form)
        self._browse.clicked.connect(self.on_browse)
        self.do.clicked.connect(self.on_export)
        self._cancel.clicked.connect(self.reject)
        self.do.setDefault(True)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        kind = labels.kind_name(self._pane.spec.kind, self.context.language.code, plural=True)
        self.setWindowTitle(self.tr("Export"))
        self._heading.setText(self.tr("Export: {kind}").format(kind=kind))
        rows = self._pane.view.rows.rowCount()
        self._what.setText(
            self.tr("%n row(s) as shown, with the columns and the order of the list.", "", rows)
        )
        texts = {
            "xlsx": (
                self.tr("Excel workbook (.xlsx)"),
                self.tr("Numbers, dates and amounts stay what they are."),
            ),
            "csv": (
                self.tr("CSV for Excel (.csv)"),
                self.tr("Opens with a double click, words in your language."),
            ),
            "exact": (
                self.tr("Exact CSV (.csv)"),
                self.tr("For other programs; reads back to the same values."),
            ),
            "jsonl": (self.tr("JSON lines (.jsonl)"), self.tr("One record per line, for programs.")),
            "pdf": (self.tr("PDF (.pdf)"), self.tr("To print and to send, with page numbers and sums.")),
            "vcf": (
                self.tr("Cards, vCard 4 (.vcf)"),
                self.tr("For address books, all fields a card can hold."),
            ),
            "vcf3": (self.tr("Cards, vCard 3 (.vcf)"), self.tr("For older phones and programs.")),
            "ics": (self.tr("Calendar (.ics)"), self.tr("For calendars: tasks, visits and meetings.")),
        }
        for key, made in self.forms.items():
            name, hint = texts[key]
            made.setText(name)
            self._hints[key].setText(hint)
        self._browse.setText(self.tr("Choose..."))
        self.do.setText(self.tr("Export"))
        self._cancel.setText(self.tr("Cancel"))

    @property
    def form(self) -> Form:
        """The form chosen."""
        return next(form for form in self._offered if self.forms[form.key].isChecked())

    def _suggested(self) -> Path:
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kept = self.context.settings.text("export/folder", place)
        kind = labels.kind_name(self._pane.spec.kind, self.context.language.code, plural=True)
        return Path(kept) / f"{kind}-{self.context.clock():%Y-%m-%d}{self.form.suffix}"

    def on_form(self) -> None:
        """Give the file the suffix of the form."""
        self.path.setText(str(Path(self.path.text()).with_suffix(self.form.suffix)))

    def on_browse(self) -> None:
        """Choose where to."""
        name, _ = QFileDialog.getSaveFileName(
            self, self.windowTitle(), self.path.text(), f"*{self.form.suffix}"
        )
        if name:
            self.path.setText(str(Path(name).with_suffix(self.form.suffix)))

    def on_export(self) -> None:
        """Write the file without stopping the user's other work."""
        path = Path(self.path.text())
        self.context.settings.put("export/folder", str(path.parent))
        self._set_running(running=True)
        keys = tuple(self._pane.spec.columns[section].key for section in self._pane.view.visible_sections())
        work = partial(
            write_list,
            self.context.database,
            self._pane.query(),
            keys,
            (path, self.form, self.context.language.code),
            self._stop,
        )
        self.context.jobs.run(
            self, "export", work, self.on_done, failed=self.on_failed, progress=self.on_progress
        )

    def _set_running(self, *, running: bool) -> None:
        self._running = running
        self._bar.setVisible(running)
        self._bar.setRange(0, 0)
        self._trouble.hide()
        self.do.setEnabled(not running)

    def on_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)

    def on_done(self, found: tuple[Path, int]) -> None:
        """Say what was written, with the way to it."""
        self._running = False
        path, rows = found
        words = self.tr("%n row(s) written to {name}.", "", rows).format(name=path.name)
        self.context.notices.done(words, self.tr("Open folder"), partial(open_folder, path.parent))
        self.accept()

    def on_failed(self, error: BaseException) -> None:
        """Say why not, here, so that the place can be changed."""
        self._set_running(running=False)
        if not isinstance(error, Told):
            self.context.failures.show(error)
        elif error.code == "export-cancelled":
            super().reject()
        else:
            self._trouble.setText(self.context.failures.words(error))
            self._trouble.show()

    def reject(self) -> None:
        """Close; while a file is written, stop that first: no half a file is left."""
        if self._running:
            self._stop.set()
        else:
            super().reject()
