"""A small firm with two accounts, for packs."""

import datetime as dt
from pathlib import Path

from app.model.accounts import Account, Contact
from app.model.activities import Activity, Task, Visit
from app.model.complaints import Complaint
from app.model.deals import Deal, DealContact, Pipeline, Stage
from app.model.orders import CreditNote, Order, Receipt
from app.model.surveys import Survey, SurveyResponse
from app.storage.bootstrap import open_folder
from app.storage.database import Database
from app.storage.folder import DataFolder

NOW = dt.datetime(2026, 11, 22, 3, 0, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


def firm(path: Path, orders: int = 14) -> tuple[Database, str, str]:
    """An open data folder, the id of its main account and of another one."""
    db = open_folder(DataFolder(path), clock=lambda: NOW, sample=True)
    with db.write("add") as session:
        one = Account(
            name="上海仪表有限公司", name_en="Shanghai Instruments", contract_ends_on=dt.date(2026, 12, 31)
        )
        two = Account(name="宁波港机", name_en="Ningbo Cranes")
        pipeline = Pipeline(name="默认")
        session.add_all([one, two, pipeline])
        session.flush()
        stage = Stage(pipeline_id=pipeline.id, name="方案报价", name_en="Proposal", probability=50)
        person = Contact(account_id=one.id, name="欧阳娜娜", is_primary=True)
        person.mobile, person.email = "13800138000", "nana@example.com"
        survey = Survey(name="回访", kind="csat")
        session.add_all([stage, person, survey])
        session.flush()
        deals = [
            Deal(
                account_id=key,
                name=name,
                pipeline_id=pipeline.id,
                stage_id=stage.id,
                amount=amount,
                currency="CNY",
                next_step=step,
            )
            for key, name, amount, step in (
                (one.id, "二期 <扩建>", 1_234_567, "致电 13912345678 确认"),
                (two.id, "吊机", 200, None),
            )
        ]
        session.add_all(deals)
        session.flush()
        session.add(
            DealContact(account_id=one.id, deal_id=deals[0].id, contact_id=person.id, decision_role="coach")
        )
        for at in range(orders):
            day = NOW.date() - at * 20 * DAY
            order = Order(account_id=one.id, number=f"SO{at:04}", ordered_on=day, status="confirmed")
            order.currency, order.net, order.tax, order.total, order.cost = "CNY", 10_001, 0, 10_001, 8_123
            session.add(order)
        session.add(CreditNote(account_id=one.id, issued_on=NOW.date(), amount=1, currency="CNY"))
        session.add(
            Receipt(
                account_id=one.id, amount=100_000, currency="CNY", status="received", received_on=NOW.date()
            )
        )
        session.add(Activity(account_id=one.id, kind="visit", subject="拜访", at=NOW - 9 * DAY))
        session.add(Activity(account_id=one.id, kind="call", subject="电话", at=NOW - 2 * DAY))
        session.add(Activity(account_id=one.id, kind="note", subject="内部", at=NOW - DAY, internal=True))
        session.add(Task(account_id=one.id, title="寄样品", due_at=NOW))
        session.add(Visit(account_id=one.id, purpose="needs", planned_start_at=NOW + DAY))
        complaint = Complaint(account_id=one.id, number="C1", subject="漏液", received_at=NOW - DAY)
        complaint.resolution_due_at = NOW - DAY / 2
        session.add(complaint)
        session.add(SurveyResponse(account_id=one.id, survey_id=survey.id, at=NOW, score=8))
    return db, one.id, two.id
