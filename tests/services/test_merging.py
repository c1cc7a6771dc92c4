from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import text

from app.model.accounts import Account, AccountContact, TagLink
from app.model.kinds import kinds
from app.model.settings import MergeEvent
from app.rules.errors import Refused
from app.services import history, records
from app.services.merging import differences, merge
from app.services.merging_links import Link, links_to
from app.services.merging_undo import Added, added_since, history_of, unmerge
from app.storage import summaries
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database
    from tests.services.conftest import Watch

TODAY = dt.date(2026, 6, 1)


@pytest.fixture
def database(firm: Database) -> Database:
    """A copy that has its pipeline."""
    return firm


def pair(database: Database, **lose: Any) -> tuple[str, str]:
    with database.write("test") as session:
        keep = make.account(session, "华东机械有限公司", city="上海", phone="021-68886666")
        return keep, make.account(session, "华东机械公司", **{"city": "苏州", "website": "hd.cn", **lose})


def furnish(database: Database, account: str) -> None:
    """Something of many kinds at an account."""
    with database.write("test") as session:
        person = make.contact(session, account_id=account)
        deal = make.deal(session, account, contact_id=person)
        make.task(session, about_kind="account", about_id=account, account_id=account)
        make.task(session, about_kind="deal", about_id=deal)
        make.complaint(session, account)
        make.activity(session, account_id=account, about_kind="account", about_id=account)
        make.account(session, "子公司", parent_id=account)
        order = records.create(session, "order", {"account_id": account, "ordered_on": TODAY})
        session.execute(
            text("UPDATE orders SET total = 500, status = 'confirmed' WHERE id = :id"), {"id": order}
        )


