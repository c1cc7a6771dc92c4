"""What accounts cost to serve, beside what they bring: activity-based costing (Cooper & Kaplan 1988)."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from app.analytics.books import DAY_MS, SOLD, Books, begin_ms, names_of, open_books
from app.analytics.methods.results import Note, note
from app.analytics.methods.rfm import rfm as score
from app.analytics.report import EVERYONE, Reader, Report, Row, Scope, money
from app.analytics.totals import read_totals
from app.rules.currencies import exponent
from app.rules.positions import Position, metres

DAYS = 365
NO_SEGMENT = "-"  # of accounts that have never bought
_MADE = "('checked_out', 'reported')"
_CONTACTED = "('contacted', 'opened', 'responded', 'converted', 'opted_out')"
_SETTLED = "('resolved', 'closed')"
_LONG = ("visit", "meeting")
_HAPPENED = "coalesce(v.checked_in_at, v.planned_start_at)"
_OF_A_VISIT = (  # the follow-up that the report of a visit leaves on the account
    "(x.kind = 'visit' AND EXISTS (SELECT 1 FROM visits v WHERE v.account_id = x.account_id "
    f"AND v.deleted_at IS NULL AND {_HAPPENED} = x.at))"
)
PARTS = ("time", "trips", "remedies", "campaigns")


@dataclass(frozen=True, slots=True)
class Rates:
    """What the user assumes; amounts in whole units of the firm's currency.

    Attributes:
        hour: of a person's work.
        visit: of the way to a visit whose distance is not known.
        kilometre: of the way from the stop before on the same day.
        contact: of one contact of a campaign whose cost is not on record.
        visit_minutes: of a visit or meeting whose duration is not on record.
        call_minutes: of such a call.
        message_minutes: of such a mail, message or note.
    """

    hour: float = 100.0
    visit: float = 50.0
    kilometre: float = 1.0
    contact: float = 2.0
    visit_minutes: float = 60.0
    call_minutes: float = 10.0
    message_minutes: float = 5.0


@dataclass(frozen=True, slots=True)
class _Year:
    """What is asked, and what is counted of each account on the way."""

    connection: Reader
    where: Scope
    books: Books
    begin: date
    rates: Rates
    served: dict[str, Counter[str]]
    foreign: set[str] = field(default_factory=set)

    @property
    def span(self) -> tuple[int, int]:
        """First millisecond, and the first one after."""
        return begin_ms(self.books, self.begin), self.books.end_ms

    @property
    def units(self) -> int:
        """Minor units of one whole unit of the firm's currency."""
        return int(10 ** exponent(self.books.currency))


_USUAL = Rates()


def cost(connection: Reader, as_of: date, where: Scope = EVERYONE, rates: Rates = _USUAL) -> Report:
    """One row per account that was served or bought in the 365 days until the day, the dearest first."""
    books = open_books(connection, as_of)
    begin, served = date.fromordinal(books.day - DAYS + 1), defaultdict[str, Counter[str]](Counter)
    year = _Year(connection, where, books, begin, rates, served)
    _activities(year)
    _visits(year)
    _price(year)
    _campaigns(year)
    notes = _remedies(year)
    if not served:
        return Report("cost", as_of, 0, "activity-based", {}, (), (*notes, note("no-service")))
    notes.extend(_trade(year))
    rows = _rows(year)
    parts = {name: sum(served[str(row["account_id"])][name] for row in rows) for name in PARTS}
    parameters: dict[str, object] = {
        "days": DAYS,
        **asdict(rates),
        "parts": {name: money(amount, books.currency) for name, amount in parts.items()},
        "total_cost": money(sum(parts.values()), books.currency),
    }
    return Report("cost", as_of, len(rows), "activity-based", parameters, rows, tuple(notes))


