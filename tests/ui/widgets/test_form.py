from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.rules.errors import Refused
from app.services.schema import describe
from app.ui.widgets.field_date import read_day, read_time
from app.ui.widgets.field_picker import PickerEditor
from app.ui.widgets.form import Form, Section
from app.ui.widgets.form_layouts import LAYOUTS, sections

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.ui.context import Context

TODAY = dt.date(2026, 11, 20)


@pytest.fixture
def form(context: Context, qtbot: QtBot) -> Form:
    keys = (
        "name",
        "account_id",
        "amount",
        "expected_close",
        "stage_entered_at",
        "status",
        "probability",
        "description",
    )
    made = Form(context, describe("deal"), [Section("", keys)])
    qtbot.addWidget(made)
    made.resize(500, 700)
    made.show()
    return made


@pytest.mark.parametrize("kind", sorted(LAYOUTS))
def test_every_field_of_a_layout_is_a_field_of_its_kind(kind: str) -> None:
    for section in sections(kind):
        for key in section.keys:
            assert describe(kind).field(key) is not None, key


def test_what_is_loaded_is_given_back_unchanged(form: Form) -> None:
    values: dict[str, Any] = {
        "name": "Pumps",
        "amount": 1_250_050,
        "currency": "EUR",
        "expected_close": TODAY,
        "stage_entered_at": dt.datetime(2026, 11, 20, 6, 30, tzinfo=dt.UTC),
        "status": "won",
        "probability": 70,
        "description": "two\nlines",
    }
    form.load(values)
    assert form.values().items() >= values.items()
    assert form.changes() == {}
    assert not form.dirty


def test_only_what_differs_is_a_change(form: Form) -> None:
    form.load({"name": "Pumps", "amount": None, "currency": None, "status": "open"})
    line = form.editor("amount").control()
    QTest.keyClicks(line, "12,500.5")
    assert form.dirty
    assert form.changes() == {"amount": 1_250_050, "currency": "CNY"}
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(line, Qt.Key.Key_Delete)
    assert not form.dirty


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("amount", "12x"),
        ("amount", "1.234"),
        ("expected_close", "2026-02-30"),
        ("probability", "many"),
        ("name", ""),
    ],
)
def test_text_that_is_no_value_is_named_beside_the_field(form: Form, key: str, text: str) -> None:
    form.load({"name": "Pumps"})
    line = form.editor(key).control()
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)
    assert not form.validate()
    assert form._fields[key].trouble.text()
    assert line.property("invalid") is True


def test_a_refusal_finds_its_field_or_says_that_there_is_none(form: Form) -> None:
    assert form.show_refusal(Refused("record-missing", "name", kind="deal", id="x"))
    assert form._fields["name"].trouble.isVisible()
    assert not form.show_refusal(Refused("record-missing", "nowhere", kind="deal", id="x"))


def test_a_picker_searches_while_typing_and_takes_what_is_chosen(
    form: Form, accounts: list[str], qtbot: QtBot
) -> None:
    picker = form.editor("account_id")
    assert isinstance(picker, PickerEditor)
    picker.line.setFocus()
    QTest.keyClicks(picker.line, "kehu07")
    assert picker.problem()
    qtbot.waitUntil(lambda: bool(picker._found))
    picker.on_picked(picker._list.index(0, 0))
    qtbot.waitUntil(lambda: picker.line.text() == "客户07")
    assert picker.value() == accounts[6]
    assert not picker.problem()
    picker.line.clearFocus()


def test_a_wide_form_has_two_columns(form: Form) -> None:
    form.resize(500, 700)
    narrow = form._fields["account_id"].box.pos().x()
    form.resize(900, 700)
    QTest.qWait(0)
    wide = {form._fields[key].box.pos().x() for key in ("name", "account_id")}
    assert len(wide) == 2
    assert narrow in wide


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-25", dt.date(2026, 11, 25)),
        ("2026年11月25日", dt.date(2026, 11, 25)),
        ("11/25", dt.date(2026, 11, 25)),
        ("25", dt.date(2026, 11, 25)),
        ("+3", dt.date(2026, 11, 23)),
        ("-1", dt.date(2026, 11, 19)),
        ("31", None),
        ("soon", None),
        ("", None),
    ],
)
def test_days_are_typed_the_short_way(text: str, day: dt.date | None) -> None:
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("14:30", dt.time(14, 30)),
        ("1430", dt.time(14, 30)),
        ("9", dt.time(9)),
        ("", dt.time()),
        ("25:00", None),
        ("x", None),
    ],
)
def test_times_are_typed_the_short_way(text: str, time: dt.time | None) -> None:
    assert read_time(text) == time
