"""The files of a record: added by a button or dropped here, fetched when opened, kept encrypted."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui import file_look, file_work
from app.ui.sync_words import SyncWords, size
from app.ui.widgets.basics import button, name_button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.file_line import FileLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from app.ui.context import Context
    from app.ui.file_look import Shown

PROGRAMS = frozenset(
    [
        ".appimage",
        ".bat",
        ".cmd",
        ".com",
        ".cpl",
        ".desktop",
        ".exe",
        ".hta",
        ".jar",
        ".js",
        ".lnk",
        ".msi",
        ".ps1",
        ".reg",
        ".scr",
        ".sh",
        ".vbs",
        ".wsf",
    ]
)
"""Files that would run something on a double click: they are only saved, never opened from here."""


class FilesPane(QWidget):
    """A tab of a record's pane."""

    def __init__(self, context: Context, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self._kind, self._record = context, kind, ""
        self._words = SyncWords(context, self)
        self._opened: QTemporaryDir | None = None
        self.lines: list[FileLine] = []
        self.add_button = button("", self)
        self.empty = EmptyState(context.theme, self)
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._inside.setProperty("role", "scrolled")
        self._area.setWidget(self._inside)
        head = QHBoxLayout()
        head.addStretch(1)
        head.addWidget(self.add_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 12, 16, 12)
        whole.addLayout(head)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self._area, 1)
        self.setAcceptDrops(True)
        self.add_button.clicked.connect(self.on_add)
        self.empty.wanted.connect(self.on_add)
        context.changes.committed.connect(self.on_committed)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.add_button.setText(self.tr("Add file..."))
        self.empty.say(
            "file",
            self.tr("No files yet"),
            self.tr(
                "Photos, contracts, drawings: drop them here. They are encrypted and go with the next sync."
            ),
            self.tr("Add file..."),
        )
        self._show([line.shown for line in self.lines])

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def show_record(self, record: str) -> None:
        """Show the files of a record; an empty id shows none."""
        self._record = record
        self._show([])
        self.refresh()

    def refresh(self) -> None:
        """Read them again."""
        if self._record:
            look = partial(file_look.look, self.context.database, self._kind, self._record)
            self.context.jobs.run(self, "files", look, self._show)

    def on_committed(self, changes: object) -> None:
        """Something was added or taken out, here or elsewhere."""
        if "attachments" in getattr(changes, "tables", ()):
            self.refresh()

    def on_add(self) -> None:
        """Choose files."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add files"))
        self.add([Path(name) for name in names])

    def add(self, paths: list[Path]) -> None:
        """Take files in."""
        if paths and self._record:
            work = partial(file_work.add, self.context.database, self._kind, self._record, paths)
            self.context.jobs.write_run(self, "add-files", work)

    def on_open(self, shown: Shown) -> None:
        """Fetch it if need be and open it with the program that the computer has for it."""
        if Path(shown.file.name).suffix.lower() in PROGRAMS:
            words = self.tr("{name} is a program; save it if you trust where it comes from.")
            self.context.notices.warn(words.format(name=shown.file.name))
            return
        self._opened = self._opened or QTemporaryDir()
        target = Path(self._opened.path()) / shown.file.id / Path(shown.file.name).name
        self._fetch(shown, target, self.on_ready)

    def on_ready(self, target: Path) -> None:
        """It is here: open it."""
        self.refresh()
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

    def on_save(self, shown: Shown) -> None:
        """Write it where the user wants it."""
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the file"), shown.file.name)
        if name:
            self._fetch(shown, Path(name), self.on_saved)

    def on_saved(self, target: Path) -> None:
        """Say where it is."""
        self.refresh()
        self.context.notices.done(self.tr("{name} has been saved.").format(name=target.name))

    def on_make_room(self, shown: Shown) -> None:
        """Keep it on the server only."""
        work = partial(file_work.make_room, self.context.database, shown.file)
        self.context.jobs.write_run(self, "make-room", work, self.on_room)

    def on_room(self, went: bool) -> None:
        """Say so where its bytes had to stay."""
        if not went:
            self.context.notices.warn(self.tr("Only this computer has the file; sync first."))
        self.refresh()

    def on_remove(self, shown: Shown) -> None:
        """Take it out of the record."""
        self.context.jobs.write_run(
            self, "remove-file", partial(file_work.remove, self.context.database, shown.file)
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        if self._record and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def menu(self, shown: Shown) -> QMenu:
        """What else can be done with a file."""
        made = QMenu(self)
        made.addAction(self.tr("Save as..."), partial(self.on_save, shown))
        keep = made.addAction(self.tr("Keep on the server only"), partial(self.on_make_room, shown))
        keep.setEnabled(shown.here and shown.sent)
        made.addAction(self.tr("Remove from the record"), partial(self.on_remove, shown))
        return made

    def _fetch(self, shown: Shown, target: Path, done: Callable[[Path], None]) -> None:
        work = partial(file_work.fetch, self.context.database, shown.file, target)
        self.context.jobs.run(self, f"fetch-{shown.file.id}", work, done)

    def _show(self, found: list[Shown]) -> None:
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(shown) for shown in found]
        for place, line in enumerate(self.lines):
            self._column.insertWidget(place, line)
        self.empty.setVisible(not found)
        self._area.setVisible(bool(found))
        self.add_button.setVisible(bool(found))

    def _line(self, shown: Shown) -> FileLine:
        line = FileLine(shown, self.context.theme, self)
        file = shown.file
        if not shown.here:
            where = self.tr("on the server")
        else:
            where = self.tr("on this computer") if shown.sent else self.tr("waits to go")
        parts = (size(file.size), where, file.who, self._words.when(file.at))
        line.state.setText(" · ".join(part for part in parts if part))
        line.open_button.setText(self.tr("Open"))
        line.open_button.setAccessibleName(f"{self.tr('Open')}: {file.name}")
        name_button(line.more_button, self.tr("More"))
        line.open_button.clicked.connect(partial(self.on_open, shown))
        line.more_button.setMenu(self.menu(shown))
        return line
