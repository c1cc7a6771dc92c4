"""A contact's pane: the tabs that every record has, the firms, and the move to another firm."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

from app.rules.errors import Refused
from app.services.firms import firms
from app.ui import formats
from app.ui.dialogs.fields_dialog import FieldsDialog
from app.ui.widgets.basics import button
from app.ui.widgets.plain_table import Cells, Head, PlainTable
from app.ui.widgets.record_pane import RecordPane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.firms import Firm
    from app.ui.context import Context


class ContactPane(RecordPane):
    """Shows one contact."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "contact", parent)
        self.elsewhere, self.firms = button("", self), PlainTable(context.theme, self)
        self.add_action(self.elsewhere)
        self.add_tab(self.firms, "")
        self.elsewhere.hide()
        self.elsewhere.clicked.connect(self.on_move)
        self.firms.opened.connect(self.on_firm)
        self._say()

    def _say(self) -> None:
        super()._say()
        if hasattr(self, "firms"):
            self.elsewhere.setText(self.tr("Moved to another firm..."))
            self.tabs.setTabText(self.tabs.indexOf(self.firms), self.tr("Firms"))

    def new_record(self, fields: dict[str, Any] | None = None) -> None:
        """A new contact has one firm, which the form asks for."""
        self.elsewhere.hide()
        super().new_record(fields)

    def on_record(self, found: Any) -> None:
        """Show the contact."""
        super().on_record(found)
        if found.id == self.record:
            self.elsewhere.setVisible(not found.archived)

    def on_tab(self, place: int) -> None:
        """Read what a tab shows when it is looked at."""
        super().on_tab(place)
        if self.record and self.tabs.widget(place) is getattr(self, "firms", None):
            self.context.jobs.query(self, "firms", partial(_firms, self.record), self.on_firms)

    def on_firms(self, found: list[Firm]) -> None:
        """Show where the contact works and worked."""
        heads = [
            Head(self.tr("Firm")),
            Head(self.tr("Role"), 96),
            Head(self.tr("From"), 84),
            Head(self.tr("To"), 84),
        ]
        now = self.tr("now")
        self.firms.show_rows(
            heads,
            [
                Cells(
                    each.id,
                    (each.name, each.role, self._day(each.since), self._day(each.until) or now),
                    each[1:],
                )
                for each in found
            ],
        )

    def _day(self, iso: str) -> str:
        if not iso:
            return ""
        return formats.day(
            dt.date.fromisoformat(iso), self.context.clock().date(), self.context.language.code
        )

    def on_firm(self, account: str) -> None:
        """Open the firm."""
        self.context.navigator.open("account", account)

    def on_move(self) -> None:
        """Ask where to, from when and as what."""
        if not self.may_leave():
            return
        title = self.tr("Where does {name} work now?").format(name=self._title.text())
        keys, verb = ("account_id", "from_on", "role"), self.tr("Move")
        dialog = FieldsDialog(
            self.context, "account_contact", keys, title, verb, self.window(), optional=frozenset({"role"})
        )
        dialog.load({"from_on": self.context.clock().date()})
        dialog.say(
            self.tr("What happened at the former firm stays in its file; the contact shows all of it.")
        )
        found = dialog.ask()
        if found is not None:
            do = partial(_move, self.record, found)
            self.context.jobs.write(self, "move-contact", do, self.on_moved, failed=self.on_refused)

    def on_moved(self, _none: None) -> None:
        """Show the contact at the new firm."""
        words = self.tr("{name} works elsewhere now.").format(name=self._title.text())
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
        self.show_record(self.record)

    def on_refused(self, error: BaseException) -> None:
        """Say why not."""
        if isinstance(error, Refused):
            self.context.notices.warn(self.context.failures.words(error))
        else:
            self.context.failures.show(error)


def _firms(contact: str, connection: Any) -> list[Firm]:
    return firms(connection, contact)


def _move(contact: str, found: dict[str, Any], session: Any) -> None:
    from app.services.firms import move_to  # noqa: PLC0415 - when wanted

    move_to(session, contact, str(found["account_id"]), found["from_on"], found["role"])
