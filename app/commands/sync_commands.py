"""Commands that meet the server: sync, conflicts."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.commands.opening import opened

if TYPE_CHECKING:
    from app.sync.result import Progress


def add(commands: Any) -> None:
    """Register the commands."""
    from app.cli import command, common_options  # noqa: PLC0415 - the command line imports this module

    parser = command(commands, "sync", "Bring this copy and the server together", sync)
    parser.add_argument("--server", default=None, metavar="URL", help="needed the first time")
    parser.add_argument("--user", default=None, metavar="NAME", help="needed the first time")
    parser.add_argument("--password-file", type=Path, default=None, metavar="F")
    parser.add_argument("--ca", type=Path, default=None, metavar="FILE", help="the firm's own authority, PEM")
    parser.add_argument("--preview", action="store_true", help="tell what would happen and change nothing")
    parser = command(commands, "conflicts", "List the conflicts, or decide one", conflicts)
    verbs = parser.add_subparsers(metavar="COMMAND")
    decide = verbs.add_parser("resolve", help="Decide one conflict")
    common_options(decide, top=False)
    decide.add_argument("id", metavar="ID")
    decide.add_argument("choice", choices=("mine", "keep"))
    decide.set_defaults(run=resolve)


def sync(options: argparse.Namespace) -> dict[str, Any]:
    """``sync [--server URL] [--user NAME] …``."""
    from app.commands.sync import sync as run  # noqa: PLC0415 - the line to the server only where it is used

    # a preview shows what others wrote, which a copy that is locked must not; a sync is what opens it
    with opened(options, locked=not options.preview) as database:
        return run(
            database, options.server, options.user, options.password_file, options.ca,
            preview=options.preview, progress=_Teller().tell,
        )  # fmt: skip


def conflicts(options: argparse.Namespace) -> dict[str, Any]:
    """``conflicts``: those that wait for a decision."""
    from app.commands.sync import conflicts as run  # noqa: PLC0415 - as above

    with opened(options) as database:
        return run(database)


def resolve(options: argparse.Namespace) -> dict[str, Any]:
    """``conflicts resolve ID mine|keep``: decides one; those that are left are printed."""
    from app.commands.sync import resolve as run  # noqa: PLC0415 - as above

    with opened(options) as database:
        return run(database, options.id, options.choice)


class _Teller:
    """Names each stage once on standard error, where somebody watches; scripts read the answer only."""

    def __init__(self) -> None:
        self._stage = ""

    def tell(self, progress: "Progress") -> None:
        """Name a stage when it begins."""
        if progress.stage != self._stage and sys.stderr.isatty():
            self._stage = progress.stage
            sys.stderr.write(f"{progress.stage}\n")
