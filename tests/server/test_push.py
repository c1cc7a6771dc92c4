import msgspec
import pytest

from app.server.catalogue import tables
from app.sync import protocol
from app.sync.protocol import Cursor, Deletes, Edits
from tests.server.laptop import Laptop, Office, Refusal

MINUTE = 60_000


def test_two_laptops_agree_after_each_has_synced(li: Laptop, zhao: Laptop) -> None:
    account = li.account(name="海信电器", phone="0532-1")
    contact = li.add("contacts", account_id=account, name="王小明")
    li.sync()
    zhao.sync()
    assert zhao.rows["contacts", contact]["name"] == "王小明"
    zhao.change("contacts", contact, title="采购经理")
    zhao.sync()
    li.sync()
    assert li.rows["contacts", contact]["title"] == "采购经理"
    assert li.agrees()
    assert zhao.agrees()


def test_a_mutation_sent_twice_is_applied_once_and_answered_alike(li: Laptop, office: Office) -> None:
    li.account()
    first = li.push(answer_lost=True)
    assert li.push() == first
    assert office.count("SELECT count(*) FROM accounts") == 1


def test_a_missing_number_is_a_gap(li: Laptop) -> None:
    li.account()
    li.journal[0] = msgspec.structs.replace(li.journal[0], seq=2)
    with pytest.raises(Refusal) as refused:
        li.push()
    assert (refused.value.status, refused.value.code, refused.value.facts) == (409, "gap", {"last_seen": 0})


def test_another_mutation_under_a_used_number_is_a_fork(li: Laptop, office: Office) -> None:
    clone = Laptop(office, li.who)
    li.account()
    li.push()
    clone.account()
    with pytest.raises(Refusal) as refused:
        clone.push()
    assert refused.value.code == "fork"
    clone.start_anew(clone.hello().device or _new_device(clone))
    clone.sync()
    assert len(clone.ids("accounts")) == 2


def _new_device(clone: Laptop) -> str:
    clone.journal, waiting = [], clone.journal
    answer = clone.hello()
    clone.journal = waiting
    assert answer.action is protocol.Action.FORK
    return answer.device


def test_own_rows_are_not_sent_back(li: Laptop) -> None:
    li.pull()
    account = li.account()
    li.add("contacts", account_id=account)
    li.push()
    pages = li.pull()
    assert [part for page in pages for part in page.rows] == []
    assert [page.grants for page in pages] == [[]]
    assert li.agrees()


def test_edits_of_different_fields_are_both_kept_and_no_conflict_is_made(li: Laptop, zhao: Laptop) -> None:
    account = li.account(phone="1", city="青岛")
    li.sync()
    zhao.sync()
    li.change("accounts", account, phone="2")
    zhao.change("accounts", account, city="济南")
    li.sync()
    zhao.sync()
    li.sync()
    assert (li.rows["accounts", account]["phone"], li.rows["accounts", account]["city"]) == ("2", "济南")
    assert li.rows["accounts", account] == zhao.rows["accounts", account]
    assert li.conflicts() == zhao.conflicts() == []
    assert li.agrees()
    assert zhao.agrees()


def test_the_later_edit_of_one_field_stands_and_the_other_is_in_the_record(li: Laptop, zhao: Laptop) -> None:
    account = li.account(phone="1")
    li.sync()
    zhao.sync()
    li.since_edit = MINUTE
    li.change("accounts", account, phone="li's")
    zhao.change("accounts", account, phone="zhao's")
    zhao.sync()
    li.sync()
    assert li.rows["accounts", account]["phone"] == "zhao's"
    (conflict,) = li.conflicts()
    assert (conflict["kind"], conflict["record_id"], conflict["field"]) == ("account", account, "phone")
    assert (conflict["base"], conflict["kept"], conflict["lost"]) == ("1", "zhao's", "li's")
    assert (conflict["kept_by"], conflict["lost_by"]) == (zhao.who.user, li.who.user)
    assert conflict["reason"] == "later-edit"
    zhao.sync()
    assert zhao.conflicts() == li.conflicts()
    assert li.agrees()


