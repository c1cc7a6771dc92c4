"""Who reaches what: every role against every relation to an account, by what a laptop gets and what it may change."""

import pytest

from app.rules.choices import Role
from app.server import accounts, scope
from app.server.catalogue import tables
from app.sync.merge import ALWAYS_ACCEPTED
from tests.server.laptop import Laptop, Office, Refusal

RELATIONS = {
    # relation: (owner, members as {login: right}, pool's team or None)
    "li owns it": ("li", {}, None),
    "wang is on its team and reads": ("li", {"wang": "read"}, None),
    "wang is on its team and writes": ("li", {"wang": "write"}, None),
    "chen of the other team is on its team": ("li", {"chen": "write"}, None),
    "it is pooled in the east": (None, {}, "east"),
    "it is pooled for all": (None, {}, "all"),
}

# what each may do with a deal of the account: - nothing, r see, w see and change
MATRIX = {
    "li owns it": {"li": "w", "wang": "-", "zhao": "w", "chen": "-", "boss": "w"},
    "wang is on its team and reads": {"li": "w", "wang": "r", "zhao": "w", "chen": "-", "boss": "w"},
    "wang is on its team and writes": {"li": "w", "wang": "w", "zhao": "w", "chen": "-", "boss": "w"},
    "chen of the other team is on its team": {"li": "w", "wang": "-", "zhao": "w", "chen": "w", "boss": "w"},
    "it is pooled in the east": {"li": "r", "wang": "r", "zhao": "w", "chen": "-", "boss": "w"},
    "it is pooled for all": {"li": "r", "wang": "r", "zhao": "r", "chen": "r", "boss": "w"},
}


def made(office: Office, relation: str) -> tuple[str, str]:
    """An account in this relation, with a deal."""
    owner, members, team = RELATIONS[relation]
    boss = office.laptop("boss").sync()
    users = {str(row["login"]): pk for (table, pk), row in boss.rows.items() if table == "users"}
    pool = team and boss.add(
        "pools", account_id=boss.who.organisation, team_id=accounts.find_team(office.connection, team)
    )
    account = boss.account(
        owner_id=owner and users[owner], pool_id=pool, pool_state="held" if owner else "pooled"
    )
    for login, right in members.items():
        boss.add("account_members", account_id=account, user_id=users[login], right=right)
    deal = boss.add("deals", account_id=account, name="空调", status="open")
    boss.sync()
    return account, deal


@pytest.mark.parametrize("relation", RELATIONS)
def test_each_role_sees_and_changes_what_its_relation_allows(office: Office, relation: str) -> None:
    account, deal = made(office, relation)
    for login, expected in MATRIX[relation].items():
        laptop = office.laptop(login).sync()
        assert (deal in laptop.ids("deals")) is (expected != "-"), login
        assert (account in laptop.ids("accounts")) is (expected != "-"), login
        if expected == "-":  # somebody who knows the id tries all the same
            laptop.rows["deals", deal] = {"next_step": None, "updated_at": None, "updated_by": None}
        before = office.connection.execute("SELECT next_step FROM deals").fetchone()
        laptop.change("deals", deal, next_step=f"{login} was here")
        if expected == "-":
            del laptop.rows["deals", deal]
        laptop.sync()
        after = office.connection.execute("SELECT next_step FROM deals").fetchone()
        assert (before != after) is (expected == "w"), login
        if expected != "w":
            assert {row["reason"] for row in laptop.conflicts()} == {"not-yours"}, login
        assert laptop.agrees(), login


@pytest.mark.parametrize("login", ["li", "zhao", "boss"])
def test_shared_lists_are_added_to_by_those_who_keep_them(login: str, office: Office) -> None:
    laptop = office.laptop(login).sync()
    lists = [table for table in tables() if table != "accounts"]
    for table in lists:
        laptop.add(table, account_id=laptop.who.organisation)
    for table, outcome in zip(lists, laptop.push(), strict=True):
        allowed = scope.may_write_list(laptop.who.role, table) or table in ALWAYS_ACCEPTED
        assert (outcome.status != "rejected") is allowed, table


def test_every_list_that_needs_a_role_is_a_table() -> None:
    assert set(tables()) >= scope.ADMIN_LISTS | scope.LEADER_LISTS | scope.READ_IS_ENOUGH | scope.REACH_TABLES
    assert all(scope.may_write_list(Role.ADMIN, table) for table in tables())


def test_private_rows_are_seen_by_their_user_and_who_leads_them(office: Office) -> None:
    li = office.laptop("li").sync()
    note = li.add("tasks", title="私事", assignee_id=li.who.user)
    li.sync()
    seen = {login: note in office.laptop(login).sync().ids("tasks") for login in MATRIX["li owns it"]}
    assert seen == {"li": True, "wang": False, "zhao": True, "chen": False, "boss": True}


def test_nobody_writes_into_the_private_rows_of_another(office: Office) -> None:
    li, wang = office.laptop("li").sync(), office.laptop("wang").sync()
    wang.add("tasks", account_id=li.who.user, title="forged")
    (outcome,) = wang.push()
    assert (outcome.status, outcome.code) == ("rejected", "scope-not-yours")


def test_a_rep_cannot_make_an_account_for_another(office: Office) -> None:
    li, wang = office.laptop("li").sync(), office.laptop("wang").sync()
    wang.account(owner_id=li.who.user)
    assert [outcome.code for outcome in wang.push()] == ["account-for-another"]


