"""Columns and joins that many lists share."""

from __future__ import annotations

from app.storage.list_spec import Column, Join

OWNER = Join("u", "users u ON u.id = t.owner_id")
ACCOUNT = Join("a", "accounts a ON a.id = t.account_id")
CONTACT = Join("c", "contacts c ON c.id = t.contact_id")


def owner(*, visible: bool = True, key: str = "owner_id") -> Column:
    """The colleague who owns the record, filtered by id and shown by name."""
    return Column(
        key,
        "u.name",
        "reference",
        joins=("u",),
        target="user",
        filter_sql=f"t.{key}",
        width=110,
        visible=visible,
        filterable=True,
    )


def account(*, visible: bool = True) -> Column:
    """The account that the record belongs to, in the order of its pinyin."""
    return Column(
        "account_id",
        "a.name",
        "reference",
        sort_sql="a.name_key",
        joins=("a",),
        target="account",
        filter_sql="t.account_id",
        width=220,
        visible=visible,
    )


def contact(*, visible: bool = True) -> Column:
    """The contact that the record is about."""
    return Column(
        "contact_id",
        "c.name",
        "reference",
        sort_sql="c.name_key",
        joins=("c",),
        target="contact",
        filter_sql="t.contact_id",
        width=110,
        visible=visible,
    )


def updated() -> Column:
    """When the record was last changed."""
    return Column("updated_at", "t.updated_at", "time", indexed=True, width=130, visible=False)


def created() -> Column:
    """When the record was made."""
    return Column("created_at", "t.created_at", "time", width=130, visible=False)
