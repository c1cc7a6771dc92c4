from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING, Any

import pytest

from app.analytics.reports.kpi import behind, course
from app.rules.errors import Refused
from app.rules.targets import periods
from app.services import records
from app.services.targets import TargetDraft, drop_target, people, set_target
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database

BEGIN, END = dt.date(2026, 10, 1), dt.date(2026, 12, 31)
DAY = dt.date(2026, 11, 15)


def ask(firm: Database, value: int = 100, **fields: Any) -> str:
    draft: dict[str, Any] = {
        "metric": "visits",
        "period_from": BEGIN,
        "period_to": END,
        "value": value,
    } | fields
    with firm.write("set-target") as session:
        return set_target(session, TargetDraft(**draft))


def rows(firm: Database, day: dt.date = DAY) -> tuple[Any, ...]:
    with firm.raw() as connection:
        return course(connection, BEGIN, END, day)


@pytest.fixture
def staff(firm: Database) -> dict[str, str]:
    """North with 王芳, below it south with 李伟; 赵磊 in no team."""
    with firm.write("demo") as session:
        north = records.create(session, "team", {"name": "北区"})
        south = records.create(session, "team", {"name": "南区", "parent_id": north})
        made = {"north": north, "south": south}
        for name, team in (("王芳", north), ("李伟", south), ("赵磊", None)):
            made[name] = records.create(session, "user", {"login": name, "name": name, "team_id": team})
        return made


def become(firm: Database, role: str, team: str | None) -> None:
    """The user of this copy gets a role and a team."""
    with firm.apply() as connection:
        connection.execute("DELETE FROM users WHERE id = ?", (firm.actor.user_id,))
        connection.execute(
            "INSERT INTO users (id, account_id, login, name, role, team_id, active, created_at, updated_at)"
            " VALUES (?1, ?1, 'me', 'me', ?2, ?3, 1, 0, 0)",
            (firm.actor.user_id, role, team),
        )


def test_another_value_is_another_version_and_the_newest_counts(
    firm: Database, staff: dict[str, str]
) -> None:
    ask(firm, 10, user_id=staff["王芳"])
    ask(firm, 12, user_id=staff["王芳"])
    ((row),) = rows(firm)
    assert (row["target"], row["version"], row["name"]) == (12, 2, "王芳")
    with firm.raw() as connection:
        assert connection.execute("SELECT value FROM targets ORDER BY version").fetchall() == [(10,), (12,)]


def test_a_target_goes_with_all_its_versions_and_comes_back_by_undo(
    firm: Database, staff: dict[str, str]
) -> None:
    ask(firm, 10, user_id=staff["王芳"])
    newest = ask(firm, 12, user_id=staff["王芳"])
    other = ask(firm, 5, user_id=staff["李伟"])
    with firm.write("archive-target") as session:
        drop_target(session, newest)
    assert [row["target_id"] for row in rows(firm)] == [other]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"value": 0}, "target-value"),
        ({"value": -5}, "target-value"),
        ({"value": 10**16}, "target-value"),
        ({"period_to": BEGIN - dt.timedelta(days=1)}, "target-period"),
        ({"user_id": "u", "team_id": "t"}, "target-for-two"),
    ],
)
def test_what_is_no_target_is_refused(firm: Database, fields: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused, match=code):
        ask(firm, **fields)
    assert rows(firm) == ()


def test_targets_are_set_by_who_leads(firm: Database, staff: dict[str, str]) -> None:
    become(firm, "manager", staff["north"])
    ask(firm, user_id=staff["李伟"])  # in a team under one's own
    ask(firm, team_id=staff["south"])
    nobody: tuple[dict[str, Any], ...] = ({"user_id": staff["赵磊"]}, {})
    for fields in nobody:
        with pytest.raises(Refused, match="target-not-yours"):
            ask(firm, **fields)
    become(firm, "rep", staff["north"])
    with pytest.raises(Refused, match="target-not-yours"):
        ask(firm, user_id=firm.actor.user_id)


def test_a_team_shows_what_its_people_are_to_reach_together(firm: Database, staff: dict[str, str]) -> None:
    ask(firm, 30, team_id=staff["north"])
    ask(firm, 10, user_id=staff["王芳"])
    ask(firm, 15, user_id=staff["李伟"])
    ask(firm, 99, user_id=staff["赵磊"])
    handed = {row["name"]: row["handed_out"] for row in rows(firm)}
    assert handed == {"北区": 25, "王芳": None, "李伟": None, "赵磊": None}


def test_the_rows_behind_a_figure_add_up_to_it(firm: Database, staff: dict[str, str]) -> None:
    with firm.write("demo") as session:
        account = make.account(session, owner_id=staff["王芳"])
        for day, total, status in ((5, 700, "confirmed"), (20, 300, "fulfilled"), (6, 50, "draft")):
            fields = {"account_id": account, "ordered_on": dt.date(2026, 10, day), "currency": "CNY"}
            order = records.create(session, "order", fields | {"owner_id": staff["王芳"]})
            session.connection().exec_driver_sql(
                "UPDATE orders SET total = ?, net = ?, status = ? WHERE id = ?", (total, total, status, order)
            )
    orders = ask(firm, 2_000, metric="orders", currency="CNY", user_id=staff["王芳"])
    customers = ask(firm, 3, metric="new_customers", user_id=staff["王芳"])
    found = {row["target_id"]: row for row in rows(firm)}
    with firm.raw() as connection:
        counted = behind(connection, orders, DAY)
        assert [(row.kind, row.day, row.value) for row in counted] == [
            ("order", "2026-10-20", 300),
            ("order", "2026-10-05", 700),
        ]
        assert [row.id for row in behind(connection, customers, DAY)] == [account]
    assert found[orders]["actual"]["minor"] == sum(row.value for row in counted)
    assert found[customers]["actual"] == 1


def test_what_has_not_begun_is_not_projected_and_what_is_over_stands(
    firm: Database, staff: dict[str, str]
) -> None:
    ask(firm, 10, user_id=staff["王芳"])
    (early,) = rows(firm, dt.date(2026, 9, 1))
    assert (early["pace"], early["projection"]) == (0, None)
    (late,) = rows(firm, dt.date(2027, 6, 1))
    assert (late["pace"], late["projection"]) == (10, 0)


def test_whom_a_target_can_be_for(firm: Database, staff: dict[str, str]) -> None:
    with firm.raw() as connection:
        found = people(connection)
    assert ("team", staff["north"], "北区") in found
    assert ("user", staff["赵磊"], "赵磊") in found


def test_periods_follow_each_other_without_a_gap() -> None:
    for kind, count in (("month", 14), ("quarter", 5), ("year", 2)):
        spans = periods(kind, dt.date(2026, 11, 30), count)
        assert len(spans) == count
        assert spans[0][0] <= dt.date(2026, 11, 30) <= spans[0][1]
        for (_, end), (begin, _) in itertools.pairwise(spans):
            assert begin - end == dt.timedelta(days=1)
