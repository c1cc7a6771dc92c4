"""What a campaign says: the message in both languages, its merge fields, and how it reads to each recipient."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.ui.pages.tasks.campaigns import work
from app.ui.pages.tasks.campaigns.message_editor import MessageEditor
from app.ui.pages.tasks.campaigns.preview import Preview
from app.ui.widgets.basics import button, label
from app.ui.widgets.confirm import CANCEL, SAVE, ask_unsaved
from app.words import labels

if TYPE_CHECKING:
    from app.ui.context import Context

_MOST = 200  # recipients that can be looked at
_PAUSE = 300  # milliseconds after the last key


class MessageTab(QWidget):
    """Chooses and edits the message of one campaign; the preview follows what is written."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.campaign, self.template, self.dirty = context, "", "", False
        self._channel = "email"
        self.choice, self.editor = QComboBox(self), MessageEditor(context, self)
        self.save_button, self.trouble = button("primary", self), label("error", parent=self)
        self.preview = Preview(context, self)
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE)
        self.trouble.hide()
        self.trouble.setWordWrap(True)
        self.editor.foot.addWidget(self.save_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 12, 24, 16)
        whole.setSpacing(8)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(12)
        self.editor.head.insertWidget(0, self.choice, 1)
        whole.addWidget(self.editor, 1)
        whole.addWidget(self.trouble)
        whole.addWidget(self.preview, 1)
        self.choice.activated.connect(self.on_chosen)
        self.editor.edited.connect(self.on_edited)
        self.save_button.clicked.connect(self.save)
        self._typing.timeout.connect(self.look)
        self.preview.marked.connect(self.look)
        self.retranslate()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.choice.setAccessibleName(self.tr("Message"))
        self.save_button.setText(self.tr("Save message"))
        if self.choice.count():
            self.choice.setItemText(0, self.tr("New message"))
        self.editor.retranslate()
        self.preview.retranslate()

    def forget(self) -> None:
        """Another campaign is shown next."""
        self._typing.stop()
        self.campaign = ""
        self._set_dirty(dirty=False)

    def show_campaign(self, campaign: str, template: str) -> None:
        """Read the message of a campaign, unless it is being written."""
        if self.dirty and campaign == self.campaign:
            return
        self.campaign = campaign
        self.context.jobs.read(self, "message", partial(work.message, template), self.on_message)

    def on_message(self, found: work.Written) -> None:
        """Show it."""
        self.template = found.id
        self.choice.clear()
        self.choice.addItem(self.tr("New message"), "")
        for template, name, channel in found.all:
            word = labels.choice("Channel", channel, self.context.language.code)
            self.choice.addItem(f"{name} ({word})", template)
        self.choice.setCurrentIndex(max(self.choice.findData(found.id), 0))
        self.trouble.hide()
        self.editor.load(found.draft, self._channel)
        self._set_dirty(dirty=False)
        self.look()

    def on_chosen(self, _place: int) -> None:
        """Say another message, or begin a new one."""
        chosen = str(self.choice.currentData() or "")
        if not self.may_leave():
            self.choice.setCurrentIndex(max(self.choice.findData(self.template), 0))
        elif chosen:
            step = partial(work.take_message, self.campaign, chosen)
            self.context.jobs.write(self, "update-campaign", step, self.on_taken, failed=self.on_failed)
        else:
            self.template = ""
            self.editor.load(None, self._channel)
            self.editor.name.setFocus()
            self.look()

    def on_taken(self, template: str) -> None:
        """Show the message that was taken."""
        self.show_campaign(self.campaign, template)

    def on_edited(self) -> None:
        """The preview follows when the typing pauses."""
        self._set_dirty(dirty=True)
        self._typing.start()

    def look(self) -> None:
        """Show how it reads to each."""
        if self.campaign:
            step = partial(work.preview, self.campaign, self.editor.draft(), _MOST)
            self.context.jobs.read(self, "preview", step, self.on_preview)

    def on_preview(self, found: work.Previewed) -> None:
        """Show it."""
        self._channel = found.channel or self._channel
        self.preview.show_letters(self.campaign, found.letters, self._channel)

    def save(self) -> None:
        """Write the message."""
        step = partial(work.save_message, self.campaign, self.template, self.editor.draft())
        self.context.jobs.write(self, "update-message_template", step, self.on_saved, failed=self.on_failed)

    def on_saved(self, template: str) -> None:
        """Say so, with the way back."""
        self._set_dirty(dirty=False)
        self.context.notices.done(self.tr("Message saved."), self.tr("Undo"), self.context.history.undo)
        self.show_campaign(self.campaign, template)

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        self.context.failures.beside(self.trouble, error)

    def may_leave(self) -> bool:
        """Ask about what is not saved."""
        if not self.dirty:
            return True
        answer = ask_unsaved(self.window(), self.editor.name.text() or self.tr("Message"))
        if answer == CANCEL:
            return False
        if answer == SAVE:
            self.save()
            return not self.dirty
        self._set_dirty(dirty=False)
        return True

    def _set_dirty(self, *, dirty: bool) -> None:
        self.dirty = dirty
        self.save_button.setEnabled(dirty)
