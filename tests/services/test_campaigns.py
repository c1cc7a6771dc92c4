from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from app.rules.choices import LeftOut, MemberStatus, Occasion
from app.rules.errors import Refused
from app.services import (
    campaign_answers,
    campaign_sending,
    campaigns,
    greetings,
    history,
    messages,
    moves,
    opting_out,
    records,
    segments,
    stream,
)
from app.services.greetings import Greeting
from app.services.messages import Draft

if TYPE_CHECKING:
    from app.services.campaign_sending import Ready
    from app.services.campaigns import Tally
    from app.storage.database import Database
    from tests.services.conftest import Watch

TODAY = dt.date(2026, 11, 20)
DAY = dt.timedelta(days=1)


def make(firm: Database, kind: str, /, **fields: Any) -> str:
    with firm.write("demo") as session:
        return records.create(session, kind, fields)


def change(firm: Database, kind: str, record: str, **fields: Any) -> None:
    with firm.write("update") as session:
        records.update(session, kind, record, fields)


def customer(firm: Database, account_name: str, /, **contact: Any) -> tuple[str, str]:
    """An account with one contact who has an e-mail address."""
    account = make(firm, "account", name=account_name)
    reach = {"name": f"{account_name}的王芳", "email": f"u{account[-8:]}@example.com", **contact}
    return account, make(firm, "contact", account_id=account, **reach)


def campaign(firm: Database, **fields: Any) -> str:
    return make(firm, "campaign", name="新品试用", channel="email", starts_on=TODAY, **fields)


def template(firm: Database, body: str = "{contact|客户}您好，{sender}", **texts: str) -> str:
    with firm.write("update-message_template") as session:
        return messages.save(session, "", Draft("试用", "email", "给{客户}", body, **texts))


def plan(firm: Database, made: str) -> Tally:
    with firm.write("plan-campaign") as session:
        return campaigns.plan(session, made)


def ready(firm: Database, made: str) -> Ready:
    with firm.write("send-campaign") as session:
        return campaign_sending.ready(session, made)


def members(firm: Database, made: str) -> dict[str, tuple[str, str | None]]:
    """Status and reason of everybody in a campaign, by the name of the account."""
    with firm.raw() as connection:
        rows = connection.execute(
            "SELECT a.name, m.status, m.left_out FROM campaign_members m JOIN accounts a ON a.id = m.account_id"
            " WHERE m.campaign_id = ? AND m.deleted_at IS NULL",
            (made,),
        )
        return {name: (status, reason) for name, status, reason in rows}


def test_an_audience_leaves_out_who_must_not_cannot_or_need_not_be_contacted_and_says_why(
    firm: Database, watch: Watch
) -> None:
    customer(firm, "甲")
    customer(firm, "勿扰")
    change(firm, "account", customer(firm, "勿扰二")[0], do_not_contact=True)
    customer(firm, "退订", opt_outs=["email"])
    customer(firm, "退订短信", opt_outs=["sms"])
    customer(firm, "无邮箱", email=None)
    customer(firm, "同址", email="SAME@example.com")
    customer(firm, "同址二", email="same@example.com")
    lately, _ = customer(firm, "昨天谈过")
    make(firm, "activity", kind="call", subject="电话", account_id=lately, at=watch.now - DAY)
    made = campaign(firm, quiet_days=14)
    told = plan(firm, made)
    assert told.planned == 4
    assert told.left_out == {
        LeftOut.DO_NOT_CONTACT: 1,
        LeftOut.OPTED_OUT: 1,
        LeftOut.NO_ADDRESS: 1,
        LeftOut.RECENT: 1,
        LeftOut.SAME_ADDRESS: 1,
    }
    assert members(firm, made)["退订"] == ("excluded", "opted_out")
    assert members(firm, made)["退订短信"] == ("planned", None)
    change(firm, "campaign", made, quiet_days=0)
    assert plan(firm, made).planned == 5
    assert members(firm, made)["昨天谈过"] == ("planned", None)


def test_somebody_whom_another_campaign_reached_lately_is_left_in_peace(firm: Database, watch: Watch) -> None:
    customer(firm, "甲")
    first = campaign(firm, template_id=template(firm))
    plan(firm, first)
    with firm.write("send-campaign") as session:
        letters = campaign_sending.ready(session, first).letters
        assert campaign_sending.mark(session, first, [letter.member for letter in letters]) == 1
    second = campaign(firm, quiet_days=10)
    assert plan(firm, second).left_out == {LeftOut.RECENT: 1}
    watch.forward(days=11)
    assert plan(firm, second).planned == 1
    with pytest.raises(Refused, match="campaign-begun"):
        plan(firm, first)


