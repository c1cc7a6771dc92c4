from pathlib import Path
from typing import Any

import pytest

from app.imports.run import import_files
from app.imports.undo import undo_batch
from app.rules.errors import Refused, Trouble
from app.storage.database import Database
from app.sync.attachments import files

MAIL = "From: zhang@a.cn\nDate: Mon, 02 Nov 2026 10:00:00 +0800\nSubject: 报价\nMIME-Version: 1.0\n"
URL = "https://hongda.cn"
ACCOUNTS = """客户名称,客户编号,行业,地址,电话,官网,客户级别
杭州宏达机械有限公司,C001,机械,浙江省杭州市西湖区文三路1号,0571-88886666,hongda.cn,重点客户
上海精工贸易有限公司,C002,贸易,上海浦东新区张江路88号,13800138000,,B
曾氏五金,C003,五金,,,,
"""
CONTACTS = """姓名,手机,邮箱,公司,职务,生日
张三,13800138000,zhang@hongda.cn,杭州宏达机械有限公司,采购经理,1980-05-06
李四,139 0013 9000,li@new.cn,新公司,总经理,
"""


def write(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def run(
    db: Database, *paths: Path, kind: str = "auto", policy: str = "update", dry_run: bool = False
) -> dict[str, Any]:
    return import_files(db, paths, kind, policy=policy, dry_run=dry_run).as_json()


def counts(result: dict[str, Any], file: int = 0) -> tuple[int, ...]:
    one = result["files"][file]
    names = ("rows", "added", "updated", "merged", "unchanged", "quarantined")
    found = tuple(one[name] for name in names)
    assert found[0] == sum(found[1:])
    return found


def query(db: Database, sql: str) -> list[tuple[Any, ...]]:
    with db.raw() as connection:
        return list(connection.execute(sql).fetchall())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_list_of_customers_arrives_clean(db: Database, tmp_path: Path, encoding: str) -> None:
    result = run(db, write(tmp_path, "客户.csv", ACCOUNTS, encoding))
    assert counts(result) == (3, 3, 0, 0, 0, 0)
    assert (result["files"][0]["kind"], result["files"][0]["profile"]) == ("account", "generic")
    assert query(
        db,
        "SELECT name, account_no, province, city, district, street, phone, website, level FROM accounts "
        "ORDER BY account_no",
    )[:2] == [
        (
            "杭州宏达机械有限公司",
            "C001",
            "浙江省",
            "杭州市",
            "西湖区",
            "文三路1号",
            "+8657188886666",
            "https://hongda.cn",
            "A",
        ),
        (
            "上海精工贸易有限公司",
            "C002",
            "上海市",
            "上海市",
            "浦东新区",
            "张江路88号",
            "+8613800138000",
            None,
            "B",
        ),
    ]


def test_contacts_find_their_account_and_make_the_one_that_is_missing(db: Database, tmp_path: Path) -> None:
    contacts, accounts = write(tmp_path, "a.csv", CONTACTS), write(tmp_path, "b.csv", ACCOUNTS)
    result = run(db, contacts, accounts)
    assert [file["file"] for file in result["files"]] == ["a.csv", "b.csv"]
    assert query(
        db, "SELECT c.name, c.mobile, c.title, c.birthday, a.name FROM contacts c "
        "JOIN accounts a ON a.id = c.account_id ORDER BY c.mobile"
    ) == [
        ("张三", "+8613800138000", "采购经理", "1980-05-06", "杭州宏达机械有限公司"),
        ("李四", "+8613900139000", "总经理", None, "新公司"),
    ]  # fmt: skip


def test_importing_the_same_file_again_changes_nothing(db: Database, tmp_path: Path) -> None:
    paths = [write(tmp_path, "a.csv", ACCOUNTS), write(tmp_path, "b.csv", CONTACTS + "坏,bad,,,,\n")]
    first = run(db, *paths)
    journal = query(db, "SELECT max(seq) FROM sync_change")
    for policy in ("add", "update", "skip"):
        result = run(db, *paths, policy=policy)
        assert [counts(result, 0), counts(result, 1)] == [(3, 0, 0, 0, 3, 0), (3, 0, 0, 0, 2, 1)]
        assert result["batch"] == first["batch"]
    assert query(db, "SELECT max(seq) FROM sync_change") == journal


def test_a_dry_run_says_the_same_and_writes_nothing(db: Database, tmp_path: Path) -> None:
    paths = [write(tmp_path, "a.csv", ACCOUNTS), write(tmp_path, "b.csv", CONTACTS)]
    looked = run(db, *paths, dry_run=True)
    assert (looked["batch"], query(db, "SELECT count(*) FROM accounts")) == (None, [(0,)])
    assert run(db, paths[0], dry_run=True)["files"] == looked["files"][:1]
    assert run(db, *paths)["files"] == looked["files"]


@pytest.mark.parametrize(
    ("policy", "expected", "phones"),
    [
        ("update", (2, 0, 1, 0, 1, 0), ["+8657188880000", "+8613800138000", None]),
        ("skip", (2, 0, 0, 0, 2, 0), ["+8657188886666", "+8613800138000", None]),
        ("add", (2, 0, 0, 0, 2, 0), ["+8657188886666", "+8613800138000", None]),
    ],
)
def test_the_policy_decides_about_rows_that_are_there(
    db: Database, tmp_path: Path, policy: str, expected: tuple[int, ...], phones: list[str | None]
) -> None:
    run(db, write(tmp_path, "a.csv", ACCOUNTS))
    changed = "客户名称,客户编号,电话\n杭州宏达机械有限公司,C001,0571-88880000\n上海精工贸易有限公司,C002,\n"
    assert counts(run(db, write(tmp_path, "b.csv", changed), policy=policy)) == expected
    assert [row[0] for row in query(db, "SELECT phone FROM accounts ORDER BY account_no")] == phones


def test_adding_makes_another_record_when_no_number_says_it_is_the_same(db: Database, tmp_path: Path) -> None:
    run(db, write(tmp_path, "a.csv", "公司名称,电话\n甲公司,13800138000\n"))
    other = write(tmp_path, "b.csv", "公司名称,电话\n甲公司,13900139000\n")
    assert counts(run(db, other, policy="add"))[:2] == (1, 1)
    assert counts(run(db, other, policy="add")) == (1, 0, 0, 0, 1, 0)


def test_rows_of_a_file_that_are_one_record_are_merged(db: Database, tmp_path: Path) -> None:
    text = "公司名称,电话,邮箱\n甲公司,13800138000,\n甲 公 司,138-0013-8000,a@b.cn\n甲公司,13900139000,\n"
    path = write(tmp_path, "a.csv", text)
    assert counts(run(db, path)) == (3, 2, 0, 1, 0, 0)
    assert query(db, "SELECT email FROM accounts ORDER BY phone") == [("a@b.cn",), (None,)]
    assert counts(run(db, path)) == (3, 0, 0, 0, 3, 0)


def test_bad_rows_are_kept_back_with_reasons_and_good_rows_arrive(db: Database, tmp_path: Path) -> None:
    text = (
        "客户名称,统一社会信用代码,电话,邮箱,行业\n好公司,91110000600037341L,13800138000,a@b.cn,机械\n"
        "缺列,1,2\n坏电话,,见备注,,\n,,13800138000,,\n"
        + "长" * 1_000_000
        + ",,,,\n坏码,911100006000373410,,x,\n"
    )
    result = run(db, write(tmp_path, "a.csv", text))
    assert counts(result) == (6, 1, 0, 0, 0, 5)
    problems = [(problem["row"], problem["field"]) for problem in result["files"][0]["problems"]]
    assert problems == [(3, None), (4, "phone"), (5, "name"), (6, "name"), (7, "credit_code"), (7, "email")]
    assert result["files"][0]["problems"][0]["reason"].startswith(
        "The row has 3 cells and the table 5 columns"
    )
    assert query(db, "SELECT count(*) FROM import_rows WHERE action = 'quarantine'") == [(5,)]


def test_kept_back_rows_go_to_a_file_that_can_be_corrected_and_imported(db: Database, tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", "客户名称,电话\n甲,+8613800138000\n乙,bad\n丙,@bad\n")
    kept = tmp_path / "kept.csv"
    import_files(db, [path], quarantine=kept, language="zh_CN")
    text = kept.read_text("utf-8-sig")
    assert text.splitlines()[0] == "客户名称,电话,行号,未导入原因"
    kept.write_text(text.replace("'@bad", "13900139000").replace("bad", "13700137000", 1), "utf-8-sig")
    assert counts(run(db, kept)) == (2, 2, 0, 0, 0, 0)


def test_parents_stand_anywhere_in_the_file(db: Database, tmp_path: Path) -> None:
    text = "客户名称,上级客户\n子公司,母公司\n母公司,\n孤儿,不存在\n"
    assert counts(run(db, write(tmp_path, "a.csv", text))) == (3, 2, 0, 0, 0, 1)
    assert query(db, "SELECT a.name, p.name FROM accounts a JOIN accounts p ON p.id = a.parent_id") == [
        ("子公司", "母公司")
    ]


def test_a_contact_named_beside_an_account_is_made_once(db: Database, tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", "客户名称,联系人,手机,电话\n甲公司,张三,13800138000,0571-88886666\n")
    run(db, path)
    assert counts(run(db, path)) == (1, 0, 0, 0, 1, 0)
    assert query(
        db, "SELECT c.name, c.mobile, a.phone FROM contacts c JOIN accounts a ON a.id = c.account_id"
    ) == [("张三", "+8613800138000", "+8657188886666")]  # fmt: skip


def test_ids_of_another_program_link_a_second_file_to_the_first(db: Database, tmp_path: Path) -> None:
    run(
        db,
        write(tmp_path, "a.csv", "Record Id,Account Name,Account Owner.id\nzcrm_1,Acme,u1\nzcrm_2,Acme,u1\n"),
    )
    text = "Record Id,Contact Owner.id,Last Name,First Name,Account Name.id\n"
    text += "zcrm_9,u1,Lee,Ann,zcrm_2\nzcrm_8,u1,Poe,Al,zcrm_7\n"
    result = run(db, write(tmp_path, "b.csv", text))
    assert (result["files"][0]["profile"], counts(result)) == ("zoho", (2, 1, 0, 0, 0, 1))
    assert query(
        db, "SELECT c.name, a.foreign_ids FROM contacts c JOIN accounts a ON a.id = c.account_id"
    ) == [("Ann Lee", '{"zoho":"zcrm_2"}')]  # fmt: skip


def test_other_kinds_arrive_too(db: Database, tmp_path: Path) -> None:
    files = {
        "order.csv": "订单编号,客户名称,下单日期,订单金额（万元）\nSO1,甲公司,2026年3月5日,1.5\n",
        "product.csv": "产品编号,产品名称,单价\nP1,轴承,12.50\n",
        "activity.csv": "客户名称,跟进时间,跟进方式,跟进内容\n甲公司,2026-03-05 10:00,上门拜访,谈了价格\n",
        "complaint.csv": "投诉编号,客户名称,投诉主题,严重程度,投诉时间\nT1,甲公司,漏油,严重,2026-03-06\n",
        "task.csv": "任务名称,截止日期,优先级\n回访,2026-03-08,高\n",
        "lead.csv": "姓名,公司,手机,线索状态,线索来源\n王五,乙公司,13800138000,跟进中,百度\n",
    }
    paths = [write(tmp_path, name, text) for name, text in files.items()]
    result = run(db, *paths)
    assert [
        (file["file"], file["added"], file["problems"]) for file in result["files"] if file["added"] != 1
    ] == []
    assert query(db, "SELECT number, total, currency, ordered_on FROM orders") == [
        ("SO1", 1_500_000, "CNY", "2026-03-05")
    ]
    assert query(db, "SELECT kind, subject, at FROM activities") == [("visit", "谈了价格", 1_772_676_000_000)]
    assert query(db, "SELECT severity FROM complaints") == [("high",)]
    assert counts(run(db, *paths), 0)[4] == 1


@pytest.mark.parametrize("asked_before", [3, 18, 22])
def test_cancelling_changes_nothing_in_whatever_phase(
    db: Database, tmp_path: Path, asked_before: int
) -> None:
    asked = []

    def cancel() -> bool:
        asked.append(1)
        return len(asked) > asked_before

    path = write(tmp_path, "a.csv", "客户名称\n" + "\n".join(f"公司{number}" for number in range(5_000)))
    with pytest.raises(Trouble, match="import-cancelled"):
        import_files(db, [path], cancel=cancel)
    assert query(db, "SELECT count(*) FROM accounts") == [(0,)]


def test_what_cannot_be_imported_is_refused(db: Database, tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", ACCOUNTS)
    with pytest.raises(Refused, match="import-policy-unknown"):
        run(db, path, policy="replace")
    with pytest.raises(Refused, match="import-kind-unknown"):
        run(db, path, kind="visit")
    with pytest.raises(Trouble, match="file-empty"):
        run(db, write(tmp_path, "empty.csv", ""))
    with pytest.raises(Trouble, match="file-format-unknown"):
        run(db, write(tmp_path, "a.exe", "MZ"))
    assert query(db, "SELECT count(*) FROM import_batches") == [(0,)]


def test_a_table_that_nobody_knows_stops_no_other(db: Database, tmp_path: Path) -> None:
    known, unknown = write(tmp_path, "a.csv", ACCOUNTS), write(tmp_path, "b.csv", "foo,bar\n1,2\n3,4\n")
    result = run(db, unknown, known)
    assert [counts(result, 0), counts(result, 1)] == [(2, 0, 0, 0, 0, 2), (3, 3, 0, 0, 0, 0)]
    with pytest.raises(Refused, match="import-headers-unknown"):
        run(db, unknown)


def test_cards_calendars_and_mails_arrive_and_come_again_without_a_change(
    db: Database, tmp_path: Path
) -> None:
    card = "BEGIN:VCARD\nFN:张三\nORG:甲公司\nEMAIL:zhang@a.cn\nTEL;TYPE=CELL:13800138000\nUID:1\nEND:VCARD\n"
    times = "DTSTART:20261201T010000Z\nDTEND:20261201T020000Z\nRRULE:FREQ=WEEKLY"
    event = f"BEGIN:VEVENT\nUID:1\n{times}\nSUMMARY:拜访\nEND:VEVENT"
    paths = [
        write(tmp_path, "a.vcf", card),
        write(tmp_path, "b.ics", f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{event}\nEND:VCALENDAR\n"),
        write(
            tmp_path,
            "c.eml",
            "From: zhang@a.cn\nSubject: 报价\nDate: Mon, 02 Nov 2026 10:00:00 +0800\n\n请报价\n",
        ),
    ]
    assert [file["added"] for file in run(db, *paths)["files"]] == [1, 1, 1]
    assert query(db, "SELECT title, due_at, recurrence FROM tasks") == [
        ("拜访", 1_796_090_400_000, "FREQ=WEEKLY")
    ]
    assert query(
        db, "SELECT a.subject, c.name, f.name FROM activities a JOIN contacts c ON c.id = a.contact_id "
        "JOIN accounts f ON f.id = a.account_id"
    ) == [("报价", "张三", "甲公司")]  # fmt: skip
    assert [file["unchanged"] for file in run(db, *paths)["files"]] == [1, 1, 1]


def test_the_attachments_of_a_mail_are_files_of_its_activity_and_leave_with_it(
    db: Database, tmp_path: Path
) -> None:
    mail = write(
        tmp_path, "a.eml",
        f"{MAIL}Content-Type: multipart/mixed; boundary=B\n\n--B\n"
        "Content-Type: text/plain\n\nx\n--B\nContent-Type: application/pdf\n"
        'Content-Disposition: attachment; filename="../offer.pdf"\n\n%PDF-1.7 offer\n--B--\n',
    )  # fmt: skip
    stored = "SELECT f.name, f.media_type, f.size FROM attachments f JOIN activities a ON a.id = f.record_id WHERE "
    stored += "f.deleted_at IS NULL AND f.account_id = a.account_id AND f.kind = 'activity'"
    run(db, mail, dry_run=True)
    assert not db.folder.attachments.exists() or not list(db.folder.attachments.iterdir())
    done = run(db, mail)
    assert query(db, stored) == [("offer.pdf", "application/pdf", 14)]
    [(sha256,)] = query(db, "SELECT sha256 FROM attachments")
    assert b"".join(files(db).read(str(sha256))) == b"%PDF-1.7 offer"
    assert [file["unchanged"] for file in run(db, mail)["files"]] == [1]
    with db.write("undo") as session:
        undo_batch(session, str(done["batch"]))
    assert query(db, stored) == []


def test_when_an_import_fails_no_attachment_is_left(db: Database, tmp_path: Path) -> None:
    mail = write(
        tmp_path, "a.eml",
        f"{MAIL}Content-Type: multipart/mixed; boundary=B\n\n--B\n"
        'Content-Disposition: attachment; filename="a.bin"\n\nx\n--B--\n',
    )  # fmt: skip
    here = files(db)
    with pytest.raises(Trouble, match="import-cancelled"):
        import_files(
            db, [mail], cancel=lambda: bool(here.waiting())
        )  # as soon as its bytes have been taken in
    assert here.waiting() == []
    assert query(db, "SELECT count(*) FROM attachments") == [(0,)]
