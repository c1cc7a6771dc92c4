"""The pane of a quote or an order: its lines, its moves, its PDF, and for orders the money."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu

from app.rules.choices import OrderStatus
from app.rules.trade import shown_number
from app.services import receivables
from app.ui.dialogs.export_work import open_folder
from app.ui.dialogs.fields_dialog import FieldsDialog
from app.ui.pages.parts.moving_pane import MovingPane
from app.ui.pages.pipeline.lines_tab import LinesTab
from app.ui.pages.pipeline.trade_bar import TradeBar
from app.ui.widgets.basics import button
from app.words import labels
from app.words.numbers import provisional

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from app.exports.document.paper import Paper
    from app.ui.context import Context

PAPERS = ("zh_CN", "en")
"""The languages that a document is printed in."""
_OWED = (OrderStatus.CONFIRMED, OrderStatus.FULFILLED, OrderStatus.CLOSED)


class DocumentPane(MovingPane):
    """Shows one quote or order; opens on its lines."""

    def __init__(self, context: Context, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(context, kind, parent)
        self.lines = LinesTab(context, kind, self)
        self.add_tab(self.lines, self.tr("Lines"))
        self.pdf_button, self.plan_button, self.receive_button, self.credit_button = (
            button("", self) for _ in range(4)
        )
        for made in (self.pdf_button, self.plan_button, self.receive_button, self.credit_button):
            self.add_action(made)
        self._shown = ""
        self._print: Any = None  # prints a paper to the file that was chosen
        self.lines.saved.connect(self.on_lines_saved)
        self.lines.version_wanted.connect(self.make_version)
        self.papers = QMenu(self.pdf_button)
        for language in PAPERS:
            self.papers.addAction("").setData(language)
        self.papers.triggered.connect(self.on_paper_wanted)
        self.pdf_button.setMenu(self.papers)
        self.plan_button.clicked.connect(self.plan)
        self.receive_button.clicked.connect(self.receive)
        self.credit_button.clicked.connect(self.credit)
        self.saved.connect(self.on_made)
        self._say()

    def make_bar(self) -> TradeBar:
        """The moves, with what they bring along."""
        return TradeBar(self.context, self.kind, self)

    def _say(self) -> None:
        super()._say()
        if hasattr(self, "_shown"):
            self.tabs.setTabText(self.tabs.indexOf(self.lines), self.tr("Lines"))
            self.pdf_button.setText(self.tr("PDF"))
            words = (self.tr("In Chinese..."), self.tr("In English..."))
            for action, text in zip(self.papers.actions(), words, strict=True):
                action.setText(text)
            self.plan_button.setText(self.tr("Plan receipts..."))
            self.receive_button.setText(self.tr("Receipt..."))
            self.credit_button.setText(self.tr("Credit note..."))

    def new_record(self, fields: dict[str, Any] | None = None) -> None:
        """What is not saved yet has no lines."""
        for made in (self.pdf_button, self.plan_button, self.receive_button, self.credit_button):
            made.hide()
        self._shown = ""
        super().new_record(fields)

    def may_leave(self) -> bool:
        """Ask about unsaved changes; lines that were typed are saved with the rest."""
        if self.lines.dirty and self.record:
            self.lines.save()
            if self.lines.dirty:
                return False
        return super().may_leave()

    def on_record(self, found: Any) -> None:
        """Show the document; another one opens on its lines."""
        super().on_record(found)
        if found.id != self.record:
            return
        name = labels.kind_name(self.kind, self.context.language.code)
        number = shown_number(found.values.get("number"), found.id)
        version = int(found.values.get("version") or 1)
        later = self.tr(" version {n}").format(n=version) if version > 1 else ""
        self._title.setText(f"{name} {number}{later}")
        self._title.setToolTip(
            "" if found.values.get("number") else self.tr("The number is provisional until the next sync.")
        )
        self.lines.show_record(found.id)
        self.pdf_button.show()
        owed = self.kind == "order" and found.values.get("status") in _OWED
        self.plan_button.setVisible(owed)
        self.receive_button.setVisible(owed)
        self.credit_button.setVisible(owed)
        if self._shown != found.id:
            self._shown = found.id
            self.tabs.setCurrentWidget(self.lines)

    def on_made(self, _record: str) -> None:
        """After the head was saved, the lines are next."""
        self.tabs.setCurrentWidget(self.lines)

    def on_lines_saved(self) -> None:
        """Show the sums that are stored now."""
        self.show_record(self.record)

    def make_version(self) -> None:
        """Start the next version of a quote."""
        work = partial(_new_version, self.record)
        self.context.jobs.write(self, "create-quote", work, self.on_version, failed=self.on_failed)

    def on_version(self, made: str) -> None:
        """Open the new version."""
        self.context.navigator.open("quote", made)

    def on_paper_wanted(self, action: QAction) -> None:
        """Ask where to, and print in the language chosen: a foreign customer's is not always the window's."""
        language = str(action.data())
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kept = self.context.settings.text("export/folder", folder)
        marked = provisional("", self.context.language.code).strip()
        place = str(Path(kept) / f"{self._title.text().replace('~', f'{marked} ')}.pdf")
        name, _ = QFileDialog.getSaveFileName(self.window(), self.tr("Save as PDF"), place, "PDF (*.pdf)")
        if name:
            self.print_to(Path(name), language)

    def print_to(self, path: Path, language: str = "") -> None:
        """Print to a file, in the language of the window unless another is named."""
        self.context.settings.put("export/folder", str(path.parent))
        ask = partial(_paper, self.kind, self.record, language or self.context.language.code)
        self._print = partial(_print, path, self.context.database.folder.path / "templates")
        self.context.jobs.query(self, "paper", ask, self.on_paper, failed=self.on_failed)

    def on_paper(self, paper: Paper) -> None:
        """Write what was read."""
        work = partial(self._print, paper)
        self.context.jobs.run(self, "print", work, self.on_printed, failed=self.on_failed)

    def on_printed(self, path: Path) -> None:
        """Say where it is."""
        words = self.tr("{file} was written.").format(file=path.name)
        self.context.notices.done(words, self.tr("Open folder"), partial(open_folder, path.parent))

    def plan(self) -> None:
        """Plan what is still open as receipts on days."""
        from app.ui.pages.pipeline.plan_dialog import PlanDialog  # noqa: PLC0415 - when wanted

        with self.context.database.raw() as connection:
            left = receivables.unplanned(connection, self.record)
        title = self.tr("Plan receipts: {name}").format(name=self._title.text())
        currency = str(self._values.get("currency") or "CNY")
        dialog = PlanDialog(self.context, title, max(0, left), currency, self.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            work = partial(_plan, self.record, dialog.days())
            self.context.jobs.write(
                self, "plan-receipts", work, self.on_money, failed=self.context.failures.show
            )
        dialog.deleteLater()

    def receive(self) -> None:
        """Note money that came in."""
        self._ask_money(("amount", "received_on", "method"), "receipt", self.tr("Note receipt"), _receive)

    def credit(self) -> None:
        """Write a credit note."""
        self._ask_money(("amount", "reason"), "credit_note", self.tr("Write credit note"), _credit)

    def _ask_money(self, keys: tuple[str, ...], kind: str, verb: str, write: Any) -> None:
        title = f"{verb}: {self._title.text()}"
        dialog = FieldsDialog(self.context, kind, keys, title, verb, self.window())
        with self.context.database.raw() as connection:
            left = receivables.open_of(connection, self.record)
        today = self.context.clock().date()
        dialog.load({"amount": left, "currency": self._values.get("currency"), "received_on": today,
                     "method": "bank_transfer"})  # fmt: skip
        fields = dialog.ask()
        if fields is not None:
            work = partial(write, self.record, fields)
            self.context.jobs.write(
                self, f"create-{kind}", work, self.on_money, failed=self.context.failures.show
            )

    def on_money(self, _done: object) -> None:
        """Say so, with the way back."""
        words = self.tr("{name} was brought up to date.").format(name=self._title.text())
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
        self.show_record(self.record)


def _new_version(quote: str, session: Any) -> str:
    from app.services import quotes  # noqa: PLC0415 - the services are imported after the first rows

    return quotes.new_version(session, quote)


def _paper(kind: str, record: str, language: str, connection: Any) -> Paper:
    from app.exports.document.paper import read_paper  # noqa: PLC0415 - loads when first wanted

    return read_paper(connection, kind, record, language)


def _print(path: Path, templates: Path, paper: Paper, _job: Any) -> Path:
    from app.ui.printing.document import print_document  # noqa: PLC0415 - loads when first wanted

    print_document(paper, path, templates)
    return path


def _receive(order: str, fields: dict[str, Any], session: Any) -> None:
    from app.services import receipts  # noqa: PLC0415 - the services are imported after the first rows

    receipts.receive_earliest(session, order, fields["amount"], fields["method"], fields["received_on"])


def _plan(order: str, days: list[dt.date], session: Any) -> None:
    from app.services import receipts  # noqa: PLC0415 - the services are imported after the first rows

    receipts.plan(session, order, [(day, 1) for day in days])


def _credit(order: str, fields: dict[str, Any], session: Any) -> None:
    from app.services import receipts  # noqa: PLC0415 - the services are imported after the first rows

    receipts.credit(session, order, fields["amount"], fields["reason"])
