"""Opening the window from the command line."""

import ctypes
import os
import sys
from pathlib import Path

from app.rules.errors import Trouble
from app.storage.folder import DataFolder, default_folder

XCB_LIBRARIES = (
    "libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-image.so.0", "libxcb-keysyms.so.1", "libxcb-render-util.so.0",
    "libxkbcommon-x11.so.0",
)  # fmt: skip


def open_window(
    data: Path | None, language: str | None, passphrase_file: Path | None, *, exit_when_ready: bool
) -> int:
    """Open the window on a data folder; the exit status of the program.

    Raises:
        Trouble: ``screen-missing`` or ``screen-library-missing``, which Qt itself would answer by aborting.
    """
    _check_screen()
    try:
        from app.ui.application import run  # noqa: PLC0415 - Qt only for the window
    except ImportError as error:
        if ".so" not in str(error):
            raise
        raise Trouble("screen-library-missing", library=str(error).partition(":")[0]) from error
    folder = DataFolder(data or default_folder())
    return run(folder, language=language, passphrase_file=passphrase_file, exit_when_ready=exit_when_ready)


def _check_screen() -> None:
    """On Linux, ask for what Qt's X11 plugin needs before Qt does."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if os.environ.get("WAYLAND_DISPLAY"):
        return
    if not os.environ.get("DISPLAY"):
        raise Trouble("screen-missing")
    for library in XCB_LIBRARIES:
        try:
            ctypes.CDLL(library)
        except OSError as error:
            raise Trouble("screen-library-missing", library=library) from error
