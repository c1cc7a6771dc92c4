"""Commands that read and write files: import, export, takeout."""

import argparse
from pathlib import Path
from typing import Any

from app.commands.opening import opened
from app.exports.export import export
from app.exports.records import records
from app.exports.takeout import takeout

POLICIES = ("add", "update", "skip")


def add(commands: Any) -> None:
    """Register the commands."""
    from app.cli import command  # noqa: PLC0415 - the command line imports this module

    parser = command(commands, "import", "Bring records in from files", import_files)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--as", dest="kind", default="auto", metavar="KIND|auto")
    parser.add_argument("--profile", default=None, metavar="P")
    parser.add_argument("--policy", choices=POLICIES, default="update")
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--quarantine", type=Path, default=None, metavar="FILE")
    parser = command(commands, "export", "Write records to a file", export_kind)
    parser.add_argument("kind", metavar="KIND")
    parser.add_argument("-o", dest="file", type=Path, required=True, metavar="FILE")
    parser.add_argument("--where", default="", metavar="QUERY")
    parser.add_argument("--exact", action="store_true")
    parser = command(commands, "takeout", "Write everything as JSON lines", take_out)
    parser.add_argument("folder", type=Path, metavar="DIR")


def import_files(options: argparse.Namespace) -> dict[str, Any]:
    """``import FILE…``."""
    from app.imports.run import import_files as bring_in  # noqa: PLC0415 - readers load on demand

    with opened(options) as database:
        result = bring_in(
            database, options.files, kind=options.kind, profile=options.profile, policy=options.policy,
            dry_run=options.dry_run, quarantine=options.quarantine, language=options.language,
        )  # fmt: skip
    answer: dict[str, Any] = result.as_json()
    return answer


def export_kind(options: argparse.Namespace) -> dict[str, Any]:
    """``export KIND -o FILE``."""
    for_programs = options.exact or options.file.suffix.lower() == ".jsonl"
    with opened(options) as database:
        frame = records(database, options.kind, options.language, where=options.where, exact=for_programs)
        if options.file.suffix.lower() == ".pdf":
            from app.ui.printing.lists import export_pdf  # noqa: PLC0415 - Qt only to print

            result = export_pdf(frame, options.file)
        else:
            result = export(frame, options.file, exact=options.exact)
    return {"file": str(result.file), "rows": result.rows}


def take_out(options: argparse.Namespace) -> dict[str, Any]:
    """``takeout DIR``."""
    with opened(options) as database:
        result = takeout(database, options.folder)
    return {"file": str(options.folder), "rows": result.rows}
