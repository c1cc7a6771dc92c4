"""A complaint taken in within a minute: who, how, how grave, what about, what is wanted; the clock starts with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.rules.errors import Refused
from app.services.intake import Asked
from app.ui.pages.complaints import intake_work
from app.ui.pages.complaints.intake_side import IntakeSide
from app.ui.pages.complaints.ties import Ties
from app.ui.pages.complaints.type_tree import show_tree
from app.ui.widgets.basics import button, label
from app.ui.widgets.form import Form, Section

if TYPE_CHECKING:
    from pathlib import Path

    from app.ui.context import Context
    from app.ui.pages.complaints.intake_work import Draft

_PAUSE = 150  # milliseconds that the typing rests before doubles are looked for
WHO = ("account_id", "contact_id", "subject", "channel", "body", "wants", "severity", "complaint_type")
ABOUT = ("order_id", "order_line_id", "product_id", "deal_id", "received_at", "owner_id")


class IntakeDialog(QDialog):
    """Asks, shows what is known, and saves.

    Signals:
        taken: id of the complaint that was saved.
    """

    taken = Signal(str)

    def __init__(self, context: Context, given: dict[str, Any], parent: QWidget | None = None) -> None:
        from app.services.schema import describe  # noqa: PLC0415 - the model is imported after the first rows

        super().__init__(parent)
        self.context = context
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("New complaint"))
        sections = (Section("", WHO), Section(self.tr("What it is about"), ABOUT))
        self.form, self.side = Form(context, describe("complaint"), sections, self), IntakeSide(context, self)
        self.paths: list[Path] = []
        self.draft: Draft | None = None
        self.add_files, self.files = button("", self), label("muted", parent=self)
        self.save_button, self.cancel_button = button("primary", self), button("", self)
        self._resting = QTimer(self, singleShot=True, interval=_PAUSE)
        self.form.hide_bar()
        self.ties = Ties(context, self.form)
        show_tree(self.form.editor("complaint_type"), context)
        self._lay_out()
        self._connect()
        self.show_fields(given)

    def _lay_out(self) -> None:
        self.add_files.setText(self.tr("Add photos or files..."))
        self.save_button.setText(self.tr("Take in"))
        self.cancel_button.setText(self.tr("Cancel"))
        upper, foot = QHBoxLayout(), QHBoxLayout()
        upper.addWidget(self.form, 1)
        upper.addWidget(self.side)
        foot.setContentsMargins(24, 10, 24, 16)
        foot.addWidget(self.add_files)
        foot.addWidget(self.files, 1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(upper, 1)
        whole.addLayout(foot)
        self.resize(980, 690)

    def _connect(self) -> None:
        self.form.edited.connect(self.on_edited)
        self.form.save_wanted.connect(self.save)
        self.form.cancel_wanted.connect(self.reject)
        self.add_files.clicked.connect(self.on_add_files)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.reject)
        self.side.past_wanted.connect(self.on_past)
        self.side.answer_wanted.connect(self.on_answer)
        self._resting.timeout.connect(self.look)
        self.finished.connect(self.deleteLater)

    def show_fields(self, fields: dict[str, Any]) -> None:
        """Begin with what is known."""
        self.form.load(fields, new=True)
        self.side.show_severity(str(fields.get("severity") or ""))
        self.look()
        self.form.focus()

    def open_mail(self, path: Path) -> None:
        """Begin with a mail."""
        work = partial(intake_work.read_mail, path, self.context.clock())
        self.context.jobs.query(self, "mail", work, self.on_mail, failed=self.on_failed)

    def on_mail(self, draft: Draft) -> None:
        """Show what the mail says."""
        self.draft = draft
        self.show_fields({**self.form.values(), **draft.fields})
        self._say_files()

    def on_edited(self) -> None:
        """Say what the severity means, and look beside when the typing pauses."""
        self.side.show_severity(str(self.form.values().get("severity") or ""))
        self._resting.start()

    def look(self) -> None:
        """Look for doubles, answers and the last complaints."""
        values = self.form.values()
        keys = ("account_id", "subject", "product_id", "order_id")
        asked = Asked(*(str(values.get(key) or "") for key in keys))
        now = round(self.context.clock().timestamp() * 1000)
        self.context.jobs.query(self, "beside", partial(intake_work.look, asked, now), self.side.show_beside)

    def on_add_files(self) -> None:
        """Choose photos or other files."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add photos or files"))
        self.attach(names)

    def attach(self, names: list[str]) -> None:
        """Take files along when the complaint is saved."""
        from pathlib import Path  # noqa: PLC0415 - beside the rest of what needs it only here

        self.paths += [Path(name) for name in names]
        self._say_files()

    def _say_files(self) -> None:
        mailed = tuple(file.name for file in self.draft.files) if self.draft is not None else ()
        self.files.setText(", ".join((*mailed, *(path.name for path in self.paths))))

    def save(self) -> None:
        """Keep it."""
        if self.form.validate():
            files = self.draft.files if self.draft is not None else ()
            fields = {key: value for key, value in self.form.values().items() if value is not None}
            taken = intake_work.Taken(fields, tuple(self.paths), files)
            work = partial(intake_work.save, self.context.database, taken)
            self.context.jobs.write_run(self, "intake", work, self.on_saved, failed=self.on_failed)

    def on_saved(self, record: str) -> None:
        """Done."""
        self.taken.emit(record)
        self.accept()

    def on_past(self, record: str) -> None:
        """It is one of these: show it instead."""
        self.reject()
        self.context.navigator.open("complaint", record)

    def on_answer(self, article: str) -> None:
        """Read an answer while the customer is on the line."""
        from app.ui.pages.complaints.knowledge_dialog import KnowledgeDialog  # noqa: PLC0415 - when wanted

        KnowledgeDialog(self.context, article, self).open()

    def on_failed(self, error: BaseException) -> None:
        """Put a refusal beside its field."""
        if not (isinstance(error, Refused) and self.form.show_refusal(error)):
            self.context.failures.show(error)
