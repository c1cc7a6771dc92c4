"""One record in a window of its own, beside the list or on another screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.record_pane import RecordPane

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from app.ui.context import Context


class RecordWindow(QWidget):
    """Holds a record's pane; closing asks about unsaved changes."""

    def __init__(self, context: Context, kind: str, record: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "page")
        self.pane = RecordPane(context, kind, self)
        self.pane.set_alone()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pane)
        self.resize(760, 720)
        self.pane.close_wanted.connect(self.close)
        self.pane.titled.connect(self.setWindowTitle)
        self.pane.show_record(record)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        if self.pane.may_leave():
            event.accept()
        else:
            event.ignore()
