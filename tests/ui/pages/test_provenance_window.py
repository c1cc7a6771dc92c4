from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.ui.widgets.field_sources import AGE
from tests.ui.pages.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.desk import Desk
    from tests.ui.pages.conftest import Firm


def opened(open_page: Callable[[str], Any], firm: Firm) -> Any:
    page = open_page("contacts").current
    page.open_record("account", firm.account)
    return page.detail()


def chosen(menu: Any, start: str) -> Any:
    (found,) = [each for each in menu.actions() if each.text().startswith(start)]
    return found


def test_a_field_tells_who_wrote_it_and_when(open_page: Callable[[str], Any], firm: Firm, desk: Desk) -> None:
    pane = opened(open_page, firm)
    assert pane.sources.words("city") == "when it was made, by 我 · Just now"
    assert pane.sources.words("phone") == ""
    pane.form.editor("city").line.setText("宁波")
    pane.form.editor("city").on_edited()
    pane.form.save()
    assert pane.sources.words("city") == "Edit account, by 我 · Just now"
    desk.context.language.choose("zh_CN")
    assert pane.sources.words("city") == "修改客户（我） · 刚刚"


def test_a_value_from_before_is_restored_from_the_menu_of_its_field(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    pane = opened(open_page, firm)
    for city in ("宁波", "上海"):
        pane.form.editor("city").line.setText(city)
        pane.form.editor("city").on_edited()
        pane.form.save()
    menu = pane.sources.menu("city")
    texts = [each.text() for each in menu.actions()]
    assert [text.split(" (")[0] for text in texts if text.startswith("Restore")] == [
        "Restore: 宁波",
        "Restore: 杭州",
    ]
    chosen(menu, "Restore: 杭州").trigger()
    assert firm.value("account", firm.account, "city") == "杭州"
    desk.history.undo()
    assert firm.value("account", firm.account, "city") == "上海"
    menu.deleteLater()


def test_an_old_value_is_marked_until_somebody_says_that_it_is_still_right(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    with firm.database.apply() as connection:
        connection.execute("UPDATE accounts SET created_at = 0 WHERE id = ?", (firm.account,))
    pane = opened(open_page, firm)
    heading = pane.form.headings()["city"]
    assert heading.text() == "City · to be confirmed"
    assert pane.form.headings()["phone"].text() == "Phone"
    menu = pane.sources.menu("city")
    chosen(menu, "Still right").trigger()
    assert heading.text() == "City"
    assert pane.sources.words("city") == "confirmed by 我 · Just now"
    desk.history.undo()
    pane.show_record(firm.account)
    assert heading.text() == "City · to be confirmed"
    desk.context.settings.put(AGE, 0)
    pane.show_record(firm.account)
    assert heading.text() == "City"
    menu.deleteLater()


def test_a_phone_number_is_copied_and_called_and_a_mail_address_written_to_by_a_click(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    page = open_page("contacts").current
    page.open_record("account", firm.account)
    form = page.detail().form
    phone, mail, site = (form.editor(key) for key in ("phone", "email", "website"))
    assert not phone.copy.isVisible()
    phone.set_value("+86 571 8899 0011")
    phone.copy.trigger()
    assert QGuiApplication.clipboard().text() == "+86 571 8899 0011"
    mail.set_value("info@example.cn")
    site.set_value("www.example.cn")
    opened = [each.target().toString() for each in (phone, mail, site)]
    assert opened == ["tel:+8657188990011", "mailto:info@example.cn", "http://www.example.cn"]
    site.set_value("file:///etc/hosts")
    site.use.trigger()
    assert "No program" in desk.window.notices.text.text()


def test_old_values_of_the_customer_stand_on_the_next_visit_and_are_confirmed_there(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    visit = firm.add(
        "visit", account_id=firm.account, contact_id=firm.contact, purpose="needs", planned_start_at=NOW
    )
    with firm.database.apply() as connection:
        connection.execute("UPDATE accounts SET created_at = 0")
        connection.execute("UPDATE contacts SET created_at = 1")
    page = open_page("tasks")
    page.switch_to("visit")
    page.current.open_record("visit", visit)
    pane = page.current.detail()
    place = pane.tabs.indexOf(pane.doubts)
    assert pane.tabs.isTabVisible(place)
    pane.tabs.setCurrentIndex(place)
    assert [row[:3] for row in pane.doubts.table.texts()] == [
        ("Account", "City", "杭州"), ("Contact", "Mobile", "13900001111"),
    ]  # fmt: skip
    QTest.mouseClick(pane.doubts.right, Qt.MouseButton.LeftButton)
    assert [row[1] for row in pane.doubts.table.texts()] == ["Mobile"]
    assert pane.tabs.tabText(place) == "To confirm: 1"
    QTest.mouseClick(pane.doubts.right, Qt.MouseButton.LeftButton)
    assert not pane.tabs.isTabVisible(place)
    desk.context.settings.put(AGE, 0)
    desk.history.undo()
    pane.show_record(visit)
    assert not pane.tabs.isTabVisible(place)
