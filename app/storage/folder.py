"""What lies where in a data folder."""

import errno
from dataclasses import dataclass
from pathlib import Path

from app.rules.errors import Trouble


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The one folder that holds a user's copy: database, key wraps, backups, attachments, logs."""

    path: Path

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.path / "baifang.db"

    @property
    def keys(self) -> Path:
        """The wraps of the database's key."""
        return self.path / "key.json"

    @property
    def lock(self) -> Path:
        """The file that the running program holds."""
        return self.path / "lock"

    @property
    def backups(self) -> Path:
        """Copies made before an upgrade or on demand."""
        return self.path / "backups"

    @property
    def attachments(self) -> Path:
        """Bytes of attachments by SHA-256."""
        return self.path / "attachments"

    @property
    def logs(self) -> Path:
        """Logs and crash reports, without personal data."""
        return self.path / "logs"

    @property
    def settings(self) -> Path:
        """What the window remembers: columns, widths, language."""
        return self.path / "settings.ini"

    def create(self) -> None:
        """Make the folder.

        Raises:
            Trouble: ``disk-full``, ``folder-read-only`` when it cannot be made for another reason.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            code = "disk-full" if error.errno == errno.ENOSPC else "folder-read-only"
            raise Trouble(code, folder=str(self.path)) from error


def default_folder() -> Path:
    """The platform's place for this program's data."""
    from platformdirs import user_data_path  # noqa: PLC0415 - not on the path of an explicit --data

    return user_data_path("Baifang", appauthor=False)
