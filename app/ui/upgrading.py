"""What is seen while the data of an older program is brought up to date, before there is a window."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from app.ui.widgets.basics import label

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future


class UpgradeNotice(QWidget):
    """Says what is going on and that it may take a while; it cannot be closed, since half an upgrade is none."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.CustomizeWindowHint)
        self.setProperty("role", "ground")
        self.heading, self.words = label("section", parent=self), label("muted", parent=self)
        self.heading.setText(self.tr("Your data is being brought up to date"))
        self.words.setText(
            self.tr(
                "A backup is made first. A large copy takes some minutes; nothing is lost if it is interrupted."
            )
        )
        self.words.setWordWrap(True)
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(self.heading)
        whole.addWidget(self.words)
        whole.addWidget(bar)
        self.setFixedWidth(460)


class _Done(QObject):
    """Tells the window's thread that the other one is done."""

    told = Signal()

    def on_done(self, _future: Future[object]) -> None:
        """Called on the other thread."""
        self.told.emit()


def while_told(work: Callable[[], object]) -> None:
    """Run long work on a thread of its own and show the notice until it is done; raises what the work raised."""
    notice, done, loop = UpgradeNotice(), _Done(), QEventLoop()
    # work that is done at once tells before the loop begins
    done.told.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    notice.show()
    with ThreadPoolExecutor(1, "upgrade") as apart:
        future = apart.submit(work)
        future.add_done_callback(done.on_done)
        loop.exec()
    notice.close()
    notice.deleteLater()
    future.result()
