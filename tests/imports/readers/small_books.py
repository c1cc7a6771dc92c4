"""Workbooks of forms that no library here writes, made by hand: xlsb, ods, and the records of old xls."""

import struct
import zipfile
from pathlib import Path

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
ROW, ERROR, TEXT, SHEET = 0, 3, 6, 156
NOT_AVAILABLE = 0x2A


def number(value: int) -> bytes:
    """Seven bits a byte, the smallest first."""
    low, value = value & 0x7F, value >> 7
    return bytes([low | 0x80]) + number(value) if value else bytes([low])


def record(kind: int, body: bytes = b"") -> bytes:
    return number(kind) + number(len(body)) + body


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def binary_sheet(rows: list[list[str]]) -> bytes:
    """A sheet of texts; a cell ``#N/A`` is an error."""
    last = struct.pack("<IIII", 0, len(rows) - 1, 0, max(map(len, rows)) - 1)
    parts = [record(129), record(148, last), record(145)]
    for at, row in enumerate(rows):
        parts.append(record(ROW, struct.pack("<I", at) + bytes(13)))
        for column, text in enumerate(row):
            place = struct.pack("<II", column, 0)
            wrong = text == "#N/A"
            parts.append(
                record(ERROR, place + bytes([NOT_AVAILABLE])) if wrong else record(TEXT, place + wide(text))
            )
    return b"".join((*parts, record(146), record(130)))


def xlsb(path: Path, rows: list[list[str]], *, chart: bool = False) -> Path:
    """A workbook of one sheet, and of a chart that has a sheet of its own."""
    names = {"rId1": ("客户", "worksheet", "worksheets/sheet1.bin")}
    if chart:
        names["rId2"] = ("图表", "chartsheet", "chartsheets/sheet1.bin")
    bundle = b"".join(
        record(SHEET, struct.pack("<II", 0, at) + wide(relation) + wide(name))
        for at, (relation, (name, _, _)) in enumerate(names.items(), 1)
    )
    relations = "".join(
        f'<Relationship Id="{relation}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for relation, (_, kind, target) in names.items()
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.bin", record(131) + record(143) + bundle + record(144) + record(132))
        archive.writestr(
            "xl/_rels/workbook.bin.rels", f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>'
        )
        archive.writestr("xl/worksheets/sheet1.bin", binary_sheet(rows))
        if chart:
            archive.writestr("xl/chartsheets/sheet1.bin", record(129) + record(130))
    return path


def ods(path: Path, rows: list[list[str]], *, locked: bool = False) -> Path:
    """A sheet of texts; a cell ``#N/A`` is an error."""
    cells = "".join(
        "<table:table-row>" + "".join(_ods_cell(text) for text in row) + "</table:table-row>" for row in rows
    )
    spaces = "".join(f' xmlns:{name}="{OFFICE}:{name}:1.0"' for name in ("office", "table", "text"))
    content = (
        f'<office:document-content{spaces} xmlns:calcext="{CALC}"><office:body><office:spreadsheet>'
        f'<table:table table:name="客户">{cells}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    entry = "<manifest:encryption-data/>" if locked else ""
    manifest = (
        f'<manifest:manifest xmlns:manifest="{OFFICE}:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="content.xml">{entry}</manifest:file-entry></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    return path


def _ods_cell(text: str) -> str:
    if text == "#N/A":
        return (
            '<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"/>'
        )
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def old_record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def old_xls(path: Path, rows: list[list[str]], *, locked: bool = False) -> Path:
    """The records of BIFF 2, without the container of later versions; a cell ``#N/A`` is an error."""
    parts = [old_record(0x0009, struct.pack("<HH", 2, 0x10))]
    if locked:
        parts.append(old_record(0x002F, bytes(2)))
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            place = struct.pack("<HH", at, column) + bytes(3)
            if text == "#N/A":
                parts.append(old_record(0x0005, place + bytes([NOT_AVAILABLE, 1])))
            else:
                parts.append(old_record(0x0004, place + bytes([len(text)]) + text.encode("ascii")))
    path.write_bytes(b"".join((*parts, old_record(0x000A, b""))))
    return path
