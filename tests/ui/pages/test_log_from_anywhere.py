"""One key opens the follow-up of a kind wherever one is, and Enter logs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.dialogs.log_activity import LogActivityDialog
from app.ui.dialogs.pick_record import PickDialog
from tests.ui.pages.conftest import trigger

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.desk import Desk
    from tests.ui.pages.conftest import Firm


def logged(desk: Desk) -> None:
    dialog = desk.window.findChild(LogActivityDialog)
    assert dialog is not None
    QTest.keyClick(dialog.subject, Qt.Key.Key_Return)
    dialog.deleteLater()


def test_a_mail_is_logged_about_the_record_in_front_with_two_keys(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    open_page("contacts").current.open_record("account", firm.account)
    trigger(desk, "log.email")
    logged(desk)
    assert firm.count("activities", f"kind = 'email' AND account_id = '{firm.account}'") == 1


def test_where_no_record_is_in_front_the_account_is_asked_for(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    open_page("settings")
    trigger(desk, "log.note")
    ask = desk.window.findChild(PickDialog)
    assert ask is not None
    ask.picker.set_value(firm.account)
    ask.on_take()
    logged(desk)
    assert firm.count("activities", f"kind = 'note' AND account_id = '{firm.account}'") == 1
