"""Records of several kinds beside one view: a pane for each kind, one of them open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.widgets.detail_splitter import DetailSplitter

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.widgets.record_pane import RecordPane

KINDS = frozenset({"task", "visit"})


class RecordPanes(DetailSplitter):
    """Shows tasks and visits at the right; other kinds open on their own pages."""

    def __init__(self, context: Context, name: str, parent: QWidget | None = None) -> None:
        super().__init__(context, name, parent)
        self.context = context
        self.made: dict[str, RecordPane] = {}
        self._stack: QStackedWidget | None = None

    def pane(self, kind: str) -> RecordPane:
        """The pane of a kind, built when it is first wanted."""
        from app.ui.pages.tasks.task_pane import TaskPane  # noqa: PLC0415 - the services load with it
        from app.ui.pages.tasks.visits.visit_pane import VisitPane  # noqa: PLC0415 - as above

        if self._stack is None:
            self._stack = QStackedWidget()
            self.set_pane(self._stack)
        if kind not in self.made:
            made = VisitPane(self.context, self) if kind == "visit" else TaskPane(self.context, self)
            made.close_wanted.connect(self.close_pane)
            made.window_wanted.connect(self.on_window)
            self.made[kind] = made
            self._stack.addWidget(made)
        self._stack.setCurrentWidget(self.made[kind])
        return self.made[kind]

    @property
    def open(self) -> RecordPane | None:
        """The pane that is open."""
        if self._stack is None or not self.pane_shown:
            return None
        return next(made for made in self.made.values() if made is self._stack.currentWidget())

    def open_record(self, kind: str, record: str) -> None:
        """Show a record here or on its page."""
        if kind not in KINDS:
            self.context.navigator.open(kind, record)
        elif self.may_leave():
            self.pane(kind).show_record(record)
            self.show_pane()

    def new_record(self, kind: str, given: dict[str, Any]) -> None:
        """Start a record with what is known of it."""
        if self.may_leave():
            self.pane(kind).new_record(given)
            self.show_pane()
            self.pane(kind).form.focus()

    def may_leave(self) -> bool:
        """Ask about unsaved changes."""
        return self.open is None or self.open.may_leave()

    def close_pane(self) -> None:
        """Close the pane; the keyboard goes back to the view."""
        if self.may_leave():
            self.hide_pane()
            self.setFocus()

    def on_window(self) -> None:
        """Show the record in a window of its own."""
        from app.ui.widgets.record_window import RecordWindow  # noqa: PLC0415 - the services load with it

        if self.open is not None and self.open.record and self.may_leave():
            RecordWindow(self.context, self.open.kind, self.open.record, self).show()
