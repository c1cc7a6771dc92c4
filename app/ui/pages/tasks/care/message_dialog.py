"""The message of a care step, written or changed without leaving the plan."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.pages.tasks.campaigns.message_editor import MessageEditor
from app.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from app.services.messages import Draft
    from app.ui.context import Context


class MessageDialog(QDialog):
    """Edits a message; a new one without an id.

    Signals:
        saved: id of the message.
    """

    saved = Signal(str)

    def __init__(self, context: Context, template: str, channel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.template = context, template
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("Message"))
        self.editor, self.trouble = MessageEditor(context, self), label("error", parent=self)
        self.do, self._cancel = button("primary", self), button("", self)
        self.do.setText(self.tr("Save message"))
        self._cancel.setText(self.tr("Cancel"))
        self.trouble.hide()
        self.trouble.setWordWrap(True)
        foot, whole = QHBoxLayout(), QVBoxLayout(self)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.do)
        hint = label(
            "muted", self.tr("Tasks that are made from now on carry it; those there already stay."), self
        )
        hint.setWordWrap(True)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(label("section", self.windowTitle(), self))
        whole.addWidget(self.editor, 1)
        for part in (hint, self.trouble):
            whole.addWidget(part)
        whole.addLayout(foot)
        self.resize(560, 480)
        self.do.clicked.connect(self.on_do)
        self._cancel.clicked.connect(self.reject)
        self.editor.load(None, channel)
        if template:
            context.jobs.read(self, "message", partial(_read, template), self.on_read)

    def on_read(self, draft: Draft) -> None:
        """Show it."""
        self.editor.load(draft, draft.channel)

    def on_do(self) -> None:
        """Write it."""
        step = partial(_save, self.template, self.editor.draft())
        self.context.jobs.write(self, "update-message_template", step, self.on_saved, failed=self.on_failed)

    def on_saved(self, template: str) -> None:
        """Let the step carry it."""
        self.saved.emit(template)
        self.accept()

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        self.context.failures.beside(self.trouble, error)


def _read(template: str, session: Any) -> Draft:
    from app.services import messages  # noqa: PLC0415 - the services load when first wanted

    return messages.read(session, template)


def _save(template: str, draft: Draft, session: Any) -> str:
    from app.services import messages  # noqa: PLC0415 - as above

    return messages.save(session, template, draft)
