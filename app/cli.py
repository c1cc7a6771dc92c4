"""The command line: reads the arguments, opens the data, runs one command, prints its answer.

With ``--json`` standard output is one JSON object; sentences and progress go to standard error. Exit 0: done,
1: refused or failed with one sentence and nothing changed, 2: usage. Only the standard library is imported before
the command is known, since the window starts through here too.
"""

import argparse
import importlib
import json
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.rules.errors import Told, Trouble

ROOMS = {
    "records": ("add", "set", "archive", "undo", "show"),
    "lists": ("list", "search"),
    "data": ("demo", "check", "backup", "restore"),
    "exchange": ("import", "export", "takeout"),
    "packs": ("pack",),
    "duplicates": ("duplicates", "merge", "unmerge"),
    "analysis": ("fit", "report"),
    "sync_commands": ("sync", "conflicts"),
}
"""The commands of each module; only the module of the command asked for is imported."""
LANGUAGES = ("zh_CN", "en")
Answer = dict[str, Any]
Run = Callable[[argparse.Namespace], Answer | int]

log = logging.getLogger(__name__)


def run(arguments: list[str]) -> int:
    """Do what the arguments ask; the exit status."""
    options = _read(arguments)
    options.asked_language = options.language
    options.language = options.language or LANGUAGES[1]
    try:
        answer = options.run(options)
    except Told as told:
        log.info("refused: %s", told.code, exc_info=told)
        return _say(told, options.language)
    except KeyboardInterrupt:
        return _say(Trouble("cancelled"), options.language)
    if isinstance(answer, int):
        return answer
    ok = bool(answer.pop("ok_status", True))
    _print(answer, options)
    if not ok:
        sys.stderr.write(answer["problems"][0] + "\n")
    return 0 if ok else 1


def _say(told: Told, language: str) -> int:
    from app.words.sentences import sentence  # noqa: PLC0415 - the tables are only needed when something fails

    sys.stderr.write(sentence(told.code, language, told.facts) + "\n")
    return 1


def _read(arguments: list[str]) -> argparse.Namespace:
    words = [word for word in _without_values(arguments) if not word.startswith("-")]
    if words:
        return _parser(words[:1]).parse_args(_joined_sort(arguments))
    return _window_parser().parse_args(arguments)


def common_options(
    parser: argparse.ArgumentParser, *, top: bool, languages: tuple[str, ...] = LANGUAGES
) -> None:
    """The options that stand before or after the command alike."""
    absent: Any = argparse.SUPPRESS
    parser.add_argument(
        "--data", type=Path, default=None if top else absent, metavar="DIR", help="the data folder"
    )
    parser.add_argument("--language", choices=languages, default=None if top else absent)
    parser.add_argument("--passphrase-file", type=Path, default=None if top else absent, metavar="F")
    parser.add_argument(
        "--json", action="store_true", default=False if top else absent, help="print one JSON object"
    )


def command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    text: str,
    run: Run,
    languages: tuple[str, ...] = LANGUAGES,
) -> argparse.ArgumentParser:
    """A new command with the common options."""
    parser = commands.add_parser(name, help=text, description=text)
    common_options(parser, top=False, languages=languages)
    parser.set_defaults(run=run)
    return parser


def _parser(words: list[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py", description="Baifang; without a command it opens the window."
    )
    common_options(parser, top=True)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    asked = [room for room, names in ROOMS.items() if set(names) & set(words)]
    for room in asked or ROOMS:
        importlib.import_module(f"app.commands.{room}").add(commands)
    return parser


def _joined_sort(arguments: list[str]) -> list[str]:
    """``--sort -name`` as one word, since the parser takes a leading minus for an option."""
    words: list[str] = []
    for word in arguments:
        if words and words[-1] == "--sort":
            words[-1] = f"--sort={word}"
        else:
            words.append(word)
    return words


def _without_values(arguments: list[str]) -> list[str]:
    """The arguments less the values of the window's own options."""
    words = []
    skip = False
    for word in arguments:
        if not skip:
            words.append(word)
        skip = word in {"--data", "--language", "--passphrase-file"}
    return words if not {"-h", "--help"} & set(words) else ["help"]


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="main.py")
    common_options(parser, top=True)
    parser.add_argument(
        "--exit-when-ready", action="store_true", help="close after the first list has been painted"
    )
    parser.set_defaults(run=_window)
    return parser


def _window(options: argparse.Namespace) -> int:
    from app.commands.window import open_window  # noqa: PLC0415 - no Qt for commands

    return open_window(
        options.data, options.asked_language, options.passphrase_file, exit_when_ready=options.exit_when_ready
    )


def _print(answer: Answer, options: argparse.Namespace) -> None:
    if options.json:
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        return
    from app.commands.plain import plain  # noqa: PLC0415 - only for people

    sys.stdout.write(plain(answer))
