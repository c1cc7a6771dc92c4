"""The actions of the program itself, whichever page is in front."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from app.ui.actions import Action
from app.ui.log_actions import LogActions

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.main_window import MainWindow
    from app.ui.registry import PageEntry

NEW = {
    "account": str(QT_TRANSLATE_NOOP("Actions", "New account")),
    "contact": str(QT_TRANSLATE_NOOP("Actions", "New contact")),
    "lead": str(QT_TRANSLATE_NOOP("Actions", "New lead")),
    "deal": str(QT_TRANSLATE_NOOP("Actions", "New deal")),
    "task": str(QT_TRANSLATE_NOOP("Actions", "New task")),
    "complaint": str(QT_TRANSLATE_NOOP("Actions", "New complaint")),
}


class ProgramActions(QObject):
    """Makes the actions; undo and redo name the verb they take back or do again."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window

    def actions(self, entries: tuple[PageEntry, ...]) -> tuple[Action, ...]:
        """Every action of the program, in the order of the menus."""
        places = [entry for entry in entries if not entry.foot]
        pages = tuple(self._go(entry, place) for place, entry in enumerate(places, 1))
        log = LogActions(self._context, self._window).actions()
        return (*self._new(entries), *self._edit(), *log, *pages, *self._rest(entries))

    def _new(self, entries: tuple[PageEntry, ...]) -> tuple[Action, ...]:
        """A new record of each main kind, from anywhere."""
        kinds = {kind for entry in entries for kind in entry.kinds}
        ask = self._context.navigator.new
        return tuple(
            Action(f"new.{kind}", text, partial(ask, kind), icon="plus", menu="file")
            for kind, text in NEW.items()
            if kind in kinds
        )

    def undo_label(self) -> str:
        """``Undo: move deal``, or ``Undo`` when there is nothing to take back."""
        return self._with_verb(self.tr("Undo"), self._context.history.undo_label())

    def redo_label(self) -> str:
        """``Redo: move deal``, or ``Redo``."""
        return self._with_verb(self.tr("Redo"), self._context.history.redo_label())

    def _with_verb(self, word: str, verb: str | None) -> str:
        return self.tr("{word}: {verb}").format(word=word, verb=verb) if verb else word

    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._context.history.undo_label() is not None

    def can_redo(self) -> bool:
        """Whether there is something to do again."""
        return self._context.history.redo_label() is not None

    def make_pack(self) -> None:
        """Make a meeting pack of the customers that one stands on, or of something else."""
        from app.ui.dialogs.make_pack import PackDialog  # noqa: PLC0415 - not needed for the first paint

        kind, ids = self._window.stack.standing()
        PackDialog(self._context, kind, ids, self._window, self._window.stack.for_pack()).open()

    def take_out(self) -> None:
        """Write everything to a folder as JSON lines."""
        from app.ui.dialogs.take_out import TakeOut  # noqa: PLC0415 - not needed for the first paint

        if not self._context.presenting.refuses():
            TakeOut(self._context, self._window).ask()

    def is_presenting(self) -> bool:
        """Whether a presentation is on."""
        return self._context.presenting.on

    def _edit(self) -> tuple[Action, ...]:
        history = self._context.history
        undo, redo = str(QT_TRANSLATE_NOOP("Actions", "Undo")), str(QT_TRANSLATE_NOOP("Actions", "Redo"))
        return (
            Action("edit.undo", undo, history.undo, "Ctrl+Z", "undo", "edit", self.can_undo, self.undo_label),
            Action(
                "edit.redo",
                redo,
                history.redo,
                "Ctrl+Shift+Z",
                "redo",
                "edit",
                self.can_redo,
                self.redo_label,
            ),
            Action(
                "go.palette",
                str(QT_TRANSLATE_NOOP("Actions", "Find anything...")),
                self._window.open_palette,
                "Ctrl+K",
                "search",
                "go",
            ),
        )

    def _go(self, entry: PageEntry, place: int) -> Action:
        return Action(
            f"go.{entry.id}",
            entry.title,
            partial(self._window.show_page, entry.id),
            f"Ctrl+{place}",
            entry.icon,
            "go",
            label=entry.text,
        )

    def _rest(self, entries: tuple[PageEntry, ...]) -> tuple[Action, ...]:
        window = self._window
        settings = str(QT_TRANSLATE_NOOP("Actions", "Settings..."))
        help_text = str(QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"))
        close = str(QT_TRANSLATE_NOOP("Actions", "Quit"))
        pack = str(QT_TRANSLATE_NOOP("Actions", "Make a meeting pack..."))
        out = str(QT_TRANSLATE_NOOP("Actions", "Take everything out..."))
        present = str(QT_TRANSLATE_NOOP("Actions", "Presentation mode"))
        also = str(QT_TRANSLATE_NOOP("Actions", "Show this customer in the presentation"))
        sync = str(QT_TRANSLATE_NOOP("Actions", "Sync now"))
        feet = tuple(
            Action(
                f"go.{entry.id}",
                entry.title,
                partial(window.show_page, entry.id),
                "",
                entry.icon,
                "go",
                label=entry.text,
            )
            for entry in entries
            if entry.foot and entry.id != "settings"
        )
        return (
            *feet,
            Action(
                "file.settings", settings, partial(window.show_page, "settings"), "Ctrl+,", "settings", "file"
            ),
            Action("file.pack", pack, self.make_pack, "Ctrl+M", "meeting", "file"),
            Action("file.takeout", out, self.take_out, "", "export", "file"),
            Action("view.present", present, window.presenting.toggle, "F9", "shield", "view"),
            Action(
                "view.present_also",
                also,
                window.presenting.show_also,
                "Shift+F9",
                "account",
                "view",
                self.is_presenting,
            ),
            Action("sync.now", sync, self._context.sync.sync_now, "Ctrl+R", "sync", "file"),
            Action("file.quit", close, window.close, "Ctrl+Q", "close", "file"),
            Action("help.shortcuts", help_text, window.open_shortcuts, "F1", "keyboard", "help"),
        )
