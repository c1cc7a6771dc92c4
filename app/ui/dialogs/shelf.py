"""A short list of the firm's own things beside a form: pools, tags, segments; made, changed and put away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.rules.errors import Refused
from app.ui.dialogs import shelf_work as work
from app.ui.widgets.basics import button, label
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.form import Form, Section

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.dialogs.shelf_work import Shelf

_ID = Qt.ItemDataRole.UserRole


class ShelfDialog(QDialog):
    """Every button writes at once and can be undone."""

    def __init__(self, context: Context, shelf: Shelf, parent: QWidget | None = None) -> None:
        from app.services.schema import describe  # noqa: PLC0415 - the model is imported after the first rows

        super().__init__(parent)
        self.context, self.shelf, self._standing = context, shelf, ""
        self.setProperty("role", "sheet")
        self.list, self._empty = QListWidget(self), EmptyState(context.theme, self)
        self.form = Form(context, describe(shelf.kind), [Section("", shelf.keys)], self)
        self.new, self.away, self.extra = button("", self), button("quiet", self), button("quiet", self)
        self.close_button, self.trouble = button("", self), label("error", parent=self)
        self._heading, self._hint = label("section", parent=self), label("muted", parent=self)
        self._lay_out()
        self._say()
        self.list.currentItemChanged.connect(self.on_current)
        self.form.save_wanted.connect(self.save)
        self.form.cancel_wanted.connect(self.read)
        self.new.clicked.connect(self.start_new)
        self._empty.wanted.connect(self.start_new)
        self.away.clicked.connect(self.put_away)
        self.extra.clicked.connect(self.on_extra)
        self.close_button.clicked.connect(self.accept)
        self.finished.connect(self.deleteLater)
        self.read()

    def _lay_out(self) -> None:
        for words in (self._hint, self.trouble):
            words.setWordWrap(True)
        self.trouble.hide()
        self.list.setSpacing(3)
        left, right, holder = QVBoxLayout(), QVBoxLayout(), QWidget(self)
        left.addWidget(self.list, 1)
        left.addWidget(self.new)
        self._right = QStackedLayout(holder)
        self._right.addWidget(self._empty)
        self._right.addWidget(self.form)
        right.addWidget(holder, 1)
        right.addWidget(self.trouble)
        foot = QHBoxLayout()
        foot.addWidget(self.away)
        foot.addWidget(self.extra)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        right.addLayout(foot)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addLayout(left, 2)
        middle.addLayout(right, 4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(self._heading)
        whole.addWidget(self._hint)
        whole.addLayout(middle, 1)
        self.resize(780, 560)

    def _say(self) -> None:
        words = work.words(self.shelf.kind)
        self.setWindowTitle(words.title)
        self._heading.setText(words.title)
        self._hint.setText(words.hint)
        self.new.setText(words.new)
        self.away.setText(self.tr("Put away"))
        self.extra.setText(words.extra)
        self.extra.setVisible(bool(words.extra))
        self.close_button.setText(self.tr("Close"))
        self.new.setVisible(self.shelf.makes)
        self._empty.say("list", words.empty, words.hint, words.new if self.shelf.makes else "")

    def read(self, *_done: object) -> None:
        """Read what there is; what one stood on stays in front."""
        with self.context.database.raw() as connection:
            found = self.shelf.lines(connection, self.context)
        self.list.blockSignals(True)
        self.list.clear()
        for key, words in found:
            QListWidgetItem(words, self.list).setData(_ID, key)
        keys = [key for key, _ in found]
        self.list.setCurrentRow(keys.index(self._standing) if self._standing in keys else 0)
        self.list.blockSignals(False)
        self.on_current()

    def on_current(self, *_items: object) -> None:
        """Show what one stands on."""
        item = self.list.currentItem()
        self._standing = str(item.data(_ID)) if item is not None else ""
        self._tell("")
        if self._standing:
            ask = partial(work.values, self.shelf.kind, self._standing)
            self.context.jobs.read(self, "values", ask, self.on_values)
        self._front(shown=bool(self._standing))

    def on_values(self, values: dict[str, Any]) -> None:
        """Fill the form."""
        self.form.load(values)

    def start_new(self) -> None:
        """An empty form."""
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        self.list.blockSignals(False)
        self._standing = ""
        self.form.load(work.begun(self.shelf.kind), new=True)
        self._front(shown=True)
        self.form.focus()

    def _front(self, *, shown: bool) -> None:
        self._right.setCurrentWidget(self.form if shown else self._empty)
        for part in (self.away, self.extra):
            part.setEnabled(bool(self._standing))

    def save(self) -> None:
        """Write the form."""
        values = self.form.values() if self._standing else self.form.changes()
        self._write(
            f"save-{self.shelf.kind}", partial(self.shelf.save, self._standing, values), self.on_saved
        )

    def on_saved(self, key: str) -> None:
        """Stand on what was saved, with the way back."""
        self._standing = key
        self.read()
        self.context.notices.done(self.tr("Saved."), self.tr("Undo"), self.context.history.undo)

    def put_away(self) -> None:
        """Put away what one stands on."""
        verb = f"archive-{self.shelf.kind}"
        self._write(verb, partial(self.shelf.away, self._standing), self.on_done)

    def on_extra(self) -> None:
        """Do what this shelf offers more."""
        if self.shelf.extra is not None:
            self._write(f"freeze-{self.shelf.kind}", partial(self.shelf.extra, self._standing), self.on_done)

    def on_done(self, _found: object) -> None:
        """Show what is left, with the way back."""
        self.read()
        self.context.notices.done(self.tr("Done."), self.tr("Undo"), self.context.history.undo)

    def on_failed(self, error: BaseException) -> None:
        """Say beside the field why not."""
        if not isinstance(error, Refused):
            self.context.failures.show(error)
        elif not self.form.show_refusal(error):
            self._tell(self.context.failures.words(error))

    def _tell(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _write(self, verb: str, do: Any, done: Any) -> None:
        self._tell("")
        self.context.jobs.write(self, verb, do, done, failed=self.on_failed)
