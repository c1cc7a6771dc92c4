"""Kept filters of a list: choose one with its count, keep what is typed, or keep the selection as a fixed set."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.ui.dialogs.fields_dialog import FieldsDialog

if TYPE_CHECKING:
    import datetime as dt

    from app.services.segments import Counted
    from app.storage.connection import Connection
    from app.ui.context import Context
    from app.ui.widgets.list_pane import ListPane


class SegmentButton(QPushButton):
    """Opens the menu of segments of a list."""

    def __init__(self, context: Context, pane: ListPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.pane = context, pane
        self.setAutoDefault(False)
        self.setIcon(context.theme.icon("star"))
        self.retranslate()
        self.clicked.connect(self.on_clicked)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.setText(self.tr("Segments"))
        self.setToolTip(self.tr("Kept filters, with how many records stand in each"))

    def on_clicked(self) -> None:
        """Count the segments, then open the menu."""
        actor, kind = self.context.database.actor, self.pane.spec.kind
        ask = partial(_counted, kind, actor.user_id, self.context.clock())
        self.context.jobs.query(self, "segments", ask, self.on_counted)

    def on_counted(self, found: list[Counted]) -> None:
        """Open the menu."""
        menu = self.menu_of(found)
        menu.exec(self.mapToGlobal(QPoint(0, self.height() + 2)))
        menu.deleteLater()

    def menu_of(self, found: list[Counted]) -> QMenu:
        """The menu: one entry for each segment, then what can be kept now."""
        menu = QMenu(self)
        for each in found:
            count = "?" if each.count is None else f"{each.count:,}"
            entry = menu.addAction(f"{each.name}\t{count}")
            entry.setData(each.query if each.live else f"segment:{_quoted(each.name)}")
            entry.triggered.connect(self.on_chosen)
        if not found:
            menu.addAction(self.tr("No segments yet")).setEnabled(False)
        menu.addSeparator()
        keep = menu.addAction(self.tr("Keep what is typed..."), self.on_keep)
        keep.setEnabled(bool(self.pane.search.text().strip()))
        chosen = self.pane.view.selected_count()
        words = self.tr("Keep the %n selected as a fixed set...", "", chosen)
        menu.addAction(words, self.on_keep_selection).setEnabled(chosen > 0)
        menu.addAction(self.tr("Edit segments..."), self.on_edit)
        return menu

    def on_chosen(self) -> None:
        """Ask the list for the segment: its query stands in the search line, where it can be changed."""
        entry = self.sender()
        if isinstance(entry, QAction):
            self.pane.search.setText(str(entry.data()))
            self.pane.ask()

    def on_edit(self) -> None:
        """Open the segments to rename, change, fix or put them away."""
        from app.ui.dialogs.shelf import ShelfDialog  # noqa: PLC0415 - when wanted
        from app.ui.dialogs.shelf_work import SHELVES  # noqa: PLC0415 - as above

        ShelfDialog(self.context, SHELVES["segment"], self.window()).open()

    def on_keep(self) -> None:
        """Keep what is typed under a name."""
        name = self._name(self.tr("Keep this filter as a segment"))
        if name:
            work = partial(_keep, self.pane.spec.kind, name, self.pane.search.text())
            self.context.jobs.write(self, "create-segment", work, self.on_kept, failed=self.on_failed)

    def on_keep_selection(self) -> None:
        """Keep the selected records as a fixed set."""
        self.pane.selected_ids(self.on_ids)

    def on_ids(self, ids: list[str]) -> None:
        """Ask for the name, then keep them."""
        name = self._name(self.tr("Keep the selection as a segment"))
        if name:
            work = partial(_keep_static, self.pane.spec.kind, name, ids)
            self.context.jobs.write(self, "create-segment", work, self.on_kept, failed=self.on_failed)

    def on_kept(self, name: str) -> None:
        """Say so, with the way back."""
        words = self.tr("Segment {name} kept.").format(name=name)
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        self.context.failures.show(error)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _name(self, title: str) -> str:
        found = FieldsDialog(self.context, "segment", ("name",), title, self.tr("Keep"), self.window()).ask()
        return str(found["name"]) if found is not None else ""


def _quoted(name: str) -> str:
    return f'"{name}"' if re.search(r"[\s(),]", name) else name


def _counted(kind: str, user: str, now: dt.datetime, connection: Connection) -> list[Counted]:
    from app.services.segments import counted  # noqa: PLC0415 - when the menu opens

    return counted(connection, kind, user, now)


def _keep(kind: str, name: str, query: str, session: Any) -> str:
    from app.services.segments import save_live  # noqa: PLC0415 - when wanted

    save_live(session, kind, name, query)
    return name


def _keep_static(kind: str, name: str, ids: list[str], session: Any) -> str:
    from app.services.segments import save_static  # noqa: PLC0415 - when wanted

    save_static(session, kind, name, ids)
    return name
