"""Commands on the whole data folder: demo, check, backup, restore."""

import argparse
import datetime as dt
import time
from pathlib import Path
from typing import Any

from app.commands.opening import folder_of, opened
from app.rules.errors import Refused
from app.storage import keys
from app.storage.backup import backup, restore
from app.storage.check import check, repair
from app.storage.lock import FolderLock
from app.words.sentences import sentence


def add(commands: Any) -> None:
    """Register the commands."""
    from app.cli import command  # noqa: PLC0415 - the command line imports this module

    parser = command(commands, "demo", "Fill an empty data folder with the sample firm and open it", demo)
    parser.add_argument("--accounts", type=int, default=2000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    parser.add_argument("--as-of", type=dt.date.fromisoformat, default=None, metavar="DATE")
    parser.add_argument("--no-window", action="store_true")
    parser = command(commands, "check", "Prove that the data is whole", check_data)
    parser.add_argument("--repair", action="store_true")
    parser = command(commands, "backup", "Write a copy of the database", back_up)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser = command(commands, "restore", "Put a copy in the database's place", put_back)
    parser.add_argument("file", type=Path, metavar="FILE")


def demo(options: argparse.Namespace) -> Any:
    """``demo``: makes the sample firm where there is none yet, then opens the window unless told otherwise."""
    from app.services.demo import DEMO_KINDS, counts, fill  # noqa: PLC0415 - only this command needs it

    folder = folder_of(options)
    started = time.perf_counter()
    if folder.database.exists() and not keys.is_sample(folder):
        raise Refused("demo-not-empty", folder=str(folder.path))
    with opened(options, sample=True) as database:
        with database.raw() as connection:
            present = counts(connection)
        if not any(present.values()):
            as_of = options.as_of or database.clock().astimezone().date()
            fill(database, accounts=options.accounts, seed=options.seed, as_of=as_of)
        elif options.no_window:
            raise Refused("demo-not-empty", folder=str(folder.path))
        with database.raw() as connection:
            made = counts(connection)
    answer: dict[str, Any] = {name: made[name] for name in DEMO_KINDS}
    answer["seconds"] = round(time.perf_counter() - started, 3)
    if options.no_window or options.json:
        return answer
    from app.commands.window import open_window  # noqa: PLC0415 - no Qt without a window

    return open_window(folder.path, options.asked_language, options.passphrase_file, exit_when_ready=False)


def check_data(options: argparse.Namespace) -> dict[str, Any]:
    """``check [--repair]``; exit 1 when something is wrong."""
    with opened(options) as database:
        if options.repair:
            with database.apply() as connection:
                repair(connection)
            with database.write("repair"):
                pass  # an empty write records what came from outside the program
        with database.raw() as connection:
            result = check(connection)
    problems = [sentence(problem.code, options.language, problem.facts) for problem in result.problems]
    return {"ok": result.ok, "problems": problems, "records": result.records, "ok_status": result.ok}


def back_up(options: argparse.Namespace) -> dict[str, Any]:
    """``backup FILE``."""
    folder = folder_of(options)
    with opened(options) as database:
        records = _records(database)
        backup(
            folder, keys.load(folder, keys.read_passphrase(options.passphrase_file)), options.file.absolute()
        )
    return {"ok": True, "problems": [], "records": records}


def put_back(options: argparse.Namespace) -> dict[str, Any]:
    """``restore FILE``."""
    folder = folder_of(options)
    folder.create()
    with FolderLock(folder.lock):
        restore(folder, keys.load(folder, keys.read_passphrase(options.passphrase_file)), options.file)
    with opened(options) as database:
        records = _records(database)
    return {"ok": True, "problems": [], "records": records}


def _records(database: Any) -> int:
    with database.raw() as connection:
        return check(connection).records
