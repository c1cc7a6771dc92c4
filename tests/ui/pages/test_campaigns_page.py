from __future__ import annotations

import csv
import datetime as dt
import email
import email.policy
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, QUrlQuery, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from app.rules.choices import MemberStatus
from app.services import campaign_sending, messages, segments, stream
from app.services.messages import Draft
from app.ui.models.stream_words import happened
from app.ui.pages.tasks.campaigns.greeting_dialog import GreetingDialog
from app.ui.pages.tasks.care.message_dialog import MessageDialog
from tests.ui.pages.conftest import NOW, Firm, trigger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton
DAY = dt.timedelta(days=1)


@pytest.fixture
def page(open_page: Callable[[str], Any]) -> Any:
    made = open_page("tasks")
    made.switch_to("campaign")
    return made.current


def people(firm: Firm, *names: str, **fields: Any) -> None:
    for name in names:
        account = firm.add("account", name=f"{name}公司")
        reach = {"email": f"{name.lower()}@example.com", "mobile": "13900002222"} | fields
        firm.add("contact", name=name, account_id=account, **reach)


def begin(page: Any, firm: Firm, **fields: Any) -> Any:
    """A campaign with a message, its pane open on the audience."""
    with firm.database.write("demo") as session:
        said = messages.save(session, "", Draft("试用", "email", "给{客户}", "{contact}您好，请试用"))
    made = firm.add(
        "campaign", name="新品试用", starts_on=NOW.date(),
        **{"channel": "email", "template_id": said, **fields},
    )  # fmt: skip
    page.open_record("campaign", made)
    pane = page.detail()
    pane.tabs.setCurrentWidget(pane.audience)
    return pane


def figures(pane: Any) -> dict[str, str]:
    return dict(pane.audience.strip.texts())


def select_all(pane: Any) -> None:
    view = pane.audience.members.view
    view.selectAll()
    pane.audience.on_counted()


def stand_on(pane: Any, account: str) -> None:
    view = pane.audience.members.view
    names = [view.rows.index(row, 0).data() for row in range(view.rows.rowCount())]
    view.go_to(names.index(account))


def test_an_audience_is_worked_out_and_says_how_many_are_left_out_and_why(
    page: Any, firm: Firm, desk: Desk
) -> None:
    people(firm, "Ann", "Bob", "Carl", "Dora")
    people(firm, "Eve", opt_outs=["email"])
    pane = begin(page, firm, control_percent=25)
    QTest.mouseClick(pane.audience.plan, LEFT)
    assert figures(pane) == {
        "To contact": "3",
        "In tasks": "0",
        "Contacted": "0",
        "Answered": "0",
        "Control": "1",
    }
    assert (
        pane.audience.reasons.text()
        == "Left out: 3 (Does not want this channel 1; No address for this channel 2)"
    )
    assert pane.audience.members.view.rows.rowCount() == 7
    assert "3 to contact" in desk.window.notices.text.text()


def test_drafts_are_saved_for_whoever_still_wants_them_and_count_as_contacted(
    page: Any, firm: Firm, desk: Desk, tmp_path: Path
) -> None:
    people(firm, "Ann", "Bob", "Carl")
    pane = begin(page, firm)
    QTest.mouseClick(pane.audience.plan, LEFT)
    bob = firm_contact(firm, "Bob")
    with firm.database.write(
        "update-contact"
    ) as session:  # as another laptop's change would, after the planning
        session.connection().exec_driver_sql(
            "UPDATE contacts SET opt_outs = '[\"email\"]' WHERE id = ?", (bob,)
        )
    pane.audience.save_drafts(tmp_path)
    drafts = [
        email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        for path in sorted(tmp_path.glob("*.eml"))
    ]
    assert {str(draft["To"]) for draft in drafts} == {"ann@example.com", "carl@example.com"}
    assert {str(draft["Subject"]) for draft in drafts} == {"给Ann公司", "给Carl公司"}
    assert "Left out: 1 (Does not want this channel 1)" in desk.window.notices.text.text()
    assert figures(pane)["Contacted"] == "2"
    assert not pane.audience.plan.isEnabled()
    desk.context.history.undo()
    pane.audience.show_campaign(pane.record)
    assert figures(pane)["Contacted"] == "0"


