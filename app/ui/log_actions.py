"""Logging a call, visit, mail, message or note from anywhere: one key opens the dialog, Enter is enough."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from app.ui.actions import Action

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.main_window import MainWindow

KINDS = {
    "call": (str(QT_TRANSLATE_NOOP("Actions", "Log a call...")), "Alt+Shift+C", "phone"),
    "visit": (str(QT_TRANSLATE_NOOP("Actions", "Log a visit...")), "Alt+Shift+V", "visit"),
    "email": (str(QT_TRANSLATE_NOOP("Actions", "Log a mail...")), "Alt+Shift+E", "mail"),
    "message": (str(QT_TRANSLATE_NOOP("Actions", "Log a message...")), "Alt+Shift+M", "message"),
    "note": (str(QT_TRANSLATE_NOOP("Actions", "Log a note...")), "Alt+Shift+N", "note"),
}
ABOUT = frozenset({"account", "contact", "lead", "deal", "complaint"})


class LogActions(QObject):
    """Logs about the record that one stands on; where there is none, asks for the account."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window, self._what = context, window, "call"

    def actions(self) -> tuple[Action, ...]:
        """One action for each kind."""
        return tuple(
            Action(f"log.{kind}", words, partial(self.log, kind), keys, icon, "record")
            for kind, (words, keys, icon) in KINDS.items()
        )

    def log(self, what: str) -> None:
        """Log about the record in front, or ask which."""
        from app.ui.pages.parts.follow_up import log_about  # noqa: PLC0415 - not needed for the first paint

        self._what = what
        kind, ids = self._window.stack.standing()
        if kind in ABOUT and ids:
            log_about(self._context, kind, ids[0], self._window, what)
        else:
            self._ask()

    def _ask(self) -> None:
        from app.ui.dialogs.pick_record import PickDialog  # noqa: PLC0415 - not needed for the first paint

        words = (self.tr("Log with whom?"), self.tr("Type a part of the account's name."), self.tr("Go on"))
        dialog = PickDialog(self._context, "account", words, self._window)
        dialog.picked.connect(self.on_picked)
        dialog.open()

    def on_picked(self, account: str) -> None:
        """Log about the account that was chosen."""
        from app.ui.pages.parts.follow_up import log_about  # noqa: PLC0415 - as above

        log_about(self._context, "account", account, self._window, self._what)
