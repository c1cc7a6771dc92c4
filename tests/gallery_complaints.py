"""Pictures of complaints: the editors of time limits, and what stands beside a complaint."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.gallery_scenes import Stage


def _limits(stage: Stage) -> QWidget:
    from app.ui.pages.complaints.limits_dialog import LimitsDialog  # noqa: PLC0415 - after the first paint

    stage.page("complaints").band.open_limits()
    return next(
        each for each in QApplication.topLevelWidgets() if isinstance(each, LimitsDialog) and each.isVisible()
    )


def _calendar(stage: Stage) -> QWidget:
    from app.services import limit_rows  # noqa: PLC0415 - after the first paint
    from app.ui.pages.complaints.calendar_dialog import CalendarDialog  # noqa: PLC0415 - as above

    with stage.context.database.raw() as connection:
        rows = limit_rows.calendar_rows(connection)
    made = CalendarDialog(stage.context, rows[0] if rows else None, stage.desk.window)
    made.holidays.setPlainText("2027-02-06..2027-02-12 春节\n+2027-02-14 调休")
    made.open()
    return made


def _intake(stage: Stage) -> QWidget:
    from app.ui.pages.complaints.intake_dialog import IntakeDialog  # noqa: PLC0415 - after the first paint

    with stage.context.database.raw() as connection:
        row = connection.execute(
            "SELECT account_id, contact_id, subject FROM complaints WHERE status <> 'closed' AND contact_id <> ''"
        ).fetchone()
    given = dict(zip(("account_id", "contact_id", "subject"), row or ("", "", "轴承异响"), strict=True))
    given |= {"severity": "high", "channel": "phone", "received_at": stage.context.clock()}
    made = IntakeDialog(stage.context, given, stage.desk.window)
    made.open()
    return made


def _acknowledge(stage: Stage) -> QWidget:
    from app.services import acknowledging  # noqa: PLC0415 - after the first paint
    from app.ui.pages.complaints.acknowledge_dialog import AcknowledgeDialog  # noqa: PLC0415 - as above

    with stage.context.database.raw() as connection:
        facts = acknowledging.facts(connection, stage.record("complaint", where="status <> 'closed'"))
    if facts is None:
        raise LookupError
    made = AcknowledgeDialog(stage.context, facts, stage.desk.window)
    made.open()
    return made


def _kiosk(stage: Stage) -> QWidget:
    from app.ui.pages.complaints.kiosk import Kiosk  # noqa: PLC0415 - after the first paint

    made = Kiosk(stage.context, "", "轴承异响", "zh_CN", ("csat", "nps"), stage.desk.window)
    made.resize(1280, 800)
    made.show()
    made.on_begin("4711")
    made.locked = False  # the gallery closes what it has photographed
    return made


def _risk(stage: Stage) -> QWidget:
    from app.ui.pages.complaints.risk_dialog import RiskDialog  # noqa: PLC0415 - after the first paint

    made = RiskDialog(stage.context, stage.desk.window)
    made.open()
    return made


def _whys(stage: Stage) -> QWidget:
    from app.ui.pages.complaints.whys_dialog import WhysDialog  # noqa: PLC0415 - after the first paint

    made = WhysDialog(stage.context, stage.record("complaint", where="status = 'closed'"), stage.desk.window)
    made.open()
    return made


def _answers(stage: Stage) -> QWidget:
    from app.services import records  # noqa: PLC0415 - after the first paint
    from app.ui.pages.complaints.knowledge_dialog import KnowledgeDialog  # noqa: PLC0415 - as above

    told = {"title": "轴承异响的处理", "title_en": "Noisy bearing", "body": "先补充润滑脂，再复测振动值。",
            "body_en": "Grease it, then measure the vibration again."}  # fmt: skip
    with stage.context.database.write("create-article") as session:
        records.create(session, "article", {**told, "used_count": 4, "helped_count": 3})
    made = KnowledgeDialog(stage.context, "", stage.desk.window)
    made.open()
    return made


def _win_back(stage: Stage) -> QWidget:
    from app.services import care_plans  # noqa: PLC0415 - after the first paint
    from app.ui.pages.complaints.win_back_dialog import WinBackDialog  # noqa: PLC0415 - as above

    with stage.context.database.write("create-care_plan") as session:
        care_plans.add_usual(session)
    made = WinBackDialog(stage.context, stage.record("complaint"), "杭州恒通轴承", stage.desk.window)
    made.open()
    return made


def _corrective(stage: Stage) -> QWidget:
    from app.model.activities import Task  # noqa: PLC0415 - after the first paint
    from app.services import records  # noqa: PLC0415 - as above
    from app.ui.pages.complaints.actions_dialog import ActionsDialog  # noqa: PLC0415 - as above

    done = {
        "重排保养计划": ("training", 90),
        "更换密封圈供应商": ("supplier", 60),
        "发货前拍照": ("logistics", 9),
    }
    with stage.context.database.write("demo") as session:
        for title, (cause, days) in done.items():
            task = records.create(session, "task", {"title": title, "corrects": cause, "status": "done"})
            row, day = session.get_one(Task, task), stage.context.clock() - dt.timedelta(days=days)
            row.created_at, row.done_at = day, day
        waits = records.create(session, "task", {"title": "培训客服", "corrects": "communication"})
        session.get_one(Task, waits).created_at = stage.context.clock() - dt.timedelta(days=3)
    made = ActionsDialog(stage.context, stage.desk.window)
    made.open()
    return made


def _lessons(stage: Stage) -> QWidget:
    from app.ui.pages.complaints.lessons_dialog import LessonsDialog  # noqa: PLC0415 - after the first paint

    made = LessonsDialog(stage.context, stage.desk.window)
    made.open()
    return made


def _kano(stage: Stage) -> QWidget:
    from app.ui.pages.complaints.kano_dialog import KanoDialog  # noqa: PLC0415 - after the first paint

    made = KanoDialog(stage.context, stage.desk.window)
    made.open()
    return made


def _view(view: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        page = stage.page("complaints")
        page.close_detail()
        page.view_switch.take(view)
        page.on_view(view)

    return show


PAGES: dict[str, Callable[[Stage], None]] = {
    "complaints-board": _view("board"),
    "complaints-ages": _view("ages"),
    "complaints-list": _view("list"),
}
DIALOGS: dict[str, Callable[[Stage], QWidget]] = {
    "complaint-limits": _limits,
    "complaint-calendar": _calendar,
    "complaint-intake": _intake,
    "complaint-acknowledge": _acknowledge,
    "complaint-kiosk": _kiosk,
    "complaint-risk": _risk,
    "complaint-whys": _whys,
    "complaint-answers": _answers,
    "complaint-win-back": _win_back,
    "complaint-corrective": _corrective,
    "complaint-kano": _kano,
    "complaint-lessons": _lessons,
}
