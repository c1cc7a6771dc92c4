import hashlib
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from app.exports.amounts import grouped, number
from app.exports.export import WRITERS, export
from app.exports.frame import ColumnHead, Frame, Money, Row
from app.rules.errors import Refused, Trouble
from app.words.sentences.exports import SENTENCES
from tests.exports.export_samples import frame, row

NAME = (ColumnHead("name", "Name"),)


def test_the_result_counts_the_rows_and_hashes_the_bytes(tmp_path: Path) -> None:
    result = export(frame(row(), row()), tmp_path / "a.jsonl")
    assert result.rows == 2
    assert result.sha256 == hashlib.sha256(result.file.read_bytes()).hexdigest()
    assert json.loads(result.file.read_text(encoding="utf-8").splitlines()[1])["name"] == "上海仪表"


def test_an_unknown_suffix_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        export(frame(), tmp_path / "a.doc")
    assert refusal.value.code == "export-suffix-unknown"
    english, chinese = SENTENCES["export-suffix-unknown"]
    assert ".xlsx" in english.format(**refusal.value.facts)
    assert ".xlsx" in chinese.format(**refusal.value.facts)


@pytest.mark.parametrize("suffix", sorted(WRITERS))
def test_a_stopped_export_leaves_the_file_that_was_there(tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"a{suffix}"
    target.write_bytes(b"old")
    cancel = Event()

    def rows() -> Iterator[Row]:
        for at in range(1000):
            if at == 300:
                cancel.set()
            yield (f"n{at}",)

    kind = "task" if suffix == ".ics" else "contact"
    with pytest.raises(Refused, match="export-cancelled"):
        export(Frame(kind, NAME, rows()), target, cancel=cancel)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_progress_ends_with_all_rows(tmp_path: Path) -> None:
    seen: list[tuple[int, int | None]] = []
    rows = [(str(number),) for number in range(600)]
    export(
        Frame("account", NAME, rows, expected=600),
        tmp_path / "a.csv",
        progress=lambda *told: seen.append(told),
    )
    assert seen[0] == (0, 600)
    assert seen[-1] == (600, 600)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="folder-missing"):
        export(frame(), tmp_path / "nowhere" / "a.csv")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("needs the right to mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".jsonl"])
def test_a_disk_that_fills_leaves_no_half_file(small_disk: Path, suffix: str) -> None:
    rows = [(f"{number * 7919 % 100_003} 客户",) for number in range(30_000)]
    with pytest.raises(Trouble, match="disk-full"):
        export(Frame("account", NAME, rows, expected=30_000), small_disk / f"a{suffix}")
    assert list(small_disk.iterdir()) == []


@pytest.mark.parametrize(
    ("minor", "currency", "plain", "read"),
    [
        (123450, "CNY", "1234.50", "1,234.50 CNY"),
        (-5, "CNY", "-0.05", "-0.05 CNY"),
        (0, "USD", "0.00", "0.00 USD"),
        (1234, "JPY", "1234", "1,234 JPY"),
        (-1234567, "KWD", "-1234.567", "-1,234.567 KWD"),
    ],
)
def test_amounts_have_their_currency_s_decimals(minor: int, currency: str, plain: str, read: str) -> None:
    assert number(Money(minor, currency)) == plain
    assert grouped(Money(minor, currency)) == read
