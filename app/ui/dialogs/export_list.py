"""Write a list as shown to a file: which form, where to, how far, and what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QRadioButton, QWidget

from app.ui.dialogs.export_work import FORMS, Form, write_list
from app.ui.dialogs.writing import WritingDialog
from app.ui.widgets.basics import label
from app.words import labels

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.widgets.list_pane import ListPane


class ExportDialog(WritingDialog):
    """Exports what the list shows: its filters, search, order and visible columns."""

    def __init__(self, context: Context, pane: ListPane, parent: QWidget | None = None) -> None:
        super().__init__(context, "export", parent)
        self._pane = pane
        kind = pane.spec.kind
        self._offered = tuple(form for form in FORMS if not form.kinds or kind in form.kinds)
        self.forms = {form.key: QRadioButton(self) for form in self._offered}
        self._hints = {form.key: label("small", parent=self) for form in self._offered}
        self.forms["xlsx"].setChecked(True)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.path.setText(str(self._suggested()))

    def _lay_out(self) -> None:
        whole = self.head(4)
        for form in self._offered:
            whole.addWidget(self.forms[form.key])
            self._hints[form.key].setContentsMargins(24, 0, 0, 6)
            whole.addWidget(self._hints[form.key])
        self.foot(whole)
        self.setMinimumWidth(520)

    def _connect(self) -> None:
        for made in self.forms.values():
            made.clicked.connect(self.on_form)
        self.browse.clicked.connect(self.on_browse)
        self.do.clicked.connect(self.on_export)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        kind = labels.kind_name(self._pane.spec.kind, self.context.language.code, plural=True)
        self.setWindowTitle(self.tr("Export"))
        self.heading.setText(self.tr("Export: {kind}").format(kind=kind))
        rows = self._pane.view.rows.records
        self.what.setText(
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
        self.browse.setText(self.tr("Choose..."))
        self.do.setText(self.tr("Export"))
        self.cancel.setText(self.tr("Cancel"))

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
        keys = tuple(self._pane.spec.columns[section].key for section in self._pane.view.visible_sections())
        work = partial(
            write_list,
            self.context.database,
            self._pane.query(),
            keys,
            (path, self.form, self.context.language.code),
            self.stop,
        )
        self.write(work, self.on_done)

    def on_done(self, found: tuple[Path, int]) -> None:
        """Say what was written, with the way to it."""
        path, rows = found
        words = self.tr("%n row(s) written to {name}.", "", rows).format(name=path.name)
        self.finish(words, self.tr("Open folder"), path.parent)
