"""A calendar too large to be parsed at once is read piece by piece, to the same rows."""

import datetime as dt
from pathlib import Path

import pytest

from app.imports.readers import ical
from app.imports.readers.files import read_file
from app.imports.readers.table import Table
from app.rules.errors import Trouble

NOW = dt.datetime(2026, 11, 2, 8, tzinfo=dt.UTC)
ZONE = (
    "BEGIN:VTIMEZONE\r\nTZID:Home\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0800\r\n"
    "TZOFFSETTO:+0800\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
)
ALARM = (
    "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:ring\r\nTRIGGER:-PT5M\r\nSUMMARY:alarm\r\nEND:VALARM\r\n"
)
KINDS = ("VEVENT", "VTODO", "VJOURNAL")


def entry(number: int, start: str = "") -> str:
    kind, day = KINDS[number % 3], 1 + number % 28
    start = start or f"DTSTART;TZID=Home:2026{1 + number // 3 % 12:02}{day:02}T090000"
    return (
        f"BEGIN:{kind}\r\n{ALARM if number % 2 else ''}{start}\r\nDTSTAMP:20260101T000000Z\r\nUID:{number}\r\n"
        f"SUMMARY;LANGUAGE=zh:拜访\\, {number}\r\nDESCRIPTION:一\\n二 \\\\ \\; 100%2C\r\n  folded\r\n"
        f"LOCATION:上海\r\nPRIORITY:1\r\nDURATION:PT1H\r\nATTENDEE;CN=Li:mailto:li@a.cn\r\nEND:{kind}\r\n"
    )


def read(path: Path, entries: list[str], *, cancel: bool = False) -> list[Table]:
    path.write_text(
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{ZONE}{''.join(entries)}END:VCALENDAR\r\n", newline=""
    )
    return read_file(path, lambda: cancel, NOW)


def test_pieces_have_the_rows_that_the_whole_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [entry(number) for number in range(300)]
    in_pieces = read(tmp_path / "a.ics", entries)
    monkeypatch.setattr(ical, "_TOGETHER", 1_000)
    assert [(table.kind, len(table.rows)) for table in in_pieces] == [("task", 116), ("activity", 184)]
    assert in_pieces == read(tmp_path / "a.ics", entries)


def test_a_damaged_entry_of_a_large_file_costs_itself(tmp_path: Path) -> None:
    entries = [entry(number, "DTSTART:tomorrow" if number == 270 else "") for number in range(300)]
    tables = read(tmp_path / "a.ics", entries)
    assert sum(len(table.rows) for table in tables) == 300
    assert [(problem.row, problem.code) for table in tables for problem in table.problems] == [
        (271, "event-damaged")
    ]


def test_reading_a_large_calendar_can_be_stopped(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="import-cancelled"):
        read(tmp_path / "a.ics", [entry(number) for number in range(300)], cancel=True)
