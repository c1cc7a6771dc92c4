from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.ui.dialogs.calendar_server import CalendarServerDialog
from tests.sync.radicale_server import PASSWORD, USERS, Phone, radicale
from tests.ui.pages.conftest import Answer, trigger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.ui.desk import Desk
    from tests.sync.radicale_server import Server
    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with radicale(tmp_path_factory.mktemp("radicale")) as running:
        yield running


@pytest.fixture
def phone(server: Server, request: pytest.FixtureRequest) -> Iterator[Phone]:
    made = Phone(
        server.address, USERS[len(request.node.name) % len(USERS)], f"c{abs(hash(request.node.name))}"
    )
    yield made
    made.close()


def opened(open_page: Callable[[str], Any], desk: Desk) -> CalendarServerDialog:
    """The dialog as the calendar opens it."""
    open_page("tasks").switch_to("calendar")
    trigger(desk, "calendar.server")
    (found,) = desk.window.findChildren(CalendarServerDialog)
    assert isinstance(found, CalendarServerDialog)
    return found


def type_in(dialog: CalendarServerDialog, phone: Phone, password: str = PASSWORD) -> None:
    for name, text in (("address", phone.server), ("user", phone.user), ("password", password)):
        dialog.form.fields[name].setText(text)
    QTest.mouseClick(dialog.form.search, LEFT)


def test_calendars_are_found_and_tasks_go_there_and_come_back(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk, phone: Phone
) -> None:
    dialog = opened(open_page, desk)
    assert not dialog.go.isEnabled()
    QTest.mouseClick(dialog.form.search, LEFT)
    assert dialog.form.problems["address"].text() == "Fill this in."
    type_in(dialog, phone)
    place = dialog.form.boxes["tasks"].findData(phone.calendar)
    dialog.form.boxes["tasks"].setCurrentIndex(place)
    dialog.form.boxes["events"].setCurrentIndex(0)
    QTest.mouseClick(dialog.go, LEFT)
    assert dialog.status.text().startswith("Exchanged: 1 sent, 0 taken over")
    assert "确认报价" in phone.only()
    phone.edit(("STATUS:NEEDS-ACTION", "STATUS:COMPLETED"))
    QTest.mouseClick(dialog.go, LEFT)
    assert "1 taken over" in dialog.status.text()
    assert firm.value("task", firm.task, "status") == "done"
    dialog.close()
    later = firm.add("task", title="寄样品", due_at=dt.datetime.now(dt.UTC))
    desk.keepers.exchange.look()
    assert f"{later}.ics" in phone.files()
    again = opened(open_page, desk)
    assert again.status.text().startswith("Exchanged ")
    answer = Answer(_agree)
    QTest.mouseClick(again.away, LEFT)
    assert answer.done
    assert again.form.fields["password"].text() == ""
    assert firm.count("tasks") == 2
    again.close()


def _agree(dialog: Any) -> None:
    first = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Disconnect")
    QTest.mouseClick(first, LEFT)


def test_a_wrong_password_is_told_beside_its_field_and_nothing_is_kept(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk, phone: Phone
) -> None:
    dialog = opened(open_page, desk)
    type_in(dialog, phone, "falsch")
    assert "does not know this user and password" in dialog.form.problems["password"].text()
    with firm.database.raw() as connection:
        kept = connection.execute("SELECT count(*) FROM sync_state WHERE k LIKE 'caldav%'").fetchone()
    assert kept == (0,)
    dialog.form.fields["address"].setText("http://example.com")
    QTest.mouseClick(dialog.form.search, LEFT)
    assert "https://" in dialog.form.problems["address"].text()
    dialog.close()
