"""The new owner looks through what came with an account and answers thing by thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from python_calamine import CalamineWorkbook

from app.services import pools, records
from app.ui.pages.contacts.hand_over_dialog import HandOverDialog
from tests.ui.pages.conftest import Answer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton


def handed(firm: Firm) -> str:
    """The account with its deal, complaint and task comes from a colleague; their id."""
    other = firm.add("user", login="wang", name="王强", role="rep", active=True)
    with firm.database.write("demo") as session:
        account: Any = records.get(session, "account", firm.account)
        account.owner_id = other
        for kind, record, key in (("deal", firm.deal, "owner_id"), ("task", firm.task, "assignee_id")):
            setattr(records.get(session, kind, record), key, other)
        pools.hand_over(session, firm.account, firm.database.actor.user_id, "")
    return other


def because(dialog: Any) -> None:
    QTest.keyClicks(dialog.editor("reason").control(), "his customer")
    QTest.mouseClick(dialog.do, LEFT)


def test_what_was_handed_over_is_accepted_or_returned_one_by_one(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    other = handed(firm)
    page = open_page("contacts").current
    page.open_record("account", firm.account)
    hold = page.detail().hold
    assert hold.look.text() == "Look through 2 things handed over..."
    QTest.mouseClick(hold.look, LEFT)
    dialog = page.detail().findChild(HandOverDialog)
    rows = [dialog.tree.topLevelItem(n) for n in range(dialog.tree.topLevelItemCount())]
    assert [(row.text(0), row.text(1), row.text(3)) for row in rows] == [
        ("Deal", "年度框架", "Offered"), ("Task", "确认报价", "Offered"),
    ]  # fmt: skip
    answer = Answer(because)
    QTest.mouseClick(dialog.give_back, LEFT)
    assert answer.done
    assert firm.value("deal", firm.deal, "owner_id") == other
    QTest.mouseClick(dialog.accept_one, LEFT)
    assert firm.count("hand_over_items", "status = 'offered'") == 0
    assert not hold.look.isVisible()


def test_the_pack_is_saved_as_pdf_and_as_workbook(
    open_page: Callable[[str], Any], firm: Firm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed(firm)
    page = open_page("contacts").current
    page.open_record("account", firm.account)
    QTest.mouseClick(page.detail().hold.look, LEFT)
    dialog = page.detail().findChild(HandOverDialog)
    for name in ("pack", "pack.xlsx"):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, name=name: (str(tmp_path / name), ""))
        QTest.mouseClick(dialog.save, LEFT)
    assert (tmp_path / "pack.pdf").read_bytes().startswith(b"%PDF")
    rows = CalamineWorkbook.from_path(tmp_path / "pack.xlsx").get_sheet_by_index(0).to_python()
    assert [row[1] for row in rows if row[0] in {"Open deals", "Promises and tasks"}] == [
        "年度框架",
        "确认报价",
    ]
    dialog.accept()


def test_who_handed_over_sees_what_still_waits_and_can_print_it(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    other = firm.add("user", login="wang", name="王强", role="rep", active=True)
    with firm.database.write("hand-over-account") as session:
        pools.hand_over(session, firm.account, other, "")
    page = open_page("contacts").current
    page.open_record("account", firm.account)
    hold = page.detail().hold
    assert hold.look.text() == "Handed over: 3 things wait..."
    QTest.mouseClick(hold.look, LEFT)
    dialog = page.detail().findChild(HandOverDialog)
    assert dialog.save.isVisible()
    assert not any(each.isVisible() for each in (dialog.accept_one, dialog.accept_rest, dialog.give_back))
    dialog.accept()