def firm_contact(firm: Firm, name: str) -> str:
    with firm.database.raw() as connection:
        return str(connection.execute("SELECT id FROM contacts WHERE name = ?", (name,)).fetchone()[0])


def test_an_opt_out_that_arrives_with_a_sync_cancels_the_task_that_is_there(
    page: Any, firm: Firm, desk: Desk
) -> None:
    people(firm, "Ann", "Bob")
    pane = begin(page, firm)
    QTest.mouseClick(pane.audience.plan, LEFT)
    pane.audience.make_tasks()
    ann = firm_contact(firm, "Ann")
    with firm.database.write("sync", origin="sync") as session:
        session.connection().exec_driver_sql(
            "UPDATE contacts SET opt_outs = '[\"email\"]' WHERE id = ?", (ann,)
        )
    desk.keepers.care.look()
    assert firm.count("tasks", f"contact_id = '{ann}' AND status = 'cancelled'") == 1
    assert pane.audience.reasons.text().startswith("Left out: 3 (Does not want this channel 1")
    assert (figures(pane)["To contact"], figures(pane)["In tasks"]) == ("0", "1")


def test_a_folder_that_is_not_there_leaves_everybody_uncontacted(
    page: Any, firm: Firm, desk: Desk, tmp_path: Path
) -> None:
    people(firm, "Ann")
    pane = begin(page, firm)
    QTest.mouseClick(pane.audience.plan, LEFT)
    pane.audience.save_drafts(tmp_path / "gone")
    assert "gone" in desk.window.notices.text.text()
    assert firm.count("campaign_members", "contacted_at IS NOT NULL") == 0


def test_a_file_for_a_gateway_holds_numbers_exactly_and_runs_nothing(
    page: Any, firm: Firm, tmp_path: Path
) -> None:
    people(firm, "=cmd()", mobile="+86 139 0000 3333", email=None)
    pane = begin(page, firm, channel="sms")
    QTest.mouseClick(pane.audience.plan, LEFT)
    target = tmp_path / "merge.csv"
    pane.audience.save_merge(target)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    by_name = {row["Name"]: row for row in rows}
    assert set(by_name) == {"'=cmd()", "单晓梅"}
    assert by_name["'=cmd()"]["Mobile"].replace(" ", "") == "+8613900003333"
    assert by_name["'=cmd()"]["Text"] == "'=cmd()您好，请试用"


def test_answers_are_recorded_and_the_result_shows_them_with_their_interval(page: Any, firm: Firm) -> None:
    people(firm, "Ann", "Bob", "Carl", "Dora", mobile=None)
    pane = begin(page, firm, cost=10_000, currency="CNY")
    QTest.mouseClick(pane.audience.plan, LEFT)
    pane.audience.make_tasks()
    assert firm.count("tasks", "description LIKE '%请试用'") == 4
    select_all(pane)
    pane.audience.answer(MemberStatus.RESPONDED)
    assert "contacted" in pane.audience.trouble.text()  # nobody was contacted yet
    with firm.database.raw() as connection:
        tasks = [
            row[0] for row in connection.execute("SELECT id FROM tasks WHERE description LIKE '%请试用'")
        ]
    for task in tasks:
        firm.move("task", task, "done")
    pane.audience.show_campaign(pane.record)
    stand_on(pane, "Ann公司")
    pane.audience.answer(MemberStatus.RESPONDED)
    assert figures(pane) == {
        "To contact": "0",
        "In tasks": "0",
        "Contacted": "4",
        "Answered": "1",
        "Control": "0",
    }
    pane.tabs.setCurrentWidget(pane.result)
    told = dict(pane.result.table.texts())
    assert told["Reached"] == "4"
    assert told["Response rate"] == "25.0 % (4.6 % to 69.9 %)"
    assert told["Cost for each answer"] == "¥100"
    assert "no control group" in pane.result.finding.text()


