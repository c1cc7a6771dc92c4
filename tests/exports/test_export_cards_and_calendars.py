import datetime as dt
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exports.export import export
from app.exports.frame import Cell, ColumnHead, Frame
from app.exports.lines import line
from app.exports.vcard import card, name_parts
from app.rules.errors import Refused

START = dt.datetime(2026, 11, 23, 1, 30, tzinfo=dt.UTC)
TASK: dict[str, Cell] = {
    "id": "0193-a",
    "title": "报价; 复核, 第一版",
    "status": "done",
    "priority": "high",
    "due_at": START,
    "done_at": START,
    "recurrence": "RRULE:FREQ=WEEKLY;BYDAY=MO",
    "description": "两行\n文字",
}


def frame(kind: str, *records: dict[str, Cell]) -> Frame:
    columns = tuple(ColumnHead(key, key) for key in records[0])
    return Frame(kind, columns, [tuple(record.values()) for record in records])


def only(path: Path, name: str) -> Any:
    [component] = icalendar.Calendar.from_ical(path.read_bytes()).walk(name)
    return component


def test_a_card_of_version_4_carries_names_phones_and_the_firm() -> None:
    text = card(
        {
            "id": "0193",
            "name": "欧阳娜娜",
            "name_en": "Nana Ouyang",
            "title": "采购经理",
            "account": "上海仪表, 有限公司",
            "department": "采购部",
            "mobile": "+8613800138000",
            "phone": "+862155551234",
            "email": "nana@example.com",
            "email_other": "n@example.com",
            "birthday": dt.date(1990, 3, 7),
            "city": "上海",
        }
    )
    assert text.splitlines() == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "FN:欧阳娜娜",
        "N:欧阳;娜娜;;;",
        "NICKNAME:Nana Ouyang",
        "UID:urn:uuid:0193",
        "ORG:上海仪表\\, 有限公司;采购部",
        "TITLE:采购经理",
        "TEL;TYPE=cell:+8613800138000",
        'TEL;TYPE="work,voice":+862155551234',
        "EMAIL;TYPE=work:nana@example.com",
        "EMAIL;TYPE=work:n@example.com",
        "ADR;TYPE=work:;;;上海;;;",
        "BDAY:19900307",
        "END:VCARD",
    ]


def test_a_card_of_version_3_uses_that_version_s_spelling() -> None:
    text = card(
        {"name": "Ann Li", "phone": "1; 2", "email": "a@b.cn", "birthday": dt.date(1990, 3, 7)}, "3.0"
    )
    assert "VERSION:3.0\r\nFN:Ann Li\r\nN:Li;Ann;;;\r\n" in text
    assert "TEL;TYPE=WORK,VOICE:1\r\nTEL;TYPE=WORK,VOICE:2\r\n" in text
    assert "BDAY:1990-03-07" in text


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("张伟", ("张", "伟")),
        ("司马", ("司", "马")),
        ("诸葛亮", ("诸葛", "亮")),
        ("Ann van Li", ("Li", "Ann van")),
        ("", ("", "")),
    ],
)
def test_han_names_begin_with_the_family_name(name: str, parts: tuple[str, str]) -> None:
    assert name_parts(name) == parts


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_folded_lines_are_short_and_unfold_to_the_same_text(text: str) -> None:
    folded = line("NOTE", text)
    assert all(len(part.encode()) <= 75 for part in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == f"NOTE:{text}\r\n"


def test_tasks_become_todos_that_another_reader_understands(tmp_path: Path) -> None:
    export(frame("task", TASK), tmp_path / "a.ics")
    todo = only(tmp_path / "a.ics", "VTODO")
    assert str(todo["SUMMARY"]) == TASK["title"]
    assert str(todo["DESCRIPTION"]) == TASK["description"]
    assert todo["DUE"].dt == START
    assert (todo["STATUS"], todo["PRIORITY"]) == ("COMPLETED", 3)
    assert todo["RRULE"]["FREQ"] == ["WEEKLY"]


def test_visits_become_events_of_an_hour_when_no_end_is_planned(tmp_path: Path) -> None:
    export(frame("visit", {"id": "v", "purpose": "demo", "planned_start_at": START}), tmp_path / "a.ics")
    event = only(tmp_path / "a.ics", "VEVENT")
    assert event["DTEND"].dt - event["DTSTART"].dt == dt.timedelta(hours=1)


@pytest.mark.parametrize(("kind", "suffix"), [("order", ".ics"), ("order", ".vcf")])
def test_kinds_that_do_not_fit_a_form_are_refused(tmp_path: Path, kind: str, suffix: str) -> None:
    with pytest.raises(Refused, match="export-kind-unfit"):
        export(frame(kind, {"number": "1"}), tmp_path / f"a{suffix}")
    assert list(tmp_path.iterdir()) == []
