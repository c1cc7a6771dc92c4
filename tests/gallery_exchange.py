"""Scenes of what goes out to others: presentations, meeting packs, paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.gallery_scenes import Stage

RICH = "id = (SELECT account_id FROM activities GROUP BY account_id ORDER BY count(*) DESC)"


def _presenting(name: str, *, chosen: bool = True) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        account = stage.record("account", where=RICH)
        stage.context.presenting.start("account", (account,) if chosen else ())
        page = stage.page(name)
        if name == "contacts":
            page.open_record("account", account)

    return show


def _over(stage: Stage) -> None:
    """Switch it off, so that the scenes after it are as usual."""
    stage.context.presenting.stop()
    stage.page("contacts")


PAGES: dict[str, Callable[[Stage], None]] = {
    "presenting-1+contacts": _presenting("contacts"),
    "presenting-2+pipeline": _presenting("pipeline"),
    "presenting-3+today": _presenting("today", chosen=False),
    "presenting-4+insight": _presenting("insight"),
    "presenting-5+over": _over,
}
DIALOGS: dict[str, Callable[[Stage], QWidget]] = {}
