"""Lists of products, prices and rates."""

from __future__ import annotations

from app.services.lists import parts
from app.storage.list_spec import Column, Join, ListSpec, Sort

PRODUCTS = ListSpec(
    kind="product",
    table="products",
    sort=(Sort("code"),),
    columns=(
        Column("code", "t.code", indexed=True, width=120),
        Column("name", parts.both("t"), sort_sql="t.name", filter_sql="t.name", width=240),
        Column("category", "t.category", width=120, filterable=True),
        Column("unit", "t.unit", width=70),
        Column("list_price", "t.list_price", "money", currency_sql="t.currency", width=120),
        Column("cost", "t.cost", "money", currency_sql="t.currency", width=120, visible=False),
        Column("active", "t.active", "boolean", width=80, filterable=True),
        Column("name_en", "t.name_en", width=180, visible=False),
    ),
)

PRICE_LISTS = ListSpec(
    kind="price_list",
    table="price_lists",
    joins=(Join("f", "accounts f ON f.id = t.for_account_id"),),
    sort=(Sort("name"),),
    columns=(
        Column("name", "t.name", width=220),
        Column("currency", "t.currency", width=80, filterable=True),
        Column(
            "for_account_id",
            "f.name",
            "reference",
            joins=("f",),
            target="account",
            filter_sql="t.for_account_id",
            width=220,
        ),
        Column("for_level", "t.for_level", width=80, filterable=True),
        Column("valid_from", "t.valid_from", "date", width=110),
        Column("valid_to", "t.valid_to", "date", width=110),
        Column("active", "t.active", "boolean", width=80, filterable=True),
        Column("name_en", "t.name_en", width=180, visible=False),
    ),
)

RATES = ListSpec(
    kind="exchange_rate",
    table="exchange_rates",
    sort=(Sort("valid_from", descending=True),),
    title="currency",
    columns=(
        Column("currency", "t.currency", width=120, filterable=True),
        Column("rate_e8", "t.rate_e8", "rate", width=140),
        Column("base", "t.base", width=120),
        Column("valid_from", "t.valid_from", "date", width=130),
    ),
)
