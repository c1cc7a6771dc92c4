from pathlib import Path
from typing import Any

import pytest

from app.imports.origin import origins
from app.imports.run import import_files
from app.imports.undo import Undone, undo_batch
from app.rules.errors import Refused
from app.services import records
from app.storage.database import Database

LIST = (
    "公司名称,电话,联系人,手机,网址\n甲公司,0571-88886666,张三,13800138000,a.cn\n乙公司,,,,\n丙公司,bad,,,\n"
)


def bring_in(db: Database, folder: Path, text: str) -> str:
    path = folder / "list.csv"
    path.write_text(text, "utf-8")
    batch = import_files(db, [path]).batch
    assert batch is not None
    return batch


def take_back(db: Database, batch: str) -> Undone:
    with db.write("undo-import") as session:
        return undo_batch(session, batch)


def query(db: Database, sql: str) -> list[tuple[Any, ...]]:
    with db.raw() as connection:
        return list(connection.execute(sql).fetchall())


def test_an_untouched_import_goes_wholly_and_can_come_again(db: Database, tmp_path: Path) -> None:
    undone = take_back(db, bring_in(db, tmp_path, LIST))
    assert undone == Undone(removed=3, restored=0, kept=())
    assert query(db, "SELECT count(*) FROM accounts WHERE deleted_at IS NULL") == [(0,)]
    assert query(db, "SELECT count(*) FROM contacts WHERE deleted_at IS NULL") == [(0,)]
    bring_in(db, tmp_path, LIST)
    assert query(db, "SELECT count(*) FROM accounts WHERE deleted_at IS NULL") == [(2,)]


def test_what_somebody_touched_stays_and_is_listed(db: Database, tmp_path: Path) -> None:
    batch = bring_in(db, tmp_path, LIST)
    [(account,)] = query(db, "SELECT id FROM accounts WHERE name = '乙公司'")
    db.clock = later(db)
    with db.write("edit") as session:
        records.update(session, "account", account, {"industry": "机械"})
    undone = take_back(db, batch)
    assert (undone.removed, [(kept.row, kept.kind) for kept in undone.kept]) == (2, [(3, "account")])
    assert query(db, "SELECT name, industry FROM accounts WHERE deleted_at IS NULL") == [("乙公司", "机械")]


def test_changed_fields_get_their_old_values_unless_they_were_changed_again(
    db: Database, tmp_path: Path
) -> None:
    bring_in(db, tmp_path, "客户编号,客户名称,行业,城市\n1,甲,机械,杭州\n2,乙,贸易,上海\n")
    batch = bring_in(db, tmp_path, "客户编号,客户名称,行业,城市\n1,甲,电子,宁波\n2,乙,电子,\n")
    [(account,)] = query(db, "SELECT id FROM accounts WHERE name = '甲'")
    with db.write("edit") as session:
        records.update(session, "account", account, {"city": "温州"})
    undone = take_back(db, batch)
    assert (undone.restored, [kept.row for kept in undone.kept]) == (1, [2])
    assert query(db, "SELECT industry, city FROM accounts ORDER BY account_no") == [
        ("机械", "温州"),
        ("贸易", "上海"),
    ]


def test_an_import_is_undone_once(db: Database, tmp_path: Path) -> None:
    batch = bring_in(db, tmp_path, LIST)
    take_back(db, batch)
    with pytest.raises(Refused, match="import-batch-undone"):
        take_back(db, batch)
    with pytest.raises(Refused, match="import-batch-unknown"):
        take_back(db, "none")


def test_every_value_knows_its_file_row_and_cell(db: Database, tmp_path: Path) -> None:
    batch = bring_in(db, tmp_path, LIST)
    [(account,)] = query(db, "SELECT id FROM accounts WHERE name = '甲公司'")
    with db.raw() as connection:
        origin = origins(connection, account)["phone"]
    assert origin[:5] == (batch, "list.csv", 2, "电话", "0571-88886666")


def later(db: Database) -> Any:
    moment = db.clock()

    def clock() -> Any:
        return moment.replace(hour=20)

    return clock
