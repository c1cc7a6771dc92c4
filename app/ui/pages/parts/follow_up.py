"""Logging a follow-up about any record, from any page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services.lists import names

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.context import Context


def log_about(context: Context, kind: str, record: str, parent: QWidget, what: str = "") -> None:
    """Open the dialog that logs a follow-up about a record; ``what`` is the kind of activity it begins with."""
    from app.ui.dialogs.log_activity import About, LogActivityDialog  # noqa: PLC0415 - when wanted

    with context.database.raw() as connection:
        name = names.name_of(connection, kind, record)
    dialog = LogActivityDialog(context, About(kind, record, name), parent.window())
    if what:
        dialog.kind.take(what)
        dialog.on_kind(what)
    dialog.open()
