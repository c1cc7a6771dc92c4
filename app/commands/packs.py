"""The command ``pack``: the meeting pack of an account, the pipeline, the week or the complaints."""

import argparse
from pathlib import Path
from typing import Any

from app.commands.opening import opened
from app.rules.errors import Refused

SCOPES = ("account", "pipeline", "week", "complaints")


def add(commands: Any) -> None:
    """Register the command."""
    from app.cli import command  # noqa: PLC0415 - the command line imports this module

    parser = command(commands, "pack", "Make a meeting pack", pack, languages=("zh_CN", "en", "both"))
    parser.add_argument("scope", choices=SCOPES)
    parser.add_argument("ids", nargs="*", metavar="ID")
    parser.add_argument("-o", dest="folder", type=Path, required=True, metavar="DIR")
    parser.add_argument("--mask", action="store_true", help="for an outside audience")
    parser.add_argument("--template-folder", type=Path, default=None, metavar="DIR")


def pack(options: argparse.Namespace) -> dict[str, Any]:
    """``pack account ID… | pipeline | week | complaints -o DIR``."""
    from app.exports.pack.gather import gather  # noqa: PLC0415 - documents load on demand
    from app.exports.pack.make import make_pack  # noqa: PLC0415
    from app.exports.pack.mask import mask  # noqa: PLC0415
    from app.ui.printing.brief import print_brief  # noqa: PLC0415 - Qt only to print

    if options.scope == "account" and not options.ids:
        raise Refused("pack-account-missing")
    with opened(options) as database:
        brief = gather(database, options.scope, tuple(options.ids), options.language)
        own = options.template_folder or database.folder.path / "templates"
    shown = mask(brief) if options.mask else brief
    made = make_pack(shown, options.folder, print_brief, templates=own)
    files = [{"file": str(one.file), "sha256": one.sha256} for one in made.files]
    return {"files": files, "manifest": str(made.manifest)}
