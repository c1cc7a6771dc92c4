"""People's and firms' names taken apart, to compare them and to read them aloud."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from app.rules.text.normal import is_han, normal
from app.rules.text.surnames import COMPOUND

_BRACKETS = re.compile(r"[(（\[【]([^)）\]】]*)[)）\]】]")
_FORMS_ZH: Final = (
    "股份有限公司",
    "有限责任公司",
    "有限責任公司",
    "集团有限公司",
    "有限公司",
    "股份公司",
    "控股集团",
    "集团公司",
    "总公司",
    "總公司",
    "分公司",
    "集团",
    "集團",
    "公司",
    "股份",
)
_FORMS_EN_WORDS: Final = """
co company ltd limited inc incorporated corp corporation llc llp lp plc gmbh mbh ag kg
kgaa ohg ug sa sas sarl srl spa bv nv oy oyj ab as asa aps pty pte sdn bhd kk jsc pjsc
ooo zrt kft doo dd sl slu group holding holdings the and
"""
_FORMS_EN: Final = frozenset(_FORMS_EN_WORDS.split())


def split_chinese_name(name: str) -> tuple[str, str]:
    """Surname and given name of a name in Han characters, e.g. ``("欧阳", "修")``; else ``("", name)``.

    A name that is nothing but a compound surname is taken as surname and given name of one character each.
    """
    clean = re.sub(r"[\s·•]", "", name)
    if not is_han(clean):
        return "", name.strip()
    width = 2 if len(clean) > 2 and clean[:2] in COMPOUND else 1
    return clean[:width], clean[width:]


@dataclass(frozen=True, slots=True)
class CompanyName:
    """A firm's name for comparing.

    Attributes:
        core: what distinguishes it, without legal form and brackets, normalised.
        place: what stood in brackets, e.g. ``上海``: two branches share a core, not a place.
    """

    core: str
    place: str


def company_name(name: str) -> CompanyName:
    """Take a firm's name apart; a name that is nothing but a legal form keeps it."""
    clean = unicodedata.normalize("NFKC", name)
    place = normal(" ".join(_BRACKETS.findall(clean)))
    bare = _BRACKETS.sub("", clean)
    words = normal(re.sub(r"\b(?:[^\W\d_]\.)+", lambda m: m[0].replace(".", ""), bare)).split()
    kept = [word for word in words if word not in _FORMS_EN] or words
    core = " ".join(word for word in (_without_form(word) for word in kept) if word)
    return CompanyName(core or normal(bare) or place, place)


def _without_form(word: str) -> str:
    """A Chinese word without the legal forms at its end."""
    changed = True
    while changed:
        changed = False
        for form in _FORMS_ZH:
            if word.endswith(form) and len(word) > len(form):
                word, changed = word[: -len(form)], True
    return word
