"""The settings page: language, appearance, the data folder and its backups, shortcuts, about."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox, QScrollArea, QVBoxLayout, QWidget

from app.ui import language
from app.ui.pages.base import Page
from app.ui.pages.settings.rows import Choice, Section
from app.ui.theme import CHOICES
from app.ui.tokens import ROW_HEIGHTS
from app.ui.version import VERSION
from app.ui.widgets.basics import button, label
from app.ui.widgets.shortcuts import ShortcutList

if TYPE_CHECKING:
    from app.ui.context import Context


class SettingsPage(Page):
    """Everything takes effect at once; there is nothing to save."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.look, self.data_part, self.firm_part = Section(self), Section(self), Section(self)
        self.keys_part, self.about_part = Section(self), Section(self)
        self.language_choice = Choice(tuple(language.LANGUAGES), context.language.code)
        self.theme_choice = Choice(CHOICES, theme.choice)
        self.density_choice = Choice(tuple(ROW_HEIGHTS), theme.density)
        self.folder_button, self.backup_button, self.restore_button = button(), button(), button()
        self.fields_button = button()
        self._fields_row = self.firm_part.add_row(self.fields_button)
        self.tiers_button = button()
        self._tiers_row = self.firm_part.add_row(self.tiers_button)
        self.shelf_buttons = {kind: button() for kind in ("pool", "tag", "segment")}
        self._shelf_rows = {kind: self.firm_part.add_row(made) for kind, made in self.shelf_buttons.items()}
        self.calendar_button = button()
        self._calendar_row = self.data_part.add_row(self.calendar_button)
        self._folder_row = self.data_part.add_row(self.folder_button)
        self._backup_row = self.data_part.add_row(self.backup_button)
        self._restore_row = self.data_part.add_row(self.restore_button)
        self._language_row = self.look.add_row(self.language_choice)
        self._theme_row = self.look.add_row(self.theme_choice)
        self._density_row = self.look.add_row(self.density_choice)
        self._shortcuts = ShortcutList(context.actions)
        self._about = label("muted")
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.keys_part.add_whole(self._shortcuts)
        self._about.setWordWrap(True)
        self.about_part.add_whole(self._about)
        inside = QWidget(self)
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 20, 24, 32)
        column.setSpacing(32)
        for part in (self.look, self.firm_part, self.data_part, self.keys_part, self.about_part):
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        self.body.addWidget(area)

    def _connect(self) -> None:
        self.language_choice.group.buttonClicked.connect(self.on_language)
        self.theme_choice.group.buttonClicked.connect(self.on_theme)
        self.density_choice.group.buttonClicked.connect(self.on_density)
        self.folder_button.clicked.connect(self.on_folder)
        self.fields_button.clicked.connect(self.on_fields)
        self.calendar_button.clicked.connect(self.on_calendar)
        self.tiers_button.clicked.connect(self.on_tiers)
        for made in self.shelf_buttons.values():
            made.clicked.connect(self.on_shelf)
        self.backup_button.clicked.connect(self.on_backup)
        self.restore_button.clicked.connect(self.on_restore)

    def refresh(self) -> None:
        """The shortcuts of now."""
        self._shortcuts.fill()
        self.announce_painted()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.title.setText(self.tr("Settings"))
        self._say_look()
        self._say_firm()
        self._say_data()
        self.keys_part.title.setText(self.tr("Keyboard shortcuts"))
        self._shortcuts.fill()
        self.about_part.title.setText(self.tr("About"))
        self._about.setText(
            self.tr(
                "Baifang {version}. Apache License 2.0. The font Noto Sans SC is under the SIL Open Font License."
            ).format(version=VERSION)
        )

    def _say_look(self) -> None:
        self.look.title.setText(self.tr("Language and appearance"))
        self._language_row.say(self.tr("Language"))
        self.language_choice.say(**language.LANGUAGES)
        self._theme_row.say(self.tr("Theme"), self.tr("System follows the light and dark of your desktop."))
        self.theme_choice.say(
            system=self.tr("System"),
            light=self.tr("Light"),
            dark=self.tr("Dark"),
            contrast=self.tr("High contrast"),
        )
        self._density_row.say(self.tr("Row height"))
        self.density_choice.say(comfortable=self.tr("Comfortable"), compact=self.tr("Compact"))

    def _say_firm(self) -> None:
        self.firm_part.title.setText(self.tr("The firm's own"))
        self._fields_row.say(
            self.tr("Fields of your own"),
            self.tr(
                "What accounts, contacts, leads, deals and complaints have beside the usual; for admins."
            ),
        )
        self.fields_button.setText(self.tr("Edit fields..."))
        self._tiers_row.say(
            self.tr("Loyalty programme"),
            self.tr("Tiers, what earns a point and how long points last; for admins."),
        )
        self.tiers_button.setText(self.tr("Edit..."))
        hints = {
            "pool": (
                self.tr("Pools"),
                self.tr("When accounts fall back, and who may claim how many; for managers."),
            ),
            "tag": (self.tr("Tags"), self.tr("Words that records are marked with, and how many bear each.")),
            "segment": (
                self.tr("Segments"),
                self.tr("Kept filters and fixed sets, and how many stand in each."),
            ),
        }
        for kind, (name, words) in hints.items():
            self._shelf_rows[kind].say(name, words)
            self.shelf_buttons[kind].setText(self.tr("Edit..."))

    def _say_data(self) -> None:
        self.data_part.title.setText(self.tr("Data on this computer"))
        self._calendar_row.say(
            self.tr("Calendar server"), self.tr("Your tasks and visits in any CalDAV calendar, and back.")
        )
        self.calendar_button.setText(self.tr("Connect..."))
        self._folder_row.say(self.tr("Data folder"), str(self.context.settings.folder))
        self.folder_button.setText(self.tr("Open folder"))
        self._backup_row.say(
            self.tr("Backup"), self.tr("A whole, encrypted copy of all data, made while you work.")
        )
        self.backup_button.setText(self.tr("Back up now"))
        self._restore_row.say(
            self.tr("Restore"),
            self.tr("Puts a backup in place of the data; the data of now is kept beside it."),
        )
        self.restore_button.setText(self.tr("Restore..."))

    def on_language(self, chosen: QAbstractButton) -> None:
        """Switch the language now."""
        self.context.settings.put("window/language", chosen.objectName())
        self.context.language.choose(chosen.objectName())

    def on_theme(self, chosen: QAbstractButton) -> None:
        """Switch the theme now."""
        self.context.settings.put("window/theme", chosen.objectName())
        self.context.theme.choose(chosen.objectName())

    def on_density(self, chosen: QAbstractButton) -> None:
        """Switch the height of rows now."""
        self.context.settings.put("window/density", chosen.objectName())
        self.context.theme.set_density(chosen.objectName())

    def on_fields(self) -> None:
        """Open the fields that the firm added."""
        from app.ui.pages.settings.fields_editor import FieldsEditor  # noqa: PLC0415 - when wanted

        FieldsEditor(self.context, self).open()

    def on_calendar(self) -> None:
        """Open the calendar server."""
        from app.ui.dialogs.calendar_server import CalendarServerDialog  # noqa: PLC0415 - when wanted

        CalendarServerDialog(self.context, self).open()

    def on_tiers(self) -> None:
        """Open the loyalty programme."""
        from app.ui.pages.settings.tiers_editor import TiersEditor  # noqa: PLC0415 - when wanted

        TiersEditor(self.context, self).open()

    def on_shelf(self) -> None:
        """Open pools, tags or segments."""
        from app.ui.dialogs.shelf import ShelfDialog  # noqa: PLC0415 - when wanted
        from app.ui.dialogs.shelf_work import SHELVES  # noqa: PLC0415 - as above

        pressed = self.sender()
        kind = next(kind for kind, made in self.shelf_buttons.items() if made is pressed)
        ShelfDialog(self.context, SHELVES[kind], self).open()

    def on_folder(self) -> None:
        """Show the data folder in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.context.settings.folder)))

    def on_backup(self) -> None:
        """Make a backup without stopping the user."""
        safe = self.context.safekeeping
        target = safe.place(self.context.clock())
        self.backup_button.setEnabled(False)
        self.context.jobs.write_run(
            self, "backup", partial(safe.back_up, target), self.on_backed_up, failed=self.on_backup_failed
        )

    def on_backed_up(self, target: Path) -> None:
        """Say where it is."""
        self.backup_button.setEnabled(True)
        words = self.tr("The backup {name} was written; copy it to another disk to be safe.")
        self.context.notices.done(
            words.format(name=target.name), self.tr("Open folder"), self.on_backups_folder
        )

    def on_backup_failed(self, error: BaseException) -> None:
        """Say why not."""
        self.backup_button.setEnabled(True)
        self.context.failures.show(error)

    def on_backups_folder(self) -> None:
        """Show the backups in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.context.safekeeping.folder.backups)))

    def on_restore(self) -> None:
        """Choose a backup, ask once more, and put it back."""
        folder = self.context.safekeeping.folder
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a backup"), str(folder.backups), self.tr("Backups (*.db)")
        )
        if name and self._confirmed(Path(name)):
            self.context.safekeeping.restore(Path(name))

    def _confirmed(self, source: Path) -> bool:
        words = self.tr("Put {name} in place of the data of now?").format(name=source.name)
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Restore"), words, parent=self)
        box.setInformativeText(
            self.tr("The window closes and opens again. The data of now is kept beside it.")
        )
        yes = box.addButton(self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        box.deleteLater()
        return box.clickedButton() is yes
