"""Log a follow-up: what kind, what was said, what came of it, and what comes next; Enter is enough."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.rules.choices import ActivityKind, ActivityOutcome
from app.rules.errors import Refused
from app.rules.quick_entry import parse_entry
from app.ui.pages.parts.segmented import Segmented
from app.ui.pages.parts.task_words import task_words
from app.ui.widgets.basics import button, label, set_invalid
from app.words import labels

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.activities import Logged
    from app.services.quick_tasks import NextTask
    from app.ui.context import Context


class About(NamedTuple):
    """What a follow-up is about."""

    kind: str
    id: str
    name: str


class LogActivityDialog(QDialog):
    """Opens with a call just made; the subject is filled in from the kind until somebody writes one."""

    def __init__(
        self,
        context: Context,
        about: About,
        parent: QWidget | None = None,
        done: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self.context, self.about, self._done = context, about, done
        self.setProperty("role", "sheet")
        kinds = [kind.value for kind in ActivityKind]
        outcomes = [outcome.value for outcome in ActivityOutcome][:6]
        self.kind, self.outcome = Segmented(kinds, kinds[0], self), Segmented(outcomes, "reached", self)
        self.subject, self.body, self.following = QLineEdit(self), QPlainTextEdit(self), QLineEdit(self)
        self._understood, self._trouble = label("small", parent=self), label("error", parent=self)
        self.save, self._cancel = button("primary", self), button("", self)
        self._heading = label("section", parent=self)
        self._captions = [label("caption", parent=self) for _ in range(4)]
        self._lay_out()
        self._connect()
        self.retranslate()
        self.subject.selectAll()
        self.subject.setFocus()

    def _lay_out(self) -> None:
        self.body.setFixedHeight(84)
        self.body.setTabChangesFocus(True)
        self._trouble.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(6)
        whole.addWidget(self._heading)
        whole.addSpacing(6)
        parts = (self.subject, self.body, self.outcome, self.following)
        whole.addWidget(self.kind)
        for caption, part in zip(self._captions, parts, strict=True):
            whole.addSpacing(6)
            whole.addWidget(caption)
            whole.addWidget(part)
        whole.addWidget(self._understood)
        whole.addWidget(self._trouble)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self.save)
        whole.addSpacing(12)
        whole.addLayout(row)
        self.setMinimumWidth(640)

    def _connect(self) -> None:
        self.kind.picked.connect(self.on_kind)
        self.following.textChanged.connect(self.on_following)
        self.save.clicked.connect(self.on_save)
        self._cancel.clicked.connect(self.reject)
        self.save.setDefault(True)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        language = self.context.language.code
        self.setWindowTitle(self.tr("Log a follow-up"))
        self._heading.setText(self.tr("Follow-up with {name}").format(name=self.about.name))
        words = (self.tr("Subject"), self.tr("What was said"), self.tr("Outcome"), self.tr("Next action"))
        for caption, word in zip(self._captions, words, strict=True):
            caption.setText(word)
        self.kind.say(
            **{kind.value: labels.choice(ActivityKind, kind.value, language) for kind in ActivityKind}
        )
        outcomes = [outcome.value for outcome in ActivityOutcome][:6]
        self.outcome.say(**{value: labels.choice(ActivityOutcome, value, language) for value in outcomes})
        self.following.setPlaceholderText(self.tr("Tomorrow 15:00 send the samples"))
        self._understood.setText(self.tr("The next action becomes a task with its date."))
        self.save.setText(self.tr("Log"))
        self._cancel.setText(self.tr("Cancel"))
        self._suggest()

    def on_kind(self, _value: str) -> None:
        """Suggest the subject of the kind, unless one was written."""
        self._suggest()

    def _suggest(self) -> None:
        if self.subject.text() and self.subject.isModified():
            return
        self.subject.setText(labels.choice(ActivityKind, self.kind.taken, self.context.language.code))
        self.subject.setModified(False)

    def on_following(self, text: str) -> None:
        """Say how the next action is understood."""
        entry = parse_entry(text, self.context.clock())
        if not text.strip():
            words = self.tr("The next action becomes a task with its date.")
        elif not entry.title:
            words = self.tr("Write what is to be done.")
        else:
            words = task_words(self.context, self._next(text))
        self._understood.setText(words)

    def _next(self, text: str) -> NextTask | None:
        from app.services.quick_tasks import understand  # noqa: PLC0415 - when first wanted

        entry = parse_entry(text, self.context.clock())
        if not entry.title:
            return None
        with self.context.database.raw() as connection:
            return understand(connection, entry)

    def on_save(self) -> None:
        """Write it, with its task."""
        fields = {
            "kind": self.kind.taken,
            "subject": self.subject.text().strip(),
            "body": self.body.toPlainText().strip() or None,
            "outcome": self.outcome.taken or None,
        }
        following = self._next(self.following.text())
        work = partial(_log, self.about, fields, following)
        self.context.jobs.write(self, "log-activity", work, self.on_logged, failed=self.on_failed)

    def on_logged(self, logged: Logged) -> None:
        """Say so, with the way back."""
        words = self.tr("Follow-up with {name} logged.")
        if logged.task_id is not None:
            words = self.tr("Follow-up with {name} logged, next action planned.")
        notices = self.context.notices
        notices.done(words.format(name=self.about.name), self.tr("Undo"), self.context.history.undo)
        self.accept()
        if self._done is not None:
            self._done()

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        self.context.failures.beside(self._trouble, error)
        set_invalid(self.subject, isinstance(error, Refused) and error.field == "subject")


def _log(about: About, fields: dict[str, Any], following: NextTask | None, session: Any) -> Logged:
    from app.services.activities import log_activity  # noqa: PLC0415 - after the first rows

    return log_activity(session, about.kind, about.id, fields, following)
