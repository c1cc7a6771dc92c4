"""Finding duplicates: compare all records of a kind, look at the pairs, merge them or say that they differ."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.rules.moments import from_millis
from app.ui import formats
from app.ui.dialogs.merge_records import MergeDialog
from app.ui.pages.contacts.duplicates_work import dismiss_pairs, review_pairs, scan_pairs
from app.ui.pages.contacts.pairs_view import PairsView
from app.ui.pages.parts.segmented import Segmented
from app.ui.widgets.basics import button, clearable, hairline, label
from app.ui.widgets.empty_state import EmptyState
from app.words import labels

if TYPE_CHECKING:
    from app.services.duplicate_review import Review
    from app.services.duplicate_scan import Scanned
    from app.storage.changes import ChangeSet
    from app.ui.context import Context

KINDS = ("account", "contact", "lead")
TABLES = {"account": "accounts", "contact": "contacts", "lead": "leads"}


class DuplicatesDialog(QDialog):
    """Stays beside the page while a scan goes on; closing hides it, and the scan goes on."""

    def __init__(self, context: Context, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("role", "sheet")
        self._review: Review | None = None
        self._stop: threading.Event | None = None  # set to stop the scan that goes on
        self._heading, self._state = label("section", parent=self), label("muted", parent=self)
        self.switch = Segmented(KINDS, kind, self)
        self.filter, self.bar = QLineEdit(self), QProgressBar(self)
        self.scan = button("", self)
        self.view, self._empty = PairsView(context, self), EmptyState(context.theme, self)
        self.dismiss, self.open_first, self.open_second, self.merge = (
            button(role, self) for role in ("", "", "", "primary")
        )
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.ask()

    def _lay_out(self) -> None:
        clearable(self.filter, self.context.theme)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.bar.hide()
        self._state.setWordWrap(True)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._heading)
        top.addStretch(1)
        top.addWidget(self.switch)
        told = QHBoxLayout()
        told.setSpacing(8)
        told.addWidget(self._state, 1)
        told.addWidget(self.filter)
        told.addWidget(self.scan)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for part in (self.open_first, self.open_second):
            foot.addWidget(part)
        foot.addStretch(1)
        for part in (self.dismiss, self.merge):
            foot.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 20, 0, 20)
        whole.setSpacing(12)
        for row in (top, told, foot):
            row.setContentsMargins(24, 0, 24, 0)
        whole.addLayout(top)
        whole.addLayout(told)
        whole.addWidget(self.bar)
        body = QVBoxLayout()
        body.setSpacing(0)
        body.addWidget(hairline(self))
        body.addLayout(self._stack, 1)
        body.addWidget(hairline(self))
        whole.addLayout(body, 1)
        whole.addLayout(foot)
        self.resize(900, 640)

    def _connect(self) -> None:
        self.switch.picked.connect(self.on_kind)
        self.filter.textChanged.connect(self.on_filter)
        self.scan.clicked.connect(self.on_scan)
        self._empty.wanted.connect(self.on_scan)
        self.view.merge_wanted.connect(self.on_merge)
        self.view.dismiss_wanted.connect(self.on_dismiss)
        self.view.selectionModel().selectionChanged.connect(self.on_selected)
        self.merge.clicked.connect(self.on_merge)
        self.dismiss.clicked.connect(self.on_dismiss)
        self.open_first.clicked.connect(self.on_open)
        self.open_second.clicked.connect(self.on_open)
        self.context.changes.committed.connect(self.on_committed)

    @property
    def kind(self) -> str:
        """The kind that is looked at."""
        return self.switch.taken

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        language = self.context.language.code
        self.setWindowTitle(self.tr("Find duplicates"))
        self._heading.setText(self.tr("Possible duplicates"))
        self.switch.say(**{kind: labels.kind_name(kind, language, plural=True) for kind in KINDS})
        self.filter.setPlaceholderText(self.tr("Filter by name"))
        self.filter.setAccessibleName(self.tr("Filter by name"))
        self.dismiss.setText(self.tr("Not the same"))
        self.dismiss.setToolTip(self.tr("Never show this pair again, here and on the other laptops"))
        self.open_first.setText(self.tr("Open the first"))
        self.open_second.setText(self.tr("Open the second"))
        self.merge.setText(self.tr("Merge..."))
        self._say()

    # what is shown

    def ask(self) -> None:
        """Read what is left to look at."""
        self.context.jobs.query(self, "review", partial(review_pairs, self.kind), self.on_review)

    def on_review(self, review: Review) -> None:
        """Show the pairs."""
        self._review = review
        self.on_filter(self.filter.text())
        self._say()

    def on_filter(self, text: str) -> None:
        """Show the pairs one of whose names has this; the place in the list stays."""
        if self._review is None:
            return
        sought, place = text.casefold().strip(), max(0, self.view.currentIndex().row())
        names = (
            (pair, f"{pair.a.name} {pair.a.owner} {pair.b.name} {pair.b.owner}")
            for pair in self._review.pairs
        )
        self.view.pairs.show([pair for pair, words in names if sought in words.casefold()])
        shown = self.view.pairs.rowCount()
        self._stack.setCurrentWidget(self.view if shown else self._empty)
        if shown:
            self.view.setCurrentIndex(self.view.pairs.index(min(place, shown - 1)))
        self.on_selected()
        self._say()

    def on_selected(self, *_what: object) -> None:
        """Offer what can be done with the selection."""
        chosen = len(self.view.chosen())
        self.dismiss.setEnabled(chosen > 0)
        for control in (self.merge, self.open_first, self.open_second):
            control.setEnabled(chosen == 1)

    def on_kind(self, _kind: str) -> None:
        """Look at another kind; a scan that goes on is stopped and can be gone on with."""
        if self._stop is not None:
            self._stop.set()
        self.view.pairs.show(())
        self.ask()

    def on_committed(self, changes: ChangeSet) -> None:
        """Look again when records were merged, archived or found to differ."""
        if self.isVisible() and changes.tables & {TABLES[self.kind], "duplicate_dismissals"}:
            self.ask()

    # what is done

    def on_scan(self) -> None:
        """Begin to compare, go on, or stop."""
        if self.filter.text() and not self.view.pairs.rowCount():
            self.filter.clear()
            return
        if self._stop is not None:
            self._stop.set()
            return
        self._stop = threading.Event()
        work = partial(scan_pairs, self.context.database, self.kind, self._stop)
        self.bar.setRange(0, 0)
        self.bar.show()
        self._say()
        self.context.jobs.run(
            self, "scan", work, self.on_scanned, failed=self.on_failed, progress=self.on_progress
        )

    def on_progress(self, done: int, total: int) -> None:
        """Show how many comparisons are made."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)

    def on_scanned(self, found: Scanned) -> None:
        """Show what was found, and say so when the dialog is closed by now."""
        self._ended()
        if found.complete and not self.isVisible():
            words = self.tr("%n possible duplicate(s) found.", "", len(found.pairs))
            self.context.notices.done(words, self.tr("Show"), self.show)
        self.ask()

    def on_failed(self, error: BaseException) -> None:
        """Tell why it stopped."""
        self._ended()
        self.context.failures.show(error)

    def on_merge(self) -> None:
        """Choose field by field, and merge."""
        chosen = self.view.chosen()
        if len(chosen) == 1:
            MergeDialog(self.context, self.kind, (chosen[0].a.id, chosen[0].b.id), self).open()

    def on_dismiss(self) -> None:
        """Say that the selected pairs are not the same; this can be undone."""
        pairs = [(pair.a.id, pair.b.id) for pair in self.view.chosen()]
        if pairs:
            work = partial(dismiss_pairs, self.kind, pairs)
            self.context.jobs.write(self, "dismiss-duplicate", work, self.on_dismissed)

    def on_dismissed(self, count: int) -> None:
        """Say so, with the way back."""
        words = self.tr("%n pair(s) marked as not the same.", "", count)
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)

    def on_open(self) -> None:
        """Open one of both beside this dialog."""
        from app.ui.widgets.record_window import RecordWindow  # noqa: PLC0415 - when wanted

        (pair,) = self.view.chosen()
        side = pair.a if self.sender() is self.open_first else pair.b
        RecordWindow(self.context, self.kind, side.id, self).show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _ended(self) -> None:
        self._stop = None
        self.bar.hide()
        self._say()

    def _say(self) -> None:
        """The line of state, the button of the scan and the empty state."""
        found, language = self._review, self.context.language.code
        if self._stop is not None:
            self.scan.setText(self.tr("Stop"))
            self._state.setText(self.tr("Comparing all records; you can go on working."))
        elif found is None or found.at_ms is None:
            self.scan.setText(self.tr("Compare all"))
            self._state.setText(self.tr("The records have not been compared yet."))
        else:
            self.scan.setText(self.tr("Compare again") if found.complete else self.tr("Go on"))
            self._state.setText(self._told(found, language))
        self.scan.setVisible(self._stop is not None or (found is not None and found.at_ms is not None))
        self._say_empty(found)

    def _told(self, found: Review, language: str) -> str:
        when = formats.moment(from_millis(found.at_ms or 0), self.context.clock(), language)
        ended = self.tr("Compared: {when}") if found.complete else self.tr("Stopped: {when}")
        parts = [ended.format(when=when), self.tr("%n pair(s)", "", found.total)]
        if found.total > len(found.pairs):
            parts.append(self.tr("the surest {count} are shown").format(count=f"{len(found.pairs):,}"))
        if found.dismissed:
            parts.append(self.tr("%n not the same", "", found.dismissed))
        return " · ".join(parts)

    def _say_empty(self, found: Review | None) -> None:
        if found is not None and found.pairs:
            self._empty.say(
                "search",
                self.tr("No pair has this name"),
                self.tr("Try fewer letters."),
                self.tr("Clear the filter"),
            )
        elif found is not None and found.complete and self._stop is None:
            self._empty.say(
                "check",
                self.tr("No duplicates found"),
                self.tr("New ones are also told while you type a name."),
            )
        else:
            self._empty.say(
                "contacts",
                self.tr("Find records that are here twice"),
                self.tr(
                    "All are compared by name, phone, e-mail, website and tax number; nothing is merged by itself."
                ),
                "" if self._stop is not None else self.tr("Compare all"),
            )
