import datetime as dt
import platform

import pytest

from app.rules.errors import Refused, Trouble
from app.rules.trade import APPROVAL_LIMITS
from app.services.lists.standing import standing
from app.services.timeline import timeline
from app.storage import device_names
from app.sync import conflicts, hold, refusals, status
from tests.sync.world import PASSWORD, Laptop, World, insert


def together(world: World, *laptops: Laptop) -> None:
    """Sync until nothing is left, and prove that every laptop has what the server shows its user."""
    for _ in range(2):
        for laptop in laptops:
            result = laptop.sync()
            assert result.tally.verified is None or result.tally.verified.equal
    for laptop in laptops:
        assert laptop.everything() == world.view(laptop.login)


def test_what_one_laptop_writes_another_one_sees(world: World) -> None:
    li, boss = world.laptop("li"), world.laptop("boss")
    account = li.add_account("联想")
    contact = li.add("contacts", account, name="王小明", mobile="13800000000")
    assert li.sync().as_json()["pushed"] == 2
    boss.sync()
    assert boss.value("SELECT name FROM accounts WHERE id = ?", account) == "联想"
    assert boss.value("SELECT name FROM contacts WHERE id = ?", contact) == "王小明"
    together(world, li, boss)


def test_a_record_made_before_the_first_sign_in_belongs_to_the_real_user(world: World) -> None:
    li = world.laptop("li")
    task = li.add("tasks", title="call back")
    li.sync()
    user = world.user("li")
    assert world.all("SELECT account_id, created_by FROM tasks WHERE id = %s", task) == [(user, user)]
    assert li.rows("SELECT id FROM users WHERE login = 'me'") == []
    assert li.db.actor.user_id == user
    together(world, li)


def test_two_edits_of_different_fields_both_stand(world: World) -> None:
    li, boss = world.laptop("li"), world.laptop("boss")
    account = li.add_account("海尔")
    together(world, li, boss)
    li.edit("accounts", account, phone="010-1")
    boss.edit("accounts", account, city="青岛")
    together(world, li, boss)
    assert li.rows("SELECT phone, city FROM accounts WHERE id = ?", account) == [("010-1", "青岛")]
    assert li.rows("SELECT * FROM conflicts") == []


def test_two_edits_of_one_field_leave_a_conflict_that_one_click_decides(world: World) -> None:
    li, boss = world.laptop("li"), world.laptop("boss")
    account = li.add_account("海尔")
    together(world, li, boss)
    li.edit("accounts", account, phone="010-1")
    # later beyond doubt: on a busy machine the measured offset of two clocks is good to some milliseconds only
    boss.skew = dt.timedelta(minutes=1)
    boss.edit("accounts", account, phone="010-2")
    boss.skew = dt.timedelta()
    assert li.sync().tally.conflicts == 0
    assert boss.sync().tally.conflicts == 1
    together(world, li, boss)
    with li.db.raw() as connection:
        (conflict,) = conflicts.open_conflicts(connection)
        assert status.status(connection).mood == "conflicts"
        assert status.record_state(connection, account) == "conflict"
    assert (conflict.kept, conflict.lost, conflict.field) == ("010-2", "010-1", "phone")
    conflicts.resolve(li.db, conflict.id, "mine")
    together(world, li, boss)
    assert boss.value("SELECT phone FROM accounts WHERE id = ?", account) == "010-1"
    with boss.db.raw() as connection:
        assert conflicts.open_conflicts(connection) == []
    with pytest.raises(Refused, match="conflict-decided"):
        conflicts.resolve(boss.db, conflict.id, "keep")


def test_an_edit_of_others_stands_in_the_timeline_with_its_author(world: World) -> None:
    li, boss = world.laptop("li"), world.laptop("boss")
    account = li.add_account("海尔")
    together(world, li, boss)
    boss.edit("accounts", account, city="青岛")
    together(world, boss, li)
    edits = li.rows(
        "SELECT c.d, m.by_id, m.origin, m.state FROM sync_change c JOIN sync_mutation m "
        "ON c.seq BETWEEN m.first_change AND m.last_change WHERE c.pk = ? AND m.origin = 'sync'",
        account,
    )
    assert edits == [('{"city":[null,"青岛"]}', world.user("boss"), "sync", "remote")]


