"""Tax ids of other countries, proved by the rule of the country (``python-stdnum``)."""

import unicodedata
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, Final

from app.rules.errors import Refused

HOME: Final = "CN"
IDS: Final[Mapping[str, str]] = {
    "AT": "uid tin", "AU": "abn acn tfn", "BR": "cnpj cpf", "CA": "bn", "CH": "vat uid", "DE": "vat stnr", "ES": "nif",
    "FI": "alv ytunnus", "FR": "tva siren siret", "GB": "vat utr", "IN": "gstin pan", "IT": "iva codicefiscale",
    "JP": "cn in_", "KR": "brn", "MX": "rfc", "NL": "btw", "NO": "mva orgnr", "NZ": "ird", "PL": "nip", "RU": "inn",
    "SE": "vat orgnr", "SG": "uen", "TH": "moa tin", "TR": "vkn", "TW": "ubn", "US": "tin", "VN": "mst",
}  # fmt: skip
"""The ids that a firm of a country may give; of countries that are not here, the one that VAT is paid under."""
NAMES: Final[Mapping[str, str]] = {
    "AT": "UID", "AU": "ABN / ACN / TFN", "BR": "CNPJ / CPF", "CA": "BN", "CH": "MWST / UID",
    "DE": "USt-IdNr. / Steuernummer", "ES": "NIF", "FI": "ALV / Y-tunnus", "FR": "TVA / SIREN / SIRET",
    "GB": "VAT / UTR", "IN": "GSTIN / PAN", "IT": "Partita IVA / codice fiscale", "JP": "法人番号",
    "KR": "사업자등록번호", "MX": "RFC", "NL": "BTW", "NO": "MVA / orgnr", "NZ": "IRD", "PL": "NIP", "RU": "ИНН",
    "SE": "VAT / orgnr", "SG": "UEN", "TH": "TIN", "TR": "VKN", "TW": "統一編號", "US": "EIN / TIN", "VN": "MST",
}  # fmt: skip
"""What those ids are called where they are used."""
_VAT: Final = "VAT"


def check_tax_id(text: str, country: str, field: str = "tax_id") -> str:
    """The id in capitals and without outer blanks; of a country without a known rule any text passes.

    Args:
        text: as typed.
        country: ISO 3166 code of the account's country; empty when it is not known, which is no other country.
        field: beside which it is refused.

    Raises:
        Refused: ``tax-id-invalid`` with ``number``, ``id_kind`` and ``country``.
    """
    clean = unicodedata.normalize("NFKC", text).strip().upper()
    if country in {"", HOME}:
        return text.strip()
    rules = list(_rules(country))
    if rules and not any(rule.is_valid(clean) for rule in rules):
        raise Refused(
            "tax-id-invalid", field, number=clean[:40], id_kind=NAMES.get(country, _VAT), country=country
        )
    return clean


def _rules(country: str) -> Iterator[Any]:
    """The modules that prove an id of the country."""
    from stdnum import get_cc_module  # noqa: PLC0415 - needed for firms of other countries only

    if country not in IDS:
        found = get_cc_module(country, "vat")
        yield from (() if found is None else (found,))
        return
    package = _package(country)
    for name in IDS[country].split():
        yield import_module(f"{package}.{name}")


def _package(country: str) -> str:
    """The package of a country's rules; the code of India is a word of Python."""
    code = country.lower()
    return f"stdnum.{code}_" if code in {"in", "is", "do"} else f"stdnum.{code}"
