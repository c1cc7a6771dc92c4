from pathlib import Path

from app.imports.kept import kept_rows, retry
from app.imports.run import Settings, import_files
from app.storage.database import Database


def test_a_row_in_quarantine_is_corrected_and_arrives(db: Database, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("客户名称,电话,行业\n甲,bad,机械\n乙,1\n丙,13800138000,\n", "utf-8")
    import_files(db, [path])
    with db.raw() as connection:
        rows = kept_rows(connection)
    assert [(row.name, row.row, row.cells, row.problems[0].code) for row in rows] == [
        ("list.csv", 2, ("甲", "bad", "机械"), "phone-invalid"),
        ("list.csv", 3, ("乙", "1", ""), "row-short"),
    ]
    corrected = {rows[0].id: ("甲", "13900139000", "机械"), rows[1].id: ("乙", "still bad", "")}
    looked = retry(db, rows, corrected, Settings(dry_run=True))
    done = retry(db, rows, corrected, Settings())
    assert [(file.counts["add"], file.counts["quarantine"]) for file in (*looked.files, *done.files)] == [
        (1, 1)
    ] * 2
    with db.raw() as connection:
        assert [(row.row, row.cells) for row in kept_rows(connection)] == [(3, ("乙", "still bad", ""))]
        assert connection.execute("SELECT count(*) FROM accounts").fetchone()[0] == 2