def test_what_others_did_names_the_computer_it_was_done_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    li, boss = world.laptop("li"), world.laptop("boss")
    for laptop, name in ((li, "LI-NOTEBOOK"), (boss, "OFFICE-7")):
        monkeypatch.setattr(platform, "node", lambda called=name: called)
        laptop.sync()
    account = li.add_account("海尔")
    together(world, li, boss)
    boss.edit("accounts", account, city="青岛", phone="010-2")
    li.edit("accounts", account, phone="010-1")
    boss.sync()
    li.sync()
    boss.sync()
    with li.db.raw() as connection:
        city = next(
            entry
            for entry in timeline(connection, account)
            if entry.changes and entry.changes[0].field == "city"
        )
        assert (city.origin, city.device, city.by_id) == ("sync", "OFFICE-7", world.user("boss"))
        found = standing(connection, "accounts", account)
        assert found is not None
    with boss.db.raw() as connection:
        (conflict,) = conflicts.open_conflicts(connection)
        names = device_names.known(connection)
        assert {names[device] for device in (conflict.lost_device or "",)} <= {"LI-NOTEBOOK", "OFFICE-7"}
        assert names[li.state().device] == "LI-NOTEBOOK"


def test_a_remedy_over_the_limit_is_not_settled_without_approval(world: World) -> None:
    li, boss = world.laptop("li"), world.laptop("boss")
    together(world, li, boss)
    firm = boss.state().organisation
    policy = boss.add(
        "sla_policies", firm, name="usual", severity="medium", remedy_limit=1000, currency="CNY"
    )
    account = li.add_account("海尔")
    together(world, boss, li)
    complaint = {"policy_id": policy, "status": "investigating", "remedy_currency": "CNY"}
    large = li.add("complaints", account, **complaint, subject="large", remedy_amount=1001)
    small = li.add("complaints", account, **complaint, subject="small", remedy_amount=1000)
    settled = {**complaint, "status": "resolved", "resolved_at": dt.datetime(2026, 1, 1, tzinfo=dt.UTC)}
    at_once = li.add("complaints", account, **settled, subject="large at once", remedy_amount=1001)
    li.add("complaints", account, **settled, subject="small at once", remedy_amount=1000)
    boss.add("complaints", account, **settled, subject="approved at once", remedy_amount=1001)
    li.sync()
    for each in (large, small):
        li.edit("complaints", each, status="resolved")
    li.sync()
    together(world, li, boss)
    for laptop in (li, boss):
        assert dict(laptop.rows("SELECT subject, status FROM complaints")) == {
            "large": "investigating",
            "small": "resolved",
            "large at once": "investigating",
            "small at once": "resolved",
            "approved at once": "resolved",
        }
        assert laptop.value("SELECT resolved_at FROM complaints WHERE id = ?", at_once) is None
    with li.db.raw() as connection:
        found = {(each.record, each.lost, each.reason) for each in conflicts.open_conflicts(connection)}
    assert found == {(each, "resolved", "beyond-limit") for each in (large, at_once)}


QUOTES = (
    (1000, "CNY", 500, "approved"),
    (1001, "CNY", 0, "submitted"),
    (1000, "CNY", 501, "submitted"),
    (100, "USD", 0, "approved"),
    (200, "USD", 0, "submitted"),
    (1, "EUR", 0, "submitted"),
)
"""Total, currency, discount, and whether a rep may approve it under a limit of 1000 CNY and five per cent."""


def test_a_quote_over_the_limit_waits_for_a_manager(world: World) -> None:
    li, boss = world.laptop("li"), world.laptop("boss")
    together(world, li, boss)
    firm = boss.state().organisation
    for key, value in zip(APPROVAL_LIMITS, ("1000", "500"), strict=True):
        boss.add("assumptions", firm, key=key, value=value)
    boss.add(
        "exchange_rates", firm, currency="USD", base="CNY", valid_from=dt.date(2020, 1, 1), rate_e8=7 * 10**8
    )
    account = li.add_account("海尔")
    together(world, boss, li)
    begun: list[str] = []
    wanted: dict[str, str] = {}
    for total, currency, discount, state in QUOTES:
        whole = {"total": total, "currency": currency, "issued_on": dt.date(2026, 1, 1)}
        by_steps = li.add("quotes", account, **whole, status="submitted", name="by steps")
        li.add("quote_lines", account, quote_id=by_steps, discount_bp=discount)
        with li.db.write("at once") as session:
            at_once = insert(session, "quotes", account, {**whole, "status": "approved", "name": "at once"})
            insert(session, "quote_lines", account, {"quote_id": at_once, "discount_bp": discount})
        begun.append(by_steps)
        wanted |= {by_steps: state, at_once: state}
    li.sync()
    for quote in begun:
        li.edit("quotes", quote, status="approved")
    li.sync()
    assert dict(world.all("SELECT id, status FROM quotes")) == wanted
    together(world, li, boss)
    for quote in begun:
        boss.edit("quotes", quote, status="approved")
    together(world, boss, li)
    approved = dict(li.rows("SELECT id, status FROM quotes"))
    assert {approved[quote] for quote in begun} == {"approved"}


