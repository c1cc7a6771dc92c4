"""The server's command line: reads the arguments, opens the database, runs one command, prints its answer.

With ``--json`` standard output is one JSON object; sentences go to standard error. Exit 0: done, 1: refused with one
sentence and nothing changed, 2: usage.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.rules.errors import Told
from app.words.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.server.store import Store

ROOMS = ("serving", "people", "keeping", "sample")
Answer = dict[str, Any]


def run(arguments: list[str]) -> int:
    """Do what the arguments ask; the exit status."""
    options = _parser().parse_args(arguments)
    try:
        answer = options.run(options)
    except Told as told:
        sys.stderr.write(sentence(told.code, options.language, told.facts) + "\n")
        return 1
    ok = bool(answer.pop("ok_status", True))
    if not answer:  # serving has said all it has to say
        return 0
    if options.json:
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(_plain(answer))
    return 0 if ok else 1


def command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    text: str,
    do: Callable[[argparse.Namespace], Answer],
) -> argparse.ArgumentParser:
    """A new command with the options that all have."""
    parser = commands.add_parser(name, help=text, description=text)
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--data", type=Path, metavar="DIR", help="folder of the embedded database")
    place.add_argument("--database", metavar="URL", help="postgresql://… of a database that runs already")
    parser.add_argument("--organisation", metavar="NAME", help="which firm; needed when there are several")
    parser.add_argument("--language", choices=("zh_CN", "en"), default="en")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=do)
    return parser


@contextmanager
def database(options: argparse.Namespace) -> Iterator[str]:
    """The URL of the database that was named, or of the embedded one, which then runs meanwhile."""
    if options.database:
        yield options.database
        return
    from app.server.embedded import embedded  # noqa: PLC0415 - not needed with a database of one's own

    with embedded(options.data or default_folder()) as url:
        yield url


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[Store]:
    """The database that was named."""
    from app.server.store import Store  # noqa: PLC0415 - the parser alone needs no driver

    with database(options) as url, Store(url) as store:
        yield store


def default_folder() -> Path:
    """The platform's folder for the server's data."""
    import platformdirs  # noqa: PLC0415 - not needed when a place is named

    return Path(platformdirs.user_data_dir("baifang-server", appauthor=False))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m app.server", description="Baifang's central server.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for room in ROOMS:
        importlib.import_module(f"app.server.console.{room}").add(commands)
    return parser


def _plain(answer: Answer) -> str:
    lines: list[str] = []
    for name, value in answer.items():
        if isinstance(value, list):
            lines.append(f"{name}:")
            lines += ["  " + _line(one) for one in value]
        else:
            lines.append(f"{name}: {value}")
    return "".join(line + "\n" for line in lines)


def _line(value: object) -> str:
    if isinstance(value, dict):
        return "  ".join(f"{key} {one}" for key, one in value.items() if one is not None)
    return str(value)
