"""A small list with every type of cell and every trap."""

import datetime as dt
from decimal import Decimal
from zoneinfo import ZoneInfo

from app.exports.frame import ColumnHead, Frame, Money, Row, Shown

COLUMNS = (
    ColumnHead("name", "客户"),
    ColumnHead("employees", "员工数", "integer"),
    ColumnHead("annual_revenue", "年营业额", "money"),
    ColumnHead("contract_ends_on", "合同到期", "date"),
    ColumnHead("last_followed_at", "最后跟进", "time"),
    ColumnHead("level", "级别", "choice"),
    ColumnHead("do_not_contact", "勿扰", "yesno"),
    ColumnHead("probability", "赢率", "percent"),
)
SHOWN = Shown(
    zone=ZoneInfo("Asia/Shanghai"),
    choice=lambda key, code: f"{key}:{code}",
    yes="是",
    no="否",
    total="合计",
)
FOLLOWED = dt.datetime(2026, 11, 22, 3, 4, 5, 678000, tzinfo=dt.UTC)


def row(name: str | None = "上海仪表", revenue: Money | None = Money(123450, "CNY")) -> Row:  # noqa: B008 - a frozen value
    return (name, 120, revenue, dt.date(2027, 1, 31), FOLLOWED, "a", True, Decimal("12.5"))


def frame(*rows: Row, kind: str = "account") -> Frame:
    return Frame(kind, COLUMNS, rows or (row(),), SHOWN, "客户", len(rows) or 1)
