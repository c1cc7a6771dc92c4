"""The pack: all its files, or none."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any

from app.exports.atomic import settle, told, workshop
from app.exports.cells import moment
from app.exports.export import sha256
from app.exports.jsonl import plain
from app.exports.pack.brief import Brief, rows_of
from app.exports.pack.deck import write_deck
from app.exports.pack.invitation import write_invitation
from app.exports.pack.workbook import write_workbook
from app.exports.watch import Progress
from app.rules.errors import Refused

Printer = Callable[[Brief, Path, Path | None], None]
"""Prints the brief as PDF; ``app.ui.printing.brief.print_brief`` does it with Qt."""


@dataclass(frozen=True, slots=True)
class PackFile:
    """One file of a pack and the SHA-256 of its bytes in hexadecimal."""

    file: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class Pack:
    """A finished pack: its files and the manifest that names them."""

    files: tuple[PackFile, ...]
    manifest: Path


def make_pack(
    brief: Brief,
    folder: Path,
    printer: Printer,
    *,
    templates: Path | None = None,
    progress: Progress | None = None,
    cancel: Event | None = None,
) -> Pack:
    """Write ``brief.pdf``, ``deck.pptx``, ``workbook.xlsx``, ``meeting.ics`` and ``manifest.json`` into a folder.

    Args:
        brief: everything that the pack says; mask it before for an outside audience.
        folder: where to; made when it is absent. Files of an earlier pack are replaced when all new ones are ready.
        printer: prints the brief as PDF.
        templates: a folder with the firm's own ``brief.html`` or ``deck.pptx``.
        progress: told how many of the files are ready.
        cancel: when set, nothing is written.

    Raises:
        Refused: a template is not usable, or ``export-cancelled``.
        Trouble: the disk is full, the folder may not be written.
    """
    steps: dict[str, Callable[[Path], None]] = {
        "brief.pdf": lambda path: printer(brief, path, templates),
        "deck.pptx": lambda path: write_deck(brief, path, templates),
        "workbook.xlsx": lambda path: write_workbook(brief, path),
        "meeting.ics": lambda path: write_invitation(brief, path),
    }
    with told(folder), workshop(folder.parent) as draft:
        for done, (name, write) in enumerate(steps.items()):
            if cancel is not None and cancel.is_set():
                raise Refused("export-cancelled")
            write(draft / name)
            if progress is not None:
                progress(done + 1, len(steps))
        hashes = {name: sha256(draft / name) for name in steps}
        text = json.dumps(manifest(brief, hashes), ensure_ascii=False, indent=1)
        (draft / "manifest.json").write_text(text, encoding="utf-8", newline="\n")
        folder.mkdir(exist_ok=True)
        for name in (*steps, "manifest.json"):
            settle(draft / name)
        for name in (*steps, "manifest.json"):
            (draft / name).replace(folder / name)
        settle(folder)
    files = tuple(PackFile(folder / name, digest) for name, digest in hashes.items())
    return Pack(files, folder / "manifest.json")


def manifest(brief: Brief, hashes: dict[str, str]) -> dict[str, Any]:
    """What the pack says and when, for whoever checks it later."""
    return {
        "format": "baifang-pack",
        "version": 1,
        "scope": brief.scope,
        "title": brief.title,
        "language": brief.language,
        "as_of": moment(brief.as_of),
        "filters": dict(brief.filters),
        "masked": brief.masked,
        "figures": {
            f"{section.key}.{figure.key}": plain(figure.value)
            for section in brief.sections
            for figure in section.figures
        },
        "rows": {
            section.key: len(rows_of(section.table))
            for section in brief.sections
            if section.table is not None
        },
        "files": [{"file": name, "sha256": digest} for name, digest in hashes.items()],
    }
