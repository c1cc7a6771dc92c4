from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from app.rules.choices import AccountLevel
from app.storage.list_spec import Column, ListSpec, Row
from app.ui.models.row_model import ALIGNMENT, DISPLAY, HORIZONTAL, ID, PAGE, RAW, TONE, TOOL_TIP, RowModel

if TYPE_CHECKING:
    from collections.abc import Sequence

SPEC = ListSpec(
    kind="account",
    table="accounts",
    columns=(
        Column("name", "t.name"),
        Column("employees", "t.employees", "integer"),
        Column("level", "t.level", "choice", choices=AccountLevel),
    ),
)


class PlainTexts:
    def label(self, kind: str, column: Column) -> str:
        return f"{kind}.{column.key}"

    def cell(self, column: Column, value: Any) -> str:
        del column
        return "" if value is None else str(value)

    def exact(self, column: Column, value: Any) -> str:
        return f"{column.key}={value}"

    def tone(self, column: Column, value: Any) -> str | None:
        return "violet" if column.choices and value == "A" else None

    def icon(self, _column: Column, _value: object) -> str:
        return ""


class Table:
    """Rows made on demand; remembers which pages were asked for; rows over ``gone`` are not there any more."""

    def __init__(self, gone: int = 10**9) -> None:
        self.asked: list[int] = []
        self.gone = gone

    def fetch(self, rowids: Sequence[int]) -> dict[int, Row]:
        self.asked.append(len(rowids))
        there = (rowid for rowid in rowids if rowid < self.gone)
        return {rowid: Row(rowid, f"id{rowid}", (f"n{rowid}", rowid * 2, "A")) for rowid in there}


@pytest.fixture
def table() -> Table:
    return Table()


@pytest.fixture
def model(table: Table, qapp: object) -> RowModel:
    assert qapp
    return RowModel(SPEC, PlainTexts(), table.fetch)


def test_qts_own_checks_pass_while_rows_come_and_go(model: RowModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_first([Row(1, "id1", ("n1", 2, "A"))], 3)
    model.show(array("q", range(1, 400)))
    model.forget()
    model.show(array("q"))
    assert tester.model() is model


def test_only_the_page_that_is_looked_at_is_read(model: RowModel, table: Table) -> None:
    model.show(array("q", range(1, 1_000_001)))
    assert table.asked == []
    assert model.index(999_999, 0).data(DISPLAY) == "n1000000"
    assert model.index(999_990, 1).data(DISPLAY) == "1999982"
    assert table.asked == [1_000_000 % PAGE]


def test_pages_long_unseen_are_dropped(model: RowModel, table: Table) -> None:
    model.show(array("q", range(1, 100 * PAGE)))
    for page in range(99):
        model.index(page * PAGE, 0).data(DISPLAY)
    assert len(model._pages) < 60
    assert len(table.asked) == 99


def test_a_row_that_is_gone_is_blank(model: RowModel, table: Table) -> None:
    table.gone = 2
    model.show(array("q", [1, 2]))
    assert model.index(0, 0).data(DISPLAY) == "n1"
    assert model.index(1, 0).data(DISPLAY) is None
    assert model.row_at(1) is None


def test_the_first_rows_are_shown_without_reading(model: RowModel, table: Table) -> None:
    model.show_first([Row(7, "id7", ("seven", 7, "B"))], 1)
    assert model.index(0, 0).data(DISPLAY) == "seven"
    assert table.asked == []
    assert model.position_of(7) == 0
    assert model.position_of(8) == -1


def test_roles_give_the_value_its_words_its_tone_and_its_side(model: RowModel) -> None:
    model.show(array("q", [3]))
    number, level = model.index(0, 1), model.index(0, 2)
    assert (number.data(RAW), number.data(ID), number.data(TOOL_TIP)) == (6, "id3", "employees=6")
    assert (number.data(TONE), level.data(TONE)) == (None, "violet")
    assert int(number.data(ALIGNMENT)) != int(level.data(ALIGNMENT))
    assert model.headerData(1, HORIZONTAL, DISPLAY) == "account.employees"


def test_an_index_of_nowhere_is_answered(model: RowModel) -> None:
    model.show(array("q", [1]))
    nowhere = QModelIndex()
    assert model.data(nowhere) is None
    assert not model.flags(nowhere)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.headerData(99, HORIZONTAL) is None


def test_forgetting_reads_what_changed(model: RowModel, table: Table) -> None:
    model.show(array("q", [1]))
    model.index(0, 0).data(DISPLAY)
    model.forget()
    model.index(0, 0).data(DISPLAY)
    assert table.asked == [1, 1]
