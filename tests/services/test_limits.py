"""Steps that are open to small amounts only."""

import pytest

from app.model.complaints import SlaPolicy
from app.rules.errors import Refused
from app.services import records
from app.services.moves import move
from app.storage.database import Database
from tests import make


@pytest.mark.parametrize("limit", [1000, None])
def test_a_complaint_with_a_small_remedy_is_resolved_directly_and_one_with_a_large_is_not(
    database: Database, limit: int | None
) -> None:
    with database.write("set-up") as session:
        policy = SlaPolicy(
            account_id=make.account(session, "总部"), name="usual", severity="medium", response_minutes=60,
            resolution_minutes=600, remedy_limit=limit, currency="CNY",
        )  # fmt: skip
        session.add(policy)
        session.flush()
        account = make.account(session, "海尔")
        complaint = records.create(
            session, "complaint", {"account_id": account, "subject": "屏幕不亮", "policy_id": policy.id}
        )
        move(session, "complaint", complaint, "triaged")
        move(session, "complaint", complaint, "assigned", {"owner_id": database.actor.user_id})
        move(session, "complaint", complaint, "investigating")
        records.update(session, "complaint", complaint, {"remedy_amount": 1001, "remedy_currency": "CNY"})
    if limit is None:
        with database.write("resolve") as session:
            move(session, "complaint", complaint, "resolved")
        return
    with pytest.raises(Refused, match="beyond-limit"), database.write("resolve") as session:
        move(session, "complaint", complaint, "resolved")
    with database.write("resolve") as session:
        records.update(session, "complaint", complaint, {"remedy_amount": 1000})
        move(session, "complaint", complaint, "resolved")
