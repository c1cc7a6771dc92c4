"""A copy that was without contact for too long: nothing of it is shown until it has synced or a code was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.rules.unlocking import unlock_code
from app.sync import lease, state
from app.sync.transaction import applying
from app.ui.dialogs.lease import LeaseDialog
from app.ui.housekeeping import Housekeeping
from app.ui.opening import Opened
from tests.ui.pages.sync_copy import join
from tests.ui.test_start import start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QPushButton
    from pytestqt.qtbot import QtBot

    from app.storage.database import Database
    from app.ui.desk import Desk
    from app.ui.language import Language
    from app.ui.settings import Settings

KEY = "known to the server and to this device"


def lock(database: Database) -> None:
    """Let the last contact have been long ago."""
    join(database)
    with applying(database) as connection:
        state.put(connection, lease_days=30, contacted_at=1_000_000_000_000, unlock_key=KEY)


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def dialog(database: Database, settings: Settings, language: Language) -> Iterator[LeaseDialog]:
    lock(database)
    made = LeaseDialog(Opened(database, None), settings, language, inline=True)
    made.show()
    yield made
    made.close_down()


def test_a_sync_that_does_not_reach_the_server_says_so_and_opens_nothing(dialog: LeaseDialog) -> None:
    press(dialog.sync_button)
    assert "cannot be reached" in dialog.sync_problem.text()
    assert dialog.sync_problem.isVisible()
    assert dialog.isVisible()
    assert dialog.sync_button.isEnabled()


def test_a_sign_in_that_has_ended_asks_for_the_password(dialog: LeaseDialog, database: Database) -> None:
    with applying(database) as connection:
        state.put(connection, token="")
    press(dialog.sync_button)
    assert dialog.password.isVisible()
    assert "password" in dialog.sync_problem.text()
    dialog.password.setText("correct horse")
    press(dialog.sync_button)
    assert "cannot be reached" in dialog.sync_problem.text()


def test_an_administrators_code_opens_it(dialog: LeaseDialog, database: Database) -> None:
    dialog.code.setText("AAAA-AAAA-AAAA")
    press(dialog.unlock_button)
    assert "does not fit" in dialog.code_problem.text()
    assert dialog.isVisible()
    dialog.code.setText(unlock_code(KEY, dialog.request.text()))
    press(dialog.unlock_button)
    assert dialog.result() == LeaseDialog.DialogCode.Accepted
    lease.require(database)


def test_the_program_ends_with_one_sentence_where_nobody_can_be_asked(database: Database) -> None:
    lock(database)
    database.close()
    done = start(database.folder.path)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.splitlines()[-1].startswith(
        "This copy has had no contact with the server for too long"
    )


def test_a_window_that_stays_open_is_locked_when_the_lease_ends(
    desk: Desk, database: Database, qtbot: QtBot
) -> None:
    house = Housekeeping(database.folder, desk)
    with qtbot.assertNotEmitted(house.lease_ended):
        house.on_lease_time()
    lock(database)
    with qtbot.waitSignal(house.lease_ended):
        house.on_lease_time()
