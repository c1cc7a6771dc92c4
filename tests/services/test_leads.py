from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.model.accounts import Account, Contact
from app.model.activities import Activity
from app.model.deals import Deal
from app.model.leads import Lead
from app.rules.errors import Refused
from app.services import history, lead_lines, leads, records
from app.services.activities import log_activity
from app.services.lead_conversion import Difference, Side, Wish, convert, differences, proposed
from app.services.lists.registry import LISTS
from app.services.moves import move
from app.storage.list_spec import ListQuery
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database
    from tests.services.conftest import Watch

LEAD = {
    "company": "宁波明达泵业有限公司", "title": "采购经理", "mobile": "13900002222", "email": "zeng@mingda.cn",
    "city": "宁波", "province": "浙江", "source": "exhibition",
}  # fmt: skip


@pytest.fixture
def lead(firm: Database) -> str:
    with firm.write("create-lead") as session:
        return make.lead(session, "曾国强", **LEAD)


def value(firm: Database, kind: str, record: str, key: str) -> Any:
    with firm.read() as session:
        return getattr(records.get(session, kind, record, archived=True), key)


def count(firm: Database, table: str) -> int:
    with firm.raw() as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table} WHERE deleted_at IS NULL").fetchone()[0])


def test_a_new_lead_has_a_score_with_its_reasons(firm: Database, lead: str) -> None:
    reasons = value(firm, "lead", lead, "score_reasons")
    assert value(firm, "lead", lead, "score") == sum(points for _, points, _ in reasons) == 60
    assert ["source", 15, "exhibition"] in reasons


def test_the_score_follows_what_is_learned(firm: Database, lead: str) -> None:
    with firm.write("update-lead") as session:
        records.update(session, "lead", lead, {"source": "referral"})
    assert value(firm, "lead", lead, "score") == 70
    with firm.write("log-activity") as session:
        fields = {"subject": "电话", "kind": "call", "outcome": "not_interested"}
        log_activity(session, "lead", lead, fields)
    assert value(firm, "lead", lead, "score") == 40


def test_the_first_call_stops_the_clock_and_takes_the_lead_up(
    firm: Database, lead: str, watch: Watch
) -> None:
    watch.forward(hours=3)
    with firm.write("log-activity") as session:
        log_activity(session, "lead", lead, {"subject": "来电", "kind": "call", "direction": "inbound"})
    assert value(firm, "lead", lead, "first_response_at") is None
    with firm.write("log-activity") as session:
        log_activity(session, "lead", lead, {"subject": "电话", "kind": "call"})
    answered = firm.clock()
    watch.forward(hours=3)
    with firm.write("log-activity") as session:
        log_activity(session, "lead", lead, {"subject": "再次电话", "kind": "call"})
    assert value(firm, "lead", lead, "first_response_at") == answered
    assert value(firm, "lead", lead, "status") == "contacting"


def test_a_note_about_a_lead_is_no_response(firm: Database, lead: str) -> None:
    with firm.write("log-activity") as session:
        log_activity(session, "lead", lead, {"subject": "看了网站", "kind": "note"})
    assert value(firm, "lead", lead, "first_response_at") is None
    assert value(firm, "lead", lead, "status") == "new"


def test_a_lead_becomes_an_account_a_contact_and_a_deal_in_one_step_that_can_be_undone(
    firm: Database, lead: str
) -> None:
    with firm.write("log-activity") as session:
        call = log_activity(session, "lead", lead, {"subject": "电话", "kind": "call"}).activity_id
    with firm.write("convert-lead") as session:
        made = convert(session, lead, Wish(deal={"name": "水泵年度采购", "amount": 5_000_000}))
    with firm.read() as session:
        account = session.get_one(Account, made.account_id)
        contact = session.get_one(Contact, made.contact_id)
        deal = session.get_one(Deal, made.deal_id)
        done = session.get_one(Lead, lead)
        assert (account.name, account.city, account.source) == (LEAD["company"], "宁波", "exhibition")
        assert (contact.name, contact.account_id, contact.title) == ("曾国强", account.id, "采购经理")
        assert (deal.account_id, deal.contact_id, deal.amount) == (account.id, contact.id, 5_000_000)
        assert (done.status, done.converted_at) == ("converted", firm.clock())
        assert (done.converted_account_id, done.converted_deal_id) == (account.id, deal.id)
        assert session.get_one(Activity, call).account_id == account.id
    history.undo(firm)
    assert value(firm, "lead", lead, "status") == "contacting"
    assert value(firm, "lead", lead, "converted_account_id") is None
    assert [count(firm, table) for table in ("accounts", "contacts", "deals")] == [0, 0, 0]


