"""Scenes of what belongs to the firm: fields of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea

from app.services import collision, custom_edit, disputes, pools, records
from app.services.custom_drafts import Draft
from app.ui.dialogs.shelf import ShelfDialog
from app.ui.dialogs.shelf_work import SHELVES
from app.ui.pages.contacts.hand_over_dialog import HandOverDialog
from app.ui.pages.settings.fields_editor import FieldsEditor

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.gallery_scenes import Stage

GRADES = (("", "战略", "Strategic"), ("", "重点", "Key"), ("", "普通", "Usual"))
FIELDS = (
    Draft("account", "合同编号", "text", "Contract no."),
    Draft("account", "合作等级", "choice", "Partnership", GRADES, required=True, default="普通"),
    Draft("account", "产品线", "multi_choice", "Product lines", GRADES[:2]),
    Draft("account", "年度预算", "money", "Yearly budget"),
    Draft("account", "设备台数", "number", "Machines"),
    Draft("account", "技术负责人", "person", "Engineer"),
)
VALUES = {
    "x_contract_no": "HT-2026-018",
    "x_partnership": "strategic",
    "x_machines": 12_500,
    "x_yearly_budget": 1_250_000_00,
}


def _as_admin(stage: Stage) -> None:
    me = stage.context.database.actor.user_id
    with stage.context.database.apply() as connection:
        connection.execute("UPDATE users SET role = 'admin' WHERE id = ?", (me,))


def _fields(stage: Stage) -> None:
    with stage.context.database.raw() as connection:
        (there,) = connection.execute("SELECT count(*) FROM custom_fields").fetchone()
    if not there:
        _as_admin(stage)
        with stage.context.database.write("demo") as session:
            for draft in FIELDS:
                custom_edit.add(session, draft)
            account = stage.record("account", where="city IS NOT NULL")
            records.update(session, "account", account, VALUES)


def _editor(stage: Stage) -> QWidget:
    _fields(stage)
    made = FieldsEditor(stage.context, stage.desk.window)
    made.open()
    made.list.setCurrentRow(1)
    return made


def _form(stage: Stage) -> None:
    _fields(stage)
    stage.page("settings")
    page = stage.page("contacts")
    page.switch_to("account")
    account = stage.record("account", where="city IS NOT NULL")
    stage.context.navigator.open("account", account)
    pane = page.current.detail()
    pane.tabs.setCurrentWidget(pane.form)
    stage.settle()
    pane.form.findChild(QScrollArea).ensureWidgetVisible(pane.form.editor("x_engineer"))


def _shelf(kind: str) -> Callable[[Stage], QWidget]:
    def show(stage: Stage) -> QWidget:
        made = ShelfDialog(stage.context, SHELVES[kind], stage.desk.window)
        made.open()
        return made

    return show


def _handed_over(stage: Stage) -> QWidget:
    me = stage.context.database.actor.user_id
    account = stage.record("account", where="id IN (SELECT account_id FROM deals WHERE status = 'open')")
    with stage.context.database.write("demo") as session:
        other = stage.record("user", where=f"id <> '{me}'")
        pools.hand_over(session, account, other, "")
    with stage.context.database.write("demo") as session:
        pools.hand_over(session, account, me, "")
    made = HandOverDialog(stage.context, account, "华东轴承", stage.desk.window)
    made.open()
    return made


def _collision(stage: Stage) -> None:
    me = stage.context.database.actor.user_id
    page = stage.page("contacts")
    page.switch_to("account")
    account = stage.record(
        "account", where="id IN (SELECT account_id FROM activities GROUP BY 1 HAVING count(*) > 4)"
    )
    with stage.context.database.raw() as connection:
        there = collision.disputes(connection, account)
    if not there:
        with stage.context.database.write("demo") as session:
            other = stage.record("user", where=f"id <> '{me}'")
            dispute = disputes.start(session, account, other, "五月起由我报价，客户确认过两轮方案")
            disputes.say(session, dispute, "样品和回访都是华东团队安排的")
    stage.context.navigator.open("account", account)
    pane = page.current.detail()
    pane.tabs.setCurrentWidget(pane.collision)


PAGES: dict[str, Callable[[Stage], None]] = {
    "contacts-account+own-fields": _form,
    "contacts-account+collision": _collision,
}
DIALOGS: dict[str, Callable[[Stage], QWidget]] = {
    "own-fields": _editor,
    "shelf-pool": _shelf("pool"),
    "shelf-segment": _shelf("segment"),
    "handed-over": _handed_over,
}