def test_a_rep_writes_to_their_own_customers_alone(firm: Database) -> None:
    colleague = make(firm, "user", login="li", name="李强")
    change(firm, "account", customer(firm, "同事的")[0], owner_id=colleague)
    customer(firm, "自己的")
    made = campaign(firm, template_id=template(firm))
    assert plan(firm, made).planned == 2
    change(firm, "user", firm.actor.user_id, role="rep")
    assert plan(firm, made).left_out == {LeftOut.NOT_YOURS: 1}
    assert [letter.account for letter in ready(firm, made).letters] == ["自己的"]
    change(firm, "account", account_of(firm, "自己的"), owner_id=colleague)  # handed over since
    assert ready(firm, made).left_out == {LeftOut.NOT_YOURS: 1}


def account_of(firm: Database, name: str) -> str:
    with firm.raw() as connection:
        return str(connection.execute("SELECT id FROM accounts WHERE name = ?", (name,)).fetchone()[0])


def test_a_campaign_that_is_over_or_has_nothing_to_say_or_no_channel_contacts_nobody(firm: Database) -> None:
    customer(firm, "甲")
    made = campaign(firm)
    plan(firm, made)
    with pytest.raises(Refused, match="campaign-message"):
        ready(firm, made)
    change(firm, "campaign", made, template_id=template(firm), status="cancelled")
    with pytest.raises(Refused, match="campaign-over"):
        ready(firm, made)
    fair = make(firm, "campaign", name="展会", campaign_type="exhibition")
    with pytest.raises(Refused, match="campaign-channel"):
        plan(firm, fair)


def test_another_contact_of_the_account_is_written_to_when_the_first_does_not_want_it(firm: Database) -> None:
    account, _ = customer(firm, "甲", opt_outs=["email"], is_primary=True)
    second = make(firm, "contact", name="李强", account_id=account, email="li@example.com")
    made = campaign(firm, template_id=template(firm))
    plan(firm, made)
    (letter,) = ready(firm, made).letters
    assert (letter.contact_id, letter.address) == (second, "li@example.com")


def test_a_segment_of_accounts_or_of_contacts_is_the_audience_and_one_of_deals_is_refused(
    firm: Database,
) -> None:
    customer(firm, "甲")
    change(firm, "account", customer(firm, "乙")[0], city="杭州")
    with firm.write("save-segment") as session:
        live = segments.save_live(session, "account", "杭州", "city:杭州")
        _, contact = customer_ids(session)
        fixed = segments.save_static(session, "contact", "一人", [contact])
        wrong = segments.save_live(session, "deal", "商机", "amount>1")
    made = campaign(firm, segment_id=live)
    assert plan(firm, made).planned == 1
    assert members(firm, made) == {"乙": ("planned", None)}
    change(firm, "campaign", made, segment_id=fixed)
    plan(firm, made)
    assert members(firm, made) == {"甲": ("planned", None)}
    change(firm, "campaign", made, segment_id=wrong)
    with pytest.raises(Refused, match="campaign-segment"):
        plan(firm, made)


def customer_ids(session: Any) -> tuple[str, str]:
    row = session.connection().exec_driver_sql(
        "SELECT a.id, c.id FROM accounts a JOIN contacts c ON c.account_id = a.id WHERE a.name = '甲'"
    )
    return tuple(row.fetchone())


def test_the_control_group_has_its_size_is_drawn_the_same_again_and_is_never_written_to(
    firm: Database,
) -> None:
    for n in range(20):
        customer(firm, f"客户{n:02}")
    made = campaign(firm, control_percent=25, template_id=template(firm))
    assert plan(firm, made).states == {MemberStatus.CONTROL: 5, MemberStatus.PLANNED: 15}
    before = members(firm, made)
    plan(firm, made)
    assert members(firm, made) == before
    assert {letter.account for letter in ready(firm, made).letters} == {
        name for name, (status, _) in before.items() if status == "planned"
    }
    change(firm, "campaign", made, control_percent=99)
    with pytest.raises(Refused, match="campaign-percent"):
        plan(firm, made)


