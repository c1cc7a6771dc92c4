"""The sample firm itself: its people, its catalogue, its lists and rules."""

from dataclasses import dataclass, replace
from typing import Any

from app.model.base import canonical_json
from app.model.sample.source import Row, Source, words
from app.rules.choices import TargetMetric
from app.rules.periods import span
from app.rules.targets import MONEY

STARTED = 1500
EURO_RATE_E8 = 785_000_000
SHIFTS = {str(day): [["09:00", "12:00"], ["13:30", "18:00"]] for day in range(5)}
CARE = (
    (
        "trial",
        "潜在客户试用",
        "Trial for potential customers",
        "stage_entered",
        "potential",
        "寄送样品并约试用",
    ),
    ("welcome", "新客户欢迎", "Welcome for new customers", "stage_entered", "new", "欢迎电话"),
    (
        "offers",
        "活跃客户专属优惠",
        "Personal offers for active customers",
        "stage_entered",
        "active",
        "发送专属报价",
    ),
    (
        "privileges",
        "忠诚客户礼遇",
        "Privileges for loyal customers",
        "stage_entered",
        "loyal",
        "邀请参加答谢会",
    ),
    ("win-back", "流失客户赢回", "Win-back for lost customers", "stage_entered", "lost", "总经理回访"),
)
LIMITS = (("low", 480, 7200), ("medium", 240, 2880), ("high", 120, 1440), ("critical", 30, 480))

MONTHLY = 10_000  # minor units of orders a month that a rep is asked for, times 40 to 68 for each account


@dataclass(frozen=True, slots=True)
class Firm:
    """What the customers' rows refer to."""

    reps: tuple[str, ...]
    manager: str
    products: tuple[dict[str, Any], ...]
    pool: str
    tags: tuple[str, ...]
    campaigns: tuple[str, ...]
    csat: str
    nps: str
    policies: dict[str, tuple[str, int, int]]
    pipeline: str
    stages: dict[str, str]
    teams: tuple[str, ...] = ()
    paid_tier: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """What exists before the firm: the manager and the default pipeline."""

    manager: str
    pipeline: str
    stages: dict[str, str]


def firm_rows(source: Source, ground: Ground, accounts: int) -> tuple[Firm, list[Row]]:
    """The firm and the rows that make it; what it wants of a month grows with the number of accounts."""
    at = source.moment(STARTED, 9)
    rows: list[Row] = []

    def add(table: str, **columns: Any) -> str:
        row = source.row(table, source.organisation, at, ground.manager, **columns)
        rows.append(row)
        return str(row[1]["id"])

    teams = tuple(add("teams", name=name, name_en=english) for name, english in words()["teams"])
    reps = tuple(
        add(
            "users", login=login, name=name, name_en=english, role="rep", team_id=teams[at_rep // 2], active=1
        )
        for at_rep, (login, name, english) in enumerate(words()["reps"])
    )
    firm = Firm(
        reps=(*reps, ground.manager),
        manager=ground.manager,
        products=tuple(_product(source, add, line) for line in words()["products"]),
        pool=add("pools", name="公海", name_en="Open pool", team_id=teams[0]),
        tags=tuple(add("tags", name=name) for name in words()["tags"]),
        campaigns=tuple(_campaign(source, add, line) for line in words()["campaigns"]),
        csat=add("surveys", name="投诉满意度", name_en="Complaint satisfaction", kind="csat", active=1),
        nps=add("surveys", name="净推荐值", name_en="Net promoter score", kind="nps", active=1),
        policies=_policies(add),
        pipeline=ground.pipeline,
        stages=ground.stages,
        teams=teams,
    )
    add("exchange_rates", currency="EUR", base="CNY", valid_from=source.day(STARTED), rate_e8=EURO_RATE_E8)
    _care(add)
    firm = replace(firm, paid_tier=_loyalty(add))
    _targets(source, add, firm, accounts)
    return firm, rows


def _product(_source: Source, add: Any, line: list[Any]) -> dict[str, Any]:
    code, name, english, category, unit, price, cost = line
    record = add(
        "products",
        code=code,
        name=name,
        name_en=english,
        category=category,
        unit=unit,
        list_price=price,
        cost=cost,
        currency="CNY",
        tax_bp=1300,
        active=1,
    )
    return {"id": record, "name": name, "name_en": english, "price": price, "cost": cost}


def _campaign(source: Source, add: Any, line: list[str]) -> str:
    name, english, kind = line
    began = source.between(40, 300)
    return str(
        add(
            "campaigns",
            name=name,
            name_en=english,
            campaign_type=kind,
            status="finished",
            starts_on=source.day(began),
            ends_on=source.day(began - 14),
            budget=5_000_000,
            cost=source.between(20, 60) * 100_000,
            currency="CNY",
        )
    )


def _policies(add: Any) -> dict[str, tuple[str, int, int]]:
    calendar = add(
        "work_calendars",
        name="标准工作日历",
        time_zone="Asia/Shanghai",
        shifts=canonical_json(SHIFTS),
        is_default=1,
    )
    return {
        severity: (
            add(
                "sla_policies",
                name=f"标准 {severity}",
                severity=severity,
                response_minutes=response,
                resolution_minutes=resolution,
                calendar_id=calendar,
                remedy_limit=500_000,
                currency="CNY",
                active=1,
            ),
            response,
            resolution,
        )
        for severity, response, resolution in LIMITS
    }


def _care(add: Any) -> None:
    for _key, name, english, trigger, stage, step in CARE:
        plan = add("care_plans", name=name, name_en=english, trigger=trigger, stage=stage, active=1)
        add("care_steps", plan_id=plan, position=0, offset_days=2, channel="call", title=step)


def _loyalty(add: Any) -> str:
    """The tiers; the highest is the one that can be paid for."""
    tier = ""
    for position, (name, english, points) in enumerate(
        (("银卡", "Silver", 0), ("金卡", "Gold", 5000), ("钻石卡", "Diamond", 20000))
    ):
        tier = add(
            "loyalty_tiers",
            name=name,
            name_en=english,
            position=position,
            points_from=points,
            period_days=365,
        )
    return tier


def _targets(source: Source, add: Any, firm: Firm, accounts: int) -> None:
    """What the firm wants of this month, this quarter and this year, each over its whole span."""
    spans = {period: span(period, source.as_of) for period in ("month", "quarter", "year")}

    def ask(metric: TargetMetric, period: str, value: int, **who: str) -> None:
        first, last = (day.isoformat() for day in spans[period])
        currency = "CNY" if metric in MONEY else None
        about = {"metric": metric.value, "period_from": first, "period_to": last, "currency": currency}
        add("targets", **about, value=value, version=1, **who)

    monthly = {user: source.between(40, 68) * MONTHLY * accounts for user in firm.reps}
    for user, orders in monthly.items():
        ask(TargetMetric.ORDERS, "quarter", 3 * orders, user_id=user)
        ask(TargetMetric.RECEIPTS, "quarter", 3 * orders * 8 // 10, user_id=user)
        ask(TargetMetric.VISITS, "month", max(2, accounts // 150), user_id=user)
        ask(TargetMetric.NEW_CUSTOMERS, "quarter", max(2, accounts // 100), user_id=user)
    for place, team in enumerate(firm.teams):
        members = firm.reps[place * 2 : place * 2 + 2]
        ask(TargetMetric.ORDERS, "year", 12 * sum(monthly[user] for user in members), team_id=team)
    ask(TargetMetric.ORDERS, "year", 12 * sum(monthly.values()))
    ask(TargetMetric.MARGIN, "year", 12 * sum(monthly.values()) * 27 // 100)
