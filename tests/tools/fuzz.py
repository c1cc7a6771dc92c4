"""Fuzz a reader: ``python tests/tools/fuzz.py csv CORPUS_FOLDER -max_total_time=600`` (needs ``atheris``).

Any exception but a trouble with a sentence is a finding, and so is a file that takes more than 20 s (``-timeout=20``).
What is found is kept as a test beside the reader. The folder holds the files to begin with and takes what teaches more.
"""

import datetime as dt
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris  # type: ignore[import-untyped] # not in the locks: only for this tool

with atheris.instrument_imports(include=["app.imports", "app.rules", "email", "csv", "icalendar"]):
    from app.imports.headers import is_known
    from app.imports.mapping import recognise
    from app.imports.readers.clipboard import read_text
    from app.imports.readers.csv import read_csv
    from app.imports.readers.eml import read_mail
    from app.imports.readers.ical import read_calendar
    from app.imports.readers.preflight import check
    from app.imports.readers.vcard import read_vcards
    from app.imports.readers.zoho import read_zip
    from app.rules.errors import Told

NOW = dt.datetime(2026, 11, 2, tzinfo=dt.UTC)


def pasted(path: Path) -> object:
    """A table from the clipboard, and what its headings mean."""
    table = read_text(path.read_bytes().decode("utf-8", "replace"))
    return recognise(table.headers, "auto", None)


READERS: dict[str, Callable[[Path], object]] = {
    "csv": lambda path: read_csv(path, is_known),
    "clipboard": pasted,
    "eml": read_mail,
    "ical": lambda path: read_calendar(path, NOW),
    "vcard": read_vcards,
    "zip": read_zip,
    "workbook": check,
}


def main() -> None:
    """Run until the time is over or something is found."""
    reader = READERS[sys.argv.pop(1)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"

        def one(data: bytes) -> None:
            path.write_bytes(data)
            try:
                reader(path)
            except Told:
                return

        atheris.Setup(sys.argv, one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