def state(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every row that is not about merging, less its stamps; archived rows count as gone."""
    found = {}
    with database.raw() as connection:
        for kind in kinds().values():
            keys = [
                f't."{column.key}"'
                for column in kind.model.__table__.columns
                if column.key not in {"updated_at", "updated_by", "deleted_at"}
            ]
            rows = connection.execute(
                f"SELECT {', '.join(keys)} FROM {kind.table} t WHERE deleted_at IS NULL ORDER BY id"
                if kind.name != "merge_event"
                else "SELECT 1 WHERE 0"
            )
            found[kind.table] = rows.fetchall()
    return found


def merged(database: Database, keep: str, lose: str, **choices: str) -> str:
    with database.write("merge-account") as session:
        return merge(session, "account", keep, lose, choices)


def test_the_survivor_keeps_its_values_and_fills_its_gaps(database: Database) -> None:
    keep, lose = pair(database)
    merged(database, keep, lose)
    with database.read() as session:
        account = session.get_one(Account, keep)
        assert (account.name, account.city, account.website) == ("华东机械有限公司", "上海", "hd.cn")
        with pytest.raises(Refused, match="record-missing"):
            records.get(session, "account", lose)


def test_a_chosen_field_comes_from_the_other_record_with_its_source(database: Database) -> None:
    keep, lose = pair(database)
    merged(database, keep, lose, name="lose", website="keep")
    with database.read() as session:
        account = session.get_one(Account, keep)
        assert (account.name, account.website) == ("华东机械公司", None)
        assert (
            account.name_key
            == session.execute(
                text("SELECT name_key FROM accounts WHERE id = :id"), {"id": lose}
            ).scalar_one()
        )
    with database.raw() as connection:
        sources = connection.execute("SELECT field, source, detail FROM provenances").fetchall()
    assert sources == [("name", "merge", lose)]


def test_both_values_stand_side_by_side_before_the_merge(database: Database) -> None:
    keep, lose = pair(database)
    with database.read() as session:
        found = {
            each.key: (each.keep, each.lose, each.taken)
            for each in differences(session, "account", keep, lose)
        }
    assert found["city"] == ("上海", "苏州", "keep")
    assert found["website"] == (None, "hd.cn", "lose")


def test_everything_below_moves_and_comes_back(database: Database) -> None:
    keep, lose = pair(database)
    furnish(database, lose)
    before = state(database)
    event = merged(database, keep, lose)
    with database.raw() as connection:
        for link in links_to("account"):
            left = connection.execute(
                f'SELECT count(*) FROM "{link.table}" WHERE "{link.column}" = ? AND deleted_at IS NULL',
                (lose,),
            ).fetchone()
            assert left == (0,), link
        assert summaries.differing(connection) == 0
        assert connection.execute(
            "SELECT order_count FROM account_summaries WHERE account_id = ?", (keep,)
        ).fetchall() == [(1,)]
    with database.write("unmerge") as session:
        assert unmerge(session, event) == set()
    assert state(database) == before


def test_a_merge_is_one_step_that_undo_takes_back_and_redo_makes_again(database: Database) -> None:
    keep, lose = pair(database)
    furnish(database, lose)
    before = state(database)
    merged(database, keep, lose)
    after = state(database)
    history.undo(database)
    assert state(database) == before
    history.redo(database)
    assert state(database) == after


def test_every_column_that_can_refer_to_an_account_is_moved() -> None:
    found = links_to("account")
    scoped = {kind.table for kind in kinds().values()} - {"accounts"}
    assert {link.table for link in found if link.column == "account_id"} == scoped
    assert {
        Link("accounts", "parent_id"), Link("account_relations", "other_id"), Link("leads", "converted_account_id"),
        Link("price_lists", "for_account_id"), Link("tasks", "about_id"), Link("activities", "about_id"),
        Link("attachments", "record_id"), Link("comments", "record_id"), Link("segment_members", "record_id"),
    } <= set(found)  # fmt: skip


def test_a_tag_that_both_bear_is_borne_once(database: Database) -> None:
    keep, lose = pair(database)
    with database.write("test") as session:
        for tag, record in (("a", keep), ("a", lose), ("b", lose)):
            session.add(TagLink(account_id=record, tag_id=tag, kind="account", record_id=record))
    event = merged(database, keep, lose)

    def tags() -> list[tuple[str, str]]:
        with database.raw() as connection:
            return list(
                connection.execute(
                    "SELECT record_id, tag_id FROM tag_links WHERE deleted_at IS NULL ORDER BY tag_id, record_id"
                )
            )

    assert tags() == [(keep, "a"), (keep, "b")]
    with database.write("unmerge") as session:
        unmerge(session, event)
    assert sorted(tags()) == sorted([(keep, "a"), (lose, "a"), (lose, "b")])


def test_foreign_ids_of_both_are_kept(database: Database) -> None:
    with database.write("test") as session:
        keep = make.account(session, "甲", foreign_ids={"zoho": "1", "sap": "7"})
        lose = make.account(session, "乙", foreign_ids={"zoho": "2", "sap": "7", "hubspot": "9"})
    merged(database, keep, lose)
    with database.read() as session:
        kept = session.get_one(Account, keep).foreign_ids
    assert kept == {"zoho": "1", "zoho#2": "2", "sap": "7", "hubspot": "9"}


def test_a_contact_keeps_a_role_at_the_account_of_the_other(database: Database) -> None:
    with database.write("test") as session:
        first, second = make.account(session, "甲"), make.account(session, "乙")
        keep = make.contact(session, "王芳", account_id=first, mobile="13800138000")
        lose = make.contact(session, "王芳", account_id=second, title="采购", email="w@b.cn")
        deal = make.deal(session, second, contact_id=lose)
    with database.write("merge-contact") as session:
        event = merge(session, "contact", keep, lose)
    with database.read() as session:
        role = session.query(AccountContact).one()
        assert (role.account_id, role.contact_id, role.role) == (second, keep, "采购")
        assert records.get(session, "deal", deal).contact_id == keep  # type: ignore[attr-defined] # a deal
    with database.write("unmerge") as session:
        unmerge(session, event)
        assert session.query(AccountContact).count() == 0


def test_what_was_edited_since_stays_and_what_was_added_goes_where_it_is_told(
    database: Database, watch: Watch
) -> None:
    keep, lose = pair(database)
    event = merged(database, keep, lose)
    watch.forward(minutes=1)
    with database.write("test") as session:
        records.update(session, "account", keep, {"website": "neu.cn"})
        stays, goes = (
            make.contact(session, "甲", account_id=keep),
            make.contact(session, "乙", account_id=keep),
        )
    with database.read() as session:
        assert added_since(session, event) == [Added("contact", stays), Added("contact", goes)]
    with database.write("unmerge") as session:
        assert unmerge(session, event, [goes]) == {"website"}
    with database.read() as session:
        assert records.get(session, "contact", stays).account_id == keep
        assert records.get(session, "contact", goes).account_id == lose
        assert session.get_one(Account, keep).website == "neu.cn"
        assert session.get_one(Account, lose).website == "hd.cn"


def test_a_merge_under_a_later_one_names_the_one_to_take_apart_first(database: Database) -> None:
    keep, lose = pair(database)
    with database.write("test") as session:
        third = make.account(session, "第三家")
    first, second = merged(database, keep, lose), merged(database, third, keep)
    with database.write("unmerge") as session, pytest.raises(Refused, match="unmerge-later") as refused:
        unmerge(session, first)
    assert refused.value.facts["event"] == second
    for event in (second, first):
        with database.write("unmerge") as session:
            unmerge(session, event)
    with database.read() as session:
        for account in (keep, lose, third):
            assert records.get(session, "account", account).account_id == account
            assert history_of(session, account) == []
    with database.write("unmerge") as session, pytest.raises(Refused, match="unmerge-done"):
        unmerge(session, first)


@pytest.mark.parametrize("wrong", ["itself", "archived", "missing", "kind", "field", "choice"])
def test_what_cannot_be_merged_is_refused_and_nothing_changes(database: Database, wrong: str) -> None:
    keep, lose = pair(database)
    before = state(database)
    arguments: dict[str, tuple[str, str, str, dict[str, str]]] = {
        "itself": ("account", keep, keep, {}),
        "archived": ("account", keep, lose, {}),
        "missing": ("account", keep, "nobody", {}),
        "kind": ("deal", keep, lose, {}),
        "field": ("account", keep, lose, {"colour": "lose"}),
        "choice": ("account", keep, lose, {"name": "both"}),
    }
    codes = {"missing": "record-missing", "field": "field-unknown"}
    if wrong == "archived":
        with database.write("test") as session:
            records.archive(session, "account", lose)
        before = state(database)
    with (
        pytest.raises(Refused, match=codes.get(wrong, f"merge-{wrong}")),
        database.write("merge-account") as session,
    ):
        merge(session, *arguments[wrong])
    assert state(database) == before


@pytest.mark.parametrize("depth", [1, 2])
def test_a_record_below_the_other_is_not_merged_over_it(database: Database, depth: int) -> None:
    with database.write("test") as session:
        above = make.account(session, "集团")
        below = above
        for step in range(depth):
            below = make.account(session, f"子公司{step}", parent_id=below)
    with pytest.raises(Refused, match="merge-circular"):
        merged(database, below, above)
    merged(database, above, below)


def test_an_amount_in_another_currency_is_not_taken_alone(database: Database) -> None:
    keep, lose = pair(database, credit_limit=500, currency="USD")
    with pytest.raises(Refused, match="merge-currency"):
        merged(database, keep, lose, credit_limit="lose")
    merged(database, keep, lose, credit_limit="lose", currency="lose")


def test_the_event_can_be_sent_as_plain_json(database: Database) -> None:
    keep, lose = pair(database)
    furnish(database, lose)
    event = merged(database, keep, lose)
    with database.read() as session:
        stored = session.get_one(MergeEvent, event)
        assert json.loads(json.dumps([stored.before, stored.moved, stored.choices]))
        assert stored.account_id == keep