def by_segment(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The sums of each RFM segment, the dearest first; accounts that never bought are one of their own."""
    sums: dict[str, Counter[str]] = defaultdict(Counter)
    currency = ""
    for row in rows:
        each = sums[str(row["segment"])]
        each["n"] += 1
        for name in ("cost", "revenue", "margin", "left"):
            amount: Any = row[name]
            each[name] += amount["minor"]
            currency = amount["currency"]
    found = sorted(sums.items(), key=lambda pair: (-pair[1]["cost"], pair[0]))
    return tuple(
        {"segment": segment, "n": each["n"]}
        | {name: money(each[name], currency) for name in ("cost", "revenue", "margin", "left")}
        for segment, each in found
    )


def _activities(year: _Year) -> None:
    """Calls, meetings and messages; what a visit has written of itself is counted with the visit."""
    rates, served = year.rates, year.served
    for account, kind, number, minutes, unknown in year.connection.execute(
        "SELECT account_id, kind, count(*), coalesce(sum(duration_minutes), 0), sum(duration_minutes IS NULL) "
        f"FROM activities x WHERE deleted_at IS NULL AND NOT {_OF_A_VISIT} "
        f"AND at >= ? AND at < ? AND {year.where.on('account_id')} GROUP BY 1, 2",
        (*year.span, *year.where.parameters),
    ):
        usual = (
            rates.call_minutes if kind == "call"
            else rates.visit_minutes if kind in _LONG
            else rates.message_minutes
        )  # fmt: skip
        served[account]["calls" if kind == "call" else "contacts"] += number
        served[account]["seconds"] += round(60 * (minutes + unknown * usual))


def _visits(year: _Year) -> None:
    """Visits made: the time there, and the way from the stop before where both positions are on record."""
    where = year.where
    wanted = {
        row[0]
        for row in year.connection.execute(
            f"SELECT id FROM accounts WHERE deleted_at IS NULL AND {where.on('id')}", where.parameters
        )
    }
    for account, spent, way in _stops(year):
        if account in wanted:
            each = year.served[account]
            each["visits"] += 1
            each["seconds"] += round(60 * year.rates.visit_minutes) if spent is None else spent // 1000
            each["ways"] += way is None
            each["metres"] += round(way or 0)


def _stops(year: _Year) -> Iterator[tuple[str, int | None, float | None]]:
    """Account, milliseconds there and metres from the stop before, person by person in the order of the day."""
    before: tuple[object, Position | None] = (None, None)
    for owner, account, at, spent, latitude, longitude in year.connection.execute(
        f"SELECT owner_id, account_id, {_HAPPENED} AS happened, checked_out_at - checked_in_at, latitude_e6, "
        f"longitude_e6 FROM visits v WHERE deleted_at IS NULL AND status IN {_MADE} AND {_HAPPENED} >= ? "
        f"AND {_HAPPENED} < ? ORDER BY owner_id, happened, id",
        year.span,
    ):
        day = (owner, (at + year.books.offset_ms) // DAY_MS)
        here = None if latitude is None or longitude is None else Position(latitude, longitude)
        there = before[1] if before[0] == day else None
        yield account, spent, None if here is None or there is None else metres(there, here)
        before = (day, here)


def _price(year: _Year) -> None:
    """Minutes and ways as money."""
    rates, units = year.rates, year.units
    for each in year.served.values():
        each["time"] = round(each["seconds"] / 3600 * rates.hour * units)
        each["trips"] = round((each["ways"] * rates.visit + each["metres"] / 1000 * rates.kilometre) * units)


def _remedies(year: _Year) -> list[Note]:
    """What was given to make good, when the complaint was settled; a credit note has it in the margin already."""
    others = 0
    for account, currency, amount, number in year.connection.execute(
        "SELECT account_id, coalesce(remedy_currency, ?), sum(remedy_amount), count(*) FROM complaints "
        f"WHERE deleted_at IS NULL AND status IN {_SETTLED} AND remedy_amount > 0 "
        "AND NOT EXISTS (SELECT 1 FROM credit_notes n WHERE n.complaint_id = complaints.id AND n.deleted_at IS NULL) "
        "AND coalesce(resolved_at, closed_at) >= ? AND coalesce(resolved_at, closed_at) < ? "
        f"AND {year.where.on('account_id')} GROUP BY 1, 2",
        (year.books.currency, *year.span, *year.where.parameters),
    ):
        if currency == year.books.currency:
            year.served[account]["remedies"] += amount
        else:
            others += number
    return [note("remedies-left-out", n=others, currency=year.books.currency)] if others else []


def _campaigns(year: _Year) -> None:
    """Each contact bears its share of what its campaign cost; a campaign without a cost counts by the rate."""
    usual = year.rates.contact * year.units
    shares = {
        campaign: spent / reached if spent is not None and reached else usual
        for campaign, spent, reached in year.connection.execute(
            "SELECT c.id, CASE WHEN coalesce(c.currency, ?) = ? THEN c.cost END, count(m.id) FROM campaigns c "
            f"JOIN campaign_members m ON m.campaign_id = c.id AND m.deleted_at IS NULL AND NOT m.control "
            f"AND m.status IN {_CONTACTED} AND m.contacted_at < ? WHERE c.deleted_at IS NULL GROUP BY c.id",
            (year.books.currency, year.books.currency, year.books.end_ms),
        )
    }
    sums: dict[str, float] = defaultdict(float)
    for account, campaign, number in year.connection.execute(
        "SELECT account_id, campaign_id, count(*) FROM campaign_members WHERE deleted_at IS NULL AND NOT control "
        f"AND status IN {_CONTACTED} AND contacted_at >= ? AND contacted_at < ? AND {year.where.on('account_id')} "
        "GROUP BY 1, 2",
        (*year.span, *year.where.parameters),
    ):
        sums[account] += number * shares.get(campaign, usual)
        year.served[account]["contacts"] += number
    for account, amount in sums.items():
        year.served[account]["campaigns"] = round(amount)


def _trade(year: _Year) -> list[Note]:
    """Revenue net of tax less credit notes, and the margin of orders whose cost is on record.

    Who buys in another currency too stands apart: a cost against half of the trade would mislead.
    """
    own, days = year.where.on("account_id"), (year.begin.isoformat(), year.books.as_of.isoformat())
    unknown = others = 0
    for account, same, net, margin, blank, number in year.connection.execute(
        "SELECT account_id, currency = ?, sum(net), coalesce(sum(net - cost), 0), sum(cost IS NULL), count(*) "
        f"FROM orders WHERE deleted_at IS NULL AND status IN {SOLD} AND ordered_on BETWEEN ? AND ? AND {own} "
        "GROUP BY 1, 2",
        (year.books.currency, *days, *year.where.parameters),
    ):
        if same:
            year.served[account].update({"revenue": net, "margin": margin, "orders": number})
            unknown += blank
        else:
            others += number
            year.foreign.add(account)
    for account, amount in year.connection.execute(
        "SELECT account_id, sum(amount) FROM credit_notes WHERE deleted_at IS NULL AND currency = ? "
        f"AND issued_on BETWEEN ? AND ? AND {own} GROUP BY 1",
        (year.books.currency, *days, *year.where.parameters),
    ):
        year.served[account].update({"revenue": -amount, "margin": -amount})
    said = [note("orders-without-cost", n=unknown)] if unknown else []
    return [
        *said,
        *(
            [
                note(
                    "accounts-in-other-currencies",
                    n=len(year.foreign),
                    orders=others,
                    currency=year.books.currency,
                )
            ]
            if others
            else []
        ),
    ]


def _rows(year: _Year) -> tuple[Row, ...]:
    names, currency = names_of(year.connection), year.books.currency
    segments = _segments(year.connection, year.books, year.where)
    rows: list[Row] = []
    for account, each in year.served.items():
        if account not in names or account in year.foreign:
            continue
        whole = sum(each[name] for name in PARTS)
        rows.append(
            {
                "account_id": account,
                "account": names[account],
                "segment": segments.get(account, NO_SEGMENT),
                "visits": each["visits"],
                "calls": each["calls"],
                "contacts": each["contacts"],
                "minutes": round(each["seconds"] / 60),
                "kilometres": round(each["metres"] / 1000, 1),
                **{name: money(each[name], currency) for name in PARTS},
                "cost": money(whole, currency),
                "revenue": money(each["revenue"], currency),
                "margin": money(each["margin"], currency),
                "left": money(each["margin"] - whole, currency),
            }
        )
    return tuple(sorted(rows, key=_dearest))


def _dearest(row: Row) -> tuple[int, str]:
    amount: Any = row["cost"]
    return -amount["minor"], str(row["account_id"])


def _segments(connection: Reader, books: Books, where: Scope) -> dict[str, str]:
    """RFM segment by account, as the report of that name finds it."""
    sums = read_totals(connection, books, where)
    found = score(books.day - sums.last, sums.orders, sums.amount)
    return dict(zip(sums.accounts, found.segments, strict=True))
