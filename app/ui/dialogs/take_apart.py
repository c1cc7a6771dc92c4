"""Taking a merge apart: both records come back, and what was added since goes where it belongs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.services.lists import names
from app.ui.widgets.basics import button, label
from app.words import labels

if TYPE_CHECKING:
    from app.services.merging_undo import Added
    from app.ui.context import Context

_ID = Qt.ItemDataRole.UserRole


class Merged(NamedTuple):
    """A merge that stands: its event, and both records' names."""

    event: str
    keep: str
    lose: str


class TakeApartDialog(QDialog):
    """Lists what was added since the merge; what is ticked goes to the restored record.

    Signals:
        taken_apart: the merge was taken apart.
    """

    taken_apart = Signal()

    def __init__(self, context: Context, merged: Merged, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.merged = context, merged
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "sheet")
        self._heading, self._hint = label("section", parent=self), label("muted", parent=self)
        self.added = QListWidget(self)
        self._trouble = label("error", parent=self)
        self.apart, self.cancel = button("primary", self), button("", self)
        self._lay_out()
        self.apart.clicked.connect(self.on_apart)
        self.cancel.clicked.connect(self.reject)
        self.retranslate()
        self.context.jobs.read(
            self, "added", partial(_added, merged.event), self.on_added, failed=self.on_failed
        )

    def _lay_out(self) -> None:
        for words in (self._heading, self._hint, self._trouble):
            words.setWordWrap(True)
        self._trouble.hide()
        self.added.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.apart)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        for part in (self._heading, self._hint, self.added, self._trouble):
            whole.addWidget(part)
        whole.addLayout(row)
        self.setMinimumWidth(560)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.setWindowTitle(self.tr("Take a merge apart"))
        self._heading.setText(self.tr("Take {lose} out of {keep} again?").format(**self.merged._asdict()))
        self.apart.setText(self.tr("Take apart"))
        self.cancel.setText(self.tr("Cancel"))
        self._say(0)

    def on_added(self, found: list[Added]) -> None:
        """List what was added since the merge."""
        language = self.context.language.code
        with self.context.database.raw() as connection:
            for each in found:
                name = names.name_of(connection, each.kind, each.id)
                kind = labels.kind_name(each.kind, language)
                item = QListWidgetItem(f"{kind} · {name}" if name else kind, self.added)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
                item.setData(_ID, each.id)
        self.added.setVisible(bool(found))
        self._say(len(found))

    def on_apart(self) -> None:
        """Take it apart."""
        items = [self.added.item(row) for row in range(self.added.count())]
        ticked = [str(item.data(_ID)) for item in items if item.checkState() == Qt.CheckState.Checked]
        work = partial(_take_apart, self.merged.event, ticked)
        self.context.jobs.write(self, "unmerge", work, self.on_done, failed=self.on_failed)

    def on_done(self, edited: int) -> None:
        """Say what was done, with the way back."""
        words = self.tr("{lose} is back.")
        if edited:
            words = self.tr("{lose} is back; what was edited in {keep} since the merge stays there.")
        self.context.notices.done(
            words.format(**self.merged._asdict()), self.tr("Undo"), self.context.history.undo
        )
        self.taken_apart.emit()
        self.accept()

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        self.context.failures.beside(self._trouble, error)

    def _say(self, count: int) -> None:
        told = self.tr("Both records come back with their own values and with everything that was theirs.")
        if count:
            more = self.tr(
                "%n record(s) were added since. Tick those that belong to {lose}; the others stay with {keep}.",
                "",
                count,
            )
            told = f"{told} {more.format(**self.merged._asdict())}"
        self._hint.setText(told)


def _added(event: str, session: Any) -> list[Added]:
    from app.services.merging_undo import added_since  # noqa: PLC0415 - when wanted

    return added_since(session, event)


def _take_apart(event: str, assign: list[str], session: Any) -> int:
    from app.services.merging_undo import unmerge  # noqa: PLC0415 - when wanted

    return len(unmerge(session, event, assign))
