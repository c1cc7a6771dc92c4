import msgspec
import pytest

from app.server import feed
from app.server.catalogue import tables
from app.sync import protocol
from app.sync.protocol import Action, Cursor, Page, Pull
from tests.server.laptop import Laptop, Office, Refusal


def filled(laptop: Laptop, count: int) -> str:
    """An account with many contacts, synced."""
    account = laptop.account()
    rows = [laptop.fill("contacts", {"account_id": account, "name": str(n)}) for n in range(count)]
    laptop.mutate(inserts=(("contacts", rows),))
    for row in rows:
        laptop.rows["contacts", str(row["id"])] = {
            **dict.fromkeys(tables()["contacts"].fields),
            "is_primary": 0,
            "birthday_lunar": 0,
            **row,
        }
    laptop.sync()
    return account


def test_a_pull_in_small_pages_brings_the_same_as_one_page(li: Laptop, zhao: Laptop, office: Office) -> None:
    filled(li, 25)
    pages = zhao.pull(max_bytes=400 * 7)
    assert len(pages) > 4
    other = office.laptop("zhao")
    other.pull()
    assert zhao.rows == other.rows
    assert zhao.agrees()


def test_changes_of_many_versions_come_whole_however_small_the_pages_are(
    li: Laptop, zhao: Laptop, office: Office
) -> None:
    account, other = filled(li, 12), office.laptop("zhao")
    zhao.pull()
    other.pull()
    first, *rest = sorted(li.ids("contacts"))
    for pk in rest[:5]:
        li.change("contacts", pk, title="采购")
        li.sync()
    fresh = [li.fill("contacts", {"account_id": account, "name": f"new {n}"}) for n in range(9)]
    li.mutate(inserts=(("contacts", fresh),))
    li.change("contacts", first, title="经理")
    li.sync()
    li.account()
    li.sync()
    assert len(zhao.pull(max_bytes=400 * 4)) > 3
    other.pull()
    assert zhao.rows == other.rows
    assert zhao.agrees()


def test_a_page_names_each_granted_scope_before_its_rows(li: Laptop, zhao: Laptop) -> None:
    filled(li, 25)
    granted: set[str] = set()
    for page in zhao.pages(max_bytes=400 * 3):
        granted |= set(page.grants)
        assert {str(scope) for part in page.rows for scope in part.column("account_id")} <= granted


def test_rows_written_between_two_pages_are_neither_lost_nor_torn(li: Laptop, zhao: Laptop) -> None:
    account = filled(li, 20)
    first = Pull(zhao.device, protocol.CONTRACT, zhao.cursor, 0, max_bytes=400 * 7)
    page = zhao.post("pull", first, Page)
    order = li.add("orders", account_id=account, ordered_on="2026-01-01")
    line = li.add("order_lines", account_id=account, order_id=order)
    li.change("contacts", min(li.ids("contacts")), title="采购")
    li.sync()
    zhao._apply(page)
    while page.more:
        page = zhao.post("pull", msgspec.structs.replace(first, position=page.position), Page)
        zhao._apply(page)
    zhao.cursor = page.cursor
    assert {order, line} <= zhao.ids("orders") | zhao.ids("order_lines")
    assert zhao.agrees()


def test_the_pages_say_how_much_is_left(li: Laptop, zhao: Laptop) -> None:
    filled(li, 25)
    left = [page.left for page in zhao.pages(max_bytes=400 * 10)]
    assert left == sorted(left, reverse=True)
    assert left[0] > 15


def test_nothing_new_is_one_small_answer(li: Laptop, office: Office) -> None:
    li.sync()
    asked = Pull(li.device, protocol.CONTRACT, li.cursor, li.acked)
    response = office.client.post(
        "/v1/pull", content=protocol.encode(asked), headers={"authorization": f"Bearer {li.who.token}"}
    )
    assert len(response.content) < 200
    page = protocol.decode(response.content, Page)
    assert page == Page(li.cursor, more=False)