def test_a_row_is_not_smuggled_into_another_scope(office: Office) -> None:
    li, wang = office.laptop("li").sync(), office.laptop("wang").sync()
    theirs, mine = li.account(), wang.account()
    li.sync()
    deal = wang.add("deals", account_id=mine)
    wang.sync()
    wang.change("deals", deal, account_id=theirs)
    wang.sync()
    assert wang.rows["deals", deal]["account_id"] == mine
    assert [row["reason"] for row in wang.conflicts()] == ["not-your-scope"]
    wang.rows["accounts", theirs] = wang.fill("accounts", {"id": theirs, "account_id": theirs})
    wang.mutate(inserts=(("accounts", [wang.fill("accounts", {"id": theirs, "account_id": theirs})]),))
    assert [outcome.code for outcome in wang.push()] == ["scope-not-yours"]


def test_a_row_moved_between_accounts_follows_for_those_who_see_both(office: Office) -> None:
    li, zhao = office.laptop("li").sync(), office.laptop("zhao").sync()
    first, second = li.account(), li.account()
    contact = li.add("contacts", account_id=first)
    li.sync()
    zhao.sync()
    li.change("contacts", contact, account_id=second)
    li.sync()
    zhao.sync()
    assert zhao.rows["contacts", contact]["account_id"] == second
    assert zhao.agrees()
    assert li.agrees()


def handed_over(zhao: Laptop, account: str, to: Laptop) -> None:
    zhao.sync()
    zhao.change("accounts", account, owner_id=to.who.user)
    zhao.sync()


def test_a_handed_over_account_leaves_one_laptop_and_comes_whole_to_the_other(
    office: Office, li: Laptop, wang: Laptop, zhao: Laptop
) -> None:
    account = li.account()
    deal = li.add("deals", account_id=account)
    li.sync()
    wang.sync()
    handed_over(zhao, account, wang)
    li.sync()
    wang.sync()
    assert (li.ids("accounts"), li.ids("deals")) == (set(), set())
    assert (wang.ids("accounts"), wang.ids("deals")) == ({account}, {deal})
    assert li.agrees()
    assert wang.agrees()
    assert office.count("SELECT count(*) FROM grants WHERE gone") == 1


def test_work_done_offline_for_an_account_that_was_given_away_arrives(
    li: Laptop, wang: Laptop, zhao: Laptop
) -> None:
    account = li.account(phone="1")
    li.sync()
    handed_over(zhao, account, wang)
    order = li.add("orders", account_id=account, ordered_on="2026-01-02")
    complaint = li.add("complaints", account_id=account, subject="坏了")
    contact = li.add("contacts", account_id=account)
    li.change("accounts", account, phone="2")
    li.sync()
    wang.sync()
    assert wang.ids("orders") == {order}
    assert wang.ids("complaints") == {complaint}
    assert wang.ids("contacts") == {contact}
    assert wang.rows["accounts", account]["phone"] == "1"
    assert [(row["field"], row["lost"], row["reason"]) for row in li.conflicts()] == [
        ("phone", "2", "not-yours")
    ]
    assert li.ids("orders") == set()
    assert li.agrees()
    assert wang.agrees()


def test_new_contacts_for_an_account_long_gone_are_refused_but_orders_are_not(
    li: Laptop, wang: Laptop, zhao: Laptop
) -> None:
    account = li.account()
    li.sync()
    handed_over(zhao, account, wang)
    li.sync()
    li.add("contacts", account_id=account)
    li.add("orders", account_id=account, ordered_on="2026-01-02")
    assert [outcome.code for outcome in li.push()] == ["scope-not-yours", ""]


def test_a_member_added_and_removed_gains_and_loses_the_account(li: Laptop, wang: Laptop) -> None:
    account = li.account()
    member = li.add("account_members", account_id=account, user_id=wang.who.user, right="read")
    li.sync()
    assert wang.sync().ids("accounts") == {account}
    li.change("account_members", member, deleted_at=li.now())
    li.sync()
    assert wang.sync().ids("accounts") == set()
    assert wang.agrees()


def test_a_user_who_is_disabled_or_moves_team_takes_or_leaves_nothing_behind(
    office: Office, li: Laptop
) -> None:
    account = li.account()
    li.sync()
    chen = office.laptop("chen").sync()
    assert chen.ids("accounts") == set()
    with office.connection.transaction():
        row = accounts.find_user(office.connection, "chen")
        east = accounts.find_team(office.connection, "east")
        accounts.change(office.connection, "users", row, {"role": "manager", "team_id": east})
    chen.sync()
    assert chen.ids("accounts") == {account}
    accounts.disable_user(office.connection, "li")
    with pytest.raises(Refusal, match="disabled") as refused:
        li.hello()
    assert refused.value.status == 403
    assert chen.sync().ids("accounts") == {account}


def test_a_team_moved_under_another_is_led_from_there(office: Office, li: Laptop) -> None:
    account = li.account()
    li.sync()
    west = accounts.find_team(office.connection, "west")
    chen = accounts.find_user(office.connection, "chen")
    accounts.change(office.connection, "users", chen, {"role": "manager"})
    assert office.laptop("chen").sync().ids("accounts") == set()
    accounts.move_team(office.connection, "east", "west")
    assert office.laptop("chen").sync().ids("accounts") == {account}
    assert west