def test_a_likely_double_stops_the_conversion_and_nothing_is_made(firm: Database, lead: str) -> None:
    with firm.write("create-account") as session:
        here = make.account(session, "宁波明达泵业", city="宁波")
    with pytest.raises(Refused, match="lead-duplicate") as caught, firm.write("convert-lead") as session:
        convert(session, lead, Wish())
    assert caught.value.field == "account"
    assert (count(firm, "accounts"), count(firm, "contacts")) == (1, 0)
    assert value(firm, "lead", lead, "status") == "new"
    with firm.write("convert-lead") as session:
        made = convert(session, lead, Wish(seen=frozenset({here})))
    assert made.account_id != here


def test_a_lead_goes_into_an_account_and_contact_that_are_here(firm: Database, lead: str) -> None:
    with firm.write("create-account") as session:
        account = make.account(session, "宁波明达泵业", city="慈溪")
        contact = make.contact(session, "曾国强", account_id=account, mobile="13900002222", title="工程师")
        fields = proposed(session.get_one(Lead, lead))
        assert differences(session, "account", account, fields["account"]) == [
            Difference("name", "宁波明达泵业", LEAD["company"]),
            Difference("city", "慈溪", "宁波"),
        ]
    with firm.write("convert-lead") as session:
        wish = Wish(Side(account, taken=frozenset({"city"})), Side(contact))
        made = convert(session, lead, wish)
    assert made == (account, contact, None)
    with firm.read() as session:
        kept, person = session.get_one(Account, account), session.get_one(Contact, contact)
        assert (kept.name, kept.city, kept.province) == ("宁波明达泵业", "宁波", "浙江")
        assert (person.title, person.email) == ("工程师", "zeng@mingda.cn")


def test_a_contact_of_another_account_is_not_taken_along(firm: Database, lead: str) -> None:
    with firm.write("create-account") as session:
        account, other = make.account(session, "宁波明达泵业"), make.account(session, "上海海纳阀门")
        contact = make.contact(session, "曾国强", account_id=other)
    with pytest.raises(Refused, match="lead-contact-elsewhere"), firm.write("convert-lead") as session:
        convert(session, lead, Wish(Side(account), Side(contact)))


def test_a_person_without_a_company_is_both_account_and_contact(firm: Database) -> None:
    with firm.write("create-lead") as session:
        lead = make.lead(session, "赵敏", mobile="13900003333")
    with firm.write("convert-lead") as session:
        made = convert(session, lead, Wish())
    assert value(firm, "account", made.account_id, "name") == "赵敏"
    assert value(firm, "account", made.account_id, "phone") == "13900003333"


def test_a_lead_is_disqualified_with_a_reason_and_recycled_to_the_pool(firm: Database, lead: str) -> None:
    with firm.write("create-pool") as session:
        pool = records.create(session, "pool", {"name": "华东公海"})
        move(session, "lead", lead, "contacting")
    with pytest.raises(Refused, match="move-needs-field"), firm.write("move-lead") as session:
        move(session, "lead", lead, "disqualified")
    with firm.write("move-lead") as session:
        move(session, "lead", lead, "disqualified", {"disqualify_reason": "no_budget"})
    with firm.write("recycle-lead") as session:
        leads.recycle(session, lead)
    with firm.read() as session:
        found = session.get_one(Lead, lead)
        assert (found.status, found.owner_id, found.pool_id) == ("pooled", None, pool)
        assert found.disqualify_reason is None


def test_only_a_disqualified_lead_is_recycled(firm: Database, lead: str) -> None:
    with pytest.raises(Refused, match="lead-not-recyclable"), firm.write("recycle-lead") as session:
        leads.recycle(session, lead)


def test_the_firm_says_how_soon_leads_are_answered(firm: Database) -> None:
    with firm.raw() as connection:
        assert lead_lines.hours(connection) == 24
    with firm.write("update-assumption") as session:
        records.create(session, "assumption", {"key": "lead-first-response-hours", "value": "4"})
    with firm.raw() as connection:
        assert lead_lines.hours(connection) == 4


def test_the_work_list_has_the_latest_first_answer_on_top_then_the_best_scores(
    firm: Database, lead: str, watch: Watch
) -> None:
    watch.forward(hours=20)
    with firm.write("create-lead") as session:
        fresh = make.lead(session, "赵敏")
        good = make.lead(session, "单晓梅", **LEAD)
        weak = make.lead(session, "解玉兰")
        for record in (weak, good):
            log_activity(session, "lead", record, {"subject": "电话", "kind": "call"})
        lost = make.lead(session, "朴正浩")
        move(session, "lead", lost, "contacting")
        move(session, "lead", lost, "disqualified", {"disqualify_reason": "no_need"})
    watch.forward(hours=5)
    query = ListQuery(LISTS["lead"], (lead_lines.OPEN,))
    with firm.raw() as connection:
        groups = {group.key: group.lines for group in lead_lines.work_list(connection, query, firm.clock())}
    assert [line.id for line in groups["waiting"]] == [lead, fresh]
    assert [line.clock.late for line in groups["waiting"]] == [True, False]
    assert [line.id for line in groups["contacting"]] == [good, weak]
    assert not groups["qualified"]
    assert sum(len(lines) for lines in groups.values()) == 4