def test_a_scope_that_differs_is_granted_again_whole(li: Laptop, zhao: Laptop) -> None:
    account = filled(li, 5)
    zhao.pull()
    lost = min(zhao.ids("contacts"))
    del zhao.rows["contacts", lost]
    zhao.rows["contacts", max(zhao.ids("contacts"))]["title"] = "flipped bit"
    assert zhao.digest().differ == [account]
    assert zhao.digest(content=True).differ == [account]
    zhao.pull(again=(account,))
    assert zhao.agrees()
    assert lost in zhao.ids("contacts")


def test_a_scope_that_changed_meanwhile_is_not_judged(li: Laptop, zhao: Laptop) -> None:
    account = filled(li, 5)
    zhao.pull()
    li.change("contacts", min(li.ids("contacts")), title="采购")
    li.sync()
    answer = zhao.digest()
    assert (answer.differ, answer.moved) == ([], [account])


def test_a_scope_that_the_laptop_lacks_is_named(li: Laptop, zhao: Laptop) -> None:
    account = filled(li, 5)
    zhao.pull()
    zhao.rows = {key: row for key, row in zhao.rows.items() if row["account_id"] != account}
    assert zhao.digest().differ == [account]


def test_a_cursor_of_another_history_recovers(li: Laptop) -> None:
    filled(li, 1)
    li.cursor = Cursor(li.cursor.v, "another token")
    answer = li.hello()
    assert answer.action is Action.RECOVER
    assert answer.device not in {"", li.device}
    with pytest.raises(Refusal) as refused:
        li.pull()
    assert refused.value.code == "recover"


def test_a_server_that_lost_what_it_acknowledged_is_recovered_from_the_laptops(
    li: Laptop, office: Office
) -> None:
    account = filled(li, 3)
    # what a restore from an older backup leaves
    for table in ("accounts", "contacts", "sync_row", "applied", "tokens_of_nobody"):
        if table != "tokens_of_nobody":
            office.connection.execute(f"DELETE FROM {table}")
    office.connection.execute("UPDATE devices SET last_seq = 0")
    answer = li.hello()
    assert answer.action is Action.RECOVER
    li.start_anew(answer.device)
    li.sync()
    assert account in li.ids("accounts")
    assert len(li.ids("contacts")) == 3
    assert li.agrees()


def test_an_older_copy_of_a_laptop_is_told_to_fork(li: Laptop, office: Office) -> None:
    filled(li, 1)
    older = Laptop(office, li.who)
    assert older.hello().action is Action.FORK
    with pytest.raises(Refusal) as refused:
        older.pull()
    assert refused.value.code == "fork"


def test_a_cursor_from_before_the_floor_starts_anew_but_may_push(
    li: Laptop, zhao: Laptop, office: Office
) -> None:
    account = filled(li, 1)
    zhao.pull()
    li.change("accounts", account, phone="1")
    li.sync()
    zhao.change("accounts", account, city="青岛")
    feed.collect(office.connection, li.cursor.v)
    assert zhao.hello().action is Action.RESYNC
    assert [outcome.status for outcome in zhao.push()] == ["merged"]
    with pytest.raises(Refusal) as refused:
        zhao.pull()
    assert refused.value.code == "resync"
    zhao.cursor, zhao.rows, zhao.anew = Cursor(), {}, True
    zhao.pull()
    assert zhao.agrees()


def test_an_unknown_contract_may_push_but_not_pull(li: Laptop) -> None:
    old = protocol.Hello(li.device, 0, li.cursor, 0, 0, li.now())
    assert li.post("hello", old, protocol.HelloAnswer).action is Action.UPGRADE
    with pytest.raises(Refusal) as refused:
        li.post("pull", Pull(li.device, 0, li.cursor, 0), Page)
    assert (refused.value.status, refused.value.code) == (426, "upgrade")


def test_a_replica_that_lags_says_so(li: Laptop) -> None:
    with pytest.raises(Refusal) as refused:
        li.post("pull", Pull(li.device, protocol.CONTRACT, li.cursor, 0, at_least=10_000), Page)
    assert refused.value.code == "behind"


@pytest.mark.parametrize("position", ["nonsense", "====", "é", "kwE"])
def test_a_forged_position_is_refused(li: Laptop, position: str) -> None:
    with pytest.raises(Refusal) as refused:
        li.post("pull", Pull(li.device, protocol.CONTRACT, li.cursor, 0, position), Page)
    assert refused.value.code == "bad-message"
