"""The files of the calendar: public holidays that come in, and the calendar that other programs subscribe to."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.calendar_feed import KEY
from app.ui.calendar_feed import write as feed_file
from app.ui.pages.tasks.calendar import work
from app.ui.widgets.confirm import confirm
from app.ui.zones import now_here

if TYPE_CHECKING:
    from app.ui.context import Context


class CalendarFiles(QObject):
    """Asks for the files of one page and handles them."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def keep_file(self) -> None:
        """Choose the file that other programs subscribe to; the one that is kept now can be given up."""
        kept = self._context.settings.text(KEY, "")
        if kept:
            title, verb = self.tr("Stop keeping this file up to date?"), self.tr("Stop")
            told = self.tr("{file} stays as it is now.").replace("{file}", kept)
            if confirm(self._page.window(), title, told, verb):
                self._context.settings.put(KEY, "")
            return
        words = self.tr("Calendar (*.ics)")
        name, _ = QFileDialog.getSaveFileName(
            self._page.window(), self.tr("Calendar file"), "baifang.ics", words
        )
        if name:
            self.keep(Path(name).with_suffix(".ics"))

    def keep(self, file: Path) -> None:
        """Keep a file up to date from now on."""
        now, user = now_here(self._context), self._context.database.actor.user_id
        step = partial(feed_file, file, user, now, self._context.language.code)
        self._context.jobs.query(
            self, "feed", step, partial(self.on_kept, file), failed=self._context.failures.show
        )

    def on_kept(self, file: Path, _changed: bool) -> None:
        """Say so; the window writes it again after each change."""
        self._context.settings.put(KEY, str(file))
        told = self.tr("{file} is kept up to date; subscribe to it in your calendar program.")
        self._context.notices.done(told.replace("{file}", file.name))

    def connect_server(self) -> None:
        """Open the calendar server."""
        from app.ui.dialogs.calendar_server import CalendarServerDialog  # noqa: PLC0415 - when wanted

        CalendarServerDialog(self._context, self._page.window()).open()

    def take_holidays(self) -> None:
        """Bring the holidays of a year in from a file."""
        words = self.tr("Public holidays (*.json)")
        name, _ = QFileDialog.getOpenFileName(
            self._page.window(), self.tr("Update public holidays"), "", words
        )
        if name:
            self.take_file(Path(name))

    def take_file(self, file: Path) -> None:
        """Take a file of holidays in."""
        take = partial(work.take_in, file)
        self._context.jobs.write(
            self, "update-calendar_day", take, self.on_taken, failed=self._context.failures.show
        )

    def on_taken(self, years: tuple[int, ...]) -> None:
        """Say which years are known now."""
        told = self.tr("The public holidays of {years} are in the calendar.")
        told = told.replace("{years}", ", ".join(map(str, years)))
        self._context.notices.done(told, self.tr("Undo"), self._context.history.undo)
