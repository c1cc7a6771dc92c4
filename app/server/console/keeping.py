"""Commands that keep the data: backup, restore, verify-backup, upkeep, doctor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.server import backup as backups
from app.server import doctor as doctors
from app.server.cli import command, opened
from app.server.organisations import ensure_organisation, find_organisation
from app.server.upkeep import KEPT_DAYS, keep_up

if TYPE_CHECKING:
    import argparse

    from app.server.cli import Answer


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the parser."""
    for name, text, do in (
        ("backup", "write everything into one file", backup),
        ("restore", "replace the firm by what a backup holds", restore),
        ("verify-backup", "prove that a backup can be restored", verify_backup),
    ):
        command(commands, name, text, do).add_argument("file", type=Path, metavar="FILE")
    text = "throw away what nobody comes back for; serve does so every day"
    parser = command(commands, "upkeep", text, upkeep)
    parser.add_argument("--days", type=int, default=KEPT_DAYS, metavar="N", help="keep the feed so long")
    command(commands, "doctor", "look for what should not be", doctor)


def backup(options: argparse.Namespace) -> Answer:
    """Write a backup."""
    with opened(options) as store:
        manifest = backups.back_up(store, find_organisation(store, options.organisation), options.file)
    return {
        "file": str(options.file),
        "version": manifest.v,
        "rows": sum(part.rows for part in manifest.parts),
    }


def restore(options: argparse.Namespace) -> Answer:
    """Replace the firm by what a backup holds."""
    with opened(options) as store:
        manifest = backups.restore(store, options.file)
    return {
        "organisation": manifest.name,
        "version": manifest.v,
        "rows": sum(part.rows for part in manifest.parts),
    }


def verify_backup(options: argparse.Namespace) -> Answer:
    """Prove that a backup can be restored."""
    with opened(options) as store:
        manifest, records = backups.verify(store, options.file)
    return {"ok": True, "organisation": manifest.name, "version": manifest.v, "records": records}


def upkeep(options: argparse.Namespace) -> Answer:
    """Throw away what nobody comes back for."""
    with opened(options) as store:
        firm = find_organisation(store, options.organisation)
        with store.open(firm.schema) as connection:
            return keep_up(connection, max(0, options.days))._asdict()


def doctor(options: argparse.Namespace) -> Answer:
    """Look for what should not be."""
    with opened(options) as store:
        firm = ensure_organisation(store, options.organisation)
        with store.open(firm.schema) as connection:
            found = doctors.problems(connection)
            return {
                "ok": not found,
                "ok_status": not found,
                "problems": found,
                "records": doctors.records(connection),
                "version": doctors.version(connection),
            }
