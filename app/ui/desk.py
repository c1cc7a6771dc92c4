"""One open data folder with its window and the shared things between them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.storage.shown import ShownDatabase
from app.ui.actions import Actions
from app.ui.changes import Changes
from app.ui.context import Context, Navigator, now
from app.ui.failures import Failures
from app.ui.find import Finder
from app.ui.history import WindowHistory
from app.ui.jobs import Jobs
from app.ui.main_window import MainWindow
from app.ui.notices import Notices
from app.ui.presenting import Presenting
from app.ui.safekeeping import Safekeeping
from app.ui.scores import Scorekeeper
from app.ui.sync_centre import SyncCentre

if TYPE_CHECKING:
    from pathlib import Path

    from app.ui.context import Clock
    from app.ui.jobs import Job
    from app.ui.keepers import Keepers
    from app.ui.language import Language
    from app.ui.opening import Opened
    from app.ui.settings import Settings
    from app.ui.theme import Theme

_WARM_UP = 300  # milliseconds after the first paint


class Desk(QObject):
    """Built when the folder is open, taken down when the window closes."""

    closed = Signal()
    ready = Signal()

    def __init__(
        self,
        opened: Opened,
        settings: Settings,
        theme: Theme,
        language: Language,
        *,
        inline: bool = False,
        clock: Clock = now,
    ) -> None:
        super().__init__()
        database = opened.database
        self._database = database
        self._shown = shown = ShownDatabase(database)
        self.jobs = Jobs(shown, inline=inline)
        self.changes = Changes(database)
        self.notices = Notices()
        self.failures = Failures(language, self.notices)
        self.history = WindowHistory(database, self.jobs, self.notices, language)
        self.safekeeping = Safekeeping(database.folder, opened.passphrase)
        self.sync = SyncCentre(database, self.jobs, self.changes, settings, self.notices, self.failures)
        self.scores = Scorekeeper(database, self.jobs, self.changes, settings, clock)
        self.restore_from: Path | None = None
        self.context = Context(
            database=shown,
            jobs=self.jobs,
            changes=self.changes,
            settings=settings,
            theme=theme,
            language=language,
            notices=self.notices,
            failures=self.failures,
            actions=Actions(theme),
            navigator=Navigator(),
            history=self.history,
            search=Finder(database),
            safekeeping=self.safekeeping,
            sync=self.sync,
            presenting=Presenting(shown, settings, self.notices),
            clock=clock,
        )
        self.window = MainWindow(self.context)
        self._warm_up = QTimer(self)
        self._warm_up.setSingleShot(True)
        self._connect()

    def _connect(self) -> None:
        self.history.changed.connect(self.context.actions.refresh)
        self.jobs.errored.connect(self.failures.show)
        self.failures.bug.connect(self.on_bug)
        self.changes.committed.connect(self.history.on_committed)
        self.safekeeping.restore_wanted.connect(self.on_restore_wanted)
        self.window.painted.connect(
            self.on_painted, Qt.ConnectionType.QueuedConnection
        )  # the loop runs by then
        self.window.closed.connect(self.closed)
        self._warm_up.timeout.connect(self.on_warm_up)

    @cached_property
    def keepers(self) -> Keepers:
        """What looks after the data beside the window, made when it is first asked for."""
        from app.ui.keepers import Keepers  # noqa: PLC0415 - after the first paint

        return Keepers(self.context, self.window, self)

    def show(self) -> None:
        """Open the window on the page of last time."""
        self.window.show_first_page()
        self.window.show()

    def close(self) -> None:
        """Take everything down: finish the writes, end the threads, close the file."""
        self._warm_up.stop()
        self.scores.close()
        if "keepers" in self.__dict__:
            self.keepers.close()
        self.sync.close()
        self.jobs.close()
        self.changes.close()
        self.window.deleteLater()
        self._shown.close()
        self._database.close()

    def on_painted(self) -> None:
        """The first rows stand; what they did not need is loaded now."""
        self.ready.emit()
        self._warm_up.start(_WARM_UP)

    def on_warm_up(self) -> None:
        """Load on a reader what the first edit would wait for, and what looks after the data from now on."""
        self.jobs.run(self, "warm-up", load, self.on_warm)

    def on_warm(self, _loaded: None) -> None:
        """Take files that are dropped, and look after the data."""
        from app.ui.file_drops import FileDrops  # noqa: PLC0415 - loaded by now

        FileDrops(self.context, self.window)
        self.history.refresh()
        self.sync.open()
        self.scores.open()
        self.keepers.open()

    def on_bug(self, error: BaseException) -> None:
        """Show the report of a bug."""
        from app.ui.widgets.bug_dialog import BugDialog  # noqa: PLC0415 - rarely needed

        dialog = BugDialog(error, self.window)
        dialog.exec()
        dialog.deleteLater()

    def on_restore_wanted(self, source: Path) -> None:
        """Close, so that the composition root can put the backup in place."""
        self.restore_from = source
        if not self.window.close():
            self.restore_from = None


def load(_job: Job) -> None:
    """Import SQLAlchemy and the tables, what looks after the data, and the page that is the largest."""
    import phonenumbers  # noqa: F401, PLC0415 - the first number of another country would wait for it

    from app.storage import engine  # noqa: F401, PLC0415 - loading is the purpose
    from app.ui import file_drops, keepers  # noqa: F401, PLC0415
    from app.ui.pages.insight import page  # noqa: F401, PLC0415
