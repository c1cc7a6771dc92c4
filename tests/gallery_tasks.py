"""Scenes of the tasks page: tasks, the calendar, visits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.gallery_scenes import Stage

    Scene = Callable[[Stage], None]


def _quick(stage: Stage) -> None:
    front = _part(stage, "task")
    front.view_switch.take("groups")
    front.on_view("groups")
    front.quick.line.setText("明天下午3点 打电话确认报价 !高 @王芳")


def _part(stage: Stage, kind: str) -> Any:
    page = stage.page("tasks")
    page.switch_to(kind)
    stage.settle()
    return page.current


def _kind(kind: str) -> Scene:
    def show(stage: Stage) -> None:
        _part(stage, kind)

    return show


def _tasks(view: str) -> Scene:
    def show(stage: Stage) -> None:
        front = _part(stage, "task")
        front.view_switch.take(view)
        front.on_view(view)

    return show


def _record(kind: str, where: str) -> Scene:
    def show(stage: Stage) -> None:
        _part(stage, kind)
        stage.context.navigator.open(kind, stage.record(kind, where=where))
        _part(stage, kind).detail().tabs.setCurrentIndex(0)

    return show


def _calendar(view: str) -> Scene:
    def show(stage: Stage) -> None:
        front = _part(stage, "calendar")
        front.bar.scope.take("all")
        front.bar.take(view)

    return show


def _calendar_open(stage: Stage) -> None:
    _calendar("week")(stage)
    _part(stage, "calendar").open_record("visit", stage.record("visit", where="status = 'planned'"))


PAGES: dict[str, Scene] = {
    "tasks+quick": _quick,
    "tasks+record": _record("task", "status = 'todo'"),
    "tasks-table": _tasks("table"),
    "tasks-groups": _tasks("groups"),
    "calendar-month": _calendar("month"),
    "calendar-week": _calendar("week"),
    "calendar-day": _calendar("day"),
    "calendar-agenda": _calendar("agenda"),
    "calendar+record": _calendar_open,
    "visits": _kind("visit"),
    "visits+record": _record("visit", "status = 'planned'"),
    "tasks-back": _kind("task"),
}

DIALOGS: dict[str, Callable[[Stage], QWidget]] = {}
