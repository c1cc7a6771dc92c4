"""The words of a pack in its language: Chinese, English or both side by side."""

from enum import StrEnum

from app.exports.pack.brief import Language
from app.exports.pack.words import WORDS
from app.words.labels import choice, label, yes_no

BOTH = ("zh_CN", "en")


class Lexicon:
    """Looks words up in one language, or in both and joins them."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._languages = BOTH if language == "both" else (language,)

    def word(self, key: str, **facts: object) -> str:
        """A word or sentence of the pack itself."""
        english, chinese = WORDS[key]
        texts = {"zh_CN": chinese, "en": english}
        return self._joined([texts[language].format(**facts) for language in self._languages])

    def label(self, kind: str, key: str) -> str:
        """The heading of a field."""
        return self._joined([label(kind, key, language) for language in self._languages])

    def choice(self, values: type[StrEnum], code: str) -> str:
        """The word for a stored choice."""
        return self._joined([choice(values, code, language) for language in self._languages])

    def yes_no(self, yes: bool) -> str:
        """Yes or no."""
        return self._joined([yes_no(yes, language) for language in self._languages])

    def name(self, chinese: str, english: str | None) -> str:
        """A record's name: the English one in an English pack where there is one."""
        if self.language == "both" and english:
            return self._joined([chinese, english])
        return english or chinese if self.language == "en" else chinese

    @staticmethod
    def _joined(texts: list[str]) -> str:
        return " / ".join(dict.fromkeys(texts))
