"""The one filter row of a list: a button per field, what is chosen in words, one press to take all back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.storage import lists
from app.storage.list_spec import Filter
from app.ui.models import periods
from app.ui.widgets.basics import button
from app.ui.widgets.filter_button import FilterButton
from app.ui.widgets.filter_popup import FilterPopup
from app.words import labels

if TYPE_CHECKING:
    from app.storage.connection import Connection
    from app.storage.list_spec import Column, ListSpec
    from app.ui.context import Context
    from app.ui.models.row_model import Texts

SHOWN = 4  # filters offered at once; the others come from the menu
_EMPTY = "\0empty"  # stands for "no value" among the values of a checklist


class FilterRow(QWidget):
    """Filters of one list.

    Signals:
        changed: the filters as a tuple of ``Filter``.
        archived_changed: whether the put-away records are asked for.
    """

    changed = Signal(tuple)
    archived_changed = Signal(bool)

    def __init__(
        self,
        context: Context,
        spec: ListSpec,
        texts: Texts,
        parent: QWidget | None = None,
        *,
        shown: int = SHOWN,
    ) -> None:
        super().__init__(parent)
        self._context, self._spec, self._texts = context, spec, texts
        self._chosen: dict[str, tuple[Any, ...]] = {}
        self._names: dict[tuple[str, Any], str] = {}  # what the values of a reference are called
        self._archived = False
        self._popup: FilterPopup | None = None
        self._open_key = ""
        offered = [column for column in spec.columns if column.filterable]
        first = [column for column in offered if column.visible][:shown]
        self._buttons: dict[str, FilterButton] = {}
        self._row = QHBoxLayout(self)
        self._put_away = FilterButton(context.theme, self, icon="archive")
        self._more = FilterButton(context.theme, self, icon="plus")
        self._clear = button("link", self)
        self._lay_out()
        for column in first:
            self._add(column.key)
        self._put_away.cleared.connect(self.leave_archive)
        self._more.clicked.connect(self.on_more)
        self._clear.clicked.connect(self.clear)
        self._put_away.hide()
        self.retranslate()

    def _lay_out(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._put_away)
        self._row.addWidget(self._more)
        self._row.addWidget(self._clear)
        self._row.addStretch(1)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self._more.say(self.tr("Filter"))
        self._clear.setText(self.tr("Clear filters"))
        self._put_away.say(self.tr("Shown"), self.tr("Archived"))
        self._say()

    @property
    def archived(self) -> bool:
        """Whether the put-away records are asked for."""
        return self._archived

    def filters(self) -> tuple[Filter, ...]:
        """What is chosen, as conditions."""
        return tuple(
            condition for key, values in self._chosen.items() for condition in self._conditions(key, values)
        )

    def choose(self, key: str, values: tuple[Any, ...]) -> None:
        """Filter by a field as if the user had; no values take its filter back."""
        if values:
            self._chosen[key] = values
        else:
            self._chosen.pop(key, None)
        self._add(key)
        self._say()
        self.changed.emit(self.filters())

    def put(self, chosen: dict[str, tuple[Any, ...]]) -> None:
        """Filter by these values of these fields alone."""
        self._chosen = {key: values for key, values in chosen.items() if values}
        for key in self._chosen:
            self._add(key)
        self._say()
        self.changed.emit(self.filters())

    def set_archived(self, archived: bool) -> None:
        """Ask for the put-away records instead of the others."""
        self._archived = archived
        self._put_away.setVisible(archived)
        self.archived_changed.emit(archived)

    def leave_archive(self) -> None:
        """Go back to the records that are not put away."""
        self.set_archived(False)

    def clear(self) -> None:
        """Take every filter back."""
        self._chosen.clear()
        self._say()
        self.changed.emit(())

    def on_button(self) -> None:
        """Open the values of the filter that was pressed."""
        pressed = self.sender()
        key = next(key for key, made in self._buttons.items() if made is pressed)
        self.open(key)

    def on_cleared(self) -> None:
        """Take one filter back."""
        pressed = self.sender()
        self.choose(next(key for key, made in self._buttons.items() if made is pressed), ())

    def on_more(self) -> None:
        """Offer the filters that are not in the row yet."""
        menu = QMenu(self)
        for column in self._spec.columns:
            if column.filterable and column.key not in self._buttons:
                menu.addAction(self._texts.label(self._spec.kind, column)).setData(column.key)
        menu.addSeparator()
        archive = menu.addAction(self.tr("Archived records"))
        archive.setCheckable(True)
        archive.setChecked(self._archived)
        picked = menu.exec(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        menu.deleteLater()
        if picked is archive:
            self.set_archived(not self._archived)
        elif picked is not None:
            self._add(str(picked.data()))
            self.open(str(picked.data()))

    def open(self, key: str) -> None:
        """Open the values of one filter below its button."""
        column = self._spec.column(key)
        self._open_key = key
        self._add(key)
        self._popup = FilterPopup(self._context.theme, self, single=column.shape in {"date", "time"})
        self._popup.picked.connect(self.on_picked)
        self._popup.closed.connect(self.on_closed)
        if column.shape in {"date", "time"}:
            self._offer([(name, self._period(name), None) for name in periods.PERIODS])
        elif column.choices is not None:
            self._offer([(value.value, self._choice(column, value.value), None) for value in column.choices])
        elif column.shape == "boolean":
            self._offer([(value, self._texts.cell(column, value), None) for value in (1, 0)])
        else:
            ask = partial(_options, self._spec, key)
            self._context.jobs.query(self, "options", ask, self.on_options)

    def on_options(self, found: list[lists.Option]) -> None:
        """Offer the values that the column holds."""
        language = self._context.language.code
        named = [
            (each.value, labels.side(str(each.text or each.value), language), each.rows) for each in found
        ]
        self._names |= {(self._open_key, value): words for value, words, _ in named}
        self._offer([*named])

    def on_picked(self, values: tuple[Any, ...]) -> None:
        """Filter by what is ticked."""
        self.choose(self._open_key, values)

    def on_closed(self) -> None:
        """Forget the popup; it deletes itself."""
        self._popup = None

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _offer(self, options: list[tuple[Any, str, int | None]]) -> None:
        if self._popup is None:
            return
        nothing = (_EMPTY, self.tr("No value"), None)
        self._popup.offer([*options, nothing], self._chosen.get(self._open_key, ()))
        self._popup.open_under(self._buttons[self._open_key])

    def _add(self, key: str) -> None:
        if key in self._buttons:
            return
        made = FilterButton(self._context.theme, self)
        made.clicked.connect(self.on_button)
        made.cleared.connect(self.on_cleared)
        self._row.insertWidget(len(self._buttons), made)
        self._buttons[key] = made
        self._say()

    def _say(self) -> None:
        for key, made in self._buttons.items():
            words = (self._words(self._spec.column(key), value) for value in self._chosen.get(key, ()))
            made.say(self._texts.label(self._spec.kind, self._spec.column(key)), self.tr(", ").join(words))
        self._clear.setVisible(bool(self._chosen))

    def _words(self, column: Column, value: Any) -> str:
        if value == _EMPTY:
            return self.tr("No value")
        if column.shape in {"date", "time"}:
            return self._period(str(value))
        if column.shape == "reference":
            return self._names.get((column.key, value), str(value))
        return self._choice(column, value) if column.choices is not None else self._texts.cell(column, value)

    def _choice(self, column: Column, value: str) -> str:
        """One choice in words, also of a column that holds several."""
        return self._texts.cell(replace(column, shape="choice"), value)

    def _period(self, name: str) -> str:
        return {
            "past": self.tr("Before today"),
            "today": self.tr("Today"),
            "this_week": self.tr("This week"),
            "next_7_days": self.tr("Next 7 days"),
            "this_month": self.tr("This month"),
            "last_30_days": self.tr("Last 30 days"),
        }[name]

    def _conditions(self, key: str, values: tuple[Any, ...]) -> list[Filter]:
        column = self._spec.column(key)
        if _EMPTY in values:
            return [Filter(key, "empty")]
        if column.shape in {"date", "time"}:
            now = self._context.clock()
            first, last = periods.PERIODS[values[0]](now.date())
            return [Filter(key, "range", periods.bounds(column.shape, first, last, now.tzinfo))]
        return [Filter(key, "holds" if column.shape == "choices" else "in", values)]


def _options(spec: ListSpec, key: str, connection: Connection) -> list[lists.Option]:
    return lists.options(connection, spec, key)
