from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services import account_group, people_map, records
from app.sync.protocol import Held
from app.ui.models.timeline_model import ENTRY, Entry
from tests import make
from tests.ui.pages.sync_copy import join

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton
START = dt.datetime(2026, 3, 1, 9, tzinfo=dt.UTC)


def opened(open_page: Callable[[str], Any], firm: Firm) -> Any:
    page = open_page("contacts").current
    page.open_record("account", firm.account)
    return page.detail()


def call(firm: Firm, subject: str, at: dt.datetime) -> None:
    with firm.database.write("demo") as session:
        make.activity(session, subject, account_id=firm.account, at=at)


def entries(pane: Any) -> list[Entry]:
    model = pane.timeline.entries
    found = [model.index(row).data(ENTRY) for row in range(model.rowCount())]
    return [row for row in found if isinstance(row, Entry)]


def test_the_timeline_is_one_stream_with_a_filter(open_page: Callable[[str], Any], firm: Firm) -> None:
    call(firm, "报价电话", START)
    pane = opened(open_page, firm)
    pane.tabs.setCurrentWidget(pane.stream)
    verbs = [entry.verb for entry in entries(pane)]
    assert {"Call", "Complaint · Received", "Fill with the sample firm"} <= set(verbs)
    QTest.mouseClick(pane.stream.filter.button("service"), LEFT)
    assert [entry.title for entry in entries(pane)] == ["轴承异响"]
    QTest.mouseClick(pane.stream.filter.button("sales"), LEFT)
    assert [entry.verb for entry in entries(pane)] == ["Deal · Open"]


def test_scrolling_down_reads_on_until_all_is_there(open_page: Callable[[str], Any], firm: Firm) -> None:
    for n in range(150):
        call(firm, f"电话 {n}", START + dt.timedelta(hours=n))
    pane = opened(open_page, firm)
    pane.tabs.setCurrentWidget(pane.stream)
    QTest.mouseClick(pane.stream.filter.button("contact"), LEFT)
    before = len(entries(pane))
    bar = pane.timeline.verticalScrollBar()
    for _ in range(20):
        bar.setValue(0)
        bar.setValue(bar.maximum())
    titles = [entry.title for entry in entries(pane)]
    assert before < 150
    assert titles == [f"电话 {n}" for n in reversed(range(150))]


def test_the_head_says_what_is_missing_and_leads_there(open_page: Callable[[str], Any], firm: Firm) -> None:
    pane = opened(open_page, firm)
    assert pane.facts.percent.text().endswith("% complete")
    assert [link.text() for link in pane.facts.links] == ["+ Phone", "+ Industry"]
    pane.tabs.setCurrentIndex(1)
    QTest.mouseClick(pane.facts.links[0], LEFT)
    assert pane.form.editor("phone").control().hasFocus()
    assert pane.facts.following.text() == "No follow-up planned"


def test_a_group_is_a_tree_with_the_sums_of_all_below(open_page: Callable[[str], Any], firm: Firm) -> None:
    child = firm.add("account", name="恒通宁波", parent_id=firm.account)
    grandchild = firm.add("account", name="恒通舟山", parent_id=child)
    firm.add("deal", name="轴承", account_id=grandchild, amount=30_000_00, currency="CNY")
    pane = opened(open_page, firm)
    pane.tabs.setCurrentWidget(pane.group)
    (top,) = [pane.group.tree.topLevelItem(n) for n in range(pane.group.tree.topLevelItemCount())]
    assert (top.text(0), top.text(2)) == ("杭州恒通轴承", "¥150K")
    assert (top.child(0).text(0), top.child(0).text(2)) == ("恒通宁波", "¥30K")
    assert top.child(0).child(0).text(0) == "恒通舟山"


def test_a_circle_of_parents_that_two_laptops_made_ends(firm: Firm) -> None:
    child = firm.add("account", name="恒通宁波", parent_id=firm.account)
    with firm.database.apply() as connection:
        connection.execute("UPDATE accounts SET parent_id = ? WHERE id = ?", (child, firm.account))
    with firm.database.raw() as connection:
        found = account_group.group(connection, firm.account, 2026)
    assert sorted(member.name for member in found) == ["恒通宁波", "杭州恒通轴承"]


def test_tabs_that_do_not_fit_are_counted_and_listed(open_page: Callable[[str], Any], firm: Firm) -> None:
    pane = opened(open_page, firm)
    pane.window().resize(1280, 800)
    corner = pane.tabs.cornerWidget()
    assert corner.isVisible()
    assert corner.text() == f"+{len(corner.hidden())}"
    assert len(corner.hidden()) > 0


def test_the_map_stands_people_under_whom_they_report_to_and_keeps_where_a_box_is_put(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    below = firm.add("contact", name="赵敏", account_id=firm.account, reports_to_id=firm.contact)
    firm.add("deal_contact", deal_id=firm.deal, contact_id=below, decision_role="influencer")
    pane = opened(open_page, firm)
    pane.tabs.setCurrentWidget(pane.map)
    boxes = pane.map.boxes
    assert boxes[below].y() > boxes[firm.contact].y()
    assert boxes[below].words() == ["Influencer"]
    (line,) = boxes[below].lines
    boxes[below].setPos(300, 200)
    assert (line.line().x2(), line.line().y2()) == (375.0, 200.0)
    boxes[below].put_down.emit(below)
    pane.map.show_account(firm.account)
    assert (pane.map.boxes[below].x(), pane.map.boxes[below].y()) == (300.0, 200.0)


def test_people_who_report_in_a_circle_all_stand_on_the_map(firm: Firm) -> None:
    below = firm.add("contact", name="赵敏", account_id=firm.account, reports_to_id=firm.contact)
    with firm.database.apply() as connection:
        connection.execute("UPDATE contacts SET reports_to_id = ? WHERE id = ?", (below, firm.contact))
    with firm.database.raw() as connection:
        found = people_map.people(connection, firm.account)
    assert sorted(person.name for person in found) == ["单晓梅", "赵敏"]


def test_what_a_customer_answered_stands_in_a_tab_of_its_own(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    pane = opened(open_page, firm)
    pane.tabs.setCurrentWidget(pane.surveys)
    assert pane.surveys.table.texts() == []
    with firm.database.write("demo") as session:
        fields = {"name": "满意度", "name_en": "Satisfaction", "kind": "csat"}
        survey = records.create(session, "survey", fields)
    said = {"score": 4, "remark": "quick answer", "at": START, "contact_id": firm.contact}
    firm.add(
        "survey_response", account_id=firm.account, survey_id=survey, complaint_id=firm.complaint, **said
    )
    pane.on_tab(pane.tabs.currentIndex())
    ((_, name, score, contact, remark),) = pane.surveys.table.texts()
    assert (name, score, contact, remark) == ("Satisfaction", "4", "单晓梅", "quick answer")


def test_a_new_account_may_be_asked_about_at_the_server_and_says_when_it_is_away(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    page = open_page("contacts").current
    page.new_record("account")
    line = page.detail().elsewhere
    assert not line.isVisible()
    join(firm.database)
    page.new_record("account")
    assert line.isVisible()
    QTest.keyClicks(page.detail().form.editor("name").control(), "Haier")
    QTest.mouseClick(line.ask, LEFT)
    assert "server" in line.answer.text()
    line.on_answer([Held("海尔集团", "李雷", 1_800_000_000_000), Held("海尔", "")])
    assert line.answer.text().splitlines()[1] == "Exists: 海尔, held by –"
    assert "held by 李雷 until" in line.answer.text()
    page.detail().form.load({}, new=False)
