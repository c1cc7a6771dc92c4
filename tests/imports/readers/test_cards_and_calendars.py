import datetime as dt
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from app.imports.readers.clipboard import read_text
from app.imports.readers.files import read_file
from app.imports.readers.table import Table
from app.rules.errors import Trouble

NOW = dt.datetime(2026, 11, 2, 8, tzinfo=dt.UTC)


def read(folder: Path, name: str, data: bytes | str) -> list[Table]:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_file(path, lambda: False, NOW)


def records(table: Table) -> list[dict[str, str]]:
    return [
        {name: cell for name, cell in zip(table.headers, row.cells, strict=True) if cell}
        for row in table.rows
    ]


def one(tables: list[Table]) -> dict[str, str]:
    [table] = tables
    [record] = records(table)
    return record


def test_a_card_of_version_4(tmp_path: Path) -> None:
    card = (
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:张三\r\nN:张;三;;;\r\nORG:宏达机械;采购部\r\nTITLE:经理\r\n"
        'TEL;VALUE=uri;TYPE="cell,voice":tel:+86-138-0013-8000\r\nTEL;TYPE=work:0571-88886666\r\n'
        "EMAIL:zhang@hongda.cn\r\nEMAIL:z@qq.com\r\nADR;TYPE=work:;;文三路1号;杭州市;浙江省;310000;中国\r\nBDAY:19800506\r\n"
        "NOTE:a\\nb\\, c\r\nUID:urn:uuid:1\r\nX-WECHAT:zhangsan\r\nEND:VCARD\r\n"
    )
    assert one(read(tmp_path, "a.vcf", card)) == {
        "name": "张三", "account": "宏达机械", "department": "采购部", "title": "经理", "mobile": "+86-138-0013-8000",
        "phone": "0571-88886666", "email": "zhang@hongda.cn", "email_other": "z@qq.com", "birthday": "19800506",
        "account.address": "中国浙江省杭州市文三路1号", "description": "a\nb, c", "foreign_id": "urn:uuid:1",
        "wechat": "zhangsan",
    }  # fmt: skip


def test_a_card_of_version_2_with_quoted_printable_over_lines_and_its_own_charset(tmp_path: Path) -> None:
    name = "".join(f"={byte:02X}" for byte in "李四光".encode("gbk"))
    card = (
        f"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:{name[:10]}=\n{name[10:]};;;\n"
        "TEL;CELL;PREF:13800138000\nTEL;WORK;FAX:0571-1\nNOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab\nEND:VCARD\n"
    ).replace(f"{name[:10]}=\n{name[10:]}", f"{name[:9]}=\n{name[9:]}")
    assert one(read(tmp_path, "a.vcf", card)) == {
        "name": "李四光", "mobile": "13800138000", "description": "Fax 0571-1\na\r\nb",
    }  # fmt: skip


def test_a_line_folded_inside_a_character(tmp_path: Path) -> None:
    name = "张三丰".encode()
    card = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" + name[:4] + b"\r\n " + name[4:] + b"\r\nEND:VCARD\r\n"
    assert one(read(tmp_path, "a.vcf", card))["name"] == "张三丰"


def test_grouped_properties_pictures_and_cards_inside_cards(tmp_path: Path) -> None:
    card = (
        "BEGIN:VCARD\nVERSION:2.1\nFN:Ann\nPHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4AAQ\n AAAA\n\nAGENT:\n"
        "BEGIN:VCARD\nVERSION:2.1\nFN:Bob\nEND:VCARD\nitem1.TEL:123456789\nitem1.X-ABLabel:_$!<Mobile>!$_\n"
        "BDAY:--0506\nEND:VCARD\nBEGIN:VCARD\nFN:Carl\nBEGIN:VCARD\nORG:Acme\nEND:VCARD\n"
    )
    [table] = read(tmp_path, "a.vcf", card)
    assert [record["name"] for record in records(table)] == ["Ann", "Carl", "Acme"]
    assert records(table)[0] == {"name": "Ann", "phone": "123456789", "description": "🎂 05-06"}


def test_what_is_no_card_and_no_calendar_is_told(tmp_path: Path) -> None:
    for name in ("a.vcf", "a.ics", "a.eml"):
        with pytest.raises(Trouble, match="file-damaged"):
            read(tmp_path, name, "hello\n")


EVENT = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{body}\nEND:VCALENDAR\n"


