"""Scenes of what goes out to others: presentations, meeting packs, paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.dialogs.make_pack import PackDialog
from app.ui.dialogs.print_preview import PreviewDialog

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


def _pack(stage: Stage) -> QWidget:
    account = stage.record("account", where=RICH)
    made = PackDialog(stage.context, "account", (account,), stage.desk.window)
    made.open()
    return made


def _list_preview(stage: Stage) -> QWidget:
    page = stage.page("contacts")
    page.switch_to("account")
    page.current.print_list()
    return _preview(stage)


def _record_preview(stage: Stage) -> QWidget:
    page = stage.page("contacts")
    page.open_record("account", stage.record("account", where=RICH))
    page.current.print_record()
    return _preview(stage)


def _preview(stage: Stage) -> QWidget:
    stage.settle()
    return stage.desk.window.findChildren(PreviewDialog)[-1]


DIALOGS: dict[str, Callable[[Stage], QWidget]] = {
    "pack": _pack,
    "preview-list": _list_preview,
    "preview-record": _record_preview,
}
