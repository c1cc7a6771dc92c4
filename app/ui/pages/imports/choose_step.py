"""The first step of an import: a file, chosen or dropped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.ui.pages.parts.dropped_files import FILES, dropped_file
from app.ui.widgets.basics import button, label
from app.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from app.ui.context import Context


class ChooseStep(QWidget):
    """A place to drop a file on, with the button to choose one.

    Signals:
        chosen: the file.
        pasted: a table as text.
    """

    chosen = Signal(object)  # Path
    pasted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = EmptyState(context.theme, self)
        self.trouble = label("error", parent=self)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.paste = button("link", self)
        self.paste.setText(self.tr("Paste a table from the clipboard"))
        self._keys = QShortcut(QKeySequence.StandardKey.Paste, self, self.on_paste)
        whole = QVBoxLayout(self)
        whole.addWidget(self.place, 1)
        whole.addWidget(self.paste, alignment=Qt.AlignmentFlag.AlignCenter)
        whole.addWidget(self.trouble)
        self.setAcceptDrops(True)
        self.place.wanted.connect(self.on_wanted)
        self.paste.clicked.connect(self.on_paste)
        self.place.say(
            "import",
            self.tr("Drop a file here"),
            self.tr(
                "CSV or Excel with a heading row, vCards, calendars, mails, or the export of another CRM program."
            ),
            self.tr("Choose a file..."),
        )

    def tell(self, trouble: str) -> None:
        """Say why a file could not be read; empty takes it back."""
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    def on_wanted(self) -> None:
        """Choose a file."""
        kinds = " ".join(f"*{suffix}" for suffix in sorted(FILES))
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a file"), "", self.tr("Tables ({kinds})").format(kinds=kinds)
        )
        if name:
            self.chosen.emit(Path(name))

    def on_paste(self) -> None:
        """Take the table that a spreadsheet put on the clipboard."""
        self.pasted.emit(QGuiApplication.clipboard().text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        file = dropped_file(event)
        if file is not None:
            event.acceptProposedAction()
            self.chosen.emit(file)
