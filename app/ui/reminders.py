"""Reminds of tasks while the program runs: in the window, and in the tray where the desktop has one."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from app.rules.reminders import remembered
from app.services import reminding
from app.words import labels

if TYPE_CHECKING:
    from app.services.reminding import Reminder
    from app.storage.connection import Connection
    from app.ui.context import Context
    from app.ui.dialogs.reminder_dialog import ReminderDialog
    from app.ui.main_window import MainWindow

TOLD, TRAY = "reminders/told", "reminders/tray"
_BEAT = 30_000  # milliseconds between two looks


class Reminders(QObject):
    """Looks every half minute; each reminder is told once, over restarts and whatever the clock does."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._beat = QTimer(self, interval=_BEAT)
        self._tray: QSystemTrayIcon | None = None
        self.dialog: ReminderDialog | None = None
        self._beat.timeout.connect(self.look)

    def open(self) -> None:
        """Begin to look."""
        if QSystemTrayIcon.isSystemTrayAvailable() and self._context.settings.flag(TRAY, default=True):
            self._tray = QSystemTrayIcon(QApplication.windowIcon(), self)
            self._tray.messageClicked.connect(self._window.bring_up)
            self._tray.activated.connect(self._window.bring_up)
            self._tray.show()
        self._beat.start()
        self.look()

    def close(self) -> None:
        """Look no more."""
        self._beat.stop()
        if self._tray is not None:
            self._tray.hide()

    def look(self) -> None:
        """Read what reminds now; during a presentation, or in a customer's hands, nobody is reminded."""
        presenting = self._context.presenting
        if not presenting.on and not presenting.handed_over:
            user, now = self._context.database.actor.user_id, self._now()
            self._context.jobs.query(self, "reminders", partial(_read, user, self._told(), now), self.on_read)

    def on_read(self, found: list[Reminder]) -> None:
        """Tell them, and remember that they were told."""
        if not found:
            return
        names = [name for reminder in found for name in reminder.names]
        self._context.settings.put(TOLD, json.dumps(remembered(self._told(), names, self._now())))
        self._show(found)
        if self._tray is not None:
            more = self.tr("and %n more", "", len(found) - 1) if len(found) > 1 else ""
            title = labels.side(found[0].title, self._context.language.code)
            self._tray.showMessage(self.tr("Task due"), " ".join(part for part in (title, more) if part))

    def _show(self, found: list[Reminder]) -> None:
        from app.ui.dialogs.reminder_dialog import ReminderDialog  # noqa: PLC0415 - when something is due

        if self.dialog is None:
            self.dialog = ReminderDialog(self._context, self._window)
        self.dialog.add(found)
        self.dialog.show()

    def _told(self) -> dict[str, int]:
        try:
            told = json.loads(self._context.settings.text(TOLD, "{}"))
        except ValueError:
            return {}
        return told if isinstance(told, dict) else {}

    def _now(self) -> int:
        return round(self._context.clock().timestamp() * 1000)


def _read(user: str, told: dict[str, int], now: int, connection: Connection) -> list[Reminder]:
    return reminding.reminders(connection, user, told, now)
