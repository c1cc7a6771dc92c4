"""A lead leaves its pool by the pool's rules, and goes back to it on record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.model.leads import Lead, OwnershipEvent
from app.rules.errors import Refused
from app.services import leads, pools, records
from app.services.moves import move
from tests import make
from tests.services.test_pools import pooled as pooled_account

if TYPE_CHECKING:
    from app.storage.database import Database
    from tests.services.conftest import Watch


def pooled(firm: Database, *names: str, **rules: Any) -> list[str]:
    """Leads in a pool, held by nobody."""
    with firm.write("test") as session:
        pool = records.create(session, "pool", {"name": "线索公海", **rules})
        return [make.lead(session, name, status="pooled", pool_id=pool, owner_id=None) for name in names]


def take(firm: Database, lead: str) -> None:
    with firm.write("move-lead") as session:
        move(session, "lead", lead, "new")


def events(firm: Database, lead: str) -> list[tuple[str, bool, bool, str | None]]:
    with firm.read() as session:
        found = session.query(OwnershipEvent).filter(OwnershipEvent.lead_id == lead)
        rows = found.order_by(OwnershipEvent.at, OwnershipEvent.id)
        return [(row.cause, row.from_id is None, row.to_id is None, row.reason) for row in rows]


def test_who_takes_a_lead_out_of_the_pool_holds_it_on_record(firm: Database) -> None:
    (lead,) = pooled(firm, "曾国强")
    take(firm, lead)
    with firm.read() as session:
        found = session.get_one(Lead, lead)
        assert (found.status, found.owner_id) == ("new", firm.actor.user_id)
    assert events(firm, lead) == [("claim", True, False, None)]


def test_nobody_holds_more_leads_and_accounts_than_the_pool_allows(firm: Database) -> None:
    first, second, third = pooled(firm, "曾国强", "赵敏", "单晓梅", holding_cap=2)
    take(firm, first)
    take(firm, second)
    with pytest.raises(Refused, match="claim-holding-cap") as caught:
        take(firm, third)
    assert caught.value.facts == {"cap": 2}
    with firm.write("move-lead") as session:
        move(session, "lead", second, "contacting")
        move(session, "lead", second, "disqualified", {"disqualify_reason": "no_need"})
    take(firm, third)


def test_an_account_counts_beside_the_leads_of_its_pool(firm: Database) -> None:
    account = pooled_account(firm, "华东机械", holding_cap=1)
    with firm.write("claim-account") as session:
        pools.claim(session, account)
        pool = getattr(records.get(session, "account", account), "pool_id", None)
        lead = make.lead(session, "曾国强", status="pooled", pool_id=pool, owner_id=None)
    with pytest.raises(Refused, match="claim-holding-cap"):
        take(firm, lead)


def test_a_day_has_so_many_claims_and_the_next_day_as_many_again(firm: Database, watch: Watch) -> None:
    first, second = pooled(firm, "曾国强", "赵敏", daily_claim_cap=1)
    take(firm, first)
    with pytest.raises(Refused, match="claim-daily-cap"):
        take(firm, second)
    with firm.read() as session:
        assert session.get_one(Lead, second).status == "pooled"
    watch.forward(hours=25)
    take(firm, second)


def test_who_gives_a_lead_back_says_why_and_waits_before_taking_it_again(
    firm: Database, watch: Watch
) -> None:
    (lead,) = pooled(firm, "曾国强", cool_down_days=15)
    take(firm, lead)
    with pytest.raises(Refused, match="return-reason"), firm.write("return-lead") as session:
        leads.give_back(session, lead, " ")
    with firm.write("return-lead") as session:
        leads.give_back(session, lead, "预算取消")
    assert events(firm, lead)[-1] == ("return", False, True, "预算取消")
    with pytest.raises(Refused, match="claim-cool-down") as caught:
        take(firm, lead)
    assert caught.value.facts["days"] == 15
    watch.forward(hours=16 * 24)
    take(firm, lead)


def test_a_lead_that_nobody_works_on_is_not_given_back(firm: Database) -> None:
    (lead,) = pooled(firm, "曾国强")
    with pytest.raises(Refused, match="move-not-allowed"), firm.write("return-lead") as session:
        leads.give_back(session, lead, "预算取消")
