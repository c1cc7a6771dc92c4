"""Every account scored at once, or one account live: the same judgement with the same stored model.

A model is what a portfolio teaches (cut points, gaps, fits); judging needs only the orders of those who are judged.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from app.analytics.books import Books, Orders, open_books, read_orders
from app.analytics.events import read_answers, read_complaints
from app.analytics.features import Events, Usual, features, usual_of
from app.analytics.methods.abc import abc
from app.analytics.methods.buying import Buying, summarise
from app.analytics.methods.churn import BANDS, UNKNOWN, Churn, Reason
from app.analytics.methods.clv import Assumptions, ValueModel, fit_value
from app.analytics.methods.results import Floats, Integers, Note
from app.analytics.methods.rfm import cut_points, score, segment
from app.analytics.report import EVERYONE, Reader, Scope
from app.analytics.totals import Totals, total
from app.analytics.warning import train_warning

YEAR = 365
BAND_NAMES = (*BANDS, UNKNOWN)
MEASURES = ("recency", "frequency", "money")


@dataclass(frozen=True, slots=True)
class Model:
    """What a portfolio taught on a day; all that is needed to judge one of its accounts.

    Attributes:
        as_of: that day.
        currency: in which amounts are.
        n: accounts with a sale.
        cuts: of each measure, ascending; a score changes above each.
        spread: of each measure, whether the portfolio differs in it at all.
        a_least: least revenue of a year in class A; equal revenues share a class.
        b_least: the same for class B.
        usual: gap and answer of the portfolio.
        churn: the warning with its back-test.
        value: the fits behind the lifetime value.
        assumptions: the user's, behind the lifetime value.
        notes: what must be said beside the scores.
    """

    as_of: date
    currency: str
    n: int
    cuts: Mapping[str, tuple[float, ...]]
    spread: Mapping[str, bool]
    a_least: float
    b_least: float
    usual: Usual
    churn: Churn
    value: ValueModel
    assumptions: Assumptions
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """One entry per account with a sale, in the order of ``accounts``.

    Attributes:
        accounts: ids, ascending.
        recency: days since the last sale.
        frequency: sales.
        money: sales less credit notes, minor units.
        r: 5 the most recent … 1; ``f`` and ``m`` likewise.
        abc: class by the revenue of a year; empty where that is not above zero.
        value: lifetime value in minor units; NaN where it cannot be judged.
        overdue: days since the last sale over the usual gap; NaN when nobody has a gap.
        silence: state by it.
        risk: score of the churn warning.
        band: place in ``BAND_NAMES``.
        matrix: what the churn warning looked at, for its reasons.
    """

    accounts: tuple[str, ...]
    recency: Integers
    frequency: Integers
    money: Integers
    r: Integers
    f: Integers
    m: Integers
    abc: tuple[str, ...]
    value: Floats
    overdue: Floats
    silence: tuple[str, ...]
    risk: Floats
    band: Integers
    matrix: Floats

    def segment(self, place: int) -> str:
        """Name of the RFM segment of one account."""
        return segment(int(self.r[place]), int(self.f[place]))


@dataclass(frozen=True, slots=True)
class _Ledger:
    """What learning and judging both rest on, counted once.

    Attributes:
        books: currency and day.
        orders: of the accounts that are looked at.
        sums: what each of them bought in all.
        customer: code per sale.
        day: ordinal per sale.
        complaints: see ``features``.
        answers: see ``features``.
        revenue: of the year until the day, per account.
        buying: for the purchase models.
    """

    books: Books
    orders: Orders
    sums: Totals
    customer: Integers
    day: Integers
    complaints: Events
    answers: Events
    revenue: Floats
    buying: Buying


def score_all(
    connection: Reader, as_of: date, assumptions: Assumptions | None = None
) -> tuple[Model, Scores]:
    """Learn from every account and judge each; orders are read once."""
    books = open_books(connection, as_of)
    orders = read_orders(connection, books, EVERYONE)
    ledger = _ledger(connection, books, orders)
    model = learn(ledger, assumptions or Assumptions())
    return model, judge(model, ledger)


def score_some(connection: Reader, model: Model, scope: Scope) -> Scores:
    """Judge some accounts by a model that stands, on its day."""
    books = open_books(connection, model.as_of)
    return judge(model, _ledger(connection, books, read_orders(connection, books, scope)))


def reasons(model: Model, scores: Scores, place: int) -> tuple[Reason, ...]:
    """Why one account is warned of, the strongest first."""
    return model.churn.reasons(scores.matrix[place])


def _ledger(connection: Reader, books: Books, orders: Orders) -> _Ledger:
    sale = orders.amount > 0
    return _Ledger(
        books,
        orders,
        total(orders),
        orders.customer[sale],
        orders.day[sale],
        read_complaints(connection, books, orders.accounts),
        read_answers(connection, books, orders.accounts),
        _year(orders, books),
        _buying(orders, books),
    )


def learn(ledger: _Ledger, assumptions: Assumptions) -> Model:
    """What all orders until the day teach."""
    books, orders, sums, answers = ledger.books, ledger.orders, ledger.sums, ledger.answers
    columns = _columns(sums, books)
    classes = np.array(abc(ledger.revenue).classes, dtype="<U1")
    churn = train_warning(ledger.customer, ledger.day, books.day, ledger.complaints, answers)
    value = fit_value(ledger.buying)
    return Model(
        as_of=books.as_of,
        currency=books.currency,
        n=len(sums.accounts),
        cuts={name: cut_points(column) if column.size else () for name, column in columns.items()},
        spread={name: bool(column.size and np.ptp(column) > 0) for name, column in columns.items()},
        a_least=_least(ledger.revenue, classes, "A"),
        b_least=_least(ledger.revenue, classes, "B"),
        usual=usual_of(ledger.customer, ledger.day, books.day, answers),
        churn=churn,
        value=value,
        assumptions=assumptions,
        notes=(*orders.notes, *churn.notes, *value.notes),
    )


def judge(model: Model, ledger: _Ledger) -> Scores:
    """Judge the accounts of these orders."""
    books, sums = ledger.books, ledger.sums
    columns = _columns(sums, books)
    now = features(ledger.customer, ledger.day, books.day, ledger.complaints, ledger.answers, model.usual)
    clock = now.clock
    r, f, m = (
        score(columns[name], model.cuts[name], low_is_good=name == "recency", spread=model.spread[name])
        for name in MEASURES
    )
    risk = model.churn.score(now.matrix)
    return Scores(
        accounts=sums.accounts,
        recency=books.day - sums.last,
        frequency=sums.orders,
        money=sums.amount,
        r=r,
        f=f,
        m=m,
        abc=_classes(ledger.revenue[now.customers], model),
        value=_value(ledger.buying, now.customers, model),
        overdue=clock.overdue,
        silence=clock.states,
        risk=risk,
        band=_bands(model, risk, clock.overdue),
        matrix=now.matrix,
    )


def band_name(scores: Scores, place: int) -> str:
    """Name of an account's band of the churn warning."""
    return BAND_NAMES[int(scores.band[place])]


