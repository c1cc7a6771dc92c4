from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtTest import QAbstractItemModelTester

from app.ui.models.grouped_model import Group, GroupedModel, Line
from app.ui.models.timeline_model import ENTRY, Entry, TimelineModel

if TYPE_CHECKING:
    from app.ui.context import Context


def test_entries_stand_newest_first_under_their_days(context: Context) -> None:
    now = context.clock().replace(hour=12)
    model = TimelineModel(context)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yesterday = now - dt.timedelta(days=1)
    model.show(
        [
            Entry(yesterday, "made"),
            Entry(now, "edited", changes=(("City", "", "杭州"),)),
            Entry(now, "called"),
        ]
    )
    shown = [model.index(n).data(ENTRY) for n in range(model.rowCount())]
    assert [row.verb if isinstance(row, Entry) else row for row in shown] == [
        now.date(),
        "edited",
        "called",
        yesterday.date(),
        "made",
    ]
    assert "City: – → 杭州" in model.index(1).data()
    assert tester.model() is model
    model.deleteLater()


def test_a_folded_group_shows_its_head_only(qapp: object) -> None:
    assert qapp
    model = GroupedModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(
        [
            Group("a", "Today", (Line("1", "Call"),)),
            Group("b", "Later", ()),
            Group("c", "Week", (Line("2", "X"),)),
        ]
    )
    assert [model.index(n).data() for n in range(model.rowCount())] == ["Today (1)", "Call", "Week (1)", "X"]
    model.fold("a")
    assert model.rowCount() == 3
    assert model.place_of("1") == -1
    model.fold("a")
    assert model.place_of("1") == 1
    assert tester.model() is model
