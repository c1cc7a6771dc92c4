"""Convert a lead: the account, the contact and the deal in one step, doubles offered before they are made."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.rules.errors import Refused
from app.ui.pages.contacts.convert_side import ConvertSide
from app.ui.widgets.basics import button, hairline, label
from app.ui.widgets.field_editor import FieldEditor, TextEditor
from app.ui.widgets.form import EDITORS
from app.words import labels

if TYPE_CHECKING:
    from app.services.lead_conversion import Converted, Prospect, Wish
    from app.ui.context import Context

DEAL_FIELDS = ("name", "amount", "expected_close")


class ConvertDialog(QDialog):
    """Shows what the lead becomes; nothing is written before Convert.

    Signals:
        converted: the lead is an account now; the ids of what was made.
    """

    converted = Signal(object)

    def __init__(self, context: Context, lead: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self._lead = context, lead
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("Convert lead"))
        self.heading = label("section", self.tr("Convert lead"), self)
        self.sides = {kind: ConvertSide(context, kind, self) for kind in ("account", "contact")}
        self.with_deal = QCheckBox(self.tr("Make a deal"), self)
        self.editors: dict[str, tuple[FieldEditor, QLabel]] = {}
        self.deal = self._deal_form()
        self.do, self._cancel = button("primary", self), button("", self)
        self.do.setText(self.tr("Convert"))
        self._cancel.setText(self.tr("Cancel"))
        self.do.setDefault(True)
        self._lay_out()
        self.with_deal.toggled.connect(self.deal.setVisible)
        self.with_deal.setChecked(True)
        self.do.clicked.connect(self.on_do)
        self._cancel.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)
        for side in self.sides.values():
            side.renamed.connect(self.look)
        self.look()

    def _deal_form(self) -> QWidget:
        from app.services.schema import describe  # noqa: PLC0415 - the model is imported after the first rows

        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for key in DEAL_FIELDS:
            field = describe("deal").field(key)
            if field is None:
                continue
            editor = EDITORS.get(field.type, TextEditor)(self.context, field, box)
            caption = label("caption", labels.label("deal", key, self.context.language.code), box)
            trouble = label("error", parent=box)
            trouble.setWordWrap(True)
            trouble.hide()
            caption.setBuddy(editor.control())
            for part in (caption, editor, trouble):
                column.addWidget(part)
            self.editors[key] = (editor, trouble)
        return box

    def _lay_out(self) -> None:
        inside = QWidget(self)
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 4, 24, 4)
        column.setSpacing(14)
        for part in (*self.sides.values(), hairline(inside), self.with_deal, self.deal):
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self.do)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 20, 0, 20)
        whole.setSpacing(8)
        self.heading.setContentsMargins(24, 0, 24, 4)
        for part in (self.heading, area):
            whole.addWidget(part)
        whole.addLayout(row)
        self.resize(560, 640)

    def look(self) -> None:
        """Ask what the lead would become and who may be here already."""
        given = {kind: side.given() for kind, side in self.sides.items()}
        work = partial(_prospect, self._lead, given)
        self.context.jobs.read(self, "prospect", work, self.on_prospect, failed=self.on_failed)

    def on_prospect(self, found: Prospect) -> None:
        """Show it."""
        self.heading.setText(self.tr("Convert {name}").format(name=found.name))
        for side in self.sides.values():
            side.show_prospect(found)
        editor, _ = self.editors["name"]
        if not editor.value():
            editor.set_value(found.fields["account"].get("name"))

    def on_do(self) -> None:
        """Convert."""
        for side in self.sides.values():
            side.say("")
        fields = self._deal_fields() if self.with_deal.isChecked() else None
        if self.with_deal.isChecked() and fields is None:
            return
        from app.services.lead_conversion import Wish  # noqa: PLC0415 - the services load when first wanted

        seen = frozenset().union(*(side.seen() for side in self.sides.values()))
        wish = Wish(self.sides["account"].side(), self.sides["contact"].side(), fields, seen)
        self.do.setEnabled(False)
        work = partial(_convert, self._lead, wish)
        self.context.jobs.write(self, "convert-lead", work, self.on_converted, failed=self.on_failed)

    def _deal_fields(self) -> dict[str, Any] | None:
        found: dict[str, Any] = {}
        whole = True
        for key, (editor, trouble) in self.editors.items():
            problem = editor.problem()
            trouble.setText(problem)
            trouble.setVisible(bool(problem))
            editor.mark(bool(problem))
            whole = whole and not problem
            if key == "amount":
                found["amount"], found["currency"] = editor.value()
            else:
                found[key] = editor.value()
        return found if whole else None

    def on_converted(self, made: Converted) -> None:
        """Close with what was made."""
        self.converted.emit(made)
        self.accept()

    def on_failed(self, error: BaseException) -> None:
        """Put a refusal where it belongs; a new double is looked up at once."""
        self.do.setEnabled(True)
        if isinstance(error, Refused):
            words = self.context.failures.words(error)
            if error.code == "lead-duplicate":
                self.look()
            if error.field in self.sides:
                self.sides[error.field].say(words)
                return
            if error.field in self.editors:
                self.editors[error.field][1].setText(words)
                self.editors[error.field][1].show()
                return
        self.context.failures.show(error)


def _prospect(lead: str, given: dict[str, dict[str, Any]], session: Any) -> Prospect:
    from app.services import lead_conversion  # noqa: PLC0415 - the services are imported after the first rows

    return lead_conversion.prospect(session, lead, given)


def _convert(lead: str, wish: Wish, session: Any) -> Converted:
    from app.services import lead_conversion  # noqa: PLC0415 - the services are imported after the first rows

    return lead_conversion.convert(session, lead, wish)
