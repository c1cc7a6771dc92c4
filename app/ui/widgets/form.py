"""A form built from the description of a kind: labels above fields, problems beside them, nothing lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui.widgets.basics import button, hairline, label
from app.ui.widgets.field_choices import MultiChoiceEditor
from app.ui.widgets.field_currency import CurrencyEditor
from app.ui.widgets.field_date import DateEditor, TimeEditor
from app.ui.widgets.field_editor import (
    BooleanEditor,
    ChoiceEditor,
    FieldEditor,
    IntegerEditor,
    LongEditor,
    TextEditor,
)
from app.ui.widgets.field_money import MoneyEditor
from app.ui.widgets.field_number import ExchangeRateEditor, QuantityEditor, RateEditor
from app.ui.widgets.field_picker import PickerEditor
from app.ui.widgets.field_reach import WAYS, ReachEditor
from app.ui.widgets.field_rule import RuleEditor
from app.words import labels

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.rules.errors import Refused
    from app.services.schema import FieldInfo, KindInfo
    from app.ui.context import Context

EDITORS: dict[str, type[FieldEditor]] = {
    **dict.fromkeys(WAYS, ReachEditor),
    "long": LongEditor,
    "integer": IntegerEditor,
    "percent": IntegerEditor,
    "money": MoneyEditor,
    "quantity": QuantityEditor,
    "basis_points": RateEditor,
    "rate": ExchangeRateEditor,
    "currency": CurrencyEditor,
    "date": DateEditor,
    "time": TimeEditor,
    "choice": ChoiceEditor,
    "multi_choice": MultiChoiceEditor,
    "yesno": BooleanEditor,
    "reference": PickerEditor,
    "rrule": RuleEditor,
}
NOT_EDITED = frozenset({"json", "degrees"})  # shown by their own parts of a page
_TWO_COLUMNS = 620  # pixels from which fields stand in two columns


class Section(NamedTuple):
    """Fields under a caption (already translated; empty for none)."""

    caption: str
    keys: tuple[str, ...]


class _Field(NamedTuple):
    info: FieldInfo
    heading: QLabel
    editor: FieldEditor
    trouble: QLabel
    box: QWidget


class Form(QWidget):
    """Edits one record as values by field key.

    Signals:
        save_wanted: Save or Ctrl+S with valid fields.
        cancel_wanted: Cancel or Esc.
        dirty_changed: whether there are unsaved changes.
        edited: what the fields hold has changed, by the user or because another record is shown.
    """

    save_wanted = Signal()
    cancel_wanted = Signal()
    edited = Signal()
    dirty_changed = Signal(bool)

    def __init__(
        self, context: Context, info: KindInfo, sections: Sequence[Section], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context, self.info = context, info
        self._fields: dict[str, _Field] = {}
        self._loaded: dict[str, Any] = {}
        self._dirty, self._new, self._columns = False, False, 1
        self._grids: list[tuple[QGridLayout, list[str]]] = []
        self._captions: list[QLabel] = []
        self._inside = QWidget(self)
        self._scroll = QScrollArea(self)
        self._bar = QWidget(self)
        self._state = label("muted", parent=self._bar)
        self._cancel, self._save = button("", self._bar), button("primary", self._bar)
        self._lay_out(sections)
        self._connect()
        self.retranslate()
        self._bar.hide()

    def hide_bar(self) -> None:
        """The window around it has buttons of its own."""
        self._bar.setFixedHeight(0)

    def _lay_out(self, sections: Sequence[Section]) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(12)
        for section in sections:
            self._add_section(section, column)
        column.addStretch(1)
        self._inside.setProperty("role", "scrolled")
        self._scroll.setWidget(self._inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout()
        row.setContentsMargins(24, 10, 24, 12)
        row.setSpacing(8)
        row.addWidget(self._state, 1)
        row.addWidget(self._cancel)
        row.addWidget(self._save)
        bar = QVBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(0)
        bar.addWidget(hairline(self._bar))
        bar.addLayout(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._bar)

    def _add_section(self, section: Section, column: QVBoxLayout) -> None:
        keys = [key for key in section.keys if self._add_field(key)]
        if not keys:
            return
        if section.caption:
            column.addSpacing(8)
            self._captions.append(label("section", section.caption, self._inside))
            column.addWidget(self._captions[-1])
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        column.addLayout(grid)
        self._grids.append((grid, keys))
        self._place(grid, keys)

    def _beside_amount(self, key: str) -> bool:
        """Whether a currency is edited with its amount."""
        return any(field.currency == key for field in self.info.fields)

    def _add_field(self, key: str) -> bool:
        info = self.info.field(key)
        if info is None or info.type in NOT_EDITED or key in self._fields or self._beside_amount(key):
            return False
        box = QWidget(self._inside)
        editor = EDITORS.get(info.type, TextEditor)(self.context, info, box)
        made = _Field(info, label("caption", parent=box), editor, label("error", parent=box), box)
        made.trouble.setWordWrap(True)
        made.trouble.hide()
        made.heading.setBuddy(editor.control())
        stack = QVBoxLayout(box)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        for part in (made.heading, editor, made.trouble):
            stack.addWidget(part)
        stack.addStretch(1)
        editor.changed.connect(self.on_changed)
        self._fields[key] = made
        return True

    def _connect(self) -> None:
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.cancel_wanted)
        for keys, handler in (("Ctrl+S", self.save), ("Esc", self.cancel_wanted.emit)):
            shortcut = QShortcut(
                QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            shortcut.activated.connect(handler)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        language = self.context.language.code
        for field in self._fields.values():
            words = labels.heading(self.info.kind, field.info, language)
            field.heading.setText(f"{words} *" if field.info.required else words)
            field.editor.control().setAccessibleName(words)
        self._save.setText(self.tr("Save"))
        self._save.setToolTip("Ctrl+S")
        self._cancel.setText(self.tr("Cancel"))
        self._state.setText(self.tr("Not saved yet") if self._new else self.tr("Unsaved changes"))

    def set_captions(self, sections: Sequence[Section]) -> None:
        """Write the captions again, in another language."""
        captions = [section.caption for section in sections if section.caption]
        for made, caption in zip(self._captions, captions, strict=True):
            made.setText(caption)

    # values

    @property
    def dirty(self) -> bool:
        """Whether there are changes that are not saved."""
        return self._dirty

    def load(self, values: Mapping[str, Any], *, new: bool = False) -> None:
        """Show a record's values; ``new`` for one that is not saved yet."""
        self._loaded, self._new = dict(values), new
        for key, field in self._fields.items():
            field.editor.set_value(
                self._of(values, field.info) if key in values or field.info.currency else None
            )
            self._tell(field, "")
        self._set_dirty(dirty=False)
        self._bar.setVisible(new)
        self.retranslate()
        self.edited.emit()

    def values(self) -> dict[str, Any]:
        """What the fields hold, money with its currency's field."""
        found: dict[str, Any] = {}
        for key, field in self._fields.items():
            if field.info.editable:
                found |= self._flat(field.info, key, field.editor.value())
        return found

    def changes(self) -> dict[str, Any]:
        """What differs from what was loaded; for a new record, everything that is filled in."""
        before = {} if self._new else self._loaded
        given = {key: value for key, value in self._loaded.items() if value is not None} if self._new else {}
        changed = {
            key: value for key, value in self.values().items() if value != before.get(key) or key in given
        }
        return {**given, **changed}

    def validate(self) -> bool:
        """Say beside each field what is wrong with it; the keyboard goes to the first."""
        first: FieldEditor | None = None
        for field in self._fields.values():
            problem = field.editor.problem()
            if not problem and field.info.required and field.editor.value() in (None, ""):
                problem = self.tr("This field is needed.")
            self._tell(field, problem)
            first = first or (field.editor if problem else None)
        if first is not None:
            first.control().setFocus()
        return first is None

    def show_refusal(self, told: Refused) -> bool:
        """Put a refusal beside its field; False when the form has no such field."""
        field = self._fields.get(told.field or "")
        if field is None:
            return False
        self._tell(field, self.context.failures.words(told))
        field.editor.control().setFocus()
        return True

    def focus(self, key: str = "") -> None:
        """Put the keyboard into a field, the first by default."""
        field = self._fields.get(key) or next(iter(self._fields.values()))
        field.editor.control().setFocus()

    def add_below(self, key: str, widget: QWidget) -> None:
        """Put something that speaks about a field under it; raises KeyError when the form has no such field."""
        box = self._fields[key].box.layout()
        if isinstance(box, QVBoxLayout):
            box.insertWidget(box.count() - 1, widget)

    def headings(self) -> dict[str, QLabel]:
        """The label above each field, for what speaks about its value."""
        return {key: field.heading for key, field in self._fields.items()}

    def editor(self, key: str) -> FieldEditor:
        """The editor of a field; raises KeyError when the form has none."""
        return self._fields[key].editor

    def save(self) -> None:
        """Ask to save when every field is valid and something changed."""
        if (self._dirty or self._new) and self.validate():
            self.save_wanted.emit()

    def on_changed(self) -> None:
        """Follow an edit: clear its problem, see whether anything differs."""
        sender = self.sender()
        for field in self._fields.values():
            if field.editor is sender and not field.trouble.isHidden():
                self._tell(field, field.editor.problem())
        self._set_dirty(dirty=self._differs())
        self.edited.emit()

    def resizeEvent(self, event: Any) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().resizeEvent(event)
        columns = 2 if self.width() >= _TWO_COLUMNS else 1
        if columns != self._columns:
            self._columns = columns
            for grid, keys in self._grids:
                self._place(grid, keys)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _differs(self) -> bool:
        if any(field.editor.problem() for field in self._fields.values()):
            return True
        return any(value != self._loaded.get(key) for key, value in self.values().items())

    def _set_dirty(self, *, dirty: bool) -> None:
        if dirty != self._dirty:
            self._dirty = dirty
            self._bar.setVisible(dirty or self._new)
            self.dirty_changed.emit(dirty)

    def _tell(self, field: _Field, problem: str) -> None:
        field.trouble.setText(problem)
        field.trouble.setVisible(bool(problem))
        field.editor.mark(bool(problem))

    def _of(self, values: Mapping[str, Any], info: FieldInfo) -> Any:
        if info.type != "money":
            return values.get(info.key)
        return values.get(info.key), values.get(info.currency or "")

    def _flat(self, info: FieldInfo, key: str, value: Any) -> dict[str, Any]:
        if info.type == "yesno":
            return {key: bool(value)} if value or self._loaded.get(key) is not None else {}
        if info.type != "money":
            return {key: value}
        amount, currency = value
        known = self._loaded.get(info.currency or "")
        return {key: amount} | (
            {info.currency: currency if amount is not None else known} if info.currency else {}
        )

    def _place(self, grid: QGridLayout, keys: Sequence[str]) -> None:
        row = column = 0
        for key in keys:
            field = self._fields[key]
            wide = field.info.type == "long" or self._columns == 1
            if wide and column:
                row, column = row + 1, 0
            grid.addWidget(field.box, row, column, 1, 2 if wide else 1)
            row, column = (row + 1, 0) if wide or column else (row, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1 if self._columns == 2 else 0)
