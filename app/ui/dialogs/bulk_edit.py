"""Change many records at once: one field, a tag, or a place in a segment; one step that can be undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from app.ui.pages.parts.segmented import Segmented
from app.ui.widgets.basics import button, label
from app.ui.widgets.field_editor import FieldEditor, TextEditor
from app.ui.widgets.field_picker import PickerEditor
from app.ui.widgets.form import EDITORS
from app.words import labels

if TYPE_CHECKING:
    from app.storage.database import Database
    from app.ui.context import Context

WAYS = ("field", "tag", "segment")


class BulkDialog(QDialog):
    """Asks what is to be changed, says for how many, and does it with its progress."""

    def __init__(self, context: Context, kind: str, ids: list[str], parent: QWidget | None = None) -> None:
        from app.services.bulk import fields_for  # noqa: PLC0415 - when the dialog opens
        from app.services.schema import FieldInfo  # noqa: PLC0415 - as above

        super().__init__(parent)
        self.context, self.kind, self.ids = context, kind, ids
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "sheet")
        with context.database.raw() as connection:
            self._fields = sorted(fields_for(connection, kind), key=self._word)
        self.way, self.field = Segmented(WAYS, WAYS[0], self), QComboBox(self)
        self.tag = QLineEdit(self)
        self.segment = PickerEditor(context, FieldInfo("id", "reference", target="segment"), self)
        self.editor: FieldEditor | None = None
        self._heading, self._hint = label("section", parent=self), label("muted", parent=self)
        self._trouble, self.bar = label("error", parent=self), QProgressBar(self)
        self.apply, self.cancel = button("primary", self), button("", self)
        self._slot = QVBoxLayout()
        self._lay_out()
        self.way.picked.connect(self.on_way)
        self.field.activated.connect(self.on_field)
        self.apply.clicked.connect(self.on_apply)
        self.cancel.clicked.connect(self.reject)
        self.retranslate()
        self.on_field()
        self.on_way("field")

    def _lay_out(self) -> None:
        self._hint.setWordWrap(True)
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.bar.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.apply)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        for part in (self._heading, self.way, self.field):
            whole.addWidget(part)
        whole.addLayout(self._slot)
        for below in (self.tag, self.segment, self._hint, self._trouble, self.bar):
            whole.addWidget(below)
        whole.addStretch(1)
        whole.addLayout(row)
        self.setMinimumWidth(480)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        count = len(self.ids)
        self.setWindowTitle(self.tr("Change many records"))
        self._heading.setText(self.tr("Change %n record(s)", "", count))
        self.way.say(field=self.tr("Field"), tag=self.tr("Tag"), segment=self.tr("Segment"))
        for field in self._fields:
            self.field.addItem(self._word(field), field.key)
        self.tag.setPlaceholderText(self.tr("Name of the tag; a new one is made"))
        self.apply.setText(self.tr("Change"))
        self.cancel.setText(self.tr("Cancel"))
        self._hint.setText(self.tr("This is one step: Ctrl+Z takes it back for all of them."))

    def on_way(self, way: str) -> None:
        """Show what this way asks for."""
        self.field.setVisible(way == "field")
        if self.editor is not None:
            self.editor.setVisible(way == "field")
        self.tag.setVisible(way == "tag")
        self.segment.setVisible(way == "segment")

    def on_field(self, *_place: object) -> None:
        """Show the editor of the field that was chosen; empty clears the field."""
        field = next(each for each in self._fields if each.key == self.field.currentData())
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
        self.editor = EDITORS.get(field.type, TextEditor)(self.context, field, self)
        self._slot.addWidget(self.editor)

    def on_apply(self) -> None:
        """Do it."""
        work = self._work()
        if work is None:
            return
        self._trouble.hide()
        self.bar.show()
        self.apply.setEnabled(False)
        job = partial(_run, self.context.database, work)
        self.context.jobs.write_run(
            self, "bulk", job, self.on_done, failed=self.on_failed, progress=self.on_progress
        )

    def on_progress(self, done: int, total: int) -> None:
        """Show how many are changed."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)

    def on_done(self, changed: int) -> None:
        """Say how many differed, with the way back."""
        words = self.tr("%n record(s) changed.", "", changed)
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
        self.accept()

    def on_failed(self, error: BaseException) -> None:
        """Say why not; nothing was changed."""
        self.bar.hide()
        self.apply.setEnabled(True)
        self.context.failures.beside(self._trouble, error)

    def _work(self) -> Any:
        """What to do, as a function of session and progress; None when something is missing."""
        way = self.way.taken
        if way == "tag" and self.tag.text().strip():
            return partial(_tag, self.kind, self.ids, self.tag.text())
        if way == "segment" and self.segment.value():
            return partial(_place, self.ids, self.segment.value())
        if way == "field" and self.editor is not None and not self.editor.problem():
            return partial(_edit, self.kind, self.ids, self._values(self.editor))
        self._trouble.setText(self.tr("Fill this in first."))
        self._trouble.show()
        return None

    def _values(self, editor: FieldEditor) -> dict[str, Any]:
        if editor.field.type != "money":
            return {editor.field.key: editor.value()}
        amount, currency = editor.value()
        return {editor.field.key: amount} | (
            {editor.field.currency: currency} if editor.field.currency else {}
        )

    def _word(self, field: Any) -> str:
        return labels.heading(self.kind, field, self.context.language.code)


def _run(database: Database, work: Any, job: Any) -> int:
    with database.write("bulk-update") as session:
        return int(work(session, job.report))


def _edit(kind: str, ids: list[str], fields: dict[str, Any], session: Any, progress: Any) -> int:
    from app.services.bulk import edit  # noqa: PLC0415 - when wanted

    return edit(session, kind, ids, fields, progress)


def _tag(kind: str, ids: list[str], name: str, session: Any, progress: Any) -> int:
    from app.services.bulk import tag  # noqa: PLC0415 - when wanted

    return tag(session, kind, ids, name, progress)


def _place(ids: list[str], segment: str, session: Any, progress: Any) -> int:
    from app.services.bulk import add_to_segment  # noqa: PLC0415 - when wanted

    return add_to_segment(session, ids, segment, progress)