def test_nothing_goes_out_while_a_presentation_hides_names_and_addresses(
    page: Any, firm: Firm, desk: Desk, tmp_path: Path
) -> None:
    people(firm, "Ann")
    pane = begin(page, firm)
    QTest.mouseClick(pane.audience.plan, LEFT)
    made = pane.record
    desk.context.presenting.start()
    page.open_record("campaign", made)
    pane.audience.save_drafts(tmp_path)
    pane.audience.make_tasks()
    assert list(tmp_path.glob("*.eml")) == []
    assert firm.count("campaign_members", "contacted_at IS NOT NULL OR task_id IS NOT NULL") == 0
    assert "F9" in desk.window.notices.text.text()
    pane.tabs.setCurrentWidget(pane.message)
    assert pane.message.editor.body.toPlainText() == "{contact}您好，请试用"  # the firm's own words stay
    assert "Ann" not in pane.message.preview.text.toPlainText()
    desk.context.presenting.stop()


def test_the_account_tells_of_the_campaign_and_leads_to_it(page: Any, firm: Firm) -> None:
    pane = begin(page, firm, channel="sms")
    QTest.mouseClick(pane.audience.plan, LEFT)
    with firm.database.write("send-campaign") as session:
        found = campaign_sending.ready(session, pane.record)
        campaign_sending.mark(session, pane.record, [letter.member for letter in found.letters])
    with firm.database.raw() as connection:
        (entry,) = stream.page(connection, firm.account, groups=("contact",)).happened
    told = happened(entry, "en")
    assert (told.verb, told.title, told.target) == (
        "Campaign · Contacted",
        "新品试用",
        ("campaign", pane.record),
    )


def test_a_message_is_written_with_fields_and_seen_as_each_recipient_will_read_it(
    page: Any, firm: Firm, desk: Desk
) -> None:
    people(firm, "Ann", "Bob", title="Director")
    pane = begin(page, firm, template_id=None)
    QTest.mouseClick(pane.audience.plan, LEFT)
    pane.tabs.setCurrentWidget(pane.message)
    tab = pane.message
    tab.editor.name.setText("Trial")
    tab.editor.on_edited()
    QTest.mouseClick(tab.save_button, LEFT)
    assert "text" in tab.trouble.text()  # a message without a text
    tab.editor.language.take("zh_CN")
    tab.editor.on_language("zh_CN")
    tab.editor.body.setPlainText("{contact}{title}")
    tab.look()
    assert tab.preview.text.toPlainText() == "AnnDirector"
    QTest.mouseClick(tab.preview.forth, LEFT)
    assert tab.preview.heading.text() == "Bob, Bob公司 (2 of 2)"
    tab.editor.insert("city")
    tab.look()
    assert tab.preview.missing.text() == "Missing: city"
    tab.editor.body.setPlainText("{nonsense}")
    QTest.mouseClick(tab.save_button, LEFT)
    assert "{nonsense}" in tab.trouble.text()
    tab.editor.body.setPlainText("{contact}您好")
    QTest.mouseClick(tab.save_button, LEFT)
    assert not tab.dirty
    assert firm.value("campaign", pane.record, "template_id") == tab.template
    assert "Message saved" in desk.window.notices.text.text()


