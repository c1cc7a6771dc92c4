"""Writing a message: its name, subject and text in both languages, with merge fields to insert."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from app.rules.merge_fields import FIELDS
from app.ui.pages.parts.segmented import Segmented
from app.ui.widgets.basics import button
from app.words import labels

if TYPE_CHECKING:
    from app.services.messages import Draft
    from app.ui.context import Context


_LEAST_BODY = "min-height: 120px"  # six lines; the style of all fields knows but one


class MessageEditor(QWidget):
    """Edits one message; the switch of language shows the other side of it.

    Signals:
        edited: something was written.
    """

    edited = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.channel = context, ""
        self._texts: dict[str, str] = {}  # what is written, by field of the draft
        self.name, self.subject, self.body = QLineEdit(self), QLineEdit(self), QPlainTextEdit(self)
        self.language = Segmented(("zh_CN", "en"), context.language.code, self)
        self.language.say(zh_CN="中文", en="English")
        self.field = button("", self)
        self.fields = QMenu(self.field)
        self.field.setMenu(self.fields)
        self.body.setTabChangesFocus(True)
        self.body.setStyleSheet(_LEAST_BODY)
        self.head, self.foot, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        for row in (self.head, self.foot):
            row.setSpacing(8)
        self.head.addWidget(self.name, 1)
        for tool in (self.language, self.field):
            self.foot.addWidget(tool)
        self.foot.addStretch(1)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(self.head)
        whole.addWidget(self.subject)
        whole.addWidget(self.body, 1)
        whole.addLayout(self.foot)
        self.language.picked.connect(self.on_language)
        for line in (self.name, self.subject):
            line.textEdited.connect(self.on_edited)
        self.body.textChanged.connect(self.on_edited)
        self.retranslate()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        chinese = self.context.language.code == labels.CHINESE
        self.name.setPlaceholderText(self.tr("Name of the message"))
        self.subject.setPlaceholderText(self.tr("Subject"))
        self.body.setPlaceholderText(self.tr("Text; insert a field where each customer's own words belong"))
        for part in (self.name, self.subject, self.body):
            part.setAccessibleName(part.placeholderText())
        self.field.setText(self.tr("Insert a field"))
        self.fields.clear()
        for key, chinese_name in FIELDS.items():
            word = chinese_name if chinese else key
            self.fields.addAction(word, partial(self.insert, word))

    def load(self, draft: Draft | None, channel: str) -> None:
        """Show a message, or begin a new one for a channel; the side that is written when only one is."""
        self._texts = dict(draft._asdict()) if draft is not None else {}
        self.channel = draft.channel if draft is not None else channel
        sides = [side for side, key in (("zh_CN", "body"), ("en", "body_en")) if self._texts.get(key)]
        if len(sides) == 1:
            self.language.take(sides[0])
        self._fill()

    def draft(self) -> Draft:
        """What is written."""
        from app.services.messages import Draft  # noqa: PLC0415 - the services load with the pane

        texts = {key: self._texts.get(key) or "" for key in Draft._fields}
        return Draft(**{**texts, "channel": self.channel})

    def insert(self, word: str, *_checked: object) -> None:
        """Put a field where the text cursor stood last."""
        if self.subject.hasFocus():
            self.subject.insert(f"{{{word}}}")
            self.on_edited()
        else:
            self.body.insertPlainText(f"{{{word}}}")
            self.body.setFocus()

    def on_language(self, _code: str) -> None:
        """Write the other side."""
        self._fill()

    def on_edited(self, *_what: object) -> None:
        """Keep what was written."""
        side = self._side()
        self._texts["name"] = self.name.text()
        self._texts[f"subject{side}"] = self.subject.text()
        self._texts[f"body{side}"] = self.body.toPlainText()
        self.edited.emit()

    def _side(self) -> str:
        return "_en" if self.language.taken == "en" else ""

    def _fill(self) -> None:
        side = self._side()
        self.body.blockSignals(True)
        self.name.setText(self._texts.get("name") or "")
        self.subject.setText(self._texts.get(f"subject{side}") or "")
        self.body.setPlainText(self._texts.get(f"body{side}") or "")
        self.body.blockSignals(False)
