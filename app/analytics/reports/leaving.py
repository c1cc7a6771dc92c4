"""Who goes quiet: silence by own rhythm, the churn warning, lifecycle proposals."""

from datetime import date

import numpy as np

from app.analytics.books import Books, Orders, names_of, open_books, read_orders
from app.analytics.events import read_answers, read_complaints
from app.analytics.features import NAMES, features, usual_of
from app.analytics.methods.churn import UNKNOWN, Churn
from app.analytics.methods.silence import STATES, rhythm
from app.analytics.report import EVERYONE, Reader, Report, Row, Scope, number
from app.analytics.warning import HORIZON, train_warning
from app.rules.lifecycle import LifeFacts, propose


def silence(connection: Reader, as_of: date, where: Scope = EVERYONE) -> Report:
    """Accounts by how overdue their next order is against their own rhythm, the most overdue first."""
    books = open_books(connection, as_of)
    orders = read_orders(connection, books, where)
    sale = orders.amount > 0
    found = rhythm(orders.customer[sale], orders.day[sale], books.day)
    names = names_of(connection)
    order = np.argsort(-np.nan_to_num(found.overdue, nan=-1.0), kind="stable")
    rows: tuple[Row, ...] = tuple(
        {
            "account_id": orders.accounts[found.customers[place]],
            "account": names.get(orders.accounts[found.customers[place]], ""),
            "days_since": int(found.since[place]),
            "usual_days": number(found.usual[place]),
            "own_days": number(found.own[place]),
            "overdue": number(found.overdue[place]),
            "state": found.states[place],
        }
        for place in order.tolist()
    )
    counts = {f"n_{state}": found.states.count(state) for state in STATES}
    notes = (*orders.notes, *found.notes)
    return Report("silence", as_of, found.n, found.method, {**found.parameters, **counts}, rows, notes)


def churn(connection: Reader, as_of: date, where: Scope = EVERYONE) -> Report:
    """Warn of accounts that are likely not to order in the next 90 days, with reasons; highest score first.

    Trained on what was known 90 days ago and what happened since; ``parameters`` hold the back-test and the share
    of each band that really left.
    """
    books = open_books(connection, as_of)
    orders = read_orders(connection, books, where)
    sale = orders.amount > 0
    customer, day = orders.customer[sale], orders.day[sale]
    complaints = read_complaints(connection, books, orders.accounts)
    answers = read_answers(connection, books, orders.accounts)
    model = train_warning(customer, day, books.day, complaints, answers)
    now = features(customer, day, books.day, complaints, answers)
    bands = model.bands(now.matrix)
    if model.model is None and np.isnan(usual_of(customer, day, books.day, answers).gap):
        bands = (UNKNOWN,) * len(bands)
    rows = _warned(
        model,
        now.matrix,
        bands,
        [orders.accounts[who] for who in now.customers.tolist()],
        names_of(connection),
    )
    observed = dict(zip(("observed_low", "observed_middle", "observed_high"), model.observed, strict=False))
    parameters = {
        **model.parameters,
        **observed,
        "horizon_days": HORIZON,
        "events": model.events,
        "trained_on": model.n,
        "auc": model.auc,
        "auc_recency": model.auc_recency,
    }
    return Report("churn", as_of, len(rows), model.method, parameters, rows, (*orders.notes, *model.notes))


def _warned(
    model: Churn, matrix: np.ndarray, bands: tuple[str, ...], accounts: list[str], names: dict[str, str]
) -> tuple[Row, ...]:
    scores = model.score(matrix)
    raw = np.expm1(matrix[:, : len(NAMES) - 2])
    usual = np.expm1(model.means)
    rows: list[Row] = []
    for place in np.argsort(-scores, kind="stable").tolist():
        reasons = [
            {
                "feature": each.feature,
                "contribution": each.contribution,
                "value": float(raw[place, NAMES.index(each.feature)])
                if each.feature in NAMES[:-2]
                else each.value,
                "usual": float(usual[NAMES.index(each.feature)])
                if each.feature in NAMES[:-2]
                else each.usual,
            }
            for each in model.reasons(matrix[place])
        ]
        account = accounts[place]
        rows.append(
            {
                "account_id": account,
                "account": names.get(account, ""),
                "band": bands[place],
                "score": float(scores[place]),
                "days_since": round(float(raw[place, 0])),
                "overdue": float(raw[place, NAMES.index("overdue")]),
                "reasons": reasons,
            }
        )
    return tuple(rows)


def lifecycle(connection: Reader, as_of: date, where: Scope = EVERYONE) -> Report:
    """Accounts whose orders speak for another stage than the one they stand in, with the rules that say so."""
    books = open_books(connection, as_of)
    orders = read_orders(connection, books, where)
    facts = _life(orders, books)
    accounts = connection.execute(
        f"SELECT id, name, lifecycle_stage FROM accounts WHERE deleted_at IS NULL AND {where.on('id')}",
        where.parameters,
    )
    rows: list[Row] = []
    moves: dict[str, object] = {}
    seen = 0
    for account, name, current in accounts:
        seen += 1
        proposal = propose(current, facts.get(account, LifeFacts()))
        if proposal.stage == current:
            continue
        key = f"{current}>{proposal.stage}"
        moves[key] = int(str(moves.get(key, 0))) + 1
        rows.append(
            {
                "account_id": account,
                "account": name,
                "stage": current,
                "proposed": proposal.stage,
                "win_back": proposal.win_back,
                "reasons": [reason.as_data() for reason in proposal.reasons],
            }
        )
    return Report("lifecycle", as_of, seen, "rules", moves, tuple(rows), orders.notes)


def _life(orders: Orders, books: Books) -> dict[str, LifeFacts]:
    sale = orders.amount > 0
    customer, day = orders.customer[sale], orders.day[sale]
    clock = rhythm(customer, day, books.day)
    place = np.searchsorted(clock.customers, customer)
    size = clock.customers.size
    count, year = (
        np.bincount(place, minlength=size),
        np.bincount(place[day > books.day - 365], minlength=size),
    )
    first = np.full(size, books.day, dtype=np.int64)
    np.minimum.at(first, place, day)
    return {
        orders.accounts[who]: LifeFacts(
            orders=int(count[at]),
            orders_year=int(year[at]),
            first_order_days=int(books.day - first[at]),
            last_order_days=int(clock.since[at]),
            rhythm_days=None if np.isnan(clock.usual[at]) else max(1, round(float(clock.usual[at]))),
        )
        for at, who in enumerate(clock.customers.tolist())
    }
