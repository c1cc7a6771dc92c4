"""Pictures of every page and dialog, without a screen: ``python tests/gallery.py OUTDIR [--quick]``.

Each page empty and with the sample firm, each dialog, in light and dark, Chinese and English, at 1280×800 and
1920×1080; ``--quick`` makes Chinese, light, 1280×800 only. ``--only NAME`` keeps the scenes whose name has it.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import tempfile
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.services import demo
from app.services.setup import set_up
from app.storage.bootstrap import open_folder
from app.storage.folder import DataFolder
from app.ui import fonts
from app.ui.desk import Desk
from app.ui.language import Language
from app.ui.opening import Opened
from app.ui.settings import Settings
from app.ui.theme import Theme
from tests.gallery_scenes import DIALOGS, PAGES, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

ZONE = dt.timezone(dt.timedelta(hours=8))
NOW = dt.datetime(2026, 11, 20, 10, 20, tzinfo=ZONE)
ACCOUNTS = 1_200
SEED = 7


class Combination(NamedTuple):
    """How a picture is taken."""

    theme: str
    language: str
    width: int
    height: int

    def name(self) -> str:
        """The folder of its pictures."""
        return f"{self.language}-{self.theme}-{self.width}"


QUICK = (Combination("light", "zh_CN", 1280, 800),)
ALL = tuple(
    Combination(theme, language, *size)
    for theme, language, size in product(("light", "dark"), ("zh_CN", "en"), ((1280, 800), (1920, 1080)))
)


def clock() -> dt.datetime:
    """The moment of every picture, so that the same program makes the same pictures."""
    return NOW


@contextmanager
def desk_on(folder: Path, theme: Theme, language: Language, *, filled: bool) -> Iterator[Desk]:
    """A window on a fresh data folder, empty or with the sample firm."""
    database = open_folder(DataFolder(folder), sample=True)
    set_up(database)
    if filled:
        demo.fill(database, ACCOUNTS, SEED, NOW.date())
    desk = Desk(Opened(database, None), Settings(folder), theme, language, inline=True, clock=clock)
    desk.show()
    yield desk
    desk.close()
    settle()


def settle() -> None:
    """Let Qt lay out, paint and delete."""
    for _ in range(6):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def save(widget: QWidget, file: Path) -> None:
    """Take a picture."""
    settle()
    file.parent.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(file))
    sys.stdout.write(f"{file}\n")


def take(desk: Desk, combinations: tuple[Combination, ...], out: Path, only: str, *, filled: bool) -> None:
    """Take the pictures of one window."""
    theme, language = desk.context.theme, desk.context.language
    for combination in combinations:
        theme.choose(combination.theme)
        language.choose(combination.language)
        desk.window.resize(combination.width, combination.height)
        stage = Stage(desk, settle)
        folder = out / combination.name()
        state = "sample" if filled else "empty"
        for name, scene in PAGES.items():
            if only in name and (filled or "+" not in name):
                scene(stage)
                save(desk.window, folder / f"{name}-{state}.png")
                stage.tidy()
        for name, dialog in DIALOGS.items() if filled else ():
            if only in name:
                made = dialog(stage)
                save(made, folder / f"dialog-{name}.png")
                made.close()
                made.deleteLater()
                stage.tidy()


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    application = QApplication(sys.argv[:1])
    language = Language(application, "zh_CN")
    theme = Theme(application, "light", "comfortable", fonts.interface_font(application.font()))
    combinations = QUICK if options.quick else ALL
    for filled in (False, True):
        with (
            tempfile.TemporaryDirectory() as folder,
            desk_on(Path(folder), theme, language, filled=filled) as desk,
        ):
            take(desk, combinations, options.out, options.only, filled=filled)
    return 0


if __name__ == "__main__":
    sys.exit(main())
