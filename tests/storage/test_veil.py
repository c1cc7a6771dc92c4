"""What a presentation hides, read through every door that shows."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update

from app.model.accounts import Account
from app.rules.errors import Trouble
from app.rules.text.masking import VEIL, veiled, veiled_email, veiled_phone
from app.services import records
from app.services.lists.registry import LISTS
from app.services.setup import set_up
from app.services.timeline import timeline
from app.storage import lists
from app.storage.list_spec import ListQuery
from app.storage.search import search
from app.storage.shown import ShownDatabase
from app.storage.veil import Veil

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.storage.connection import Connection
    from app.storage.database import Database

SECRETS = (
    "海纳阀门",
    "陈志远",
    "13911112222",
    "hai@na.example",
    "解放路",
    "泄漏",
    "haina88",
    "明达泵业",
    "曾国强",
    "0.68折",
)
NOW = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)


@pytest.fixture
def shown(database: Database) -> Iterator[ShownDatabase]:
    set_up(database)
    made = ShownDatabase(database)
    yield made
    made.close()


def fill(database: Database) -> str:
    """Two customers, one of which is to be shown, and a lead; the id of the shown one."""
    with database.write("fill") as session:

        def make(what: str, **fields: object) -> str:
            return records.create(session, what, fields)

        mine = make(
            "account", name="杭州恒通轴承", city="杭州", phone="+8657188886666", email="info@ht.example"
        )
        make("contact", name="单晓梅", account_id=mine, mobile="+8613900001111", wechat="xiaomei")
        make(
            "activity",
            subject="报价",
            body="请打 13900001111 或写 mei@ht.example",
            account_id=mine,
            kind="call",
            at=NOW,
        )
        make("product", code="B-1", name="轴承", cost=6_800, list_price=10_000, currency="CNY")
        other = make("account", name="上海海纳阀门", city="上海", street="解放路 1 号", phone="+8613911112222",
                     email="hai@na.example", description="0.68折")  # fmt: skip
        person = make("contact", name="陈志远", account_id=other, mobile="+8613911112222", email="hai@na.example",
                      wechat="haina88")  # fmt: skip
        make(
            "deal",
            name="海纳阀门年度框架",
            account_id=other,
            amount=1_000_00,
            currency="CNY",
            next_step="找陈志远",
        )
        make("complaint", subject="海纳阀门泄漏", body="泄漏", account_id=other)
        make("task", title="回访陈志远", account_id=other)
        make("lead", name="曾国强", company="明达泵业", mobile="+8613911112222")
    with database.write("edit") as session:
        records.update(session, "contact", person, {"email": "chen-hai@na.example"})
    return mine


def everything(database: Database) -> str:
    """All that any table or list would show."""
    with database.raw() as connection:
        tables = [name for (name,) in connection.execute(
            "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_%'"
        )]  # fmt: skip
        found = [row for table in tables for row in connection.execute(_whole(connection, table))]
        for spec in LISTS.values():
            found += [
                row.values
                for row in lists.page(connection, spec, lists.ids(connection, ListQuery(spec))).values()
            ]
    return repr(found)


def _whole(connection: Connection, table: str) -> str:
    """All columns but the key by which names are ordered, which no list, pane or export shows."""
    names = [row[1] for row in connection.execute(f'PRAGMA main.table_info("{table}")')]
    columns = ", ".join(f'"{name}"' for name in names if name != "name_key")
    return f'SELECT {columns} FROM "{table}"'


def test_nothing_of_another_customer_is_left_in_any_table_or_list(shown: ShownDatabase) -> None:
    mine = fill(shown.true)
    before = everything(shown)
    assert all(secret in before for secret in SECRETS)
    shown.lay(Veil(frozenset({mine})))
    after = everything(shown)
    assert [secret for secret in SECRETS if secret in after] == []
    shown.lay(None)
    assert everything(shown) == before


def test_the_chosen_customer_is_shown_but_for_phones_and_e_mails(shown: ShownDatabase) -> None:
    mine = fill(shown.true)
    shown.lay(Veil(frozenset({mine})))
    with shown.raw() as connection:
        name, phone, email = connection.execute(
            "SELECT name, phone, email FROM accounts WHERE id = ?", (mine,)
        ).fetchone()
        assert (name, phone, email) == ("杭州恒通轴承", "+865●●●●●●●●66", "i●●●@ht.example")
        body = connection.execute("SELECT body FROM activities").fetchone()[0]
        assert body == "请打 139●●●●●●11 或写 m●●●@ht.example"
        assert (
            connection.execute("SELECT wechat FROM contacts WHERE account_id = ?", (mine,)).fetchone()[0]
            == "x●●●"
        )
        assert connection.execute("SELECT cost, list_price FROM products").fetchone() == (None, 10_000)


def test_goals_of_margin_are_not_shown_and_the_other_goals_are(shown: ShownDatabase) -> None:
    with shown.write("set-target") as session:
        for metric in ("margin", "orders"):
            records.create(
                session, "target", {"metric": metric, "period_from": NOW.date(), "period_to": NOW.date(),
                                    "value": 100_000, "currency": "CNY"},
            )  # fmt: skip
    shown.lay(Veil(frozenset()))
    with shown.raw() as connection:
        assert connection.execute("SELECT metric FROM targets").fetchall() == [("orders",)]


def test_sessions_see_the_same_and_counts_stay(shown: ShownDatabase) -> None:
    mine = fill(shown.true)
    shown.lay(Veil(frozenset({mine})))
    with shown.read() as session:
        found = {account.id: account.name for account in session.scalars(select(Account))}
    assert found.pop(mine) == "杭州恒通轴承"
    assert [name.startswith(VEIL) for name in found.values()] == [True]


def test_search_finds_another_customer_but_does_not_name_it(shown: ShownDatabase) -> None:
    mine = fill(shown.true)
    shown.lay(Veil(frozenset({mine})))
    with shown.raw() as connection:
        hits = search(connection, "海纳阀门")
    assert {hit.kind for hit in hits} >= {"account", "deal"}
    assert all(hit.title.startswith(VEIL) for hit in hits)


def test_the_timeline_hides_old_values_too(shown: ShownDatabase) -> None:
    mine = fill(shown.true)
    shown.lay(Veil(frozenset({mine})))
    with shown.raw() as connection:
        person = connection.execute("SELECT id FROM contacts WHERE account_id <> ?", (mine,)).fetchone()[0]
        changes = [change for entry in timeline(connection, person) for change in entry.changes]
    assert [(change.field, change.old, change.new) for change in changes] == [("email", VEIL, VEIL)]


def test_what_is_hidden_is_never_saved(shown: ShownDatabase) -> None:
    mine = fill(shown.true)
    shown.lay(Veil(frozenset({mine})))
    with shown.raw() as connection:
        masked = connection.execute("SELECT phone FROM accounts WHERE id = ?", (mine,)).fetchone()[0]
    with pytest.raises(Trouble) as told, shown.write("edit") as session:
        session.execute(update(Account).where(Account.id == mine).values(phone=masked))
    assert told.value.code == "veiled-value"
    with shown.write("edit") as session:
        records.update(session, "account", mine, {"city": "宁波"})
    with shown.true.raw() as connection:
        kept = connection.execute("SELECT phone, city FROM accounts WHERE id = ?", (mine,)).fetchone()
    assert kept == ("+8657188886666", "宁波")
    shown.lay(None)
    with shown.write("edit") as session:
        records.update(session, "account", mine, {"description": VEIL})


def test_a_lead_can_be_the_one_that_is_shown(shown: ShownDatabase) -> None:
    fill(shown.true)
    with shown.raw() as connection:
        lead = connection.execute("SELECT id FROM leads").fetchone()[0]
    shown.lay(Veil(frozenset({lead})))
    with shown.raw() as connection:
        assert connection.execute("SELECT name, company FROM leads").fetchone() == ("曾国强", "明达泵业")
        assert (
            connection.execute("SELECT count(*) FROM accounts WHERE name LIKE ? || '%'", (VEIL,)).fetchone()[
                0
            ]
            == 2
        )


@pytest.mark.parametrize(
    ("plain", "hidden"),
    [("+8613800138000", "+861●●●●●●●●00"), ("12345", "●●●"), ("", ""), (None, None)],
)
def test_phones(plain: str | None, hidden: str | None) -> None:
    assert veiled_phone(plain) == hidden


def test_e_mails_and_text_without_numbers() -> None:
    assert veiled_email("li.na@firm.example") == "l●●●@firm.example"
    assert veiled_email("wx_lina") == "w●●●"
    assert veiled("2026-11-22 签约，共 3 台") == "2026-11-22 签约，共 3 台"