def test_a_held_record_stays_here_with_what_builds_on_it_until_it_is_released(world: World) -> None:
    li = world.laptop("li")
    li.sync()
    secret = li.add_account("secret")
    contact = li.add("contacts", secret, name="somebody")
    other = li.add_account("open")
    assert hold.hold_back(li.db, "accounts", secret) == 2
    li.edit("contacts", contact, title="boss")
    li.sync()
    assert world.one("SELECT count(*) FROM accounts WHERE id = %s", secret) == 0
    assert world.one("SELECT count(*) FROM accounts WHERE id = %s", other) == 1
    assert li.value("SELECT title FROM contacts WHERE id = ?", contact) == "boss"
    with li.db.raw() as connection:
        assert status.status(connection).held == 3
        assert {each.record_id for each in status.waiting(connection)} == {secret, contact}
        assert status.record_state(connection, contact) == "held"
    assert hold.release(li.db, "accounts", secret) >= 1
    hold.release(li.db, "contacts", contact)
    together(world, li)
    assert world.one("SELECT title FROM contacts WHERE id = %s", contact) == "boss"


def test_what_has_gone_cannot_be_held(world: World) -> None:
    li = world.laptop("li")
    account = li.add_account("gone")
    li.sync()
    with pytest.raises(Refused, match="hold-nothing"):
        hold.hold_back(li.db, "accounts", account)
    li.edit("accounts", account, city="x")
    with pytest.raises(Trouble, match="connection-lost"):
        li.sync("ok", "unheard", "unheard", "unheard", "unheard")
    with pytest.raises(Refused, match="hold-too-late"):
        hold.hold_back(li.db, "accounts", account)


def test_a_preview_changes_nothing_on_either_side(world: World) -> None:
    li, boss = world.laptop("li"), world.laptop("boss")
    account = li.add_account("海尔")
    together(world, li, boss)
    boss.edit("accounts", account, city="青岛")
    boss.sync()
    li.edit("accounts", account, phone="1")
    before, there = li.everything(), world.view("li")
    shown = li.sync(preview=True)
    assert (li.everything(), world.view("li")) == (before, there)
    # what only waits to go is no change that comes
    assert [(each.field, each.there) for each in shown.differences] == [("city", "青岛")]
    assert shown.as_json()["pushed"] == 1
    boss.edit("accounts", account, phone="2")
    boss.sync()
    clashing = [each for each in li.sync(preview=True).differences if each.field == "phone"]
    assert [(each.here, each.there) for each in clashing] == [("1", "2")]
    li.sync()
    together(world, li, boss)


def test_refused_work_leaves_the_tables_and_can_be_corrected_and_sent_again(world: World) -> None:
    li, wang = world.laptop("li"), world.laptop("wang")
    together(world, li, wang)
    stranger = wang.add_account("wang's")
    wang.sync()
    contact = li.add("contacts", stranger, name="nobody")
    fine = li.add_account("fine")
    result = li.sync()
    assert (result.tally.rejected, result.tally.pushed) == (1, 1)
    assert li.value("SELECT count(*) FROM contacts WHERE id = ?", contact) == 0
    with li.db.raw() as connection:
        (refusal,) = refusals.refusals(connection)
        assert refusal.code == "scope-not-yours"
        assert b"nobody" in refusals.export(connection, refusal.mutation)
    refusals.send_again(li.db, refusal.mutation, {("contacts", contact): {"account_id": fine}})
    together(world, li)
    assert world.one("SELECT name FROM contacts WHERE id = %s", contact) == "nobody"
    with li.db.raw() as connection:
        assert refusals.refusals(connection) == []


def test_a_clock_ten_years_off_never_decides_for_good(world: World) -> None:
    li = world.laptop("li", dt.timedelta(days=3650))
    boss = world.laptop("boss", dt.timedelta(days=-3650))
    account = li.add_account("海尔")
    together(world, li, boss)
    li.edit("accounts", account, phone="first")
    li.sync()
    boss.edit("accounts", account, phone="second")
    together(world, boss, li)
    assert world.one("SELECT phone FROM accounts WHERE id = %s", account) == "second"
    assert abs(li.state().offset_ms + 3650 * 86_400_000) < 60_000


def test_the_wrong_password_and_another_users_copy_are_told_apart(world: World) -> None:
    li = world.laptop("li")
    with pytest.raises(Trouble, match="sign-in-first"):
        li.sync(user=None, password=None)
    with pytest.raises(Trouble, match="password-wrong"):
        li.sync(password="wrong")
    li.sync()
    with pytest.raises(Refused, match="other-user"):
        li.sync(user="boss", password=PASSWORD)


def test_an_ended_token_asks_for_the_password_and_touches_no_work(world: World) -> None:
    li = world.laptop("li")
    li.sync()
    li.add_account("offline")
    with pytest.raises(Trouble, match="sign-in-again"):
        li.sync("stale")
    with li.db.raw() as connection:
        assert status.status(connection).mood == "offline"
    li.sync(user="li", password=PASSWORD)
    together(world, li)
