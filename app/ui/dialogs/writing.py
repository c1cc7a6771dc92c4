"""A dialog that writes files: the place, how far it is, what went wrong, and a stop before it closes."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from app.rules.errors import Told
from app.ui.dialogs.export_work import open_folder
from app.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.context import Context
    from app.ui.jobs import Job


class WritingDialog(QDialog):
    """What dialogs that write files share; the words are theirs.

    Args:
        context: the shared things.
        topic: names the job; a newer one of that name takes the place of an older.
        parent: the window.
    """

    def __init__(self, context: Context, topic: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.context, self._topic = context, topic
        self.setProperty("role", "sheet")
        self.heading, self.what = label("section", parent=self), label("muted", parent=self)
        self.path, self.browse = QLineEdit(self), button("", self)
        self.bar, self.trouble = QProgressBar(self), label("error", parent=self)
        self.do, self.cancel = button("primary", self), button("", self)
        self.stop = Event()
        self._running = False
        self.cancel.clicked.connect(self.reject)
        self.do.setDefault(True)

    def head(self, spacing: int) -> QVBoxLayout:
        """The dialog's layout, begun with its heading."""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(spacing)
        self.what.setWordWrap(True)
        for part in (self.heading, self.what):
            whole.addWidget(part)
        whole.addSpacing(8)
        return whole

    def foot(self, whole: QVBoxLayout) -> None:
        """The place, the progress and the buttons at the end of the layout."""
        row, feet = QHBoxLayout(), QHBoxLayout()
        for line in (row, feet):
            line.setSpacing(8)
        row.addWidget(self.path, 1)
        row.addWidget(self.browse)
        whole.addLayout(row)
        for part in (self.bar, self.trouble):
            whole.addWidget(part)
            part.hide()
        self.trouble.setWordWrap(True)
        feet.addStretch(1)
        feet.addWidget(self.cancel)
        feet.addWidget(self.do)
        whole.addSpacing(8)
        whole.addLayout(feet)

    def write(self, work: Callable[[Job], Any], done: Callable[[Any], None]) -> None:
        """Write without stopping the user's other work."""
        self.stop.clear()
        self._set_running(running=True)
        self.context.jobs.run(self, self._topic, work, done, failed=self.on_failed, progress=self.on_progress)

    def _set_running(self, *, running: bool) -> None:
        self._running = running
        self.bar.setVisible(running)
        self.bar.setRange(0, 0)
        self.trouble.hide()
        self.do.setEnabled(not running)

    def on_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def finish(self, words: str, way: str, folder: Path) -> None:
        """Say what was written, with the way to it, and close."""
        self._running = False
        self.context.notices.done(words, way, partial(open_folder, folder))
        self.accept()

    def on_failed(self, error: BaseException) -> None:
        """Say why not, here, so that the place can be changed."""
        self._set_running(running=False)
        if not isinstance(error, Told):
            self.context.failures.show(error)
        elif error.code == "export-cancelled":
            super().reject()
        else:
            self.trouble.setText(self.context.failures.words(error))
            self.trouble.show()

    def reject(self) -> None:
        """Close; while something is written, stop that first: no half a file is left."""
        if self._running:
            self.stop.set()
        else:
            super().reject()
