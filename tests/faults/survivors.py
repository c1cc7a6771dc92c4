"""What must hold after every accident."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from app.storage.bootstrap import open_folder
from app.storage.check import check
from app.storage.folder import DataFolder
from tests import make

ROOT = Path(__file__).resolve().parents[2]


def start(folder: DataFolder, count: int, *before: str) -> subprocess.Popen[str]:
    """Start the writing process, through another program where one is given."""
    words = [*before, sys.executable, "-m", "tests.faults.writer", str(folder.path), str(count)]
    return subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def acknowledged(lines: list[str]) -> dict[str, str]:
    """What the writer said was written: ids, and the names they were given last; half a line says nothing."""
    whole = [line.split() for line in lines if line.endswith("\n") and len(line) > 36]
    return {words[0]: " ".join(words[1:]) for words in whole}


def assert_nothing_lost(folder: DataFolder, written: Mapping[str, str]) -> None:
    """The file opens, the check is clean, everything acknowledged is there, and it can be written again."""
    database = open_folder(folder)
    try:
        with database.raw() as connection:
            assert check(connection).problems == ()
            numbers = [row[0] for row in connection.execute("SELECT dev_seq FROM sync_mutation ORDER BY seq")]
            assert numbers == list(range(1, len(numbers) + 1))
            kept = {
                row[0] for row in connection.execute("SELECT id FROM accounts UNION SELECT id FROM contacts")
            }
        assert set(written) <= kept
        with database.write("afterwards") as session:
            make.account(session, "之后")
    finally:
        database.close()
