from app.server import accounts, clock
from app.server.organisations import Organisation
from app.server.reclaim import reclaim
from tests.server.laptop import Laptop, Office


def pooled(office: Office, count: int = 1, **rules: int) -> list[str]:
    """Accounts in a pool of the east."""
    boss = office.laptop("boss").sync()
    east = accounts.find_team(office.connection, "east")
    pool = boss.add("pools", account_id=boss.who.organisation, team_id=east, **rules)
    made = [boss.account(owner_id=None, pool_id=pool, pool_state="pooled") for _ in range(count)]
    boss.sync()
    return made


def claim(laptop: Laptop, account: str) -> str:
    """What a client writes when its user claims offline."""
    return laptop.add(
        "claims", account_id=account, user_id=laptop.who.user, asked_at=laptop.now(), result="pending"
    )


def test_the_first_claim_wins_and_the_other_gets_the_reason(office: Office, li: Laptop, wang: Laptop) -> None:
    (account,) = pooled(office)
    li.sync()
    wang.sync()
    mine, hers = claim(li, account), claim(wang, account)
    wang.sync()
    li.sync()
    wang.sync()
    assert wang.rows["claims", hers]["result"] == "granted"
    assert wang.rows["accounts", account]["owner_id"] == wang.who.user
    assert wang.rows["accounts", account]["pool_state"] == "held"
    assert int(wang.rows["accounts", account]["hold_expires_at"] or 0) > clock.now()
    assert len(wang.ids("ownership_events")) == 1
    found = office.connection.execute("SELECT result, reason FROM claims WHERE id = %s", [mine]).fetchone()
    assert found == ("refused", "claim-held")
    assert li.ids("accounts") == set()
    assert li.agrees()
    assert wang.agrees()


def test_what_a_claim_writes_into_the_account_is_decided_by_the_server(office: Office, li: Laptop) -> None:
    (account,) = pooled(office)
    li.sync()
    claim(li, account)
    edits = li.change("accounts", account, pool_state="claim_pending", owner_id=li.who.user).edits
    whole = li.journal[-2]
    whole.edits.extend(edits)
    li.journal.pop()
    li.sync()
    assert li.rows["accounts", account]["pool_state"] == "held"
    assert li.conflicts() == []
    assert li.agrees()


def test_a_rep_holds_and_claims_no_more_than_the_pool_allows(office: Office, li: Laptop) -> None:
    first, second, third = pooled(office, 3, daily_claim_cap=1)
    li.sync()
    claims = [claim(li, first), claim(li, second)]
    li.sync()
    claims.append(claim(li, third))
    li.sync()
    assert [li.rows["claims", pk]["reason"] for pk in claims] == [None, "claim-daily-cap", "claim-daily-cap"]


def test_a_full_holder_gets_nothing(office: Office, li: Laptop) -> None:
    (account,) = pooled(office, holding_cap=0)
    li.sync()
    pk = claim(li, account)
    li.sync()
    assert li.rows["claims", pk]["reason"] == "claim-holding-cap"


def test_who_gave_an_account_back_waits_before_claiming_it_again(office: Office, li: Laptop) -> None:
    (account,) = pooled(office)
    li.sync()
    claim(li, account)
    li.sync()
    li.change("accounts", account, owner_id=None, pool_state="returned")
    li.add("ownership_events", account_id=account, from_id=li.who.user, cause="return", at=li.now())
    li.sync()
    assert li.rows["accounts", account]["owner_id"] is None
    pk = claim(li, account)
    li.add("ownership_events", account_id=account, to_id=li.who.user, cause="claim", at=li.now())
    li.journal[-2].inserts.extend(li.journal.pop().inserts)
    li.sync()
    assert li.rows["claims", pk]["reason"] == "claim-cool-down"
    events = [
        row for (table, _), row in li.rows.items() if table == "ownership_events" and not row["deleted_at"]
    ]
    assert sorted(str(row["cause"]) for row in events) == ["claim", "return"]
    assert li.agrees()


def test_an_account_outside_any_pool_cannot_be_claimed(li: Laptop) -> None:
    account = li.account()
    li.sync()
    pk = claim(li, account)
    li.sync()
    assert li.rows["claims", pk]["reason"] == "claim-not-pooled"


def test_an_account_that_nobody_followed_up_falls_back_by_the_servers_clock(
    office: Office, firm: Organisation, li: Laptop, wang: Laptop
) -> None:
    kept, lost = pooled(office, 2, days_without_follow_up=30, days_without_deal=400, protection_days=0)
    for laptop in (li, wang):
        laptop.sync()
    for account in (kept, lost):
        claim(li, account)
    li.sync()
    assert reclaim(office.connection, firm) == 0
    li.change("accounts", kept, last_followed_at=clock.now())
    li.sync()
    long_ago = clock.now() - 40 * 86_400_000
    office.connection.execute("UPDATE accounts SET claimed_at = %s", [long_ago])
    assert reclaim(office.connection, firm) == 1
    assert reclaim(office.connection, firm) == 0
    for laptop in (li, wang):
        laptop.sync()
        assert laptop.rows["accounts", lost]["owner_id"] is None
        assert laptop.rows["accounts", lost]["pool_state"] == "reclaimed"
    assert li.rows["accounts", kept]["owner_id"] == li.who.user
    pk = claim(li, lost)
    li.sync()
    assert li.rows["claims", pk]["reason"] == "claim-cool-down"


def test_a_claim_for_an_account_that_was_deleted_meanwhile_is_refused_with_the_reason(
    office: Office, li: Laptop
) -> None:
    (account,) = pooled(office)
    li.sync()
    boss = office.laptop("boss").sync()
    boss.change("accounts", account, deleted_at=boss.now())
    boss.sync()
    pk = claim(li, account)
    li.sync()
    found = office.connection.execute("SELECT result, reason FROM claims WHERE id = %s", [pk]).fetchone()
    assert found == ("refused", "claim-not-pooled")
    owner = office.connection.execute("SELECT owner_id FROM accounts WHERE id = %s", [account]).fetchone()
    assert owner == (None,)
