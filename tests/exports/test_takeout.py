import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from app.exports.take_in import take_in
from app.exports.takeout import columns_of, takeout
from app.model.accounts import Account, Contact
from app.model.activities import Task
from app.model.kinds import kinds
from app.model.orders import Order, OrderLine
from app.rules.errors import Refused, Trouble
from app.storage.bootstrap import open_folder
from app.storage.database import Database
from app.storage.folder import DataFolder

NOON = dt.datetime(2026, 11, 22, 12, 0, 0, 123000, tzinfo=dt.UTC)


def make(path: Path) -> Database:
    return open_folder(DataFolder(path), clock=lambda: NOON, sample=True)


@pytest.fixture(name="full")
def fixture_full(tmp_path: Path) -> Iterator[Database]:
    db = make(tmp_path / "full")
    with db.write("add") as session:
        account = Account(
            name='上海仪表 = "引号"\n',
            foreign_ids={"zoho": ["1", {"二": 2}]},
            annual_revenue=-5,
            currency="CNY",
        )
        session.add(account)
        session.flush()
        contact = Contact(
            name="龘",
            account_id=account.id,
            birthday=dt.date(1990, 3, 7),
            opt_outs=["email"],
            is_primary=True,
        )
        gone = Task(title="gone", account_id=account.id, due_at=NOON)
        order = Order(
            account_id=account.id, ordered_on=dt.date(2026, 1, 2), currency="CNY", net=1, tax=0, total=1
        )
        session.add_all([contact, gone, order])
        session.flush()
        session.add(
            OrderLine(
                account_id=account.id,
                order_id=order.id,
                name="x",
                quantity_milli=1,
                unit_price=1,
                net=1,
                tax=0,
                total=1,
            )
        )
        gone.deleted_at = NOON
    yield db
    db.close()


@pytest.fixture(name="fresh")
def fixture_fresh(tmp_path: Path) -> Iterator[Database]:
    db = make(tmp_path / "fresh")
    yield db
    db.close()


def content(db: Database) -> dict[str, list[object]]:
    found = {}
    with db.raw() as connection:
        for kind in kinds().values():
            names = ", ".join(f'"{column.name}"' for column in columns_of(kind))
            found[kind.table] = connection.execute(
                f'SELECT {names} FROM "{kind.table}" ORDER BY id'
            ).fetchall()
    return found


def test_a_take_out_comes_back_as_an_equal_database(full: Database, fresh: Database, tmp_path: Path) -> None:
    out = takeout(full, tmp_path / "out")
    back = take_in(fresh, tmp_path / "out")
    assert content(fresh) == content(full)
    assert out.rows == back.rows == sum(len(rows) for rows in content(full).values())
    assert (fresh.actor.user_id, fresh.actor.organisation_id) == (
        full.actor.user_id,
        full.actor.organisation_id,
    )
    with fresh.read() as session:
        assert session.query(Account).one().foreign_ids == {"zoho": ["1", {"二": 2}]}


def test_records_brought_back_are_journalled_as_new(full: Database, fresh: Database, tmp_path: Path) -> None:
    rows = take_in(fresh, takeout(full, tmp_path / "out").folder).rows
    with fresh.raw() as connection:
        assert connection.execute("SELECT op, count(*) FROM sync_change GROUP BY op").fetchall() == [
            ("I", rows)
        ]


def test_lines_are_readable(full: Database, tmp_path: Path) -> None:
    takeout(full, tmp_path / "out")
    task = json.loads((tmp_path / "out" / "tasks.jsonl").read_text(encoding="utf-8"))
    assert task["due_at"] == "2026-11-22T12:00:00.123Z"
    assert task["all_day"] is False
    contact = json.loads((tmp_path / "out" / "contacts.jsonl").read_text(encoding="utf-8"))
    assert (contact["birthday"], contact["opt_outs"]) == ("1990-03-07", ["email"])
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["kinds"]["contact"]["rows"] == 1


def test_a_changed_file_is_refused_and_nothing_is_brought_in(
    full: Database, fresh: Database, tmp_path: Path
) -> None:
    takeout(full, tmp_path / "out")
    before = content(fresh)
    with (tmp_path / "out" / "accounts.jsonl").open("a", encoding="utf-8") as file:
        file.write("{}\n")
    with pytest.raises(Trouble, match="takeout-damaged"):
        take_in(fresh, tmp_path / "out")
    assert content(fresh) == before


def test_a_folder_in_which_somebody_worked_is_left_alone(full: Database, tmp_path: Path) -> None:
    takeout(full, tmp_path / "out")
    before = content(full)
    with pytest.raises(Refused, match="take-in-not-empty"):
        take_in(full, tmp_path / "out")
    assert content(full) == before


def test_a_folder_that_holds_no_take_out_is_refused(fresh: Database, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="takeout-unknown"):
        take_in(fresh, tmp_path)


def test_a_take_out_never_mixes_with_other_files(full: Database, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letter.txt").write_text("mine")
    with pytest.raises(Refused, match="takeout-folder-not-empty"):
        takeout(full, tmp_path / "out")


def test_a_stopped_take_out_leaves_nothing(full: Database, tmp_path: Path) -> None:
    cancel = Event()
    cancel.set()
    with pytest.raises(Refused, match="export-cancelled"):
        takeout(full, tmp_path / "out", cancel=cancel)
    assert {path.name for path in tmp_path.iterdir()} == {"full"}