def test_a_message_speaks_the_recipients_language_and_says_what_is_missing(firm: Database) -> None:
    customer(firm, "恒通", name="单晓梅", title="经理")
    account = make(firm, "account", name="Acme Ltd")
    make(firm, "contact", name="Jane Roe", account_id=account, email="jane@example.com")
    made = campaign(
        firm,
        template_id=template(
            firm, "{联系人}{职务}您好", subject_en="For {account}", body_en="Dear {contact}, {title}"
        ),
    )
    plan(firm, made)
    found = ready(firm, made)
    (letter,), (held,) = found.letters, found.held
    assert (letter.said.subject, letter.said.text) == ("给恒通", "单晓梅经理您好")
    assert (held.said.subject, held.said.text, held.said.missing) == (
        "For Acme Ltd",
        "Dear Jane Roe, {title}",
        ("title",),
    )
    with firm.write("update-message_template") as session:
        better = Draft(
            "试用", "email", "给{客户}", "{联系人}{职务|}您好", "For {account}", "Dear {title|friend}"
        )
        where = session.connection().exec_driver_sql("SELECT template_id FROM campaigns").scalar_one()
        messages.save(session, where, better)
    assert [each.said.text for each in ready(firm, made).letters if each.said.language == "en"] == [
        "Dear friend"
    ]


def test_a_firm_that_writes_in_english_alone_needs_no_chinese(firm: Database) -> None:
    customer(firm, "恒通", name="单晓梅")
    with firm.write("update-message_template") as session:
        said = messages.save(
            session, "", Draft("Trial", "email", subject_en="Hello", body_en="Dear {contact}")
        )
    made = campaign(firm, template_id=said)
    plan(firm, made)
    (letter,) = ready(firm, made).letters
    assert (letter.said.subject, letter.said.text) == ("Hello", "Dear 单晓梅")


def test_a_message_without_a_text_or_with_a_field_that_does_not_exist_is_refused(firm: Database) -> None:
    for body, code in ((" ", "message-empty"), ("{姓氏}您好", "message-field")):
        with pytest.raises(Refused, match=code), firm.write("update-message_template") as session:
            messages.save(session, "", Draft("试用", "email", body=body))


def test_an_opt_out_given_between_planning_and_sending_is_obeyed(firm: Database) -> None:
    _, asked = customer(firm, "甲")
    account, _ = customer(firm, "乙")
    _, gone = customer(firm, "丙")
    customer(firm, "丁")
    made = campaign(firm, template_id=template(firm))
    assert plan(firm, made).planned == 4
    change(firm, "contact", asked, opt_outs=["email"])
    change(firm, "account", account, do_not_contact=True)
    with firm.write("archive-contact") as session:
        records.archive(session, "contact", gone)
    found = ready(firm, made)
    assert [letter.account for letter in found.letters] == ["丁"]
    assert found.left_out == {LeftOut.OPTED_OUT: 1, LeftOut.DO_NOT_CONTACT: 1, LeftOut.NO_ADDRESS: 1}
    with firm.raw() as connection:
        told = campaigns.tally(connection, made)
    assert (told.planned, sum(told.left_out.values())) == (1, 3)


def test_an_opt_out_given_when_the_task_is_there_already_cancels_it(firm: Database) -> None:
    _, contact = customer(firm, "甲")
    _, other = customer(firm, "乙")
    made = campaign(firm, template_id=template(firm))
    plan(firm, made)
    with firm.write("send-campaign") as session:
        assert len(campaign_sending.make_tasks(session, made).letters) == 2
        assert not opting_out.unwanted(session)
    change(firm, "contact", contact, opt_outs=["email"])
    change(firm, "contact", other, opt_outs=["sms"])  # another channel than this campaign's
    with firm.write("care") as session:
        assert opting_out.obey(session) == 1
        assert not opting_out.unwanted(session)
    assert members(firm, made) == {"甲": ("excluded", "opted_out"), "乙": ("planned", None)}
    assert states(firm) == {"甲": "cancelled", "乙": "todo"}


def states(firm: Database) -> dict[str, str]:
    with firm.raw() as connection:
        return dict(
            connection.execute(
                "SELECT a.name, k.status FROM tasks k JOIN accounts a ON a.id = k.account_id WHERE k.deleted_at IS NULL"
            ).fetchall()
        )


def test_a_task_carries_the_message_and_doing_it_marks_the_customer_as_contacted(firm: Database) -> None:
    account, contact = customer(firm, "甲")
    made = campaign(firm, template_id=template(firm, "{contact}：请试用"), campaign_type="call")
    plan(firm, made)
    with firm.write("send-campaign") as session:
        campaign_sending.make_tasks(session, made)
    with firm.raw() as connection:
        task, *said = connection.execute(
            "SELECT id, title, description, account_id, contact_id FROM tasks"
        ).fetchone()
    assert said == ["新品试用", "甲的王芳：请试用", account, contact]
    for state, wanted in (("done", "contacted"), ("todo", "planned"), ("done", "contacted")):
        with firm.write("complete-task") as session:
            moves.move(session, "task", task, state)
        assert members(firm, made)["甲"][0] == wanted
    with pytest.raises(Refused, match="campaign-unplanned"):
        ready(firm, made)  # nobody gets a second task


