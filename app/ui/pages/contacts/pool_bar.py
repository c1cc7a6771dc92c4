"""What can be done with an account's hold: claim it from its pool, give it back, hand it to a colleague."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.rules.choices import PoolState
from app.rules.errors import Refused
from app.services.hold_radar import may_give_away
from app.ui.dialogs.fields_dialog import FieldsDialog
from app.ui.pages.contacts import hand_over_work
from app.ui.widgets.basics import button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget

    from app.ui.context import Context


class PoolBar(QObject):
    """Four buttons for the row of actions of an account's pane; each is shown while it can be used.

    Signals:
        changed: the hold changed.
    """

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.context, self._window = context, parent
        self.record, self._name, self._taking = "", "", False
        self.claim, self.give_back, self.hand_over = (button("", parent) for _ in range(3))
        self.look = button("primary", parent)
        self.look.clicked.connect(self.on_look)
        self.claim.clicked.connect(self.on_claim)
        self.give_back.clicked.connect(self.on_give_back)
        self.hand_over.clicked.connect(self.on_hand_over)
        self.retranslate()
        self.hide()

    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons, in order."""
        return self.look, self.claim, self.give_back, self.hand_over

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.claim.setText(self.tr("Claim"))
        self.give_back.setText(self.tr("Return to the pool..."))
        self.hand_over.setText(self.tr("Hand over..."))

    def hide(self) -> None:
        """Offer nothing, for an account that is not saved yet."""
        for control in self.buttons():
            control.hide()

    def show_record(self, record: str, name: str, values: dict[str, Any], *, archived: bool) -> None:
        """Offer what this account's hold allows."""
        self.record, self._name = record, name
        self.retranslate()
        owner, actor = values.get("owner_id"), self.context.database.actor
        waits = values.get("pool_state") == PoolState.CLAIM_PENDING
        pooled = owner is None and bool(values.get("pool_id")) and not archived
        with self.context.database.raw() as connection:
            mine = may_give_away(connection, actor.user_id, owner) and not archived
            count, given = hand_over_work.waiting(connection, record, actor.user_id)
        self._taking = count > 0
        taken = self.tr("Look through %n thing(s) handed over...", "", count)
        self.look.setText(taken if self._taking else self.tr("Handed over: %n thing(s) wait...", "", given))
        self.look.setVisible(count + given > 0)
        self.claim.setVisible(pooled and not waits)
        self.give_back.setVisible(mine and bool(values.get("pool_id")))
        self.hand_over.setVisible(mine)

    def on_claim(self) -> None:
        """Claim the account."""
        work = partial(_claim, self.record)
        self.context.jobs.write(self, "claim-account", work, self.on_claimed, failed=self.on_failed)

    def on_claimed(self, granted: bool) -> None:
        """Say whether it is held or waits for the server."""
        words = (
            self.tr("{name} is yours now.")
            if granted
            else self.tr("Claimed {name}; the next sync brings the answer.")
        )
        self._said(words)

    def on_give_back(self) -> None:
        """Ask why, then give it back."""
        found = self._ask(("reason",), self.give_back.text(), self.tr("Return {name} to the pool?"))
        if found is not None:
            work = partial(_give_back, self.record, str(found["reason"]))
            self.context.jobs.write(self, "return-account", work, self.on_given_back, failed=self.on_failed)

    def on_given_back(self, _none: None) -> None:
        """Say so."""
        self._said(self.tr("{name} is back in the pool."))

    def on_hand_over(self) -> None:
        """Ask to whom and why, then hand it over."""
        found = self._ask(("to_id", "reason"), self.hand_over.text(), self.tr("Hand {name} over to whom?"))
        if found is not None:
            title = self.tr("Look through what came with {name}").format(name=self._name)
            work = partial(
                hand_over_work.hand_over, self.record, str(found["to_id"]), str(found["reason"]), title
            )
            self.context.jobs.write(
                self, "hand-over-account", work, self.on_handed_over, failed=self.on_failed
            )

    def on_handed_over(self, moved: dict[str, int]) -> None:
        """Say what went along."""
        told = self.tr(
            "{name} handed over with {deals} open deals, {complaints} complaints and {tasks} tasks."
        )
        self._said(told, deals=moved["deal"], complaints=moved["complaint"], tasks=moved["task"])

    def on_look(self) -> None:
        """Look through what was handed over."""
        from app.ui.pages.contacts.hand_over_dialog import HandOverDialog  # noqa: PLC0415 - when wanted

        dialog = HandOverDialog(self.context, self.record, self._name, self._window, taking=self._taking)
        dialog.decided.connect(self.changed)
        dialog.open()

    def on_failed(self, error: BaseException) -> None:
        """Say why not: a refusal is told by the window as one sentence."""
        if isinstance(error, Refused):
            self.context.notices.warn(self.context.failures.words(error))
        else:
            self.context.failures.show(error)

    def _ask(self, keys: tuple[str, ...], verb: str, title: str) -> dict[str, Any] | None:
        words = title.format(name=self._name)
        dialog = FieldsDialog(self.context, "ownership_event", keys, words, verb.rstrip(".…"), self._window)
        if keys == ("reason",):
            dialog.say(
                self.tr("Colleagues may claim it at once; you yourself wait for the pool's cool-down.")
            )
        else:
            dialog.say(
                self.tr("What is open there and yours goes along; the colleague accepts or returns each.")
            )
        return dialog.ask()

    def _said(self, words: str, **facts: int) -> None:
        notices = self.context.notices
        notices.done(words.format(name=self._name, **facts), self.tr("Undo"), self.context.history.undo)
        self.changed.emit()


def _claim(account: str, session: Any) -> bool:
    from app.services import pools, records  # noqa: PLC0415 - when wanted

    claim = records.get(session, "claim", pools.claim(session, account))
    return bool(getattr(claim, "result", "") == "granted")


def _give_back(account: str, reason: str, session: Any) -> None:
    from app.services import pools  # noqa: PLC0415 - when wanted

    pools.give_back(session, account, reason)
