from pathlib import Path

from app.imports.kept import correct, kept_rows, retry
from app.imports.run import Settings, import_files
from app.imports.undo import undo_batch
from app.storage.database import Database
from app.sync.attachments import files

FILES = (
    "SELECT f.name, f.size, f.sha256 FROM attachments f JOIN activities a ON a.id = f.record_id "
    "WHERE f.deleted_at IS NULL AND f.kind = 'activity' AND f.account_id = a.account_id"
)
MAIL = """From: 张三 <zhang@a.cn>
Date: some day
Subject: 报价
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=B

--B
Content-Type: text/plain

见附件
--B
Content-Type: application/pdf
Content-Disposition: attachment; filename="offer.pdf"

%PDF-1.7 offer
--B--
"""


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


def test_the_files_of_a_mail_wait_with_it_in_quarantine_and_arrive_with_it(
    db: Database, tmp_path: Path
) -> None:
    mail = tmp_path / "a.eml"
    mail.write_text(MAIL, "utf-8")
    import_files(db, [mail])
    mail.unlink()
    with db.raw() as connection:
        [row] = kept_rows(connection)
        assert connection.execute(FILES).fetchall() == []
    assert (row.problems[0].field, [file.name for file in row.files]) == ("at", ["offer.pdf"])
    at = row.headers.index("at")
    correct(db, {row.id: (row, [*row.cells[:at], "still no day", *row.cells[at + 1 :]])})
    with db.raw() as connection:
        [row] = kept_rows(connection)
    retry(db, [row], {}, Settings())  # kept back once more, in an import of its own
    with db.raw() as connection:
        [row] = kept_rows(connection)
    done = retry(db, [row], {row.id: (*row.cells[:at], "2026-11-02 10:00", *row.cells[at + 1 :])}, Settings())
    with db.raw() as connection:
        [(name, size, sha256)] = connection.execute(FILES).fetchall()
    assert (name, size, b"".join(files(db).read(sha256))) == ("offer.pdf", 14, b"%PDF-1.7 offer")
    with db.write("undo") as session:
        undo_batch(session, str(done.batch))
    with db.raw() as connection:
        assert connection.execute(FILES).fetchall() == []


def test_a_row_that_is_kept_back_leaves_no_account_behind(db: Database, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "姓名,公司,手机\n,甲公司,13800138000\n张三,乙公司,13900139000\n,乙公司,13700137000\n", "utf-8"
    )
    result = import_files(db, [path])
    assert result.files[0].counts["quarantine"] == 2
    with db.raw() as connection:
        assert connection.execute("SELECT name FROM accounts").fetchall() == [("乙公司",)]
        kept = kept_rows(connection)
    retry(db, kept, {row.id: ("李四", *row.cells[1:]) for row in kept}, Settings())
    with db.raw() as connection:
        assert connection.execute("SELECT name FROM accounts ORDER BY name").fetchall() == [
            ("乙公司",),
            ("甲公司",),
        ]
        assert connection.execute("SELECT count(*) FROM contacts").fetchall() == [(3,)]
