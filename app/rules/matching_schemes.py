"""How accounts, contacts and leads are compared for duplicates."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.rules.likeness import How
from app.rules.matching import Field, Key, Scheme

_PHONES: Final = ("phone", "phones", "mobile")
_EMAILS: Final = ("email", "emails")

ACCOUNT: Final = Scheme(
    "account",
    prior=-8,
    fields=(
        Field("name", How.COMPANY, 10, -6, ("name", "name_en")),
        Field("place", How.PLACE, 1, -4, ("name",)),
        Field("credit_code", How.EXACT, 16, -9, ("credit_code", "tax_id")),
        Field("phone", How.PHONE, 6, -1, _PHONES, floor=0.88),
        Field("email", How.EMAIL, 6, -0.5, _EMAILS, floor=0.85),
        Field("website", How.SITE, 6, -1),
        Field("city", How.TEXT, 1.5, -2.5),
        Field("street", How.TEXT, 4, -1.5),
    ),
    blocks=(
        (Key("credit_code"),),
        (Key("name"),),
        (Key("name", 2), Key("city")),
        (Key("name", 4),),
        (Key("phone", -7),),
        (Key("email"),),
        (Key("website"),),
    ),
)

_PERSON: Final = (
    Field("name", How.TEXT, 6, -5, ("name", "name_en"), floor=0.7),
    Field("phone", How.PHONE, 9, -1, _PHONES, floor=0.88),
    Field("email", How.EMAIL, 9, -1, _EMAILS, floor=0.85),
    Field("wechat", How.EXACT, 9, -1),
)
_PERSON_BLOCKS: Final = ((Key("phone", -7),), (Key("email"),), (Key("wechat"),))

CONTACT: Final = Scheme(
    "contact",
    prior=-9,
    fields=(
        *_PERSON,
        Field("account", How.EXACT, 5, -1, ("account_id",)),
        Field("birthday", How.DIGITS, 4, -5, floor=0.85),
        Field("title", How.TEXT, 1, -0.5),
    ),
    blocks=(
        *_PERSON_BLOCKS,
        (Key("name"), Key("account")),
        (Key("name", 3), Key("birthday")),
        (Key("name"),),
    ),
)

LEAD: Final = Scheme(
    "lead",
    prior=-9,
    fields=(*_PERSON, Field("company", How.COMPANY, 6, -3)),
    blocks=(*_PERSON_BLOCKS, (Key("name"),), (Key("company"),)),
)

SCHEMES: Final[Mapping[str, Scheme]] = MappingProxyType({s.kind: s for s in (ACCOUNT, CONTACT, LEAD)})
