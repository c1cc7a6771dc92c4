"""A table pasted from the clipboard: what spreadsheets put there, or lines of text."""

from app.imports.headers import is_known
from app.imports.readers.csv import parse
from app.imports.readers.encoding import Decoded
from app.imports.readers.table import AS_FOUND, Reading, Table
from app.rules.errors import Trouble


def read_text(text: str, name: str = "clipboard", reading: Reading = AS_FOUND) -> Table:
    """The table in a text, read as a person decided where one did.

    Raises:
        Trouble: ``clipboard-empty`` when there is none.
    """
    if not text.strip():
        raise Trouble("clipboard-empty")
    mark = reading.delimiter or ("\t" if "\t" in text.partition("\n")[0] else None)
    return parse(
        Decoded(text, "utf-8", certain=True), name, is_known, delimiter=mark, header_row=reading.header_row
    )
