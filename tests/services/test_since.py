from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from app.services import records
from app.services.deals import move_deal
from app.services.since import since
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database
    from tests.services.conftest import Watch

DAY = dt.date(2026, 12, 1)


def test_a_week_in_the_pipeline_is_told_deal_by_deal_and_adds_up(firm: Database, watch: Watch) -> None:
    with firm.raw() as connection:
        stages = [row[0] for row in connection.execute("SELECT id FROM stages ORDER BY position")]
    with firm.write("create-deal") as session:
        account = make.account(session)

        def deal(name: str, amount: int) -> str:
            return make.deal(session, account, name, amount=amount, expected_close=DAY)

        names = ("still", "won", "lost", "grown", "moved", "archived")
        deals = {name: deal(name, 1000 * place) for place, name in enumerate(names, 1)}
        closed = deal("closed before", 500)
        move_deal(session, closed, stages[4])
    watch.forward(days=1)
    monday = firm.clock()
    watch.forward(days=1)
    with firm.write("week") as session:
        records.update(session, "deal", deals["won"], {"amount": 2500})
        move_deal(session, deals["won"], stages[4])
        move_deal(session, deals["lost"], stages[5], {"loss_reason": "price"})
        records.update(session, "deal", deals["grown"], {"amount": 4100})
    watch.forward(hours=1)
    with firm.write("more") as session:
        records.update(session, "deal", deals["grown"], {"amount": 5000})
        records.update(session, "deal", deals["moved"], {"expected_close": DAY + dt.timedelta(days=9)})
        move_deal(session, deals["moved"], stages[2])
        records.archive(session, "deal", deals["archived"])
        fresh = make.deal(session, account, "fresh", amount=700)
    with firm.raw() as connection:
        found = since(connection, monday)
        nothing = since(connection, firm.clock() + dt.timedelta(seconds=1))
    steps = {step.key: (step.deals, step.amount.base.minor) for step in found.steps}
    assert steps == {
        "new": (1, 700),
        "reopened": (0, 0),
        "grown": (2, 1500),
        "shrunk": (0, 0),
        "won": (1, -2500),
        "lost": (1, -3000),
        "void": (1, -6000),
    }
    assert found.then.base.minor == 21_000
    assert found.now.base.minor == 21_000 + sum(amount for _, amount in steps.values())
    what = {row.name: row.what for row in found.rows}
    assert what["moved"] == ("moved", "slipped")
    assert what["won"] == ("grown", "won")
    assert "still" not in what
    assert "closed before" not in what
    grown = next(row for row in found.rows if row.name == "grown")
    assert (grown.then.amount, grown.now.amount) == (4000, 5000)
    assert next(row for row in found.rows if row.id == fresh).then.status == ""
    assert nothing.then == nothing.now
    assert not nothing.rows
