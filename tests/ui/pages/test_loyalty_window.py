from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services import records
from app.ui.pages.settings.tiers_editor import TiersEditor
from tests.ui.pages.conftest import Answer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.desk import Desk
    from app.ui.dialogs.fields_dialog import FieldsDialog
    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton


def editor(open_page: Callable[[str], Any]) -> TiersEditor:
    """The editor as the settings open it."""
    page = open_page("settings")
    QTest.mouseClick(page.tiers_button, LEFT)
    (found,) = page.findChildren(TiersEditor)
    assert isinstance(found, TiersEditor)
    return found


def add(dialog: TiersEditor, name: str, points: int) -> None:
    QTest.mouseClick(dialog.new, LEFT)
    dialog.form.name.setText(name)
    dialog.form.points.setValue(points)
    QTest.mouseClick(dialog.save_button, LEFT)


def programme(open_page: Callable[[str], Any]) -> TiersEditor:
    """A programme of two tiers, a point for every 100 yuan."""
    dialog = editor(open_page)
    add(dialog, "银卡", 0)
    add(dialog, "金卡", 1000)
    dialog.rules.per_point.setValue(100)
    QTest.mouseClick(dialog.save_rules_button, LEFT)
    return dialog


def tab(open_page: Callable[[str], Any], firm: Firm) -> Any:
    page = open_page("contacts").current
    page.open_record("account", firm.account)
    pane = page.detail()
    pane.tabs.setCurrentWidget(pane.loyalty)
    return pane.loyalty


def delivered(firm: Firm, total: int) -> str:
    order = firm.add(
        "order", account_id=firm.account, ordered_on=dt.datetime.now().astimezone().date(), total=total
    )
    firm.move("order", order, "confirmed", "fulfilled")
    return order


def earned(firm: Firm, points: int, on: dt.date, until: dt.date | None = None) -> None:
    fields = {"account_id": firm.account, "kind": "earn", "points": points, "on": on, "expires_on": until}
    with firm.database.write("demo") as session:
        records.create(session, "points_entry", fields)


def test_tiers_are_made_and_a_wrong_one_is_told_at_its_field(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    dialog = programme(open_page)
    assert [dialog.list.item(row).text() for row in range(2)] == ["银卡  ·  from 0", "金卡  ·  from 1,000"]
    add(dialog, "白金卡", 1000)
    assert "begin at other points" in dialog.form.trouble.text()
    assert dialog.form.points.property("invalid") is True
    add(dialog, "", 2000)
    assert dialog.form.name.property("invalid") is True
    assert firm.count("loyalty_tiers") == 2
    dialog.list.setCurrentRow(1)
    QTest.mouseClick(dialog.away, LEFT)
    assert firm.count("loyalty_tiers") == 1
    dialog.close()


def test_deliveries_of_the_period_are_booked_when_the_programme_begins(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    for total in (1_000_00, 2_500_00):
        delivered(firm, total)
    assert firm.count("points_entries") == 0
    dialog = programme(open_page)
    QTest.mouseClick(dialog.past_button, LEFT)
    QTest.mouseClick(dialog.past_button, LEFT)
    assert firm.count("points_entries") == 2
    dialog.close()


def test_an_account_shows_its_tier_its_way_to_the_next_and_its_ledger(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    found = tab(open_page, firm)
    assert not found._empty.isHidden()
    programme(open_page).close()
    delivered(firm, 20_050_00)
    found = tab(open_page, firm)
    pane = open_page("contacts").current.detail()
    assert pane.member.text() == "银卡 · 800 points to 金卡"
    assert (found.tier.text(), found.next.text(), found.balance.text()) == (
        "银卡",
        "800 points to 金卡",
        "200 points",
    )
    assert found.table.texts()[0][1:4] == ("Earn", "+200", "200")

    def gift(dialog: FieldsDialog) -> None:
        dialog.editor("points").set_value(50)
        dialog.editor("reason").set_value("礼品")
        QTest.mouseClick(dialog.do, LEFT)

    for control in (found.spend, found.adjust):
        answer = Answer(gift)
        QTest.mouseClick(control, LEFT)
        assert answer.done
    assert [words[2] for words in found.table.texts()] == ["+50", "-50", "+200"]
    assert found.balance.text() == "200 points"
    assert firm.count("memberships") == 1


def test_more_than_there_is_cannot_be_spent_and_nothing_is_booked(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    programme(open_page).close()
    delivered(firm, 1_000_00)
    found, said = tab(open_page, firm), list[Any]()
    desk.notices.posted.connect(said.append)

    def too_much(dialog: FieldsDialog) -> None:
        dialog.editor("points").set_value(500)
        dialog.editor("reason").set_value("礼品")
        QTest.mouseClick(dialog.do, LEFT)

    Answer(too_much)
    QTest.mouseClick(found.spend, LEFT)
    assert "Only 10 points are left" in said[-1].text
    assert firm.count("points_entries") == 1


def test_a_paid_membership_counts_until_its_end(open_page: Callable[[str], Any], firm: Firm) -> None:
    programme(open_page).close()
    found = tab(open_page, firm)
    with firm.database.raw() as connection:
        (gold,) = connection.execute("SELECT id FROM loyalty_tiers WHERE points_from = 1000").fetchone()

    def sell(dialog: FieldsDialog) -> None:
        dialog.editor("tier_id").set_value(gold)
        dialog.editor("paid").set_value((999_00, "CNY"))
        QTest.mouseClick(dialog.do, LEFT)

    Answer(sell)
    QTest.mouseClick(found.sell, LEFT)
    assert found.tier.text() == "金卡"
    assert found.valid.text().startswith("paid · until ")


def test_the_keeper_writes_what_time_has_brought_and_only_once(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    programme(open_page).close()
    yesterday = desk.context.clock().date() - dt.timedelta(days=1)
    earned(firm, 1500, yesterday, yesterday)
    for _ in range(2):
        desk.keepers.loyalty.look()
    assert firm.count("points_entries", "kind = 'expire' AND points = -1500") == 1
    assert firm.count("memberships", "paid IS NULL") == 1


def test_the_statement_is_a_pdf_with_the_lines_and_the_balance(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk, tmp_path: Path
) -> None:
    programme(open_page).close()
    long_ago = desk.context.clock().date() - dt.timedelta(days=900)
    earned(firm, 40, long_ago)
    delivered(firm, 12_300_00)
    desk.context.language.choose("zh_CN")
    found = tab(open_page, firm)
    found.save_statement(tmp_path / "statement.pdf")
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "statement.pdf").pages)
    for words in ("积分对账单", "杭州恒通轴承", "期初余额", "+123", "163", "会员等级：银卡"):
        assert words in text


def test_a_tab_whose_words_wrap_presses_nothing_in_the_head_of_the_pane_together(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    programme(open_page).close()
    delivered(firm, 20_050_00)
    assert tab(open_page, firm).isVisible()
    pane = open_page("contacts").current.detail()
    assert not pane.tabs.hasHeightForWidth()
    for band in (pane.facts, pane.member, pane.strip):
        assert band.height() >= band.minimumSizeHint().height()
