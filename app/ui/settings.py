"""What the window remembers, in a file beside the data: geometry, columns, theme, language, density."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSettings

if TYPE_CHECKING:
    from pathlib import Path

FILE = "settings.ini"


class Settings(QObject):
    """Settings of one data folder.

    Values are text, whole numbers, truth values and byte arrays; what is asked for decides the type.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self._store = QSettings(str(folder / FILE), QSettings.Format.IniFormat, self)

    def text(self, key: str, default: str = "") -> str:
        """A text."""
        return str(self._store.value(key, default))

    def number(self, key: str, default: int = 0) -> int:
        """A whole number; the default when the file holds something else."""
        value = str(self._store.value(key, default))
        return int(value) if value.removeprefix("-").isdecimal() else default

    def flag(self, key: str, *, default: bool = False) -> bool:
        """A truth value."""
        return str(self._store.value(key, default)).lower() == "true"

    def data(self, key: str) -> QByteArray:
        """Bytes, e.g. a geometry or a header's state; empty when there are none."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def put(self, key: str, value: str | int | bool | QByteArray) -> None:
        """Remember ``value`` under ``key`` (``page/what``)."""
        self._store.setValue(key, value)

    def forget(self, key: str) -> None:
        """Forget ``key`` and what lies under it."""
        self._store.remove(key)

    def save(self) -> None:
        """Write to the file now."""
        self._store.sync()
