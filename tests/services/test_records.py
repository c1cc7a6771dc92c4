from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from app.model.accounts import Account
from app.model.activities import Task
from app.model.complaints import Complaint, ComplaintChange
from app.model.deals import Deal
from app.model.orders import Order
from app.rules.errors import Refused
from app.services import moves, records
from app.services.fields import read_fields
from app.services.schema import describe
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database
    from tests.services.conftest import Watch


def refused(database: Database, kind: str, fields: dict[str, Any]) -> Refused:
    with pytest.raises(Refused) as caught, database.write("create") as session:
        records.create(session, kind, fields)
    return caught.value


@pytest.mark.parametrize(
    ("kind", "fields", "code", "field"),
    [
        ("account", {}, "name-required", "name"),
        ("account", {"name": "  "}, "name-required", "name"),
        ("account", {"name": ""}, "name-required", "name"),
        ("account", {"name": "x" * 201}, "text-too-long", "name"),
        ("account", {"name": "甲", "nonsense": 1}, "field-unknown", "nonsense"),
        ("account", {"name": "甲", "sv": 1}, "field-unknown", "sv"),
        ("account", {"name": "甲", "level": "Z"}, "choice-unknown", "level"),
        ("account", {"name": "甲", "phone": "call me"}, "phone-shape", "phone"),
        ("account", {"name": "甲", "email": "nobody"}, "email-shape", "email"),
        ("account", {"name": "甲", "currency": "CN"}, "currency-unknown", None),
        ("account", {"name": "甲", "credit_code": "123"}, "credit-code-shape", "credit_code"),
        ("account", {"name": "甲", "tax_id": "DE136695978", "country": "德国"}, "tax-id-invalid", "tax_id"),
        (
            "account",
            {"name": "甲", "annual_revenue": 2**70, "currency": "CNY"},
            "amount-too-large",
            "annual_revenue",
        ),
        ("account", {"name": "甲", "parent_id": "nowhere"}, "reference-missing", "parent_id"),
        ("contact", {"name": "甲", "reports_to_id": "nowhere"}, "reference-missing", "reports_to_id"),
        ("task", {}, "field-required", "title"),
        ("task", {"title": "甲", "recurrence": "FREQ=SOMETIMES"}, "recurrence-unclear", "recurrence"),
        (
            "task",
            {"title": "甲", "about_kind": "deal", "about_id": "nowhere"},
            "reference-missing",
            "about_id",
        ),
        ("deal", {"name": "甲"}, "account-required", "account_id"),
        ("complaint", {"subject": "甲"}, "account-required", "account_id"),
        ("accnt", {"name": "甲"}, "kind-unknown", None),
    ],
)
def test_what_cannot_stand_is_refused_beside_its_field_and_changes_nothing(
    firm: Database, kind: str, fields: dict[str, Any], code: str, field: str | None
) -> None:
    caught = refused(firm, kind, fields)
    assert caught.code == code
    assert field is None or caught.field == field
    with firm.raw() as connection:
        assert connection.execute("SELECT count(*) FROM sync_change").fetchone() == (0,)


def test_a_probability_stands_between_0_and_100(firm: Database) -> None:
    with pytest.raises(Refused) as caught, firm.write("create") as session:
        make.deal(session, probability=101)
    assert caught.value.field == "probability"


def test_an_account_is_never_above_itself(firm: Database) -> None:
    with firm.write("create") as session:
        top = make.account(session, "集团")
        middle = make.account(session, "分公司", parent_id=top)
        low = make.account(session, "办事处", parent_id=middle)
    for record_id, parent in ((top, low), (top, top), (middle, low)):
        with pytest.raises(Refused) as caught, firm.write("update") as session:
            records.update(session, "account", record_id, {"parent_id": parent})
        assert caught.value.field == "parent_id"


def test_texts_are_trimmed_and_composed_and_empty_ones_are_nothing(firm: Database) -> None:
    with firm.write("create") as session:
        record_id = make.account(
            session, "  Cafe\u0301 ", city="  ", phone="１３８００１３８０００", email="A@B.COM"
        )
        found = session.get_one(Account, record_id)
        assert (found.name, found.city or "", found.phone, found.email) == (
            "Café",
            "",
            "13800138000",
            "A@b.com",
        )


def test_an_update_to_the_same_values_changes_nothing(firm: Database) -> None:
    with firm.write("create") as session:
        record_id = make.account(session, "申达", city="上海")
    with firm.write("update") as session:
        assert records.update(session, "account", record_id, {"name": "申达", "city": "上海"}) == set()


def test_an_update_names_the_fields_that_differ_now(firm: Database, watch: Watch) -> None:
    with firm.write("create") as session:
        record_id = make.account(session, "申达", city="上海")
    watch.forward(minutes=1)
    with firm.write("update") as session:
        changed = records.update(
            session, "account", record_id, {"name": "新申达", "city": "上海", "level": "A"}
        )
    assert {"name", "level"} <= changed
    assert "city" not in changed


def test_a_record_that_is_not_there_or_archived_is_missing(firm: Database) -> None:
    with firm.write("create") as session:
        record_id = make.account(session)
        records.archive(session, "account", record_id)
    with pytest.raises(Refused, match="record-missing"), firm.write("update") as session:
        records.update(session, "account", record_id, {"name": "甲"})
    with pytest.raises(Refused, match="record-missing"), firm.write("archive") as session:
        records.archive(session, "account", "nowhere")
    with firm.write("restore") as session:
        records.restore(session, "account", record_id)
        assert records.get(session, "account", record_id).deleted_at is None


