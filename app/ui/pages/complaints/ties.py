"""What one field of a complaint says about another: orders and deals of its account, lines of its order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.ui.widgets.field_picker import PickerEditor

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.widgets.form import Form

LINE = "SELECT order_id, account_id, product_id FROM order_lines WHERE id = ?"
ORDER = "SELECT account_id FROM orders WHERE id = ?"
CONTACT = "SELECT account_id FROM contacts WHERE id = ?"


class Ties(QObject):
    """Narrows the pickers of a form by what is chosen already, and fills in what a choice leaves no doubt about."""

    def __init__(self, context: Context, form: Form) -> None:
        super().__init__(form)
        self.context, self._form = context, form
        for key, follow in (
            ("contact_id", self._contact), ("order_id", self._order), ("order_line_id", self._line),
            ("account_id", self.narrow),
        ):  # fmt: skip
            form.editor(key).changed.connect(partial(self.on_changed, follow))
        form.edited.connect(self.narrow)

    def on_changed(self, follow: Any) -> None:
        """Another record was chosen."""
        follow()
        self.narrow()

    def narrow(self) -> None:
        """Offer only what belongs to the account and the order that are chosen."""
        values = self._form.values()
        account, order = values.get("account_id"), values.get("order_id")
        for key in ("order_id", "deal_id"):
            self._within(key, {"account_id": account})
        self._within("order_line_id", {"order_id": order} if order else {"account_id": account})

    def _within(self, key: str, within: dict[str, str | None]) -> None:
        editor = self._form.editor(key)
        if isinstance(editor, PickerEditor):
            editor.within = {column: value for column, value in within.items() if value}

    def _contact(self) -> None:
        account = self._read(CONTACT, "contact_id")
        if account is not None:
            self._fill("account_id", account[0])

    def _order(self) -> None:
        values, found = self._form.values(), self._read(ORDER, "order_id")
        line = self._read(LINE, "order_line_id")
        if line is not None and line[0] != values.get("order_id"):
            self._form.editor("order_line_id").set_value(None)
        if found is not None:
            self._fill("account_id", found[0])

    def _line(self) -> None:
        line = self._read(LINE, "order_line_id")
        if line is not None:
            for key, value in zip(("order_id", "account_id", "product_id"), line, strict=True):
                self._fill(key, value)

    def _read(self, statement: str, key: str) -> tuple[Any, ...] | None:
        record = self._form.values().get(key)
        if not record:
            return None
        with self.context.database.raw() as connection:
            found: tuple[Any, ...] | None = connection.execute(statement, (record,)).fetchone()
        return found

    def _fill(self, key: str, value: str | None) -> None:
        """Fill in a field that is still empty."""
        if value and not self._form.values().get(key):
            self._form.editor(key).set_value(value)
