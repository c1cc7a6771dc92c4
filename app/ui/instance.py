"""One window per data folder: a second start asks the first to come to the front."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from pathlib import Path

_PATIENCE = 500  # milliseconds
_CALL = b"raise"


def name_for(folder: Path) -> str:
    """The name of the folder's local socket: short on every platform, the same for every spelling of the path."""
    return "baifang-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]


def call_first(folder: Path) -> bool:
    """Ask the window that has this folder open to come to the front; False when there is none."""
    socket = QLocalSocket()
    socket.connectToServer(name_for(folder))
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.write(_CALL)
    socket.waitForBytesWritten(_PATIENCE)
    socket.disconnectFromServer()
    return True


class Instance(QObject):
    """Listens for a second start."""

    called = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(name_for(folder))
        self._server.newConnection.connect(self.on_connection)
        self._server.listen(name_for(folder))

    def on_connection(self) -> None:
        """Somebody started the program again."""
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.deleteLater()
            self.called.emit()

    def close(self) -> None:
        """Stop listening."""
        self._server.close()
