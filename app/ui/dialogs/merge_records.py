"""Merging two records: both values of each field side by side with where they came from, one of them taken."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.dialogs.merge_work import choices_first, merge_pair, read_pair
from app.ui.models.record_words import RecordWords
from app.ui.models.source_words import SourceWords
from app.ui.widgets.basics import button, hairline, label
from app.words import labels

if TYPE_CHECKING:
    from app.services.merging_preview import MergePreview
    from app.services.schema import KindInfo
    from app.ui.context import Context
    from app.ui.dialogs.merge_work import Shown

KEEP, LOSE = "keep", "lose"
_LONG = 120  # characters of a value that are shown; the tool tip has all


class MergeDialog(QDialog):
    """Asks which record stays and which value each field takes, says what moves along, and merges.

    Signals:
        merged: id of the record that stayed.
    """

    merged = Signal(str)

    def __init__(
        self, context: Context, kind: str, pair: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context, self.kind, self._pair = context, kind, pair
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "sheet")
        self.groups: dict[str, QButtonGroup] = {}
        self._shown: Shown | None = None
        self._heading, self._hint = label("section", parent=self), label("muted", parent=self)
        self._scroll, self._moves = QScrollArea(self), label("muted", parent=self)
        self._trouble = label("error", parent=self)
        self.swap, self.cancel, self.merge = button("", self), button("", self), button("primary", self)
        self._lay_out()
        self.swap.clicked.connect(self.on_swap)
        self.cancel.clicked.connect(self.reject)
        self.merge.clicked.connect(self.on_merge)
        self.retranslate()
        self.ask()

    def _lay_out(self) -> None:
        for words in (self._hint, self._moves, self._trouble):
            words.setWordWrap(True)
        self._trouble.hide()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.swap)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.merge)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(8)
        for part in (self._heading, self._hint, hairline(self)):
            whole.addWidget(part)
        whole.addWidget(self._scroll, 1)
        for part in (hairline(self), self._moves, self._trouble):
            whole.addWidget(part)
        whole.addLayout(row)
        self.resize(820, 620)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.setWindowTitle(self.tr("Merge two records"))
        self.swap.setText(self.tr("Swap sides"))
        self.swap.setToolTip(self.tr("Keep the other record and archive this one"))
        self.cancel.setText(self.tr("Cancel"))
        self.merge.setText(self.tr("Merge"))

    def ask(self) -> None:
        """Read both records."""
        work = partial(read_pair, self.context.database, self.kind, *self._pair)
        self.context.jobs.run(self, "preview", work, self.on_read, failed=self.on_failed)

    def on_read(self, shown: Shown) -> None:
        """Show the fields that differ."""
        self._shown = shown
        preview = shown.preview
        keep, lose = str(preview.keep["name"]), str(preview.lose["name"])
        self._heading.setText(self.tr("Merge {lose} into {keep}").format(lose=lose, keep=keep))
        hint = self.tr("{keep} stays, {lose} is archived. A merge can be taken apart at any later time.")
        self._hint.setText(hint.format(lose=lose, keep=keep))
        self._moves.setText(self._moving(preview))
        inside = QWidget(self)
        inside.setProperty("role", "scrolled")
        self._fill(inside, shown)
        self._scroll.setWidget(inside)
        self.merge.setFocus()

    def choices(self) -> dict[str, str]:
        """Which record each differing field is taken from."""
        return {key: LOSE if group.checkedId() else KEEP for key, group in self.groups.items()}

    def on_swap(self) -> None:
        """Let the other record stay."""
        self._pair = (self._pair[1], self._pair[0])
        self._trouble.hide()
        self.ask()

    def on_merge(self) -> None:
        """Merge."""
        work = partial(merge_pair, self.kind, *self._pair, self.choices())
        self.context.jobs.write(self, f"merge-{self.kind}", work, self.on_merged, failed=self.on_failed)

    def on_merged(self, _event: str) -> None:
        """Say what was done, with the way back."""
        if self._shown is not None:
            names = {side: str(getattr(self._shown.preview, side)["name"]) for side in (KEEP, LOSE)}
            words = self.tr("Merged {lose} into {keep}.").format(**names)
            self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
        self.merged.emit(self._pair[0])
        self.accept()

    def on_failed(self, error: BaseException) -> None:
        """Say why not; anything that is no refusal is told by the window."""
        self.context.failures.beside(self._trouble, error)

    def _moving(self, preview: MergePreview) -> str:
        language = self.context.language.code
        parts = [
            f"{count:,} {labels.kind_name(kind, language, plural=count > 1).lower()}"
            for kind, count in preview.moves
        ]
        if not parts:
            return self.tr("Nothing else hangs on {lose}.").format(lose=preview.lose["name"])
        joined = ("、" if language == labels.CHINESE else ", ").join(parts)
        return self.tr("Goes along: {records}.").format(records=joined)

    def _fill(self, inside: QWidget, shown: Shown) -> None:
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 4, 12, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        preview = shown.preview
        for column, words in enumerate((self.tr("Stays"), self.tr("Is archived")), start=1):
            grid.addWidget(label("caption", words, inside), 0, column)
        self.groups = {}
        from app.services.custom_fields import described  # noqa: PLC0415 - the services load with the first record

        with self.context.database.raw() as connection:
            source_words = SourceWords(self.context, self.kind, connection)
            info = described(connection, self.kind)
            writers = [
                RecordWords(self.context, info, connection, row) for row in (preview.keep, preview.lose)
            ]
            for place, pair in enumerate(choices_first(preview), start=1):
                heading = _heading(info, pair.key, self.context.language.code)
                grid.addWidget(label("muted", heading, inside), place, 0, Qt.AlignmentFlag.AlignTop)
                group = self.groups[pair.key] = QButtonGroup(inside)
                for side, row in enumerate((preview.keep, preview.lose)):
                    value = writers[side].value(pair.key, row[pair.key])
                    told = shown.sources[side].get(pair.key)
                    source = source_words.source(told) if told else source_words.made(row)
                    taken = (pair.taken == LOSE) == bool(side)
                    made = self._side(inside, group, side, value, source if value else "", taken=taken)
                    grid.addWidget(made, place, side + 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(len(preview.fields) + 1, 1)
        if not preview.fields:
            nothing = self.tr("Both say the same in every field; only what hangs on them comes together.")
            grid.addWidget(label("muted", nothing, inside), 1, 0, 1, 3)

    def _side(
        self, inside: QWidget, group: QButtonGroup, side: int, value: str, source: str, *, taken: bool
    ) -> QWidget:
        box = QWidget(inside)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        shown = value if len(value) <= _LONG else value[: _LONG - 1] + "…"
        choice = QRadioButton(" ".join(shown.split()) or self.tr("empty"), box)
        choice.setChecked(taken)
        choice.setToolTip(value if shown != value else "")
        group.addButton(choice, side)
        column.addWidget(choice)
        if source:
            small = label("small", source, box)
            small.setContentsMargins(24, 0, 0, 0)
            column.addWidget(small)
        return box


def _heading(info: KindInfo, key: str, language: str) -> str:
    field = info.field(key)
    return (
        labels.label(info.kind, key, language)
        if field is None
        else labels.heading(info.kind, field, language)
    )
