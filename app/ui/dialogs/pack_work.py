"""What the dialog of meeting packs does off the main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from app.ui.dialogs.pack_cards import PackCard, with_cards

if TYPE_CHECKING:
    from pathlib import Path
    from threading import Event

    from app.storage.database import Database
    from app.ui.jobs import Job


class Wish(NamedTuple):
    """What is to be made."""

    scope: str
    accounts: tuple[str, ...]
    language: str
    masked: bool
    folder: Path
    cards: tuple[PackCard, ...] = ()


def make(database: Database, wish: Wish, stop: Event, job: Job) -> list[Path]:
    """Make the pack; its files, the manifest last.

    Raises:
        Refused: a template is not usable, or ``export-cancelled``.
        Trouble: the disk is full, the folder may not be written.
    """
    from app.exports.pack.gather import gather  # noqa: PLC0415 - documents load when wanted
    from app.exports.pack.make import make_pack  # noqa: PLC0415 - as above
    from app.exports.pack.mask import mask  # noqa: PLC0415 - as above
    from app.ui.printing.brief import print_brief  # noqa: PLC0415 - as above

    def progress(done: int, expected: int | None) -> None:
        job.report(done, expected or done)

    scope: Any = wish.scope
    language: Any = wish.language
    brief = gather(database, scope, wish.accounts, language)
    shown = with_cards(mask(brief) if wish.masked else brief, wish.cards)
    own = database.folder.path / "templates"
    made = make_pack(shown, wish.folder, print_brief, templates=own, progress=progress, cancel=stop)
    return [*(each.file for each in made.files), made.manifest]