def test_tasks_that_were_taken_back_are_made_again(firm: Database) -> None:
    customer(firm, "甲")
    made = campaign(firm, template_id=template(firm))
    plan(firm, made)
    for _ in range(2):
        with firm.write("send-campaign") as session:
            assert len(campaign_sending.make_tasks(session, made).letters) == 1
        assert states(firm) == {"甲": "todo"}
        history.undo(firm)
        assert states(firm) == {}


def test_answers_are_recorded_of_those_contacted_and_a_wish_to_be_left_in_peace_is_kept(
    firm: Database,
) -> None:
    _, contact = customer(firm, "甲")
    customer(firm, "乙")
    alone = make(firm, "account", name="丙", email="info@example.com")
    made = campaign(firm, template_id=template(firm, "您好"))
    plan(firm, made)
    letters = {letter.account: letter.member for letter in ready(firm, made).letters}
    with pytest.raises(Refused, match="campaign-answer"):
        answer(firm, made, [letters["甲"]], MemberStatus.RESPONDED)
    with firm.write("send-campaign") as session:
        campaign_sending.mark(session, made, list(letters.values()))
    assert answer(firm, made, [letters["乙"]], MemberStatus.RESPONDED) == 1
    assert answer(firm, made, [letters["甲"], letters["丙"]], MemberStatus.OPTED_OUT) == 2
    with firm.read() as session:
        assert getattr(records.get(session, "contact", contact), "opt_outs") == ["email"]  # noqa: B009 - of a contact
        assert getattr(records.get(session, "account", alone), "do_not_contact")  # noqa: B009 - of an account
    assert plan(firm, campaign(firm)).planned == 1


def answer(firm: Database, made: str, rows: list[str], said: MemberStatus) -> int:
    with firm.write("answer-campaign") as session:
        return campaign_answers.record(session, made, rows, said)


def test_birthdays_by_sun_and_moon_are_greeted_on_their_day(firm: Database) -> None:
    customer(firm, "阳历", name="单晓梅", birthday=dt.date(1980, 11, 25))
    customer(firm, "农历", name="任喆", birthday=dt.date(1985, 10, 15), birthday_lunar=True)
    customer(firm, "夏天", birthday=dt.date(1985, 7, 1))
    with firm.write("greet") as session:
        made = greetings.set_up(session, Greeting(Occasion.BIRTHDAY, "email"))
    days = {letter.account: letter.day for letter in ready(firm, made).letters}
    assert days == {"阳历": dt.date(2026, 11, 25), "农历": dt.date(2026, 11, 23)}


def test_a_holiday_greeting_is_set_up_in_one_step_for_its_next_day(firm: Database) -> None:
    customer(firm, "甲", name="单晓梅")
    with firm.write("greet") as session:
        made = greetings.set_up(session, Greeting(Occasion.SPRING_FESTIVAL, "email"))
    (letter,) = ready(firm, made).letters
    assert letter.day == dt.date(2027, 2, 6)
    assert letter.said.subject == "单晓梅，新春快乐"
    with firm.write("greet") as session:
        greetings.set_up(session, Greeting(Occasion.SPRING_FESTIVAL, "email"))
    with firm.raw() as connection:
        assert connection.execute("SELECT count(*) FROM message_templates").fetchone() == (1,)


def test_greetings_for_nobodys_birthday_are_refused_and_leave_nothing(firm: Database) -> None:
    customer(firm, "夏天", birthday=dt.date(1985, 7, 1))
    with pytest.raises(Refused, match="campaign-empty"), firm.write("greet") as session:
        greetings.set_up(session, Greeting(Occasion.BIRTHDAY, "email"))
    with firm.raw() as connection:
        assert connection.execute("SELECT count(*) FROM campaigns").fetchone() == (0,)


def test_what_a_campaign_said_to_a_customer_is_in_their_file_and_who_was_kept_aside_has_nothing(
    firm: Database,
) -> None:
    accounts = [customer(firm, name)[0] for name in ("甲", "乙")]
    made = campaign(firm, template_id=template(firm), control_percent=50)
    plan(firm, made)
    with firm.write("send-campaign") as session:
        campaign_sending.mark(
            session, made, [letter.member for letter in campaign_sending.ready(session, made).letters]
        )
    with firm.raw() as connection:
        found = [stream.page(connection, account, groups=("contact",)).happened for account in accounts]
    (told,) = [entry for entries in found for entry in entries]
    assert (told.kind, told.what, told.title) == ("campaign", f"contacted {made}", "新品试用")
