"""Choose a record by typing a part of its name, pinyin or number."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from app.services.lists import names
from app.ui.widgets.basics import clearable, icon_button, name_button
from app.ui.widgets.field_editor import FieldEditor

if TYPE_CHECKING:
    from app.services.lists.names import Named
    from app.services.schema import FieldInfo
    from app.storage.connection import Connection
    from app.ui.context import Context

_DEBOUNCE = 40  # milliseconds


class PickerEditor(FieldEditor):
    """A reference to another record: search as you type, take the first with Enter, open it with the arrow.

    Attributes:
        within: columns of the kind's table with the value that what is offered must have.
    """

    def __init__(self, context: Context, field: FieldInfo, parent: QWidget | None = None) -> None:
        super().__init__(context, field, parent)
        self.line = QLineEdit(self)
        self.line.setReadOnly(not field.editable)
        if field.editable:
            clearable(self.line, context.theme)
        self._open = icon_button(context.theme, "link", self)
        self.retranslate()
        self.row.addWidget(self.line, 1)
        self.row.addWidget(self._open)
        self.within: dict[str, str] = {}
        self._id: str | None = None
        self._name = ""
        self._found: list[Named] = []
        self._list = QStringListModel(self)
        self._completer = QCompleter(self._list, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(10)
        self.line.setCompleter(self._completer)
        self._typing = QTimer(self, singleShot=True, interval=_DEBOUNCE)
        self._connect()

    def _connect(self) -> None:
        self.line.textEdited.connect(self.on_typed)
        self._typing.timeout.connect(self.search)
        picked: Any = self._completer.activated  # overloaded: the one with the index is wanted
        picked[QModelIndex].connect(self.on_picked)
        self._open.clicked.connect(self.on_open)
        self.line.installEventFilter(self)

    def retranslate(self) -> None:
        """Name the button that opens the record."""
        name_button(self._open, self.tr("Open the record"))

    def set_value(self, value: Any) -> None:  # noqa: D102 - Qt's meaning
        self._id = value or None
        self._name = ""
        if self._id is not None:
            with self.context.database.raw() as connection:
                self._name = names.name_of(
                    connection, self.field.target or "", self._id, self.context.language.code
                )
        self.line.setText(self._name)
        self.line.setCursorPosition(0)
        self._open.setVisible(self._id is not None)

    def value(self) -> Any:  # noqa: D102 - Qt's meaning
        return self._id

    def problem(self) -> str:  # noqa: D102 - Qt's meaning
        if self.line.text().strip() and self._id is None:
            return self.tr("Choose a record from the list that opens while you type.")
        return ""

    def control(self) -> QWidget:  # noqa: D102 - Qt's meaning
        return self.line

    def on_typed(self, text: str) -> None:
        """Search when the typing pauses; an emptied line means no record."""
        self._id = self._id if text == self._name and text else None
        self._open.setVisible(self._id is not None)
        self._typing.start()
        self.changed.emit()

    def search(self) -> None:
        """Look for records that match what is typed; a name that was chosen is no question."""
        typed = "" if self._id is not None else self.line.text()
        ask = partial(_find, self.field.target or "", typed, self.context.language.code, self.within)
        self.context.jobs.query(self, "names", ask, self.on_found)

    def on_found(self, found: list[Named]) -> None:
        """Offer what was found."""
        self._found = found
        self._list.setStringList([_line(item) for item in found])
        if self.line.hasFocus():
            self._completer.complete()

    def on_picked(self, index: QModelIndex) -> None:
        """Take the record that was picked."""
        item = self._found[index.row()]
        self._id, self._name = item.id, item.title
        self.line.setText(item.title)
        self._open.setVisible(True)
        self.changed.emit()
        QTimer.singleShot(0, self.show_name)

    def show_name(self) -> None:
        """Show the name alone; the completer writes its whole line after the pick."""
        self.line.setText(self._name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The arrow down offers what there is, without typing."""
        pressed = (
            event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        )
        if pressed == Qt.Key.Key_Down and self.field.editable:
            self.search()
            return True
        return super().eventFilter(watched, event)

    def on_open(self) -> None:
        """Show the record on its own page."""
        if self._id is not None and self.field.target:
            self.context.navigator.open(self.field.target, self._id)


def _find(kind: str, text: str, language: str, within: dict[str, str], connection: Connection) -> list[Named]:
    return names.find(connection, kind, text, language=language, within=within)


def _line(item: Named) -> str:
    return f"{item.title}  ·  {item.subtitle}" if item.subtitle else item.title
