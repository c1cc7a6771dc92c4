"""The server judges who takes a lead out of its pool, by the pool's rules and its own clock."""

from app.server import accounts
from tests.server.laptop import Laptop, Office


def pooled(office: Office, count: int = 1, **rules: int) -> list[str]:
    """Leads in a pool of the east."""
    boss = office.laptop("boss").sync()
    east = accounts.find_team(office.connection, "east")
    firm = boss.who.organisation
    pool = boss.add("pools", account_id=firm, team_id=east, **rules)
    made = [
        boss.add("leads", account_id=firm, name="曾国强", status="pooled", owner_id=None, pool_id=pool)
        for _ in range(count)
    ]
    boss.sync()
    return made


def take(laptop: Laptop, lead: str) -> str:
    """What a client writes when its user takes a lead: the edit with its record, in one transaction."""
    scope, me = laptop.who.organisation, laptop.who.user
    event = laptop.add(
        "ownership_events", account_id=scope, lead_id=lead, to_id=me, cause="claim", at=laptop.now()
    )
    edit = laptop.change("leads", lead, status="new", owner_id=me)
    laptop.journal[-2].edits.extend(edit.edits)
    laptop.journal.pop()
    return event


def reasons(laptop: Laptop) -> list[object]:
    return [conflict["reason"] for conflict in laptop.conflicts()]


def kept_events(office: Office, lead: str) -> int:
    query = f"SELECT count(*) FROM ownership_events WHERE deleted_at IS NULL AND lead_id = '{lead}'"
    return office.count(query)


def test_the_first_who_takes_a_lead_has_it_and_the_other_gets_the_reason(
    office: Office, li: Laptop, wang: Laptop
) -> None:
    (lead,) = pooled(office)
    li.sync()
    wang.sync()
    take(li, lead)
    take(wang, lead)
    wang.sync()
    li.sync()
    wang.sync()
    for laptop in (li, wang):
        assert laptop.rows["leads", lead]["owner_id"] == wang.who.user
        assert laptop.rows["leads", lead]["status"] == "new"
        assert laptop.agrees()
    assert sorted(map(str, reasons(li))) == ["claim-held", "goes-with-refused-move"]
    assert kept_events(office, lead) == 1


def test_a_rep_takes_no_more_leads_than_the_pool_allows(office: Office, li: Laptop) -> None:
    first, second, third = pooled(office, 3, daily_claim_cap=1)
    li.sync()
    take(li, first)
    take(li, second)
    li.sync()
    take(li, third)
    li.sync()
    assert li.rows["leads", first]["owner_id"] == li.who.user
    assert [li.rows["leads", lead]["status"] for lead in (second, third)] == ["pooled", "pooled"]
    assert reasons(li).count("claim-daily-cap") == 2
    assert li.agrees()


def test_a_full_holder_takes_nothing(office: Office, li: Laptop) -> None:
    (lead,) = pooled(office, holding_cap=0)
    li.sync()
    take(li, lead)
    li.sync()
    assert li.rows["leads", lead]["owner_id"] is None
    assert "claim-holding-cap" in reasons(li)


def test_who_gave_a_lead_back_waits_before_taking_it_again(office: Office, li: Laptop) -> None:
    (lead,) = pooled(office)
    li.sync()
    take(li, lead)
    li.sync()
    scope, me = li.who.organisation, li.who.user
    li.change("leads", lead, status="pooled", owner_id=None)
    li.add("ownership_events", account_id=scope, lead_id=lead, from_id=me, cause="return", at=li.now())
    li.sync()
    assert li.rows["leads", lead]["status"] == "pooled"
    take(li, lead)
    li.sync()
    assert li.rows["leads", lead]["owner_id"] is None
    assert "claim-cool-down" in reasons(li)
    assert li.agrees()


def test_a_claim_without_its_record_is_put_on_record_by_the_server(office: Office, li: Laptop) -> None:
    (lead,) = pooled(office)
    li.sync()
    li.change("leads", lead, status="new", owner_id=li.who.user)
    li.sync()
    assert li.rows["leads", lead]["owner_id"] == li.who.user
    assert kept_events(office, lead) == 1
    assert li.conflicts() == []
    assert li.agrees()