def _bands(model: Model, risk: Floats, overdue: Floats) -> Integers:
    """Places in ``BAND_NAMES``; where the rule judges, who has no rhythm yet cannot be judged."""
    place = np.searchsorted(np.asarray(model.churn.edges), risk, side="right").astype(np.int64)
    if model.churn.model is None:
        place[np.isnan(overdue)] = len(BANDS)
    return place


def _columns(sums: Totals, books: Books) -> dict[str, Floats]:
    columns = (books.day - sums.last, sums.orders, sums.amount)
    return {name: column.astype(np.float64) for name, column in zip(MEASURES, columns, strict=True)}


def _year(orders: Orders, books: Books) -> Floats:
    """Revenue of the year until the day, of every account."""
    recent = orders.day > books.day - YEAR
    size = len(orders.accounts)
    return np.bincount(orders.customer[recent], orders.amount[recent], minlength=size).astype(np.float64)


def _least(revenue: Floats, classes: np.ndarray, wanted: str) -> float:
    of_class = revenue[classes == wanted]
    return float(of_class.min()) if of_class.size else float("inf")


def _classes(revenue: Floats, model: Model) -> tuple[str, ...]:
    named = np.where(
        revenue >= model.a_least,
        "A",
        np.where(revenue >= min(model.a_least, model.b_least), "B", np.where(revenue > 0, "C", "")),
    )
    return tuple(named.tolist())


def _buying(orders: Orders, books: Books) -> Buying:
    """What the purchase models eat; somebody who began today says nothing yet."""
    whole = summarise(orders.customer, orders.day, orders.amount, books.day)
    aged = whole.age > 0
    return Buying(
        whole.customers[aged], whole.frequency[aged], whole.recency[aged], whole.age[aged], whole.money[aged]
    )


def _value(buying: Buying, who: Integers, model: Model) -> Floats:
    found = model.value.value(buying, model.assumptions)
    value = np.full(who.size, np.nan)
    if found.value.size:
        known = np.isin(buying.customers, who)
        value[np.searchsorted(who, buying.customers[known])] = found.value[known]
    return value
