"""Ctrl+Z in a text field: first what was typed there, then the change before it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


class TypedUndo(QObject):
    """Lets undo and redo through to the window where a text field has nothing of its own to take back.

    Text fields keep both keys to themselves even then, so that Ctrl+Z right after saving would do nothing. Only the
    field that has the focus is watched.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self.on_focus_moved)

    def on_focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """Watch the field that is typed in."""
        if old is not None:
            old.removeEventFilter(self)
        if isinstance(new, QLineEdit | QPlainTextEdit):
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Refuse the key for the field, so that the shortcut is found."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        undo, redo = (
            event.matches(key) for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
        )
        if (undo and not _can(watched, "Undo")) or (redo and not _can(watched, "Redo")):
            event.ignore()
            return True
        return False


def _can(field: QObject, what: str) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() if what == "Undo" else field.isRedoAvailable()
    if isinstance(field, QPlainTextEdit):
        return field.document().isUndoAvailable() if what == "Undo" else field.document().isRedoAvailable()
    return False
