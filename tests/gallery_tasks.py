"""Scenes of the tasks page: tasks, the calendar, visits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.rules.errors import Trouble

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


def _care(stage: Stage) -> None:
    front = _part(stage, "care_plan")
    front.add_usual()
    stage.context.navigator.open("care_plan", stage.record("care_plan", where="name = '合同到期续签'"))
    pane = _part(stage, "care_plan").detail()
    pane.tabs.setCurrentWidget(pane.steps)


def _care_result(stage: Stage) -> None:
    _care(stage)
    pane = _part(stage, "care_plan").detail()
    pane.tabs.setCurrentWidget(pane.result)


def _greeting_made(stage: Stage) -> str:
    from app.rules.choices import Occasion  # noqa: PLC0415 - after the first paint
    from app.services import greetings, records  # noqa: PLC0415 - as above

    with stage.context.database.write("greet") as session:
        made = greetings.set_up(session, greetings.Greeting(Occasion.SPRING_FESTIVAL, "email"))
        records.update(session, "campaign", made, {"control_percent": 10, "quiet_days": 30})
    return made


def _campaign(tab: str) -> Scene:
    def show(stage: Stage) -> None:
        _part(stage, "campaign")
        stage.context.navigator.open("campaign", _greeting_made(stage))
        pane = _part(stage, "campaign").detail()
        pane.tabs.setCurrentWidget(getattr(pane, tab))
        if tab == "audience":
            pane.audience.work_out()
            stage.settle()

    return show


def _campaign_result(stage: Stage) -> None:
    _part(stage, "campaign")
    stage.context.navigator.open("campaign", stage.record("campaign", where="status = 'finished'"))
    pane = _part(stage, "campaign").detail()
    pane.tabs.setCurrentWidget(pane.result)


def _greeting(stage: Stage) -> QWidget:
    from app.ui.pages.tasks.campaigns.greeting_dialog import GreetingDialog  # noqa: PLC0415 - after the first paint

    made = GreetingDialog(stage.context, stage.desk.window)
    made.open()
    return made


def _care_message(stage: Stage) -> QWidget:
    from app.ui.pages.tasks.care.message_dialog import MessageDialog  # noqa: PLC0415 - after the first paint

    made = MessageDialog(stage.context, stage.record("message_template"), "call", stage.desk.window)
    made.open()
    return made


def _ties(stage: Stage) -> None:
    from app.services import records, task_ties  # noqa: PLC0415 - after the first paint

    task, deal = stage.record("task", where="status = 'todo'"), stage.record("deal", where="status = 'open'")
    with stage.context.database.write("update-task") as session:
        records.update(session, "task", task, {"assignee_id": stage.context.database.actor.user_id})
        setattr(records.get(session, "task", task), "delegated_by", stage.record("user"))  # noqa: B010 - of a task
        task_ties.wait_for(session, task, "deal", deal, "won")
        for part in ("确认参展人数", "印名片", "寄样品到展馆"):
            task_ties.add_part(session, task, part)
    _part(stage, "task")
    stage.context.navigator.open("task", task)
    pane = _part(stage, "task").detail()
    pane.tabs.setCurrentWidget(pane.parts)


def _reminder(stage: Stage) -> QWidget:
    from app.services.reminding import Reminder  # noqa: PLC0415 - after the first paint
    from app.ui.dialogs.reminder_dialog import ReminderDialog  # noqa: PLC0415 - as above

    made = ReminderDialog(stage.context, stage.desk.window)
    now = round(stage.context.clock().timestamp() * 1000)
    made.add([Reminder("a", "打电话确认报价", "上海海纳阀门有限公司", now, False, ()),
              Reminder("b", "寄样品", "杭州恒通轴承", now - 1_800_000, False, ())])  # fmt: skip
    made.show()
    return made


PAGES: dict[str, Scene] = {
    "tasks+quick": _quick,
    "tasks+record": _record("task", "status = 'todo'"),
    "tasks-table": _tasks("table"),
    "tasks-groups": _tasks("groups"),
    "tasks+ties": _ties,
    "calendar-month": _calendar("month"),
    "calendar-week": _calendar("week"),
    "calendar-day": _calendar("day"),
    "calendar-agenda": _calendar("agenda"),
    "calendar+record": _calendar_open,
    "visits": _kind("visit"),
    "visits+record": _record("visit", "status = 'planned'"),
    "care": _kind("care_plan"),
    "care+steps": _care,
    "care+result": _care_result,
    "campaigns": _kind("campaign"),
    "campaigns+record": _campaign("form"),
    "campaigns+audience": _campaign("audience"),
    "campaigns+message": _campaign("message"),
    "campaigns+result": _campaign_result,
    "tasks-back": _kind("task"),
}


def _plan(stage: Stage) -> QWidget:
    from app.ui.pages.tasks.visits.plan_dialog import PlanDialog  # noqa: PLC0415 - after the first paint

    with stage.context.database.raw() as connection:
        rows = connection.execute(
            "SELECT id FROM accounts WHERE city = '上海' AND do_not_contact = 0 LIMIT 7"
        ).fetchall()
    made = PlanDialog(stage.context, tuple(row[0] for row in rows), stage.desk.window)
    made.fields.start.setText("31.2304, 121.4737")
    made.on_shorten()
    made.open()
    return made


def _check_in(stage: Stage) -> QWidget:
    from app.rules.positions import Position  # noqa: PLC0415 - after the first paint
    from app.ui.pages.tasks.visits.check_in_dialog import CheckInDialog  # noqa: PLC0415 - as above

    visit, there = stage.record("visit", where="status = 'planned'"), Position(31_231_000, 121_474_000)
    made = CheckInDialog(stage.context, visit, "上海海纳阀门有限公司", there, stage.desk.window)
    made.place.setText("31.2304, 121.4737 ±20")
    made.open()
    return made


def _calendar_server(stage: Stage) -> QWidget:
    from app.sync.caldav.dav import Calendar  # noqa: PLC0415 - after the first paint
    from app.ui.dialogs.calendar_server import CalendarServerDialog  # noqa: PLC0415 - as above

    made = CalendarServerDialog(stage.context, stage.desk.window)
    made.form.fields["address"].setText("https://dav.example.com")
    made.form.fields["user"].setText("liwei")
    made.on_found([Calendar("https://dav.example.com/liwei/office/", "工作", tasks=True, events=True)])
    made.form.say(
        "password", stage.context.failures.words(Trouble("caldav-password", server="dav.example.com"))
    )
    made.open()
    return made


def _asked(stage: Stage) -> None:
    from app.services import visit_questions  # noqa: PLC0415 - after the first paint
    from app.services.visit_questions import Question  # noqa: PLC0415 - as above

    asked = [
        Question("", "年用量（套）", "Pieces a year", "number", (), True),
        Question("", "现用品牌", "Brand in use", "choice", ("自有", "进口", "无"), False),
        Question("", "是否愿意试用", "Would they try ours", "yesno", (), False),
    ]
    with stage.context.database.write("update-visit_form") as session:
        visit_questions.save_questions(session, "needs", asked)


def _report(stage: Stage) -> QWidget:
    from app.services import visit_questions  # noqa: PLC0415 - after the first paint
    from app.ui.pages.tasks.visits.report_dialog import ReportDialog  # noqa: PLC0415 - as above

    _asked(stage)
    with stage.context.database.read() as session:
        asked = visit_questions.questions(session, "needs")
    visit = stage.record("visit", where="status = 'planned'")
    made = ReportDialog(stage.context, visit, "上海海纳阀门有限公司", asked, stage.desk.window)
    made.following.setText("下周二10点 寄样品 !高")
    made.open()
    return made


def _questions(stage: Stage) -> QWidget:
    from app.ui.pages.tasks.visits.questions_dialog import QuestionsDialog  # noqa: PLC0415 - after the first paint

    _asked(stage)
    made = QuestionsDialog(stage.context, stage.desk.window)
    made.purposes.setCurrentIndex(made.purposes.findData("needs"))
    made.ask()
    made.list.setCurrentRow(1)
    made.open()
    return made


def _day(stage: Stage) -> QWidget:
    from app.ui.pages.tasks.visits.day_dialog import DayDialog  # noqa: PLC0415 - after the first paint

    with stage.context.database.raw() as connection:
        (user,) = connection.execute(
            "SELECT owner_id FROM visits WHERE planned_start_at < ? GROUP BY owner_id ORDER BY count(*) DESC LIMIT 1",
            (round(stage.context.clock().timestamp() * 1000),),
        ).fetchone()
    made = DayDialog(stage.context, stage.desk.window)
    made.on_day(_best_day(stage, user))
    made.open()
    return made


def _best_day(stage: Stage, user: str) -> Any:
    from datetime import UTC, timedelta  # noqa: PLC0415 - as above

    from app.services.visit_day import day_of  # noqa: PLC0415 - as above

    now = stage.context.clock()
    with stage.context.database.raw() as connection:
        days = [day_of(connection, user, (now - timedelta(days=n)).date(), UTC) for n in range(40)]
    return max(days, key=_visits_of)


def _visits_of(day: Any) -> int:
    return len(day.visits)


DIALOGS: dict[str, Callable[[Stage], QWidget]] = {
    "visit-plan": _plan,
    "visit-check-in": _check_in,
    "visit-report": _report,
    "visit-questions": _questions,
    "visit-day": _day,
    "task-reminder": _reminder,
    "campaign-greeting": _greeting,
    "care-message": _care_message,
    "calendar-server": _calendar_server,
}