@pytest.mark.parametrize("kind", ["complaint", "order"])
def test_what_is_kept_for_good_is_never_archived(firm: Database, kind: str) -> None:
    with firm.write("create") as session:
        firm_id = make.account(session)
        record_id = (
            make.complaint(session, firm_id)
            if kind == "complaint"
            else records.create(
                session, "order", {"account_id": firm_id, "number": "SO-1", "ordered_on": firm.clock().date()}
            )
        )
    with pytest.raises(Refused, match="never-archived"), firm.write("archive") as session:
        records.archive(session, kind, record_id)


def test_what_hangs_on_a_record_has_its_scope_and_what_hangs_on_nothing_is_private(firm: Database) -> None:
    with firm.write("create") as session:
        account_id = make.account(session)
        deal_id = make.deal(session, account_id)
        for about in (
            {"about_kind": "deal", "about_id": deal_id},
            {"about_kind": "account", "about_id": account_id},
        ):
            assert session.get_one(Task, make.task(session, "回访", **about)).account_id == account_id
        contact = make.contact(session, account_id=account_id)
        assert session.get_one(Task, make.task(session, contact_id=contact)).account_id == account_id
        alone = session.get_one(Task, make.task(session))
        assert alone.account_id == firm.actor.user_id
        assert alone.assignee_id == firm.actor.user_id


def test_a_new_record_belongs_to_who_made_it_and_uses_the_firms_currency(firm: Database) -> None:
    with firm.write("create") as session:
        deal = session.get_one(Deal, make.deal(session))
        assert (deal.owner_id, deal.currency, deal.status) == (firm.actor.user_id, "CNY", "open")


def test_an_order_starts_at_nothing_to_pay(firm: Database) -> None:
    with firm.write("create") as session:
        account_id = make.account(session)
        fields = {"account_id": account_id, "number": "SO-1", "ordered_on": firm.clock().date()}
        order = session.get_one(Order, records.create(session, "order", fields))
        assert (order.net, order.tax, order.total, order.currency) == (0, 0, 0, "CNY")


@pytest.mark.parametrize("to", ["closed", "resolved", "nonsense", "reopened"])
def test_a_complaint_moves_by_its_machine_only(firm: Database, to: str) -> None:
    with firm.write("create") as session:
        record_id = make.complaint(session)
    with pytest.raises(Refused), firm.write("update") as session:
        records.update(session, "complaint", record_id, {"status": to})
    with firm.read() as session:
        assert session.get_one(Complaint, record_id).status == "received"


def test_a_complaint_goes_its_way_with_every_step_on_record(firm: Database, watch: Watch) -> None:
    with firm.write("create") as session:
        record_id = make.complaint(session)
    way: tuple[tuple[str, dict[str, Any]], ...] = (
        ("triaged", {"severity": "high"}), ("assigned", {"owner_id": firm.actor.user_id}), ("investigating", {}),
        ("waiting_customer", {}), ("investigating", {}), ("remedy_proposed", {"remedy": "redo"}),
        ("remedy_approved", {}), ("remedied", {}), ("resolved", {}), ("closed", {}), ("reopened", {}),
    )  # fmt: skip
    for state, fields in way:
        watch.forward(hours=1)
        with firm.write("move-complaint") as session:
            moves.move(session, "complaint", record_id, state, fields)
    with firm.read() as session:
        found = session.get_one(Complaint, record_id)
        assert (found.status, found.reopen_count, found.closed_at) == ("reopened", 1, None)
        assert found.paused_seconds == 3600
        changes = session.scalars(
            select(ComplaintChange).order_by(ComplaintChange.at, ComplaintChange.id)
        ).all()
        assert [change.to_status for change in changes] == ["received", *(state for state, _ in way)]


def test_a_move_without_what_it_needs_is_refused(firm: Database) -> None:
    with firm.write("create") as session:
        record_id = make.complaint(session)
    with pytest.raises(Refused, match="move-needs-field") as caught, firm.write("move") as session:
        moves.move(session, "complaint", record_id, "rejected")
    assert caught.value.field == "rejected_reason"


def test_a_move_that_is_for_others_is_refused(firm: Database) -> None:
    with firm.write("create") as session:
        record_id = make.account(session)
    with pytest.raises(Refused, match="move-not-yours"), firm.write("move") as session:
        moves.move(session, "account", record_id, "reclaimed")


def test_every_field_of_every_kind_reads_what_it_writes() -> None:
    samples = {
        "text": "词", "long": "词", "phone": "13800138000", "email": "a@b.com", "url": "https://b.com", "integer": "12",
        "quantity": "1.5", "degrees": "31.2", "basis_points": "13%", "percent": "40%", "date": "2026-11-20",
        "time": "2026-11-20T12:00:00+08:00", "yesno": "是", "json": '{"a": 1}', "reference": "id", "currency": "CNY",
        "money": "12.34 CNY", "rrule": "FREQ=DAILY",
    }  # fmt: skip
    for kind in ("account", "contact", "deal", "task", "order", "visit", "complaint", "product"):
        info = describe(kind)
        for field in info.editable:
            text = next(iter(field.choices)).value if field.choices else samples[field.type]
            assert read_fields(info, {field.key: text})[field.key] is not None


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("employees", "12.5"), ("employees", "many"), ("contract_ends_on", "2026-13-01"), ("claimed_at", "soon"),
        ("do_not_contact", "perhaps"), ("foreign_ids", "{"), ("level", "Z"), ("annual_revenue", "12.345 CNY"),
        ("latitude_e6", "1.1234567"), ("nonsense", "1"), ("sv", "1"), ("employees", "9" * 16),
    ],
)  # fmt: skip
def test_unreadable_text_is_refused_beside_its_field(key: str, text: str) -> None:
    with pytest.raises(Refused):
        read_fields(describe("account"), {key: text})


def test_an_empty_text_empties_the_field() -> None:
    assert read_fields(describe("account"), {"city": "  "}) == {"city": None}
