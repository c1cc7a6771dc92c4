"""Chinese and English, switched while running."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator

from app.ui.resources import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

LANGUAGES = {"zh_CN": "简体中文", "en": "English"}


def system_language() -> str:
    """The language of the system: Chinese where the system speaks any Chinese, else English."""
    return "zh_CN" if QLocale.system().language() == QLocale.Language.Chinese else "en"


class Language(QObject):
    """The language in force. Installing a translator makes Qt send LanguageChange to every widget."""

    def __init__(self, application: QCoreApplication, code: str = "zh_CN") -> None:
        super().__init__()
        self._application = application
        self._ours, self._qt = QTranslator(self), QTranslator(self)
        self._code = ""
        self.choose(code)

    @property
    def code(self) -> str:
        """``zh_CN`` or ``en``."""
        return self._code

    def choose(self, code: str) -> None:
        """Switch to ``code``: one of ``LANGUAGES``."""
        if code == self._code:
            return
        self._code = code
        QLocale.setDefault(QLocale(code))
        for translator in (self._ours, self._qt):
            self._application.removeTranslator(translator)
        if self._qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._application.installTranslator(self._qt)
        if self._ours.load(str(resource("i18n", f"baifang_{code}.qm"))):
            self._application.installTranslator(self._ours)
