"""The steps of a care plan: when, by which channel, and what is to be done."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from app.rules.choices import Channel
from app.ui.widgets.basics import button, label
from app.ui.widgets.confirm import CANCEL, SAVE, ask_unsaved
from app.ui.widgets.spin_boxes import SpinBox
from app.words import labels

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from app.services.care_plans import Step
    from app.ui.context import Context

_FURTHEST = 730


class StepsTab(QWidget):
    """Shows the steps of one plan and the one that is being written."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.plan, self.dirty = context, "", False
        self.steps: list[Step] = []
        self.list, self.days, self.channels = QListWidget(self), SpinBox(self), QComboBox(self)
        self.words, self.english = QLineEdit(self), QLineEdit(self)
        self.messages, self.owners = QComboBox(self), QComboBox(self)
        self.write = button("", self)
        self.add, self.remove, self.save = button("", self), button("", self), button("primary", self)
        self.trouble = label("error", parent=self)
        self._captions: list[QLabel] = [label("caption", parent=self) for _ in range(6)]
        self.days.setRange(-_FURTHEST, _FURTHEST)
        for channel in Channel:
            self.channels.addItem("", channel.value)
        self._fields = (self.days, self.channels, self.words, self.english, self.messages, self.owners)
        for box in (self.messages, self.owners):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        self._lay_out()
        self.list.currentRowChanged.connect(self.on_row)
        for line in (self.words, self.english):
            line.textEdited.connect(self.on_edited)
        self.days.valueChanged.connect(self.on_edited)
        for box in (self.channels, self.messages, self.owners):
            box.activated.connect(self.on_edited)
        self.write.clicked.connect(self.on_write)
        self.add.clicked.connect(self.on_add)
        self.remove.clicked.connect(self.on_remove)
        self.save.clicked.connect(self.on_save)
        self.retranslate()

    def _lay_out(self) -> None:
        self.trouble.hide()
        self.trouble.setWordWrap(True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, field in enumerate(self._fields):
            self._captions[place].setBuddy(field)
            grid.addWidget(self._captions[place], place // 2 * 2, place % 2)
            grid.addWidget(field, place // 2 * 2 + 1, place % 2)
        upper, row = QHBoxLayout(), QHBoxLayout()
        for tool in (self.add, self.remove):
            upper.addWidget(tool)
        upper.addStretch(1)
        row.addWidget(self.write)
        row.addStretch(1)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(10)
        column.addWidget(self.list, 1)
        column.addLayout(upper)
        column.addLayout(grid)
        column.addWidget(self.trouble)
        column.addLayout(row)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        language = self.context.language.code
        captions = (
            self.tr("Days after it begins"),
            self.tr("Channel"),
            self.tr("What to do"),
            self.tr("In English"),
            self.tr("Message"),
            self.tr("Who does it"),
        )
        for caption, words in zip(self._captions, captions, strict=True):
            caption.setText(words)
        for place, channel in enumerate(Channel):
            self.channels.setItemText(place, labels.choice(Channel, channel.value, language))
        self.add.setText(self.tr("Add a step"))
        self.remove.setText(self.tr("Remove"))
        self.save.setText(self.tr("Save the steps"))
        for box, nothing in (
            (self.messages, self.tr("None")),
            (self.owners, self.tr("Account owner")),
        ):
            if not box.count():
                box.addItem("", "")
            box.setItemText(0, nothing)
        self._fill(self.list.currentRow())

    def show_plan(self, plan: str) -> None:
        """Read the steps of a plan."""
        self.plan = plan
        self.context.jobs.read(self, "steps", partial(_steps, plan), self.on_steps)

    def on_steps(self, found: _Found) -> None:
        """Show them, with the messages and colleagues to choose from."""
        self.steps, self.dirty = list(found.steps), False
        for box, offered in ((self.messages, found.messages), (self.owners, found.colleagues)):
            while box.count() > 1:
                box.removeItem(1)
            for record, name in offered:
                box.addItem(name, record)
        self.trouble.hide()
        self._fill(0)

    def _fill(self, row: int) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for step in self.steps:
            self.list.addItem(self._line(step))
        self.list.setCurrentRow(min(max(row, 0), len(self.steps) - 1))
        self.list.blockSignals(False)
        self.on_row(self.list.currentRow())

    def _line(self, step: Step) -> str:
        channel = labels.choice(Channel, step.channel, self.context.language.code)
        when = self.tr("Day {days}").replace("{days}", str(step.offset_days))
        english = self.context.language.code != labels.CHINESE
        return f"{when} · {channel} · {(step.title_en if english else '') or step.title}"

    def on_row(self, row: int) -> None:
        """Show the step that the keyboard stands on."""
        inside = 0 <= row < len(self.steps)
        for field in (*self._fields, self.remove, self.write):
            field.setEnabled(inside)
        for field in self._fields:
            field.blockSignals(True)
        step = self.steps[row] if inside else None
        self.days.setValue(step.offset_days if step else 0)
        self.channels.setCurrentIndex(self.channels.findData(step.channel) if step else 0)
        self.words.setText(step.title if step else "")
        self.english.setText(step.title_en if step else "")
        for box, chosen in (
            (self.messages, step and step.template_id),
            (self.owners, step and step.owner_id),
        ):
            box.setCurrentIndex(max(box.findData(chosen or ""), 0))
        self.write.setText(
            self.tr("Edit message...") if step and step.template_id else self.tr("Write a message...")
        )
        for field in self._fields:
            field.blockSignals(False)

    def on_edited(self, *_what: object) -> None:
        """Take what was written."""
        from app.services.care_plans import Step  # noqa: PLC0415 - the services load with the pane

        row = self.list.currentRow()
        self.dirty = True
        if 0 <= row < len(self.steps):
            kept = self.steps[row].id
            channel = str(self.channels.currentData())
            message, owner = (str(box.currentData() or "") or None for box in (self.messages, self.owners))
            self.steps[row] = Step(
                kept, self.days.value(), channel, self.words.text(), self.english.text(), message, owner
            )
            self.write.setText(self.tr("Edit message...") if message else self.tr("Write a message..."))
            self.list.item(row).setText(self._line(self.steps[row]))

    def on_add(self) -> None:
        """A step at the end, a week after the last."""
        from app.services.care_plans import Step  # noqa: PLC0415 - as above

        self.dirty = True
        last = self.steps[-1].offset_days if self.steps else -7
        self.steps.append(Step("", last + 7, Channel.CALL.value, ""))
        self._fill(len(self.steps) - 1)
        self.words.setFocus()

    def on_remove(self) -> None:
        """Take a step away."""
        row = self.list.currentRow()
        if 0 <= row < len(self.steps):
            del self.steps[row]
            self.dirty = True
            self._fill(row)

    def on_write(self) -> None:
        """Write the message of the step, or change it."""
        from app.ui.pages.tasks.care.message_dialog import MessageDialog  # noqa: PLC0415 - when wanted

        step = self.steps[self.list.currentRow()]
        made = MessageDialog(self.context, step.template_id or "", step.channel, self.window())
        made.saved.connect(self.on_written)
        made.finished.connect(made.deleteLater)
        made.open()

    def on_written(self, template: str) -> None:
        """Let the step carry it; the steps are saved as they are written."""
        row = self.list.currentRow()
        if self.messages.findData(template) < 0:
            self.messages.addItem(
                self.tr("New message"), template
            )  # its name is read once the steps are saved
        self.steps[row] = replace(self.steps[row], template_id=template)
        self.on_save()

    def on_save(self) -> None:
        """Write the steps; what runs already keeps its tasks."""
        step = partial(_save, self.plan, list(self.steps))
        self.context.jobs.write(self, "update-care_plan", step, self.on_saved, failed=self.on_failed)

    def on_saved(self, _done: object) -> None:
        """Say so, with the way back."""
        told = self.tr("Steps saved; accounts that are cared for already keep their tasks.")
        self.context.notices.done(told, self.tr("Undo"), self.context.history.undo)
        self.dirty = False
        self.show_plan(self.plan)

    def may_leave(self, name: str) -> bool:
        """Ask about steps that are not saved."""
        if not self.dirty:
            return True
        answer = ask_unsaved(self.window(), name)
        if answer == CANCEL:
            return False
        if answer == SAVE:
            self.on_save()
            return not self.dirty
        self.dirty = False
        self.show_plan(self.plan)
        return True

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        self.context.failures.beside(self.trouble, error)


class _Found(NamedTuple):
    """The steps of a plan, and what may be chosen for one: ids with names."""

    steps: list[Step]
    messages: list[tuple[str, str]]
    colleagues: list[tuple[str, str]]


def _steps(plan: str, session: Any) -> _Found:
    from app.services import care_plans, messages  # noqa: PLC0415 - as above

    texts = [(template, name) for template, name, _channel in messages.templates(session)]
    return _Found(care_plans.steps_of(session, plan), texts, care_plans.colleagues(session))


def _save(plan: str, steps: list[Step], session: Any) -> None:
    from app.services.care_plans import save_steps  # noqa: PLC0415 - as above

    save_steps(session, plan, steps)
