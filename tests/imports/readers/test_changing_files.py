"""A file that somebody writes to while it is read is told, whatever reads it."""

import datetime as dt
import itertools
import threading
from pathlib import Path

import pytest
import xlsxwriter

from app.imports.readers.files import read_file
from app.rules.errors import Trouble

NOW = dt.datetime(2026, 11, 2, tzinfo=dt.UTC)


def touched(path: Path, until: threading.Event) -> None:
    """Somebody saves it again and again."""
    for number in itertools.count():
        if until.is_set():
            return
        path.touch()
        path.chmod(0o600 + number % 2)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_file_that_changes_while_it_is_read_is_told(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    if suffix == ".csv":
        path.write_text("客户名称,城市\n" + "甲,杭州\n" * 30_000, encoding="utf-8")
    else:
        with xlsxwriter.Workbook(str(path)) as book:
            book.add_worksheet().write_column(0, 0, ["客户名称", "甲"])
    until = threading.Event()
    somebody = threading.Thread(target=touched, args=(path, until))
    somebody.start()
    try:
        with pytest.raises(Trouble, match="file-changed"):
            read_file(path, lambda: False, NOW)
    finally:
        until.set()
        somebody.join()
