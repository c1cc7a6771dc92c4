"""A table pasted from the clipboard: what spreadsheets put there, or lines of text."""

from app.imports.headers import is_known
from app.imports.readers.csv import parse
from app.imports.readers.encoding import Decoded
from app.imports.readers.table import Table
from app.rules.errors import Trouble


def read_text(text: str, name: str = "clipboard") -> Table:
    """The table in a text.

    Raises:
        Trouble: ``clipboard-empty`` when there is none.
    """
    if not text.strip():
        raise Trouble("clipboard-empty")
    mark = "\t" if "\t" in text.partition("\n")[0] else None
    return parse(Decoded(text, "utf-8", certain=True), name, is_known, delimiter=mark)
