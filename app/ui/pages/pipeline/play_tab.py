"""The tab of a deal with the play of its stage beside the tasks that the stage brought."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.rules.moments import from_millis
from app.services import stage_play
from app.ui import formats
from app.ui.models.grouped_model import Group, Line
from app.ui.pages.parts.task_work import TaskWork
from app.ui.widgets.basics import label
from app.ui.widgets.grouped_list import GroupedList
from app.words import labels

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.services.stage_play import StagePlay, StageTask
    from app.storage.changes import ChangeSet
    from app.storage.connection import Connection
    from app.ui.context import Context

_WIDE = 640  # pixels from which the tasks stand at the side
_NO_LIMIT = 16_777_215  # Qt's own


class PlayTab(QWidget):
    """Shows how the deal is worked where it stands."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self._deal = context, ""
        self._found: StagePlay | None = None
        self.work = TaskWork(context, self)
        self.heading, self.since = label("section", parent=self), label("small", parent=self)
        self.play, self.nothing = label("", parent=self), label("muted", parent=self)
        self.play.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.tasks = GroupedList(context, self)
        self._lay_out()
        self.tasks.toggled.connect(self.on_toggled)
        self.tasks.opened.connect(self.on_opened)
        context.changes.committed.connect(self.on_committed)

    def _lay_out(self) -> None:
        words = QWidget(self)
        words.setProperty("role", "scrolled")
        left = QVBoxLayout(words)
        left.setContentsMargins(24, 16, 16, 16)
        left.setSpacing(8)
        for part in (self.heading, self.since, self.play):
            part.setWordWrap(True)
            left.addWidget(part)
        left.addStretch(1)
        self._words = words
        self._scroll = scroll = QScrollArea(self)
        scroll.setWidget(words)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(24, 16, 16, 0)
        self._halves = halves = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(0)
        halves.addWidget(scroll, 1)
        halves.addWidget(self.tasks, 1)
        halves.addWidget(self.nothing, 1)

    def _fit(self) -> None:
        """Beside each other where there is room, else the play as high as it is above the tasks."""
        wide = self.width() >= _WIDE
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(way)
        high = self._words.heightForWidth(self.width())
        self._scroll.setMaximumHeight(_NO_LIMIT if wide or high < 0 else high)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().resizeEvent(event)
        self._fit()

    def show_deal(self, deal: str) -> None:
        """Read and show the play of a deal's stage."""
        self._deal = deal
        self.refresh()

    def refresh(self) -> None:
        """Read again."""
        if self._deal:
            self.context.jobs.query(self, "play", partial(_read, self._deal), self.on_play)

    def on_play(self, found: StagePlay | None) -> None:
        """Show what was read."""
        if found is not None and found.deal_id == self._deal:
            self._found = found
            self._show(found)

    def _show(self, found: StagePlay) -> None:
        chinese = self.context.language.code == labels.CHINESE
        self.heading.setText(found.name if chinese else found.name_en)
        self.since.setText(self._since(found))
        first, second = (found.play, found.play_en) if chinese else (found.play_en, found.play)
        self.play.setText(
            first
            or second
            or self.tr("This stage has no play yet. An admin writes it with Edit pipelines...")
        )
        lines = tuple(self._line(task) for task in found.tasks)
        self.tasks.show_groups([Group("tasks", self.tr("Stage tasks"), lines)])
        self.tasks.setVisible(bool(lines))
        self.nothing.setText(self.tr("This stage brought no tasks to this deal."))
        self.nothing.setVisible(not lines)
        self._fit()

    def _since(self, found: StagePlay) -> str:
        if found.entered is None:
            return ""
        now = self.context.clock()
        spent = formats.duration(
            max(0, int((now - from_millis(found.entered)).total_seconds())), self.context.language.code
        )
        if found.dwell_days is None:
            return self.tr("In this stage for {time}").format(time=spent)
        return self.tr("In this stage for {time}; its limit is {days} days").format(
            time=spent, days=found.dwell_days
        )

    def _line(self, task: StageTask) -> Line:
        now = self.context.clock()
        if task.due is None:
            return Line(task.id, task.title, done=task.done)
        due = from_millis(task.due).astimezone(now.tzinfo)
        late = not task.done and due < now - dt.timedelta(days=1)
        right = formats.day(due.date(), now.date(), self.context.language.code)
        return Line(
            task.id,
            task.title,
            right=right,
            done=task.done,
            tone="vermillion" if late else "neutral",
            warns=late,
        )

    def on_toggled(self, task: str, done: bool) -> None:
        """Tick a task off, or take it up again."""
        (self.work.complete if done else self.work.reopen)(task)

    def on_committed(self, changes: ChangeSet) -> None:
        """Read again when tasks or stages changed, here or by a sync."""
        if self.isVisible() and changes.tables & {"tasks", "stages"}:
            self.refresh()

    def on_opened(self, task: str) -> None:
        """Open a task on its page."""
        self.context.navigator.open("task", task)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._found is not None:
            self._show(self._found)


def _read(deal: str, connection: Connection) -> StagePlay | None:
    return stage_play.read(connection, deal)
