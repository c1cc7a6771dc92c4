"""A greeting in one step: the occasion, the channel and whom it is for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.rules.choices import Channel, Occasion
from app.ui import formats
from app.ui.pages.tasks.campaigns import work
from app.ui.widgets.basics import button, label
from app.words import labels
from app.words.greetings import GREETINGS

if TYPE_CHECKING:
    from app.services.segments import Counted
    from app.ui.context import Context


class GreetingDialog(QDialog):
    """Offers the occasions with their next days; the usual words can be changed afterwards.

    Signals:
        made: id of the campaign that was set up.
    """

    made = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("role", "sheet")
        self.occasions, self.channels, self.segments = (QComboBox(self) for _ in range(3))
        self.text, self.trouble = QPlainTextEdit(self), label("error", parent=self)
        self.do, self._cancel = button("primary", self), button("", self)
        self._heading, self._hint = label("section", parent=self), label("muted", parent=self)
        self._captions = [label("caption", parent=self) for _ in range(4)]
        self._lay_out()
        self.retranslate()
        self.occasions.currentIndexChanged.connect(self.on_occasion)
        self.do.clicked.connect(self.on_do)
        self._cancel.clicked.connect(self.reject)
        now, user = context.clock(), context.database.actor.user_id
        context.jobs.query(self, "segments", partial(work.segments, user, now), self.on_segments)
        self.on_occasion()

    def _lay_out(self) -> None:
        self.trouble.hide()
        for line in (self.trouble, self._hint):
            line.setWordWrap(True)
        self.text.setReadOnly(True)
        grid, foot, whole = QGridLayout(), QHBoxLayout(), QVBoxLayout(self)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, field in enumerate((self.occasions, self.channels)):
            grid.addWidget(self._captions[place], 0, place)
            grid.addWidget(field, 1, place)
            grid.setColumnStretch(place, 1)
        lower: tuple[QWidget, ...] = (self.segments, self.text)
        for place, part in enumerate(lower, start=2):
            grid.addWidget(self._captions[place], 2 * place - 2, 0, 1, 2)
            grid.addWidget(part, 2 * place - 1, 0, 1, 2)
        every: tuple[QWidget, ...] = (self.occasions, self.channels, *lower)
        for caption, part in zip(self._captions, every, strict=True):
            caption.setBuddy(part)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.do)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(self._heading)
        whole.addLayout(grid)
        whole.addWidget(self._hint)
        whole.addWidget(self.trouble)
        whole.addLayout(foot)
        self.resize(560, 440)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        from app.services.greetings import span  # noqa: PLC0415 - the services load when first wanted

        language, today = self.context.language.code, self.context.clock().date()
        self.setWindowTitle(self.tr("Greeting"))
        self._heading.setText(self.tr("Set up a greeting"))
        self._hint.setText(
            self.tr("Opt-outs are left out. You see everybody and the text before anything goes out.")
        )
        words = (self.tr("Occasion"), self.tr("Channel"), self.tr("For"), self.tr("Text to begin with"))
        for caption, text in zip(self._captions, words, strict=True):
            caption.setText(text)
        for occasion in Occasion:
            first, last = span(occasion, today)
            day = formats.day_in_full(first, language)
            when = day if first == last else self.tr("next %n day(s)", "", (last - first).days + 1)
            self.occasions.addItem(
                f"{labels.choice(Occasion, occasion.value, language)} · {when}", occasion.value
            )
        for channel in Channel:
            self.channels.addItem(labels.choice(Channel, channel.value, language), channel.value)
        self.channels.setCurrentIndex(self.channels.findData(Channel.WECHAT.value))
        self.segments.addItem(self.tr("All customers"), "")
        self.do.setText(self.tr("Set it up"))
        self._cancel.setText(self.tr("Cancel"))

    def on_segments(self, found: list[Counted]) -> None:
        """Offer the segments with their counts."""
        for segment in found:
            if segment.count is not None:
                self.segments.addItem(f"{segment.name} ({segment.count:,})", segment.id)

    def on_occasion(self, _place: int = 0) -> None:
        """Show the usual words."""
        said = GREETINGS[str(self.occasions.currentData())]
        self.text.setPlainText(said.body if self.context.language.code == labels.CHINESE else said.body_en)

    def on_do(self) -> None:
        """Set it up."""
        chosen = [str(box.currentData()) for box in (self.occasions, self.channels, self.segments)]
        step = partial(work.greet, self.context.language.code, *chosen)
        self.context.jobs.write(self, "greet", step, self.on_done, failed=self.on_failed)

    def on_done(self, campaign: str) -> None:
        """Show it."""
        self.context.notices.done(
            self.tr("The greeting is set up; look over who gets it."),
            self.tr("Undo"),
            self.context.history.undo,
        )
        self.made.emit(campaign)
        self.accept()

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        self.context.failures.beside(self.trouble, error)
