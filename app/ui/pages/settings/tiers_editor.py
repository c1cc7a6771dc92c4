"""The loyalty programme, for admins: its tiers, what earns a point, how long points and tiers last."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.rules.errors import Refused
from app.ui import formats
from app.ui.pages.settings import tiers_work as work
from app.ui.pages.settings.rules_form import RulesForm
from app.ui.pages.settings.tier_form import TierForm
from app.ui.widgets.basics import button, hairline, label
from app.ui.widgets.empty_state import EmptyState
from app.words import labels

if TYPE_CHECKING:
    from app.services.loyalty_tiers import Programme
    from app.ui.context import Context

_ID = Qt.ItemDataRole.UserRole


class TiersEditor(QDialog):
    """Every button writes at once and can be undone."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.found: Programme | None = None
        self._wanted, self._booked = "", 0
        self.setProperty("role", "sheet")
        self.list, self.form, self.rules = QListWidget(self), TierForm(self), RulesForm(context, self)
        self.new, self.away = button("", self), button("quiet", self)
        self.save_button, self.save_rules_button = button("primary", self), button("", self)
        self.past_button, self.close_button = button("", self), button("", self)
        self._heading, self._hint = label("section", parent=self), label("muted", parent=self)
        self._rules_heading = label("section", parent=self)
        self._empty = EmptyState(context.theme, self)
        self._say()
        self._lay_out()
        self._connect()
        self.finished.connect(self.deleteLater)
        self.read()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Loyalty programme"))
        self._heading.setText(self.tr("Loyalty tiers"))
        self._hint.setText(
            self.tr(
                "A tier is reached at once and held for a whole period; it is kept from 85% of its points on."
            )
        )
        self._rules_heading.setText(self.tr("Points"))
        self.new.setText(self.tr("New tier"))
        self.away.setText(self.tr("Put tier away"))
        self.save_button.setText(self.tr("Save tier"))
        self.save_rules_button.setText(self.tr("Save rules"))
        self.past_button.setText(self.tr("Book past deliveries"))
        self.past_button.setToolTip(
            self.tr("Books points for what was delivered within the period and has none yet.")
        )
        self.close_button.setText(self.tr("Close"))
        self.list.setAccessibleName(self.tr("Tiers from the lowest"))
        hint = self.tr("Begin with one from 0 points, such as Silver; then every member has a tier.")
        self._empty.say("gift", self.tr("No tiers yet"), hint, self.tr("New tier"))

    def _lay_out(self) -> None:
        self._hint.setWordWrap(True)
        self.list.setSpacing(3)
        left, right, holder = QVBoxLayout(), QVBoxLayout(), QWidget(self)
        left.addWidget(self.list, 1)
        left.addWidget(self.new)
        self._right = QStackedLayout(holder)
        self._right.addWidget(self._empty)
        self._right.addWidget(self.form)
        right.addWidget(holder, 1)
        row = QHBoxLayout()
        row.addWidget(self.away)
        row.addStretch(1)
        row.addWidget(self.save_button)
        right.addLayout(row)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addLayout(left, 2)
        middle.addLayout(right, 4)
        feet = QHBoxLayout()
        feet.addWidget(self.past_button)
        feet.addStretch(1)
        feet.addWidget(self.close_button)
        feet.addWidget(self.save_rules_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        for part in (self._heading, self._hint):
            whole.addWidget(part)
        whole.addLayout(middle, 1)
        whole.addWidget(hairline(self))
        whole.addWidget(self._rules_heading)
        whole.addWidget(self.rules)
        whole.addLayout(feet)
        self.resize(760, 600)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self.on_row)
        self.new.clicked.connect(self.start_new)
        self._empty.wanted.connect(self.start_new)
        self.away.clicked.connect(self.put_away)
        self.save_button.clicked.connect(self.save)
        self.save_rules_button.clicked.connect(self.save_rules)
        self.past_button.clicked.connect(self.book_past)
        self.close_button.clicked.connect(self.accept)

    def read(self, *_done: object) -> None:
        """Read the programme."""
        with self.context.database.raw() as connection:
            self.found = work.programme(connection)
        chinese = self.context.language.code == labels.CHINESE
        self.list.blockSignals(True)
        self.list.clear()
        for tier in self.found.tiers:
            points = self.tr("from {points}").format(points=formats.number(tier.points_from))
            item = QListWidgetItem(f"{tier.title(chinese=chinese)}  ·  {points}", self.list)
            item.setData(_ID, tier.id)
        self.list.blockSignals(False)
        ids = [tier.id for tier in self.found.tiers]
        self.list.setCurrentRow(ids.index(self._wanted) if self._wanted in ids else 0 if ids else -1)
        self.on_row(self.list.currentRow())
        self.rules.load(self.found)
        self.past_button.setEnabled(self.found.per_point > 0)

    def on_row(self, place: int) -> None:
        """Show the tier that one stands on."""
        tiers = self.found.tiers if self.found is not None else ()
        tier = tiers[place] if 0 <= place < len(tiers) else None
        self._wanted = tier.id if tier is not None else ""
        if tier is not None:
            self.form.load(tier)
        self._show_form(shown=tier is not None)

    def start_new(self) -> None:
        """An empty form."""
        self._wanted = ""
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        self.list.blockSignals(False)
        self.form.load(None)
        self._show_form(shown=True)
        self.form.name.setFocus()

    def _show_form(self, *, shown: bool) -> None:
        self._right.setCurrentWidget(self.form if shown else self._empty)
        self.save_button.setVisible(shown)
        self.away.setVisible(shown)
        self.away.setEnabled(bool(self._wanted))

    def save(self) -> None:
        """Write the form."""
        tier = work.line(self._wanted, *self.form.values())
        self._write("save-tier", partial(work.save_tier, tier), self.on_saved)

    def on_saved(self, tier: str) -> None:
        """Stand on what was saved."""
        self._wanted = tier
        self._done(self.tr("The tier was saved."))

    def put_away(self) -> None:
        """Take the tier out of the programme."""
        self._write("archive-loyalty_tier", partial(work.put_away, self._wanted), self.on_put_away)

    def on_put_away(self, _none: object) -> None:
        """Say what comes of it."""
        self._done(self.tr("The tier was put away; its members stand in the tier that their points reach."))

    def save_rules(self) -> None:
        """Write what earns a point."""
        self._write("save-loyalty", partial(work.save_rules, *self.rules.values()), self.on_rules)

    def on_rules(self, _none: object) -> None:
        """Say so."""
        self._done(self.tr("The rules were saved; they count for deliveries from now on."))

    def book_past(self) -> None:
        """Book what was delivered within the period, some at a time."""
        self.past_button.setEnabled(False)
        self._booked = 0
        self._book_more()

    def _book_more(self) -> None:
        days = self.found.period_days if self.found is not None else 0
        since = self.context.clock().date() - timedelta(days=days - 1)
        self._write("book-points", partial(work.catch_up, since), self.on_booked)

    def on_booked(self, count: int) -> None:
        """Go on until nothing is left."""
        self._booked += count
        if count >= work.BATCH:
            self._book_more()
            return
        self._done(self.tr("%n delivery(ies) booked.", "", self._booked))

    def _done(self, words: str) -> None:
        self.read()
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)

    def on_failed(self, error: BaseException) -> None:
        """Say beside the field why not."""
        self.past_button.setEnabled(self.found is not None and self.found.per_point > 0)
        if isinstance(error, Refused):
            words, key = self.context.failures.words(error), error.field or ""
            place = self.rules if key in self.rules.editors else self.form
            place.say(words, key)
        else:
            self.context.failures.show(error)

    def _write(self, verb: str, do: Any, done: Any) -> None:
        for place in (self.form, self.rules):
            place.say("", "")
        self.context.jobs.write(self, verb, do, done, failed=self.on_failed)
