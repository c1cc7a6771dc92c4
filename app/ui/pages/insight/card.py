"""One card: the finding as its title, source and day, the chart, and the ways to what is behind it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from app.ui import formats
from app.ui.charts.chart_view import ChartView
from app.ui.pages.insight import work
from app.ui.pages.insight.dragging import Dragging
from app.ui.widgets.basics import button, icon_button, label, name_button
from app.ui.widgets.empty_state import EmptyState
from app.words import insight

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.ui.context import Context
    from app.ui.pages.insight.arrangement import Place

HEIGHT = 344
CHART = 208
"""Pixels of the chart's height, whatever words stand above: so it is drawn once, before they are known."""
_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Card(QFrame):
    """Shows one analysis.

    Signals:
        move_wanted: by how many places the card shall go; Alt with an arrow, or the menu.
        size_wanted: whether the card shall be wide.
        remove_wanted: the card shall go.
        rows_wanted: what is behind the card shall be shown.
        how_wanted: how it is computed shall be shown.
        export_wanted: as which form: png, svg, csv, or into a meeting pack.
        made_ready: the card shows figures or says why there are none.
    """

    move_wanted = Signal(int)
    size_wanted = Signal(bool)
    remove_wanted = Signal()
    rows_wanted = Signal()
    how_wanted = Signal()
    export_wanted = Signal(str)
    made_ready = Signal()

    def __init__(self, context: Context, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.name, self.wide = context, place.name, place.wide
        self.task: work.Task | None = None
        self.made: work.Made | None = None
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(HEIGHT)
        self.finding, self.source = label("section", parent=self), label("small", parent=self)
        self.note = label("small", parent=self)
        self.chart, self.empty = ChartView(context, self), EmptyState(context.theme, self)
        self.more = icon_button(context.theme, "more", self)
        self.rows, self.how = button("link", self), button("link", self)
        self.drag = Dragging(self)
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.finding.setWordWrap(True)
        for words in (self.source, self.note):
            words.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.finding, 1)
        head.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignTop)
        self.chart.setFixedHeight(CHART)
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.empty)
        feet = QHBoxLayout()
        feet.setSpacing(16)
        feet.addWidget(self.rows)
        feet.addWidget(self.how)
        feet.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 12, 12)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addWidget(self.source)
        whole.addLayout(self._stack, 1)
        whole.addWidget(self.note)
        whole.addLayout(feet)

    def _connect(self) -> None:
        self.more.clicked.connect(self.open_menu)
        self.rows.clicked.connect(self.rows_wanted)
        self.how.clicked.connect(self.how_wanted)
        self.empty.wanted.connect(self.how_wanted)

    def retranslate(self) -> None:
        """Set the words that are not the analysis's own."""
        self.rows.setText(self.tr("Open the rows"))
        self.how.setText(self.tr("How is this computed?"))
        name_button(self.more, self.tr("Arrange and export"))
        if self.made is None:
            self.say_waiting()

    def say_waiting(self) -> None:
        """The figures are under way."""
        self.finding.setText(insight.name(self.name, self.context.language.code))
        self.source.setText(self.tr("Computing..."))
        self.setAccessibleName(self.finding.text())
        self.rows.setEnabled(False)

    def ask(self, task: work.Task) -> None:
        """Have the card made by a worker; what it shows stays until then."""
        self.task = task
        if self.made is None:
            self.say_waiting()
        self.context.jobs.run(self, "card", partial(work.make, self.context.database, task), self.on_made)

    def stop(self) -> None:
        """Nobody looks any more."""
        self.context.jobs.cancel(self, "card")

    def on_made(self, made: work.Made) -> None:
        """Show what was found."""
        self.made = made
        language = self.context.language.code
        name = insight.name(self.name, language)
        self.finding.setText(made.content.finding or name)
        self.source.setText(self._source(made, name))
        self.setAccessibleName(f"{name}: {made.content.finding or ''}")
        self.rows.setEnabled(bool(made.content.table.rows or made.content.opening))
        notes = made.notes
        rest = self.tr("(%n more)", "", len(notes) - 1) if len(notes) > 1 else ""
        self.note.setText(f"{notes[0]} {rest}".strip() if notes and made.content.picture is not None else "")
        self.note.setVisible(bool(self.note.text()))
        self.note.setToolTip("\n".join(notes))
        if made.content.picture is None:
            title = self.tr("Nothing to draw") if made.content.finding else self.tr("Too little to say")
            why = [*notes[-1:], *notes[:-1]]  # the last one says what came of the others
            self.empty.say("insight", title, "\n".join(why[:3]), self.tr("What is needed?"))
            self._stack.setCurrentWidget(self.empty)
        else:
            self._stack.setCurrentWidget(self.chart)
            self.chart.show_picture(made.content.picture, made.drawn)
        self.made_ready.emit()

    def _source(self, made: work.Made, name: str) -> str:
        language = self.context.language.code
        day = formats.day_in_full(made.report.as_of, language)
        parts = [
            name,
            self.tr("n = {n}").format(n=formats.number(made.report.n)),
            self.tr("as of {day}").format(day=day),
        ]
        if made.before is not None:
            then, value = made.before
            parts.append(
                self.tr("{value} now, {before} on {day}").format(
                    value=made.content.headline, before=value or "–", day=formats.day_in_full(then, language)
                )
            )
        return " · ".join(parts)

    def open_menu(self) -> None:
        """Offer to arrange and to export."""
        menu = QMenu(self)
        menu.addAction(self.tr("Move forward"), partial(self.move_wanted.emit, -1))
        menu.addAction(self.tr("Move back"), partial(self.move_wanted.emit, 1))
        words = self.tr("Make narrow") if self.wide else self.tr("Make wide")
        menu.addAction(words, partial(self.size_wanted.emit, not self.wide))
        menu.addAction(self.tr("Remove from the dashboard"), self.remove_wanted.emit)
        menu.addSeparator()
        drawn = self.made is not None and self.made.content.picture is not None
        for form, words in (("png", self.tr("Export as PNG...")), ("svg", self.tr("Export as SVG..."))):
            menu.addAction(words, partial(self.export_wanted.emit, form)).setEnabled(drawn)
        told = self.made is not None and bool(self.made.content.table.rows)
        menu.addAction(
            self.tr("Export the numbers as CSV..."), partial(self.export_wanted.emit, "csv")
        ).setEnabled(told)
        menu.addAction(
            self.tr("Make a meeting pack with it..."), partial(self.export_wanted.emit, "pack")
        ).setEnabled(self.made is not None)
        menu.exec(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        menu.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Alt with an arrow moves the card, Enter opens the rows, M opens the menu."""
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in _MOVES:
            self.move_wanted.emit(_MOVES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.rows.isEnabled():
            self.rows_wanted.emit()
        elif key in (Qt.Key.Key_M, Qt.Key.Key_Menu):
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
