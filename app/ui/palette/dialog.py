"""The command palette (Ctrl+K): every record and every action behind one field."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from app.ui.palette.entries import Entry, matching, of_action, of_hit
from app.ui.palette.view import PaletteDelegate, PaletteModel
from app.ui.widgets.basics import hairline, label

if TYPE_CHECKING:
    from app.storage.search import Hit
    from app.ui.actions import Action
    from app.ui.context import Context, Search

LIMIT = 20
PAUSE = 30  # milliseconds of quiet before a search
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class Palette(QDialog):
    """Typing searches, the arrows choose, Enter goes there."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.field = QLineEdit(self)
        self.field.setProperty("role", "palette")
        self.model = PaletteModel(self)
        self.view = QListView(self)
        self._empty = label("muted", parent=self)
        self._keys = label("small", parent=self)
        self._timer = QTimer(self)
        self._hits: list[Hit] = []
        self._lay_out()
        self._connect()
        self.retranslate()
        self._offer()

    def _lay_out(self) -> None:
        self.setProperty("role", "sheet")
        frame = QFrame(self)
        frame.setObjectName("palette")
        frame.setProperty("role", "popup")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        self.view.setModel(self.model)
        self.view.setItemDelegate(PaletteDelegate(self._context.theme, self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 6, 1, 8)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self.field)
        column.addLayout(head)
        column.addWidget(hairline(frame))
        inner = QVBoxLayout()
        inner.setContentsMargins(8, 0, 8, 0)
        inner.addWidget(self.view, 1)
        inner.addWidget(self._empty, 1)
        column.addLayout(inner, 1)
        column.addWidget(hairline(frame))
        self._keys.setContentsMargins(16, 0, 16, 0)
        column.addWidget(self._keys)
        self._place()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        width, height = min(640, parent.width() - 48), min(460, parent.height() - 96)
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.setGeometry(corner.x() + (parent.width() - width) // 2, corner.y() + 72, width, height)

    def _connect(self) -> None:
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.on_quiet)
        self.field.textEdited.connect(self.on_edited)
        self.field.installEventFilter(self)
        self.view.clicked.connect(self.on_chosen)

    def retranslate(self) -> None:
        """Set the texts again."""
        self.setWindowTitle(self.tr("Find anything"))
        self.field.setPlaceholderText(self.tr("Name, company, pinyin, phone, or what to do"))
        self.field.setAccessibleName(self.windowTitle())
        self._empty.setText(
            self.tr("Nothing found. Try fewer letters, pinyin, or the end of a phone number.")
        )
        self._keys.setText(self.tr("Up and down to choose, Enter to open, Esc to close"))

    def on_edited(self) -> None:
        """Search when the typing pauses."""
        self._timer.start(PAUSE)

    def on_quiet(self) -> None:
        """Search now."""
        typed = self.field.text().strip()
        if not typed:
            self._context.jobs.cancel(self, "search")
            self.on_found([])
            return
        self._context.jobs.query(self, "search", partial(_search, self._context.search, typed), self.on_found)

    def on_found(self, hits: list[Hit]) -> None:
        """Show what was found."""
        self._hits = hits
        self._offer()

    def on_chosen(self, index: QModelIndex) -> None:
        """Go to what was clicked."""
        self._take(self.model.entries[index.row()])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The arrows and Enter work while the field has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _MOVES:
                self._move(_MOVES[key])
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def _offer(self) -> None:
        typed = self.field.text().strip()
        actions = [of_action(action, _native(action.shortcut)) for action in self._matching(typed)]
        self.model.show([*map(of_hit, self._hits), *actions])
        found = bool(self.model.entries)
        self.view.setVisible(found)
        self._empty.setVisible(not found)
        if found:
            self.view.setCurrentIndex(self.model.index(0))

    def _matching(self, typed: str) -> list[Action]:
        return matching(self._context.actions.all(), typed)

    def _move(self, by: int) -> None:
        last = len(self.model.entries) - 1
        row = max(0, min(last, self.view.currentIndex().row() + by))
        self.view.setCurrentIndex(self.model.index(row))

    def _enter(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.on_quiet()
        row = self.view.currentIndex().row()
        if 0 <= row < len(self.model.entries):
            self._take(self.model.entries[row])

    def _take(self, entry: Entry) -> None:
        self.close()
        if entry.action is not None:
            entry.action.handler()
        else:
            self._context.navigator.open(entry.kind, entry.id)


def _search(search: Search, typed: str, connection: object) -> list[Hit]:
    return search(connection, typed, LIMIT)


def _native(shortcut: str) -> str:
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
