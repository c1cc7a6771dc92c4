"""The files of a record: taken in, shown with a small picture, opened on demand, kept encrypted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from app.sync.attachments import files
from app.ui.widgets.record_pane import RecordPane
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.storage.database import Database
    from app.ui.desk import Desk
    from app.ui.notices import Notice
    from app.ui.widgets.files_pane import FilesPane


@pytest.fixture
def pane(database: Database, desk: Desk) -> Iterator[FilesPane]:
    with database.write("create-account") as session:
        account = make.account(session, "海尔")
    made = RecordPane(desk.context, "account", desk.window)
    made.show_record(account)
    made.tabs.setCurrentWidget(made.files)
    yield made.files
    made.deleteLater()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    image = QImage(800, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    path = tmp_path / "门头照片.png"
    assert image.save(str(path))
    return path


def choose(pane: FilesPane, label: str) -> None:
    (line,) = pane.lines
    action = next(each for each in line.more_button.menu().actions() if each.text() == label)
    action.trigger()


def test_a_photo_is_added_shown_small_and_opened_with_the_computers_program(
    pane: FilesPane, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(photo)], ""))
    assert pane.lines == []
    assert not pane.empty.isHidden()
    begin = pane.empty.findChild(QPushButton)
    assert begin is not None
    QTest.mouseClick(begin, Qt.MouseButton.LeftButton)
    (line,) = pane.lines
    assert line.name.text() == "门头照片.png"
    assert "waits to go" in line.state.text()
    assert (line.picture.pixmap().width(), line.picture.pixmap().height()) == (40, 20)
    opened: list[bytes] = []

    def open_url(url: object) -> bool:
        with open(url.toLocalFile(), "rb") as file:  # type: ignore[attr-defined] # noqa: PTH123
            opened.append(file.read())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    QTest.mouseClick(line.open_button, Qt.MouseButton.LeftButton)
    assert opened == [photo.read_bytes()]


def test_on_disk_a_file_is_never_plain_and_makes_room_only_when_the_server_has_it(
    pane: FilesPane, photo: Path, database: Database, desk: Desk
) -> None:
    told: list[Notice] = []
    desk.notices.posted.connect(told.append)
    pane.add([photo])
    stored = b"".join(path.read_bytes() for path in database.folder.attachments.iterdir())
    assert photo.read_bytes()[:64] not in stored
    (line,) = pane.lines
    pane.on_make_room(line.shown)
    assert told[-1].text == "Only this computer has the file; sync first."
    files(database).confirm(line.shown.file.sha256)
    pane.refresh()
    assert "on this computer" in pane.lines[0].state.text()
    choose(pane, "Keep on the server only")
    assert "on the server" in pane.lines[0].state.text()
    assert list(database.folder.attachments.iterdir()) == []


def test_a_file_is_saved_elsewhere_and_taken_out_of_the_record(
    pane: FilesPane, photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane.add([photo])
    target = tmp_path / "copy.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    choose(pane, "Save as...")
    assert target.read_bytes() == photo.read_bytes()
    choose(pane, "Remove from the record")
    assert pane.lines == []


def test_a_file_that_only_the_server_has_says_why_it_cannot_be_opened(
    pane: FilesPane, photo: Path, database: Database, desk: Desk
) -> None:
    told: list[Notice] = []
    desk.notices.posted.connect(told.append)
    pane.add([photo])
    sha256 = pane.lines[0].shown.file.sha256
    files(database).confirm(sha256)
    files(database).evict(sha256)
    pane.refresh()
    QTest.mouseClick(pane.lines[0].open_button, Qt.MouseButton.LeftButton)
    assert told[-1].text.startswith("This copy has not met a server yet")


def test_a_program_is_never_started_from_here(
    pane: FilesPane, tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: pytest.fail("it was opened"))
    told: list[Notice] = []
    desk.notices.posted.connect(told.append)
    program = tmp_path / "offer.pdf.EXE"
    program.write_bytes(b"MZ")
    pane.add([program])
    QTest.mouseClick(pane.lines[0].open_button, Qt.MouseButton.LeftButton)
    assert told[-1].text == "offer.pdf.EXE is a program; save it if you trust where it comes from."


def test_a_picture_that_is_none_gets_no_thumbnail(pane: FilesPane, tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    pane.add([broken])
    assert pane.lines[0].shown.picture is None
