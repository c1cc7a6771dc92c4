"""A task's pane: who gave it, what it waits for, its parts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.services.lists import names
from app.ui.dialogs.fields_dialog import FieldsDialog
from app.ui.pages.parts.moving_pane import MovingPane
from app.ui.pages.tasks.parts_tab import PartsTab
from app.ui.pages.tasks.wait_dialog import WaitDialog
from app.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from app.ui.context import Context


class _Band(QFrame):
    """One sentence with up to two buttons."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = label("", parent=self)
        self.words.setWordWrap(True)
        self.first, self.second = button("", self), button("", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.first)
        row.addWidget(self.second)
        self.hide()

    def say(self, words: str, first: str = "", second: str = "") -> None:
        """Show a sentence; buttons without words are left out, and without a sentence the whole."""
        self.words.setText(words)
        for made, text in ((self.first, first), (self.second, second)):
            made.setText(text)
            made.setVisible(bool(text))
        self.setVisible(bool(words))


class TaskPane(MovingPane):
    """Shows one task."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "task", parent)
        self.given, self.waiting, self.parts = _Band(self), _Band(self), PartsTab(context, self)
        self.wait = button("", self)
        self.add_action(self.wait)
        self.wait.hide()
        self.add_band(self.given)
        self.add_band(self.waiting)
        self.add_tab(self.parts, "")
        self.given.first.clicked.connect(self.on_accept)
        self.given.second.clicked.connect(self.on_return)
        self.waiting.first.clicked.connect(self.on_wait_no_more)
        self.wait.clicked.connect(self.on_wait)
        self._say()

    def _say(self) -> None:
        super()._say()
        if hasattr(self, "parts"):
            self.tabs.setTabText(self.tabs.indexOf(self.parts), self.tr("Parts"))
            self.wait.setText(self.tr("Waits for..."))
            self.parts.retranslate()

    def new_record(self, fields: dict[str, Any] | None = None) -> None:
        """A task that is not saved yet has neither giver nor parts."""
        for part in (self.given, self.waiting, self.wait):
            part.hide()
        super().new_record(fields)

    def on_record(self, found: Any) -> None:
        """Show the task with its ties."""
        super().on_record(found)
        if found.id == self.record:
            open_still = found.values.get("status") in {"todo", "doing"} and not found.archived
            self.wait.setVisible(open_still and not found.values.get("waits_for"))
            self._tell_given(found.values, open_still=open_still)
            self._tell_waiting(found.values.get("waits_for") if open_still else None)
            self.parts.show_task(self.record)
            self._say_title(found.id)

    def _say_title(self, task: str) -> None:
        """What a care step made is called in the language of the window."""
        with self.context.database.raw() as connection:
            self._title.setText(names.name_of(connection, "task", task, self.context.language.code))

    def on_tab(self, place: int) -> None:
        """Read what a tab shows when it is looked at."""
        super().on_tab(place)
        if self.record and self.tabs.widget(place) is self.parts:
            self.parts.show_task(self.record)

    def _tell_given(self, values: dict[str, Any], *, open_still: bool) -> None:
        giver, taker = values.get("delegated_by"), values.get("assignee_id")
        me = self.context.database.actor.user_id
        if not giver or not open_still:
            self.given.say("")
            return
        accepted = values.get("accepted_at") is not None
        if taker == me:
            words = self.tr("{name} gave you this task.").replace("{name}", self._name("user", giver))
            self.given.say(words, "" if accepted else self.tr("Accept"), self.tr("Return..."))
            return
        words = self.tr("{name} has accepted it.") if accepted else self.tr("{name} has not accepted it yet.")
        self.given.say(words.replace("{name}", self._name("user", str(taker or ""))))

    def _tell_waiting(self, awaited: dict[str, Any] | None) -> None:
        if not awaited:
            self.waiting.say("")
            return
        words = {
            ("deal", "won"): self.tr("Waits until {name} is won."),
            ("deal", "closed"): self.tr("Waits until {name} is won, lost or void."),
            ("complaint", "resolved"): self.tr("Waits until {name} is resolved."),
            ("complaint", "closed"): self.tr("Waits until {name} is closed."),
        }.get((awaited["kind"], awaited.get("state", "")), self.tr("Waits for {name}."))
        name = self._name(awaited["kind"], awaited["id"])
        self.waiting.say(words.replace("{name}", name), self.tr("Wait no more"))

    def _name(self, kind: str, record: str) -> str:
        with self.context.database.raw() as connection:
            return names.name_of(connection, kind, record) or "?"

    def on_accept(self) -> None:
        """Take the task on."""
        self._write("accept-task", partial(_accept, self.record))

    def on_return(self) -> None:
        """Give the task back, with the reason."""
        title = self.tr("Why do you return {name}?").replace("{name}", self._title.text())
        dialog = FieldsDialog(self.context, "task", ("description",), title, self.tr("Return"), self.window())
        told = dialog.ask()
        if told is not None:
            self._write("return-task", partial(_give_back, self.record, str(told["description"])))

    def on_wait(self) -> None:
        """Ask what the task waits for."""
        dialog = WaitDialog(self.context, self.window())
        if dialog.exec() == WaitDialog.DialogCode.Accepted:
            self._write("update-task", partial(_wait, self.record, *dialog.awaited()))
        dialog.deleteLater()

    def on_wait_no_more(self) -> None:
        """Let the task wait for nothing."""
        self._write("update-task", partial(_wait_no_more, self.record))

    def _write(self, verb: str, work: Any) -> None:
        self.context.jobs.write(self, verb, work, self.on_written, failed=self.on_failed)

    def on_written(self, _done: object) -> None:
        """Say so, with the way back."""
        self.context.notices.done(self.tr("Changed."), self.tr("Undo"), self.context.history.undo)
        self.show_record(self.record)


def _accept(task: str, session: Any) -> None:
    from app.services.task_ties import accept  # noqa: PLC0415 - after the first rows

    accept(session, task)


def _give_back(task: str, reason: str, session: Any) -> None:
    from app.services.task_ties import give_back  # noqa: PLC0415 - as above

    give_back(session, task, reason)


def _wait(task: str, kind: str, record: str, state: str, session: Any) -> None:
    from app.services.task_ties import wait_for  # noqa: PLC0415 - as above

    wait_for(session, task, kind, record, state)


def _wait_no_more(task: str, session: Any) -> None:
    from app.services.task_ties import wait_no_more  # noqa: PLC0415 - as above

    wait_no_more(session, task)
