"""The tax id of an account, checked with its country by whatever writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.imports.cleaning.columns import CleanRow
from app.imports.drafts import columns_of, draft
from app.rules.errors import Refused
from app.services import records
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database


def edit(firm: Database, account: str, **fields: Any) -> None:
    with firm.write("edit") as session:
        records.update(session, "account", account, fields)


def test_the_id_is_checked_with_the_country_whichever_of_both_is_edited(firm: Database) -> None:
    with firm.write("create") as session:
        account = make.account(session, "Rhein Pumpen", tax_id="any 1")
    edit(firm, account, city="Köln")
    with pytest.raises(Refused, match="tax-id-invalid"):
        edit(firm, account, country="Germany")
    edit(firm, account, country="Germany", tax_id="de 136 695 976")
    with pytest.raises(Refused, match="tax-id-invalid") as refused:
        edit(firm, account, tax_id="DE136695978")
    assert refused.value.field == "tax_id"
    edit(firm, account, tax_id=None)
    edit(firm, account, tax_id="12-3", country="阿联酋")
    with firm.read() as session:
        kept: Any = records.get(session, "account", account)
        assert (kept.tax_id, kept.country) == ("12-3", "阿联酋")


@pytest.mark.parametrize(("kind", "prefix"), [("account", ""), ("contact", "account.")])
def test_a_row_of_a_file_with_a_wrong_id_is_kept_back_with_the_reason(kind: str, prefix: str) -> None:
    def problems(number: str, country: str) -> list[tuple[str | None, str]]:
        row = CleanRow(
            2, {"name": "Rhein Pumpen", f"{prefix}tax_id": number, f"{prefix}country": country}, []
        )
        made = draft(kind, row, "file", columns_of(kind))
        return [(each.field, each.code) for each in made.problems]

    assert problems("DE136695978", "德国") == [("tax_id", "tax-id-invalid")]
    assert problems("DE136695976", "Germany") == []
    assert problems("DE136695978", "") == []
