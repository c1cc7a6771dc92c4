"""Make a meeting pack: about what, in which language, for whom, where to, how far it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QRadioButton,
    QWidget,
)

from app.rules.text.file_names import safe_name
from app.services.presenting import accounts_of, names_of
from app.ui.dialogs.pack_work import Wish, make
from app.ui.dialogs.writing import WritingDialog
from app.ui.widgets.basics import label

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.dialogs.pack_cards import PackCard

SCOPES = ("account", "pipeline", "week", "complaints")
LANGUAGES = ("zh_CN", "en", "both")
NAMED = 3


class PackDialog(WritingDialog):
    """Makes the pack of the customers that one stands on, or of the pipeline, the week or the complaints."""

    def __init__(
        self,
        context: Context,
        kind: str,
        ids: tuple[str, ...],
        parent: QWidget,
        cards: tuple[PackCard, ...] = (),
    ) -> None:
        super().__init__(context, "pack", parent)
        self._cards = cards
        with context.database.raw() as connection:
            self._accounts = tuple(accounts_of(connection, kind, ids))
            self._names = names_of(connection, self._accounts)
        self.scopes = {scope: QRadioButton(self) for scope in SCOPES}
        self._group = QButtonGroup(self)
        self.languages, self.masked, self.cards = QComboBox(self), QCheckBox(self), QCheckBox(self)
        self._language_label, self._place_label = label("caption", parent=self), label("caption", parent=self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.on_scope()

    def _lay_out(self) -> None:
        whole = self.head(6)
        for scope in SCOPES:
            self._group.addButton(self.scopes[scope])
            whole.addWidget(self.scopes[scope])
        self.scopes["account" if self._accounts else "pipeline"].setChecked(True)
        self.scopes["account"].setEnabled(bool(self._accounts))
        whole.addSpacing(6)
        whole.addWidget(self._language_label)
        whole.addWidget(self.languages)
        whole.addWidget(self.cards)
        self.cards.setChecked(bool(self._cards))
        self.cards.setVisible(bool(self._cards))
        whole.addWidget(self.masked)
        if self.context.presenting.on:
            self.masked.setChecked(True)
            self.masked.setEnabled(False)
        whole.addSpacing(6)
        whole.addWidget(self._place_label)
        self.foot(whole)
        self.setMinimumWidth(540)

    def _connect(self) -> None:
        self._group.buttonClicked.connect(self.on_scope)
        self.browse.clicked.connect(self.on_browse)
        self.do.clicked.connect(self.on_make)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.setWindowTitle(self.tr("Meeting pack"))
        self.heading.setText(self.tr("Meeting pack"))
        self.what.setText(
            self.tr(
                "A brief (PDF), slides (PPTX), the rows behind every figure (XLSX) and the meeting (ICS)."
            )
        )
        self.scopes["account"].setText(self._about())
        self.scopes["pipeline"].setText(self.tr("The pipeline"))
        self.scopes["week"].setText(self.tr("The team's week"))
        self.scopes["complaints"].setText(self.tr("Complaint review"))
        self._language_label.setText(self.tr("Language of the pack"))
        self.languages.clear()
        for code, words in zip(LANGUAGES, ("中文", "English", "中文 / English"), strict=True):
            self.languages.addItem(words, code)
        self.languages.setCurrentIndex(self.languages.findData(self.context.language.code))
        self.languages.setAccessibleName(self._language_label.text())
        self.masked.setText(
            self.tr("For an outside audience: hide margins, phones, e-mails and other customers")
        )
        self.cards.setText(self.tr("With %n card(s) of the Insight page", "", len(self._cards)))
        self._place_label.setText(self.tr("Folder"))
        self.path.setAccessibleName(self._place_label.text())
        self.browse.setText(self.tr("Choose..."))
        self.do.setText(self.tr("Make the pack"))
        self.cancel.setText(self.tr("Cancel"))

    def _about(self) -> str:
        if not self._names:
            return self.tr("A customer (select one in a list first)")
        more = len(self._names) - NAMED
        listed = self.tr(", ").join(self._names[:NAMED])
        return self.tr("%n more: {names}", "", more).format(names=listed) if more > 0 else listed

    @property
    def scope(self) -> str:
        """What the pack is about."""
        return next(scope for scope in SCOPES if self.scopes[scope].isChecked())

    def wish(self) -> Wish:
        """What was chosen."""
        accounts = self._accounts if self.scope == "account" else ()
        language = str(self.languages.currentData())
        cards = self._cards if self.cards.isChecked() else ()
        return Wish(self.scope, accounts, language, self.masked.isChecked(), Path(self.path.text()), cards)

    def on_scope(self) -> None:
        """Suggest a folder of that name."""
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kept = self.context.settings.text("pack/folder", place)
        about = self._names[0] if self.scope == "account" and self._names else self.scopes[self.scope].text()
        name = f"{self.tr('Meeting pack')} {about} {self.context.clock():%Y-%m-%d}"
        self.path.setText(str(Path(kept) / safe_name(name)))

    def on_browse(self) -> None:
        """Choose where the pack's folder is made."""
        found = QFileDialog.getExistingDirectory(self, self.windowTitle(), str(Path(self.path.text()).parent))
        if found:
            self.path.setText(str(Path(found) / Path(self.path.text()).name))

    def on_make(self) -> None:
        """Make it without stopping the user's other work."""
        wish = self.wish()
        self.context.settings.put("pack/folder", str(wish.folder.parent))
        self.write(partial(make, self.context.database, wish, self.stop), self.on_made)

    def on_made(self, files: list[Path]) -> None:
        """Say what was made, with the way to it."""
        folder = files[0].parent
        words = self.tr("The pack of %n file(s) is in {name}.", "", len(files)).format(name=folder.name)
        self.finish(words, self.tr("Open folder"), folder)
