"""Where cells hold an error such as #N/A, which the library hands out as empty: in xls, xlsb and ods.

Part of the worker's process: it is loaded by its path and imports nothing of the program. (In xlsx they are found by
the look at the zip.)
"""

import re
import struct
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

Found = dict[str, set[int]]
"""Name of a sheet → 1-based numbers of its rows with errors."""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BOF, BOUND_SHEET, FORMULA, BOOL_ERR = 0x0809, 0x0085, 0x0006, 0x0205
ROW_HEADER, CELL_ERROR, FORMULA_ERROR, BUNDLE_SHEET = 0, 3, 11, 156
IS_ERROR = 2
ODS_ERROR = b'calcext:value-type="error"'
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
VALUE_TYPE = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
RELATION = re.compile(rb'<Relationship\b(?=[^>]*\bId="([^"]*)")[^>]*\bTarget="/?(?:xl/)?([^"]*)"')


def find(path: str) -> Found:
    """The rows with errors; nothing for a file that is built in another way than these formats are."""
    try:
        if Path(path).read_bytes()[:8] == OLE:
            return dict(_old(path))
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                names = set(archive.namelist())
                if "xl/workbook.bin" in names:
                    return dict(_binary(archive, names))
                return dict(_open(archive)) if "content.xml" in names else {}
    except (struct.error, ValueError, KeyError, IndexError, zipfile.BadZipFile, ET.ParseError):
        pass
    return {}


def _old(path: str) -> Iterator[tuple[str, set[int]]]:
    """Of an xls, by the records of its stream."""
    from xlrd.compdoc import CompDoc, CompDocError  # noqa: PLC0415 - only for old workbooks

    content = Path(path).read_bytes()
    try:
        stream, start, size = CompDoc(content, logfile=sys.stderr).locate_named_stream("Workbook")
    except CompDocError:
        return
    if stream is None:
        return
    data = stream[start : start + size]
    names: dict[int, str] = {}
    rows: dict[str, set[int]] = {}
    now: set[int] = set()
    for place, kind, body in _records(data):
        if kind == BOUND_SHEET:
            at, length, wide = struct.unpack_from("<I", body)[0], body[6], body[7] & 1
            names[at] = body[8 : 8 + length * (1 + wide)].decode("utf-16-le" if wide else "latin-1")
        elif kind == BOF and place in names:
            now = rows.setdefault(names[place], set())
        elif (kind == BOOL_ERR and body[7] == 1) or (
            kind == FORMULA and body[6] == IS_ERROR and body[12:14] == b"\xff\xff"
        ):
            now.add(struct.unpack_from("<H", body)[0] + 1)
    yield from rows.items()


def _records(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Place, kind and body of each record."""
    place = 0
    while place + 4 <= len(data):
        kind, length = struct.unpack_from("<HH", data, place)
        yield place, kind, data[place + 4 : place + 4 + length]
        place += 4 + length


def _binary(archive: zipfile.ZipFile, names: set[str]) -> Iterator[tuple[str, set[int]]]:
    """Of an xlsb, by the records of its sheets."""
    relations = dict(RELATION.findall(archive.read("xl/_rels/workbook.bin.rels")))
    for kind, body in _binary_records(archive.read("xl/workbook.bin")):
        if kind != BUNDLE_SHEET:
            continue
        relation, end = _wide(body, 8)
        part = f"xl/{relations.get(relation.encode(), b'').decode()}"
        if part in names:
            yield _wide(body, end)[0], _error_rows(archive.read(part))


def _error_rows(data: bytes) -> set[int]:
    rows: set[int] = set()
    row = 0
    for kind, body in _binary_records(data):
        if kind == ROW_HEADER:
            row = struct.unpack_from("<I", body)[0] + 1
        elif kind in {CELL_ERROR, FORMULA_ERROR}:
            rows.add(row)
    return rows


def _binary_records(data: bytes) -> Iterator[tuple[int, bytes]]:
    place = 0
    while place < len(data):
        kind, place = _varied(data, place, 2)
        length, place = _varied(data, place, 4)
        yield kind, data[place : place + length]
        place += length


def _varied(data: bytes, place: int, most: int) -> tuple[int, int]:
    """A number of up to ``most`` bytes of seven bits each, and the place after it."""
    value = 0
    for index in range(most):
        byte = data[place]
        value |= (byte & 0x7F) << 7 * index
        place += 1
        if byte < 0x80:
            break
    return value, place


def _wide(body: bytes, place: int) -> tuple[str, int]:
    """A text with its length before it, and the place after it."""
    end = place + 4 + 2 * struct.unpack_from("<I", body, place)[0]
    return body[place + 4 : end].decode("utf-16-le"), end


def _open(archive: zipfile.ZipFile) -> Iterator[tuple[str, set[int]]]:
    """Of an ods; its rows are only counted where it says that there is an error at all."""
    if ODS_ERROR not in archive.read("content.xml"):
        return
    name, row, rows = "", 0, set[int]()
    with archive.open("content.xml") as content:
        for event, element in ET.iterparse(content, ("start", "end")):  # noqa: S314 - entities were refused
            if element.tag == f"{TABLE}table" and event == "start":
                name, row, rows = element.get(f"{TABLE}name", ""), 0, set()
            elif element.tag == f"{TABLE}table-row" and event == "start":
                row += 1
            elif element.get(VALUE_TYPE) == "error" and event == "end":
                rows.add(row)
            elif event == "end" and element.tag == f"{TABLE}table-row":
                last = row + int(element.get(f"{TABLE}number-rows-repeated", "1")) - 1
                rows.update(range(row, last + 1) if row in rows else ())
                row = last
                element.clear()
            elif event == "end" and element.tag == f"{TABLE}table":
                yield name, rows
