"""A file dropped anywhere on the window opens the import; what has a use of its own for files takes it first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from app.ui.pages.parts.dropped_files import dropped_file
from app.ui.pages.parts.work_page import WorkPage

if TYPE_CHECKING:
    from pathlib import Path

    from app.ui.context import Context
    from app.ui.main_window import MainWindow


class FileDrops(QObject):
    """Watches the window for files that no page has taken."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take a file that can be imported."""
        if isinstance(event, QDropEvent) and event.type() in {QEvent.Type.DragEnter, QEvent.Type.Drop}:
            file = dropped_file(event)
            if file is not None:
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent) and not self._context.presenting.refuses():
                    self._open(file)
                return True
        return super().eventFilter(watched, event)

    def _open(self, file: Path) -> None:
        """The page in front knows best what the file is for it; where it has no opinion the file is imported."""
        page = self._window.stack.currentWidget()
        if isinstance(page, WorkPage):
            page.open_import(file)
            return
        from app.ui.pages.imports.wizard import ImportWizard  # noqa: PLC0415 - readers load when wanted

        ImportWizard(self._context, self._window, file).open()
