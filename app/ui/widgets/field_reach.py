"""How a customer is reached: a phone number, a mail address or a site, copied or used by one click."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLineEdit

from app.rules.text import phones
from app.ui.widgets.field_editor import TextEditor

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.schema import FieldInfo
    from app.ui.context import Context

WAYS = {"phone": ("tel", "phone"), "email": ("mailto", "mail"), "url": ("https", "link")}
"""The scheme and the icon of each type of field."""
SCHEMES = frozenset({"tel", "mailto", "http", "https"})


class ReachEditor(TextEditor):
    """A line of text with two small buttons at its end while it holds something."""

    def __init__(self, context: Context, field: FieldInfo, parent: QWidget | None = None) -> None:
        super().__init__(context, field, parent)
        self._kept: Any = None
        self._as_shown = ""
        place = QLineEdit.ActionPosition.TrailingPosition
        self.use = self.line.addAction(context.theme.icon(WAYS[field.type][1]), place)
        self.copy = self.line.addAction(context.theme.icon("copy"), place)
        self.use.triggered.connect(self.on_use)
        self.copy.triggered.connect(self.on_copy)
        self.line.textChanged.connect(self.on_text)
        self.retranslate()
        self.on_text("")

    def set_value(self, value: Any) -> None:
        """Show a value; a phone number as people write it, while the kept form is remembered."""
        self._kept = value
        super().set_value(phones.shown(value) if self._is_phone() and isinstance(value, str) else value)
        self._as_shown = self.line.text()

    def value(self) -> Any:
        """What is kept: the value that was set while nobody has changed it, a typed number in international form."""
        text = super().value()
        if text is None or not self._is_phone():
            return text
        return self._kept if self.line.text() == self._as_shown else phones.canonical(text)

    def _is_phone(self) -> bool:
        return self.field.type == "phone"

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        words = {"phone": self.tr("Call"), "email": self.tr("Write a mail"), "url": self.tr("Open the site")}
        self.use.setToolTip(words[self.field.type])
        self.copy.setToolTip(self.tr("Copy"))

    def on_text(self, text: str) -> None:
        """There is nothing to use in an empty field."""
        for action in (self.use, self.copy):
            action.setVisible(bool(text.strip()))

    def on_copy(self) -> None:
        """Copy the value."""
        QGuiApplication.clipboard().setText(self.line.text().strip())
        self.context.notices.done(self.tr("Copied {text}.").format(text=self.line.text().strip()))

    def on_use(self) -> None:
        """Hand it to the program of this computer that is there for it; never a file, whatever was typed."""
        target = self.target()
        if target.scheme() not in SCHEMES or not QDesktopServices.openUrl(target):
            self.context.notices.warn(self.tr("No program here opens this; copy it instead."))

    def target(self) -> QUrl:
        """What the other program is given."""
        text = str(self.value() or "")
        scheme = WAYS[self.field.type][0]
        if self.field.type == "url":
            return QUrl.fromUserInput(text)
        return QUrl(f"{scheme}:{''.join(text.split())}")
