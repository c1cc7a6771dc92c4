"""Opening the window from the command line."""

from pathlib import Path

from app.storage.folder import DataFolder, default_folder


def open_window(
    data: Path | None, language: str | None, passphrase_file: Path | None, *, exit_when_ready: bool
) -> int:
    """Open the window on a data folder; the exit status of the program."""
    from app.ui.application import run  # noqa: PLC0415 - Qt only for the window

    folder = DataFolder(data or default_folder())
    return run(folder, language=language, passphrase_file=passphrase_file, exit_when_ready=exit_when_ready)
