"""The list of tasks: by when they are due, with one line to add the next; or all of them as a table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPoint, Qt
from PySide6.QtGui import QCursor, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.services import task_lines
from app.services.lists.registry import LISTS
from app.storage.list_spec import Filter
from app.ui.actions import Action
from app.ui.pages.parts.kind_list import KindList
from app.ui.pages.parts.segmented import Segmented
from app.ui.pages.parts.task_work import TaskWork
from app.ui.pages.tasks.family import FAMILY, family_words
from app.ui.pages.tasks.groups import task_groups
from app.ui.pages.tasks.quick_line import QuickLine
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.grouped_list import GroupedList
from app.ui.widgets.list_page import PageWords

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from app.services.task_lines import TaskGroup
    from app.storage.connection import Connection
    from app.storage.list_spec import ListQuery
    from app.ui.context import Context
    from app.ui.widgets.record_pane import RecordPane

_VIEW, _SCOPE = "tasks/view", "tasks/scope"
_OPEN = Filter("status", "in", ("todo", "doing"))


class TaskList(KindList):
    """Tasks."""

    kind = "task"
    kinds = ("task",)
    family = FAMILY
    tables: ClassVar[frozenset[str]] = LISTS["task"].tables

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.groups, self.quick = GroupedList(context), QuickLine(context)
        self.nothing, self.views, self.under = EmptyState(context.theme), QStackedWidget(), QStackedWidget()
        self.view_switch = Segmented(("groups", "table"), context.settings.text(_VIEW, "groups"))
        self.scope = Segmented(("mine", "all"), context.settings.text(_SCOPE, "mine"))
        self._found: list[TaskGroup] = []
        super().__init__(context, parent)
        self.work = TaskWork(context, self)
        self.filters.insertWidget(0, self.scope)
        self.filters.insertWidget(1, self.view_switch)
        self._connect_groups()
        self._narrow()
        self._bring()

    def make_main(self) -> QWidget:
        """The quick line above the groups, or the table."""
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.quick)
        self.under.addWidget(self.groups)
        self.under.addWidget(self.nothing)
        column.addWidget(self.under, 1)
        self.views.addWidget(upper)
        self.views.addWidget(self.list)
        return self.views

    def make_detail(self) -> RecordPane:
        """The pane with the moves of a task."""
        from app.ui.pages.tasks.task_pane import TaskPane  # noqa: PLC0415 - the services load with it

        return TaskPane(self.context, self)

    def family_words(self) -> dict[str, str]:
        """What the parts of the page are called."""
        return family_words(self.context.language.code)

    def refresh(self) -> None:
        """Read the tasks again; the keyboard stands on them when the page is seen first."""
        first = not self.list.loader.complete
        super().refresh()
        if first and self.grouped:
            (self.groups if self._found else self.quick.line).setFocus()

    def _connect_groups(self) -> None:
        self.list.loader.loaded.connect(self.ask_groups)
        self.view_switch.picked.connect(self.on_view)
        self.scope.picked.connect(self.on_scope)
        self.groups.toggled.connect(self.on_toggled)
        self.groups.opened.connect(self.on_opened)
        self.groups.current_changed.connect(self.on_line)
        self.groups.menu_wanted.connect(self.on_line_menu)
        self.nothing.wanted.connect(self.quick.line.setFocus)
        key = QShortcut(QKeySequence("S"), self.groups, context=Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.snooze)

    def words(self) -> PageWords:
        """The page's words."""
        return PageWords(
            self.tr("Tasks"),
            self.tr("New task"),
            self.tr("No tasks yet"),
            self.tr("Type what is to be done into the line above, with a day and an account."),
            "tasks",
        )

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        super().retranslate()
        self.view_switch.say(groups=self.tr("By date"), table=self.tr("Table"))
        self.scope.say(mine=self.tr("Mine"), all=self.tr("Everyone"))
        self.nothing.say(
            "check",
            self.tr("Nothing to do here"),
            self.tr("Type what is to be done into the line above, with a day and an account."),
            self.tr("Add a task"),
        )
        self._fill()

    def page_actions(self) -> tuple[Action, ...]:
        """What can be done here: also with all selected tasks of the table."""
        many = str(QT_TRANSLATE_NOOP("Actions", "Change the selected..."))
        done = str(QT_TRANSLATE_NOOP("Actions", "Complete the selected"))
        return (
            *super().page_actions(),
            Action("task.bulk", many, self.change_selected, "Ctrl+Shift+E", "edit", "record"),
            Action("task.complete", done, self.complete_selected, "Ctrl+Return", "check", "record"),
        )

    def fill_menu(self, menu: QMenu) -> None:
        """Offer what can be done with all selected at once."""
        super().fill_menu(menu)
        menu.addAction(self.tr("Complete"), self.complete_selected)
        menu.addAction(self.tr("Change the selected..."), self.change_selected)

    def change_selected(self) -> None:
        """Ctrl+Shift+E: one change for all selected tasks, or for the one that the keyboard stands on."""
        if self.may_leave():
            self._with_selected(self.on_change)

    def complete_selected(self) -> None:
        """Ctrl+Enter: tick all selected tasks off."""
        self._with_selected(self.work.complete_all)

    def _with_selected(self, act: Callable[[list[str]], None]) -> None:
        if not self.grouped and self.list.view.selected_count():
            self.list.selected_ids(act)
        elif self.current_id():
            act([self.current_id()])

    def on_change(self, ids: list[str]) -> None:
        """Ask what is to be changed."""
        from app.ui.dialogs.bulk_edit import BulkDialog  # noqa: PLC0415 - when wanted

        BulkDialog(self.context, "task", ids, self.window()).open()

    @property
    def grouped(self) -> bool:
        """Whether the groups are in front."""
        return self.view_switch.taken == "groups"

    def on_view(self, view: str) -> None:
        """Change between groups and table, and remember it."""
        self.context.settings.put(_VIEW, view)
        self._narrow()
        self._bring()

    def on_scope(self, scope: str) -> None:
        """Show one's own tasks or everyone's, and remember it."""
        self.context.settings.put(_SCOPE, scope)
        self._narrow()

    def _narrow(self) -> None:
        mine = Filter("assignee_id", "equals", (self.context.database.actor.user_id,))
        standing = (_OPEN,) if self.grouped else ()
        self.list.set_standing((*standing, mine) if self.scope.taken == "mine" else standing)

    def _bring(self) -> None:
        self.views.setCurrentIndex(0 if self.grouped else 1)

    def ask_groups(self) -> None:
        """Read the groups for the question that the list has just answered."""
        if self.grouped:
            ask = partial(_groups, self.list.query(), self.context.clock())
            self.context.jobs.query(self, "groups", ask, self.on_groups)

    def on_groups(self, found: list[TaskGroup]) -> None:
        """Show the tasks."""
        self._found = found
        self._fill()
        self.context.navigator.tell_waiting("tasks", sum(len(g.lines) for g in found if g.key in _URGENT))
        self.announce_painted()

    def _fill(self) -> None:
        groups = task_groups(self.context, self._found)
        self.groups.show_groups(groups)
        filled = any(group.lines for group in groups)
        self.under.setCurrentWidget(self.groups if filled else self.nothing)

    def current_id(self) -> str:
        """The task of the open pane, else the one that the keyboard stands on."""
        if self.grouped and not self.splitter.pane_shown:
            return self.groups.current_id()
        return super().current_id()

    def on_line(self, task: str) -> None:
        """An open pane follows the keyboard."""
        if task and self.grouped and self.splitter.pane_shown:
            self._follow(task)

    def on_toggled(self, task: str, done: bool) -> None:
        """Tick a task off, or take it up again."""
        (self.work.complete if done else self.work.reopen)(task)

    def snooze(self) -> None:
        """Put the current task off."""
        task = self.groups.current_id()
        if task:
            box = self.groups.visualRect(self.groups.currentIndex())
            self.work.snooze(task, self.groups.viewport().mapToGlobal(box.bottomLeft() + QPoint(52, 0)))

    def on_line_menu(self, task: str, at: QPoint) -> None:
        """Offer what can be done with a line."""
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), partial(self.on_opened, task))
        menu.addAction(self.tr("Complete"), partial(self.work.complete, task))
        menu.addAction(self.tr("Put off..."), partial(self.work.snooze, task, QCursor.pos()))
        menu.exec(at)
        menu.deleteLater()


_URGENT = frozenset({"overdue", "today"})


def _groups(query: ListQuery, now: dt.datetime, connection: Connection) -> list[TaskGroup]:
    return task_lines.task_groups(connection, query, now)
