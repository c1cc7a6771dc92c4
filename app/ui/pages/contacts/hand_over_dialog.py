"""What was handed over with an account: looked through, and accepted or returned thing by thing."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.rules.choices import HandOverStatus
from app.rules.errors import Refused
from app.rules.moments import from_millis
from app.ui import formats
from app.ui.dialogs.fields_dialog import FieldsDialog
from app.ui.pages.contacts import hand_over_work as work
from app.ui.widgets.basics import button, label
from app.words import labels

if TYPE_CHECKING:
    from app.services.hand_over_items import Item
    from app.ui.context import Context

_ID = Qt.ItemDataRole.UserRole


class HandOverDialog(QDialog):
    """Enter opens a thing; every button writes at once and can be undone.

    Signals:
        decided: something was accepted or returned.
    """

    decided = Signal()

    def __init__(
        self, context: Context, account: str, name: str, parent: QWidget | None = None, *, taking: bool = True
    ) -> None:
        super().__init__(parent)
        self.context, self._account, self._name, self._taking = context, account, name, taking
        self._items: dict[str, Item] = {}
        self.setProperty("role", "sheet")
        self.tree = QTreeWidget(self)
        self._heading, self._hint = label("section", parent=self), label("muted", parent=self)
        self.accept_one, self.accept_rest = button("", self), button("primary", self)
        self.give_back, self.close_button, self.save = (button("", self) for _ in range(3))
        self._lay_out()
        self._say()
        self.tree.currentItemChanged.connect(self.on_current)
        self.tree.itemActivated.connect(self.on_open)
        self.accept_one.clicked.connect(self.on_accept)
        self.accept_rest.clicked.connect(self.on_accept_all)
        self.give_back.clicked.connect(self.on_give_back)
        self.close_button.clicked.connect(self.accept)
        self.save.clicked.connect(self.on_save)
        self.finished.connect(self.deleteLater)
        self.read()

    def _lay_out(self) -> None:
        self._hint.setWordWrap(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setAllColumnsShowFocus(True)
        self.tree.setColumnCount(4)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column in (0, 2, 3):
            self.tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        row = QHBoxLayout()
        row.addWidget(self.give_back)
        row.addWidget(self.accept_one)
        row.addWidget(self.save)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.accept_rest)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        for part in (self._heading, self._hint):
            whole.addWidget(part)
        whole.addWidget(self.tree, 1)
        whole.addLayout(row)
        self.resize(820, 460)
        for control in (self.give_back, self.accept_one, self.accept_rest):
            control.setVisible(self._taking)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Handed over"))
        heading, hint = (
            self.tr("{name}: handed over"),
            self.tr("Your colleague accepts or returns each of these."),
        )
        if self._taking:
            heading = self.tr("{name}: handed over to you")
            hint = self.tr(
                "Accept what you take on. What you return goes back to the colleague, who still sees the account."
            )
        self._heading.setText(heading.format(name=self._name))
        self._hint.setText(hint)
        self.tree.setHeaderLabels(
            [self.tr("What"), self.tr("Name"), self.tr("When and how much"), self.tr("State")]
        )
        self.accept_one.setText(self.tr("Accept"))
        self.give_back.setText(self.tr("Return..."))
        self.accept_rest.setText(self.tr("Accept all that is left"))
        self.close_button.setText(self.tr("Close"))
        self.save.setText(self.tr("Save the pack..."))
        self.save.setToolTip(
            self.tr("Deals, promises, complaints, dates, people and last follow-ups on one paper")
        )

    def read(self, *_done: object) -> None:
        """Read what was handed over."""
        with self.context.database.raw() as connection:
            found = work.items(connection, self._account)
        self._items = {item.id: item for item in found}
        self.tree.clear()
        for item in found:
            line = QTreeWidgetItem(self.tree, self._words(item))
            line.setData(0, _ID, item.id)
            line.setToolTip(3, item.reason)
            line.setSizeHint(0, QSize(0, self.context.theme.row_height - 6))
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
        self.accept_rest.setEnabled(any(item.status == HandOverStatus.OFFERED for item in found))
        self.on_current()

    def _words(self, item: Item) -> list[str]:
        language = self.context.language.code
        date = item.kind == "account"
        what = self.tr("Date") if date else labels.kind_name(item.kind, language)
        name = labels.label("account", item.title, language) if date else item.title
        status = labels.choice(HandOverStatus, item.status, language)
        return [what, name, self._detail(item, language), status]

    def _detail(self, item: Item, language: str) -> str:
        today = self.context.clock().date()
        day = item.contract_day if item.title == "contract_ends_on" and item.kind == "account" else item.day
        parts = [formats.money(item.amount, item.currency or "CNY")] if item.amount is not None else []
        parts += [formats.day(dt.date.fromisoformat(day), today, language)] if day else []
        parts += [formats.moment(from_millis(item.at), self.context.clock(), language)] if item.at else []
        return " · ".join([*parts, item.next_step] if item.next_step else parts)

    def _current(self) -> Item | None:
        line = self.tree.currentItem()
        return self._items.get(str(line.data(0, _ID))) if line is not None else None

    def on_current(self, *_lines: object) -> None:
        """Offer what can be done with the thing one stands on."""
        item = self._current()
        waits = item is not None and item.status == HandOverStatus.OFFERED
        self.accept_one.setEnabled(waits)
        self.give_back.setEnabled(waits and item is not None and item.kind != "account" and bool(item.giver))

    def on_open(self, *_line: object) -> None:
        """Show the thing on its own page."""
        item = self._current()
        if item is not None:
            self.context.navigator.open(item.kind, item.record)

    def on_accept(self) -> None:
        """Take it over."""
        item = self._current()
        if item is not None:
            self._write("accept-hand-over", partial(work.accept, item.id))

    def on_accept_all(self) -> None:
        """Take over all that waits."""
        self._write("accept-hand-over", partial(work.accept_all, self._account))

    def on_give_back(self) -> None:
        """Ask why, then return it."""
        item = self._current()
        if item is None:
            return
        title = self.tr("Return {name} to {giver}?").format(name=item.title, giver=item.giver)
        dialog = FieldsDialog(self.context, "hand_over_item", ("reason",), title, self.tr("Return"), self)
        found = dialog.ask()
        if found is not None:
            self._write("return-hand-over", partial(work.give_back, item.id, str(found["reason"])))

    def on_save(self) -> None:
        """Ask where to, and write the pack; not while a presentation hides customers."""
        if self.context.presenting.refuses():
            return
        name = f"{self._heading.text().replace('/', '-').replace(':', '')}.pdf"
        kinds = "PDF (*.pdf);;Excel (*.xlsx);;CSV (*.csv)"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the pack"), name, kinds)
        if chosen:
            job = partial(
                work.save_pack,
                self.context.database,
                self._account,
                _named(chosen),
                self.context.language.code,
            )
            self.context.jobs.run(self, "save", job, self.on_saved)

    def on_saved(self, path: Path) -> None:
        """Say where it is."""
        self.context.notices.done(self.tr("Saved as {path}.").format(path=path))

    def on_written(self, _found: object) -> None:
        """Show what is left; the last answer closes the dialog."""
        self.read()
        self.decided.emit()
        if not self.accept_rest.isEnabled():
            words = self.tr("All that came with {name} is decided.").format(name=self._name)
            self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
            self.accept()

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        if isinstance(error, Refused):
            self.context.notices.warn(self.context.failures.words(error))
        else:
            self.context.failures.show(error)

    def _write(self, verb: str, do: Any) -> None:
        self.context.jobs.write(self, verb, do, self.on_written, failed=self.on_failed)


def _named(chosen: str) -> Path:
    """The file that was chosen; without an ending it becomes a PDF."""
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(".pdf")
