"""Cards about sales: revenue, deals, targets, baskets, campaigns, loyalty."""

from dataclasses import replace
from datetime import date

from app.analytics.board.ask import Ask
from app.analytics.books import DAY_MS, open_books
from app.analytics.methods.results import note
from app.analytics.report import Report, Row, money
from app.analytics.reports import buying, campaign, cost, kpi, pipeline

_COHORTS = 12
_PAIRS = 10
_AMOUNTS = ("level", "trend", "sigma")


def revenue(ask: Ask) -> Report:
    """Revenue of each complete month and the months ahead."""
    found = buying.revenue(ask.connection, ask.as_of, ask.scope)
    currency = open_books(ask.connection, ask.as_of).currency
    told = {name: value for name, value in found.parameters.items() if name != "sse"}
    told |= {name: money(float(str(told[name])), currency) for name in _AMOUNTS if name in told}
    return replace(found, parameters=told, rows=_since(found.rows, "month", ask.since))


def cohort(ask: Ask) -> Report:
    """Of the accounts that began in a month, the share that ordered in each later one; the last twelve with any."""
    found = buying.cohort(ask.connection, ask.as_of, ask.scope)
    rows = tuple(row for row in _since(found.rows, "month", ask.since) if row["size"])[-_COHORTS:]
    return replace(found, rows=rows, notes=found.notes if rows else (*found.notes, note("no-customers")))


def basket(ask: Ask) -> Report:
    """What customers of one product also buy, the most certain first, each pair once."""
    found = buying.basket(ask.connection, ask.as_of, ask.scope)
    rows: list[Row] = []
    seen: set[frozenset[object]] = set()
    for row in sorted(found.rows, key=_certain):
        pair = frozenset((row["has_id"], row["offer_id"]))
        if pair not in seen and len(rows) < _PAIRS:
            seen.add(pair)
            rows.append(row)
    return replace(found, rows=tuple(rows))


def _certain(row: Row) -> tuple[float, int]:
    return -float(str(row["confidence"])), -int(str(row["count"]))


def forecast(ask: Ask) -> Report:
    """What open deals will bring in 90 days, three ways, each with its back-test."""
    return pipeline.forecast(ask.connection, ask.as_of, ask.scope)


def winrate(ask: Ask) -> Report:
    """Win rates by quarter of creation at equal age."""
    found = pipeline.winrate(ask.connection, ask.as_of, ask.scope)
    first = f"{ask.since.year}-Q{(ask.since.month + 2) // 3}" if ask.since else ""
    return replace(found, rows=tuple(row for row in found.rows if str(row["quarter"]) >= first))


def kpi_card(ask: Ask) -> Report:
    """Targets of the chosen people and teams, of all when none is chosen."""
    found = kpi.kpi(ask.connection, ask.as_of)
    names = dict(
        ask.connection.execute("SELECT id, name FROM users UNION ALL SELECT id, name FROM teams").fetchall()
    )
    chosen = {*ask.people, *ask.teams}
    rows = tuple(
        {**row, "name": names.get(str(row["user_id"] or row["team_id"] or ""), "")}
        for row in found.rows
        if not chosen or row["user_id"] in chosen or row["team_id"] in chosen
    )
    return replace(found, n=len(rows), rows=rows, notes=found.notes if rows else (note("no-targets"),))


def cost_card(ask: Ask) -> Report:
    """What serving takes of the margin, by segment; how many accounts cost more than they bring."""
    found = cost.cost(ask.connection, ask.as_of, ask.scope, ask.rates)
    rows = cost.by_segment(found.rows)
    more = sum(_minor(row["left"]) < 0 for row in found.rows)
    parameters = {**found.parameters, "dearer": more} if rows else found.parameters
    return replace(found, parameters=parameters, rows=rows)


def _minor(amount: object) -> int:
    return int(amount["minor"])  # type: ignore[index] # a money mapping


def campaign_card(ask: Ask) -> Report:
    """What campaigns brought."""
    found = campaign.campaign(ask.connection, ask.as_of, ask.scope)
    return replace(found, rows=found.rows[-_PAIRS:])


