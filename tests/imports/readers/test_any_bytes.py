import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.imports.readers.files import read_file
from app.rules.errors import Trouble

NOW = dt.datetime(2026, 11, 2, tzinfo=dt.UTC)
WORDS = [
    b"BEGIN:VCARD\n", b"END:VCARD\n", b"N;CHARSET=GBK:", b";ENCODING=QUOTED-PRINTABLE:=", b"TEL;TYPE=", b"\r\n ",
    b"=E5=\n", b"BEGIN:VEVENT\n", b"END:VEVENT\n", b"BEGIN:VCALENDAR\n", b"DTSTART;TZID=", b"RRULE:FREQ=", b":",
    b"DURATION:P", b";", b'"', b",", b"\t", b"\n", b"sep=;\n", b"\xff\xfe", b"\xef\xbb\xbf", b"Subject: ",
    b"Content-Type: multipart/mixed; boundary=B\n", b"--B\n", b"\xb0\xa1", b"\0", "客户名称".encode(), b"From: ",
    b"20261102T080000Z\n", b"=?gb2312?B?",
]  # fmt: skip
CONTENT = st.lists(st.one_of(st.sampled_from(WORDS), st.binary(max_size=20)), max_size=40).map(b"".join)


@pytest.mark.parametrize("name", ["a.csv", "a.vcf", "a.ics", "a.eml", "a.zip"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=CONTENT)
def test_any_bytes_are_read_or_refused_with_a_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    try:
        tables = read_file(path, lambda: False, NOW)
    except Trouble:
        return
    assert all(len(row.cells) >= len(table.headers) for table in tables for row in table.rows)
