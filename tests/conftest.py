"""What every test needs before Qt or storage are imported: no screen, no keyring, a fresh data folder."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

import pytest
from hypothesis import settings

from app.storage.bootstrap import open_folder
from app.storage.folder import DataFolder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from app.storage.database import Database


# a busy machine is slow, which is no failure; what a test takes is the business of tests/bench
settings.register_profile("no deadline", deadline=None)
settings.register_profile("ci", settings.get_profile("no deadline"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "no deadline")


def pytest_configure(config: pytest.Config) -> None:
    # the platform without a screen has no window manager to tell sizes and order to, and warns about it
    config.addinivalue_line("qt_log_ignore", "This plugin does not support")


@pytest.fixture(scope="session", autouse=True)
def _window_application(qapp: QApplication) -> None:
    """The one Qt application of the process is the window's, even where printing comes first and needs less."""


@pytest.fixture(scope="session")
def template_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty data folder, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("template")
    open_folder(DataFolder(folder), sample=True).close()
    return folder


@pytest.fixture
def data_folder(template_folder: Path, tmp_path: Path) -> DataFolder:
    target = tmp_path / "data"
    shutil.copytree(template_folder, target)
    return DataFolder(target)


@pytest.fixture
def database(data_folder: DataFolder) -> Iterator[Database]:
    opened = open_folder(data_folder)
    yield opened
    opened.close()
