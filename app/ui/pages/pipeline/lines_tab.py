"""The lines of a quote or order: the grid, the sums below it, what the customer's credit says."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from app.rules.errors import Refused
from app.services import receivables
from app.ui import formats
from app.ui.models.line_model import Row
from app.ui.pages.parts.offer_words import name_of, read_offers, why
from app.ui.widgets.basics import button, label
from app.ui.widgets.line_grid import LineGrid

if TYPE_CHECKING:
    from app.analytics.reports.next_best import Offer
    from app.services.prices import Priced
    from app.services.receivables import Credit
    from app.ui.context import Context


class Found(NamedTuple):
    """A document's lines as they were read."""

    id: str
    account: str
    rows: tuple[Row, ...]
    currency: str
    inclusive: bool
    draft: bool
    credit: Credit | None = None


class LinesTab(QWidget):
    """Shows and edits the lines of one document.

    Signals:
        saved: the lines were written.
        version_wanted: the user wants a new version of what cannot be changed any more.
    """

    saved = Signal()
    version_wanted = Signal()

    def __init__(self, context: Context, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.kind = context, kind
        self._found = Found("", "", (), "CNY", inclusive=False, draft=False)
        self.dirty = False
        self.grid = LineGrid(context, self)
        self.inclusive = QCheckBox(self)
        self.sums, self.warning, self.trouble = (
            label("", parent=self),
            QLabel(self),
            label("error", parent=self),
        )
        self.hint = label("small", parent=self)
        self.save_button, self.version_button = button("primary", self), button("", self)
        self.suggest_button = button("", self)
        for words in (self.trouble, self.warning, self.hint):
            words.setWordWrap(True)
        self.warning.setProperty("role", "error")
        self._lay_out()
        self.grid.lines.edited.connect(self.on_edited)
        self.grid.lines.price_wanted.connect(self.on_price_wanted)
        self.grid.product_picked.connect(self.on_product)
        self.inclusive.toggled.connect(self.on_inclusive)
        self.save_button.clicked.connect(self.save)
        self.version_button.clicked.connect(self.version_wanted)
        self.suggest_button.clicked.connect(self.suggest)
        self.retranslate()

    def _lay_out(self) -> None:
        self.sums.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.sums.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.hint, 1)
        row.addWidget(self.suggest_button)
        row.addWidget(self.version_button)
        row.addWidget(self.save_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        table = QVBoxLayout()
        table.setContentsMargins(16, 4, 8, 0)
        table.addWidget(self.grid)
        whole.addLayout(table, 1)
        below = QVBoxLayout()
        below.setContentsMargins(24, 8, 16, 12)
        below.setSpacing(8)
        below.addWidget(self.sums)
        below.addWidget(self.inclusive)
        below.addWidget(self.warning)
        below.addWidget(self.trouble)
        below.addLayout(row)
        whole.addLayout(below)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.grid.lines.headings = [
            self.tr("Product or text"), self.tr("Quantity"), self.tr("Price"), self.tr("Discount"), self.tr("Tax"),
            self.tr("Total"),
        ]  # fmt: skip
        self.grid.fit_headings()
        self.inclusive.setText(self.tr("Prices include tax"))
        self.save_button.setText(self.tr("Save lines"))
        self.version_button.setText(self.tr("New version"))
        self.suggest_button.setText(self.tr("Suggest..."))
        self._say()

    def show_record(self, record: str) -> None:
        """Read and show the lines of a document, unless its lines are being edited."""
        if not (self.dirty and record == self._found.id):
            self.context.jobs.read(self, "lines", partial(_read, self.kind, record), self.on_found)

    def on_found(self, found: Found) -> None:
        """Show lines."""
        self._found, self.dirty = found, False
        self.inclusive.blockSignals(True)
        self.inclusive.setChecked(found.inclusive)
        self.inclusive.blockSignals(False)
        self.grid.lines.show(found.rows, found.currency, inclusive=found.inclusive, editable=found.draft)
        self.trouble.hide()
        self._say()

    def on_edited(self) -> None:
        """Add up at once."""
        self.dirty = True
        self._say()

    def on_inclusive(self, inclusive: bool) -> None:
        """Read the prices the other way."""
        self.grid.lines.set_inclusive(inclusive)

    def suggest(self) -> None:
        """Ask what similar customers bought beside what this one has and what stands here already."""
        chosen = tuple(row.product_id for row in self.grid.lines.rows if row.product_id)
        ask = partial(read_offers, self._found.account, self.context.clock().date(), chosen)
        self.context.jobs.query(self, "offers", ask, self.on_offers)

    def on_offers(self, offers: list[Offer]) -> None:
        """Offer it; what is picked becomes the next line."""
        language, menu = self.context.language.code, QMenu(self)
        for offer in offers:
            place = len(self.grid.lines.rows)
            words = f"{name_of(offer.name, language)}  ·  {why(offer, language)}"
            menu.addAction(words, partial(self.on_product, place, offer.product))
        if not offers:
            menu.addAction(self.tr("Nothing that similar customers bought beside it")).setEnabled(False)
        menu.exec(self.suggest_button.mapToGlobal(self.suggest_button.rect().bottomLeft()))
        menu.deleteLater()

    def on_product(self, place: int, product: str) -> None:
        """Ask for the price of a product that was picked."""
        rows = self.grid.lines.rows
        row = rows[place] if place < len(rows) else Row()
        self._ask_price(place, product, row.quantity_milli)

    def on_price_wanted(self, place: int) -> None:
        """Ask again for the price when another quantity reaches another tier."""
        row = self.grid.lines.rows[place]
        if row.product_id:
            self._ask_price(place, row.product_id, row.quantity_milli)

    def _ask_price(self, place: int, product: str, quantity: int) -> None:
        day = self.context.clock().date()
        work = partial(_price, place, product, self._found.account, self._found.currency, quantity, day)
        self.context.jobs.read(self, f"price-{place}", work, self.on_priced, failed=self.on_failed)

    def on_priced(self, answer: tuple[int, Priced]) -> None:
        """Fill in what the lists say; the quantity and the discount stay as typed."""
        place, priced = answer
        rows = self.grid.lines.rows
        row = rows[place] if place < len(rows) else Row()
        tax = row.tax_bp if row.product_id == priced.product_id else priced.tax_bp
        price = row.unit_price if priced.unit_price is None else priced.unit_price
        self.grid.lines.put(
            place,
            replace(
                row, name=priced.name, product_id=priced.product_id, unit_price=price, tax_bp=tax, listed=True
            ),
        )

    def save(self) -> None:
        """Write the lines."""
        from app.services.documents import LineDraft  # noqa: PLC0415 - the services load when first wanted

        lines = [
            LineDraft(r.name, r.quantity_milli, r.unit_price, r.discount_bp, r.tax_bp, r.product_id)
            for r in self.grid.lines.rows
        ]
        work = partial(_write, self.kind, self._found.id, self.inclusive.isChecked(), lines)
        self.context.jobs.write(self, f"update-{self.kind}", work, self.on_written, failed=self.on_failed)

    def on_written(self, _done: object) -> None:
        """Show what is stored now."""
        self.dirty = False
        self.saved.emit()

    def on_failed(self, error: BaseException) -> None:
        """Say which line cannot stand and why; anything else is told by the window."""
        if not isinstance(error, Refused):
            self.context.failures.show(error)
            return
        place = error.facts.get("line")
        words = self.context.failures.words(error)
        self.trouble.setText(self.tr("Line {n}: {words}").format(n=place, words=words) if place else words)
        self.trouble.show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _say(self) -> None:
        whole, currency = self.grid.lines.whole(), self._found.currency
        net, tax, total = (formats.money(minor, currency) for minor in (whole.net, whole.tax, whole.gross))
        self.sums.setText(
            self.tr("Net {net}   Tax {tax}   Total {total}").format(net=net, tax=tax, total=total)
        )
        draft = self._found.draft
        self.inclusive.setEnabled(draft)
        self.save_button.setVisible(draft)
        self.save_button.setEnabled(self.dirty)
        self.suggest_button.setVisible(draft)
        self.version_button.setVisible(self.kind == "quote" and not draft and bool(self._found.id))
        keys = self.tr(
            "Type a product or a text; Enter goes on, Delete removes a line, Ctrl+Up and Ctrl+Down move it."
        )
        locked = self.tr("Only a draft is changed.")
        self.hint.setText(keys if draft else locked)
        self.warning.setText(self._credit_words(whole.gross if draft else 0))
        self.warning.setVisible(bool(self.warning.text()))

    def _credit_words(self, more: int) -> str:
        credit = self._found.credit
        same = credit is not None and credit.limit.currency == self._found.currency
        if credit is None or not same or not credit.over(more):
            return ""
        over, limit = (
            formats.money(minor, credit.limit.currency) for minor in (credit.over(more), credit.limit.minor)
        )
        words = self.tr("With this the customer owes {over} more than the credit limit of {limit}.")
        return words.format(over=over, limit=limit)


def _read(kind: str, record: str, session: Any) -> Found:
    from app.services import documents, records  # noqa: PLC0415 - imported after the first rows

    head: Any = records.get(session, kind, record, archived=True)
    rows = tuple(
        Row(line.name, line.quantity_milli, line.unit_price, line.discount_bp, line.tax_bp, line.product_id)
        for line in documents.lines_of(session, head)
    )
    draft = head.status == "draft"
    driver: Any = session.connection().connection.driver_connection
    credit = receivables.credit(driver, head.account_id)
    return Found(record, head.account_id, rows, head.currency, head.tax_inclusive, draft, credit)


def _price(
    place: int, product: str, account: str, currency: str, quantity: int, day: Any, session: Any
) -> tuple[int, Priced]:
    from app.services.prices import price_for  # noqa: PLC0415 - imported after the first rows

    return place, price_for(session, product, account, currency, quantity, day)


def _write(kind: str, record: str, inclusive: bool, lines: list[Any], session: Any) -> None:
    from app.services import documents, records  # noqa: PLC0415 - imported after the first rows

    records.update(session, kind, record, {"tax_inclusive": inclusive})
    head: Any = records.get(session, kind, record)
    documents.write_lines(session, head, lines)
