"""What the gallery shows: pages as a user meets them, and every dialog with something in it."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog

from app.ui import registry
from app.ui.dialogs.export_list import ExportDialog
from app.ui.dialogs.fields_dialog import FieldsDialog
from app.ui.dialogs.log_activity import About, LogActivityDialog
from app.ui.pages.imports.quarantine import QuarantineDialog
from app.ui.pages.imports.wizard import ImportWizard
from app.ui.pages.insight.arrangement import FIRST
from app.ui.pages.insight.choice import Choice
from app.ui.pages.insight.how_dialog import HowDialog
from app.ui.pages.insight.model_dialog import ModelDialog
from app.ui.pages.insight.rows_dialog import RowsDialog
from app.ui.palette.dialog import Palette
from app.ui.widgets.bug_dialog import BugDialog
from app.ui.widgets.columns_chooser import ColumnsChooser
from app.ui.widgets.confirm import Question
from app.ui.widgets.passphrase_dialog import PassphraseDialog
from app.ui.widgets.record_window import RecordWindow
from app.ui.widgets.shortcuts import ShortcutsDialog
from tests import gallery_complaints, gallery_contacts, gallery_exchange, gallery_firm, gallery_tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.ui.desk import Desk

ROWS = (
    "客户名称,客户级别,城市,电话,联系人,手机,年营业额",
    "杭州恒通轴承有限公司,A,杭州,0571-88990011,单晓梅,13900001111,1200万",
    "上海海纳阀门有限公司,B,上海,021-55667788,曾国强,13800002222,800万",
    "宁波明达泵业有限公司,C,宁波,0574-87654321,解玉兰,137,不详",
    ",B,苏州,0512-66554433,朴正浩,13600003333,300万",
)


class Stage:
    """The window that is photographed."""

    def __init__(self, desk: Desk, settle: Callable[[], None]) -> None:
        self.desk, self.context, self.settle = desk, desk.context, settle

    def page(self, name: str) -> Any:
        """Bring a page to the front."""
        self.desk.window.show_page(name)
        self.settle()
        return self.desk.window.stack.pages[name]

    def tidy(self) -> None:
        """Put away what a scene opened."""
        self.desk.window.notices.dismiss()
        for dialog in self.desk.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.close()
                dialog.deleteLater()
        for page in self.desk.window.stack.pages.values():
            for part in (page, *getattr(page, "lists", {}).values()):
                if hasattr(part, "close_detail"):
                    part.close_detail()
        self.settle()

    def record(self, kind: str, order: str = "rowid", where: str = "1") -> str:
        """A record of the sample firm."""
        from app.services.schema import describe  # noqa: PLC0415 - after the first paint

        sql = f"SELECT id FROM {describe(kind).table} WHERE deleted_at IS NULL AND {where} ORDER BY {order} LIMIT 1"
        with self.context.database.raw() as connection:
            return str(connection.execute(sql).fetchone()[0])


def _plain(name: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.page(name)

    return show


def _kind(kind: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.page("contacts").switch_to(kind)

    return show


def _open(page: str, kind: str, where: str, tab: int = 0) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.page(page)
        stage.context.navigator.open(kind, stage.record(kind, where=where))
        front = stage.page(page)
        front = getattr(front, "current", front)
        front.detail().tabs.setCurrentIndex(tab)

    return show


def _view(page: str, view: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        front = stage.page(page)
        front = getattr(front, "current", front)
        switch = getattr(front, "view_switch", None) or front.switch
        switch.take(view)
        front.on_view(view)

    return show


def _forecast(part: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        page = stage.page("pipeline")
        page.switch_to("deal")
        _view("pipeline", "forecast")(stage)
        page.current.looks["forecast"].part.take(part)
        page.current.looks["forecast"].day.setText("2026-10-12")
        page.current.looks["forecast"].refresh()

    return show


def _lanes(stage: Stage) -> None:
    _view("pipeline", "board")(stage)
    by = stage.page("pipeline").current.deals.by
    by.menu().actions()[1].trigger()


def _whole_board(stage: Stage) -> None:
    stage.page("pipeline").current.deals.by.menu().actions()[0].trigger()


def _near(stage: Stage) -> None:
    _view("pipeline", "map")(stage)
    cities = stage.page("pipeline").current.looks["map"]
    cities.cities.selectRow(10)
    cities.map.zoom(8)


def _decision(stage: Stage) -> None:
    from app.services import records  # noqa: PLC0415 - after the first paint

    deal = stage.record("deal", where="status = 'open' AND contact_id IS NOT NULL AND name LIKE '%备件%'")
    with stage.context.database.raw() as connection:
        contact = connection.execute("SELECT contact_id FROM deals WHERE id = ?", (deal,)).fetchone()[0]
        product = connection.execute("SELECT id FROM products LIMIT 1").fetchone()[0]
    with stage.context.database.write("update-deal") as session:
        role = {"decision_role": "decision_maker", "attitude": "supporter"}
        records.create(session, "deal_contact", {"deal_id": deal, "contact_id": contact, **role})
        rival = {"name": "德信轴承", "strengths": "交期短", "weaknesses": "无本地服务", "price": 91_000_000}
        records.create(session, "deal_competitor", {"deal_id": deal, "currency": "CNY", **rival})
        records.create(
            session, "deal_product", {"deal_id": deal, "product_id": product, "quantity_milli": 120_000}
        )
        records.update(session, "deal", deal, {"expected_close": date(2026, 12, 28)})
        records.update(session, "deal", deal, {"probability": 60, "probability_reason": "已口头同意"})
    stage.page("pipeline").switch_to("deal")
    stage.context.navigator.open("deal", deal)
    pane = stage.page("pipeline").current.detail()
    pane.tabs.setCurrentWidget(pane.room)


def _section(kind: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        page = stage.page("pipeline")
        page.switch_to(kind)
        if kind == "deal":
            _view("pipeline", "board")(stage)

    return show


def _play(stage: Stage) -> None:
    """An open deal with the play of its stage and the tasks that the stage brought."""
    from app.model.deals import Deal  # noqa: PLC0415 - after the first paint
    from app.services import deals, pipelines, records  # noqa: PLC0415 - as above

    deal = stage.record("deal", where="status = 'open' AND probability = 25")
    with stage.context.database.write("move-deal") as session:
        pipeline = getattr(session.get(Deal, deal), "pipeline_id", "")
        target = pipelines.stages_of(session, pipeline)[2]
        tasks = [{"title": "寄样品", "days": 3}, {"title": "约定答复日期", "days": 7}]
        records.update(session, "stage", target.id, {"tasks": tasks})
        deals.move_deal(session, deal, target.id)
    stage.page("pipeline").switch_to("deal")
    stage.context.navigator.open("deal", deal)
    pane = stage.page("pipeline").current.detail()
    pane.tabs.setCurrentWidget(pane.play)


def _quote(stage: Stage) -> None:
    from app.services import quotes, records  # noqa: PLC0415 - after the first paint
    from app.services.documents import LineDraft  # noqa: PLC0415 - as above

    account = stage.record("account", where="level = 'A' AND name LIKE '%公司'")
    with stage.context.database.raw() as connection:
        found = connection.execute("SELECT id, name, list_price FROM products LIMIT 5").fetchall()
    lines = [
        LineDraft(name, 5_000 * n, price, 500 * (n % 2), 1300, key)
        for n, (key, name, price) in enumerate(found, 1)
    ]
    with stage.context.database.write("create-quote") as session:
        records.update(session, "account", account, {"credit_limit": 1_000_000, "currency": "CNY"})
        quote = quotes.save_quote(session, None, {"account_id": account}, lines)
    stage.page("pipeline")
    stage.context.navigator.open("quote", quote)


def _leads(view: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        page = stage.page("contacts")
        page.switch_to("lead")
        page.current.view_switch.take(view)
        page.current.on_view(view)

    return show


def _back_to_board(stage: Stage) -> None:
    _view("pipeline", "board")(stage)


def _new(page: str, kind: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.page(page)
        stage.context.navigator.new(kind)

    return show


def _selected(stage: Stage) -> None:
    page = stage.page("contacts")
    page.switch_to("account")
    page.current.list.view.selectAll()
    english = stage.context.language.code == "en"
    told = "Archived “Hengtong Bearings”." if english else "已归档“杭州恒通轴承有限公司”。"
    stage.context.notices.done(told, "Undo" if english else "撤销", stage.context.history.undo)


def _filtered(stage: Stage) -> None:
    page = stage.page("contacts")
    page.switch_to("account")
    page.current.list.view.clearSelection()
    stage.desk.window.notices.dismiss()
    page.current.list.filter_row.choose("level", ("A", "B"))
    stage.settle()


def _nothing_found(stage: Stage) -> None:
    page = stage.page("contacts")
    page.current.list.filter_row.clear()
    page.current.list.search.setText("没有这样的客户")
    page.current.list.ask()


def _after_search(stage: Stage) -> None:
    page = stage.page("contacts")
    page.current.list.search.clear()
    page.current.list.ask()
    page.switch_to("contact")


def _insight(names: tuple[str, ...], day: str = "today", compared: str = "") -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        page = stage.page("insight")
        page.on_chosen(names)
        page.bar.take(Choice(day=day, compared=compared))
        stage.settle()

    return show


PAGES: dict[str, Callable[[Stage], None]] = {
    **{entry.id: _plain(entry.id) for entry in registry.built()},
    "contacts-account": _kind("account"),
    "contacts-account+record": _open("contacts", "account", "level = 'A'"),
    "contacts-account+timeline": _open("contacts", "account", "level = 'A'", 1),
    "contacts-account+deals": _open("contacts", "account", "id IN (SELECT account_id FROM deals)", 3),
    "contacts-account+new": _new("contacts", "account"),
    "contacts-account+selected": _selected,
    "contacts-account+filtered": _filtered,
    "contacts-account+nothing": _nothing_found,
    "contacts-contact": _after_search,
    "contacts-contact+record": _open("contacts", "contact", "birthday IS NOT NULL"),
    "contacts-lead": _kind("lead"),
    "contacts-lead-table": _leads("table"),
    "contacts-lead+work": _leads("work"),
    "contacts-lead+record": _open("contacts", "lead", "status = 'contacting'"),
    "pipeline+record": _open("pipeline", "deal", "status = 'open'"),
    "pipeline+stages": _open("pipeline", "deal", "status = 'won'", 8),
    "pipeline+play": _play,
    "pipeline+decision": _decision,
    "pipeline-table": _view("pipeline", "table"),
    "pipeline-board": _back_to_board,
    "pipeline-lanes": _lanes,
    "pipeline-lanes-none": _whole_board,
    "pipeline-calendar": _view("pipeline", "calendar"),
    "pipeline-map": _view("pipeline", "map"),
    "pipeline-map+near": _near,
    "pipeline-forecast": _forecast("period"),
    "pipeline-forecast+since": _forecast("since"),
    "pipeline-forecast+slipping": _forecast("slipping"),
    "pipeline-forecast-dead": _forecast("dead"),
    "pipeline-forecast-targets": _forecast("targets"),
    "pipeline-forecast-winloss": _forecast("winloss"),
    "pipeline-quote": _section("quote"),
    "pipeline-quote+lines": _quote,
    "pipeline-order+lines": _open("pipeline", "order", "status = 'confirmed'"),
    "pipeline-receipt": _section("receipt"),
    "pipeline-product+record": _open("pipeline", "product", "1"),
    "pipeline-deals": _section("deal"),
    **gallery_tasks.PAGES,
    "complaints+record": _open("complaints", "complaint", "status = 'investigating'"),
    **gallery_contacts.PAGES,
    **gallery_firm.PAGES,
    **gallery_complaints.PAGES,
    **gallery_exchange.PAGES,
    "complaints+history": _open("complaints", "complaint", "status = 'closed'", 4),
    "insight+customers": _insight(("silence", "quadrant", "lifecycle", "needs")),
    "insight+worth": _insight(("cost", "clv", "kpi", "forecast")),
    "insight+sales": _insight(("kpi", "funnel", "cohort", "basket")),
    "insight+compared": _insight(FIRST, "last-month", "90"),
}


def _how(stage: Stage) -> QWidget:
    page = stage.page("insight")
    page.on_how("churn")
    return _open_dialog(HowDialog)


def _model(stage: Stage) -> QWidget:
    stage.page("insight").open_model()
    return _open_dialog(ModelDialog)


def _rows(stage: Stage) -> QWidget:
    page = stage.page("insight")
    page.on_rows("revenue")
    return _open_dialog(RowsDialog)


def _open_dialog(kind: type[QWidget]) -> QWidget:
    return next(
        each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()
    )


def _log(stage: Stage) -> QWidget:
    about = About("account", stage.record("account"), "杭州恒通轴承有限公司")
    made = LogActivityDialog(stage.context, about, stage.desk.window)
    made.following.setText("下周二10点 寄样品 !高")
    made.open()
    return made


def _convert(stage: Stage) -> QWidget:
    from app.services import records  # noqa: PLC0415 - after the first paint
    from app.ui.pages.contacts.convert_dialog import ConvertDialog  # noqa: PLC0415 - as above

    with stage.context.database.raw() as connection:
        name, city = connection.execute("SELECT name, city FROM accounts LIMIT 1").fetchone()
    told = {"name": "曾国强", "company": name, "city": city, "phone": "021-55667788", "status": "new"}
    with stage.context.database.write("create-lead") as session:
        lead = records.create(session, "lead", told)
    made = ConvertDialog(stage.context, lead, stage.desk.window)
    made.open()
    return made


def _pipelines(stage: Stage) -> QWidget:
    from app.ui.pages.pipeline.pipeline_editor import PipelineEditor  # noqa: PLC0415 - after the first paint

    made = PipelineEditor(stage.context, stage.desk.window)
    made.stages.setCurrentRow(2)
    made.open()
    return made


def _export(stage: Stage) -> QWidget:
    page = stage.page("contacts")
    page.switch_to("account")
    made = ExportDialog(stage.context, page.current.list, stage.desk.window)
    made.path.setText("/home/li/文档/客户-2026-11-20.xlsx")
    made.open()
    return made


def _lost(stage: Stage) -> QWidget:
    window = stage.desk.window
    title, verb = {"zh_CN": ("年度框架合同 为什么输单？", "输单")}.get(
        stage.context.language.code, ("Why was the deal lost?", "Lose")
    )
    made = FieldsDialog(stage.context, "deal", ("loss_reason",), title, verb, window)
    made.open()
    return made


def _import(step: int) -> Callable[[Stage], ImportWizard]:
    def show(stage: Stage) -> ImportWizard:
        folder = Path(tempfile.mkdtemp())
        file = folder / "客户名单.csv"
        file.write_text("\n".join(ROWS), encoding="gb18030")
        made = ImportWizard(stage.context, stage.desk.window, file if step else None)
        for _ in range(step - 1):
            made.on_forward()
        made.open()
        return made

    return show


def _import_done(stage: Stage) -> QWidget:
    made = _import(3)(stage)
    stage.context.history.undo()
    return made


def _quarantine(stage: Stage) -> QWidget:
    wizard = _import(3)(stage)
    wizard.on_correct()
    made = stage.desk.window.findChildren(QuarantineDialog)[-1]
    stage.context.history.undo()
    return made


def _palette(stage: Stage) -> QWidget:
    made = Palette(stage.context, stage.desk.window)
    made.open()
    for line in made.findChildren(QDialog) or [made]:
        line.show()
    return made


def _shortcuts(stage: Stage) -> QWidget:
    made = ShortcutsDialog(stage.context.actions, stage.desk.window)
    made.open()
    return made


def _bug(stage: Stage) -> QWidget:
    made = BugDialog(KeyError("example"), stage.desk.window)
    made.open()
    return made


def _passphrase(_stage: Stage) -> QWidget:
    made = PassphraseDialog(new=True, problem="")
    made.open()
    return made


def _question(stage: Stage) -> QWidget:
    chinese = stage.context.language.code == "zh_CN"
    title = "保存更改？" if chinese else "Save the changes?"
    text = (
        "“杭州恒通轴承”有未保存的更改。" if chinese else "Hengtong Bearings has changes that are not saved."
    )
    answers = (
        ("discard", "放弃" if chinese else "Discard", "danger"),
        ("save", "保存" if chinese else "Save", "primary"),
        ("cancel", "继续编辑" if chinese else "Keep editing", ""),
    )
    made = Question(stage.desk.window, title, text, answers)
    made.open()
    return made


def _columns(stage: Stage) -> QWidget:
    page = stage.page("contacts")
    page.switch_to("account")
    pane = page.current.list
    made = ColumnsChooser(pane.columns, pane.texts, stage.context.theme, pane)
    made.open_at(QPoint(900, 200))
    return made


def _record_window(stage: Stage) -> QWidget:
    made = RecordWindow(stage.context, "account", stage.record("account"), stage.desk.window)
    made.show()
    return made


DIALOGS: dict[str, Callable[[Stage], QWidget]] = {
    "insight-how": _how,
    "insight-model": _model,
    "insight-rows": _rows,
    "log": _log,
    "convert": _convert,
    "pipeline-editor": _pipelines,
    "export": _export,
    "lost": _lost,
    "import-1-choose": _import(0),
    "import-2-columns": _import(1),
    "import-3-plan": _import(2),
    "import-4-done": _import_done,
    "import-5-quarantine": _quarantine,
    "palette": _palette,
    "shortcuts": _shortcuts,
    "bug": _bug,
    "passphrase": _passphrase,
    "question": _question,
    "columns": _columns,
    "record-window": _record_window,
    **gallery_complaints.DIALOGS,
    **gallery_contacts.DIALOGS,
    **gallery_firm.DIALOGS,
    **gallery_exchange.DIALOGS,
    **gallery_tasks.DIALOGS,
}