def funnel(ask: Ask) -> Report:
    """Open deals by the stage in which they stood on the day, with their amounts and what the stage makes of them."""
    books = open_books(ask.connection, ask.as_of)
    own = ask.scope.on("d.account_id").replace("?", ":scope")
    listed = ask.connection.execute(
        "WITH open_deals AS (SELECT coalesce((SELECT c.to_stage_id FROM stage_changes c WHERE c.deal_id = d.id "
        "AND c.at < :end ORDER BY c.at DESC LIMIT 1), (SELECT c.from_stage_id FROM stage_changes c "
        "WHERE c.deal_id = d.id ORDER BY c.at LIMIT 1), d.stage_id) AS stage_id, coalesce(d.amount, 0) AS amount, "
        "coalesce(d.currency, :currency) = :currency AS same, d.created_at FROM deals d WHERE d.deleted_at IS NULL "
        f"AND d.status <> 'void' AND d.created_at < :end AND (d.closed_at IS NULL OR d.closed_at >= :end) AND {own}) "
        "SELECT s.id, s.name, s.name_en, s.probability, count(o.stage_id), coalesce(sum(o.amount * o.same), 0), "
        "coalesce(sum(NOT o.same), 0), coalesce(sum(:end - o.created_at), 0) FROM stages s "
        "LEFT JOIN open_deals o ON o.stage_id = s.id WHERE s.deleted_at IS NULL AND s.kind = 'open' "
        "GROUP BY s.id ORDER BY s.position",
        {"end": books.end_ms, "currency": books.currency, "scope": next(iter(ask.scope.parameters), None)},
    ).fetchall()
    rows: tuple[Row, ...] = tuple(
        {
            "stage_id": stage,
            "stage": name,
            "stage_en": name_en or name,
            "probability": probability,
            "n": number,
            "amount": money(amount, books.currency),
            "weighted": money(amount * probability / 100, books.currency),
            "mean_age_days": age / number / DAY_MS if number else None,
        }
        for stage, name, name_en, probability, number, amount, _, age in listed
    )
    others, n = sum(row[6] for row in listed), sum(row[4] for row in listed)
    said = (note("other-currencies-left-out", n=others, currency=books.currency),) if others else ()
    return Report(
        "funnel", ask.as_of, n, "stages", {}, rows if n else (), said if n else (note("no-open-deals"),)
    )


def loyalty(ask: Ask) -> Report:
    """Accounts by the tier they stand in, and the points they hold."""
    day = ask.as_of.isoformat()
    own = ask.scope.on("account_id")
    standing = dict(
        ask.connection.execute(
            "SELECT tier_id, count(DISTINCT account_id) FROM memberships WHERE deleted_at IS NULL AND since_on <= ? "
            f"AND coalesce(until_on, '9999') >= ? AND {own} GROUP BY tier_id",
            (day, day, *ask.scope.parameters),
        ).fetchall()
    )
    holders, points = ask.connection.execute(
        "SELECT count(DISTINCT account_id), coalesce(sum(points), 0) FROM points_entries WHERE deleted_at IS NULL "
        f'AND "on" <= ? AND {own}',
        (day, *ask.scope.parameters),
    ).fetchone()
    tiers = ask.connection.execute(
        "SELECT id, name, name_en, points_from FROM loyalty_tiers WHERE deleted_at IS NULL ORDER BY points_from"
    )
    rows: tuple[Row, ...] = tuple(
        {"tier": name, "tier_en": name_en or name, "points_from": least, "n": standing.get(tier, 0)}
        for tier, name, name_en, least in tiers
    )
    n = sum(standing.values())
    parameters = {"points": points, "holders": holders}
    return Report(
        "loyalty", ask.as_of, n, "ledger", parameters, rows if n else (), () if n else (note("no-members"),)
    )


def _since(rows: tuple[Row, ...], key: str, since: date | None) -> tuple[Row, ...]:
    """Rows of months from a day on."""
    return rows if since is None else tuple(row for row in rows if str(row[key]) >= since.isoformat()[:7])
