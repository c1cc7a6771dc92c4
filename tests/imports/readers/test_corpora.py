"""Files that nobody here wrote: each is read as its authors say, or refused with a sentence; none loses a row silently.

They are fetched by ``tests/tools/corpora.py``; the ones of Python's own tests and of installed packages are there
already.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.imports.headers import is_known
from app.imports.readers.csv import read_csv
from app.imports.readers.encoding import decode
from app.imports.readers.files import read_file
from app.rules.errors import Trouble
from app.words.sentences import sentences

if TYPE_CHECKING:
    from app.imports.readers.table import Table

NOW = dt.datetime(2026, 11, 2, tzinfo=dt.UTC)
FETCHED = Path(os.environ.get("BAIFANG_CORPORA", "/nowhere"))
PYTHON = Path(sysconfig.get_paths()["stdlib"]) / "test"
CHINESE = {"Big5": ("cp950", "big5hkscs"), "GB2312": ("gb18030",), "utf-8": ("utf-8",), "UTF-16": ("utf-16",)}
CONTRADICTS_ITSELF = "location_coordinates"  # its JSON has another phone number than its CSV


def fetched(pattern: str) -> list[Path]:
    return sorted(path for path in FETCHED.glob(pattern) if path.is_file())


def read_or_refused(paths: list[Path], folder: Path, suffix: str) -> int:
    """How many were read; a refusal has words, and anything else fails."""
    read = 0
    for path in paths:
        copy = folder / f"file{suffix}"
        copy.write_bytes(path.read_bytes())
        tables, refusal = read_or_told(copy)
        assert refusal in {"", *sentences()}, path
        assert all(len(row.cells) >= len(table.headers) for table in tables for row in table.rows), path
        read += not refusal
    return read


def read_or_told(path: Path) -> tuple[list[Table], str]:
    try:
        return read_file(path, lambda: False, NOW), ""
    except Trouble as told:
        return [], told.code


@pytest.mark.skipif(not fetched("csv-spectrum/**/*.csv"), reason="fetch them with tests/tools/corpora.py")
def test_csv_spectrum_says_what_its_json_says() -> None:
    paths = fetched("csv-spectrum/**/*.csv")
    assert len(paths) == 12
    for path in paths:
        table = read_csv(path, is_known)
        found = [dict(zip(table.headers, row.cells, strict=True)) for row in table.rows]
        wanted = json.loads((path.parents[1] / "json" / f"{path.stem}.json").read_text(encoding="utf-8"))
        assert found == wanted or path.stem == CONTRADICTS_ITSELF, path.stem


@pytest.mark.skipif(not fetched("chardet/*/tests/*/*"), reason="fetch them with tests/tools/corpora.py")
@pytest.mark.parametrize("folder", CHINESE)
def test_the_detectors_own_chinese_files_are_read_to_the_letter(folder: str) -> None:
    paths = fetched(f"chardet/*/tests/{folder}/*")
    assert paths
    for path in paths:
        data = path.read_bytes()
        assert decode(data).text in [_strictly(data, codec) for codec in CHINESE[folder]], path


@pytest.mark.skipif(not fetched("chardet/*/tests/*/*"), reason="fetch them with tests/tools/corpora.py")
def test_every_encoding_of_the_world_is_read_or_refused(tmp_path: Path) -> None:
    paths = fetched("chardet/*/tests/*/*")
    assert read_or_refused(paths, tmp_path, ".csv") >= 0.99 * len(paths)


@pytest.mark.skipif(not (PYTHON / "cjkencodings").is_dir(), reason="this Python came without its tests")
@pytest.mark.parametrize(
    ("pattern", "suffix"), [("cjkencodings/*.txt", ".csv"), ("test_email/data/*.txt", ".eml")]
)
def test_pythons_own_files_are_read_or_refused(tmp_path: Path, pattern: str, suffix: str) -> None:
    paths = sorted(PYTHON.glob(pattern))
    assert read_or_refused(paths, tmp_path, suffix) >= 0.85 * len(paths)


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return None
