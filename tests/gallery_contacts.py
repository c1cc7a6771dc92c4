"""Scenes of the contacts pages: duplicates, merging, provenance, pools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from app.services import comments, pools, records
from app.services.merging import merge
from app.ui.dialogs.bulk_edit import BulkDialog
from app.ui.dialogs.merge_records import MergeDialog
from app.ui.dialogs.take_apart import Merged, TakeApartDialog
from app.ui.pages.contacts.duplicates_dialog import DuplicatesDialog
from app.ui.pages.contacts.hand_over_dialog import HandOverDialog
from app.ui.pages.contacts.radar_dialog import RadarDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.gallery_scenes import Stage


def _double(stage: Stage) -> tuple[str, str]:
    """An account of the firm and a second record of it."""
    keep = stage.record("account", where="phone IS NOT NULL AND city IS NOT NULL")
    with stage.context.database.write("demo") as session:
        one = records.get(session, "account", keep)
        name, phone, city = (str(getattr(one, key)) for key in ("name", "phone", "city"))
        double = {"name": name.replace("有限", ""), "phone": phone, "city": city, "website": "www.example.cn"}
        return keep, records.create(session, "account", double | {"employees": 120, "industry": "装备制造"})


def _typed_twice(stage: Stage) -> None:
    keep = stage.record("account", where="city IS NOT NULL")
    stage.page("contacts").switch_to("account")
    stage.context.navigator.new("account")
    with stage.context.database.read() as session:
        one = records.get(session, "account", keep)
        values = {key: getattr(one, key) for key in ("name", "city", "phone")}
    pane = stage.page("contacts").current.detail()
    pane.form.load(values, new=True)
    pane.doubles.look()


def _pairs(stage: Stage) -> QWidget:
    _double(stage)
    made = DuplicatesDialog(stage.context, "account", stage.desk.window)
    made.show()
    made.on_scan()
    stage.settle()
    return made


def _before_comparing(stage: Stage) -> QWidget:
    made = DuplicatesDialog(stage.context, "lead", stage.desk.window)
    made.show()
    return made


def _merging(stage: Stage) -> QWidget:
    made = MergeDialog(stage.context, "account", _double(stage), stage.desk.window)
    made.open()
    return made


def _apart(stage: Stage) -> QWidget:
    keep, lose = _double(stage)
    with stage.context.database.write("merge-account") as session:
        names = [str(records.get(session, "account", each).name) for each in (keep, lose)]  # type: ignore[attr-defined]
        event = merge(session, "account", keep, lose)
    with stage.context.database.write("demo") as session:
        for title in ("回访样品试用情况", "寄出报价单"):
            records.create(session, "task", {"title": title, "account_id": keep})
    made = TakeApartDialog(stage.context, Merged(event, *names), stage.desk.window)
    made.open()
    return made


def _front(stage: Stage, where: str, tab: str) -> None:
    """An account's pane with one of its own tabs in front."""
    stage.page("contacts").switch_to("account")
    stage.context.navigator.open("account", stage.record("account", where=where))
    pane = stage.page("contacts").current.detail()
    pane.tabs.setCurrentWidget(getattr(pane, tab))


def _stream(stage: Stage) -> None:
    _front(stage, "id IN (SELECT account_id FROM orders)", "stream")


def _loyalty(stage: Stage) -> None:
    _programme(stage)
    with stage.context.database.raw() as connection:
        account = connection.execute(
            "SELECT account_id FROM points_entries GROUP BY 1 ORDER BY sum(points) DESC LIMIT 1"
        ).fetchone()[0]
    stage.desk.keepers.loyalty.look()
    _front(stage, f"id = '{account}'", "loyalty")


def _programme(stage: Stage) -> None:
    from app.services import loyalty_tiers, records  # noqa: PLC0415 - after the first paint

    with stage.context.database.write("save-loyalty") as session:
        records.update(session, "user", stage.context.database.actor.user_id, {"role": "admin"})
        loyalty_tiers.save_rules(session, 1000_00, 730, 365)


def _tiers(stage: Stage) -> QWidget:
    from app.ui.pages.settings.tiers_editor import TiersEditor  # noqa: PLC0415 - after the first paint

    _programme(stage)
    made = TiersEditor(stage.context, stage.desk.window)
    made.form.benefits.setPlainText("九五折 · 优先发货")
    made.open()
    return made


def _pool(stage: Stage) -> None:
    page = stage.page("contacts")
    page.switch_to("account")
    page.current.scope.take("pool")
    page.current.on_scope("pool")
    stage.settle()
    page.current.list.view.go_to(0)
    page.current.open_current()