def test_events_that_are_over_are_activities_and_others_tasks(tmp_path: Path) -> None:
    body = (
        "BEGIN:VEVENT\nUID:1\nDTSTART:20261101T010000Z\nDTEND:20261101T023000Z\nSUMMARY:谈价格\nLOCATION:杭州\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:2\nDTSTART;TZID=China Standard Time:20261201T090000\n"
        "DTEND;TZID=China Standard Time:20261201T100000\nSUMMARY:拜访\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:3\nDTSTART;VALUE=DATE:20200101\nRRULE:FREQ=DAILY\nSUMMARY:每天\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:3\nRECURRENCE-ID;VALUE=DATE:20270101\nDTSTART;VALUE=DATE:20270102\nSUMMARY:改期\nEND:VEVENT\n"
        "BEGIN:VTODO\nUID:4\nSUMMARY:回访\nDUE:20261110T000000\nSTATUS:COMPLETED\nPRIORITY:1\nEND:VTODO"
    )
    tasks, activities = read(tmp_path, "a.ics", EVENT.format(body=body))
    assert records(activities) == [
        {"subject": "谈价格", "at": "2026-11-01T01:00:00Z", "kind": "meeting", "duration_minutes": "90", "body": "杭州",
         "foreign_id": "1"},
    ]  # fmt: skip
    assert [(row["title"], row.get("start_at"), row["foreign_id"]) for row in records(tasks)] == [
        ("拜访", "2026-12-01T01:00:00Z", "2"),
        ("每天", "2020-01-01", "3"),
        ("改期", "2027-01-02", "3#2027-01-01"),
        ("回访", None, "4"),
    ]
    assert (records(tasks)[1]["recurrence"], records(tasks)[3]["status"]) == ("FREQ=DAILY", "done")


def test_a_damaged_event_costs_itself_and_a_hostile_zone_nothing(tmp_path: Path) -> None:
    body = (
        "BEGIN:VEVENT\nDTSTART:not a date\nSUMMARY:坏\nEND:VEVENT\n"
        f"BEGIN:VEVENT\nDTSTART;TZID={'A' * 100_000}:20261201T090000\nSUMMARY:好\nEND:VEVENT"
    )
    [table] = read(tmp_path, "a.ics", EVENT.format(body=body))
    assert [record["title"] for record in records(table)] == ["坏", "好"]
    assert all(problem.row == 1 for problem in table.problems)


def test_a_zone_that_is_a_folder_of_zones_costs_its_event_only(tmp_path: Path) -> None:
    body = "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe:20271101T010000\nSUMMARY:巡检\nEND:VEVENT"
    [table] = read(tmp_path, "a.ics", EVENT.format(body=body))  # found by fuzzing
    assert records(table)[0]["title"] == "巡检"


