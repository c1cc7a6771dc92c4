"""The program as a whole process, and what holds it together."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject

from app.model.accounts import Account
from app.rules.errors import Trouble
from app.storage.folder import DataFolder
from app.storage.lock import FolderLock
from app.ui import fonts, opening, startup, version
from app.ui.desk import Desk
from app.ui.instance import Instance, call_first
from app.ui.opening import Opened
from app.ui.widgets.passphrase_dialog import PassphraseDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.storage.database import Database
    from app.ui.language import Language
    from app.ui.settings import Settings
    from app.ui.theme import Theme

ROOT = Path(__file__).parents[2]
START = """
import sys
from pathlib import Path
from app.storage.folder import DataFolder
from app.ui import application, desk

HEAVY = ("sqlalchemy", "alembic", "matplotlib", "numpy", "openpyxl", "xlsxwriter", "pptx", "pypinyin", "phonenumbers")

def loaded(self):
    print("heavy:", *[name for name in HEAVY if name in sys.modules])
    before(self)

before = application.Program.on_ready
application.Program.on_ready = loaded
sys.exit(application.run(DataFolder(Path(sys.argv[1])), language="en", exit_when_ready=True, sample=True))
"""


def start(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", START, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_program_starts_paints_and_says_how_long_it_took(data_folder: DataFolder) -> None:
    done = start(data_folder.path)
    assert done.returncode == 0, done.stderr
    heavy, figure = done.stdout.splitlines()
    assert 0 < int(figure) < 60_000
    assert heavy == "heavy:"


def test_a_foreign_file_in_the_databases_place_is_told_in_one_sentence(data_folder: DataFolder) -> None:
    data_folder.database.write_bytes(b"not a database" * 1000)
    done = start(data_folder.path)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("baifang.db cannot be read")
    assert data_folder.database.read_bytes().startswith(b"not a database")


def test_the_font_of_the_program_shows_rare_name_characters() -> None:
    path = fonts.bundled_file()
    assert path is not None
    assert path.stat().st_size > 1_000_000


def test_a_missing_font_leaves_the_system_font(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    assert qapp
    monkeypatch.setattr(fonts, "system_family", lambda: None)
    monkeypatch.setattr(fonts, "bundled_file", lambda: None)
    from PySide6.QtGui import QFont  # noqa: PLC0415 - only here

    assert fonts.interface_font(QFont()) is None


def test_the_time_since_the_process_began_grows() -> None:
    first = startup.milliseconds_since_start()
    assert 0 < first < startup.milliseconds_since_start() + 50


def test_the_version_is_the_projects() -> None:
    assert f'version = "{version.VERSION}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_a_second_start_calls_the_first(data_folder: DataFolder, qtbot: QtBot) -> None:
    first = Instance(data_folder.path)
    with qtbot.waitSignal(first.called):
        assert call_first(data_folder.path)
    first.close()
    assert not call_first(data_folder.path)


def test_a_folder_that_a_command_works_in_is_not_opened(data_folder: DataFolder) -> None:
    with FolderLock(data_folder.lock), pytest.raises(Trouble, match="folder-in-use"):
        opening.take_lock(data_folder)


def test_a_new_folder_without_keyring_asks_for_a_passphrase_until_one_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["short", "long enough words"])
    problems: list[str] = []

    def answer(*, new: bool, problem: str) -> str:
        assert new
        problems.append(problem)
        return next(answers)

    monkeypatch.setattr(opening, "_ask", answer)
    opened = opening.open_database(DataFolder(tmp_path / "new"), None, str, sample=False)
    assert opened is not None
    opened.database.close()
    assert problems == ["", "passphrase-short"]


def test_the_passphrase_dialog_refuses_two_that_differ(qtbot: QtBot) -> None:
    dialog = PassphraseDialog(new=True)
    qtbot.addWidget(dialog)
    dialog.first.setText("one of them")
    dialog.again.setText("another one")
    dialog.open_button.click()
    assert dialog.result() == 0
    dialog.again.setText("one of them")
    dialog.open_button.click()
    assert dialog.result() == 1
    assert dialog.passphrase() == "one of them"


def test_the_desk_works_with_real_threads_and_leaves_none(
    database: Database, settings: Settings, theme: Theme, language: Language, qtbot: QtBot
) -> None:
    desk = Desk(Opened(database, None), settings, theme, language)
    desk.show()
    desk.on_warm_up()
    qtbot.waitUntil(lambda: desk.jobs.busy == 0)
    desk.jobs.write(desk, "add-account", add_account)
    qtbot.waitUntil(lambda: desk.history.undo_label() is not None)
    desk.history.undo()
    qtbot.waitUntil(lambda: desk.history.redo_label() is not None)
    desk.close()


def add_account(session: Any) -> None:
    session.add(Account(id="a1", account_id="a1", name="Hana Bearings"))


def test_calls_into_qt_that_return_nothing_keep_none_alive() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1_000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 10
