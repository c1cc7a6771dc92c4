"""The tab of an account with its tier, its points and its paid memberships."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.rules.errors import Refused
from app.ui import formats
from app.ui.dialogs.fields_dialog import FieldsDialog
from app.ui.pages.contacts import loyalty_words, loyalty_work
from app.ui.widgets.basics import button, icon_button, label, name_button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.plain_table import PlainTable
from app.words import labels
from app.words.loyalty import word

if TYPE_CHECKING:
    from app.exports.points_statement import Statement
    from app.ui.context import Context
    from app.ui.pages.contacts.loyalty_work import Member

_YEAR = 365


class LoyaltyTab(QWidget):
    """Enter opens the order of a line; Ctrl+C copies the ledger; what is booked can be undone until it has synced."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.account, self.name = context, "", ""
        self.found: Member | None = None
        self.tier, self.valid, self.next, self.ends = (
            label(role, parent=self) for role in ("section", "muted", "small", "small")
        )
        self.bar, self.balance = QProgressBar(self), label("section", parent=self)
        self.spend, self.adjust, self.sell = (button("", self) for _ in range(3))
        self.print = icon_button(context.theme, "export", self)
        self.table, self._empty = PlainTable(context.theme, self), EmptyState(context.theme, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        head, buttons, side = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        side.setSpacing(2)
        for part in (self.tier, self.valid, self.bar, self.next, self.ends):
            side.addWidget(part)
        head.addLayout(side, 1)
        head.addSpacing(24)
        head.addWidget(self.balance)
        head.addWidget(self.print)
        for words in (self.valid, self.next, self.ends):
            words.setWordWrap(True)
        for control in (self.spend, self.adjust, self.sell):
            buttons.addWidget(control)
        buttons.addStretch(1)
        self._head = QWidget(self)
        top = QVBoxLayout(self._head)
        top.setContentsMargins(24, 10, 16, 0)
        top.setSpacing(10)
        top.addLayout(head)
        top.addLayout(buttons)
        holder = QWidget(self)
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self._head)
        whole.addWidget(holder, 1)

    def _connect(self) -> None:
        self.table.opened.connect(self.on_opened)
        self._empty.wanted.connect(self.on_programme)
        self.spend.clicked.connect(self.on_spend)
        self.adjust.clicked.connect(self.on_adjust)
        self.sell.clicked.connect(self.on_sell)
        self.print.clicked.connect(self.on_print)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.spend.setText(self.tr("Spend..."))
        self.adjust.setText(self.tr("Correct..."))
        self.sell.setText(self.tr("Paid membership..."))
        name_button(self.print, self.tr("Statement of the last year as PDF..."))
        self._show()

    def show_account(self, account: str, name: str) -> None:
        """Read the book of an account."""
        self.account, self.name = account, name
        ask = partial(loyalty_work.member, account, self.context.clock().date())
        self.context.jobs.query(self, "member", ask, self.on_member)

    def on_member(self, found: Member) -> None:
        """Show it."""
        if found.book.account_id == self.account:
            self.found = found
            self._show()

    def _show(self) -> None:
        found, language = self.found, self.context.language.code
        started = found is not None and bool(found.rules.tiers or found.book.lines)
        self._head.setVisible(started)
        self._say_empty(started=started)
        if found is None:
            return
        today = self.context.clock().date()
        self.tier.setText(loyalty_words.tier(found, language) or self.tr("No tier yet"))
        parts = {
            self.valid: loyalty_words.validity(found, today, language),
            self.next: loyalty_words.distance(found, language),
            self.ends: loyalty_words.ending(found, today, language),
        }
        for place, words in parts.items():
            place.setText(words)
            place.setVisible(bool(words))
        self._show_way()
        self.balance.setText(self.tr("{points} points").format(points=formats.number(found.book.balance)))
        self.spend.setEnabled(found.book.balance > 0)
        self.sell.setEnabled(bool(found.rules.tiers))
        self.print.setEnabled(bool(found.book.lines))
        self.table.show_rows(*loyalty_words.rows(found, today, language))
        self._stack.setCurrentWidget(self.table if found.book.lines else self._empty)

    def _show_way(self) -> None:
        standing = self.found.standing if self.found else None
        self.bar.setVisible(standing is not None and standing.next is not None)
        if standing is not None and standing.next is not None:
            self.bar.setRange(0, max(1, standing.next.threshold))
            self.bar.setValue(max(0, standing.next.threshold - standing.missing))

    def _say_empty(self, *, started: bool) -> None:
        if started:
            hint = self.tr("Delivered orders earn points; what is spent or corrected stands here too.")
            self._empty.say("gift", self.tr("No points yet"), hint)
        else:
            hint = self.tr(
                "Set tiers and what earns a point; then orders that are delivered fill this ledger."
            )
            self._empty.say(
                "gift", self.tr("No loyalty programme yet"), hint, self.tr("Set up the programme...")
            )

    def on_opened(self, order: str) -> None:
        """Show the order that a line is about."""
        self.context.navigator.open("order", order)

    def on_programme(self) -> None:
        """Set up tiers and rules."""
        from app.ui.pages.settings.tiers_editor import TiersEditor  # noqa: PLC0415 - when wanted

        dialog = TiersEditor(self.context, self)
        dialog.finished.connect(self.on_programme_closed)
        dialog.open()

    def on_programme_closed(self, _result: int) -> None:
        """Read again."""
        self.show_account(self.account, self.name)

    def on_spend(self) -> None:
        """Ask how many points and what for."""
        left = formats.number(self.found.book.balance if self.found else 0)
        title = self.tr("Spend points of {name}").replace("{name}", self.name)
        note = self.tr("{points} points are left; the earliest to end are taken first.")
        found = self._asked(
            "points_entry", ("points", "reason"), title, self.tr("Spend"), note.format(points=left)
        )
        if found is not None:
            step = partial(loyalty_work.spend, self.account, int(found["points"]), str(found["reason"]))
            self._write("spend-points", step)

    def on_adjust(self) -> None:
        """Ask by how many points and why."""
        title = self.tr("Correct the points of {name}").replace("{name}", self.name)
        note = self.tr(
            "With a minus in front the points are taken away. The correction counts toward the tier."
        )
        found = self._asked("points_entry", ("points", "reason"), title, self.tr("Correct"), note)
        if found is not None:
            step = partial(loyalty_work.adjust, self.account, int(found["points"]), str(found["reason"]))
            self._write("adjust-points", step)

    def on_sell(self) -> None:
        """Ask for the tier, its time and what was paid."""
        title = self.tr("Paid membership of {name}").replace("{name}", self.name)
        note = self.tr("While it holds, the higher of the paid and the earned tier counts.")
        since = self.context.clock().date()
        values = {
            "since_on": since,
            "until_on": since + timedelta(days=_YEAR - 1),
            "currency": self._currency(),
        }
        keys = ("tier_id", "since_on", "until_on", "paid")
        found = self._asked("membership", keys, title, self.tr("Add membership"), note, values)
        if found is not None:
            self._write("create-membership", partial(loyalty_work.sell, self.account, found))

    def _currency(self) -> str:
        return self.found.rules.currency if self.found else "CNY"

    def _asked(
        self, kind: str, keys: tuple[str, ...], title: str, verb: str, note: str, values: Any = None
    ) -> dict[str, Any] | None:
        dialog = FieldsDialog(self.context, kind, keys, title, verb, self)
        dialog.say(note)
        dialog.load(values or {})
        return dialog.ask()

    def _write(self, verb: str, do: Any) -> None:
        self.context.jobs.write(self, verb, do, self.on_written, failed=self.on_failed)

    def on_written(self, _none: object) -> None:
        """Say so, with the way back, and show it."""
        words = self.tr("The loyalty of {name} was updated.").replace("{name}", self.name)
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
        self.show_account(self.account, self.name)

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        if isinstance(error, Refused):
            self.context.notices.warn(self.context.failures.words(error))
        else:
            self.context.failures.show(error)

    def on_print(self) -> None:
        """Ask where to, and write the last year."""
        name = f"{word('title', self.context.language.code)} {self.name}.pdf".replace("/", "-")
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the statement"), name, "PDF (*.pdf)")
        if path:
            self.save_statement(Path(path).with_suffix(".pdf"))

    def save_statement(self, path: Path) -> None:
        """Write the ledger of the last year as PDF, what was before as one sum."""
        statement = self._statement()
        if statement is not None:
            step = partial(loyalty_work.save_statement, statement, path)
            self.context.jobs.run(self, "statement", step, self.on_saved)

    def _statement(self) -> Statement | None:
        from app.exports.points_statement import Statement  # noqa: PLC0415 - writers load when wanted

        if self.found is None:
            return None
        language, today = self.context.language.code, self.context.clock().date()
        held = loyalty_words.tier(self.found, language)
        first = today - timedelta(days=_YEAR - 1)
        return Statement(self.found.firm, self.name, held, self.found.book, first, today, language)

    def on_saved(self, path: Path) -> None:
        """Say where it is."""
        self.context.notices.done(self.tr("Saved {file}.").replace("{file}", path.name))

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class LoyaltyLine(QPushButton):
    """The tier and the distance to the next under an account's name; a click leads to the ledger."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "link")
        self.context, self.account = context, ""
        self.hide()

    def show_account(self, account: str) -> None:
        """Ask how an account stands; nothing is shown outside the programme."""
        self.account = account
        self.hide()
        if account:
            ask = partial(loyalty_work.member, account, self.context.clock().date())
            self.context.jobs.query(self, "member", ask, self.on_member)

    def on_member(self, found: Member) -> None:
        """Show it."""
        words = loyalty_words.in_a_line(found, self.context.language.code)
        if found.book.account_id == self.account and words:
            chinese = self.context.language.code == labels.CHINESE
            self.setText(words)
            self.setToolTip(
                next(
                    (
                        t.benefits
                        for t in found.rules.tiers
                        if t.title(chinese=chinese) in words and t.benefits
                    ),
                    "",
                )
            )
            self.show()