class MailProgram(QObject):
    """Stands where the mail program would, and keeps what it is handed."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url)


@pytest.fixture
def mail_program() -> Iterator[MailProgram]:
    made = MailProgram()
    QDesktopServices.setUrlHandler("mailto", made, "take")  # type: ignore[arg-type] # PySide takes text
    yield made
    QDesktopServices.unsetUrlHandler("mailto")


def test_one_message_is_opened_in_the_mail_program_and_counts_as_contacted(
    page: Any, firm: Firm, mail_program: MailProgram
) -> None:
    people(firm, "Ann")
    pane = begin(page, firm)
    QTest.mouseClick(pane.audience.plan, LEFT)
    pane.tabs.setCurrentWidget(pane.message)
    QTest.mouseClick(pane.message.preview.mail, LEFT)
    (url,) = mail_program.urls
    assert url.path() == "ann@example.com"
    assert (
        QUrlQuery(url).queryItemValue("body", QUrl.ComponentFormattingOption.FullyDecoded)
        == "Ann您好，请试用"
    )
    assert firm.count("campaign_members", "status = 'contacted'") == 1


def test_a_greeting_is_one_step_from_the_occasion_to_those_who_get_it(
    page: Any, firm: Firm, desk: Desk
) -> None:
    people(firm, "Ann", birthday=(NOW + 3 * DAY).date())
    trigger(desk, "campaign.greet")
    dialog = next(made for made in desk.window.findChildren(GreetingDialog) if made.isVisible())
    assert "birthday" in dialog.text.toPlainText()
    dialog.channels.setCurrentIndex(dialog.channels.findData("email"))
    QTest.mouseClick(dialog.do, LEFT)
    pane = page.detail()
    assert pane.tabs.currentWidget() is pane.audience
    assert figures(pane)["To contact"] == "1"
    pane.tabs.setCurrentWidget(pane.message)
    assert pane.message.preview.subject.text() == "Ann，生日快乐"  # the account's name is Chinese


def test_nobodys_birthday_is_said_in_the_dialog(page: Any, firm: Firm, desk: Desk) -> None:
    assert page
    trigger(desk, "campaign.greet")
    dialog = next(made for made in desk.window.findChildren(GreetingDialog) if made.isVisible())
    QTest.mouseClick(dialog.do, LEFT)
    assert "Nobody" in dialog.trouble.text()
    assert firm.count("campaigns") == 0
    dialog.reject()


def test_a_segment_is_offered_with_its_count(page: Any, firm: Firm, desk: Desk) -> None:
    assert page
    with firm.database.write("save-segment") as session:
        segments.save_live(session, "account", "Hangzhou", "city:杭州")
    trigger(desk, "campaign.greet")
    dialog = next(made for made in desk.window.findChildren(GreetingDialog) if made.isVisible())
    assert [dialog.segments.itemText(n) for n in range(dialog.segments.count())] == [
        "All customers",
        "Hangzhou (1)",
    ]
    dialog.reject()


def test_the_message_of_a_care_step_is_written_in_the_plan(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    made = open_page("tasks")
    made.switch_to("care_plan")
    page = made.current
    QTest.mouseClick(page.usual, LEFT)
    plan = firm_plan(firm, "投诉后回访")
    page.open_record("care_plan", plan)
    steps = page.detail().steps
    page.detail().tabs.setCurrentWidget(steps)
    QTest.mouseClick(steps.write, LEFT)
    dialog = next(each for each in desk.window.findChildren(MessageDialog) if each.isVisible())
    dialog.editor.name.setText("After it")
    dialog.editor.language.take("zh_CN")
    dialog.editor.body.setPlainText("{contact}，一切还好吗")
    dialog.editor.on_edited()
    QTest.mouseClick(dialog.do, LEFT)
    assert steps.messages.currentText() == "After it"
    steps.owners.setCurrentIndex(1)
    steps.on_edited()
    QTest.mouseClick(steps.save, LEFT)
    with firm.database.raw() as connection:
        row = connection.execute(
            "SELECT template_id, owner_id FROM care_steps WHERE plan_id = ?", (plan,)
        ).fetchone()
    assert None not in tuple(row)
    page.detail().tabs.setCurrentWidget(page.detail().result)
    assert ("Started", "0") in page.detail().result.table.texts()


def firm_plan(firm: Firm, name: str) -> str:
    with firm.database.raw() as connection:
        return str(connection.execute("SELECT id FROM care_plans WHERE name = ?", (name,)).fetchone()[0])
