"""What the list pages of records share beyond a plain list: logging a follow-up, import, export, dropped files."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.ui.actions import Action
from app.ui.pages.parts.dropped_files import dropped_file
from app.ui.pages.parts.follow_up import log_about
from app.ui.widgets.list_page import ListPage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QMenu, QWidget

    from app.exports.frame import Frame
    from app.storage.database import Database
    from app.storage.list_spec import ListQuery
    from app.ui.context import Context

FOLLOWED = frozenset({"account", "contact", "lead", "deal", "complaint"})


class WorkPage(ListPage):
    """A list page that takes part in the exchange of files and in follow-ups."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setAcceptDrops(True)

    def page_actions(self) -> tuple[Action, ...]:
        """What can be done here."""
        log = str(QT_TRANSLATE_NOOP("Actions", "Log a follow-up..."))
        bring_in = str(QT_TRANSLATE_NOOP("Actions", "Import..."))
        kept = str(QT_TRANSLATE_NOOP("Actions", "Rows kept back by imports..."))
        hand_out = str(QT_TRANSLATE_NOOP("Actions", "Export this list..."))
        paper = str(QT_TRANSLATE_NOOP("Actions", "Print this list..."))
        one = str(QT_TRANSLATE_NOOP("Actions", "Print this record..."))
        made = list(super().page_actions())
        if self.kind in FOLLOWED:
            made.append(Action(f"{self.kind}.log", log, self.log_activity, "Ctrl+L", "phone", "record"))
        made.append(Action(f"{self.kind}.import", bring_in, self.import_file, "Ctrl+I", "import", "file"))
        made.append(Action(f"{self.kind}.kept", kept, self.open_quarantine, "", "warning", "file"))
        made.append(Action(f"{self.kind}.export", hand_out, self.export_list, "Ctrl+E", "export", "file"))
        made.append(Action(f"{self.kind}.print", paper, self.print_list, "Ctrl+P", "file", "file"))
        made.append(
            Action(f"{self.kind}.print_record", one, self.print_record, "Ctrl+Shift+P", "file", "record")
        )
        return tuple(made)

    def fill_menu(self, menu: QMenu) -> None:
        """Offer the same in the menu of a row."""
        if self.kind in FOLLOWED:
            menu.addAction(self.tr("Log a follow-up..."), self.log_activity)
            menu.addAction(self.tr("Make a meeting pack..."), self.make_pack)

    def make_pack(self) -> None:
        """Make a meeting pack of the accounts of the selected rows."""
        from app.ui.dialogs.make_pack import PackDialog  # noqa: PLC0415 - documents load when wanted

        PackDialog(self.context, *self.standing(), self.window()).open()

    def current_id(self) -> str:
        """The record of the open pane, else the one that the keyboard stands on."""
        if self._detail is not None and self.splitter.pane_shown:
            return self._detail.record
        return self.list.view.current_id()

    def log_activity(self) -> None:
        """Ctrl+L: log a follow-up about the record one stands on."""
        record = self.current_id()
        if record and self.may_leave():
            log_about(self.context, self.kind, record, self)

    def import_file(self) -> None:
        """Ctrl+I: bring records in from a file."""
        self.open_import(None)

    def open_import(self, file: Path | None) -> None:
        """Open the import, with a file when one was dropped."""
        from app.ui.pages.imports.wizard import ImportWizard  # noqa: PLC0415 - readers load when wanted

        if not self.context.presenting.refuses():
            ImportWizard(self.context, self.window(), file).open()

    def open_quarantine(self) -> None:
        """Show the rows that imports kept back."""
        from app.ui.pages.imports.quarantine import QuarantineDialog  # noqa: PLC0415 - seldom wanted

        if not self.context.presenting.refuses():
            QuarantineDialog(self.context, self.window()).open()

    def export_list(self) -> None:
        """Ctrl+E: write the list as shown to a file."""
        from app.ui.dialogs.export_list import ExportDialog  # noqa: PLC0415 - writers load when wanted

        ExportDialog(self.context, self.list, self.window()).open()

    def print_list(self) -> None:
        """Ctrl+P: see the list as shown on paper, and print it."""
        from app.ui.dialogs.print_preview import PreviewDialog  # noqa: PLC0415 - writers load when wanted

        keys = tuple(self.list.spec.columns[section].key for section in self.list.view.visible_sections())
        make = partial(
            list_on_paper, self.context.database, self.list.query(), keys, self.context.language.code
        )
        PreviewDialog(self.context, make, self.window()).open()

    def print_record(self) -> None:
        """Ctrl+Shift+P: see the record that one stands on on paper, and print it."""
        from app.ui.dialogs.print_preview import PreviewDialog  # noqa: PLC0415 - writers load when wanted

        record = self.current_id()
        if record:
            make = partial(
                record_on_paper, self.context.database, self.kind, record, self.context.language.code
            )
            PreviewDialog(self.context, make, self.window()).open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        file = dropped_file(event)
        if file is not None:
            event.acceptProposedAction()
            self.open_import(file)


def list_on_paper(database: Database, query: ListQuery, keys: tuple[str, ...], language: str) -> Frame:
    """A list as shown, with all its rows read."""
    from app.exports.from_lists import frame_of_list  # noqa: PLC0415 - writers load when wanted

    with database.raw() as connection:
        frame = frame_of_list(connection, query, keys, language)
        return replace(frame, rows=tuple(frame.rows))


def record_on_paper(database: Database, kind: str, record: str, language: str) -> Frame:
    """A record with its filled fields."""
    from app.exports.records import record as frame_of_record  # noqa: PLC0415 - writers load when wanted

    return frame_of_record(database, kind, record, language)
