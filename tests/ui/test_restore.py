"""A restore from the window: the desk is taken down, the backup put in place, the desk set up again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

from app.ui.desk import Desk
from app.ui.opening import Opened

if TYPE_CHECKING:
    from app.storage.database import Database
    from app.storage.folder import DataFolder
    from app.ui.language import Language
    from app.ui.settings import Settings
    from app.ui.theme import Theme

ROOT = Path(__file__).parents[2]
STORY = """
import sys
from pathlib import Path
from app.storage.folder import DataFolder
from app.ui import application

folder = DataFolder(Path(sys.argv[1]))
visits = []

def on_ready(program):
    desk = program._desk
    visits.append(desk)
    database = desk.context.database
    if len(visits) == 1:
        target = desk.safekeeping.back_up(folder.backups / "first.db")
        from app.model.accounts import Account
        with database.write("add-account") as session:
            session.add(Account(id="a1", account_id="a1", name="Hana Bearings"))
        desk.safekeeping.restore(target)
        return
    with database.raw() as connection:
        print("accounts:", connection.execute("SELECT count(*) FROM accounts").fetchone()[0])
    desk.window.close()

application.Program.on_ready = on_ready
sys.exit(application.run(folder, language="en"))
"""


def test_a_restore_from_the_window_brings_back_the_data_of_the_backup(data_folder: DataFolder) -> None:
    done = subprocess.run(
        [sys.executable, "-c", STORY, str(data_folder.path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["accounts:", "0"]


def test_a_window_that_made_room_for_a_restored_one_follows_the_theme_no_more(
    database: Database, settings: Settings, theme: Theme, language: Language
) -> None:
    first = Desk(Opened(database, None), settings, theme, language, inline=True)
    first.show()
    first.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # an exception in a slot fails a test
    theme.choose("dark")
    theme.choose("light")