def test_a_charset_with_a_zero_byte_costs_nothing(tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=G\0BK;ENCODING=QUOTED-PRINTABLE:=41=42\nTEL:13800138000\nEND:VCARD\n"
    [table] = read(tmp_path, "a.vcf", card)  # found by fuzzing
    assert len(table.rows) == 1


def test_fifty_thousand_entries_with_rules_without_end_are_fifty_thousand_rows(tmp_path: Path) -> None:
    """Nothing is expanded: a rule that never ends costs as much as an event that happens once."""
    entry = "BEGIN:VTODO\r\nUID:{0}\r\nSUMMARY:t{0}\r\nRRULE:FREQ=SECONDLY\r\nEND:VTODO\r\n"
    body = "".join(entry.format(number) for number in range(50_000))
    whole = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-\r\n{body}END:VCALENDAR\r\n"
    (table,) = read(tmp_path, "many.ics", whole)
    rows = list(table.rows)
    rule, title = (table.headers.index(name) for name in ("recurrence", "title"))
    assert len(rows) == 50_000
    assert {row.cells[rule] for row in rows} == {"FREQ=SECONDLY"}
    assert rows[-1].cells[title] == "t49999"
    assert table.problems == ()


def test_an_event_with_two_rules_keeps_both(tmp_path: Path) -> None:
    rules = "RRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY"
    body = f"BEGIN:VEVENT\nUID:1\nDTSTART:20271101T010000Z\n{rules}\nSUMMARY:巡检\nEND:VEVENT"
    event = one(read(tmp_path, "a.ics", EVENT.format(body=body)))
    assert (event["recurrence"], event["description"]) == ("FREQ=DAILY", "FREQ=WEEKLY")


def test_a_journal_is_a_note_and_the_end_of_a_file_that_was_cut_off_is_kept_back(tmp_path: Path) -> None:
    body = (
        "BEGIN:VJOURNAL\nUID:1\nDTSTART;VALUE=DATE:20261017\nSUMMARY:周会纪要\nDESCRIPTION:谈了价格\nEND:VJOURNAL\n"
        "BEGIN:VEVENT\nUID:2\nDTSTART:20271101T010000Z\nSUMMARY:巡检\nEND:VEVENT"
    )
    tasks, activities = read(tmp_path, "a.ics", EVENT.format(body=body))
    assert records(activities) == [
        {"subject": "周会纪要", "at": "2026-10-17", "kind": "note", "body": "谈了价格", "foreign_id": "1"}
    ]
    assert [record["title"] for record in records(tasks)] == ["巡检"]
    cut = EVENT.format(body=body).partition("SUMMARY:巡检")
    tables = read(tmp_path, "b.ics", cut[0] + cut[1] + "\nDTEND:2005")
    assert [(len(table.rows), len(table.problems)) for table in tables] == [(1, 1), (1, 0)]
    assert records(tables[0])[0]["title"] == "巡检"


def corpus() -> list[Path]:
    found = []
    for package in ("icalendar", "recurring_ical_events"):
        spec = find_spec(package)
        for place in spec.submodule_search_locations or () if spec else ():
            found += sorted(Path(place).rglob("*.ics"))
    return found


@pytest.mark.skipif(not corpus(), reason="the installed calendar packages carry no test files")
def test_every_calendar_of_the_corpora_is_read_or_refused_and_no_event_is_lost() -> None:
    read_wholly = 0
    for path in corpus():
        try:
            tables = read_file(path, lambda: False, NOW)
        except Trouble:
            continue
        rows = sum(len(table.rows) for table in tables)
        lines = path.read_bytes().upper().split()
        assert rows >= sum(lines.count(b"BEGIN:" + kind) for kind in (b"VEVENT", b"VTODO", b"VJOURNAL")), (
            path.name
        )
        read_wholly += not any(table.problems for table in tables)
    assert read_wholly >= 0.98 * len(corpus())


def test_a_mail_is_an_activity_even_in_an_unknown_charset(tmp_path: Path) -> None:
    mail = (
        b"From: =?gb2312?B?1cXI/Q==?= <zhang@hongda.cn>\r\nSubject: =?utf-8?B?5oql5Lu3?=\r\nMessage-ID: <1@x>\r\n"
        b"Date: Mon, 02 Nov 2026 10:00:00 +0800\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: text/plain; charset=x-none\r\n\r\n" + "请尽快报价。".encode("gb18030")
    )
    assert one(read(tmp_path, "a.eml", mail)) == {
        "subject": "报价", "at": "2026-11-02T10:00:00+08:00", "kind": "email", "body": "请尽快报价。",
        "contact.email": "zhang@hongda.cn", "contact": "张三", "foreign_id": "1@x",
    }  # fmt: skip


def test_a_mail_of_parts_gives_its_text_and_names_its_attachments(tmp_path: Path) -> None:
    mail = (
        "From: a@b.cn\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n--B\n"
        "Content-Type: text/html; charset=utf-8\n\n<style>p{}</style><p>Hello<br>you &amp; me</p>\n--B\n"
        'Content-Type: application/pdf\nContent-Disposition: attachment; filename="offer.pdf"\n\nx\n--B--\n'
    )
    assert one(read(tmp_path, "a.eml", mail))["body"] == "Hello\nyou & me\n📎 offer.pdf"


def test_a_backup_is_read_from_a_folder_or_a_zip_and_a_name_that_is_a_path_leads_nowhere(
    tmp_path: Path,
) -> None:
    files = {"Data/Accounts_001.csv": "Record Id,Account Name\n1,Acme\n"}
    files["../../evil.csv"] = "Record Id,Last Name\n2,Lee\n"
    path = tmp_path / "backup.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
        archive.writestr("Attachments/a.pdf", "x")
    tables = read_file(path, lambda: False, NOW)
    assert [table.name for table in tables] == ["backup.zip:evil.csv", "backup.zip:Accounts_001.csv"]
    assert [file.name for file in tmp_path.iterdir()] == ["backup.zip"]
    folder = tmp_path / "backup"
    folder.mkdir()
    (folder / "Accounts.csv").write_text(files["Data/Accounts_001.csv"], "utf-8")
    assert [table.name for table in read_file(folder, lambda: False, NOW)] == ["Accounts.csv"]


def test_a_pasted_table_is_read() -> None:
    table = read_text('客户名称\t备注\n甲\t"两\n行"\n')
    assert (table.headers, table.rows[0].cells) == (("客户名称", "备注"), ("甲", "两\n行"))
    with pytest.raises(Trouble, match="clipboard-empty"):
        read_text(" \n")