@pytest.mark.parametrize("years", [-10, 10])
def test_a_wrong_clock_decides_nothing(li: Laptop, zhao: Laptop, years: int) -> None:
    account = li.account(phone="1")
    li.sync()
    zhao.sync()
    li.offset = years * 365 * 24 * 3600 * 1000
    li.since_edit = MINUTE
    li.change("accounts", account, phone="earlier")
    zhao.change("accounts", account, phone="later")
    zhao.sync()
    li.sync()
    assert li.rows["accounts", account]["phone"] == "later"


def test_money_terms_wait_for_approval(li: Laptop, zhao: Laptop) -> None:
    account = li.account(credit_limit=100)
    li.sync()
    zhao.sync()
    zhao.change("accounts", account, credit_limit=200)
    li.change("accounts", account, credit_limit=300)
    zhao.sync()
    li.sync()
    assert li.rows["accounts", account]["credit_limit"] == 200
    assert [(row["lost"], row["reason"]) for row in li.conflicts()] == [("300", "waits-for-approval")]


def test_a_row_made_and_edited_offline_arrives_as_it_ended(li: Laptop, zhao: Laptop) -> None:
    account = li.account(phone="1")
    li.change("accounts", account, phone="2")
    li.change("accounts", account, phone="3")
    outcomes = li.push()
    assert [outcome.status for outcome in outcomes] == ["ok"] * 3
    zhao.sync()
    assert zhao.rows["accounts", account]["phone"] == "3"
    li.pull()
    assert li.agrees()


def test_numbers_are_allotted_in_the_answer(li: Laptop, zhao: Laptop) -> None:
    account = li.account()
    orders = [li.add("orders", account_id=account, ordered_on="2026-01-02") for _ in range(2)]
    outcomes = li.push()
    numbers = [number for outcome in outcomes for _, _, _, number in outcome.numbers]
    assert [number[0] + number[5:] for number in numbers] == ["O-000001", "O-000002"]
    li.pull()
    assert [li.rows["orders", pk]["number"] for pk in orders] == numbers
    imported = zhao.sync() and zhao.add("orders", account_id=account, ordered_on="2026-01-02", number="OLD-7")
    zhao.sync()
    assert zhao.rows["orders", str(imported)]["number"] == "OLD-7"
    assert li.agrees()


def test_a_mutation_that_cannot_be_stored_is_rejected_and_the_queue_moves_on(
    li: Laptop, office: Office
) -> None:
    good = li.account()
    li.mutate(edits=(Edits.of("accounts", ("no_such_column",), [(good, [None], ["x"])]),))
    li.mutate(inserts=(("no_such_table", [{"id": "1", "account_id": good}]),))
    li.change("accounts", good, employees="many")
    li.change("accounts", good, name="a\0b")
    last = li.account()
    outcomes = li.push()
    assert [(outcome.status, outcome.code) for outcome in outcomes] == [
        ("ok", ""),
        ("rejected", "column-unknown"),
        ("rejected", "table-unknown"),
        ("rejected", "value-wrong"),
        ("rejected", "push-refused-by-database"),
        ("ok", ""),
    ]
    assert office.count("SELECT count(*) FROM rejections") == 4
    payload = office.connection.execute("SELECT payload FROM rejections WHERE seq = 4").fetchone()
    assert payload is not None
    assert msgspec.msgpack.decode(payload[0], type=protocol.Mutation) == li.journal[3]
    li.rows.clear()
    li.start_anew(li.device)
    found = office.connection.execute("SELECT 1 FROM accounts WHERE id = %s", [last])
    assert found.fetchone() is not None


def test_a_preview_answers_and_changes_nothing(li: Laptop, office: Office) -> None:
    li.account()
    assert [outcome.status for outcome in li.push(dry=True)] == ["ok"]
    assert office.count("SELECT count(*) FROM accounts") == 0
    assert office.count("SELECT v FROM sync_head") == office.count("SELECT max(v) FROM sync_version")
    assert [outcome.status for outcome in li.push()] == ["ok"]