def _out_of_the_pool(stage: Stage) -> None:
    page = stage.page("contacts")
    page.current.scope.take("all")
    page.current.on_scope("all")


def _radar(stage: Stage) -> QWidget:
    me = stage.context.database.actor.user_id
    with stage.context.database.apply() as connection:
        connection.execute(
            "UPDATE accounts SET pool_id = (SELECT id FROM pools LIMIT 1), claimed_at = :now - 86400000 * "
            "(25 + abs(random() % 9)), last_followed_at = NULL WHERE id IN (SELECT id FROM accounts WHERE "
            "owner_id = :me AND deleted_at IS NULL LIMIT 12)",
            {"me": me, "now": int(stage.context.clock().timestamp() * 1000)},
        )
    made = RadarDialog(stage.context, stage.desk.window)
    made.span.take("90")
    made.ask()
    made.show()
    return made


def _remarks(stage: Stage) -> None:
    deal = stage.record("deal", where="status = 'open' AND contact_id IS NOT NULL")
    with stage.context.database.write("add-comment") as session:
        comments.add(
            session,
            "deal",
            deal,
            "客户希望交期提前两周，付款方式改为三成预付、发货前五成、验收后两成；请核对产能和备件库存，"
            "周四之前给我答复，我周五上午十点去现场和采购总监、设备科长一起定下来。",
        )
    stage.context.navigator.open("deal", deal)
    pane = stage.page("pipeline").current.detail()
    pane.tabs.setCurrentWidget(pane.timeline_page)


def _handed_over(stage: Stage) -> QWidget:
    account = stage.record("account", where="id IN (SELECT account_id FROM deals WHERE status = 'open')")
    with stage.context.database.write("hand-over-account") as session:
        other = session.execute(text("SELECT id FROM users WHERE role = 'rep' LIMIT 1")).scalar_one()
        one = records.get(session, "account", account)
        one.owner_id = other  # type: ignore[attr-defined] # an account has one
        session.execute(
            text("UPDATE deals SET owner_id = :o WHERE account_id = :a"), {"o": other, "a": account}
        )
        session.execute(
            text("UPDATE tasks SET assignee_id = :o WHERE account_id = :a"), {"o": other, "a": account}
        )
        name = str(one.name)  # type: ignore[attr-defined] # as above
        pools.hand_over(session, account, stage.context.database.actor.user_id, "调岗")
    made = HandOverDialog(stage.context, account, name, stage.desk.window)
    made.open()
    return made


def _map(stage: Stage) -> None:
    account = stage.record(
        "account", where="id IN (SELECT account_id FROM contacts GROUP BY 1 HAVING count(*) > 2)"
    )
    with stage.context.database.apply() as connection:
        people = [
            row[0] for row in connection.execute("SELECT id FROM contacts WHERE account_id = ?", (account,))
        ]
        connection.executemany(
            "UPDATE contacts SET reports_to_id = ? WHERE id = ?", [(people[0], each) for each in people[1:]]
        )
    _front(stage, f"id = '{account}'", "map")


def _query(stage: Stage) -> None:
    page = stage.page("contacts")
    page.switch_to("account")
    page.current.list.search.setText("级别:A 颜色:红")
    page.current.list.ask()


def _no_query(stage: Stage) -> None:
    page = stage.page("contacts")
    page.current.list.search.clear()
    page.current.list.ask()


def _group(stage: Stage) -> None:
    top = stage.record("account", where="id IN (SELECT account_id FROM deals)")
    with stage.context.database.write("demo") as session:
        for name in ("沈阳瑞丰食品机械（大连）有限公司", "瑞丰包装设备有限公司"):
            records.create(session, "account", {"name": name, "parent_id": top})
    _front(stage, f"id = '{top}'", "group")


PAGES: dict[str, Callable[[Stage], None]] = {
    "contacts-account+double": _typed_twice,
    "contacts-account+stream": _stream,
    "contacts-account+group": _group,
    "contacts-account+loyalty": _loyalty,
    "contacts-account+map": _map,
    "contacts-account+query": _query,
    "contacts-account+query-gone": _no_query,
    "contacts-account+pool": _pool,
    "deals+remarks": _remarks,
    "contacts-account+pool-left": _out_of_the_pool,
}


def _bulk(stage: Stage) -> QWidget:
    made = BulkDialog(stage.context, "account", ["x"] * 1234, stage.desk.window)
    made.open()
    return made


DIALOGS: dict[str, Callable[[Stage], QWidget]] = {
    "duplicates-begin": _before_comparing,
    "duplicates": _pairs,
    "merge": _merging,
    "take-apart": _apart,
    "radar": _radar,
    "loyalty-tiers": _tiers,
    "bulk": _bulk,
    "hand-over": _handed_over,
}
