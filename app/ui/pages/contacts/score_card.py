"""The scores of an account on its pane: value, risk, silence and stage, each with its reasons and what to do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.rules import choices
from app.ui import formats
from app.ui.models.tones import tone_of
from app.ui.pages.contacts import score_work
from app.ui.pages.contacts.score_words import action_words, change_words, reason_words
from app.ui.widgets.basics import button, icon_button, label, name_button, set_tone
from app.words import labels

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QLabel

    from app.analytics.account_view import AccountView, Reason
    from app.storage.changes import ChangeSet
    from app.ui.context import Context

_KEY = "contacts/score_open"
_TABLES = frozenset({"account_scores", "score_overrides"})
_ROOMY = 840  # pixels of the window from which the reasons leave the timeline room without being asked for
_MOST = 3  # reasons towards leaving; those against it stand on hover


class ScoreCard(QWidget):
    """One row of pills, which opens into reasons; hidden for an account without an order."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.seen: AccountView | None = None
        self._account, self._name = "", ""
        self.pills = {name: label("pill", parent=self) for name in ("risk", "silence", "abc", "segment")}
        self.more = icon_button(context.theme, "chevron-down", self)
        self.body = QFrame(self)
        self.observed = label("small", parent=self.body)
        self.own, self.trust, self.stage = (button("link", self.body) for _ in range(3))
        self._reasons, self._facts = QGridLayout(), label("small", parent=self.body)
        self.reasons: list[tuple[str, Any]] = []
        self._wrapped: list[QLabel] = []
        self._lay_out()
        self._connect()
        self.retranslate()
        self._open(self._wanted())
        self.hide()

    def _lay_out(self) -> None:
        self._facts.setWordWrap(True)
        self._reasons.setHorizontalSpacing(12)
        self._reasons.setVerticalSpacing(4)
        self._reasons.setColumnStretch(0, 1)
        row = QHBoxLayout()
        row.setSpacing(6)
        for pill in self.pills.values():
            row.addWidget(pill, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.more)
        actions = QHBoxLayout()
        actions.setSpacing(16)
        for each in (self.own, self.trust, self.stage):
            actions.addWidget(each)
        actions.addStretch(1)
        inside = QVBoxLayout(self.body)
        inside.setContentsMargins(0, 4, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(self.observed)
        inside.addLayout(self._reasons)
        inside.addWidget(self._facts)
        inside.addLayout(actions)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 4)
        whole.setSpacing(0)
        whole.addLayout(row)
        whole.addWidget(self.body)

    def _connect(self) -> None:
        self.more.clicked.connect(self.on_more)
        self.own.clicked.connect(self.ask_own)
        self.trust.clicked.connect(self.on_trust)
        self.stage.clicked.connect(self.on_stage)
        self.context.changes.committed.connect(self.on_committed)
        self.context.theme.changed.connect(self.on_theme_changed)

    def show_account(self, account: str, name: str) -> None:
        """Ask for the scores of an account; no account hides the card."""
        if account != self._account:
            self.hide()
        self._account, self._name = account, name
        if account:
            ask = partial(score_work.view, account, self.context.clock().date())
            self.context.jobs.query(self, "score", ask, self.on_seen)

    def on_seen(self, seen: AccountView | None) -> None:
        """Show them."""
        if seen is None or seen.account_id != self._account:
            self.hide()
            return
        self.seen = seen
        self._open(self._wanted())
        self._fill()
        self.show()

    def on_committed(self, changes: ChangeSet) -> None:
        """Scores have been made anew, or somebody judged."""
        if self._account and _TABLES & changes.tables and self.isVisible():
            self.show_account(self._account, self._name)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.own.setText(self.tr("Judge the risk yourself..."))
        self.trust.setText(self.tr("Trust the scoring again"))
        name_button(self.more, self.tr("Reasons"))
        self._fill()

    def _fill(self) -> None:
        seen, language = self.seen, self.context.language.code
        if seen is None:
            return
        band = seen.override.band if seen.override else seen.band
        self._pill("risk", self.tr("Risk: {band}"), "band", choices.RiskBand, band)
        self._pill("silence", "{silence}", "silence", choices.SilenceState, seen.silence)
        self._pill("abc", self.tr("Class {abc}"), "abc", choices.AbcClass, seen.abc)
        self._pill("segment", "{segment}", "segment", choices.RfmSegment, seen.segment)
        self.observed.setText(self._observed(seen))
        self.observed.setVisible(bool(self.observed.text()))
        self._facts.setText("\n".join(self._told(seen, language)))
        self.trust.setVisible(seen.override is not None)
        self.stage.setVisible(seen.proposed is not None)
        if seen.proposed is not None:
            stage = labels.choice(choices.LifecycleStage, seen.proposed, language)
            self.stage.setText(self.tr("Take the proposed stage: {stage}").format(stage=stage))
        self._tell_reasons(seen, language)
        self._fit()

    def _pill(self, name: str, words: str, key: str, family: Any, value: str) -> None:
        pill = self.pills[name]
        pill.setText(words.format(**{key: labels.choice(family, value, self.context.language.code)}))
        pill.setVisible(bool(value))
        set_tone(pill, tone_of(family, value) or "neutral")

    def _observed(self, seen: AccountView) -> str:
        if seen.observed is None:
            return ""
        band = labels.choice(choices.RiskBand, seen.band, self.context.language.code)
        words = self.tr("Of the accounts judged {band}, {share} really left")
        return words.format(band=band, share=f"{100 * seen.observed:.0f}%")

    def _told(self, seen: AccountView, language: str) -> list[str]:
        money = formats.money_short(seen.money, seen.currency, language)
        value = "–" if seen.value is None else formats.money_short(seen.value, seen.currency, language)
        told = [
            self.tr("Revenue so far {money} · lifetime value {value} · as of {day}").format(
                money=money, value=value, day=formats.day_in_full(seen.as_of, language)
            )
        ]
        if seen.override is not None:
            kept = seen.override
            judged = labels.choice(choices.RiskBand, kept.judged, language)
            told.append(
                self.tr("{name} judged so until {day}: {reason} (the scoring says {band})").format(
                    name=kept.by,
                    day=formats.day_in_full(kept.until, language),
                    reason=kept.reason,
                    band=judged,
                )
            )
        told += [change_words(change, self.context.clock(), language) for change in seen.changes]
        return told

    def _tell_reasons(self, seen: AccountView, language: str) -> None:
        while (item := self._reasons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.reasons, self._wrapped = [], [self._facts]
        towards = [reason for reason in seen.reasons if reason.towards][:_MOST]
        against = [reason for reason in seen.reasons if not reason.towards]
        for row, reason in enumerate(towards or against[:1]):
            self._add_reason(row, reason, seen, language)
        rest = "\n".join(reason_words(each, seen, language) for each in against)
        self.observed.setToolTip(
            self.tr("Speaks for staying:\n{reasons}").format(reasons=rest) if rest else ""
        )

    def _add_reason(self, row: int, reason: Reason, seen: AccountView, language: str) -> None:
        words = label("", f"• {reason_words(reason, seen, language)}", self.body)
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._reasons.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
        self._wrapped.append(words)
        if reason.towards:
            title = action_words(reason, seen, self._name, language)
            do = button("link", self.body)
            do.setText(self.tr("Make a task"))
            do.setToolTip(title)
            do.setAccessibleName(f"{do.text()}: {title}")
            do.clicked.connect(partial(self.make_task, title))
            self._reasons.addWidget(do, row, 1, Qt.AlignmentFlag.AlignTop)
            self.reasons.append((words.text(), do))

    # what can be done

    def make_task(self, title: str) -> None:
        """Make the task that a reason suggests, with the way back."""
        told = self.tr("Task made: {title}").format(title=title)
        work = partial(score_work.make_task, self._account, title, told)
        self.context.jobs.write(self, "create-task", work, self.on_done)

    def on_done(self, told: str) -> None:
        """Say so, with the way back."""
        self.context.notices.done(told, self.tr("Undo"), self.context.history.undo)

    def ask_own(self) -> None:
        """Ask for an own judgement, its reason and its end."""
        from app.ui.dialogs.fields_dialog import FieldsDialog  # noqa: PLC0415 - not needed for the first rows

        if self.seen is None:
            return
        title = self.tr("How likely is {name} to leave?").format(name=self._name)
        dialog = FieldsDialog(
            self.context,
            "score_override",
            ("band", "reason", "until_on"),
            title,
            self.tr("Judge"),
            self.window(),
        )
        dialog.say(
            self.tr(
                "Your judgement counts in lists and on Today until the day; the scoring's is kept beside it."
            )
        )
        found = dialog.ask()
        if found is not None:
            self.judge(str(found["band"]), str(found["reason"]), found["until_on"])

    def judge(self, band: str, reason: str, until: dt.date) -> None:
        """Put an own judgement in force."""
        if self.seen is not None:
            told = self.tr("Your judgement of {name} counts.").format(name=self._name)
            work = partial(score_work.override, self._account, band, self.seen.band, reason, until, told)
            self.context.jobs.write(self, "override-score", work, self.on_done)

    def on_trust(self) -> None:
        """Let the scoring count again."""
        told = self.tr("The scoring of {name} counts again.").format(name=self._name)
        self.context.jobs.write(
            self, "trust-score", partial(score_work.trust, self._account, told), self.on_done
        )

    def on_stage(self) -> None:
        """Put the account into the stage that its orders speak for."""
        if self.seen is not None and self.seen.proposed is not None:
            told = self.stage.text()
            work = partial(score_work.take_stage, self._account, self.seen.proposed, told)
            self.context.jobs.write(self, "take-stage", work, self.on_done)

    def on_more(self) -> None:
        """Open or close the reasons, and remember it."""
        shown = self.body.isHidden()
        self.context.settings.put(_KEY, shown)
        self._open(shown)

    def _wanted(self) -> bool:
        """Whether the reasons are open: as the user decided, until then where the window is high enough."""
        return self.context.settings.flag(_KEY, default=self.window().height() >= _ROOMY)

    def _open(self, shown: bool) -> None:
        self.body.setVisible(shown)
        self.on_theme_changed()

    def on_theme_changed(self) -> None:
        """Tint the icon again."""
        self.more.setIcon(self.context.theme.icon("chevron-down" if self.body.isHidden() else "chevron-up"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Sentences take as many lines as they need; a pane that is short of room would cut them."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self.isVisible():
            return  # the width is not known yet
        room = self.width() - max((do.sizeHint().width() for _, do in self.reasons), default=0) - 16
        for words in self._wrapped:
            wide = self.width() if words is self._facts else room
            words.setFixedHeight(words.heightForWidth(max(wide, 80)))

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