def test_a_large_mutation_travels_in_pieces_and_is_applied_with_the_last(li: Laptop, office: Office) -> None:
    rows = [li.fill("tasks", {"title": str(n)}) for n in range(6)]
    whole = li.mutate(inserts=(("tasks", rows),))
    parts = [
        protocol.Rows.of("tasks", tuple(rows[0]), [tuple(row.values()) for row in rows[n : n + 2]])
        for n in (0, 2, 4)
    ]
    pieces = [
        msgspec.structs.replace(whole, inserts=[part], piece=n, more=n < 2) for n, part in enumerate(parts)
    ]
    for piece in [pieces[0], pieces[0], pieces[1]]:
        li.journal[0] = piece
        assert [outcome.status for outcome in li.push(answer_lost=True)] == ["staged"]
    assert office.count("SELECT count(*) FROM tasks") == 0
    li.journal[0] = pieces[2]
    assert [outcome.status for outcome in li.push()] == ["ok"]
    assert office.count("SELECT count(*) FROM tasks") == 6
    assert office.count("SELECT count(*) FROM staged") == 0


def test_a_missing_piece_is_asked_for(li: Laptop) -> None:
    whole = li.mutate()
    li.journal[0] = msgspec.structs.replace(whole, piece=1)
    with pytest.raises(Refusal) as refused:
        li.push()
    assert (refused.value.code, refused.value.facts) == ("piece-missing", {"piece": 0})


def test_thousands_of_new_rows_of_which_one_is_known_are_merged(li: Laptop, office: Office) -> None:
    rows = [li.fill("tasks", {"title": str(n), "assignee_id": li.who.user}) for n in range(2500)]
    li.mutate(inserts=(("tasks", rows[:1]),))
    li.push()
    li.mutate(inserts=(("tasks", [{**rows[0], "title": "again"}, *rows[1:]]),))
    assert [outcome.status for outcome in li.push()] == ["merged"]
    assert office.count("SELECT count(*) FROM tasks") == 2500


def test_a_tag_added_on_two_laptops_is_one_and_adding_wins_over_removing(li: Laptop, zhao: Laptop) -> None:
    account = li.account()
    li.sync()
    zhao.sync()
    link = {"id": "derived-id", "account_id": account, "tag_id": "t", "kind": "account", "record_id": account}
    for laptop in (li, zhao):
        laptop.add("tag_links", **link)
        laptop.sync()
    li.sync()
    li.change("tag_links", "derived-id", deleted_at=li.now())
    li.sync()
    zhao.add("tag_links", **link)
    zhao.sync()
    li.sync()
    assert li.rows["tag_links", "derived-id"]["deleted_at"] is None
    assert li.agrees()
    assert zhao.agrees()


def test_a_row_changed_by_another_is_not_deleted(li: Laptop, zhao: Laptop) -> None:
    account = li.account()
    deal = li.add("deals", account_id=account, name="空调", status="open")
    li.sync()
    zhao.sync()
    zhao.change("deals", deal, next_step="打电话")
    zhao.sync()
    li.change("deals", deal, deleted_at=li.now())
    li.sync()
    assert li.rows["deals", deal]["deleted_at"] is None
    assert [row["reason"] for row in li.conflicts()] == ["changed-since"]
    li.change("deals", deal, deleted_at=li.now())
    li.sync()
    zhao.sync()
    assert zhao.rows["deals", deal]["deleted_at"] is not None
    zhao.change("deals", deal, next_step="x")
    zhao.sync()
    assert {row["reason"] for row in zhao.conflicts()} == {"changed-since", "row-deleted"}


def test_a_row_removed_for_good_leaves_every_laptop(li: Laptop, zhao: Laptop) -> None:
    account = li.account()
    deal = li.add("deals", account_id=account)
    li.sync()
    zhao.sync()
    version = int(li.rows["deals", deal]["sv"] or 0)
    li.rows.pop(("deals", deal))
    li.mutate(deletes=(Deletes("deals", [deal], [version]),))
    li.sync()
    zhao.sync()
    assert deal not in zhao.ids("deals")
    assert li.agrees()
    assert zhao.agrees()


def test_a_cursor_of_another_history_is_not_pushed_upon(li: Laptop) -> None:
    li.account()
    li.cursor = Cursor(1, "no such token")
    with pytest.raises(Refusal) as refused:
        li.push()
    assert refused.value.code == "recover"


def test_every_synced_table_can_be_pushed_and_pulled(office: Office) -> None:
    boss, other = office.laptop("boss"), office.laptop("boss")
    account = boss.account()
    for table in tables():
        if table != "accounts":
            boss.add(table, account_id=account)
    assert {outcome.status for outcome in boss.push()} <= {"ok", "merged"}
    other.sync()
    boss.pull()
    assert boss.rows == other.rows
    assert other.agrees()
